"""Questions of the state that somebody or something is in, where reports tell opposite sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import OpenQuestion, stable_id
from ..questions.names import is_plural_name, spoken_name
from ..questions.noun_phrases import is_several, noun_phrase
from ..questions.one_question import make_question, reports_of, told_event
from ..things.entities import Things
from .authenticity import read_checked
from .bearers import same_bearer
from .parties import one_party
from .readings import Told, read_states
from .reports import Found, Reports, gathered, state_answers

#: How central such a question is against an event that as many tell of: of somebody or something named, and of others.
_NAMED, _OTHER = 0.6, 0.4
#: Words of what a question is about.
_WORDS = 9
#: So many statements of one scale and noun in a story are held against each other: more are hardly of one thing.
_MOST = 40
#: Statements of one side that answer a question.
_ANSWERS = 12


@gathered
def ask_states(reports: Reports, asked: Iterable[OpenQuestion], central: Mapping[str, float]) -> Iterator[Found]:
    """Ask the state of whatever two reports or more tell opposite states of.

    Args:
        reports: what the reports say.
        asked: questions asked already: what one of them holds against each other is not asked again.
        central: how central each entity is.

    Yields:
        Questions of status with the slot ``state NAME``, whose answers have the side as their label, with the events of
        those about something without a name.
    """
    things, stories = reports.things, reports.pile.story
    told: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    nobodies: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for story, page, claims in reports.each():
        for claim in claims:
            for one in (*read_states(page, claim, reports.same), *read_checked(page, claim, reports.same)):
                if one.bearer.nobody:
                    nobodies[one.scale.name, story].append(one)
                for thing in sorted(one.bearer.things) or [f"{story} {one.bearer.head}"]:
                    told[one.scale.name, thing, "" if one.bearer.things else "noun"].append(one)
    disputed = disputed_in(asked)
    for (name, thing, noun), found in sorted(told.items(), key=lambda item: item[0]):
        more = nobodies[name, stories[found[0].page.id]] if found[0].scale.nobody else []
        for group in _grouped([*found, *(one for one in more if one not in found)][:_MOST]):
            kept = _both_sides(group)
            if not kept or any(_asked(a, b, disputed) for a in kept for b in kept if a.side != b.side):
                continue
            about = stable_id("v", "state", name, kept[0].page.id, kept[0].claim.id) if noun else thing
            given = state_answers(about, f"state {name}", _first_of_each(kept), lambda one: one.label)
            label = _label(kept, things, None if noun else thing)
            if len({answer.value.label for answer in given}) < 2 or not label:
                continue
            share = reports_of(given) / max(len(things.pages), 1)
            weight = max(_OTHER * share, _NAMED * central.get(thing, 0.0))
            question = make_question(about, f"state {name}", "status", label, given, weight)
            yield question, told_event(about, name, kept) if noun else None


def disputed_in(asked: Iterable[OpenQuestion]) -> dict[tuple[str, str], set[int]]:
    """By claim and whether it denies, the questions of status that have it among answers of both kinds.

    Those that join by like words alone set such a denial aside.
    """
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, question in enumerate(asked):
        sides = {answer.value.status == "denied" for answer in question.answers}
        if question.kind == "status" and len(sides) > 1 and not question.loose:
            for answer in question.answers:
                found[answer.claim, "denied" if answer.value.status == "denied" else ""].add(number)
    return found


def _asked(one: Told, other: Told, disputed: Mapping[tuple[str, str], set[int]]) -> bool:
    """Whether some question has the two as an assertion and its denial, or will: both tell it with one verb."""
    here, there = one.claim.id, other.claim.id
    none = set[int]()
    return any(
        disputed.get((first, "denied"), none) & disputed.get((second, ""), none)
        for first, second in ((here, there), (there, here))
    )


def _grouped(found: Sequence[Told]) -> list[list[Told]]:
    """Statements of one scale by what they are about, those that say most of it first."""

    def rank(one: Told) -> tuple[int, str, int]:
        return (-len(one.bearer.names) - len(one.bearer.beside), one.page.id, one.start)

    groups: list[list[Told]] = []
    for one in sorted(found, key=rank):
        homes = [group for group in groups if all(same_bearer(one.bearer, other.bearer) for other in group)]
        # What may be either of two things is neither.
        if len(homes) > 1 and not one.bearer.nobody:
            continue
        if homes:
            for home in homes:
                home.append(one)
        else:
            groups.append([one])
    return groups


def _both_sides(group: Sequence[Told]) -> list[Told]:
    """The statements of a group that two reports tell as opposites; none where no two do.

    A report that tells both sides in one voice tells of a change, or of two things: it bears on neither, unless the one
    comes last by its nature ("Ada Novak, who went missing on Friday, has been found").
    """
    sides: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in group:
        sides[one.page.id][one.side].add(_voice(one))
    turned = {
        document for document, told in sides.items() if len(told) > 1 and told["one"] & told["other"]
    }  # fmt: skip
    last = group[0].scale.last
    kept = sorted(
        (one for one in group if one.page.id not in turned or one.side == last),
        key=lambda one: (one.page.id, one.start, one.claim.id),
    )
    apart = any(
        a.page.id != b.page.id and a.side != b.side and not one_party(a, b) for a in kept[:_MOST] for b in kept[:_MOST]
    )
    return kept if apart else []


def _voice(one: Told) -> str:
    """Who says it, innermost; empty where the report speaks in its own voice."""
    return next((link.name for link in one.claim.attribution if link.name and link.start is not None), "")


def _first_of_each(kept: Sequence[Told]) -> Iterator[Told]:
    """Each report's first statements of each side."""
    count: dict[tuple[str, str], int] = defaultdict(int)
    for one in kept:
        count[one.page.id, one.side] += 1
        if count[one.page.id, one.side] <= _ANSWERS:
            yield one


def _label(kept: Sequence[Told], things: Things, entity: str | None) -> str:
    """The question, with the name or with the plainest words for what it is about."""
    scale = kept[0].scale
    if entity is not None:
        name = spoken_name(things, entity)
        return worded(scale.question, name, is_plural_name(name))
    if service := next((one.bearer.head for one in kept if one.bearer.service), ""):
        return worded(scale.question, f"the {service}" if service.endswith("s") else service, service.endswith("s"))
    made: set[tuple[int, str, bool]] = set()
    for one in kept:
        head = one.page.head(one.bearer.start, one.bearer.end)
        if head is None or one.bearer.nobody:
            continue
        words = f"the {head.text}" if one.bearer.counted else noun_phrase(one.page, head, _WORDS)
        bare = one.bearer.person and head.tag_ == "NN" and not any(t.dep_ in ("det", "poss") for t in head.lefts)
        words = f"the {words}" if words and bare else words  # as a headline has it
        if words and head.pos_ != "NUM":
            made.add((-len(one.bearer.names) - len(one.bearer.beside), _definite(words), is_several(head)))
    if not made:
        return ""
    _, name, several = min(made)
    return worded(scale.question, name, several)


def _definite(words: str) -> str:
    """A phrase as that of what is known: "the girl" for "a girl", "the residents" for "all residents"."""
    first, _, rest = words.partition(" ")
    if not rest or first.casefold() not in ("a", "an", "all", "every", "no", "each"):
        return words
    return rest if rest.startswith("the ") else f"the {rest}"


def worded(question: str, name: str, several: bool) -> str:
    """A form for a question with a name in it, and its verbs in the name's number."""
    one = {"is": "is", "was": "was", "has": "has", "does": "does"}
    many = {"is": "are", "was": "were", "has": "have", "does": "do"}
    made = question.format(name=name, **(many if several else one))
    return made[0].upper() + made[1:]
