"""Origins of a pile: each ground that claims or documents rest on becomes one origin, with its reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import (
    Ancestry,
    Claim,
    Derivation,
    DerivationKind,
    Direction,
    Document,
    Lineage,
    Linked,
    Origin,
    Reading,
    stable_id,
)
from .grounds import Ground, claims_of
from .leaning import outlet_kind
from .resting import Resting
from .statements import TELLING

#: Reasons shown of one origin; a family of ten thousand copies does not need ten thousand.
REASONS = 12
#: Pronouns that stand in a chain where nobody is named.
_NO_NAMES = ("", "i", "you", "he", "she", "it", "we", "they", "who")


@dataclass(slots=True)
class _Draft:
    """An origin while it is filled."""

    ground: Ground
    documents: set[str] = field(default_factory=set[str])
    claims: list[Claim] = field(default_factory=list[Claim])
    whys: dict[str, str] = field(default_factory=dict[str, str])
    sure: bool = True

    def add(self, ground: Ground, document: str) -> None:
        self.documents.add(document)
        self.sure = self.sure and ground.sure
        if ground.why:
            self.whys.setdefault(document, ground.why)


def find_origins(readings: Sequence[Reading], lineage: Lineage, linked: Linked) -> Ancestry:
    """Find the fewest ancestors, seen or unseen, that explain a pile of reports.

    Args:
        readings: all documents.
        lineage: citations, derivations and shared quotations.
        linked: the claims with their entities; claims it lacks are taken from the readings.

    Returns:
        Origins such that each document is in at least one, and each claim rests on one, or on several that its report
        names together ("CNN and NBC reported"); and the derivations with those from unseen origins added.
    """
    documents = {reading.document.id: reading.document for reading in readings}
    resting = Resting(readings, lineage)
    drafts: dict[Ground, _Draft] = {}
    claims = [
        claim
        for claim in claims_of([claim for reading in readings for claim in reading.claims], linked.claims)
        if claim.document in documents
    ]
    placed: dict[str, int] = defaultdict(int)
    for claim in claims:
        for ground in dict.fromkeys((resting.of_claim(claim), *resting.beside(claim))):
            draft = drafts.setdefault(ground, _Draft(ground))
            draft.add(ground, claim.document)
            draft.claims.append(claim)
        placed[claim.document] += 1
    for document in sorted(documents):
        ground = resting.of_document(document)
        # A text on which no claim rests explains nothing: it is no origin.
        if ground.kind in ("document", "common") and placed[document] and ground not in drafts:
            continue
        for one in (ground, *resting.beside_document(document)):
            drafts.setdefault(one, _Draft(one)).add(one, document)
    for draft in drafts.values():
        if draft.ground.kind == "document":
            draft.documents.add(draft.ground.key)
        elif draft.ground.kind == "common":
            draft.documents.update(resting.sharing(draft.ground))
    parts = _parts(drafts.values(), placed)
    origins = tuple(sorted((_origin(draft, resting, parts) for draft in drafts.values()), key=_order))
    return Ancestry(origins=origins, derivations=(*lineage.derivations, *_from_unseen(origins, drafts, resting)))


def _parts(drafts: Iterable[_Draft], placed: Mapping[str, int]) -> dict[tuple[str, Ground], str]:
    """For each document that rests on several origins, how many of its claims each of them explains."""
    found: dict[tuple[str, Ground], str] = {}
    for draft in drafts:
        for document, claims in Counter(claim.document for claim in draft.claims).items():
            if claims < placed[document]:
                found[document, draft.ground] = f"{claims} of its {placed[document]} claims"
    return found


def _order(origin: Origin) -> tuple[int, int, str, str]:
    return (-len(origin.documents), -len(origin.claims), origin.name, origin.id)


def _origin_id(ground: Ground) -> str:
    return stable_id("o", ground.kind, ground.key)


def _origin(draft: _Draft, resting: Resting, parts: Mapping[tuple[str, Ground], str]) -> Origin:
    ground = draft.ground
    documents = tuple(sorted(draft.documents))
    name, kind = _named(draft, resting)
    seen = ground.kind == "document"
    return Origin(
        id=_origin_id(ground),
        name=name,
        kind=kind,
        seen=seen,
        certain=seen and draft.sure,
        documents=documents,
        claims=tuple(claim.id for claim in draft.claims),
        reasons=_reasons(draft, resting, name, documents, parts),
        document=ground.key if seen else None,
        quotation=ground.kind in ("quoted", "stated", "released"),
    )


def _named(draft: _Draft, resting: Resting):
    ground = draft.ground
    if ground.kind == "document":
        return _title(resting.documents[ground.key]), "document"
    if ground.kind == "outlet":
        names = Counter(c.name for d in draft.documents for c in resting.cited.get(d, ()) if c.outlet == ground.key)
        name = min(names, key=lambda form: (-len(form.split()), -names[form], form)) if names else None
        name = name or resting.name_of(ground) or ground.key.replace("-", " ")
        return name, outlet_kind(name)
    titles = [_title(resting.documents[document]) for document in sorted(draft.documents)]
    if ground.kind == "common":
        more = f" and {len(titles) - 2} more" if len(titles) > 2 else ""
        return f"common text of “{titles[0]}” and “{titles[min(1, len(titles) - 1)]}”{more}", "unknown"
    if ground.kind == "released":
        return resting.name_of(ground) or ground.key, "body"
    if ground.kind == "stated":
        return f"statement of {resting.issuer(ground)}", "body"
    speaker, kind = _speaker(draft.claims)
    return (f"words of {speaker}" if speaker else "words quoted in several reports"), kind


def _speaker(claims: Sequence[Claim]):
    """Who is quoted, by most of the claims."""
    votes = Counter(
        (claim.attribution[0].name, claim.attribution[0].kind)
        for claim in claims
        if len(claim.attribution) > 1
        and claim.attribution[0].kind != "unnamed"
        and (claim.attribution[0].name or "").lower() not in _NO_NAMES
    )
    if not votes:
        return None, "unknown"
    name, kind = min(votes, key=lambda one: (-votes[one], str(one)))
    return name, "body" if kind == "body" else "unknown"


def _title(document: Document) -> str:
    first = next((line.strip() for line in document.text.splitlines() if line.strip()), "")
    return document.title or (first if 0 < len(first) <= 140 else document.uri)


def _reasons(
    draft: _Draft,
    resting: Resting,
    name: str,
    documents: tuple[str, ...],
    parts: Mapping[tuple[str, Ground], str],
) -> tuple[str, ...]:
    ground = draft.ground
    reasons: list[str] = []
    own = parts.get((ground.key, ground)) if ground.kind == "document" else None
    if own:
        reasons.append(f"for {own} no dependence on another report found; the others go back to other origins")
    elif ground.kind == "document" and len(documents) == 1:
        reasons.append("no dependence on another report found")
    if ground.kind == "outlet":
        rest = "one report rests" if len(documents) == 1 else f"{len(documents)} of the reports rest"
        reasons.append(f"{rest} on {name}, which is not among the files")
    if ground.kind == "common":
        reasons.append("the reports share text, none names another, and which came first cannot be told")
    if ground.kind == "stated":
        reasons.append(f"several reports quote it, and {TELLING} or more say that {resting.issuer(ground)} gave it out")
    if ground.kind == "released":
        reasons.append(f"{len(documents)} reports tell something from it in words of their own")
    if ground.kind == "quoted":
        reasons.append("several reports quote the same words: for what they say there is one speaker")
    for document in documents:
        title = f"“{_title(resting.documents[document])}”"
        if (document, ground) in parts and document != ground.key:
            title += f" ({parts[document, ground]})"
        why = draft.whys.get(document)
        cited = next((c for c in resting.cited.get(document, ()) if c.outlet == ground.key), None)
        if ground.kind == "outlet" and cited:
            reasons.append(f"{title} names it (“{cited.span.quote}”): {'; '.join(cited.reasons)}")
        elif why and (ground.kind != "document" or document != ground.key):
            reasons.append(f"{title}: {why}")
    if len(reasons) > REASONS:
        reasons[REASONS:] = [f"and {len(reasons) - REASONS} more reports"]
    return tuple(reasons)


_BASIS: dict[str, tuple[DerivationKind, str]] = {
    "outlet": ("cites", "names it as its source"),
    "common": ("copy", "shares its text with the others of the family"),
    "quoted": ("cites", "quotes the same words of a speaker"),
    "stated": ("cites", "quotes a statement that others quote too"),
    "released": ("cites", "tells of a paper that others tell of too"),
}


def _from_unseen(origins: Sequence[Origin], drafts: dict[Ground, _Draft], resting: Resting) -> list[Derivation]:
    """Derivations from unseen origins to the documents that rest on them."""
    kinds = {_origin_id(ground): ground.kind for ground in drafts}
    found: list[Derivation] = []
    for origin in origins:
        if origin.seen:
            continue
        kind, basis = _BASIS[kinds[origin.id]]
        found += [
            Derivation(
                id=stable_id("d", origin.id, document, kind),
                source=origin.id,
                target=document,
                kind=kind,
                share=0.0,
                direction=Direction(basis=basis, certain=False),
                reasons=(f"“{_title(resting.documents[document])}” {basis}",),
            )
            for document in origin.documents
        ]
    return found
