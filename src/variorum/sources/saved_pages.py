"""Saved web pages: the folder of pictures, scripts and styles that a browser puts beside a page is no report."""

from __future__ import annotations

from collections.abc import Collection

from ..reference import load

_PAGES = (".html", ".htm", ".xhtml")


def asset_folder(path: str, names: Collection[str]) -> str | None:
    """The folder of a saved page's assets that a file lies in.

    Args:
        path: the file, with slashes.
        names: the files there are, with slashes and from the same folder as ``path``.

    Returns:
        The folder; None where the file lies in none. "Story_files" is one if "Story.html" lies beside it.
    """
    pieces = path.split("/")[:-1]
    for count in range(1, len(pieces) + 1):
        folder = "/".join(pieces[:count])
        if is_asset_folder(folder, names):
            return folder
    return None


def is_asset_folder(folder: str, names: Collection[str]) -> bool:
    """Whether a folder is named after a page beside it, as browsers do."""
    for suffix in load("media_types")["asset_folders"]:
        stem = folder.removesuffix(suffix)
        if stem != folder and stem and any(f"{stem}{ending}" in names for ending in _PAGES):
            return True
    return False
