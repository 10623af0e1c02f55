"""The family tree: what is drawn of a pile, and that each line leads to the row that explains it."""

import re
from itertools import combinations

from made_up import dossier

from variorum.dossier.page import page
from variorum.dossier.tree_drawing import draw_tree
from variorum.dossier.tree_layout import lay_out
from variorum.model import Derivation, Direction, Document, Dossier, Origin, Published


def pile(count, shares, origins=()):
    """Reports r0, r1, ... a day apart, and lines between them: ``{(i, j): (share, certain)}``."""
    documents = tuple(
        Document(
            id=f"r{n}", uri=f"r{n}.txt", text="A bridge fell.", sha256="",
            published=Published(edtf=f"2031-05-{n + 1:02}", lower=f"2031-05-{n + 1:02}", upper=f"2031-05-{n + 1:02}"),
        )
        for n in range(count)
    )  # fmt: skip
    derivations = tuple(
        Derivation(
            id=f"d{i}{j}", source=f"r{i}", target=f"r{j}", kind="copy", share=share,
            direction=Direction(basis="", certain=certain),
        )
        for (i, j), (share, certain) in shares.items()
    )  # fmt: skip
    return Dossier(documents=documents, derivations=derivations, origins=tuple(origins))


def origin(name, kind, documents, **fields):
    return Origin(
        id=f"o-{name}",
        name=name,
        kind=kind,
        seen=False,
        certain=False,
        documents=documents,
        claims=(),
        reasons=(),
        **fields,
    )


def test_near_copies_are_held_together_by_as_few_lines_as_it_takes():
    # Trap: eight near copies are twenty-eight pairs, which no one can read as a drawing.
    tree = lay_out(pile(8, {pair: (0.9 - sum(pair) / 100, False) for pair in combinations(range(8), 2)}))
    assert len(tree.edges) == 7
    assert tree.left_out == 21


def test_a_sure_direction_is_drawn_before_a_wider_share():
    tree = lay_out(pile(3, {(0, 1): (0.5, True), (0, 2): (0.6, True), (1, 2): (0.9, False)}))
    assert {(edge.source, edge.target) for edge in tree.edges} == {("r0", "r1"), ("r0", "r2")}


def test_a_common_text_is_drawn_only_where_no_line_says_the_same():
    common = origin("lost text", "unknown", ("r0", "r1"))
    assert lay_out(pile(2, {(0, 1): (0.8, False)}, [common])).origins == ()
    assert lay_out(pile(2, {}, [common])).origins == (common,)


def test_a_cited_outlet_is_always_drawn():
    # Trap: two reports that copy each other can both name the agency that they have it from.
    agency = origin("Harbour Press", "agency", ("r0", "r1"))
    tree = lay_out(pile(2, {(0, 1): (0.8, False)}, [agency]))
    assert tree.resting == {"o-Harbour Press": ("r0", "r1")}
    assert "Harbour Press" in str(draw_tree(pile(2, {}, [agency])))


def test_reports_stand_in_order_of_time():
    tree = lay_out(pile(4, {(3, 0): (0.8, True), (2, 1): (0.7, True)}))
    assert [document.id for document in tree.documents] == ["r0", "r1", "r2", "r3"]


def test_a_pile_without_kin_has_no_tree():
    assert draw_tree(pile(3, {})) is None


def test_each_line_leads_to_the_row_that_explains_it():
    shown = page(dossier())
    lines = set(re.findall(r'<a href="#(f[^"]+)">', shown.split('class="tree"')[1].split("</svg>")[0]))
    assert lines
    assert all(f'<tr id="{line}">' in shown for line in lines)


def test_a_common_text_is_called_by_the_letters_of_its_reports():
    # Trap: the names of its reports, cut to fit into the box, said nothing.
    common = origin("common text of “r0.txt” and “r1.txt” and 1 more", "unknown", ("r0", "r1", "r3"))
    assert "common text of A, B and D<" in str(draw_tree(pile(4, {}, [common])))
    many = origin("common text", "unknown", tuple(f"r{n}" for n in range(9)))
    assert "common text of A, B and 7 more<" in str(draw_tree(pile(9, {}, [many])))


def test_reports_without_kin_are_named_below_the_drawing():
    made = pile(4, {(0, 2): (0.8, True)})
    assert [document.id for document in lay_out(made).alone] == ["r1", "r3"]
    assert "Of 2 reports no dependence on another was found" in page(made)


def test_the_year_of_a_long_date_is_not_cut():
    documents = tuple(
        Document(
            id=f"r{n}", uri=f"r{n}.txt", text="A bridge fell.", sha256="",
            published=Published(edtf=None, lower="2031-09-01", upper="2031-12-31", basis="inferred"),
        )
        for n in range(2)
    )  # fmt: skip
    agency = origin("Harbour Press", "agency", ("r0", "r1"))
    assert "Sep to Dec 2031 (inferred)" in str(draw_tree(Dossier(documents=documents, origins=(agency,))))


def test_what_is_retold_counts_as_share():
    retold = Derivation(
        id="d", source="r0", target="r1", kind="rewrite", share=0.0, retold=0.75,
        direction=Direction(basis="", certain=False),
    )  # fmt: skip
    made = pile(2, {})
    assert "rewritten 75% ?" in str(draw_tree(Dossier(documents=made.documents, derivations=(retold,))))
