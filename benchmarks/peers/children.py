"""Running an adapter in a process of its own, all on one core, and what its reading cost."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ADAPTERS = Path(__file__).parent / "adapters"
#: Seconds that one sample may take.
PATIENCE = 1500
#: Read first and not timed: models load, lexicons are built, patterns are compiled.
WARM_UP = {
    "doc": "warm-up",
    "dct": "2020-05-05",
    "text": "On 3 May 2020 some 200 people walked 12 km from Paris to Oslo, police said on Monday.",
}


class BrokenPeerError(RuntimeError):
    """The peer's process failed; the message is the last thing it said."""


@dataclass(frozen=True)
class Reading:
    """What a child found and spent.

    Attributes:
        found: predictions by document, in the scorers' form.
        cpu: CPU seconds of reading, those of programs that it started included, start-up left out.
        start: CPU seconds until the warm-up text was read.
        failed: documents on which it raised an error.
    """

    found: dict[str, list[dict[str, Any]]]
    cpu: float
    start: float
    failed: int


def run_adapter(python: Path | str, adapter: str, stage: str, lines: Sequence[dict[str, Any]]) -> Reading:
    """Let an adapter read documents.

    Args:
        python: interpreter of the environment it runs in.
        adapter: file name in ``adapters/``.
        stage: ``times``, ``quantities`` or ``places``.
        lines: gold lines; it is given ``doc``, ``text`` and ``dct`` of each and nothing else.

    Raises:
        BrokenPeerError: it ended with an error or took longer than :data:`PATIENCE`.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = [WARM_UP, *({key: line[key] for key in ("doc", "text", "dct") if key in line} for line in lines)]
        (folder / "in.jsonl").write_text("\n".join(map(json.dumps, given)) + "\n", "utf-8")
        command = [str(python), str(ADAPTERS / adapter), stage, str(folder / "in.jsonl"), str(folder / "out.json")]
        try:
            # A folder of its own: some peers write beside where they are started.
            done = subprocess.run(
                command, cwd=folder, capture_output=True, text=True, errors="replace",
                timeout=PATIENCE, check=False, preexec_fn=_one_core if hasattr(os, "sched_setaffinity") else None,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise BrokenPeerError(f"not done in {PATIENCE} s") from error
        if done.returncode:
            raise BrokenPeerError((done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1][:120])
        return Reading(**json.loads((folder / "out.json").read_text("utf-8")))


def _one_core() -> None:
    """Pin the child and all that it starts to one core, the last that we may use: the same for ours and for theirs."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
