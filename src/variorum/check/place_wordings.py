"""The turns of phrase that say where a place lies: "Lyon, a city in France", "the Spanish port of X"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import Place
from .place_pairs import PlacePair
from .place_patterns import patterns

_TAIL = re.compile(
    r"\s*(?:[.;:)–—]|$|,(?!\s+(?:and\s|or\s|[A-Z]))"
    r"|\s(?:on|was|were|is|has|had|have|will|would|can|could|after|when|where|that|which|who)\b)"
)


#: "Kiel, Germany, drew": at the head of a sentence, with a verb behind.
_HEAD = re.compile(r"^[\s“\"]*$")
_VERB = re.compile(r",\s+(?!and\b|or\b|but\b|as\b|at\b|in\b|on\b|to\b|by\b|for\b|of\b|with\b|while\b|where\b)[a-z]+\b")


@dataclass(frozen=True)
class Said:
    """A place said to lie in a land, in a part of it or anywhere.

    Attributes:
        place, land: the two.
        direction: the part of the land; None where none is told.
        sure: whether the place is called a town.
        near: whether something near the place is what lies there.
    """

    place: Place
    land: Place
    direction: str | None
    sure: bool
    near: bool = False


def read_whereabouts(pair: PlacePair) -> Said | None:
    """What a pair of places, with the words around, says of where one of them lies; None where it says nothing."""
    use, first, second, between = patterns(), pair.first, pair.second, pair.between
    if pair.meant is not None:
        return _of_meant(pair, use)
    if second.demonym and first.kind == "city" and not first.demonym:
        found, behind = use["adjective"].fullmatch(between), use["its noun"].match(pair.after)
        if found is not None and behind is not None:
            return Said(first, second, found["dir"], bool(use["sized"].fullmatch(behind["noun"])))
    in_its = second.demonym and first.kind == "city" and use["in its"].fullmatch(between)
    if in_its and (found := use["its part"].match(pair.after)):
        return Said(first, second, found["dir"], sure=False)
    if second.demonym or second.kind not in ("country", "region") or first.demonym or first.kind == "country":
        return _of(pair, use)
    own = use["own part"].match(pair.after)
    if found := use["apposed"].fullmatch(between):
        return Said(
            first, second, found["dir"] or (own["dir"] if own else None), bool(use["sized"].fullmatch(found["noun"]))
        )
    if found := use["in part"].fullmatch(between):
        listed = first.kind == "region" or use["part before"].search(pair.before) or use["or"].match(pair.after)
        if between.startswith(",") and listed:
            return None  # a list: "Iowa, eastern Kansas", "western Parana, southern Goias"
        return Said(first, second, found["dir"], sure=False)
    if (found := use["comma"].fullmatch(between)) and (own or _TAIL.match(pair.after)):
        return Said(first, second, found["dir"] or (own["dir"] if own else None), sure=False)
    if use["bracket"].fullmatch(between) and pair.after.startswith(")") and use["at"].search(pair.before):
        return Said(first, second, None, sure=False)
    if (
        first.kind == "city"
        and re.fullmatch(r",\s+|\s+is\s+", between)
        and (found := use["its rank"].match(pair.after))
        and "capital" not in found.group().lower()
    ):
        return Said(first, second, found["dir"], bool(use["sized"].fullmatch(found["noun"])))
    if first.kind == "city" and (found := use["rank of"].fullmatch(between)):
        return Said(first, second, None, bool(use["sized"].fullmatch(found["noun"])))
    if between == ", " and own:
        return Said(first, second, own["dir"], sure=False)
    if between == ", " and first.kind == "city" and _HEAD.search(pair.before) and _VERB.match(pair.after):
        return Said(first, second, None, sure=False)
    if between == ", " and use["at"].search(pair.before) and _TAIL.match(pair.after):
        return Said(first, second, None, sure=False)
    if use["in"].fullmatch(between) and (ahead := use["part of town"].search(pair.before)):
        return Said(first, second, ahead["dir"], sure=False)
    if use["in"].fullmatch(between) and use["at a town"].search(pair.before):
        sure = bool(re.search(r"\bcity\s+of\s+$", pair.before))
        return Said(first, second, own["dir"] if own else None, sure)
    if (
        use["in"].fullmatch(between)
        and first.kind == "city"
        and use["struck"].search(pair.before)
        and not second.demonym
    ):
        return Said(first, second, own["dir"] if own else None, sure=False)
    # "Landed in X in Y": a place and the land around it, each behind its "in".
    if use["in"].fullmatch(between) and first.kind == "city" and use["at"].search(pair.before) and not second.demonym:
        return Said(first, second, own["dir"] if own else None, sure=False)
    if found := use["lies in"].fullmatch(between):
        return Said(first, second, found["dir"], sure=False)
    return _of(pair, use)


def _of_meant(pair: PlacePair, use: dict[str, re.Pattern[str]]) -> Said | None:
    """Read "the Spanish city", "the city in Spain" and "it lies in southern Spain" of a town named before."""
    first, second = pair.first, pair.second
    if pair.meant is second:
        held = first.demonym or first.kind == "country"
        found = held and use["adjectives"].fullmatch(pair.between)
        ahead = use["part before"].search(pair.before) if first.demonym else None
        told = found["dir"] if found else None
        return Said(second, first, told or (ahead["dir"] if ahead else None), sure=False) if found else None
    if second.kind not in ("country", "region") or second.demonym:
        return None
    found = use["meant in"].fullmatch(pair.between)
    own = use["own part"].match(pair.after)
    return Said(first, second, found["dir"] or (own["dir"] if own else None), sure=False) if found else None


def _of(pair: PlacePair, use: dict[str, re.Pattern[str]]) -> Said | None:
    """Read "the Spanish city of X" and "Spain's northern port of X"."""
    land = pair.first
    if (
        land.kind in ("country", "region")
        and not land.demonym
        and pair.second.kind == "city"
        and not pair.second.demonym
    ):
        ahead = use["part ahead"].search(pair.before)
        found = ahead and (use["close by"].fullmatch(pair.between) or use["part, town"].fullmatch(pair.between))
        if ahead is not None and (found or use["land first"].fullmatch(pair.between)):
            return Said(pair.second, land, ahead["dir"], sure=False)
        if (
            use["through"].search(pair.before)
            and not use["listed"].search(pair.before)
            and use["there at"].fullmatch(pair.between)
            and _TAIL.match(pair.after)
        ):
            ahead = use["through"].search(pair.before)
            return Said(pair.second, land, ahead["dir"] if ahead else None, sure=False)
        if use["cities of"].search(pair.before) and re.fullmatch(r",\s+", pair.between):
            return Said(pair.second, land, None, sure=True)
        ahead = use["through"].search(pair.before)
        if use["above all"].fullmatch(pair.between) and not use["one of list"].search(pair.before):
            return Said(pair.second, land, ahead["dir"] if ahead else None, sure=False)
        if use["in land"].search(pair.before) and (
            use["held"].fullmatch(pair.between)
            or (re.fullmatch(r"\W*In\s+(?:the\s+)?", pair.before) and use["there hit"].fullmatch(pair.between))
        ):
            return Said(pair.second, land, None, sure=False)
        if re.search(r"\bto\s+(?:the\s+)?$", pair.before) and use["held"].fullmatch(pair.between):
            return Said(pair.second, land, None, sure=False)
        if use["in land"].search(pair.before) and (found := use["its town"].fullmatch(pair.between)):
            return Said(pair.second, land, None, bool(use["sized"].fullmatch(found["noun"])))
        if (ahead := use["set in part"].search(pair.before)) and re.fullmatch(r",\s+", pair.between):
            return Said(pair.second, land, ahead["dir"], sure=False)
    if not (land.demonym or land.kind in ("country", "region")) or pair.second.demonym:
        return None
    if land.demonym and pair.second.kind == "city" and use["institution"].fullmatch(pair.between):
        return Said(pair.second, land, None, sure=False)
    # "Japan's Osaka will host": a land's own town, where no noun of something else follows.
    if (
        not land.demonym
        and pair.second.kind == "city"
        and re.fullmatch(r"['’]s?\s+", pair.between)
        and _TAIL.match(pair.after)
    ):
        return Said(pair.second, land, None, sure=False)
    found = use["of"].fullmatch(pair.between)
    if found is None or not (found["own"] or land.demonym):
        return None
    if re.search(r"\b(?:former|formerly|then|occupied|annexed|historic|old)\b[\s-]*$", pair.before, re.I):
        return None
    before = use["part before"].search(pair.before)
    direction = found["dir"] or (before["dir"] if before else None)
    # "the eastern Donetsk region" and "the Spanish province of X": a division is no town.
    return Said(pair.second, land, direction, bool(use["sized"].fullmatch(found["noun"])))
