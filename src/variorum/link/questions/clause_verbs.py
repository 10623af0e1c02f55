"""The verb of a clause as a question and as a statement have it: "did police close", "has been elected"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from ...reference import load
from .clauses import Clause, base_form
from .complements import complements

#: Helping verbs that a question begins with.
_FINITE = frozenset(
    {"is", "are", "am", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could",
     "may", "might", "must", "shall", "should"}
)  # fmt: skip
#: Forms of helping verbs beside one thing and beside several.
_WAS = {"was": "were", "is": "are", "has": "have", "does": "do"}


def says_enough(clause: Clause) -> bool:
    """Whether the verb says something without an object: it has none in the text."""
    return (
        not any(
            child.dep_ in ("dobj", "obj", "attr", "acomp", "xcomp", "ccomp", "oprd", "prt")
            for child in clause.verb.children
        )
        and len(clause.verb.lower_) > 3
        and clause.verb.lemma_ != "be"
    )


def turned(clause: Clause, rest: str | None) -> str | None:
    """Verb and subject as a question has them: "did police close the bridge", "has Novak been elected"."""
    if rest is None:
        return None
    verb, subject = clause.verb, f"{clause.words} not" if clause.negated else clause.words
    if clause.helpers:
        first, *others = clause.helpers
        if first not in _FINITE:
            return None
        if first == "am":
            first = "is"
        if clause.several:
            first = _WAS.get(first, first)
        if first in _WAS.values() and not clause.several and first != "do":
            first = next(one for one, more in _WAS.items() if more == first)
        return " ".join([first, subject, *others, verb.lower_]) + rest
    if clause.loose == 1:
        base = base_form(verb)
        if not base:
            return None
        if clause.claim.modality == "happened":  # "used force to disperse them"
            return f"did {subject} {base}{rest}"
        if _only_needed(verb):
            return None
        return f"{'were' if clause.several else 'was'} {subject} to {base}{rest}"
    if clause.passive:
        return f"{'were' if clause.several else 'was'} {subject} {verb.lower_}{rest}"
    if verb.lemma_ == "be":
        if verb.lower_ not in ("is", "are", "was", "were"):
            return None
        return f"{verb.lower_} {subject}{rest}"
    base = _base(verb)
    return f"{_do(clause)} {subject} {base}{rest}" if base else None


def _only_needed(verb: Any) -> bool:
    """Whether a deed is what somebody "would need to" do, and so nobody is told to do it."""
    head = verb.head
    return head.lemma_ in ("need", "have") and any(child.lower_ in _MAY_BE for child in head.lefts)


_MAY_BE = frozenset({"would", "'d", "’d", "could", "might", "may"})


def _base(verb: Any) -> str:
    return verb.lemma_.lower() if verb.tag_ == "VBG" and verb.lemma_.lower() != verb.lower_ else base_form(verb)


def _do(clause: Clause) -> str:
    """The form of "do" of a verb's tense; a headline's present tells what is past."""
    if clause.verb.tag_ in ("VBZ", "VBP") and clause.claim.sentence != 0:
        return "do" if clause.several else "does"
    return "did"


def finite(clause: Clause, several: bool) -> str | None:
    """The verb with its helpers as it follows a subject."""
    verb, no = clause.verb, ["not"] if clause.negated else []
    if clause.helpers:
        first, *others = clause.helpers
        if first not in _FINITE:
            return None
        if several:
            first = _WAS.get(first, first)
        elif first in ("were", "are", "have", "do", "am"):
            first = {"were": "was", "are": "is", "have": "has", "do": "does", "am": "is"}[first]
        return " ".join([first, *no, *others, verb.lower_])
    if clause.negated:
        return _not_done(clause, several)
    if clause.passive:
        return f"{'were' if several else 'was'} {verb.lower_}"
    if clause.loose == 1 and clause.claim.modality != "happened":
        if _only_needed(verb):
            return None
        return f"{'were' if several else 'was'} to {base_form(verb)}" if base_form(verb) else None
    if clause.loose == 1:
        return _past(verb)
    if clause.loose == 2:
        return None
    if verb.tag_ in ("VBZ", "VBP"):
        base = verb.lemma_.lower()
        if verb.lower_ in ("is", "are", "has", "have"):
            return {"is": ("is", "are"), "are": ("is", "are"), "has": ("has", "have"), "have": ("has", "have")}[
                verb.lower_
            ][several]
        if verb.tag_ == "VBP" and not several:
            return _third(base)
        return base if several else verb.lower_
    if verb.lower_ in ("was", "were"):
        return "were" if several else "was"
    return verb.lower_


def _not_done(clause: Clause, several: bool) -> str | None:
    """A verb without helpers as it follows a subject with "not": "did not employ", "is not"."""
    verb = clause.verb
    if clause.loose == 2:
        return None
    if clause.passive:
        return f"{'were' if several else 'was'} not {verb.lower_}"
    if verb.lower_ in ("is", "are", "was", "were"):
        now = verb.lower_ in ("is", "are")
        return f"{('are' if several else 'is') if now else ('were' if several else 'was')} not"
    return f"did not {_base(verb)}" if _base(verb) else None


def _third(base: str) -> str:
    """The form of a verb behind "he": "tries", "goes", "says"."""
    if base[-1] == "y" and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def statement(clause: Clause) -> str | None:
    """The clause as a statement: "police closed the bridge"."""
    verb, rest = finite(clause, clause.several), complements(clause, ())
    return f"{clause.words} {verb}{rest}" if verb and rest is not None and (rest or says_enough(clause)) else None


@cache
def _pasts() -> dict[str, str]:
    """Past forms that no rule makes, by verb."""
    return {base: past for past, base in sorted(load("irregular_verbs")["past"].items(), reverse=True)}


def _past(verb: Any) -> str | None:
    """The past form of a bare verb, where a rule or the lexicon makes one."""
    base = base_form(verb)
    if not base or base == "be":
        return None
    if base in _pasts():
        return _pasts()[base]
    return made if (made := participle(verb)).endswith("ed") else None


def participle(verb: Any) -> str:
    """The participle of a verb, empty where no rule makes it."""
    if verb.tag_ == "VBN":
        return verb.lower_
    base = verb.lemma_.lower() if verb.tag_ in ("VBG", "VBZ") else base_form(verb)
    if not base.isalpha():
        return ""
    return verb.lower_ if verb.tag_ == "VBD" and verb.lower_.endswith("ed") else participle_of(base)


def participle_of(base: str) -> str:
    """The participle of a verb in its base form: "build", "built"."""
    lexicon, irregular = load("question_words"), _pasts()
    for size in (0, *(len(prefix) for prefix in lexicon["prefixes"] if base.startswith(prefix))):
        if base[size:] in lexicon["participles"]:
            return base[:size] + lexicon["participles"][base[size:]]
        if base[size:] in irregular:
            return base[:size] + irregular[base[size:]]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ied"
    vowels = sum(letter in "aeiouy" for letter in base)
    closed = base[-1] not in "aeiouwxy" and base[-2:-1] in "aeiou" and base[-3:-2] not in "aeiou"
    return f"{base}{base[-1]}ed" if closed and (vowels == 1 or base in lexicon["doubled"]) else f"{base}ed"


def suffered(verb: Any, helpers: Sequence[str], several: bool, *, happened: bool = False) -> tuple[str, str]:
    """An active verb as a passive one, in two halves: what stands before the subject in a question, and what behind.

    Args:
        verb: the verb.
        helpers: its helping verbs in order, "to" among them.
        several: whether its object, the new subject, is a plural.
        happened: whether what an infinitive tells was done ("the first to cross the strait").

    Returns:
        "was" and "closed", "will" and "be closed", "has" and "been closed"; empty where there is no plain passive.
    """
    done = participle(verb)
    lexicon, lemma = load("question_words"), verb.lemma_.lower()
    if not done or lemma in lexicon["no_passive"] or lemma in lexicon["intransitive"]:
        return "", ""
    if lemma == "find" and any(c.lemma_.lower() in lexicon["finders"] for c in verb.lefts if c.dep_ == "nsubj"):
        return "", ""  # "a poll found Novak ahead" found nobody
    was, has = ("were", "have") if several else ("was", "has")
    first = helpers[0] if helpers else ""
    if first == "to":
        return was, done if happened else f"to be {done}"
    if first in ("has", "have", "had"):
        return ("had" if first == "had" else has), f"been {done}"
    if first in ("is", "are", "was", "were", "be", "being", "am"):
        return was, f"being {done}"
    if first and first not in ("do", "does", "did"):
        return first, f"be {done}"
    return (was, done) if verb.tag_ in ("VBD", "VBN", "VBG", "VBZ", "VBP", "VB") else ("", "")
