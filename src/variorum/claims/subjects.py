"""Who a verb is said of: its own subject, or that of the verb it shares one with; its agent where it is passive."""

from __future__ import annotations

from ..reference import load_words
from .graph import Graph
from .headline_passives import cut_short
from .lexicon import modal, modal_words, place_words, reporting_verbs
from .relatives import antecedent_of

#: Prepositions of a verb that tells of a way its subject took.
_AHEAD = frozenset({"into", "at", "towards", "toward", "through", "onto"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def is_passive(graph: Graph, token: int) -> bool:
    """Whether a verb is passive, by its own auxiliary or that of the verb it is coordinated with."""
    if graph.under(token, "nsubjpass", "auxpass") or cut_short(graph, token):
        return True
    if graph.deps[token] == "conj" and graph.tags[token] == "VBD" and _shares_passive(graph, token):
        return is_passive(graph, graph.heads[token])
    if graph.tags[token] != "VBN" or graph.under(token, "aux", "nsubj"):
        joined = graph.deps[token] == "conj" and graph.tags[token] == "VBN"
        return joined and not graph.under(token, "aux", "nsubj", "dobj") and is_passive(graph, graph.heads[token])
    if graph.deps[token] == "conj":
        return is_passive(graph, graph.heads[token])
    if described_thing(graph, token) is not None:
        return True
    return graph.deps[token] in ("acl", "advcl", "ROOT", "relcl")


def _shares_passive(graph: Graph, token: int) -> bool:
    """Whether a verb that always has an object is told without one ("was taken by rebels and beheaded")."""
    own = graph.under(token, "aux", "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "prt")
    headed = any(graph.words[kid] in _AHEAD for kid in graph.under(token, "prep"))  # "charged into the crowd"
    return not own and not headed and graph.lemmas[token] in load_words("question_words", "needs_object")


def described_thing(graph: Graph, token: int) -> int | None:
    """What a participle behind "as" is said of: the vote of "a vote the party described as rigged"."""
    prep = graph.heads[token]
    if graph.deps[token] != "pcomp" or graph.words[prep] != "as":
        return None
    verb = graph.heads[prep]
    frame = reporting_verbs().get(graph.lemmas[verb])
    if frame is None or "as" not in frame.takes:
        return None
    objects = [kid for kid in graph.under(verb, "dobj", "nsubjpass") if graph.tags[kid] not in ("WDT", "WP")]
    if objects:
        return objects[0]
    return graph.heads[verb] if graph.deps[verb] in ("relcl", "acl") else None


def agent_of(graph: Graph, token: int) -> int | None:
    """Head of the by-phrase of a passive, where it says who did it."""
    for prep in graph.kids[token]:
        if graph.deps[prep] == "agent" or (graph.deps[prep] == "prep" and graph.words[prep] == "by"):
            for kid in graph.under(prep, "pobj"):
                # "by Friday", "by 12 percent", "by car" are no agents.
                if (
                    graph.deps[prep] == "agent"
                    and not _is_time_word(graph, kid)
                    and graph.pos[kid] in ("NOUN", "PROPN", "PRON")
                ):
                    return kid
    return None


def _is_time_word(graph: Graph, token: int) -> bool:
    return bool({graph.lemmas[token], graph.words[token]} & place_words("times"))


def subject_of(graph: Graph, token: int, passive: bool) -> tuple[int | None, int | None]:
    """Surface subject of a verb and its patient, found by climbing to the verb it shares them with."""
    at = token
    for _ in range(8):
        own = [kid for kid in graph.kids[at] if graph.deps[kid] in _SUBJECTS]
        if any(graph.deps[kid] == "expl" for kid in own):
            there = [
                kid for kid in graph.under(at, "attr", "dobj", "nsubj") if graph.pos[kid] in ("NOUN", "PROPN", "NUM")
            ]
            return (there[0], None) if at == token and there else (None, None)  # "there were four"
        own = [kid for kid in own if graph.deps[kid] != "expl" and graph.pos[kid] != "ADV"]
        if own:
            subject = own[0]
            if at != token and _empty(graph, at, subject):
                return None, None
            if graph.tags[subject] in ("WDT", "WP"):
                # In "tolls that many feared would rise" the clause stands in one that is hung on the noun.
                clause = graph.heads[at] if graph.deps[at] == "ccomp" else at
                if graph.deps[clause] == "relcl":
                    subject = antecedent_of(graph, clause, subject)
            if at != token and graph.deps[subject] == "nsubjpass" and not passive:
                return subject, None
            return subject, (subject if passive else None)
        dep, head = graph.deps[at], graph.heads[at]
        if head == at:
            subject = omitted(graph, at)
            return subject, (subject if passive else None)
        if dep in ("acl", "relcl"):
            if dep == "relcl" and graph.under(at, "dobj") and graph.tags[graph.under(at, "dobj")[0]] in ("WDT", "WP"):
                return None, head
            if graph.tags[at] == "VB":
                # "a request to station", "ability to carry": who would do it is not said by the noun itself.
                if announced(graph, at) or foremost(graph, head):
                    return head, (head if passive else None)
                owner = _owner(graph, head, at)
                return owner, (owner if passive else None)
            if graph.tags[at] == "VBN" and not passive and at == token:
                return None, head
            return head, (head if passive else None)
        if dep in ("acomp", "oprd") and graph.pos[at] == "ADJ":
            at = head  # "is able to carry": what the adjective says it says of the verb's subject
            continue
        if dep in ("conj", "advcl", "xcomp", "ccomp", "dep"):
            if dep == "ccomp" and graph.tags[at] not in ("VB", "VBG"):
                return None, None
            if dep == "xcomp":
                # "ordered troops to leave": the object of the governor acts.
                objects = graph.under(head, "dobj")
                if objects and graph.lemmas[head] in modal_words("object_control"):
                    return objects[0], (objects[0] if passive else None)
            at = head
            continue
        if dep == "pcomp":
            prep, governor = head, graph.heads[head]
            described = described_thing(graph, at)
            if described is not None:
                return described, (described if passive else None)
            if graph.pos[governor] in ("ADJ",):
                # "(a missile) capable of striking"
                if graph.deps[governor] in ("acomp", "oprd", "conj", "advcl"):
                    at = graph.heads[governor]
                    if at == token:
                        return None, None
                    continue
                noun = graph.heads[governor]
                return (noun if noun != governor else None), None
            if graph.pos[governor] in ("VERB", "AUX") and prep != governor:
                objects = graph.under(governor, "dobj")
                if objects and objects[0] < prep and _turns_to_object(graph, governor, prep):
                    doer = _requited(graph, governor, objects[0], prep) or objects[0]
                    return doer, (doer if passive else None)
                at = governor
                continue
            return None, None
        return None, None
    return None, None


def _empty(graph: Graph, verb: int, subject: int) -> bool:
    """Whether "it" only holds the place of what follows: "it is wrong to leave" names nobody who leaves."""
    said = graph.under(verb, "acomp")
    bare = graph.words[subject] == "it" and graph.lemmas[verb] == "be" and bool(said)
    return bare and not {graph.lemmas[kid] for kid in said} & modal_words("merge")


def omitted(graph: Graph, token: int) -> int | None:
    """Of whom a sentence without a subject goes on: "The army advanced. Took two towns" is about the army."""
    number = graph.sentences[token]
    for _ in range(4):
        first = graph.bounds[number][0]
        opens = all(graph.deps[kid] in ("advmod", "neg", "punct", "cc") for kid in graph.kids[token] if kid < token)
        if graph.tags[token] not in _TENSED or not opens or number == 0 or graph.heads[token] != token:
            return None
        if graph.lefts[token] > first + 1 or graph.tags[graph.lefts[token]] in _QUESTIONS:
            return None
        number -= 1
        start, last = graph.bounds[number]
        verbs = [at for at in range(start, last + 1) if graph.heads[at] == at and graph.pos[at] in ("VERB", "AUX")]
        if len(verbs) != 1:
            return None
        token = verbs[0]
        own = graph.under(token, "nsubj", "nsubjpass")
        if own:
            fit = graph.pos[own[0]] in ("NOUN", "PROPN") or graph.words[own[0]] in (
                "he",
                "she",
                "it",
                "they",
                "we",
                "i",
            )
            return own[0] if fit else None
    return None


_TENSED = frozenset({"VBD", "VBZ"})
_QUESTIONS = frozenset({"WRB", "WP", "WDT", "WP$"})


def _owner(graph: Graph, noun: int, infinitive: int) -> int | None:
    """Who would do what an infinitive on a noun tells: "its plan to", "efforts of X to", "they made plans to"."""
    owners = graph.under(noun, "poss") or [
        kid for prep in graph.under(noun, "prep") if graph.words[prep] in ("of", "by") and prep < infinitive
        for kid in graph.under(prep, "pobj")
    ]  # fmt: skip
    if owners:
        return owners[0]
    if graph.lemmas[noun] in modal_words("parleys"):
        at = graph.heads[noun] if graph.deps[noun] == "pobj" else noun  # "is in talks to", "holds talks to"
        return next(iter(graph.under(graph.heads[at], "nsubj")), None) if graph.heads[at] != at else None
    if graph.lemmas[noun] not in modal("nouns"):
        return (
            noun
            if graph.under(infinitive, "dobj") and graph.lemmas[noun] not in ("way", "time", "reason", "thing")
            else None
        )
    verb = graph.heads[noun]
    if graph.deps[noun] != "dobj" or graph.pos[verb] != "VERB" or graph.lemmas[verb] in modal_words("others_plans"):
        return None
    subjects = [kid for kid in graph.under(verb, "nsubj") if graph.tags[kid] not in ("WDT", "WP")]
    return subjects[0] if subjects else None


def _turns_to_object(graph: Graph, verb: int, prep: int) -> bool:
    """Whether behind verb and object it is the object that does what follows: "accused him of", "kept them from"."""
    word, noun = graph.words[prep], graph.under(verb, "dobj")[0]
    charged = word in ("of", "for") and graph.lemmas[verb] in modal_words("charging")
    return word in ("from", "into") or charged or (word == "for" and _requited(graph, verb, noun, prep) is not None)


def _requited(graph: Graph, verb: int, noun: int, prep: int) -> int | None:
    """On whom revenge is taken for what they did: "took revenge on the rebels for killing her son"."""
    if graph.lemmas[noun] not in modal_words("revenge"):
        return None
    marks = [kid for at in (verb, noun) for kid in graph.under(at, "prep") if graph.words[kid] in ("on", "against")]
    return next((whom for mark in marks if mark < prep for whom in graph.under(mark, "pobj")), None)


def announced(graph: Graph, token: int) -> bool:
    """Whether an infinitive is a headline's future: "Orm to host games in 2031"."""
    head = graph.heads[token]
    if head == token and graph.under(token, "nsubj", "nsubjpass"):
        return graph.tags[token] == "VB" and any(graph.words[kid] == "to" for kid in graph.under(token, "aux"))
    return (
        graph.deps[token] in ("acl", "relcl") and graph.tags[token] == "VB" and graph.heads[head] == head
        and head < token and any(graph.words[kid] == "to" for kid in graph.under(token, "aux"))
        and graph.words[graph.bounds[graph.sentences[token]][1]] not in (".", "!", "?", "”")
    )  # fmt: skip


def foremost(graph: Graph, noun: int) -> bool:
    """Whether a noun is told to be the first or the only one that does what follows."""
    ordinals = load_words("modifier_words", "foremost")
    return graph.words[noun] in ordinals or any(
        graph.words[kid] in ordinals or graph.tags[kid] == "JJS" for kid in graph.under(noun, "amod")
    )
