"""Ages against dates of birth: "born in 1960, he died in 2001 aged 60"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Span, Verdict
from ..amounts import amount
from ..clauses import verb_of, word_at
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .dates import Stretch, has_year, published, stretch, words, written
from .persons import next_deed, tells_of_another

_BORN = pattern(r"\b(?:born|birth)\b(?P<gap>\s*:\s*|[^⟦⟧;:()]{0,45}?\b)(?:in|on|of)?\s*(?:the\s+)?{T:born}")
_LIFE = pattern(r"\((?:born\s+)?{T:born}\s*(?:-|–|—|to)\s*{T:died}\)")
#: "X, 1926-2001, lived to be 75": behind a name.
_YEARS = pattern(r",\s*{T:born}\s*(?:-|–|—)\s*{T:died}\s*,")
_DIED = pattern(
    r"\b(?:died|dies|killed|death|passed\s+away|murdered|assassinated|executed|drowned|collapsed)\b(?P<gap>[^⟦⟧;:]{0,45}?){T:died}"
)
_THEN = pattern(
    r"\b(?:turned|turns|will\s+turn|celebrated|celebrates)\b(?P<gap>[^⟦⟧;:]{0,25}?){A:age}(?P<gap2>[^⟦⟧;:]{0,25}?){T:then}|{A:when}(?P<gap3>(?:\s*years\s+old)?\s+when\s+(?:he|she|they)\s[^⟦⟧;:]{0,60}?){T:then2}"
)
_AT = re.compile(
    r"\b(?:aged|age|was|were|at|turned|am|is|age:|age\s+(?:is|was)\s+(?:given|listed|recorded|stated)\s+as|lived\s+to(?:\s+be)?)\s+(?:of\s+)?"
    r"(?:now\s+)?(?:just\s+|only\s+)?$",
    re.IGNORECASE,
)
#: What may stand behind an age that is told and no more: not "59 when he married", "at 59 percent".
_NO_MORE = re.compile(r"\s*(?:years?\s+(?:old|of\s+age)\s*)?(?:[,.;)”\"]|$|and\b)", re.IGNORECASE)
#: What ties an age to the death: "she moved there at 18 and died" does not.
_OF_DEATH = re.compile(r"\b(?:died|dies|death|killed|murdered|executed|aged|age)\b", re.IGNORECASE)
_WHEN_DEAD = re.compile(r"\s*(?:years?\s+old\s+)?(?:when|at\s+(?:his|her)\s+death|at\s+the\s+time)\b", re.IGNORECASE)
_NOT_OWN = re.compile(
    r"\b(?:son|daughter|children|child|wife|husband|mother|father|brother|sister|twin|parents|whose|grandson|granddaughter|colleague|friend)\b",
    re.IGNORECASE,
)
_ABOUT_NOW = re.compile(
    r"\b(?:is|am|now|turns|will\s+be|currently|today|age:|age\s+is\s+(?:given|listed|recorded|stated)\s+as)\s+(?:now\s+|just\s+|only\s+)?$"
    r"|,\s*$",
    re.IGNORECASE,
)
_AT_BIRTH = re.compile(r"\b(?:born|birth)\b[^.]{0,50}$", re.IGNORECASE)
#: How far behind the day of a death the age may stand, in characters.
_NEAR = 25
#: Nobody is known to have lived longer (Jeanne Calment, 122; International Database on Longevity).
OLDEST = 123


def age_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on an age where the sentence, or it with the next, gives the birth and a day to reckon the age on."""
    if "T" not in shape.kinds or not re.search(r"\bborn\b|\bbirth\b|\(.*⟦T|⟧\s*[-–—]\s*⟦T", shape.text, re.IGNORECASE):
        return
    if _people(pile, shape) > 1:
        return
    life = next(shape.find(_LIFE), None) or next((f for f in shape.find(_YEARS) if _named(pile, shape, f)), None)
    born = (
        shape.mark(life, "born")
        if life
        else next((shape.mark(f, "born") for f in shape.find(_BORN) if not _NOT_OWN.search(f["gap"])), None)
    )
    if born is None or born.time is None or (_NOT_OWN.search(shape.text) and not life):
        return
    birth = stretch((born.time.timex or "").partition("/")[0], True)
    if birth is None or not has_year(born.time) or (life and birth.days < 300 and birth.days > 1):
        return
    died = shape.mark(life, "died") if life else next((shape.mark(f, "died") for f in shape.find(_DIED)), None)
    if died and not life and tells_of_another(verb_of(word_at(pile, shape.document, died.start, died.end))):
        return  # "The singer X was born in 1980. The singer of the band died in 1975"
    yield from _lifetime(pile, shape, born, birth, died)
    gaps = shape.gaps()
    text = pile.readings[shape.document].document.text
    for at, mark in enumerate(shape.marks):
        # Words such as "now" are marks themselves: what stands before an age is read from the text.
        lead = text[shape.start : mark.start]
        if mark.quantity is None or not (
            mark.kind == "A" or (mark.kind == "C" and mark.quantity.counted is None and _AT.search(lead))
        ):
            continue
        gaps[at] = lead if _AT.search(lead) or _ABOUT_NOW.search(lead) else gaps[at]
        if (reference := _reference(pile, shape, gaps, at, died)) is not None:
            yield from judge_age(pile, shape.document, born, birth, mark, *reference)


def _reference(
    pile: Pile, shape: Shape, gaps: list[str], at: int, died: Mark | None
) -> tuple[Mark | None, Stretch, str] | None:
    """The day on which the age is told to be so: of death, of the birthday, or of the report."""
    for found in shape.find(_THEN):
        age, then = (
            shape.mark(found, "age") or shape.mark(found, "when"),
            shape.mark(found, "then") or shape.mark(found, "then2"),
        )
        if age is shape.marks[at] and then and then.time and (days := written(then.time)) and days.year:
            return then, days, ""
    if died is not None and died.time is not None:
        days = stretch((died.time.timex or "").rpartition("/")[2], True)
        if not has_year(died.time) and published(pile.readings[shape.document].document) is None:
            return None
        own = gaps[at].rpartition(died.text)[2]
        # "Died on 3 May at 39", "killed on 3 May, was 59": not "moved to Paris at 18 and died".
        near = died.start < shape.marks[at].start and len(own) < _NEAR
        alone = near and (_AT.search(own) or re.fullmatch(r"\s*,\s*", own))
        told = _OF_DEATH.search(own) or _WHEN_DEAD.match(gaps[at + 1]) or (alone and _NO_MORE.match(gaps[at + 1]))
        return (died, days, "") if days is not None and told else None
    others = [
        m for m in shape.marks if m.time and not _AT_BIRTH.search(gaps[shape.marks.index(m)]) and has_year(m.time)
    ]
    if len(others) == 1 and shape.kinds.count("T") == 2:
        day = written(others[0].time) if others[0].time else None
        tied = (_AT.search(gaps[at]) or _WHEN_DEAD.match(gaps[at + 1])) and not next_deed(shape, at, others[0])
        return (
            (others[0], day, "") if day is not None and tied and not re.search(r"\.\s", "".join(gaps[1:-1])) else None
        )
    appeared = published(pile.readings[shape.document].document)
    if (
        appeared is not None
        and len(others) == 0
        and (_ABOUT_NOW.search(gaps[at]) or re.search(r"\baged\s*$", gaps[at], re.IGNORECASE))
        and not re.search(r"\b(?:died|killed|when)\b", shape.text, re.IGNORECASE)
    ):
        return None, appeared, "when the report appeared"
    return None


def _lifetime(pile: Pile, shape: Shape, born: Mark, birth: Stretch, died: Mark | None) -> Iterable[Finding]:
    """A death before the birth, or a life longer than any known."""
    if died is None or died.time is None:
        return
    death = stretch((died.time.timex or "").rpartition("/")[2], True)
    if death is None or not death.year or not has_year(died.time):
        return  # "born on 29 March 1928, died on 19 December": of a year that the text leaves out
    if death.last < birth.first:
        explanation = f"Nobody born in {words(birth)} died in {words(death)}: “{died.text}” is before “{born.text}”."
    elif death.first.year - birth.last.year > OLDEST:
        explanation = (
            f"From “{born.text}” to “{died.text}” is {death.first.year - birth.last.year} years, longer than any "
            f"life on record."
        )
    else:
        return
    numbers = {"born_year": float(birth.first.year), "died_year": float(death.first.year)}
    yield from finding(
        pile,
        "calendar",
        "lifetime",
        shape.document,
        (born, died),
        "impossible",
        explanation,
        numbers,
        "birth < death < birth + 123 years",
    )


def judge_age(
    pile: Pile,
    document: str,
    born: Mark | None,
    birth: Stretch,
    age: Mark,
    then: Mark | None,
    day: Stretch,
    where: str,
    others: tuple[Span, ...] = (),
) -> Iterable[Finding]:
    """The finding on an age told for a day, from the day of birth.

    Args:
        pile: the pile.
        document: the report that tells the age.
        born: the words of the birth; None where another report has them, among the ``others``.
        birth: the days that they name.
        age: the words of the age.
        then: the words of the day; None where it is that of the report.
        day: the days that they name.
        where: how to call the day, where not by its date.
        others: quotes from elsewhere that the finding rests on.

    Yields:
        The finding.
    """
    assert age.quantity
    stated = amount(age.quantity)
    if stated is None or age.quantity.qualifier in ("at least", "at most"):
        return
    least, most = _years(birth, day)
    if most < 0:
        return
    verdict: Verdict = "consistent"
    if stated.high < least or stated.low > most:
        # A year off may be a birthday to come or just past.
        verdict = "doubtful" if stated.most >= least - 1 and stated.least <= most + 1 else "impossible"
    span = str(least) if least == most else f"{least} or {most}" if most == least + 1 else f"{least} to {most}"
    at = f"in {words(day)}" if day.days > 1 else f"on {words(day)}"
    told = f"{'in' if birth.days > 1 else 'on'} {words(birth)}"
    says = f"as “{age.text}” has it" if verdict == "consistent" else f"not “{age.text}”"
    explanation = f"Somebody born {told} was {span} {where or at}, {says}."
    marks = tuple(mark for mark in (born, age, then) if mark)
    numbers = {"stated_age": stated.value, "least_age": float(least), "greatest_age": float(most)}
    yield from finding(
        pile,
        "calendar",
        "age",
        document,
        marks,
        verdict,
        explanation,
        numbers,
        "age = whole years from birth to the day",
        ("both reports mean the same person",) if others else (),
        others,
    )


def _years(birth: Stretch, day: Stretch) -> tuple[int, int]:
    """Whole years lived, at least and at most."""

    def whole(born: tuple[int, int, int], now: tuple[int, int, int]) -> int:
        return now[0] - born[0] - (now[1:] < born[1:])

    first, last = birth.first, birth.last
    return (
        whole((last.year, last.month, last.day), (day.first.year, day.first.month, day.first.day)),
        whole((first.year, first.month, first.day), (day.last.year, day.last.month, day.last.day)),
    )


def _named(pile: Pile, shape: Shape, found: re.Match[str]) -> bool:
    """Whether a person's name stands right before two years."""
    born = shape.mark(found, "born")
    names = pile.readings[shape.document].names
    text = pile.readings[shape.document].document.text
    return born is not None and any(n.kind == "person" and text[n.end : born.start].strip() == "," for n in names)


def _people(pile: Pile, shape: Shape) -> int:
    """How many persons are named in the stretch."""
    names = pile.readings[shape.document].names
    return len(
        {
            n.canonical.split()[-1] if n.canonical else n.text.split()[-1]
            for n in names
            if n.kind == "person" and shape.start <= n.start < shape.end
        }
    )
