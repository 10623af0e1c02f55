"""Cues that are verbs: "said that", "vowed to", "announced the", "dismissed it as", "..., he said"."""

from __future__ import annotations

from collections.abc import Iterator

from .cue import Cue, around
from .graph import Graph
from .lexicon import Frame, modal, reporting_nouns, reporting_verbs, reporting_words, statement_words
from .refuted import said_clauses
from .told_clause import told_clause


def frame_of(graph: Graph, token: int) -> Frame | None:
    """What a verb does as a cue, with its particle where that makes another word of it ("laughed off the claim")."""
    verbs, lemma = reporting_verbs(), graph.lemmas[token]
    for particle in graph.under(token, "prt"):
        if frame := verbs.get(f"{lemma} {graph.words[particle]}"):
            return frame
    return verbs.get(lemma)


def verb_cues(graph: Graph, token: int, frame: Frame) -> Iterator[Cue]:
    """Read a verb of saying, thinking or wanting with its source and what it takes as content."""
    source, passive = verb_source(graph, token)
    cue = _verb_stretch(graph, token)
    clauses = [
        kid for kid in graph.under(token, "ccomp", "parataxis") if "clause" in frame.takes and _is_clause(graph, kid)
    ]
    if not clauses and "clause" in frame.takes and source is not None and not graph.under(token, "dobj", "xcomp"):
        # "FLOODS KILL 31, OFFICIALS SAY": what stands before the teller, whatever the parser called it.
        clauses = [
            kid for kid in graph.under(token, "dep") if graph.rights[kid] < graph.lefts[source] <= source < token
        ]
    if frame.stance == "denies" and graph.under(token, "dobj"):
        clauses = [kid for kid in clauses if kid > token]  # "despite hints that it failed, they denied it"
    behind = [kid for kid in clauses if kid > token and any(graph.words[m] == "that" for m in graph.under(kid, "mark"))]
    clauses = behind or clauses  # what a "that" opens is the content, whatever else the parser hung on the verb
    if clauses:
        content = [told_clause(graph, kid, token, frame.stance == "denies") for kid in clauses]
        yield Cue(token, cue, source, tuple(content), tuple(clauses), frame.stance, "clause")
        return
    if "clause" in frame.takes and graph.lemmas[token] in statement_words("speech_only") and source is not None:
        # Headline style: "Police say three men held in raid" parses as an object with a participle.
        for kid in graph.under(token, "dobj"):
            participles = graph.under(kid, "acl", "relcl")
            if kid > token and participles:
                span = (graph.lefts[kid], graph.rights[kid])
                yield Cue(token, cue, source, (span,), (participles[0],), frame.stance, "clause")
                return
    # "X, he said": the parser often makes the quoted clause the root and the cue its parenthesis.
    if "clause" in frame.takes and graph.deps[token] in ("parataxis", "ccomp", "advcl") and source is not None:
        head = graph.heads[token]
        inserted = not graph.under(token, "dobj", "mark", "xcomp") and (
            graph.deps[token] == "parataxis" or _after_comma(graph, token)
        )
        if inserted and head != token and graph.pos[head] in ("VERB", "AUX", "NOUN", "ADJ"):
            stretches = around(graph, head, token)
            if stretches:
                yield Cue(token, cue, source, stretches, (head,), frame.stance, "clause")
                return
    # "..., as reported by X", "as X said"
    marks = [kid for kid in graph.kids[token] if graph.words[kid] == "as" and kid < token]
    whole = passive or not graph.under(token, "dobj", "xcomp", "ccomp")  # "as the party seeks a seat" tells nothing
    if marks and whole and graph.deps[token] == "advcl" and source is not None and graph.heads[token] != token:
        stretches = around(graph, graph.heads[token], token)
        if stretches:
            cue = ((marks[0], graph.under(token, "agent")[0]),) if passive and graph.under(token, "agent") else cue
            yield Cue(token, cue, source, stretches, (graph.heads[token],), frame.stance, "clause")
            return
    if passive and source is None and graph.lemmas[token] in reporting_words("hearsay_passives"):
        for kid in graph.under(token, "xcomp", "ccomp"):
            subject = graph.under(token, "nsubjpass", "nsubj")
            first = graph.lefts[subject[0]] if subject else graph.lefts[kid]
            spans = (
                ((first, subject[0]), (graph.lefts[kid], graph.rights[kid]))
                if subject
                else ((first, graph.rights[kid]),)
            )
            yield Cue(token, cue, None, spans, (kid,), frame.stance, "infinitive")
            return
    if "statement" in frame.takes and source is not None and not passive:
        stated = _told_as_done(graph, token)
        if stated is not None:
            yield Cue(
                token,
                cue,
                source,
                (told_clause(graph, stated, token, frame.stance == "denies"),),
                (stated,),
                frame.stance,
                "clause",
            )
            return
    if "infinitive" in frame.takes:
        for kid in graph.under(token, "xcomp", "ccomp"):
            if graph.tags[kid] == "VB" and (not passive or source is not None):
                yield Cue(
                    token, cue, source, ((graph.lefts[kid], graph.rights[kid]),), (kid,), frame.stance, "infinitive"
                )
                return
    if "as" in frame.takes:
        complement = [kid for kid in graph.under(token, "prep") if graph.words[kid] == "as"]
        complement += graph.under(token, "oprd")
        if complement and (source is not None or not passive):
            kid = complement[0]
            objects = graph.under(token, "dobj", "nsubjpass")
            first = kid + 1 if graph.words[kid] == "as" else graph.lefts[kid]
            spans = [(first, graph.rights[kid])] if first <= graph.rights[kid] else []
            if objects and graph.deps[objects[0]] == "dobj" and graph.tags[objects[0]] not in ("WDT", "WP"):
                spans.insert(0, (graph.lefts[objects[0]], graph.rights[objects[0]]))
            if spans:
                heads = (objects[0], *said_clauses(graph, objects[0])) if objects else (kid,)
                yield Cue(token, cue, source, tuple(spans), heads, frame.stance, "as")
                return
    if "object" in frame.takes:
        objects = graph.under(token, "dobj") or (graph.under(token, "nsubjpass") if passive else [])
        objects = [kid for kid in objects if graph.tags[kid] not in ("WDT", "WP", "PRP") and kid != source]
        # A plan that somebody denies is none, whoever the parser lost.
        if objects and (source is not None or _plan_denied(graph, token, objects[0], frame)):
            kid = objects[0]
            behind = [prep for prep in graph.under(token, "prep") if prep == graph.rights[kid] + 1]
            reach = [graph.rights[prep] for prep in behind if graph.words[prep] in ("for", "as", "of")]
            last = max([graph.rights[kid], *reach])
            owned = bool(graph.under(kid, "poss")) or any(graph.words[by] == "by" for by in graph.under(kid, "prep"))
            told = [] if owned or graph.lemmas[kid] not in reporting_nouns() else graph.under(kid, "acl", "ccomp")
            told = told or _plan_denied(graph, token, kid, frame)
            yield Cue(token, cue, source, ((graph.lefts[kid], last),), (kid, *told), frame.stance, "object")
            return
    if "noun" in frame.takes and source is not None:
        for kid in graph.under(token, "dobj"):
            if graph.lemmas[kid] in reporting_nouns() or graph.lemmas[kid] in reporting_words("back_references"):
                content = (graph.lefts[kid], graph.rights[kid])
                yield Cue(
                    token, cue, source, (content,), (kid, *graph.under(kid, "acl", "ccomp")), frame.stance, "object"
                )
                return
    for prep in graph.under(token, "prep"):
        if graph.words[prep] in frame.takes and source is not None and prep < graph.rights[prep]:
            form = "topic" if graph.words[prep] in frame.topics else "object"
            content = ((prep + 1, graph.rights[prep]),)
            yield Cue(token, (*cue, (prep, prep)), source, content, (prep,), frame.stance, form)
            return
    if source is not None and "clause" in frame.takes and not frame.mental:
        # No clause: a quotation beside it may be the content (see reports).
        yield Cue(token, cue, source, (), (), frame.stance, "quote")


def _plan_denied(graph: Graph, verb: int, noun: int, frame: Frame) -> list[int]:
    """What was not to be done: "denied plans to close the mine"; who rejects a plan does not say there was none."""
    plans = modal("nouns").get(graph.lemmas[noun]) == "planned"
    if not plans or frame.stance != "denies" or graph.lemmas[verb] in statement_words("turning_down"):
        return []
    return [kid for kid in graph.under(noun, "acl") if graph.tags[kid] == "VB"]


def _told_as_done(graph: Graph, token: int) -> int | None:
    """What "claims to have sunk the boat" and "denied taking bribes" tell, though it is no clause."""
    for kid in graph.under(token, "xcomp", "ccomp"):
        auxiliaries = [graph.words[aux] for aux in graph.under(kid, "aux", "auxpass")]
        if kid > token and (graph.tags[kid] == "VBG" or "having" in auxiliaries or "to" in auxiliaries):
            return kid
    for prep in graph.under(token, "prep"):
        gerunds = graph.under(prep, "pcomp")
        if prep > token and graph.words[prep] == "to" and gerunds:
            return gerunds[0]  # "admitted to taking bribes"
    return None


def verb_source(graph: Graph, token: int) -> tuple[int | None, bool]:
    """Head of the phrase that does what the verb says, and whether the verb is passive."""
    passive = bool(graph.under(token, "auxpass")) or (
        graph.tags[token] == "VBN" and graph.deps[token] in ("acl", "advcl") and not graph.under(token, "aux", "nsubj")
    )
    for prep in graph.under(token, "agent") or [k for k in graph.under(token, "prep") if graph.words[k] == "by"]:
        objects = graph.under(prep, "pobj")
        if objects and passive:
            return objects[0], True
    if passive:
        return None, True
    at = token
    for _ in range(6):
        subjects = [kid for kid in graph.kids[at] if graph.deps[kid] in ("nsubj", "csubj")]
        if at != token and graph.under(at, "nsubjpass"):
            subjects = graph.under(at, "nsubjpass") + subjects
        if subjects:
            subject = subjects[0]
            if graph.words[subject] in ("who", "which", "that") and graph.deps[at] == "relcl":
                return graph.heads[at], False
            return subject, False
        head = graph.heads[at]
        if head == at:
            return None, False
        if graph.deps[at] in ("acl", "relcl"):
            return (head if graph.tags[at] == "VBG" else None), False
        if graph.deps[at] not in ("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp"):
            return None, False
        if graph.deps[at] == "ccomp" and graph.tags[at] != "VB":
            return None, False
        at = head
    return None, False


def _verb_stretch(graph: Graph, token: int) -> tuple[tuple[int, int], ...]:
    """The verb with the auxiliaries, negation, adverbs and particles that touch it."""
    first = last = token
    for kid in reversed([kid for kid in graph.kids[token] if kid < token]):
        if kid == first - 1 and graph.deps[kid] in ("aux", "auxpass", "neg", "advmod"):
            first = kid
    for kid in graph.kids[token]:
        if kid == last + 1 and graph.deps[kid] == "prt":
            last = kid
    return ((first, last),)


def _is_clause(graph: Graph, token: int) -> bool:
    if graph.deps[token] == "parataxis" and graph.lemmas[token] in reporting_verbs():
        return False
    return graph.rights[token] > graph.lefts[token] or graph.pos[token] in ("VERB", "AUX", "ADJ")


def _after_comma(graph: Graph, token: int) -> bool:
    first = graph.lefts[token]
    return first > 0 and graph.words[first - 1] in (",", "”", '"', "''", "—", "–", "--")
