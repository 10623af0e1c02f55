"""Answers that name no more than the question does: "What bombs the harbour town?" is not answered by "the town"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Answer, OpenQuestion
from ..reference import load_words

_WORD = re.compile(r"[^\W_]+")
#: Slots whose answers are things and persons; whoever did something may stand in the question as somebody's kin.
_SLOTS = frozenset({"who", "whom", "what"})
#: A single word may stand in both by chance ("American").
_PHRASE = 2


def named_by_the_question(opened: OpenQuestion, answers: Iterable[Answer]) -> set[str]:
    """The claims whose answer is all in the question's own words, so that they tell of it in another role.

    Args:
        opened: the question.
        answers: its answers.
    """
    if opened.kind not in ("actor", "identity") or opened.slot not in _SLOTS or opened.quoted:
        return set()
    if not opened.label.casefold().startswith(("who", "what")):
        return set()  # "As whom was the German dream told?" asks for words that may be the dream's
    asked = _words(opened.label)
    told = ((answer, _words(answer.value.text)) for answer in answers)
    return {answer.claim for answer, words in told if len(words) >= _PHRASE and words <= asked}


def _words(text: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _WORD.findall(text))) - load_words("function_words", "words")
