"""Draw the README's pictures of the report that ``make demo`` writes, in headless Chromium.

    make demo
    python scripts/make_screenshot.py [out/demo/dossier.html]

The first screen, the family tree, and the map on a phone in the dark. It wants the ``chromium`` of the system on the
path and Playwright, which the development tools bring.
"""

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"


class Picture(NamedTuple):
    """One picture: its file, the section of the page that it begins with, its width and height in CSS pixels."""

    name: str
    section: str
    width: int
    height: int
    dark: bool = False


#: As wide as a page of the README.
PICTURES = (
    Picture("report.png", "", 1100, 1000),
    Picture("family.png", "family", 1100, 720),
    Picture("phone.png", "map", 390, 780, dark=True),
)
#: Dots to a CSS pixel: sharp on fine screens.
SCALE = 1.5


def main() -> int:
    """Open the report and keep its pictures; exit code 2 where there is no report or no browser."""
    report = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out" / "demo" / "dossier.html"
    browser = shutil.which("chromium")
    if browser is None or not report.is_file():
        missing = "no chromium on the path" if browser is None else f"{report} is not there: run `make demo` first"
        print(missing, file=sys.stderr)
        return 2
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-background-networking"])
        for picture in PICTURES:
            page = opened.new_page(
                viewport={"width": picture.width, "height": picture.height},
                device_scale_factor=SCALE,
                color_scheme="dark" if picture.dark else "light",
            )
            page.goto(report.resolve().as_uri())
            if picture.section:
                page.locator(f"#{picture.section}").evaluate("node => node.scrollIntoView()")
            target = IMAGES / picture.name
            page.screenshot(path=target)
            page.close()
            print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KB")
        opened.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
