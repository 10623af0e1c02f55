"""SVG elements as escaped markup: the one place where drawings become text."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .quoting import shown
from .wording import shortened

#: Average width of a character of the page's sans-serif face, as a share of its size: for placing, not for cutting.
_CHARACTER = 0.56


def element(name: str, *children: Markup | str, **attributes: object) -> Markup:
    """An SVG element; text and attribute values are escaped.

    Args:
        name: tag.
        children: elements, or text.
        attributes: ``_`` stands for ``-``, a trailing one is dropped (``class_``); those that are None are left out.
    """
    told = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _plain(value))
        for key, value in attributes.items()
        if value is not None
    )
    inside = Markup("").join(child if isinstance(child, Markup) else shown(child) for child in children)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), told, inside)


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return shown(str(value))


def drawing(width: float, height: float, title: str, parts: Sequence[Markup], **attributes: object) -> Markup:
    """A whole drawing with its accessible name."""
    return element(
        "svg",
        element("title", title),
        *parts,
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=f"{width:.0f}",
        height=f"{height:.0f}",
        role="group",
        aria_label=title,
        **attributes,
    )


def path(points: Sequence[tuple[float, float]], close: bool = False) -> str:
    """Path data through points, coordinates to a tenth of a pixel."""
    if not points:
        return ""
    told = " ".join(f"{round(x, 1):g},{round(y, 1):g}" for x, y in points)
    return f"M{told}{'Z' if close else ''}"


def fitted(text: str, size: float, width: float) -> str:
    """Text in one line, cut in its middle so that it is about as wide as there is room."""
    return shortened(text, max(int(width / (size * _CHARACTER)), 4))


def text_width(text: str, size: float) -> float:
    """About how wide a text is drawn, in pixels."""
    return len(text) * size * _CHARACTER
