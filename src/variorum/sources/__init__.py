"""Sources: files of any kind become documents, and whatever cannot be read becomes a listed problem.

Comes in: files, folders and web addresses, and a table of what they do not say. Goes out: documents and problems.
Doors: :func:`read_sources`; :func:`read_letters` for the user's table of sources, :func:`read_decisions` for what a
person marked as misread; :func:`read_line` for single JSONL lines; :func:`read_pile` for piles of any size, which
tells problems to :class:`Complaints`; :class:`Reader` for readers of other packages.
"""

from .decisions import read_decisions
from .drafts import Draft, Part, Reader
from .head import stated_date
from .jsonl import LONGEST_LINE, Line, read_line
from .letters import read_letters
from .piles import Complaints, read_pile
from .problems import ReadError, problem
from .publication import parse_publication
from .reading import read_sources
from .registry import readers

__all__ = [
    "LONGEST_LINE",
    "Complaints",
    "Draft",
    "Line",
    "Part",
    "ReadError",
    "Reader",
    "parse_publication",
    "problem",
    "read_decisions",
    "read_letters",
    "read_line",
    "read_pile",
    "read_sources",
    "readers",
    "stated_date",
]
