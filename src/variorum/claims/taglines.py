"""Attribution that trails its clause (", the port office said on Friday."), whatever the parser made of it."""

from __future__ import annotations

from .lexicon import place_words, reporting_verbs
from .mending import FINITE, NOMINAL, Arcs

#: A source with its titles has at most so many tokens.
_LONGEST_SOURCE = 16
_NO_SOURCE = frozenset({"WP", "WDT", "WRB", "IN", "CC", "VBG", "VBN", "TO", "EX"})
_MARKS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "where"})


def rehang_taglines(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Make the clause before a trailing attribution its content, in place.

    The pattern is clause, comma, noun phrase, verb of saying, and nothing behind it but when, where and to whom. A
    parse that has it so already is left alone.

    Args:
        arcs: the parse.
        bounds: first and last token of each sentence.
    """
    for first, last in bounds:
        for verb in range(last, first + 3, -1):
            if arcs.tags[verb] in ("VBD", "VBZ", "VBP") and _speaks(arcs, verb):
                _absent_speaker(arcs, first, verb)
                if _only_circumstance(arcs, verb, last):
                    _rehang(arcs, first, verb, last)
                break


def _absent_speaker(arcs: Arcs, first: int, verb: int) -> None:
    """Give the verb of "N, head of the agency, said at least six ..." its subject where the parser hung N elsewhere."""
    if arcs.words[verb - 1] != "," or any(
        arcs.heads[kid] == verb and arcs.deps[kid].startswith("nsubj") for kid in range(first, verb)
    ):
        return
    if arcs.deps[verb] not in ("ROOT", "ccomp", "parataxis"):
        return
    comma = next((at for at in range(verb - 2, max(first, verb - 30), -1) if arcs.words[at] == ","), None)
    if comma is None or any(arcs.tags[at] in FINITE for at in range(comma, verb)):
        return
    begin = comma
    while begin > first and arcs.pos[begin - 1] == "PROPN":
        begin -= 1
    if begin == comma or (begin > first and arcs.words[begin - 1] not in (",", "and", "but", "(")):
        return
    name = range(begin, comma)
    top = next((at for at in name if arcs.heads[at] not in name), comma - 1)
    if arcs.above(top, verb):
        return
    arcs.hang(top, verb, "nsubj")
    for at in range(first, begin):
        if arcs.heads[at] == verb and arcs.deps[at] == "csubj":
            arcs.deps[at] = "advcl"
    for at in name:
        if at != top and arcs.heads[at] not in name:
            arcs.hang(at, top, "compound")


def _speaks(arcs: Arcs, verb: int) -> bool:
    frame = reporting_verbs().get(arcs.lemmas[verb])
    return frame is not None and "clause" in frame.takes and not (frame.mental or frame.evidential)


def _only_circumstance(arcs: Arcs, verb: int, last: int) -> bool:
    """Whether what follows a verb of saying says only when, where and to whom it was said."""
    at = verb + 1
    if at > last or arcs.pos[at] in ("PUNCT", "SPACE"):
        return all(arcs.pos[token] in ("PUNCT", "SPACE") for token in range(at, last + 1))
    if any(arcs.tags[token] in FINITE or arcs.words[token] in _MARKS for token in range(at, last + 1)):
        return False
    if arcs.pos[at] == "ADP" or {arcs.words[at], arcs.lemmas[at]} & place_words("times") or arcs.words[at] == "late":
        return True
    return arcs.lemmas[verb] == "tell" and arcs.pos[at] in ("NOUN", "PROPN", "PRON", "DET")


def _rehang(arcs: Arcs, first: int, verb: int, last: int) -> None:
    comma = _comma(arcs, first, verb)
    if comma is None:
        return
    heads, deps = arcs.heads, arcs.deps
    source = range(comma + 1, verb)
    before = range(first, comma)
    tops = [token for token in source if heads[token] not in source and arcs.pos[token] in NOMINAL]
    if not tops or arcs.tags[source[0]] in _NO_SOURCE:
        return
    teller = next((token for token in tops if deps[token] == "nsubj" and heads[token] == verb), tops[0])
    clause = _clause(arcs, before, verb)
    if clause is None:
        return
    right = heads[teller] == verb and deps[teller] == "nsubj"
    joined = heads[clause] == verb or (heads[verb] == clause and deps[verb] in ("parataxis", "ccomp"))
    stray = any(heads[token] == verb and deps[token].startswith("nsubj") for token in before)
    if right and joined and not stray and deps[clause] != "nsubj":
        return
    for token in before:
        if token != clause and (heads[token] == token or heads[token] > comma) and arcs.pos[token] != "PUNCT":
            arcs.hang(token, clause, deps[token] if deps[token] != "ROOT" else "dep")
    for token in source:
        if heads[token] not in source and token != teller:
            label = "punct" if arcs.pos[token] == "PUNCT" else "appos" if token > teller else "compound"
            arcs.hang(token, teller, label)
    for token in range(verb + 1, last + 1):
        if heads[token] <= verb or heads[token] == token:
            arcs.hang(token, verb, deps[token] if deps[token] not in ("ROOT", "conj", "appos") else "dep")
    for token in before:
        if heads[token] > comma:
            heads[token] = verb
    heads[comma], deps[comma] = verb, "punct"
    arcs.hang(teller, verb, "nsubj")
    arcs.hang(clause, verb, "ccomp")
    arcs.hang(verb, verb, "ROOT")


def _comma(arcs: Arcs, first: int, verb: int) -> int | None:
    """The comma that the source stands behind; one with an aside ("N, the mayor, said") has its comma farther out."""
    commas: list[int] = []
    for token in range(verb - 1, max(first, verb - _LONGEST_SOURCE) - 1, -1):
        if arcs.words[token] in (",", "”", "''", '"') and (not commas or commas[-1] != token + 1):
            commas.append(token)
        elif arcs.tags[token] in FINITE or arcs.tags[token] in ("WP", "WDT"):
            break
    if not commas:
        return None
    if commas[0] != verb - 1:
        return commas[0]
    named = len(commas) == 3 and any(arcs.pos[token] == "PROPN" for token in range(commas[2] + 1, commas[1]))
    return commas[2] if named else None


def _clause(arcs: Arcs, before: range, verb: int) -> int | None:
    """The verb of the clause before; one that was taken for a participle ("Ferries ... left") is put upright."""
    tops = [token for token in before if arcs.heads[token] == token or arcs.heads[token] not in before]
    for token in tops:
        if arcs.pos[token] in ("VERB", "AUX") and arcs.tags[token] != "VBG":
            return token
    for noun in tops:
        if arcs.pos[noun] not in NOMINAL or not arcs.deps[noun].startswith("nsubj"):
            continue
        for token in before:
            if (
                arcs.deps[token] == "acl" and arcs.tags[token] in ("VBN", "VBD") and token > noun
                and arcs.above(noun, token)
            ):  # fmt: skip
                arcs.tags[token] = "VBD"
                arcs.hang(token, verb, "ccomp")
                arcs.hang(noun, token, "nsubj")
                return token
    return None
