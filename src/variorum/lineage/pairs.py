"""Pairs of texts: which are kin, as what, why, and which of two is the source. For a few reports and for any pile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from ..model import Derivation, DerivationKind, Direction, Document, Passage, stable_id
from .direction import UNDECIDED, Side, decide, rests_on_citation
from .likely_pairs import SHORTEST, Pair
from .outlets import same_outlet
from .passages import Shared
from .rewrites import Rewrite
from .shared_enough import PARAGRAPH, contained, is_kin, is_most, is_unbroken
from .texts import Words

#: Told first of two reports that may not know each other.
DOUBT = "doubtful: two accounts of their own, of one event and what was announced of it, may be as alike"
#: The direction of two fillings of one form.
NONE_COPIED = Direction(basis="a form that both fill in: neither was copied from the other", certain=False)


class Kinship(NamedTuple):
    """What two texts are to each other and why.

    ``template`` where they fill in one form, ``doubtful`` where they may be two accounts of one event; ``retold``
    is the share of the shorter text in sentences that tell the same as one of the other, ``closeness`` what of it
    stands in the other, word for word or told alike, and ``retellings`` these sentences in the first text and in the
    second.
    """

    kind: DerivationKind
    template: bool
    reasons: tuple[str, ...]
    doubtful: bool = False
    retold: float = 0.0
    closeness: float = 0.0
    retellings: tuple[Passage, ...] = ()


def judge(first: Words, second: Words, shared: Shared, pair: Pair, *, one_publisher: bool) -> Kinship | None:
    """Judge whether two texts are kin.

    Args:
        first: one text.
        second: the other one.
        shared: what they share word for word.
        pair: the two texts, or those that they are twins of, and how the one is told after the other.
        one_publisher: whether both come from one.

    Returns:
        As what they are kin, or None.
    """
    if min(first.judged, second.judged) < SHORTEST or (shared.standing and not shared.passages):
        return None
    part = contained(shared, first, second)
    kind, reasons = _kind(shared, pair.told, part, one_publisher=one_publisher)
    if kind is None:
        return None
    doubtful = pair.told is not None and pair.told.doubtful
    if doubtful:
        reasons = [DOUBT, *reasons]
    if shared.standing:
        reasons.append(f"{shared.standing} more open or close many texts that share nothing else, and are set aside")
    if pair.filling.is_form:
        other = pair.filling.numbers + pair.filling.names
        form = f"a shared form: of the places that hold a number or a name {other} differ, {pair.filling.same} agree"
        reasons = [form, *reasons]
    near = pair.told.closeness if pair.told else pair.closeness
    closeness = round(min(1.0, max(part, near.score)), 4)
    forward = (first.judged, pair.first) <= (second.judged, pair.second)
    retellings = [Passage(source=one, target=other) for one, other in near.retold]
    told = _in_order(retellings if forward else _turned(retellings))
    return Kinship(kind, pair.filling.is_form, tuple(reasons), doubtful, near.alike, closeness, told)


def through_third(third: str, closeness: float) -> Kinship:
    """What two texts are to each other of which a third one has the one for the most part and is kin to the other.

    Args:
        third: the document of the third text.
        closeness: the product of their closeness to it.
    """
    why = f"nothing of it stands in the other; for the most part it stands in “{third}”, which is kin to the other"
    return Kinship("rewrite", False, (DOUBT, why), doubtful=True, closeness=closeness)


def _kind(
    shared: Shared, told: Rewrite | None, contained: float, *, one_publisher: bool
) -> tuple[DerivationKind | None, list[str]]:
    words = f"{shared.plain} words outside quotations stand in both, {contained:.0%} of the shorter text"
    spoken = [f"{shared.quoted} more are quoted speech, which weighs less"] if shared.quoted else []
    if is_most(shared, contained):
        kind: DerivationKind = "revision" if one_publisher else "copy"
        return kind, [words, *spoken, *(["both come from one publisher"] if one_publisher else [])]
    if shared.longest >= PARAGRAPH:
        return "copy", [f"a passage of {shared.longest} words is the same", words, *spoken]
    if is_unbroken(shared):
        return "copy", [f"a passage of {shared.longest} words stands in both without a change", words, *spoken]
    if is_kin(shared):
        return "rewrite", [words, *spoken]
    if told:
        return "rewrite", list(told.reasons)
    return None, []


def derive(first: Side, second: Side, kinship: Kinship, shared: Shared, more: Sequence[str] = ()) -> Derivation:
    """The derivation of two kindred texts.

    Args:
        first: the text that is called the source where nothing decides.
        second: the other one.
        kinship: as what they are kin.
        shared: what they share.
        more: reasons to put in front.
    """
    forward, direction, why = (True, NONE_COPIED, ()) if kinship.template else decide(first, second, shared)
    if direction.certain and not shared.passages and not rests_on_citation(direction):
        # Two reports told alike may have an older one behind them both, whichever of them came first.
        direction = Direction(basis=direction.basis, certain=False)
    source, target = (first, second) if forward else (second, first)
    covered = (shared.covered_first, shared.covered_second)
    return Derivation(
        id=stable_id("d", source.document.id, target.document.id, kinship.kind),
        source=source.document.id,
        target=target.document.id,
        kind=kinship.kind,
        share=share_of(covered[1] if forward else covered[0], target.words),
        source_share=share_of(covered[0] if forward else covered[1], source.words),
        direction=direction,
        passages=shared.passages if forward else _turned(shared.passages),
        reasons=(*more, *kinship.reasons, *why),
        template=kinship.template,
        doubtful=kinship.doubtful,
        closeness=kinship.closeness,
        retellings=kinship.retellings if forward else _turned(kinship.retellings),
        retold=round(
            min(1.0, kinship.retold * min(len(first.words), len(second.words)) / max(len(target.words), 1)), 4
        ),
    )


def derive_identical(first: Side, other: Side) -> Derivation:
    """The derivation of two documents whose texts are the same, word for word."""
    shared = Shared(
        passages=(Passage(source=first.words.reach, target=other.words.reach),),
        covered_first=len(first.words),
        covered_second=len(first.words),
    )
    kind: DerivationKind = "copy"
    if same_outlet(first.document.publisher, other.document.publisher):
        kind = "revision"
    if len(first.words) >= SHORTEST:
        return derive(
            first, other, Kinship(kind, False, ("the texts are the same, word for word",), closeness=1.0), shared
        )
    # Nobody can say who has a line from whom, nor that two wrote it alike by themselves: it counts once.
    why = f"the texts are the same, word for word; {len(first.words)} words are too few to say which was first"
    told = derive(first, other, Kinship(kind, False, (why,), closeness=1.0), shared)
    return replace(told, direction=Direction(basis=UNDECIDED, certain=False))


def share_of(covered: int, words: Words) -> float:
    """The share of a text's words that are covered, 0 to 1, to four places."""
    return round(covered / len(words), 4) if len(words) else 0.0


def _turned(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return _in_order([Passage(source=one.target, target=one.source, quote=one.quote) for one in passages])


def _in_order(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted(passages, key=lambda passage: (passage.source, passage.target)))


def rank(document: Document) -> tuple[str, str, str, str]:
    """An order that rests on nothing but the documents: by date where known, then address and id."""
    published = document.published
    return (published.lower or published.upper or "9999", published.upper or "9999", document.uri, document.id)
