"""Claims as they are compared across reports: what is done, who and what takes part, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ...model import Argument, Claim, Place, Time
from ...reference import load, load_words
from ..asides import aside_at
from ..classes import event_classes, hosts, of_noun, of_verb
from ..events.places_told import read_places
from ..events.settings import read_times
from ..former import is_former, today_of
from ..page import Page
from .like_words import empty_verbs, root
from .margins import NO_MARGINS, Margins, lands_of, read_margins

#: Marks a feature that is a named thing, and one that is a number, rather than the root of a word.
NAMED = "§"
NUMBER = "#"
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
#: A date that begins within so many characters of a sentence dates all of it ("In May 2020, ...").
_OPENS = 8
#: Characters of a clause that are read for words.
_READ = 500


@dataclass(slots=True)
class Statement:
    """A claim as it is compared.

    Attributes:
        claim: the claim.
        key: the event class of its predicate, else its lemma.
        acts: roots and classes of what is done; of an empty verb or a copula, of the noun or adjective behind it.
        subject, object: named things or roots of the nouns that take part so, whatever the voice.
        others: those of its other phrases.
        words: features of its whole clause.
        times, places: when and where it is said to be.
        light: its verb says little by itself.
        capable: it tells what something can do, no happening.
        attribute: it tells what something is ("Qeshm, the biggest island").
        margins: what stands beside it and sets it apart.
        former: it is dated well before its report.
        weight: of all its words together, by rarity in the pile.
        names: the named things among subject and object.
    """

    claim: Claim
    key: str
    acts: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    light: bool = False
    capable: bool = False
    attribute: bool = False
    margins: Margins = NO_MARGINS
    former: bool = False
    weight: int = 0
    names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = named(self.subject | self.object)


def _light() -> frozenset[str]:
    return load_words("event_hosts", "light_verbs")


@cache
def reporting_verbs() -> frozenset[str]:
    """Verbs of those who say, show or suggest what a clause behind them tells."""
    return frozenset(
        lemma for entry in load("reporting_verbs") for lemma in entry["lemmas"] if "clause" in entry["takes"]
    )


def read_statement(page: Page, claim: Claim, words: PageWords, same: dict[str, str]) -> Statement | None:
    """Read a claim for comparison.

    Args:
        page: its document.
        claim: the claim.
        words: features of the document's words.
        same: of an entity that may be another, the one that stands for both.

    Returns:
        The statement; None where the claim is a comment, says who somebody is (which is asked of the person), or
        holds too little to be compared.
    """
    known = of_verb(claim.predicate) if claim.head == "verb" else None
    capable = tells_capability(claim)
    key = known[0] if known else of_noun(claim.predicate) if claim.head == "noun" else None
    if key is None and (claim.predicate in reporting_verbs() or claim.predicate in hosts("scheduling")):
        return None
    attribute = claim.head == "attribute" or claim.predicate == "be"
    if attribute and (_of_person(page, claim) or _mere_quality(page, claim)):
        return None
    who = features(page, claim.doer, same) if claim.doer else frozenset[str]()
    what, others = frozenset[str](), frozenset[str]()
    for argument in claim.parts:
        if argument.role in ("object", "attribute"):
            what |= features(page, argument, same)
        elif argument.role not in ("subject", "time", "quantity"):
            others |= features(page, argument, same)
    start, end = claim.evidence.start, min(claim.evidence.end, claim.evidence.start + _READ)
    found = words.within(start, end, (claim.predicate_start, claim.predicate_end)) | who | what
    if len(found) < 2 and not (found and claim.times and claim.predicate in load_words("like_meaning", "once")):
        return None
    places = read_places(page, claim)
    return Statement(
        claim, key or claim.predicate, read_acts(page, claim), who, what, others, found,
        times=read_times(page, claim), places=places, margins=read_margins(page, claim, places, words.lands, same),
        former=words.former(claim),
        light=claim.predicate in _light() and known is None, capable=capable, attribute=attribute,
    )  # fmt: skip


def statement_of(page: Page, claim: Claim, spoken: frozenset[str], same: dict[str, str]) -> Statement:
    """What takes part in a claim; also of such as tell who somebody is."""
    what = [features(page, part, same) for part in claim.parts if part.role in ("object", "attribute")]
    places = read_places(page, claim)
    return Statement(
        claim, claim.predicate, read_acts(page, claim),
        features(page, claim.doer, same) if claim.doer else frozenset(), frozenset[str]().union(*what),
        times=read_times(page, claim), places=places, margins=read_margins(page, claim, places, spoken, same),
        attribute=claim.head == "attribute" or claim.predicate == "be",
        former=page_words(page, same).former(claim),
    )  # fmt: skip


def tells_capability(claim: Claim) -> bool:
    """Whether a claim tells what something is able to do: no happening."""
    known = of_verb(claim.predicate) if claim.head == "verb" else None
    return bool(known and claim.modality in ("possible", "conditional") and event_classes()[known[0]].capability)


def read_acts(page: Page, claim: Claim) -> frozenset[str]:
    """What is done, by verb, by the noun of an empty verb, or by what a thing is said to be."""
    found = set[str]()
    lemma = claim.predicate.split()[0] if claim.head == "verb" else claim.predicate
    if claim.head == "attribute" or lemma in empty_verbs():
        for argument in claim.parts:
            head = page.head(argument.start, argument.end) if argument.role in ("object", "attribute") else None
            if head is not None and head.pos_ in ("NOUN", "ADJ", "VERB") and page.thing_at(head.idx) is None:
                found.add(root(head.lemma_.lower()))
                if name := of_noun(head.lemma_.lower()):
                    found.add(f"class {name}")
    if claim.head == "noun" or lemma not in empty_verbs():
        found.add(root(lemma))
        known = of_verb(claim.predicate) or of_verb(lemma)
        found.update(_joint(page, claim, lemma))
        name = of_noun(lemma) if claim.head == "noun" else known[0] if known else None
        if name:
            found.add(f"class {name}")
    return frozenset(found)


def _joint(page: Page, claim: Claim, lemma: str) -> set[str]:
    """What a verb says together with its particle, its object or the word behind it ("take office", "walk free")."""
    verb = page.token_at(claim.predicate_start)
    heads = [page.head(part.start, part.end) for part in claim.parts if part.role in ("object", "attribute")]
    told = [claim.predicate, *(f"{lemma} {head.lemma_.lower()}" for head in heads if head is not None)]
    if verb is not None and verb.i + 1 < len(verb.doc):
        told.append(f"{lemma} {verb.nbor(1).lower_}")
    return {root(words) for words in told if " " in words and root(words).startswith("=")}


def page_words(page: Page, same: dict[str, str]) -> PageWords:
    """The features of a document's words, read once for all that compare them."""
    if page.words is None:
        page.words = PageWords(page, same)
    return page.words


class PageWords:
    """The features of a document's words, read once: named things, numbers and roots of content words.

    Dates give none, since they are compared as such.
    """

    def __init__(self, page: Page, same: dict[str, str]) -> None:
        self.page = page
        self.before = page.before
        self.lands = lands_of(page)
        self.today = today_of(page)
        self.words = [_feature(page, token, same) for token in page.tokens]

    def former(self, claim: Claim) -> bool:
        """Whether a claim is dated well before its report, by its own date or by one that opens its sentence."""
        if claim.modality != "happened":
            return False
        start, _ = self.page.sentence_of(claim.predicate_start)
        times = claim.times or self.page.times_between(start, start + _OPENS)
        return is_former(times, self.today) or (not times and aside_at(self.page, claim.predicate_start) is not None)

    def within(self, start: int, end: int, without: tuple[int, int] = (0, 0)) -> frozenset[str]:
        """Features of the words that begin inside a stretch, but for those inside another."""
        first, last = self.before[start], self.before[end]
        if without[0] >= without[1]:
            return frozenset(filter(None, self.words[first:last]))
        leave, resume = self.before[without[0]], self.before[without[1]]
        kept = [*self.words[first : max(leave, first)], *self.words[max(resume, first) : last]]
        return frozenset(filter(None, kept if leave < last else self.words[first:last]))


def _feature(page: Page, token: Any, same: dict[str, str]) -> str:
    if token.ent_type_ in ("DATE", "TIME"):
        return ""
    if token.like_num and any(c.isdigit() for c in token.text):
        return NUMBER + token.text
    if token.pos_ in _CONTENT and not token.is_stop and token.is_alpha:
        thing = page.thing_at(token.idx)
        return NAMED + same.get(thing[2], thing[2]) if thing else root(token.lemma_)
    return ""


def _of_person(page: Page, claim: Claim) -> bool:
    return any(thing[3] == "person" for argument in claim.parts for thing in page.argument_things(argument))


def _mere_quality(page: Page, claim: Claim) -> bool:
    """Whether an attribute is an adjective before its noun ("the damaged area"): no statement of its own."""
    if claim.head != "attribute":
        return False
    heads = [page.head(part.start, part.end) for part in claim.parts if part.role == "attribute"]
    return bool(heads) and all(head is None or head.pos_ not in ("NOUN", "PROPN", "NUM") for head in heads)


def features(page: Page, argument: Argument, same: dict[str, str]) -> frozenset[str]:
    """The named things that an argument is, else the root of the noun that it hangs on."""
    things = page.argument_things(argument)
    if things:
        return frozenset(NAMED + same.get(thing[2], thing[2]) for thing in things)
    head: Any = page.head(argument.start, argument.end)
    if head is not None and head.pos_ == "PRON" and argument.resolved_start is not None and argument.resolved_end:
        head = page.head(argument.resolved_start, argument.resolved_end)
    return frozenset({root(head.lemma_)}) if head is not None and head.pos_ in ("NOUN", "PROPN") else frozenset()


def named(found: frozenset[str]) -> frozenset[str]:
    """Those of some features that are named things."""
    return frozenset(feature for feature in found if feature.startswith(NAMED))
