"""Small matters of English: plurals and articles."""

from __future__ import annotations

import re
from operator import eq

_IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "policeman": "policemen", "foot": "feet",
    "dead": "dead", "injured": "injured", "wounded": "wounded", "aircraft": "aircraft", "percent": "percent",
    "crew": "crew", "staff": "staff", "personnel": "personnel", "livestock": "livestock", "cattle": "cattle",
    "sheep": "sheep",
}  # fmt: skip


def plural(noun: str) -> str:
    """The plural of a noun, of its last word where it has several."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.isupper() and len(noun) == 3:
        return noun
    if noun.endswith(("people", "police", "troops", "ss")) or (noun.endswith("s") and not noun.endswith("us")):
        return noun if not noun.endswith("ss") else f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("sh", "ch", "x", "z")) else f"{noun}s"


def article(noun: str) -> str:
    """A noun with "a" or "an"."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def rearticled(words: str) -> str:
    """Words whose first is "a" or "an", with the one that fits the next word, which another may have stood before."""
    first, _, rest = words.partition(" ")
    if first.lower() not in ("a", "an") or not rest:
        return words
    fitting = article(rest)
    return fitting[0].upper() + fitting[1:] if first[0].isupper() else fitting


#: What marks a question that quotes a clause because it could be put in no other way, one that quotes a noun with what
#: is told beside it, and one that quotes a noun whose end is asked for.
_GAP, _BESIDE, _END = "belongs in the gap: “", " with “", "What completes “"
_WHOSE = "Whose “"


#: How a question ends that says of a number no more than what it counts.
_THERE = " were there?"


def has_gap(question: str) -> bool:
    """Whether a question is a quotation with a gap, or says of a number no more than what it counts."""
    return _GAP in question or question.endswith(_THERE)


def quotes(question: str) -> bool:
    """Whether a question says no more than words that it quotes."""
    return has_gap(question) or _BESIDE in question or question.startswith((_END, _WHOSE))


def beside_question(what: str, noun: str) -> str:
    """The question for what is told beside a noun that no verb joins it to: "Which place is named with “the fair”?"."""
    return f"{what}{_BESIDE}{noun}”?"


def end_question(words: str) -> str:
    """The question for the end of a phrase: "What completes “the fear of …”?"."""
    return f"{_END}{words} …”?"


def owner_question(words: str) -> str:
    """The question for whose something is that nothing more is told of: "Whose “delegate lead” is meant?"."""
    return f"{_WHOSE}{words}” is meant?"


def there_question(counted: str) -> str:
    """The question for a number of which nothing but what it counts can be said."""
    return f"How many {counted}{_THERE}"


def gap_question(clause: str, what: str = "number") -> str:
    """The question for a number, or what else is named, that stands at the dots of a quoted clause."""
    return f"Which {what} {_GAP}{clause}”?"


#: Marks that no question has inside it, and the most words of one.
_TORN = re.compile(
    r" \. | , ,|#|//|_| \) | \( |\?| :|…|\||[.,]”\w|”[^\W_]| [—–] |how many -"
    r"|\bas (?:soon|early|late|far|long)\b(?! as\b)",
    re.IGNORECASE,
)
#: Marks of quotations that come in twos.
_DOUBLED = re.compile(r"''|``")
_PAIRS = ("“”", '""')
_LONGEST = 26
#: Where an hour ends that a text has with gaps ("7 p . m .").
_HOUR = re.compile(r"(?<=\d [ap])$")
#: Letters from which on a word in capitals is no abbreviation but a cry ("GRAPHIC", "WARNING").
_LOUD = 7


def whole_question(asked: str, strays: int) -> tuple[int, str] | None:
    """A question with its capital and its mark; None where its words are no English sentence."""
    told = _unquoted(" ".join(asked.split()))
    beside = told.casefold().split()
    loud = any(word.isupper() and word.isalpha() and len(word) >= _LOUD for word in told.split())
    if len(beside) > _LONGEST or _TORN.search(told) or any(map(eq, beside, beside[1:])) or loud:
        return None
    return strays, f"{told[0].upper()}{_HOUR.sub('.m.', told[1:])}?"


def _unquoted(told: str) -> str:
    """A question without the marks of a quotation of which it has one end alone."""
    told = _DOUBLED.sub('"', told)
    for opening, closing in _PAIRS:
        if opening == closing and told.count(opening) % 2:
            told = told.replace(opening, "")
        elif told.count(opening) != told.count(closing):
            told = told.replace(opening, "").replace(closing, "")
    return " ".join(told.split())


_OWNERS = frozenset({"his", "her", "its", "their"})
_NAMING = frozenset({"the", "a", "an", "some", "several", "many"})


def whose(question: str) -> bool:
    """Whether a question says "his" or "their" and names nobody before whose it may be ("What suspended his son?")."""
    words = question.rstrip("?").split()
    first = next((place for place, word in enumerate(words) if place and word.lower() in _OWNERS), 0)
    return bool(first) and not any(word[0].isupper() or word in _NAMING for word in words[1:first])
