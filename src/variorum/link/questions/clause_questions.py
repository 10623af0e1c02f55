"""Questions made of a clause and the words in it that answer them: the answer left out, the verb turned round."""

from __future__ import annotations

from typing import Any, NamedTuple

from ...model import Claim
from ...reference import load
from ..page import Page
from ..phrasing import plural, whole_question
from .clause_verbs import finite, says_enough, statement, turned
from .clauses import Clause, read_clause
from .complements import complements
from .natures import behind, words
from .noun_phrases import governed, is_several, noun_phrase
from .spelling import is_headline, join

SAID = {
    "according to whom": "Who says that", "told to whom": "Who was told that", "when said": "When was it said that",
    "where said": "Where was it said that",
}  # fmt: skip
#: What a number without a noun is said to count.
_UNCOUNTED = frozenset({"count", "ratio", "money", "length", "area", "mass", "speed"})


class Asked(NamedTuple):
    """The words that ask for a participant: where it does something or suffers it, and behind a verb or preposition."""

    subject: str = "who or what"
    object: str = "what"


def ask_of(
    page: Page, claim: Claim, start: int, end: int, slot: str, who: Asked | None = None, *, plain: bool = False
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

    Returns:
        How far the question strays from plain English (0: not at all) and the question; None where no well-formed one
        can be made.
    """
    clause = read_clause(page, claim)
    if clause is None:
        there = _ask_there(page, claim) if slot == "status" else None
        return (1, there) if there else None
    return ask_clause(clause, start, end, slot, who, plain=plain)


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
        return _ask_number(clause, start, end, slot)
    if slot == "score":
        rest = complements(clause, {token.i for token in clause.page.tokens_in(start, end)})
        return f"with what result {turned(clause, rest)}" if rest else None
    if _under(head, clause.subject):
        if slot == "who" or (slot == "what" and clause.passive):
            return _ask_subject(clause, who.subject) if _heads(head, clause.subject) else None
        return None
    if slot == "who" and not clause.passive:
        return _ask_subject(clause, who.subject)  # a subject that stands elsewhere in the sentence
    phrase = _phrase_of(head, clause.verb)
    if phrase is None:
        if slot in ("when", "where") and not _under(head, clause.verb):
            rest = complements(clause, ())
            return f"{slot} {turned(clause, rest)}" if rest is not None and (rest or says_enough(clause)) else None
        return None
    rest = complements(clause, {token.i for token in phrase.subtree} | {phrase.i})
    if rest is None:
        return None
    verb = turned(clause, rest)
    if verb is None:
        return None
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


def _under(token: Any, above: Any) -> bool:
    return token.i == above.i or above.is_ancestor(token)


def _heads(head: Any, noun: Any) -> bool:
    """Whether a phrase hangs on a noun itself, or on one beside it ("Ada Novak and Karl Stein")."""
    return head.i == noun.i or (head.dep_ in ("conj", "appos", "compound", "flat", "poss") and head.head.i == noun.i)


def _phrase_of(head: Any, verb: Any) -> Any | None:
    """The whole phrase that a word ends, with its preposition; None where it hangs on no phrase of the verb's."""
    if not verb.is_ancestor(head):
        return None
    token = head
    while token.dep_ in ("pobj", "conj", "flat", "appos") and token.head.i != verb.i:
        token = token.head
    if token.head.i == verb.i:
        return token if token.dep_ not in ("aux", "auxpass", "punct") else None
    return token if token.dep_ == "prep" else None


def _ask_subject(clause: Clause, who: str) -> str | None:
    verb, rest = finite(clause, several=False), complements(clause, ())
    if (
        verb is None
        or rest is None
        or not (rest or clause.passive)
        or clause.helpers[:1] in (("do",), ("does",), ("did",))
    ):
        return None  # "who did not come" is another question than "who came"
    return f"{who} {verb}{rest}"


def _ask_number(clause: Clause, start: int, end: int, slot: str) -> str | None:
    """How many of what stand in the subject, the object or behind a preposition."""
    inside = clause.page.tokens_in(start, end)
    figures = [token for token in inside if token.like_num or token.pos_ == "NUM"]
    if not figures:
        return None
    figure = figures[-1]
    noun = figure
    while noun.dep_ in ("nummod", "quantmod", "compound", "advmod") and noun.head.i > noun.i:
        noun = noun.head
    if noun.pos_ not in ("NOUN", "PROPN", "SYM") and noun.i != figure.i:
        return None
    much = _much(clause, noun, figure, slot)
    if not much:
        return None
    if slot.removeprefix("number of ").split()[-1] in load("clause_words")["lengths"]:
        return _ask_length(clause, noun, inside)
    if noun.i == clause.subject.i:
        verb, rest = finite(clause, several="percentage" not in much and "money" not in much), complements(clause, ())
        return (
            f"{much} {verb}{rest}"
            if verb and rest is not None and (rest or clause.passive or says_enough(clause))
            else None
        )
    phrase = _phrase_of(noun, clause.verb)
    if phrase is None or phrase.head.i != clause.verb.i or _under(noun, clause.subject):
        return None
    rest = complements(clause, {token.i for token in (*phrase.subtree, *inside)})
    verb = turned(clause, rest)
    if verb is None:
        return None
    if phrase.dep_ == "attr" and clause.verb.lemma_ == "be":
        return None
    if phrase.dep_ in ("dobj", "obj", "attr", "dative", "oprd") or (
        phrase.dep_ == "npadvmod" and _is_time(clause, noun)
    ):
        return f"{much} {verb}"
    if phrase.dep_ == "prep" and noun.head.i == phrase.i and phrase.lower_ in load("clause_words")["before_numbers"]:
        return f"{phrase.lower_} {much.removesuffix(' money')} {verb}"
    return None


def _ask_length(clause: Clause, noun: Any, inside: list[Any]) -> str | None:
    """How far, where the verb tells of a way ("fell 600 metres"); else a length asks nothing by itself."""
    phrase = _phrase_of(noun, clause.verb)
    if phrase is None or phrase.head.i != clause.verb.i or phrase.dep_ == "prep":
        return None
    if clause.verb.lemma_.lower() not in words("distances") or clause.passive:
        return None
    verb = turned(clause, complements(clause, {token.i for token in (*phrase.subtree, *inside)}))
    return f"how far {verb}" if verb else None


def _is_time(clause: Clause, noun: Any) -> bool:
    """Whether a noun stands in a length of time ("lasted ten minutes")."""
    return any(time.start < noun.idx + len(noun) and noun.idx < time.end for time in clause.claim.times)


def _much(clause: Clause, noun: Any, figure: Any, slot: str) -> str:
    """The words that ask for a number: "how many houses in the town", "what percentage of the vote"."""
    counted = slot.removeprefix("number of ").split("@")[0]
    if noun.lower_ in ("percent", "%", "pct") or counted == "percent":
        whole = next((child for child in noun.rights if child.lower_ == "of"), None)
        part = next((child for child in whole.rights if child.dep_ == "pobj"), None) if whole is not None else None
        told = noun_phrase(clause.page, part, 6) if part is not None and part.pos_ in ("NOUN", "PROPN") else ""
        return f"what percentage of {told}" if told else "what percentage"
    if len(counted) == 3 and counted.isupper():
        return "how much money"
    if noun.i == figure.i:
        return (
            f"how many {plural(counted)}"
            if counted not in _UNCOUNTED and figure.pos_ == "NUM" and figure.tag_ == "CD"
            else ""
        )
    behind = [token for token in noun.subtree if figure.i < token.i <= noun.i and token.dep_ != "punct"]
    told = join(behind)
    if not told or not all(word.replace("-", "").replace("'", "").replace("’", "").isalpha() for word in told.split()):
        return ""
    if not is_several(noun):
        told = " ".join([*told.split()[:-1], plural(noun.lemma_.lower())])
    return f"how many {told}"
