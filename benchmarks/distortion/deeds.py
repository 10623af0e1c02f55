"""Distorting what is said of a deed: that it was not done, or is only planned or possible."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import TYPE_CHECKING

from distortion.change import Change

from variorum.model import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATABLE = {"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "should"}
_BE_DONE = {"was": "be", "were": "be"}
_ONLY = {"only", "just", "merely", "simply"}
_PLANNED = ("will", "plans to")
_POSSIBLE = ("may", "could")


def change_polarity(reading: Reading, start: int, end: int, chance: Random) -> Iterator[Change]:
    """A deed that is told denied, and a denied one told."""
    for verb in _verbs(reading, start, end):
        helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
        if any(child.lower_ in _ONLY for child in verb.children):
            continue  # "had not only seen" denies nothing
        denied = [child for child in verb.children if child.dep_ == "neg" and child.i < verb.i]
        if denied:
            if denied[0].lower_ == "not" and helpers and helpers[0].lower_ in _NEGATABLE:
                yield _told(reading, verb, denied[0].idx, denied[0].idx + 4, "", "polarity")
        elif helpers and helpers[0].lower_ in _NEGATABLE:
            after = helpers[0].idx + len(helpers[0])
            yield _told(reading, verb, after, after, " not", "polarity")
        elif verb.lemma_ == "be" and verb.lower_ in _NEGATABLE:
            after = verb.idx + len(verb)
            yield _told(reading, verb, after, after, " not", "polarity")
        elif not helpers and verb.tag_ in ("VBD", "VBZ") and verb.lemma_.isalpha():
            words = f"{'did' if verb.tag_ == 'VBD' else 'does'} not {verb.lemma_}"
            yield _told(reading, verb, verb.idx, verb.idx + len(verb), words, "polarity")


def change_modality(reading: Reading, start: int, end: int, chance: Random) -> Iterator[Change]:
    """A deed that is told as done told as planned or possible."""
    for verb in _verbs(reading, start, end):
        helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
        if any(child.dep_ == "neg" for child in verb.children):
            continue
        cue = chance.choice(_PLANNED + _POSSIBLE)
        if not helpers and verb.tag_ == "VBD" and verb.lemma_.isalpha():
            yield _told(reading, verb, verb.idx, verb.idx + len(verb), f"{cue} {verb.lemma_}", "modality")
        elif len(helpers) == 1 and helpers[0].lower_ in _BE_DONE and verb.tag_ == "VBN":
            words = {"will": "will be", "plans to": "is to be", "may": "may have been", "could": "could have been"}[cue]
            yield _told(reading, verb, helpers[0].idx, helpers[0].idx + len(helpers[0]), words, "modality")


def _verbs(reading: Reading, start: int, end: int) -> Iterator[Token]:
    """Verbs with a subject that the program made a claim of, as facts."""
    if reading.doc is None:
        return
    claimed = {
        claim.predicate_start
        for claim in reading.claims
        if claim.checkable and claim.modality == "happened" and start <= claim.evidence.start < end
    }
    for token in reading.doc:
        subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
        if start <= token.idx < end and token.idx in claimed and subject and token.pos_ in ("VERB", "AUX"):
            yield token


def _told(reading: Reading, verb: Token, start: int, end: int, words: str, kind: str) -> Change:
    """The clause told otherwise; both stretches run over the verb and its helpers."""
    text = reading.document.text
    first, last = min(start, verb.idx), max(end, verb.idx + len(verb))
    longer = len(words) - (end - start)
    return Change(kind, text[:start] + words + text[end:], (first, last), (first, last + longer), deed=True)
