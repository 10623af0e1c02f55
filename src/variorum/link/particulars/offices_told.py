"""Offices and ranks beside a person's name of which one excludes another: chief executive, bishop, captain, deputy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ...reference import load, load_words
from ..page import Page
from ..things.office_parts import slot_words
from .title_words import Word, is_unsettled, words_before, words_behind

#: Words of an office at most.
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Particular:
    """Something told of a named person.

    Attributes:
        slot: which of the questions it answers; values of one slot exclude each other.
        label: the value.
        start, end: where the words stand.
        of: whom or what it is told with regard to, where the words name that.
    """

    slot: str
    label: str
    start: int
    end: int
    of: str | None = None


def read_offices(page: Page, name: tuple[int, int, str, str]) -> Iterator[Particular]:
    """The offices that the words beside a name give a person.

    Args:
        page: the document.
        name: start, end, entity and kind of a named person.
    """
    start, end = _past_title(page, name), name[1]
    before = words_before(page, start)
    if before and page.text[before[-1].end : start].strip(" .") == "":
        yield from _offices(page, before, before[0].start, end, title=True)
    behind = words_behind(page, end)
    stop = next((at for at, word in enumerate(behind) if word.text in _words("links")), len(behind))
    if behind[:stop] and not _is_list(page, behind[:stop]):
        yield from _offices(
            page, behind[:stop], start, behind[stop - 1].end, title=False, of=_body(page, behind[stop:])
        )


def _offices(
    page: Page, words: Sequence[Word], low: int, high: int, *, title: bool, of: str | None = None
) -> Iterator[Particular]:
    """What the last words of some say, where they name an office."""
    plain = [word.text for word in words]
    found = next(
        (hit for size in range(min(_LONGEST, len(plain)), 0, -1) if (hit := _known().get(" ".join(plain[-size:])))),
        None,
    )
    size = next((n for n in range(min(_LONGEST, len(plain)), 0, -1) if " ".join(plain[-n:]) in _known()), 1)
    first = words[-size].start if title else low
    if is_unsettled(list(words)):
        return
    if found is not None and (title or found[0] not in _words("before")) and not _no_rank(found[0], plain):
        yield Particular(f"office {found[0]}", found[1], first, high, of)
    head = plain[-1]
    if head not in _words("headed"):
        return
    below = _below(plain)
    which = [word for word in plain[:-1][-_LONGEST:] if word in _words("qualifiers") or word in _portfolios()]
    one = [
        *(word for word in which if word in _words("qualifiers")),
        *(f"{_portfolios()[w]}" for w in which if w in _portfolios()),
    ]
    kind = " ".join([*sorted(one), head]) if head in _words("qualified") else head
    first = words[max(0, len(words) - 1 - len(which) - (below is not None))].start if title else low
    yield Particular(f"deputy {kind}", f"below-{head}" if below else head, first, high, of)
    if (
        head in ("minister", "secretary")
        and below is None
        and (groups := {_portfolios()[w] for w in which if w in _portfolios()})
    ):
        yield Particular("portfolio", " ".join(sorted(groups)), first, high, of)


def office_of_body(page: Page, end: int) -> tuple[str, str] | None:
    """The office that one person holds of a named body, behind a name: "Ann Lee, manager of Tarvo Foods"."""
    words = words_behind(page, end)
    stop = next((at for at, word in enumerate(words) if word.text in _words("links")), len(words))
    plain = [word.text for word in words[:stop] if word.text not in ("the", "its")]
    if not plain or plain[-1] not in slot_words("posts") or is_unsettled(words[:stop]):
        return None
    if plain[-1] in slot_words("bare_posts") and len(plain) < 2:
        return None
    body = _body(page, words[stop:])
    return (" ".join(plain), body) if body is not None else None


def _past_title(page: Page, name: tuple[int, int, str, str]) -> int:
    """Where a name begins whose first word is read as a part of it and is an office: "COO Ann Lee"."""
    first, _, rest = page.text[name[0] : name[1]].partition(" ")
    return name[1] - len(rest) if " " in rest and first.casefold() in _known() else name[0]


def _body(page: Page, words: Sequence[Word]) -> str | None:
    """The body or place that an office is held of, where a name stands behind "of"."""
    if not words or words[0].text not in ("of", "for", "at"):
        return None
    first = next((word for word in words[1:] if word.text not in ("the", "a", "an", "its", "his", "her")), None)
    thing = page.thing_at(first.start) if first is not None else None
    if thing is not None:
        return thing[2]
    return first.text if first is not None and page.text[first.start].isupper() else None


def _below(plain: Sequence[str]) -> str | None:
    """The word by which somebody is not the head but below it; "and" ends what belongs to one office."""
    for word in reversed(plain[:-1][-_LONGEST:]):
        if word in ("and", "or"):
            return None
        if word in _words("below"):
            return word
    return None


def _no_rank(family: str, plain: Sequence[str]) -> bool:
    return family == "rank" and len(plain) > 1 and plain[-2] in _words("no_rank")


def _is_list(page: Page, words: Sequence[Word]) -> bool:
    """Whether what stands behind a name is the next name of a list."""
    return any(thing[3] == "person" for thing in page.things_in(words[0].start, words[-1].end))


def _words(key: str) -> frozenset[str]:
    return load_words("personal_particulars", key)


@cache
def _known() -> dict[str, tuple[str, str]]:
    families = load("personal_particulars")["offices"]
    return {
        words: (family, label)
        for family, labels in families.items() for label, forms in labels.items() for words in forms
    }  # fmt: skip


@cache
def _portfolios() -> dict[str, str]:
    return {word: group[0] for group in load("personal_particulars")["portfolios"] for word in group}
