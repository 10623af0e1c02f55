import pytest

from variorum.lineage import trace_lineage
from variorum.model import Reading


@pytest.fixture
def directed(document):
    def trace(**texts):
        readings = [Reading(document=document(text, id=name, **fields)) for name, (text, fields) in texts.items()]
        found = trace_lineage(readings).derivations
        return {(one.source, one.target): one for one in found}

    return trace


def test_a_report_older_than_the_one_it_names_is_believed_in_nothing(directed, flood):
    # "b" is stated to be the oldest, but names the Gazette; "c" and "d" came after both.
    found = directed(
        a=(flood.story, {"published": "2024-05-04", "publisher": "Skerry Gazette"}),
        b=(f"The Skerry Gazette reported this.\n\n{flood.story}", {"published": "2024-05-01", "publisher": "B"}),
        c=(f"{flood.story}\n\nThe Skerry Gazette reported this.", {"published": "2024-05-06", "publisher": "C"}),
        d=(f"{flood.story}\n\nMore was to come, it was said.", {"published": "2024-05-07", "publisher": "D"}),
    )
    assert not any(one.direction.certain for pair, one in found.items() if "b" in pair)
    assert found["a", "c"].direction.certain
    assert found["a", "d"].direction.certain
    pair = next(one for one in found.values() if {one.source, one.target} == {"a", "b"})
    assert any("contradict" in reason for reason in pair.reasons)


def test_where_two_dates_are_equally_doubtful_neither_decides(directed, flood):
    found = directed(
        a=(flood.story, {"published": "2024-05-04", "publisher": "Skerry Gazette"}),
        b=(f"The Skerry Gazette reported this.\n\n{flood.story}", {"published": "2024-05-01", "publisher": "B"}),
        d=(f"{flood.story}\n\nMore was to come, it was said.", {"published": "2024-05-07", "publisher": "D"}),
    )
    assert not any(one.direction.certain for one in found.values())
    assert any("one of the dates is contradicted" in reason for one in found.values() for reason in one.reasons)
