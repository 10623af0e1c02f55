"""Claims against the gold that was made by reading: how many are found and, of those found, what is right.

**Which predictions take part.** Those of a drawn sentence: its document, and the predicate (where a claim has none, the
beginning of its evidence) inside the sentence. Everything else in the document is left out of account.

``pairing.py`` says when a prediction finds a gold claim, ``features.py`` when a feature of a found claim is right.

``right`` counts the found claims with subject, polarity, modality and chain all right. ``core`` are the claims that
any reader would list; ``fine`` are titles, appositions, attributes, purposes and nominal events; ``all`` is both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claims.features import JUDGED, LINK_FEATURES, Claim, judge
from claims.pairing import pair, stands_in

GROUPS = ("all", "core", "fine")


def score(
    gold: Iterable[Mapping[str, Any]],
    predicted: Mapping[str, Sequence[Claim]],
    texts: Mapping[str, str] | None = None,
) -> dict[str, Counter[str]]:
    """Count what is found and right.

    Args:
        gold: rows of ``gold.jsonl``.
        predicted: claims of each document by its identifier, with the fields of ``claims[]`` in the data contract and
            ``predicate_start``, ``predicate_end``.
        texts: the documents' texts by identifier; names that stand at different places can then be compared.

    Returns:
        For ``all``, ``core`` and ``fine``: ``gold``, ``found``, ``right``, and for each feature how many were right
        (``subject``) out of how many were judged (``subject of``). Under ``all`` also ``predicted`` and ``matched``:
        predictions in the drawn sentences, and those that found a claim. What is left over need not be wrong.
    """
    counts: dict[str, Counter[str]] = {group: Counter() for group in GROUPS}
    for row in gold:
        text = (texts or {}).get(row["doc"])
        here = [claim for claim in predicted.get(row["doc"], ()) if stands_in(claim, row["sentence"])]
        judged = [[judge(claim, guess, text) for guess in here] for claim in row["claims"]]
        pairs = pair(row["claims"], here, judged)
        counts["all"]["predicted"] += len(here)
        counts["all"]["matched"] += len(pairs)
        for number, claim in enumerate(row["claims"]):
            for group in ("all", "core" if claim["core"] else "fine"):
                tally = counts[group]
                tally["gold"] += 1
                if number not in pairs:
                    continue
                features = judged[number][pairs[number]]
                tally["found"] += 1
                tally["right"] += all(features[name] for name in JUDGED)
                for name, right in features.items():
                    tally[f"{name} of"] += 1
                    tally[name] += right
    return counts


def as_predictions(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Gold rows in the form of predictions (first readings only), so that one annotator can be scored on another's."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        for claim in row["claims"]:
            found.setdefault(row["doc"], []).append(
                {
                    "evidence": {"start": claim["evidence"][0][0], "end": claim["evidence"][-1][1]},
                    "predicate_start": claim["predicate"][0],
                    "predicate_end": claim["predicate"][1],
                    "subject": _as_argument(claim),
                    **{name: claim[name] for name in ("polarity", "modality", "checkable")},
                    "attribution": [_as_link(link) for link in claim["chain"]],
                }
            )
    return found


def _as_argument(claim: Claim) -> dict[str, Any] | None:
    part, antecedent = claim["subject"], claim["antecedent"]
    if not part and not antecedent:
        return None
    start, end = (part or antecedent)["span"]
    if not (part and antecedent):
        return {"start": start, "end": end}
    return {
        "start": start,
        "end": end,
        "resolved_start": antecedent["span"][0],
        "resolved_end": antecedent["span"][1],
    }


def _as_link(link: Mapping[str, Any]) -> dict[str, Any]:
    start, end = link["span"] or (None, None)
    return {"start": start, "end": end, **{name: link[name] for name in LINK_FEATURES}}
