"""Named features of two mentions of events: what speaks for one event, and what against."""

from __future__ import annotations

import numpy as np

from .columns import Columns
from .pair_measures import Pairs, clash, cosine, equal, overlap, shared

#: What each feature says, for readers; names are those of the model file.
DESCRIPTIONS: dict[str, str] = {
    "same_lemma": "the same word",
    "same_lemma_rarity": "the same word, weighed by how rare it is",
    "same_stem": "words made of one stem",
    "same_class": "one class of events",
    "other_class": "two classes of events",
    "head_likeness": "words near in meaning",
    "parts_likeness": "participants near in meaning",
    "sentence_likeness": "sentences near in meaning",
    "verb_and_noun": "a verb and a noun",
    "both_nouns": "two nouns",
    "doers_shared": "the same doer",
    "doers_clash": "other doers",
    "objects_shared": "the same object",
    "objects_clash": "other objects",
    "parts_shared": "participants in common",
    "parts_share": "share of the participants in common",
    "parts_clash": "no participant in common",
    "crossed": "one's doer is the other's object",
    "one_in_other": "the word of one stands beside the other",
    "modifiers_shared": "the same describing words",
    "modifiers_clash": "other describing words",
    "around_shared": "rare words in common",
    "around_share": "share of the sentences' words in common",
    "things_shared": "names in common",
    "things_clash": "other names",
    "times_shared": "the same time",
    "times_clash": "other times",
    "places_shared": "the same place",
    "places_clash": "other places",
    "numbers_shared": "the same number",
    "numbers_clash": "other numbers",
    "same_governor": "they hang on the same word",
    "documents_alike": "reports that are alike",
    "story_level": "reports of one strand of the story",
    "names_alike": "reports that name the same",
    "leads_alike": "reports that open alike",
    "same_document": "one document",
    "same_sentence": "one sentence",
    "sentences_apart": "sentences between them",
    "both_opening": "both in the opening",
    "opening_apart": "one opens its report, the other stands deep in it",
    "negation_differs": "one is denied",
    "reality_differs": "one is only possible",
    "future_differs": "one is to come",
    "another": "one is told as one more",
    "both_definite": "both point back",
    "one_indefinite": "one is introduced anew",
    "plural_differs": "one is several",
    "reporting": "words of saying",
    "one_reporting": "one is a word of saying",
    "word_rarity": "how rare the commoner word is",
    "told_often": "how often a report uses the word",
    "story_share": "share of the reports that use the word",
    "lemma_alone": "the same word, used once in each report",
}


def event_features(columns: Columns, one: np.ndarray, other: np.ndarray) -> dict[str, np.ndarray]:
    """Features of pairs of mentions of events, the same whichever is named first.

    Args:
        columns: the mentions.
        one: row number of the first mention of each pair.
        other: row number of its second mention.

    Returns:
        An array of one number a pair for each name of :data:`DESCRIPTIONS`.
    """
    pairs = Pairs(columns, one, other)
    sets, words, flags = columns.sets, columns.words, columns.flags
    verb = words["sort"] == (columns.vocabulary.index("verb") if "verb" in columns.vocabulary else -2)
    lemma = equal(pairs, "lemma")
    rarity = np.where(words["lemma"] >= 0, columns.rarity[words["lemma"]], 0)
    together = pairs.same_document
    found: dict[str, np.ndarray] = {
        "same_lemma": lemma,
        "same_lemma_rarity": lemma * rarity[one],
        "same_stem": equal(pairs, "stem"),
        "same_class": shared(sets["classes"][one], sets["classes"][other]),
        "other_class": clash(sets["classes"][one], sets["classes"][other]),
        "head_likeness": cosine(pairs, "head"),
        "parts_likeness": cosine(pairs, "parts"),
        "sentence_likeness": cosine(pairs, "sentence"),
        "verb_and_noun": verb[one] != verb[other],
        "both_nouns": ~verb[one] & ~verb[other],
        "crossed": shared(sets["doers"][one], sets["objects"][other])
        | shared(sets["doers"][other], sets["objects"][one]),
        "one_in_other": shared(words["lemma"][one][:, None], sets["parts"][other])
        | shared(words["lemma"][other][:, None], sets["parts"][one]),
        "same_governor": equal(pairs, "governor"),
        "documents_alike": pairs.documents_alike,
        "story_level": pairs.story_level,
        "names_alike": pairs.names_alike,
        "leads_alike": pairs.leads_alike,
        "same_document": together,
        "same_sentence": together & (pairs.sentences_apart == 0),
        "sentences_apart": together * np.log1p(pairs.sentences_apart),
        "both_opening": (columns.sentence[one] <= 1) & (columns.sentence[other] <= 1),
        "opening_apart": np.abs(np.log1p(columns.sentence[one]) - np.log1p(columns.sentence[other])) * ~together,
        "negation_differs": flags["negated"][one] != flags["negated"][other],
        "reality_differs": flags["unreal"][one] != flags["unreal"][other],
        "future_differs": flags["future"][one] != flags["future"][other],
        "another": flags["another"][one] | flags["another"][other],
        "both_definite": flags["definite"][one] & flags["definite"][other],
        "one_indefinite": flags["indefinite"][one] != flags["indefinite"][other],
        "plural_differs": flags["plural"][one] != flags["plural"][other],
        "reporting": flags["reporting"][one] & flags["reporting"][other],
        "one_reporting": flags["reporting"][one] != flags["reporting"][other],
        "word_rarity": np.minimum(rarity[one], rarity[other]),
        "told_often": np.log1p(np.maximum(columns.count[one], columns.count[other])),
        "story_share": np.minimum(columns.share[one], columns.share[other]),
        "lemma_alone": lemma & (columns.count[one] <= 1) & (columns.count[other] <= 1),
    }
    for name in ("doers", "objects", "parts", "modifiers", "around", "things", "times", "places", "numbers"):
        weight, share = overlap(pairs, name)
        found[f"{name}_shared"] = weight
        if name in ("parts", "around"):
            found[f"{name}_share"] = share
        if name != "around":
            found[f"{name}_clash"] = clash(sets[name][one], sets[name][other])
    return {name: np.asarray(found[name], dtype=np.float32) for name in DESCRIPTIONS}
