"""Statements that the author does not stand for: "claims that X are false", "no evidence that X"."""

from __future__ import annotations

from typing import Literal

from .graph import Graph
from .lexicon import event_nouns, reporting_nouns, reporting_verbs, reporting_words, statement_words

#: Whether a statement is told to be untrue, or left open.
Verdict = Literal["untrue", "open"]


def find_refuted(graph: Graph) -> dict[int, Verdict]:
    """Find the clauses that the text itself tells to be untrue, or for which it says there is nothing to show.

    Args:
        graph: the parse.

    Returns:
        What is said of each, by the token that heads the clause.
    """
    found: dict[int, Verdict] = {}
    for token in range(len(graph)):
        if graph.pos[token] == "NOUN" and _is_statement(graph, token):
            told = [*said_clauses(graph, token), *_told_events(graph, token), *_bare_clauses(graph, token)]
            verdict = _verdict_on(graph, token) if told else None
            if verdict:
                found |= dict.fromkeys(told, verdict)
        elif graph.lemmas[token] in statement_words("made_up"):
            found |= dict.fromkeys(_made_up(graph, token), "untrue")
        elif graph.lemmas[token] in ("true", "false", "untrue") and graph.deps[token] in ("acomp", "oprd"):
            found |= _not_true(graph, token)
        elif graph.lemmas[token] in statement_words("untrue") and graph.deps[token] in ("acomp", "oprd"):
            found |= _wrong_to_say(graph, token)
        elif graph.words[token] == "contrary":
            found |= dict.fromkeys(_contrary(graph, token), "untrue")
    return found


def _is_statement(graph: Graph, token: int) -> bool:
    """Whether a noun names a statement, or what would bear one out."""
    lemma = graph.lemmas[token]
    return (
        lemma in reporting_nouns() or lemma in reporting_words("back_references") or lemma in statement_words("grounds")
    )


def said_clauses(graph: Graph, noun: int) -> list[int]:
    """The that-clauses of a noun for a statement."""
    return [kid for kid in graph.under(noun, "acl", "ccomp", "relcl") if kid > noun and _with_that(graph, kid)]


def _with_that(graph: Graph, clause: int) -> bool:
    return any(graph.words[mark] == "that" and graph.deps[mark] == "mark" for mark in graph.kids[clause])


def _bare_clauses(graph: Graph, noun: int) -> list[int]:
    """The clauses of what would bear a statement out that no "that" opens: "no indication they pose a threat"."""
    if graph.lemmas[noun] not in statement_words("grounds"):
        return []
    return [
        kid
        for kid in graph.under(noun, "acl", "relcl", "ccomp")
        if kid > noun and graph.under(kid, "nsubj", "nsubjpass") and graph.under(kid, *_COMPLETE)
        and not any(graph.tags[other] in ("WDT", "WP") for other in graph.kids[kid])
    ]  # fmt: skip


#: What a clause has that is no relative one: "the proof they found" lacks its object.
_COMPLETE = ("dobj", "attr", "acomp", "auxpass")


def _told_events(graph: Graph, noun: int) -> list[int]:
    """The events that a statement is of: "reports of the death of X"."""
    marks = [kid for kid in graph.under(noun, "prep", "acl") if graph.words[kid] in _ABOUT]
    return [kid for mark in marks for kid in graph.under(mark, "pobj", "dobj") if graph.lemmas[kid] in event_nouns()]


#: What stands between a noun for a statement and what it is of.
_ABOUT = frozenset({"of", "about", "on", "regarding", "concerning", "surrounding", "involving"})


def _contrary(graph: Graph, word: int) -> list[int]:
    """What a statement tells that something is contrary to: "contrary to rumours spread by rebels, who claimed"."""
    told: list[int] = []
    for noun in (kid for mark in graph.under(word, "prep") for kid in graph.under(mark, "pobj")):
        if not _is_statement(graph, noun):
            continue
        told += [*said_clauses(graph, noun), *_told_events(graph, noun)]
        inside = range(graph.lefts[noun], graph.rights[noun] + 1)
        tellers = [at for at in inside if graph.pos[at] == "VERB" and graph.lemmas[at] in reporting_verbs()]
        told += [kid for teller in tellers for kid in graph.under(teller, "xcomp", "ccomp")]
    return told


def _made_up(graph: Graph, noun: int) -> list[int]:
    """What a noun for something made up tells: "a hoax claiming that X died", "X's death was a hoax"."""
    told = [*said_clauses(graph, noun), *_told_events(graph, noun)]
    behind = noun + 1
    if behind < len(graph) and graph.words[behind] in statement_words("claiming"):
        told += [kid for kid in graph.under(behind, "ccomp", "relcl", "acl") if _with_that(graph, kid)]
    verb = graph.heads[noun]
    if graph.deps[noun] == "attr" and graph.lemmas[verb] == "be" and not graph.under(verb, "neg"):
        told += [kid for kid in graph.under(verb, "nsubj") if graph.lemmas[kid] in event_nouns()]
    return told


def _verdict_on(graph: Graph, noun: int) -> Verdict | None:
    for kid in graph.under(noun, "amod", "compound"):  # "false claims that"
        if verdict := _worded(graph, kid):
            return verdict
    if graph.lemmas[noun] in statement_words("grounds") and _missing(graph, noun):
        return "open"
    verb = graph.heads[noun]
    if graph.deps[noun] == "nsubj" and graph.lemmas[verb] in statement_words("linking"):
        return _predicated(graph, verb)
    if graph.deps[noun] == "ROOT":
        # "Reports that the bank had collapsed proved untrue": the small model takes the verb for a participle.
        joined = [kid for kid in graph.under(noun, "conj", "acl") if graph.lemmas[kid] in statement_words("linking")]
        return _predicated(graph, joined[0]) if joined else None
    if graph.deps[noun] == "nsubjpass":
        return _passive(graph, verb)
    if graph.deps[noun] in ("dobj", "oprd") and graph.lemmas[verb] == "call" and not graph.under(verb, "neg"):
        return _predicated(graph, verb)  # "called the claim that it hid losses absurd"
    if graph.deps[noun] == "pobj":
        # "no truth to the claim that ...": what is missing is its truth.
        above = graph.heads[verb]
        if graph.lemmas[above] in statement_words("truths") and _missing(graph, above):
            return "untrue"
    return None


def _worded(graph: Graph, token: int) -> Verdict | None:
    word = {graph.words[token], graph.lemmas[token]}
    if word & statement_words("untrue"):
        return "untrue"
    return "open" if word & statement_words("unproved") else None


def _predicated(graph: Graph, verb: int) -> Verdict | None:
    """What a linking verb says of its subject: "are false", "proved untrue", "turned out to be a hoax"."""
    at = verb
    for _ in range(3):
        negated = bool(graph.under(verb, "neg")) or bool(graph.under(at, "neg"))
        for kid in graph.under(at, "acomp", "attr", "oprd", "dobj"):
            if graph.words[kid] in ("true", "correct", "accurate") and negated:
                return "untrue"
            verdict = _worded(graph, kid)
            if verdict:
                return None if negated else verdict
        onward = graph.under(at, "xcomp")
        if not onward:
            # "Reports that X are false, chief executive Y said": the parse has the word for one of what follows.
            return None if negated or graph.words[at + 2 : at + 3] != [","] else _worded(graph, at + 1)
        if verdict := _worded(graph, onward[0]):
            return None if negated else verdict
        at = onward[0]
    return None


def _passive(graph: Graph, verb: int) -> Verdict | None:
    """What a passive without a doer does to its subject: "have been debunked", "could not be verified"."""
    if graph.under(verb, "agent"):
        return None
    negated = bool(graph.under(verb, "neg"))
    lemma = graph.lemmas[verb]
    if lemma in statement_words("disproving"):
        return None if negated else "untrue"
    if lemma in statement_words("bearing_out"):
        return "open" if negated else None
    frame = reporting_verbs().get(lemma)
    return "open" if frame is not None and frame.stance != "asserts" and not negated else None


def _missing(graph: Graph, noun: int) -> bool:
    """Whether there is none of what a noun names: "no sign", "without evidence", "did not find any proof"."""
    if any(graph.words[kid] in ("no", "neither", "little", "scant") for kid in graph.kids[noun] if kid < noun):
        return True
    above = graph.heads[noun]
    if graph.deps[noun] == "pobj":
        owner = graph.heads[above]
        return graph.words[above] == "without" or (graph.words[above] == "of" and graph.lemmas[owner] == "lack")
    return graph.deps[noun] in ("dobj", "attr") and bool(graph.under(above, "neg"))


def _not_true(graph: Graph, token: int) -> dict[int, Verdict]:
    """Read "it is not true that ...", "it is false that ..."."""
    verb = graph.heads[token]
    clauses = [kid for kid in (*graph.under(verb, "ccomp"), *graph.under(token, "ccomp")) if kid > token]
    negated = bool(graph.under(verb, "neg")) or bool(graph.under(token, "neg"))
    untrue = negated if graph.lemmas[token] == "true" else not negated
    return dict.fromkeys(clauses, "untrue") if untrue else {}


def _wrong_to_say(graph: Graph, token: int) -> dict[int, Verdict]:
    """Read "was wrong to say that ...", "is mistaken in claiming that ...": who says so denies what was said."""
    verb = graph.heads[token]
    if graph.under(verb, "neg") or graph.under(token, "neg"):
        return {}
    behind = [*graph.under(token, "xcomp", "prep"), *graph.under(verb, "xcomp", "prep")]
    saying = [kid for kid in behind if kid > token]
    saying += [deeper for kid in saying for deeper in graph.under(kid, "pcomp")]
    clauses = [
        clause
        for said in saying
        if graph.lemmas[said] in reporting_verbs()
        for clause in graph.under(said, "ccomp")
        if clause > said
    ]
    return dict.fromkeys(clauses, "untrue")
