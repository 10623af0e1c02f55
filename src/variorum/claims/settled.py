"""What settles a clause whatever stands further up: "without paying", "wanted it closed", "whether", "so that"."""

from __future__ import annotations

from .governing import bare_form, demanded, denied_thought
from .graph import Graph
from .judgement import Judgement
from .lexicon import modal, modal_words
from .modal_verbs import governing_noun
from .nominal_signs import nominal_signs
from .openness import conditional_mark, infinitive, left_open, so_that
from .subjects import foremost
from .undone import banned, kept_from, ruled_out, still_open

#: What is told behind these came before what is told above it.
_DONE_BEFORE = frozenset({"after", "since", "following", "upon", "despite"})

#: What is told behind these was not done, but something else.
_LEFT_UNDONE = frozenset({"instead of", "rather than"})


def settled_by_governor(graph: Graph, at: int, judgement: Judgement) -> bool:
    """Apply the preposition or verb right above a clause, where nothing further up can change what it says.

    Args:
        graph: the parse.
        at: the clause's verb.
        judgement: what is known so far; changed in place.

    Returns:
        Whether that is so.
    """
    head, dep = graph.heads[at], graph.deps[at]
    if dep == "pcomp" and graph.words[head] == "without":
        judgement.deny("“without”")
    if dep == "pcomp" and f"{graph.words[head - 1]} {graph.words[head]}" in _LEFT_UNDONE:
        judgement.deny(f"“{graph.words[head - 1]} {graph.words[head]}”")
    if dep == "pcomp" and graph.words[head] in _DONE_BEFORE and graph.pos[graph.heads[head]] in ("VERB", "AUX"):
        return True  # "will return after hosting": the hosting is done
    if dep == "pcomp" and kept_from(graph, head):
        # Who "did not stop them from entering" let them; a ban that is only planned keeps nobody out yet.
        judgement.deny(f"“{graph.words[graph.heads[head]]} from”")
        if graph.lemmas[graph.heads[head]] in modal_words("banning"):
            judgement.weaken("ordered", f"“{graph.words[graph.heads[head]]}”")
        return False
    ban = banned(graph, at)
    if ban is not None:
        judgement.deny(f"“{graph.words[ban]} on”")
        judgement.weaken("ordered", f"“{graph.words[ban]}”")
        nominal_signs(graph, ban, judgement)
        return True
    if dep == "ccomp" and demanded(graph, at):
        judgement.weaken("ordered", f"“{graph.words[head]} that”")
        return True
    if dep in ("xcomp", "ccomp", "pcomp") and ruled_out(graph, head):
        if graph.under(head, "neg"):
            judgement.weaken("possible", "not ruled out")
        else:
            judgement.deny("ruled out")
            judgement.weaken("planned", "ruled out")
        return True
    if dep == "ccomp" and graph.tags[at] in ("VBN", "VBD") and graph.lemmas[head] in modal_words("wanting"):
        if not graph.under(at, "aux", "auxpass", "mark"):
            judgement.weaken("ordered", f"“{graph.words[head]}”")  # "wanted the deal blocked"
        return True
    return False


def settled_by_clause(graph: Graph, at: int, judgement: Judgement) -> bool:
    """Apply what opens a clause and the noun or thought it belongs to; else as :func:`settled_by_governor`."""
    head, dep = graph.heads[at], graph.deps[at]
    if dep == "ccomp" and denied_thought(graph, head):
        judgement.deny("“not” of the thought above")  # "I don't think there is a link"
        return True
    noun = governing_noun(graph, at)
    wished = graph.tags[at] in ("VB", "VBN") or bare_form(graph, at)
    if noun is not None and modal("nouns")[graph.lemmas[noun]] == "ordered" and wished:
        judgement.weaken("ordered", f"“{graph.words[noun]}”")  # "a demand that it be closed"
        return True
    if noun is not None and graph.lemmas[noun] in modal_words("open_nouns") and not graph.under(at, "aux"):
        judgement.weaken("possible", f"“{graph.words[noun]}”")
        return True
    if dep in ("pcomp", "acl", "xcomp") and graph.tags[at] in ("VBD", "VBZ", "VBP"):
        return True  # a clause with a tense of its own
    if left_open(graph, at):
        judgement.weaken("possible", "left open (“whether”)")
        return True
    if dep in ("advcl", "ccomp") and conditional_mark(graph, at):
        judgement.weaken("conditional", "the clause is a condition")
        return True
    if dep == "advcl" and so_that(graph, at):
        judgement.weaken("planned", "“so that”: an aim")
        return True
    if any(graph.words[kid] == "for" for kid in graph.under(at, "mark")) and infinitive(graph, at):
        judgement.weaken("planned", "“for ... to”: still to come")
        return True
    if _to_be_done(graph, at):
        judgement.weaken(modal("nouns").get(graph.lemmas[head], "planned"), "“to be”: still to come")
        return True
    return False


def _to_be_done(graph: Graph, at: int) -> bool:
    """Whether a noun is still to have something done to it: "a bridge to be built".

    But "a treaty yet to be signed" stays open, and "the first woman to be elected" was.
    """
    noun = graph.heads[at]
    on_noun = graph.deps[at] in ("acl", "relcl") and graph.pos[noun] == "NOUN"
    if on_noun and graph.deps[noun] in ("attr", "appos", "oprd") and foremost(graph, noun):
        return False
    return on_noun and infinitive(graph, at) and bool(graph.under(at, "auxpass")) and not still_open(graph, at)
