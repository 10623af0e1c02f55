"""Whether a claim is affirmed, and whether it is told as done, planned, ordered, possible or as an opinion.

The climb from a verb to what governs it is here; what the words on it say is in ``own_words``, what ends the climb in
``settled``, and what a governing word makes of it in ``governing``.
"""

from __future__ import annotations

from .evaluations import evaluation
from .gerunds import beside_its_verb, govern_gerund
from .governing import govern
from .graph import Graph
from .judgement import Judgement
from .lexicon import modal, modal_words
from .modal_verbs import semi_auxiliary
from .nominal_signs import dated_verb, nominal_signs
from .openness import appeals, arranged, awaited, infinitive, present_tense, seems
from .own_words import own_words
from .settled import settled_by_clause, settled_by_governor
from .subjects import announced
from .undone import not_let, yet_to

_CLAUSAL = frozenset({"xcomp", "pcomp", "ccomp", "advcl", "acl", "relcl"})


def judge(graph: Graph, token: int, nominal: bool = False) -> Judgement:
    """Judge a predication.

    Args:
        graph: the parse.
        token: its verb, noun or complement.
        nominal: whether it is a noun ("the deployment of X").

    Returns:
        Its polarity and modality; ``happened`` is what is told without any sign of another.
    """
    judgement = _climb(graph, token, nominal, 0)
    if judgement.modality == "happened" and not nominal:
        if arranged(graph, token):
            judgement.weaken("planned", "arranged for a time to come")
        elif appeals(graph, token):
            judgement.weaken("ordered", "an appeal")
    if judgement.polarity == "denied" and judgement.modality == "happened" and not_let(graph, token):
        judgement.weaken("ordered", "it was not allowed")
    verb = dated_verb(graph, token) if judgement.modality == "happened" and nominal else None
    if verb is not None and _climb(graph, verb, False, 1).modality != "happened":
        judgement.weaken("possible", "in time with what may come")
    reason = evaluation(graph, token) if judgement.modality == "happened" and not nominal else None
    if reason is not None:
        judgement.weaken("opinion", reason)
    return judgement


def _climb(graph: Graph, token: int, nominal: bool, depth: int) -> Judgement:
    """Judge by the predication's own words and by what governs it; ``depth`` counts the clauses asked before."""
    judgement = Judgement()
    at = nominal_signs(graph, token, judgement) if nominal else token
    if at < 0:
        return judgement
    shared = False
    for step in range(8):
        own_words(graph, at, judgement, step > 0, shared)
        if announced(graph, at):
            judgement.weaken("planned", "a headline's “to”")
            break
        if graph.heads[at] == at or settled_by_governor(graph, at, judgement):
            break
        if graph.deps[at] == "ccomp" and seems(graph, graph.heads[at]):
            judgement.weaken("possible", f"“it {graph.words[graph.heads[at]]}”")
            at = graph.heads[at]
            continue
        if _waits(graph, at, judgement, depth) or settled_by_clause(graph, at, judgement):
            break
        above = _above(graph, at, step, judgement, depth)
        if above is None:
            break
        # "could ..., forcing thousands to flee" is as possible as what it follows from.
        shared = shared or _follows(graph, at)
        at = above
    return judgement


def _waits(graph: Graph, at: int, judgement: Judgement, depth: int) -> bool:
    """Whether a clause of time is as much to come as what it dates: "will vote before the session ends"."""
    if not awaited(graph, at) or depth >= _DEEPEST:
        return False
    head = graph.heads[at]
    if present_tense(graph, at) and any(graph.words[kid] == "before" for kid in graph.under(at, "mark")):
        # "Weeks before she takes office", told of the past; but "appears before he is freed" may retell what was seen.
        told_now = present_tense(graph, _tensed(graph, head))
        judgement.weaken("possible" if told_now else "planned", "“before” what is to come")
        return True
    outer = _climb(graph, head, False, depth + 1)
    will = any(graph.words[kid] in ("will", "'ll", "’ll", "shall") for kid in graph.under(head, "aux"))
    if will or outer.modality in ("planned", "ordered"):
        judgement.weaken("planned", "in time with what is to come")
    elif outer.modality in ("possible", "conditional") and graph.tags[at] in ("VBZ", "VBP"):
        judgement.weaken("possible", "in time with what may come")  # "could keep the house when he dies"
    return True


def _tensed(graph: Graph, token: int) -> int:
    """The word that has the tense of a clause of which ``token`` is the verb or says how ("appears dressed")."""
    for _ in range(4):
        tensed = graph.tags[token] in ("VBD", "VBZ", "VBP") or graph.under(token, "aux", "auxpass")
        if tensed or graph.heads[token] == token:
            break
        token = graph.heads[token]
    return token


def _follows(graph: Graph, at: int) -> bool:
    """Whether a participle behind its head tells what came of it: "burst, forcing thousands to flee"."""
    behind = graph.deps[at] == "advcl" and graph.tags[at] == "VBG" and at > graph.heads[at]
    return behind and not graph.under(at, "mark", "aux")


def _above(graph: Graph, at: int, step: int, judgement: Judgement, depth: int) -> int | None:
    """The word above whose signs count too, None where there is no further one; what it says itself is noted."""
    head, dep = graph.heads[at], graph.deps[at]
    if dep == "conj" and not _own_tense(graph, at):
        return None if any(graph.words[kid] == "but" for kid in graph.under(head, "cc")) else head
    if _follows(graph, at):
        if graph.lemmas[head] in modal_words("only_minded") and graph.under(head, "xcomp"):
            govern(graph, head, judgement, True)
        elif graph.lemmas[at] in modal_words("moving_amounts"):
            for kid in graph.under(head, "xcomp"):
                govern_gerund(graph, kid, head, judgement)
        return head
    if dep == "prep" and graph.words[at] == "by" and modal("governors").get(graph.lemmas[head]) == "denied":
        return None  # "avoided jail by feigning illness": the means is what was done
    if dep == "prep" and beside_its_verb(graph, at):
        _beside(graph, at, judgement, depth)
        return None
    if govern_gerund(graph, at, head, judgement):
        return head
    if dep == "pcomp" or (dep == "prep" and graph.pos[at] == "ADP"):
        return head if graph.pos[head] == "ADP" or govern(graph, head, judgement) else None
    able = graph.lemmas[at] in modal("governors") or graph.lemmas[at] in modal("before_infinitives")
    if step and dep in ("acomp", "oprd") and able:
        return head  # "may not be able to leave"
    if dep not in _CLAUSAL or (dep in ("advcl", "acl", "ccomp", "relcl") and not infinitive(graph, at)):
        return None
    if dep == "advcl":
        return None if _aimed(graph, at, judgement, depth) else head
    if yet_to(graph, head, at):
        judgement.deny(f"“{graph.words[head]} yet to”" if graph.lemmas[head] != "remain" else "“remains to be”")
        return head
    special = semi_auxiliary(graph, head, at)
    if special is not None:
        judgement.weaken(special, f"“{graph.text[graph.starts[head] : graph.ends[head]]} to”")
        return head
    return head if govern(graph, head, judgement, infinitive(graph, at)) else None


def _beside(graph: Graph, prep: int, judgement: Judgement, depth: int) -> None:
    """What the verb beside a gerund makes of it: as much to come as its verb, but not denied with it.

    Who "did not call the police before leaving" left; whether who "did not win by cheating" cheated is open.
    """
    outer = _climb(graph, graph.heads[prep], False, depth + 1) if depth < _DEEPEST else Judgement()
    if outer.modality != "happened":
        judgement.weaken(outer.modality, outer.reasons[-1])
    elif outer.polarity == "denied" and graph.words[prep] == "by":
        judgement.weaken("possible", "by what means it was not so")


def _aimed(graph: Graph, at: int, judgement: Judgement, depth: int) -> bool:
    """Whether an infinitive only tells an aim: "came to destroy", but "was used to destroy" tells the deed."""
    head = graph.heads[at]
    onward = graph.lemmas[head] == "go" and any(graph.words[kid] == "on" for kid in graph.kids[head])
    if graph.pos[head] != "VERB" or onward or graph.lemmas[head] in modal_words("reaching"):
        return False
    outer = _climb(graph, head, False, depth + 1) if depth < _DEEPEST else Judgement()
    if judgement.polarity == "denied":  # "left to avoid being hit"
        judgement.weaken("possible", "told as something to be kept from happening")
    elif outer.modality != "happened":  # "will return to host"
        judgement.weaken(outer.modality, outer.reasons[-1])
    else:
        judgement.weaken("planned", "told as an aim, not as done")
    return True


#: How many clauses up a clause of time or purpose may ask for the modality of what it belongs to.
_DEEPEST = 3


def _own_tense(graph: Graph, token: int) -> bool:
    if graph.under(token, "aux", "nsubj", "nsubjpass"):
        return True
    head = graph.heads[token]
    active = graph.under(token, "auxpass", "dobj", "xcomp", "ccomp")  # "refused to be calmed and went on shouting"
    if infinitive(graph, head) and graph.under(head, "auxpass") and not active:
        return False  # "to be named and confirmed"
    # "could reverse it or decline to": a bare form behind a bare form.
    bare = graph.tags[token] == "VBP" and graph.tags[graph.heads[token]] == "VB"
    return graph.tags[token] in ("VBD", "VBZ", "VBP") and not bare
