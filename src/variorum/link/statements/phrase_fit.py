"""Whether two phrases of different reports state one thing: by what they and their sentences share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...model import Claim, Time
from ..events.settings import read_times
from ..events.whenwhere import times_fit
from ..page import Page
from .facets import Facet
from .like_words import root
from .margins import ordinals_apart, read_ordinals
from .reading import NAMED, NUMBER
from .saying_alike import weigh

#: Least weight of what two phrases share, and of what their sentences share besides, in units of ``log N``.
_PHRASE, _CONTEXT = 0.35, 0.35
#: Least number of words that the sentences share besides where phrases share names alone: names that answer another
#: question in either clause, and names that take part in what other verbs tell.
_OTHER_PART, _OTHER_VERB = 6, 4

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
