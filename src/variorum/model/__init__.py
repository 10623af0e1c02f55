"""The nouns: frozen records that every room takes and gives, one module a family.

Comes in: nothing. Goes out: the types of the data contract. Doors: :class:`Document` and :class:`Dossier`.
"""

from .base import Record, stable_id
from .claims import Argument, Attribution, Claim, Link, Modality, Polarity, Role, SourceKind, Stance
from .decisions import Decision, DecisionKind
from .documents import Document, Page, Problem, Published, Stated
from .dossier import SCHEMA, Dossier, Highlight, PlaceEntry, TimelineEntry
from .evidence import EvidenceError, Span
from .findings import Finding, MarkedCity, Ring, Verdict
from .lineage import Citation, Derivation, DerivationKind, Direction, Origin, Passage, SourceLetter
from .questions import (
    Answer,
    Condition,
    Conflict,
    ConflictKind,
    ConflictPosition,
    Grade,
    OpenQuestion,
    Position,
    Question,
    QuestionKind,
    State,
)
from .stages import Ancestry, Comparison, Lineage, Linked, Reading
from .things import Alias, Entity, Event, Participant, PossibleSame
from .values import Name, NameKind, Place, Qualifier, Quantity, Time, TimeKind, Value

__all__ = [
    "SCHEMA",
    "Alias",
    "Ancestry",
    "Answer",
    "Argument",
    "Attribution",
    "Citation",
    "Claim",
    "Comparison",
    "Condition",
    "Conflict",
    "ConflictKind",
    "ConflictPosition",
    "Decision",
    "DecisionKind",
    "Derivation",
    "DerivationKind",
    "Direction",
    "Document",
    "Dossier",
    "Entity",
    "Event",
    "EvidenceError",
    "Finding",
    "Grade",
    "Highlight",
    "Lineage",
    "Link",
    "Linked",
    "MarkedCity",
    "Modality",
    "Name",
    "NameKind",
    "OpenQuestion",
    "Origin",
    "Page",
    "Participant",
    "Passage",
    "Place",
    "PlaceEntry",
    "Polarity",
    "Position",
    "PossibleSame",
    "Problem",
    "Published",
    "Qualifier",
    "Quantity",
    "Question",
    "QuestionKind",
    "Reading",
    "Record",
    "Ring",
    "Role",
    "SourceKind",
    "SourceLetter",
    "Span",
    "Stance",
    "State",
    "Stated",
    "Time",
    "TimeKind",
    "TimelineEntry",
    "Value",
    "Verdict",
    "stable_id",
]  # fmt: skip
