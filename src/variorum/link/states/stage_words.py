"""The lexicon of conditions that change through several stages, as the other modules ask it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...reference import load, load_words


@dataclass(frozen=True, slots=True)
class Track:
    """A condition with its stages; the fields are described at the head of ``stages.yaml``."""

    name: str
    question: str
    of: str
    heads: frozenset[str]
    one: bool


@cache
def tracks() -> dict[str, Track]:
    """All conditions by name."""
    return {
        table["name"]: Track(
            name=table["name"],
            question=table["question"],
            of=table["of"],
            heads=frozenset(table.get("heads", ())),
            one=bool(table.get("one")),
        )
        for table in load("stages")["tracks"]
    }


def stage_words(name: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return load_words("stages", name)


@cache
def stages_of(track: str) -> tuple[str, ...]:
    """The stages of a condition, in the order in which they follow as a rule."""
    return next(tuple(stage["label"] for stage in t["stages"]) for t in load("stages")["tracks"] if t["name"] == track)


@cache
def _verbs() -> dict[str, tuple[tuple[str, str, frozenset[str]], ...]]:
    found: dict[str, tuple[tuple[str, str, frozenset[str]], ...]] = {}
    for table in load("stages")["tracks"]:
        for stage in table["stages"]:
            for verb in stage["verbs"]:
                told = (table["name"], stage["label"], frozenset(stage.get("near", ())))
                found[verb] = (*found.get(verb, ()), told)
    return found


def stages_by_verb(lemma: str) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Condition, stage and words needed beside it, of each stage that a verb tells."""
    return _verbs().get(lemma, ())


@cache
def stages_awaited(lemma: str) -> tuple[tuple[str, str], ...]:
    """Condition and stage of each stage that "has not been" before a verb tells."""
    return tuple(
        (table["name"], stage["label"])
        for table in load("stages")["tracks"]
        for stage in table["stages"]
        if lemma in stage.get("awaited", ())
    )


def stages_as_found(words: str) -> tuple[tuple[str, str], int] | None:
    """Condition and stage that the words behind "was found" tell, and where they end; None where they tell none."""
    for table in load("stages")["tracks"]:
        for stage in table["stages"]:
            for phrase in stage.get("found", ()):
                if words.lstrip().casefold().startswith(phrase):
                    return (table["name"], stage["label"]), len(words) - len(words.lstrip()) + len(phrase)
    return None


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, tuple[tuple[str, str], ...]]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for table in load("stages")["tracks"]:
        for stage in table["stages"]:
            for phrase in stage["told"]:
                found[phrase] = (*found.get(phrase, ()), (table["name"], stage["label"]))
    longest = "|".join(map(re.escape, sorted(found, key=lambda phrase: (-len(phrase), phrase))))
    passed = "|".join(map(re.escape, sorted(stage_words("passed"))))
    pattern = re.compile(rf"\s*(?:(?:{passed}|\w+ly)\s+){{0,5}}?(?P<stage>{longest})\b(?!-)", re.IGNORECASE)
    return pattern, found


def stages_by_words(words: str) -> tuple[tuple[tuple[str, str], ...], int]:
    """Condition and stage of each stage that the words behind a linking verb tell, and where they end; else nothing."""
    pattern, found = _phrases()
    match = pattern.match(words)
    return (found[match["stage"].casefold()], match.end()) if match else ((), 0)


@cache
def _changing() -> re.Pattern[str]:
    groups = load("stages")["changing"]
    words = "|".join(rf"(?P<{name}>{'|'.join(map(re.escape, group))})" for name, group in groups.items())
    helpers = r"(?:(?:is|was|has|have|had|been|are|were|\w+ly)\s+){0,3}"
    return re.compile(rf"[ ,;]{{0,3}}(?:but|and|though|yet)\s+{helpers}(?:{words})\b")


def change_behind(words: str) -> tuple[str, int]:
    """Which way a stage goes by the words behind it ("critical but improving"), and where they end; else nothing."""
    match = _changing().match(words.casefold())
    return (match.lastgroup or "", match.end()) if match else ("", 0)
