"""Which report of a family its common text seems to go back to, though nothing proves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model import Derivation, Document
from .leaning import alike, outlet_kind

#: How the basis of a direction by dates begins, whether certain or not.
_BY_DATE = "published"


def likely_source(
    members: Sequence[str], documents: Mapping[str, Document], between: Iterable[Derivation]
) -> tuple[str, str] | None:
    """Find the member of a family that the others seem to rest on.

    Args:
        members: documents that share a text.
        documents: all documents.
        between: derivations between any of them.

    Returns:
        The document and why; None where no member stands out. A news agency's own report does, since papers take over
        what agencies send them; so does one that was published before each of the others by their stated dates.
    """
    wires = [name for name in members if outlet_kind(documents[name].publisher or "") == "agency"]
    if wires and all(alike(documents[name].publisher, documents[wires[0]].publisher) for name in wires):
        first = min(wires, key=lambda name: (documents[name].published.lower or "9999", documents[name].uri, name))
        return first, f"it shares text with a report by {documents[first].publisher}, a news agency"
    after = {(one.source, one.target) for one in between if one.direction.basis.startswith(_BY_DATE)}
    for name in members:
        if all((name, other) in after for other in members if other != name):
            return name, "it tells the same as a report that was published before it"
    return None
