"""Questions of whether something was done at all, where one report says that there was none of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ..answers import make_answer
from ..questions.noun_phrases import is_several, noun_phrase
from ..questions.one_question import Asked, make_question, reports_of, told_event
from ..sameness.judging import Pile
from ..things.entities import Things
from .asking import disputed_in
from .occurrences import Occurrence, of_one, read_occurrence

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5
_SLOT = "state occurrence"
_NONE, _SOME = "there was none", "there was"
#: Told so, what a clause is about need not be.
_OPEN = frozenset({"possible", "conditional", "opinion", "ordered"})
#: Words of what the question is about, and statements that answer it.
_WORDS, _MOST = 9, 16


def ask_occurrences(
    claims: Mapping[str, Sequence[Claim]],
    things: Things,
    same: dict[str, str],
    pile: Pile,
    asked: Iterable[OpenQuestion],
) -> Asked:
    """Ask whether that was done of which one report says that there was none, where another tells that it was.

    Args:
        claims: claims by document, in order.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
        pile: the documents, grouped into stories.
        asked: questions asked already: what one of them holds against each other is not asked again.

    Returns:
        Questions of status with the slot ``state occurrence``; the events that they are about; and all their answers.
    """
    story = pile.story
    missing: list[Occurrence] = []
    told: dict[tuple[int, str], list[Occurrence]] = defaultdict(list)
    ordered = {document: claims[document] for document in sorted(things.pages)}
    # What there was none of is rare: what tells of nothing like it need not be read further.
    wanted: dict[int, set[str]] = defaultdict(set)
    for document, own in ordered.items():
        denied = (claim for claim in own if claim.polarity == "denied")
        for none in (read_occurrence(things.pages[document], claim, same) for claim in denied):
            if none is not None:
                missing.append(none)
                wanted[story[document]] |= none.words | none.classes
    for document, own in ordered.items():
        if not wanted[story[document]]:
            continue
        spoken_of = [(p.start, p.end) for claim in own if claim.modality in _OPEN for p in claim.parts]
        for claim in own:
            found = read_occurrence(things.pages[document], claim, same, wanted[story[document]])
            if found is None or (claim.head == "noun" and _inside(claim.predicate_start, spoken_of)):
                continue
            for key in sorted(found.words | found.classes):
                told[story[document], key].append(found)
    disputed = disputed_in(asked)
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    taken = set[str]()
    for none in missing:
        if none.claim.id in taken:
            continue
        own = {id(one): one for key in sorted(none.words | none.classes) for one in told[story[none.page.id], key]}
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
        given = [answer for one in (*group, *some) if (answer := _answer(about, one)) is not None]
        if len({answer.value.label for answer in given}) < 2:
            continue
        share = reports_of(given) / max(len(things.pages), 1)
        label = f"{'Were' if is_several(none.noun) else 'Was'} there any {phrase}?"
        questions.append(make_question(about, _SLOT, "status", label, given, _WORTH * share))
        events.append(told_event(about, "occurrence", (*group, *some)))
        answers += given
    return questions, events, answers


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


def _answer(about: str, one: Occurrence) -> Answer | None:
    value = Value(text=one.page.text[one.start : one.end], label=_NONE if one.none else _SOME)
    return make_answer(one.page, about, _SLOT, "status", value, one.start, one.end, one.claim)
