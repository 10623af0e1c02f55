"""What stands beside a noun that may be counted: another noun that it describes or is joined to, or nothing more."""

from __future__ import annotations

from ..tokens import Tokens
from .lexicon import ADJECTIVE_ENDS, DAYS_AND_MONTHS, DETERMINERS, HARMED, PEOPLES_END, STOPS, singular


def stands_alone(tokens: Tokens, low: list[str], at: int) -> bool:
    """Whether a word that may be a verb governs nothing: the clause ends, or goes on with a preposition or "and"."""
    behind = low[at + 1] if at + 1 < len(low) and not tokens.line_ends(at + 1) else "."
    if at > 1 and low[at - 2] in DETERMINERS:
        return False  # "the 12 runs on"
    return not behind[0].isalnum() or behind in (
        "and",
        "in",
        "on",
        "at",
        "for",
        "from",
        "to",
        "this",
        "last",
        "after",
        "against",
    )


def in_headline_capitals(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a noun is in capitals as all of a headline is ("Blast Kills 12 Soldiers"), not as a people's name."""
    words = tokens.words
    if words[at].lower().endswith(PEOPLES_END):
        return False
    before = words[start - 2] if start > 1 else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if start < 2:
        return behind[:1].isupper()
    if before[:1].islower() or (behind[:1].islower() and behind.lower() not in STOPS):
        return False
    return before[:1].isupper() and (start < 4 or words[start - 3][:1].isupper() or words[start - 3][:1].isdigit())


def both_describe(tokens: Tokens, at: int) -> bool:
    """Whether "and" joins two words that describe a noun to come: "local and foreign firms", "Alto and Bruno cars"."""
    if at + 2 >= len(tokens.words):
        return False
    one, two = tokens.words[at - 1], tokens.words[at + 1]
    if one in DAYS_AND_MONTHS or two in DAYS_AND_MONTHS or not (one.isalpha() and two.isalpha()):
        return False
    if one[0].isupper() and two[0].isupper():
        return singular(tokens.words[at + 2]) is not None
    return one.endswith(ADJECTIVE_ENDS) and two.endswith(ADJECTIVE_ENDS)


def plural_behind(tokens: Tokens, low: list[str], at: int) -> bool:
    """Whether a plural noun follows, so that the word describes it ("12 wounded soldiers")."""
    if at + 1 >= len(low) or tokens.line_ends(at + 1) or low[at + 1] in STOPS or low[at + 1] in HARMED:
        return False
    if singular(tokens.words[at + 1]) is not None:
        return True
    behind = at + 2 < len(low) and low[at + 1].isalpha() and low[at + 2] not in STOPS
    return behind and low[at + 1].endswith(ADJECTIVE_ENDS) and singular(tokens.words[at + 2]) is not None


def noun_behind(low: list[str], at: int) -> bool:
    """Whether a word that may be a noun follows."""
    return at + 1 < len(low) and low[at + 1].isalpha() and low[at + 1] not in STOPS


def joins(tokens: Tokens, low: list[str], at: int) -> bool:
    """Whether a dash joins two words ("worst-hit villages"), glued to both or set apart from both by a tokeniser."""
    if at + 1 >= len(low) or not (low[at - 1][0].isalpha() and low[at + 1][0].isalpha()):
        return False
    before, behind = tokens.starts[at] - tokens.ends[at - 1], tokens.starts[at + 1] - tokens.ends[at]
    return before == behind <= 1 and not tokens.line_ends(at) and not tokens.line_ends(at + 1)
