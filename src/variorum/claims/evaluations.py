"""Whether a statement evaluates ("is predictable", "we are thrilled") instead of telling what is so."""

from __future__ import annotations

from ..reference import load_words
from .graph import Graph
from .lexicon import comment_words

_SEEMING = frozenset({"be", "feel", "seem", "look", "sound", "remain", "appear", "prove", "stay"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_POINTING = frozenset({"this", "that", "these", "those"})
_SELF = frozenset({"i", "we"})


def _words(key: str) -> frozenset[str]:
    return load_words("evaluations", key)


def evaluation(graph: Graph, token: int) -> str | None:
    """Why a predication is an evaluation, or None.

    Args:
        graph: the parse.
        token: its verb or complement.
    """
    for kid in graph.under(token, "advmod"):
        if graph.words[kid] in _words("emphasizers"):
            return f"an evaluation: “{graph.words[kid]}”"
    if graph.words[token] in _words("evaluating_participles") and (
        graph.under(token, "auxpass") or graph.deps[token] in ("acomp", "oprd")
    ):
        return f"an evaluation: “{graph.words[token]}”"
    subjects = graph.under(token, *_SUBJECTS)
    if graph.lemmas[token] in _words("feeling") and any(graph.words[kid] in _SELF for kid in subjects):
        return "tells the speaker's feeling"
    for kid in graph.under(token, "dobj", "attr"):
        if any(graph.words[word] == "such" and graph.words[word + 1] in ("a", "an") for word in graph.kids[kid]):
            return "an evaluation: “such a”"
    found = _credited(graph, token)
    if found is not None:
        return f"an evaluation: “{graph.words[found]}”"
    if graph.lemmas[token] in _words("attitudes") and not graph.under(token, "prt", "auxpass") and subjects:
        return f"tells what somebody feels or is worth: “{graph.words[token]}”"
    if graph.lemmas[token] in _SEEMING:
        return _of_complement(graph, token, subjects)
    return None


def _of_complement(graph: Graph, token: int, subjects: list[int]) -> str | None:
    there = bool(graph.under(token, "expl"))
    # "that’s the point": the parser takes the short form for a verb with an object.
    wrong = ("dobj",) if graph.lemmas[token] == "be" and not there else ()
    for kid in graph.under(token, "acomp", "oprd", "attr", *(("dobj", "nsubj") if there else ()), *wrong):
        word = f"an evaluation: “{graph.words[kid]}”"
        if graph.words[kid] in _words("evaluating_participles"):
            return word
        if _counted(graph, kid):
            continue
        if there:
            if graph.lemmas[kid] in _words("existing"):
                return word
        elif graph.pos[kid] == "ADJ":
            if _gradable(graph, kid):
                return word
        elif graph.pos[kid] in ("NOUN", "NUM") and (
            _praised(graph, kid) or _worth(graph, kid) or _characterised(graph, kid, subjects)
        ):
            return word
    if there or graph.under(token, "attr", "acomp", "oprd", "ccomp", "xcomp"):
        return None
    if any(graph.words[kid] == "like" and graph.under(kid, "pobj") for kid in graph.under(token, "prep")):
        return "a comparison: “like”"
    return None


def _gradable(graph: Graph, token: int) -> bool:
    """Whether an adjective says what somebody finds, not what anyone can check."""
    if graph.text[graph.starts[token]].isupper() and graph.words[token] != "i":
        return False  # "is Belgian"
    if graph.under(token, "xcomp") and graph.lemmas[token] not in comment_words("evaluative_adjectives"):
        return False  # "is entitled to vote"
    return graph.words[token] not in _words("factual_adjectives") and graph.lemmas[token] not in _words(
        "factual_adjectives"
    )


def _credited(graph: Graph, token: int) -> int | None:
    """The word by which a deed or a bearer is graded: "did an incredible job", "has no judgment", "played badly"."""
    if graph.lemmas[token] in _words("holding"):
        for kid in graph.under(token, "dobj"):
            if graph.lemmas[kid] in _words("qualities") and not graph.under(kid, "prep", "acl", "relcl", "compound"):
                return kid
    if graph.lemmas[token] in _words("doing"):
        for kid in graph.under(token, "dobj"):
            if graph.pos[kid] == "NOUN" and _praised(graph, kid):
                return kid
        if graph.lemmas[token] in _words("doing") and not graph.under(token, "dobj"):
            return next((kid for kid in graph.under(token, "advmod") if graph.words[kid] in _words("manners")), None)
    if graph.lemmas[token] == "be" and not graph.under(token, "attr", "acomp", "oprd"):
        for prep in graph.under(token, "prep"):
            for kid in graph.under(prep, "pobj"):
                bare = not graph.under(kid, "det", "poss", "nummod", "compound")
                if (
                    graph.words[prep] in ("in", "at", "out", "of", "on")
                    and bare
                    and graph.words[kid] in _words("straits")
                ):
                    return kid
            for inner in graph.under(prep, "prep"):  # "out of touch"
                for kid in graph.under(inner, "pobj"):
                    if graph.words[prep] == "out" and graph.words[kid] in _words("straits"):
                        return kid
    return None


def _praised(graph: Graph, token: int) -> bool:
    """Whether a complement is graded by an adjective of worth: "is a good man", "is one of the worst mistakes"."""
    nouns = [token]
    if graph.words[token] == "one":
        nouns += [noun for prep in graph.under(token, "prep") for noun in graph.under(prep, "pobj")]
    grading = comment_words("evaluative_adjectives") - _words("factual_adjectives")
    for noun in nouns:
        for kid in graph.under(noun, "amod"):
            graded = any(graph.words[word] in _words("degrees") for word in graph.under(kid, "advmod"))
            if graph.lemmas[kid] in grading or graph.words[kid] in grading or (graded and _gradable(graph, kid)):
                return True
    return False


def _worth(graph: Graph, token: int) -> bool:
    """Whether a noun classes by worth: "is a disaster", "is a great mark of", not "is the end of Main Street"."""
    if graph.lemmas[token] not in _words("evaluating_nouns") | comment_words("evaluative_nouns"):
        return False
    owners = [
        noun for prep in graph.under(token, "prep") if graph.words[prep] == "of" for noun in graph.under(prep, "pobj")
    ]
    return not any(graph.pos[noun] == "PROPN" for noun in (*owners, *graph.under(token, "poss")))


def _characterised(graph: Graph, token: int, subjects: list[int]) -> bool:
    """Whether "that is ..." or "doing so is ..." classes what was said by an abstract noun."""
    pointing = any(graph.words[kid] in _POINTING and graph.pos[kid] == "PRON" for kid in subjects)
    doing = any(graph.deps[kid] == "csubj" or graph.tags[kid] == "VBG" for kid in subjects)
    inside = graph.pos[graph.lefts[token] : graph.rights[token] + 1]
    return (pointing or doing) and "PROPN" not in inside and "NUM" not in inside


def _counted(graph: Graph, token: int) -> bool:
    """Whether a number measures it: "is ten feet deep"."""
    return "NUM" in graph.pos[graph.lefts[token] : token]
