"""Two names that may be one thing: reasons for and against, for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rapidfuzz.distance import OSA, JaroWinkler

from ...model import PossibleSame, Span
from ...reference import load, load_words
from ..page import Page
from .clusters import Cluster
from .entities import Things
from .folding import fold, person_words

#: Least likeness of two spellings (share of letters kept in place) that counts as a reason.
ALIKE = 0.6
#: A name in more documents than this, beside another one as frequent, is no slip of the pen.
_MANY = 200


@dataclass(slots=True)
class _Likeness:
    """What speaks for and against two names being one."""

    reasons: list[str] = field(default_factory=list[str])
    against: list[str] = field(default_factory=list[str])
    spans: list[Span] = field(default_factory=list[Span])
    strong: bool = False


@cache
def _phrases(key: str) -> tuple[str, ...]:
    return tuple(load("relations")[key])


def find_possible_same(things: Things, told_of: dict[str, set[tuple[str, str]]]) -> dict[str, list[PossibleSame]]:
    """Find names that may be two spellings of one thing.

    Candidates share the beginning or the end of their rarest word, so the work grows with the number of names. A pair
    is reported with two reasons for it that do not rest on each other, or where a text says so itself.

    Args:
        things: the named things.
        told_of: of each entity, what happens to it and where, as ``(class, name of the place)``.

    Returns:
        Possible same things of each entity, both ways.
    """
    result: dict[str, list[PossibleSame]] = defaultdict(list)
    stated = _stated(things)
    pairs = set(_candidates(things)) | set(stated)
    together = _together(things, pairs)
    for one, other in sorted(pairs):
        found = _compare(things, one, other, told_of)
        if (one, other) in stated:
            reason, against, span = stated[(one, other)]
            (found.against if against else found.reasons).append(reason)
            found.spans.append(span)
            found.strong = found.strong or not against
        if (one, other) in together:
            quote = together[(one, other)]
            found.against.append(f"they are named together as two: “{quote.quote}”")
            found.spans.append(quote)
        spelled = any("spelled" in reason for reason in found.reasons)
        if not (found.strong or (spelled and len(found.reasons) >= 2)):
            continue
        spans = tuple(dict.fromkeys(found.spans))
        for here, there in ((one, other), (other, one)):
            result[here].append(
                PossibleSame(entity=there, reasons=tuple(found.reasons), against=tuple(found.against), spans=spans)
            )
    return {key: sorted(value, key=lambda same: same.entity) for key, value in result.items()}


def _rare_word(cluster: Cluster) -> str:
    """The word of a name that tells it from others: a person's surname, else its longest word."""
    form = cluster.forms.most_common(1)[0][0] if cluster.forms else ""
    if cluster.kind == "person":
        words = person_words(form)
        return words[-1] if words else ""
    return max(fold(form).split() or [""], key=len)


def _candidates(things: Things) -> Iterable[tuple[str, str]]:
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    rare = {identifier: _rare_word(cluster) for identifier, cluster in things.clusters.items()}
    for identifier, cluster in things.clusters.items():
        word = rare[identifier]
        if len(word) < 4 or cluster.key.startswith("place:") or not word.isascii():
            continue
        blocks["begins", word[:2]].append(identifier)
        blocks["ends", word[-4:]].append(identifier)
        if cluster.kind == "person":
            blocks["surname", word].append(identifier)
    for members in blocks.values():
        # A block that outgrows this holds a common beginning; its rarest names are enough to look at.
        members = sorted(members, key=lambda key: (len(things.clusters[key].names), key))[:_MANY]
        for index, one in enumerate(members):
            for other in members[index + 1 :]:
                if _comparable(things.clusters[one], things.clusters[other], rare[one], rare[other]):
                    yield (one, other) if one < other else (other, one)


def _comparable(one: Cluster, other: Cluster, word: str, second: str) -> bool:
    """Whether two names may be one thing's, by their kinds and by the words that tell them from others."""
    if one.known and other.known:
        return False
    if "place" in (one.kind, other.kind):
        return False
    # A name unknown to the model is often taken for a person: one of the two must be known for that to matter.
    if "person" in (one.kind, other.kind) and one.kind != other.kind and not (one.known or other.known):
        return False
    if abs(len(word) - len(second)) > 3:
        return False
    if one.kind == other.kind == "person":
        first, last = (person_words(cluster.forms.most_common(1)[0][0]) for cluster in (one, other))
        if len(first) > 1 and len(last) > 1:
            given = OSA.normalized_similarity(first[0], last[0])
            return given >= ALIKE and OSA.normalized_similarity(word, second) >= ALIKE
        return OSA.normalized_similarity(word, second) >= 0.75 and word != second
    return OSA.normalized_similarity(word, second) >= ALIKE or JaroWinkler.normalized_similarity(word, second) >= 0.9


def _compare(things: Things, one: str, other: str, told_of: dict[str, set[tuple[str, str]]]) -> _Likeness:
    found = _Likeness()
    first, second = things.clusters[one], things.clusters[other]
    names = (things.name(one), things.name(other))
    word, twin = fold(names[0]), fold(names[1])
    likeness = OSA.normalized_similarity(word, twin)
    spans = [_first_span(things, one), _first_span(things, other)]
    if (likeness >= ALIKE and word[:1] == twin[:1]) or likeness >= 0.75:
        found.reasons.append(f"{names[0]} and {names[1]} are spelled alike ({round(100 * likeness)} % of the letters)")
        found.spans.extend(spans)
    shared = sorted(_descriptions(things, first) & _descriptions(things, second))
    if shared:
        found.reasons.append(f"both are described as “{shared[-1]}”")
    roles = _roles(first) & _roles(second)
    if roles:
        found.reasons.append(f"both are called {' '.join(min(sorted(role) for role in roles))}")
    events = told_of.get(one, set()) & told_of.get(other, set())
    if events:
        kind, place = max(events, key=lambda told: (bool(told[1]), told))
        where = f" in {place}" if place else ""
        found.reasons.append(f"the same is told of both: {kind}{where}")
    both = sorted(first.documents & second.documents)
    if both and len(first.documents | second.documents) > 1:
        uri = things.pages[both[0]].reading.document.uri
        found.against.append(f"one report uses both names ({uri})")
    elif both:
        found.against.append("the same report uses both names")
    return found


def _roles(cluster: Cluster) -> set[frozenset[str]]:
    """Roles as bags of words: "Qeshm Governor" and "the governor of Qeshm" are one."""
    full = load("relations")["offices"]
    roles = {fold(name.role) for _, name in cluster.names if name.role}
    return {frozenset(full.get(word, word) for word in role.split()) - {"of", "the", "for", "s"} for role in roles}


def _first_span(things: Things, entity: str) -> Span:
    document, name = min(things.clusters[entity].names, key=lambda item: (item[0], item[1].start))
    return things.pages[document].reading.document.span(name.start, name.end)


def _generic() -> frozenset[str]:
    return load_words("relations", "generic_heads")


def _descriptions(things: Things, cluster: Cluster) -> set[str]:
    """What stands with a name in one phrase ("medium-range missile", "missile complex"), general nouns only."""
    found: set[str] = set()
    for document, name in sorted(cluster.names, key=lambda item: (item[0], item[1].start))[:60]:
        token = things.pages[document].head(name.start, name.end)
        if token is None:
            continue
        for _ in range(4):
            if token.dep_ not in ("compound", "nmod", "amod", "appos") or token.head.i == token.i:
                break
            token = token.head
        if not name.start <= token.idx < name.end and token.lemma_.lower() in _generic():
            words = [
                child.lemma_.lower() for child in token.lefts
                if child.dep_ == "compound" and not name.start <= child.idx < name.end and child.text.islower()
            ]  # fmt: skip
            found.add(" ".join([*words[-1:], token.lemma_.lower()]))
    return found


def _together(things: Things, pairs: set[tuple[str, str]]) -> dict[tuple[str, str], Span]:
    """Where two names of a pair stand in one list as two things."""
    found: dict[tuple[str, str], Span] = {}
    partners: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        partners[one].add(other)
        partners[other].add(one)
    for page in things.pages.values():
        for here, there in zip(page.named, page.named[1:], strict=False):
            if there[2] not in partners.get(here[2], ()):
                continue
            between = fold(page.text[here[1] : there[0]])
            if between in ("and", "or", "and the", "nor") or (not between and "," in page.text[here[1] : there[0]]):
                key = (min(here[2], there[2]), max(here[2], there[2]))
                found.setdefault(key, page.reading.document.span(here[0], _phrase_end(page, there)))
    return found


def _phrase_end(page: Page, name: tuple[int, int, str, str]) -> int:
    token: Any = page.head(name[0], name[1])
    if token is not None and token.dep_ in ("compound", "nmod", "conj") and 0 <= token.head.idx - name[1] <= 3:
        return token.head.idx + len(token.head)
    return name[1]


def _stated(things: Things) -> dict[tuple[str, str], tuple[str, bool, Span]]:
    """Pairs of which a text itself says how they relate: "X, also known as Y", "X, a variant of Y"."""
    found: dict[tuple[str, str], tuple[str, bool, Span]] = {}
    for page in things.pages.values():
        for here, there in zip(page.named, page.named[1:], strict=False):
            if here[2] == there[2] or there[0] - here[1] > 40 or "place" in (here[3], there[3]):
                continue
            between = page.text[here[1] : there[0]].casefold()
            for key, against in (("same_as", False), ("different_from", True)):
                for phrase in _phrases(key):
                    if phrase in between and between.strip(" ,(‘“'\"")[: len(phrase)] == phrase:
                        pair = (min(here[2], there[2]), max(here[2], there[2]))
                        span = page.reading.document.span(here[0], there[1])
                        if not against or pair not in found:
                            found[pair] = (f"the text says so: “{span.quote}”", against, span)
    return found
