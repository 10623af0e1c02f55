"""A pile of short reports, opened for the comparison of mentions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.claims import read_claims
from variorum.model import Reading


@pytest.fixture(scope="session")
def readings(read: Callable[..., Reading]) -> Callable[..., list[Reading]]:
    """Readings with claims of texts; document ``d0`` is the first."""

    def read_texts(*texts: str) -> list[Reading]:
        return read_claims([read(text, id=f"d{number}", uri=f"{number}.txt") for number, text in enumerate(texts)])

    return read_texts
