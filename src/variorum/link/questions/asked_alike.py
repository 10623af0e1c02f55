"""Whether a question asks again what one before it asks: the same of the same, or another word of one sentence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from ...model import OpenQuestion
from ..things.folding import fold

#: What one in the same words matters less by, one for the same answers in other words, and each further one for
#: another part of the same sentences.
_REPEATED, _REWORDED, _FURTHER = 0.4, 0.3, 0.6
#: The share of the answers, and of the words, by which two questions are one.
_SHARED = 0.5
_WORD = re.compile(r"[^\W_]{3,}")
#: Words that questions share without asking the same.
_IDLE = frozenset(
    {"who", "what", "whom", "when", "where", "why", "how", "was", "were", "did", "does", "has", "have", "had", "been",
     "will", "the", "and", "many", "much", "people", "take", "took", "place", "for", "with"}
)  # fmt: skip
#: Who did it and whom it befell are asked after with several words.
_FAMILIES = {"whom": "who", "what": "who", "spot": "where", "victims killed": "who"}
#: Slots that each tell something of their own of what happened.
_OWN = frozenset({"killed", "injured", "magnitude", "range", "missing", "fled", "arrested"})


class Asked:
    """The questions asked so far, by their answers and by the sentences of these."""

    def __init__(self) -> None:
        """Begin with none."""
        self._labels = set[str]()
        self._answers: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        self._words: list[frozenset[str]] = []
        self._claims = Counter[str]()

    def new(self, question: OpenQuestion) -> float:
        """How much of its weight a question keeps beside those before it; it is one of them from now on."""
        base = question.slot.partition("@")[0]
        family = _FAMILIES.get(base, base)
        answers = {(family, answer.span.document, fold(answer.value.text)) for answer in question.answers}
        words = frozenset(_WORD.findall(question.label.casefold())) - _IDLE
        kept = _REPEATED if question.label in self._labels else 1.0
        if kept == 1.0 and self._reworded(answers, words):
            kept = _REWORDED
        claims = {answer.claim for answer in question.answers}
        if base not in _OWN and question.kind != "quantity":
            # Who, what, where and whether of one sentence are one piece of news.
            told = sorted(self._claims[claim] for claim in claims)
            kept *= _FURTHER ** min(told[len(told) // 2], 3) if told else 1.0
        self._labels.add(question.label)
        for answer in answers:
            self._answers[answer].append(len(self._words))
        self._words.append(words)
        self._claims.update(claims)
        return kept

    def _reworded(self, answers: set[tuple[str, str, str]], words: frozenset[str]) -> bool:
        """Whether a question before this one has half of its answers and half of its words."""
        shared = Counter(number for answer in answers for number in self._answers.get(answer, ()))
        return any(
            count >= _SHARED * len(answers) and len(words & self._words[number]) >= _SHARED * max(len(words), 1)
            for number, count in shared.items()
        )
