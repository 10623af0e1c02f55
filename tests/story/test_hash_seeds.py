"""The order in which Python hashes words, which differs from run to run, never reaches what is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPORTS = Path(__file__).parents[2] / "examples" / "reports"

#: Several turns of speech in one sentence: which of them is given as the reason must not be left to chance.
COMMENT = """Quarrel over the old lighthouse

Only time will tell, the jury is still out, and make no mistake, the stakes could not be higher for everyone.

At the end of the day it remains to be seen who will win hearts and minds, and the stakes cannot be ignored.

Make no mistake, the question remains open, and only time will tell.

Mayor Ilse Brandt said on Monday that the tower in Bergen would close in May. She added that the keepers hope for help.
"""

SCRIPT = """
import sys
import variorum
dossier = variorum.investigate(variorum.read(sys.argv[1:]))
sys.stdout.buffer.write(dossier.to_json())
"""


def dossier_under(seed: str, paths: list[str]) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *paths],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return done.stdout


def test_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    comment = tmp_path / "lighthouse.txt"
    comment.write_text(COMMENT, encoding="utf-8")
    paths = [str(comment), *sorted(str(path) for path in REPORTS.iterdir())]
    one, other = (dossier_under(seed, paths) for seed in ("0", "77"))
    assert "rhetoric: “only time will tell”".encode() in one
    assert one == other
