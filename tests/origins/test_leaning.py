import pytest

from variorum.origins.leaning import alike


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Express", "UK-based Express publication", True),
        ("Fox", "Fox News", True),
        ("AP", "Associated Press", True),
        ("The Gazette", "The Salten Gazette", True),
        # An ordinary word is not short for a longer name, nor one known outlet for another.
        ("The Sun", "Evening Sun", False),
        ("Metro", "Metro Ledger", False),
        ("The Times", "The Irish Times", False),
        ("The Salten Gazette", "The Skerry Gazette", False),
        (None, "Reuters", False),
        ("", "", False),
        ("...", "Reuters", False),
    ],
)
def test_forms_of_one_name(one, other, same):
    assert alike(one, other) == alike(other, one) == same
