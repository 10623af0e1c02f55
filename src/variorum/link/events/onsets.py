"""What a clause tells to have come about all at once: the kind of event, and which of several things it befell.

Reports have words of their own for the one event of a story: "the bank gave way", "the embankment collapsed"; "three
men robbed a bank", "they entered the branch". The kinds that such words can tell of are found here; which of them a
report is about is for others to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Argument, Claim
from ...reference import load
from ..classes import hosts
from ..page import Page

#: Words behind a verb that are read with it ("gave way", "came off the track").
_BEHIND = 3


@dataclass(frozen=True, slots=True)
class Onset:
    """An event as a clause tells that it came about.

    Attributes:
        kinds: the kinds that it can be, each with the part that it befell; empty where any can.
        general: whether it is told by a word for any event ("it", "the accident").
        several: whether it is told as one of several ("a second blast").
        noun: the noun for it, where there is one.
    """

    kinds: frozenset[tuple[str, str]]
    general: bool = False
    several: bool = False
    noun: str = ""


def read_onset(page: Page, claim: Claim) -> Onset | None:
    """The event that a claim tells to have come about; None where it tells of none.

    Args:
        page: the document.
        claim: a claim of it.
    """
    token = page.token_at(claim.predicate_start)
    if token is None:
        return None
    if claim.head == "noun":
        return _by_noun(page, token)
    subject = claim.subject
    head = _head_of(page, subject) if subject is not None else None
    if claim.head != "verb" or subject is None or head is None or head.lemma_.lower() in hosts("lesser"):
        return None
    return _by_subject(page, claim, token, subject, head) or _in_an_event(page, claim, token)


def _by_subject(page: Page, claim: Claim, token: Any, subject: Argument, head: Any) -> Onset | None:
    """An event by what does it or what it befalls."""
    passive, verbs = subject.role != "subject", _verbs_of(claim, token)
    lemma = head.lemma_.lower()
    one = head.tag_ != "NNS" or lemma in _listed("shots")
    kinds = {(kind, "") for kind in _kinds_of_noun(page, lemma) if one and verbs & _coming(kind)}
    noun = lemma if kinds else ""
    does = _parts().get(lemma, ())
    if not passive:
        kinds |= {(kind, part) for kind, part in does if verbs & _verbs(kind)}
        if head.pos_ == "PRON" and lemma in _listed("pronouns"):
            kinds |= {(kind, "") for kind in _of_persons() if verbs & _verbs(kind)}
    elif not any(kind in _of_persons() for kind, _ in does):  # the gunman who was shot is another matter
        parts = dict(does)
        kinds |= {(kind, parts.get(kind, "")) for kind in _kinds() if verbs & _befalling(kind)}
    several = _is_one_of_several(head)
    if kinds:
        return Onset(frozenset(kinds), several=several, noun=noun)
    if lemma in load("onsets")["general"] and not passive and verbs & _listed("sudden" if lemma == "it" else "coming"):
        return _of_any(lemma, several)
    return None


def _in_an_event(page: Page, claim: Claim, token: Any) -> Onset | None:
    """An event in which persons come to harm: "nine were killed in an explosion at 7:30 p.m."."""
    if claim.predicate not in _listed("harm"):
        return None
    for word in token.rights:
        for noun in word.children if word.lower_ in ("in", "by") else ():
            if noun.dep_ == "pobj" and (onset := _by_noun(page, noun)) is not None:
                return onset
    return None


def named_kinds(page: Page, end: int) -> frozenset[str]:
    """The kinds of events that nouns name in the opening of a report.

    Args:
        page: the report.
        end: where its opening ends.
    """
    lemmas = {token.lemma_.lower() for token in page.tokens_in(0, end) if token.pos_ in ("NOUN", "PROPN")}
    return frozenset(kind for lemma in lemmas for kind in _kinds_of_noun(page, lemma, strict=True))


def kind_noun(kind: str) -> str:
    """The word for a kind of event in a question."""
    return load("onsets")["kinds"][kind]["noun"]


def is_planned(kind: str) -> bool:
    """Whether a kind of event is planned for an hour."""
    return bool(load("onsets")["kinds"][kind].get("ahead"))


def is_wide(kind: str) -> bool:
    """Whether a kind of event is felt in many places at one moment."""
    return bool(load("onsets")["kinds"][kind].get("wide"))


def _is_one_of_several(head: Any) -> bool:
    """Whether words before a noun make it one of several."""
    return any(child.lower_ in _listed("several") for child in head.lefts)


def _head_of(page: Page, subject: Argument) -> Any | None:
    """The noun that a subject hangs on, that of its antecedent where "it" stands for one."""
    head = page.head(subject.start, subject.end)
    if head is not None and head.lower_ == "it" and subject.resolved_start is not None and subject.resolved_end:
        return page.head(subject.resolved_start, subject.resolved_end)
    return head


def _by_noun(page: Page, token: Any) -> Onset | None:
    """An event that a noun names, in a phrase of its own ("the collapse at 1:22 a.m.")."""
    lemma = token.lemma_.lower()
    if token.tag_ == "NNS" or lemma in hosts("lesser"):
        return None
    kinds = frozenset((kind, "") for kind in _kinds_of_noun(page, lemma))
    several = _is_one_of_several(token)
    if kinds:
        return Onset(kinds, several=several, noun=lemma)
    return _of_any(lemma, several) if lemma in load("onsets")["general"] else None


def _of_any(lemma: str, several: bool) -> Onset:
    kinds = frozenset((kind, "") for kind in load("onsets")["general"][lemma])
    return Onset(kinds, general=True, several=several, noun="" if lemma == "it" else lemma)


def _verbs_of(claim: Claim, token: Any) -> frozenset[str]:
    """A claim's verb, alone and with each of the words behind it."""
    lemma = token.lemma_.lower()
    found = {claim.predicate, lemma}
    behind = [token.nbor(step).lower_ for step in range(1, _BEHIND + 1) if token.i + step < len(token.doc)]
    found.update(f"{lemma} {word}" for word in behind)
    found.add(" ".join((lemma, *behind[:2])))
    return frozenset(found)


def _kinds_of_noun(page: Page, lemma: str, strict: bool = False) -> frozenset[str]:
    """Kinds that a noun names, and unless ``strict`` those that it may stand for ("the attack" for a shooting).

    A "strike" in a report about labour is one of workers, and in no other.
    """
    found = _named_by(lemma)
    if len(found) > 1 and "walkout" in found:
        labour = any(token.lemma_.lower() in hosts("labour") for token in page.tokens)
        return frozenset({"walkout"}) if labour else found - {"walkout"}
    return found if strict or not found else found | set(load("onsets")["general"].get(lemma, ()))


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("onsets")[key])


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(load("onsets")["kinds"])


@cache
def _named_by(lemma: str) -> frozenset[str]:
    return frozenset(kind for kind in _kinds() if lemma in load("onsets")["kinds"][kind]["nouns"])


@cache
def _coming(kind: str) -> frozenset[str]:
    entry = load("onsets")["kinds"][kind]
    found = frozenset(entry["only"]) if "only" in entry else _listed("coming") | frozenset(entry.get("coming", ()))
    return found | hosts("scheduling") if entry.get("ahead") else found


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(load("onsets")["kinds"][kind].get("verbs", ()))


@cache
def _befalling(kind: str) -> frozenset[str]:
    return frozenset(load("onsets")["kinds"][kind].get("befalls", ()))


@cache
def _parts() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in _kinds():
        for part, words in load("onsets")["kinds"][kind].get("parts", {}).items():
            for word in words:
                found.setdefault(word, []).append((kind, "" if part == "any" else part))
    return {word: tuple(pairs) for word, pairs in found.items()}


@cache
def _of_persons() -> tuple[str, ...]:
    return tuple(kind for kind in _kinds() if load("onsets")["kinds"][kind].get("persons"))
