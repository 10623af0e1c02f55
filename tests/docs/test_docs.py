"""Docs as tests: links lead somewhere, commands and options exist, the ten lines run."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    ROOT / "examples/README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "benchmarks").glob("**/README.md")),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def commands(page: Path) -> list[str]:
    """Lines that call ``variorum`` in indented or fenced blocks."""
    lines = re.findall(r"^(?: {4}|\$ |)(?:\.venv/bin/)?variorum (.+)$", page.read_text(encoding="utf-8"), re.M)
    return [line for line in lines if not line.startswith(("is ", "reads "))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_options_exist(page: Path) -> None:
    from variorum.cli import app

    for line in commands(page):
        words = shlex.split(line.split(" | ")[0].split(" > ")[0], comments=True)
        name = words[0]
        if name.startswith("-"):
            assert CliRunner().invoke(app, ["--help"]).exit_code == 0
            continue
        shown = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200", "TERM": "dumb"})
        assert shown.exit_code == 0, f"{page.name}: no command {name}"
        for option in (word for word in words if word.startswith("--")):
            assert option.split("=")[0] in shown.output, f"{page.name}: {name} has no {option}"


def test_the_ten_lines_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = re.search(r"```python\n(.*?)```", (ROOT / "docs/index.md").read_text(encoding="utf-8"), re.S)
    assert code
    lines = code[1].strip().splitlines()
    assert len([line for line in lines if line]) <= 10
    monkeypatch.chdir(ROOT)
    exec(code[1].replace('"out/demo"', repr(str(tmp_path))), {})
    assert (tmp_path / "dossier.html").stat().st_size > 1000


def test_the_lineage_command_gives_the_fields_that_the_page_names() -> None:
    page = (ROOT / "docs/lineage.md").read_text(encoding="utf-8")
    section = page.partition("## Find the copies in a pile")[2].partition("\n## ")[0]
    named = [name for row in re.findall(r"^\| (`.+?) \|", section, re.M) for name in re.findall(r"`(\w+)`", row)]
    command = next(line for line in commands(ROOT / "docs/lineage.md") if "examples/" in line).split()
    from variorum.cli import app

    done = CliRunner().invoke(app, [command[0], str(ROOT / command[1])])
    assert done.exit_code == 0
    pairs = [json.loads(line) for line in done.stdout.splitlines()]
    assert pairs
    assert all(list(pair) == named for pair in pairs)
    shown = json.loads("".join(re.search(r"^    (\{\"source.*\n.*\})$", section, re.M)[1].split("\n")))
    assert list(shown) == named


def test_lexicons_that_docs_name_exist() -> None:
    data = ROOT / "src/variorum/reference/data"
    for page in PAGES:
        for name in re.findall(r"`(?:reference/data/)?(\w+\.yaml)`", page.read_text(encoding="utf-8")):
            assert (data / name).exists() or (page.parent / name).exists(), f"{page.name} names {name}"
    listed = (
        (ROOT / "docs/attribution.md").read_text(encoding="utf-8").partition("The lexicons are in `reference/data`:")[2]
    )
    names = re.findall(r"`(\w+)`", listed)
    assert names
    assert [name for name in names if not (data / f"{name}.yaml").exists()] == []


def test_make_targets_that_docs_name_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in PAGES:
        for target in re.findall(r"`?\bmake ([a-z]+)\b`", page.read_text(encoding="utf-8")):
            assert re.search(rf"^{target}:", makefile, re.M), f"{page.name} names make {target}"
