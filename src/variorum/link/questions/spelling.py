"""How the words of a phrase are spelt inside a question: spaces, capitals of a headline, articles left out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

from ...model import Claim
from ...reference.geography import demonym
from ..page import Page
from ..phrasing import article

#: An age in the capitals of a first line ("A 19-YEAR-OLD woman").
_AGE = re.compile(r"\b(?:\d+|[A-Z]+)-(?:YEARS?|MONTHS?|WEEKS?|DAYS?)-OLDS?\b")


def join(tokens: list[Any]) -> str:
    """Tokens as running text: spaced as in the document, one space at a break or where one is left out."""
    parts: list[str] = []
    end = None
    for token in tokens:
        start, words = token.idx, token.text
        if end is not None and end != start:
            parts.append(" ")
        parts.append(words)
        end = start + len(words)
    text = "".join(parts).replace(" ,", ",").replace(" 's ", "'s ").replace(" ’s ", "’s ").replace(" %", "%")
    text = _AGE.sub(lambda found: found[0].lower(), text)
    return text.replace(" - ", "-").strip(" ,;'’")


def is_headline(page: Page, token: Any) -> bool:
    """Whether a token stands in a headline: at the head of a text, without a full stop."""
    start, end = page.sentence_of(token.idx)
    if start > page.opening:
        return False
    words = page.text[start:end].strip()
    return "\n" in words or words[-1:] not in '.!?”"'


def begins_small(page: Page, token: Any, following: Any | None) -> bool:
    """Whether a word has a capital only because a sentence or a headline begins with it."""
    if not token.text[:1].isupper() or (len(token.text) > 1 and token.text.isupper()):
        return False
    if token.pos_ == "DET":
        return True
    headline = is_headline(page, token)
    if not (token.is_sent_start or headline):
        return False
    if following is not None and following.text[:1].isupper():
        return False  # "Defence Secretary Ada Novak"
    if page.thing_at(token.idx) is not None:
        return False
    small, great = _spellings(page)
    if token.text in great or demonym(token.text):
        return False  # "Somali pirates", at the head of a sentence
    if token.lower_ in small:
        return True
    return not headline and token.pos_ != "PROPN" and token.ent_type_ in ("", "CARDINAL", "ORDINAL", "QUANTITY")


def in_small_letters(page: Page, words: str, tokens: list[Any]) -> str:
    """A phrase without the capitals in which some reports print their first words ("AN AUSTRALIAN climber")."""
    loud = 0
    while loud < len(tokens) and tokens[loud].text.isupper() and tokens[loud].text.isalpha():
        loud += 1
    if loud < 2 or loud == len(tokens) or not tokens[0].is_sent_start or not tokens[loud].text[:1].islower():
        return words
    small = _spellings(page)[0]
    told = [
        token.lower_ if token.pos_ == "DET" or token.lower_ in small else token.text.title() for token in tokens[:loud]
    ]
    return " ".join([*told, *words.split()[loud:]])


def _spellings(page: Page) -> tuple[frozenset[str], frozenset[str]]:
    """Words of a text that stand in it with a small letter, and those that have a capital more often."""
    if page.spellings is None:
        small = Counter(token.text for token in page.tokens if token.text.islower())
        great = Counter(
            token.text for before, token in pairwise(page.tokens)
            if token.text.istitle() and before.text.islower() and not token.is_sent_start
        )  # fmt: skip
        often = frozenset(word for word, count in great.items() if count > small[word.lower()])
        page.spellings = (frozenset(small), often)
    return page.spellings


def with_article(page: Page, noun: Any, words: str) -> str:
    """A phrase with the article that a headline leaves out, where the report has one elsewhere."""
    thing = page.thing_at(noun.idx)
    known = page.text.count(f" the {words}")
    if known and noun.pos_ == "PROPN" and (thing is None or thing[3] != "person"):
        return f"the {words}" if page.text.count(f" {words}") <= 2 * known else words
    counts = noun.tag_ == "NN" and is_headline(page, noun) and any(
        child.lower_ in ("a", "an") for other in page.tokens if other.lemma_ == noun.lemma_ and other.tag_ == "NN"
        for child in other.lefts
    )  # fmt: skip
    return article(words) if counts and words[:1].islower() else words


def stands_in_headline(page: Page, claim: Claim) -> bool:
    """Whether a claim stands in a headline, whose grammar is cut short."""
    first, last = page.sentence_of(claim.predicate_start)
    return claim.sentence == 0 and page.text[first:last].rstrip()[-1:].isalnum()


def has_pronoun(page: Page, claim: Claim) -> bool:
    """Whether a pronoun is the subject of a claim: for whom it stands may have been misread."""
    verb = page.token_at(claim.predicate_start)
    return verb is not None and any(kid.dep_ in ("nsubj", "nsubjpass") and kid.pos_ == "PRON" for kid in verb.lefts)
