"""Events and acts told by nouns: "the deployment of X", "a fire at a mill", "his return"."""

from __future__ import annotations

from functools import cache

from ..reference import load, load_words
from .graph import Graph
from .humans import is_personal
from .lexicon import (
    comment_words,
    done_to,
    event_nouns,
    lasting_effects,
    reporting_verbs,
)
from .names import Names
from .predications import Predication
from .refuted import said_clauses
from .roles import Values

_ACTORS = frozenset({"person", "organisation", "government", "outlet", "place"})
_DOER_PREPS = frozenset({"by", "from"})
_PATIENT_PREPS = frozenset({"of", "against", "on"})
#: Behind an event these tell who, what or where; "for", "about" and the like do so behind an act ("calls for calm").
_TELLING = frozenset(
    {
        "to",
        "in",
        "with",
        "at",
        "near",
        "outside",
        "inside",
        "between",
        "among",
        "over",
        "across",
        "along",
        "into",
        "off",
    }
)
_TELLING_ACTS = frozenset({"for", "about", "toward", "towards"})


def _acts() -> frozenset[str]:
    return load_words("event_nouns", "acts")


@cache
def _natural() -> frozenset[str]:
    """Events that nobody does to anything: "a flood of complaints" is a figure of speech."""
    classes = load("event_classes")
    return frozenset(
        noun
        for name in ("earthquake", "disaster", "fire", "flood", "storm", "explosion")
        for noun in classes.get(name, {}).get("nouns", ())
    )


def _figurative(graph: Graph, names: Names, values: Values, token: int) -> bool:
    for prep in graph.under(token, "prep"):
        for kid in graph.under(prep, "pobj"):
            plain = kid not in names.by_token and values.of(graph, kid) is None
            if graph.words[prep] == "of" and plain and graph.lemmas[token] in _natural():
                return True
    return False


def event_predications(graph: Graph, names: Names, values: Values) -> list[Predication]:
    """Event nouns that say more than their own name: who, what, where or when hangs on them."""
    found: list[Predication] = []
    nouns = event_nouns() | _acts()
    for token in range(len(graph)):
        if graph.pos[token] != "NOUN" or graph.lemmas[token] not in nouns or graph.deps[token] in ("compound", "amod"):
            continue
        if graph.lemmas[token] in comment_words("evaluative_nouns") or values.kind.get(token) == "time":
            continue
        if _figurative(graph, names, values, token):
            continue
        if said_clauses(graph, token) and not graph.under(token, "poss"):
            continue  # "claims that the mill closed" are no event beside what they say
        subject, patient, telling = _participants(graph, names, values, token)
        doer, undergoer = _light(graph, token)
        subject = doer if subject is None else subject
        patient = undergoer if patient is None else patient
        first, last = graph.phrase(token)
        if not telling and subject is None and patient is None and _when_behind(graph, values, token, last) == last:
            continue
        for kid in graph.under(token, "acl"):
            if graph.tags[kid] == "VBN" and kid > token:
                last = max(last, graph.rights[kid])
        last = max(_when_behind(graph, values, token, last), _when_above(graph, values, token))
        found.append(Predication(token, "noun", subject, first, last, patient=patient))
    return found


#: Verbs that add nothing to an event noun but who does it or whom it befalls.
_DOING = frozenset({"make", "conduct", "stage", "hold", "carry", "launch", "perform", "mount"})
_UNDERGOING = frozenset({"suffer", "undergo", "experience", "sustain"})


def _light(graph: Graph, token: int) -> tuple[int | None, int | None]:
    """Who does and who undergoes the event of "made an arrest", "suffered an attack"."""
    verb = graph.heads[token]
    if graph.deps[token] != "dobj" or graph.lemmas[verb] not in _DOING | _UNDERGOING:
        return None, None
    subject = next((kid for kid in graph.under(verb, "nsubj") if graph.tags[kid] not in ("WDT", "WP")), None)
    return (subject, None) if graph.lemmas[verb] in _DOING else (None, subject)


def _when_above(graph: Graph, values: Values, token: int) -> int:
    """Last token of the time of the verb above: a fire that injured on Saturday burned then."""
    verb = graph.heads[token]
    if graph.deps[token] != "nsubj" or graph.pos[verb] != "VERB" or graph.tags[verb] not in ("VBD", "VBN"):
        return token
    if graph.lemmas[verb] not in lasting_effects():
        return token  # an event may delay, prompt or end something long afterwards
    last = token
    for kid in graph.kids[verb]:
        if kid > verb and graph.deps[kid] in ("prep", "npadvmod"):
            objects = graph.under(kid, "pobj") if graph.deps[kid] == "prep" else [kid]
            if (
                objects
                and values.of(graph, objects[0]) == "time"
                and graph.words[kid] not in ("since", "until", "before", "after", "for")
            ):
                last = max(last, graph.rights[kid])
    return last if last - token < 40 else token


def _when_behind(graph: Graph, values: Values, token: int, last: int) -> int:
    """Take in a time or place right behind the phrase that the parser hung higher up ("the use of it on May 3")."""
    prep = last + 1
    if prep < len(graph) and graph.blocks[prep] != graph.blocks[token]:
        return last  # the date of the report, on the line below
    if prep < len(graph) and graph.deps[token] == "pobj" and values.of(graph, prep) == "time":
        # "after his death Tuesday"
        end = prep
        while end + 1 < len(graph) and values.of(graph, end + 1) == "time":
            end += 1
        return end
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
                or graph.words[kid] in _DOER_PREPS | _PATIENT_PREPS | _TELLING
                or graph.words[kid] in _TELLING_ACTS
            )
            doer = kind is None or (graph.words[kid] == "by" and kind != "time")
            onto = graph.words[kid] != "on" or kind == "location" or objects[0] in names.by_token
            if graph.words[kid] in _DOER_PREPS and subject is None and doer:
                # "his return from a trip", "the launch from a barge": where it comes from, not who does it.
                if graph.words[kid] == "by" or _can_act(graph, names, objects[0]):
                    subject = objects[0]
            elif graph.words[kid] == "of" and _done_by(graph, names, token, objects[0]):
                subject = objects[0] if subject is None else subject  # "under the attack of the rebels"
            elif graph.words[kid] in _PATIENT_PREPS and patient is None and kind != "time" and onto:
                patient = objects[0]
        elif dep in ("npadvmod", "nmod", "compound", "amod", "nummod") and values.of(graph, kid) in (
            "time",
            "location",
        ):
            telling = True
    owners = graph.under(token, "poss")
    if owners and values.of(graph, owners[0]) == "time":
        telling = True  # "Friday's bombing"
    elif owners:
        owner = owners[0]
        name = names.by_token.get(owner)
        thing = (name is not None and name.kind not in _ACTORS) or (name is None and not _personal(graph, owner))
        if patient is None and graph.lemmas[token] in done_to() and thing:
            patient, telling = owner, True
        elif subject is None or graph.words[graph.heads[subject]] == "from":
            subject = owner
    if patient is None:
        # "the Kestrel deployment", "the Riverton bombing"
        for kid in graph.under(token, "compound", "nmod"):
            name = names.by_token.get(kid)
            if graph.text[graph.starts[kid] : graph.ends[kid]] in load_words("event_nouns", "adjectival_names"):
                continue  # "U.S. airstrikes"
            if name is not None and name.kind in ("weapon", "vehicle", "facility", "place"):
                patient, telling = kid, True
                break
    return subject, patient, telling or bool(owners)


def _can_act(graph: Graph, names: Names, token: int) -> bool:
    name = names.by_token.get(token)
    if name is not None:
        return name.kind in _ACTORS - {"place"}
    return is_personal(graph, token)


def _done_by(graph: Graph, names: Names, noun: int, token: int) -> bool:
    """Whether a body behind the "of" of an event made it: "the attack of the rebels"."""
    name = names.by_token.get(token)
    body = name is not None and name.kind in ("organisation", "government")
    return body and graph.lemmas[noun] in load_words("event_nouns", "done_by")


def _personal(graph: Graph, token: int) -> bool:
    return graph.words[token] in ("his", "her", "their", "our", "my", "your")
