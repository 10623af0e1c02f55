"""What a reader does with the example's report, by mouse and again by keyboard; nothing leaves the page meanwhile."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from variorum import investigate, read
from variorum.dossier import write

EXAMPLES = Path(__file__).parents[2] / "examples"
BOTH = pytest.mark.parametrize("by", ["mouse", "keyboard"])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = investigate(read(EXAMPLES / "reports", meta=EXAMPLES / "meta.csv"))
    return write(made, tmp_path_factory.mktemp("report"))[0].as_uri()


@pytest.fixture
def page(browser, address: str) -> Iterator:
    """The report, on a screen that can be touched."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, has_touch=True)
    page = context.new_page()
    requests, troubles = [], []
    page.on("request", lambda request: requests.append(request.url.partition("#")[0]))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(address)
    yield page
    assert {one for one in requests if not one.startswith("blob:")} == {address}
    assert troubles == []
    context.close()


def use(locator, by: str) -> None:
    """Click, tap, or reach by keyboard and press Enter: only what the Tab key stops at counts as reached."""
    if by == "mouse":
        locator.click()
    elif by == "touch":
        locator.tap()
    else:
        assert locator.evaluate("node => node.tabIndex >= 0 || node.tagName === 'SUMMARY'"), "no stop of the Tab key"
        locator.focus()
        locator.page.keyboard.press("Enter")


def open_table(page, part: str, by: str) -> None:
    """Unfold the table beside a drawing."""
    use(page.locator(f"section[aria-labelledby={part}] > details > summary", has_text="As a table"), by)


@pytest.mark.parametrize("by", ["mouse", "keyboard", "touch"])
def test_a_quote_opens_its_text_with_the_chain_and_leads_back(page, by: str) -> None:
    link = page.locator(".card .place").first
    quoted = link.evaluate("node => node.closest('figure').querySelector('.words').textContent")
    use(link, by)
    page.locator(".chain").wait_for()
    assert page.locator("mark.here").first.inner_text() in quoted
    assert page.locator("details.full[open] .text mark").count() > 5  # the claims
    assert page.locator("details.full[open] .value-words").count() > 0  # and their values
    first = page.locator("mark.here").first.inner_text()
    use(page.get_by_role("button", name="Next claim"), by)
    assert page.locator("mark.here").first.inner_text() != first
    use(page.get_by_role("button", name="Claim before"), by)
    use(page.get_by_role("button", name="Back to where you were"), by)
    page.locator(".chain").wait_for(state="detached")
    page.locator(".card .place:focus").wait_for()


@BOTH
def test_two_reports_stand_side_by_side_with_what_differs(page, by: str) -> None:
    open_table(page, "family", by)
    row = page.locator("tr.under details", has=page.locator("mark.differs")).first
    use(row.locator("summary").first, by)
    pair = row.locator("table.two-texts")
    assert pair.locator("thead th").count() == 2
    assert pair.locator("mark.differs").count() > 0
    place = pair.locator(".place").first
    use(place, by)
    page.locator("mark.here").first.wait_for()


@BOTH
def test_the_tree_and_the_timeline_lead_to_what_they_draw(page, by: str) -> None:
    for drawing in ("svg.tree", "svg.timeline"):
        link = page.locator(f"{drawing} a").first
        target = link.get_attribute("href")
        if by == "mouse":
            # A line of the tree is thin: what the mouse meets is its wide stand-in.
            link.dispatch_event("click")
        else:
            use(link, by)
        page.wait_for_url(f"**{target}")
        assert page.locator(target).first.evaluate("node => node.getBoundingClientRect().height > 0"), drawing


@pytest.mark.parametrize("by", ["mouse", "keyboard", "touch"])
def test_the_map_is_moved_and_tells_distances(page, by: str) -> None:
    map_ = page.locator("svg.map")
    view = lambda: [float(one) for one in map_.get_attribute("viewBox").split()]  # noqa: E731
    map_.scroll_into_view_if_needed()
    spot = page.locator("svg.map .spot").first
    {"mouse": spot.hover, "keyboard": spot.focus, "touch": spot.tap}[by]()
    assert " km" in page.locator(".map-note").inner_text()
    whole = view()
    if by == "keyboard":
        map_.focus()
        page.keyboard.press("+")
    else:
        use(page.get_by_role("button", name="Enlarge"), by)
    near = view()
    assert near[2] < whole[2]
    if by == "keyboard":
        page.keyboard.press("ArrowRight")
        assert view()[0] > near[0]
        page.keyboard.press("0")
    else:
        box = map_.bounding_box()
        middle = (box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.7)
        page.mouse.move(*middle)
        page.mouse.down()
        page.mouse.move(middle[0] - 80, middle[1] - 20)
        page.mouse.up()
        assert view()[0] > near[0]
        use(page.get_by_role("button", name="The whole map"), by)
    assert view() == whole


@BOTH
def test_each_drawing_has_a_table(page, by: str) -> None:
    for part in ("family", "timeline", "map"):
        open_table(page, part, by)
        rows = page.locator(f"section[aria-labelledby={part}] > details[open] table tbody tr:visible")
        assert rows.count() > 2, part


@BOTH
def test_a_card_is_marked_as_misread_kept_and_saved(page, by: str, tmp_path: Path) -> None:
    use(page.locator("article.card.conflict .misread").first, by)
    page.reload()
    assert "1 marked" in page.locator("#decisions [role=status]").inner_text()
    with page.expect_download() as download:
        use(page.get_by_role("button", name="Save"), by)
    download.value.save_as(tmp_path / "decisions.jsonl")
    (line,) = (tmp_path / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    decision = json.loads(line)
    assert decision["kind"] == "question"
    assert all(span["quote"] for span in decision["spans"])
    use(page.get_by_role("button", name="Take all back"), by)
    assert page.locator("#decisions").is_hidden()


@BOTH
def test_filters_compose_and_what_is_found_has_an_address(page, by: str) -> None:
    found = page.locator("#find .found a")
    if by == "mouse":
        page.get_by_label("Relation").select_option("conflict")
        page.get_by_label("Find questions").fill("fire")
    else:
        page.get_by_label("Relation").focus()
        page.keyboard.type("In conflict")
        page.get_by_label("Find questions").focus()
        page.keyboard.type("fire")
    labels = found.evaluate_all("links => links.map((link) => link.textContent)")
    assert len(labels) > 1
    assert set(labels) <= set(page.locator("article.question.conflict h4").evaluate_all(
        "heads => heads.map((head) => head.firstChild.textContent.trim())"
    ))  # fmt: skip
    target = found.first.get_attribute("href")
    use(found.first, by)
    page.wait_for_url(f"**{target}")
    use(page.locator(f"{target} a.address"), by)
    assert page.url.endswith(target)


def test_an_address_opens_what_is_folded(page, address: str) -> None:
    folded = page.locator("details.group article.question").last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{address}#{folded}")
    page.locator(f"#{folded}").wait_for(state="visible")
