"""What completes a verb, in words that a reader of a question understands alone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ...reference import load_words
from .clauses import Clause
from .noun_phrases import governed, is_odd, noun_phrase, phrase_tokens, pointing_words
from .spelling import join

#: Most words of a single complement, and of all of them.
_COMPLEMENT, _COMPLEMENTS = 8, 12
#: Arcs to what a verb cannot do without, and to what may be left out.
_NEEDED = frozenset({"dobj", "obj", "attr", "acomp", "oprd", "prt", "dative", "xcomp", "ccomp"})
_FURTHER = frozenset({"prep", "agent", "npadvmod", "advmod"})


def complements(clause: Clause, without: Collection[int]) -> str | None:
    """What completes the verb, in the words of the text.

    Args:
        clause: the clause.
        without: indexes of tokens to leave out, those that the question asks for.

    Returns:
        The words with a space before them, empty for none; None where something needed cannot be said in few words.
    """
    found: list[str] = []
    count = 0
    for child in clause.verb.rights:
        if child.dep_ in ("conj", "cc", "advcl", "parataxis", "mark", "nsubj", "nsubjpass", "relcl"):
            break
        if child.i in without or child.i in clause.untold or child.lower_ == "according":
            continue  # who says so stands beside each answer
        needed = child.dep_ in _NEEDED
        if not needed and child.dep_ not in _FURTHER:
            continue
        if child.dep_ in ("advmod", "npadvmod") and (
            not child.text.isalpha() or child.lower_ in load_words("clause_words", "loose")
        ):
            continue
        words = _complement(clause, child, without)
        size = len(words.split())
        if not words or count + size > _COMPLEMENTS:
            if needed or (child.dep_ == "prep" and (not found or any(other.dep_ == "pcomp" for other in child.rights))):
                return None  # "pulled out of it", "accused him of waging …"
            break
        found.append(words)
        count += size
    return "".join(f" {words}" for words in found)


def _resolved(clause: Clause, pronoun: Any) -> str:
    """Whom a pronoun means, in the words that the claim gives for it; empty where it gives none of a few words."""
    for part in clause.claim.parts:
        if part.start <= pronoun.idx < part.end and part.resolved and len(part.resolved.split()) <= _COMPLEMENT:
            head = None
            if part.resolved_start is not None and part.resolved_end is not None:
                head = clause.page.head(part.resolved_start, part.resolved_end)
            words = noun_phrase(clause.page, head, _COMPLEMENT) if head is not None else ""
            return words if words != clause.words else ""
    return ""


def _complement(clause: Clause, child: Any, without: Collection[int]) -> str:
    """One complement; empty where it cannot be understood alone."""
    if child.pos_ == "PRON" and child.dep_ in ("dobj", "obj", "dative"):
        return _resolved(clause, child)
    if child.pos_ in ("NOUN", "PROPN") and child.dep_ not in ("npadvmod", "advmod"):
        return noun_phrase(clause.page, child, _COMPLEMENT, without)
    tokens = [token for token in phrase_tokens(child) if token.i not in without]
    if child.dep_ == "prep" or child.dep_ == "agent":
        noun = governed(child)
        if noun is None or noun.i in without:
            return ""
        if noun.pos_ in ("NOUN", "PROPN"):
            words = noun_phrase(clause.page, noun, _COMPLEMENT - 1, without)
            before = join([token for token in tokens if token.i < noun.left_edge.i])
            return f"{before.lower()} {words}" if words and before else ""
    far = len(tokens) > _COMPLEMENT or any(is_odd(token) or token.lower_ in pointing_words() for token in tokens)
    far = far or any(token.lower_ == "so" and token.head.lemma_ == "do" for token in tokens)  # "for doing so"
    if child.dep_ in ("xcomp", "ccomp") and any(token.i in without for token in child.subtree):
        return ""  # "used jets to bombard" where what was bombarded is asked for
    pronoun = any(token.tag_.startswith("W") or (token.pos_ == "PRON" and token.tag_ != "PRP$") for token in tokens)
    return "" if far or pronoun or not tokens else join(tokens)
