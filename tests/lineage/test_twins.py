from itertools import pairwise

import pytest

from variorum.lineage import trace_lineage
from variorum.lineage.twins import FEW
from variorum.model import Reading


def pile(document, *texts):
    return [Reading(document=document(text, id=f"d{at:03}", **fields)) for at, (text, fields) in enumerate(texts)]


def test_what_is_found_of_a_text_holds_of_every_document_that_has_it(document, flood):
    readings = pile(
        document,
        (flood.story, {"published": "2024-05-03"}),
        (flood.story, {"published": "2024-05-04", "publisher": "Skerry Gazette"}),
        (f"The Skerry Gazette reported this.\n\n{flood.story}", {"publisher": "C"}),
    )
    found = {(one.source, one.target): one for one in trace_lineage(readings).derivations if one.kind == "copy"}
    assert found.keys() == {("d000", "d001"), ("d001", "d002"), ("d000", "d002")} or ("d002", "d000") in found
    # The credit names the second of the two, though the first stands for the text.
    assert found["d001", "d002"].direction.certain


def test_passages_have_the_offsets_of_their_own_document(document, flood):
    spaced = flood.story.replace(", ", ",  ").upper()
    readings = pile(document, (flood.story, {}), (spaced, {}), (f"{flood.other}\n\n{flood.story}", {}))
    texts = {reading.document.id: reading.document.text for reading in readings}
    for one in trace_lineage(readings).derivations:
        for passage in one.passages:
            source, target = texts[one.source][slice(*passage.source)], texts[one.target][slice(*passage.target)]
            assert source.lower().split() == target.lower().split()


@pytest.mark.parametrize(("count", "pairs"), [(FEW, FEW * (FEW - 1) // 2), (FEW + 40, FEW + 39)])
def test_many_documents_of_one_text_are_each_held_against_the_first(document, flood, count, pairs):
    days = [f"2024-05-{day:02}" for day in range(1, 28)]
    readings = pile(document, *((flood.story, {"published": days[at % 27]}) for at in range(count)))
    assert len(trace_lineage(readings).derivations) == pairs


def test_dates_order_documents_of_one_text(document, flood):
    readings = pile(document, *((flood.story, {"published": f"2024-05-0{day}"}) for day in (3, 1, 2)))
    sure = {(one.source, one.target) for one in trace_lineage(readings).derivations if one.direction.certain}
    assert set(pairwise(["d001", "d002"])) <= sure
    assert ("d000", "d001") not in sure
