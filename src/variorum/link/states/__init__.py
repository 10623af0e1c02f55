"""States of one thing or person that reports tell in opposite words: open and closed, caught and at large.

Comes in: claims, things and the pile (``Reports``), and what is asked already. Goes out: questions, the events
that they are about, and answers. Doors: ``ask_*``, one for each kind of question.

A lexicon names scales with two sides (``scales``); a claim tells a side of a bearer (``readings``, ``bearers``), and
where reports tell both sides of one bearer, its state is asked (``asking``). Causes of one event
of different kinds (``causes``) are asked alike, whether what one report says there was none of was done
(``occurrences``), whether whoever did it was caught (``hunts``), whether somebody plans what another report denies
(``intentions``), what something is and is not (``qualities``), what became of an event that one report announces
(``plan_readings``, ``plan_matching``), and in which of several stages a condition is (``stage_readings``).
"""

from .asking import ask_states
from .asking_causes import ask_causes
from .asking_hunts import ask_hunts
from .asking_intentions import ask_intentions
from .asking_occurrences import ask_occurrences
from .asking_plans import ask_plans
from .asking_qualities import ask_qualities
from .asking_stages import ask_stages
from .reports import Reports

__all__ = [
    "Reports",
    "ask_causes",
    "ask_hunts",
    "ask_intentions",
    "ask_occurrences",
    "ask_plans",
    "ask_qualities",
    "ask_stages",
    "ask_states",
]
