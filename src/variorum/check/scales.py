"""Scales: the category of a storm against its wind, the word for an earthquake against its magnitude."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Finding, Quantity, Verdict
from ..reference import load
from .pile import Pile
from .said import finding_on
from .units import factor

_CATEGORY = re.compile(
    r"\bcategory[\s-]+(?P<n>[1-5]|one|two|three|four|five)\b(?!\s*(?:or|to|and|-|–)\s*(?:[1-5]|one|two|three|four|five)\b)",
    re.I,
)
_DIGITS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_STORM = re.compile(r"\b(?:hurricane|storm|typhoon|cyclone)\b", re.I)
_CHANGE = re.compile(
    r"\b(?:strengthen|weaken|downgrad|upgrad|intensif|expected|forecast|could|may|might|becom|became|later|before|after|fell|dropp|minimum|threshold|"
    r"lost|once|scale|requires?|would|above|below|short\s+of|from)\w*\b",
    re.I,
)
#: Winds are told in steps of five; beyond the second share nothing of it is left.
NEAR, FAR = 0.05, 0.15
_MAGNITUDE = re.compile(
    r"\bmagnitude[\s-]*(?:of\s+)?(?P<a>\d\.\d)\b|\b(?P<b>\d\.\d)[\s-]+magnitude\b|\bmeasur(?:ed|ing)\s+(?P<c>\d\.\d)\b",
    re.I,
)
_QUAKE = re.compile(
    r"\b(?P<word>minor|light|moderate|strong|major)\s+(?:(?:magnitude|[\d.]+|of|shallow|undersea|offshore)[\s-]+){0,3}(?:earthquake|quake|tremor|temblor)\b",
    re.I,
)
_QUAKES = re.compile(r"\b(?:earthquake|quake|tremor|temblor|aftershock|foreshock)s?\b", re.I)


def storm_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on storms whose category and wind stand in one sentence."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        for match in _CATEGORY.finditer(text):
            start, end = pile.sentence(key, match.start())
            sentence = text[start:end]
            categories = {_DIGITS.get(found["n"].lower(), found["n"]) for found in _CATEGORY.finditer(sentence)}
            winds = [q for q in pile.quantities_within(key, start, end) if _is_wind(text, start, end, q)]
            if len(categories) != 1 or not winds or not _STORM.search(sentence) or _CHANGE.search(sentence):
                continue
            yield from _category(pile, key, match, categories.pop(), winds[0], sentence)


def _is_wind(text: str, start: int, end: int, quantity: Quantity) -> bool:
    if quantity.dimension != "speed" or quantity.unit is None:
        return False
    before, after = (
        text[max(start, quantity.start - 45) : quantity.start],
        text[quantity.end : min(end, quantity.end + 25)],
    )
    return bool(
        re.search(r"\bwinds?\b(?!.*\bmoving\b)", before, re.I)
        or re.match(r"[\s-]*(?:\([^)]*\)\s*)?(?:sustained\s+|maximum\s+)*winds?\b", after, re.I)
    )


def _category(
    pile: Pile, key: str, match: re.Match[str], category: str, wind: Quantity, sentence: str
) -> Iterator[Finding]:
    names = ["saffir_simpson"]
    if re.search(r"\bcyclone\b|\bAustralia|\bQueensland|\bFiji|\bVanuatu", sentence, re.I):
        names.append("australian")
    gusts = bool(re.search(r"\bgust", sentence, re.I))
    sure = bool(re.search(r"\b(?:sustained|maximum|top|packing|peak)\b", sentence, re.I))
    rows = [(_off(load("scales")[name], category, wind, gusts), load("scales")[name]) for name in names]
    off, scale = min(rows, key=lambda row: row[0])
    if off == float("inf"):
        return
    low, high = scale["classes"][category]
    unit = "mph" if "mile" in scale["unit"] else "km/h"
    bounds = f"{low} {unit} or more" if high is None else f"{low} to {high} {unit}"
    verdict: Verdict = "consistent" if off <= NEAR else "doubtful" if off <= FAR or not sure else "impossible"
    fits = {"consistent": "fit", "doubtful": "hardly fit", "impossible": "do not fit"}[verdict]
    yield finding_on(
        pile, "class", (pile.span(key, match.start(), match.end()), pile.span(key, wind.start, wind.end)), verdict,
        f"Winds of {wind.text} {fits} category {category} of the {scale['name']}: {bounds}.",
        {"off_by_share": round(off, 3)}, formula=f"{scale['what']}; {scale['source']}",
    )  # fmt: skip


def _off(scale: dict[str, Any], category: str, wind: Quantity, gusts: bool) -> float:
    """How far a wind lies outside a category, as a share of the bound; infinite where it cannot be told."""
    by = factor(wind.unit or "", scale["unit"])
    if by is None:
        return float("inf")
    low, high = scale["classes"][category]
    most = wind.upper if wind.upper is not None else float("inf")
    least = wind.lower if wind.lower is not None else wind.upper if wind.upper is not None else 0.0
    if most * by < low:
        return 1.0 - most * by / low
    # Gusts are stronger than the sustained wind: only too little of them tells anything.
    return least * by / high - 1.0 if high is not None and least * by > high and not gusts else 0.0


def quake_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on earthquakes that are called minor, light, moderate, strong or major beside their magnitude."""
    scale = load("scales")["earthquakes"]
    names = list(scale["classes"])
    for key, reading in pile.readings.items():
        text = reading.document.text
        for match in _QUAKE.finditer(text):
            start, end = pile.sentence(key, match.start())
            found = {float(m["a"] or m["b"] or m["c"]) for m in _MAGNITUDE.finditer(text, start, end)}
            if len(found) != 1 or len(_QUAKES.findall(text[start:end])) > 1:
                continue
            magnitude, word = found.pop(), match["word"].lower()
            low, high = scale["classes"][word]
            # Newspapers use the words loosely: one class beside the published one is no error.
            steps = names.index(word)
            loose_low = scale["classes"][names[max(0, steps - 1)]][0] if steps else 0.0
            loose_high = scale["classes"][names[min(len(names) - 1, steps + 1)]][1] if steps < len(names) - 1 else 10.0
            verdict: Verdict = "consistent" if loose_low <= magnitude <= loose_high else "doubtful"
            fits = "fits" if low <= magnitude <= high else "is near" if verdict == "consistent" else "does not fit"
            yield finding_on(
                pile, "class", (pile.span(key, match.start(), match.end()),), verdict,
                f"A magnitude of {magnitude} {fits} what the {scale['by']} calls {word}: {low} to {high}.",
                {"magnitude": magnitude}, formula=scale["source"],
            )  # fmt: skip
