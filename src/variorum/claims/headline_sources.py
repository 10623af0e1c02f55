"""Who tells a headline: "Ferry sinks off Orm - police", "Berg: The port stays open"."""

from __future__ import annotations

import re

from .graph import Graph
from .lexicon import described_kinds, reporting_verbs, reporting_words, statement_words
from .names import Names
from .report import Report
from .sources import Source, read_source

#: A line with its teller behind a dash (or where a lost dash left blanks), or in front of a colon.
_BEHIND = re.compile(
    r"(?P<told>[^\n]{15,160}?)(?:[ \t]+[-–—―]{1,2}[ \t]+|[ \t]{2,})(?P<who>[^\n,;:–—]{2,40}?)[ \t]*\.?[ \t]*$"
)
#: "Ferry sinks, 30 missing: police": behind a colon only words for people and bodies tell, not names.
_COLON = re.compile(r"(?P<told>[^\n:]{15,160}):[ \t]+(?P<who>[^\n,;:–—]{2,40}?)[ \t]*\.?[ \t]*$")
_BEFORE = re.compile(r"(?P<who>[^\n,;:–—]{2,40}?):[ \t]+(?P<told>[^\n]{15,160})$")
#: A line in capitals, of which the parser makes little, with its teller at its end: "FLOODS KILL 31, OFFICIALS SAY".
_CAPITALS = re.compile(r"(?P<told>[^\n]{10,160}), (?P<who>[^\n,;:]{2,40}?) (?P<verb>[A-Z]+)[ \t]*\.?[ \t]*$")
#: Headlines stand in the first lines.
_LINES = 3


def headline_sources(graph: Graph, names: Names) -> list[Report]:
    """Attributions of the first lines to the person, body or kind of people named at their end or before a colon.

    Args:
        graph: the parse.
        names: the document's names.
    """
    found: list[Report] = []
    start = 0
    for _ in range(_LINES):
        end = graph.text.find("\n", start)
        end = len(graph.text) if end < 0 else end
        line = graph.text[start:end]
        if 20 < len(line) < 200 and line.strip():
            for pattern in (_CAPITALS, _BEHIND, _COLON, _BEFORE):
                match = pattern.match(line)
                if pattern is _CAPITALS and match and not (line.isupper() and _says(match["verb"])):
                    continue
                who = (start + match.start("who"), start + match.end("who")) if match else (0, 0)
                source = _teller(graph, names, *who) if match else None
                if pattern is _COLON and names.inside(*who):
                    source = None
                if match and source is not None:
                    told = (start + match.start("told"), start + match.end("told"))
                    cue = (told[1], source.start) if told[1] < source.start else (source.end, source.end + 1)
                    if pattern is _CAPITALS:
                        cue = (start + match.start("verb"), start + match.end("verb"))
                    found.append(
                        Report(token=-1, cue=(cue,), content=(told,), source=source, stance="asserts", form="quote")
                    )
                    break
        start = end + 1
        if start >= len(graph.text):
            break
    return found


def _says(word: str) -> bool:
    """Whether a word in capitals is a verb of saying in the present."""
    for form in (word.lower(), word.lower().removesuffix("s"), f"{word.lower().removesuffix('ies')}y"):
        frame = reporting_verbs().get(form)
        if frame is not None and "clause" in frame.takes and not frame.mental:
            return True
    return False


def _teller(graph: Graph, names: Names, start: int, end: int) -> Source | None:
    """Read words as a teller: one name of someone who can speak, or a noun for people who do."""
    inside = names.inside(start, end)
    if len(inside) == 1 and inside[0].end == end and inside[0].kind in ("person", "organisation", "outlet"):
        name = inside[0]
        token = graph.top(name.start, name.end)
        source = read_source(graph, names, token) if token is not None else None
        kind = source.kind if source is not None else "person"
        return Source(start, end, name.canonical or name.text, kind)
    tokens = graph.tokens_in(start, end)
    if not len(tokens) or len(tokens) > 4:
        return None
    last = graph.lemmas[tokens[-1]]
    tells = (
        reporting_words("unnamed")
        | (reporting_words("tellers") & described_kinds()["person"])
        | {"eyewitness", "court"}
    )
    if last in statement_words("bodies"):
        return Source(start, end, graph.text[start:end], "body")
    return Source(start, end, graph.text[start:end], "unnamed") if last in tells else None
