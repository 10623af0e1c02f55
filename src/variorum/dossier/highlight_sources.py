"""Highlights on what the reports rest on: that nobody was there, and origins that several have their news from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from ..model import Citation, Claim, Derivation, Highlight, Lineage, Origin, Question, Reading, Span
from .hearsay import nearness, nobody_was_there, whence
from .quoting import around
from .side_by_side import QUOTES, Item, Sight
from .wording import count, listed, sentence, shortened

#: Share of a report's claims that an origin must explain for the report to be one of its copies on the first page.
_GOOD_PART = 0.25
#: Characters of a shared passage that are shown.
_SHOWN = 200
#: Words of a quote from which on it is a sentence rather than a line of facts.
_SENTENCE = 6
#: Words in a row, or in all passages of two reports together, from which on they are one text: fewer are a bare fact
#: ("won the 14th Harbour Cup in 2031") that both may put in the words that anybody would.
_ONE_TEXT, _ONE_TEXT_IN_ALL = 10, 25
#: Questions of what is new: that two reports call a president by one name and office does not make them one witness.
_OF_NEWS = ("status", "quantity", "time")


def hearsay_items(readings: Sequence[Reading], citations: Sequence[Citation], sight: Sight) -> Iterator[Item]:
    """That no report stands near a first hand."""
    judged = [
        (reading, *nearness(reading))
        for reading in readings
        if reading.doc is not None or reading.claims or reading.attributions
    ]
    title = nobody_was_there([kind for _, kind, _ in judged])
    if title is None:
        return
    outlets = {one.span.quote.casefold(): one.name for one in citations}
    outlets |= {name.removeprefix("the "): told for name, told in outlets.items() if name.startswith("the ")}
    clauses = [whence(reading, kind, sight.names[reading.document.id], outlets) for reading, kind, _ in judged]
    shown = "; ".join(clauses[:4]) + (f"; {count(len(clauses) - 4, 'report')} more alike" if len(clauses) > 4 else "")
    told = [sight.quote(shows.id) for _, _, shows in judged if isinstance(shows, Claim)]
    quotes = [quoted for quoted in told if quoted is not None][:QUOTES]
    yield Item(
        Highlight(
            kind="no first-hand source",
            title=title,
            reason=f"Nobody was there, and nobody's own words are given: {shown}.",
            refs=tuple(reading.document.id for reading, _, _ in judged),
            quotes=tuple(span for span, _ in quotes),
            speakers=tuple(speaker for _, speaker in quotes),
            settle="A named witness or official in their own words, a document, or an outlet with a reporter there.",
            score=1.0,
        ),
        frozenset({"hearsay"}),
    )


def origin_items(
    origins: Sequence[Origin], lineage: Lineage, sight: Sight, questions: Sequence[Question] = ()
) -> Iterator[Item]:
    """Origins that several reports rest on; the questions tell whether they repeat each other."""
    for origin in origins:
        # That several quote the same words of a speaker is no copying.
        documents = [] if origin.quotation else _resting(origin, sight)
        tellers = [identifier for identifier in documents if identifier != origin.document]
        if len(documents) < 2 or not tellers:
            continue
        if origin.kind == "unknown" and not origin.document and not _one_text(documents, lineage.derivations, sight):
            continue
        # One agency tells many things: two of its dispatches that have nothing in common are no one witness.
        if (
            not origin.document
            and origin.kind != "unknown"
            and not _told_alike(origin, documents, lineage, questions, sight)
        ):
            continue
        shared = origin.document or origin.kind == "unknown"
        quotes = _shared_words(documents, lineage.derivations, sight) if shared else []
        if not quotes:
            quotes = _leaning_words(origin, documents, lineage, sight)
        share = len(documents) / max(len(sight.documents), 1)
        title, reason = _told(origin, documents, tellers, sight)
        # A lost common text is no report that could have been among them.
        outside = not origin.seen and origin.kind in ("outlet", "agency")
        name = shortened(origin.name, 60)
        yield Item(
            Highlight(
                kind="origin",
                title=title,
                reason=reason,
                refs=(origin.id, *documents),
                quotes=tuple(span for span, _ in quotes),
                speakers=tuple(speaker for _, speaker in quotes),
                settle=(
                    f"The text of {name} itself, or a report that does not rest on it."
                    if outside
                    else "A report that does not rest on it."
                ),
                score=round(0.55 + 0.2 * share, 4),
            ),
            frozenset(documents),
        )


def _resting(origin: Origin, sight: Sight) -> list[str]:
    """The reports of which an origin explains a good part: not those that take a sentence from it."""
    told = Counter(claim.document for claim in sight.claims.values())
    rests = Counter(sight.claims[name].document for name in origin.claims if name in sight.claims)
    return [
        one
        for one in origin.documents
        if one in sight.documents and (one == origin.document or not told[one] or rests[one] >= _GOOD_PART * told[one])
    ]


def _told_alike(
    origin: Origin, documents: Sequence[str], lineage: Lineage, questions: Sequence[Question], sight: Sight
) -> bool:
    """Whether two of some reports share a passage, or tell the same of what happened, how many or when.

    Dispatches of other days bring other news, though they tell again what was before: these must be one text.
    """
    inside = frozenset(documents)
    if origin.kind == "agency" and _days_apart(documents, sight):
        return _one_text(documents, lineage.derivations, sight)
    return any(one.source in inside and one.target in inside for one in lineage.derivations) or any(
        len(inside.intersection(position.documents)) > 1
        for question in questions
        if question.kind in _OF_NEWS
        for position in question.positions
    )


def _days_apart(documents: Sequence[str], sight: Sight) -> bool:
    """Whether no two of some reports were published on one day or on two that follow each other."""
    told = [sight.documents[name].published for name in documents]
    days = sorted(date.fromisoformat(one.lower[:10]) for one in told if one.lower and one.lower == one.upper)
    return len(days) == len(told) and all((later - day).days > 1 for day, later in pairwise(days))


def _one_text(documents: Sequence[str], derivations: Sequence[Derivation], sight: Sight) -> bool:
    """Whether two of some reports have so many words in common, outside quotations, that these show one text."""
    for derivation in derivations:
        if derivation.source not in documents or derivation.target not in documents:
            continue
        text = sight.documents[derivation.target].text
        words = [len(text[slice(*passage.target)].split()) for passage in derivation.passages if not passage.quote]
        if max(words, default=0) >= _ONE_TEXT or sum(words) >= _ONE_TEXT_IN_ALL:
            return True
    return False


def _told(origin: Origin, documents: Sequence[str], tellers: Sequence[str], sight: Sight) -> tuple[str, str]:
    """Title and reason: who repeats whom, and that it counts once."""
    name = sight.names[origin.document] if origin.document else shortened(origin.name, 60)
    shown = [sight.names[identifier] for identifier in tellers[:4]]
    who = listed(shown) if len(tellers) <= 4 else f"{', '.join(shown)} and {count(len(tellers) - 4, 'more report')}"
    many = number(len(documents))
    hedge = "" if origin.certain else "as far as can be seen, "
    if origin.document:
        alone = len(tellers) == 1
        subject = who if alone else f"{number(len(tellers)).capitalize()} reports"
        repeat = (
            ("repeats" if alone else "repeat") if origin.certain else ("seems to repeat" if alone else "seem to repeat")
        )
        told = "" if alone else f"{who} have it from there. "
        return f"{subject} {repeat} {name}", f"{told}What they share counts once: one witness, not {many}."
    if origin.kind == "unknown":
        return f"{count(len(documents), 'report')} share one text", sentence(
            f"{who} tell it in the same words, and which came first cannot be told: one witness, not {many}."
        )
    title = f"{count(len(documents), 'report')} rest on one origin: {name}"
    reason = f"{hedge}{who} have it from {name}, which is not among the files: one witness, not {many}."
    return title, sentence(reason)


def number(value: int) -> str:
    """A small number as a word."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    return words[value] if value < len(words) else str(value)


def _shared_words(documents: Sequence[str], derivations: Sequence[Derivation], sight: Sight) -> list[tuple[Span, str]]:
    """The longest passage that two of the reports share, as each of them has it; none where none is shared.

    Then what others share with a report that is shown, so that the words of each of a few stand there.
    """
    inside = frozenset(documents)
    passages = [
        (derivation, passage)
        for derivation in derivations
        if derivation.source in inside and derivation.target in inside
        for passage in derivation.passages
        if not passage.quote
    ]
    passages.sort(key=lambda one: (one[1].source[0] - one[1].source[1], one[0].id, one[1].source))
    shown: dict[str, tuple[Span, str]] = {}
    for derivation, passage in passages:
        sides = {derivation.source: passage.source, derivation.target: passage.target}
        new = sides.keys() - shown.keys()
        if (shown and len(new) != 1) or len(shown) == QUOTES:
            continue
        whose = "both have" if not shown else f"{sight.names[next(iter(sides.keys() - new))]} has too"
        shown |= {
            name: (_exactly(sight, name, *where), f"{sight.names[name]}, words that {whose}")
            for name, where in sides.items() if name in new
        }  # fmt: skip
    return list(shown.values())


def _exactly(sight: Sight, document: str, start: int, end: int) -> Span:
    """The beginning of a shared passage, cut at a word: no more than what both have."""
    text = sight.documents[document].text
    last = min(end, start + _SHOWN)
    if last < end:
        last = start + max(len(text[start:last].rpartition(" ")[0]), 1)
    first = start + len(text[start:last]) - len(text[start:last].lstrip())
    return sight.documents[document].span(first, first + len(text[first:last].rstrip()))


def _leaning_words(origin: Origin, documents: Sequence[str], lineage: Lineage, sight: Sight) -> list[tuple[Span, str]]:
    """What shows that reports rest on an origin that is not among them.

    First the words of those that name it; then what another one shares with one of these; where there is neither, a
    claim of each that was taken from it.
    """
    naming = {name: quoted for name in documents if (quoted := _naming(origin, name, lineage.citations, sight))}
    if not naming:
        return [quoted for name in documents if (quoted := _taken(origin, name, sight))][:QUOTES]
    across = [
        one for one in lineage.derivations
        if one.source in documents and one.target in documents and (one.source in naming) != (one.target in naming)
    ]  # fmt: skip
    shared = _shared_words(documents, across, sight)
    return [*list(naming.values())[: QUOTES - len(shared)], *shared]


def _naming(origin: Origin, document: str, citations: Sequence[Citation], sight: Sight) -> tuple[Span, str] | None:
    """The words of one report that name an origin, else a claim that it says to have from it."""
    called = origin.name.casefold()
    named = [one for one in citations if one.document == document and one.name.casefold() == called]
    if named:
        span = max(named, key=lambda one: one.weight).span
        return around(sight.documents[document], span.start, span.end), f"{sight.names[document]} on {origin.name}"
    told = (
        name for name in origin.claims
        if (claim := sight.claims.get(name)) is not None and claim.document == document
        and any((link.name or "").casefold() == called for link in claim.attribution[:-1])
    )  # fmt: skip
    return next((quoted for name in told if (quoted := sight.quote(name)) is not None), None)


def _taken(origin: Origin, document: str, sight: Sight) -> tuple[Span, str] | None:
    """A claim that a report has from an origin."""
    told = [name for name in origin.claims if name in sight.claims and sight.claims[name].document == document]
    # A headline and the lines below it are each report's own; what shows the borrowing is a sentence.
    below = [
        name
        for name in told
        if "\n" in sight.documents[document].text[: sight.claims[name].evidence.start].strip()
        and len(sight.claims[name].evidence.quote.split()) >= _SENTENCE
    ]
    return sight.quote((below or told)[0]) if told else None
