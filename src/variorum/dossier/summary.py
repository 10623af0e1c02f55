"""The summary for the terminal: what a reader must know, in plain words."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..model import Dossier
from .quoting import shown
from .speakers import report_names, sigla
from .wording import STATES, count, cut, listed, number_words, published_words


def summarise(dossier: Dossier) -> RenderableType:
    """Put the dossier in a screenful: reports, origins, what matters most, states, problems.

    Args:
        dossier: what was found.

    Returns:
        Something that rich prints; texts in it are never read as markup.
    """
    parts: list[RenderableType] = [_reports(dossier), Text(), _origins(dossier)]
    if dossier.highlights:
        parts += [Text(), Text("What matters most", style="bold")]
        for number, item in enumerate(dossier.highlights, 1):
            parts.append(Text(f"{number}. {_line(item.title, 150)}", style="bold"))
            parts.append(Padding(Text(_line(item.reason, 400)), (0, 0, 0, 3)))
            for span, speaker in list(zip(item.quotes, item.speakers, strict=False))[:2]:
                quote = Text(f"“{_line(span.quote, 260)}” ", style="italic")
                quote.append(f"({_line(speaker, 90)})", style="dim")
                parts.append(Padding(quote, (0, 0, 0, 3)))
            for premise in item.conditional[:1]:
                told = premise if premise.startswith(("If ", "The ", "This ")) else f"Only if: {premise}"
                parts.append(Padding(Text(_line(told, 240), style="dim"), (0, 0, 0, 3)))
    states = [
        f"{number} {heading.lower()}"
        for state, (heading, _) in STATES.items()
        if (number := sum(question.state == state for question in dossier.questions))
    ]
    if states:
        parts += [Text(), Text(f"{count(len(dossier.questions), 'question')}: {listed(states)}.")]
    if dossier.problems:
        parts += [Text(), Text(count(len(dossier.problems), "problem").capitalize(), style="bold")]
        for problem in dossier.problems[:10]:
            origins = sum(not origin.quotation for origin in dossier.origins)
    told = Text(f"{count(len(dossier.documents), 'report')}, {count(origins, 'origin')}.")
    unseen = [origin for origin in dossier.origins if not origin.seen]
    if unseen:
        names = [_line(origin.name, 40) for origin in unseen[:4]] + (["others"] if len(unseen) > 4 else [])
        told.append(f" Not among the reports, but leaned on: {listed(names)}.")
    return told
