"""Places where English tokenised text looks like a sentence end and is none."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

#: Abbreviations that stand before a name, a number or a date; a full stop set apart behind one ends no sentence.
_BEFORE_MORE = re.compile(
    r"(?i:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|st|gen|lt|col|maj|capt|sgt|sen|rep|gov|no|vs)"
)
_LETTER = re.compile(r"[A-Z]")
_DIGITS = re.compile(r"\d[\d,]*")


@Language.component("variorum_sentence_guard")
def guard_sentences(doc: Doc) -> Doc:
    """Forbid sentence starts inside "6 . 1", "U . S . troops" and "Nov . 27", as tokenised corpora write them.

    Args:
        doc: a document before the parser, which keeps the marks that it finds.

    Returns:
        The same document.
    """
    for index in range(2, len(doc)):
        before, stop, token = doc[index - 2], doc[index - 1], doc[index]
        if stop.text != "." or not before.whitespace_:
            continue
        number = _DIGITS.fullmatch(before.text) and _DIGITS.fullmatch(token.text)
        initials = _LETTER.fullmatch(before.text) and (_LETTER.fullmatch(token.text) or not token.text[:1].isupper())
        if number or initials or _BEFORE_MORE.fullmatch(before.text):
            token.is_sent_start = False
    return doc
