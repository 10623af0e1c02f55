"""What stands around a number: its unit, what is counted, and the words that bound it."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Qualifier
from ..tokens import Tokens
from ..units import LONGEST, Unit, unit_forms
from .amounts import DASHES
from .lexicon import AFTER, AWAY, BEFORE, HARMED, IRREGULAR, LONGEST_PHRASE, NOT_COUNTED, SINGULARS, STOPS, singular

_POWERS = frozenset({"square", "cubic"})
_TIME_AS_RATE = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit and the token behind it."""

    unit: Unit
    last: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The singular of what is counted and the token behind it."""

    noun: str
    last: int


def unit_after(tokens: Tokens, low: list[str], at: int) -> Measure | None:
    """The unit right behind a number (``at``), with "per" and what follows."""
    forms = unit_forms()
    words = tokens.words
    if at >= len(words) or tokens.line_ends(at):
        return None
    glued = tokens.starts[at] == tokens.ends[at - 1]
    if low[at] in DASHES and at + 1 < len(words):
        return _hyphenated(tokens, low, at)
    found = _longest(words, low, at)
    if found is None and glued and words[at] in forms.glued:
        found = Measure(forms.glued[words[at]], at + 1)
    if found is None:
        return None
    return _per(tokens, low, found)


def _hyphenated(tokens: Tokens, low: list[str], at: int) -> Measure | None:
    """The unit behind a dash: "500-kg", "1,500-square-kilometer", and "86 - year history" from a tokeniser."""
    words = tokens.words
    if tokens.starts[at + 1] == tokens.ends[at]:
        found = _longest(words, low, at + 1)
    elif tokens.text[tokens.ends[at - 1] : tokens.starts[at + 1]] != f" {words[at]} " or not low[at + 1].isalpha():
        return None
    else:
        found = _longest(words, low, at + 1)
        # Edited text sets a dash with blanks between clauses; only the singular says that it joins.
        if found and (low[found.last - 1].endswith("s") or len(low[at + 1]) < 2):
            return None
    if found is None and low[at + 1] in _POWERS and low[at + 2 : at + 3] and low[at + 2] in DASHES:
        name = " ".join((low[at + 1], *low[at + 3 : at + 4]))
        unit = unit_forms().words.get(name)
        found = Measure(unit, at + 4) if unit else None
    return found


def _longest(words: list[str], low: list[str], at: int) -> Measure | None:
    forms = unit_forms()
    if words[at] not in forms.starts and low[at] not in forms.starts:
        return None
    for size in range(min(LONGEST, len(words) - at), 0, -1):
        unit = forms.words.get(" ".join(words[at : at + size])) or forms.words.get(" ".join(low[at : at + size]))
        if unit is not None:
            return Measure(unit, at + size)
    return None


def _per(tokens: Tokens, low: list[str], found: Measure) -> Measure:
    """Words such as "miles per hour", "$5 a barrel", "tons/year"."""
    at = found.last
    if at + 1 >= len(low) or found.unit.dimension in ("time", "ratio"):
        return found
    link = low[at]
    if link not in ("per", "/", "a", "an"):
        return found
    below = _longest(tokens.words, low, at + 1)
    if below and link in ("a", "an") and low[below.last : below.last + 1] and low[below.last] in AWAY:
        return found
    if below is None:
        noun = low[at + 1]
        if link != "per" or not noun.isalpha() or noun in STOPS:
            return found
        return Measure(Unit(f"{found.unit.name} / {noun}", _rate(found.unit.dimension)), at + 2)
    if link in ("a", "an") and below.unit.dimension not in ("time", "volume", "mass"):
        return found
    dimension = "speed" if found.unit.dimension == "length" and below.unit.dimension == "time" else None
    name = f"{found.unit.name} / {below.unit.name}"
    return Measure(Unit(name, dimension or _rate(found.unit.dimension)), below.last)


def _rate(dimension: str) -> str:
    return f"{dimension} rate"


def rate_after(low: list[str], at: int) -> Measure | None:
    """Words such as "per minute", "a year" behind a count."""
    if at + 2 < len(low) and low[at + 2] in AWAY:
        return None
    if at + 1 < len(low) and low[at] in ("per", "a", "an", "each", "/") and low[at + 1] in _TIME_AS_RATE:
        return Measure(Unit(f"1 / {low[at + 1]}", "rate"), at + 2)
    return None


def sign_before(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """The currency sign or code right before a number, and the number of its first token."""
    forms, words = unit_forms(), tokens.words
    for size in (2, 1):
        first = at - size
        if first < 0:
            continue
        sign = "".join(words[first:at])
        spaced = " ".join(words[first:at])
        unit = forms.signs.get(sign) or forms.signs.get(spaced)
        if unit is None and size == 1 and len(sign) == 3 and sign.isupper():
            unit = forms.words.get(sign.lower())
            unit = unit if unit and unit.dimension == "money" else None
        if unit is not None:
            return unit, first
    if at >= 4 and words[at - 1] == "$" and words[at - 4 : at - 1] == ["U", ".", "S"]:
        return forms.signs["$"], at - 4
    if at >= 5 and words[at - 1] == "$" and words[at - 5 : at - 1] == ["U", ".", "S", "."]:
        return forms.signs["$"], at - 5
    return None


def qualifier_before(low: list[str], at: int) -> tuple[Qualifier, int] | None:
    """The words that bound a number, and the number of their first token."""
    for size in range(min(LONGEST_PHRASE, at), 0, -1):
        found = BEFORE.get(tuple(low[at - size : at]))
        if found is not None:
            if size == 1 and low[at - 1] in ("over", "under", "above", "below", "within", "near") and _place(low, at):
                return None
            return found, at - size
    return None


def _place(low: list[str], at: int) -> bool:
    """Whether "over" and the like stand for a place ("flew over two villages") rather than for a bound."""
    return at >= 2 and low[at - 2] in ("flew", "flying", "fly", "passed", "fell", "sank", "buried", "all")


def qualifier_after(low: list[str], at: int) -> tuple[Qualifier, int] | None:
    """Words such as "or more", "or so" behind a number or its unit, and the token behind them."""
    for size in (2, 1):
        found = AFTER.get(tuple(low[at : at + size]))
        if found is not None and not (size == 1 and low[at] != "plus"):
            return found, at + size
    return None


def counted_after(tokens: Tokens, low: list[str], at: int, value: float) -> Counted | None:
    """What is counted behind a number: the first plural noun within four words, or a known noun behind "one".

    "12 injured" counts just that, "injured": who they are is not said.
    """
    start = at + 1 if at < len(low) and low[at] in DASHES else at
    if value == 1.0:
        return _single(tokens, low, start, min(at + 5, len(low)))
    found: Counted | None = None
    place, left = start, 4
    while place < len(low) and left:
        word = low[place]
        joined = place > start and low[place - 1] in DASHES
        if word in DASHES and place > start and found is None and _joins(tokens, low, place):
            place += 1
            continue
        if not word[0].isalpha() or tokens.line_ends(place):
            break
        if word in STOPS and word not in IRREGULAR and not joined and low[place + 1 : place + 2] != ["-"]:
            break
        noun = singular(tokens.words[place])
        if word in HARMED and (found or not _plural_behind(tokens, low, place)):
            return found or Counted(IRREGULAR.get(word) or word, place + 1)
        if noun is not None and word not in HARMED:
            found = Counted(noun, place + 1)
        elif found is not None:
            break
        place, left = place + 1, left - (0 if joined else 1)
    return found


def _plural_behind(tokens: Tokens, low: list[str], at: int) -> bool:
    """Whether a plural noun follows, so that the word describes it ("12 wounded soldiers")."""
    if at + 1 >= len(low) or tokens.line_ends(at + 1) or low[at + 1] in STOPS or low[at + 1] in HARMED:
        return False
    return singular(tokens.words[at + 1]) is not None


def _joins(tokens: Tokens, low: list[str], at: int) -> bool:
    """Whether a dash joins two words ("worst-hit villages"), glued to both or set apart from both by a tokeniser."""
    if at + 1 >= len(low) or not (low[at - 1][0].isalpha() and low[at + 1][0].isalpha()):
        return False
    before, behind = tokens.starts[at] - tokens.ends[at - 1], tokens.starts[at + 1] - tokens.ends[at]
    return before == behind <= 1 and not tokens.line_ends(at) and not tokens.line_ends(at + 1)


def _single(tokens: Tokens, low: list[str], start: int, last: int) -> Counted | None:
    """What "one" or "1" counts: a noun for people or things that reports count, else the last word of the phrase."""
    found: Counted | None = None
    for place in range(start, last):
        word = low[place]
        if not word[0].isalpha() or word in STOPS or word.endswith(("ed", "ing")) or tokens.line_ends(place):
            break
        if found is None and word in NOT_COUNTED:
            return None
        if found and (tokens.words[place][0].isupper() or (word.endswith("s") and not word.endswith("ss"))):
            break
        found = Counted(word, place + 1)
        if word in SINGULARS and not (place + 1 < last and low[place + 1] in SINGULARS):
            break
    if found and (tokens.words[found.last - 1][0].isupper() or found.noun in NOT_COUNTED or found.last == last):
        return None
    return found


def measured_of(tokens: Tokens, low: list[str], at: int) -> str | None:
    """What a share or a mass is of ("30 percent of voters", "5 tonnes of fuel")."""
    if at >= len(low) or low[at] != "of":
        return None
    nouns: list[str] = []
    for place in range(at + 1, min(at + 6, len(low))):
        word = low[place]
        if word in ("the", "its", "their", "his", "her", "all", "those", "our", "these"):
            continue
        if not word[0].isalpha() or word in STOPS:
            break
        noun = singular(tokens.words[place])
        if noun is not None:
            return noun
        nouns.append(word)
    return nouns[-1] if nouns else None
