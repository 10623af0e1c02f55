"""Whether a claim is affirmed, whether it is told as done, planned or possible, and whether it can be checked."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import Modality, Polarity
from .evaluations import evaluation
from .graph import Graph
from .lexicon import modal, modal_words, reporting_words
from .modal_verbs import auxiliary, governing_noun, semi_auxiliary
from .openness import awaited, conditional_mark, hangs_on_condition, infinitive, inverted_condition, left_open
from .subjects import announced

_CLAUSAL = frozenset({"xcomp", "pcomp", "ccomp", "advcl", "acl"})
#: A weaker modality is never made stronger by a governor farther out.
_RANK: dict[str, int] = {"happened": 0, "planned": 1, "ordered": 2, "possible": 3, "conditional": 4, "opinion": 5}


@dataclass(slots=True)
class Judgement:
    """Polarity and modality with their reasons, while they are being found."""

    polarity: Polarity = "affirmed"
    modality: Modality = "happened"
    reasons: list[str] = field(default_factory=list)

    def weaken(self, modality: Modality, reason: str) -> None:
        """Take a modality unless a weaker one is known already."""
        if _RANK[modality] > _RANK[self.modality]:
            self.modality = modality
            self.reasons.append(reason)

    def deny(self, reason: str) -> None:
        """Turn the polarity."""
        self.polarity = "denied" if self.polarity == "affirmed" else "affirmed"
        self.reasons.append(reason)


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
    reason = evaluation(graph, token) if judgement.modality == "happened" and not nominal else None
    if reason is not None:
        judgement.weaken("opinion", reason)
    return judgement


def _climb(graph: Graph, token: int, nominal: bool, depth: int) -> Judgement:
    """Judge by the predication's own words and by what governs it; ``depth`` counts the clauses asked before."""
    judgement = Judgement()
    at = token
    if nominal:
        at = _nominal(graph, token, judgement)
        if at < 0:
            return judgement
    shared = False
    for step in range(8):
        _own_words(graph, at, judgement, step > 0, shared)
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
        if dep == "ccomp" and _denied_thought(graph, head):
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
        if any(graph.words[kid] == "for" for kid in graph.under(at, "mark")) and infinitive(graph, at):
            judgement.weaken("planned", "“for ... to”: still to come")
            break
        if dep in ("acl", "relcl") and infinitive(graph, at) and graph.under(at, "auxpass") and graph.pos[head] == "NOUN":
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
            if graph.pos[at] != "ADP" and not _govern(graph, at, judgement):
                break
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
                if outer.modality != "happened":  # "will return to host"
                    judgement.weaken(outer.modality, outer.reasons[-1])
                else:
                    judgement.weaken("planned", "told as an aim, not as done")
                break
            at = head
            continue
        special = semi_auxiliary(graph, head, at)
        if special is not None:
            word = graph.text[graph.starts[head] : graph.ends[head]]
            judgement.weaken(special, f"“{word} to”")
            at = head
            continue
        if not _govern(graph, head, judgement, infinitive(graph, at)):
            break
        at = head
    return judgement


#: How many clauses up a clause of time or purpose may ask for the modality of what it belongs to.
_DEEPEST = 3
#: What is told behind these came before what is told above it.
_DONE_BEFORE = frozenset({"after", "since", "following", "upon", "despite"})


def _denied_thought(graph: Graph, head: int) -> bool:
    """Whether a thought is denied where its content is meant: "do not think", "does not believe"."""
    thinks = graph.lemmas[head] in ("think", "believe", "expect", "suppose", "imagine", "feel")
    return thinks and bool(graph.under(head, "neg"))


def _own_tense(graph: Graph, token: int) -> bool:
    if graph.under(token, "aux", "nsubj", "nsubjpass"):
        return True
    # "could reverse it or decline to": a bare form behind a bare form.
    bare = graph.tags[token] == "VBP" and graph.tags[graph.heads[token]] == "VB"
    return graph.tags[token] in ("VBD", "VBZ", "VBP") and not bare


def _own_words(graph: Graph, token: int, judgement: Judgement, governed: bool, shared: bool = False) -> None:
    auxiliaries = modal("auxiliaries")
    for kid in graph.kids[token]:
        word, dep = graph.words[kid], graph.deps[kid]
        if dep == "aux" and word in auxiliaries:
            modality = auxiliary(graph, token, kid)
            if modality is not None:
                judgement.weaken(modality, f"“{graph.text[graph.starts[kid] : graph.ends[kid]]}”")
        elif shared:
            continue
        elif dep == "neg" or (dep in ("advmod", "preconj") and word in ("never", "hardly", "nowhere")):
            # "not only", "not merely" affirm.
            if kid + 1 < len(graph) and graph.words[kid + 1] in ("only", "merely", "just", "simply", "solely"):
                continue
            judgement.deny(f"“{word}”")
        elif dep in ("advmod", "acomp") and word in modal("adverbs"):
            judgement.weaken(modal("adverbs")[word], f"“{word}”")
        elif not governed and dep in ("nsubj", "nsubjpass", "dobj", "attr", "pobj") and _empty(graph, kid):
            judgement.deny(f"“{graph.words[kid]}”" if graph.pos[kid] == "PRON" else "“no”")
    if (conditional_mark(graph, token) and not left_open(graph, token)) or inverted_condition(graph, token):
        judgement.weaken("conditional", "the clause is a condition")
    elif judgement.modality in ("happened", "planned") and hangs_on_condition(graph, token):
        judgement.weaken("conditional", "it hangs on a condition")
    if not governed and graph.lemmas[token] in _HEARSAY and graph.tags[token] == "VBN" and graph.under(token, "xcomp"):
        if not graph.under(token, "aux", "dobj"):
            judgement.weaken("possible", f"“{graph.words[token]}”")  # "four boats, believed to be fast"
    if not governed and graph.lemmas[token] in modal_words("unfinished") and not graph.under(token, "prt"):
        # "is scheduled for June", "is considering sanctions": the noun they govern is not told as done.
        judgement.weaken(modal("governors")[graph.lemmas[token]], f"“{graph.words[token]}”")


def _empty(graph: Graph, token: int) -> bool:
    """Whether a phrase names none: "nobody", "no casualties"."""
    none = graph.words[token] in ("nobody", "nothing", "none")
    return none or any(graph.words[det] in ("no", "neither") for det in graph.under(token, "det", "neg"))


#: In the active these attribute ("reported seeing"), in the passive they leave it open ("is reported to have seen").
_HEARSAY = frozenset({"say", "report", "believe", "think", "allege"}) & reporting_words("hearsay_passives")


#: These leave open what an infinitive behind their object says: "believed the boat to be empty".
_THINKING = frozenset({"believe", "think", "suspect"})


def _govern(graph: Graph, head: int, judgement: Judgement, to: bool = False) -> bool:
    """Apply the word that governs an infinitive or gerund; False where the climb ends."""
    lemma, governors = graph.lemmas[head], modal("governors")
    word = f"“{graph.text[graph.starts[head] : graph.ends[head]]}”"
    if graph.pos[head] in ("VERB", "AUX", "ADJ") and lemma in governors:
        kind = str(governors[lemma])
        if kind == "denied":
            judgement.deny(word)
        elif kind != "happened" and (
            lemma not in _HEARSAY or graph.under(head, "auxpass") or (to and lemma in _THINKING)
        ):
            judgement.weaken(governors[lemma], word)
        return True
    if graph.pos[head] in ("NOUN", "PROPN") and lemma in modal("nouns"):
        judgement.weaken(modal("nouns")[lemma], word)
        return False
    return graph.pos[head] in ("VERB", "AUX", "ADJ")


def _nominal(graph: Graph, token: int, judgement: Judgement) -> int:
    """Signs on an event noun and on what governs it; the verb to go on from, or -1."""
    for kid in graph.kids[token]:
        word = graph.words[kid]
        if graph.deps[kid] in ("amod", "compound", "advmod") and graph.lemmas[kid] in modal("adjectives"):
            judgement.weaken(modal("adjectives")[graph.lemmas[kid]], f"“{word}”")
        elif (
            graph.deps[kid] in ("acl", "advcl")
            and graph.tags[kid] in ("VBN", "VBD")
            and graph.lemmas[kid] in modal("governors")
        ):
            kind = str(modal("governors")[graph.lemmas[kid]])
            if kind in ("planned", "possible", "ordered"):
                judgement.weaken(modal("governors")[graph.lemmas[kid]], f"“{word}”")
        elif graph.deps[kid] == "det" and word == "no":
            judgement.deny("“no”")
    head, at = graph.heads[token], token
    for _ in range(3):
        if graph.deps[at] == "prep" or (graph.deps[at] == "pobj" and graph.pos[head] == "ADP"):
            if graph.deps[at] == "pobj" and graph.words[head] not in (
                "of",
                "for",
                "to",
                "on",
                "about",
                "with",
                "from",
                "against",
            ):
                return -1
            at, head = head, graph.heads[head]
            continue
        break
    if head == at:
        return -1
    if graph.pos[head] == "NOUN" and graph.lemmas[head] in modal("nouns"):
        judgement.weaken(modal("nouns")[graph.lemmas[head]], f"“{graph.words[head]}”")
        return -1
    if graph.pos[head] == "VERB" and graph.deps[at] in ("dobj", "prep", "nsubjpass"):
        kind = str(modal("governors").get(graph.lemmas[head], ""))
        if kind == "denied":
            judgement.deny(f"“{graph.words[head]}”")
        elif kind and kind != "happened" and graph.deps[at] != "nsubjpass":
            judgement.weaken(modal("governors")[graph.lemmas[head]], f"“{graph.words[head]}”")
        if graph.deps[at] == "dobj":
            outer = Judgement()
            _own_words(graph, head, outer, governed=True)
            if outer.modality != "happened":
                judgement.weaken(outer.modality, outer.reasons[-1])
    return -1
