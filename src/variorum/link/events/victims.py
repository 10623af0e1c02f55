"""Who came to harm in an event, told one by one: "killed a police officer and a technician"."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Answer, Argument, Claim, Value
from ..answers import give_answer
from ..classes import event_classes, hosts
from ..page import Page
from ..things.entities import Things
from ..things.folding import fold
from .counts import slot_of_verb
from .happenings import Happening
from .tolls import cause_near

#: Slots of harm that befalls somebody; the others ("fled", "arrested") are deeds.
_HARM = frozenset({"killed", "injured"})


def answer_victims(
    page: Page, claims: list[Claim], happenings: list[Happening], about: dict[int, str], things: Things
) -> Iterator[Answer]:
    """Give each list of people who were killed or hurt to the event in which they were.

    Args:
        page: the document.
        claims: its claims.
        happenings: its happenings.
        about: event identifier by ``id()`` of a happening.
        things: the named things.
    """
    classes = event_classes()
    causes = [
        happening for happening in happenings
        if classes[happening.type].toll and happening.type not in ("killing", "injury")
        and happening.real and id(happening) in about
    ]  # fmt: skip
    for claim in claims if causes else ():
        slot = slot_of_verb(claim.predicate)
        if slot not in _HARM or claim.head != "verb" or claim.polarity == "denied" or claim.modality != "happened":
            continue
        argument = _harmed(page, claim)
        cause = cause_near(claim, causes, claim.predicate_start) if argument is not None else None
        if argument is None or cause is None:
            continue
        for value, start, end in _values(page, argument, things):
            yield from give_answer(page, about[id(cause)], f"victims {slot}", "actor", value, start, end, claim)


def _harmed(page: Page, claim: Claim) -> Argument | None:
    """The object of the verb, or the subject of a passive one and of "died"."""
    verb = page.token_at(claim.predicate_start)
    if verb is None:
        return None
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) or verb.dep_ == "acl"
    role = "subject" if slot_of_verb(claim.predicate, dying=True) else "object"
    found = next((argument for argument in claim.parts if argument.role == role), None)
    if found is None and passive:
        found = next((argument for argument in claim.parts if argument.role == "subject"), None)
    return found


def _values(page: Page, argument: Argument, things: Things) -> Iterator[tuple[Value, int, int]]:
    """The whole list where several are told of one by one: one of them alone is no answer to who they were."""
    head = page.head(argument.start, argument.end)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or head.lemma_.lower() in hosts("empty"):
        return
    members = [head, *head.conjuncts]
    if len(members) < 2 or any(member.pos_ not in ("NOUN", "PROPN") for member in members):
        return
    persons = [thing for member in members if (thing := page.thing_at(member.idx)) is not None and thing[3] == "person"]
    start, _ = page.core(argument.start, argument.end)
    last = members[-1]
    end = max(last.idx + len(last), argument.end if argument.end <= last.right_edge.idx + len(last.right_edge) else 0)
    text = page.text[start:end]
    label = fold(" and ".join(sorted({things.name(thing[2]) for thing in persons}))) if persons else fold(text)
    yield Value(text=text, label=label), start, end
