"""Statements planted in sentences and short reports: each false one with its true twin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

import yaml
from planted_errors.drawing import HERE, Drawn, material, some_day, towns
from planted_errors.phrasing import CHECKS, Phrasing, told_by_others, turns_of
from planted_errors.wording import Day, Number, Town

SEEDS = {"dev": 8, "held": 88}
#: In these a dateline would name a place that the statement does not.
PLACED = ("reach", "motion", "gazetteer")
_MARK = re.compile(r"\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class Text:
    """One report: its words, and where the statement stands in them."""

    words: str
    stretches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A false statement or its twin.

    Attributes:
        id: alike in both but for the last letter, ``f`` or ``t``.
        facts: the values that its words state, and what a recomputation needs beside them.
        trap: whether it is a true statement without a false one.
    """

    id: str
    check: str
    kind: str
    phrasing: int
    false: bool
    texts: tuple[Text, ...]
    published: date
    facts: Mapping[str, Any]
    trap: bool = False


@cache
def surroundings() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Headlines and filling sentences by subject."""
    return yaml.safe_load((HERE / "surroundings.yaml").read_text(encoding="utf-8"))


def plant(split: str, number: int, seed: int | None = None) -> list[Planted]:
    """So many false statements, each followed by its twin; the same seed gives the same ones.

    Checks take turns, within them their kinds, within them the phrasings.
    """
    chance = Random(SEEDS[split] if seed is None else seed)
    turns = {check: turns_of(check, split, chance) for check in CHECKS}
    planted: list[Planted] = []
    for count in range(number):
        phrasing = told_by_others(next(turns[list(CHECKS)[count % len(CHECKS)]]), split, chance)
        drawn: Drawn = getattr(CHECKS[phrasing.check], phrasing.kind)(chance, phrasing.scale, phrasing.text)
        published = drawn.published or some_day(chance)
        twins = ({**drawn.kept, **drawn.false}, {**drawn.kept, **drawn.true})
        for false, slots, texts in zip((True, False), twins, set_in(phrasing, published, chance, *twins), strict=True):
            facts = {name: _plain(value) for name, value in slots.items() if f"{{{name}" in phrasing.text}
            facts |= {name: drawn.kept[name] for name in ("iso", "country") if name in drawn.kept}
            planted.append(
                Planted(
                    f"{split}-{count:04}-{'f' if false else 't'}",
                    phrasing.check,
                    phrasing.kind,
                    phrasing.number,
                    false,
                    texts,
                    published,
                    {**facts, "scale": phrasing.scale, "published": published.isoformat()},
                )
            )
    return planted


def set_in(
    phrasing: Phrasing, published: date, chance: Random, *twins: Mapping[str, Any]
) -> tuple[tuple[Text, ...], ...]:
    """The texts of each twin: the same names and surroundings, other values."""
    setting = _setting(phrasing, published, chance)
    return tuple(_texts(phrasing.text, slots, setting) for slots in twins)


def _plain(value: Any) -> Any:
    if isinstance(value, Number):
        return value.value
    if isinstance(value, Day):
        return value.iso
    if isinstance(value, Town):
        return [value.name, value.iso, value.lat, value.lon]
    return value


@dataclass(frozen=True, slots=True)
class _Setting:
    """What both twins have in common: names, the openings, and the filling sentences in their places."""

    names: Mapping[str, Any]
    openings: tuple[str, ...]
    fillers: tuple[str, ...]
    before: int
    after: int


def _setting(phrasing: Phrasing, published: date, chance: Random) -> _Setting:
    facts = material()
    (person, he), (person2, _) = chance.sample(facts["people"], 2)
    team, team2 = chance.sample(facts["teams"], 2)
    town = towns()[chance.choice(facts["ports"] if phrasing.subject == "ship" else list(towns()))]
    weapon = chance.choice(facts["weapons"])
    if not re.search("missile|drone|launchers", phrasing.text) and chance.random() < 0.6:
        weapon += " missile"
    names = {
        "person": person, "person2": person2, "he": he, "He": he.capitalize(), "him": "him" if he == "he" else "her",
        "his": "his" if he == "he" else "her", "company": chance.choice(facts["companies"]), "weapon": weapon,
        "team": f"the {team}", "team2": f"the {team2}", "town": town,
    }  # fmt: skip
    around = surroundings()[phrasing.subject]
    fillers = tuple(chance.sample(list(around["fillers"]), len(around["fillers"])))
    if "///" not in phrasing.text and chance.random() < 0.3:
        return _Setting(names, ("", ""), fillers, 0, 0)
    dated = phrasing.check not in PLACED and chance.random() < 0.5
    dateline = f"{town.name.upper()}, {Day.of(published):md} - " if dated else ""
    first, second = chance.sample(list(around["headlines"]), 2)
    openings = (f"{first}\n\n{dateline}", f"{second}\n\n{dateline}")
    return _Setting(names, openings, fillers, chance.randint(0, "///" not in phrasing.text), chance.randint(1, 2))


def _texts(words: str, slots: Mapping[str, Any], setting: _Setting) -> tuple[Text, ...]:
    # Two reports draw from the two ends, so that neither looks like a copy of the other.
    orders = (setting.fillers, setting.fillers[::-1])
    return tuple(
        _text(one, slots, setting, opening, iter(fillers))
        for one, opening, fillers in zip(words.split(" /// "), setting.openings, orders, strict=False)
    )


def _text(words: str, slots: Mapping[str, Any], setting: _Setting, opening: str, fillers: Iterator[str]) -> Text:
    before = " ".join(next(fillers) for _ in range(setting.before))
    first, *parts = words.split("{filler}")
    filled = first + "".join(next(fillers) + part for part in parts)
    after = " ".join(next(fillers, "") for _ in range(setting.after))
    filled = " ".join(_mended(filled.format(**setting.names, **slots)).split())
    filled = filled if "[[" in filled else f"[[{filled}]]"
    text = opening + " ".join(part for part in (before, filled, after) if part)
    ends: list[int] = []
    plain = ""
    for piece in _MARK.split(text):
        plain += piece
        ends.append(len(plain))
    return Text(plain.rstrip(), tuple(zip(ends[0:-1:2], ends[1::2], strict=True)))


def _mended(text: str) -> str:
    """Articles before a vowel, capitals at the head of a sentence, one full stop behind "p.m."."""
    text = re.sub(r"\b([Aa]) (?=(?:inter|8\d?[ -]|8\d\d\d |11[ -]|18[ -]|eight))", r"\1n ", text)
    text = re.sub(r"(?:^|(?<=[^.][^m]\. )|(?<=\.\]\] ))(?:\[\[)?[a-z]", lambda found: found[0].upper(), text)
    return re.sub(r"(?<=[ap]\.m\.)(\]\])?\.(?= |$)", r"\1", text)
