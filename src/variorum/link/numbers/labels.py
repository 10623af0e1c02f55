"""Questions of how many and how much, for numbers that several reports give of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...reference import load
from ..phrasing import gap_question, plural
from ..questions.clause_questions import Asked, ask_of
from ..questions.loose_questions import ask_loosely
from ..questions.natures import nature
from ..questions.noun_phrases import noun_phrase
from ..questions.number_questions import is_money
from ..things.entities import Things
from .signatures import Number

#: Arcs from the words of an age to the noun behind it, and nouns that are parts of an age.
_BEFORE_NOUN = frozenset({"amod", "nummod", "npadvmod", "compound", "quantmod", "nmod", "advmod"})
_OLD = frozenset({"year", "years", "old", "age", "month", "months", "week", "weeks", "day", "days"})
#: A word for a thing that a question does not name.
_UNNAMED = frozenset({"it"})
#: Senses of what somebody gives or wants, of which a length of time is a number of years or days.
_GIVEN = frozenset({"demand", "offer", "need", "grant"})


def number_slot(numbers: Sequence[Number]) -> str:
    """The slot that the numbers fill: "age", "score", or "number of" what most of them count or are measured in."""
    if numbers[0].kind in ("age", "score"):
        return numbers[0].kind
    return f"number of {_counted(numbers)}"


def number_question(numbers: Sequence[Number], things: Things) -> str:
    """The question that the numbers answer, in words that a reader of one of the reports understands."""
    table = load("number_senses")
    slot = number_slot(numbers)
    if numbers[0].kind == "age":
        who = _of_whom(numbers, things)
        return f"How old is {who}?" if who else _age_of(numbers) or gap_question(quoted(numbers), "age")
    if numbers[0].kind == "score":
        return gap_question(quoted(numbers), "result")
    if points := Counter(n.bounds.point for n in numbers if n.bounds.point.startswith("§")):
        point, count = min(points.items(), key=lambda item: (-item[1], item[0]))
        if 2 * count > len(numbers) and (name := things.name(point.removeprefix("§"))):
            return f"How far from {name} is it?"
    senses = Counter(sense for number in numbers for sense in number.senses)
    if senses and (whole := _of_one_person(senses.most_common(1)[0][0], numbers, things)):
        return whole
    kind = numbers[0].kind.split()[0]
    counts = kind in ("count", "rate")
    spelt_out = kind == "duration" and bool(senses) and senses.most_common(1)[0][0] in _GIVEN
    counted = _counted(numbers)
    money = is_money(counted)
    much = f"How many {plural(counted)}" if counts or spelt_out else table["asked"].get(kind, "How much")
    much = "How much money" if money and counts else much
    if kind == "share" and (of := Counter(n.quantity.counted for n in numbers if n.quantity.counted)):
        much = f"{much} of the {_as_told(min(of, key=lambda noun: (-of[noun], noun)), numbers)}"
    if senses:
        sense = min(senses, key=lambda name: (-senses[name], name))
        if 2 * senses[sense] >= len(numbers):
            asked: str = table["senses"][sense].get(f"of {kind}") or table["senses"][sense]["ask"]
            # Nobody is destroyed.
            classes = {name for n in numbers for name in n.classes}
            unfit = table["senses"][sense]["family"] == "harm" and "people" in classes
            # Boats that fire are no jobs to go.
            unfit = unfit or (sense == "jobs cut" and classes.isdisjoint(("people", "jobs")))
            if not unfit and ("{much}" in asked or not counts):
                asked = asked.format(much=much, be="were" if (counts or spelt_out) and not money else "was")
                if kind == "share" and not much.endswith("s"):
                    asked = asked.replace(" were ", " was ")
                # "it" is told by the words around the number.
                if not _UNNAMED & set(asked[:-1].split()):
                    return asked
                return _whole(numbers, slot) or gap_question(quoted(numbers))
    return _whole(numbers, slot) or gap_question(quoted(numbers))


def _of_one_person(sense: str, numbers: Sequence[Number], things: Things) -> str:
    """The question of a number that is somebody's own ("How many children does Ada Lund have?"); empty for others."""
    asked = load("number_senses")["of a person"].get(sense)
    owners = Counter(o for n in numbers for o in n.owners if things.kind(o) == "person")
    who = things.name(min(owners, key=lambda o: (-owners[o], o))) if owners else ""
    return asked.format(who=who) if asked and who else ""


def _of_whom(numbers: Sequence[Number], things: Things) -> str:
    """Whose age it is, by name: whom a clause calls so old, before others beside; empty where nobody is named.

    "He is charged with the death of Lund, 63": Lund is.
    """
    called = [n.claim.subject for n in numbers if n.claim.subject is not None and n.claim.predicate == "be"]
    owners = Counter(o for n in numbers for o in n.owners if things.kind(o) == "person")
    own = Counter({o: owners[o] for o in owners if any(_is_called(things.name(o), words.text) for words in called)})
    names = [words.text for words in called if words.text.istitle() and words.text.isalpha()]
    if not own and names:
        return names[0]
    found = own or owners
    return things.name(min(found, key=lambda o: (-found[o], o))) if found else ""


def _is_called(name: str, words: str) -> bool:
    """Whether somebody is named by some words: "Ada Lund" by "Lund"."""
    return not set(name.casefold().split()).isdisjoint(words.casefold().split())


def _age_of(numbers: Sequence[Number]) -> str:
    """How old somebody is whom the reports do not name ("the driver"); empty where no claim says who."""
    beside = sorted(filter(None, (_of_that_age(number) for number in numbers)))
    if beside:
        return f"How old is {beside[0]}?"
    for number in numbers:
        doer = number.claim.doer
        head = number.page.head(doer.start, doer.end) if doer is not None else None
        if head is None or doer is None or nature(number.page, doer.start, doer.end) != "person":
            continue
        words = noun_phrase(number.page, head, 6)
        if words and not any(token.like_num for token in head.subtree):
            return f"How old is {words}?"
    return ""


def _of_that_age(number: Number) -> str:
    """What the noun behind an age names ("a nine-year-old girl"): "the girl"; empty where none stands there."""
    noun = number.page.head(number.quantity.start, number.quantity.end)
    while noun is not None and noun.dep_ in _BEFORE_NOUN and noun.head.i > noun.i:
        noun = noun.head
    if noun is None or noun.tag_ != "NN" or not noun.text.isalpha() or noun.idx < number.quantity.end:
        return ""
    being = nature(number.page, noun.idx, noun.idx + len(noun)) in ("person", "open") and not noun.text.endswith("ing")
    return f"the {noun.lower_}" if being and noun.lower_ not in _OLD else ""


def _as_told(noun: str, numbers: Sequence[Number]) -> str:
    """A noun in the plural where a report has it so behind its number ("40 percent of the homes")."""
    several = plural(noun)
    return several if any(several in n.page.text[n.quantity.start : n.quantity.end + 60] for n in numbers) else noun


def _whole(numbers: Sequence[Number], slot: str) -> str:
    """A question made of one of the claims, empty where none gives a well-formed one."""
    for ask in (ask_of, ask_loosely):
        made = (ask(n.page, n.claim, n.quantity.start, n.quantity.end, slot, Asked()) for n in numbers)
        # "How many -hour strikes": half a word is no noun.
        found = sorted((strays, len(asked), asked) for strays, asked in filter(None, made) if " -" not in asked)
        if found:
            return found[0][2]
    return ""


def _counted(numbers: Sequence[Number]) -> str:
    """The noun that most numbers count; people where they differ."""
    outright = {*load("number_senses")["outright"], *load("number_senses")["lives"]}
    nouns = Counter("person" if n.noun in outright else n.noun for n in numbers if n.noun)
    if nouns:
        best = min(nouns, key=lambda noun: (-nouns[noun], noun))
        if len(nouns) > 1 and nouns[best] * 2 <= len(numbers) and any("people" in n.classes for n in numbers):
            return "person"
        return best
    units = Counter(number.quantity.unit for number in numbers if number.quantity.unit not in (None, "count"))
    return min(units, key=lambda unit: (-units[unit], unit)) if units else "person"


def quoted(numbers: Sequence[Number]) -> str:
    """The words around the number in the shortest of its claims."""
    number = min(numbers, key=lambda n: (len(n.claim.evidence.quote), n.key))
    page, claim, quantity = number.page, number.claim, number.quantity
    first, last = claim.evidence.start, claim.evidence.end
    if not claim.evidence.covers(quantity.start, quantity.end):
        first, last = page.sentence_of(quantity.start)
    start, end = max(first, quantity.start - 60), min(last, quantity.end + 60)
    while start > first and not page.text[start - 1].isspace():
        start -= 1
    while end < last and not page.text[end].isspace():
        end += 1
    figure = next((w for w in quantity.text.split() if any(c.isdigit() for c in w)), quantity.text.split()[0])
    words = page.text[start : quantity.start] + quantity.text.replace(figure, "…", 1) + page.text[quantity.end : end]
    words = " ".join(words.split())
    return f"{'… ' if start > first else ''}{words}{' …' if end < last else ''}"
