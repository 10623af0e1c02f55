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

from ...model import Claim
from ..page import Page
from ..things.entities import Things
from .copies import Copies, phrase_wording
from .facets import Facet
from .phrase_fit import Phrase, fit_phrases
from .reading import page_words
from .saying_alike import weigh, weigh_rarity

#: Rare features of a phrase and of its sentence by whose pairs it is looked up.
_INSIDE, _AROUND = 3, 5
#: Groups looked at under one pair of features, and in all for one phrase.
_UNDER, _LOOKED_AT = 6, 24
#: Slots whose words are compared by value elsewhere.
_ELSEWHERE = frozenset({"when", "status", "how long", "when said", "according to whom"})


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
