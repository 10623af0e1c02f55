from made_up import dossier, parts
from made_up_pile import Pile

from variorum.dossier.timeline import draw_up, timeline_document
from variorum.model import Claim, Comparison, Linked, Question, Time


def test_entries_stand_by_the_time_of_the_event() -> None:
    entries = dossier().timeline
    assert [(entry.label, entry.time.text, entry.inferred, entry.question) for entry in entries] == [
        ("grounding of the Sula", "3 May 2026", False, "q1"),  # both answers to one question stay
        ("Sulla was towed to Stavanger last week", "last week", True, None),
        ("grounding of the Sula", "5 May 2026", False, "q1"),
    ]


def test_the_same_event_at_the_same_time_is_one_entry() -> None:
    made = parts()
    linked, comparison = made["linked"], made["comparison"]
    assert isinstance(linked, Linked)
    assert isinstance(comparison, Comparison)
    first = next(claim for claim in linked.claims if claim.id == "c1")
    again = Claim(**{**{name: getattr(first, name) for name in first.__struct_fields__}, "id": "c9"})
    when = next(question for question in comparison.questions if question.id == "q1")
    fields = {name: getattr(when, name) for name in when.__struct_fields__}
    position = {name: getattr(when.positions[0], name) for name in when.positions[0].__struct_fields__}
    both = type(when.positions[0])(**{**position, "claims": ("c1", "c9")})
    entries = draw_up([first, again], linked.events, [Question(**{**fields, "positions": (both,)})])
    assert [entry.claims for entry in entries] == [("c1", "c9")]


def test_what_has_no_place_on_the_calendar_is_no_event_time() -> None:
    pile = Pile()
    span = pile.at(2, "last week")
    base = next(claim for claim in parts(pile)["linked"].claims if claim.id == "c7")  # type: ignore[attr-defined]
    fields = {name: getattr(base, name) for name in base.__struct_fields__}
    for kind, timex, count in (
        ("duration", "P20M", 0),
        ("set", "P1W", 0),
        ("date", "PRESENT_REF", 0),
        ("date", None, 1),
    ):
        time = Time(start=span.start, end=span.end, text=span.quote, kind=kind, timex=timex)  # type: ignore[arg-type]
        assert len(draw_up([Claim(**{**fields, "times": (time,)})], (), ())) == count


def test_timeline_file() -> None:
    told = timeline_document(dossier())
    assert [entry["when"] for entry in told["events"]] == ["3 May 2026", "3 May 2026 or later", "5 May 2026"]
    assert [entry["inferred"] for entry in told["events"]] == [False, True, False]
    assert all(entry["documents"] and entry["claims"] for entry in told["events"])
    assert told["undated"] == []
