"""Claims taken apart into what a question is built of: a subject, a verb with its helpers, and what completes it.

A phrase goes into a question only where a reader understands it alone: a full noun phrase or a name, no pronoun, no
"this move", no time of day or address of the web.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model import Claim
from ...reference import load
from ..page import Page
from .noun_phrases import is_several, is_subject, noun_phrase

#: Most words of a subject.
_SUBJECT = 10
#: Letters from which on a name in capitals is no abbreviation.
_CAPITALS = 5
#: Letters by which a verb is longer than the irregular one that it ends in ("underwent", "overran").
_PREFIX = range(2, 6)
#: Letters of the shortest verb.
_SPELT = 2
_HELPERS = frozenset({"aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A claim as a question takes it.

    Attributes:
        page: its document.
        claim: the claim.
        verb: the token of its verb.
        subject: the token of the subject's noun; of a passive, whom it befalls.
        words: the subject's words, as they stand inside a sentence.
        helpers: auxiliaries in order, small letters, without "to" and "not".
        passive: whether the subject suffers what the verb tells.
        loose: 0 for a verb with tense, more for one that leans on another ("to host", "hosting").
        negated: whether it is asked for with its "not", as where no report affirms it.
        untold: indexes of the tokens that head phrases behind the verb which no other report tells: none is asked.
    """

    page: Page
    claim: Claim
    verb: Any
    subject: Any
    words: str
    helpers: tuple[str, ...]
    passive: bool
    loose: int
    negated: bool = False
    untold: frozenset[int] = frozenset()

    @property
    def several(self) -> bool:
        """Whether the subject is a plural; a person's name that ends in "s" is none."""
        thing = self.page.thing_at(self.subject.idx)
        one = thing is not None and thing[3] == "person" and not any(c.dep_ == "conj" for c in self.subject.children)
        return is_several(self.subject) and not one


def read_clause(page: Page, claim: Claim, within: Any | None = None) -> Clause | None:
    """Take a claim apart.

    Args:
        page: its document.
        claim: a claim whose head is a verb.
        within: another verb inside the claim whose clause is wanted ("who lived in Porto").

    Returns:
        The clause; None where it has no subject that a reader understands alone, or its verb leans on a noun
        ("lengths to safeguard").
    """
    if within is not None:
        return _read_clause(page, claim, within)
    if claim.id not in page.clauses:
        page.clauses[claim.id] = _read_clause(page, claim, None)
    return page.clauses[claim.id]


def _read_clause(page: Page, claim: Claim, within: Any | None) -> Clause | None:
    verb = page.token_at(claim.predicate_start) if within is None else within
    if verb is None or verb.tag_[:1] not in ("V", "M") or (within is None and claim.head not in ("verb", "attribute")):
        return None
    if page.thing_at(verb.idx) is not None or len(verb) < _SPELT:
        return None  # a name taken for a clause, or a letter ("e75m")
    helpers = [child for child in verb.lefts if child.dep_ in _HELPERS]
    names = tuple(spelt(child, verb) for child in helpers if child.lower_ != "to")
    own = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    object_ = any(child.dep_ in ("dobj", "obj", "attr") for child in verb.rights)
    leaning = verb.dep_ in ("acl", "relcl") and own is None and not names
    passive = any(child.dep_ == "auxpass" for child in helpers) or (
        not names
        and not object_
        and not _takes_nothing(verb)
        and not (verb.dep_ == "ccomp" and verb.lower_ == verb.lemma_.lower())  # "saw a woman run"
        and (verb.tag_ == "VBN" or (verb.tag_ == "VBD" and (leaning or _needs_object(verb))))
    )
    if verb.dep_ == "relcl" and (own is None or own.tag_ not in ("WP", "WDT")) and not passive and not object_:
        return None  # "any role that they played"
    loose = 0
    if any(child.lower_ == "to" for child in helpers):
        if names:
            return None
        loose = 1
    elif (not names and verb.tag_ == "VBG") or (verb.tag_ == "VB" and not names):
        loose = 2
    if own is not None and own.pos_ in ("NOUN", "PROPN"):
        subject = own
    elif within is None:
        subject = _told_subject(page, claim, own, passive)
    else:
        subject = verb.head if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in ("NOUN", "PROPN") else None
    if subject is None or subject.i == verb.i or not is_subject(page, subject):
        return None
    if subject.dep_ in ("attr", "acomp") and subject.head.i == verb.i:
        return None  # "there was no word"
    if loose and own is None and (verb.head.i == subject.i or not _governs(verb, subject)):
        return None
    words = noun_phrase(page, subject, _SUBJECT)
    if not words or any(verb.i == token.i for token in subject.lefts) or _is_dateline(page, subject):
        return None
    if verb.dep_ == "pcomp" and is_under(verb, subject):
        return None  # "accused the rebels of waging war": the verb stands among the subject's own words
    return Clause(page, claim, verb, subject, words, names, passive, loose)


def _is_dateline(page: Page, subject: Any) -> bool:
    """Whether a word in capitals is where a report was sent from: "TEHRAN (Ferna) - The army …"."""
    behind = page.text[subject.idx + len(subject) :].lstrip(" ")[:1]
    return subject.text.isupper() and len(subject) >= _CAPITALS and behind in ("(", "-", "–", "—")


def _takes_nothing(verb: Any) -> bool:
    """Whether a verb has no passive, so that a form which looks like one tells what its subject did."""
    return verb.lemma_.lower() in load("question_words")["intransitive"]


def _needs_object(verb: Any) -> bool:
    """Whether a past form without an object is a headline's passive ("Mayor arrested in Porto")."""
    own = any(child.dep_ in ("ccomp", "xcomp", "dative") for child in verb.children)
    return not own and verb.lemma_.lower() in load("question_words")["needs_object"]


def _governs(verb: Any, subject: Any) -> bool:
    """Whether the verb that another leans on has its subject: "the army plans to leave", "by leaving, Novak lost"."""
    above = verb
    for _ in range(6):
        above = above.head
        if above.pos_ in ("VERB", "AUX"):
            ends = [child for child in above.children if child.dep_ in ("nsubj", "nsubjpass", "dobj", "obj")]
            if any(child.i == subject.i for child in ends):
                return True
            if any(child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in ("NOUN", "PROPN") for child in ends):
                return False
    return False


def spelt(helper: Any, verb: Any) -> str:
    """An auxiliary in full: "'ll" is "will", "'s" and "'d" before a participle "has" or "is", "had"."""
    short = helper.lower_.replace("’", "'")
    full: str | None = load("clause_words")["short_helpers"].get(short)
    if short == "'s":
        return "is" if helper.dep_ == "auxpass" or verb.tag_ == "VBG" else "has"
    if short == "'d":
        behind = next((c for c in verb.lefts if c.i > helper.i and c.dep_ in _HELPERS), verb)
        return "had" if behind.tag_ in ("VBN", "VBD") else "would"
    return full or ("can" if short == "ca" else "will" if short == "wo" else short)


def _told_subject(page: Page, claim: Claim, own: Any | None, passive: bool) -> Any | None:
    """The subject that a claim gives a verb without one of its own, or with a pronoun."""
    argument = claim.doer
    if passive:
        argument = next((part for part in claim.parts if part.role == "object"), None)
    if argument is None:
        return None
    head = page.head(argument.start, argument.end)
    if head is not None and head.pos_ in ("NOUN", "PROPN"):
        return head
    if own is not None and argument.resolved_start is not None and argument.resolved_end is not None:
        meant = page.head(argument.resolved_start, argument.resolved_end)
        alone = own.lower_ in ("he", "she", "it")
        return meant if meant is not None and not (alone and is_several(meant)) else None
    return None


def base_form(verb: Any) -> str:
    """The form of a verb behind "did", by its lemma, else by the lexicon; empty where neither knows it."""
    word, lemma = verb.lower_, verb.lemma_.lower()
    if lemma != word or verb.tag_ in ("VB", "VBP"):
        return lemma if lemma.isalpha() or "-" in lemma else ""
    past: dict[str, str] = load("irregular_verbs")["past"]
    if word in past:
        return past[word]
    for size in _PREFIX:
        if word[size:] in past:
            return word[:size] + past[word[size:]]
    if verb.tag_ == "VBZ" and word.endswith("s"):
        stem = word[:-1]
        return (
            f"{stem[:-2]}y"
            if stem.endswith("ie")
            else stem[:-1]
            if stem.endswith(("she", "che", "sse", "xe"))
            else stem
        )
    return "" if word.endswith(("ed", "ing")) or not word.isalpha() or len(word) < 2 else word


def is_under(token: Any, above: Any) -> bool:
    """Whether a token is another one or hangs on it, however far below."""
    return token.i == above.i or above.is_ancestor(token)


def phrase_of(head: Any, verb: Any) -> Any | None:
    """The whole phrase that a word ends, with its preposition; None where it hangs on no phrase of the verb's."""
    if not verb.is_ancestor(head):
        return None
    token = head
    while token.dep_ in ("pobj", "conj", "flat", "appos") and token.head.i != verb.i:
        token = token.head
    if token.head.i == verb.i:
        return token if token.dep_ not in ("aux", "auxpass", "punct") else None
    return token if token.dep_ == "prep" else None
