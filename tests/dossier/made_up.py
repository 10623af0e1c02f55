"""A made-up story as every room would hand it on: three reports on a ferry, built by hand from the model's types."""

from __future__ import annotations

from made_up_pile import Pile

from variorum.dossier import Dossier, assemble
from variorum.model import (
    Alias,
    Ancestry,
    Answer,
    Argument,
    Citation,
    Claim,
    Comparison,
    Condition,
    Conflict,
    ConflictPosition,
    Derivation,
    Direction,
    Entity,
    Event,
    Finding,
    Grade,
    Lineage,
    Link,
    Linked,
    OpenQuestion,
    Origin,
    Participant,
    Passage,
    Place,
    Position,
    PossibleSame,
    Problem,
    Quantity,
    Question,
    Reading,
    Ring,
    Time,
    Value,
)


def _claim(pile: Pile, number: int, name: str, words: str, subject: str, predicate: str, **fields: object) -> Claim:
    evidence = pile.at(number, words)
    place = evidence.start + evidence.quote.index(predicate)
    start = evidence.start + evidence.quote.index(subject)
    entity = fields.pop("entity", "e1")
    chain = fields.pop("chain", ())
    return Claim(
        id=name,
        document=evidence.document,
        evidence=evidence,
        subject=Argument(role="subject", text=subject, start=start, end=start + len(subject), entity=entity),  # type: ignore[arg-type]
        predicate=predicate,
        predicate_start=place,
        predicate_end=place + len(predicate),
        attribution=(*chain, Link(name=pile.documents[number].publisher, kind="publisher")),  # type: ignore[misc]
        **fields,  # type: ignore[arg-type]
    )


def _link(pile: Pile, number: int, words: str, cue: str, kind: str, **fields: object) -> Link:
    span = pile.at(number, words)
    return Link(name=words, kind=kind, cue=cue, start=span.start, end=span.end, **fields)  # type: ignore[arg-type]


def _time(pile: Pile, number: int, words: str, lower: str | None, upper: str | None, **fields: object) -> Time:
    span = pile.at(number, words)
    edtf = lower if lower == upper else f"{lower or '..'}/{upper or '..'}"
    return Time(start=span.start, end=span.end, text=words, edtf=edtf, lower=lower, upper=upper, **fields)  # type: ignore[arg-type]


def _place(pile: Pile, number: int, words: str, lat: float, lon: float, **fields: object) -> Place:
    span = pile.at(number, words)
    return Place(start=span.start, end=span.end, text=words, name=words, lat=lat, lon=lon, **fields)  # type: ignore[arg-type]


def _number(pile: Pile, number: int, words: str, **fields: object) -> Quantity:
    span = pile.at(number, words)
    return Quantity(start=span.start, end=span.end, text=words, **fields)  # type: ignore[arg-type]


def parts(pile: Pile | None = None) -> dict[str, object]:
    """What the rooms before hand to ``assemble``, by its parameters."""
    pile = pile or Pile()
    a, b, c = (one.id for one in pile.documents)
    third, fifth = (
        _time(pile, n, f"{d} May 2026", *[f"2026-05-0{d}"] * 2, basis="day stated") for n, d in ((0, 3), (1, 5))
    )
    week = _time(
        pile, 2, "last week", "2026-05-03", None, relative=True, basis="the week before the report",
        premises=(pile.at(0, "3 May 2026"),),
    )  # fmt: skip
    bergen = [_place(pile, n, "Bergen", 60.39, 5.32, geoname=3161732, country="NO", precision_km=5.0) for n in (0, 1)]
    aberdeen = _place(pile, 1, "Aberdeen", 57.14, -2.10, geoname=2657832, country="GB", precision_km=5.0)
    stavanger = _place(pile, 2, "Stavanger", 58.97, 5.73, geoname=3137115, country="NO", precision_km=5.0)
    hurt = [
        _number(pile, n, f"{w} passengers", lower=float(w), upper=float(w), counted="passenger")
        for n, w in ((0, 14), (1, 41))
    ]
    reach = _number(pile, 0, "up to 300 km", upper=300.0, unit="kilometer", dimension="length", qualifier="at most")
    post = [_link(pile, 0, "Fjord Post", "According to", "outlet"), _link(pile, 1, "Fjord Post", "reported", "outlet")]
    claims = (
        _claim(pile, 0, "c1", "The ferry Sula ran aground off Bergen on 3 May 2026", "Sula", "ran", times=(third,), places=(bergen[0],)),
        _claim(pile, 0, "c2", "14 passengers were hurt", "passengers", "hurt", quantities=(hurt[0],), chain=(post[0],), entity=None),
        _claim(pile, 0, "c3", "The Sula has a range of up to 300 km", "Sula", "range", head="attribute", quantities=(reach,)),
        _claim(pile, 1, "c4", "The ferry Sula ran aground off Bergen on 5 May 2026", "Sula", "ran", times=(fifth,), places=(bergen[1],), chain=(post[1],)),
        _claim(pile, 1, "c5", "41 passengers were hurt", "passengers", "hurt", quantities=(hurt[1],), entity=None),
        _claim(pile, 1, "c6", "The ship could reach Aberdeen", "ship", "reach", modality="possible", places=(aberdeen,), chain=(_link(pile, 1, "officials", "said", "unnamed"),)),
        _claim(pile, 2, "c7", "The Sulla was towed to Stavanger last week", "Sulla", "towed", times=(week,), places=(stavanger,), entity="e2"),
        _claim(pile, 2, "c8", "anyone was hurt", "anyone", "hurt", polarity="denied", chain=(_link(pile, 2, "The operator", "denies", "body", stance="denies"),), entity=None),
    )  # fmt: skip
    entities = (
        Entity(
            id="e1", name="Sula", kind="vehicle", aliases=(Alias(text="Sula", documents=(a, b)),), central=0.9,
            mentions=(pile.at(0, "Sula"),),
            possible_same=(
                PossibleSame(
                    entity="e2", reasons=("one letter apart", "both a ferry that was hurt"), against=("no report uses both",),
                    spans=(pile.at(0, "The ferry Sula"), pile.at(2, "The Sulla")),
                ),
            ),
        ),
        Entity(id="e2", name="Sulla", kind="vehicle", aliases=(Alias(text="Sulla", documents=(c,)),), central=0.4),
    )  # fmt: skip
    event = Event(
        id="v1", label="grounding of the Sula", type="accident", participants=(Participant(role="object", entity="e1"),),
        time=third, place=bergen[0], mentions=(pile.at(0, "ran aground"), pile.at(1, "ran aground")), claims=("c1", "c4"),
    )  # fmt: skip
    condition = Condition(
        premise="both reports tell of the same grounding", would_be="two events", spans=(pile.at(0, "3 May 2026"),)
    )
    whens = (Value(text="3 May 2026", time=third), Value(text="5 May 2026", time=fifth))
    tolls = (Value(text="14 passengers", quantity=hurt[0]), Value(text="41 passengers", quantity=hurt[1]))
    grade = Grade(credibility=5, reasons=("another report gives another day",))
    questions = (
        Question(
            id="q2", label="How many were hurt?", kind="quantity", about="v1", slot="injured", state="conflict", central=0.8,
            positions=tuple(
                Position(value=value, mentions=(pile.at(n, value.text),), claims=(name,), documents=(doc,), origins=("o1",), grade=grade)
                for n, value, name, doc in ((0, tolls[0], "c2", a), (1, tolls[1], "c5", b))
            ),
            reasons=("14 and 41 are apart, and neither bounds the other",),
        ),
        Question(
            id="q1", label="When did the Sula run aground?", kind="time", about="v1", slot="when", state="conflict", central=0.9,
            positions=tuple(
                Position(value=value, mentions=(pile.at(n, value.text),), claims=(name,), documents=(doc,), origins=("o1",), grade=grade)
                for n, value, name, doc in ((0, whens[0], "c1", a), (1, whens[1], "c4", b))
            ),
            conditional=(condition,), pair_states={"0-1": "conflict"},
        ),
        Question(
            id="q3", label="What is the range of the Sula?", kind="quantity", about="e1", slot="range", state="single", central=0.5,
            positions=(
                Position(value=Value(text="up to 300 km", quantity=reach), mentions=(pile.at(0, "up to 300 km"),), claims=("c3",), documents=(a,), origins=("o2",),
                         grade=Grade(credibility=3, reasons=("one origin",))),
            ),
        ),
    )  # fmt: skip
    conflicts = (
        Conflict(
            id="k1", kind="time", question="q1", severity=0.5, conditional=(condition,), settle="the harbour master's log",
            explanation="The grounding is dated 3 May by one report and 5 May by another.",
            positions=(ConflictPosition(value=whens[0], claims=("c1",), documents=(a,)), ConflictPosition(value=whens[1], claims=("c4",), documents=(b,))),
        ),
        Conflict(
            id="k2", kind="quantity", question="q2", severity=0.7,
            explanation="One report counts 14 hurt, another 41.",
            positions=(ConflictPosition(value=tolls[0], claims=("c2",), documents=(a,)), ConflictPosition(value=tolls[1], claims=("c5",), documents=(b,))),
        ),
    )  # fmt: skip
    origins = (
        Origin(id="o1", name="Fjord Post", kind="outlet", seen=False, certain=False, documents=(a, b), claims=("c2", "c4"), reasons=("both name it",)),
        Origin(id="o2", name="Harbour News", kind="document", seen=True, certain=True, documents=(a,), claims=("c1", "c3"), reasons=(), document=a),
    )  # fmt: skip
    shared = pile.at(0, "passengers were hurt"), pile.at(1, "passengers were hurt")
    derivations = (
        Derivation(id="r1", source=a, target=b, kind="rewrite", share=0.31, direction=Direction(basis="earlier by two days", certain=True), reasons=("the same words in the same order",),
                   passages=(Passage(source=(shared[0].start, shared[0].end), target=(shared[1].start, shared[1].end)),)),
        Derivation(id="r2", source="o1", target=a, kind="cites", share=0.0, direction=Direction(basis="a report rests on what it cites", certain=True)),
    )  # fmt: skip
    findings = (
        Finding(
            id="f1", check="reach", claims=("c3", "c6"), verdict="impossible", about="e1",
            explanation="Aberdeen lies 566 km from Bergen, and the range told is at most 300 km.",
            numbers={"distance_km": 566.4, "range_upper_km": 300.0}, premises=("the ship starts at Bergen",),
            rings=(Ring(lat=60.39, lon=5.32, radius_km=300.0, label="300 km from Bergen", claim="c3"),), formula="geodesic on WGS84",
        ),
        Finding(id="f2", check="calendar", claims=("c1",), verdict="consistent", explanation="3 May 2026 was a Sunday, and no weekday is told.", numbers={}),
    )  # fmt: skip
    answers = tuple(
        Answer(id=f"a{n}", about="v1", slot="when", kind="time", value=value, span=pile.at(n, value.text), claim=name)
        for n, value, name in ((0, whens[0], "c1"), (1, whens[1], "c4"))
    )
    readings = [
        Reading(document=one, claims=tuple(claim for claim in claims if claim.document == one.id), places=places)
        for one, places in zip(
            pile.documents,
            ((bergen[0],), (bergen[1], aberdeen), (stavanger,)),
            strict=True,
        )
    ]
    return {
        "readings": readings,
        "problems": [Problem(code="E014", source="d.pdf", message="It is not a PDF.", remedy="Open it and save it anew.")],
        "lineage": Lineage(citations=(Citation(document=b, outlet="fjord-post", name="Fjord Post", span=pile.at(1, "Fjord Post"), form="attribution", weight=0.5),), derivations=derivations[:1]),
        "linked": Linked(claims=claims, entities=entities, events=(event,), questions=(OpenQuestion(id="q1", label="When?", kind="time", about="v1", slot="when", answers=answers),)),
        "ancestry": Ancestry(origins=origins, derivations=derivations),
        "comparison": Comparison(questions=questions, conflicts=conflicts),
        "findings": findings,
    }  # fmt: skip


def dossier(pile: Pile | None = None) -> Dossier:
    """The made-up dossier."""
    return assemble(**parts(pile))  # type: ignore[arg-type]
