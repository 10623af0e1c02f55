"""Arcs that the small model hangs wrong in ways that can be told from the words alone."""

from __future__ import annotations

from dataclasses import dataclass

from .lexicon import event_nouns, lasting_effects, place_words, reporting_verbs, reporting_words, state_words

#: Adverbs that go from a kind to the very thing.
SPECIFIERS = frozenset({"specifically", "namely", "notably", "particularly", "especially"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
#: How far to the left a specification may look for what it specifies, in tokens.
_REACH = 60
_WHO = frozenset({"who", "whom"})


@dataclass(frozen=True, slots=True)
class Arcs:
    """A parse while it is being mended: parallel lists, changed in place.

    Attributes:
        heads, deps: head and label of each token.
        pos, tags: coarse and fine class.
        words, lemmas: the words in lower case and their lemmas.
    """

    heads: list[int]
    deps: list[str]
    pos: list[str]
    tags: list[str]
    words: list[str]
    lemmas: list[str]

    def hang(self, token: int, head: int, dep: str) -> None:
        """Hang a token on another one."""
        self.heads[token], self.deps[token] = head, dep

    def above(self, token: int, other: int) -> bool:
        """Whether ``token`` stands on the way from ``other`` to its root."""
        for _ in range(200):
            if other == token:
                return True
            if self.heads[other] == other:
                return False
            other = self.heads[other]
        return True

    def kids(self, first: int, last: int) -> dict[int, list[int]]:
        """The tokens that hang on each one, from ``first`` to ``last``, in their order."""
        found: dict[int, list[int]] = {}
        for token in range(first, last + 1):
            if self.heads[token] != token:
                found.setdefault(self.heads[token], []).append(token)
        return found


def mend(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Rehang arcs in place.

    Args:
        arcs: the parse.
        bounds: first and last token of each sentence.
    """
    for first, last in bounds:
        for index in range(first, last + 1):
            word, tag, pos = arcs.words[index], arcs.tags[index], arcs.pos[index]
            if pos in ("VERB", "AUX") and not any(letter.isalnum() or letter in "’'" for letter in word):
                arcs.pos[index], arcs.tags[index] = "PUNCT", ":"  # a dash is no verb
            elif word in SPECIFIERS:
                _specification(arcs, index)
            elif tag == "POS":
                _possessor(arcs, index)
            elif tag == "NNS" and arcs.heads[index] == index:
                _headline_verb(arcs, index, first, last)
            elif word in state_words() and pos in ("NOUN", "VERB", "ADJ"):
                _state(arcs, index, first)
            elif pos == "VERB" and (tag == "VBN" or (tag == "VBD" and arcs.deps[index] == "ccomp")):
                _participle(arcs, index, first)
            elif word in _WHO and arcs.deps[index] in ("nsubj", "nsubjpass"):
                _relative(arcs, index, first)
            elif word in ("that", "which") and arcs.deps[index] == "nsubj":
                _doing(arcs, index, first)
            if tag in FINITE and arcs.deps[index] == "conj":
                _second_statement(arcs, index)
            elif tag == "VBG" and arcs.deps[index] == "advcl" and index > first and arcs.words[index - 1] == ",":
                _goes_on(arcs, index)


def _specification(arcs: Arcs, index: int) -> None:
    """Hang "..., specifically a mill in Orm" on the nearest object before it."""
    noun = arcs.heads[index]
    if arcs.deps[noun] != "appos" or noun < index:
        return
    for verb in range(index - 1, max(arcs.heads[noun], index - _REACH), -1):
        if arcs.pos[verb] == "VERB" and arcs.deps[verb] not in ("amod", "compound"):
            objects = [kid for kid in range(verb + 1, index) if arcs.heads[kid] == verb and arcs.deps[kid] == "dobj"]
            if objects:
                arcs.heads[noun] = objects[-1]
            return


def _possessor(arcs: Arcs, index: int) -> None:
    """In "the launch of Orm's ‘Kestrel’ rocket" the rocket is launched, not Orm."""
    heads, deps = arcs.heads, arcs.deps
    owner = heads[index]
    prep = heads[owner]
    if deps[owner] != "pobj" or prep == owner or owner > index:
        return
    for noun in range(index + 1, min(index + 14, len(heads))):
        if arcs.pos[noun] == "NOUN" and deps[noun] == "appos" and heads[noun] in (heads[prep], owner):
            arcs.hang(owner, noun, "poss")
            arcs.hang(noun, prep, "pobj")
            return
        if arcs.pos[noun] in ("VERB", "AUX", "ADP"):
            return


def _headline_verb(arcs: Arcs, index: int, first: int, last: int) -> None:
    """In "Fire in Orm injures 12" the parser sees a plural noun, but gives it a subject."""
    kids = [kid for kid in range(first, last + 1) if arcs.heads[kid] == index and kid != index]
    before = any(kid < index and arcs.deps[kid] == "nsubj" for kid in kids)
    after = any(kid > index and arcs.deps[kid] in ("dobj", "prep", "ccomp", "xcomp", "nummod") for kid in kids)
    if not before or not after or not arcs.words[index].endswith("s") or arcs.words[last] in (".", "”", '"'):
        return
    arcs.pos[index], arcs.tags[index] = "VERB", "VBZ"
    word = arcs.words[index]
    stem = arcs.lemmas[index]
    arcs.lemmas[index] = stem if stem != word else word[:-1]


def _state(arcs: Arcs, index: int, first: int) -> None:
    """Read "We have 12 injured", "Ten hurt in crash", "and about 50 hurt": a number and what came to its people."""
    heads, deps = arcs.heads, arcs.deps
    number = index - 1
    if number < first or not (
        arcs.pos[number] == "NUM" or (arcs.words[number] == "one" and arcs.words[index - 2] == "-")
    ):
        return
    verb = heads[index]
    if deps[index] == "ccomp" and verb < number and arcs.lemmas[verb] in ("have", "see", "leave", "count"):
        arcs.hang(number, verb, "dobj")
        arcs.hang(index, number, "acl")
        arcs.pos[index], arcs.tags[index] = "VERB", "VBN"
    elif heads[number] == index and deps[number] == "nsubj" and arcs.tags[index] in ("VBD", "VBN"):
        objects = range(index + 1, min(index + 8, len(heads)))
        if not any(heads[kid] == index and deps[kid] == "dobj" for kid in objects):
            arcs.tags[index], deps[number] = "VBN", "nsubjpass"
    elif arcs.words[index] == "hurt" and arcs.pos[index] == "NOUN" and heads[number] == index:
        arcs.pos[index], arcs.tags[index], deps[number] = "VERB", "VBN", "nsubjpass"


def _participle(arcs: Arcs, index: int, first: int) -> None:
    """In "found packages containing bombs mailed to a judge" what was mailed stands right before."""
    heads, deps = arcs.heads, arcs.deps
    noun, verb = index - 1, heads[index]
    if noun <= first or arcs.pos[noun] not in ("NOUN", "PROPN") or deps[index] not in ("advcl", "conj", "ccomp"):
        return
    if verb >= noun or arcs.pos[verb] not in ("VERB", "AUX") or not arcs.above(verb, noun):
        return
    own = ("aux", "auxpass", "nsubj", "nsubjpass", "mark", "dobj")
    near = range(max(first, index - 8), min(index + 8, len(heads)))
    if any(heads[kid] == index and deps[kid] in own for kid in near) or any(
        heads[kid] == verb and deps[kid] == "cc" and kid > verb for kid in near
    ):
        return
    arcs.hang(index, noun, "acl")
    arcs.tags[index] = "VBN"


def _relative(arcs: Arcs, index: int, first: int) -> None:
    """Hang a "who" clause on someone: in "at war with men across the globe who plot" the globe does not plot."""
    verb = arcs.heads[index]
    if arcs.deps[verb] != "relcl":
        return
    at = noun = arcs.heads[verb]
    plural = arcs.tags[verb] == "VBP"
    for _ in range(6):
        fits = arcs.tags[at] in ("NNS", "NNPS") if plural else arcs.pos[at] == "PROPN"
        if arcs.pos[at] in NOMINAL and fits and first <= at < index:
            if at != noun and plural:
                arcs.heads[verb] = at
            return
        if arcs.heads[at] == at or arcs.pos[at] not in ("NOUN", "PROPN", "ADP"):
            return
        at = arcs.heads[at]


def _doing(arcs: Arcs, index: int, first: int) -> None:
    """In "the quake on an island that killed ten" it is the quake that killed."""
    verb = arcs.heads[index]
    noun = arcs.heads[verb]
    if arcs.deps[verb] != "relcl" or arcs.lemmas[verb] not in lasting_effects() or arcs.lemmas[noun] in event_nouns():
        return
    if arcs.deps[noun] != "pobj" or arcs.lemmas[noun] not in place_words("nouns"):
        return
    at = noun
    for _ in range(6):
        at = arcs.heads[at]
        if at < first or arcs.heads[at] == at or arcs.pos[at] not in ("NOUN", "PROPN", "ADP"):
            return
        if arcs.lemmas[at] in event_nouns() and at < index:
            arcs.heads[verb] = at
            return


def _goes_on(arcs: Arcs, index: int) -> None:
    """In "X said the road was closed, adding that ..." it is X who adds."""
    frame = reporting_verbs().get(arcs.lemmas[index])
    clause = arcs.heads[index]
    teller = arcs.heads[clause]
    if frame is None or frame.mental or arcs.deps[clause] != "ccomp" or not teller < clause < index:
        return
    if arcs.lemmas[teller] in reporting_verbs():
        arcs.heads[index] = teller


def _second_statement(arcs: Arcs, index: int) -> None:
    """In "X denied that any was lost and said it was moved" it is X who said it, not what was lost."""
    frame = reporting_verbs().get(arcs.lemmas[index])
    verb = arcs.heads[index]
    if frame is None or frame.mental or frame.evidential or "clause" not in frame.takes or verb > index:
        return
    teller = arcs.heads[verb]
    outer = reporting_verbs().get(arcs.lemmas[teller])
    if arcs.deps[verb] != "ccomp" or outer is None or teller > verb or arcs.tags[teller] != arcs.tags[index]:
        return
    if any(arcs.heads[kid] == index and arcs.deps[kid] in ("nsubj", "nsubjpass") for kid in range(verb, index)):
        return
    subjects = [kid for kid in range(teller, verb) if arcs.heads[kid] == verb and arcs.deps[kid].startswith("nsubj")]
    if (
        subjects
        and arcs.pos[subjects[0]] in ("PROPN", "PRON")
        and arcs.lemmas[index] not in reporting_words("going_on")
    ):
        return
    arcs.heads[index] = teller
