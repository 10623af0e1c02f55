"""What two reports say of one person, place or body: one question each, with answers that really answer it."""

from __future__ import annotations

import pytest

#: (trap, first report, second report, slot, the question or None where none may be asked, words of the answers)
STORIES = [
    ("office before and behind the name",
     "Tarvo Mayor Ilse Brandt spoke on Monday.", "Ilse Brandt, the mayor of Tarvo, spoke on Monday.",
     "role", "What office does Ilse Brandt hold?", {"Tarvo Mayor", "mayor of Tarvo"}),
    ("who holds an office, keyed on the office and its place",
     "Lisbon Mayor Ilse Brandt spoke on Monday.", "Ilse Brandt, the mayor of Lisbon, spoke on Monday.",
     "holder@mayor", "Who is the mayor of Lisbon?", {"Ilse Brandt"}),
    ("a possessive names the place",
     "Lisbon's mayor, Ilse Brandt, resigned.", "Ilse Brandt, the mayor of Lisbon, resigned.",
     "holder@mayor", "Who is the mayor of Lisbon?", {"Ilse Brandt"}),
    ("a chief of police is a police chief",
     "Lima Chief of Police Bruno Salas was hurt.", "Bruno Salas, the police chief of Lima, was hurt.",
     "holder@police chief", "Who is the police chief of Lima?", {"Bruno Salas"}),
    ("two offices of one town are not one",
     "Lisbon Mayor Ilse Brandt spoke.", "Lisbon Police Chief Rui Matos spoke.",
     "holder@mayor", None, set()),
    ("one office of two towns is not one",
     "Lisbon Mayor Ilse Brandt spoke.", "Madrid Mayor Rui Matos spoke.",
     "holder@mayor", None, set()),
    ("who held an office once does not hold it",
     "Former Lisbon Mayor Ilse Brandt spoke.", "Lisbon Mayor Rui Matos spoke.",
     "holder@mayor", None, set()),
    ("a former office is asked for apart",
     "Former Lisbon Mayor Ilse Brandt spoke.", "Ilse Brandt, a former mayor of Lisbon, spoke.",
     "former", "What was Ilse Brandt before?", {"Former Lisbon Mayor", "former mayor of Lisbon"}),
    ("a rank is no trade",
     "Sergeant Bruno Salas, a bomb technician, was hurt.", "Sgt. Bruno Salas was hurt.",
     "rank", "What rank or title does Bruno Salas have?", {"Sergeant", "Sgt."}),
    ("a trade is no rank",
     "Sergeant Bruno Salas, a bomb technician, was hurt.", "Bruno Salas, a bomb squad technician, was hurt.",
     "trade", "What is the occupation of Bruno Salas?", {"bomb technician", "bomb squad technician"}),
    ("a portfolio belongs to the office",
     "Defense Minister Anton Weiss spoke in Vienna.", "Anton Weiss, the defense minister, spoke in Vienna.",
     "named@defense minister", "What is the name of the defense minister?", {"Anton Weiss"}),
    ("a plain minister is one of many",
     "Minister Anton Weiss spoke.", "Minister Karl Lang spoke.",
     "named@minister", None, set()),
    ("ages as they stand beside the name",
     "Ana Stone, 36, was found on Monday.", "The 36-year-old Ana Stone was found.",
     "age", "How old is Ana Stone?", {"36", "36-year-old"}),
    ("the age of another is not asked here",
     "Ana Stone, 36, was found.", "Bela Stone, 41, was found.",
     "age", None, set()),
    ("years of service",
     "Bruno Salas, a 28-year veteran of the force, died.", "Bruno Salas, a 28-year veteran of the police, was killed.",
     "tenure", "How long has Bruno Salas served?", {"28-year"}),
    ("a home behind the age",
     "Ana Stone, 36, of Lisbon, was found.", "Ana Stone, of Lisbon, was found on Monday.",
     "home", "Where does Ana Stone live or come from?", {"Lisbon"}),
    ("a lawmaker's party and state in two forms",
     "Sen. Ruth Abel (D-Ohio) voted no.", "Ruth Abel, Democrat of Ohio, voted no.",
     "party and state", "Which party and state does Ruth Abel represent?", {"D-Ohio", "Democrat of Ohio"}),
    ("people of a place",
     "Lisbon, a city of 530,000 people, was flooded.", "Lisbon, home to 540,000 people, was flooded.",
     "population", "How many people live in Lisbon?", {"530,000 people", "540,000 people"}),
    ("people who were hurt are no inhabitants",
     "Porto was flooded and 230 people were hurt.", "Porto was flooded and 240 people were hurt.",
     "population", None, set()),
    ("how far from where",
     "Amadora, 10 miles northwest of Lisbon, was flooded.", "The flood hit Amadora, about 16 km northwest of Lisbon.",
     "distance@Lisbon", "How far is Amadora from Lisbon?",
     {"10 miles northwest of Lisbon", "about 16 km northwest of Lisbon"}),
    ("a distance on a road leads nowhere",
     "Cars queued for 10 miles near Amadora.", "Cars queued for 12 miles near Amadora.",
     "distance@Lisbon", None, set()),
    ("first among its like",
     "Lisbon is the largest city in Portugal.", "Lisbon, Portugal's largest city, was flooded.",
     "standing", "How does Lisbon rank among others?",
     {"largest city in Portugal", "Portugal's largest city"}),
    ("a plain noun tells nothing of a town",
     "The city of Porto was flooded.", "Porto, the city, was flooded.",
     "description", None, set()),
    ("a full name where reports spell it in two ways",
     "Bill Stone, a farmer, was found.", "William Stone, a farmer, was found.",
     "name", "What is the full name of Stone?", {"Bill Stone", "William Stone"}),
    ("two of one surname have a name each",
     "Ana Stone was found.", "Carl Stone was found.",
     "name", None, set()),
    ("a wife by name",
     "Bruno Salas and his wife, Ines Prado, were rescued.", "Bruno Salas and his wife, Ines Prado, were saved.",
     "kin@wife", "Who is the wife of Bruno Salas?", {"Ines Prado"}),
    ("a member, a winner and a resident tell no trade",
     "Ana Stone, a member of the club, spoke.", "Ana Stone, a resident of Porto, spoke.",
     "trade", None, set()),
    ("which body somebody is of, by title and by preposition",
     "Oslo Police Department Captain Bruno Salas died.", "Captain Bruno Salas of the Oslo Police Department died.",
     "body", "Which organisation does Bruno Salas belong to?", {"Oslo Police Department"}),
    ("second among others is no office",
     "Bruno Salas is the second technician to die in Oslo.", "Bruno Salas became the second technician to die in Oslo.",
     "standing", "How does Bruno Salas rank among others?", None),
    ("a family in a few words",
     "Bruno Salas, a father of two, died in Oslo.", "Bruno Salas, a father of two, was killed in Oslo.",
     "family", "What family does Bruno Salas have?", {"father of two"}),
    ("a town in a land",
     "A flood hit Sintra, Portugal, on Monday.", "A flood hit Sintra in Portugal on Monday.",
     "location", "Where is Sintra?", {"Portugal"}),
    ("a number with a prize is no time in office",
     "Bruno Salas, a two-time winner, died in Oslo.", "Bruno Salas, a two-time winner, was killed in Oslo.",
     "tenure", None, set()),
    ("one report alone asks nothing of what stands beside a name",
     "Lisbon Mayor Ilse Brandt, 51, spoke. Mayor Brandt is 51.", "It rained in Oslo.",
     "role", None, set()),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "one", "other", "slot", "label", "words"), STORIES, ids=[s[0] for s in STORIES])
def test_story(link, trap, one, other, slot, label, words):
    found = [question for question in link(one, other).questions if question.slot == slot]
    assert [question.label for question in found] == ([label] if label else []), trap
    for question in found:
        assert words is None or {answer.span.quote for answer in question.answers} == words
        assert {answer.span.document for answer in question.answers} == {"d0", "d1"}


def test_spellings_of_a_holder_stay_two_persons_with_one_question(link):
    # alike in spelling and in office: for a person to decide, never joined
    linked = link("Heidar Alivand, the mayor of Lisbon, spoke.", "Lisbon Mayor Heydar Aliwand spoke.")
    persons = {e.name: e for e in linked.entities if e.kind == "person"}
    assert set(persons) == {"Heidar Alivand", "Heydar Aliwand"}
    assert all(person.possible_same for person in persons.values())
    (question,) = (q for q in linked.questions if q.slot == "holder@mayor")
    assert {a.span.quote for a in question.answers} == {"Heidar Alivand", "Heydar Aliwand"}


@pytest.mark.parametrize(
    "texts",
    [
        ("Mayor Ilse Brandt spoke in Oslo.", "Mayor Karl Lang spoke in Oslo."),  # a shared role alone
        ("The engineer Ilse Brandt spoke in Oslo.", "The farmer Ilse Lang spoke in Oslo."),  # a shared first name
        ("Ana Stone and Carl Stone spoke.", "Stone spoke."),  # a surname of two
    ],
)
def test_no_join_and_no_suspicion(link, texts):
    linked = link(*texts)
    persons = [e for e in linked.entities if e.kind == "person"]
    assert len(persons) == len({e.name for e in persons}) >= 2
    assert not any(e.possible_same for e in persons)


def test_a_plain_noun_with_a_capital_is_no_entity(link):
    linked = link("The Bank was evacuated on Monday.", "The Bank was evacuated on Monday.")
    assert "Bank" not in {entity.name for entity in linked.entities}


def test_another_script_is_another_name(link):
    linked = link("Viktor Petrov spoke in Sofia.", "Виктор Петров spoke in Sofia.")
    assert all(len({alias.text.isascii() for alias in entity.aliases}) == 1 for entity in linked.entities)


def test_case_and_country_make_no_second_body(link):
    linked = link(
        "The U.S. Geological Survey measured the quake in Chile.",
        "The USGS measured the quake in Chile.",
        "The United States Geological Survey measured the quake in Chile.",
    )
    assert len([entity for entity in linked.entities if entity.kind == "organisation"]) == 1


def test_names_that_say_one_office_in_another_order_are_a_reason(link):
    linked = link("Lisbon Mayor Heidar Alivand spoke.", "Heydar Aliwand, the mayor of Lisbon, spoke.")
    reasons = [reason for e in linked.entities for same in e.possible_same for reason in same.reasons]
    assert any("both are called" in reason for reason in reasons)


def test_a_copy_of_a_report_agrees_with_it(link):
    text = "Lisbon Mayor Ilse Brandt, 51, spoke on Monday."
    linked = link(text, text)
    assert {"role", "age"} <= {question.slot for question in linked.questions}
    assert len([entity for entity in linked.entities if entity.name == "Ilse Brandt"]) == 1


def test_every_answer_quotes_its_document(link):
    texts = [part for story in STORIES[:6] for part in story[1:3]]
    linked = link(*texts)
    for question in linked.questions:
        for answer in question.answers:
            assert texts[int(answer.span.document[1:])][answer.span.start : answer.span.end] == answer.span.quote
            assert len(answer.span.quote) <= 150
