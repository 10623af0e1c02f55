"""In which part of its country a town is said to lie."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A quake flattened the southeastern city of Bam in 2003.", "southeast"),
        ("A quake in 2003 destroyed the ancient town of Bam, in central Iran.", "centre"),
        ("The north-western city of Tabriz was spared.", "northwest"),
        ("The mayor of Tabriz, a town in north-west Iran, resigned.", "northwest"),
        ("The eastern port city of Busan was spared.", "east"),
        ("The northern city of Redding was spared.", None),  # of California
        ("Bam, in eastern Syria, he said.", None),  # another country's
        ("They went north to the city of Bam.", None),
        ("Northern forces took the city of Bam.", None),
    ],
)
def test_a_part_is_read_beside_a_name(link, text, label):
    linked = link("Schools were shut on Monday. " + text)
    found = [answer.value.label for answer in linked.answers if answer.slot.startswith("part@")]
    assert found == ([label] if label else [])
