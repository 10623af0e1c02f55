"""Words for readers: states, grades and verdicts, counts and rows, and text cut to a length."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Document, Position, Question, State
from ..reference import load

#: States in the order of what matters, each with a heading and one line that explains it.
STATES: dict[State, tuple[str, str]] = {
    "conflict": ("In conflict", "Accounts that cannot all be right as they are stated."),
    "evolving": ("Changed with time", "A plan and its carrying out, or figures that moved as reports came in."),
    "agreed": ("Told alike by several origins", "Two or more origins say so; no dependence between them was found."),
    "refined": ("More and less exact", "Accounts that fit together, one of them more exact than the other."),
    "repeated": ("Repeated from one origin", "Several reports say it, and as far as can be seen rest on one origin."),
    "single": ("Said once, or not compared", "One report says it, or what several say may not be of the same thing."),
}  # fmt: skip
_SAID_ONCE = ("Said once", "Only one report says it: nothing to compare it with.")
_NOT_COMPARED = (
    "Told differently, not compared",
    "Several reports answer it; their answers are not held against each other, for they may be of different things.",
)

#: The Admiralty digit in this program's terms; it never says that something is true.
GRADES: dict[int, str] = {
    1: "confirmed by a person",
    2: "several origins, no dependence found",
    3: "one origin, or disputed by fewer",
    4: "one origin, in doubt",
    5: "contradicted",
    6: "cannot be judged",
}

VERDICTS: dict[str, str] = {
    "impossible": "cannot be as stated",
    "doubtful": "in doubt",
    "consistent": "fits",
    "not checkable": "cannot be checked",
}

MODALITIES: dict[str, str] = {
    "happened": "told as fact",
    "planned": "told as planned",
    "possible": "told as possible",
    "ordered": "told as ordered",
    "conditional": "told under a condition",
    "opinion": "an opinion",
}


def state_words(question: Question) -> tuple[str, str]:
    """Heading and explanation of a question's state; one without a relation may still have several answers."""
    if question.state != "single":
        return STATES[question.state]
    reports = {document for position in question.positions for document in position.documents}
    return _NOT_COMPARED if len(question.positions) > 1 and len(reports) > 1 else _SAID_ONCE


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number and its noun: ``3 reports``, ``1 report``, ``no reports``."""
    return f"{number or 'no'} {singular if number == 1 else plural or singular + 's'}"


def support(position: Position) -> str:
    """How many give an answer: ``2 reports, 1 origin``."""
    return f"{count(len(position.documents), 'report')}, {count(len(position.origins), 'origin')}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Words in a row: ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def shortened(text: str, most: int) -> str:
    """Text in one line of at most ``most`` characters, cut in the middle where it is longer."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = (most - 1) * 2 // 3
    return f"{line[:head].rstrip()}…{line[len(line) - (most - 1 - head) :].lstrip()}"


def cut(text: str, most: int) -> str:
    """Prose in one line of at most ``most`` characters, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head).rstrip(" ,;:–—-") + "…"


def document_title(document: Document) -> str:
    """The headline of a report, or its first line where the file gives none."""
    if document.title:
        return shortened(document.title, 160)
    first = next((line for line in document.text.splitlines() if line.strip()), "")
    return shortened(first, 110) or document.uri


def sentence(words: str) -> str:
    """Words as a sentence of their own: a capital first, a full stop last."""
    plain = words.strip()
    return plain[:1].upper() + plain[1:] + ("" if plain.endswith((".", "!", "?")) else ".")


def is_naming(question: Question) -> bool:
    """Whether a question asks for what stands beside a name: an office, a trade, an age; and nobody disputes it."""
    beside = question.slot.partition("@")[0] in load("thing_slots")["weights"]
    return question.state != "conflict" and (beside or question.label.startswith(("What title or office ", "How old ")))
