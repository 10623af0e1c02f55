"""Which side of a scale a claim tells, and of whom or what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ...model import Argument, Claim
from ..asides import aside_at
from ..events.statuses import status_words
from ..former import is_former, today_of
from ..page import Page
from ..statements.facets import complement_end
from .bearers import Bearer, read_bearer, told_apart
from .scales import Scale, Side, told_by, told_by_phrase, verbs_of_states, words_of
from .taken_up import place_taken_up

NOT_YET = "not yet "
_TURNED: dict[Side, Side] = {"one": "other", "other": "one"}
#: Words of a clause that are shown as the state, in characters.
_SHOWN = 110
#: Words behind a linking verb that are looked at for one that tells a state.
_BEHIND = 4
#: Characters behind a verb in which a phrase for a state is looked for.
_REACH = 60
#: Words for somebody to whom a thing belongs, of whom a story may have several.
_PERSONAL = frozenset({"his", "her", "my"})
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A side of a scale as a claim tells it.

    Attributes:
        page: the document.
        claim: the claim.
        scale, side: what is told.
        bearer: of whom or what.
        start, end: the words.
        tried: whether it is told by what is being done to end it ("working to restore power").
        held: "feared" where it is only feared or presumed, "unconfirmed" where nobody could confirm the opposite.
        party: words for who did it or has it, in small letters; empty where nobody is named.
    """

    page: Page
    claim: Claim
    scale: Scale
    side: Side
    bearer: Bearer
    start: int
    end: int
    party: frozenset[str]
    tried: bool = False
    held: str = ""

    @property
    def label(self) -> str:
        """What the state is called; of one that somebody is about to end, "not yet" and what would come."""
        if self.tried:
            return f"{NOT_YET}{self.scale.labels[_TURNED[self.side]]}"
        label = self.scale.labels[self.side]
        return f"{self.held} {label}" if self.held else label


def read_states(page: Page, claim: Claim, same: dict[str, str]) -> Iterator[Told]:
    """Read the states that a claim tells, each scale and bearer once.

    Args:
        page: its document.
        claim: the claim; what is only possible or ordered tells none, an opinion only what is judged.
        same: of an entity that may be another, the one that stands for both.
    """
    verb = page.token_at(claim.predicate_start)
    judged = claim.modality == "opinion"
    if claim.head != "verb" or claim.modality not in ("happened", "planned", "opinion") or verb is None:
        return
    if claim.predicate not in verbs_of_states() and verb.lemma_ not in words_of("striving"):
        return
    if claim.predicate in words_of("ceasing") and any(child.dep_ == "xcomp" for child in verb.children):
        return  # the verb behind it tells what stopped
    if any(child.lower_ in words_of("softened") for child in verb.lefts):
        return
    if verb.dep_ == "pcomp" and verb.head.lower_ not in ("after", "by", "since"):
        return  # "hopes of ending the war"
    if _dates_another(verb) or (verb.tag_ == "VBD" and claim.predicate in words_of("spent")):
        return  # "when she was free" dates something else; what "lasted for hours" is over
    behind = verb.dep_ in ("xcomp", "ccomp", "advcl")
    # "You want to end the game", "to die for", and an order tell no state.
    if behind and verb.head.lemma_ in words_of("wishing"):
        return
    if verb.tag_ == "VB" and not behind and not any(child.dep_ in ("aux", "auxpass") for child in verb.lefts):
        return
    turned = claim.polarity == "denied"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in words_of("ceasing"):
        turned = not turned
    seen = set[tuple[str, int]]()
    for scale, side, argument in _sides(page, claim, verb):
        meant = place_taken_up(page, argument) if scale.of == "place" else None
        bearer = read_bearer(page, meant or argument, same)
        bearer = _whose(page, claim, argument, bearer, same) if bearer is not None else None
        if bearer is None or not told_apart(bearer) or not _fits(scale, bearer, page, claim):
            continue
        if (scale.once and (turned or _told_beside(page, claim, verb))) or (judged and not scale.judged):
            continue
        if (scale.name, bearer.start) in seen:
            continue
        seen.add((scale.name, bearer.start))
        start, end = status_words(page, claim)
        end = max(end, complement_end(page, verb, start, min(claim.evidence.end, start + _SHOWN)))
        start = min(start, bearer.start) if bearer.nobody else start  # "no one has been held"
        told: Side = _TURNED[side] if turned else side
        party, tried = _party(page, claim, argument), _aim(verb) is not None
        held = "feared" if claim.predicate in words_of("fearing") else ""
        yield Told(page, claim, scale, told, bearer, start, end, party, tried, held)


def _told_beside(page: Page, claim: Claim, verb: Any) -> bool:
    """Whether a deed is told beside others, or as one of a former time: "the minister, who was fired in 2019"."""
    beside = verb.dep_ in ("relcl", "acl") or aside_at(page, verb.idx) is not None
    return beside or is_former(claim.times, today_of(page))


def _whose(page: Page, claim: Claim, argument: Argument, bearer: Bearer, same: dict[str, str]) -> Bearer | None:
    """A bearer that is told as "his" or "her", with whose it is; None where nobody knows whose campaign is meant."""
    head = page.head(bearer.start, bearer.end)
    words = [child.lower_ for child in head.lefts if child.dep_ == "poss"] if head is not None else []
    if _PERSONAL.isdisjoint(words):
        return bearer
    doer = claim.doer
    owners = page.argument_things(doer) if doer is not None and doer is not argument else ()
    names = frozenset(same.get(thing[2], thing[2]) for thing in owners)
    return replace(bearer, names=bearer.names | names) if names else None


def _dates_another(verb: Any) -> bool:
    """Whether a clause tells a state as the time of something else: "when he was alive", "until the siege was over"."""
    openers = (child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod"))
    state = verb.lemma_ in words_of("linking") and verb.tag_ == "VBD"
    return verb.dep_ == "advcl" and state and any(word in words_of("dating") for word in openers)


def _aim(verb: Any) -> Any | None:
    """The verb behind one of striving: "struggling to restore power"."""
    behind = verb.rights if verb.lemma_ in words_of("striving") else ()
    found = (child for child in behind if child.dep_ in ("xcomp", "advcl"))
    return next((child for child in found if any(mark.tag_ == "TO" for mark in child.children)), None)


def _sides(page: Page, claim: Claim, verb: Any) -> Iterator[tuple[Scale, Side, Argument]]:
    """The sides that the words of a claim tell, with the argument that is in the state."""
    lemma = claim.predicate
    whom = next((part for part in claim.parts if part.role == "object"), None)
    what = next((part for part in claim.parts if part.role == "attribute"), None)
    doer = claim.doer
    if (aim := _aim(verb)) is not None and whom is not None:
        # Who works to restore power says that there is none yet.
        for scale, side in told_by("patient", aim.lemma_.lower()):
            yield scale, _TURNED[side], whom
        return
    if whom is not None and what is not None and lemma in words_of("fearing"):
        yield from ((*side, whom) for side in _behind(page, what.start, what.end))
        return
    if whom is not None and what is not None and lemma in words_of("calling"):
        yield from ((*side, whom) for side in _behind(page, what.start, what.end))
        if lemma != "find":  # who is found safe is found
            return
    if whom is not None:
        yield from ((*side, whom) for side in told_by("patient", lemma))
        head = page.head(whom.start, whom.end)
        if doer is not None and head is not None and lemma in words_of("holding"):
            yield from ((*side, doer) for side in told_by("held", head.lemma_.lower()))
    if doer is not None:
        for scale, side in told_by("actor", lemma):
            bare = all(part.role in ("subject", "time") for part in claim.parts)
            if (whom is None or scale.of == "person") and (lemma not in scale.alone or bare):
                yield scale, side, doer
    bearer = doer or whom
    if bearer is not None and lemma in words_of("linking") and bearer.start < claim.predicate_start:
        # "Escaped unharmed when": the parse may make a clause of its own of what is said of somebody.
        last = max(claim.evidence.end, page.sentence_of(claim.predicate_start)[1])
        yield from ((*side, bearer) for side in _behind(page, claim.predicate_end, last))
    for part in claim.parts:
        before = page.text[claim.predicate_end : part.start].strip().casefold()
        if part.role != "subject" and part.start > claim.predicate_end and before:
            yield from ((*side, part) for side in told_by("towards", f"{lemma} {before}"))


def _behind(page: Page, start: int, end: int) -> Iterator[tuple[Scale, Side]]:
    """The sides that the words behind a linking verb tell, adverbs passed over."""
    beside = words_of("beside")
    at, behind = start, page.text[start : min(end, start + _REACH)]
    for count, match in enumerate(_WORD.finditer(behind)):
        word, at = match[0].casefold(), start + match.start()
        length, found = told_by_phrase(page.text[at : min(end, at + _REACH)])
        if length:
            yield from found
            return
        if found := told_by("told", word):
            token = page.token_at(at)
            # "The free press": what stands before a noun tells what kind it is; "on Sunday" is no state.
            governs = token is None or any(child.dep_ in ("pobj", "pcomp") for child in token.children)
            if token is not None and not governs and token.dep_ not in ("amod", "compound", "nmod"):
                yield from found
            return
        if count == _BEHIND or (word not in beside and not word.endswith("ly")):
            return


def _fits(scale: Scale, bearer: Bearer, page: Page, claim: Claim) -> bool:
    """Whether a bearer can be in the states of a scale, and the clause speaks of them."""
    # Who is arrested is somebody, by whatever noun ("six pickets").
    person = bearer.person or bearer.nobody or (scale.nobody and not bearer.things)
    kind = {"person": person, "thing": bearer.thing, "place": bearer.place}
    if not kind.get(scale.of, True) or (bearer.nobody and not scale.nobody):
        return False
    words = {word.casefold() for word in _WORD.findall(claim.evidence.quote)}
    return scale.unless.isdisjoint(words) and not (scale.near and scale.near.isdisjoint(words))


def _party(page: Page, claim: Claim, bearer: Argument) -> frozenset[str]:
    """Who did it, has it, or says so of what is "theirs"."""
    doer = claim.doer
    words = doer.resolved or doer.text if doer is not None and doer is not bearer else ""
    if not words:
        words = page.text[claim.predicate_end : min(claim.evidence.end, claim.predicate_end + _REACH)]
        if re.match(r"\s*(?:\w+\s+)?(?:in|under) (?:their|its|our|his|her)\b", words):
            words = next((link.name for link in claim.attribution if link.name and link.start is not None), "")
    return frozenset(word.casefold() for word in _WORD.findall(words))
