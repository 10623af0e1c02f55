"""Bodies of two countries under one name: which country the text speaks of."""

from __future__ import annotations

from collections import Counter

from ...reference import geography, load
from .lexicon import Hit
from .text import Text


def bodies_abroad(text: Text, hits: list[Hit]) -> dict[tuple[str, str], str]:
    """Names that mean another country's body where the text speaks more of that country: "Congress" in India.

    Args:
        text: the text.
        hits: names of the reference data found in it.

    Returns:
        The key of the other body by a name's own key and form.
    """
    rows = load("organisations")
    doubtful = {
        (hit.known.key, " ".join(hit.known.words)): rows[hit.known.key]
        for hit in hits
        if hit.known.sense == "organisation"
        and "abroad" in rows[hit.known.key]
        and " ".join(hit.known.words) in rows[hit.known.key]["abroad"]["names"]
    }
    if not doubtful:
        return {}
    spoken: Counter[str] = Counter(hit.known.key for hit in hits if hit.known.sense == "land" and hit.known.key)
    spoken.update(
        country
        for hit in hits
        if hit.known.sense == "organisation"
        and (hit.known.key, " ".join(hit.known.words)) not in doubtful
        and (country := rows[hit.known.key].get("country"))
    )
    spoken.update(
        entry.country
        for word in text.words
        if word.capital and (entry := geography.demonym(word.text)) and entry.country
    )
    return {
        form: row["abroad"]["key"]
        for form, row in doubtful.items()
        if spoken[row["abroad"]["country"]] > spoken[row["country"]]
    }
