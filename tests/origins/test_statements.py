import pytest

from variorum.lineage import trace_lineage
from variorum.model import Linked, Name, Reading
from variorum.origins import find_origins

_FIRST = "“We will open both bridges to carts in the spring and to lorries when the last bolt is in,”"
_SECOND = "“Nobody who has waited nine years for this crossing will mind another winter of ferries,”"
_ONE = """{issuer} Both bridges will open next year, it became known on Monday after years of delay.

{first} said the chief engineer, who has led the work from its first day.

{second} the head of the ferry company added when he was asked about it."""
_OTHER = """Skerry is to get its crossing at last. {issuer} Shops on the quay had asked for a date since the autumn.

{second} said the man who runs the ferries. Others were less patient with the builders.

{first} the engineer in charge told those who came to see the river."""


@pytest.fixture
def origins(document, claims_in):
    def find(*issuers):
        readings = []
        for form, issuer in zip((_ONE, _OTHER), issuers, strict=True):
            one = document(form.format(issuer=issuer, first=_FIRST, second=_SECOND))
            at = one.text.find("Harbour Board")
            names = (Name(start=at, end=at + 13, text="Harbour Board", kind="organisation"),) if at >= 0 else ()
            readings.append(Reading(document=one, names=names, claims=claims_in(one)))
        return find_origins(readings, trace_lineage(readings), Linked()).origins

    return find


@pytest.mark.parametrize(
    ("issuers", "named"),
    [
        (("The Harbour Board's announcement was short.", "The Harbour Board announced it on Monday."), True),
        (("The Harbour Board said in a statement that it is done.", "The Harbour Board announced it."), True),
        (("A statement released by the Harbour Board was short.", "The Harbour Board said so."), True),
        # One report that tells of it is one report's word.
        (("The Harbour Board's announcement was short.", "It was said on Monday."), False),
        # Nobody speaks of a release: both may have asked the two men.
        (("The Harbour Board announced it.", "The Harbour Board announced it on Monday."), False),
        (("The Harbour Board's bridge is long.", "The Harbour Board's members met."), False),
    ],
)
def test_quotations_of_a_statement_have_its_issuer_as_their_origin(origins, issuers, named):
    quoted = [one for one in origins(*issuers) if one.quotation]
    assert (len(quoted) == 1 and quoted[0].kind == "body" and "Harbour Board" in quoted[0].name) == named
    if named:
        assert len(quoted[0].documents) == 2
        assert not quoted[0].certain
        assert any("Harbour Board" in reason for reason in quoted[0].reasons)
