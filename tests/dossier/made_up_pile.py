"""Three made-up reports on a ferry, and short ways to quote them."""

from __future__ import annotations

import hashlib

from variorum.model import Document, Published, Span

TEXTS = {
    "a-harbour.txt": (
        "Ferry Sula runs aground\n\nThe ferry Sula ran aground off Bergen on 3 May 2026. According to the Fjord Post, "
        "14 passengers were hurt. The Sula has a range of up to 300 km."
    ),
    "b-island.txt": (
        "The ferry Sula ran aground off Bergen on 5 May 2026, the Fjord Post reported. 41 passengers were hurt. "
        "The ship could reach Aberdeen, officials said."
    ),
    "c-later.txt": "The Sulla was towed to Stavanger last week. The operator denies that anyone was hurt.",
}


def document(uri: str, text: str, **fields: object) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=f"d{digest[:12]}", uri=uri, text=text, sha256=digest, chars=len(text), **fields)  # type: ignore[arg-type]


def day(value: str) -> Published:
    return Published(edtf=value, lower=value, upper=value, basis="stated", reasons=("the file states it",))


class Pile:
    """The reports and short ways to quote them; ``texts`` may be changed to see what hostile input does."""

    def __init__(self, texts: dict[str, str] | None = None, *, title: str = "Ferry Sula runs aground") -> None:
        (one, two, three) = (texts or TEXTS).items()
        first = document(*one, title=title, publisher="Harbour News", published=day("2026-05-04"))
        second = document(*two, published=day("2026-05-06"))
        premise = (first.span(first.text.index("3 May 2026"), first.text.index("3 May 2026") + 10),)
        third = document(
            *three,
            published=Published(
                edtf="2026-05-03/..", lower="2026-05-03", basis="inferred", premises=premise,
                reasons=("it tells of the grounding as past",),
            ),
        )  # fmt: skip
        self.documents = (first, second, third)

    def at(self, number: int, words: str) -> Span:
        text = self.documents[number].text
        start = text.index(words)
        return self.documents[number].span(start, start + len(words))
