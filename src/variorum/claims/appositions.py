"""Appositions: "Y, a town in Z", "the weapons, a pistol and a rifle", "real estate, the bedrock of the trade"."""

from __future__ import annotations

from .graph import Graph
from .lexicon import place_words
from .names import Names
from .predications import Predication
from .summing_up import takes_up

_ABSTRACT = ("tion", "sion", "ment", "ship", "ity", "ness", "ance", "ence", "ure")
_BREAKS = frozenset({",", "(", "–", "—", "--", "―", "-", ":"})
_ARTICLES = frozenset({"a", "an", "the"})
_BESIDE = frozenset({"other", "another", "more", "additional", "further"})
_DASHES = frozenset({"–", "—", "--", "―", "-"})


def apposition_predications(graph: Graph, names: Names) -> list[Predication]:
    """Appositions and what is coordinated with them. The token is the head of the apposition, the subject its noun."""
    found: list[Predication] = []
    for token in range(len(graph)):
        if graph.pos[token] not in ("NOUN", "PROPN", "NUM", "ADJ") or graph.deps[token] != "appos":
            continue
        one = _apposition(graph, names, token)
        if one is None:
            continue
        found.append(one)
        found += [
            Predication(other, "attribute", one.subject, one.first, graph.phrase_end(other))
            for other in _coordinated(graph, names, token)
        ]
    return found + _concessions(graph)


def _concessions(graph: Graph) -> list[Predication]:
    """Clauses without a verb in front: "Though a nurse, Bell ..." says that Bell is one."""
    found: list[Predication] = []
    for prep in range(len(graph)):
        if graph.words[prep] not in ("though", "although") or graph.deps[prep] != "prep":
            continue
        verb = graph.heads[prep]
        subjects = graph.under(verb, "nsubj", "nsubjpass")
        found += [
            Predication(noun, "attribute", subjects[0], graph.lefts[noun], graph.phrase(subjects[0])[1])
            for noun in graph.under(prep, "pobj")
            if verb > noun and subjects and subjects[0] > noun and graph.pos[noun] == "NOUN"
        ]
    return found


def _apposition(graph: Graph, names: Names, token: int) -> Predication | None:
    subject = graph.heads[token]
    if (
        subject >= token
        or graph.pos[subject] not in ("NOUN", "PROPN")
        or graph.words[subject + 1 : token].count(",") > (2 if _aged(graph, subject, token) else 1)
    ):
        return None
    between = graph.words[subject + 1 : graph.lefts[token]]
    if not any(word in _BREAKS for word in between) or any(word in ("and", "or") for word in between):
        return None
    articled = any(graph.words[kid] in _ARTICLES for kid in graph.under(token, "det"))
    if takes_up(graph.lemmas[token]) and graph.under(token, "relcl", "acl") and token not in names.by_token:
        return None  # "..., a charge that X denies" says it of the whole statement, not of its last noun
    named = subject in names.by_token
    if (graph.pos[token] == "NUM" and not (named or _one_of(graph, token))) or (
        graph.pos[token] == "ADJ" and not articled
    ):
        return None
    if graph.words[graph.lefts[token] - 1] == "(" and graph.text[graph.starts[token] : graph.ends[token]].isupper():
        return None  # an abbreviation of the same name
    if graph.words[graph.lefts[token]] in ("r", "d", "i") and graph.words[graph.lefts[token] - 1] in ("(", ","):
        return None  # "(D-Ohio)" is a label of its own
    if any(graph.words[kid] in _BESIDE for kid in graph.under(token, "amod", "det")):
        return None  # "seven pistols, three other guns": a list, whatever the parser makes of it
    name = names.by_token.get(subject)
    if (
        name is not None
        and name.kind in ("person", "place")
        and graph.words[token].endswith(_ABSTRACT)
        and graph.lemmas[token] not in place_words("nouns")
    ):
        return None  # "ties with X, a partnership that ...": the parser hangs on the name what is said of the ties
    # A list ("the north, the south and the east") parses as appositions too; one side must be a name, the other not,
    # or the words be set off on both sides.
    if token in names.by_token and named and not articled:
        return None
    if not named and (token not in names.by_token or articled) and not _set_off(graph, token, subject, articled):
        return None
    first, _ = graph.phrase(subject)
    return Predication(token, "attribute", subject, first, graph.phrase_end(token))


def _aged(graph: Graph, subject: int, token: int) -> bool:
    """Whether a bare number stands first, set off: "Ann Bell, 43, a nurse"."""
    return any(subject < kid < token and graph.pos[kid] == "NUM" and not graph.kids[kid] for kid in graph.kids[subject])


def _set_off(graph: Graph, token: int, subject: int, articled: bool) -> bool:
    """Whether an apposition of two common nouns stands between dashes, or between a comma and the clause's end."""
    if token - subject > 20 or not (articled or _one_of(graph, token)) or graph.under(subject, "conj"):
        return False
    if sum(graph.deps[kid] == "appos" for kid in graph.kids[subject]) > 1:
        return False
    before = graph.words[graph.lefts[token] - 1]
    behind = graph.rights[token] + 1
    after = graph.words[behind] if behind < len(graph) else "."
    if before in _DASHES:
        return after in _DASHES or after in (".", "”", '"')
    last = [graph.deps[kid] for kid in graph.kids[token]]
    return (
        before == ","
        and after in (",", ".", "”", '"', ";", ")")
        and ("conj" not in last or _one_of(graph, token) or _ends_in_one_of(graph, token))
    )


def _ends_in_one_of(graph: Graph, token: int) -> bool:
    return any(_one_of(graph, kid) for kid in graph.under(token, "conj"))


def _one_of(graph: Graph, token: int) -> bool:
    return graph.words[token] == "one" and any(graph.words[kid] == "of" for kid in graph.under(token, "prep"))


def _coordinated(graph: Graph, names: Names, token: int) -> list[int]:
    """Nouns coordinated with an apposition that describe the same ("a nurse and mother of two"), not other things."""
    found: list[int] = []
    at = token
    for _ in range(6):
        following = [
            kid for kid in graph.under(at, "conj") if graph.pos[kid] in ("NOUN", "NUM") and kid not in names.by_token
        ]
        if not following:
            return found
        at = following[0]
        if graph.words[at].isalpha():
            found.append(at)
    return found
