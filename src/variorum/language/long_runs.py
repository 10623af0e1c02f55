"""Texts with endless words: a tokeniser whose time grows with the length of the text, whatever stands in it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

#: A stretch without a space, in characters, that no report holds as a word; addresses of pages may be this long.
LONGEST = 400
#: Such a stretch is read in pieces of this many characters.
PIECE = 100
_RUN = re.compile(rf"\S{{{LONGEST},}}")


class SteadyTokenizer:
    """A tokeniser around spaCy's own, which takes the square of a word's length to strip its marks one by one.

    Attributes:
        inner: the tokeniser of the pipeline.
        vocab: its vocabulary.
    """

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.vocab = inner.vocab

    def __call__(self, text: str) -> Any:
        """Tokenise a text.

        Args:
            text: any text.

        Returns:
            A Doc whose text is ``text``; where no stretch without a space is longer than :data:`LONGEST`, exactly that
            of the pipeline's own tokeniser.
        """
        cuts = _cuts(text)
        if not cuts:
            return self.inner(text)
        from spacy.tokens import Doc

        pieces = [self.inner(text[start:end]) for start, end in pairwise([0, *cuts, len(text)]) if start < end]
        return Doc.from_docs(pieces, ensure_whitespace=False)


def _cuts(text: str) -> list[int]:
    """Where to cut inside the endless words of a text; a space stays with the word before it."""
    cuts: list[int] = []
    for run in _RUN.finditer(text):
        cuts += range(run.start(), run.end(), PIECE)
        cuts.append(run.end() + (text[run.end() : run.end() + 1] == " "))
    return cuts
