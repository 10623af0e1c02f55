"""Which questions of a dossier are nearest to a reader's words.

Nearness is the share of the words, each weighed by how few questions have it, that a question has: in what it asks
(whole), in the names of what it is about (0.9), among the words for that kind of event (0.6) or in what is said in
answer (0.4). A question of another kind than the words ask after ("when", "how many") counts 0.6 of that. No model, no
chance: the same words give the same list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from ..model import Dossier, Question, QuestionKind
from ..reference import load
from .question_keys import asked_after, keyed, keys
from .wording import STATES

#: What a word counts by where a question has it.
ASKED, NAMED, ALIKE, ANSWERED = 1.0, 0.9, 0.6, 0.4
#: A question of another kind than is asked after.
OTHER_KIND = 0.6
#: A question that has less of the words is not near them.
NEAR = 0.34
#: What a word weighs that no question has: as one that every fourth has.
_MISSING = log(5.0)
#: Among equals: how much of the question the words are, and how central it is.
_TERSE, _CENTRAL = 0.08, 0.02
#: All of these, for programs that find questions elsewhere.
WORTH = {
    "asked": ASKED, "named": NAMED, "alike": ALIKE, "answered": ANSWERED, "other_kind": OTHER_KIND, "near": NEAR,
    "missing": _MISSING, "terse": _TERSE, "central": _CENTRAL,
}  # fmt: skip
#: Lists of an event class whose words tell of it.
_TELLING = ("verbs", "nouns", "theme_verbs", "lone_verbs", "weapon_verbs")
#: Kinds that answer each other's question words: "who" may be asked of a thing that acts, "what" of an actor.
KIN: dict[QuestionKind, tuple[QuestionKind, ...]] = {"actor": ("identity",), "identity": ("actor", "reason")}


@dataclass(frozen=True, slots=True)
class Near:
    """A question with how near it is, 0 to 1, and the reader's words that it has, folded."""

    question: Question
    nearness: float
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionKeys:
    """The keys of one question: of what it asks, of names of what it is about, of words for such events, of answers."""

    asked: frozenset[str]
    named: frozenset[str]
    alike: frozenset[str]
    answered: frozenset[str]

    def count(self, key: str) -> float:
        """What a key counts in this question."""
        for held, worth in ((self.asked, ASKED), (self.named, NAMED), (self.alike, ALIKE), (self.answered, ANSWERED)):
            if key in held:
                return worth
        return 0.0

    @property
    def subject(self) -> frozenset[str]:
        """All but what stands only in the answers: that finds a sentence, not a question."""
        return self.asked | self.named | self.alike


def question_keys(dossier: Dossier) -> dict[str, QuestionKeys]:
    """The keys of each question of a dossier, by its identifier."""
    names = {
        entity.id: " ".join([entity.name, *(alias.text for alias in entity.aliases)]) for entity in dossier.entities
    }
    for event in dossier.events:
        inside = (names[one.entity] for one in event.participants if one.entity in names)
        place = event.place.name if event.place is not None else ""
        names[event.id] = " ".join([event.label, place, *inside])
    types = {event.id: event.type for event in dossier.events}
    quotes = {claim.id: claim.evidence.quote for claim in dossier.claims}
    return {
        question.id: QuestionKeys(
            asked=frozenset(keys(f"{question.label} {question.slot}")),
            named=frozenset(keys(names.get(question.about, ""))),
            alike=_words_of(types.get(question.about, "")),
            answered=frozenset(keys(" ".join(_said(question, quotes)))),
        )
        for question in dossier.questions
    }


@cache
def _words_of(event_type: str) -> frozenset[str]:
    """The keys of the verbs and nouns that tell of a class of events."""
    told = load("event_classes").get(event_type, {})
    return frozenset(key for part in _TELLING for word in told.get(part, ()) for key in keys(word))


def _said(question: Question, quotes: dict[str, str]) -> Iterable[str]:
    for position in question.positions:
        yield position.value.text
        yield from (quotes[claim] for claim in position.claims if claim in quotes)


def nearest(words: str, dossier: Dossier, most: int = 3) -> tuple[Near, ...]:
    """The questions nearest to a reader's words.

    Args:
        words: a question or some words of one.
        dossier: where to look.
        most: how many questions at most.

    Returns:
        Questions, the nearest first; empty where none has a third of the words, weighed.
    """
    wanted = keyed(words)
    held = question_keys(dossier)
    having = Counter(key for own in held.values() for key in own.subject | own.answered if key in wanted)
    # A word that no question has says that something is missing, not that all else is wrong.
    weights = {key: log(1.0 + (len(held) + 1.0) / (having[key] + 1.0)) if having[key] else _MISSING for key in wanted}
    whole = sum(weights.values())
    if not whole:
        return ()
    kinds = asked_after(words)
    kinds |= {kin for kind in kinds for kin in KIN.get(kind, ())}
    found: list[Near] = []
    for question in dossier.questions:
        own = held[question.id]
        matched = tuple(key for key in wanted if own.count(key))
        # Words of answers alone find a sentence, unless it has them all and they ask nothing; "office" is no subject.
        said = not kinds and own.answered.issuperset(wanted)
        if (own.subject.isdisjoint(matched) and not said) or (own.named | own.alike | own.answered).isdisjoint(matched):
            continue
        share = sum(weights[key] * own.count(key) for key in matched) / whole
        fit = 1.0 if not kinds or question.kind in kinds else OTHER_KIND
        terse = sum(key in own.asked for key in matched) / max(1, len(own.asked))
        nearness = fit * share * (1.0 - _TERSE - _CENTRAL) + _TERSE * terse + _CENTRAL * min(1.0, question.central)
        if share >= NEAR:
            found.append(Near(question, round(nearness, 4), tuple(wanted[key] for key in matched)))
    return tuple(sorted(found, key=_order)[:most])


def _order(near: Near) -> tuple[float, tuple[int, str, str]]:
    return -near.nearness, standing(near.question)


def standing(question: Question) -> tuple[int, str, str]:
    """By what questions that are as near are ordered."""
    return list(STATES).index(question.state), question.label.casefold(), question.id


def unheard_of(words: str, dossier: Dossier) -> tuple[str, ...]:
    """The reader's words, as they wrote them, that no report uses."""
    held = {key for document in dossier.documents for key in keys(f"{document.title or ''} {document.text}")}
    held |= {key for own in question_keys(dossier).values() for key in own.subject}
    told = [word.strip("?!.,;:\"'“”‘’()") for word in words.split()]
    return tuple(dict.fromkeys(word for word in told if (own := keys(word)) and held.isdisjoint(own)))


def spoken_of(dossier: Dossier, most: int = 6) -> Sequence[str]:
    """The names that most of the dossier is about, to ask for."""
    return [entity.name for entity in dossier.entities][:most]
