"""Who says it: names for reports, and attribution chains in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..model import Claim, Document, Link
from .wording import shortened

_STANCES = {"denies": "denies it", "doubts": "doubts it", "repeats": "repeats it"}
#: How an unnamed source of each kind is called.
_UNNAMED = {
    "person": "a person who is not named",
    "outlet": "an outlet that is not named",
    "agency": "an agency that is not named",
    "body": "a body that is not named",
}


def report_names(documents: Sequence[Document]) -> dict[str, str]:
    """A short name for each report: its publisher where no other report has the same, else its file name.

    Args:
        documents: all reports of the dossier.

    Returns:
        Name by document identifier; no two are the same.
    """
    publishers = Counter(document.publisher for document in documents)
    names: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for document in documents:
        alone = document.publisher if publishers[document.publisher] == 1 else None
        file = document.uri.rstrip("/").rsplit("/", 1)[-1] or document.uri
        name = shortened(alone or file or document.id, 48) or document.id
        taken[name] += 1
        names[document.id] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return names


def sigla(documents: Sequence[Document]) -> dict[str, str]:
    """The letters by which editions name their witnesses: A, B ... Z, AA, AB ... in the order given."""
    letters: dict[str, str] = {}
    for place, document in enumerate(documents):
        letter, rest = "", place + 1
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letter = chr(65 + digit) + letter
        letters[document.id] = letter
    return letters


def link_words(link: Link) -> str:
    """One speaker, with what sets this one apart."""
    notes: list[str] = []
    if link.name:
        name = shortened(link.name, 80)
        if link.kind == "unnamed":
            notes.append("not named")
    else:
        name = _UNNAMED.get(link.kind, "a source that is not named")
    if link.stance in _STANCES:
        notes.append(_STANCES[link.stance])
    if link.inferred:
        notes.append("named in an earlier sentence")
    return f"{name} ({', '.join(notes)})" if notes else name


def chain_words(claim: Claim, name: str) -> str:
    """Who says a claim, in one line, innermost speaker first.

    Args:
        claim: the claim.
        name: the reader's name of its report.

    Returns:
        ``SBU, as told by 002.txt``; ``002.txt, in its own voice`` where the report names no one.
    """
    inner = claim.attribution[:-1] if claim.attribution else ()
    if not inner:
        return f"{name}, in its own voice"
    return f"{', according to '.join(link_words(link) for link in inner)}, as told by {name}"


def innermost(claim: Claim) -> str | None:
    """The name of the first speaker, None where the report speaks itself."""
    return link_words(claim.attribution[0]) if len(claim.attribution) > 1 else None


def sources_named(claims: Iterable[Claim]) -> list[tuple[str, int]]:
    """The speakers that a report names and how many claims each carries, most first."""
    found: Counter[str] = Counter()
    for claim in claims:
        for link in claim.attribution[:-1]:
            if link.name:
                found[link.name] += 1
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))
