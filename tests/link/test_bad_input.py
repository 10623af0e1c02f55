"""Piles that nobody should send and somebody will: no crash, no false join, reasons given, bounded work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import ModuleType

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.link.events import joining
from variorum.link.statements import parallels, shared_phrases
from variorum.link.things import likeness
from variorum.model import Linked, Reading, stable_id

Read = Callable[..., Reading]

STRIKE = "The Iskander missile hit a depot in Kharkiv on March 3, 2031, killing 12 people."
SENTENCES = (
    STRIKE,
    "Ten people died when an Iskander missile hit a depot in Kharkiv.",
    "Officials in Kharkiv denied that the depot was hit.",
    "President Ada Novak resigned on Tuesday after the strike.",
    "Novak, 52, stepped down, the Harbour Gazette reported.",
    "“We will rebuild the depot,” said Karl Stein, the mayor of Kharkiv.",
    "Ада Новак подала в отставку.",
    "NOVAK RESIGNS (",
)  # fmt: skip
#: Where the room holds two things against each other.
COMPARING: tuple[tuple[ModuleType, str], ...] = (
    (joining, "fit"), (joining, "_one_main"), (parallels, "firmly"), (parallels, "loosely"),
    (shared_phrases, "fit_phrases"), (likeness, "_compare"),
)  # fmt: skip


def claimed(read: Read, text: str, name: str) -> Reading:
    return read_claims([read(text, id=name, uri=f"{name}.txt", published="2031-05-20")])[0]


def renamed(reading: Reading, name: str) -> Reading:
    """A document of its own with the same text and parse."""
    claims = tuple(
        msgspec.structs.replace(
            claim, id=stable_id("c", name, claim.id), document=name,
            evidence=msgspec.structs.replace(claim.evidence, document=name),
        )
        for claim in reading.claims
    )  # fmt: skip
    document = msgspec.structs.replace(reading.document, id=name, uri=f"{name}.txt")
    return replace(reading, document=document, claims=claims)


def written(linked: Linked) -> bytes:
    return msgspec.json.encode((linked.claims, linked.entities, linked.events, linked.questions, linked.answers))


def assert_sound(linked: Linked, readings: Sequence[Reading]) -> None:
    """Every answer quotes its text, every question has answers, every event of several reports gives reasons."""
    texts = {reading.document.id: reading.document.text for reading in readings}
    for answer in (*linked.answers, *(answer for question in linked.questions for answer in question.answers)):
        span = answer.span
        assert texts[span.document][span.start : span.end] == span.quote
        assert 0 < len(span.quote) <= 150
    assert all(question.answers for question in linked.questions)
    assert all(event.reasons for event in linked.events if len({m.document for m in event.mentions}) > 1)
    assert all(same.reasons for entity in linked.entities for same in entity.possible_same)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each comparison of the room was made."""
    made: Counter[str] = Counter()

    def counting(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object, **kwargs: object) -> object:
            made[name] += 1
            return function(*args, **kwargs)

        return counted

    for module, name in COMPARING:
        monkeypatch.setattr(module, name, counting(f"{module.__name__}.{name}", getattr(module, name)))
    return made


@pytest.mark.parametrize("readings", [[], [None]], ids=["no documents", "no parse"])
def test_an_empty_pile_links_to_nothing(read, readings):
    unread = [replace(claimed(read, STRIKE, "d0"), doc=None, claims=()) for _ in readings]
    linked = link_claims(unread)
    assert linked == Linked()


def test_a_document_without_parse_leaves_the_others_alone(read):
    told = [claimed(read, text, f"d{n}") for n, text in enumerate(SENTENCES[:3])]
    unread = replace(claimed(read, STRIKE, "z"), doc=None)
    assert written(link_claims([*told, unread])) == written(link_claims(told))


def test_a_story_of_one_document(read):
    told = [claimed(read, " ".join(SENTENCES), "d0")]
    linked = link_claims(told)
    assert_sound(linked, told)
    assert {answer.span.document for answer in linked.answers} == {"d0"}


def test_a_document_given_twice_counts_once(read):
    told = claimed(read, " ".join(SENTENCES), "d0")
    assert written(link_claims([told, told])) == written(link_claims([told]))


def test_a_document_that_repeats_itself(read):
    # the strike told twice in one report is one strike; its toll is not two tolls
    told = [claimed(read, f"{STRIKE}\n\n{STRIKE}", "d0"), claimed(read, STRIKE, "d1")]
    linked = link_claims(told)
    assert_sound(linked, told)
    strikes = [event for event in linked.events if event.type == "attack"]
    assert len(strikes) == 1


def test_claims_without_subject(read):
    told = [claimed(read, text, f"d{n}") for n, text in enumerate(SENTENCES)]
    bare = [replace(r, claims=tuple(msgspec.structs.replace(claim, subject=None) for claim in r.claims)) for r in told]
    bare += [replace(bare[0], document=msgspec.structs.replace(bare[0].document, id="e", uri="e.txt"), claims=())]
    assert_sound(link_claims(bare), bare)


def test_five_thousand_documents_saying_the_same(read):
    one = claimed(read, "The Iskander missile hit Kharkiv on March 3, 2031.", "d0")
    told = [renamed(one, f"d{n:05}") for n in range(5000)]
    linked = link_claims(told)
    assert_sound(linked, told)
    (strike,) = (event for event in linked.events if event.type == "attack")
    assert len({mention.document for mention in strike.mentions}) == 5000


@pytest.mark.parametrize("near", [False, True], ids=["identical", "near-identical"])
def test_comparisons_grow_with_the_documents_and_no_faster(read, compared, near):
    def pile(number: int) -> list[Reading]:
        towns = ("Kharkiv", "Odesa", "Lviv") if near else ("Kharkiv",)
        told = [
            claimed(read, f"{STRIKE.replace('Kharkiv', town)} The depot burned for {days} days.", f"{town}{days}")
            for town in towns
            for days in ((2, 3, 4, 5) if near else (2,))
        ]
        return [renamed(told[n % len(told)], f"d{n:05}") for n in range(number)]

    counts = []
    for number in (120, 480):
        compared.clear()
        link_claims(pile(number))
        counts.append(sum(compared.values()))
    assert counts[1] <= 4.5 * counts[0]
    assert counts[1] <= 480 * 3 * 100


def test_two_tolls_in_near_identical_documents_are_one_question(read):
    # copies that differ in the number alone: one strike, one question, both numbers kept
    told = [claimed(read, STRIKE, "a"), claimed(read, STRIKE.replace("12", "14"), "b")]
    linked = link_claims(told)
    (killed,) = (question for question in linked.questions if question.slot == "killed")
    numbers = {(q.lower, q.upper) for answer in killed.answers if (q := answer.value.quantity) is not None}
    assert len(numbers) == 2


def test_names_that_differ_by_case_or_script(read):
    told = [
        claimed(read, text, f"d{n}")
        for n, text in enumerate(
            (
                "Ada Novak spoke in Brno.", "ADA NOVAK SPOKE IN BRNO.", "ada novak spoke in Brno.",
                "Ада Новак spoke in Brno.", "Ada Nоvаk spoke in Brno.", "阿达·诺瓦克 spoke in Brno.",
            )
        )
    ]  # fmt: skip
    linked = link_claims(told)
    assert_sound(linked, told)
    for entity in linked.entities:
        forms = {alias.text for alias in entity.aliases}
        # another script is another name until somebody accepts that it is the same
        assert len({text.isascii() for text in forms}) == 1


def test_a_thousand_of_one_surname_stay_a_thousand(read, compared):
    # 26 documents of 26 persons; the given names of one document share no syllable, those of two documents do
    first = [c + v for c in "BDFGKLMNPRSTV" for v in ("a", "o")]
    last = [
        v + c for v in ("elm", "urt") for c in ("an", "bi", "ck", "do", "eff", "go", "hul", "is", "ke", "lin", "mo")
    ]
    last += ["wyn", "xavi", "yeb", "zul"]
    texts = [
        " ".join(f"{one}{last[(n + shift) % 26]} Novak spoke in Brno." for n, one in enumerate(first))
        for shift in range(26)
    ]
    told = [claimed(read, text, f"d{n:02}") for n, text in enumerate(texts)]
    told.append(claimed(read, "Mr. Novak resigned on Monday.", "z"))
    linked = link_claims(told)
    assert_sound(linked, told)
    for entity in linked.entities:
        firsts = {alias.text.split()[0] for alias in entity.aliases if alias.text.endswith(" Novak")}
        assert len(firsts - {"Mr."}) <= 1
    # found by a surname that all bear, nobody is held against everybody
    assert compared["variorum.link.things.likeness._compare"] < 20 * 26 * 26


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(SENTENCES))))
def test_any_order_of_documents_gives_the_same_bytes(shuffled, order):
    readings, expected = shuffled
    assert written(link_claims([readings[n] for n in order])) == expected


@pytest.fixture(scope="module")
def shuffled(read) -> tuple[list[Reading], bytes]:
    told = [claimed(read, f"{text} {SENTENCES[n - 1]}", f"d{n}") for n, text in enumerate(SENTENCES)]
    return told, written(link_claims(told))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join), max_size=4))
def test_every_answer_quotes_its_text(read, texts):
    told = [claimed(read, text, f"d{n}") for n, text in enumerate(texts)]
    assert_sound(link_claims(told), told)
