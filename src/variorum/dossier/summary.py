"""The summary for the terminal: what a reader must know, in plain words."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..model import Dossier
from .core import core_lines
from .quoting import shown
from .speakers import report_names, sigla
from .time_wording import published_words
from .value_wording import number_words
from .wording import STATES, count, cut, listed


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
    if lines := core_lines(dossier):
        parts += [Text(), Text("What several origins tell", style="bold")]
        for line in lines:
            told = Text(f"{_line(line.question, 150)} ")
            told.append(
                _line("; ".join(f"“{answer}” ({support})" for answer, support in line.answers), 300), style="dim"
            )
            parts.append(told)
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
            told = Text(f"{problem.code} ", style="bold")
            told.append(_line(f"{problem.source}: {problem.message} {problem.remedy}", 300))
            parts.append(Padding(told, (0, 0, 0, 3)))
        if len(dossier.problems) > 10:
            parts.append(Padding(Text(f"and {len(dossier.problems) - 10} more in the report"), (0, 0, 0, 3)))
    return Group(*parts)


def _line(text: str, most: int) -> str:
    """One line without control characters: a text must not steer the terminal."""
    return "".join(character for character in cut(shown(text), most) if character.isprintable())


def _reports(dossier: Dossier) -> Table:
    table = Table(title=None, box=None, padding=(0, 2, 0, 0))
    for heading in ("", "Report", "Published"):
        table.add_column(heading)
    for heading in ("Words", "Claims"):
        table.add_column(heading, justify="right")
    names, letters = report_names(dossier.documents), sigla(dossier.documents)
    claims: dict[str, int] = {}
    for claim in dossier.claims:
        claims[claim.document] = claims.get(claim.document, 0) + claim.checkable
    for document in dossier.documents[:40]:
        table.add_row(
            Text(letters[document.id], style="bold"),
            Text(_line(names[document.id], 48)),
            Text(_line(published_words(document.published), 48)),
            number_words(len(document.text.split())),
            str(claims.get(document.id, 0)) if document.supported else "not read",
        )
    if len(dossier.documents) > 40:
        table.add_row("", Text(f"and {len(dossier.documents) - 40} more"), "", "", "")
    return table


def _origins(dossier: Dossier) -> Text:
    if not dossier.documents:
        return Text("No report could be read.")
    origins = sum(not origin.quotation for origin in dossier.origins)
    told = Text(f"{count(len(dossier.documents), 'report')}, {count(origins, 'origin')}.")
    unseen = [origin for origin in dossier.origins if not origin.seen]
    if unseen:
        names = [_line(origin.name, 40) for origin in unseen[:4]] + (["others"] if len(unseen) > 4 else [])
        told.append(f" Not among the reports, but leaned on: {listed(names)}.")
    return told
