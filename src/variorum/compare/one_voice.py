"""One voice: several reports that tell something on the word of one and the same speaker have one witness."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Claim, Link

_ARTICLES = ("the ", "a ", "an ")
#: Speakers who are not named may be any; an outlet is an origin of its own and counted as one.
_NOBODY = ("unnamed", "outlet", "agency", "publisher")


def one_voice(claims: Iterable[Claim]) -> str | None:
    """The one speaker on whose word every report of some claims tells them, None where there is none.

    Args:
        claims: those that give one answer, of two or more reports.

    Returns:
        The name, in the first report's words. A report that tells it in its own voice too, or that has it from somebody
        else as well, is a witness more: then there is no one voice.
    """
    names: dict[str, str] = {}
    for claim in claims:
        speaker = claim.attribution[0] if len(claim.attribution) > 1 else None
        if speaker is None or not speaker.name or speaker.kind in _NOBODY:
            return None
        names.setdefault(_key(speaker), speaker.name)
    return next(iter(names.values())) if len(names) == 1 else None


def _key(speaker: Link) -> str:
    words = " ".join((speaker.name or "").casefold().split())
    for article in _ARTICLES:
        words = words.removeprefix(article)
    return words
