"""What the page's search box needs to find the same questions in the same order as :func:`nearest`, as data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from typing import Any

from markupsafe import Markup

from ..model import Dossier
from ..reference.folding import LETTERS, LONG_FORMS, MARKS
from . import nearest
from .question_keys import rules
from .quoting import anchor


def find_data(dossier: Dossier, shown: Collection[str]) -> Markup:
    """Rules that make keys of words, and the keys of each question on the page, as JSON that may stand in HTML.

    Args:
        dossier: all questions: how many have a key says what it weighs.
        shown: identifiers of the questions on the page.
    """
    held = nearest.question_keys(dossier)
    having = Counter(key for own in held.values() for key in own.subject | own.answered)
    told = sorted((one for one in dossier.questions if one.id in shown), key=nearest.standing)
    numbers: dict[str, int] = {}

    def numbered(keys: Collection[str]) -> list[int]:
        return [numbers.setdefault(key, len(numbers)) for key in sorted(keys)]

    questions: list[list[Any]] = []
    for question in told:
        own = held[question.id]
        parts = [numbered(part) for part in (own.asked, own.named, own.alike, own.answered)]
        questions.append([anchor("q", question.id), question.kind, min(1.0, question.central), *parts])
    # Those that only questions have which are not on the page come last: they weigh what they weigh there.
    known = [*numbers, *sorted(having.keys() - numbers)]
    made = rules()
    data = {
        "fold": {"letters": LETTERS, "removed": MARKS[0], "parted": MARKS[1], "long": LONG_FORMS},
        "rules": {**made, "idle": sorted(made["idle"])},
        "worth": nearest.WORTH,
        "kin": nearest.KIN,
        "all": len(held),
        "keys": list(known),
        "had": [having[key] for key in known],
        "questions": questions,
    }
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Inside a script element only this could end it, or begin a comment.
    return Markup(written.replace("<", "\\u003c"))
