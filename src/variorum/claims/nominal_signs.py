"""What stands on an event noun, and what governs it, says of its polarity and modality."""

from __future__ import annotations

from .graph import Graph
from .judgement import Judgement
from .lexicon import modal, modal_words
from .own_words import own_words


def nominal_signs(graph: Graph, token: int, judgement: Judgement) -> int:
    """Signs on an event noun and on what governs it; the verb to go on from, or -1."""
    for kid in graph.kids[token]:
        word = graph.words[kid]
        if graph.deps[kid] in ("amod", "compound", "advmod") and graph.lemmas[kid] in modal("adjectives"):
            judgement.weaken(modal("adjectives")[graph.lemmas[kid]], f"“{word}”")
        elif (
            graph.deps[kid] in ("acl", "advcl")
            and graph.tags[kid] in ("VBN", "VBD")
            and graph.lemmas[kid] in modal("governors")
            and not (graph.lemmas[kid] in modal_words("aimed") and graph.under(kid, "xcomp", "prep", "advcl"))
        ):
            kind = str(modal("governors")[graph.lemmas[kid]])
            if kind in ("planned", "possible", "ordered"):
                judgement.weaken(modal("governors")[graph.lemmas[kid]], f"“{word}”")
        elif graph.deps[kid] == "det" and word == "no":
            judgement.deny("“no”")
    if (verb := _gone_to(graph, token)) is not None:
        return verb
    head, at = graph.heads[token], token
    while graph.pos[head] == "ADP" and graph.heads[head] != head and graph.deps[at] in ("pobj", "prep"):
        if graph.deps[at] == "pobj" and graph.words[head] not in _GOVERNING:
            return -1
        at, head = head, graph.heads[head]
    if head == at:
        return -1
    if graph.pos[head] == "NOUN" and graph.lemmas[head] in modal("nouns"):
        judgement.weaken(modal("nouns")[graph.lemmas[head]], f"“{graph.words[head]}”")
    elif graph.pos[head] == "VERB":
        _governed(graph, at, head, judgement)
        if graph.deps[at] == "dobj" and graph.lemmas[head] in modal_words("carrying_out"):
            return head  # who failed to reach a deal has none
    return -1


def _to_end(graph: Graph, verb: int) -> bool:
    """Whether what is scheduled is the end of something: "the two-week drill is scheduled to end on Friday"."""
    return any(graph.lemmas[kid] in modal_words("ending") for kid in graph.under(verb, "xcomp"))


def dated_verb(graph: Graph, token: int) -> int | None:
    """The verb that an event of somebody named by a pronoun, or a death, dates ("could sell it after his death")."""
    owners = graph.under(token, "poss")
    owned = any(graph.words[kid] in _PRONOUNS for kid in owners)
    owned = owned or (bool(owners) and graph.lemmas[token] in modal_words("comes_to_all"))
    prep = graph.heads[token]
    if not owned or graph.deps[token] != "pobj" or graph.words[prep] not in _DATING:
        return None
    for above in graph.ancestors(prep)[:4]:
        if graph.pos[above] == "VERB":
            return above
    return None


_PRONOUNS = frozenset({"his", "her", "their", "its", "my", "your", "our"})
_DATING = frozenset({"after", "upon", "until", "till", "before", "following"})


def _gone_to(graph: Graph, token: int) -> int | None:
    """The verb that makes one phrase with a bare noun: "will go on trial", not "go to the vote"."""
    prep = graph.heads[token]
    if graph.deps[token] != "pobj" or graph.words[prep] not in _INTO or graph.under(token, "det", "poss"):
        return None
    verb = graph.heads[prep]
    return verb if graph.lemmas[verb] in modal_words("going_into") and graph.pos[verb] in ("VERB", "AUX") else None


#: Prepositions between such a verb and its noun.
_INTO = frozenset({"on", "to", "into", "in", "under"})
#: Prepositions behind which stands what a noun or a verb is about.
_GOVERNING = frozenset({"of", "for", "to", "on", "about", "with", "from", "against"})


def _governed(graph: Graph, at: int, verb: int, judgement: Judgement) -> None:
    """What a verb makes of the event it governs: "cancelled the launch", "called for a truce"."""
    # "Was called off" calls for nothing.
    kind = "" if graph.under(verb, "prt") else str(modal("governors").get(graph.lemmas[verb], ""))
    dep, word = graph.deps[at], f"“{graph.words[verb]}”"
    if dep in ("dobj", "nsubjpass") and graph.lemmas[verb] in modal_words("averting"):
        if graph.tags[verb] in ("VBD", "VBN"):
            judgement.deny(word)
        else:
            judgement.weaken("possible", "told as something to be kept from happening")  # "to prevent attacks"
    if dep == "dobj" and graph.lemmas[verb] in modal_words("addressing"):
        return  # "told a meeting"
    # "expects a busy year, with sales in March": as much expected as the year.
    along = dep == "prep" and graph.words[at] == "with" and graph.words[at - 1] == "," and kind == "planned"
    if dep == "dobj" or along or (dep == "prep" and graph.words[at] == "for"):
        if kind == "denied":
            judgement.deny(word)
        elif kind and kind != "happened":
            judgement.weaken(modal("governors")[graph.lemmas[verb]], word)
    elif dep == "nsubjpass" and kind in ("planned", "ordered") and not _to_end(graph, verb):
        judgement.weaken(modal("governors")[graph.lemmas[verb]], word)
    if dep == "dobj":
        outer = Judgement()
        own_words(graph, verb, outer, governed=True)
        if outer.modality != "happened":
            judgement.weaken(outer.modality, outer.reasons[-1])
