"""Words that several currencies share ("pesos", "pounds"): which is meant, by the countries that the text speaks of."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...reference import load
from ..numbers import SCALES, figure
from ..tokens import Tokens
from ..units import Unit, unit_forms

_DATA = load("quantity_words")
#: Words beside which a pound is a weight.
_WEIGHT = frozenset(_DATA["weight"])
#: Signs and words that only a text with pounds sterling in it has.
_STERLING = re.compile(r"£|\b(?:[Ss]terling|[Pp]ence)\b")
#: Words of paying, and so far before a sum they stand.
_PAYING = frozenset(_DATA["paying"])
_SUMS_OF = frozenset(
    {"fine", "fee", "note", "ticket", "prize", "reward", "bonus", "loan", "debt", "tax", "deposit", "grant"}
)
_CLAUSE = 7
_CLAUSE_ENDS = frozenset(".;!?,()")
_REACH = 8


def settle(tokens: Tokens, low: list[str], at: int) -> tuple[Unit, str] | None:
    """Decide what a shared word stands for.

    Args:
        tokens: the text.
        low: its words in lower case.
        at: token of the word, behind a number.

    Returns:
        The currency (or the pound of weight) and why; None where the text does not say, or the word is no currency.
    """
    word = low[at]
    if word in ("pound", "pounds"):
        return _pounds(tokens, low, at)
    if tokens.words[at][0].isupper() and not tokens.words[at].isupper():
        return None  # "3 Real Madrid players"
    return _by_countries(tokens.text, word)


def shillings(text: str) -> Unit:
    """The currency that "Sh" before figures stands for, by the countries spoken of; unnamed where they do not tell."""
    told = _by_countries(text, "shillings")
    return told[0] if told else Unit("", "money")


def candidates(word: str) -> tuple[str, ...]:
    """The codes that a shared word may stand for; none where it has one meaning alone, as "dollar" has."""
    forms = unit_forms()
    return forms.shared.get(word, ()) if word in forms.words and forms.words[word].dimension == "shared" else ()


def _pounds(tokens: Tokens, low: list[str], at: int) -> tuple[Unit, str] | None:
    weight = Unit("pound", "mass")
    around = sentence(low, at, _REACH)
    paid = next((word for word in reversed(_before(low, at)) if word in _PAYING or word in _WEIGHT), "")
    if low[at] == "pound" and low[at + 1 : at + 2] and low[at + 1] in _SUMS_OF:
        paid = low[at + 1]  # "a 200-pound fine"
    if (paid in _PAYING or paid in _SUMS_OF) and low[at + 1 : at + 2] != ["of"]:
        return _by_countries(tokens.text, "pounds") or (
            Unit("GBP", "money"),
            f"“{low[at]}”: money, by “{paid}”; no one country named: read as sterling",
        )
    if low[at + 1 : at + 2] == ["of"] or any(word in _WEIGHT for word in around):
        return weight, f"“{low[at]}”: a weight, by the words beside it"
    scaled = low[at - 1] in SCALES or (tokens.words[at - 1] in ("m", "M", "bn"))
    if not (scaled or (figure(low[at - 1]) or 0.0) >= 1000.0 or _STERLING.search(tokens.text)):
        return weight, f"“{low[at]}”: read as a weight, since nothing beside it speaks of money"
    if _STERLING.search(tokens.text):
        return Unit("GBP", "money"), f"“{low[at]}”: sterling, as elsewhere in the text"
    if told := _by_countries(tokens.text, "pounds"):
        return told
    if scaled and SCALES.get(low[at - 1], 1e6) >= 1e6:
        return Unit("GBP", "money"), f"“{low[at]}” by the million, no country named: read as sterling"
    return weight, f"“{low[at]}”: read as a weight, since nothing beside it speaks of money"


def _before(low: list[str], at: int) -> list[str]:
    """The words of the clause shortly before a sum, back to the verb that pays it."""
    first = at
    while first > max(at - _CLAUSE, 0) and low[first - 1] not in _CLAUSE_ENDS:
        first -= 1
    return low[first:at]


def sentence(low: list[str], at: int, reach: int) -> list[str]:
    """The words around one, as far as the sentence goes."""
    first, last = at, at
    while first > max(at - reach, 0) and low[first - 1] not in (".", ";", "!", "?"):
        first -= 1
    while last < min(at + reach, len(low)) and low[last] not in (".", ";", "!", "?"):
        last += 1
    return low[first:last]


def _by_countries(text: str, word: str) -> tuple[Unit, str] | None:
    """The currency of the one country that the text speaks of most, among those whose currency has this name."""
    spoken = _spoken_of(text)
    counts = sorted(((spoken.get(code, 0), code) for code in candidates(word)), reverse=True)
    if not counts or not counts[0][0] or (len(counts) > 1 and counts[1][0] == counts[0][0]):
        return None
    code = counts[0][1]
    return Unit(code, "money"), f"“{word}”: {unit_forms().countries[code][0]}, the country that the text speaks of"


@lru_cache(maxsize=4)
def _spoken_of(text: str) -> dict[str, int]:
    """How often a text names the countries of each currency."""
    pattern, codes = _countries()
    found: dict[str, int] = {}
    for match in pattern.finditer(text):
        for code in codes[match[0]]:
            found[code] = found.get(code, 0) + 1
    return found


@cache
def _countries() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    codes: dict[str, tuple[str, ...]] = {}
    for code, names in unit_forms().countries.items():
        for name in names:
            if name[0].isupper():
                codes[name] = (*codes.get(name, ()), code)
    # Longer names first: "South Sudan" is not Sudan.
    names = sorted(codes, key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b"), codes
