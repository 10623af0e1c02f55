"""Nouns behind a measure that the parser takes for its apposition: "a magnitude 6.8 earthquake struck"."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

#: Nouns that stand with a number before the noun that they measure.
_MEASURES = frozenset({"magnitude", "category", "grade", "level"})


@Language.component("variorum_measured_nouns")
def rehang_measured_nouns(doc: Doc) -> Doc:
    """Let the noun behind a measure take its place: the earthquake strikes, not the magnitude.

    Args:
        doc: a document behind the parser.

    Returns:
        The same document.
    """
    for index in range(len(doc) - 2):
        measure, number, noun = doc[index], doc[index + 1], doc[index + 2]
        if measure.lower_ not in _MEASURES or not number.like_num or noun.tag_ not in ("NN", "NNS"):
            continue
        beside = noun.head.i == measure.i or (noun.head.i == measure.head.i and noun.dep_ == measure.dep_)
        if not beside or measure.head.i == measure.i or measure.head.i == noun.i:
            continue
        own = [child for child in measure.children if child.i not in (number.i, noun.i)]
        noun.head, noun.dep_ = measure.head, measure.dep_
        measure.head, measure.dep_ = noun, "nmod"
        for child in own:
            child.head = noun
    return doc
