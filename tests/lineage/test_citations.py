import pytest

from variorum.claims import read_claims
from variorum.lineage.citations import find_citations
from variorum.lineage.mentions import outlets_called_so
from variorum.lineage.outlets import folded_name, identify, pile_outlets, same_outlet
from variorum.model import Reading

BODY = "The bridge was closed on Monday. Engineers will look at it for a week. Traffic takes another way."


def reading(document, text, **fields):
    return Reading(document=document(text, **fields))


@pytest.fixture
def read_claims_of(read):
    return lambda text: read_claims([read(text)])[0]


def cited(document, text, **fields):
    one = reading(document, text, **fields)
    return find_citations(one, pile_outlets(outlets_called_so(one), [one.document.publisher or ""]))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (f"The bridge is unsafe, according to The Guardian. {BODY}", "The Guardian"),
        (f"The bridge is unsafe, Reuters reported on Monday. {BODY}", "Reuters"),
        (f"The Skerry Gazette reports that the bridge is unsafe. {BODY}", "The Skerry Gazette"),
        (f"Papers such as *The Lantern* warned of the bridge. {BODY}", None),
        (f"Newspapers such as *The Lantern* warned of the bridge. {BODY}", "The Lantern"),
        (f"The state news agency Tarnpress said the bridge was unsafe. {BODY}", "Tarnpress"),
        (f"A bridge as reported by the Oslo-based Lantern publication is unsafe. {BODY}", "Lantern"),
        (f"Independent experts say the bridge is unsafe. {BODY}", None),  # an ordinary word
        (f"Rebel radio said the rebel army was near. {BODY}", None),  # capital only at the head of a sentence
        (f"The Ministry of Transport said the bridge is unsafe. {BODY}", None),
    ],
)
def test_outlets_named_in_sentences(document, text, quote):
    quotes = [citation.span.quote for citation in cited(document, text)]
    assert (quote in " ".join(quotes) and bool(quotes)) if quote else quotes == []


def test_own_publisher_is_no_citation(document):
    text = f"The bridge is unsafe, an engineer told Reuters. Reuters reported it first. {BODY}"
    assert cited(document, text, publisher="Reuters") == ()
    assert len(cited(document, text, publisher="The Guardian")) == 1


def test_weight_grows_with_headline_opening_and_repetition(document):
    low = cited(document, f"{BODY}\n\n{BODY}\n\nThe Skerry Gazette reported it.")
    middle = cited(document, f"The Skerry Gazette reported that a bridge is unsafe.\n\n{BODY}")
    high = cited(
        document,
        f"Bridge unsafe, Skerry Gazette Reports\n\nThe Skerry Gazette reported it.\n\nThe Gazette says more. {BODY}",
    )
    assert low[0].weight < middle[0].weight < high[0].weight
    assert all(citation.reasons for citation in (*low, *middle, *high))


def test_a_short_form_is_the_same_outlet(document):
    text = f"The Skerry Gazette reported it.\n\nThe Gazette said more. {BODY}"
    (citation,) = cited(document, text)
    assert citation.name == "The Skerry Gazette"


def test_one_identity_for_all_forms():
    keys = {identify(name)[0] for name in ("The Express", "Express", "express.co.uk", "UK-based Express publication")}
    assert len(keys) == 1
    assert same_outlet("AP", "Associated Press")
    assert not same_outlet(None, None)
    assert folded_name("the Skerry Gazette newspaper") == folded_name("The Skerry Gazette")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The bridge is unsafe, CNN and NBC reported on Monday.", ["CNN", "NBC"]),  # two outlets, not one
        (
            "CNN, NBC and the Associated Press reported that 14 people were hurt.",
            ["CNN", "NBC", "the Associated Press"],
        ),
        ("Norway's official news agency NTB reported that the bridge is unsafe.", ["NTB"]),
        ("The bridge is unsafe, an engineer told French LCI on Monday.", ["LCI"]),  # an adjective before initials
        ("The Syrian Arab News Agency said the bridge is unsafe.", ["The Syrian Arab News Agency"]),  # part of the name
        ("A state news agency said the bridge is unsafe.", []),  # no name
        ("The website said that the bridge is unsafe.", []),
        ("The bridge is unsafe, Fox & Friends reported on Monday.", None),  # no two outlets either
    ],
)
def test_what_describes_an_outlet_is_no_part_of_its_name(read_claims_of, text, quotes):
    one = read_claims_of(f"{text} {BODY}")
    found = [citation.span.quote for citation in find_citations(one, pile_outlets(outlets_called_so(one), []))]
    assert found == quotes if quotes is not None else len(found) <= 1


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        # A longer name wins over the known one inside it, and a known one is never what is left of it.
        ("The Evening Sun reports that the bridge is unsafe.", ["evening-sun"]),
        ("Evening Sun reports the bridge is unsafe.", ["evening-sun"]),
        ("The bridge is unsafe, according to Metro Ledger.", ["metro-ledger"]),
        ("The bridge is unsafe, according to the Metro Ledger.", ["metro-ledger"]),
        ("The Metro Ledger newspaper said the bridge is unsafe.", ["metro-ledger"]),
        ("By Jane Doe Kelmouth Metro\n\nThe bridge is unsafe.", []),
        # Built like no outlet's name: left open.
        ("The bridge is unsafe, according to the Times of Kelmouth.", []),
        ("The bridge is unsafe, an engineer told Sun Chemicals.", []),
        ("The bridge is unsafe, according to the Reuters Institute.", []),
        ("Anna Ledger said the bridge is unsafe.", []),
        # Days, verbs and desks behind a name are no part of another one.
        ("The bridge is unsafe, an engineer told The Sun Monday.", ["sun"]),
        ("The bridge is unsafe, an engineer told CNN Monday.", ["cnn"]),
        ("Bridge Unsafe\n\nGuardian Reports Growing Concern Over Bridge", ["guardian"]),
        ("The bridge is unsafe, according to Reuters Health.", ["reuters"]),
    ],
)
def test_a_part_of_a_longer_name_is_another_outlet(read_claims_of, text, keys):
    one = read_claims_of(f"{text} {BODY}")
    found = find_citations(one, pile_outlets(outlets_called_so(one), []))
    assert sorted({citation.outlet for citation in found}) == keys


@pytest.mark.parametrize("text", ["", "...", "“", "Reuters", "The", "(Reuters)", "said said said"])
def test_bad_input(document, text):
    assert all(citation.span.quote for citation in cited(document, text))
