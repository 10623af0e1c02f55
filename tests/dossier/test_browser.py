"""The page in a real browser: no request, no error, nothing hostile runs, the map moves, links open what is folded."""

from functools import cache
from pathlib import Path

import pytest
from made_up import dossier
from test_page import hostile

from variorum import investigate, read
from variorum.dossier import write
from variorum.dossier.nearest import nearest
from variorum.model import Dossier
from variorum.sources import read_decisions


@pytest.mark.parametrize("make", [dossier, hostile])
def test_the_page_keeps_to_itself(browser, make, tmp_path: Path) -> None:
    html = make().write(tmp_path)[0]
    page = browser.new_page()
    requests, troubles = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
    page.goto(html.as_uri())
    assert requests == [html.as_uri()]
    assert troubles == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_a_quote_opens_its_text_and_the_map_moves(browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(dossier().write(tmp_path)[0].as_uri())
    page.locator(".card .place").first.click()
    page.locator("details.full[open] mark.here").first.wait_for()  # the page follows its address a moment later
    before = page.locator("svg.map").get_attribute("viewBox")
    page.get_by_role("button", name="Enlarge").click()
    assert page.locator("svg.map").get_attribute("viewBox") != before
    page.locator("svg.map .spot").first.focus()
    assert page.locator(".map-note").inner_text() == page.locator("svg.map .spot").first.get_attribute("aria-label")
    page.locator("svg.map").focus()
    page.keyboard.press("0")
    assert page.locator("svg.map").get_attribute("viewBox") == before
    page.close()


def test_a_quote_shows_who_says_it_and_leads_back_by_keyboard(browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(dossier().write(tmp_path)[0].as_uri())
    link = page.locator(".card .place").first
    link.focus()
    page.keyboard.press("Enter")
    page.locator(".chain").wait_for()
    assert "told" in page.locator(".chain p").inner_text()
    while page.evaluate("document.activeElement.textContent") != "Back to where you were":
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('.chain')"), "the way back is not among the next stops"
    page.keyboard.press("Enter")
    page.locator(".chain").wait_for(state="detached")
    page.locator(".card .place:focus").wait_for()
    page.close()


def test_claims_are_walked_through(browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(dossier().write(tmp_path)[0].as_uri())
    page.locator("details.full summary").first.click()
    page.locator(".text mark[title]").first.click()
    first = page.locator("mark.here").inner_text()
    page.get_by_role("button", name="Next claim").click()
    assert page.locator("mark.here").inner_text() != first
    page.close()


def test_questions_are_found_by_words_and_filters_that_compose(browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(dossier().write(tmp_path)[0].as_uri())
    found = page.locator("#find .found a")
    label = page.locator("article.question h4").first.evaluate("node => node.firstChild.textContent.trim()")
    page.get_by_label("Find questions").fill(label)
    assert found.first.inner_text() == label
    address = found.first.get_attribute("href")
    found.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")
    page.get_by_label("Find questions").fill("")
    page.get_by_label("Relation").select_option("conflict")
    assert found.count() == page.locator("article.question.conflict").count() > 0
    # A second filter narrows what the first left.
    page.get_by_label("Find questions").fill("zzz")
    assert found.count() == 0
    assert "No question fits" in page.locator("#find [role=status]").inner_text()
    page.get_by_role("button", name="Clear").click()
    assert page.locator("#find .found").is_hidden()
    page.close()


EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def example() -> Dossier:
    return investigate(read(EXAMPLES / "reports", meta=EXAMPLES / "meta.csv"))


ASKED = [
    "How many people were injured in the fire?", "how many were hurt in the fire", "FIRE WHEN", "the range of the Havorn",
    "what is Nordlys Aero", "who told of the drone's destruction", "Bodø hangar", "when was the airport of bodo on fire",
    "12", "2026 March", "why did it burn?", "who won the cup final?", "what office", "St. Lund", "Straße", "__proto__ drones", "technicians", "Nordland Hospital", "chief physician",
]  # fmt: skip


def test_the_search_box_finds_what_the_command_finds_in_the_same_order(browser, tmp_path: Path) -> None:
    made = example()
    page = browser.new_page()
    page.goto(write(made, tmp_path)[0].as_uri())
    field, shown = page.get_by_label("Find questions"), page.locator("#find .found a")
    for words in ASKED:
        field.fill(words)
        near = nearest(words, made, 60)
        assert shown.evaluate_all("links => links.map((link) => link.textContent)") == [
            one.question.label for one in near
        ], words
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("make", [dossier, hostile, example])
def test_axe_finds_nothing_serious(browser, make, scheme: str, width: int, tmp_path: Path) -> None:
    package = pytest.importorskip("axe_playwright_python")
    engine = Path(package.__path__[0], "axe.min.js").read_text(encoding="utf-8")
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    page.goto(make().write(tmp_path)[0].as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    page.evaluate(f"{engine};0")
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    told = [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in ("serious", "critical")]
    assert told == []
    page.close()


def test_what_is_marked_as_misread_is_saved_with_its_words_and_taken_back(browser, tmp_path: Path) -> None:
    made = dossier()
    page = browser.new_page()
    page.goto(made.write(tmp_path)[0].as_uri())
    page.locator("article.question.conflict [data-misread=question]").first.press("Enter")
    page.locator("article.finding [data-misread=finding]").first.click()
    assert "2 marked" in page.locator("#decisions [role=status]").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save").click()
    saved = tmp_path / "decisions.jsonl"
    download.value.save_as(saved)
    decisions, problems = read_decisions(saved, made.documents)
    assert problems == []
    assert sorted(one.kind for one in decisions) == ["finding", "question"]
    asked = next(one for one in decisions if one.kind == "question")
    question = next(one for one in made.questions if one.label == asked.label)
    assert asked.concerns(span for position in question.positions for span in position.mentions)
    page.reload()
    page.locator("#decisions [role=status]", has_text="2 marked").wait_for()
    # The first screen shows both, and is marked with them.
    assert page.locator("article.card .misread[aria-pressed=true]").count() == 2
    page.get_by_role("button", name="Take all back").click()
    assert page.locator("#decisions").is_hidden()
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(browser, width: int, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(hostile().write(tmp_path)[0].as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("width", [390, 1000, 1280])
def test_a_field_of_the_search_covers_no_other(browser, width: int, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(hostile().write(tmp_path)[0].as_uri())
    page.wait_for_function("!document.querySelector('#find').hidden")
    beyond = page.evaluate(
        "[...document.querySelectorAll('#find select')].filter(field => {"
        "field.append(new Option('A report with a long name '.repeat(4)));"
        "return field.getBoundingClientRect().right > field.parentElement.getBoundingClientRect().right + 1}).length"
    )
    assert beyond == 0
    page.close()
