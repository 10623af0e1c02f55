"""Texts of a pile that are told after one another, and texts that only tell of the same."""

import itertools

import pytest

from variorum.lineage import trace_lineage, trace_pile
from variorum.model import Reading

from .ferry_texts import ELSEWHERE, INDEPENDENT, OTHER_SUBJECT, REPORT, REWRITTEN


@pytest.fixture
def pile(document):
    def make(*texts):
        return [Reading(document=document(text, **fields)) for text, fields in texts]

    return make


def joined(readings):
    return {frozenset((one.source, one.target)): one for one in trace_lineage(readings).derivations}


def test_a_rewritten_report_is_found_among_others_of_the_event(pile):
    texts = {"own": REPORT, "told": REWRITTEN, "seen": INDEPENDENT, "else": ELSEWHERE, "other": OTHER_SUBJECT}
    found = joined(pile(*[(text, {"id": key}) for key, text in texts.items()]))
    # Not the independent report of the same ship, nor another stranding told in the same way.
    assert set(found) == {frozenset(("own", "told"))}
    (one,) = found.values()
    assert one.kind == "rewrite"
    assert any("heavy rewriting" in reason or "light rewriting" in reason for reason in one.reasons)
    assert any("in like words" in reason for reason in one.reasons)
    assert any("same names and numbers in the same order" in reason for reason in one.reasons)


def test_two_reports_of_one_event_alone_are_not_joined(pile):
    assert joined(pile((REPORT, {"id": "own"}), (INDEPENDENT, {"id": "seen"}))) == {}


def test_the_order_of_reports_does_not_matter(pile):
    readings = pile(*[(text, {}) for text in (REPORT, REWRITTEN, INDEPENDENT, ELSEWHERE)])
    expected = trace_lineage(readings)
    for order in itertools.islice(itertools.permutations(readings), 1, 24, 5):
        assert trace_lineage(list(order)) == expected


def test_a_common_quotation_makes_no_rewrite(pile):
    speech = (
        "“We heard the keel grind over the sand, the lamps went out, somebody shouted for the children to be brought up on deck, "
        "and then it was so quiet that you could hear the gulls walking on the roof of the wheelhouse,” the engineer said."
    )
    readings = pile((f"{INDEPENDENT}\n\n{speech}", {"id": "one"}), (f"{ELSEWHERE}\n\n{speech}", {"id": "two"}))
    assert joined(readings) == {}


# -- accounts of their own ---------------------------------------------------------------------------------------------

#: Two reporters each, who were told the same names, figures and a sentence or two, and wrote for themselves.
ACCOUNTS = {
    "fire": (
        """A fire at a furniture warehouse in Kelmouth killed 14 people on Monday night, the city's fire service said. More than
120 firefighters were sent to the building on Harbour Road, which was still burning on Tuesday morning. Fire chief
Dana Roth said the roof collapsed about an hour after the first call. Police have opened an investigation. Eleven of
the dead were night-shift workers, according to the owner, Brenner Furniture. Mayor Ilse Marten declared three days of
mourning.""",
        """Fourteen people died when a warehouse in Kelmouth went up in flames, officials said on Tuesday. The fire broke out
shortly before 10 p.m. on Monday at the Brenner Furniture warehouse on Harbour Road. Residents nearby said they heard
several explosions. “I saw people at the windows,” said Karl Olsen, who lives across the street. Police have opened an
investigation into the cause. Mayor Ilse Marten visited the site at dawn and announced three days of mourning. The
building had passed its last inspection in 2022, records show.""",
    ),
    "strike": (
        """Train drivers across Nordia will walk out for 48 hours from Thursday in a dispute over pay, their union said on
Tuesday. The drivers' union, the RDU, wants an 8 percent raise; the state railway has offered 4.5 percent over two
years. About 1.2 million passengers a day will be affected. Transport minister Per Holm called the strike
irresponsible. Talks broke down on Monday night after eleven hours.""",
        """Rail passengers in Nordia face two days of chaos after pay talks collapsed. The RDU union said its members would stop
work for 48 hours from Thursday. It is asking for 8 percent more pay, while the state railway offers 4.5 percent over
two years. “We were not left any choice,” union leader Stina Berg told reporters outside the headquarters. The railway
said a third of long-distance trains would run. Transport minister Per Holm called the walkout irresponsible and ruled
out stepping in. It is the third strike this year.""",
    ),
    "election": (
        """The opposition Civic Union won Sunday's parliamentary election in Velmar with 38.4 percent of the vote, ahead of the
ruling National Party with 31.2 percent, the election commission said on Monday. Turnout was 67 percent. Civic Union
leader Hana Vesely said she would begin coalition talks this week. Prime minister Oto Kral conceded defeat shortly
after midnight.""",
        """Prime minister Oto Kral conceded defeat after his National Party came second in Velmar's parliamentary election. With
all votes counted, the Civic Union of Hana Vesely had 38.4 percent and the National Party 31.2 percent, according to
the election commission. Supporters danced in the streets of the capital until morning. Vesely, a former judge, needs
two partners for a majority; the Greens have already said that they are ready to talk. Turnout was 67 percent, the
highest in twenty years. Observers reported no serious irregularities.""",
    ),
    "shooting": (
        """A gunman opened fire at a shopping centre in Tarrow on Saturday afternoon, killing three people and wounding seven
before he was arrested, police said. The suspect, a 24-year-old man from the area, was taken into custody without
resistance. Police chief Mara Lind said there was no sign of a terrorist motive. The wounded were taken to two
hospitals; two of them are in critical condition. The centre will remain closed on Sunday.""",
        """Three people are dead and seven wounded after a shooting at a mall in Tarrow. Shoppers hid in storerooms and toilets
when the shots rang out at about 3 p.m. on Saturday. “I locked the door and told the customers to lie down,” said Eva
Brand, who works in a shoe shop. Police chief Mara Lind told a news conference that a 24-year-old man was in custody
and that there was no sign of a terrorist motive. Two of the wounded are in critical condition. The man is believed to
have acted alone. Flowers were laid at the entrance in the evening.""",
    ),
}


@pytest.mark.parametrize("event", sorted(ACCOUNTS))
def test_accounts_of_their_own_are_called_rewrites_with_doubt_at_most(document, event):
    from variorum.model import Linked
    from variorum.origins import find_origins

    documents = [document(text, id=f"d{number}") for number, text in enumerate(ACCOUNTS[event])]
    readings = [Reading(document=each) for each in documents]
    lineage = trace_lineage(readings)
    assert all(one.doubtful and one.reasons[0].startswith("doubtful") for one in lineage.derivations)
    assert not any(one.direction.certain for one in lineage.derivations)
    # Two witnesses they stay, and no family.
    assert len(find_origins(readings, lineage, Linked()).origins) == 2
    pile = trace_pile(documents)
    assert all(one.doubtful for one in pile)
    assert pile.families == 0


#: A report, and the same told with every fact in its place and no words left as they were.
FACTS = """The bridge over the Arne at Tolsted was closed on Friday after engineers found a crack 40 centimetres long in a girder,
the roads authority said.

Inspector Marit Voss noticed the damage at 7:15 a.m. during a routine check that is made every 18 months. Some 23,000 cars
use the bridge each day.

Traffic is being sent through Hamre and Nordby, a detour of 31 kilometres. The bus company Regio has put on 12 more coaches.

A repair will take until 14 June at least and cost 3.2 million crowns, chief engineer Odd Falk estimates. The bridge, built by
Brandt & Sons, was opened in 1964."""
RETOLD = """Because of a 40-centimetre crack in one of its girders, drivers cannot cross the Arne at Tolsted for now: the bridge
there was shut on Friday.

It was Marit Voss who spotted it, at 7:15 in the morning, while carrying out the inspection due once in 18 months. About
23,000 vehicles a day are affected.

They have to go round by way of Hamre and Nordby, 31 kilometres further. Regio, which runs the buses, lays on a dozen extra
coaches.

According to Odd Falk, who is in charge of the works, nobody will drive across before 14 June, and the bill will come to 3.2
million crowns. Brandt & Sons finished the structure in 1964."""
#: What another reporter found out about the same closure.
ELSEWISE = """Ferryman Jon Lie has not carried a car over the Arne since 1964. On Friday afternoon he carried 31, and turned back three
times as many. "I have a licence for twelve passengers," he said at the landing in Hamre.

The closing of the Tolsted bridge has cut off the dairy at Nordby from two thirds of its farms. Its manager, Siri Aas, has rented
three tank lorries from Oslo at 9,000 crowns a day. Marit Voss of the roads authority could not tell her when it would end. The
county's MP, Lars Moe, wants a second bridge, as he has since 2011."""


def test_the_same_facts_in_the_same_order_are_a_retelling(pile):
    found = joined(pile((FACTS, {"id": "own"}), (RETOLD, {"id": "told"}), (ELSEWISE, {"id": "else"})))
    (one,) = found.values()
    assert {one.source, one.target} == {"own", "told"}
    assert any("the same facts in the same order" in reason for reason in one.reasons)
    # It adds no name or number of its own, and what it retells is shown sentence by sentence.
    assert not one.doubtful
    assert one.retold > 0.5
    texts = {"own": FACTS, "told": RETOLD}
    shown = [
        (texts[one.source][slice(*pair.source)], texts[one.target][slice(*pair.target)]) for pair in one.retellings
    ]
    assert len(shown) >= 4
    assert any(
        "Marit Voss noticed" in here and "Marit Voss who spotted it" in there for here, there in map(sorted, shown)
    )


def test_a_retelling_is_no_second_witness(document):
    from variorum.model import Linked
    from variorum.origins import find_origins

    documents = [document(FACTS, id="own", published="2024-03-01"), document(RETOLD, id="told", published="2024-03-02")]
    readings = [Reading(document=each) for each in documents]
    (origin,) = find_origins(readings, trace_lineage(readings), Linked()).origins
    assert (origin.documents, origin.document, origin.certain) == (("own", "told"), "own", False)


def test_a_rewriting_is_not_doubted(pile):
    (one,) = joined(pile((REPORT, {"id": "own"}), (REWRITTEN, {"id": "told"}))).values()
    assert not one.doubtful


# -- shared errors -----------------------------------------------------------------------------------------------------

_NAMED = (
    "Fog was to blame, in the view of {name}, who runs the harbour. The church hall served soup to those who had come ashore, "
    "and a teacher missed a wedding because of it all. Nobody could say in the evening when crossings would begin again.",
    "Pleasure craft were asked to stay half a mile off, which few of them did on so fine an afternoon. “Keep away,” shouted "
    "{name} through a megaphone from the pier, while families with picnic baskets watched the grey hull from the dunes.",
    "The council meets about dredging on Friday, as it has met each spring for longer than anyone can remember. Members will "
    "put their questions to {name}, whose office measures the depth of the channel only twice in a year, for want of money.",
    "Stewards handed out life jackets while the lights flickered, and an old man played his accordion until the boats arrived. "
    "The steering had jammed, {name} learned by radio. Buses now take four hours around the head of the bay, at double fare.",
    "An old man with an accordion played on while stewards gave out jackets. Passengers praised the calm of the crew. By radio "
    "{name} learned that the steering was stuck; repairs may last until autumn, and a second ship has been asked for in Norway.",
)


def reports(names):
    """Reports of one event with little in common but a name; the last two have met the same old man."""
    return [
        (text.format(name=name), {"id": f"d{at}"}) for at, (text, name) in enumerate(zip(_NAMED, names, strict=True))
    ]


def test_a_shared_misspelling_is_shown_and_counts(pile):
    # What the last two share is too little by itself.
    assert joined(pile(*reports(["Harding"] * 5))) == {}
    found = joined(pile(*reports(["Harding", "Harding", "Harding", "Harbing", "Harbing"])))
    assert set(found) == {frozenset(("d3", "d4"))}
    reasons = found[frozenset(("d3", "d4"))].reasons
    assert reasons[0] == "shared spelling “harbing” where the other reports have “harding”"


def test_a_misspelling_in_one_report_alone_joins_nothing(pile):
    # It shows that this report diverges, not where it descends from.
    assert joined(pile(*reports(["Harding", "Harding", "Harding", "Harding", "Harbing"]))) == {}


def test_what_is_retold_beside_a_shared_passage_counts(document):
    # Trap: a rewriting that keeps one sentence was said to share that sentence's words alone.
    kept = "Two lifeboats took off the passengers within an hour, and nobody was hurt apart from a cook."
    documents = [document(REPORT, id="a"), document(f"{REWRITTEN}\n\n{kept}", id="b")]
    (found,) = trace_pile(documents)
    assert found.kind == "rewrite"
    assert found.retold > 1.5 * found.share > 0
    assert found.closeness > found.share
