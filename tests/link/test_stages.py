"""A condition that reports tell in several stages: joined by its bearer, by name or by the same description."""

from __future__ import annotations

import pytest

_STORY = (
    " The storm in Westport tore roofs off two schools, and the harbour master counted nine sunken boats along the"
    " northern quay."
)


@pytest.fixture(scope="module")
def told(read):
    """Link a report of 20 May with one of the next day: the stage that each tells."""
    from variorum.claims import read_claims
    from variorum.link import link_claims

    def tell(first: str, second: str):
        days = ("2031-05-20", "2031-05-21")
        texts = (first + _STORY, second + _STORY)
        readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published=days[n]) for n, text in enumerate(texts)]
        linked = link_claims(read_claims(readings))
        asked = [question for question in linked.questions if question.slot.startswith("state of ")]
        return {(a.span.document, a.value.label) for question in asked for a in question.answers}

    return tell


@pytest.mark.parametrize(
    ("first", "second", "stages"),
    [
        # whose condition it is
        ("The guard was in critical condition.", "The guard's condition was stable, the hospital said.", ("critical", "stable")),
        # told by description
        ("The guard was in critical condition at the university hospital.",
         "The security guard wounded in the raid was discharged from hospital on Wednesday.", ("critical", "out of hospital")),
        ("The guard was in critical condition.", "The wounded guard has been able to speak to detectives.", ("critical", "awake")),
        # the way it goes makes a stage of its own; a pronoun for the one named before
        ("Ada Novak was still in critical condition.",
         "Ada Novak was operated on again on Tuesday. Doctors said her condition was critical but improving.",
         ("critical", "critical, improving")),
        ("The boy, 9, has been placed in an induced coma.", "The boy woke up on Wednesday.", ("in a coma", "awake")),
        ("The driver was seriously ill.", "The driver is out of danger, doctors said.", ("serious", "stable")),
        # a part of a road
        ("The coastal highway was closed by landslides.", "One lane of the coastal highway was opened to trucks.",
         ("closed", "open in part")),
        ("The toll bridge on the A1041 was closed to all traffic.", "The bridge reopened to cars on Wednesday.", ("closed", "open")),
        ("A severe flood warning was in force.", "The agency cut the severe flood warning to an ordinary flood warning at noon.",
         ("in force", "lowered")),
        ("A curfew was imposed on the city.", "The curfew was extended until Monday.", ("in force", "extended")),
        ("The fire was still burning at noon.", "The blaze has been contained.", ("burning", "contained")),
        ("Ada Novak was arrested on Monday.", "Ada Novak was charged with fraud.", ("arrested", "charged")),
        # told by "found", and what was pleaded before
        ("Ada Novak was charged with fraud.", "Ada Novak was found guilty of fraud on Tuesday.", ("charged", "convicted")),
        ("Ada Novak was charged with fraud.", "Ada Novak was found not guilty by a jury.", ("charged", "acquitted")),
        ("Ada Novak pleaded not guilty to fraud.", "Ada Novak was convicted of fraud.", ("pleaded", "convicted")),
        ("Ada Novak was charged with fraud.", "Ada Novak was ordered by a judge to remain in prison until trial.",
         ("charged", "kept in custody")),
    ],
)  # fmt: skip
def test_stages_of_one_condition(told, first, second, stages):
    assert told(first, second) == {("d0", stages[0]), ("d1", stages[1])}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The guard was in critical condition.", "A second guard was discharged from hospital."),
        ("The guard was in critical condition.", "The driver was discharged from hospital."),
        ("Two officers were in critical condition.", "Four officers were discharged from hospital."),
        ("The mayor is in critical condition.", "Ada Novak has left hospital."),  # nothing says that she is the mayor
        ("The economy is in critical condition.", "The economy is stable, the bank said."),  # nobody's body
        ("The bridge at Porto was closed.", "The bridge at Lisbon reopened."),
        ("The main road was closed.", "The coast road reopened."),
        ("A flood warning was issued for the Arda.", "The tsunami warning was lifted."),
        ("The fire was contained.", "The fire of 2019 was put out after nine days."),
        ("The road may be closed.", "The road is open."),
        ("The road is closed every winter.", "The road was opened in 1950."),
        ("Ada Novak was arrested.", "Ada Novak fled to Lisbon after being convicted of fraud."),  # told beside
        ("Ada Novak was charged with fraud.", "Ada Novak found guilty men in her team."),  # what she found
        ("Ada Novak could be charged.", "Ada Novak was arrested."),
        ("Ada Novak was arrested on Monday.", "Ivan Novak was charged with fraud."),
    ],
)
def test_what_is_another_condition(told, first, second):
    assert told(first, second) == set()


def test_a_condition_that_every_report_tells_as_outlived_asks_nothing(link):
    # trap: nothing is left of the group
    linked = link("Ada Novak was in critical condition on Monday. Novak's death was announced on Friday.")
    assert not [question for question in linked.questions if question.slot == "state of health"]
