"""Dates that dateparser's search finds in running text."""

from datetime import datetime

from dateparser.search import search_dates
from serve import serve


def read(document):
    base = {"RELATIVE_BASE": datetime.fromisoformat(document["dct"][:10])} if document.get("dct") else None
    return search_dates(document["text"], languages=["en"], settings=base) or []


def show(document, found):
    spans, at = [], 0
    for words, moment in found:
        start = document["text"].find(words, at)
        if start >= 0:
            at = start + len(words)
            spans.append({"start": start, "end": at, "value": moment.date().isoformat(), "type": "DATE"})
    return spans


serve(read, show)
