"""Claims taken apart into what a question is built of: a subject, a verb with its helpers, and what completes it.

A phrase goes into a question only where a reader understands it alone: a full noun phrase or a name, no pronoun, no
"this move", no time of day or address of the web.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..model import Claim
from ..reference import load
from .facets import may_act
from .page import Page
from .phrasing import article

#: Most words of a subject, of a single complement, and of all of them.
_SUBJECT, _COMPLEMENT, _COMPLEMENTS = 10, 8, 12
#: Fewest letters by which a verb is longer than the irregular one that it ends in ("underwent", "overran").
_PREFIX = range(2, 6)
_CLAUSES = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "dep", "meta", "list"})
#: Arcs to what a verb cannot do without, and to what may be left out.
_NEEDED = frozenset({"dobj", "obj", "attr", "acomp", "oprd", "prt", "dative", "xcomp", "ccomp"})
_FURTHER = frozenset({"prep", "agent", "npadvmod", "advmod"})
_GLUE = (".", "/", "-", "_", "=", "&", "@")
_BINDING = ("-", ",", "'", "’", "”", '"', "''")
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
    """

    page: Page
    claim: Claim
    verb: Any
    subject: Any
    words: str
    helpers: tuple[str, ...]
    passive: bool
    loose: int

    @property
    def several(self) -> bool:
        """Whether the subject is a plural."""
        return is_several(self.subject)


def is_several(noun: Any) -> bool:
    """Whether a noun is a plural, or one of several in a row."""
    joined = any(child.dep_ == "conj" for child in noun.children) and any(child.lower_ == "and" for child in noun.rights)
    return noun.tag_ in ("NNS", "NNPS") or joined or noun.lower_ in ("police", "people")


def read_clause(page: Page, claim: Claim) -> Clause | None:
    """Take a claim apart.

    Args:
        page: its document.
        claim: a claim whose head is a verb.

    Returns:
        The clause; None where it has no subject that a reader understands alone, or its verb leans on a noun
        ("lengths to safeguard").
    """
    verb = page.token_at(claim.predicate_start)
    if verb is None or claim.head not in ("verb", "attribute") or verb.tag_[:1] not in ("V", "M"):
        return None
    if page.thing_at(verb.idx) is not None:
        return None  # a name taken for a clause
    helpers = [child for child in verb.lefts if child.dep_ in _HELPERS]
    names = tuple(_spelt(child, verb) for child in helpers if child.lower_ != "to")
    own = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    object_ = any(child.dep_ in ("dobj", "obj", "attr") for child in verb.rights)
    leaning = verb.dep_ in ("acl", "relcl") and own is None and not names
    passive = any(child.dep_ == "auxpass" for child in helpers) or (
        not names and not object_ and (verb.tag_ == "VBN" or (leaning and verb.tag_ == "VBD"))
    )
    if verb.dep_ == "relcl" and (own is None or own.tag_ not in ("WP", "WDT")) and not passive and not object_:
        return None  # "any role that they played"
    loose = 0
    if any(child.lower_ == "to" for child in helpers):
        if verb.dep_ not in ("xcomp", "conj") or names:
            return None
        loose = 1
    elif not names and verb.tag_ == "VBG":
        if own is None and verb.dep_ not in ("advcl", "conj", "ROOT"):
            return None
        loose = 2
    elif verb.tag_ == "VB" and not names:
        loose = 2
    subject = own if own is not None and own.pos_ in ("NOUN", "PROPN") else _told_subject(page, claim, own, passive)
    if subject is None or subject.i == verb.i or not is_subject(page, subject):
        return None
    if subject.dep_ in ("attr", "acomp") and subject.head.i == verb.i:
        return None  # "there was no word"
    if loose == 1 and not _governs(verb, subject):
        return None
    words = noun_phrase(page, subject, _SUBJECT)
    if not words or any(verb.i == token.i for token in subject.lefts):
        return None
    return Clause(page, claim, verb, subject, words, names, passive, loose)


def _governs(verb: Any, subject: Any) -> bool:
    """Whether the verb that an infinitive leans on has its subject: "the army plans to leave", "asked Novak to go"."""
    above = verb
    for _ in range(4):
        if above.dep_ not in ("xcomp", "conj", "ccomp"):
            break
        above = above.head
    return any(
        child.i == subject.i and child.dep_ in ("nsubj", "nsubjpass", "dobj", "obj")
        for token in (verb.head, above) for child in token.children
    )  # fmt: skip


def _spelt(helper: Any, verb: Any) -> str:
    """An auxiliary in full: "'ll" is "will", "'s" before a participle "has" or "is"."""
    short = helper.lower_.replace("’", "'")
    full: str | None = load("clause_words")["short_helpers"].get(short)
    if short == "'s":
        return "is" if helper.dep_ == "auxpass" or verb.tag_ == "VBG" else "has"
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
        return page.head(argument.resolved_start, argument.resolved_end)
    return None


def is_subject(page: Page, noun: Any) -> bool:
    """Whether a noun with its words can stand alone as who or what a question is about."""
    if noun.pos_ not in ("NOUN", "PROPN") or not may_act(page, noun.idx, noun.idx + len(noun)):
        return False
    if noun.like_num or noun.ent_type_ in ("DATE", "TIME") or not noun.text[:1].isalpha():
        return False
    return not any(child.tag_ in ("PRP$", "WP$") for child in noun.lefts)


@cache
def _pointing() -> frozenset[str]:
    return frozenset(load("clause_words")["pointing"])


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
    inside = [token for token in _tokens(noun) if token.i not in without]
    if len(inside) > most:
        inside = [token for token in inside if token.i <= _last_needed(noun)]
    if not inside or len(inside) > most or inside[-1].tag_ == "POS" or not _balanced(inside):
        return ""
    if any(token.lower_ in _pointing() and token.dep_ in ("det", "poss", "nsubj", "amod") for token in inside):
        return ""
    if any(token.pos_ == "PRON" and token.tag_ != "PRP$" for token in inside) or any(_odd(token) for token in inside):
        return ""
    words, first = join(page, inside), inside[0]
    if first.i and not first.is_sent_start and first.nbor(-1).text in _GLUE:
        return ""  # a piece of an address of the web
    if len(words) > 1 and _is_small(page, first, inside[1] if len(inside) > 1 else None):
        words = words[0].lower() + words[1:]
    bare = not any(token.dep_ in ("det", "poss", "nummod", "quantmod", "predet") for token in noun.lefts)
    if bare and noun.i not in without and noun.tag_ in ("NN", "NNP") and not is_several(noun):
        words = _with_article(page, noun, words)
    return words


def _last_needed(noun: Any) -> int:
    """Where a noun with what it means nothing without ends: "members of the team", not "in the town" behind it."""
    for child in noun.rights:
        if child.lower_ == "of" and (whole := governed(child)) is not None:
            return _last_needed(whole)
    return noun.i


def _balanced(tokens: list[Any]) -> bool:
    """Whether every quotation mark among some tokens has its other half."""
    texts = [token.text for token in tokens if token.tag_ != "POS"]
    double = texts.count("“") == texts.count("”") and texts.count("``") == texts.count("''")
    return double and texts.count('"') % 2 == 0 and texts.count("‘") == texts.count("’")


def _odd(token: Any) -> bool:
    """Whether a token shows that the words are no phrase of running text."""
    return token.like_url or "/" in token.text or "@" in token.text or token.text in (":", ";", "(", ")", "...", "…", "|", "--", "_")


def _tokens(token: Any) -> list[Any]:
    """A token with all that hangs on it, in order, without the clauses and asides behind it."""
    found: list[Any] = []
    for child in token.lefts:
        if child.dep_ not in ("cc", "preconj", "advcl", "parataxis", "relcl"):
            found.extend(_tokens(child))
    found.append(token)
    joined = any(other.dep_ == "conj" for other in token.rights)
    for child in token.rights:
        if child.dep_ in _CLAUSES or (child.dep_ == "punct" and child.text not in _BINDING):
            break
        if child.text == "," and not joined:
            break
        found.extend(_tokens(child))
    while found[-1].i > token.i and (found[-1].dep_ in ("cc", "prep") or found[-1].text in "-,"):
        found.pop()
    while found[0].i < token.i and found[0].text in "-,":
        found.pop(0)
    return found


def join(page: Page, tokens: list[Any]) -> str:
    """Tokens as running text: spaced as in the document, one space at a break or where one is left out."""
    parts: list[str] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        gap = before is not None and page.text[before.idx + len(before) : token.idx]
        glued = before is not None and before.idx + len(before) == token.idx
        if parts and not glued:
            parts.append(" ")
        parts.append("" if gap is None else token.text)
    text = "".join(parts)
    for mark in (" ,", " '", " ’", " %"):
        if mark.strip() in ("'", "’"):
            text = text.replace(f"{mark}s ", f"{mark.strip()}s ")
        else:
            text = text.replace(mark, mark.strip())
    return text.replace(" - ", "-").strip(" ,;'’")


def is_headline(page: Page, token: Any) -> bool:
    """Whether a token stands in a headline: at the head of a text, without a full stop."""
    start, end = page.sentence_of(token.idx)
    words = page.text[start:end].strip()
    return not page.text[:start].strip() and ("\n" in words or words[-1:] not in ".!?”\"")


def _is_small(page: Page, token: Any, following: Any | None) -> bool:
    """Whether a word has a capital only because a sentence or a headline begins with it."""
    if not (token.is_sent_start or is_headline(page, token) or token.pos_ == "DET"):
        return False
    if following is not None and following.text[:1].isupper() and token.pos_ != "DET":
        return False  # "Defence Secretary Ada Novak"
    if not token.text[:1].isupper() or (len(token.text) > 1 and token.text.isupper()):
        return False
    if page.thing_at(token.idx) is not None and token.pos_ == "PROPN":
        return False
    if token.pos_ not in ("PROPN",) and not token.ent_type_:
        return True
    return token.pos_ == "DET" or any(other.text == token.lower_ for other in page.tokens)


def _with_article(page: Page, noun: Any, words: str) -> str:
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


def base_form(verb: Any) -> str:
    """The form of a verb behind "did", by its lemma or, where that fails, by the lexicon; empty where neither knows it."""
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
        return f"{stem[:-2]}y" if stem.endswith("ie") else stem[:-1] if stem.endswith(("she", "che", "sse", "xe")) else stem
    return "" if word.endswith(("ed", "ing")) or not word.isalpha() or len(word) < 2 else word


def complements(clause: Clause, without: Collection[int]) -> str | None:
    """What completes the verb, in the words of the text.

    Args:
        clause: the clause.
        without: indexes of tokens to leave out, those that the question asks for.

    Returns:
        The words with a space before them, empty for none; None where something needed cannot be said in few words.
    """
    found: list[str] = []
    count = 0
    for child in clause.verb.rights:
        if child.dep_ in ("conj", "cc", "advcl", "parataxis", "mark", "nsubj", "nsubjpass", "relcl"):
            break
        if child.i in without:
            continue
        needed = child.dep_ in _NEEDED
        if not needed and child.dep_ not in _FURTHER:
            continue
        if child.dep_ in ("advmod", "npadvmod") and not child.text.isalpha():
            continue
        words = _complement(clause, child, without)
        size = len(words.split())
        if not words or count + size > _COMPLEMENTS:
            if needed or (child.dep_ == "prep" and (not found or any(other.dep_ == "pcomp" for other in child.rights))):
                return None  # "pulled out of it", "accused him of waging …"
            break
        found.append(words)
        count += size
    return "".join(f" {words}" for words in found)


def _complement(clause: Clause, child: Any, without: Collection[int]) -> str:
    """One complement; empty where it cannot be understood alone."""
    if child.pos_ in ("NOUN", "PROPN") and child.dep_ not in ("npadvmod", "advmod"):
        return noun_phrase(clause.page, child, _COMPLEMENT, without)
    tokens = [token for token in _tokens(child) if token.i not in without]
    if child.dep_ == "prep" or child.dep_ == "agent":
        noun = governed(child)
        if noun is None or noun.i in without:
            return ""
        if noun.pos_ in ("NOUN", "PROPN"):
            words = noun_phrase(clause.page, noun, _COMPLEMENT - 1, without)
            before = join(clause.page, [token for token in tokens if token.i < noun.left_edge.i])
            return f"{before.lower()} {words}" if words and before else ""
    far = len(tokens) > _COMPLEMENT or any(_odd(token) or token.lower_ in _pointing() for token in tokens)
    pronoun = any(token.pos_ == "PRON" and token.tag_ != "PRP$" for token in tokens)
    return "" if far or pronoun or not tokens else join(clause.page, tokens)


def governed(preposition: Any) -> Any | None:
    """What a preposition governs, also behind a second one ("out of Porto")."""
    for child in preposition.rights:
        if child.dep_ in ("pobj", "pcomp"):
            return child
    inner = next((child for child in preposition.rights if child.dep_ == "prep"), None)
    return governed(inner) if inner is not None else None
