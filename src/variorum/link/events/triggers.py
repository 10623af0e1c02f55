"""Which words of a claim tell of an event: its predicate, a phrase, or a noun in its subject or object."""

from __future__ import annotations

from typing import Any

from ...model import Argument, Claim
from ...reference import load_words
from ..classes import (
    Frame,
    event_classes,
    hosts,
    is_means,
    of_noun,
    of_phrase,
    of_verb,
    of_verb_and_object,
    verbs_with_objects,
)
from ..page import Page
from .blows import read_blow
from .no_event_told import tells_nothing
from .verb_frames import (
    by_company,
    class_of_noun,
    ends_own_life,
    frame_of,
    is_survey,
    upon_oneself,
)

#: Classes whose verbs tell of another event where that event's noun is their subject.
_STRIKING = frozenset({"attack", "shooting", "explosion", "killing", "injury", "destruction", "evacuation"})
#: How the noun just before a verb hangs in its sentence where it is the subject, or was lost as one.
_LOST = frozenset({"nsubj", "appos", "npadvmod", "nmod", "dep"})
#: A sentence with so few words before its verb was cut off its subject.
_BROKEN = 2
#: Prepositions before the event in which people come to harm.
_IN_WHICH = frozenset({"in", "by", "during", "from", "with", "when", "as"})


def own_trigger(page: Page, claim: Claim) -> tuple[str, Frame, int, int, bool] | None:
    """Class, frame and words of the event that a claim's own predicate tells of."""
    if claim.head == "attribute":
        return None
    start, end = claim.predicate_start, claim.predicate_end
    token = page.token_at(start)
    words = page.text[start:end].casefold()
    # The phrase weighs more than the light verb that carries it: "put on combat duty", "opened fire".
    if claim.head == "verb":
        reach = page.text[start : min(claim.evidence.end, end + 60)]
        phrase = of_phrase(reach) if claim.predicate in hosts("carriers") or " " in claim.predicate else None
        if phrase:
            return phrase[0], "theme" if event_classes()[phrase[0]].voice == "active" else "agent", start, end, False
        found = (
            _with_object(page, claim) or by_company(page, claim) or _with_particle(token) or of_verb(claim.predicate)
        )
        found = read_blow(page, claim, found) if found else None
        if found and upon_oneself(page, claim):
            # Who killed himself died; who shot himself in the foot or hurt himself may live, and attacked nobody.
            found = (found[0], "theme") if found[0] in ("killing", "injury") else None
        if found is None and ends_own_life(page, claim):
            found = ("killing", "theme")
        if found and tells_nothing(page, claim, found[0]):
            return None
        if found and (decided := _decided(token)):
            found = decided if found[0] == "vote" else found
        if found and event_classes()[found[0]].beings and _befalls_thing(page, claim):
            return None
        if found and (found[1] != "means" or _armed(page, claim)):
            return found[0], frame_of(page, claim, *found), start, end, False
        return None
    if token is not None and is_survey(token):
        return None
    lemma = token.lemma_.lower() if token is not None else words
    name = (class_of_noun(page, token) if token is not None else None) or of_noun(lemma) or of_noun(words)
    verb = of_verb(claim.predicate) or of_verb(lemma)
    if name is None:
        if verb is None:
            return None
        name = verb[0]
    frame: Frame = "means" if is_means(claim.predicate) or is_means(lemma) else "agent"
    if frame == "means" and of_noun(lemma) is None and not _armed(page, claim):
        return None
    return name, frame, start, end, True


def _with_object(page: Page, claim: Claim) -> tuple[str, Frame] | None:
    """The class of a verb that tells of it with such an object only ("leave office", "reject a veto")."""
    for argument in claim.parts if claim.predicate in verbs_with_objects() else ():
        head = page.head(argument.start, argument.end) if argument.role == "object" else None
        if head is not None and (found := of_verb_and_object(claim.predicate, head.lemma_.lower())):
            return found
    return None


def _with_particle(verb: Any) -> tuple[str, Frame] | None:
    """The class of a verb with the word behind it, however the parser takes that word ("stepped down as")."""
    if verb is None or verb.i + 1 >= len(verb.doc) or verb.nbor(1).pos_ not in ("ADP", "ADV", "PART", "ADJ"):
        return None
    return of_verb(f"{verb.lemma_.lower()} {verb.nbor(1).lower_}")


def _decided(verb: Any) -> tuple[str, Frame] | None:
    """What a vote decides, where its verb says so: "voted to override" tells of the override."""
    if verb is None:
        return None
    for child in verb.children:
        if child.dep_ in ("xcomp", "advcl") and child.i > verb.i and any(t.lower_ == "to" for t in child.lefts):
            found = of_verb(child.lemma_.lower())
            if found and event_classes()[found[0]].broader == "vote":
                return found
    return None


def hosted_event(page: Page, claim: Claim, argument: Argument, own: bool) -> tuple[str, Any] | None:
    """The event that an argument names, where the claim tells something of it."""
    found = of_verb(claim.predicate)
    harmed = (
        found is not None and found[0] in ("killing", "injury") and argument.role in ("other", "location", "instrument")
    )
    if harmed:
        return _in_which(page, argument)
    carrying = claim.predicate in hosts("carrying") and argument.role == "other"
    if argument.role not in ("subject", "object") and not carrying:
        return None
    if own and not any(claim.predicate in hosts(kind) for kind in ("occurrence", "scheduling", "light_heads")):
        return None
    token = page.head(argument.start, argument.end)
    if argument.role == "subject":
        token = _striker(page, claim) or token
    if token is None or token.pos_ not in ("NOUN", "PROPN"):
        return None
    if carrying and not (token.dep_ == "pobj" and token.head.lower_ in ("from", "with", "in", "of", "by")):
        return None
    for _ in range(3):  # "the start of the production": what has its start
        if token.lemma_.lower() not in hosts("light_heads"):
            break
        inner = [
            child for prep in token.rights if prep.dep_ == "prep" and prep.lower_ in ("of", "for")
            for child in prep.children if child.dep_ == "pobj"
        ]  # fmt: skip
        if not inner:
            break
        token = inner[0]
    if page.thing_at(token.idx) is not None:
        return None
    name = (
        None if is_shots(token) else class_of_noun(page, token) or ("attack" if _use_of_weapon(page, token) else None)
    )
    return (name, token) if name is not None else None


def _in_which(page: Page, argument: Argument) -> tuple[str, Any] | None:
    """The event in which people come to harm ("three died in the blast in Tel Aviv")."""
    token = page.head(argument.start, argument.end)
    if token is None or token.pos_ not in ("NOUN", "PROPN") or page.thing_at(token.idx) is not None:
        return None
    name = of_noun(token.lemma_.lower())
    before = token.head.lower_ if token.dep_ == "pobj" else ""
    fits = name is not None and event_classes()[name].of_place and before in _IN_WHICH and not is_shots(token)
    return (name, token) if fits and name else None


def strikes_by_nature(page: Page, claim: Claim) -> bool:
    """Whether an event strikes, not a doer: "the quake hit the coast" tells of the quake, not of an attack.

    Likewise "the blast killed 14" tells of the blast: harm is an event of its own only where somebody does it.
    """
    found = of_verb(claim.predicate) if claim.head == "verb" else None
    if found is None or found[0] not in _STRIKING or found[1] != "agent":
        return False
    token = page.head(claim.doer.start, claim.doer.end) if claim.doer else None
    if token is None:
        verb = page.token_at(claim.predicate_start)
        token = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verb is not None else None
    if token is None:  # the parser lost the subject: the noun just before the verb
        verb = page.token_at(claim.predicate_start)
        before = _before(verb) if verb is not None else []
        token = next((t for t in reversed(before) if t.pos_ in ("NOUN", "PROPN") and of_noun(t.lemma_.lower())), None)
    token = _striker(page, claim) or token
    name = of_noun(token.lemma_.lower()) if token is not None and token.pos_ in ("NOUN", "PROPN") else None
    return name is not None and event_classes()[name].of_place and not is_shots(token)


def _before(verb: Any) -> list[Any]:
    """The words before a verb; beyond its sentence where that begins with it or behind a number ("of 5 . 9 hit")."""
    begins = verb.i - next(iter(verb.sent)).i <= _BROKEN
    return [t for t in (verb.doc[: verb.i] if begins else verb.sent) if verb.i - (14 if begins else 7) <= t.i < verb.i]


def _striker(page: Page, claim: Claim) -> Any:
    """The event's noun before a verb where the parser sees two subjects ("a magnitude 6.1 earthquake struck")."""
    verb = page.token_at(claim.predicate_start) if claim.head == "verb" else None
    if verb is None or verb.i == 0 or verb.nbor(-1).pos_ != "NOUN" or verb.nbor(-1).dep_ not in _LOST:
        return None
    if any(child.dep_ == "auxpass" for child in verb.children):
        return None
    name = of_noun(verb.nbor(-1).lemma_.lower())
    return verb.nbor(-1) if name is not None and event_classes()[name].of_place else None


def _befalls_thing(page: Page, claim: Claim) -> bool:
    """Whether the object is a thing without a name ("charging batteries"), so that it is no arrest and no charge."""
    for argument in claim.parts:
        head = page.head(argument.start, argument.end) if argument.role == "object" else None
        if head is None or head.pos_ != "NOUN" or page.argument_things(argument) or argument.resolved:
            continue
        people = hosts("unnamed_persons") | load_words("slots", "persons")
        return head.lemma_.lower() not in people
    return False


def is_shots(token: Any) -> bool:
    """Whether "fire" means shots ("opened fire", "under fire"), not a blaze."""
    return token.lemma_.lower() == "fire" and token.head.lemma_.lower() in hosts("shots") and token.dep_ != "nsubj"


def _armed(page: Page, claim: Claim) -> bool:
    """Whether what is used, launched or dropped is a weapon."""
    for argument in claim.parts:
        if argument.role == "object":
            if any(thing[3] in ("weapon", "vehicle") for thing in page.argument_things(argument)):
                return True
            head = page.head(argument.start, argument.end)
            if head is not None and head.lemma_.lower() in hosts("weapon_words") and not argument.resolved:
                return True
    return False


def _use_of_weapon(page: Page, token: Any) -> bool:
    """Whether a noun such as "use" or "launch" has a weapon for its object ("the use of the missile")."""
    if not is_means(token.lemma_.lower()):
        return False
    objects = [child for prep in token.rights if prep.dep_ == "prep" and prep.lower_ == "of" for child in prep.children]
    for child in objects:
        things = page.referents(child.left_edge.idx, child.right_edge.idx + len(child.right_edge))
        if any(thing[3] in ("weapon", "vehicle") for thing in things):
            return True
    return False
