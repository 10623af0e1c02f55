from __future__ import annotations

import pytest

from variorum.reference.outlets import find_outlet, outlets


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("The Express", "express"),
        ("*The Express*", "express"),
        ("daily express", "express"),
        ("express.co.uk", "express"),
        ("https://www.express.co.uk/news/world/1", "express"),
        ("www.bbc.co.uk", "bbc"),
        ("news.sky.com", "sky-news"),
        ("AP", "ap"),
        ("Agence France-Presse", "afp"),
        ("BelTA", "belta"),
        ("El Pais", "el-pais"),  # without its accent
    ],
)
def test_found_by_name_or_address(words: str, key: str) -> None:
    outlet = find_outlet(words)
    assert outlet is not None
    assert outlet.key == key


@pytest.mark.parametrize(
    "words", ["", "  ", "The", "example.org", "not an outlet", "http://[", "expresso", "notap.org"]
)
def test_not_found(words: str) -> None:
    assert find_outlet(words) is None


def test_the_list_is_wide_and_sound() -> None:
    known = outlets()
    assert len(known) >= 120
    assert len({outlet.country for outlet in known.values()}) >= 30
    assert {outlet.kind for outlet in known.values()} == {"agency", "newspaper", "broadcaster", "site", "magazine"}
    domains = [domain for outlet in known.values() for domain in outlet.domains]
    assert len(domains) == len(set(domains))
    assert all(outlet.domains for outlet in known.values())


def test_ordinary_words_are_marked() -> None:
    known = outlets()
    assert "The Sun" in known["sun"].ambiguous
    assert "Express" in known["express"].ambiguous
    assert "Daily Express" not in known["express"].ambiguous
    assert not known["reuters"].ambiguous
