"""Answers about events: when, where, who, whom, why, how long, how much."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Answer, Argument, Claim, Place, Time, Value
from ...reference import load, load_words
from ..answers import give_answer, make_answer
from ..classes import event_classes, hosts
from ..page import Page
from ..things.entities import Things
from ..things.folding import fold
from ..things.names_beside import named_beside
from ..things.place_keys import place_key
from .epicentres import home_of
from .gatherings import Gathering
from .happenings import Happening
from .mentions import Mention
from .places_of_others import is_of_another
from .settings import goes_on_from
from .whenwhere import anaphoric, times_fit

#: Claims of these say nothing of when and where something was.
_UNREAL = frozenset({"conditional", "opinion"})
_MONEY = frozenset({"purchase", "sale", "agreement", "sanction", "theft", "delivery", "production", "law"})


def answer_events(
    about: str, gathering: Gathering, things: Things, same: dict[str, str], dated_by: list[Happening]
) -> Iterator[Answer]:
    """All answers to the plain questions of one event.

    Args:
        about: the event.
        gathering: its happenings.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
        dated_by: milestones that date it as well ("deployed ... with the system to enter duty in May").
    """
    odd = _odd(gathering)
    mentions = [(things.pages[part.document], mention) for part in gathering.parts for mention in part.mentions]
    rare = 2 * sum(_of_several(page, mention) for page, mention in mentions) < len(mentions)
    home = home_of(gathering)
    for part in gathering.parts:
        page = things.pages[part.document]
        for mention in part.mentions:
            premises = _premises(mention, same)
            yield from _when(page, about, mention, premises, odd)
            if not (rare and _of_several(page, mention)):
                yield from _where(page, about, mention, premises, home)
            yield from _spot(page, about, mention, premises)
            yield from _takers(page, about, mention, premises, things)
            yield from _why(page, about, mention, premises)
            yield from _money(page, about, mention, premises)
    for part in dated_by:
        page = things.pages[part.document]
        for mention in part.mentions:
            yield from _when(page, about, mention, _premises(mention, same), odd)


def _premises(mention: Mention, same: dict[str, str]) -> set[str]:
    return {e for entities in mention.participants.values() for e in entities if same.get(e, e) != e}


def _odd(gathering: Gathering) -> set[tuple[str, int]]:
    """Dates that hang on another one ("a day earlier") and fit none that is told outright: they are not to be had."""
    plain = [time for part in gathering.parts for time in part.times if not anaphoric(time)]
    return {
        (part.document, time.start)
        for part in gathering.parts
        for time in part.times
        if anaphoric(time) and times_fit([time], plain) == "apart"
    }


def _when(page: Page, about: str, mention: Mention, premises: set[str], odd: set[tuple[str, int]]) -> Iterator[Answer]:
    seen = {(time.start, time.end) for time in mention.times if (page.id, time.start) in odd}
    for voice in mention.voices:
        claim = voice.claim
        if claim.modality in _UNREAL or claim.polarity == "denied":
            continue
        for time in voice.times:
            if (time.start, time.end) in seen:
                continue
            seen.add((time.start, time.end))
            slot = "since when" if goes_on_from(page, time) else "until when" if _ending(page, claim, time) else "when"
            answer = make_answer(
                page, about, slot, "time", Value(text=time.text, time=time), time.start, time.end, claim, premises
            )
            if answer:
                yield answer
        for time in claim.times if not voice.hosted or claim.predicate == "last" else ():
            token = page.token_at(time.start)
            lasting = token is not None and any(
                t.lower_ == "for" or t.lemma_ == "last" for t in list(token.ancestors)[:3]
            )
            if time.kind == "duration" and lasting and (claim.predicate == "last" or voice.claim.head == "noun"):
                value = Value(text=time.text, time=time)
                yield from give_answer(page, about, "how long", "time", value, time.start, time.end, claim, premises)


def _ending(page: Page, claim: Claim, time: Time) -> bool:
    """Whether a time is when something is to end: "until Friday", "the strike ends on Friday"."""
    token = page.token_at(time.start)
    for word in (token.nbor(-1), token.nbor(-2)) if token is not None and token.i > 1 else ():
        if word.lower_ in hosts("up_to"):
            return True
    return claim.predicate in hosts("ending")


def _of_several(page: Page, mention: Mention) -> bool:
    """Whether a mention tells of several at once ("pirate attacks off Orm"): no place of the one."""
    token = page.token_at(mention.start)
    return mention.noun and token is not None and token.tag_ == "NNS"


def _where(page: Page, about: str, mention: Mention, premises: set[str], home: str | None) -> Iterator[Answer]:
    seen = set[int]()
    for voice in mention.voices if not mention.elsewhere else ():
        if voice.claim.modality in _UNREAL or voice.claim.polarity == "denied":
            continue
        for place in voice.places:
            if place.start in seen or (home and place.country and place.country != home):
                continue
            seen.add(place.start)
            if is_of_another(page, mention.start, mention.type, place.start, place.end):
                continue
            value = Value(text=place.text, place=place, label=place_key(place))
            yield from give_answer(page, about, "where", "place", value, place.start, place.end, voice.claim, premises)


def _spot(page: Page, about: str, mention: Mention, premises: set[str]) -> Iterator[Answer]:
    """Where exactly, in words that no gazetteer holds: "at a bank branch", "near the governor's residence"."""
    info = event_classes()[mention.type]
    if not (info.of_place or info.toll):
        return
    unfit = hosts("no_spot") | load_words("slots", "persons")
    for voice in mention.voices:
        claim = voice.claim
        owned = not voice.hosted or (voice.tells and voice.asserts) or claim.predicate in hosts("asserting")
        if claim.modality in _UNREAL or claim.polarity == "denied" or not owned:
            continue
        for argument in claim.arguments:
            if argument.role != "location":
                continue
            head = page.head(argument.start, argument.end)
            if head is None or head.pos_ not in ("NOUN", "PROPN") or head.lemma_.lower() in unfit:
                continue
            inside = page.places_between(argument.start, argument.end)
            named = any(place.start <= head.idx < place.end for place in inside)
            # "the town of X" is X; "the eastern provinces" are an area.
            named = named or head.tag_ == "NNS" or any(
                prep.lower_ == "of" and any(place.start <= child.idx < place.end for place in inside)
                for prep in head.children for child in prep.children
            )  # fmt: skip
            if named or page.times_between(head.idx, head.idx + 1):
                continue
            start, end = page.core(argument.start, argument.end)
            if mention.type == "killing" and hosts("nursing").intersection(page.text[start:end].casefold().split()):
                continue  # where she died of it, not where she was killed
            value = Value(text=page.text[start:end], label=fold(page.text[start:end]))
            yield from give_answer(page, about, "spot", "place", value, start, end, claim, premises)


def _takers(page: Page, about: str, mention: Mention, premises: set[str], things: Things) -> Iterator[Answer]:
    """Who did it, to whom, and with what."""
    slots = {"agent": "who", "patient": "whom", "weapon": "with what"}
    info = event_classes()[mention.type]
    for role, argument, claim in mention.arguments:
        if claim.modality in _UNREAL or claim.polarity == "denied":
            continue
        found = page.argument_things(argument) or named_beside(page, argument)
        for thing in found:
            entity, kind = thing[2], thing[3]
            real = next((r for r, members in mention.participants.items() if entity in members and r != "place"), None)
            slot = slots.get(real or "", "")
            if (
                not slot
                or slot == "with what"
                or (slot == "whom" and kind != "person")
                or (slot == "who" and (info.voice == "agentive" or not info.who))
            ):
                continue
            value = Value(text=page.text[thing[0] : thing[1]], entity=entity, label=fold(things.name(entity)))
            start, end = thing[0], thing[1]
            yield from give_answer(page, about, slot, "actor", value, start, end, claim, premises)
        if not found and role in ("agent", "patient") and (role != "agent" or info.who):
            answer = _nameless(page, about, slots[role], argument, claim, premises)
            if answer:
                yield answer


def _nameless(
    page: Page, about: str, slot: str, argument: Argument, claim: Claim, premises: set[str]
) -> Answer | None:  # fmt: skip
    """A doer or target that is described, not named: "a night porter and two guests"."""
    head = page.head(argument.start, argument.end)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or head.lemma_.lower() in hosts("empty"):
        return None
    if any(time.start <= head.idx < time.end for time in page.times_between(argument.start, argument.end)):
        return None
    if any(quantity.start >= argument.start and quantity.end <= argument.end for quantity in claim.quantities):
        return None
    start, end = page.core(argument.start, argument.end)
    text = page.text[start:end]
    if text.casefold().startswith("whose "):
        return None
    if len(text.split()) > 14 or (" " not in text and head.lemma_.lower() in load("slots")["persons"]):
        return None
    return make_answer(page, about, slot, "actor", Value(text=text, label=fold(text)), start, end, claim, premises)


def _why(page: Page, about: str, mention: Mention, premises: set[str]) -> Iterator[Answer]:
    for voice in mention.voices:
        for argument in voice.claim.arguments:
            if argument.role == "reason" and not voice.hosted:
                value = Value(text=argument.text, label=fold(argument.text))
                if answer := make_answer(
                    page, about, "why", "reason", value, argument.start, argument.end, voice.claim, premises
                ):
                    yield answer


def _money(page: Page, about: str, mention: Mention, premises: set[str]) -> Iterator[Answer]:
    if mention.type not in _MONEY:
        return
    for voice in mention.voices:
        if voice.hosted:
            continue
        for quantity in voice.claim.quantities:
            if quantity.dimension == "money":
                value = Value(text=quantity.text, quantity=quantity)
                answer = make_answer(
                    page, about, "how much", "quantity", value, quantity.start, quantity.end, voice.claim, premises
                )
                if answer:
                    yield answer


def main_place(gathering: Gathering) -> Place | None:
    """The place that most documents give, the more exact where as many do."""
    counts: dict[str, int] = {}
    for part in gathering.parts:
        for key in {place_key(place) for place in part.places}:
            counts[key] = counts.get(key, 0) + 1
    if not counts:
        return None
    best = min(counts, key=lambda key: (-counts[key], gathering.places[key].kind == "country", key))
    return gathering.places[best]
