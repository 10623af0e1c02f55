"""What a deed is told of: "the bridge" of "construction of the bridge began", "it" of any pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reference import load, load_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many digits a year has.
YEAR = 4
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


def state_since(when: Token | None) -> Token | None:
    """The state that has lasted since a day: "in custody since 5 May", "had been under construction since"."""
    link = when if when is not None and when.lower_ == "since" else (when.head if when is not None else None)
    if link is None or link.lower_ != "since":
        return None
    held = [link.head, *link.head.children]
    if link.head.dep_ == "prep":
        held.append(link.head.head)
    within = [inner for one in held if one.dep_ == "prep" for inner in one.children if inner.dep_ == "pobj"]
    states = load("sequences")["states"]
    return next((one for one in (link.head, *within) if one.lemma_.lower() in states), None)


def bearer(state: Token) -> frozenset[str]:
    """Lemmas of who or what is in a state: "X, in custody since", "the bridge had been under construction since"."""
    if state.lemma_.lower() not in load("sequences")["states"] or state.dep_ != "pobj":
        return frozenset()
    held = state.head.head
    if held.pos_ in ("VERB", "AUX"):
        return things_of(held)
    return frozenset((_named(held),))


def things_of(verb: Token) -> frozenset[str]:
    """Lemmas of what a verb is told of: its subject, its object, the noun that its clause describes."""
    # "Began selling it": what it was begun with.
    inner = [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]
    held = [child for one in (verb, *inner) for child in one.children if child.dep_ in (*SUBJECTS, "dobj")]
    if not any(child.dep_ in SUBJECTS for child in held):
        if verb.dep_ in ("acl", "relcl"):
            held.append(verb.head)
        elif verb.dep_ in ("conj", "advcl", "ccomp", "dep"):
            # What the other verb is done to, this one need not be: "X succeeded him, taking office in 1911".
            doers = [child for child in verb.head.children if child.dep_ in SUBJECTS]
            own = frozenset(_named(child) for child in held)
            return own | (frozenset(_named(child) for child in doers) if doers and own else things_of(verb.head))
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
    return frozenset(_named(child) for child in held)


def described_by(verb: Token) -> frozenset[str]:
    """Lemmas of the known things that a deed's subject is of: "the report on the crash", "a breach of it"."""
    told = [verb] if verb.pos_ not in ("VERB", "AUX") else [c for c in verb.children if c.dep_ in (*SUBJECTS, "dobj")]
    within = [word for thing in told for word in thing.subtree if word not in (thing, verb) and word.dep_ == "pobj"]
    # "The quake of 1990", "the crash that killed ten": it may be another.
    within = [
        word for word in within if not any(part.dep_ in ("prep", "acl", "relcl", "amod") for part in word.children)
    ]
    return frozenset(_named(word) for word in within if is_known(word) or word.lower_ in ("it", "them", "this", "that"))


def is_known(thing: Token) -> bool:
    """Whether a word calls up a thing that was told of before: "the crash", "this crash"."""
    return any(
        part.dep_ == "det" and part.lower_ in ("the", "this", "that", "these", "those") for part in thing.children
    )


def _named(thing: Token) -> str:
    """How a thing is told: by its lemma, or by a word that stands for it; "all of them" is one."""
    of = [one for link in thing.children if link.lower_ == "of" for one in link.children if one.dep_ == "pobj"]
    stands = thing.lower_ in PRONOUNS or (
        thing.lower_ in _SOME_OF and (not of or any(one.lower_ in PRONOUNS for one in of))
    )
    return PRONOUN if stands else thing.lemma_.lower()


#: How many of those just told of.
_SOME_OF = frozenset(("all", "both", "most", "many", "some", "two", "three", "none", "each", "half", "others"))


def of_another_thing(verb: Token) -> bool:
    """Whether a deed is told as done again, or of another thing of the kind: "an earlier order was delivered"."""
    about = [word for child in verb.children if child.dep_ in SUBJECTS for word in child.subtree]
    about += [child for child in verb.children if child.dep_ == "advmod"]
    # "The hospital closed. A new one opened", "and recorded a second album"
    done_to = [child for child in verb.children if child.dep_ == "dobj"]
    for word in (*about, *done_to):
        lefts = {left.lower_ for left in word.lefts}
        one = word.lower_ in ("one", "ones") and lefts & {"a", "an"}
        # "New station at X: opened on": a heading, and no other station.
        heading = word.tag_ in ("NN", "NNP") and lefts & _A_NEW == {"new"} and not lefts & {"a", "an"}
        if one or (lefts & _A_NEW and not heading and not lefts & {"the", "its", "their", "his", "her"}):
            return True
    # "Released after an earlier arrest", "divers found the wreck of a galleon"
    links = [link for one in (verb, *about, *done_to) for link in one.children if link.dep_ == "prep"]
    around = [word for link in links for word in link.subtree]
    things = [word for link in links if link.head != verb for word in link.children if word.dep_ == "pobj"]
    if any(part.lower_ in ("a", "an") for thing in things for part in thing.children):
        return True
    # "The report on the crash of 2019", "two men held before"
    if any(word.like_num and len(word) == YEAR and word.head.lower_ == "of" for word in around):
        return True
    if any(word.lower_ == "before" and word.dep_ == "advmod" for word in about):
        return True
    return any(word.lower_ in load("sequences")["others"] for word in (*about, *around))


def is_bare(verb: Token) -> bool:
    """Whether the subject of a verb bears nothing that says what it is of: "the verdict", not "the verdict on Y"."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return all(part.dep_ in ("det", "nummod", "compound") for subject in subjects for part in subject.children)


#: Words that make something another thing of the kind, without an article or behind "a"; not "the new law".
_A_NEW = frozenset(("new", "second", "third", "next", "further", "another", "other"))
#: What stands for every pronoun among the lemmas of things.
PRONOUN = "it"
