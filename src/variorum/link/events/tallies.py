"""How a vote went: "97-1", "348 to 77", "voted 52–48", given to the event that the vote decided."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...model import Answer, Claim, Quantity, Value
from ...reference import load
from ...reference.tallies import find_tallies
from ..answers import give_answer
from ..claim_finder import ClaimFinder
from ..classes import event_classes
from ..page import Page
from .happenings import Happening

#: How many sentences back the body that voted, and the vote itself, may be told.
_REACH = 3


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load("slots")["tallies"][kind])


def answer_tallies(
    page: Page, claims: list[Claim], happenings: list[Happening], about: dict[int, str], shared: set[str]
) -> Iterator[Answer]:
    """Give each tally to the vote that it counts; the two houses of a parliament are two questions.

    Args:
        page: the document.
        claims: its claims.
        happenings: its happenings.
        about: event identifier by ``id()`` of a happening.
        shared: events that several reports tell of.
    """
    finder = ClaimFinder(claims)
    votes = [
        happening for happening in happenings
        if "vote" in (happening.type, event_classes()[happening.type].broader) and id(happening) in about
    ]  # fmt: skip
    # The vote that all write about is the one whose tally they give.
    ranked = [vote for vote in votes if about[id(vote)] in shared] or votes
    for tally in find_tallies(page.text) if votes else ():
        start, end = tally.start, tally.end
        first, last = page.sentence_of(start)
        if not _words("cues") & {token.lemma_.lower() for token in page.tokens_in(first, last)}:
            continue
        claim = finder.covering(start, end)
        vote = _nearest(ranked, claim.sentence, start) if claim is not None else None
        if claim is None or vote is None:
            continue
        body = _body(page, start)
        size, words = float(tally.first), page.text[start:end]
        quantity = Quantity(start=start, end=end, text=words, lower=size, upper=size, counted="vote")
        value = Value(text=words, quantity=quantity, label=tally.label)
        slot = f"tally@{body}" if body else "tally"
        yield from give_answer(page, about[id(vote)], slot, "quantity", value, start, end, claim)


def _nearest(votes: list[Happening], sentence: int, start: int) -> Happening | None:
    """The vote that is told nearest, most of all one that its report tells much of."""
    near = [
        (abs(sentence - mention.number), -len(vote.mentions), abs(mention.start - start), index)
        for index, vote in enumerate(votes)
        for mention in vote.mentions
        if abs(sentence - mention.number) <= 2 * _REACH
    ]
    return votes[min(near)[-1]] if near else None


def _body(page: Page, offset: int) -> str:
    """The house or court that voted: named in the same sentence, the nearest first, else shortly before."""
    here = page.token_at(offset)
    if here is None:
        return ""
    inside = [token for token in here.sent if token.text in _words("bodies")]
    if inside:
        return min(inside, key=lambda token: (abs(token.i - here.i), token.i)).text
    tokens = page.tokens_in(max(0, offset - 400), offset)
    before = [token for token in tokens if token.text in _words("bodies")]
    return before[-1].text if before else ""
