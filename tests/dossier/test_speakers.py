import pytest
from made_up import dossier
from made_up_pile import Pile, document

from variorum.dossier.speakers import chain_words, report_names, sigla, sources_named
from variorum.model import Claim, Link


def _claim(*links: Link) -> Claim:
    span = Pile().at(0, "ran aground")
    return Claim(
        id="c9", document=span.document, evidence=span, subject=None, predicate="run", predicate_start=0,
        predicate_end=3, attribution=links,
    )  # fmt: skip


OWN = Link(name=None, kind="publisher")


@pytest.mark.parametrize(
    ("links", "words"),
    [
        ((), "a.txt, in its own voice"),
        ((OWN,), "a.txt, in its own voice"),
        ((Link(name="SBU", kind="body"), OWN), "SBU, as told by a.txt"),
        ((Link(name=None, kind="person"), OWN), "a person who is not named, as told by a.txt"),
        ((Link(name="Analysts", kind="unnamed"), OWN), "Analysts (not named), as told by a.txt"),
        ((Link(name="The port", kind="body", stance="denies"), OWN), "The port (denies it), as told by a.txt"),
        (
            (Link(name="an official", kind="person"), Link(name="The Post", kind="outlet", inferred=True), OWN),
            "an official, according to The Post (named in an earlier sentence), as told by a.txt",
        ),
    ],
)
def test_chain_in_words(links: tuple[Link, ...], words: str) -> None:
    assert chain_words(_claim(*links), "a.txt") == words


def test_names_are_short_and_never_shared() -> None:
    reports = [
        document("news/one.txt", "a", publisher="Post"),
        document("news/two.txt", "b", publisher="Post"),  # two of one outlet: the file names tell them apart
        document("old/two.txt", "c"),
        document("https://x.example/" + "long-" * 40, "d"),
        document("five.txt", "e", publisher="Herald"),
    ]
    names = list(report_names(reports).values())
    assert names[:3] == ["one", "two", "two (2)"]
    assert len(names[3]) <= 48
    assert names[4] == "Herald"


def test_letters_go_on_after_z() -> None:
    letters = list(sigla([document(f"{n}.txt", f"text {n}") for n in range(29)]).values())
    assert letters[0] == "A"
    assert letters[25:] == ["Z", "AA", "AB", "AC"]


def test_sources_are_counted_without_the_report_itself() -> None:
    claims = [claim for claim in dossier().claims if claim.id in ("c2", "c6")]
    assert sources_named(claims) == [("Fjord Post", 1), ("officials", 1)]
