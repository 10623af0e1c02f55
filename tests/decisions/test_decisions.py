"""Decisions: what a person took back is gone, what nobody marked stays, and every decision says what it did."""

import json
from pathlib import Path

import pytest

from variorum.decisions import without_misread_answers, without_misread_findings
from variorum.model import (
    Answer,
    Decision,
    Document,
    Entity,
    Finding,
    Linked,
    OpenQuestion,
    PossibleSame,
    Span,
    Value,
)
from variorum.sources import read_decisions

TEXT = "Nine died in the fire. Later ten were named. Twelve were hurt."


def document(name: str, text: str = TEXT) -> Document:
    return Document(id=name, uri=f"{name}.txt", text=text, sha256=f"sha-{name}", chars=len(text))


ONE, TWO = document("d1"), document("d2")


def at(one: Document, words: str) -> Span:
    start = one.text.index(words)
    return one.span(start, start + len(words))


def answer(name: str, span: Span, premises: tuple[str, ...] = ()) -> Answer:
    value = Value(text=span.quote)
    return Answer(
        id=name, about="e1", slot="killed", kind="quantity", value=value, span=span, claim=name, premises=premises
    )


def question(label: str, *answers: Answer) -> OpenQuestion:
    return OpenQuestion(id=label, label=label, kind="quantity", about="e1", slot="killed", answers=answers)


def ids(linked: Linked) -> dict[str, list[str]]:
    return {one.label: [answer.id for answer in one.answers] for one in linked.questions}


DEAD = question(
    "How many died?", answer("a", at(ONE, "Nine")), answer("b", at(TWO, "ten")), answer("c", at(TWO, "Nine"))
)
HURT = question("How many were hurt?", answer("d", at(ONE, "Twelve")), answer("e", at(TWO, "Twelve")))


@pytest.mark.parametrize(
    ("decision", "left", "effect"),
    [
        # The marked answers go; the one that was not marked stays and is single.
        (Decision(kind="question", label="How many died?", spans=(at(ONE, "Nine"), at(TWO, "ten"))),
         {"How many died?": ["c"], "How many were hurt?": ["d", "e"]}, "2 answers were left out"),
        # A question that loses every answer is gone.
        (Decision(kind="question", label="How many were hurt?", spans=(at(ONE, "Twelve"), at(TWO, "Twelve"))),
         {"How many died?": ["a", "b", "c"]}, "2 answers were left out"),
        # One quote was misread.
        (Decision(kind="answer", label="How many died?", spans=(at(TWO, "ten"),)),
         {"How many died?": ["a", "c"], "How many were hurt?": ["d", "e"]}, "1 answer was left out"),
        # The label has changed since: the words still tell which question is meant.
        (Decision(kind="answer", label="What was the toll?", spans=(at(TWO, "ten"),)),
         {"How many died?": ["a", "c"], "How many were hurt?": ["d", "e"]}, "1 answer was left out"),
        # Words of two questions: they were never answers to one.
        (Decision(kind="question", label="?", spans=(at(ONE, "Nine"), at(TWO, "Twelve"))),
         {"How many died?": ["a", "b", "c"], "How many were hurt?": ["d", "e"]}, ""),
    ],
)  # fmt: skip
def test_answers(decision: Decision, left: dict[str, list[str]], effect: str) -> None:
    linked, (told,) = without_misread_answers(Linked(questions=(DEAD, HURT)), [decision])
    assert ids(linked) == left
    assert told.effect == effect


def test_the_same_words_under_another_label_stay() -> None:
    other = question("How many were named?", answer("x", at(TWO, "ten")))
    decision = Decision(kind="answer", label="How many died?", spans=(at(TWO, "ten"),))
    linked, _ = without_misread_answers(Linked(questions=(DEAD, other)), [decision])
    assert ids(linked)["How many were named?"] == ["x"]


def test_a_refused_identity_and_what_rests_on_it_are_gone() -> None:
    same = PossibleSame(entity="e2", reasons=("alike",), against=(), spans=(at(ONE, "fire"),))
    entities = (
        Entity(id="e1", name="Havorn", kind="vehicle", aliases=(), possible_same=(same,)),
        Entity(id="e2", name="Havorne", kind="vehicle", aliases=()),
    )
    resting = question("How many died?", answer("a", at(ONE, "Nine")), answer("b", at(TWO, "ten"), ("e2",)))
    decision = Decision(kind="possible same", label="Havorne / Havorn", spans=(at(ONE, "fire"),))
    linked, (told,) = without_misread_answers(Linked(entities=entities, questions=(resting,)), [decision])
    assert [entity.possible_same for entity in linked.entities] == [(), ()]
    assert ids(linked) == {"How many died?": ["a"]}
    assert told.effect


def test_findings() -> None:
    def finding(name: str, words: str) -> Finding:
        return Finding(
            id=name,
            check="calendar",
            claims=(),
            verdict="doubtful",
            explanation=name,
            numbers={},
            spans=(at(ONE, words),),
        )

    decision = Decision(kind="finding", label="x", spans=(at(ONE, "Later ten"),))
    standing, (told,) = without_misread_findings(
        [finding("x", "Later ten were named"), finding("y", "Nine")], [], [decision]
    )
    assert [one.id for one in standing] == ["y"]
    assert told.effect == "the finding was left out"


def line(**fields: object) -> str:
    span = {"document": "d1", "sha256": "sha-d1", "start": 0, "end": 4, "quote": "Nine"}
    return json.dumps({"decision": "misread", "kind": "answer", "label": "How many died?", "spans": [span], **fields})


def stretch(**fields: object) -> list[dict[str, object]]:
    return [{"document": "d1", "sha256": "sha-d1", "start": 0, "end": 4, "quote": "Nine", **fields}]


@pytest.mark.parametrize(
    ("text", "kept", "codes"),
    [
        (line(), 1, []),
        ("\n\n" + line() + "\n", 1, []),
        # Known by its bytes, though its identifier is another.
        (line(spans=stretch(document="was-moved")), 1, []),
        # The text has moved by some characters: the words stand in it once.
        (line(spans=stretch(start=7, end=11)), 1, []),
        # Words that stand nowhere, or nobody knows in which of two places.
        (line(spans=stretch(quote="Eight")), 0, ["W023"]),
        (line(spans=stretch(start=3, end=4, quote="i")), 0, ["W023"]),
        (line(spans=stretch(start=-4, end=0)), 1, []),
        ("{not json", 0, ["W022"]),
        (line(kind="everything"), 0, ["W022"]),
        (line(decision="confirmed"), 0, ["W022"]),
        (line(spans=[]), 0, ["W022"]),
        (line(spans=stretch(start="0")), 0, ["W022"]),
        ("[" * 5000, 0, ["W022"]),
        ("\x00\xff", 0, ["W022"]),
    ],
)  # fmt: skip
def test_lines(text: str, kept: int, codes: list[str], tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(text, encoding="latin-1")
    decisions, problems = read_decisions(path, [ONE, TWO])
    assert (len(decisions), [problem.code for problem in problems]) == (kept, codes)
    assert all(span.quote == "Nine" for one in decisions for span in one.spans)


def test_no_such_file(tmp_path: Path) -> None:
    assert [problem.code for problem in read_decisions(tmp_path / "none.jsonl", [ONE])[1]] == ["E001"]
