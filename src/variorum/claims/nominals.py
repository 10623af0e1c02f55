"""Events and properties told by nouns: "the deployment of X", "a range of 500 km", "Y, a town in Z", "Minister N"."""

from __future__ import annotations

from .antecedents import Names
from .graph import Graph
from .lexicon import comment_words, done_to, event_nouns, measured_attributes, reporting_verbs
from .predications import Predication
from .roles import Values

_ACTORS = frozenset({"person", "organisation", "government", "outlet", "place"})
_ABSTRACT = ("tion", "sion", "ment", "ship", "ity", "ness", "ance", "ence", "ure")
_DOER_PREPS = frozenset({"by", "from"})
_PATIENT_PREPS = frozenset({"of", "against", "on"})


def event_predications(graph: Graph, names: Names, values: Values) -> list[Predication]:
    """Event nouns that say more than their own name: who, what, where or when hangs on them."""
    found: list[Predication] = []
    nouns = event_nouns()
    for token in range(len(graph)):
        if graph.pos[token] != "NOUN" or graph.lemmas[token] not in nouns or graph.deps[token] in ("compound", "amod"):
            continue
        if graph.lemmas[token] in comment_words("evaluative_nouns") or values.kind.get(token) == "time":
            continue
        subject, patient, telling = _participants(graph, names, values, token)
        if not telling:
            continue
        first, last = graph.phrase(token)
        for kid in graph.under(token, "acl"):
            if graph.tags[kid] == "VBN" and kid > token:
                last = max(last, graph.rights[kid])
        last = _when_behind(graph, values, token, last)
        found.append(Predication(token, "noun", subject, first, last, patient=patient))
    return found


def _when_behind(graph: Graph, values: Values, token: int, last: int) -> int:
    """Take in a time or place right behind the phrase that the parser hung higher up ("the use of it on May 3")."""
    prep = last + 1
    if prep >= len(graph) or graph.pos[prep] != "ADP" or graph.words[prep] not in ("on", "in", "at", "during"):
        return last
    head = graph.heads[prep]
    objects = graph.under(prep, "pobj")
    if (
        not objects
        or values.of(graph, objects[0]) not in ("time", "location")
        or head not in graph.ancestors(token)[:6]
    ):
        return last
    if graph.deps[token] not in ("pobj", "attr") or graph.lemmas[head] in reporting_verbs():
        return last  # "announced the closure on Friday" may date the announcement
    return graph.phrase_end(objects[0])


def _participants(graph: Graph, names: Names, values: Values, token: int) -> tuple[int | None, int | None, bool]:
    subject = patient = None
    telling = any(graph.tags[kid] == "VBN" for kid in graph.under(token, "acl"))
    for kid in graph.kids[token]:
        dep = graph.deps[kid]
        if dep == "prep":
            objects = graph.under(kid, "pobj")
            if not objects:
                continue
            kind = values.of(graph, objects[0])
            telling = (
                telling
                or kind in ("time", "location")
                or graph.words[kid] in (*_DOER_PREPS, *_PATIENT_PREPS, "to", "in", "with")
            )
            doer = kind is None or (graph.words[kid] == "by" and kind != "time")
            onto = graph.words[kid] != "on" or kind == "location" or objects[0] in names.by_token
            if graph.words[kid] in _DOER_PREPS and subject is None and doer:
                subject = objects[0]
            elif graph.words[kid] in _PATIENT_PREPS and patient is None and kind != "time" and onto:
                patient = objects[0]
        elif dep in ("npadvmod", "nmod", "compound", "amod", "nummod") and values.of(graph, kid) in (
            "time",
            "location",
        ):
            telling = True
    owners = graph.under(token, "poss")
    if owners:
        owner = owners[0]
        name = names.by_token.get(owner)
        thing = (name is not None and name.kind not in _ACTORS) or (name is None and not _personal(graph, owner))
        if patient is None and graph.lemmas[token] in done_to() and thing:
            patient, telling = owner, True
        elif subject is None:
            subject = owner
    if patient is None:
        # "the Kestrel deployment", "the Riverton bombing"
        for kid in graph.under(token, "compound", "nmod"):
            name = names.by_token.get(kid)
            if name is not None and name.kind in ("weapon", "vehicle", "facility", "place"):
                patient, telling = kid, True
                break
    if patient is None and subject is None and not telling:
        return None, None, False
    return subject, patient, telling


def _personal(graph: Graph, token: int) -> bool:
    return graph.words[token] in ("his", "her", "their", "our", "my", "your")


def attribute_predications(graph: Graph, names: Names, values: Values) -> list[Predication]:
    """Measured properties and appositions. The token is the head of the property, the subject what has it."""
    found: list[Predication] = []
    for token in range(len(graph)):
        if graph.pos[token] not in ("NOUN", "PROPN", "NUM"):
            continue
        if graph.deps[token] == "appos":
            one = _apposition(graph, names, token)
        elif graph.lemmas[token] in measured_attributes():
            one = _measured(graph, values, token)
        else:
            one = None
        if one is not None:
            found.append(one)
    return found


def _apposition(graph: Graph, names: Names, token: int) -> Predication | None:
    subject = graph.heads[token]
    if (
        subject >= token
        or graph.pos[subject] not in ("NOUN", "PROPN")
        or graph.words[subject + 1 : token].count(",") > 1
    ):
        return None
    between = graph.words[subject + 1 : graph.lefts[token]]
    if not any(word in (",", "(", "–", "—") for word in between) or any(word in ("and", "or") for word in between):
        return None
    articled = any(graph.words[kid] in ("a", "an", "the") for kid in graph.under(token, "det"))
    named = subject in names.by_token
    if graph.pos[token] == "NUM" and not named:
        return None
    if graph.words[graph.lefts[token] - 1] == "(" and graph.text[graph.starts[token] : graph.ends[token]].isupper():
        return None  # an abbreviation of the same name
    name = names.by_token.get(subject)
    if name is not None and name.kind in ("person", "place") and graph.words[token].endswith(_ABSTRACT):
        return None  # "ties with X, a partnership that ...": the parser hangs on the name what is said of the ties
    # A list ("the north, the south and the east") parses as appositions too; one side must be a name, the other not.
    if token in names.by_token and named and not articled:
        return None
    if not named and (token not in names.by_token or articled):
        return None
    first, _ = graph.phrase(subject)
    return Predication(token, "attribute", subject, first, graph.phrase_end(token))


def _measured(graph: Graph, values: Values, token: int) -> Predication | None:
    """Read "a range of up to 500 km" or "a 6.1-magnitude quake", with whose property it is where that is said."""
    holder: int | None = None
    quantity = None
    for kid in graph.kids[token]:
        if graph.deps[kid] == "prep":
            inside = [inner for inner in range(kid + 1, graph.rights[kid] + 1) if values.kind.get(inner) == "quantity"]
            if graph.words[kid] == "of" and inside:
                quantity = inside[0]
            elif graph.words[kid] == "of" and holder is None:
                holder = next(iter(graph.under(kid, "pobj")), None)
        elif graph.deps[kid] == "poss":
            holder = kid
        elif values.kind.get(kid) == "quantity":
            quantity = kid
    first, last = graph.lefts[token], graph.phrase_end(token)
    head, dep = graph.heads[token], graph.deps[token]
    if (
        quantity is None
        and dep in ("nsubj",)
        and graph.lemmas[head] in ("be", "reach", "exceed", "stand", "rise", "extend")
    ):
        inside = [inner for inner in range(head + 1, graph.rights[head] + 1) if values.kind.get(inner) == "quantity"]
        if inside and holder is not None:
            return None  # the verb's own claim tells it: "its range is 500 km"
    if quantity is None:
        return None
    if holder is None and dep == "dobj" and graph.lemmas[head] in ("have", "possess", "boast", "reach", "achieve"):
        subjects = graph.under(head, "nsubj")
        holder = subjects[0] if subjects else None
        first = min(first, graph.lefts[holder]) if holder is not None else first
        if holder is not None and graph.tags[holder] in ("WDT", "WP") and graph.deps[head] == "relcl":
            holder = graph.heads[head]
            first = min(first, graph.phrase(holder)[0])
    elif holder is None and dep == "pobj" and graph.words[head] in ("with", "at", "of"):
        holder = graph.heads[head]
        if graph.pos[holder] in ("VERB", "AUX"):
            subjects = graph.under(holder, "nsubj", "nsubjpass")
            holder = subjects[0] if subjects else None
        if holder is not None and holder != head:
            first = min(first, graph.phrase(holder)[0])
    if holder is None or holder == token:
        return None
    return Predication(token, "attribute", holder, first, last)
