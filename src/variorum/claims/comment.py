"""Whether something can be checked or is comment, by what it names, counts and dates, and by its verb."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..model import Modality
from ..reference import load
from .evaluations import evaluation
from .graph import Graph
from .lexicon import comment_words, described_kinds, event_nouns, place_words, reporting_words
from .openness import appeals

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_BEING = frozenset({"be", "become", "remain", "seem", "feel", "look", "appear", "stay"})
#: A change told as done is one; told as to come it is as vague as its complement ("could get worse").
_CHANGING = frozenset({"get", "grow", "turn", "go"})
_ABSTRACT = ("tion", "sion", "ness", "ity", "ism", "ance", "ence", "hood", "ship", "ment", "dom", "acy")
_KNOWING = frozenset({"know", "predict", "understand"})
_ABLE = frozenset({"can", "could", "ca", "will", "would"})
_UNCOUNTED = frozenset({"many", "few", "numerous", "countless", "endless", "little", "much"})

#: How the reasons begin that make a statement an opinion.
JUDGING = ("a judgement", "an interpretation", "rhetoric")


@cache
def _event_verbs() -> frozenset[str]:
    """Verbs that tell a happening, by the event classes."""
    found: set[str] = set()
    for entry in load("event_classes").values():
        for key in ("verbs", "theme_verbs", "weapon_verbs"):
            found.update(entry.get(key, ()))
    return frozenset(found)


@cache
def _concrete_nouns() -> frozenset[str]:
    kinds = described_kinds().values()
    lists = (event_nouns(), place_words("nouns"), reporting_words("unnamed"), reporting_words("tellers"), *kinds)
    return frozenset().union(*lists)


@cache
def _rhetoric() -> re.Pattern[str]:
    """Turns of speech as whole words: the first in the text counts, and of two that begin together the longer."""
    ordered = sorted(comment_words("rhetoric"), key=lambda phrase: (-len(phrase), phrase))
    parts = (r"\s{1,4}".join(map(re.escape, phrase.split())).replace("'", "['’]") for phrase in ordered)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


@lru_cache(maxsize=16)
def _turn_of_speech(quote: str) -> str | None:
    """The first turn of speech in a stretch; kept, as every claim of a long sentence asks for the same one."""
    turn = _rhetoric().search(quote)
    return " ".join(turn[0].lower().split()) if turn else None


def comment_reason(
    graph: Graph, token: int, start: int, end: int, concrete: bool, named: bool, modality: Modality
) -> str | None:
    """Why a predication is comment rather than something to check, or None.

    Args:
        graph: the parse.
        token: its verb or complement.
        start: where its evidence begins.
        end: where it ends.
        concrete: whether a time or a quantity belongs to it.
        named: whether a name or a place stands in it.
        modality: as judged.
    """
    first, last = graph.bounds[graph.sentences[token]]
    if not concrete:
        quote = graph.text[start:end] if named else graph.text[graph.starts[first] : graph.ends[last]]
        if turn := _turn_of_speech(quote):
            return f"rhetoric: “{turn}”"
    tail = graph.text[max(0, graph.starts[last] - 2) : graph.ends[last]].rstrip(" \"'”’\n")
    if tail.endswith("?") and not _asked_later(graph, token, last):
        return "a question"
    if _unknown(graph, token):
        return "says that nobody knows"
    if concrete and not _weather_of_words(graph, token):
        return None
    return _form(graph, token, modality) or _wording(graph, token, named, modality)


def _form(graph: Graph, token: int, modality: Modality) -> str | None:
    """Opinion, appeals, and talk of oneself."""
    if modality == "opinion" or (modality != "happened" and evaluation(graph, token) is not None):
        return "an evaluation"
    wished = any(graph.words[kid] in ("should", "must", "ought") for kid in graph.under(token, "aux"))
    if wished and modality in ("ordered", "opinion") and not _addressed(graph, token):
        return "says what should be, not what is"
    subjects = graph.under(token, *_SUBJECTS)
    lemma = graph.lemmas[token]
    own = [kid for kid in subjects if graph.words[kid] in comment_words("first_person")]
    if own and (
        (lemma in comment_words("of_oneself") and not _witnessed(graph, token, own[0]))
        or not _holds(graph, token, skip=own[0])
    ):
        return "speaks of the speaker"
    if appeals(graph, token):
        return "an appeal"
    return None


def _witnessed(graph: Graph, token: int, who: int) -> bool:
    """Whether somebody tells where they were or what they saw there: "I was in Orm", "I never saw any letter"."""
    if graph.lemmas[token] in comment_words("witnessing"):
        past = graph.tags[token] == "VBD" or any(
            graph.lemmas[kid] in ("do", "have") and graph.words[kid] != "do" for kid in graph.under(token, "aux")
        )
        return past and _holds(graph, token, who)
    places = [kid for prep in graph.under(token, "prep") for kid in graph.under(prep, "pobj")]
    return graph.lemmas[token] == "be" and any(graph.pos[kid] == "PROPN" for kid in places)


def _wording(graph: Graph, token: int, named: bool, modality: Modality) -> str | None:
    """Judgement and interpretation, by the words and by what they are said of."""
    subjects = graph.under(token, *_SUBJECTS)
    lemma = graph.lemmas[token]
    event = lemma in _event_verbs()
    if lemma in _BEING or (lemma in _CHANGING and modality != "happened"):
        for kid in graph.under(token, "acomp", "attr", "oprd"):
            word = f"“{graph.words[kid]}”"
            if graph.lemmas[kid] in comment_words("evaluative_adjectives"):
                return f"a judgement: {word}"
            if graph.words[kid] in _UNCOUNTED and not any(is_concrete(graph, noun) for noun in subjects):
                return f"a judgement: {word}"
            if graph.lemmas[kid] in comment_words("evaluative_nouns"):
                return f"an interpretation: {word}"
    if lemma in comment_words("interpreting_verbs") and not event and not _done(graph, token):
        return f"an interpretation: “{graph.words[token]}”"
    for kid in [] if event else _complements(graph, token):
        if graph.lemmas[kid] in comment_words("evaluative_nouns"):
            return f"an interpretation: “{graph.words[kid]}”"
    for kid in subjects:
        if graph.lemmas[kid] in comment_words("evaluative_nouns") and not event and not _holds(graph, token, kid):
            return f"an interpretation: “{graph.words[kid]}”"
        if graph.lemmas[kid] in comment_words("moods") and not named:
            return f"tells a mood: “{graph.words[kid]}”"
    if modality in ("possible", "conditional") and not (named or event or _holds(graph, token)):
        return "a prediction without who, where, when or how many"
    return None


def _complements(graph: Graph, token: int) -> list[int]:
    """What a verb of no content of its own is filled with: "sends a signal", "serves as a reminder"."""
    if graph.lemmas[token] not in comment_words("empty_verbs"):
        return []
    found = graph.under(token, "dobj")
    for prep in graph.under(token, "prep"):
        if graph.words[prep] in ("as", "at", "in"):
            found += graph.under(prep, "pobj")
    return found


def _weather_of_words(graph: Graph, token: int) -> bool:
    """Whether a mood or a turn of speech stays comment even when dated ("this week unease took root")."""
    return graph.lemmas[token] not in _event_verbs() and any(
        graph.lemmas[kid] in comment_words("moods") for kid in graph.under(token, *_SUBJECTS)
    )


def _done(graph: Graph, token: int) -> bool:
    """Whether a verb that can interpret tells an act here: something concrete does it to something concrete."""
    objects = graph.under(token, "dobj", "nsubjpass", "dative")
    doers = [kid for kid in graph.under(token, "nsubj", "agent") if graph.words[kid] not in ("this", "that", "which")]
    acted = any(is_concrete(graph, kid) for kid in doers) or bool(graph.under(token, "nsubjpass"))
    return acted and any(is_concrete(graph, kid) for kid in objects)


def _unknown(graph: Graph, token: int) -> bool:
    """Whether a statement is about not knowing: "nobody knows", and what it is that nobody can say."""
    at = token
    for _ in range(3):
        subjects = graph.under(at, "nsubj")
        nobody = any(
            graph.words[kid] in ("nobody", "none") or (graph.words[kid] == "one" and graph.words[kid - 1] == "no")
            for kid in subjects
        )
        # "nobody can say who did it" and "nobody knows", but "nobody told us" tells what was not done
        unable = any(graph.words[kid] in _ABLE for kid in graph.under(at, "aux"))
        if nobody and (graph.lemmas[at] in _KNOWING or (unable and graph.lemmas[at] in ("say", "tell"))):
            return True
        if graph.deps[at] not in ("ccomp", "advcl", "csubj", "dobj") or graph.heads[at] == at:
            return False
        at = graph.heads[at]
    return False


def _asked_later(graph: Graph, token: int, last: int) -> bool:
    """Whether the question is quoted behind a statement: "praised her, asking: “Who else?”"."""
    opening = [
        index
        for index in range(graph.bounds[graph.sentences[token]][0], last)
        if graph.words[index] in ("“", "``") or (graph.words[index] == '"' and graph.tags[index] == "``")
    ]
    return bool(opening) and opening[0] > token


def _addressed(graph: Graph, token: int) -> bool:
    """Whether a duty is laid on who or what a noun names: "residents must leave", not "we must stand firm"."""
    subjects = graph.under(token, "nsubj", "nsubjpass")
    acts = bool(graph.under(token, "dobj", "nsubjpass", "prep", "prt"))
    nouns = [kid for kid in subjects if graph.pos[kid] in ("NOUN", "PROPN")]
    return acts and graph.lemmas[token] != "be" and any(is_concrete(graph, kid) for kid in nouns)


def _holds(graph: Graph, token: int, skip: int = -1) -> bool:
    """Whether someone or something concrete takes part; where something is done to something, that decides."""
    objects = graph.under(token, "dobj")
    if objects and not any(is_concrete(graph, kid) for kid in objects):
        return False
    for kid in graph.kids[token]:
        dep = graph.deps[kid]
        if kid == skip:
            continue
        if dep in ("nsubj", "nsubjpass", "dobj", "attr", "dative") and is_concrete(graph, kid):
            return True
        if dep in ("prep", "agent", "dative") and any(is_concrete(graph, noun) for noun in graph.under(kid, "pobj")):
            return True
    at = token
    for _ in range(3):
        if graph.deps[at] not in ("conj", "xcomp", "advcl", "acomp") or graph.under(at, *_SUBJECTS):
            return False
        at = graph.heads[at]  # "was not able to land": who it is said of stands above
        if any(is_concrete(graph, kid) for kid in graph.under(at, "nsubj", "nsubjpass", "dobj")):
            return True
    return False


def is_concrete(graph: Graph, token: int) -> bool:
    """Whether a phrase means a name, a number, or a person, thing, place or happening, rather than an idea.

    Args:
        graph: the parse.
        token: head of the phrase.
    """
    pos, lemma = graph.pos[token], graph.lemmas[token]
    if pos in ("PROPN", "NUM"):
        return True
    if pos == "PRON":
        return graph.words[token] in ("he", "she", "they", "him", "her", "them", "who", "it")
    if pos != "NOUN" or lemma in comment_words("evaluative_nouns") or lemma in comment_words("moods"):
        return False
    return lemma in _concrete_nouns() or not lemma.endswith(_ABSTRACT)
