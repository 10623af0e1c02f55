"""One voice: two reports of what one spokesman said are one witness, and a second source ends that."""

import pytest

from variorum.compare.one_voice import one_voice
from variorum.model import Claim, Document, Link

PAPER = Link(name="Post", kind="publisher")


def claim(name: str, *chain: tuple[str | None, str]) -> Claim:
    report = Document(id=name, uri=f"{name}.txt", text="Five people died.", sha256="0")
    links = tuple(Link(name=speaker, kind=kind) for speaker, kind in chain)  # type: ignore[arg-type]
    return Claim(
        id=name,
        document=name,
        evidence=report.span(0, 17),
        subject=None,
        predicate="died",
        predicate_start=12,
        predicate_end=16,
        attribution=(*links, PAPER),
    )


GUARD, THE_GUARD, MAYOR = ("coast guard", "body"), ("The coast guard", "body"), ("Ana Ruiz", "person")


@pytest.mark.parametrize(
    ("claims", "speaker"),
    [
        ([claim("a", GUARD), claim("b", THE_GUARD)], "coast guard"),
        ([claim("a", GUARD), claim("b", MAYOR)], None),
        # One report tells it in its own voice: somebody there may have seen it.
        ([claim("a", GUARD), claim("b")], None),
        # Two who are not named may be two.
        ([claim("a", ("officials", "unnamed")), claim("b", ("officials", "unnamed"))], None),
        # An outlet is an origin, which is counted already.
        ([claim("a", ("BelTA", "agency")), claim("b", ("BelTA", "agency"))], None),
        # The same report once more adds nobody.
        ([claim("a", GUARD), claim("b", GUARD), claim("b2", MAYOR)], None),
        ([], None),
    ],
)  # fmt: skip
def test_one_voice(claims: list[Claim], speaker: str | None) -> None:
    assert one_voice(claims) == speaker
