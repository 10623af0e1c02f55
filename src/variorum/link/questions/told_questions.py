"""The question that statements of several reports answer, in the words of the one that gives the plainest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ...model import Answer, Claim
from ...reference import load
from ..page import Page
from ..phrasing import beside_question, end_question, gap_question, owner_question, rearticled, whose
from ..statements.like_words import root
from ..statements.parallels import Parallel
from .clause_questions import Asked, ask_of
from .denied_questions import ask_denied, is_denied
from .loose_questions import ask_loosely
from .natures import Nature, nature, word_for_doer, word_for_object
from .noun_phrases import governed, is_several, is_subject, noun_phrase
from .spelling import has_pronoun, stands_in_headline
from .told_by_one import told_by_one
from .whole_clauses import whole_clause

#: How far a quotation strays from plain English.
QUOTED = 9
#: How far a question strays that tells one of its answers.
_TOLD = 3
#: How far one strays that is made of a headline, or names whom a pronoun stands for.
_AMISS = 1
#: How far one strays that says "his" of nobody whom it names.
_WHOSE = 2
#: How far one strays whose verb no other report has, where several have one in common.
_LONELY = 2
#: Letters of a question that is neither bare nor long.
_LENGTH = 40
#: Words of a quoted clause.
_SHORT, _LONG = 4, 18
#: Most words of a noun that stands for what is told, and what is asked of it.
_TOPIC = 9
#: What is named beside such a noun, by the slot that it fills; of all else who or what.
_TOPICS = {
    "when": "Which time is named", "since when": "Which time is named", "where": "Which place is named",
    "from where": "Which place is named", "to where": "Which place is named", "why": "Which reason is named",
    "how long": "Which length of time is named",
}  # fmt: skip
#: Arcs to words that only say of what kind a noun is: no noun is named with them.
_MODIFYING = frozenset({"amod", "compound", "nummod", "acomp", "advmod"})
#: Words that end no phrase.
_TORN_OFF = frozenset({"and", "or", "of", "to", "in", "on", "for", "with", "the", "a", "an", "by", "from"})
#: Slots beside what is told, that nobody asks for in a quotation.
_BESIDE = frozenset({"told to whom", "where said", "when said", "according to whom"})


def told_question(parallel: Parallel, slot: str, answers: Sequence[Answer]) -> tuple[str, int]:
    """The question that a slot of a parallel asks.

    Args:
        parallel: the statements.
        slot: the slot.
        answers: the answers to the question.

    Returns:
        The question, and how far it strays from plain English, :data:`QUOTED` where it quotes a clause with a gap;
        empty where none can be asked.
    """
    pages = {s.claim.id: (s.claim, page) for s, page in zip(parallel.statements, parallel.pages, strict=True)}
    placed = [(answer, *pages[answer.claim]) for answer in answers if answer.claim in pages]
    who = _who(placed)
    told = Counter(root(key) for _, key in {(page.id, claim.predicate) for _, claim, page in placed})
    given = {answer.value.text for answer, _, _ in placed}
    best: tuple[int, int, str] | None = None
    if is_denied(slot, answers):
        # "Who is employed?" would say that somebody is: it is asked with its "not", or in the words of a report.
        for answer, claim, page in _worded_once(placed):
            made = ask_denied(page, claim, answer.span.start, answer.span.end, slot, who)
            found = (made[0], abs(len(made[1]) - _LENGTH), made[1]) if made is not None else best
            best = found if best is None or found is None else min(best, found)
        return (best[2], best[0]) if best is not None else (_quoted(placed, slot), QUOTED)
    told_in = [(claim, page) for _, claim, page in placed]
    for answer, claim, page in _worded_once(placed):
        plain = best is not None and best[0] == 0  # no question that strays can win any more
        start, end = answer.span.start, answer.span.end
        untold = told_by_one(claim, page, told_in)
        asked = ask_of(page, claim, start, end, slot, who, plain=plain, untold=untold)
        if asked is None and not plain:
            asked = _of_noun(page, claim, slot, answer) or ask_loosely(page, claim, start, end, slot, who)
        if asked is not None:
            strays = asked[0] + _AMISS * (stands_in_headline(page, claim) + has_pronoun(page, claim))
            strays += _TOLD if any(_holds(asked[1], words) for words in given) else 0
            strays += _WHOSE if whose(asked[1]) else 0
            strays += _LONELY if told[root(claim.predicate)] == 1 < max(told.values()) else 0
            made = (min(strays, QUOTED - 1), abs(len(asked[1]) - _LENGTH), asked[1])
            best = made if best is None else min(best, made)
    if best is not None:
        return best[2], best[0]
    if slot in _BESIDE or all(_describes(page, answer) for answer, _, page in placed):
        return "", QUOTED
    # "The tremor: how many?" says nothing of the kilometres that are asked for.
    measured = any(a.value.quantity is not None and a.value.quantity.dimension != "count" for a in answers)
    if slot != "status" and not measured and (topic := _topic(placed, slot, who)):
        return topic, QUOTED
    return _quoted(placed, slot), QUOTED


def _quoted(placed: Sequence[tuple[Answer, Claim, Page]], slot: str) -> str:
    """The best quotation with a gap for the answer, empty where there is none."""
    quoted = sorted(((_quote(*item, slot), n) for n, item in enumerate(placed)), key=lambda q: (abs(len(q[0]) - 80), q))
    for text, n in quoted:
        answer, _, page = placed[n]
        if text and not _has_address(page, answer.span.start):
            return text
    return ""


def _worded_once(placed: Sequence[tuple[Answer, Claim, Page]]) -> Iterator[tuple[Answer, Claim, Page]]:
    """The answers without those that repeat an earlier one with its whole sentence: they ask nothing else."""
    seen: set[tuple[str, int]] = set()
    for answer, claim, page in placed:
        first, last = page.sentence_of(answer.span.start)
        worded = page.text[first:last], answer.span.start - first
        if worded not in seen:
            seen.add(worded)
            yield answer, claim, page


def _describes(page: Page, answer: Answer) -> bool:
    """Whether words tell what somebody is whom no question can name ("It wasn't emotional")."""
    head = page.head(answer.span.start, answer.span.end)
    return head is not None and head.dep_ in ("attr", "acomp") and head.head.lemma_ == "be"


def _topic(placed: Sequence[tuple[Answer, Claim, Page]], slot: str, who: Asked) -> str:
    """What an answer is told of, quoted: "Which place is named with “the fair”?", "What completes “the fear of …”?"."""
    made: dict[str, str] = {}
    for answer, claim, page in placed:
        head, verb = page.head(answer.span.start, answer.span.end), page.token_at(claim.predicate_start)
        if head is None or verb is None or head.dep_ in _MODIFYING:
            continue
        above = [token for token in head.ancestors if token.pos_ in ("NOUN", "PROPN")][:2]
        beside = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj", "obj", "attr")]
        prep = head.head if head.head.dep_ == "prep" and head.head.lower_.isalpha() else None
        for noun in (*above, *beside):
            if noun.i == head.i or noun.pos_ not in ("NOUN", "PROPN") or not is_subject(page, noun) or _is_bare(noun):
                continue
            without = {token.i for token in head.subtree}
            while head.head.dep_ == "prep" and head.head.i != head.i:
                without |= {token.i for token in head.head.subtree}
                head = head.head
            words = rearticled(noun_phrase(page, noun, _TOPIC, without))
            if words and not any(mark in words for mark in ".?!:#") and not _says_nothing(words):
                if head.dep_ == "poss" and head.head.i == noun.i and " " in words:
                    return owner_question(words)
                ends = prep is not None and prep.head.i == noun.i and slot not in _TOPICS
                made[words] = f"{words} {prep.lower_}" if prep is not None and ends else ""
                break
    if not made:
        return ""
    words = min(made, key=lambda words: (abs(len(words) - _LENGTH // 2), words))
    if ending := made[words]:
        return end_question(ending)
    named = "Which number" if slot.startswith("number of ") else who.subject.capitalize()
    return beside_question(_TOPICS.get(slot, f"{named} is named"), words)


def _says_nothing(words: str) -> bool:
    """Whether words are no more than a name or one bare noun, or are torn off behind an "and"."""
    *rest, last = words.removeprefix("the ").split()
    return (
        (not rest and not words.startswith("the "))
        or last.casefold() in _TORN_OFF
        or all(word[:1].isupper() for word in (*rest, last))
    )


def _holds(question: str, words: str) -> bool:
    """Whether a question has an answer among its words."""
    return f" {words.casefold().strip()}" in f" {question.casefold().rstrip('?')}"


def _who(placed: Sequence[tuple[Answer, Claim, Page]]) -> Asked:
    """How the answers are asked for: persons and bodies, things, or both."""
    found: set[Nature] = {nature(page, answer.span.start, answer.span.end) for answer, _, page in placed}
    return Asked(word_for_doer(found), word_for_object(found))


def _of_noun(page: Page, claim: Claim, slot: str, answer: Answer) -> tuple[int, str] | None:
    """A question of what a noun tells, or of what something is said to be."""
    if claim.head == "attribute" or (claim.head == "verb" and claim.predicate == "be"):
        head = page.head(claim.doer.start, claim.doer.end) if claim.doer else None
        if slot != "what" or head is None or not is_subject(page, head) or _is_bare(head):
            return None
        named = page.head(answer.span.start, answer.span.end)
        if named is None or named.pos_ == "PROPN":
            return None
        # "The port of Ost and the island": the island is no port.
        of_one = head.pos_ == "PROPN" and named.tag_ == "NN" and named.i < head.i
        others = [child for child in head.children if of_one and child.dep_ in ("cc", "conj")]
        words = noun_phrase(page, head, 10, {token.i for child in others for token in child.subtree})
        said = answer.span.start < head.right_edge.idx and head.left_edge.idx < answer.span.end
        several = is_several(head) and not others
        return (1, f"How {'are' if several else 'is'} {words} described?") if words and not said else None
    token = page.token_at(claim.predicate_start)
    if claim.head != "noun" or token is None or token.pos_ != "NOUN" or _is_bare(token):
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


def _is_bare(noun: Any) -> bool:
    """Whether a noun stands without an article where one thing of its kind has one: in headlines and captions."""
    with_it = any(child.dep_ in ("det", "poss", "nummod") or child.pos_ == "PROPN" for child in noun.lefts)
    return noun.tag_ == "NN" and not with_it and noun.i == noun.left_edge.i


def _within(answer: Answer, noun: Any) -> bool:
    """Whether an answer stands among the words of a noun."""
    return noun.left_edge.idx < answer.span.end and answer.span.start <= noun.right_edge.idx


def _has_address(page: Page, offset: int) -> bool:
    """Whether an address of the web or of a person stands in the sentence."""
    return any(token.like_url or "@" in token.text for token in page.tokens_in(*page.sentence_of(offset)))


def _quote(answer: Answer, claim: Claim, page: Page, slot: str) -> str:
    """A claim in its own words, with a gap for the answer; empty where it is no clause of a few words."""
    if slot == "status":
        return whole_clause(page, claim)
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
    return f"{load('clause_words')['gaps'].get(slot, 'What')} belongs in the gap: “{clause}”?"
