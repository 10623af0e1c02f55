"""What somebody is told to have done after the day on which they are told to have died."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Finding
from ...reference import load
from ..arithmetic.nouns import is_person
from ..clauses import told_as_past, verb_of, word_at
from ..findings import finding
from ..phrases import any_of
from ..pile import Pile
from ..shapes import Mark, Shape, shapes
from .dates import Stretch, day_words, written

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many sentences a pronoun or a title may be away from the name.
APART = 2
_DIED = re.compile(
    r"\b(?:died|passed\s+away|(?:was|were|,|who\s+had\s+been)\s+(?:killed|murdered|assassinated|executed|shot\s+dead|found\s+dead|beheaded|hanged)|succumbed|lost\s+(?:his|her)\s+life"
    r"|drowned|collapsed\s+and\s+died|dead\s+since|fell\s+in\s+(?:battle|action|combat)|took\s+(?:his|her)\s+own\s+life|death)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:whose|father|mother|wife|husband|son|daughter|brother|sister|parents?|grand\w+|colleagues?|friends?|after\s+(?:the|his|her)\s+death|following"
    r"|anniversary|not|never|nearly|almost|if|would|will|may\s+have|might|feared|reportedly|rumou?rs?|falsely|namesake|no\s+relation|junior|jr|the\s+(?:third|second|younger|elder))\b",
    re.IGNORECASE,
)
_HE = ("he", "she")
_TITLE = re.compile(
    r"^\s*(?:[\"“][^\"”]*[\"”],?\s+)?(?:(?:on|in)\s+[^,]{3,30}?,?\s+)?(?P<who>he|she|the\s+[a-z]+)\b(?!\s+(?:who|whose|of|in|from)\b)",
    re.IGNORECASE,
)
#: "The general was shot on 3 May. The general met ...": nobody named, but one and the same all the same.
_CALLED = re.compile(
    r"\W*(?:(?:On|In)\s+[^,]{3,30},\s+)?(the\s+(?P<noun>[a-z]+))\b(?!\s+(?:who|whose|of|in|from|and|for)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with one full date, the persons named in it, and where it stands."""

    shape: Shape
    mark: Mark
    day: Stretch
    persons: frozenset[str]
    number: int
    words: str


def death_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on deeds dated after a death, in one report; in two reports of one full name doubtful."""
    dated = {document: tuple(_dated(pile, document)) for document in pile.readings}
    deaths = [
        (document, one)
        for document, found in dated.items()
        for one in found
        if len(one.persons) <= 1 and _DIED.search(one.words) and not _OF_ANOTHER.search(one.words)
    ]
    seen: set[tuple[str, int]] = set()
    for place, death in deaths:
        who = _named(pile, place, death) or death.persons or _meant(dated[place], death)
        for document, found in dated.items():
            for deed in found:
                own = document == place
                same = deed is death or (own and _same(pile, place, who, deed, death)) or (who and who == deed.persons)
                if not who or not same or (deed.mark.start, document) == (death.mark.start, place):
                    continue
                if (document, deed.mark.start) in seen or deed.day.first <= death.day.last:
                    continue
                if not _does(deed) and not _acts(pile, document, deed):
                    continue
                seen.add((document, deed.mark.start))
                yield from _made(pile, death, deed, own)


def _dated(pile: Pile, document: str) -> Iterator[Dated]:
    """Each full date of a report with its sentence."""
    text = pile.readings[document].document.text
    starts = [start for start, _ in pile.sentences(document)]
    for shape in shapes(pile, document):
        people = frozenset(
            name.canonical or name.text
            for name in pile.readings[document].names
            if name.kind == "person" and name.start < shape.end and name.end > shape.start
        )
        if (
            not people
            and (called := _CALLED.match(text[shape.start : shape.end]))
            and is_person(called["noun"].lower())
        ):
            people = frozenset((called[1].lower(),))
        times = [(m, days) for m in shape.marks if m.time and (days := written(m.time)) and days.year]
        for at, (mark, days) in enumerate(times):
            # The words of a date are those up to it from the date before, and of the last one the rest.
            start = times[at - 1][0].end if at else shape.start
            end = times[at + 1][0].start if at + 1 < len(times) else shape.end
            words = text[start:end] if len(times) > 1 and at else text[start : mark.start if len(times) > 1 else end]
            if len(people) <= 1:
                yield Dated(shape, mark, days, people, starts.index(shape.start), words)


def _meant(found: tuple[Dated, ...], death: Dated) -> frozenset[str]:
    """Whom "he died" means: the one person named shortly before."""
    if not re.match(r"\s*(?:he|she)\b", death.words, re.IGNORECASE):
        return frozenset()
    before = [d.persons for d in found if 0 < death.number - d.number <= APART and d.persons]
    return before[-1] if before else frozenset()


def _named(pile: Pile, document: str, death: Dated) -> frozenset[str]:
    """Whom "the minister died" means: the one person who bears the title shortly before, "Minister X"."""
    title = next((who.partition(" ")[2] for who in death.persons if who.startswith("the ")), None)
    if title is None:
        return frozenset()
    reading = pile.readings[document]
    start, _ = pile.sentences(document)[max(0, death.number - APART)]
    titled = {
        name.canonical or name.text
        for name in reading.names
        if name.kind == "person"
        and start <= name.start < death.shape.start
        and re.search(
            rf"\b{title}(?:\s+[A-Z][\w.’'-]*){{0,3}}$", reading.document.text[start : name.end], re.IGNORECASE
        )
    }
    return frozenset(titled) if len(titled) == 1 else frozenset()


def _same(pile: Pile, document: str, who: frozenset[str], deed: Dated, death: Dated) -> bool:
    """Whether a deed is that person's: by name, in the same sentence, or by a pronoun or title shortly after."""
    if deed.persons and not any(name.startswith("the ") for name in deed.persons):
        return deed.persons == who or {n.split()[-1] for n in deed.persons} == {n.split()[-1] for n in who}
    if deed.number == death.number or deed.persons == who:
        return True
    if not 0 < deed.number - death.number <= APART:
        return False
    if any(name.startswith("the ") for name in who) and deed.persons:
        return False  # "the judge" and "the witness"
    doer = _doer(pile, document, deed)
    return _TITLE.match(deed.words) is not None or (doer is not None and doer.lower_ in _HE)


def _does(deed: Dated) -> bool:
    """Whether the words tell of what only the living do."""
    living = any_of(tuple(load("check_words")["living_deeds"]))
    return living.search(deed.words) is not None and not (_OF_ANOTHER.search(deed.words) or _DIED.search(deed.words))


def _acts(pile: Pile, document: str, deed: Dated) -> bool:
    """Whether the verb of a date tells, in the active, what the person did; not what may be told of the dead."""
    verb = verb_of(word_at(pile, document, deed.mark.start, deed.mark.end))
    if verb is None or not told_as_past(verb) or verb.tag_ != "VBD" or _OF_ANOTHER.search(deed.words):
        return False
    if verb.lemma_ in load("check_words")["dead_deeds"] or _DIED.search(deed.words):
        return False
    doer = _doer(pile, document, deed)
    if doer is None:
        return False
    names = {part.lower() for name in deed.persons for part in name.split()}
    return doer.lower_ in _HE or doer.lower_ in names or (doer.tag_ == "NN" and is_person(doer.lower_))


def _doer(pile: Pile, document: str, deed: Dated) -> Token | None:
    """The subject of the verb that a date belongs to."""
    verb = verb_of(word_at(pile, document, deed.mark.start, deed.mark.end))
    return next((child for child in verb.children if child.dep_ == "nsubj"), None) if verb is not None else None


def _made(pile: Pile, death: Dated, deed: Dated, own: bool) -> Iterator[Finding]:
    explanation = (
        f"“{deed.mark.text}” is after {day_words(death.day.last)}, told as the day of death: a person does nothing "
        f"after it."
    )
    numbers = {"days_after": float((deed.day.first - death.day.last).days)}
    told = pile.span(death.shape.document, death.mark.start, death.mark.end)
    yield from finding(
        pile,
        "calendar",
        "after death",
        deed.shape.document,
        (deed.mark,),
        "impossible" if own else "doubtful",
        explanation,
        numbers,
        "deeds <= death",
        () if own else ("both reports mean the same person",),
        (told,),
    )
