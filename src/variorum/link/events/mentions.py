"""Mentions of events: the words that tell of one, and the claims that speak of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...model import Argument, Claim, Place, Time
from ..asides import aside_at
from ..classes import event_classes, hosts
from ..former import is_former, today_of
from ..page import Page
from .participation import arguments_of, take_from_phrase, take_part
from .places_told import places_under, read_places
from .repetition import is_habit, once_more, one_more
from .settings import read_times, times_under, when_clause
from .triggers import hosted_event, is_shots, own_trigger, strikes_by_nature
from .verb_frames import class_of_noun

#: Modalities that tell of something as done or to come, not as a capability or a matter of opinion.
_REAL = frozenset({"happened", "planned", "ordered"})


@dataclass(slots=True)
class Voice:
    """What one claim says of an event.

    Attributes:
        claim: the claim.
        hosted: the event is named in the claim's subject or object, not by its predicate.
        tells: the event is what the claim tells of: by its own verb, or as what strikes in it ("the blast killed 14").
        asserts: the claim says that it takes place or is to, rather than presuming it.
        times, places: those of the claim that are the event's.
    """

    claim: Claim
    hosted: bool = False
    asserts: bool = True
    tells: bool = True
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(slots=True)
class Mention:
    """One event as one stretch of a text tells it.

    Attributes:
        type: its class.
        start, end: the verb or noun.
        number: the sentence it stands in.
        participants: entities by role.
        things: head nouns of participants without a name, by role.
        voices: claims that speak of it here.
        definite: it points back ("this strike", "the attack").
        fresh: it is told as one more ("another strike", "raids resumed").
        indefinite: it is one among others, or many ("another strike", "attacks").
        noun: it is told by a noun.
        elsewhere: its places are where it was felt, not where it was.
        targets: places it befalls that are points rather than areas, in words where the gazetteer has them not.
        former: it is dated well before its report.
        befallen: whether those it befalls are told as "one" or as "many".
    """

    document: str
    type: str
    lemma: str
    start: int
    end: int
    number: int
    noun: bool = False
    fresh: bool = False
    indefinite: bool = False
    definite: bool = False
    participants: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    things: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    arguments: list[tuple[str, Argument, Claim]] = field(default_factory=list[tuple[str, Argument, Claim]])
    voices: list[Voice] = field(default_factory=list[Voice])
    elsewhere: bool = False
    targets: dict[str, Place | str] = field(default_factory=dict[str, Place | str])
    former: bool = False
    befallen: set[str] = field(default_factory=set[str])

    @property
    def times(self) -> list[Time]:
        """Dates of the event told here."""
        return [time for voice in self.voices for time in voice.times]

    @property
    def places(self) -> list[Place]:
        """Places of the event told here."""
        return [] if self.elsewhere else [place for voice in self.voices for place in voice.places]

    @property
    def real(self) -> bool:
        """Whether some claim tells it as done, planned or ordered, not as a mere possibility or comment."""
        return any(voice.claim.modality in _REAL and voice.claim.checkable for voice in self.voices)

    @property
    def possible_only(self) -> bool:
        """Whether it is told as a capability or possibility and nothing more."""
        return all(voice.claim.modality not in _REAL for voice in self.voices)


def read_mentions(page: Page, claims: list[Claim]) -> list[Mention]:
    """Find the events that a document's claims tell of.

    A claim tells of an event by its own verb or noun, or hosts one named in its subject or object: "the strike
    happened on Monday", "the delivery is scheduled for May". Claims of one word are one mention.

    Args:
        page: the document.
        claims: its claims, in order.

    Returns:
        Mentions in order of offset.
    """
    found: dict[int, Mention] = {}
    for claim in claims:
        trigger = None if strikes_by_nature(page, claim) else own_trigger(page, claim)
        if trigger:
            name, frame, start, end, noun = trigger
            mention = _mention(page, found, name, claim, start, end, noun)
            times = read_times(page, claim)
            if noun and not times and (token := page.token_at(start)) is not None:
                times = times_under(page, token)
            mention.voices.append(Voice(claim, times=times, places=read_places(page, claim)))
            take_part(page, mention, claim, frame)
            lent = when_clause(page, claim, claims) if not times else None
            if lent:
                mention.voices.append(Voice(lent[0], hosted=True, asserts=False, tells=False, times=lent[1]))
        for argument in arguments_of(claim):
            hosted = hosted_event(page, claim, argument, own=trigger is not None)
            if hosted:
                _host(page, found, claim, argument, *hosted, own=trigger is not None)
                if argument.role == "subject" and trigger is None and (lent := when_clause(page, claim, claims)):
                    voice = Voice(lent[0], hosted=True, asserts=False, tells=False, times=lent[1])
                    found[hosted[1].idx].voices.append(voice)
    _read_bare(page, found, claims)
    today = today_of(page)
    for mention in found.values():
        token = page.token_at(mention.start)
        former = is_former(mention.times, today) or (not mention.times and aside_at(page, mention.start) is not None)
        mention.former = not mention.possible_only and (former or (token is not None and is_habit(token)))
        if mention.noun and token is not None:
            take_from_phrase(page, mention, token, mention.voices[0].claim)
    return sorted(found.values(), key=lambda mention: (mention.start, mention.type))


def _read_bare(page: Page, found: dict[int, Mention], claims: list[Claim]) -> None:
    """Add nouns of events that no claim turns on ("people fled the quake"): they tell what other words are about."""
    ordered = sorted(claims, key=lambda claim: (claim.evidence.start, claim.evidence.end))
    index = 0
    live: list[Claim] = []
    for token in page.tokens:
        if token.pos_ != "NOUN" or token.idx in found:
            continue
        name = class_of_noun(page, token)
        if name is None or not event_classes()[name].of_place or page.thing_at(token.idx) is not None:
            continue
        if token.dep_ in ("compound", "amod", "nmod") or is_shots(token):
            continue
        while index < len(ordered) and ordered[index].evidence.start <= token.idx:
            live.append(ordered[index])
            index += 1
        live = [claim for claim in live if claim.evidence.end > token.idx]
        if not live:
            continue
        claim = min(live, key=lambda claim: (len(claim.evidence.quote), claim.id))
        mention = _mention(page, found, name, claim, token.idx, token.idx + len(token), True)
        mention.voices.append(
            Voice(
                claim,
                hosted=True,
                asserts=False,
                tells=False,
                times=times_under(page, token),
                places=places_under(page, token),
            )
        )


def _host(
    page: Page, found: dict[int, Mention], claim: Claim, argument: Argument, name: str, token: Any, *, own: bool
) -> None:
    mention = _mention(page, found, name, claim, token.idx, token.idx + len(token), True)
    scheduling = claim.predicate in hosts("scheduling") and argument.role == "object"
    occurring = claim.predicate in hosts("occurrence") and argument.role == "subject"
    strikes = argument.role == "subject" and strikes_by_nature(page, claim)
    voice = Voice(claim, hosted=True, tells=strikes, asserts=scheduling or claim.predicate in hosts("asserting"))
    if (argument.role == "other" and claim.predicate in hosts("carrying")) or (
        argument.role == "object" and claim.predicate in hosts("recalling")
    ):
        # "came from the use of X on Monday": what stands behind the noun in its own phrase is the noun's.
        voice.times = tuple(time for time in read_times(page, claim) if 0 <= time.start - token.idx <= 150)
    elif argument.role not in ("subject", "object"):
        # "Three died on Friday in the blast": when and where they came to harm is when and where it was.
        voice.times = times_under(page, token) or read_times(page, claim)
        voice.places = places_under(page, token) or read_places(page, claim)
    elif (scheduling or occurring) and not own:
        voice.times = read_times(page, claim) or times_under(page, token)
        own_places = places_under(page, token) if occurring else ()
        # What stands inside another part of the clause is that part's place, not the event's.
        held = ("subject",) if claim.predicate in hosts("striking") else ("subject", "object")
        others = [other for other in arguments_of(claim) if other.role in held and other != argument]
        voice.places = tuple(
            place for place in read_places(page, claim)
            if not any(other.start < place.start < other.end for other in others)
        ) or own_places  # fmt: skip
    if claim.predicate in hosts("felt"):
        voice.places = ()
    mention.voices.append(voice)
    mention.fresh = mention.fresh or (claim.predicate in ("resume", "follow") and argument.role == "subject")
    take_from_phrase(page, mention, token, claim)
    if claim.head == "noun":
        take_part(page, mention, claim, "agent", only=("other",))


def _mention(
    page: Page, found: dict[int, Mention], name: str, claim: Claim, start: int, end: int, noun: bool
) -> Mention:
    if start in found:
        return found[start]
    token = page.token_at(start)
    definite = False
    if noun and token is not None:
        definite = any(
            child.dep_ in ("det", "poss") and child.lower_ in ("the", "this", "that", "these", "those", "its", "their")
            for child in token.lefts
        )
    articles = ("a", "an", "another", "any", "no", "some", "several", "more", "other", "new", "previous", "earlier")
    indefinite = token is not None and (
        (token.tag_ == "NNS" and not definite)
        or any(child.lower_ in articles for child in token.lefts)
        or (noun and not definite and token.left_edge.lower_ in articles)
    )
    fresh = token is not None and one_more(token if noun else token.head if token.dep_ in ("acl", "relcl") else None)
    fresh = fresh or (token is not None and (token.lemma_.lower() in hosts("lesser") or once_more(token)))
    lemma = token.lemma_.lower() if token is not None else claim.predicate
    found[start] = Mention(
        document=page.id, type=name, lemma=lemma, start=start, end=end, number=claim.sentence, noun=noun,
        definite=definite, indefinite=indefinite, fresh=fresh,
    )  # fmt: skip
    return found[start]
