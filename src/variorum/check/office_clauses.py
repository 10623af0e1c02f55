"""How the build of a sentence gives a holder's deed the date of another clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reference import load
from .clauses import verb_of
from .phrases import any_listed

if TYPE_CHECKING:
    from spacy.tokens import Token


def done_to_it(deed: Token) -> bool:
    """Whether the occasion told before is what a deed is done to: "X signed it", "it was hosted by X"."""
    again = ("it", "ribbon", "opening", "signing", "ceremony", "summit", "treaty", "meeting")
    return any(
        child.dep_ in ("dobj", "nsubjpass")
        and child.lower_ in again
        and not any(held.dep_ in ("relcl", "acl") for held in child.children)
        for child in deed.children
    )


def takes_part(deed: Token, dated: str) -> bool:
    """Whether a deed is done at an occasion that a dated sentence tells of: "X watched the launch".

    Args:
        deed: what the holder did.
        dated: the sentence with the date.
    """
    if deed.lemma_ not in load("class_words")["attended"]:
        return False
    if any_listed("class_words", "founding").search(dated):
        return False  # "The team was founded in May 2003. X received the team"
    told = {word.strip(".,;:“”\"'").lower() for word in dated.split()}
    return any(
        child.dep_ in ("dobj", "nsubjpass")
        and not any(held.dep_ in ("relcl", "acl") for held in child.children)
        and child.lower_ in told
        and {"the", "these", "this"} & {held.lower_ for held in child.children}
        for child in deed.children
    )


def came_then(deed: Token, dated: str) -> bool:
    """Whether a deed is done when those arrive whose journey was just told: "was waiting when their plane landed"."""
    words = load("class_words")
    arrives = next(
        (verb for verb in deed.subtree if verb.dep_ == "advcl" and verb.lemma_ in words["arriving"]),
        None,
    )
    if arrives is None or not any(child.lower_ == "when" for child in arrives.children):
        return False
    subject = next((child for child in arrives.children if child.dep_ == "nsubj"), None)
    theirs = subject is not None and (subject.pos_ == "PRON" or subject.lower_ in words["conveyances"])
    return theirs and any_listed("class_words", "travelled").search(dated) is not None


def on_verb(when: Token) -> bool:
    """Whether a date hangs on a verb, not on a noun as in "a report of May 2003"."""
    held = when.head.head if when.head.dep_ == "prep" else when.head
    return held.pos_ in ("VERB", "AUX")


def says_when(clause: Token, deed: Token) -> bool:
    """Whether a clause of time says when a deed was: "while X was chancellor"."""
    return (
        clause.dep_ in ("advcl", "relcl")
        and (clause.head == deed or verb_of(clause.head) == deed)
        and any(child.lower_ in ("when", "while", "as") and child.dep_ != "prep" for child in clause.children)
    )


def _joined(one: Token, other: Token) -> bool:
    """Whether two main clauses stand side by side, joined by "and" or a semicolon."""
    return any(
        second.head == first
        and second.dep_ in ("conj", "ccomp", "parataxis")
        and not any(child.dep_ == "mark" for child in second.children)
        for first, second in ((one, other), (other, one))
    )


def shown_in_picture(when: Token, who: Token) -> bool:
    """Whether a picture shows a holder on the day that it was taken: "a photograph taken in May 2003 shows X"."""
    words = load("class_words")
    showing = next((v for v in who.sent if v.lemma_ in words["showing"] and when.i < v.i < who.i), None)
    if showing is None:
        return False
    # "A photograph of May 2003", "taken in May 2003"; not "sold in May 2003".
    held = when.head if when.head.pos_ == "ADP" else when
    taken = held.lower_ in ("of", "from") or held.head.lemma_ in words["taking"]
    # "Shows the house where X grew up": he may be nowhere in it.
    apart = any(up.tag_ in ("VBD", "VBN") and up.i > showing.i for up in who.ancestors)
    # "A photograph from May 2003 shows": the parse may hang the date on what follows.
    head = who.doc[who.sent.start : when.i]
    of = any(word.lower_ in words["pictures"] and (word in when.ancestors or word in head) for word in who.sent)
    return taken and not apart and of


def it_was(deed: Token) -> Token | None:
    """The verb of what "it was X who" did; None where a clause is built otherwise."""
    if deed.lemma_ != "be" or not any(child.lower_ == "it" and child.i < deed.i for child in deed.children):
        return None
    return next(
        (
            verb
            for verb in deed.subtree
            if verb.dep_ in ("relcl", "ccomp", "advcl")
            and any(child.lower_ in ("who", "that") and child.dep_ == "nsubj" for child in verb.children)
        ),
        None,
    )


def that_month(deed: Token, when: Token) -> bool:
    """Whether "that month" gives a deed the date told before it in the sentence."""
    return when.i < deed.i and any(
        child.lemma_ in ("month", "year", "day") and {"that", "same"} & {held.lower_ for held in child.children}
        for child in deed.children
        if child.dep_ in ("npadvmod", "pobj", "tmod")
    )


def dated_by_build(when: Token, who: Token, deed: Token) -> bool:
    """Whether the build of the sentence gives a date of another clause to a deed.

    "It was in May 2003 that X announced"; "addressing a rally in May 2003, X called"; "in an interview given in May
    2003, X spoke"; "the treaty was signed in May 2003, with X putting"; "agreed in May 2003 after X had phoned the
    leaders that month"; "In May 2003, so they say, X opened".
    """
    dated = verb_of(when)
    if dated is None or dated == deed:
        return False
    words = load("class_words")
    doc = when.doc
    subjects = [child for child in dated.children if child.dep_ in ("nsubj", "nsubjpass")]
    if dated.lemma_ == "be" and any(one.lower_ == "it" for one in subjects) and dated in deed.ancestors:
        return True
    if dated.dep_ == "advcl" and dated.tag_ in ("VB", "VBG", "VBN") and dated.head == deed and not subjects:
        return True
    if dated.dep_ == "acl" and dated.head.lower_ in words["occasions"] and deed in dated.ancestors:
        return True
    # The participle of "with X putting" hangs on "with", which hangs on the dated verb.
    with_ = next((word for word in (deed, *deed.ancestors) if word.lower_ == "with" and word.pos_ == "ADP"), None)
    if with_ is not None and verb_of(with_.head) == dated and deed.tag_ in ("VBG", "VBN"):
        return True
    if deed.dep_ == "advcl" and deed.head == dated:
        return (says_when(deed, dated) and deed.i > when.i) or any(
            doc[at].lower_ in ("that", "same") and doc[at + 1].lower_ in ("month", "year", "day")
            for at in range(min(deed.i, who.i), len(doc) - 1)
            if doc[at].sent == deed.sent
        )
    if that_month(deed, when):
        return True
    # "The jet carrying X had to turn back in May 2003"
    carried = deed.dep_ == "acl" and deed.head.lower_ in words["conveyances"]
    if (
        carried
        and not any(word.lower_ == "those" for word in deed.subtree)
        and any(deed.head in verb.children for verb in (dated, dated.head))
    ):
        return True
    # "The law dates from May 2003, when X signed it"; "May 2003 saw X cut taxes"
    if deed.dep_ == "relcl" and (deed.head == when or deed.head in when.ancestors) and says_when(deed, dated):
        return True
    if dated.lemma_ in ("see", "witness") and when.dep_ == "nsubj" and deed.head == dated:
        return True
    # "The plant was opened in May 2003, and X gave a speech"
    if deed.lemma_ in words["attending"] and _joined(dated, deed):
        told = [word.lower_ for word in deed.subtree if word.i > when.i]
        return deed.i > when.i and not any(word in ("another", "later", "once") for word in told)
    return when.i - when.sent.start <= 3 and who.dep_ == "nsubj" and deed.dep_ == "ROOT"
