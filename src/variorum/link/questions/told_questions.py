"""The question that statements of several reports answer, in the words of the one that gives the plainest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...model import Answer, Claim
from ..events.verb_frames import is_being
from ..page import Page
from ..phrasing import gap_question
from ..statements.parallels import Parallel
from .clause_questions import ask_of
from .noun_phrases import governed, is_several, is_subject, noun_phrase

#: Letters of a question that is neither bare nor long.
_LENGTH = 40
#: Words of a quoted clause.
_SHORT, _LONG, _SENTENCE = 4, 18, 26
#: What is asked of a clause that is quoted with a gap.
_GAP = {
    "who": "Who or what", "what": "What", "where": "Which place", "when": "Which time", "why": "Which reason",
    "to whom": "Who or what", "how long": "How long a time", "since when": "Which time",
}  # fmt: skip
#: Slots beside what is told, that nobody asks for in a quotation.
_BESIDE = frozenset({"told to whom", "where said", "when said", "according to whom"})


def told_question(parallel: Parallel, slot: str, answers: Sequence[Answer]) -> tuple[str, bool]:
    """The question that a slot of a parallel asks.

    Args:
        parallel: the statements.
        slot: the slot.
        answers: the answers to the question.

    Returns:
        The question, and whether it is well-formed without quoting; empty where none can be asked.
    """
    pages = {s.claim.id: (s.claim, page) for s, page in zip(parallel.statements, parallel.pages, strict=True)}
    placed = [(answer, *pages[answer.claim]) for answer in answers if answer.claim in pages]
    who = _who(placed)
    best: tuple[int, int, str] | None = None
    for answer, claim, page in placed:
        plain = best is not None and best[0] == 0  # no question that strays can win any more
        asked = ask_of(page, claim, answer.span.start, answer.span.end, slot, who, plain=plain)
        asked = asked or (None if plain else _of_noun(page, claim, slot, answer))
        if asked is not None:
            made = (asked[0], abs(len(asked[1]) - _LENGTH), asked[1])
            best = made if best is None else min(best, made)
    if best is not None:
        return best[2], True
    if slot in _BESIDE:
        return "", False
    quoted = sorted(((_quote(*item, slot), n) for n, item in enumerate(placed)), key=lambda q: (abs(len(q[0]) - 80), q))
    for text, n in quoted:
        answer, _, page = placed[n]
        if text and not _has_address(page, answer.span.start):
            return text, False
    return "", False


def _who(placed: Sequence[tuple[Answer, Claim, Page]]) -> str:
    """How the answers are asked for: persons and bodies, things, or both."""
    beings = {is_being(page, answer.span.start, answer.span.end) for answer, _, page in placed}
    return "who or what" if len(beings) > 1 else "who" if beings == {True} else "what"


def _of_noun(page: Page, claim: Claim, slot: str, answer: Answer) -> tuple[int, str] | None:
    """A question of what a noun tells, or of what something is said to be."""
    if claim.head == "attribute" or (claim.head == "verb" and claim.predicate == "be"):
        head = page.head(claim.doer.start, claim.doer.end) if claim.doer else None
        if slot != "what" or head is None or not is_subject(page, head):
            return None
        words = noun_phrase(page, head, 10)
        said = answer.span.start < head.right_edge.idx and head.left_edge.idx < answer.span.end
        return (1, f"How {'are' if is_several(head) else 'is'} {words} described?") if words and not said else None
    token = page.token_at(claim.predicate_start)
    if claim.head != "noun" or token is None or token.pos_ != "NOUN":
        return None
    without = set[int]()
    for child in token.children:
        noun = governed(child) if child.dep_ == "prep" else child
        if slot == "status" or noun is None or not _within(answer, noun):
            continue
        without.update(other.i for other in child.subtree)
        if child.dep_ != "prep":
            return None  # "Where did the Porto fire take place?" answers itself
    words = noun_phrase(page, token, 8, without)
    if len(words.split()) < 3 or not is_subject(page, token):
        return None
    asked = {"when": "When did {} take place?", "status": "Did {} take place?", "where": "Where did {} take place?"}
    return (3, asked[slot].format(words)) if slot in asked else None


def _within(answer: Answer, noun: Any) -> bool:
    """Whether an answer stands among the words of a noun."""
    return noun.left_edge.idx < answer.span.end and answer.span.start <= noun.right_edge.idx


def _has_address(page: Page, offset: int) -> bool:
    """Whether an address of the web or of a person stands in the sentence."""
    return any(token.like_url or "@" in token.text for token in page.tokens_in(*page.sentence_of(offset)))


def _quote(answer: Answer, claim: Claim, page: Page, slot: str) -> str:
    """A claim in its own words, with a gap for the answer; empty where it is no clause of a few words."""
    start, end = claim.evidence.start, claim.evidence.end
    if slot == "status":
        verb = page.token_at(claim.predicate_start)
        finite = verb is not None and any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
        first, last = (start, end) if finite else page.sentence_of(claim.predicate_start)
        words = page.text[first:last].strip(' ,;:.“”"').split()
        whole = _SHORT <= len(words) <= _SENTENCE and not {"“", "”", '"', "\n"} & set(page.text[first:last].strip())
        return f"Is it so that “{' '.join(words)}”?" if whole else ""
    first, last = page.sentence_of(answer.span.start)
    first = max(first, page.text.rfind("\n", first, answer.span.start) + 1)  # a headline above it is none of it
    last = at if (at := page.text.find("\n", answer.span.end, last)) >= 0 else last
    before = page.text[first : answer.span.start].split()
    behind = page.text[answer.span.end : last].split()
    if behind and behind[0].startswith(("'", "’")):
        return ""
    words = [*before[-_LONG // 2 :], "…", *behind[: _LONG // 2]]
    if len(words) <= _SHORT:
        return ""
    lead = "… " if len(before) > _LONG // 2 else ""
    clause = f"{lead}{' '.join(words)}".strip(' ,;:.“”"') + (" …" if len(behind) > _LONG // 2 else "")
    if slot.startswith("number of "):
        return gap_question(clause)
    return f"{_GAP.get(slot, 'What')} belongs in the gap: “{clause}”?"
