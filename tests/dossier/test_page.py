"""The page: nothing from outside, nothing that runs, nothing that leads nowhere, and the same every time."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from made_up import dossier, parts
from made_up_pile import TEXTS, Pile
from syrupy.assertion import SnapshotAssertion

from variorum.dossier import assemble, summarise, write
from variorum.dossier.page import page
from variorum.dossier.story_title import story_title
from variorum.model import (
    Alias,
    Document,
    Dossier,
    Entity,
    Event,
    Highlight,
    Linked,
    Page,
    PlaceEntry,
    Problem,
    Question,
)

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'`{{ 7*7 }}{% raw %}"


class Reader(HTMLParser):
    """What the page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]


def hostile() -> Dossier:
    texts = {f"{EVIL[:40]}{name}": f"{text} {EVIL}" for name, text in TEXTS.items()}
    made = parts(Pile(texts, title=EVIL))
    made["problems"] = [Problem(code="E1", source=EVIL, message=EVIL, remedy=EVIL)]
    linked = made["linked"]
    assert isinstance(linked, Linked)
    entities = [Entity(**{**{n: getattr(e, n) for n in e.__struct_fields__}, "name": EVIL}) for e in linked.entities]
    made["linked"] = Linked(claims=linked.claims, entities=tuple(entities), events=linked.events)
    return assemble(**made)  # type: ignore[arg-type]


def test_snapshot(snapshot: SnapshotAssertion) -> None:
    text = re.sub(
        r"<style>.*?</style>|<script[^>]*>.*?</script>|(?<= d=\")[^\"]*|<meta http-equiv[^>]*>",
        "",
        page(dossier()),
        flags=re.S,
    )
    assert re.sub(r"Variorum \d[\w.]*", "Variorum", text) == snapshot


@pytest.mark.parametrize("make", [dossier, hostile])
def test_needs_nothing_else_and_runs_nothing_of_others(make) -> None:
    text = page(make())
    found = Reader(text)
    # One script, and data that are none.
    assert found.tags.count("script") == 2
    assert ("script", "type", "application/json") in found.attributes
    assert not {"img", "iframe", "object", "embed", "link", "base", "form", "audio", "video"} & set(found.tags)
    assert [one for one in found.attributes if one[1].startswith("on") or one[1] in ("src", "srcset", "style")] == []
    assert all(value.startswith("#") for _, name, value in found.attributes if name in ("href", "xlink:href"))
    assert not re.search(r"url\((?!#)|@import", text)
    assert text.count("</script>") == 2


@pytest.mark.parametrize("make", [dossier, hostile])
def test_every_link_leads_somewhere_and_no_name_is_given_twice(make) -> None:
    found = Reader(page(make()))
    names = [value for _, name, value in found.attributes if name == "id"]
    assert len(names) == len(set(names))
    assert {value[1:] for _, name, value in found.attributes if name == "href"} <= set(names)


@pytest.mark.parametrize("name", ["TEXTS", "QUESTIONS"])
def test_what_a_large_page_leaves_out_is_said_and_no_link_leads_there(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"variorum.dossier.page_size.{name}", 0)
    text = page(dossier())
    found = Reader(text)
    names = {value for _, key, value in found.attributes if key == "id"}
    assert {value[1:] for _, key, value in found.attributes if key == "href"} <= names
    assert "this page would be too large" in text


def test_a_quote_names_the_page_of_a_pdf_that_it_stands_on() -> None:
    text = "The dam held.\nIt broke at noon."
    pages = (Page(page=1, start=0, end=13), Page(page=2, start=14, end=31))
    report = Document(id="d1", uri="dam.pdf", text=text, sha256="0", pages=pages)
    items = tuple(
        Highlight(kind="item", title="t", reason="r", refs=(), quotes=(report.span(*place),), speakers=("",))
        for place in ((0, 13), (17, 22))
    )
    shown = page(Dossier(documents=(report,), highlights=items))
    assert re.findall(r'</a> ([^<]*) <a class="place"', shown) == ["dam, p. 1", "dam, p. 2"]


def test_all_text_is_there() -> None:
    text = page(dossier())
    for part in ("14 passengers", "41 passengers", "Only if:", "What would settle it:", "Fjord Post", "E014", "300 km"):
        assert part in text


def test_a_users_own_identifiers_may_hold_anything() -> None:
    report = Document(id='x" onclick="alert(1)', uri="a b/ü?.txt", text="Some text.", sha256="0")
    text = page(Dossier(documents=(report,)))
    assert "onclick=&#34;" not in re.sub(r">[^<]*<", "><", text)
    assert [one for one in Reader(text).attributes if one[1] == "onclick"] == []


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("\x00\x07‮ abc ⁦x",),
        ("?!.",),
        ("x" * 30_000,),
        ("слово 字 🙂 é",),
    ],
)
def test_bad_texts_make_a_page(texts: tuple[str, ...], tmp_path: Path) -> None:
    reports = tuple(Document(id=f"d{n}", uri=f"{n}.txt", text=text, sha256="0") for n, text in enumerate(texts))
    made = Dossier(documents=reports)
    assert "\x00" not in page(made)
    assert len(write(made, tmp_path)) == 4
    assert summarise(made)


@pytest.mark.parametrize(
    "places",
    [
        [(0.0, 179.9), (0.0, -179.9)],
        [(90.0, 0.0), (-90.0, 0.0)],
        [(52.0, 13.0)],
        [(40.0, -74.0), (35.7, 139.7), (-33.9, 151.2), (51.5, 0.0)],
        [(0.0, 0.0), (0.0, 180.0)],
    ],
)
def test_maps_of_any_part_of_the_earth(places: list[tuple[float, float]]) -> None:
    report = Document(id="d0", uri="0.txt", text="Text.", sha256="0")
    entries = tuple(
        PlaceEntry(name=f"P{n}", lat=lat, lon=lon, documents=("d0",), claims=()) for n, (lat, lon) in enumerate(places)
    )
    text = page(Dossier(documents=(report,), places=entries))
    assert "nan" not in re.findall(r'class="map"[^>]*>', text)
    assert all(f">P{n}</text>" in text for n in range(len(places)))
    assert len(text) < 1_500_000


def test_write_makes_the_folder_and_the_same_bytes(tmp_path: Path) -> None:
    first, second = dossier().write(tmp_path / "new" / "folder"), write(dossier(), tmp_path / "other")
    assert [path.name for path in first] == ["dossier.html", "dossier.json", "map.geojson", "timeline.json"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "other"]


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.txt", tmp_path / "out"
    outside.write_text("untouched")
    folder.mkdir()
    (folder / "dossier.json").symlink_to(outside)
    write(dossier(), folder)
    assert outside.read_text() == "untouched"


def test_summary_reads_no_markup_and_steers_no_terminal() -> None:
    from rich.console import Console

    console = Console(width=100, record=True, color_system=None, force_terminal=False, file=open("/dev/null", "w"))  # noqa: PTH123, SIM115
    console.print(summarise(hostile()))
    told = console.export_text()
    assert "What matters most" in told
    assert "\x1b" not in told


@pytest.mark.parametrize(
    ("entities", "events", "title"),
    [
        # Who speaks of it is not what it is about.
        ([("Ilse Marten", "person", 2), ("Jonas Peel", "person", 2)], ["fire in a warehouse"], "Fire in a warehouse"),
        ([("Ilse Marten", "person", 2), ("Sula", "vehicle", 2), ("Norder Lines", "organisation", 2)], ["fire"], "Sula"),
        (
            [("Harpoon", "weapon", 2), ("Lance", "weapon", 1), ("Ilse Marten", "person", 2)],
            ["attack"],
            "Harpoon and Lance",
        ),
        # A thing that one report in three names is no subject of the pile.
        ([("Ilse Marten", "person", 3), ("van", "vehicle", 1)], ["shooting of two men"], "Shooting of two men"),
        # What is told in a clause names no story where somebody does.
        ([("Ilse Marten", "person", 2)], ["the port threatened"], "Ilse Marten"),
        ([("Ilse Marten", "person", 2), ("Kelmouth", "place", 2)], [], "Ilse Marten"),
        ([("Kelmouth", "place", 2)], [], "Kelmouth"),
    ],
)
def test_the_title_says_what_happened(entities: list, events: list, title: str) -> None:
    count = max(documents for *_, documents in entities)
    pile = tuple(Document(id=f"d{n}", uri=f"{n}", text="", sha256="", chars=0) for n in range(count))
    things = tuple(
        Entity(
            id=name,
            name=name,
            kind=kind,
            aliases=(Alias(text=name, documents=tuple(f"d{n}" for n in range(documents))),),
        )
        for name, kind, documents in entities
    )
    told = tuple(Event(id=label, label=label, type=label.split()[0]) for label in events)
    assert f"<h1>{title}: what the reports say</h1>" in page(Dossier(documents=pile, entities=things, events=told))


def test_the_title_does_not_say_that_a_disputed_event_came_about() -> None:
    pile = (Document(id="d0", uri="0", text="", sha256="", chars=0),)
    event = Event(id="v0", label="killing of Ilse Marten", type="killing")
    asked = Question(id="q0", label="?", kind="status", about="v0", slot="status", state="conflict", positions=())
    told = Dossier(documents=pile, events=(event,), questions=(asked,))
    assert story_title(told).startswith("Reported killing of Ilse Marten")
    assert story_title(Dossier(documents=pile, events=(event,))).startswith("Killing of Ilse Marten")


def test_the_title_tells_of_what_reports_open_with() -> None:
    text = f"{'Ilse Marten spoke in Kelmouth. ' * 40}A crash was remembered."
    pile = (Document(id="d0", uri="0", text=text, sha256="", chars=len(text)),)
    marten = Entity(id="e0", name="Ilse Marten", kind="person", aliases=(Alias(text="Ilse Marten", documents=("d0",)),))
    titles = [
        story_title(
            Dossier(
                documents=pile,
                entities=(marten,),
                events=(Event(id="v0", label="crash of a bus", type="crash", mentions=(pile[0].span(at, at + 5),)),),
            )
        )
        for at in (0, len(text) - 24)
    ]
    assert titles == ["Crash of a bus: what the reports say", "Ilse Marten: what the reports say"]
