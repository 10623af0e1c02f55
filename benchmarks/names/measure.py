"""Names found, their kinds, and persons joined inside a document, on NP4E's entity chains.

NP4E marks noun phrases, not names: only those mentions count that are nothing but capitalised words (with particles),
so that "Norway's Minister Liv Berg" or "the Red Cross team" ask nothing. Its types are mapped to kinds; a capital or
country may stand for its government. Its ORG covers persons who speak for a body as well, so that kinds are not asked
of it, only whether the name is found. One person's names are joined where they have one canonical form.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from gold import Row, read_lines, token_offsets

from variorum.language import identify, parse
from variorum.model import Document, Name, Reading
from variorum.normalise.names import find_names

NEEDS = ("coref/np4e_dev.jsonl", "coref/np4e_train.jsonl")
KINDS = {"PER": {"person"}, "GPE": {"place", "government"}, "LOC": {"place"}, "ORG": set[str]()}
_NAME = re.compile(r"[A-Z][\w.'’-]*")
_PARTICLES = frozenset({"of", "the", "de", "van", "von", "al", "bin", "-", "'s", "for", "and"})
_PRONOUNS = frozenset(
    {"he", "she", "they", "it", "we", "i", "you", "his", "her", "its", "their", "my", "our", "your", "the", "this"}
)


class Marked(NamedTuple):
    """A gold mention that is a name: where it stands, its chain and its type."""

    start: int
    end: int
    chain: str
    type: str


def measure(data: Path) -> Iterator[Row]:
    """Share of named mentions found and of the right kind, and pairs of named mentions of persons joined."""
    lines = [line for name in NEEDS for line in read_lines(data / name)]
    documents, _ = identify(Document(id=d["doc_id"], uri=d["doc_id"], text=d["text"], sha256="") for d in lines)
    yield from rows(lines, parse(documents))


def rows(lines: list[dict[str, Any]], readings: list[Reading]) -> Iterator[Row]:
    """The measures for gold lines and their readings."""
    gold = {line["doc_id"]: line for line in lines}
    named = found = asked = right = pairs = joined = together = wrong = 0
    for reading in readings:
        names = find_names(reading)
        hits: dict[str, list[tuple[Marked, Name]]] = defaultdict(list)
        for mark in marked(gold[reading.document.id]):
            named += 1
            hit = next((name for name in names if name.start < mark.end and mark.start < name.end), None)
            if hit is None:
                continue
            found += 1
            if wanted := KINDS[mark.type]:
                asked += 1
                right += hit.kind in wanted
            if hit.kind == "person":
                hits[mark.chain].append((mark, hit))
        flat = [(chain, name) for chain, items in hits.items() for _, name in items]
        for (chain, name), (other_chain, other) in combinations(flat, 2):
            same, ours = chain == other_chain, name.canonical == other.canonical
            pairs += same
            joined += same and ours
            together += ours
            wrong += ours and not same
    yield Row("np4e named mentions found, %", 100 * found / max(named, 1))
    yield Row("np4e kind right where found, %", 100 * right / max(asked, 1))
    yield Row("np4e pairs of one person joined, %", 100 * joined / max(pairs, 1))
    yield Row("np4e joined pairs that are one person, %", 100 * (together - wrong) / max(together, 1))


def marked(line: dict[str, Any]) -> list[Marked]:
    """The gold mentions that are nothing but names, with their offsets in the text."""
    starts = token_offsets(line)
    found: list[Marked] = []
    for mention in line["mentions"]:
        if mention["kind"] != "entity" or mention["type"] not in KINDS:
            continue
        tokens = [line["sents"][mention["sent"]][at] for at in mention["tok"]]
        if not all(_NAME.fullmatch(token) or token in _PARTICLES for token in tokens) or tokens[0] in _PARTICLES:
            continue
        if tokens[-1] in _PARTICLES or not {"and", "'s"}.isdisjoint(tokens) or tokens[0].casefold() in _PRONOUNS:
            continue
        spans = [starts[(mention["sent"], at)] for at in mention["tok"]]
        found.append(Marked(spans[0][0], spans[-1][1], mention["chain"], mention["type"]))
    return found
