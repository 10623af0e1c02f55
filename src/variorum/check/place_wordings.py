"""The turns of phrase that say where a place lies: "Lyon, a city in France", "the Spanish port of X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..model import Place
from .place_pairs import DIRECTION, PlacePair, words

_TAIL = re.compile(
    r"\s*(?:[.;:)–—]|$|,(?!\s+(?:and\s|or\s|[A-Z]))"
    r"|\s(?:on|was|were|is|has|had|have|will|would|can|could|after|when|where|that|which|who)\b)"
)

#: "Kiel, Germany, drew": at the head of a sentence, with a verb behind.
_HEAD = re.compile(r"^[\s“\"]*$")
_VERB = re.compile(r",\s+(?!and\b|or\b|but\b|as\b|at\b|in\b|on\b|to\b|by\b|for\b|of\b|with\b|while\b|where\b)[a-z]+\b")


@dataclass(frozen=True)
class Said:
    """A place said to lie in a land, in a part of it or anywhere; ``sure``: whether it is called a town."""

    place: Place
    land: Place
    direction: str | None
    sure: bool


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The wordings by what they are, each as it stands between, before or behind the two places."""
    noun, sized = words("place_nouns"), words("town_nouns")
    part = r"(?:\s+(?:part|half|corner|tip|edge|outskirts))?(?:\s+of)?"
    where = rf"(?:far\s+|extreme\s+|deep\s+)?{DIRECTION}{part}\s+(?:the\s+)?"
    a_noun = r"(?:,|\s[–—-]|\s\()?\s+(?:is\s+)?(?:a|an|the|one\s+of\s+the)\s+(?:[\w-]+\s+){0,3}?"
    a_noun += rf"(?P<noun>(?:{noun})s?|cities)"
    describing = rf"(?:(?:{words('describing')})\s+){{0,3}}"
    return {
        # "X, a port city of 40,000 people in southern Y"
        "apposed": re.compile(
            rf"{a_noun}(?:\s+of\s+[\d,.]+\s*(?:million\s+)?(?:people|inhabitants|residents)?)?"
            rf"(?:\s+(?:located|situated))?"
            rf"\s+in\s+(?:the\s+)?(?:{where})?(?:the\s+)?",
            re.I,
        ),
        "in part": re.compile(rf"(?:,?\s+(?:(?:located|situated|is|lies|sits)\s+)*in\s+(?:the\s+)?|,\s+){where}", re.I),
        "lies in": re.compile(
            rf"\s+(?:(?:lies|is\s+located|is\s+situated|sits)\s+in|belongs\s+to)\s+(?:the\s+)?(?:{where})?", re.I
        ),
        # "in northern Y, in the city of X"
        "land first": re.compile(
            rf",\s+(?:in|at|near|outside)\s+" rf"(?:the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+)?", re.I
        ),
        "part ahead": re.compile(
            rf"\b(?:in|hit|struck|shook|rocked|lashed|across)\s+(?:the\s+)?(?:far\s+)?{DIRECTION}{part}\s+$", re.I
        ),
        "close by": re.compile(
            r",\s+(?:near|close\s+to|around|outside|not\s+far\s+from)\s+(?:the\s+\w+\s+of\s+)?", re.I
        ),
        # "In the south of Y, the city of X"
        "part, town": re.compile(rf",\s+the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+", re.I),
        # "in the German south"
        "in its": re.compile(r",?\s+in\s+the\s+(?:far\s+)?", re.I),
        "its part": re.compile(
            r"\s+(?P<dir>(?:north|south)(?:[ -]?(?:east|west))?|east|west)\b(?!\s+(?:of|bank|coast|side|pole)|-)", re.I
        ),
        # "Cut off in X, in Y,"; "X, which lies in southern Y,"; "born in X (Y)"
        "comma": re.compile(
            rf",\s+(?:(?:which|that)\s+(?:is|lies|sits|is\s+located|is\s+situated)\s+)?in\s+(?:the\s+)?(?:{where})?",
            re.I,
        ),
        # "X, Y's third-largest city,"; "X is Y's largest port"; "X, the third city of Y"
        "its rank": re.compile(
            rf"['’]s?\s+{describing}(?:{DIRECTION}\s+)?{describing}(?P<noun>{noun})\b(?=\s*(?:[,.;)]|$))", re.I
        ),
        "rank of": re.compile(rf"(?:,|\s+is)\s+the\s+{describing}(?P<noun>{noun})\s+of\s+(?:the\s+)?", re.I),
        # "in Y last week, in X"; "moved to Y, where she settled in X"
        "there at": re.compile(
            rf"(?:\s+(?:last|this|on|yesterday|today|earlier|late|early)\b[^,;.]{{0,25}})?,\s+(?:in|near|outside|at)\s+"
            rf"(?:the\s+(?:[\w-]+\s+){{0,2}}?(?:{noun}|airport|university|stadium|harbour|harbor|hospital|centre|center|heart|outskirts|suburbs?)\s+of\s+)?"
            rf"|,\s+where\s+(?:(?!of\b|about\b|from\b|than\b)[\w’']+\s+){{1,4}}in\s+(?:the\s+(?:{noun})\s+of\s+)?"
            rf"|,\s+where\s+the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+",
            re.I,
        ),
        "through": re.compile(
            rf"\b(?:in|across|throughout|to|from|visited|{words('impacts')})\s+(?:the\s+)?(?:{DIRECTION}{part}\s+(?:the\s+)?)?$",
            re.I,
        ),
        # "In Y, especially in X"; "Y and above all the city of X"
        "above all": re.compile(
            rf",?\s+(?:and\s+)?(?:{words('above_all')})\s+(?:(?:in|around|near|at)\s+)?(?:the\s+(?:[\w-]+\s+){{0,2}}?(?:{noun})\s+of\s+)?",
            re.I,
        ),
        "one of list": re.compile(r"(?:,|\band|\bor|\bto|\bfrom)\s+(?:in\s+)?(?:the\s+)?$", re.I),
        "cities of": re.compile(
            r"\b(?:among|of)\s+(?:all\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:cities|towns|ports)\s+(?:of|in)\s+(?:the\s+)?$",
            re.I,
        ),
        "struck": re.compile(rf"\b(?:{words('impacts')})\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?$", re.I),
        # "The tournament in Y will be held in X"; "travel to Y to play in X"
        "held": re.compile(
            rf"\s+(?:(?:will|is|are|was|were|to|be|has|have|been)\s+){{1,3}}(?:held|played|staged|hosted)\s+in\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?"
            rf"|\s+to\s+(?:play|perform|compete|train|race)\s+in\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?",
            re.I,
        ),
        # "In Y, a quake damaged houses in X"
        "there hit": re.compile(
            rf",\s+(?:(?!said\b|says\b|told\b|where\b|that\b|which\b)[\w’'-]+\s+){{1,5}}?(?:{words('impacts')})\s+(?:[\w’'-]+\s+){{0,4}}?(?:in|near)\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?",
            re.I,
        ),
        "listed": re.compile(r"\b(?:in|across|to)\s+[A-Z][\w ]+,\s+(?:in|across|to)\s+$"),
        # "a Spanish court in X"
        "institution": re.compile(
            rf"\s+(?:[a-z-]+\s+)?(?:{words('institutions')})\s+in\s+(?:the\s+(?:{noun})\s+of\s+)?", re.I
        ),
        "adjectives": re.compile(rf"\s+(?:{DIRECTION}\s+)?{describing}", re.I),
        "meant in": re.compile(
            rf"(?:,?\s+(?:(?:which|that)\s+)?(?:is|was|lies|sits|located|situated)){{0,2}}\s+in\s+(?:the\s+)?(?:{where})?",
            re.I,
        ),
        "bracket": re.compile(r"\s+\("),
        # "In Y, the city of X"; "in Y, in the city of X"
        "in land": re.compile(r"\b[Ii]n\s+(?:the\s+)?$"),
        "its town": re.compile(
            rf",\s+(?:in\s+|at\s+|near\s+|outside\s+)?the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+", re.I
        ),
        # "X, a Spanish city"; "the southern city of X in Y"
        "adjective": re.compile(rf"(?:,|\s+is)\s+(?:an?|the)\s+{describing}(?:{DIRECTION}\s+)?{describing}$", re.I),
        "its noun": re.compile(rf"\s+{describing}(?P<noun>{noun})\b(?!\s+(?:council|court|club|league|hall))", re.I),
        "part of town": re.compile(rf"\b{DIRECTION}\s+{describing}(?:{noun})\s+of\s+$", re.I),
        "set in part": re.compile(
            rf"\b(?:situated|located|lying|nestled|set|tucked\s+away)\s+in\s+(?:the\s+)?(?:far\s+)?{DIRECTION}{part}\s+$",
            re.I,
        ),
        "in": re.compile(r"\s+in\s+(?:the\s+)?"),
        "of": re.compile(
            rf"(?P<own>['’]s?)?\s+{describing}(?:{DIRECTION}\s+)?{describing}(?P<noun>{noun})(?:\s+of|,)?\s+(?:the\s+)?",
            re.I,
        ),
        "own part": re.compile(
            rf"['’]s?\s+(?:far\s+)?{DIRECTION}\b(?!\s+(?:neighbo|border|command|fleet|front|district))", re.I
        ),
        "part before": re.compile(rf"\b(?:far\s+)?{DIRECTION}\s+$", re.I),
        "at": re.compile(
            r"\b(?:in|near|at|outside|around|to|from|of|by)\s+(?:the\s+(?:\w+\s+)?(?:city|town|village|port)\s+of\s+)?$",
            re.I,
        ),
        "at a town": re.compile(rf"\b(?:{noun})\s+of\s+$|(?:^|[.!?]\s+)[\"“]?(?:in|near|outside)\s+$", re.I),
        "or": re.compile(r"\s*,?\s+(?:and|or)\s+(?:possibly\s+|even\s+|also\s+|in\s+|the\s+)*[A-Z]"),
        "sized": re.compile(sized, re.I),
    }


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
        return Said(first, second, None, sure=bool(re.search(r"\bcity\s+of\s+$", pair.before)))
    if (
        use["in"].fullmatch(between)
        and first.kind == "city"
        and use["struck"].search(pair.before)
        and not second.demonym
    ):
        return Said(first, second, None, sure=False)
    # "Landed in X in Y": a place and the land around it, each behind its "in".
    if use["in"].fullmatch(between) and first.kind == "city" and use["at"].search(pair.before) and not second.demonym:
        return Said(first, second, None, sure=False)
    if found := use["lies in"].fullmatch(between):
        return Said(first, second, found["dir"], sure=False)
    return _of(pair, use)


def _of_meant(pair: PlacePair, use: dict[str, re.Pattern[str]]) -> Said | None:
    """Read "the Spanish city", "the city in Spain" and "it lies in southern Spain" of a town named before."""
    first, second = pair.first, pair.second
    if pair.meant is second:
        held = first.demonym or first.kind == "country"
        found = held and use["adjectives"].fullmatch(pair.between)
        return Said(second, first, found["dir"], sure=False) if found else None
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
