"""Particulars of one named person that reports of one story tell otherwise: chief executive or operating officer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from ...model import Answer, Claim, OpenQuestion, Place, Value
from ..answers import make_answer
from ..claim_finder import ClaimFinder
from ..former import is_former, today_of
from ..page import Page
from ..questions.one_question import Asked, make_question, reports_of
from ..sameness.judging import Pile
from ..things.entities import Things
from ..things.folding import person_words
from .homes_told import read_homes
from .kin_told import read_children, read_kin
from .offices_told import Particular, read_offices

#: What the slots begin with, and how much such a particular matters beside how central the person is.
SLOT, _WORTH = "told of person ", 0.3


@dataclass(frozen=True, slots=True)
class _Told:
    page: Page
    particular: Particular
    place: Place | None = None


def ask_persons(
    claims: Mapping[str, Sequence[Claim]],
    things: Things,
    stands: Mapping[str, str],
    pile: Pile,
    central: Mapping[str, float],
) -> Asked:
    """Ask for offices, kin, children and homes of named persons and bodies that a story tells otherwise.

    Args:
        claims: claims by document.
        things: the named things.
        stands: of a thing that may be another, the one that stands for both.
        pile: the documents, grouped into stories.
        central: how central each thing is.

    Returns:
        Questions of identity whose answers have the particular as their label, no events, and all their answers.
    """
    told: dict[tuple[int, str, str], list[_Told]] = defaultdict(list)
    several = {entity for entity, cluster in things.clusters.items() if len(cluster.documents) > 1}
    for document, page in sorted(things.pages.items()):
        for entity, particular, place in _read(page, several):
            told[pile.story[document], entity, particular.slot].append(_Told(page, particular, place))
    questions: list[OpenQuestion] = []
    answers: list[Answer] = []
    finders: dict[str, ClaimFinder] = {}
    for (_, entity, slot), found in sorted(told.items(), key=lambda item: item[0]):
        if not _at_odds(found, things):
            continue
        given: list[Answer] = []
        for one in found:
            finder = finders.setdefault(one.page.id, ClaimFinder(list(claims[one.page.id])))
            given += _answer(entity, one, finder)
        if reports_of(given) > 1 and len({answer.value.label for answer in given}) > 1:
            label = _label(slot, entity, things, found)
            weight = _WORTH * central.get(entity, 0.0)
            questions.append(make_question(entity, SLOT + slot, "identity", label, given, weight))
            answers += given
    return questions, [], answers


def _read(page: Page, several: Container[str]) -> Iterator[tuple[str, Particular, Place | None]]:
    """What a report tells of those whom others name too; each particular once."""
    named = [thing for thing in page.named if thing[2] in several and thing[3] in ("person", "organisation", "outlet")]
    full = {
        thing[2] for thing in named if thing[3] != "person" or len(person_words(page.text[thing[0] : thing[1]])) > 1
    }
    seen = set[tuple[str, str, str]]()
    for thing in named:
        former: bool | None = None
        for particular, place in _particulars(page, thing, full=thing[2] in full):
            key = (thing[2], particular.slot, particular.label)
            if key in seen:
                continue
            if former is None:
                former = is_former(page.times_between(*page.sentence_of(thing[0])), today_of(page))
            if not former:
                seen.add(key)
                yield thing[2], particular, place


def _particulars(
    page: Page, name: tuple[int, int, str, str], *, full: bool
) -> Iterator[tuple[Particular, Place | None]]:
    """What stands beside a name; of one that is never given in full, whose kin it is, which tells whom it means."""
    if not full:
        yield from ((kin, None) for kin in read_kin(page, name) if name[3] == "person" and kin.of is not None)
        return
    if name[3] == "person":
        for particular in (*read_offices(page, name), *read_kin(page, name), *read_children(page, name)):
            yield particular, None
    yield from read_homes(page, name)


def _at_odds(found: Sequence[_Told], things: Things) -> bool:
    """Whether two reports tell it otherwise, of no two bodies and no two relatives."""
    labels: dict[str, set[str]] = defaultdict(set)
    for one in found:
        labels[one.page.id].add(one.particular.label)
    of = _apart({one.particular.of for one in found if one.particular.of is not None}, things)
    one_each = [next(iter(own)) for own in labels.values() if len(own) == 1]
    return len(of) < 2 and any(set(a.split()).isdisjoint(b.split()) for a in one_each for b in one_each)


def _apart(owners: set[str], things: Things) -> set[str]:
    """Those of some persons who may be no other of them: a bare surname is whoever else bears it, where one does."""
    words = {owner: person_words(things.name(owner)) for owner in sorted(owners)}
    bearing = {own[-1:]: [key for key, theirs in words.items() if theirs[-1:] == own[-1:]] for own in words.values()}
    return {owner for owner, own in words.items() if len(own) > 1 or len(bearing[own[-1:]]) != 2}


def _answer(entity: str, one: _Told, finder: ClaimFinder) -> Iterator[Answer]:
    particular, page = one.particular, one.page
    claim = finder.near(page, particular.start, particular.end)
    if claim is None:
        return
    value = Value(text=page.text[particular.start : particular.end], label=particular.label, place=one.place)
    start, end = particular.start, particular.end
    answer = make_answer(
        page, entity, SLOT + particular.slot, "identity", value, start, end, claim, polarity="affirmed"
    )  # fmt: skip
    if answer is not None:
        # What stands beside a name is told of it whatever is said of the deed.
        yield replace(answer, modality="happened")


def _label(slot: str, entity: str, things: Things, found: Sequence[_Told]) -> str:
    first, name, kind = slot.partition(" ")[0], things.name(entity), things.kind(entity)
    if slot == "home":
        return f"Where does {name} live?" if kind == "person" else f"Where is {name} based?"
    if slot == "children":
        return f"How many children does {name} have?"
    if first in ("degree", "kin"):
        owner = next((one.particular.of for one in found if one.particular.of is not None), None)
        return f"How is {name} related to {things.name(owner)}?" if owner else f"What relative is {name}?"
    return f"What office or rank does {name} hold?"
