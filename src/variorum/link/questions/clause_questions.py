"""Questions made of a clause and the words in it that answer them: the answer left out, the verb turned round."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from ...model import Claim
from ..page import Page
from ..phrasing import whole_question
from .clause_verbs import finite, says_enough, statement, turned
from .clauses import Clause, is_under, phrase_of, read_clause
from .complements import complements
from .natures import behind, words
from .noun_phrases import governed, noun_phrase
from .number_questions import ask_number
from .spelling import is_headline

SAID = {
    "according to whom": "Who says that", "told to whom": "Who was told that", "when said": "When was it said that",
    "where said": "Where was it said that",
}  # fmt: skip


class Asked(NamedTuple):
    """The words that ask for a participant: where it does something or suffers it, and behind a verb or preposition."""

    subject: str = "who or what"
    object: str = "what"


def ask_of(
    page: Page,
    claim: Claim,
    start: int,
    end: int,
    slot: str,
    who: Asked | None = None,
    *,
    plain: bool = False,
    untold: frozenset[int] = frozenset(),
) -> tuple[int, str] | None:
    """Ask a claim for some of its words.

    Args:
        page: its document.
        claim: the claim.
        start: where the words that answer the question begin.
        end: where they end.
        slot: which question they answer.
        who: how a participant is asked for.
        plain: whether none but a question that does not stray at all will do.
        untold: phrases behind the verb that are left out, by the indexes of their heads.

    Returns:
        How far the question strays from plain English (0: not at all) and the question; None where no well-formed one
        can be made.
    """
    clause = read_clause(page, claim)
    if clause is None:
        there = _ask_there(page, claim) if slot == "status" else None
        return (1, there) if there else None
    return ask_clause(replace(clause, untold=untold) if untold else clause, start, end, slot, who, plain=plain)


def ask_clause(
    clause: Clause, start: int, end: int, slot: str, who: Asked | None, *, plain: bool = False
) -> tuple[int, str] | None:
    """Ask a clause for some of its words, as :func:`ask_of` asks a claim."""
    if plain and clause.loose:
        return None
    vague = clause.subject.pos_ == "NOUN" and not clause.words.startswith("the ") and len(clause.words.split()) < 3
    strays = 2 * clause.loose + 2 * is_headline(clause.page, clause.verb) + vague
    asked = None if plain and strays else _ask(clause, start, end, slot, who or Asked())
    return whole_question(asked, strays) if asked is not None else None


def _ask(clause: Clause, start: int, end: int, slot: str, who: Asked) -> str | None:
    if slot in SAID:
        named = who.subject != "what" or clause.page.text[start:end].strip("“\"' ")[:1].isupper()
        told = statement(clause) if slot != "told to whom" or named else None
        return f"{SAID[slot]} {told}" if told else None
    if slot == "status":
        rest = complements(clause, ())
        return turned(clause, rest) if rest is not None and (rest or clause.passive or says_enough(clause)) else None
    head = clause.page.head(start, end)
    if head is None:
        return None
    if slot.startswith("number of "):
        return ask_number(clause, start, end, slot)
    if slot == "score":
        rest = complements(clause, {token.i for token in clause.page.tokens_in(start, end)})
        return f"with what result {turned(clause, rest)}" if rest else None
    if is_under(head, clause.subject):
        if slot == "who" or (slot == "what" and clause.passive):
            return _ask_subject(clause, who.subject) if _heads(head, clause.subject) else None
        return None
    if slot == "who" and not clause.passive:
        return _ask_subject(clause, who.subject)  # a subject that stands elsewhere in the sentence
    phrase = phrase_of(head, clause.verb)
    if phrase is None:
        if slot in ("when", "where") and not is_under(head, clause.verb):
            rest = complements(clause, ())
            return f"{slot} {turned(clause, rest)}" if rest is not None and (rest or says_enough(clause)) else None
        return None
    rest = complements(clause, {token.i for token in phrase.subtree} | {phrase.i})
    if rest is None:
        return None
    verb = turned(clause, rest)
    if verb is None:
        return None
    if slot == "where" and phrase.dep_ in ("dobj", "obj"):
        which = "which place" if clause.verb.lemma_.lower() in words("of_places") else "what"
        return f"{which} {verb}" if rest else None  # "chose Porto for its works"
    if slot in ("when", "where", "why", "how long", "since when", "from where", "to where"):
        return f"{slot} {verb}" if rest or phrase.dep_ not in ("dobj", "obj") else None
    if phrase.dep_ in ("attr", "acomp", "oprd") and slot == "what" and phrase.head.i == clause.verb.i:
        asked = "how" if phrase.dep_ == "acomp" and clause.verb.lemma_ != "become" else "what"
        return f"{asked} {verb}" if clause.verb.lemma_ != "be" else None
    if phrase.dep_ in ("dobj", "obj") and slot == "what" and phrase.head.i == clause.verb.i:
        asked = "what" if clause.verb.lemma_ == "have" else who.object
        return f"{asked} {verb}" if clause.verb.lemma_ != "be" else None
    if phrase.dep_ in ("prep", "agent", "dative") and phrase.head.i == clause.verb.i and phrase.lower_.isalpha():
        noun = governed(phrase)
        if noun is None or not _heads(head, noun):
            return None
        if slot.endswith(("who", "whom")):
            wh = "whom" if who.subject == "who" else "what" if who.subject == "what" else "whom or what"
            return f"{phrase.lower_} {wh} {verb}"
        asked = f"{phrase.lower_} {'what' if phrase.lower_ == 'as' else who.object}"
        return f"{behind(clause.page, phrase, head, asked)} {verb}"
    return None


def _ask_there(page: Page, claim: Claim) -> str | None:
    """Whether there was something: "Was there panic in the town?"."""
    verb = page.token_at(claim.predicate_start)
    if verb is None or verb.lower_ not in ("is", "are", "was", "were"):
        return None
    if not any(child.dep_ == "expl" for child in verb.lefts):
        return None
    noun = next((child for child in verb.rights if child.dep_ in ("attr", "nsubj") and child.pos_ == "NOUN"), None)
    if noun is None:
        return None
    told = noun_phrase(page, noun, 10, {child.i for child in noun.lefts if child.lower_ == "no"})
    return f"{verb.text.capitalize()} there {told}?" if told else None


def _heads(head: Any, noun: Any) -> bool:
    """Whether a phrase hangs on a noun itself, or on one beside it ("Ada Novak and Karl Stein")."""
    return head.i == noun.i or (head.dep_ in ("conj", "appos", "compound", "flat", "poss") and head.head.i == noun.i)


def _ask_subject(clause: Clause, who: str) -> str | None:
    verb, rest = finite(clause, several=False), complements(clause, ())
    if (
        verb is None
        or rest is None
        or not (rest or clause.passive)
        or (clause.helpers[:1] in (("do",), ("does",), ("did",)) and not clause.negated)
    ):
        return None  # "who did not come" is another question than "who came"
    return f"{who} {verb}{rest}"
