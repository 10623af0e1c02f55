"""An attribution with what the claims need of it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Stance
from .sources import Source

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """An attribution with what the claims need of it.

    Attributes:
        token: head of the cue, -1 where none stands (a quotation that runs on).
        cue, content: offsets.
        source: who; ``source.start == source.end`` where no words name it.
        stance, form: as in :class:`.cues.Cue`.
        heads: tokens the content hangs on.
        inferred: whether the source stands in an earlier sentence only.
        quoted: whether the cue stands inside quoted speech: the quoted speaker tells it, not the report.
    """

    token: int
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    source: Source
    stance: Stance
    form: str
    heads: tuple[int, ...] = ()
    inferred: bool = False
    quoted: bool = False

    def covers(self, offset: int) -> bool:
        """Whether a character is part of what is attributed."""
        return any(start <= offset < end for start, end in self.content)

    @property
    def size(self) -> int:
        """Characters of content; the innermost of several has the fewest."""
        return sum(end - start for start, end in self.content)

    @property
    def cue_text_at(self) -> Stretch:
        """From the first to the last character of the cue."""
        return self.cue[0][0], self.cue[-1][1]
