"""What a deed is told of: "the bridge" of "construction of the bridge began", "it" of any pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reference import load, load_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How the parse marks the subject of a verb.
SUBJECTS = ("nsubj", "nsubjpass")
#: Words that stand for something named before.
PRONOUNS = (
    "it",
    "one",
    "ones",
    "he",
    "she",
    "they",
    "both",
    "this",
    "that",
    "which",
    "who",
    "him",
    "her",
    "them",
    "whom",
)


def told_of(noun: Token) -> frozenset[str]:
    """Lemmas of what a deed is of, where a noun tells it: "construction of the bridge", "X, dead since"."""
    if noun.pos_ == "ADJ":
        held = [noun.head] if noun.dep_ == "amod" else [c for c in noun.head.children if c.dep_ in SUBJECTS]
        return frozenset(PRONOUN if one.lower_ in PRONOUNS else one.lemma_.lower() for one in held)
    of = [
        thing
        for link in noun.children
        if link.dep_ == "prep" and link.lower_ in ("of", "for", "by")
        for thing in link.children
        if thing.dep_ == "pobj" and thing.ent_type_ != "DATE"
    ]
    of += [child for child in noun.children if child.dep_ == "poss"]
    return frozenset(PRONOUN if one.tag_ in ("PRP", "PRP$") else one.lemma_.lower() for one in of)


def things_of(verb: Token) -> frozenset[str]:
    """Lemmas of what a verb is told of: its subject, its object, the noun that its clause describes."""
    # "Began selling it": what it was begun with.
    inner = [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]
    held = [child for one in (verb, *inner) for child in one.children if child.dep_ in (*SUBJECTS, "dobj")]
    if not any(child.dep_ in SUBJECTS for child in held):
        if verb.dep_ in ("acl", "relcl"):
            held.append(verb.head)
        elif verb.dep_ in ("conj", "advcl", "ccomp", "dep"):
            return frozenset((*(child.lemma_.lower() for child in held), *things_of(verb.head)))
    elif verb.dep_ == "relcl":
        # "A man who joined": the man did, and nobody else.
        held = [child for child in held if child.lower_ not in ("who", "which", "that")] + [verb.head]
    # "Work on it", "construction of the bridge": the deed is of what it is done to as well.
    deeds = load_words("sequences", "deed_nouns")
    held += [
        thing
        for child in held
        if child.lemma_.lower() in deeds
        for link in child.children
        if link.dep_ == "prep" and link.lower_ in ("on", "of", "for", "under")
        for thing in link.children
        if thing.dep_ == "pobj"
    ]
    # "Applied for the permit": what is asked for.
    if verb.lemma_.lower() in ("apply", "ask", "bid", "call"):
        asked = [link for link in verb.children if link.dep_ == "prep" and link.lower_ == "for"]
        held += [thing for link in asked for thing in link.children if thing.dep_ == "pobj"]
    # "Found X guilty": a clause without a verb.
    bare = [child for child in verb.children if child.dep_ == "ccomp" and child.pos_ == "ADJ"]
    held += [child for clause in bare for child in clause.children if child.dep_ == "nsubj"]
    # "Appointed X as coach": the coach.
    named = [link for link in verb.children if link.dep_ == "prep" and link.lower_ == "as"]
    held += [thing for link in named for thing in link.children if thing.dep_ == "pobj"]
    return frozenset(PRONOUN if child.lower_ in PRONOUNS else child.lemma_.lower() for child in held)


def of_another_thing(verb: Token) -> bool:
    """Whether a deed is told as done again, or of another thing of the kind: "an earlier order was delivered"."""
    about = [word for child in verb.children if child.dep_ in SUBJECTS for word in child.subtree]
    about += [child for child in verb.children if child.dep_ == "advmod"]
    # "The hospital closed. A new one opened", "and recorded a second album"
    done_to = [child for child in verb.children if child.dep_ == "dobj"]
    for word in (*about, *done_to):
        lefts = {left.lower_ for left in word.lefts}
        one = word.lower_ in ("one", "ones") and lefts & {"a", "an"}
        if one or (lefts & _A_NEW and not lefts & {"the", "its", "their", "his", "her"}):
            return True
    return any(word.lower_ in load("sequences")["others"] for word in about)


def is_bare(verb: Token) -> bool:
    """Whether the subject of a verb bears nothing that says what it is of: "the verdict", not "the verdict on Y"."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return all(part.dep_ in ("det", "nummod", "compound") for subject in subjects for part in subject.children)


#: Words that make something another thing of the kind, without an article or behind "a"; not "the new law".
_A_NEW = frozenset(("new", "second", "third", "next", "further", "another", "other"))
#: What stands for every pronoun among the lemmas of things.
PRONOUN = "it"
