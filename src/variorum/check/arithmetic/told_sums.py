"""Parts that are more than the total told of them, whatever stands between: by words of a sum, or of a rest.

``totals`` and ``apart_parts`` read lists. Here all numbers of a kind in a sentence, or in two, are one total and its
parts: the total is told as one ("which makes 13 in all", "the toll stands at 13", "together they cost"), or the last
part as the rest ("the other five"). Only parts beyond the total are held against it, for what is told of fewer may
leave some unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...model import Finding
from ...reference import load
from ..phrases import any_listed
from ..pile import Pile
from ..sentences import SENTENCE_END
from ..shapes import Shape
from .apart_parts import as_sum
from .labelled_parts import labelled_parts
from .nouns import is_person, share_nobody, singular
from .numbers import Number, lead, numbers, tail
from .part_sums import part_sum_finding
from .totals import MARGIN, OF_THEM

#: How often the total the parts may be together and still be its parts gone wrong.
MOST_BEYOND = 2.0
_HEDGE = r"(?:(?:about|some|around|almost|nearly|only|just|now|a|the|as\s+many\s+as|no\s+fewer\s+than)\s+)*"
_MAKES = re.compile(
    rf"\b(?:mak(?:es?|ing)|made|add(?:s|ed|ing)?\s+up\s+to|sum(?:s|med)?\s+up\s+to|amount(?:s|ed|ing)?\s+to|com(?:es?|ing)\s+to|total(?:s|led|ling|ed|ing)?|equals?|giv(?:es|ing)"
    rf"|mean(?:s|ing)(?:\s+that)?)\s+(?:[\w’'-]+\s+){{0,3}}?{_HEDGE}$",
    re.IGNORECASE,
)
#: "Its total output was", "the toll stands at", "bringing the number of dead to".
_TOTAL = re.compile(
    rf"\b(?:total|combined|overall|whole|entire|full|sum|toll|tally|number\s+of\s+(?:the\s+)?(?:dead|deaths|victims|arrests|injured))\b(?:\s+(?!(?:rose|rising|had|previous|earlier)\b)[\w’'-]+){{0,4}}?\s*:?\s*{_HEDGE}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,3}?(?:in\s+all|in\s+total|altogether|all\s+told|overall|combined|between\s+(?:them|the\s+two)|together|across\s+both)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    rf"(?:^|[.;:“\"]\s*|,\s+(?:so|and)\s+)(?:taken\s+)?(?:together|altogether|in\s+all|all\s+told|in\s+total|combined)\b,?(?!\s+with)\s+[^,;.:]{{0,60}}?{_HEDGE}$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:the\s+(?:other|remaining|last)|the\s+rest,?|all\s+the\s+others,|the\s+balance(?:\s+of)?,?)\s*(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
#: Numbers of other things than parts: comparisons, changes, bounds, rates; and sums told on the way.
_OTHER = re.compile(
    r"\b(?:compared|up\s+from|down\s+from|instead|than|per|apiece|averag\w*|respectively|at\s+least|including|includes|included|estimated?|expect(?:s|ed)|a\s+year\s+(?:ago|earlier)"
    r"|rose|fell|grew|risen|fallen|climbed|increase\w*|decrease\w*|each|aged|seats?\s+needed|majority\s+of|between\s+⟦|ahead|behind|minus|less|more|fewer|times|odds|from\s+⟦|would|should|(?:was|were)\s+to|planned|vs|versus|prior)\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"^[^.;]{0,25}?\b(?:last|previous|earlier|ago|before|then)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\bout\s+of\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE)
_OPENS = re.compile(r"^\s*(?::|\s[-–—]|\()\s*$")
_HARMED = re.compile(
    r"\b(?:injur\w+|wound\w+|hurt|missing|arrest\w+|detain\w+|rescued|saved|homeless)\b", re.IGNORECASE
)
_JOINT = re.compile(r"^[^.;:()]{0,70}?(?:,|\s(?:and|plus|while|but|as\s+well\s+as))\s+[^.;:()⟦⟧]{0,40}$", re.IGNORECASE)
#: Between two items of a plain list.
_ITEM = re.compile(r"^\s*(?:,|;|,?\s*and|,?\s*plus)\s+$", re.IGNORECASE)
_PART_OF = re.compile(r"\bpart\s+of\s+[^,;.]*$", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:of|in)\s+which\b", re.IGNORECASE)
#: A verb that any figure may have: "its deficit totalled".
_TOTALLED = re.compile(
    r"\b(?:total(?:s|led|ed)|amount(?:s|ed)\s+to|c[oa]mes?\s+to|reach(?:es|ed))\b[^,;.]*$", re.IGNORECASE
)
_FOR = re.compile(r"^\s*(?:of\s+them\s+)?for\s+(?:the\s+)?(?P<what>[\w’'-]+)", re.IGNORECASE)


def told_sum_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where parts are together more than what is told as all of them."""
    for kind in ("C", "M"):
        known = [as_sum(n) for n in numbers(shape, kind)]
        if not 3 <= len(known) <= 5 or "P" in shape.kinds:
            continue
        if len({n.quantity.unit for n in known}) > 1 or any(n.quantity.qualifier != "exactly" for n in known):
            continue
        if (told := labelled_parts(known)) is None:
            if _OTHER.search(_around(known)) or any(_OUT_OF.search(n.before) for n in known):
                continue
            told = _with_sum(known) or _with_rest(known) or _with_list(known) or _with_purposes(known)
        if told is None:
            continue
        total, parts = told
        if len({(n.size.value, n.noun) for n in parts}) < len(parts) or _PART_OF.search(lead(total)):
            continue  # a figure of the headline told again; "40 million, part of a total of 60 million"
        summed = sum(n.size.value for n in parts)
        if not total.size.value < summed <= MOST_BEYOND * total.size.value:
            continue
        yield from part_sum_finding(pile, shape, total.mark, [n.mark for n in parts], "of", apart=True)
        return


def _around(known: Sequence[Number]) -> str:
    """The words from a little before the first number to a little behind the last."""
    return f"{known[0].before[-40:]} {' '.join(n.after for n in known[:-1])} {known[-1].after[:30]}"


def _with_sum(known: list[Number]) -> tuple[Number, list[Number]] | None:
    """The last number where it is told as the sum of those before it."""
    total, parts = known[-1], _of_its_kind(known)
    explicit = _MAKES.search(lead(total)) or _BEHIND.match(tail(total))
    opened = len(known[0].before.strip(" “\"‘'")) < 1 and re.search(r"\s[-–—]\s", total.before) is not None
    if not (explicit or opened or _TOTAL.search(lead(total)) or _TOGETHER.search(lead(total))):
        return None
    if MARGIN.search(total.before) or any(_TOTAL.search(n.before) or re.search(r"\bto\s+$", n.before) for n in parts):
        return None
    two = SENTENCE_END.search(" ".join(n.after for n in known[:-1])) is not None
    several = len({n.noun for n in parts if n.noun}) > 1
    if not (_one_kind(total, parts) or (explicit and not two and several)) or not _joined(parts):
        return None
    words = " ".join(f"{n.mark.text} {n.after}" for n in parts)
    told = f"{re.split(r'[,.;:]', total.before)[-1]} {total.mark.text} {total.after[:30]}"
    if two and (_WHICH.search(words) or not _goes_on(known, total)):
        return None  # "trade totalled 9 million, of which 4 million were exports. The deficit totalled 12 million"
    if OF_THEM.match(tail(total)):
        return None  # "in all, 15 of them could swim"
    if _THEN.match(tail(total)) or any(re.match(r"['’]", n.after) for n in parts):
        return None  # "its total of 18 in the last vote", "14 men's teams"
    if _HARMED.search(words) and not _HARMED.search(told):
        return None  # "12 were hurt and nine killed. The toll stands at nine"
    return total, parts


def _goes_on(known: Sequence[Number], total: Number) -> bool:
    """Whether what totals so much in a later sentence is nothing that was not told before."""
    if (verb := _TOTALLED.search(lead(total))) is None:
        return True
    earlier = " ".join(f"{n.before} {n.mark.text}" for n in known[:-1]) + SENTENCE_END.split(total.before)[0]
    told = {singular(word.lower()) for word in re.findall(r"[A-Za-z-]{3,}", earlier)}
    subject = re.findall(r"\b[a-z-]{3,}", SENTENCE_END.split(lead(total)[: verb.start()])[-1])
    neutral = (*load("check_words")["same_figure"], "together", "both", "all", "they", "these", "this", "that", "which")
    return all(singular(word) in told or word in neutral for word in subject)


def _of_its_kind(known: list[Number]) -> list[Number]:
    """The numbers before the last one, without those at the beginning that count something else."""
    total, parts = known[-1], known[:-1]
    while len(parts) > 2 and parts[0].noun and total.noun and not _one_kind(total, parts[:1]):
        parts = parts[1:]
    return parts


def _with_rest(known: list[Number]) -> tuple[Number, list[Number]] | None:
    """The number of which the last one is told as the rest: the first one that counts what the others do."""
    if not _REST.search(lead(known[-1])):
        return None
    for at in range(len(known) - 2):
        total, parts = known[at], known[at + 1 :]
        if _one_kind(total, parts) and (at == 0 or total.noun):
            alone = not any(_REST.search(lead(n)) for n in parts[:-1])
            ended = SENTENCE_END.search(" ".join(n.after for n in parts[:-1])) is not None
            return (total, parts) if alone and not ended and _joined(parts) else None
    return None


def _with_list(known: list[Number]) -> tuple[Number, list[Number]] | None:
    """The first number where the others are a list behind its colon, each of a kind of its own."""
    total, parts = known[0], known[1:]
    nouns = [singular(n.noun) if n.noun else None for n in parts]
    if not _OPENS.match(total.after) or None in nouns or len({total.noun, *nouns}) < len(known):
        return None
    kinds = total.noun in load("check_words")["people"] or (total.noun is not None and _takes_in(total.noun))
    ended = re.match(r"^\s*(?:[.;)]|[-–—]\s|$)", parts[-1].after) is not None
    return (total, parts) if kinds and ended and all(_ITEM.match(n.after) for n in parts[:-1]) else None


def _with_purposes(known: list[Number]) -> tuple[Number, list[Number]] | None:
    """The first number where the others tell what so many of it are for: "95 charges, 50 for fraud, 45 for theft"."""
    total, parts = known[0], known[1:]
    told = [_FOR.match(tail(n)) for n in parts]
    if total.noun is None or not _takes_in(total.noun) or not all(told) or not re.search(r"[,:–-]\s*$", total.after):
        return None
    apart = len({found["what"].lower() for found in told if found}) == len(parts)
    return (total, parts) if apart and _joined(parts) and all(n.noun in (None, total.noun) for n in parts) else None


def _joined(parts: Sequence[Number]) -> bool:
    """Whether parts stand in one list: two may have more between them."""
    return len(parts) == 2 or all(_JOINT.match(n.after) for n in parts[:-1])


def _one_kind(total: Number, parts: Sequence[Number]) -> bool:
    """Whether the parts count what the total counts, or kinds of it, as far as their nouns tell."""
    nouns = [singular(n.noun) for n in parts if n.noun and n.noun != "one"]
    if total.noun is None or not nouns or all(noun == singular(total.noun) for noun in nouns):
        return True
    people = load("check_words")["people"]
    if total.noun in people:
        return all(noun in people or is_person(noun) for noun in nouns)
    return share_nobody(nouns) or _takes_in(total.noun)


def _takes_in(noun: str) -> bool:
    """Whether a noun takes in things of other names: rooms are doubles and singles, votes are ayes and noes."""
    return any_listed("check_words", "taking_in").search(noun) is not None
