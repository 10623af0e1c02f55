"""What becomes of two short reports that tell of one state otherwise: a development, a conflict, or neither."""

from __future__ import annotations

import pytest

from variorum import investigate


def _told(document, first: str, second: str) -> set[tuple[str, str]]:
    pile = [document(text, publisher=name, published=None) for name, text in (("Post", first), ("Star", second))]
    questions = investigate(pile, processes=1).questions
    shown = [q for q in questions if q.state in ("conflict", "evolving") and q.slot.startswith("state ")]
    return {(q.state, q.slot.split()[1]) for q in shown}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # sought, then found: by its nature the one comes first
        (
            "Rescue teams are searching for Nora Lind, a student who went missing near Mount Ostra.",
            "Nora Lind, the student who vanished near Mount Ostra, was found on Monday by a helicopter.",
            ("evolving", "finding"),
        ),
        # nobody comes back from the last stage
        (
            "Cyclist Mark Owens is in a critical condition after a crash in Bristol, police said.",
            "Cyclist Mark Owens has died two days after a crash in Bristol, police said.",
            ("evolving", "of"),
        ),
        # what is only feared turns out
        (
            "All 14 miners trapped in the Kosta mine are feared dead, rescuers said.",
            "All 14 miners trapped in the Kosta mine have been found alive, rescuers said.",
            ("evolving", "life"),
        ),
        # not confirmed, then genuine
        (
            "Officials could not confirm the authenticity of the video of the hostage Peter Nash.",
            "Officials said on Wednesday that the video of the hostage Peter Nash is authentic.",
            ("evolving", "truth"),
        ),
        ("The letter is genuine, two experts said.", "The letter is a forgery, the minister said.", ("conflict", "truth")),
        # said beside the verb of another clause
        (
            "Mayor Lena Kord escaped unharmed when a gunman opened fire in Delmont on Friday.",
            "Mayor Lena Kord was wounded in the arm when a gunman opened fire in Delmont on Friday.",
            ("conflict", "harm"),
        ),
        # planned, and given up by a turn
        (
            "Governor Ada Price said she would run for a third term. The election is in November.",
            "Governor Ada Price has withdrawn from the race for a third term. The election is in November.",
            ("evolving", "candidacy"),
        ),
        # nobody caught yet, then somebody
        (
            "No arrests have been made over the shooting in Dalton on Friday, police said.",
            "Police arrested a 22-year-old man on Sunday over the shooting in Dalton on Friday.",
            ("evolving", "hunt"),
        ),
        (
            "Train driver Abel Quiroga was questioned on Friday and has not been charged.",
            "Prosecutors charged train driver Abel Quiroga with negligence on Sunday.",
            ("evolving", "of"),
        ),
        # motions, departures, visits
        (
            "Judge Ruth Oyelade will hear a motion on Friday to have the ballot box set aside.",
            "Judge Ruth Oyelade threw out the motion to exclude the ballot box.",
            ("evolving", "plan"),
        ),
        (
            "Henning Brask will step down as chief executive of the dairy group Fjordmel in March.",
            "Lone Refs replaced Henning Brask as chief executive of the dairy group Fjordmel on Monday.",
            ("evolving", "plan"),
        ),
        (
            "President Teresa Vilhena was due to travel to Viana on Thursday after the crash.",
            "President Teresa Vilhena arrived in Viana on Thursday morning after the crash.",
            ("evolving", "plan"),
        ),
        # somebody is to be named, and is, by the post; who is due in court pleads; a vote that is going on
        (
            "Prime Minister Ana Tolle will name a new finance minister this week, her office said.",
            "Prime Minister Ana Tolle named Jon Berg as the new finance minister on Thursday.",
            ("evolving", "plan"),
        ),
        (
            "President Rolf Dane said he would name a replacement for the defence secretary soon.",
            "President Rolf Dane named Patrick Shann acting defence secretary on Sunday.",
            ("evolving", "plan"),
        ),
        (
            "Carl Odum is due in court on Monday on a charge of setting fire to a warehouse in Leeds.",
            "Carl Odum pleaded not guilty at Leeds magistrates court on Monday to setting fire to a warehouse.",
            ("evolving", "plan"),
        ),
        (
            "Junior doctors are voting this week on a strike, their union said.",
            "Junior doctors voted by 78 percent last week to strike for 24 hours in June.",
            ("evolving", "plan"),
        ),
        (
            "Former mayor Sid Lowe is on trial on charges of taking bribes.",
            "Former mayor Sid Lowe was convicted of taking bribes on Thursday.",
            ("evolving", "of"),
        ),
        # what somebody is, denied by a source, or told by a noun
        (
            "Duchess Clara is pregnant with her second child, the weekly Glanz reported.",
            "The palace denied that Duchess Clara is pregnant.",
            ("conflict", "quality"),
        ),
        (
            "Actor Tim Wells is a member of the Temple of Dawn sect, a former follower said.",
            "Tim Wells is not a member of the Temple of Dawn sect, his lawyer said.",
            ("conflict", "quality"),
        ),
    ],
)  # fmt: skip
def test_two_states_of_one_bearer(first: str, second: str, expected: tuple[str, str], document) -> None:
    assert expected in _told(document, first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # arrested, and not charged: both are so
        ("Train driver Abel Quiroga was arrested on Friday.", "Train driver Abel Quiroga has not been charged."),
        # another place
        (
            "President Teresa Vilhena will travel to Viana on Thursday after the crash.",
            "President Teresa Vilhena arrived in Brussels on Tuesday for a summit.",
        ),
        # another sect, and what passes
        (
            "Actor Tim Wells is a member of the Temple of Dawn sect.",
            "Tim Wells is not a member of the film academy.",
        ),
        ("Actor Tim Wells is ready for the tour.", "Actor Tim Wells is not ready for the tour."),
        # a statement of which a story has many
        ("The claim is false, the minister said.", "The claim is accurate, the minister said."),
        # another post, another defendant
        (
            "Prime Minister Ana Tolle will name a new finance minister this week.",
            "Prime Minister Ana Tolle named Jon Berg as the new ambassador to Norland on Thursday.",
        ),
        (
            "Carl Odum is due in court on Monday on a charge of setting fire to a warehouse in Leeds.",
            "Dean Marsh pleaded not guilty at Leeds magistrates court on Monday to stealing a car.",
        ),
        # somebody else was found
        (
            "Rescue teams are searching for Nora Lind, a student who went missing near Mount Ostra.",
            "Jonas Kern, a farmer who vanished near Mount Ostra, was found on Monday.",
        ),
    ],
)
def test_what_is_no_state_of_one_bearer(first: str, second: str, document) -> None:
    assert not _told(document, first, second)


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ("Syrian jets bombed the town of Al-Hamra on Saturday.", "American warplanes bombed the town of Al-Hamra on Saturday.", True),
        # a coalition may be both, another town another raid, and two adjectives that are no nations
        ("Iraqi forces struck the town of Al-Qaim on Saturday.", "U.S.-led jets struck the town of Al-Qaim on Saturday.", False),
        ("Iraqi forces struck the town of Al-Qaim on Saturday.", "U.S. warplanes struck the town of Ramadi on Saturday.", False),
        ("Government forces struck the town of Al-Qaim on Saturday.", "U.S. forces struck the town of Al-Qaim on Saturday.", False),
    ],
)  # fmt: skip
def test_doers_of_two_nations(first: str, second: str, conflict: bool, document) -> None:
    pile = [document(f"{text} A market was hit.", publisher=name) for name, text in (("Post", first), ("Star", second))]
    found = {q.state for q in investigate(pile, processes=1).questions if q.slot == "who"}
    assert ("conflict" in found) == conflict
