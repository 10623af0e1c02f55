"""A virtual environment for each peer, made once and kept while its list of packages stays the same."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import venv
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HOME = Path(__file__).resolve().parents[2] / ".bench-peers"
#: Seconds that one installation may take.
PATIENCE = 900


class MissingPeerError(RuntimeError):
    """The peer cannot be run here; the message says why in a few words."""


@dataclass(frozen=True)
class Sample:
    """What a peer reads: lines from the head of a gold file, for one stage."""

    stage: str
    file: str
    lines: int | None = None


@dataclass(frozen=True)
class Peer:
    """An entry of ``peers.yaml``."""

    name: str
    samples: tuple[Sample, ...]
    adapter: str = ""
    packages: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    needs: dict[str, str] = field(default_factory=dict)
    checkout: dict[str, str] = field(default_factory=dict)
    licence: str = ""
    cannot: str = ""


def read_peers() -> list[Peer]:
    """The peers in the order of the file."""
    entries: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "peers.yaml").read_text("utf-8"))
    return [
        Peer(
            name=name,
            samples=tuple(Sample(**sample) for sample in entry.pop("samples")),
            packages=tuple(entry.pop("packages", ())),
            alone=tuple(entry.pop("alone", ())),
            **entry,
        )
        for name, entry in entries.items()
    ]


def python_of(peer: Peer) -> Path:
    """The Python of a peer's environment, which is made where it is not there.

    Raises:
        MissingPeerError: it cannot be installed, or what it needs is not there.
    """
    if peer.cannot:
        raise MissingPeerError(peer.cannot)
    for program, remedy in peer.needs.items():
        if not shutil.which(program):
            raise MissingPeerError(f"no {program}: {remedy}")
    for variable, remedy in peer.checkout.items():
        if not Path(os.environ.get(variable, "/nowhere")).is_dir():
            raise MissingPeerError(f"{variable} names no folder: {remedy}")
    folder = HOME / "".join(letter if letter.isalnum() else "-" for letter in peer.name).lower()
    stamp = folder / "installed.json"
    wanted = json.dumps([peer.alone, peer.packages])
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (stamp.is_file() and stamp.read_text("utf-8") == wanted):
        shutil.rmtree(folder, ignore_errors=True)
        try:
            venv.create(folder, with_pip=True)
            _install(python, folder, ("--no-deps", *peer.alone) if peer.alone else ())
            _install(python, folder, peer.packages)
        except (OSError, subprocess.SubprocessError) as error:
            raise MissingPeerError(f"cannot be installed ({_reason(error)})") from error
        stamp.write_text(wanted, "utf-8")
    return python


def _install(python: Path, folder: Path, words: tuple[str, ...]) -> None:
    if not words:
        return
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    (folder / "pip.log").write_text(done.stdout + done.stderr, "utf-8")
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, "pip", done.stdout, done.stderr)


def _reason(error: Exception) -> str:
    """The first line in which pip says what is wrong."""
    if isinstance(error, subprocess.TimeoutExpired):
        return f"not done in {PATIENCE} s"
    said = [line for line in (getattr(error, "stderr", "") or "").splitlines() if line.startswith("ERROR: ")]
    return said[0].removeprefix("ERROR: ")[:100] if said else str(error)[:100]
