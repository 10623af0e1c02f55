"""Questions of how many and how much: with the clause that tells the number, or of what it counts alone."""

from __future__ import annotations

from typing import Any

from ...model import Claim
from ...reference import load
from ..page import Page
from ..phrasing import plural, there_question
from .clause_verbs import finite, says_enough, turned
from .clauses import Clause, is_under, phrase_of
from .complements import complements
from .natures import words
from .noun_phrases import is_several, noun_phrase, phrase_tokens, runs_on
from .spelling import join

#: What a number without a noun is said to count.
_UNCOUNTED = frozenset({"count", "ratio", "money", "length", "area", "mass", "speed"})
#: Nouns behind a number that are none of what it counts: "did it eight times", "100 million worth of oil".
_UNASKED = frozenset({"percent", "time", "worth", "kind", "sort", "part", "way", "point"})
#: Words behind a number that belong to it.
_SCORES = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
#: Most words behind a number that are asked with its noun.
_MOST = 9


def ask_number(clause: Clause, start: int, end: int, slot: str) -> str | None:
    """How many of what stand in the subject, the object or behind a preposition."""
    inside = clause.page.tokens_in(start, end)
    figures = [token for token in inside if token.like_num or token.pos_ == "NUM"]
    if not figures:
        return None
    figure = figures[-1]
    noun = figure
    while noun.dep_ in ("nummod", "quantmod", "compound", "advmod") and noun.head.i > noun.i:
        noun = noun.head
    if (noun.pos_ not in ("NOUN", "PROPN", "SYM") or noun.tag_ == "NNP") and noun.i != figure.i:
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
    phrase = phrase_of(noun, clause.verb)
    if phrase is None or phrase.head.i != clause.verb.i or is_under(noun, clause.subject):
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
    phrase = phrase_of(noun, clause.verb)
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
    if is_money(counted):
        return "how much money"
    if noun.i == figure.i:
        return (
            f"how many {plural(counted)}"
            if counted not in _UNCOUNTED and figure.pos_ == "NUM" and figure.tag_ == "CD"
            else ""
        )
    behind = [token for token in noun.subtree if figure.i < token.i <= noun.i and token.dep_ != "punct"]
    told = join(behind)
    if not told or not is_plain(told):
        return ""
    if not is_several(noun):
        told = " ".join([*told.split()[:-1], plural(noun.lemma_.lower())])
    return f"how many {told}"


def is_money(counted: str) -> bool:
    """Whether what a number counts is a currency, also by the piece ("USD / barrel", "usd")."""
    code, codes = counted.partition(" / ")[0], load("currencies")
    return code in codes or code in codes.get(code.upper(), {}).get("words", ())


def ask_how_many(page: Page, claim: Claim, start: int, end: int) -> str | None:
    """How many there were of what a number counts, its verb left aside ("How many hijackers were there?")."""
    figures = [token for token in page.tokens_in(start, end) if token.like_num or token.pos_ == "NUM"]
    if not figures:
        return None
    figure = noun = figures[-1]
    while noun.dep_ in ("nummod", "quantmod", "compound", "advmod", "amod") and noun.head.i > noun.i:
        noun = noun.head
    if noun.pos_ not in ("NOUN", "PROPN") or not noun.text.isalpha() or noun.ent_type_ in ("DATE", "TIME"):
        return None
    if noun.tag_ == "NNP":
        return None  # "Channel 10 News" counts nothing
    # "How many kilometres were there?" asks nothing.
    if any(q.start <= start < q.end and q.dimension != "count" for q in claim.quantities) or noun.lemma_ in _UNASKED:
        return None
    behind = [token for token in phrase_tokens(noun) if token.i > figure.i]
    if len(behind) > _MOST or any(token.pos_ in ("PRON", "NUM") for token in behind):
        behind = [token for token in behind if token.i <= noun.i]
    behind = [token for token in behind if token.lower_ not in _SCORES]
    told = join(behind)
    if not told or told.startswith("-") or not is_plain(told) or runs_on(page, behind):
        return None
    if noun.tag_ == "NN":
        told = f"{join([t for t in behind if t.i < noun.i])} {plural(noun.lemma_.lower())}"
    if not noun.tag_.startswith("NNP"):
        told = told.replace(noun.text, noun.lower_)
    return there_question(told).rstrip("?")


def is_plain(told: str) -> bool:
    """Whether words are letters alone, joined by hyphens at most."""
    return all(word.replace("-", "").replace("’", "").replace("'", "").isalpha() for word in told.split())
