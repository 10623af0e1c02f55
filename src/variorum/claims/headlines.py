"""Headlines in title case, whose verbs the parser takes for names: "Orm Deploys Kestrel Rockets and Closes Border"."""

from __future__ import annotations

from functools import cache

from ..model import Argument, Claim, Reading, Role, stable_id
from ..reference import load
from .chains import Speakers
from .graph import Graph
from .lexicon import event_nouns, reporting_verbs

#: A headline is short, has no full stop and most of its words begin with a capital.
_LONGEST = 40
_ENDS = frozenset({",", ";", ":", "–", "—", "|", "as", "while", "amid", "after", "before"})
_VERBAL = ("ivate", "icate", "igate", "nate", "rate", "ize", "ise", "ify")
_PREPOSITIONS = frozenset(
    {"in", "on", "at", "over", "for", "with", "to", "from", "by", "of", "against", "near", "into"}
)


@cache
def _event_verbs() -> frozenset[str]:
    found: set[str] = set(load("headline_verbs")["verbs"])
    for entry in load("event_classes").values():
        for key in ("verbs", "theme_verbs", "weapon_verbs"):
            found.update(verb for verb in entry.get(key, ()) if " " not in verb)
    return frozenset(found)


def headline_claims(reading: Reading, graph: Graph, speakers: Speakers, known: set[int]) -> list[Claim]:
    """Read the first line where it is a headline in title case and the parser found no verb where one stands.

    Args:
        reading: the document.
        graph: its parse.
        speakers: who speaks where.
        known: tokens of verbs that claims were read from already.

    Returns:
        One claim for each verb in the third person, with the words before it as subject and behind it as object.
    """
    line = _headline(graph)
    if not any(_third_person(graph, index) and graph.pos[index] != "VERB" for index in line):
        return []
    found: list[Claim] = []
    subject: tuple[int, int] | None = None
    begin = 0
    for index in line:
        word = graph.words[index]
        if word == ":" or (word in _ENDS and subject is None):
            begin = index + 1
            continue
        lemma = _third_person(graph, index)
        if lemma is None or index + 1 not in line or index == begin:
            continue
        if subject is None or graph.words[index - 1] not in ("and", ","):
            subject = (begin, index - 1)
        last = index
        for follower in range(index + 1, line[-1] + 1):
            if graph.words[follower] in _ENDS or (
                graph.words[follower] == "and" and _third_person(graph, follower + 1)
            ):
                break
            last = follower
        claim = _claim(reading, graph, speakers, subject, index, last, lemma)
        if claim is not None and index not in known:
            found.append(claim)
    return found


def _headline(graph: Graph) -> range:
    first = next((index for index in range(len(graph)) if graph.pos[index] != "SPACE"), None)
    if first is None:
        return range(0)
    last = first
    while last + 1 < len(graph) and last - first < _LONGEST and graph.blocks[last + 1] == graph.blocks[first]:
        last += 1
    while last > first and graph.pos[last] == "SPACE":
        last -= 1
    words = [graph.text[graph.starts[index]] for index in range(first, last + 1) if graph.words[index].isalpha()]
    capitals = sum(letter.isupper() for letter in words)
    if (
        len(words) < 4
        or capitals < 0.6 * len(words)
        or graph.words[last] in (".", "!", "?")
        or last - first >= _LONGEST
    ):
        return range(0)
    return range(first, last + 1)


def _third_person(graph: Graph, index: int) -> str | None:
    """Lemma of a verb in the third person that the parser did not take for a verb."""
    if index >= len(graph) or graph.pos[index] not in ("PROPN", "NOUN", "VERB"):
        return None
    if graph.tags[index] == "VBZ":
        return graph.lemmas[index]
    word = graph.words[index]
    verbs = _event_verbs()
    if word in verbs and word not in reporting_verbs() and _plural_before(graph, index):
        return word
    for lemma in (word[:-1], word[:-2], f"{word[:-3]}y"):
        verbal = lemma in verbs or (lemma == word[:-1] and lemma.endswith(_VERBAL))
        if word.endswith("s") and len(lemma) > 2 and verbal and lemma not in reporting_verbs():
            # "Oil Strikes" may be a noun; a noun phrase or a name behind it speaks for the verb.
            follows = graph.pos[index + 1] if index + 1 < len(graph) else ""
            particle = index + 1 < len(graph) and graph.tags[index + 1] == "RP"
            goes_on = graph.pos[index] == "PROPN" and follows in ("ADP", "SCONJ") and lemma not in event_nouns()
            return lemma if particle or goes_on or follows in ("PROPN", "NOUN", "ADJ", "NUM", "DET") else None
    return None


def _plural_before(graph: Graph, index: int) -> bool:
    """Whether a plural in capitals stands right before a word, and a number or noun behind it: "FLOODS KILL 31"."""
    before, behind = index - 1, index + 1
    if before < 0 or behind >= len(graph) or graph.blocks[before] != graph.blocks[index]:
        return False
    word = graph.words[before]
    plural = (word.endswith("s") and not word.endswith("ss")) or word in (
        "police",
        "people",
        "men",
        "women",
        "children",
    )
    capitals = graph.text[graph.starts[before] : graph.ends[index]].isupper()
    follows = graph.pos[behind] in ("NUM", "DET", "NOUN", "PROPN", "ADJ") or graph.tags[behind] == "RP"
    return capitals and plural and follows and graph.pos[before] in ("NOUN", "PROPN")


def _claim(
    reading: Reading, graph: Graph, speakers: Speakers, subject: tuple[int, int], verb: int, last: int, lemma: str
) -> Claim | None:
    start, end = graph.trimmed(*subject)
    first, finish = graph.trimmed(subject[0], last)
    if not end or not finish:
        return None
    evidence = reading.document.span(first, finish)
    parts: list[Argument] = []
    role: Role = "object"
    opened = verb + 1
    for index in range(verb + 1, last + 2):
        if index == last + 1 or graph.words[index] in _PREPOSITIONS:
            at, to = graph.trimmed(opened, index - 1) if opened < index else (0, 0)
            if to:
                parts.append(Argument(role=role, text=graph.text[at:to], start=at, end=to))
            word = graph.words[index] if index <= last else ""
            role = "location" if word in ("in", "at", "near", "into") else "other"
            opened = index + 1
    behind = graph.starts[verb]
    return Claim(
        id=stable_id("c", reading.document.id, first, finish, behind, "headline", "affirmed"),
        document=reading.document.id,
        evidence=evidence,
        subject=Argument(role="subject", text=graph.text[start:end], start=start, end=end),
        predicate=lemma,
        predicate_start=behind,
        predicate_end=graph.ends[verb],
        arguments=tuple(parts),
        times=tuple(value for value in reading.times if behind < value.start and value.end <= finish),
        quantities=tuple(value for value in reading.quantities if behind < value.start and value.end <= finish),
        places=tuple(value for value in reading.places if behind < value.start and value.end <= finish),
        attribution=speakers.chain(verb)[0],
        sentence=graph.sentences[verb],
        reasons=("read from a headline by the order of its words",),
    )
