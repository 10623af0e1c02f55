"""Draw docs/images/report.png: the first screen of the report that ``make demo`` writes, in headless Chromium.

    make demo
    python scripts/make_screenshot.py [out/demo/dossier.html]

It wants the ``chromium`` of the system on the path and Playwright, which the development tools bring.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "images" / "report.png"
#: CSS pixels, and how many dots one takes: as wide as a page of the README, sharp on fine screens.
WIDTH, HEIGHT, SCALE = 1100, 1000, 1.5


def main() -> int:
    """Open the report and keep its first screen; exit code 2 where there is no report or no browser."""
    report = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out" / "demo" / "dossier.html"
    browser = shutil.which("chromium")
    if browser is None or not report.is_file():
        missing = "no chromium on the path" if browser is None else f"{report} is not there: run `make demo` first"
        print(missing, file=sys.stderr)
        return 2
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-background-networking"])
        page = opened.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE)
        page.goto(report.resolve().as_uri())
        page.screenshot(path=TARGET)
        opened.close()
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
