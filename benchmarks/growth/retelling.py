"""Piles of any size out of a few read reports: the same sentences with other numbers and other names.

Nothing is parsed again: the tokens are laid out anew with the words changed and the arcs kept, and the rooms for values
and claims read them as they read any parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from spacy.tokens import Doc, Span, Token

from variorum.claims import read_claims
from variorum.model import Document, Reading
from variorum.normalise import read_values

#: Of ten sentences of a report, so many are kept when it is retold.
_KEPT = 6
#: Of ten numbers and of ten persons, so many are changed when a report of one story is retold.
_NUMBERS, _PERSONS = 3, 1
_SYLLABLES = [first + last for first in "bdfgjklmnprstvz" for last in ("a", "e", "i", "o", "u", "or", "en")]
#: As many surnames are shared by all stories, so that stories have persons of one surname.
_SURNAMES = 4000


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence to be told and its words changed, by the token's number."""

    sentence: Span
    words: Mapping[int, str]


def retell_one_story(reports: Sequence[Reading], wanted: int) -> list[Reading]:
    """Documents of one story: its reports again and again, each time with a few other numbers, names and sentences."""
    every = [report.doc for report in reports if report.doc is not None]
    made: list[Doc] = []
    for number in range(wanted):
        chance = Random(number)
        sentences = [sentence for sentence in every[number % len(every)].sents if chance.randrange(10) < _KEPT]
        made.append(_lay_out(_Told(sentence, _one_change(sentence, chance)) for sentence in sentences))
    return _read(made)


def retell_many_stories(
    reports: Sequence[Reading], wanted: int, told: int = 2, together: int = 5
) -> Iterator[list[Reading]]:
    """Short documents of many stories, a few thousand at a time.

    Args:
        reports: reports whose openings are told.
        wanted: documents.
        told: sentences of each.
        together: documents of one story, each of other sentences of one report; persons and other names are the
            story's own, places those of the report in every second story and places of other reports else.
    """
    every = [report for report in reports if report.doc is not None]
    towns = sorted({place.text for report in every for place in report.places if place.text.isalpha()})
    batch: list[Doc] = []
    for number in range(wanted):
        story, version = divmod(number, together)
        report = every[story % len(every)]
        assert report.doc is not None
        names = _story_names(report, towns, story)
        sentences = list(islice(report.doc.sents, 3 * together))
        first = version % max(len(sentences) - told, 1)
        batch.append(
            _lay_out(
                _Told(sentence, {token.i: names[token.text] for token in sentence if token.text in names})
                for sentence in sentences[first : first + told]
            )
        )
        if len(batch) == 2000 or number == wanted - 1:
            yield _read(batch, number - len(batch) + 1)
            batch = []


def _story_names(report: Reading, towns: list[str], story: int) -> dict[str, str]:
    """New words for the names of a report, the same in all documents of one story."""
    chance = Random(story)
    places = {place.text for place in report.places}
    found: dict[str, str] = {}
    for name in report.names:
        for word in name.text.split():
            if len(word) > 3 and word.isalpha() and word[:1].isupper() and word not in found and word not in places:
                found[word] = made_up_name(chance.randrange(_SURNAMES))
    if story % 2:
        found |= {place: chance.choice(towns) for place in sorted(places) if place.isalpha()}
    return found


def made_up_name(number: int) -> str:
    """A capitalised word for a number, another one for each."""
    word = ""
    for _ in range(3):
        number, rest = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[rest]
    return word.capitalize() + (str(number) if number else "")


def _one_change(sentence: Span, chance: Random) -> dict[int, str]:
    """Some numbers of a sentence raised or lowered a little and some of its persons called otherwise."""
    changed: dict[int, str] = {}
    for token in sentence:
        if token.is_digit and len(token) < 4 and chance.randrange(10) < _NUMBERS:
            changed[token.i] = str(int(token.text) + chance.randrange(1, 9))
        elif token.ent_type_ == "PERSON" and token.is_alpha and chance.randrange(10) < _PERSONS:
            changed[token.i] = made_up_name(chance.randrange(_SURNAMES))
    return changed


def _lay_out(told: Iterable[_Told]) -> Doc:
    """A parsed text out of sentences, with the arcs, tags and names that they had."""
    words: list[str] = []
    tokens: list[Token] = []
    heads: list[int] = []
    vocab = None
    for part in told:
        vocab = part.sentence.doc.vocab
        shift = len(tokens) - part.sentence.start
        for token in part.sentence:
            tokens.append(token)
            words.append(part.words.get(token.i, token.text))
            heads.append(token.head.i + shift)
    if vocab is None:
        raise ValueError("a report without sentences cannot be retold")
    lemmas = [token.lemma_ if token.text == word else word for token, word in zip(tokens, words, strict=True)]
    return Doc(
        vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in tokens],
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        morphs=[str(token.morph) for token in tokens],
        lemmas=lemmas,
        heads=heads,
        deps=[token.dep_ for token in tokens],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in tokens],
    )


def _read(made: Sequence[Doc], first: int = 0) -> list[Reading]:
    """Values and claims of laid-out texts, as the street reads them."""
    readings = [
        Reading(
            document=Document(id=f"d{number:06}", uri=f"{number:06}", text=doc.text, sha256="", chars=len(doc.text)),
            doc=doc,
        )
        for number, doc in enumerate(made, first)
    ]
    return read_claims(read_values(readings))
