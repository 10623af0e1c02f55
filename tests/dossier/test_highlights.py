import random

import pytest
from made_up import dossier, parts
from made_up_pile import Pile, day, document
from msgspec.structs import replace

from variorum.dossier import assemble
from variorum.dossier.hearsay import nearness, nobody_was_there
from variorum.dossier.highlight_sources import origin_items
from variorum.dossier.side_by_side import Sight
from variorum.model import (
    Attribution,
    Citation,
    Comparison,
    Derivation,
    Direction,
    Document,
    Finding,
    Lineage,
    Origin,
    Passage,
    Position,
    Question,
    QuestionKind,
    Reading,
    Value,
)


def test_what_is_seen_first() -> None:
    assert [(item.kind, item.refs[0]) for item in dossier().highlights] == [
        ("no first-hand source", dossier().documents[0].id),
        ("conflict", "k2"),
        ("finding", "f1"),
        ("conflict", "k1"),
        ("origin", "o1"),
        ("possible same", "e1"),
    ]


def test_every_item_has_reason_quotes_and_speakers() -> None:
    for item in dossier().highlights:
        assert item.reason
        assert item.quotes
        assert len(item.quotes) == len(item.speakers)
        assert len(set(item.quotes)) == len(item.quotes)


def test_a_condition_is_told_with_its_conflict() -> None:
    conflict = next(item for item in dossier().highlights if item.refs[0] == "k1")
    assert conflict.conditional == ("both reports tell of the same grounding (otherwise: two events)",)
    assert conflict.settle == "the harbour master's log"


def test_never_more_than_seven_and_nothing_twice() -> None:
    made = parts()
    finding = made["findings"][0]  # type: ignore[index]
    fields = {name: getattr(finding, name) for name in finding.__struct_fields__}
    made["findings"] = [Finding(**{**fields, "id": f"f{n}"}) for n in range(30)]
    items = assemble(**made).highlights  # type: ignore[arg-type]
    assert len(items) <= 7
    assert sum(item.kind == "finding" for item in items) == 1  # thirty findings on the same two claims


def test_one_conflict_that_two_questions_ask_after_stands_once() -> None:
    made = parts()
    comparison = made["comparison"]
    assert isinstance(comparison, Comparison)
    first = comparison.conflicts[0]
    asked = next(question for question in comparison.questions if question.id == first.question)
    made["comparison"] = Comparison(
        questions=(*comparison.questions, replace(asked, id="q99", label="Put in other words?")),
        conflicts=(*comparison.conflicts, replace(first, id="k99", question="q99", severity=first.severity / 2)),
    )
    shown = [item.refs[0] for item in assemble(**made).highlights if item.kind == "conflict"]  # type: ignore[arg-type]
    assert shown == [item.refs[0] for item in dossier().highlights if item.kind == "conflict"]


def test_the_order_of_what_was_found_does_not_matter() -> None:
    made, plain = parts(), dossier()
    shuffled = random.Random(7)
    made["findings"] = shuffled.sample(made["findings"], 2)  # type: ignore[arg-type]
    comparison = made["comparison"]
    assert isinstance(comparison, Comparison)
    made["comparison"] = Comparison(questions=comparison.questions[::-1], conflicts=comparison.conflicts[::-1])
    assert assemble(**made).to_json() == plain.to_json()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We saw the whole hull lift out of the water,” said Anna Lie, the pilot.", "quotes"),
        ("The ‘Sula’ ran aground, and the ‘Post’ wrote about it.", "silent"),  # names in quotation marks
        ("The pilot told this newspaper that the hull had lifted.", "quotes"),
        ("A correspondent at the scene counted four boats.", "quotes"),
        ("The hull lifted.", "silent"),
        ('He called it "bad".', "silent"),  # a word or two is no statement
        ('"I am leaving," the captain said.', "quotes"),  # unless somebody speaks of himself
        ("“We’re done here,” she said.", "quotes"),
        (
            "He issued a statement . `` I was stopped by an officer who was polite , '' it read .",
            "quotes",
        ),  # as teletypes quote
        ("The `` Sula '' ran aground .", "silent"),
    ],
)
def test_how_near_a_report_stands(text: str, kind: str) -> None:
    assert nearness(Reading(document=document("a.txt", text)))[0] == kind


def test_a_quotation_of_a_named_person_is_first_hand() -> None:
    text = "Anna Lie said ‘the hull lifted out of the water’ on Monday."
    start = text.index("the hull")
    said = Attribution(source=((0, 8),), cue=((9, 13),), content=((start, start + 32),), kind="person", name="Anna Lie")
    assert nearness(Reading(document=document("a.txt", text), attributions=(said,)))[0] == "quotes"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("A skier who saw the slope give way", "quotes"),  # nameless, but there
        ("Two miners who had escaped through a shaft", "quotes"),
        ("Survivors", "quotes"),
        ("A lawyer who teaches in Rost", "silent"),
        ("An official who asked not to be named", "silent"),
        ("The sister of a survivor of another crash", "silent"),
    ],
)
def test_who_tells_what_they_saw_is_first_hand(source: str, kind: str) -> None:
    text = f"{source} said the whole hill had moved."
    at = len(source) + 1
    told = Attribution(source=((0, at - 1),), cue=((at, at + 4),), content=((at + 5, len(text) - 1),))
    assert nearness(Reading(document=document("a.txt", text), attributions=(told,)))[0] == kind


@pytest.mark.parametrize(
    ("kinds", "title"),
    [
        (["hears", "quotes"], None),
        ([], None),
        (["silent"], "The report names no source"),
        (["silent", "unnamed"], "No report names a source"),
        (["hears", "relays"], "No report offers a first-hand source"),
        (["hears", "silent"], "No report offers a first-hand source, and 1 report names no source at all"),
    ],
)
def test_headline_on_sources(kinds: list, title: str | None) -> None:
    assert nobody_was_there(kinds) == title


def test_reports_with_nothing_found_in_them() -> None:
    made = parts(Pile())
    from variorum.model import Ancestry, Lineage, Linked

    empty = assemble(
        [Reading(document=one) for one in Pile().documents], [], Lineage(), Linked(), Ancestry(), Comparison(), []
    )
    assert empty.highlights == ()
    assert made


def test_an_origin_that_is_not_there_is_shown_where_it_is_named_and_where_others_share_that_words() -> None:
    shared = "Some 260 people were on board when the ferry left the port."
    named = document("a", f"Ferry sinks\n\n{shared} A witness told the Harbour Agency of a loud bang.")
    other = document("b", f"Toll rises\n\nIt was late on Sunday when the news came. Then, {shared[:30]} had been said.")
    start = [named.text.index(shared), other.text.index(shared[:30])]
    where = named.text.index("the Harbour Agency")
    derivation = Derivation(
        id="x", source=named.id, target=other.id, kind="copy", share=0.8, source_share=0.9,
        direction=Direction(basis="its date", certain=True), reasons=("it stands in both",),
        passages=(Passage((start[0], start[0] + 30), (start[1], start[1] + 30)),),
    )  # fmt: skip
    origin = Origin(
        id="o", name="Harbour Agency", kind="agency", seen=False, certain=False, documents=(named.id, other.id),
        claims=(), reasons=(),
    )  # fmt: skip
    cited = Citation(named.id, "harbour", "Harbour Agency", named.span(where + 4, where + 18), "attribution", 1.0)
    sight = Sight(claims={}, documents={d.id: d for d in (named, other)}, names={named.id: "Star", other.id: "Wire"})
    (item,) = origin_items([origin], Lineage((cited,), (derivation,)), sight)
    quotes = item.highlight.quotes
    assert [span.document for span in quotes] == [named.id, named.id, other.id]
    assert "told the Harbour Agency" in quotes[0].quote
    assert quotes[1].quote == quotes[2].quote == shared[:30].strip()


def test_a_report_that_repeats_another_is_shown_by_the_words_they_share() -> None:
    shared = "Some 260 people were on board, a port official said."
    one, other = document("a", f"Ferry sinks\n\n{shared}"), document("b", f"Toll rises\n\nIt was late. {shared}")
    start = [text.text.index(shared) for text in (one, other)]
    derivation = Derivation(
        id="x",
        source=one.id,
        target=other.id,
        kind="copy",
        share=0.8,
        source_share=0.9,
        direction=Direction(basis="its date", certain=True),
        reasons=("it stands in both",),
        passages=(
            Passage((start[0], start[0] + len(shared)), (start[1], start[1] + len(shared))),
            Passage((0, 5), (0, 4), quote=True),
        ),
    )
    origin = Origin(
        id="o",
        name="Ferry sinks",
        kind="document",
        seen=True,
        certain=True,
        documents=(one.id, other.id),
        claims=(),
        reasons=(),
        document=one.id,
    )
    sight = Sight(claims={}, documents={one.id: one, other.id: other}, names={one.id: "Star", other.id: "Wire"})
    (item,) = origin_items([origin], Lineage((), (derivation,)), sight)
    assert item.highlight.title == "Wire repeats Star"
    assert [quote.quote for quote in item.highlight.quotes] == [shared, shared]


def test_of_three_that_share_a_text_the_third_is_shown_too() -> None:
    long, short = "Some 260 people were on board the ferry, a port official said.", "Divers went down at dawn."
    texts = [document(name, f"{head}\n\n{long} {short}") for name, head in (("a", "Ferry sinks"), ("b", "Toll rises"))]
    texts.append(document("c", f"Divers sent\n\n{short}"))

    def shares(source: Document, target: Document, words: str) -> Derivation:
        places = [(one.text.index(words), one.text.index(words) + len(words)) for one in (source, target)]
        return Derivation(
            id=f"{source.id}{target.id}", source=source.id, target=target.id, kind="copy", share=0.8, source_share=0.9,
            direction=Direction(basis="unknown", certain=False), reasons=(), passages=(Passage(*places),),
        )  # fmt: skip

    one, other, third = texts
    derivations = (shares(other, third, short), shares(one, other, f"{long} {short}"))
    origin = Origin(
        id="o", name="Ferry sinks", kind="document", seen=True, certain=True,
        documents=tuple(text.id for text in texts), claims=(), reasons=(), document=one.id,
    )  # fmt: skip
    names = dict(zip((text.id for text in texts), ("Star", "Wire", "Post"), strict=True))
    sight = Sight(claims={}, documents={text.id: text for text in texts}, names=names)
    (item,) = origin_items([origin], Lineage((), derivations), sight)
    assert [quote.quote for quote in item.highlight.quotes] == [f"{long} {short}", f"{long} {short}", short]
    assert item.highlight.speakers[2] == "Post, words that Wire has too"


BARE_FACT = "won the 14th Harbour Cup in 2031"
SENTENCE = "The crew of the Sula was brought ashore in the dark by two boats of the coast guard."


@pytest.mark.parametrize(
    ("shared", "quote", "shown"),
    [
        (SENTENCE, False, True),
        (SENTENCE, True, False),  # a speaker's words are no text of the reports
        (BARE_FACT, False, False),  # anybody would put it so
    ],
)
def test_one_text_is_shown_by_more_than_a_bare_fact(shared: str, quote: bool, shown: bool) -> None:
    one, other = document("a", f"Ferry sinks. {shared}"), document("b", f"It was late on Sunday. {shared}")
    start = [text.text.index(shared) for text in (one, other)]
    passage = Passage((start[0], start[0] + len(shared)), (start[1], start[1] + len(shared)), quote=quote)
    derivation = Derivation(
        id="x", source=one.id, target=other.id, kind="rewrite", share=0.2, source_share=0.2,
        direction=Direction(basis="none", certain=False), reasons=(), passages=(passage,),
    )  # fmt: skip
    origin = Origin(
        id="o", name="common text", kind="unknown", seen=False, certain=False, documents=(one.id, other.id),
        claims=(), reasons=(),
    )  # fmt: skip
    sight = Sight(claims={}, documents={d.id: d for d in (one, other)}, names={one.id: "Star", other.id: "Wire"})
    assert bool(list(origin_items([origin], Lineage((), (derivation,)), sight))) == shown


@pytest.mark.parametrize(
    ("kind", "slot", "answer", "both", "shown"),
    [
        ("quantity", "killed", "six", True, True),
        ("quantity", "killed", "six", False, False),  # told by one of them alone
        ("identity", "office", "harbour master", True, False),  # anybody knows it
        (None, "", "", False, False),  # nothing in common but the agency
    ],
)
def test_two_dispatches_of_one_agency_are_one_witness_where_they_tell_one_thing(
    kind: QuestionKind | None, slot: str, answer: str, both: bool, shown: bool
) -> None:
    one = document("a", "The Harbour Agency reports that six people died when the ferry Sula sank.")
    other = document("b", "The Harbour Agency reports that six people died. The fishing fleet stays in port.")
    documents = (one.id, other.id)
    origin = Origin(
        id="o", name="Harbour Agency", kind="agency", seen=False, certain=False, documents=documents,
        claims=(), reasons=(),
    )  # fmt: skip
    told = Position(
        value=Value(text=answer), mentions=(), claims=(), documents=documents if both else documents[:1],
        origins=("o",), grade="C",
    )  # fmt: skip
    questions = [
        Question(id="q", label="?", kind=one_kind, about="e", slot=slot, state="repeated", positions=(told,))
        for one_kind in [kind]
        if one_kind is not None
    ]
    cited = tuple(
        Citation(text.id, "harbour", "Harbour Agency", text.span(4, 18), "attribution", 1.0) for text in (one, other)
    )
    sight = Sight(claims={}, documents={d.id: d for d in (one, other)}, names={one.id: "Star", other.id: "Wire"})
    assert bool(list(origin_items([origin], Lineage(cited, ()), sight, questions))) == shown


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("2031-03-04", "2031-03-05", True),
        ("2031-03-04", "2031-03-09", False),  # other news, and what was before is told again
    ],
)
def test_dispatches_of_other_days_that_share_no_text_are_no_one_witness(first: str, second: str, shown: bool) -> None:
    one = document("a", "The Harbour Agency reports that six died.", published=day(first))
    other = document("b", "The Harbour Agency reports a strike; six died before.", published=day(second))
    documents = (one.id, other.id)
    origin = Origin(
        id="o", name="Harbour Agency", kind="agency", seen=False, certain=False, documents=documents,
        claims=(), reasons=(),
    )  # fmt: skip
    told = Position(value=Value(text="six"), mentions=(), claims=(), documents=documents, origins=("o",), grade="C")
    question = Question(
        id="q", label="?", kind="quantity", about="e", slot="killed", state="repeated", positions=(told,)
    )
    sight = Sight(claims={}, documents={d.id: d for d in (one, other)}, names={one.id: "Star", other.id: "Wire"})
    cited = tuple(
        Citation(text.id, "harbour", "Harbour Agency", text.span(4, 18), "attribution", 1.0) for text in (one, other)
    )
    assert bool(list(origin_items([origin], Lineage(cited, ()), sight, [question]))) == shown
