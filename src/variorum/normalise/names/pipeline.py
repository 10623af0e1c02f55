"""Names that the pipeline proposes, freed of what the small model is known to get wrong."""

from __future__ import annotations

import re

from ...model import NameKind
from ...reference import gazetteer, geography
from .cuts import before_rank, pieces_of
from .found import Found, trim, words_in
from .persons import is_title
from .pipeline_persons import PARTICLES, person, title_words
from .text import Text
from .words import heads, never, written

_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "PRODUCT": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "NORP": "other",
}
_WEIGHTS: dict[str, int] = {"PERSON": 40, "ORG": 35, "GPE": 40, "LOC": 40, "FAC": 45, "PRODUCT": 25, "NORP": 12}
#: Weight of a people or a party that the data do not know: kept only where the words around it make it something else.
DOUBTFUL = 12
#: Small words that a name of any kind may hold between its capitals.
_LINKS = PARTICLES | frozenset(["and", "for", "the", "in", "on", "s", "against", "to"])
_NUMBER = re.compile(r"[\d.,:/\s%$€£-]+")


def _people(word: str) -> bool:
    return word.casefold() in heads("peoples") or word.casefold().removesuffix("s") in heads("peoples")


def pipeline_names(text: Text) -> list[Found]:
    """Names from spaCy's entity recogniser, trimmed, cut at line ends, and kept where their form allows it."""
    found: list[Found] = []
    if text.doc is None:
        return found
    for entity in text.doc.ents:
        if entity.label_ not in _KINDS:
            continue
        for piece in re.finditer(r"[^\n\"“”«»]+", text.text[entity.start_char : entity.end_char]):
            for begin, stop, label in pieces_of(
                text, entity.start_char + piece.start(), entity.start_char + piece.end()
            ):
                item = _judge(text, *trim(text.text, begin, stop), label or entity.label_)
                if item:
                    found.append(item)
    return found


def _judge(text: Text, start: int, end: int, label: str) -> Found | None:
    words = words_in(text, start, end)
    quote = text.text[start:end]
    if not words or _NUMBER.fullmatch(quote) or not any(letter.isalpha() for letter in quote):
        return None
    if not any(word[0].isupper() for word in words) or len(words) > 9:
        return None
    lowered = [word.casefold() for word in words]
    initials = all(len(word) == 1 for word in words)
    if all(
        low in never()
        or low in title_words()
        or low.isdigit()
        or geography.demonym(word)
        or (len(word) == 1 and not initials)
        for low, word in zip(lowered, words, strict=True)
    ):
        return None
    if geography.demonym(quote) or all(geography.demonym(word) or _people(word) for word in words):
        return None
    kind = _KINDS[label]
    if words[0] in written("town_prefixes") and len(words) in (2, 3) and label != "FAC":
        rest = text.words[text.word_at(start) + 1].start
        if gazetteer.towns(text.text[rest:end]):
            return Found(rest, end, "place", 47)
    if kind == "organisation" and (cut := before_rank(text, start, words)):
        return _judge(text, *trim(text.text, start, cut), label)
    if kind == "person":
        return person(text, start, end, words)
    if label == "NORP":
        return Found(start, end, kind, DOUBTFUL) if len(words) == 1 and words[0].istitle() else None
    if len(words) == 1 and label in ("EVENT", "WORK_OF_ART", "LAW", "PRODUCT"):
        return None
    if label in ("WORK_OF_ART", "LAW", "EVENT") and not _capitals(words):
        return None
    last = lowered[-1]
    if len(words) > 1 and words[-1] in written("outlet") and words[-2][0].isupper():
        kind = "outlet"
    elif last in heads("facility") and len(words) > 1 and kind in ("organisation", "place", "facility", "other"):
        kind = "facility"
    elif (last in heads("organisation") | heads("corporate") or lowered[0] in heads("organisation")) and kind in (
        "organisation",
        "facility",
        "other",
    ):
        kind = "organisation"
    elif len(words) > 1 and words[-1] in written("other") and kind in ("organisation", "facility"):
        kind = "other"
    elif (
        len(words) > 1
        and kind == "place"
        and last in heads("corporate") | heads("forces") | heads("organisation")
        and not gazetteer.lookup(quote)
    ):
        kind = "organisation"
    # An organisation whose name holds small words other than links is a stretch of a sentence.
    if kind == "organisation" and not _capitals(words):
        return None
    if kind == "facility" and (not _capitals(words) or words[-1][0].islower()):
        return None
    if kind == "place" and len(words) == 1 and _titled(text, start, words[0]):
        return Found(start, end, "person", 56)
    weight = _WEIGHTS.get(label, 20) + 10 * (len(words) > 1)
    return Found(start, end, kind, weight)


def _capitals(words: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word in _LINKS for word in words)


def _titled(text: Text, start: int, word: str) -> bool:
    """Whether a town's name has a title before it and so is a surname: "coach Ripley"."""
    at = text.word_at(start) - 1
    if at < 0 or text.gap(at) not in (" ", ". ") or not is_title(text.words[at].text):
        return False
    towns = gazetteer.towns(word)
    return not geography.lands(word) and not (towns and (towns[0].capital or towns[0].population > 500_000))
