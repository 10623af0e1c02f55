"""Names that the pipeline proposes, freed of what the small model is known to get wrong."""

from __future__ import annotations

import re
from functools import cache

from ..model import NameKind
from ..reference import gazetteer, geography, load
from .names_cuts import before_rank, pieces_of
from .names_found import Found, trim, words_in
from .names_lexicon import given_names
from .names_persons import is_title
from .names_text import Text

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
#: Small words that a person's name may hold between its capitals.
_PARTICLES = frozenset(load("name_heads")["particles"]) | {"of"}
_NUMBER = re.compile(r"[\d.,:/\s%$€£-]+")


@cache
def never() -> frozenset[str]:
    """Capitalised words that are no names by themselves, in lower case."""
    return frozenset(word.casefold() for word in load("name_heads")["never"])


@cache
def _title_words() -> frozenset[str]:
    titles = load("titles")
    return frozenset(
        word.casefold() for part in ("address", "heads", "modifiers") for word in titles[part] if word.isalpha()
    )


def _is_title_word(word: str) -> bool:
    return word.casefold() in _title_words() or (not word.isascii() and is_title(word))


@cache
def heads(kind: str) -> frozenset[str]:
    """Nouns at the end of a name that tell its kind, in lower case."""
    return frozenset(word.casefold() for word in load("name_heads")[kind])


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
        or low in _title_words()
        or low.isdigit()
        or geography.demonym(word)
        or (len(word) == 1 and not initials)
        for low, word in zip(lowered, words, strict=True)
    ):
        return None
    if geography.demonym(quote) or all(geography.demonym(word) or _people(word) for word in words):
        return None
    kind = _KINDS[label]
    if words[0] in load("name_heads")["town_prefixes"] and len(words) in (2, 3) and label != "FAC":
        rest = text.words[text.word_at(start) + 1].start
        if gazetteer.towns(text.text[rest:end]):
            return Found(rest, end, "place", 47)
    if kind == "organisation" and (cut := before_rank(text, start, words)):
        return _judge(text, *trim(text.text, start, cut), label)
    if kind == "person":
        return _person(text, start, end, words)
    if label == "NORP":
        return Found(start, end, kind, DOUBTFUL) if len(words) == 1 and words[0].istitle() else None
    if len(words) == 1 and label in ("EVENT", "WORK_OF_ART", "LAW", "PRODUCT"):
        return None
    if label in ("WORK_OF_ART", "LAW", "EVENT") and not _capitals(words):
        return None
    last = lowered[-1]
    if len(words) > 1 and words[-1] in load("name_heads")["outlet"] and words[-2][0].isupper():
        kind = "outlet"
    elif last in heads("facility") and len(words) > 1 and kind in ("organisation", "place", "facility", "other"):
        kind = "facility"
    elif (last in heads("organisation") | heads("corporate") or lowered[0] in heads("organisation")) and kind in (
        "organisation",
        "facility",
        "other",
    ):
        kind = "organisation"
    elif len(words) > 1 and words[-1] in load("name_heads")["other"] and kind in ("organisation", "facility"):
        kind = "other"
    elif (
        len(words) > 1
        and kind == "place"
        and last in heads("corporate") | heads("forces")
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


#: Heads of bodies that are surnames as well.
_SURNAMES = frozenset(
    {"guard", "court", "bank", "league", "front", "co", "force", "office", "college", "board", "club", "navy"}
)
_LINKS = _PARTICLES | frozenset(["and", "for", "the", "in", "on", "s", "against", "to"])


def _person(text: Text, start: int, end: int, words: list[str]) -> Found | None:
    """A person's name has only capitalised words, particles and initials; titles before it are left out."""
    first = text.word_at(start)
    while len(words) > 1 and _is_title_word(words[0]) and words[0] not in ("Grant", "King", "Prince"):
        words = words[1:]
        first += 1
        start = text.words[first].start
    if len(words) > 1 and text.opens_segment(first) and _opener(text, first):
        words, first = words[1:], first + 1
        start = text.words[first].start
    # "Milford Mayor", "Milford Fire" before "Chief": where or what somebody is mayor or chief of.
    while len(words) > 1 and is_title(words[-1]) and words[-1] not in given_names():
        words = words[:-1]
        end = text.words[first + len(words) - 1].end
        if len(words) == 1 and gazetteer.towns(words[0]):
            return Found(start, end, "place", 47)
    # "Super PAC" is no person's name; "Henry IV" is.
    if (
        len(words) > 1
        and words[-1].isupper()
        and len(words[-1]) > 2
        and words[0].istitle()
        and set(words[-1]) - set("IVX")
    ):
        return Found(start, end, "organisation", 35)
    at = first + len(words)
    if (
        at < len(text.words)
        and text.gap(at - 1) == " "
        and text.words[at].text.istitle()
        and is_title(text.words[at].text)
    ):
        return Found(start, end, "organisation", 35)
    if any(word in load("name_heads")["features"] for word in words[1:]):
        return Found(start, end, "other", 30)
    if geography.demonym(words[0]) and len(words) > 2:
        words, start = words[1:], text.words[first + 1].start
    if any(word[0].isdigit() for word in words) or len(words) > 5:
        return None
    if not (words[0][0].isupper() or words[0] in _PARTICLES) or not words[-1][0].isupper():
        return None
    if not all(word[0].isupper() or word in _PARTICLES or word == "s" for word in words):
        return None
    # "Ravi K" before ". Mehta": the recogniser stops at the point of an initial.
    at = first + len(words)
    if (
        len(words[-1]) == 1
        and at < len(text.words)
        and text.gap(at - 1) in (". ", ".", " . ")
        and text.words[at].text.istitle()
    ):
        words, end = [*words, text.words[at].text], text.words[at].end
    if words[-1] in ("Jr", "Sr") and text.text.startswith(".", end):
        end += 1
    quote = text.text[start:end]
    last = words[-1].casefold()
    if last in heads("facility") and (len(words) > 2 or (len(words) == 2 and words[0] not in given_names())):
        return Found(start, end, "facility", 50)
    if len(words) > 1 and last in (heads("organisation") | heads("corporate")) - _SURNAMES:
        return Found(start, end, "organisation", 50)
    if "," in quote or "(" in quote or words[-1].casefold() in heads("weapon") | heads("weapon_weak"):
        return None
    # "Library", "Grade II"
    if len(words) == 1 and last in heads("facility") | heads("features") and not _addressed(text, first):
        return None
    if len(words) == 1 and _names_a_thing(text, first):
        return Found(start, end, "other", 30)
    return Found(start, end, "person", 40 + 15 * (len(words) > 1))


def _addressed(text: Text, at: int) -> bool:
    before = text.words[at - 1].text if at and text.gap(at - 1) in (" ", ". ") else ""
    return before in load("titles")["address"] or is_title(before)


def _opener(text: Text, at: int) -> bool:
    if text.words[at].text in load("name_heads")["openers"]:
        return True
    return text.tag(at) not in ("PROPN", "NOUN", "ADJ", "VERB", "")


def _titled(text: Text, start: int, word: str) -> bool:
    """Whether a town's name has a title before it and so is a surname: "coach Ripley"."""
    at = text.word_at(start) - 1
    if at < 0 or text.gap(at) not in (" ", ". ") or not is_title(text.words[at].text):
        return False
    towns = gazetteer.towns(word)
    return not geography.lands(word) and not (towns and (towns[0].capital or towns[0].population > 500_000))


def _names_a_thing(text: Text, at: int) -> bool:
    """Whether a single word with an article before it and a noun behind it is no person: "the Maidan revolution"."""
    if at < 1 or at + 1 >= len(text.words) or text.words[at - 1].text.casefold() != "the" or text.gap(at) != " ":
        return False
    return text.tag(at + 1) == "NOUN" and text.words[at + 1].text not in load("name_heads")["of_persons"]
