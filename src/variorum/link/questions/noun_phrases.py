"""Noun phrases as a question takes them: understood alone, cut short, and spelt as inside a sentence."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import Any

from ...reference import load_words
from ..page import Page
from ..statements.facets import may_act
from .natures import words as words_of_list
from .spelling import begins_small, in_small_letters, is_headline, join, with_article

#: Arcs to clauses and asides behind a noun.
_CLAUSES = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "dep", "meta", "list"})
#: Words for many that mean nothing without what there are so many of.
_MANY = frozenset({"hundreds", "thousands", "dozens", "millions", "billions", "scores", "tens", "lots"})
#: Letters from which on a word in capitals is no abbreviation.
_LOUD = 6
#: Marks that tie a word to one before it, as in addresses of the web, and marks that may stand inside a phrase.
_GLUE = (".", "/", "-", "_", "=", "&", "@")
_BINDING = ("-", ",", "'", "’", "”", '"', "''")
#: Marks of quotation, each of which has another half.
_QUOTES = frozenset({"“", "”", "``", "''", '"', "‘", "’"})


def is_several(noun: Any) -> bool:
    """Whether a noun is a plural, or one of several in a row."""
    joined = any(child.dep_ == "conj" for child in noun.children) and any(
        child.lower_ == "and" for child in noun.rights
    )
    return noun.tag_ in ("NNS", "NNPS") or joined or noun.lower_ in ("police", "people")


def is_subject(page: Page, noun: Any) -> bool:
    """Whether a noun with its words can stand alone as who or what a question is about."""
    if noun.pos_ not in ("NOUN", "PROPN") or not may_act(page, noun.idx, noun.idx + len(noun)):
        return False
    if noun.like_num or noun.ent_type_ in ("DATE", "TIME") or not noun.text[:1].isalpha():
        return False
    return not any(child.tag_ in ("PRP$", "WP$") or child.lower_ == "no" for child in noun.lefts)


def pointing_words() -> frozenset[str]:
    """Words by which a phrase points to something else in its text."""
    return load_words("clause_words", "pointing")


def noun_phrase(page: Page, noun: Any, most: int, without: Collection[int] = ()) -> str:
    """The words of a noun with what belongs to it, as they stand inside a sentence.

    Args:
        page: the document.
        noun: its token.
        most: most words; phrases behind it are left out where there would be more.
        without: indexes of tokens to leave out.

    Returns:
        The words; empty where they point to something else in the text ("this move"), or are still too many.
    """
    key = (noun.i, most, frozenset(without))
    if key not in page.phrases:
        page.phrases[key] = _noun_phrase(page, noun, most, key[2])
    return page.phrases[key]


def _noun_phrase(page: Page, noun: Any, most: int, without: frozenset[int]) -> str:
    inside = [token for token in phrase_tokens(noun) if token.i not in without]
    if len(inside) > most:
        inside = [token for token in inside if token.i <= _last_needed(noun)]
    if not inside or len(inside) > most or inside[-1].tag_ == "POS" or not _balanced(inside):
        return ""
    if any(_points(token) or is_odd(token) for token in inside):
        return ""
    words_of = {token.i for token in inside} | without
    between = range(inside[0].i, inside[-1].i)
    if not words_of.issuperset(between) and any(
        at not in words_of and not inside[0].doc[at].is_space for at in between
    ):
        return ""  # torn apart by a mark, as addresses of the web are
    if _has_dateline(inside) or (len(inside) == 1 and noun.lower_ in _MANY):
        return ""  # "hundreds", of what is not said
    if noun.pos_ == "PROPN" and inside[0].like_num and not is_several(noun):
        return ""  # "09 hrs Coast Guard"
    words, first = in_small_letters(page, join(inside), inside), inside[0]
    if first.pos_ == "ADP" or runs_on(page, inside):
        return ""  # "in February, a quake"
    if first.i and not first.is_sent_start and first.nbor(-1).text in _GLUE:
        return ""  # a piece of an address of the web
    end = inside[-1].idx + len(inside[-1].text)
    if page.text[end : end + 1] == "-" and page.text[end + 1 : end + 2].isalpha():
        return ""  # "by e", of "e-mail"
    if len(words) > 1 and begins_small(page, first, inside[1] if len(inside) > 1 else None):
        words = words[0].lower() + words[1:]
    bare = not any(token.dep_ in ("det", "poss", "nummod", "quantmod", "predet") for token in noun.lefts)
    if bare and noun.i not in without and noun.tag_ in ("NN", "NNP") and not is_several(noun):
        words = with_article(page, noun, words)
    return words


def _points(token: Any) -> bool:
    """Whether a word of a phrase points out of it: a pronoun, "this", "my position", "which"."""
    tag = token.tag_
    if tag[:1] == "W" or (token.pos_ == "PRON" and tag != "PRP$"):
        return True
    return token.lower_ in pointing_words() and (tag == "PRP$" or token.dep_ in ("det", "poss", "nsubj", "amod"))


def _has_dateline(tokens: list[Any]) -> bool:
    """Whether a town in capitals stands among other names, as where a report's first line names author and place."""
    loud = [token for token in tokens if token.text.isupper() and len(token.text) >= _LOUD]
    return bool(loud) and any(token.text.istitle() and token.pos_ == "PROPN" for token in tokens)


def _last_needed(noun: Any) -> int:
    """Where a noun with what it means nothing without ends: "members of the team", not "in the town" behind it."""
    for child in noun.rights:
        if child.lower_ == "of" and (whole := governed(child)) is not None:
            return _last_needed(whole)
    return noun.i


def runs_on(page: Page, tokens: list[Any]) -> bool:
    """Whether words run from a headline into the text, or from one sentence into the next, or are of an address."""
    for before, token in pairwise(tokens):
        gap = page.text[before.idx + len(before) : token.idx]
        if "\n" in gap and ("\n\n" in gap or (token.text[:1].isupper() and is_headline(page, before))):
            return True
        loud = token.pos_ in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX") and token.text[:1].isupper()
        if loud and token.text[1:].islower() | (token.text == "A") and page.thing_at(token.idx) is None:
            return True  # "a fatal crash A local man"
    debris = words_of_list("debris")
    return any(token.lower_ in debris or token.text[:1] == "#" for token in tokens)


def _balanced(tokens: list[Any]) -> bool:
    """Whether every quotation mark among some tokens has its other half."""
    texts = [token.text for token in tokens if token.text in _QUOTES and token.tag_ != "POS"]
    if not texts:
        return True
    double = texts.count("“") == texts.count("”") and texts.count("``") == texts.count("''")
    return double and texts.count('"') % 2 == 0 and texts.count("‘") == texts.count("’")


def is_odd(token: Any) -> bool:
    """Whether a token shows that the words are no phrase of running text."""
    return (
        token.like_url
        or "/" in token.text
        or "@" in token.text
        or token.text in (":", ";", "(", ")", "...", "…", "|", "--", "_")
    )


def phrase_tokens(token: Any) -> list[Any]:
    """A token with all that hangs on it, in order, without the clauses and asides behind it."""
    found: list[Any] = []
    for child in token.lefts:
        if child.dep_ not in ("cc", "preconj", "advcl", "parataxis", "relcl"):
            found.extend(phrase_tokens(child) if child.children else (child,))
    found.append(token)
    joined = any(other.dep_ == "conj" for other in token.rights)
    for child in token.rights:
        if child.dep_ in _CLAUSES or (child.dep_ == "punct" and child.text not in _BINDING):
            break
        if child.text == "," and not joined:
            break
        found.extend(phrase_tokens(child) if child.children else (child,))
    while found[-1].i > token.i and (found[-1].dep_ in ("cc", "prep") or found[-1].text in "-,"):
        found.pop()
    while found[0].i < token.i and found[0].text in "-,":
        found.pop(0)
    return found


def governed(preposition: Any) -> Any | None:
    """What a preposition governs, also behind a second one ("out of Porto")."""
    for child in preposition.rights:
        if child.dep_ in ("pobj", "pcomp"):
            return child
    inner = next((child for child in preposition.rights if child.dep_ == "prep"), None)
    return governed(inner) if inner is not None else None
