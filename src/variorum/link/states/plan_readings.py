"""What reports tell of an event that was announced: that it is to come, was held, put off, called off or refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...model import Claim
from ..asides import aside_at
from ..page import Page
from .plan_parts import (
    AHEAD,
    ASKED_FOR,
    TO_COME,
    Course,
    Stage,
    keys_of_part,
    keys_of_word,
    time_ahead,
    time_of,
    time_told,
    times_beside,
    words_before,
)
from .plan_posts import read_due, read_posts
from .plan_results import read_results
from .plan_tenses import is_former, is_going_on, is_past, to_come, told_of, who_is_asked
from .plan_words import body_of, kinds, kinds_of_noun, kinds_of_verb, kinds_told_by, plan_words, wide_bodies

#: Words of a clause that are shown, in characters.
_SHOWN = 110
#: In the reasons of a claim: that it says how somebody finds a thing.
_OPINION = "an evaluation"
_PAST = frozenset({"VBD", "VBN"})
_KNOWN = frozenset({"the", "this", "its", "their", "his", "her"})
_INTO = frozenset({"to", "for", "into"})


def read_courses(page: Page, claims: Sequence[Claim], same: Mapping[str, str]) -> Iterator[Course]:
    """Read what a report tells of events that are announced.

    Args:
        page: the document.
        claims: its claims.
        same: of an entity that may be another, the one that stands for both.
    """
    verbs = {claim.predicate_start: claim for claim in claims if claim.head == "verb"}
    nouns = {claim.predicate_start: claim for claim in claims if claim.head == "noun"}
    for token in page.tokens:
        if found := kinds_of_noun(token):
            yield from _by_noun(page, token, found, verbs, nouns, same)
        elif (claim := verbs.get(token.idx)) is not None:
            yield from _by_verb(page, token, claim, same)
            yield from read_due(page, token, claim, same)
    yield from read_results(page, verbs, same)


def _by_noun(
    page: Page,
    noun: Any,
    found: Iterable[str],
    verbs: Mapping[int, Claim],
    nouns: Mapping[int, Claim],
    same: Mapping[str, str],
) -> Iterator[Course]:
    verb, way = _governor(noun)
    before = {child.lower_ for child in noun.lefts} | {child.lemma_.lower() for child in noun.lefts}
    if verb is None or aside_at(page, noun.idx) is not None or before & plan_words("apart") or is_former(verb):
        return
    clause = verbs.get(verb.idx)
    if clause is not None and _OPINION in clause.reasons:
        return  # "the playoffs will be hard" announces none
    claim = clause or nouns.get(noun.idx) or _beside(page, noun, verbs)
    stage = _stage_of_noun(verb, way, clause)
    if claim is None or stage is None:
        return
    doers, whom, others = set[str](), set[str](), set[str]()
    for child in noun.lefts:
        if child.dep_ in ("poss", "compound", "nmod"):
            doers |= keys_of_word(page, child, same)
    for mark in noun.rights:
        for child in mark.children if mark.dep_ == "prep" else ():
            kept = doers if mark.lower_ == "by" else whom if mark.lower_ == "of" else others
            kept |= keys_of_word(page, child, same)
    if clause is not None:
        beside, lemma = way in plan_words("present"), clause.predicate
        for part in clause.parts:
            if part.start <= noun.idx < part.end or part.role in ("time", "quantity"):
                continue
            if part is clause.doer and way != "subject":
                doers |= keys_of_part(page, part, same) if lemma not in plan_words("asking") else set()
            elif not beside:  # what is said at a meeting is not what it is about
                others |= keys_of_part(page, part, same)
    else:
        for child in verb.lefts:
            if child.dep_ == "nsubj":
                doers |= keys_of_word(page, child, same)
    own = keys_of_word(page, noun, same)
    known = not before.isdisjoint(_KNOWN) or any(child.dep_ == "poss" for child in noun.lefts)
    # When it was put off is not when it was to be.
    times = claim.times if stage in (TO_COME, ASKED_FOR, "held") else ()
    when = time_of(times_beside(page, noun) or times)
    when = time_ahead(page, when) if stage in AHEAD else when or time_told(page, noun, stage)
    start, end = _shown(noun, verb)
    for kind in found:
        yield Course(
            page, claim, kind, stage, noun, frozenset(doers - own - wide_bodies()), frozenset(whom - own),
            frozenset(others - own - doers), words_before(page, noun), when,
            known, bool(before & plan_words("more")), False, start, end,
        )  # fmt: skip


def _stage_of_noun(verb: Any, way: str, clause: Claim | None) -> Stage | None:
    """What a clause says of the event that its noun names."""
    lemma = clause.predicate if clause is not None else verb.lemma_.lower()
    modality = clause.modality if clause is not None else "happened" if verb.tag_ in _PAST else "opinion"
    denied = clause is not None and clause.polarity == "denied"
    yet = denied and any(child.lower_ == "yet" for child in verb.children)
    if way in ("object", "subject"):
        if way == "object" and lemma in plan_words("demanding") and modality == "happened" and not denied:
            return ASKED_FOR
        if lemma in plan_words("setting") and modality in ("happened", "planned") and not denied:
            return TO_COME
        told: tuple[tuple[str, Stage], ...] = (
            ("ordering", "ordered"), ("delaying", "put off"), ("dropping", "called off"), ("refusing", "refused"),
        )  # fmt: skip
        for words, stage in told:
            if lemma in plan_words(words) and (way == "object" or words not in ("refusing", "ordering")):
                return stage if modality == "happened" and not denied else None
        if way == "object" and lemma not in plan_words("holding"):
            return None
        past = clause is not None and lemma != "be" and is_past(verb)
    elif lemma in plan_words("asking") and way == "for":
        return ASKED_FOR if modality == "happened" and not denied else None
    elif lemma in plan_words("summoning") and way in _INTO:
        return TO_COME if modality in ("happened", "planned") and not denied else None
    elif way in plan_words("present"):
        past = is_past(verb)
    else:
        return None
    if modality in ("planned", "ordered") and not denied:
        return TO_COME if clause is not None and to_come(clause, verb) else None
    if yet:
        return TO_COME
    return "held" if modality == "happened" and past and not denied else None


def _beside(page: Page, noun: Any, verbs: Mapping[int, Claim]) -> Claim | None:
    """The first claim of a noun's sentence: the verb of saying that the noun hangs on makes none of its own."""
    start, end = page.sentence_of(noun.idx)
    return next((verbs[at] for at in sorted(verbs) if start <= at < end), None)


def _by_verb(page: Page, verb: Any, claim: Claim, same: Mapping[str, str]) -> Iterator[Course]:
    plain, outcome = kinds_of_verb(claim.predicate), kinds_told_by(claim.predicate)
    asked = who_is_asked(verb)
    if not (plain or outcome) and asked is None:
        return
    ahead = to_come(claim, verb)
    ahead = ahead or ("vote" in plain and is_going_on(verb))
    stage: Stage | None = TO_COME if ahead else told_of(claim, verb)
    if stage is None or aside_at(page, verb.idx) is not None or is_former(verb):
        return
    doers, whom, others = set[str](), set[str](), set[str]()
    moved = not any(part.role == "object" for part in claim.parts)
    for part in claim.parts:
        if part.role in ("time", "quantity"):
            continue
        found = keys_of_part(page, part, same)
        if part is claim.doer:
            doers |= found
        if part.role == "object" or (moved and part is claim.doer) or part.role == "attribute":
            whom |= found
        elif part is not claim.doer:
            others |= found
    if asked is not None:
        doers = set(keys_of_word(page, asked, same))
        others -= doers
    posts = read_posts(page, claim, done=stage == "held") if "naming" in plain else set[str]()
    start, end = _shown_clause(page, claim, verb)
    more = any(child.lower_ in plan_words("more") for child in verb.children)
    told = [(kind, False) for kind in plain]
    if asked is not None and ahead and _is_court(asked):
        told.append(("verdict", False))
    elif stage == "held":
        told += [(kind, True) for kind in outcome if kind not in plain]
    words = {token.lower_ for token in page.tokens_in(*page.sentence_of(verb.idx))}
    told = [(kind, of_outcome) for kind, of_outcome in told if not (near := kinds()[kind].near) or near & words]
    when = time_ahead(page, time_of(claim.times)) if ahead else time_of(claim.times) or time_told(page, verb, stage)
    for kind, of_outcome in told:
        yield Course(
            page, claim, kind, stage, None, frozenset(doers - wide_bodies()),
            frozenset(whom | posts if kind == "naming" else whom),
            frozenset(others - doers), frozenset(), when, False, more, of_outcome, start, end,
        )  # fmt: skip


def _is_court(token: Any) -> bool:
    return body_of(token.lemma_.lower()) == body_of("court")


def _governor(noun: Any) -> tuple[Any | None, str]:
    """The verb that a noun hangs on, and how: as its object or subject, or behind which preposition."""
    token = noun
    while token.dep_ == "conj" and token.head.pos_ == "NOUN":
        token = token.head
    head = token.head
    if token.dep_ == "nsubj" and head.lemma_ == "be":  # "the vote is to be held"
        head = next((child for child in head.rights if child.dep_ == "xcomp" and child.pos_ == "VERB"), head)
    if token.dep_ in ("dobj", "obj", "nsubjpass"):
        return head, "object"
    if token.dep_ == "nsubj":
        return head, "subject"
    if token.dep_ == "pobj" and head.dep_ in ("prep", "agent"):
        way, verb = head.lower_, head.head
        return (verb, way) if verb.pos_ in ("VERB", "AUX") else (None, "")
    return None, ""


def _shown(noun: Any, verb: Any) -> tuple[int, int]:
    """The words from the verb to the noun, where they stand near each other; else the noun with its words."""
    first = min([noun.idx, *(child.idx for child in noun.lefts)])
    last = noun.idx + len(noun)
    helpers = [child.idx for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg")]
    start, end = min([first, verb.idx, *helpers]), max(last, verb.idx + len(verb))
    return (start, end) if end - start <= _SHOWN else (first, last)


def _shown_clause(page: Page, claim: Claim, verb: Any) -> tuple[int, int]:
    helpers = [child.idx for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg")]
    start = min([verb.idx, *helpers])
    end = max([claim.predicate_end, *(part.end for part in claim.parts if part.start > verb.idx)])
    return start, end if end - start <= _SHOWN else claim.predicate_end
