"""Named features of two mentions of things: what speaks for one thing, and what against."""

from __future__ import annotations

import numpy as np

from .columns import Columns
from .pair_measures import Pairs, clash, cosine, equal, overlap, shared, unequal

#: What each feature says, for readers; names are those of the model file.
DESCRIPTIONS: dict[str, str] = {
    "same_form": "the same words",
    "same_lemma": "the same head word",
    "same_lemma_rarity": "the same head word, weighed by how rare it is",
    "same_stem": "head words of one stem",
    "same_meant": "one name, or a pronoun that stands for it",
    "meant_clash": "two names",
    "acronym": "one is the other's initials",
    "words_shared": "rare words in common",
    "words_share": "share of the shorter's words in common",
    "own_shared": "a name in common",
    "own_clash": "other names in them",
    "own_times_shared": "the same time",
    "own_times_clash": "other times",
    "own_places_shared": "the same place",
    "own_places_clash": "other places",
    "modifiers_shared": "the same describing words",
    "modifiers_clash": "other describing words",
    "head_likeness": "head words near in meaning",
    "form_likeness": "words near in meaning",
    "sentence_likeness": "sentences near in meaning",
    "governor_likeness": "told of in words near in meaning",
    "same_governor": "told of in the same word",
    "same_relation": "the same part in the clause",
    "same_kind": "names of one kind",
    "kind_clash": "names of two kinds",
    "gender_clash": "a man and a woman",
    "person_clash": "a person and a thing",
    "plural_differs": "one is several",
    "both_names": "two proper names",
    "one_name": "a proper name and another word",
    "both_pronouns": "two pronouns",
    "one_pronoun": "a pronoun",
    "same_pronoun": "the same pronoun",
    "equated": "the text says that they are the same",
    "nested": "one stands inside the other",
    "things_shared": "names in common around them",
    "around_shared": "rare words in common around them",
    "around_share": "share of the sentences' words in common",
    "parts_shared": "told of with the same participants",
    "documents_alike": "reports that are alike",
    "story_level": "reports of one strand of the story",
    "same_document": "one document",
    "same_sentence": "one sentence",
    "sentences_apart": "sentences between them",
    "mentions_between": "mentions between them",
    "both_opening": "both in the opening",
    "both_definite": "both point back",
    "one_indefinite": "one is introduced anew",
    "another": "one is told as one more",
    "word_rarity": "how rare the commoner head word is",
    "told_often": "how often a report uses the head word",
    "story_share": "share of the reports that use the head word",
}


def thing_features(columns: Columns, one: np.ndarray, other: np.ndarray) -> dict[str, np.ndarray]:
    """Features of pairs of mentions of things, the same whichever is named first.

    Args:
        columns: the mentions, those of a document in order of offset.
        one: row number of the first mention of each pair.
        other: row number of its second mention.

    Returns:
        An array of one number a pair for each name of :data:`DESCRIPTIONS`.
    """
    pairs = Pairs(columns, one, other)
    sets, words, flags = columns.sets, columns.words, columns.flags

    def sort(name: str) -> np.ndarray:
        return words["sort"] == (columns.vocabulary.index(name) if name in columns.vocabulary else -2)

    pronoun, name = sort("pronoun"), sort("name")
    lemma, governor = equal(pairs, "lemma"), equal(pairs, "governor")
    rarity = np.where(words["lemma"] >= 0, columns.rarity[words["lemma"]], 0)
    together = pairs.same_document
    start = np.array([sketch.start for sketch in columns.sketches], dtype=np.int64)
    end = np.array([sketch.end for sketch in columns.sketches], dtype=np.int64)
    equated = (columns.equated[one] == columns.head[other]) | (columns.equated[other] == columns.head[one])
    within = (start[one] < end[other]) & (start[other] < end[one])
    found: dict[str, np.ndarray] = {
        "same_form": equal(pairs, "form"),
        "same_lemma": lemma,
        "same_lemma_rarity": lemma * rarity[one],
        "same_stem": equal(pairs, "stem"),
        "same_meant": equal(pairs, "meant"),
        "meant_clash": unequal(pairs, "meant"),
        "acronym": shared(words["form"][one][:, None], sets["acronyms"][other])
        | shared(words["form"][other][:, None], sets["acronyms"][one]),
        "head_likeness": cosine(pairs, "head"),
        "form_likeness": cosine(pairs, "form"),
        "sentence_likeness": cosine(pairs, "sentence"),
        "governor_likeness": cosine(pairs, "governor"),
        "same_governor": governor,
        "same_relation": governor & equal(pairs, "relation"),
        "same_kind": equal(pairs, "kind"),
        "kind_clash": unequal(pairs, "kind"),
        "gender_clash": unequal(pairs, "gender"),
        "person_clash": unequal(pairs, "person"),
        "plural_differs": flags["plural"][one] != flags["plural"][other],
        "both_names": name[one] & name[other],
        "one_name": name[one] != name[other],
        "both_pronouns": pronoun[one] & pronoun[other],
        "one_pronoun": pronoun[one] != pronoun[other],
        "same_pronoun": pronoun[one] & pronoun[other] & equal(pairs, "form"),
        "equated": together & equated,
        "nested": together & within,
        "documents_alike": pairs.documents_alike,
        "story_level": pairs.story_level,
        "same_document": together,
        "same_sentence": together & (pairs.sentences_apart == 0),
        "sentences_apart": together * np.log1p(pairs.sentences_apart),
        "mentions_between": together * np.log1p(np.abs(one - other)),
        "both_opening": (columns.sentence[one] <= 1) & (columns.sentence[other] <= 1),
        "both_definite": flags["definite"][one] & flags["definite"][other],
        "one_indefinite": flags["indefinite"][one] != flags["indefinite"][other],
        "another": flags["another"][one] | flags["another"][other],
        "word_rarity": np.minimum(rarity[one], rarity[other]),
        "told_often": np.log1p(np.maximum(columns.count[one], columns.count[other])),
        "story_share": np.minimum(columns.share[one], columns.share[other]),
    }
    for field in ("words", "own", "own_times", "own_places", "modifiers", "things", "around", "parts"):
        found[f"{field}_shared"], found[f"{field}_share"] = overlap(pairs, field)
        found[f"{field}_clash"] = clash(sets[field][one], sets[field][other])
    return {key: np.asarray(found[key], dtype=np.float32) for key in DESCRIPTIONS}
