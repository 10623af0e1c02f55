import itertools

import pytest

from variorum.lineage import trace_lineage
from variorum.model import Reading


@pytest.fixture
def lines(document):
    """Directions between named reports: ``{(source, target): certain}``."""

    def trace(**texts):
        readings = [Reading(document=document(text, id=name, **fields)) for name, (text, fields) in texts.items()]
        told = [trace_lineage(order).derivations for order in itertools.permutations(readings)]
        assert all(one == told[0] for one in told)  # in any order of the reports
        return {(one.source, one.target): one for one in told[0]}

    return trace


def test_two_copies_of_one_report_rest_on_it_and_not_on_each_other(lines, flood):
    found = lines(
        a=(flood.story, {"published": "2024-05-03"}),
        b=(f"{flood.story}\n\nIt rained on.", {"published": "2024-05-05", "publisher": "B"}),
        c=(f"{flood.story}\n\nMore was to come.", {"published": "2024-05-07", "publisher": "C"}),
    )
    assert found["a", "b"].direction.certain
    assert found["a", "c"].direction.certain
    assert not found["b", "c"].direction.certain
    assert "both rest on" in found["b", "c"].direction.basis


def test_a_shared_error_shows_that_one_copy_was_taken_from_the_other(lines, flood):
    wrong = flood.story.replace("2,400", "2,900")
    found = lines(
        a=(flood.story, {"published": "2024-05-03"}),
        b=(wrong, {"published": "2024-05-05", "publisher": "B"}),
        c=(f"{wrong}\n\nMore was to come.", {"published": "2024-05-07", "publisher": "C"}),
    )
    assert found["b", "c"].direction.certain


def test_a_copy_that_names_the_copy_it_was_taken_from_is_believed(lines, flood):
    found = lines(
        a=(flood.story, {"published": "2024-05-03"}),
        b=(f"{flood.story}\n\nIt rained on.", {"published": "2024-05-05", "publisher": "Skerry Gazette"}),
        c=(f"The Skerry Gazette reported this.\n\n{flood.story}", {"published": "2024-05-07", "publisher": "C"}),
    )
    assert found["b", "c"].direction.certain


def test_two_copies_that_credit_one_agency_need_not_know_each_other(lines, flood):
    found = lines(
        b=(f"{flood.story}\n(AP)", {"published": "2024-05-05", "publisher": "B"}),
        c=(f"{flood.story}\n\nMore was to come.\n(AP)", {"published": "2024-05-07", "publisher": "C"}),
    )
    ((_, one),) = found.items()
    assert not one.direction.certain
    assert any("both credit" in reason for reason in one.reasons)


def test_a_credit_line_behind_a_copy_is_no_sign_that_the_source_was_cut(lines, flood):
    found = lines(
        a=(flood.story, {"publisher": "Skerry Gazette"}),
        b=(f"{flood.story}\nReporting by the newsroom.", {"publisher": "B"}),
    )
    ((_, one),) = found.items()
    assert one.direction.basis == "not decidable"


def test_what_an_agency_has_too_is_held_to_be_its_report_but_not_for_certain(lines, flood):
    found = lines(
        a=(f"{flood.story}\n\nIt rained on.", {"publisher": "The Skerry Gazette"}),
        b=(f"{flood.story}\n\nMore was to come.", {"publisher": "Reuters"}),
    )
    (one,) = found.values()
    assert (one.source, one.target, one.direction.certain) == ("b", "a", False)
    assert "news agency" in one.direction.basis
