"""Phrases that reports share around one thing: "in plain manila envelopes", "the only hospital", "7,000 troops".

Two reports often give one fact in clauses built so differently that their verbs do not meet. What meets is the phrase
that states the fact and something that it is said of. Phrases are joined where they share a name, a number or their
noun with a word before it, and their sentences share something rare besides. An index over pairs of such features
proposes what is compared; never all pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from math import log

from ...model import Claim, Time
from ..events.settings import read_times
from ..events.whenwhere import times_fit
from ..page import Page
from ..things.entities import Things
from .copies import Copies, phrase_wording
from .facets import Facet
from .like_words import root
from .margins import ordinals_apart, read_ordinals
from .reading import NAMED, NUMBER, page_words
from .saying_alike import weigh, weigh_rarity

#: Rare features of a phrase and of its sentence by whose pairs it is looked up.
_INSIDE, _AROUND = 3, 5
#: Groups looked at under one pair of features, and in all for one phrase.
_UNDER, _LOOKED_AT = 6, 24
#: Least weight of what two phrases share, and of what their sentences share besides, in units of ``log N``.
_PHRASE, _CONTEXT = 0.35, 0.35
#: Least number of words that the sentences share besides where phrases share names alone: names that answer another
#: question in either clause, and names that take part in what other verbs tell.
_OTHER_PART, _OTHER_VERB = 6, 4
#: Slots whose words are compared by value elsewhere.
_ELSEWHERE = frozenset({"when", "status", "how long", "when said", "according to whom"})


_Setting = tuple[frozenset[str], frozenset[str], tuple[Time, ...], frozenset[tuple[str, str]]]


@dataclass(slots=True)
class Phrase:
    """One phrase with what it says and what stands around it.

    ``weight``: of what it says, by rarity in the pile; ``number``: bounds of the number that it gives; ``wording``:
    one number for all phrases of the pile that say the same, the same around them.
    """

    page: Page
    claim: Claim
    facet: Facet
    inside: frozenset[str]
    around: frozenset[str]
    same: Mapping[str, str]
    weight: int = 0
    number: tuple[float | None, float | None] | None = None
    wording: int = -1
    _setting: _Setting | None = field(default=None, repr=False)

    @property
    def setting(self) -> _Setting:
        """Who does it, whom it befalls, when, and the first or second of what, by its claim; read once."""
        if self._setting is None:
            self._setting = (
                _names(self, ("subject",)), _names(self, ("object", "attribute")), read_times(self.page, self.claim),
                read_ordinals(self.page, self.claim),
            )  # fmt: skip
        return self._setting


@dataclass(slots=True)
class Shared:
    """Phrases of several reports that state one thing about another.

    ``reasons``: why they were joined, where it was not for words in common.
    """

    phrases: list[Phrase] = field(default_factory=list[Phrase])
    reasons: tuple[str, ...] = ()

    @property
    def documents(self) -> set[str]:
        """Documents that use it."""
        return {phrase.page.id for phrase in self.phrases}


def find_shared(
    things: Things,
    claims: dict[str, list[Claim]],
    facets: Mapping[str, list[Facet]],
    same: dict[str, str],
    told: Mapping[str, str],
) -> list[Shared]:
    """Join phrases of different reports.

    Args:
        things: the named things with the pages of the documents.
        claims: claims by document.
        facets: facets of each claim by its identifier.
        same: of an entity that may be another, the one that stands for both.
        told: what several reports tell in like words, by the claims that tell it.

    Returns:
        Groups of two documents or more, in order of their first phrase.
    """
    made: list[Phrase] = []
    once: dict[tuple[frozenset[str], frozenset[str], str], frozenset[str]] = {}
    for document, page in things.pages.items():
        made.extend(_phrases(page, claims[document], facets, same, told, once))
    wordings: dict[tuple[frozenset[str], frozenset[str]], int] = {}
    for phrase in made:
        phrase.wording = wordings.setdefault((phrase.inside, phrase.around), len(wordings))
    whole = [inside | around for inside, around in wordings]
    worth = weigh_rarity(whole[phrase.wording] for phrase in made)
    weights = [weigh(inside, worth) for inside, _ in wordings]
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    looked_up = [
        [index[one, other] for one in _rarest(inside, worth, _INSIDE) for other in _rarest(around, worth, _AROUND)]
        for inside, around in wordings
    ]
    unit = 1000 * log(len(made) + 2)
    judged: list[dict[int, float]] = [{} for _ in wordings]
    likely: dict[int, tuple[int, list[int]]] = {}
    found: list[Shared] = []
    copies = Copies()
    for phrase in made:
        wording = phrase_wording(phrase.claim, phrase.facet.start, phrase.facet.end, phrase.around)
        if (number := copies.settled(wording)) is not None:
            found[number].phrases.append(phrase)
            continue
        places = looked_up[phrase.wording]
        phrase.weight = weights[phrase.wording]
        quantity = phrase.facet.value.quantity
        phrase.number = None if quantity is None else (quantity.lower, quantity.upper)
        entries = sum(map(len, places))
        seen_of, numbers = likely.get(phrase.wording, (-1, []))
        if seen_of != entries:  # the index has grown where this wording is looked up
            seen = Counter(chain.from_iterable([place[-_UNDER:] for place in places]))
            numbers = sorted(sorted(seen), key=seen.__getitem__, reverse=True)[:_LOOKED_AT]
            likely[phrase.wording] = entries, numbers
        best: tuple[float, int] | None = None
        known = judged[phrase.wording]
        for number in numbers:
            fit = 1.0
            for other in found[number].phrases[:2]:
                fit = min(fit, fit_phrases(phrase, other, worth, unit, known))
                if fit <= 0 or (best is not None and (fit, -number) <= (best[0], -best[1])):
                    break
            else:
                best = (fit, number)
        if best is None:
            found.append(Shared())
        number = len(found) - 1 if best is None else best[1]
        copies.note(wording, number)
        found[number].phrases.append(phrase)
        for place in places:
            if number not in place[-_UNDER:]:
                place.append(number)
    return [shared for shared in found if len(shared.documents) > 1]


def _rarest(words: frozenset[str], worth: Mapping[str, int], count: int) -> list[str]:
    return sorted(sorted(words), key=worth.__getitem__, reverse=True)[:count]


def _phrases(
    page: Page,
    claims: list[Claim],
    facets: Mapping[str, list[Facet]],
    same: dict[str, str],
    told: Mapping[str, str],
    once: dict[tuple[frozenset[str], frozenset[str], str], frozenset[str]],
) -> list[Phrase]:
    """The phrases of a document, each stretch once, with the shortest claim that holds it.

    ``once`` keeps what stands around a phrase by the words of its sentence, its own, and what its claim tells, so that
    phrases of one wording have the very same set around them.
    """
    found: dict[tuple[int, int], tuple[Claim, Facet]] = {}
    for claim in sorted(claims, key=lambda claim: (len(claim.evidence.quote), claim.id)):
        for facet in facets.get(claim.id, ()):
            if facet.slot not in _ELSEWHERE:
                found.setdefault((facet.start, facet.end), (claim, facet))
    words = page_words(page, same)
    sentences: dict[tuple[int, int], frozenset[str]] = {}
    made: list[Phrase] = []
    for start, end in sorted(found):
        claim, facet = found[start, end]
        sentence = page.sentence_of(claim.predicate_start)
        if sentence not in sentences:
            sentences[sentence] = words.within(*sentence)
        inside = words.within(start, end)
        key = sentences[sentence], inside, told.get(claim.id, "")
        around = once.get(key)
        if around is None:
            around = once[key] = key[0] - inside | ({f"told {key[2]}"} if claim.id in told else frozenset[str]())
        if inside and around:
            made.append(Phrase(page, claim, facet, inside, around, same))
    return made


def fit_phrases(one: Phrase, other: Phrase, worth: Mapping[str, int], unit: float, known: dict[int, float]) -> float:
    """How strongly two phrases state one thing, 0 where they do not.

    ``known`` keeps what was found for the words of the one by those of others alone, since a large pile repeats them.
    """
    if one.number != other.number or one.page is other.page:
        return 0.0  # two numbers, or a number and none: what they count is asked elsewhere
    fit = known.get(other.wording)
    if fit is None:
        fit = known[other.wording] = _fit_words(one, other, worth, unit)
    return 0.0 if fit and (says_too_little(one, other) or _of_another(one, other)) else fit


def says_too_little(one: Phrase, other: Phrase) -> bool:
    """Whether what two phrases share says too little of the fact: names alone, in another part or of another verb.

    A minister may meet somebody in the one report and be believed in the other, a country be left here and named there.
    """
    if not all(word.startswith(NAMED) for word in one.inside & other.inside):
        return False
    company = len(one.around & other.around)
    if one.facet.slot != other.facet.slot:
        return company < _OTHER_PART
    return company < _OTHER_VERB and root(one.claim.predicate) != root(other.claim.predicate)


def _fit_words(one: Phrase, other: Phrase, worth: Mapping[str, int], unit: float) -> float:
    """How strongly the words of two phrases and those around them say so."""
    shared = one.inside & other.inside
    if not shared:
        return 0.0
    weight = weigh(shared, worth)
    if len(shared) < 2 and weight < _PHRASE * unit and not any(word.startswith((NAMED, NUMBER)) for word in shared):
        return 0.0
    inside = weight / unit
    if inside < _PHRASE / 2 or 2 * weight < 0.34 * (one.weight + other.weight):
        return 0.0
    around = weigh(one.around & other.around, worth) / unit
    return 0.0 if around < _CONTEXT else min(inside + around, 9.0) / 10


def _of_another(one: Phrase, other: Phrase) -> bool:
    """Whether their claims name others as who does it or whom it befalls, or other days."""
    doer, object_, times, ordinals = one.setting
    their_doer, their_object, their_times, their_ordinals = other.setting
    if ordinals_apart(ordinals, their_ordinals):
        return True
    for first, second in ((doer, their_doer), (object_, their_object)):
        if first and second and first.isdisjoint(second):
            return True
    return bool(times and their_times) and times_fit(times, their_times) == "apart"


def _names(phrase: Phrase, roles: tuple[str, ...]) -> frozenset[str]:
    """The named things that take part in a phrase's claim so."""
    parts = [part for part in phrase.claim.parts if part.role in roles]
    return frozenset(phrase.same.get(t[2], t[2]) for part in parts for t in phrase.page.argument_things(part))
