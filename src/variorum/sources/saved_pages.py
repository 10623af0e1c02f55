"""Saved web pages: the folder of pictures, scripts and styles beside one is no report; and where one was saved from."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..reference import load

_PAGES = (".html", ".htm", ".xhtml")
#: What browsers write into a page that they save ("saved from url=(0031)https://..."), and what SingleFile does.
_SAVED_FROM = re.compile(
    rb"<!--\s{0,9}(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s{1,9}url:\s{0,9})(https?://[\x21-\x7e]{3,2000})",
    re.IGNORECASE,
)


def saved_from(data: bytes) -> str | None:
    """The address that a browser noted at the head of a page when it saved it; None where it did not."""
    match = _SAVED_FROM.search(data[:4096])
    return match[1].decode("ascii").removesuffix("-->") if match else None


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
