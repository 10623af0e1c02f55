"""Which of two kindred texts was there first, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from ..model import Direction, Document
from .outlets import identify
from .passages import Shared
from .texts import Words

UNDECIDED = "not decidable"
_PUBLISHED = "published"
_CITES = "it names {}, the other's publisher, as a source"
_EACH_OTHER = "each names the other's publisher as a source, so that neither is believed"
#: Words behind the end of a cut text that make it cut: fewer are a credit line or a byline that was added to the other.
_GOES_ON = 8
_SENTENCE_CLOSED = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two kindred texts with what direction is judged by.

    Attributes:
        document: the document.
        words: its words.
        cited: keys of the outlets that it names as sources.
        credited: those that a line of its own credits with the text.
        owed: those that it leans on as a whole.
    """

    document: Document
    words: Words
    cited: Collection[str] = ()
    credited: Collection[str] = ()
    owed: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class _Sign:
    """One sign of direction: 1 where the first text is the source, -1 where the second is.

    ``counters``: though not certain by itself, it leaves a direction open that others would decide against it.
    """

    points: int
    basis: str
    certain: bool
    cites: bool = False
    counters: bool = False


def decide(first: Side, second: Side, shared: Shared) -> tuple[bool, Direction, tuple[str, ...]]:
    """Decide which text is the source.

    Signs, strongest first: a report names the other's publisher as its source; one was published before the other; the
    one breaks off in the middle of a sentence that the other completes; the one carries a credit that the other lacks;
    the one comes from a news agency.

    Args:
        first: one text; where nothing decides, it is called the source.
        second: the other one.
        shared: what they share.

    Returns:
        Whether the first is the source, the direction with its basis, and reasons to show. Signs that contradict each
        other leave the direction undecided.
    """
    signs = [
        sign
        for sign in (
            _by_citation(first, second),
            _by_date(first.document, second.document),
            _by_cut_tail(first, second, shared),
            _by_credit(first, second),
            _by_agency(first.document, second.document),
        )
        if sign is not None
    ]
    mutual = (_EACH_OTHER,) if _names(first, second.document) and _names(second, first.document) else ()
    strong = [sign for sign in signs if sign.certain or sign.counters] or signs[:1]
    owed = set(first.owed) & set(second.owed)
    if owed and any(sign.certain for sign in strong) and not any(sign.cites for sign in strong):
        # Two copies of one agency's text have dates and ends of their own, and need not know each other.
        reason = f"both credit {', '.join(sorted(owed))}; " + "; ".join(sign.basis for sign in strong)
        return strong[0].points > 0, Direction(basis=UNDECIDED, certain=False), (reason, *mutual)
    if not strong:
        return True, Direction(basis=UNDECIDED, certain=False), mutual
    if len({sign.points for sign in strong}) > 1:
        reason = "the signs contradict each other: " + "; ".join(sign.basis for sign in strong)
        return True, Direction(basis=UNDECIDED, certain=False), (reason, *mutual)
    others = [f"another sign points the other way: {sign.basis}" for sign in signs if sign.points != strong[0].points]
    return (
        strong[0].points > 0,
        Direction(basis="; ".join(sign.basis for sign in strong), certain=any(sign.certain for sign in strong)),
        (*others, *mutual),
    )


def rests_on_citation(direction: Direction) -> bool:
    """Whether a direction was decided by a report that names the other's publisher."""
    before, after = _CITES.split("{}")
    return direction.certain and direction.basis.startswith(before) and after in direction.basis


def rests_on_date(direction: Direction) -> bool:
    """Whether a direction was decided by two stated dates and by nothing else."""
    return direction.certain and direction.basis.startswith(f"{_PUBLISHED} ") and ";" not in direction.basis


def dates_contradict(first: Side, second: Side) -> bool | None:
    """Whether that of two reports which names the other's publisher is stated to be older; None where nothing tells."""
    cited, dated = _by_citation(first, second), _by_date(first.document, second.document)
    if cited is None or dated is None or not dated.certain:
        return None
    return cited.points != dated.points


def _by_citation(first: Side, second: Side) -> _Sign | None:
    names_second = _names(first, second.document)
    names_first = _names(second, first.document)
    if names_first == names_second:
        return None
    source = first.document if names_first else second.document
    return _Sign(1 if names_first else -1, _CITES.format(source.publisher), True, True)


def _names(side: Side, other: Document) -> bool:
    return bool(other.publisher) and identify(other.publisher or "")[0] in side.cited


def _by_date(first: Document, second: Document) -> _Sign | None:
    one, two = first.published, second.published
    certain = one.basis == "stated" and two.basis == "stated"
    moments = [_moment(published.edtf) for published in (one, two)]
    if certain and moments[0] and moments[1]:
        # Clocks with their zones: an evening here is the next morning elsewhere.
        if moments[0] == moments[1]:
            return None
        points = 1 if moments[0] < moments[1] else -1
        told = (one.edtf, two.edtf)[::points]
        return _Sign(points, f"{_PUBLISHED} earlier ({told[0]} before {told[1]})", True)
    how = _PUBLISHED if certain else f"{_PUBLISHED}, as far as the texts show,"
    if one.upper and two.lower and one.upper < two.lower:
        return _Sign(1, f"{how} earlier ({one.upper} before {two.lower})", certain)
    if two.upper and one.lower and two.upper < one.lower:
        return _Sign(-1, f"{how} earlier ({two.upper} before {one.lower})", certain)
    return None


def _moment(edtf: str | None) -> datetime | None:
    """The moment of a date that has a clock and its zone; None for any other."""
    if not edtf or "T" not in edtf:
        return None
    try:
        moment = datetime.fromisoformat(edtf)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None


def _by_cut_tail(first: Side, second: Side, shared: Shared) -> _Sign | None:
    """One text ends inside a passage that goes on in the other."""
    for points, whole, cut, ends in (
        (1, first, second, [(passage.source[1], passage.target[1]) for passage in shared.passages]),
        (-1, second, first, [(passage.target[1], passage.source[1]) for passage in shared.passages]),
    ):
        for end_whole, end_cut in ends:
            at_end = bool(len(cut.words)) and end_cut >= cut.words.reach[1]
            if at_end and whole.words.behind(end_whole) >= _GOES_ON:
                broken = not _SENTENCE_CLOSED.search(cut.document.text[end_cut:] or " ") and bool(
                    re.match(r"[ \t,]+\w", whole.document.text[end_whole:])
                )
                # A page that was fetched in part breaks off as well, and may be the older one.
                basis = "the other goes on where this one ends" + (", in mid-sentence" if broken else "")
                return _Sign(points, basis, certain=False, counters=broken)
    return None


def _by_credit(first: Side, second: Side) -> _Sign | None:
    """A credit to a third outlet was added when a text was taken over: the one without it may be that outlet's own."""
    if bool(first.credited) == bool(second.credited):
        return None
    return _Sign(1 if second.credited else -1, "it carries a credit that the other lacks", False)


def _by_agency(first: Document, second: Document) -> _Sign | None:
    """Papers take over what agencies send them, and hardly ever the other way round."""
    agencies = [bool(one.publisher) and identify(one.publisher or "")[2] == "agency" for one in (first, second)]
    if agencies[0] == agencies[1]:
        return None
    return _Sign(1 if agencies[0] else -1, "the other is the report of a news agency", False)
