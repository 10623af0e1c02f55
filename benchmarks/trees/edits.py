"""What happens to a sentence on its way: other words from a table, a wrong number, a wrong letter, a tail cut off."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from random import Random

import yaml

_WORD = re.compile(r"[A-Za-z]+")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?![\d,]|\.\d)")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{5,}\b")


@cache
def _synonyms() -> dict[str, str]:
    return yaml.safe_load((Path(__file__).parent / "synonyms.yaml").read_text(encoding="utf-8"))


def reworded(sentence: str, chance: Random, share: float) -> str:
    """A sentence with a share of the words that the table has replaced by what stands beside them."""

    def other(match: re.Match[str]) -> str:
        word = _synonyms().get(match.group().lower())
        if word is None or chance.random() >= share:
            return match.group()
        return word.capitalize() if match.group()[0].isupper() else word

    return _WORD.sub(other, sentence)


def turned(sentence: str) -> str:
    """A sentence in which who said it stands in front instead of at the end: "He will go, she said." """
    match = re.fullmatch(r"([A-Z][^\"]{30,}?),? ((?:he|she|they|it) (?:said|added|stated|told [a-z]+))\.", sentence)
    if match is None:
        return sentence
    said = match.group(2)
    return f"{said[0].upper()}{said[1:]} that {match.group(1)[0].lower()}{match.group(1)[1:]}."


def with_error(sentence: str, chance: Random) -> str | None:
    """A sentence with one number or one letter of a name changed; None where it has neither."""
    places = [*_NUMBER.finditer(sentence), *_NAME.finditer(sentence)]
    if not places:
        return None
    match = chance.choice(places)
    words = match.group()
    if words.isdigit():
        wrong = str(int(words) + chance.choice([1, 2, 7, 10]))
    else:
        at = chance.randrange(2, len(words) - 2)
        wrong = words[:at] + chance.choice([letter for letter in "aeioulrs" if letter != words[at]]) + words[at + 1 :]
    return sentence[: match.start()] + wrong + sentence[match.end() :]


def broken_off(sentence: str, chance: Random) -> str:
    """The first half of a sentence or more, without its end."""
    words = sentence.split()
    kept = words[: chance.randrange(len(words) // 2, len(words) - 2)]
    return " ".join(kept).rstrip(".,;:")


def kept_words(before: str, after: str, least: int = 6) -> int:
    """How many words of a sentence stand in runs of at least so many that were there before."""
    blocks = SequenceMatcher(None, before.split(), after.split(), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= least)
