"""What one report says did not come about ("no talks were held") and another tells as done."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from ...model import Argument, Claim
from ..classes import hosts, of_noun, of_verb
from ..events.statuses import status_words
from ..noun_classes import classes_of
from ..page import Page
from ..questions.noun_phrases import is_several
from ..statements.facets import complement_end
from ..statements.like_words import empty_verbs, root, stem
from .scales import words_of

#: Words of a clause that are shown, in characters.
_SHOWN = 110
_ROLES = frozenset({"subject", "object"})
_NAMED = frozenset({"person", "organisation", "government", "place", "facility"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A deed or event that a claim tells of as done, to come, or not done.

    Attributes:
        page, claim: where it stands.
        none: whether there was none of it.
        noun: the token of the noun of what there was none of; None where there was some.
        narrowed: roots of the adjectives that say what kind there was none of ("no successful attack").
        words: stems of the verb and the nouns by which it is told.
        classes: classes of events that they tell of.
        names: named things of the clause.
        beside: roots of the other telling words of the clause.
        persons: whether the clause has a noun for persons.
        again: whether more of what there had been is meant ("no new raids", "bombed again").
        start, end: the words that are shown.
    """

    page: Page
    claim: Claim
    none: bool
    noun: Any
    narrowed: frozenset[str]
    words: frozenset[str]
    classes: frozenset[str]
    names: frozenset[str]
    beside: frozenset[str]
    persons: bool
    again: bool
    start: int
    end: int


def read_occurrence(
    page: Page, claim: Claim, same: dict[str, str], wanted: Set[str] | None = None
) -> Occurrence | None:
    """Read of what deed a claim tells that it was done, or that there was none of it.

    Args:
        page: its document.
        claim: the claim; what is only possible, ordered or an opinion tells neither.
        same: of an entity that may be another, the one that stands for both.
        wanted: words and classes of what there was none of; what tells of nothing like it is left out.
    """
    if claim.modality not in ("happened", "planned"):
        return None
    noun = _missing(page, claim)
    if noun is not None:
        words, classes = {stem(noun.lemma_)}, {of_noun(noun.lemma_.lower()) or ""}
    elif claim.polarity == "affirmed":
        words, classes = _told(page, claim)
    else:
        return None
    if wanted is not None and noun is None and wanted.isdisjoint(words) and wanted.isdisjoint(classes):
        return None
    names = {same.get(thing[2], thing[2]) for thing in page.things_in(claim.evidence.start, claim.evidence.end)}
    tokens = page.tokens_in(claim.evidence.start, claim.evidence.end)
    return Occurrence(
        page, claim, noun is not None, noun, _narrowed(noun),
        frozenset(words), frozenset(classes) - {""}, frozenset(names),
        frozenset(root(token.lemma_.lower()) for token in tokens if token.pos_ in _TELLING and not token.is_stop),
        any("people" in classes_of(token.lemma_.lower()) for token in tokens if token.pos_ == "NOUN"),
        _again(claim, tokens),
        *_shown(page, claim),
    )  # fmt: skip


def _narrowed(noun: Any) -> frozenset[str]:
    lefts = noun.lefts if noun is not None else ()
    return frozenset(
        root(child.lemma_.lower())
        for child in lefts
        if child.dep_ == "amod"
        and child.pos_ == "ADJ"
        and child.lemma_.lower() not in words_of("again") | words_of("any kind")
    )


def _again(claim: Claim, tokens: list[Any]) -> bool:
    lemmas = {token.lemma_.lower() for token in tokens}
    return not lemmas.isdisjoint(words_of("again")) or ("since" in lemmas and bool(claim.times))


def _shown(page: Page, claim: Claim) -> tuple[int, int]:
    """The clause, or of a long one the verb with what belongs to it."""
    if claim.evidence.end - claim.evidence.start <= _SHOWN:
        return claim.evidence.start, claim.evidence.end
    start, end = status_words(page, claim)
    verb = page.token_at(claim.predicate_start)
    last = min(claim.evidence.end, start + _SHOWN)
    return start, max(end, complement_end(page, verb, start, last)) if verb is not None else end


def _missing(page: Page, claim: Claim) -> Any | None:
    """The noun of what a clause says there was none of, where it names a deed or an event."""
    if claim.polarity != "denied" or claim.head != "verb" or claim.modality != "happened":
        return None
    if any(part.role == "attribute" and _says_how(page, part) for part in claim.parts):
        return None  # "no attack is possible", "no talks are planned", "no ballots got wet"
    if not (claim.predicate in empty_verbs() or claim.predicate in words_of("noting") or claim.predicate == "be"):
        return None
    for part in claim.parts:
        head = page.head(part.start, part.end) if part.role in _ROLES else None
        if head is None or head.pos_ != "NOUN" or not _none_of(page, head):
            continue
        if part.role == "subject" and claim.predicate in words_of("becoming"):
            continue  # "no ballots got wet" leaves the ballots there
        lemma = head.lemma_.lower()
        if lemma in hosts("weapon_words"):
            continue  # a bomb is a thing
        known = of_noun(lemma)
        if _foreseen(head):
            continue
        if (known and known not in words_of("tolls")) or lemma in words_of("deeds"):
            return head
    return None


def _says_how(page: Page, part: Argument) -> bool:
    """Whether a complement says what none of them were, or that none could be: there may have been some."""
    head = page.head(part.start, part.end)
    return (head is not None and head.dep_ in ("acomp", "oprd")) or part.text.split()[0].lower() in words_of("unreal")


def _foreseen(noun: Any) -> bool:
    """Whether only none that was to come is meant: "no call or meeting planned with the mayor"."""
    nouns = [noun, *(child for child in noun.rights if child.dep_ == "conj")]
    behind = (child for one in nouns for child in one.rights if child.dep_ in ("acl", "relcl"))
    return any(child.lower_ in words_of("unreal") for child in behind)


def _none_of(page: Page, noun: Any) -> bool:
    """Whether "no" stands before a noun, and not in quotation marks (a "no" vote)."""
    return any(
        child.lower_ == "no" and page.text[child.idx - 1 : child.idx].isspace() | (child.idx == 0)
        for child in noun.lefts
    )


def _told(page: Page, claim: Claim) -> tuple[set[str], set[str]]:
    """Stems and classes of what an affirmed claim tells as done, by its verb or by the noun that a light verb takes."""
    if claim.head == "noun":
        return {stem(claim.predicate)}, {of_noun(claim.predicate) or ""}
    verb = page.token_at(claim.predicate_start)
    if claim.head != "verb" or verb is None or (verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN"):
        return set(), set()  # "a man contacted by telephone"
    words, classes = set[str](), set[str]()
    light = claim.predicate in empty_verbs() or claim.predicate in words_of("noting")
    if not light:
        frame = of_verb(claim.predicate)
        words.add(stem(claim.predicate) if not _unlike_noun(claim, verb) else "")
        classes.add(frame[0] if frame else "")
    for part in claim.parts:
        if part.role == "subject" or (light and part.role == "object"):
            lemma = _deed_noun(page, part)
            words.add(stem(lemma) if lemma else "")
            classes.add((of_noun(lemma) or "") if lemma else "")
    return words - {""}, classes


def _unlike_noun(claim: Claim, verb: Any) -> bool:
    """Whether a verb, by itself or with its preposition, tells another thing than the noun that is spelled like it."""
    told = {claim.predicate, *(f"{claim.predicate} {prep.lower_}" for prep in verb.rights if prep.dep_ == "prep")}
    return not told.isdisjoint(words_of("unlike_nouns"))


def _deed_noun(page: Page, part: Argument) -> str:
    head = page.head(part.start, part.end)
    if head is None or head.pos_ != "NOUN" or any(child.lower_ == "no" for child in head.lefts):
        return ""
    lemma = head.lemma_.lower()
    return lemma if of_noun(lemma) or lemma in words_of("deeds") else ""


def _two_times(one: Claim, other: Claim) -> bool:
    """Whether both tell when, and of times that do not meet."""
    ours, theirs = ([t for t in claim.times if t.lower and t.upper] for claim in (one, other))
    return bool(ours and theirs) and not any(
        (a.lower or "") <= (b.upper or "") and (b.lower or "") <= (a.upper or "") for a in ours for b in theirs
    )


def _narrowed_behind(none: Occurrence) -> bool:
    """Whether words behind it tell which there was none of: "no talks with the union", "no charges in the case"."""
    verb = none.page.token_at(none.claim.predicate_start)
    marks = [child for head in (none.noun, verb) if head is not None for child in head.rights if child.dep_ == "prep"]
    if any(mark.head is none.noun for mark in marks):
        return True
    named = (child for mark in marks for child in mark.children if child.dep_ == "pobj")
    return any(
        noun.pos_ in ("NOUN", "PROPN", "VERB") and noun.ent_type_ not in ("DATE", "TIME")
        and noun.lemma_.lower() not in words_of("too_general")
        for noun in named
    )  # fmt: skip


def of_one(none: Occurrence, some: Occurrence) -> bool:
    """Whether what there was none of, by one report, is what another report tells of.

    One word for it, told as of one kind, or one class of events with a name in common; names that are all others speak
    against it. What is denied as more of the same ("no new raids") is held against more of the same only, and what is
    denied of several on a day ("no talks on Thursday") against what is told of a day.
    """
    if none.again and not some.again:
        return False
    if not none.narrowed <= some.beside or _two_times(none.claim, some.claim):
        return False
    shared = none.names & some.names
    if none.names and some.names and not shared:
        return False
    if none.claim.times and not none.again and not some.claim.times and is_several(none.noun):
        return False
    if none.words & some.words:
        narrowed = _narrowed_behind(none)
        own = {root(none.noun.lemma_.lower())}
        return not narrowed or bool(shared or (none.beside & some.beside) - own) or (none.persons and some.persons)
    return bool(none.classes & some.classes) and bool(shared)
