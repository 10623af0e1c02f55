"""Whether a source tells what stands behind a cue: what it praises, wants, turns down or would not say it does not."""

from __future__ import annotations

from collections.abc import Set

from .graph import Graph
from .lexicon import Frame, modal, reporting_nouns, reporting_verbs, reporting_words, statement_words
from .report import Report
from .told_clause import before_aside
from .undone import neither


def _unsaid(graph: Graph, report: Report, frame: Frame) -> bool:
    """Whether a cue says that something was not said: "did not say whether", "nobody can say what"."""
    if (report.source.name or "").lower() in statement_words("nobody"):
        return True
    if frame.stance == "repeats" or frame.mental:
        return False
    negated = frame.stance == "asserts" and bool(graph.under(report.token, "neg"))
    return negated and any(
        graph.words[kid] in ("whether", "if", "why", "when", "how", "what", "where", "who")
        for head in report.heads
        for kid in graph.kids[head]
    )


def _withheld(graph: Graph, report: Report, frame: Frame) -> bool:
    """Whether somebody would not say it: "would not confirm that", "declined to say that", "no official confirmed"."""
    if frame.stance == "repeats" or frame.mental:
        return False
    token, above = report.token, graph.heads[report.token]
    if graph.deps[token] == "xcomp" and graph.lemmas[above] in statement_words("withholding"):
        return True
    if graph.lemmas[token] not in statement_words("admitting"):
        return False
    subjects = graph.under(token, "nsubj")
    none = any(graph.words[kid] in ("no", "neither") for subject in subjects for kid in graph.kids[subject])
    return none or bool(graph.under(token, "neg")) or neither(graph, token)


def _taken(graph: Graph, report: Report) -> bool:
    """Whether a cue takes something for its source instead of telling it: "claimed responsibility for the blast"."""
    objects = graph.under(report.token, "dobj") if report.form == "object" else []
    return any(graph.lemmas[kid] in statement_words("taken") for kid in objects)


def charges(graph: Graph, report: Report) -> list[tuple[int, int]]:
    """What somebody is accused of: "accuses the rebels of burning the bridge" says that they burnt it."""
    if report.token < 0 or graph.lemmas[report.token] not in statement_words("accusing") or report.form != "object":
        return []
    return [
        (graph.starts[prep], graph.ends[before_aside(graph, prep, prep, graph.rights[prep])])
        for prep in graph.under(report.token, "prep")
        if graph.words[prep] in ("of", "for") and graph.under(prep, "pcomp")
    ]


def telling(graph: Graph, report: Report) -> tuple[bool, bool]:
    """Whether a report's source tells its content, and whether it is something the source would not say."""
    frame = reporting_verbs().get(graph.lemmas[report.token]) if report.token >= 0 else None
    if frame is None or graph.pos[report.token] not in ("VERB", "AUX"):
        return True, False
    withheld = _withheld(graph, report, frame)
    # Praise and blame do not tell what they name, and a wish is its holder's, not a statement of theirs.
    wished = frame.mental and report.form in ("infinitive", "object") and not _passive(graph, report.token)
    judged = frame.judges and report.form == "object"
    asked = frame.act and report.form == "infinitive"
    turned_down = graph.lemmas[report.token] in statement_words("turning_down") and report.form == "object"
    planned = len(report.heads) > 1 and modal("nouns").get(graph.lemmas[report.heads[0]]) == "planned"
    if frame.stance in ("denies", "doubts") and not planned and _only_wanted(graph, report):
        return False, False  # "rejected the union's demand" does not say that there was none
    if turned_down and not any(graph.lemmas[head] in _statements() for head in report.heads[:1]):
        return False, False  # "rejected his attempts" does not say that there were none
    silent = withheld or _unsaid(graph, report, frame) or _taken(graph, report)
    return not (wished or judged or asked or silent), withheld


def _only_wanted(graph: Graph, report: Report) -> bool:
    """Whether what is turned down was never told, only asked for or offered: a demand, a bid, a plea."""
    head = report.heads[0] if report.heads else -1
    wanted = report.form in ("object", "as") and head >= 0 and graph.lemmas[head] in statement_words("wanted")
    return wanted and not any(
        graph.words[mark] == "that" for kid in graph.kids[head] for mark in graph.under(kid, "mark")
    )


def _statements() -> Set[str]:
    """Nouns for what is said."""
    return reporting_nouns().keys() | reporting_words("back_references")


def _passive(graph: Graph, token: int) -> bool:
    """Whether "is believed to" leaves it to somebody unnamed."""
    return graph.lemmas[token] in statement_words("held_to_be") and bool(graph.under(token, "auxpass"))
