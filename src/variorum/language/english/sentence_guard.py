"""Places where a sentence of English news begins for sure, or where it looks so and none does."""

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
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? |\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? )\d{{4}}|\d{{4}}-\d\d-\d\d"
#: A dateline at the head of a paragraph, up to its dash: "ORM, Norway, March 3 (PPA) — ", "ORM (PPA) March 3, 2024 - ".
_DATELINE = re.compile(
    r"(?:\A|\n)[ \t]*[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}"
    rf"(?:, [A-Z0-9][^\n—–―]{{0,40}})?(?: ?\([^)\n]{{1,30}}\))?(?: (?:{_DAY}))?"
    r"(?: ?[—–―]| --| -) (?=[\"“‘'A-Z0-9])"
)
#: A line that holds no more than a date, or a byline with one: "Monday, 7 May 2025", "By Ann Lee, May 7, 2025".
_DATE_LINE = re.compile(
    rf"^[ \t]*(?:By [A-Z][^\n,]{{1,60}},? )?(?:[A-Z][a-z]{{2,8}}day,? )?(?:{_DAY})"
    r"(?:,? (?:at )?\d\d?[:.]\d\d[^\n]{0,20})?[ \t]*$",
    re.MULTILINE,
)


@Language.component("variorum_sentence_guard")
def guard_sentences(doc: Doc) -> Doc:
    """Tell the parser where sentences begin that it would not see, and where none does.

    A headline has no full stop, and a dateline is none of the words behind it: read as one with the first sentence,
    both take part in what it tells. "6 . 1", "U . S . troops" and "Nov . 27", as tokenised corpora write them, hold
    no end.

    Args:
        doc: a document before the parser, which keeps the marks that it finds.

    Returns:
        The same document.
    """
    _begin_paragraphs(doc)
    for index in range(2, len(doc)):
        before, stop, token = doc[index - 2], doc[index - 1], doc[index]
        if stop.text != "." or not before.whitespace_:
            continue
        number = _DIGITS.fullmatch(before.text) and _DIGITS.fullmatch(token.text)
        initials = _LETTER.fullmatch(before.text) and (_LETTER.fullmatch(token.text) or not token.text[:1].isupper())
        if number or initials or _BEFORE_MORE.fullmatch(before.text):
            token.is_sent_start = False
    return doc


def _begin_paragraphs(doc: Doc) -> None:
    """Begin a sentence behind a blank line, but for one that goes on in small letters, and behind a dateline.

    A line that holds a date alone is no part of the headline above it, nor is a dateline.
    """
    lines = list(_DATELINE.finditer(doc.text))
    dated = list(_DATE_LINE.finditer(doc.text))
    behind = {found.end() for found in lines} | {found.end() + 1 for found in dated}
    firsts = [(found.start() + len(found[0]) - len(found[0].lstrip()), found.end()) for found in (*lines, *dated)]
    behind |= {first for first, _ in firsts}
    inside = [(first + 1, end) for first, end in firsts]
    ended = False
    for token in doc:
        if token.is_space:
            ended = ended or token.text.count("\n") > 1
            continue
        if (ended and not token.text[:1].islower()) or token.idx in behind:
            token.is_sent_start = True
        elif any(start <= token.idx < end for start, end in inside):
            token.is_sent_start = False
        ended = False
