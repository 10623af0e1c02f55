"""Claims that tell of something else than the question asks, which one of them has worded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from variorum.claims import read_claims
from variorum.compare.doers_asked import turned_round
from variorum.compare.grounds import Grounds
from variorum.compare.off_question import off_question
from variorum.model import Ancestry, Answer, Linked, OpenQuestion, QuestionKind, Reading, Value

#: Question, its slot, kind and how it was joined; then clauses, each with its verb, and whether it stays.
_FIRM, _LOOSE, _QUOTED = "firm", "loose", "quoted"
_Case = tuple[str, str, QuestionKind, str, list[tuple[str, str, bool]]]
_CASES: list[_Case] = [
    # another amount
    (
        "Did the Union win 43 seats?", "status", "status", _FIRM,
        [("The Union won 43 seats.", "win", True), ("The Union won 44 seats.", "win", False)],
    ),
    # what is yet to come is not what was held in a year gone by; told of that year, with no date, it stays
    (
        "Who hosted the 79th gala in 2007?", "who", "actor", _FIRM,
        [
            ("Ada Novak hosted the 79th gala in 2007.", "host", True),
            ("Ada Novak will host the gala.", "host", False),
            ("Ada Novak hosted the gala.", "host", True),
            ("Ada Novak is hosting the gala.", "host", False),  # now, not then
            ("Ada Novak was hosting the gala.", "host", True),
        ],
    ),
    # to what end it was launched is no plan to launch it; a launch that is yet to be is one
    (
        "Did the cutter launch a boat?", "status", "status", _LOOSE,
        [
            ("The cutter launched a boat.", "launch", True),
            ("The cutter launched a boat to stop the smugglers.", "stop", False),
            ("The cutter will launch a boat.", "launch", True),
        ],
    ),
    # the one before is not the one that is news; a last look at it is
    (
        "What has a strong quake hit?", "what", "identity", _FIRM,
        [
            ("A strong quake has hit Orm.", "hit", True),
            ("The last major quake to hit Orm was in May.", "hit", False),
            ("A quake hit Orm on the last day of the fair.", "hit", True),
        ],
    ),
    # "it" was the last quake, not the one that is news
    (
        "Have houses been flattened?", "status", "status", _FIRM,
        [
            ("A quake flattened houses in Orm on Monday.", "flatten", True),
            ("The last major quake was in May. It killed two, and flattened houses.", "flatten", False),
            ("The last major quake was in May. This one struck on Monday. It flattened houses.", "flatten", True),
        ],
    ),
    # the year tells the question from another one of the same words
    (
        "Has the gala been hosted (2007)?", "status", "status", _FIRM,
        [
            ("Ada Novak hosted the gala in 2007.", "host", True),
            ("Ada Novak hosted the gala and in 2007 won a prize for it.", "host", True),
            ("Ada Novak, picked to host the gala, has experience.", "host", False),
        ],
    ),
    # what goes on now is not what was held in a year gone by
    (
        "Did Ada Novak host the gala in 2007?", "status", "status", _FIRM,
        [
            ("Ada Novak hosted the gala in 2007.", "host", True),
            ("Ada Novak is hosting the gala for the second time.", "host", False),
            ("Ada Novak had hosted the gala before.", "host", True),
        ],
    ),
    # the lead that another poll found; one that no poll is named for may be the same
    (
        "Who leads by 52 percent to 41 percent?", "who", "actor", _FIRM,
        [
            ("A new Orm University poll says Bell leads by 52 percent to 41 percent.", "lead", True),
            ("In an earlier Tarsk Post poll Bell led by 4 percent.", "lead", False),
            ("Bell leads by a wide margin.", "lead", True),
        ],
    ),
    # whoever drove it is not the car; what nobody knows to be a person or a car may be it
    (
        "As what was the car identified?", "what", "identity", _FIRM,
        [
            ("Police identified the car as a Skoda.", "identify", True),
            ("Police identified the driver as Karl Stein.", "identify", False),
            ("Police identified the wreck as a Skoda.", "identify", True),
        ],
    ),
    # outlaws are captured as well as a ship is, but are none
    (
        "Has the ferry been captured?", "status", "status", _FIRM,
        [
            ("The ferry was captured by pirates.", "capture", True),
            ("The navy captured twelve pirates.", "capture", False),
            ("The frigate seized the ferry.", "seize", True),
        ],
    ),
    # what else is told of them in like words stays
    (
        "Did the navy capture twelve pirates?", "status", "status", _LOOSE,
        [
            ("The navy captured twelve pirates.", "capture", True),
            ("The navy boarded the ship of the pirates.", "board", True),
        ],
    ),
    # another of what is numbered
    (
        "Did Ada Novak open the 12th fair?", "status", "status", _FIRM,
        [("Ada Novak opened the 12th fair.", "open", True), ("Ada Novak opened the 13th fair.", "open", False)],
    ),
    # another day; the same told by its date stays
    (
        "Was the bridge closed on 3 May 2031?", "status", "status", _FIRM,
        [
            ("The bridge was closed on 3 May 2031.", "close", True),
            ("The bridge was closed on 9 March 2031.", "close", False),
            ("The bridge was closed in May 2031.", "close", True),
        ],
    ),
    # raids of Saturday are none of Tuesday's, nor is what was told before the day; what is told without a day may be
    (
        "What was shelled again on Tuesday?", "what", "identity", _FIRM,
        [
            ("The army shelled three towns again on Tuesday.", "shell", True),
            ("The army shelled three towns on Saturday.", "shell", False),
            ("The army shelled three towns.", "shell", True),
        ],
    ),
    (
        "Did the army shell Orm on 21 May 2031?", "status", "status", _FIRM,
        [
            ("The army shelled Orm on 21 May 2031.", "shell", True),
            ("The army shelled Orm.", "shell", False),
            ("The army will shell Orm.", "shell", True),
        ],
    ),
    # what ought to be and what is; who says that it ought not answers
    (
        "Should the mayor resign?", "status", "status", _FIRM,
        [
            ("The mayor should resign.", "resign", True),
            ("The mayor did not resign.", "resign", False),
            ("The mayor should not resign.", "resign", True),
        ],
    ),
    # two, where the question names many
    (
        "Who has attacked 100 ships?", "who", "actor", _FIRM,
        [
            ("Pirates have attacked 100 ships.", "attack", True),
            ("Both ships were attacked by the pirates.", "attack", False),
            ("The pirates attacked ships off Orm.", "attack", True),
        ],
    ),
    # a part that may have been played is nothing that is denied
    (
        "What does the bank deny?", "what", "identity", _LOOSE,
        [
            ("The bank denies any part in the fraud.", "deny", True),
            ("The bank may have played a part in the fraud.", "play", False),
            ("The bank denied a part in the fraud.", "deny", True),
        ],
    ),
    # an earlier one of its kind, beside this week's; of last week's nothing is earlier
    (
        "Which place did the last major quake hit?", "where", "place", _FIRM,
        [("The last major quake hit Orlen.", "hit", True), ("A strong quake hit Tarsk.", "hit", False)],
    ),
    (
        "What did the quake hit the last week?", "what", "identity", _FIRM,
        [("The quake hit Orlen the last week.", "hit", True), ("A strong quake hit Tarsk.", "hit", True)],
    ),
    # forces of two nations; one that is told by no nation may be either
    (
        "To what did the German frigate respond?", "to what", "identity", _LOOSE,
        [
            ("The German frigate responded to a distress call.", "respond", True),
            ("The Indian warship responded to a distress call.", "respond", False),
            ("The warship responded to a distress call.", "respond", True),
        ],
    ),
    (
        "Did a New Zealand climber fall on Friday?", "status", "status", _LOOSE,
        [
            ("A New Zealand climber fell on Friday.", "fall", True),
            ("A British climber fell at Orlen.", "fall", False),
            ("A climber fell on Friday.", "fall", True),
        ],
    ),
    # who did not answer says nothing of others who did not
    (
        "To what did the Novak campaign not respond?", "to what", "identity", _LOOSE,
        [
            ("The Novak campaign did not respond to requests for comment.", "respond", True),
            ("The Brandt campaign did not respond to requests for comment.", "respond", False),
        ],
    ),
    # something else was done to by the same doer; what was done to nobody is told leaves it out
    (
        "Did the driver hit several cars?", "status", "status", _LOOSE,
        [
            ("The driver hit several cars in Orm.", "hit", True),
            ("The driver hit an old woman in Orm.", "hit", False),
            ("The driver hit three parked cars.", "hit", True),
        ],
    ),
    (
        "Were flares fired?", "status", "status", _LOOSE,
        [("Flares were fired.", "fire", True), ("Two boats were firing.", "fire", False)],
    ),
    # one person may be called in two ways, and a thing that was spoken of before, where the report names it too
    (
        "Was the victim taken to hospital?", "status", "status", _LOOSE,
        [("The victim was taken to hospital.", "take", True), ("A woman was taken to hospital.", "take", True)],
    ),
    (
        "Did the marines board the dhow?", "status", "status", _LOOSE,
        [
            ("The marines boarded the dhow.", "board", True),
            ("The marines boarded the pirate vessel. The dhow had left Orm.", "board", True),
            ("The marines boarded a train.", "board", False),
        ],
    ),
    (
        "Were people evacuated?", "status", "status", _LOOSE,
        [("Dozens of people were evacuated.", "evacuate", True), ("Residents were evacuated.", "evacuate", True)],
    ),
    # the allies of a state are none of its northern allies
    (
        "Whose “northern allies” is meant?", "who", "place", _QUOTED,
        [("Norvia left its northern allies.", "leave", True), ("Norvia annoyed its allies.", "annoy", False)],
    ),
    # others than those spoken of before, in each report
    (
        "Were two parcels found?", "status", "status", _LOOSE,
        [("Two parcels were found.", "find", True), ("Other parcels were found on Monday.", "find", False)],
    ),
    # all in general, where one is asked about; another noun for it, or two by their number, are none in general
    (
        "Was the parcel addressed to Ada Novak?", "status", "status", _LOOSE,
        [
            ("The parcel was addressed to Ada Novak.", "address", True),
            ("The parcels were addressed in block letters.", "address", False),
            ("A parcel was addressed to her.", "address", True),
        ],
    ),
    (
        "Was a woman killed?", "status", "status", _LOOSE,
        [
            ("A woman was killed by a driver.", "kill", True),
            ("Help is there for those who were killed by drunken drivers.", "kill", False),
            ("An old woman was killed by a driver.", "kill", True),
        ],
    ),
    (
        "Were the parcels addressed by hand?", "status", "status", _LOOSE,
        [
            ("The parcels were addressed by hand.", "address", True),
            ("Parcels were addressed by hand.", "address", True),
        ],
    ),
    # whom it befell is nobody who did it; a car that was crashed did crash
    (
        "Who or what crashed in Orm?", "whom", "actor", _FIRM,
        [
            ("The car hit an old woman in Orm.", "hit", True),
            ("A woman was killed by a car in Orm.", "kill", False),
            ("A truck crashed in Orm.", "crash", True),
        ],
    ),
    # how somebody is days later; how they were that day, told without it, stays
    (
        "Did the mayor remain in hospital on 17 May 2031?", "status", "status", _LOOSE,
        [
            ("The mayor remained in hospital on 17 May 2031.", "remain", True),
            ("The mayor remains in hospital.", "remain", False),
            ("The mayor remained in hospital.", "remain", True),
        ],
    ),
    # nothing of what is asked about; another form of its verb is enough
    (
        "What was hidden in the barn?", "what", "identity", _LOOSE,
        [
            ("Guns were hidden in the barn.", "hide", True),
            ("The gang carried guns.", "carry", False),
            ("The gang hid guns.", "hide", True),
        ],
    ),
    (
        "Which place is named with “American hostages”?", "where", "place", _QUOTED,
        [
            ("Novak sent American hostages home from Orm.", "send", True),
            ("Novak left the Orm treaty.", "leave", False),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("label", "slot", "kind", "joined", "told"), _CASES)
def test_what_tells_of_something_else_is_off_the_question(
    label: str, slot: str, kind: QuestionKind, joined: str, told: list[tuple[str, str, bool]],
    read: Callable[..., Reading],
) -> None:  # fmt: skip
    readings = [
        read(text, id=f"d{n}", uri=f"{n}.txt", published="2031-05-20") for n, (text, _, _) in enumerate(told)
    ]  # fmt: skip
    read_all = read_claims(readings)
    claims = [claim for reading in read_all for claim in reading.claims]
    wanted = [
        next(c for c in claims if c.document == f"d{n}" and c.predicate == verb) for n, (_, verb, _) in enumerate(told)
    ]
    answers = tuple(
        Answer(
            id=f"a{n}", about="v", slot=slot, kind=kind, value=Value(text="", status="happened"), span=claim.evidence,
            claim=claim.id, modality=claim.modality, polarity=claim.polarity,
        )
        for n, claim in enumerate(wanted)
    )  # fmt: skip
    question = OpenQuestion(
        id="q", label=label, kind=kind, about="v", slot=slot, answers=answers, central=0.5,
        loose=joined != _FIRM, quoted=joined == _QUOTED,
    )  # fmt: skip
    grounds = Grounds(Linked(claims=tuple(claims), questions=(question,)), Ancestry(), read_all)
    off = off_question(question, answers, grounds)
    assert [claim.id not in off for claim in wanted] == [stays for _, _, stays in told]


@pytest.mark.parametrize(
    ("told", "whom", "stays"),
    [
        ("They were held for ransom.", "Orlen pirates", False),  # the ships that these hold
        ("They were held for ransom.", "the sailors", True),
        ("They were held by the navy.", "the pirates", True),  # whoever held them is named
    ],
)
def test_who_holds_is_not_held(told: str, whom: str, stays: bool, read: Callable[..., Reading]) -> None:
    texts = ["The pirates held twelve ships for ransom.", told]
    readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published="2031-05-20") for n, text in enumerate(texts)]
    first, second = (c for one in read_claims(readings) for c in one.claims if c.predicate == "hold")
    assert second.subject is not None
    meant = replace(second.subject, resolved=whom)
    claims = {first.id: first, second.id: replace(second, subject=meant)}
    assert turned_round(claims) == (set[str]() if stays else {second.id})
