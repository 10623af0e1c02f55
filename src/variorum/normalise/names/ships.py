"""Ships by their prefix or by the kind of ship before the name."""

from __future__ import annotations

from .found import Found
from .lexicon import is_known_word
from .persons import is_title
from .text import Text
from .words import heads, never, written


def ship_names(text: Text) -> list[Found]:
    """Ships by their prefix or by the kind of ship before the name: "USS Gerald R. Ford", "the cruiser Moskva"."""
    found: list[Found] = []
    prefixes, ships = written("ship_prefixes"), heads("ships")
    for at, word in enumerate(text.words[:-1]):
        prefix = word.text in prefixes
        if not (prefix or word.text in ships) or text.gap(at) != " " or not text.words[at + 1].capital:
            continue
        last = at + 1
        while last + 1 < len(text.words) and last - at < 4 and text.words[last + 1].capital:
            initial = text.gap(last) == ". " and len(text.words[last].text) == 1
            if text.gap(last) != " " and not initial:
                break
            last += 1
        # "HMS Prince of Wales"
        if (
            prefix
            and last + 2 < len(text.words)
            and text.words[last + 1].text == "of"
            and text.gap(last) == text.gap(last + 1) == " "
            and text.words[last + 2].capital
        ):
            last += 2
        name = text.text[text.words[at + 1].start : text.words[last].end]
        # "the ship Friday", "a carrier Lufthansa": days, bodies and lands are no ships' names.
        if not prefix and (_plainly_no_ship(name) or text.segment_at(word.start).headline):
            continue
        found.append(Found(word.start if prefix else text.words[at + 1].start, text.words[last].end, "vehicle", 82))
    return found


def _plainly_no_ship(name: str) -> bool:
    words = name.split()
    return (
        any(word.casefold() in never() | heads("organisation") or is_title(word) for word in words)
        or any(is_known_word(word) for word in words)
        or words[-1].casefold() in heads("corporate")
    )
