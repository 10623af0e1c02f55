"""Claims that a weapon can reach a place: which weapon, which place, all of it or some part, and from where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..model import Claim, Place, Span
from ..reference import load
from .clauses import word_at
from .flying_things import same_thing, things_in, turns_to_another
from .phrases import any_listed, ends_with, starts_with
from .pile import Bearer, Pile
from .told_of import agent_of, stands_for
from .two_things import two_things
from .who_reaches import none_can, not_told_which, one_of_two, who_reaches

#: How far before the verb "can" or "capable of" may stand, and how far behind it the place, in characters.
ABILITY_WINDOW, TARGET_WINDOW, EVERYWHERE_WINDOW = 60, 160, 40


#: What makes a place the launch place though it stands outside the claim: a bare "from" may tell of who speaks.
_LAUNCHED = re.compile(
    r"(?:\b(?:launched|fired|shot|flying|operated|operating)\s+(?:\w+\s+)?from|^\W*From)\s+(?:the\s+)?$", re.I
)


_DEPLOYED = re.compile(r"\b(?:deploy|station|bas|posit|plac|sit)(?:ed|ing|s|ment)?\w*\b", re.I)
_IN = re.compile(r"\b(?:in|at|near|on)\s+(?:the\s+)?$")


@dataclass(frozen=True)
class ReachClaim:
    """A weapon is said to reach a target.

    Attributes:
        claim: the claim.
        bearer: the weapon.
        target: the place.
        everywhere: whether all of the place is meant ("across", "anywhere in").
        launch: where from, as the sentence states; None where it does not.
        span: the words from verb to place.
    """

    claim: Claim
    bearer: Bearer
    target: Place
    everywhere: bool
    launch: Place | None
    span: Span


def reach_claims(pile: Pile) -> tuple[ReachClaim, ...]:
    """Every claim that a weapon can reach a place, once for each place."""
    best: dict[tuple[str, int, str], ReachClaim] = {}
    for claim in pile.claims:
        if claim.polarity == "denied":
            continue
        for found in _read(pile, claim):
            # Claims overlap: the shortest evidence that holds both verb and place is the closest reading.
            key = (claim.document, found.target.start, found.bearer.entity.id)
            kept = best.get(key)
            if kept is None or len(claim.evidence.quote) < len(kept.claim.evidence.quote):
                best[key] = found
    return tuple(best[key] for key in sorted(best))


def _read(pile: Pile, claim: Claim) -> list[ReachClaim]:
    quote, base = claim.evidence.quote, claim.evidence.start
    text = pile.readings[claim.document].document.text
    result: list[ReachClaim] = []
    places = pile.places_within(claim.document, base, claim.evidence.end)
    if not places:
        return result
    for start, end in ability_cues(quote):
        first, last = base + start, base + end
        stop = pile.clause_end(claim.document, last)
        within = any_listed("reach_words", "within").match(quote, start) is not None
        bearer = pile.bearer(claim, first, tuple(load("reach_words")["systems"]))
        if bearer is None and within:
            after = pile.arms_between(claim.document, last, stop)
            bearer = Bearer(after[0][1], after[0][0]) if after else None
        if bearer is None or (
            bearer.span.document == claim.document
            and bearer.span.end <= first
            and turns_to_another(text, max(bearer.span.end, pile.sentence(claim.document, first)[0]), first)
        ):
            continue
        if _told_of_another(pile, claim.document, bearer, first) or _said_of_another(
            pile, claim.document, bearer, first, last
        ):
            continue
        launch, targets = None, []
        for place in places:
            before = text[max(0, place.start - 40) : place.start]
            if ends_with("reach_words", "launch_before").search(before):
                launch = place
                continue
            # "Deploying it in X would put Y within range": X is where it is launched from.
            if (
                within
                and place.start < first
                and _DEPLOYED.search(text[pile.sentence(claim.document, first)[0] : place.start])
                and _IN.search(before)
            ):
                launch = place
                continue
            named_for = place.demonym and not starts_with("reach_words", "territory").match(
                text[place.end : place.end + 40]
            )
            if named_for or (within and _overlaps(place, bearer.span)):
                continue
            if (last <= place.start <= min(stop, last + TARGET_WINDOW)) or (within and place.start < first):
                targets.append(place)
        if launch is None:
            # "Fired from X, it can reach Y": the claim may begin behind it.
            around = pile.sentence(claim.document, first)
            launch = next(
                (
                    place for place in pile.places_within(claim.document, *around)
                    if place not in targets
                    and _LAUNCHED.search(text[max(around[0], place.start - 40) : place.start])
                ),
                None,
            )  # fmt: skip
        for place in targets:
            everywhere = anywhere_in(text, last, place)
            span = pile.span(claim.document, min(first, place.start), max(last, _with_noun(text, place)))
            result.append(ReachClaim(claim, bearer, place, everywhere, launch, span))
    return result


def anywhere_in(text: str, start: int, place: Place) -> bool:
    """Whether words around a place mean any spot of it: "anywhere in Spain"."""
    front = text[max(start, place.start - EVERYWHERE_WINDOW) : place.start]
    return bool(ends_with("reach_words", "everywhere").search(front) or _all_over().match(text, place.end))


@cache
def _all_over() -> re.Pattern[str]:
    return re.compile(r"\s+" + any_listed("reach_words", "everywhere_after").pattern, re.I)


#: "Can hit targets 400 km away": no place is named.
_ANY_TARGET = re.compile(r"\s+(?:\w+\s+)?targets?\s+(?:[a-z]+\s+){0,5}\d", re.I)


def ability_cues(quote: str) -> list[tuple[int, int]]:
    """Where a clause says that something can reach."""
    found = [
        match.span() for match in any_listed("reach_words", "within").finditer(quote)
        if not re.search(r"\b(?:not|never|out)\W+$|n['’]t\W+$", quote[: match.start()], re.I)
    ]  # fmt: skip
    for match in any_listed("reach_words", "reach_verbs").finditer(quote):
        before = quote[max(0, match.start() - ABILITY_WINDOW) : match.start()]
        if any_listed("reach_words", "unable").search(before) or _ANY_TARGET.match(quote, match.end()):
            continue
        plain = any_listed("reach_words", "plain_reach_verbs").fullmatch(match.group())
        if plain or any_listed("reach_words", "ability").search(before):
            found.append(match.span())
    # "could enable it to reach and hit": the first verb stands for all.
    return sorted(found)[:1]


def _told_of_another(pile: Pile, document: str, bearer: Bearer, cue: int) -> bool:
    """Whether a relative clause is told of a thing behind the bearer: "the Tern replaces the Gull, which can hit"."""
    if bearer.span.document != document or bearer.span.end > cue:
        return False
    text = pile.readings[document].document.text
    named = [thing for thing in things_in(pile, document, bearer.span.end, cue) if thing.named]
    others = [thing for thing in named if thing.key not in bearer.entity.name.casefold()]
    return bool(others) and re.match(r",?\s+(?:which|that)\s", text[others[-1].end :]) is not None


def _said_of_another(pile: Pile, document: str, bearer: Bearer, first: int, last: int) -> bool:
    """Whether the verb has another thing as its subject, or one that may be any of two."""
    sentences = pile.sentences(document)
    number = next((at for at, (low, high) in enumerate(sentences) if low <= first < high), 0)
    if none_can(pile.readings[document].document.text[sentences[number][0] : first]):
        return True
    if bearer.span.document == document and two_things(
        pile,
        document,
        agent_of(word_at(pile, document, first, last)),
        stands_for(word_at(pile, document, bearer.span.start, bearer.span.end)),
    ):
        return True
    agent = who_reaches(pile, document, first, last, things_in(pile, document, *sentences[number]))
    if agent is not None:
        return not same_thing(agent, bearer.entity)
    return one_of_two(pile, document, first, last) or not_told_which(pile, document, number, first, last)


def _with_noun(text: str, place: Place) -> int:
    """Where a place ends with the noun it describes ("British territory")."""
    noun = starts_with("reach_words", "territory").match(text[place.end : place.end + 40]) if place.demonym else None
    return place.end + noun.end() if noun else place.end


def _overlaps(place: Place, span: Span) -> bool:
    return place.start < span.end and span.start < place.end
