"""A noun that takes up the whole statement before it: "..., a charge that X denies", "..., something X denies"."""

from __future__ import annotations

from .lexicon import reporting_nouns, reporting_verbs, reporting_words, statement_words
from .mending import Arcs

#: How far before its verb such a noun may stand, in tokens.
_REACH = 8
_ARTICLES = frozenset({"a", "an"})


def takes_up(lemma: str) -> bool:
    """Whether a noun can take up what was said, asked or offered before it."""
    return (
        lemma == "something" or lemma in reporting_nouns()
        or lemma in reporting_words("back_references") or lemma in statement_words("wanted")
    )  # fmt: skip


def rehang_summing_up(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Rehang such a noun, and gerunds that the parser took for adjectives ("denied supplying guns"), in place.

    Args:
        arcs: the parse.
        bounds: first and last token of each sentence.
    """
    verbs = reporting_verbs()
    for first, last in bounds:
        for index in range(first + 1, last + 1):
            frame = verbs.get(arcs.lemmas[index]) if arcs.pos[index] == "VERB" else None
            if frame is not None and (frame.stance != "asserts" or "as" in frame.takes):
                _summed(arcs, index, first)
            if arcs.deps[index] == "relcl" and arcs.tags[index] == "NNS" and arcs.lemmas[index] in verbs:
                _lost_verb(arcs, index)
            if arcs.tags[index] == "VBG" and arcs.deps[index] == "amod":
                _gerund(arcs, index, last)
            elif arcs.words[index] in ("for", "to") and arcs.deps[index] == "prep":
                _asked_by(arcs, index)


def _summed(arcs: Arcs, verb: int, first: int) -> None:
    """In "X says it failed, something its owner denies" the denying is said of what X says."""
    told = next(
        (at for at in range(verb - 1, first - 1, -1) if arcs.heads[at] == verb and arcs.deps[at] == "ccomp"), None
    )
    subject = next(
        (at for at in range(verb - 1, first - 1, -1) if arcs.heads[at] == verb and arcs.deps[at] == "nsubj"), None
    )
    if told is None or subject is None or told > subject:
        return
    for noun in range(subject - 1, max(first, subject - _REACH), -1):
        if not takes_up(arcs.lemmas[noun]) or not arcs.above(subject, noun):
            continue
        start = noun - 1 if arcs.words[noun - 1] in _ARTICLES else noun
        if arcs.words[start - 1] != "," or (start == noun and arcs.lemmas[noun] != "something"):
            return
        head = next((at for at in range(start - 2, told, -1) if arcs.pos[at] in ("NOUN", "PROPN", "PRON")), told)
        outer, label = arcs.heads[verb], arcs.deps[verb]
        arcs.hang(told, told if outer == verb else outer, label)
        arcs.hang(noun, head, "appos")
        arcs.hang(verb, noun, "relcl")
        if start != noun:
            arcs.hang(start, noun, "det")
        arcs.heads[start - 1] = head
        return


def _lost_verb(arcs: Arcs, index: int) -> None:
    """In "a figure the company rejects" the parser sees a plural noun."""
    noun = arcs.heads[index]
    if not takes_up(arcs.lemmas[noun]) or noun > index:
        return
    kids = [at for at in range(noun + 1, index) if arcs.heads[at] == index]
    subjects = [at for at in kids if arcs.deps[at] in ("nsubj", "compound") and at == index - 1]
    if not subjects:
        return
    for at in kids:
        if arcs.words[at] in ("that", "which"):
            arcs.tags[at] = "WDT"
            arcs.hang(at, index, "dobj")
        elif at != subjects[0] and arcs.deps[at] in ("det", "compound", "amod", "poss"):
            arcs.heads[at] = subjects[0]
    arcs.deps[subjects[0]] = "nsubj"
    arcs.pos[index], arcs.tags[index] = "VERB", "VBZ"


def _asked_by(arcs: Arcs, prep: int) -> None:
    """In "a call by the opposition for an inquiry" it is the call that is for an inquiry."""
    who = arcs.heads[prep]
    by = arcs.heads[who]
    noun = arcs.heads[by]
    asked = arcs.deps[who] == "pobj" and arcs.words[by] in ("by", "from") and by < who < prep
    if asked and arcs.deps[by] in ("prep", "agent") and arcs.lemmas[noun] in statement_words("wanted"):
        arcs.heads[prep] = noun


def _gerund(arcs: Arcs, index: int, last: int) -> None:
    """In "denied supplying guns to gangs" the guns are supplied: they are no supplying guns."""
    noun, verb = arcs.heads[index], index - 1
    frame = reporting_verbs().get(arcs.lemmas[verb])
    if noun < index or arcs.deps[noun] != "dobj" or arcs.heads[noun] != verb:
        return
    if frame is None or "statement" not in frame.takes:
        return
    arcs.hang(index, verb, "xcomp")
    arcs.hang(noun, index, "dobj")
    for kid in range(noun + 1, min(last, noun + 20) + 1):
        if arcs.heads[kid] in (noun, verb) and arcs.deps[kid] == "prep":
            arcs.heads[kid] = index
