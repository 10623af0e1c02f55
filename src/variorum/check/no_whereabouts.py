"""Words beside a place that look as if they told where it lies, and do not."""

from __future__ import annotations

import re

from ..model import Place
from ..reference.gazetteer import Entry
from .loci import Locus, famous
from .pile import Pile

#: "Living Church of X", "House of X": part of a name; a city, a province or a battle of X is that of the place.
_NAME_OF = re.compile(
    r"\b(?!(?:City|Town|Village|Port|Harbou?r|Municipality|Commune|District|County|Province|Region|State|Republic|Kingdom"
    r"|Island|Isle|Bay|Gulf|Battle|Siege|Treaty|University|Bishop|Archbishop|Mayor|Duke|Count|Governor|South|North|East|West)\b)"
    r"[A-Z][\w’'-]+\s+of\s+$"
)
#: Where the words before "of" are not a name but the first of a sentence.
_OPENING = re.compile(r"(?:^|[.!?:\n][\s“\"]*)[A-Z][\w’'-]+\s+of\s+$")
_LEFT_OUT = re.compile(
    r"\b(?:apart\s+from|aside\s+from|except(?:\s+(?:for|in|from))?|besides|unlike|other\s+than|rather\s+than|instead\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
#: "Ind.", "Ore.", "N.D.": a state told in brief, as behind the home of somebody quoted.
_IN_BRIEF = re.compile(r"[A-Z][\w.]{0,5}\.|[A-Z]{2}")
#: How far back from a place its name may begin, in characters.
BACK = 60


def part_of_a_name(pile: Pile, document: str, place: Place) -> bool:
    """Whether a place is read out of the name of something else: "the Living Church of God in Ohio"."""
    ahead = pile.readings[document].document.text[max(0, place.start - BACK) : place.start]
    return _NAME_OF.search(ahead) is not None and _OPENING.search(ahead) is None


def left_out(pile: Pile, document: str, land: Place) -> bool:
    """Whether a land is named only to leave it out: "apart from Peru, others agreed, for example the port of Lagos"."""
    ahead = pile.readings[document].document.text[max(0, land.start - BACK) : land.start]
    return _LEFT_OUT.search(ahead) is not None


def small_and_american(land: Place, places: tuple[Locus, ...], holders: tuple[Entry, ...]) -> bool:
    """Whether a place is told with the state in brief where names repeat from state to state, and is not famous."""
    brief = _IN_BRIEF.fullmatch(land.text) is not None
    return brief and holders[0].country == "US" and places[0].country == "US" and not famous(places)
