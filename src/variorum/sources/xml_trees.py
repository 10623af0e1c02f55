"""XML of strangers: parsed without entities, outside files or trees of endless depth."""

from __future__ import annotations

import re
from typing import Any

from .problems import ReadError

_ENTITY = re.compile(rb"<!\s*ENTITY|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y", re.IGNORECASE)


def refuse_entities(data: bytes) -> None:
    """Refuse XML that defines entities of its own: a few lines of them can stand for gigabytes, or for other files.

    Raises:
        ReadError: ``E028``.
    """
    if _ENTITY.search(data):
        raise ReadError("E028")


def parse_xml(data: bytes, kind: str) -> Any:
    """Parse an XML file of a stranger.

    Args:
        data: the file.
        kind: what to call it in messages.

    Raises:
        ReadError: ``E025`` it is no XML, ``E028`` it defines entities.
    """
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

    refuse_entities(data)
    lxml: Any = etree
    parser = lxml.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        return lxml.fromstring(data, parser)
    except (lxml.XMLSyntaxError, ValueError) as error:
        raise ReadError("E025", kind=kind, reason="its text is no XML") from error
