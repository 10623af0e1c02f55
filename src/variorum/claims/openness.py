"""Clauses that are told as conditions, as open questions, or as the future seen from the past."""

from __future__ import annotations

from .graph import Graph
from .lexicon import modal_words, reporting_nouns, reporting_verbs


def conditional_mark(graph: Graph, token: int) -> bool:
    """Whether a clause opens with "if" or the like."""
    if any(graph.words[kid] in modal_words("conditional_marks") for kid in graph.under(token, "mark")):
        return True
    above = graph.heads[token]  # "provided that the rain stops"
    return (
        graph.deps[token] == "ccomp"
        and above < token
        and graph.deps[above] in ("prep", "advcl", "mark", "csubj")
        and graph.words[above] in modal_words("conditional_verbs")
        and not graph.under(above, "nsubj", "aux", "auxpass")
    )


def inverted_condition(graph: Graph, token: int) -> bool:
    """Whether a clause is a condition by its order: "should the court agree", "were it to close", "had he known"."""
    subjects = graph.under(token, "nsubj", "nsubjpass", "expl")
    openers = [kid for kid in graph.under(token, "aux") if graph.words[kid] in _OPENERS]
    verb = token
    if graph.words[token] in _OPENERS and graph.pos[token] in ("AUX", "VERB"):
        openers.append(token)
    elif not openers and graph.words[graph.heads[token]] == "were" and graph.deps[token] in ("xcomp", "advcl", "ccomp"):
        verb = graph.heads[token]
        subjects, openers = graph.under(verb, "nsubj", "nsubjpass") or subjects, [verb]
    elif not openers and graph.deps[token] == "acl" and infinitive(graph, token):
        noun = graph.heads[token]  # "were the talks to fail", where the parser hangs the infinitive on the subject
        verb = graph.heads[noun]
        subjects, openers = [noun], [verb] if graph.words[verb] == "were" and verb < noun else []
    if not subjects or not openers or openers[0] > subjects[0]:
        return False
    first, last = graph.bounds[graph.sentences[token]]
    asked = any(graph.words[index] == "?" for index in range(token, last + 1))
    before = graph.words[openers[0] - 1] if openers[0] > first else ""
    fronted = any(graph.tags[kid] in ("WRB", "WP", "WDT") for kid in graph.kids[verb] if kid < openers[0])
    return not (asked or fronted or before in _FRONTED or graph.under(verb, "expl"))


#: Auxiliaries that open a condition without "if".
_OPENERS = frozenset({"should", "were", "had"})
#: Behind these the order turns for another reason: "nor should they", "only then had it".
_FRONTED = frozenset(
    {"nor", "neither", "so", "not", "only", "never", "then", "why", "how", "what", "when", "where", "who", "as", "than",
     "rarely", "seldom", "hardly", "here", "there"}
)  # fmt: skip


def hangs_on_condition(graph: Graph, token: int) -> bool:
    """Whether a main clause holds only on a condition told beside it: "if they are right, it is a bargain"."""
    for kid in graph.under(token, "advcl"):
        marks = [mark for mark in graph.under(kid, "mark") if graph.words[mark] in ("if", "unless")]
        if marks and graph.words[marks[0] - 1] not in ("even", "as") and not left_open(graph, kid):
            return True
    return False


_QUOTES = frozenset({"“", "”", '"', "``", "''"})
_AWAITED = frozenset({"before", "until", "till", "once", "when", "after"})


def awaited(graph: Graph, token: int) -> bool:
    """Whether a clause of time has a present tense, or an infinitive above it: "will vote before the session ends"."""
    if graph.deps[token] != "advcl" or graph.under(token, "aux"):
        return False
    openers = [graph.words[kid] for kid in graph.under(token, "mark", "advmod") if kid < token]
    opened = any(word in _AWAITED for word in openers)
    if graph.tags[token] == "VBD":
        opened = "when" in openers or "once" in openers
    head = graph.heads[token]
    above = any(graph.words[kid] == "to" for kid in graph.under(head, "aux"))
    if _would_then(graph, head) and any(word in _AWAITED for word in openers):
        return True
    return opened and (present_tense(graph, token) or (above and graph.tags[token] == "VBD"))


def _would_then(graph: Graph, head: int) -> bool:
    """Whether somebody is quoted as to what would be done: "said they would free them only after others were freed"."""
    would = any(graph.words[kid] == "would" for kid in graph.under(head, "aux"))
    told = graph.deps[head] == "ccomp" and graph.lemmas[graph.heads[head]] in reporting_verbs()
    return would and told


def present_tense(graph: Graph, token: int) -> bool:
    """Whether a verb is told in the present tense, in the active or the passive: "takes", "is sworn in"."""
    passive = [graph.tags[kid] for kid in graph.under(token, "auxpass")]
    return any(tag in ("VBZ", "VBP") for tag in (graph.tags[token], *passive))


def arranged(graph: Graph, token: int) -> bool:
    """Whether a progressive tells what is fixed for a time to come: "is leaving on Friday"."""
    if graph.tags[token] != "VBG" or graph.lemmas[token] not in modal_words("arranging"):
        return False
    being = {graph.words[kid] for kid in graph.under(token, "aux")}
    told = graph.deps[token] == "ccomp" and graph.lemmas[graph.heads[token]] in reporting_verbs()
    if not (being & _NOW or (told and being & {"was", "were"})) or being & {"been", "have", "has", "had"}:
        return False
    times = graph.under(token, "npadvmod", "advmod")
    for prep in graph.under(token, "prep"):
        times += graph.under(prep, "pobj") if graph.words[prep] in ("on", "in", "at") else []
    return any(_ahead(graph, time) for time in times)


_NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})


def _ahead(graph: Graph, time: int) -> bool:
    words = {graph.words[time], *(graph.words[kid] for kid in graph.kids[time])}
    return bool(words & modal_words("ahead")) or graph.words[time] in modal_words("calendar")


def appeals(graph: Graph, token: int) -> bool:
    """Whether a verb is an imperative: "Call the hotline"."""
    if graph.tags[token] != "VB" or graph.deps[token] not in ("ROOT", "ccomp"):
        return False
    head = graph.heads[token]
    if head != token and graph.lemmas[head] == "let" and appeals(graph, head):
        return True  # "let us leave"
    if graph.deps[token] == "ccomp" and graph.text[graph.starts[graph.lefts[token]]].islower():
        return False  # no sentence of its own within quotation marks
    bare = all(graph.words[kid] in ("do", "please") for kid in graph.under(token, "aux"))
    return bare and not graph.under(token, "nsubj", "nsubjpass", "expl", "mark")


def so_that(graph: Graph, token: int) -> bool:
    """Whether a clause in the present tells an aim: "so that the ferry runs again"."""
    marks = [graph.words[kid] for kid in graph.under(token, "mark")]
    return marks == ["so", "that"] and graph.tags[token] in ("VBZ", "VBP", "VB")


def infinitive(graph: Graph, token: int) -> bool:
    """Whether a verb has no tense: "to leave", "to be named", "let it go"."""
    auxiliaries = {graph.words[kid] for kid in graph.under(token, "aux")}
    return "to" in auxiliaries or (graph.tags[token] == "VB" and not auxiliaries)


def left_open(graph: Graph, token: int) -> bool:
    """Whether a clause is told as a question: "whether X", and "if X" behind "unclear", "asked", "know"."""
    for kid in graph.kids[token]:
        word = graph.words[kid]
        if kid > token or graph.deps[kid] not in ("mark", "advmod", "cc") or word not in ("whether", "if"):
            continue
        head = graph.heads[token]
        if word == "whether" or (graph.deps[token] == "ccomp" and graph.lemmas[head] in reporting_verbs()):
            return True
        unclear = [graph.lemmas[other] for other in graph.under(head, "acomp", "oprd")]
        if head < token and modal_words("asking").intersection((*unclear, graph.lemmas[head])):
            return True
    return False


def seems(graph: Graph, head: int) -> bool:
    """Whether a verb says of "it" that something only looks so: "it appears that", "it is believed that"."""
    impersonal = any(graph.words[kid] == "it" for kid in graph.under(head, "nsubj", "nsubjpass", "expl"))
    passive = bool(graph.under(head, "auxpass"))
    return impersonal and graph.lemmas[head] in modal_words("seeming") and (
        passive or graph.lemmas[head] in ("appear", "seem")
    )  # fmt: skip


def future_in_past(graph: Graph, token: int) -> bool:
    """Whether "would" is the past of "will": "said it would open", without an "if"."""
    for _ in range(4):
        if graph.deps[token] != "conj" or graph.heads[token] > token:
            break
        token = graph.heads[token]  # "said it would close and that shops would open"
    head = graph.heads[token]
    if graph.deps[token] == "acl" and graph.lemmas[head] in reporting_nouns():
        return any(graph.words[kid] == "that" for kid in graph.under(token, "mark"))  # "reports that it would open"
    if graph.deps[token] != "ccomp" or graph.tags[head] not in ("VBD", "VBN", "VBG"):
        return False
    low, high = min(head, token), max(head, token)
    if any(graph.words[index] in _QUOTES for index in range(low, high)):
        return False  # the speaker's own "would"
    return graph.lemmas[head] in reporting_verbs() and not any(
        conditional_mark(graph, kid) for kid in graph.under(token, "advcl")
    )
