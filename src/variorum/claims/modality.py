"""Whether a claim is affirmed, whether it is told as done, planned or possible, and whether it can be checked."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import Modality, Polarity
from .graph import Graph
from .lexicon import modal, modal_words, reporting_words
from .openness import conditional_mark, future_in_past, left_open
from .predications import announced

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
        if dep in ("pcomp", "acl", "xcomp") and graph.tags[at] in ("VBD", "VBZ", "VBP"):
            break  # a clause with a tense of its own
        if left_open(graph, at):
            judgement.weaken("possible", "left open (“whether”)")
            break
        if dep in ("advcl", "ccomp") and conditional_mark(graph, at):
            judgement.weaken("conditional", "the clause is a condition")
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
        if dep not in _CLAUSAL or (dep in ("advcl", "acl") and graph.tags[at] not in ("VB",)):
            break
        if dep == "ccomp" and (graph.tags[at] != "VB" or _finite(graph, at)):
            break
        if dep == "advcl":
            # "was used to destroy" tells the destruction; "came to destroy" an aim, and whether it was reached is open.
            onward = graph.lemmas[head] == "go" and any(graph.words[kid] == "on" for kid in graph.kids[head])
            if (
                graph.pos[head] == "VERB"
                and not onward
                and graph.lemmas[head] not in ("use", "employ", "utilize", "utilise", "vote")
            ):
                outer = Judgement()
                _own_words(graph, head, outer, governed=True)
                if outer.modality == "planned":  # "will return to host"
                    judgement.weaken("planned", outer.reasons[-1])
                else:
                    judgement.weaken("possible", "told as an aim, not as done")
                break
            at = head
            continue
        if not _govern(graph, head, judgement):
            break
        at = head
    return judgement


def _own_tense(graph: Graph, token: int) -> bool:
    return bool(graph.under(token, "aux", "nsubj", "nsubjpass")) or graph.tags[token] in ("VBD", "VBZ", "VBP")


def _finite(graph: Graph, token: int) -> bool:
    """Whether an auxiliary makes a bare form finite: "did not reach", "will leave"; "to" does not."""
    return any(graph.words[kid] != "to" for kid in graph.under(token, "aux"))


def _own_words(graph: Graph, token: int, judgement: Judgement, governed: bool, shared: bool = False) -> None:
    auxiliaries = modal("auxiliaries")
    for kid in graph.kids[token]:
        word, dep = graph.words[kid], graph.deps[kid]
        if dep == "aux" and word in auxiliaries:
            modality = auxiliaries[word]
            if word in ("would", "'d", "’d") and future_in_past(graph, token):
                modality = "planned"
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
    if conditional_mark(graph, token) and not left_open(graph, token):
        judgement.weaken("conditional", "the clause is a condition")
    if not governed and graph.lemmas[token] in modal_words("unfinished"):
        # "is scheduled for June", "is considering sanctions": the noun they govern is not told as done.
        judgement.weaken(modal("governors")[graph.lemmas[token]], f"“{graph.words[token]}”")


def _empty(graph: Graph, token: int) -> bool:
    """Whether a phrase names none: "nobody", "no casualties"."""
    none = graph.words[token] in ("nobody", "nothing", "none")
    return none or any(graph.words[det] in ("no", "neither") for det in graph.under(token, "det", "neg"))


#: In the active these attribute ("reported seeing"), in the passive they leave it open ("is reported to have seen").
_HEARSAY = frozenset({"say", "report", "believe", "think", "allege"}) & reporting_words("hearsay_passives")


def _govern(graph: Graph, head: int, judgement: Judgement) -> bool:
    """Apply the word that governs an infinitive or gerund; False where the climb ends."""
    lemma, governors = graph.lemmas[head], modal("governors")
    word = f"“{graph.text[graph.starts[head] : graph.ends[head]]}”"
    if graph.pos[head] in ("VERB", "AUX", "ADJ") and lemma in governors:
        kind = str(governors[lemma])
        if kind == "denied":
            judgement.deny(word)
        elif kind != "happened" and not (lemma in _HEARSAY and not graph.under(head, "auxpass")):
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
