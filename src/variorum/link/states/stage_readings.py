"""In which stage of a changing condition a clause tells somebody or something to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...model import Argument, Claim
from ..asides import aside_at
from ..former import is_former, today_of
from ..page import Page
from ..statements.like_words import root
from .bearers import Bearer, read_bearer
from .scales import words_of
from .stage_words import (
    change_behind,
    stage_words,
    stages_as_found,
    stages_awaited,
    stages_by_verb,
    stages_by_words,
    tracks,
)

#: Words of a clause that are looked at and shown, in characters.
_SHOWN = 90
#: Characters behind a stage that tell whether it is a bodily one ("discharged from hospital").
_NEAR = 30
_SUBJECTS = ("nsubj", "nsubjpass")
_BESIDE = frozenset({"pcomp", "advcl", "relcl", "acl"})
_MAYBE = frozenset({"may", "might", "could", "would"})
_OWN = frozenset({"his", "her", "their", "its"})


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage as a claim tells it.

    Attributes:
        page, claim: where it stands.
        track, stage: the condition and its stage.
        label: the stage with the way it goes ("critical, improving").
        bearer: who or what is in it.
        kind: words before the bearer's noun that tell what kind it is ("security" guard).
        where: names behind its noun ("the bridge at Porto").
        start, end: the words.
    """

    page: Page
    claim: Claim
    track: str
    stage: str
    label: str
    bearer: Bearer
    kind: frozenset[str]
    where: frozenset[str]
    start: int
    end: int


def read_stages(page: Page, claim: Claim, same: dict[str, str]) -> Iterator[Staged]:
    """Read the stages that a claim tells.

    Args:
        page: its document.
        claim: the claim; what is to come tells none, what is denied only that it is awaited.
        same: of an entity that may be another, the one that stands for both.
    """
    verb = page.token_at(claim.predicate_start)
    if claim.head != "verb" or verb is None:
        return
    if claim.polarity == "denied":
        yield from _awaited(page, claim, verb, same)
        return
    linking = claim.predicate in words_of("linking") or verb.lemma_ in words_of("linking")
    able = verb.head.lower_ == "able" and verb.dep_ == "xcomp"
    going = stages_by_verb(verb.lower_) if verb.tag_ == "VBG" else ()
    if not (linking or able or going or claim.predicate == "find" or stages_by_verb(claim.predicate)):
        return
    if claim.modality in ("planned", "conditional") or any(child.lower_ in _MAYBE for child in verb.lefts):
        return
    if aside_at(page, verb.idx) is not None or is_former(claim.times, today_of(page)):
        return
    last = min(page.sentence_of(verb.idx)[1], claim.predicate_end + _SHOWN)
    behind = page.text[claim.predicate_end : last]
    words = {token.lower_ for token in page.tokens_in(claim.predicate_end, last)}
    if words & stage_words("habit"):
        return
    told: list[tuple[str, str, int]] = []
    if linking:
        found, length = stages_by_words(behind)
        told += [(track, stage, claim.predicate_end + length) for track, stage in found]
    if claim.predicate == "find" and (as_found := stages_as_found(behind)):
        told.append((*as_found[0], claim.predicate_end + as_found[1]))
    if able:
        found, _ = stages_by_words(f"able to {verb.lemma_.lower()}")
        told += [(track, stage, claim.predicate_end) for track, stage in found]
    if claim.modality == "happened":
        for track, stage, near in (*stages_by_verb(claim.predicate), *going):
            # What somebody had been convicted of before is told beside other things.
            beside = track == "case" and verb.dep_ in _BESIDE
            if not beside and (not near or near & words):
                told.append((track, stage, claim.predicate_end))
    if not told:
        return
    owned, bearers = _bearers(page, claim, verb)
    for noun in bearers:
        for track, stage, end in told:
            found = _staged(page, claim, verb, noun, owned, (track, stage, end), same)
            if found is not None:
                yield found


def _awaited(page: Page, claim: Claim, verb: Any, same: dict[str, str]) -> Iterator[Staged]:
    """The stages told by what has not come about yet: "has not been charged"."""
    perfect = any(child.lower_ in ("has", "have") for child in verb.lefts)
    for track, stage in stages_awaited(claim.predicate) if perfect and claim.modality == "happened" else ():
        owned, bearers = _bearers(page, claim, verb)
        for noun in bearers:
            found = _staged(page, claim, verb, noun, owned, (track, stage, claim.predicate_end), same)
            if found is not None:
                yield found


def _staged(
    page: Page, claim: Claim, verb: Any, noun: Any, owned: bool, told: tuple[str, str, int], same: dict[str, str]
) -> Staged | None:
    track, stage, end = told
    part_of = noun.lemma_.lower() in stage_words("shares")
    if part_of and (whole := _behind_of(noun)) is not None:
        noun = whole
    if {child.lower_ for child in noun.lefts} & stage_words("other") or _dated(noun):
        return None
    first = min([noun.idx, *(child.idx for child in noun.lefts if child.dep_ != "punct")])
    argument = next((part for part in claim.parts if part.start <= noun.idx < part.end and not part_of), None)
    if argument is None or page.head(argument.start, argument.end) is not noun:
        last = noun.idx + len(noun)
        argument = Argument(role="object", text=page.text[first:last], start=first, end=last)
    bearer = read_bearer(page, argument, same)
    words = {token.lower_ for token in page.tokens_in(verb.idx, end + _NEAR)}
    bodily = owned or not words.isdisjoint(stage_words("bodily"))
    if bearer is None or not _fits(track, bearer, noun, bodily):
        return None
    if part_of and track == "traffic":
        stage = "open in part" if stage == "open" else stage
    change, length = change_behind(page.text[end : end + _SHOWN])
    helpers = [child.idx for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg")]
    start = min([verb.idx, *helpers])
    thing = tracks()[track].of == "thing"
    kind = frozenset(
        root(child.lemma_.lower()) for child in noun.lefts
        if (child.dep_ in ("compound", "nmod", "nsubj") or (thing and child.dep_ == "amod")) and child.is_alpha
        and page.thing_at(child.idx) is None and child.lower_ not in stage_words("degrees")
    )  # fmt: skip
    where = frozenset(token.lower_ for token in _behind(noun) if token.pos_ == "PROPN")
    label = f"{stage}, {change}" if change and change not in stage else stage
    return Staged(page, claim, track, stage, label, bearer, kind, where, start, end + length)


def _fits(track: str, bearer: Bearer, noun: Any, bodily: bool) -> bool:
    """Whether it can be in such a condition, and is one that another report can speak of."""
    known = tracks()[track]
    if known.of == "person":
        being = bearer.person or (track == "health" and bodily and not bearer.things)
        return being and not bearer.place and (bool(bearer.things) or (bearer.definite and not bearer.several))
    told = not known.heads.isdisjoint((noun.lemma_.lower(), noun.lower_))
    return told and (bearer.thing if bearer.things else not bearer.counted)


def _bearers(page: Page, claim: Claim, verb: Any) -> tuple[bool, list[Any]]:
    """The nouns that a clause says it of: those whom it befalls, or who do it where it befalls nobody.

    Before them, whether they are told by whose condition it is.
    """
    whom = next((part for part in claim.parts if part.role == "object"), None)
    part = whom or claim.doer
    if part is None:
        noun = _subject_before(page, verb)
        return False, [noun] if noun is not None else []
    head = page.head(part.start, part.end)
    if head is not None and head.pos_ == "PRON" and part.resolved_start is not None and part.resolved_end is not None:
        head = page.head(part.resolved_start, part.resolved_end)
    owned = head is not None and head.lemma_.lower() in stage_words("carrying")
    if owned:
        head = _owner(page, head)
    if head is not None and head.pos_ == "PRON":
        head = _last_person(page, verb.idx)
    if head is None:
        return owned, []
    return owned and head.pos_ != "PRON", [head, *(child for child in head.rights if child.dep_ == "conj")]


def _subject_before(page: Page, verb: Any) -> Any | None:
    """The first noun of a sentence whose verb the parse gave no subject, with no verb between."""
    start, _ = page.sentence_of(verb.idx)
    before = page.tokens_in(start, verb.idx)
    if any(token.pos_ == "VERB" for token in before):
        return None
    return next((t for t in before if t.pos_ in ("NOUN", "PROPN") and t.dep_ not in ("compound", "pobj", "poss")), None)


def _owner(page: Page, noun: Any) -> Any | None:
    """Whose condition it is."""
    own = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if own is not None and own.lower_ in _OWN:
        return _last_person(page, noun.idx)
    return own if own is not None else _behind_of(noun)


def _dated(noun: Any) -> bool:
    """Whether a noun is told by its date, so that another is meant ("the fire of 2019")."""
    return any(token.ent_type_ == "DATE" for token in _behind(noun))


def _behind(noun: Any) -> list[Any]:
    """What the prepositions behind a noun govern."""
    marks = [child for child in noun.rights if child.dep_ == "prep"]
    return [child for mark in marks for child in mark.children if child.dep_ == "pobj"]


def _behind_of(noun: Any) -> Any | None:
    marks = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in ("of", "on"))
    return next((child for mark in marks for child in mark.children if child.dep_ == "pobj"), None)


def _last_person(page: Page, offset: int) -> Any | None:
    """The one person who is a subject shortly before, in the sentence or in the one before it; else none."""
    start, _ = page.sentence_of(offset)
    for first, last in ((start, offset), (page.sentence_of(max(0, start - 2))[0], start)):
        found: dict[str, Any] = {}
        for token in page.tokens_in(first, last):
            thing = page.thing_at(token.idx)
            somebody = thing[3] == "person" if thing is not None else token.tag_ == "NN"
            if somebody and token.dep_ in _SUBJECTS and token.lemma_.lower() not in stage_words("carrying"):
                found[thing[2] if thing else token.lemma_] = token
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None
