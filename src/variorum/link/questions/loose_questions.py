"""Questions for answers whose clause cannot be turned round: what was done, whose it was, what stands behind a noun.

A clause has often no doer that a question can name ("they had to rebuild the clinic", "who survived two nights"). Then
its verb is asked with what it did ("What had to be rebuilt?"), or the noun that the answer hangs on is asked by itself
("Where was the market?").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from ...model import Claim
from ..page import Page
from ..phrasing import whole_question
from .clause_questions import SAID, Asked, ask_clause
from .clause_verbs import finite, says_enough, suffered
from .clauses import Clause, read_clause, spelt
from .complements import complements
from .natures import behind, done_by_noun, is_happening, nature, words
from .noun_phrases import is_several, noun_phrase
from .number_questions import ask_how_many, is_money, is_plain

#: How far these stray from plain English, beside what a clause turned round gives.
_OTHER, _LOOSE, AWRY = 3, 4, 5
_OBJECTS = frozenset({"dobj", "obj"})
_BESIDE = frozenset({"conj", "appos", "flat", "nmod"})
_CIRCUMSTANCES = frozenset({"when", "where", "why", "how long", "since when", "from where", "to where"})
#: Most words of a noun that is asked by itself, and of one whose kind is asked.
_NOUN, _KIND = 9, 3


def ask_loosely(page: Page, claim: Claim, start: int, end: int, slot: str, who: Asked) -> tuple[int, str] | None:
    """Ask for some words of a claim without naming who does it.

    Args:
        page: its document.
        claim: the claim.
        start: where the words that answer the question begin.
        end: where they end.
        slot: which question they answer.
        who: the words for whoever does it and for whomever it befalls.

    Returns:
        How far the question strays from plain English and the question; None where none can be made.
    """
    head = page.head(start, end)
    if head is None or slot in SAID:
        return None
    for question in _ways(page, claim, head, start, end, slot, who):
        if question:
            return whole_question(question[1], question[0])
    return None


def _ways(
    page: Page, claim: Claim, head: Any, start: int, end: int, slot: str, who: Asked
) -> Iterator[tuple[int, str] | None]:  # fmt: skip
    verb = page.token_at(claim.predicate_start)
    told = verb if verb is not None and verb.tag_[:1] == "V" and page.thing_at(verb.idx) is None else None
    if slot == "status":
        yield _whether(page, claim, told)
        return
    if slot.startswith("number of "):
        asked = None if is_money(slot.removeprefix("number of ")) else ask_how_many(page, claim, start, end)
        yield (_LOOSE, asked) if asked else None
        return
    phrase, above = _hangs_on(head)
    if (told is None or above.i != told.i) and above.pos_ in ("VERB", "AUX"):
        clause = read_clause(page, claim, above)
        asked = ask_clause(clause, start, end, slot, who) if clause is not None else None
        if asked is not None:
            yield asked[0] + _OTHER, asked[1].rstrip("?")
            return
    if slot in ("who", "what") and told is not None and _does(told, phrase):
        yield _doer(page, claim, told, who.subject)
        return
    if above.pos_ in ("VERB", "AUX") and above.tag_[:1] == "V":
        if phrase.dep_ in ("nsubj", "nsubjpass") and slot in ("who", "what"):
            yield _doer(page, claim, above, who.subject)
        elif slot in _CIRCUMSTANCES:
            yield _suffers(page, claim, above, phrase, slot)
        elif phrase.dep_ in _OBJECTS and slot in ("who", "what"):
            yield _object(page, claim, above, phrase, who)
        elif phrase.dep_ in ("prep", "agent"):
            object_ = who.object if slot not in ("who", "to whom") else who.subject.replace("who", "whom")
            yield _suffers(page, claim, above, phrase, behind(page, phrase, head, f"{phrase.lower_} {object_}"))
    elif above.pos_ in ("NOUN", "PROPN") and above.i != phrase.i:
        yield _beside_noun(page, phrase, above, slot, who)


def _hangs_on(head: Any) -> tuple[Any, Any]:
    """The phrase that a word ends, with its preposition, and the word that the phrase hangs on."""
    noun = head
    while noun.dep_ in _BESIDE and noun.head.i != noun.i:
        noun = noun.head
    phrase = noun
    while phrase.dep_ in ("pobj", "pcomp") or (phrase.dep_ == "prep" and phrase.head.dep_ == "prep"):
        phrase = phrase.head
    return phrase, phrase.head


def _does(verb: Any, noun: Any) -> bool:
    """Whether a noun does what a verb tells, also where the verb stands in a clause behind it."""
    return (noun.head.i == verb.i and noun.dep_ in ("nsubj", "nsubjpass")) or (
        verb.dep_ in ("relcl", "acl") and verb.head.i == noun.i and _asks_of_head(verb)
    )


def _asks_of_head(verb: Any) -> bool:
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    return not subjects or subjects[0].tag_ in ("WP", "WDT")


def _bare(page: Page, claim: Claim, verb: Any) -> Clause:
    """A verb as a clause without a subject that could be named."""
    helpers = tuple(spelt(child, verb) for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    passive = any(child.dep_ == "auxpass" for child in verb.lefts) or (verb.tag_ == "VBN" and not helpers)
    return Clause(page, claim, verb, verb, "", tuple(one for one in helpers if one != "to"), passive, 0)


def _doer(page: Page, claim: Claim, verb: Any, who: str) -> tuple[int, str] | None:
    clause = _bare(page, claim, verb)
    rest = complements(clause, ())
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    enough = bool(rest) or clause.passive or says_enough(clause)
    if rest is None or not enough or to or clause.helpers[:1] in (("do",), ("does",), ("did",)):
        return None
    if verb.tag_ == "VBG" and not clause.helpers:
        return _LOOSE, f"{who} was {verb.lower_}{rest}"
    if verb.tag_ == "VB" and not clause.helpers:
        return None
    told = finite(clause, several=False)
    return (_LOOSE, f"{who} {told}{rest}") if told else None


def _turned_about(claim: Claim, verb: Any, noun: Any) -> tuple[str, str]:
    helpers = [spelt(child, verb) for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        return "", ""
    return suffered(verb, helpers, is_several(noun), happened=claim.modality == "happened")


def _object(page: Page, claim: Claim, verb: Any, noun: Any, who: Asked) -> tuple[int, str] | None:
    """What something was done to: "What was confiscated?"."""
    helpers = [spelt(child, verb) for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    first, behind = suffered(verb, helpers, several=False, happened=claim.modality == "happened")
    rest = complements(_bare(page, claim, verb), {token.i for token in noun.subtree})
    if not first or rest is None or any(child.dep_ in _OBJECTS and child.i != noun.i for child in verb.rights):
        return None
    asked = "who" if who.object == "whom" else who.object.replace("whom", "who")
    return _LOOSE, f"{asked} {first} {behind}{rest}"


def _suffers(page: Page, claim: Claim, verb: Any, phrase: Any, asked: str) -> tuple[int, str] | None:
    """When or where something was done to what the verb has as its object."""
    leans = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN")
    noun = verb.head if leans else next((child for child in verb.rights if child.dep_ in _OBJECTS), None)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    inside = {token.i for token in phrase.subtree}
    subject = _named(page, noun, inside)
    rest = complements(_bare(page, claim, verb), {*inside, *(token.i for token in noun.subtree)})
    first, behind = _turned_about(claim, verb, noun)
    if leans:
        first, behind = "were" if is_several(noun) else "was", verb.lower_
        rest = complements(_bare(page, claim, verb), inside)
    if not subject or rest is None or not first:
        return None
    return _LOOSE, f"{asked} {first} {subject} {behind}{rest}"


def _named(page: Page, noun: Any, without: Collection[int]) -> str:
    """The words of a noun that a question turns into its subject; empty where they are somebody's not named here."""
    if any(token.tag_ == "PRP$" for token in noun.subtree):
        return ""
    return noun_phrase(page, noun, _NOUN, without)


def _whether(page: Page, claim: Claim, verb: Any | None) -> tuple[int, str] | None:
    """Whether something was done to it."""
    noun = next((child for child in verb.rights if child.dep_ in _OBJECTS), None) if verb is not None else None
    if verb is None or noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    subject = _named(page, noun, ())
    first, behind = _turned_about(claim, verb, noun)
    rest = complements(_bare(page, claim, verb), {token.i for token in noun.subtree})
    return (_LOOSE, f"{first} {subject} {behind}{rest}") if subject and first and rest is not None else None


def _beside_noun(page: Page, phrase: Any, noun: Any, slot: str, who: Asked) -> tuple[int, str] | None:
    """What is said of a noun behind it: "Where was the market?", "The destruction of what?"."""
    thing = page.thing_at(noun.idx)
    if slot == "what" and phrase.dep_ == "compound" and thing is not None and thing[3] == "person":
        return _LOOSE, f"what title or office does {page.text[thing[0] : thing[1]]} have"
    inside = {token.i for token in phrase.subtree}
    several = is_several(noun) or noun.tag_ in ("NNS", "NNPS")
    if noun.dep_ in ("pobj", "dobj", "obj", "nsubj", "nsubjpass", "attr", "conj", "ROOT", "appos", "dep"):
        told = noun_phrase(page, noun, _NOUN, inside)
        if told and slot in ("when", "where") and (" " not in told or not is_plain(told)) and noun.tag_ == "NN":
            return None  # "Where was piracy?"
        if told and slot in ("when", "where") and nature(page, noun.idx, noun.idx + len(noun)) == "person":
            return None  # "Where was a woman?"
        if told and slot in ("when", "where") and phrase.dep_ in ("prep", "npadvmod"):
            lemma = noun.lemma_.lower()
            if is_happening(lemma):
                where = f"where {'were' if several else 'was'} {told} reported"
                return _LOOSE, where if slot == "where" else f"when did {told} take place"
            if slot == "where" and lemma in words("sites") and not several and lemma not in words("settlements"):
                return _LOOSE, f"where was {told}"
            return None  # "Where was the group?", "When was the second half?"
        done = done_by_noun().get(noun.lemma_.lower())
        if done and phrase.lower_ == "of":
            return _LOOSE, f"{who.object.replace('whom', 'who')} was {done}"
        if (
            told
            and slot == "what"
            and phrase.dep_ in ("amod", "compound")
            and len(told.split()) > 1
            and phrase.i < noun.i
        ):
            bare = told.split(" ", 1)[1] if told.split()[0] in ("a", "an", "the") else told
            if phrase.pos_ == "PROPN":  # "the Porto fire" tells where, not of what kind
                return None
            short = len(bare.split()) <= _KIND and noun.tag_ == "NN" and is_plain(bare)
            return (AWRY, f"what kind of {bare} was it") if short else None
    return None
