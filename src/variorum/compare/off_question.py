"""Claims that tell of something else than a question asks, though like words or one verb have joined them under it.

A question is worded by one of the clauses that answer it, and so it is narrower than what joined them: "Did the Union
win 43 seats?", "Who hosted the 79th gala in 2007?", "To what did the German frigate respond?". A clause that states
another amount, year or doer than these backs no answer of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..model import Answer, Claim, OpenQuestion, Time
from ..reference import load_words
from .amounts import amounts, amounts_differ, ordinals_differ
from .bygone import OF_DEEDS, of_bygone, of_later_news
from .core_told import without_its_core
from .details_asked import without_its_details
from .doers_asked import done_to_others, of_other_doers, turned_round
from .grounds import Grounds
from .in_general import befallen, still_so, told_of_all
from .like_words import meets, stands_in
from .named_asked import of_other_names
from .named_in_question import named_by_the_question
from .one_gender import misread_pronouns
from .polls import of_other_polls
from .times import OCCASIONS_APART_DAYS, interval, relate_times
from .told_as import AHEAD, going_on
from .told_by_others import of_nobody_else
from .told_less import tells_less

_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: The year that tells a question from others of the same words: "Has the cup been hosted (2031)?".
_TOLD_APART = re.compile(r"\(((?:19|20)\d\d)\)\W*$")
#: What a question that no verb joins to its answers quotes.
_QUOTED = re.compile(r"“([^”]+)”")
#: Words behind which nothing is the noun of a phrase any more.
_BEHIND = re.compile(r"\s(?:of|for|from|to|in|on|at|with|by|about|over|near|against|between|that|who|which)\b|…")
_ENDING = re.compile(r"(?:ed|ing|es|e|s)$")
#: Letters from which on a word says something of what is asked.
_TELLING = 4

#: Words of what is asked of which a sentence must have one, and how many of more.
_SEVERAL, _ENOUGH = 4, 2

_Claims = Mapping[str, Claim]


def off_question(opened: OpenQuestion, answers: Iterable[Answer], grounds: Grounds) -> frozenset[str]:
    """The claims that tell of something else than a question asks; they back no answer of the others.

    Args:
        opened: the question, worded by one of the clauses.
        answers: its answers.
        grounds: the claims they stand in.
    """
    answers = list(answers)
    claims = {a.claim: claim for a in answers if (claim := grounds.claims.get(a.claim)) is not None}
    label, off = opened.label, set[str]()
    if opened.kind != "quantity":
        off |= _of_other_amounts(label, claims, grounds) | of_other_polls(label, claims, grounds)
    if not opened.quoted:
        off |= _of_other_days(opened, claims, grounds)
    off |= (
        of_later_news(label, claims) | of_bygone(opened, claims, grounds) | tells_less(opened, answers, claims, grounds)
    )
    off |= named_by_the_question(opened, answers) | misread_pronouns(claims, grounds.genders)
    if opened.slot not in ("who", "whom") and not opened.quoted:
        off |= of_other_doers(opened, claims, grounds) | done_to_others(opened, claims, grounds)
    if opened.slot in OF_DEEDS and not opened.quoted:
        told = {a.claim: claims[a.claim] for a in answers if a.claim in claims and a.value.status != "denied"}
        off |= of_other_names(opened, told, grounds)
    off |= without_its_details(opened, claims, grounds) | of_nobody_else(opened, answers, claims, grounds)
    if opened.slot == "whom":
        off |= befallen(opened, answers, claims, grounds)
    if opened.loose:
        off |= _of_others_beside(claims, label) | turned_round(claims)
    if opened.kind != "quantity" and opened.loose and not opened.quoted:
        off |= told_of_all(opened, claims) | without_its_core(opened, claims, grounds)
    if opened.kind != "quantity" and (opened.quoted or opened.loose):
        off |= _without_its_words(opened, answers, claims, grounds)
    return frozenset(off)


def _of_other_amounts(label: str, claims: _Claims, grounds: Grounds) -> set[str]:
    """That the Union won 44 seats backs no "Did the Union win 43 seats?", nor names who says so."""
    asked = [q for claim in claims.values() for q in claim.quantities if stands_in(q.text, label)]
    return {key for key, claim in claims.items() if asked and amounts_differ(asked, amounts(claim, grounds))}


def _of_other_days(opened: OpenQuestion, claims: _Claims, grounds: Grounds) -> set[str]:
    """Claims of other days than the question names, or of another of what it numbers ("the 79th gala").

    What is yet to come when a report is written is none of what the question tells as past.
    """
    label = opened.label
    dated = {key: [t for t in claim.times if stands_in(t.text, label)] for key, claim in claims.items()}
    numbered = {
        key for key, claim in claims.items()
        if any(stands_in(number, label) for number in _ORDINAL.findall(claim.evidence.quote))
    }  # fmt: skip
    asked = [bounds for key, times in dated.items() for time in times if (bounds := _sure(time, claims[key]))]
    off = {
        key for key, claim in claims.items()
        if key not in numbered and numbered and ordinals_differ(label, claim.evidence.quote)
    }  # fmt: skip
    if apart := _TOLD_APART.search(label):
        off |= {key for key, claim in claims.items() if not _of_year(apart[1], claim, grounds)}
    if opened.kind != "time" and asked:
        off |= {
            key for key, claim in claims.items()
            if not dated[key] and (_on_other_days(asked, claim) or _told_before(asked, claim, grounds))
        }  # fmt: skip
        off |= {key for key, claim in claims.items() if still_so([days for _, days in asked], claim, grounds)}
    past = [
        time for key, claim in claims.items() if claim.modality == "happened"
        for time in (claim.times if key in numbered else dated[key])
    ]  # fmt: skip
    ends = [bounds[1] for time in past if (bounds := interval(time)) is not None]
    if not ends:
        return off
    yearly = all(_YEAR.fullmatch(time.text) for time in past)
    for key, claim in claims.items():
        written = grounds.published(claim.document)
        later = written[0] > max(ends) if written is not None else yearly
        ahead = claim.modality in AHEAD or going_on(claim)
        if ahead and later and key not in numbered and not dated[key]:
            off.add(key)
    return off


def _of_year(year: str, claim: Claim, grounds: Grounds) -> bool:
    """Whether a clause or its sentence names a year, or its report was written in it."""
    written = grounds.documents[claim.document].published.lower if claim.document in grounds.documents else None
    told = [claim, *grounds.beside(claim)]
    return (written or "").startswith(year) or any(
        year in one.evidence.quote or any((time.lower or "").startswith(year) for time in one.times) for one in told
    )


def _on_other_days(asked: Sequence[tuple[Time, tuple[int, int]]], claim: Claim) -> bool:
    """Whether each time of a clause that can be placed is another than each that a question names."""
    placed = [found for time in claim.times if (found := _sure(time, claim)) is not None]
    return (
        bool(placed and asked)
        and len(placed) == len(claim.times)
        and all(
            relate_times(one, other).kind == "apart" or _years_apart(first, second)
            for one, first in asked
            for other, second in placed
        )
    )


def _told_before(asked: Sequence[tuple[Time, tuple[int, int]]], claim: Claim, grounds: Grounds) -> bool:
    """Whether a clause tells as done what it told before the day that a question names began."""
    written = grounds.published(claim.document)
    if claim.modality != "happened" or claim.times or written is None or not asked:
        return False
    return written[1] < min(first for _, (first, _) in asked)


def _sure(time: Time, claim: Claim) -> tuple[Time, tuple[int, int]] | None:
    """A time with its days. Those that rest on a guess, as of reports without a date, are none to hold others against.

    The dateline of its own report is no guess.
    """
    bounds = interval(time)
    if bounds is None or any(premise.document != claim.document for premise in time.premises):
        return None
    return time, bounds


def _years_apart(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return max(first[0], second[0]) - min(first[1], second[1]) > OCCASIONS_APART_DAYS


def _of_others_beside(claims: _Claims, label: str) -> set[str]:
    """Claims of "other packages", beside those that a report spoke of before: others in each report.

    Where nothing but like words joins the clauses, whoever is told as another is none of whom the question names.
    """
    words = load_words("comparison", "set_apart")
    asked = words.intersection(map(str.casefold, _WORD.findall(label)))
    return {
        key for key, claim in claims.items()
        if not asked and any(
            part.role in ("object", "subject") and words.intersection(map(str.casefold, _WORD.findall(part.text)[:2]))
            for part in claim.parts
        )
    }  # fmt: skip


def _without_its_words(
    opened: OpenQuestion, answers: Sequence[Answer], claims: _Claims, grounds: Grounds
) -> set[str]:  # fmt: skip
    """Claims in whose sentences stands nothing of what the question asks about, beside the answer itself.

    Of a question that quotes a noun this is the noun; of another that like words alone have joined, any of its words.
    """
    quoted = _QUOTED.search(opened.label) if opened.quoted else None
    if quoted is not None and "gap" in opened.label:
        return set()
    phrase = _BEHIND.split(quoted[1].strip(), maxsplit=1)[0] if quoted is not None else opened.label
    asked = [word.casefold() for word in _WORD.findall(phrase) if len(word) >= _TELLING]
    asked = asked[-1:] if quoted is not None else [w for w in asked if w not in load_words("comparison", "asking")]
    if not asked:
        return set()
    asked += [lemma for word in asked if (lemma := _lemmas(claims.values(), grounds).get(word))]
    said: dict[str, set[str]] = {}
    for answer in answers:
        said.setdefault(answer.claim, set()).update(map(str.casefold, _WORD.findall(answer.value.text)))
    off = set[str]()
    for key, claim in claims.items():
        sentence = [claim, *grounds.beside(claim)]
        told = {word.casefold() for one in sentence for word in _WORD.findall(one.evidence.quote)}
        if opened.slot != "status":
            told -= said.get(key, set())
        told |= {word.casefold() for part in claim.parts for word in _WORD.findall(part.resolved or "")}
        told |= {word for one in sentence for word in one.predicate.split()}
        stems = set(map(_stem, told))
        hits = sum(meets(word, frozenset(told)) or _stem(word) in stems for word in asked)
        if hits < (_ENOUGH if len(asked) > _SEVERAL else 1):
            off.add(key)
    return off


def _lemmas(claims: Iterable[Claim], grounds: Grounds) -> dict[str, str]:
    """The verbs of some clauses by the forms that stand there."""
    return {
        document.text[claim.predicate_start : claim.predicate_end].casefold(): claim.predicate
        for claim in claims
        if (document := grounds.documents.get(claim.document)) is not None
    }


def _stem(word: str) -> str:
    return _ENDING.sub("", word)
