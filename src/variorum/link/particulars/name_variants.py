"""Names that reports of one story write otherwise for what must be one person: by office, by kin, by a bare surname.

``things/name_slips`` finds full names that differ by a letter or two whoever bears them; what is found here rests on
more than the letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from rapidfuzz.distance import OSA

from ...reference import load
from ..page import Page
from ..things.clusters import Cluster, best_name
from ..things.entities import Things
from ..things.folding import fold, person_words
from ..things.office_parts import slot_words
from .offices_told import office_of_body

#: Letters of a bare name, of a given name and of a name that lacks two letters inside, at least.
_BARE, _GIVEN, _GAPPED = 4, 5, 6
#: Mentions of a slip, at most; persons of one key that are compared.
SLIPS, _MOST = 3, 12
#: The second half of a name, where the hyphen before it stands between blanks.
HALF = re.compile(r"\s-\s([a-z]{2,10})\b(?!\s-)")
#: Letters that stand before and behind those which one report leaves out.
_HEAD, _TAIL = 3, 2


def find_name_variants(things: Things, story: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Pairs of things that are one person, whose name is written in two ways.

    Args:
        things: the named things.
        story: number of the story of each document.

    Yields:
        The person as others have it, and as one report writes it; no report introduces both.
    """
    full = {
        entity: words for entity, cluster in sorted(things.clusters.items())
        if cluster.kind == "person" and len(words := person_words(best_name(cluster))) > 1
    }  # fmt: skip
    yield from _written_apart(things, story, full)
    yield from _in_one_office(things, story, full)
    yield from _shortened(things, story, full)
    yield from _alone(things, story, full)


def _apart(things: Things, one: str, other: str, story: Mapping[str, int]) -> bool:
    """Whether two names are told by reports of one story, and by none together."""
    ours, theirs = things.clusters[one].documents, things.clusters[other].documents
    return not ours & theirs and bool({story[d] for d in ours} & {story[d] for d in theirs})


def _pairs(things: Things, found: Mapping[object, list[str]], story: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for key in sorted(found, key=str):
        group = found[key][:_MOST]
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                if one != other and _apart(things, one, other, story):
                    rare, common = sorted((one, other), key=lambda e: (len(things.clusters[e].documents), e))
                    yield common, rare


def _written_apart(
    things: Things, story: Mapping[str, int], full: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """In one report "Ada DelMonte", in another "Ada Del Monte"."""
    index: dict[object, list[str]] = defaultdict(list)
    for entity, words in full.items():
        index["".join(words)].append(entity)
    for one, other in _pairs(things, index, story):
        if len(full[one]) != len(full[other]) and full[one][0] == full[other][0]:
            yield one, other


def _in_one_office(
    things: Things, story: Mapping[str, int], full: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """In one report "Lee Wang, general manager of Tarvo Foods", in another "Lee Zhou" with the same words."""
    index: dict[object, list[str]] = defaultdict(list)
    for entity, words in full.items():
        offices = {
            office for document, name in things.clusters[entity].names if len(person_words(name.text)) > 1
            if (office := office_of_body(things.pages[document], past_half(things.pages[document], name.end)))
        }  # fmt: skip
        for office in sorted(offices):
            # A first name alone is many people's: presidents of one land may share it.
            for place in (-1,) if things.kind(office[1]) == "place" else (0, -1):
                index[(*office, place, words[place])].append(entity)
    seen = set[tuple[str, str]]()
    for one, other in _pairs(things, index, story):
        if (one, other) not in seen and len(full[one]) == len(full[other]):
            seen.add((one, other))
            yield one, other


def past_half(page: Page, end: int) -> int:
    """Where a name ends that goes on behind a hyphen between blanks, as in texts that were cut into tokens."""
    found = HALF.match(page.text, end)
    return found.end() if found else end


def _shortened(
    things: Things, story: Mapping[str, int], full: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """Full names of which one lacks two letters inside a word: "Terusuke" and "Teruke" before one surname."""
    index: dict[object, list[str]] = defaultdict(list)
    for entity, words in full.items():
        for place, word in enumerate(words):
            if len(word) >= _GAPPED:
                index[(*words[:place], word[:_HEAD], word[-_TAIL:], *words[place + 1 :], place)].append(entity)
    for one, other in _pairs(things, index, story):
        if len(full[one]) == len(full[other]) and any(
            _lacks(a, b) for a, b in zip(full[one], full[other], strict=True)
        ):
            yield one, other


def _lacks(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _GAPPED or len(long) != len(short) + 2:
        return False
    return any(long[:at] + long[at + 2 :] == short for at in range(_HEAD, len(long) - 2 - _TAIL + 1))


def _alone(things: Things, story: Mapping[str, int], full: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """A name of one word that nobody introduces, but for a letter that of somebody introduced."""
    surnames = {words[-1] for words in full.values()}
    by_report: dict[str, list[str]] = defaultdict(list)
    kin: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for entity, words in full.items():
        cluster = things.clusters[entity]
        for document in sorted(cluster.documents):
            by_report[document].append(entity)
            for relative in _kin(cluster):
                kin[story[document], relative, words[0][0]].append(entity)
    for entity, cluster in sorted(things.clusters.items()):
        words = fold(best_name(cluster)).split()
        if cluster.kind != "person" or len(words) != 1 or cluster.known or len(cluster.names) > SLIPS:
            continue
        word = words[0]
        home = min(cluster.documents)
        if len(cluster.documents) == 1 and word not in surnames and word not in _given() and len(word) >= _BARE:
            near = [one for one in by_report[home] if one_letter(word, full[one][-1])]
            if len({full[one][-1] for one in near}) == 1:
                often = {one: sum(name[0] == home for name in things.clusters[one].names) for one in near}
                yield max(near, key=lambda one: often[one]), entity
                continue
        told = {one for relative in _kin(cluster) for one in kin[story[home], relative, word[0]]}
        near = [
            one for one in sorted(told) if one_letter(word, full[one][0], _GIVEN) and _apart(things, one, entity, story)
        ]
        if len(near) == 1:
            yield near[0], entity


def one_letter(word: str, other: str, least: int = _BARE) -> bool:
    """Whether two names differ by one letter, which is no first one and no "s" of a family or an owner."""
    if min(len(word), len(other)) < least or word[0] != other[0] or word == other:
        return False
    return (
        OSA.distance(word, other) == 1
        and word not in (f"{other}s", f"{other}es")
        and other not in (f"{word}s", f"{word}es")
    )


def _kin(cluster: Cluster) -> set[str]:
    """What kin a person is called."""
    last = (fold(name.role).split()[-1:] for _, name in cluster.names if name.role)
    return {words[0] for words in last if words and words[0] in slot_words("kin")}


@cache
def _given() -> frozenset[str]:
    return frozenset(name.casefold() for names in load("given_names").values() for name in names.split())
