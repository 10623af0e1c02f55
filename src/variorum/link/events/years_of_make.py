"""Years that say of what make a thing is: "a grey 2013 Skoda Octavia" dates no deed."""

from __future__ import annotations

from typing import Any

from ..classes import of_noun

#: Words between an article and a year of make, and the article.
_ADJECTIVES = 4


def of_make(year: Any) -> bool:
    """Whether a year stands in one phrase between an article, or a count, and a name: "a grey 2013 Skoda Octavia".

    What is so named may be parsed in any way, so the words are read one by one. "A 2014 Porto gala" was held then.
    """
    named = year
    while named.i + 1 < len(named.doc) and named.nbor(1).pos_ == "PROPN":
        named = named.nbor(1)
    behind = named.nbor(1) if named.i + 1 < len(named.doc) else named
    last = behind if behind.pos_ == "NOUN" else named
    if named.i == year.i or of_noun(last.lemma_.lower()) is not None:
        return False
    for back in range(1, min(year.i, _ADJECTIVES) + 1):
        word = year.nbor(-back)
        if word.lower_ in ("a", "an", "another") or word.tag_ in ("PRP$", "CD"):
            return True
        if word.pos_ not in ("ADJ", "NOUN"):
            return False
    return False
