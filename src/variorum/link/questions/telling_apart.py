"""Questions of one wording about different things: what tells them apart is added, a name before them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from ...model import Claim, OpenQuestion
from ...reference import load
from ..answers import LONGEST
from ..things.entities import Things

#: Claims of a question that are read for what tells it apart, and words that are tried.
_READ, _TRIED = 12, 8
#: Slots that ask for a place, which none can tell apart.
_PLACES = frozenset({"where", "spot", "from where", "to where"})
#: Letters of the longest addition.
_LONG = 40


def tell_apart(
    questions: Iterable[OpenQuestion], claims: Mapping[str, Sequence[Claim]], things: Things
) -> list[OpenQuestion]:
    """Add to questions with one wording the day, the place, the name or the word that only one of them has.

    Args:
        questions: questions in their order.
        claims: claims by document.
        things: the named things.

    Returns:
        The questions in the same order. Those that nothing tells apart keep their wording.
    """
    questions = list(questions)
    alike: dict[str, list[int]] = defaultdict(list)
    for position, question in enumerate(questions):
        alike[question.label].append(position)
    clashing = {label: positions for label, positions in alike.items() if len(positions) > 1}
    wanted = {answer.claim for positions in clashing.values() for n in positions for answer in questions[n].answers}
    by_id = {claim.id: claim for own in claims.values() for claim in own if claim.id in wanted}
    taken = set(alike)
    for label, positions in sorted(clashing.items()):
        marks = [_marks(questions[n], by_id, things) for n in positions]
        shared = Counter(mark for own in marks for mark in own)
        for n, own in zip(positions, marks, strict=True):
            for mark in (mark for mark in own if shared[mark] == 1):
                told = _with(label, mark)
                if told not in taken and not _says(label, mark):
                    taken.add(told)
                    questions[n] = replace(questions[n], label=told)
                    break
    return questions


def _marks(question: OpenQuestion, claims: Mapping[str, Claim], things: Things) -> list[str]:
    """What the claims of a question name beside its answers: places, names, days, words; the most frequent first."""
    said = {answer.span.quote.casefold() for answer in question.answers}
    found: list[Counter[str]] = [Counter(), Counter(), Counter(), Counter()]
    dated: dict[str, set[str]] = defaultdict(set)
    own = dict.fromkeys(answer.claim for answer in question.answers)
    for claim in [claims[key] for key in own if key in claims][:_READ]:
        page = things.pages.get(claim.document)
        if page is None:
            continue
        start, end = claim.evidence.start, min(claim.evidence.end, claim.evidence.start + 2 * LONGEST)
        if question.slot not in _PLACES:
            named = {place.text for place in claim.places if place.text[:1].isupper() and not place.demonym}
            found[0].update({f"in {name}" for name in named})
        found[1].update(
            {f"{things.name(entity)}:" for *_, entity, kind in page.things_in(start, end) if kind != "place"}
        )
        for time in claim.times:
            if not _of_report(time.text):
                dated[time.text].add(claim.document)
        for token in page.tokens_in(start, end):
            if token.pos_ == "NOUN" and len(token) > 3 and token.text.isalpha():
                found[3][f"told with “{token.lower_}”"] += 1
    # A day that one report alone names may be that of another thing, told beside.
    found[2].update({text: len(documents) for text, documents in dated.items() if len(documents) > 1})
    ranked = [
        mark
        for counts in found
        for mark in sorted(counts, key=lambda mark: (-counts[mark], mark))[:_TRIED]
        if len(mark) <= _LONG and "\n" not in mark and not any(_inside(mark, words) for words in said)
    ]
    return list(dict.fromkeys(ranked))


def _of_report(words: str) -> bool:
    """Whether a time means nothing without the day of its report ("today")."""
    return words.casefold() in load("clause_words")["loose"]


def _with(label: str, mark: str) -> str:
    """A question with what tells it apart: a name and a colon before it, all else in brackets behind it."""
    if mark.endswith(":"):
        return f"{mark} {label[0].lower()}{label[1:]}"
    return f"{label.removesuffix('?')} ({mark})?"


def _bare(mark: str) -> str:
    return mark.removeprefix("in ").removeprefix("told with ").strip("“”:")


def _says(label: str, mark: str) -> bool:
    """Whether a question has a word of the addition already ("DeGeneres", beside "Ellen DeGeneres")."""
    own = set(label.casefold().strip("?").split())
    mark = _bare(mark)
    return mark.casefold() in label.casefold() or any(len(word) > 3 and word in own for word in mark.casefold().split())


def _inside(mark: str, words: str) -> bool:
    bare = _bare(mark).casefold()
    return bare in words or words in bare
