import itertools

import pytest

from variorum.claims import read_claims
from variorum.lineage import trace_lineage
from variorum.model import Derivation, Direction, Lineage, Linked, Passage, Reading
from variorum.origins import find_origins


@pytest.fixture
def found(document, claims_in):
    def run(*texts, chains=None):
        readings = []
        for text, fields in texts:
            one = document(text, **fields)
            readings.append(Reading(document=one, claims=claims_in(one, chains)))
        return readings, find_origins(readings, trace_lineage(readings), Linked())

    return run


def resting(ancestry, document):
    return [origin for origin in ancestry.origins if document in origin.documents]


def origin_of(ancestry, claim):
    (origin,) = [origin for origin in ancestry.origins if claim.id in origin.claims]
    return origin


def test_unrelated_reports_are_origins_of_their_own(found, flood):
    _readings, ancestry = found((flood.story, {"id": "a"}), (flood.other, {"id": "b"}))
    assert [(o.kind, o.seen, o.certain, o.documents) for o in ancestry.origins] == [
        ("document", True, True, ("a",)),
        ("document", True, True, ("b",)),
    ]
    assert all(origin.reasons for origin in ancestry.origins)


def test_a_family_by_citation_alone_has_an_unseen_uncertain_origin(found, flood):
    one = f"The Skerry Gazette reports that a dam held.\n\nThe Gazette says the rain is over. {flood.other}"
    two = "Rain ends, Skerry Gazette Reports\n\nA dam has held, according to The Skerry Gazette.\n\nMany went home at noon."
    _readings, ancestry = found((one, {"id": "a"}), (two, {"id": "b"}), (flood.story, {"id": "c"}))
    unseen = [origin for origin in ancestry.origins if not origin.seen]
    assert [(o.name, o.kind, o.certain, o.documents) for o in unseen] == [
        ("The Skerry Gazette", "outlet", False, ("a", "b"))
    ]
    cites = [one for one in ancestry.derivations if one.kind == "cites"]
    assert {(one.source, one.target) for one in cites} == {(unseen[0].id, "a"), (unseen[0].id, "b")}
    assert all(not one.direction.certain and one.share == 0 for one in cites)


def test_dates_make_the_earlier_report_the_origin(found, flood):
    _readings, ancestry = found(
        (flood.story, {"id": "a", "published": "2024-05-03"}),
        (flood.story + " ", {"id": "b", "published": "2024-05-04"}),
    )
    (origin,) = ancestry.origins
    assert (origin.document, origin.certain, origin.documents) == ("a", True, ("a", "b"))


def test_without_direction_a_lost_common_text_is_the_origin(found, flood):
    _readings, ancestry = found((flood.story, {"id": "a"}), (f"{flood.story}\n\nMore rain may come.", {"id": "b"}))
    (origin,) = resting(ancestry, "a")
    assert (origin.kind, origin.seen, origin.certain, origin.documents) == ("unknown", False, False, ("a", "b"))


@pytest.mark.parametrize(
    ("publishers", "origins"),
    [
        # The publisher's own report is among the files, whichever version came first.
        (("The Gazette", "The Gazette", "The Gazette"), [("document", True, False)]),
        (("The Gazette", "Gazette", "gazette"), [("document", True, False)]),
        # Of several publishers, or of nobody known, the common text may be another one's.
        (("The Gazette", "The Gazette", "The Courier"), [("unknown", False, False)]),
        (("The Gazette", "The Gazette", None), [("unknown", False, False)]),
        ((None, None, None), [("unknown", False, False)]),
    ],
)
@pytest.mark.parametrize("more", ["", "\n\nMore rain may come."])
def test_versions_of_one_publisher_need_no_unseen_text(found, flood, publishers, origins, more):
    texts = [
        (flood.story + more * (number > 0), {"id": f"d{number}", "publisher": publisher})
        for number, publisher in enumerate(publishers)
    ]
    _readings, ancestry = found(*texts)
    assert [(origin.kind, origin.seen, origin.certain) for origin in ancestry.origins] == origins
    assert ancestry.origins[0].documents == ("d0", "d1", "d2")


def test_a_copied_paragraph_rests_elsewhere_than_the_rest(found, flood):
    # Per claim: one paragraph is taken over, the rest is the report's own.
    paragraph = flood.story.split("\n\n")[2]
    mixed = f"{flood.other}\n\n{paragraph}\n\n{flood.other.replace('wheat', 'barley').upper()[::-1]}"
    readings, ancestry = found(
        (flood.story, {"id": "a", "published": "2024-05-03"}), (mixed, {"id": "b", "published": "2024-05-04"})
    )
    copied = next(claim for claim in readings[1].claims if "spillway" in claim.evidence.quote)
    own = readings[1].claims[0]
    assert origin_of(ancestry, copied).document == "a"
    assert origin_of(ancestry, own).document == "b"


def test_a_claim_on_an_outlets_word_rests_on_it_though_the_report_does_not(found, flood):
    text = f"{flood.story}\n\nThe dead are four, Tarnpress said."
    _readings, ancestry = found((text, {"id": "a"}), chains={"Tarnpress": ("Tarnpress", "agency")})
    by_name = {origin.name: origin for origin in ancestry.origins}
    assert len(by_name["Tarnpress"].claims) == 1
    assert len(by_name) == 2


@pytest.mark.parametrize(
    ("told", "outlets"),
    [
        ("A bridge is closed, CNN and NBC reported.", {"CNN", "NBC News"}),
        (
            "CNN, NBC and the Associated Press reported that a bridge is closed.",
            {"CNN", "NBC News", "Associated Press"},
        ),
        # One after the other: it is told on the word of the last one.
        ("A bridge is closed, an engineer told NBC, according to CNN.", {"CNN"}),
        ("CNN and the mayor said that a bridge is closed.", {"CNN"}),
        # A noun points back to the one outlet that was named.
        ("There are doubts, CNN reported.\n\nThe broadcaster said that a bridge is closed.", {"CNN"}),
    ],
)
def test_outlets_named_together_are_all_origins(read, flood, told, outlets):
    readings = read_claims([read(f"{flood.other}\n\n{told}\n\n{flood.story}", id="a")])
    ancestry = find_origins(readings, trace_lineage(readings), Linked())
    (claim,) = [
        claim for claim in readings[0].claims if "bridge" in claim.evidence.quote and "closed" in claim.evidence.quote
    ]
    assert {origin.name for origin in ancestry.origins if claim.id in origin.claims} == outlets
    assert all(origin.documents == ("a",) for origin in ancestry.origins)


def test_a_cited_publisher_among_the_files_is_the_origin(found, flood):
    _readings, ancestry = found(
        (flood.story, {"id": "a", "publisher": "Westerhall Gazette"}),
        (f"The Westerhall Gazette reported this.\n\n{flood.story}", {"id": "b", "publisher": "Farrow Post"}),
    )
    (origin,) = ancestry.origins
    assert (origin.document, origin.seen, origin.documents) == ("a", True, ("a", "b"))


def test_a_shared_quotation_joins_its_words_and_nothing_else(found, flood):
    readings, ancestry = found(
        (f"{flood.story}\n\n{flood.speech} Rask said.", {"id": "a"}),
        (f"{flood.other}\n\n{flood.speech} an engineer said.", {"id": "b"}),
    )
    spoken = [claim for reading in readings for claim in reading.claims if "prayed" in claim.evidence.quote]
    assert len({origin_of(ancestry, claim).id for claim in spoken}) == 1
    assert origin_of(ancestry, readings[0].claims[0]).document == "a"
    assert origin_of(ancestry, readings[1].claims[0]).document == "b"


def test_a_circle_of_citations_ends(found, flood):
    _readings, ancestry = found(
        (f"The Farrow Post reported this.\n\n{flood.story}", {"id": "a", "publisher": "Westerhall Gazette"}),
        (f"The Westerhall Gazette reported this.\n\n{flood.story}", {"id": "b", "publisher": "Farrow Post"}),
    )
    assert ancestry.origins


def everything_rests(readings, ancestry):
    claims = [claim.id for reading in readings for claim in reading.claims]
    placed = [claim for origin in ancestry.origins for claim in origin.claims]
    assert sorted(placed) == sorted(claims)
    assert {reading.document.id for reading in readings} <= {d for origin in ancestry.origins for d in origin.documents}
    assert all(origin.reasons for origin in ancestry.origins)
    assert len({origin.id for origin in ancestry.origins}) == len(ancestry.origins)


def test_nothing_is_left_out_and_order_does_not_matter(document, found, flood):
    texts = [
        (flood.story, {"id": "a", "published": "2024-05-03"}),
        (f"{flood.story}\n\n{flood.other}", {"id": "b"}),
        (f"(AP) - {flood.other}", {"id": "c"}),
        (f"{flood.speech} {flood.other}", {"id": "d"}),
        ("", {"id": "e"}),
        ("Too short.", {"id": "f"}),
    ]
    readings, expected = found(*texts)
    everything_rests(readings, expected)
    for order in itertools.islice(itertools.permutations(readings), 1, 720, 97):
        assert find_origins(list(order), trace_lineage(list(order)), Linked()) == expected


def test_the_seeds(seeds):
    from variorum.claims import read_claims
    from variorum.language import identify, parse
    from variorum.model import Document
    from variorum.normalise import read_values

    files = sorted(seeds.glob("0*.txt"))
    documents = [Document(id=f.name[:3], uri=f.name, text=f.read_text(encoding="utf-8"), sha256="0") for f in files]
    readings = read_claims(read_values(parse(identify(documents)[0])))
    ancestry = find_origins(readings, trace_lineage(readings), Linked())
    everything_rests(readings, ancestry)
    unseen = [(o.name, o.certain, o.documents) for o in ancestry.origins if not o.seen and len(o.documents) > 1]
    assert unseen == [("The Express", False, ("002", "003"))]
    assert [o.documents for o in resting(ancestry, "000") if o.seen] == [("000",)]


def test_people_who_told_an_agency_show_whose_text_it_is(found, flood):
    text = f"{flood.story}\n\nA driver told Reuters that the water had come to his door."
    _, ancestry = found((text, {"id": "a"}), (f"{flood.story}\n\nMore rain may come.", {"id": "b"}))
    (origin,) = resting(ancestry, "b")
    assert (origin.name, origin.kind, origin.certain) == ("Reuters", "agency", False)


def test_a_long_line_of_copies_has_one_origin(document, flood):
    # Trap: a walk back along the line, once for each document, or a recursion as deep as the line is long.
    readings = [Reading(document=document(flood.story, id=f"d{9_999 - number}")) for number in range(1_500)]
    line = tuple(
        Derivation(
            id=f"x{number}",
            source=one.document.id,
            target=two.document.id,
            kind="copy",
            share=1.0,
            direction=Direction(basis="it breaks off", certain=True),
            passages=(Passage(source=(0, len(flood.story)), target=(0, len(flood.story))),),
        )
        for number, (one, two) in enumerate(itertools.pairwise(readings))
    )
    (origin,) = find_origins(readings, Lineage(derivations=line), Linked()).origins
    assert (origin.document, len(origin.documents)) == ("d9999", 1_500)
