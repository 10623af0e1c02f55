"""One kind for each name of a document: what stands around all its mentions, weighed against what the model says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ...model import NameKind
from ...reference import gazetteer, geography
from .forms import surname
from .found import Found
from .lexicon import given_names
from .signs import Votes, signs
from .text import Text
from .words import heads, written

#: Senses of the reference data that no context overrules.
_FIXED = frozenset({"outlet", "weapon", "organisation", "team", "land", "storm"})
#: What the word at the edge of a name ("Hospital", "Ministry") is worth beside the signs around it.
_HEADED = {44: 4.0, 46: 3.0, 48: 3.0, 50: 3.0, 56: 4.0, 63: 5.0, 64: 5.0, 65: 5.0}
#: From this weight on such a word speaks for a single word too.
_ALONE = 56
#: The recogniser's votes on one form together count this much: it repeats its errors.
_MODEL, _MODEL_LONG = 1.0, 1.6
#: What a last word like "Bank" is worth where nothing of that name is in the gazetteer.
_TAIL = 1.0
#: What being a town of the gazetteer is worth, and being one in a country that the text names.
_TOWN, _TOWN_HERE, _LARGE_HERE = 0.3, 0.6, 1.2
#: Inhabitants from which a town of such a country outweighs the recogniser, where it takes it for a body.
_LARGE = 10_000
#: What it is worth that the text names a person in full who bears the name.
_SURNAME = 5.0
#: What it is worth that a company's name begins with the word.
_COMPANY = 2.5
#: From this weight on a finder of places looked at the words around the name.
_SEEN = 60
#: Weight of a name whose kind the signs decide.
SETTLED = 57
_ORDER: tuple[NameKind, ...] = (
    "person", "organisation", "place", "outlet", "weapon", "vehicle", "facility", "government", "other",
)  # fmt: skip


def settled(text: Text, found: list[Found]) -> list[Found]:
    """Give all mentions of one form in a document the kind that the evidence around them speaks for.

    Args:
        text: the text.
        found: names that do not overlap, in order of the text.

    Returns:
        The names with their kinds settled. Names of the reference data stay as they are. An apposition ("X, a Norwegian
        company"), a title before the name and a noun behind it ("X drones", "X airport") outweigh the recogniser.
    """
    groups: dict[str, list[Found]] = defaultdict(list)
    for item in found:
        groups[_form(text, item)].append(item)
    places = _sure_places(text, found)
    countries = _countries(text, found)
    at_word = _positions(text, groups)
    surnames, companies = _surnames(text, found), _companies(text, found)
    kinds: dict[str, NameKind] = {}
    for form, items in groups.items():
        if any(item.sense in _FIXED for item in items):
            continue
        votes = _votes(text, form, items, countries)
        votes["person"] += _SURNAME * (form in surnames)
        votes["organisation"] += _COMPANY * (form in companies)
        for first, last in at_word[form]:
            for kind, worth in signs(text, first, last, places).items():
                votes[kind] += worth
        best = min(votes, key=lambda kind: (-votes[kind], _ORDER.index(kind)))
        if votes[best] > votes[items[0].kind] or len({item.kind for item in items}) > 1:
            kinds[form] = best
    return [_as(item, kinds.get(_form(text, item), item.kind)) for item in found]


def _as(item: Found, kind: NameKind) -> Found:
    if kind == item.kind or item.sense in _FIXED:
        return item
    return replace(item, kind=kind, weight=max(item.weight, SETTLED), role=None, sense="", known=None)


def _form(text: Text, item: Found) -> str:
    return " ".join(text.text[item.start : item.end].split()).casefold()


def _positions(text: Text, groups: dict[str, list[Found]]) -> dict[str, list[tuple[int, int]]]:
    """Where each form stands, as stretches of words, wherever its capitals are."""
    result: dict[str, list[tuple[int, int]]] = {}
    for form, items in groups.items():
        stretches: list[tuple[int, int]] = []
        for item in items:
            first, last = text.word_at(item.start), text.word_at(item.end - 1) + 1
            if not text.segment_at(item.start).headline:
                stretches.append((max(first, 0), last))
        result[form] = stretches
    return result


def _votes(text: Text, form: str, items: list[Found], countries: frozenset[str]) -> Votes:
    votes: Votes = defaultdict(float)
    whole = _MODEL_LONG if " " in form else _MODEL
    headed: dict[NameKind, float] = {
        item.kind: _HEADED[item.weight]
        for item in items
        if item.weight in _HEADED and (" " in form or item.weight >= _ALONE)
    }
    for item in items:
        votes[item.kind] += whole / len(items)
    for kind, worth in headed.items():
        if kind != "person":
            votes[kind] += worth
    if any(item.kind in ("weapon", "vehicle") and item.weight >= 78 for item in items):
        votes[items[0].kind if items[0].kind in ("weapon", "vehicle") else "weapon"] += 4.0
    if any(item.kind == "place" and item.weight >= _SEEN for item in items):
        votes["place"] += 3.0
    quote = text.text[items[0].start : items[0].end]
    towns = [town for town in gazetteer.towns(quote) if not town.alternate]
    if towns:
        here = max((town.population for town in towns if town.country in countries), default=-1)
        large = here >= _LARGE and items[0].kind != "person"
        votes["place"] += _LARGE_HERE if large else _TOWN_HERE if here >= 0 else _TOWN
    elif " " in form and not geography.lands(quote) and form.rpartition(" ")[2] in heads("organisation"):
        votes["organisation"] += _TAIL
    return votes


def _surnames(text: Text, found: list[Found]) -> frozenset[str]:
    """Surnames of the persons that the text names in full, and given names that no land bears."""
    forms = [
        (_form(text, item), text.text[item.start : item.end].split()[0]) for item in found if item.kind == "person"
    ]
    full = [text.text[item.start : item.end] for item in found if item.kind == "person"]
    last = {surname(name).casefold() for name in full if " " in name}
    first = {
        word.casefold() for form, word in forms if " " in form and word in given_names() and not geography.lands(word)
    }
    # "Anna and Tom Berg": the first one's name stands alone.
    starts = {item.start for item in found if item.kind == "person" and " " in text.text[item.start : item.end]}
    paired = {
        _form(text, item)
        for item in found
        if item.end + 5 in starts
        and text.text[item.end : item.end + 5] == " and "
        and text.text[item.start : item.end] in given_names()
    }
    return frozenset(last | first | paired)


def _companies(text: Text, found: list[Found]) -> frozenset[str]:
    """First words of companies' names that the text gives in full: "Orion" of Orion Drilling."""
    return frozenset(
        words[0].casefold()
        for item in found
        if item.kind == "organisation"
        and 2 <= len(words := text.text[item.start : item.end].split()) <= 4
        and (words[-1].casefold() in heads("corporate") or words[-1].strip(".,") in written("company_forms"))
        and not geography.lands(words[0])
    )


def _sure_places(text: Text, found: list[Found]) -> frozenset[int]:
    """Where places begin that the reference data or their surroundings make sure, as offsets of both ends."""
    sure = [
        item
        for item in found
        if item.kind == "place"
        and (item.sense in ("land", "town") or item.weight >= 47 or gazetteer.towns(text.text[item.start : item.end]))
    ]
    return frozenset(edge for item in sure for edge in (item.start, item.end))


def _countries(text: Text, found: list[Found]) -> frozenset[str]:
    """Countries that the text names, or whose towns it names beyond doubt."""
    named: set[str] = set()
    for item in found:
        if item.kind != "place":
            continue
        quote = text.text[item.start : item.end]
        entries = geography.lands(quote) or gazetteer.towns(quote)[:1]
        named.update(entry.country for entry in entries if entry.country)
    capitals = {word.text for word in text.words if word.capital}
    named.update(entry.country for word in capitals if (entry := geography.demonym(word)) and entry.country)
    return frozenset(named)
