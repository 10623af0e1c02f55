"""Whether a claim is affirmed, whether it is told as done, planned or possible, and whether it can be checked."""

from __future__ import annotations

from .evaluations import evaluation
from .governing import demanded, denied_thought, govern
from .graph import Graph
from .judgement import Judgement
from .lexicon import modal, modal_words
from .modal_verbs import governing_noun, semi_auxiliary
from .nominal_signs import nominal_signs
from .openness import appeals, arranged, awaited, conditional_mark, infinitive, left_open, seems, so_that
from .own_words import own_words
from .subjects import announced
from .undone import kept_from, ruled_out, still_open, yet_to

_CLAUSAL = frozenset({"xcomp", "pcomp", "ccomp", "advcl", "acl"})


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
    reason = evaluation(graph, token) if judgement.modality == "happened" and not nominal else None
    if reason is not None:
        judgement.weaken("opinion", reason)
    return judgement


def _climb(graph: Graph, token: int, nominal: bool, depth: int) -> Judgement:
    """Judge by the predication's own words and by what governs it; ``depth`` counts the clauses asked before."""
    judgement = Judgement()
    at = token
    if nominal:
        at = nominal_signs(graph, token, judgement)
        if at < 0:
            return judgement
    shared = False
    for step in range(8):
        own_words(graph, at, judgement, step > 0, shared)
        if announced(graph, at):
            judgement.weaken("planned", "a headline's “to”")
            break
        head = graph.heads[at]
        if head == at:
            break
        dep = graph.deps[at]
        if dep == "pcomp" and graph.words[head] == "without":
            judgement.deny("“without”")
        if dep == "pcomp" and graph.words[head] in _DONE_BEFORE and graph.pos[graph.heads[head]] in ("VERB", "AUX"):
            break  # "will return after hosting": the hosting is done
        if dep == "pcomp" and kept_from(graph, head):
            judgement.deny(f"“{graph.words[graph.heads[head]]} from”")
            break
        if dep == "ccomp" and demanded(graph, at):
            judgement.weaken("ordered", f"“{graph.words[head]} that”")
            break
        if dep in ("xcomp", "ccomp", "pcomp") and ruled_out(graph, head):
            if graph.under(head, "neg"):
                judgement.weaken("possible", "not ruled out")
            else:
                judgement.deny("ruled out")
                judgement.weaken("planned", "ruled out")
            break
        if dep == "ccomp" and graph.tags[at] in ("VBN", "VBD") and graph.lemmas[head] in modal_words("wanting"):
            if not graph.under(at, "aux", "auxpass", "mark"):
                judgement.weaken("ordered", f"“{graph.words[head]}”")  # "wanted the deal blocked"
            break
        if dep == "ccomp" and seems(graph, head):
            judgement.weaken("possible", f"“it {graph.words[head]}”")
            at = head
            continue
        if dep == "ccomp" and denied_thought(graph, head):
            judgement.deny("“not” of the thought above")  # "I don't think there is a link"
            break
        noun = governing_noun(graph, at)
        if noun is not None and modal("nouns")[graph.lemmas[noun]] == "ordered" and graph.tags[at] in ("VB", "VBN"):
            judgement.weaken("ordered", f"“{graph.words[noun]}”")  # "a demand that it be closed"
            break
        if noun is not None and graph.lemmas[noun] in modal_words("open_nouns") and not graph.under(at, "aux"):
            judgement.weaken("possible", f"“{graph.words[noun]}”")
            break
        if awaited(graph, at) and depth < _DEEPEST:
            outer = _climb(graph, head, False, depth + 1)
            will = any(graph.words[kid] in ("will", "'ll", "’ll", "shall") for kid in graph.under(head, "aux"))
            if will or outer.modality in ("planned", "ordered"):
                judgement.weaken("planned", "in time with what is to come")
            break
        if dep in ("pcomp", "acl", "xcomp") and graph.tags[at] in ("VBD", "VBZ", "VBP"):
            break  # a clause with a tense of its own
        if left_open(graph, at):
            judgement.weaken("possible", "left open (“whether”)")
            break
        if dep in ("advcl", "ccomp") and conditional_mark(graph, at):
            judgement.weaken("conditional", "the clause is a condition")
            break
        if dep == "advcl" and so_that(graph, at):
            judgement.weaken("planned", "“so that”: an aim")
            break
        if any(graph.words[kid] == "for" for kid in graph.under(at, "mark")) and infinitive(graph, at):
            judgement.weaken("planned", "“for ... to”: still to come")
            break
        if (
            dep in ("acl", "relcl")
            and infinitive(graph, at)
            and graph.under(at, "auxpass")
            and graph.pos[head] == "NOUN"
            and not still_open(graph, at)
        ):
            judgement.weaken(modal("nouns").get(graph.lemmas[head], "planned"), "“to be”: still to come")
            break
        if dep == "conj" and not _own_tense(graph, at):
            if any(graph.words[kid] == "but" for kid in graph.under(head, "cc")):
                break
            at = head
            continue
        if dep == "advcl" and graph.tags[at] == "VBG" and at > head and not graph.under(at, "mark", "aux"):
            # "could ..., forcing thousands to flee" is as possible as what it follows from.
            at, shared = head, True
            continue
        if dep == "pcomp" or (dep == "prep" and graph.pos[at] == "ADP"):
            at = head
            if graph.pos[at] != "ADP" and not govern(graph, at, judgement):
                break
            continue
        if (
            step
            and dep in ("acomp", "oprd")
            and (graph.lemmas[at] in modal("governors") or graph.lemmas[at] in modal("before_infinitives"))
        ):
            at = head  # "may not be able to leave"
            continue
        if dep not in _CLAUSAL or (dep in ("advcl", "acl") and not infinitive(graph, at)):
            break
        if dep == "ccomp" and not infinitive(graph, at):
            break
        if dep == "advcl":
            # "was used to destroy" tells the destruction; "came to destroy" an aim, and whether it was reached is open.
            onward = graph.lemmas[head] == "go" and any(graph.words[kid] == "on" for kid in graph.kids[head])
            if (
                graph.pos[head] == "VERB"
                and not onward
                and graph.lemmas[head] not in ("use", "employ", "utilize", "utilise", "vote")
            ):
                outer = _climb(graph, head, False, depth + 1) if depth < _DEEPEST else Judgement()
                if judgement.polarity == "denied":
                    judgement.weaken(
                        "possible", "told as something to be kept from happening"
                    )  # "left to avoid being hit"
                elif outer.modality != "happened":  # "will return to host"
                    judgement.weaken(outer.modality, outer.reasons[-1])
                else:
                    judgement.weaken("planned", "told as an aim, not as done")
                break
            at = head
            continue
        if yet_to(graph, head, at):
            judgement.deny(f"“{graph.words[head]} yet to”" if graph.lemmas[head] != "remain" else "“remains to be”")
            at = head
            continue
        special = semi_auxiliary(graph, head, at)
        if special is not None:
            word = graph.text[graph.starts[head] : graph.ends[head]]
            judgement.weaken(special, f"“{word} to”")
            at = head
            continue
        if not govern(graph, head, judgement, infinitive(graph, at)):
            break
        at = head
    return judgement


#: How many clauses up a clause of time or purpose may ask for the modality of what it belongs to.
_DEEPEST = 3
#: What is told behind these came before what is told above it.
_DONE_BEFORE = frozenset({"after", "since", "following", "upon", "despite"})


def _own_tense(graph: Graph, token: int) -> bool:
    if graph.under(token, "aux", "nsubj", "nsubjpass"):
        return True
    head = graph.heads[token]
    if infinitive(graph, head) and graph.under(head, "auxpass") and not graph.under(token, "auxpass"):
        return False  # "to be named and confirmed"
    # "could reverse it or decline to": a bare form behind a bare form.
    bare = graph.tags[token] == "VBP" and graph.tags[graph.heads[token]] == "VB"
    return graph.tags[token] in ("VBD", "VBZ", "VBP") and not bare
