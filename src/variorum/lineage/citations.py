"""Which outlets and agencies a report names as where it knows from, and how much of it leans on each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from ..model import Citation, Link, Reading
from ..reference.outlets import listed_together
from .credits import Mention, find_credits
from .cues import anaphor_pattern
from .mentions import from_attributions, from_lists, from_sentences, outlets_in
from .outlets import NO_OUTLETS, PileOutlets, identify, merge_short_names, reader_name

#: Weight from which a report leans on an outlet as a whole.
LEANS = 0.5
#: A claim's share aside, what makes a report lean on an outlet, added up to 1 at most.
HEADLINE, OPENING, AGAIN = 0.3, 0.4, 0.2
#: Sentences that open a report without paragraphs.
_FIRST = 2
_SENTENCE = re.compile(r"[.!?…][\"'”’)*]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where headline, opening paragraph and sentences of a text are."""

    headline: int
    opening: int
    sentences: tuple[int, ...]


def find_citations(reading: Reading, pile: PileOutlets = NO_OUTLETS) -> tuple[Citation, ...]:
    """Find the outlets a document names as its sources.

    Args:
        reading: its names, attributions and claims are used where they are there.
        pile: what the pile itself tells about its outlets.

    Returns:
        One citation for each outlet and form, at its first mention, in order of offset; the document's own publisher
        is none.
    """
    document = reading.document
    own = identify(document.publisher)[0] if document.publisher else None
    layout = _layout(reading)
    spoken = [*find_credits(document, pile), *from_attributions(reading), *from_sentences(reading, pile)]
    named_all = _distinct([*spoken, *from_lists(reading, spoken)])
    merged = merge_short_names(pile.identify(mention.name)[0] for mention in named_all)
    mentions: dict[str, list[Mention]] = defaultdict(list)

    def key_of(name: str) -> str:
        key = pile.identify(name)[0]
        return merged.get(key, key)

    for mention in named_all:
        key = key_of(mention.name)
        if key != own:
            mentions[key].append(mention)
    found: list[Citation] = []
    for key, named in mentions.items():
        weight, reasons = _weigh(reading, key, named, layout, key_of, alone=len(mentions) == 1)
        whole = [mention for mention in named if pile.identify(mention.name)[0] == key]
        name = reader_name([document.text[mention.start : mention.end] for mention in whole], pile)
        forms: dict[str, Mention] = {}
        for mention in named:
            forms.setdefault(mention.form, mention)
        found += [
            Citation(
                document=document.id,
                outlet=key,
                name=name,
                span=document.span(mention.start, mention.end),
                form=mention.form,
                weight=weight,
                reasons=reasons,
            )
            for mention in forms.values()
        ]
    return tuple(sorted(found, key=lambda citation: (citation.span.start, citation.span.end, citation.outlet)))


def _distinct(mentions: list[Mention]) -> list[Mention]:
    """In order of offset; of mentions that overlap the one that was found first, so credits, counts."""
    kept: list[Mention] = []
    for _, mention in sorted(enumerate(mentions), key=lambda entry: (entry[1].start, entry[0])):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _layout(reading: Reading) -> _Layout:
    text = reading.document.text
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    headline = 0
    if len(lines) > 1:
        first = text[slice(*lines[0])].strip()
        if len(first) <= 200 and first[-1:] not in ".!?…”\"'":
            headline = lines[0][1]
    body = [line for line in lines if line[0] >= headline]
    # The opening is the first paragraph, and no more than its first sentences where a text has no paragraphs.
    opening = min(body[0][1], body[0][0] + 600) if body else headline
    sentences = (0, *(match.end() for match in _SENTENCE.finditer(text)))
    if len(body) == 1:
        behind = [end for end in sentences if end > body[0][0]]
        opening = min(opening, behind[min(_FIRST, len(behind)) - 1] if behind else opening)
    return _Layout(headline=headline, opening=opening, sentences=sentences)


def _weigh(
    reading: Reading,
    key: str,
    named: list[Mention],
    layout: _Layout,
    key_of: Callable[[str], str],
    *,
    alone: bool,
) -> tuple[float, tuple[str, ...]]:
    """How much of a document leans on an outlet, and why."""
    credit = max((mention for mention in named if mention.form != "attribution"), key=_credit_weight, default=None)
    weight, reasons = 0.0, list[str]()
    if credit is not None:
        weight = _credit_weight(credit)
        reasons.append(f"“{reading.document.text[credit.start : credit.end]}” credits the text to it")
    claims = [claim for claim in reading.claims if claim.checkable] or list(reading.claims)
    carried = sum(
        any(key_of(link.name) == key or _listed(link, named, reading) for link in claim.attribution[:-1] if link.name)
        for claim in claims
    )
    if carried:
        weight += carried / len(claims)
        reasons.append(f"{carried} of {len(claims)} claims are told on its word")
    if any(mention.start < layout.headline for mention in named) or _in_title(reading, key):
        weight += HEADLINE
        reasons.append("named in the headline")
    if any(layout.headline <= mention.start < layout.opening for mention in named):
        weight += OPENING
        reasons.append("named in the opening paragraph")
    places = {bisect_right(layout.sentences, mention.start) for mention in named}
    again = max(len(places) - 1, 0)
    pointed = _pointed_back(reading, min(mention.end for mention in named)) if alone else 0
    if again + pointed:
        weight += AGAIN
        times = f"named again {again} times" if again > 1 else "named again" if again else ""
        back = "“the article” or the like points back to it" if pointed else ""
        reasons.append(" and ".join(part for part in (times, back) if part))
    if not reasons:
        reasons.append("named once, below the opening")
    return round(min(weight, 1.0), 3), tuple(reasons)


def _listed(link: Link, named: list[Mention], reading: Reading) -> bool:
    """Whether an outlet is named in one list with a claim's speaker: "CNN and NBC reported"."""
    if link.start is None or link.end is None or link.kind not in ("outlet", "agency"):
        return False
    text = reading.document.text
    return any(listed_together(text[min(link.start, mention.start) : max(link.end, mention.end)]) for mention in named)


def _credit_weight(mention: Mention) -> float:
    return {"dateline": 0.9, "byline": 0.9, "reprint": 1.0, "material": 0.5, "contributed": 0.4, "tag": 0.7}.get(
        mention.where, 0.5
    )


def _in_title(reading: Reading, key: str) -> bool:
    title = reading.document.title
    return bool(title) and any(name == key for name in outlets_in(title or ""))


def _pointed_back(reading: Reading, behind: int) -> int:
    """Sentences behind a mention whose subject is "the article", "the publication" and so on."""
    return sum(1 for _ in anaphor_pattern().finditer(reading.document.text, behind))
