"""A pile of short reports, linked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.model import Linked, Reading


@pytest.fixture(scope="session")
def link(read: Callable[..., Reading]) -> Callable[..., Linked]:
    """Link texts that were published on one day."""

    def link_texts(*texts: str) -> Linked:
        readings = [
            read(text, id=f"d{number}", uri=f"{number}.txt", published="2031-05-20")
            for number, text in enumerate(texts)
        ]
        return link_claims(read_claims(readings))

    return link_texts
