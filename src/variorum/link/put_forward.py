"""Everything that could be asked: the answers of the questions, and what else each claim has a few words for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model import Answer, Claim
from .answers import make_answer
from .statements.facets import Facet
from .things.entities import Things


def put_forward(
    asked: Iterable[Answer],
    facets: Mapping[str, Sequence[Facet]],
    claims: Mapping[str, Sequence[Claim]],
    things: Things,
) -> tuple[Answer, ...]:
    """Gather the answers of events, things and questions, and the facets of claims that none of them uses.

    A facet that no event or thing was found for is an answer about its own claim: what a question would be made of as
    soon as another report answers the same.

    Args:
        asked: answers that are about an event or a thing.
        facets: facets of each claim by its identifier.
        claims: claims by document.
        things: the named things with the pages of the documents.

    Returns:
        All answers in order of their identifiers, each stretch of a claim in the role it has there once.
    """
    found = {answer.id: answer for answer in asked}
    used: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for answer in found.values():
        used[answer.claim].add((answer.span.start, answer.span.end))
    for document, page in things.pages.items():
        for claim in claims[document]:
            taken = used.get(claim.id, ())
            for facet in facets.get(claim.id, ()):
                if (facet.start, facet.end) in taken:
                    continue
                answer = make_answer(page, claim.id, facet.slot, facet.kind, facet.value, facet.start, facet.end, claim)
                if answer is not None:
                    found[answer.id] = answer
    return tuple(found[key] for key in sorted(found))
