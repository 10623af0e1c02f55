"""The words of a message: lines joined, quotations and signatures set aside, forwarded messages told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..reference import load, load_words

_QUOTED = re.compile(r"^\s{0,3}>")
#: "On Mon, 16 Mar 2026 at 08:10, Ann Example <ann@bay.example> wrote:", which mail programs break over two lines.
_WROTE = re.compile(r"^\s{0,3}(?:On|Am|Le)\s.{6,300}?\b(?:wrote|schrieb|a écrit)\s?:\s*$")
_RULE = re.compile(r"^[\s>*]*[-_*=]{0,20}\s*(?P<words>[^\W\d_][^\n]{0,60}?)\s*:?\s*[-_*=]{0,20}$")
_UNDERSCORES = re.compile(r"^_{20,80}\s*$")
_FIELD = re.compile(r"^[\s>*]*(?P<name>[A-Za-z-]{2,20})\s?:\*?\s{0,3}(?P<value>.{0,300})$")
#: Forwarded messages that are told apart in one message.
MOST_FORWARDED = 20
#: A shorter line was ended by its writer, not by a program that breaks lines at 72 or so characters.
_WRAPPED = 55


class Message(NamedTuple):
    """The words of a message and what was set aside.

    Attributes:
        text: its own words.
        fields: header lines that a forwarded message shows, by their name in lower case.
        quoted: how many lines quoted from earlier messages were set aside.
    """

    text: str
    fields: dict[str, str]
    quoted: int


def split_messages(text: str, reply: bool, flowed: bool = False) -> Iterator[Message]:
    """Part the words of a message: its own, then those of each message that it forwards.

    Args:
        text: the plain text, with bare line feeds.
        reply: whether it answers another; then what follows "Original message" is a quotation.
        flowed: whether a blank at the end of a line means that the paragraph goes on (RFC 3676).
    """
    own: list[str] = []
    fields: dict[str, str] = {}
    quoted = 0
    lines = text.split("\n")
    marked = [place for place, line in enumerate(lines) if _is_forward(line) or _is_ruled(lines, place)]
    marked = marked[:MOST_FORWARDED]
    number = 0
    while number < len(lines):
        line = lines[number]
        if number in marked and (found := _fields(lines, number + 1)):
            fields_found, behind = found
            if reply:
                quoted += sum(1 for rest in lines[number:] if rest.strip())
                break
            yield Message(_joined(own, flowed), fields, quoted)
            own, fields, quoted, number = [], fields_found, 0, behind
            if number < len(lines) and all(_QUOTED.match(rest) for rest in lines[number:] if rest.strip()):
                lines[number:] = [_QUOTED.sub("", rest).removeprefix(" ") for rest in lines[number:]]
            continue
        if line.rstrip() == "--" and not any(place > number for place in marked):
            break  # a signature, to the end (RFC 3676)
        pair = f"{line.strip()} {lines[number + 1].strip()}" if number + 1 < len(lines) else line
        if _WROTE.match(line) or (_WROTE.match(pair) and not _WROTE.match(lines[number + 1])):
            steps = 1 if _WROTE.match(line) else 2
            if any(_QUOTED.match(rest) for rest in lines[number + steps : number + steps + 3]):
                number += steps
                continue
        if _QUOTED.match(line):
            quoted += 1
        else:
            own.append(line)
        number += 1
    yield Message(_joined(own, flowed), fields, quoted)


def _is_forward(line: str) -> bool:
    match = _RULE.match(line) if len(line) < 120 else None
    return bool(match and match["words"].lower() in load_words("mail_marks", "forwarded"))


def _is_ruled(lines: list[str], place: int) -> bool:
    """Whether a rule of underscores stands above another message's header, as Outlook draws it."""
    if not _UNDERSCORES.match(lines[place]):
        return False
    found = _fields(lines, place + 1)
    return found is not None and "from" in found[0] and bool({"sent", "date"} & found[0].keys())


def _fields(lines: list[str], start: int) -> tuple[dict[str, str], int] | None:
    """Header lines of a forwarded message, and the line behind them; None where there are none."""
    known = load("mail_marks")["fields"]
    found: dict[str, str] = {}
    number = start
    while number < len(lines) and number < start + 20:
        line = lines[number]
        match = _FIELD.match(line)
        if match and match["name"].lower() in known:
            found.setdefault(match["name"].lower(), match["value"].strip(" *"))
        elif not line.strip(" >"):
            if found:
                break
        elif not found:
            return None
        elif not line.startswith((" ", "\t")):
            break
        number += 1
    return (found, number) if "from" in found or "subject" in found else None


def _joined(lines: list[str], flowed: bool) -> str:
    """Paragraphs as single lines where a program broke them, other lines as they are."""
    joined: list[str] = []
    open_line = False
    for line in lines:
        bare = line.strip()
        if joined and open_line and bare and not re.match(r"[-*•–]\s|\d{1,2}[.)]\s", bare):
            joined[-1] = f"{joined[-1]} {bare}"
        else:
            joined.append(bare)
        open_line = bool(bare) and ((flowed and line.endswith(" ")) or (not flowed and len(line.rstrip()) >= _WRAPPED))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(joined)).strip("\n")
