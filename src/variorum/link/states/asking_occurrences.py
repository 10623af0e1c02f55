"""Questions of whether something was done at all, where one report says that there was none of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import Claim, OpenQuestion, stable_id
from ..questions.noun_phrases import is_several, noun_phrase
from ..questions.one_question import make_question, reports_of, told_event
from .asking import disputed_in
from .occurrences import Occurrence, of_one, read_occurrence
from .reports import Found, Reports, gathered, state_answers

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5
_SLOT = "state occurrence"
_NONE, _SOME = "there was none", "there was"
#: Told so, what a clause is about need not be.
_OPEN = frozenset({"possible", "conditional", "opinion", "ordered"})
#: Words of what the question is about, and statements that answer it.
_WORDS, _MOST = 9, 16


@gathered
def ask_occurrences(reports: Reports, asked: Iterable[OpenQuestion]) -> Iterator[Found]:
    """Ask whether that was done of which one report says that there was none, where another tells that it was.

    Args:
        reports: what the reports say.
        asked: questions asked already: what one of them holds against each other is not asked again.

    Yields:
        Questions of status with the slot ``state occurrence``, with the events that they are about.
    """
    missing: list[Occurrence] = []
    told: dict[tuple[int, str], list[Occurrence]] = defaultdict(list)
    # What there was none of is rare: what tells of nothing like it need not be read further.
    wanted: dict[int, set[str]] = defaultdict(set)
    for story, page, own in reports.each():
        denied = (claim for claim in own if claim.polarity == "denied")
        for none in (read_occurrence(page, claim, reports.same) for claim in denied):
            if none is not None:
                missing.append(none)
                wanted[story] |= none.words | none.classes
    for story, page, own in reports.each():
        if not wanted[story]:
            continue
        spoken_of = [(p.start, p.end) for claim in own if claim.modality in _OPEN for p in claim.parts]
        for claim in own:
            found = read_occurrence(page, claim, reports.same, wanted[story])
            if found is None or (claim.head == "noun" and _inside(claim.predicate_start, spoken_of)):
                continue
            for key in sorted(found.words | found.classes):
                told[story, key].append(found)
    disputed = disputed_in(asked)
    taken = set[str]()
    for none in missing:
        if none.claim.id in taken:
            continue
        story = reports.pile.story[none.page.id]
        own = {id(one): one for key in sorted(none.words | none.classes) for one in told[story, key]}
        group = [
            none,
            *(one for one in own.values() if one.none and one is not none and one.noun.lemma_ == none.noun.lemma_),
        ]
        some = [one for one in own.values() if not one.none and of_one(none, one)]
        # A report that tells both in one voice tells of two times, or of two things.
        both = {_by(one) for one in group} & {_by(one) for one in some}
        some = [one for one in some if _by(one) not in both][:_MOST]
        group = [one for one in group if _by(one) not in both]
        if not some or none not in group or any(_held_together(none.claim, one.claim, disputed) for one in some):
            continue
        phrase = noun_phrase(none.page, none.noun, _WORDS).removeprefix("no ")
        if not phrase:
            continue
        taken.update(one.claim.id for one in group)
        about = stable_id("v", _SLOT, none.page.id, none.claim.id)
        given = state_answers(about, _SLOT, (*group, *some), _side)
        if len({answer.value.label for answer in given}) < 2:
            continue
        share = reports_of(given) / max(len(reports.things.pages), 1)
        label = f"{'Were' if is_several(none.noun) else 'Was'} there any {phrase}?"
        question = make_question(about, _SLOT, "status", label, given, _WORTH * share)
        yield question, told_event(about, "occurrence", (*group, *some))


def _inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a deed is only spoken of: "charges against her could have set a standard"."""
    return any(start <= at < end for start, end in stretches)


def _by(one: Occurrence) -> tuple[str, str]:
    """The report, and who says it there, innermost; empty where the report speaks in its own voice."""
    return one.page.id, next((link.name for link in one.claim.attribution if link.name and link.start is not None), "")


def _held_together(one: Claim, other: Claim, disputed: Mapping[tuple[str, str], set[int]]) -> bool:
    """Whether some question has both among its answers, whichever of them it takes for the denial."""
    ours, theirs = (
        set[int]().union(*(disputed.get((claim.id, side), set[int]()) for side in ("denied", "")))
        for claim in (one, other)
    )
    return not ours.isdisjoint(theirs)


def _side(one: Occurrence) -> str:
    return _NONE if one.none else _SOME
