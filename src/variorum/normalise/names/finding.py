"""Names: what the pipeline proposes, put right by the reference data and by what stands around each name."""

from __future__ import annotations

from dataclasses import replace

from ...model import Name, Reading
from ...reference import load
from .abroad import bodies_abroad
from .datelines import DATELINE
from .designators import designated_names
from .features import feature_names, town_behind
from .forms import surname
from .found import Found, choose, trim
from .heads import headed_names
from .joins import acronyms, canonical_forms, repeats
from .lexicon import Hit, reference_lexicon, stretch_of
from .listed import listed_names
from .matches import as_teams
from .metonymy import is_government
from .outlets import outlet_names
from .parts import of_machines, part_names
from .persons import is_title, role_before, role_behind, titled_persons
from .pipeline import DOUBTFUL, pipeline_names
from .places import place_names
from .runs import run_names
from .settled import settled
from .text import Text
from .things import thing_names
from .wholes import numbered, whole_names


def find_names(reading: Reading) -> tuple[Name, ...]:
    """Find the named persons, places, bodies, outlets and weapons of a document.

    Args:
        reading: a document with its parse; the entity recogniser's names are used where it ran.

    Returns:
        The names in order of offset, none overlapping, each with the fullest form that the document has for it.
        Quotation marks, articles, titles and a possessive stand outside.
    """
    if reading.doc is None or not reading.document.text.strip():
        return ()
    text = Text(reading)
    if not text.words:
        return ()
    hits = reference_lexicon().find(text)
    headed = [
        *headed_names(text),
        *feature_names(text),
        *listed_names(text),
        *thing_names(text),
        *run_names(text),
        *designated_names(text),
    ]
    loose = _kin(text, whole_names(text, [*pipeline_names(text), *titled_persons(text), *headed]))
    known = [*outlet_names(text, hits), *_known(text, hits, headed)]
    places = whole_names(text, place_names(text, hits, loose))
    found = choose([*known, *_outside_headlines(text, loose), *places, *_homes(text, loose)])
    found = settled(text, choose([*found, *acronyms(text, found)]))
    found = [item for item in found if item.weight != DOUBTFUL]
    found = choose([*found, *_not_inside(repeats(text, _outside_headlines(text, found, known=True)), found)])
    found = choose([*settled(text, found), *part_names(text, found)])
    found = [_with_role(text, item) for item in as_teams(text, of_machines(text, found))]
    forms = canonical_forms(text, found)
    return tuple(_name(reading.document.text, item, forms[item]) for item in found)


def _kin(text: Text, found: list[Found]) -> list[Found]:
    """Take for persons what the pipeline calls a body, where it ends with the surname of a person of the text."""
    quotes = {item: text.text[item.start : item.end] for item in found}
    surnames = {surname(quotes[item]) for item in found if item.kind == "person"}
    pairs = [piece for item in found for piece in _pair(item, quotes[item], surnames)]
    return [
        replace(item, kind="person", weight=55)
        if item.kind in ("organisation", "other", "place")
        and item.weight <= 50
        and len(text.text[item.start : item.end].split()) in (2, 3)
        and text.text[item.start : item.end].istitle()
        and surname(text.text[item.start : item.end]) in surnames
        else item
        for item in pairs
    ]


def _homes(text: Text, found: list[Found]) -> list[Found]:
    """Towns behind the persons who are "of" them."""
    persons = [item for item in found if item.kind == "person" and " " in text.text[item.start : item.end]]
    return [town for item in persons if (town := town_behind(text, item.end))]


def _pair(item: Found, quote: str, surnames: set[str]) -> list[Found]:
    """Two persons of the text that the pipeline takes for one body: "Okafor and Lind"."""
    one, link, other = quote.partition(" and ")
    if item.kind != "organisation" or not link or not {one, other} <= surnames:
        return [item]
    return [
        replace(item, end=item.start + len(one), kind="person", weight=55),
        replace(item, start=item.end - len(other), kind="person", weight=55),
    ]


def _known(text: Text, hits: list[Hit], headed: list[Found]) -> list[Found]:
    """Weapons and organisations of the reference data; ambiguous ones only where a head noun makes them clear."""
    explained = {(item.start, item.end) for item in headed if item.kind in ("weapon", "vehicle")}
    stretches = [(hit, *stretch_of(text, hit)) for hit in hits]
    clear = {hit.known.key for hit, start, end in stretches if (start, end) in explained}
    # A clear form of the same thing elsewhere makes the ambiguous ones clear: "the Oscars", then "an Oscar".
    named = {hit.known.key for hit in hits if hit.known.sense == "organisation" and not hit.known.ambiguous}
    found: list[Found] = []
    bodies = {cell: item for item in headed if item.kind == "organisation" for cell in range(item.start, item.end)}
    abroad = bodies_abroad(text, hits)
    for hit, start, end in stretches:
        known = hit.known
        if namesake := abroad.get((known.key, " ".join(known.words))):
            kind = load("organisations")[namesake].get("kind", "organisation")
            known = replace(known, key=namesake, kind=kind)
        if known.sense not in ("weapon", "organisation", "team"):
            continue
        if known.ambiguous and known.key not in clear and not (known.key in named and _alone(text, hit)):
            continue
        if known.sense == "weapon":
            end = numbered(text, _before_head(text, hit))
        if known.words[-1] != "s":
            start, end = trim(text.text, start, end)
        if known.sense == "organisation" and (whole := _whole_body(text, start, end, bodies.get(start))):
            # "Toyota Motor Corp" is Toyota; "NATO Parliamentary Assembly" is not NATO.
            key = known.key if whole.weight >= _COMPANY and whole.start == start else None
            found.append(replace(whole, weight=80, known=key, sense=known.sense if key else ""))
            continue
        weight = 90 if known.sense == "weapon" else 80
        found.append(Found(start, end, known.kind, weight, known=known.key, sense=known.sense))
    return found


#: Weight of a company found by the form behind its name.
_COMPANY = 65


def _whole_body(text: Text, start: int, end: int, item: Found | None) -> Found | None:
    """The longer body's name that holds a known one and no title: "Toyota Motor Corp" for "Toyota"."""
    if item is None or end > item.end or item.end - item.start == end - start:
        return None
    rest = text.text[item.start : start].split() + text.text[end : item.end].split()
    return None if any(is_title(word.strip(".,")) for word in rest) else item


def _alone(text: Text, hit: Hit) -> bool:
    """Whether no capitalised word stands beside a hit, so that it is no part of a longer name."""
    before = hit.first > 0 and text.gap(hit.first - 1) in (" ", "-") and text.words[hit.first - 1].capital
    behind = hit.last < len(text.words) and text.gap(hit.last - 1) in (" ", "-") and text.words[hit.last].capital
    # "His son Oscar" is named after nothing here.
    if hit.first > 0 and is_title(text.words[hit.first - 1].text):
        return False
    return not behind and (not before or text.opens_segment(hit.first - 1))


def _before_head(text: Text, hit: Hit) -> int:
    """Where the name ends without the noun that only explains it: "Taurus" in "Taurus missile"."""
    last = hit.last - 1
    while last > hit.first and text.words[last].text.isalpha() and text.words[last].text.islower():
        last -= 1
    return text.words[last].end


def _outside_headlines(text: Text, found: list[Found], *, known: bool = False) -> list[Found]:
    """Leave out what was found in a headline alone, where capitals mark no names, unless the text below has it too.

    Args:
        text: the text.
        found: names from any finder.
        known: keep those from the reference data.
    """
    if all(segment.headline for segment in text.segments if segment.last > segment.first):
        return found
    below = [item for item in found if not text.segment_at(item.start).headline]
    shown = {text.text[item.start : item.end].casefold() for item in below}
    return [
        item
        for item in found
        if not text.segment_at(item.start).headline
        or text.text[item.start : item.end].casefold() in shown
        or (known and item.sense)
    ]


def _not_inside(added: list[Found], found: list[Found]) -> list[Found]:
    """Leave out further mentions that lie inside a longer name: the surname inside the full name."""
    covered = {cell for item in found if item.end - item.start > 1 for cell in range(item.start, item.end)}
    spans = {(item.start, item.end) for item in found}
    return [
        item
        for item in added
        if (item.start, item.end) in spans or item.start not in covered or item.end - 1 not in covered
    ]


def _with_role(text: Text, item: Found) -> Found:
    if item.kind == "person":
        role = role_before(text, item.start) or role_behind(text, item.end)
        return item if role == item.role else replace(item, role=role)
    if item.kind in ("organisation", "government") and (role := role_behind(text, item.end, body=True)):
        return replace(item, role=role)
    if item.kind == "place" and item.weight != DATELINE and is_government(text, item):
        return replace(item, kind="government")
    return item


def _name(source: str, item: Found, canonical: str) -> Name:
    return Name(
        start=item.start,
        end=item.end,
        text=source[item.start : item.end],
        kind=item.kind,
        canonical=canonical,
        role=item.role,
        known=item.known,
    )
