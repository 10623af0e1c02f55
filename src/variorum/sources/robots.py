"""robots.txt (RFC 9309): whether a site asks programs not to fetch an address."""

from __future__ import annotations

#: Bytes of the file that are read (the standard asks for at least this many), and rules in it.
LONGEST, MOST_RULES = 500_000, 5_000


def allows(robots: str, agent: str, path: str) -> bool:
    """Whether the rules for an agent allow a path.

    The group that names the agent counts, else the one for all. The longest rule that fits decides; of two equally
    long ones, the one that allows.

    Args:
        robots: the file.
        agent: the product's name, in lower case.
        path: path and query of the address.
    """
    groups = _groups(robots)
    rules = groups.get(agent, groups.get("*", []))
    best, allowed = -1, True
    for allow, pattern in rules[:MOST_RULES]:
        if _fits(pattern, path) and (len(pattern) > best or (len(pattern) == best and allow)):
            best, allowed = len(pattern), allow
    return allowed


def _groups(robots: str) -> dict[str, list[tuple[bool, str]]]:
    """Rules by the agent they are for; several groups of one agent count together."""
    groups: dict[str, list[tuple[bool, str]]] = {}
    agents: list[str] = []
    in_rules = False
    for line in robots[:LONGEST].splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if field == "user-agent":
            if in_rules:
                agents, in_rules = [], False
            agents.append(value.partition("/")[0].strip().lower())
            groups.setdefault(agents[-1], [])
        elif field in {"allow", "disallow"}:
            in_rules = True
            if value:
                for agent in agents:
                    groups[agent].append((field == "allow", value))
    return groups


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says; ``*`` stands for anything, ``$`` at its end for the end."""
    ends = pattern.endswith("$")
    pieces = (pattern[:-1] if ends else pattern).split("*")
    if not path.startswith(pieces[0]):
        return False
    place = len(pieces[0])
    for number, piece in enumerate(pieces[1:], start=1):
        if ends and number == len(pieces) - 1:
            return len(path) - len(piece) >= place and path.endswith(piece)
        found = path.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return not ends or place == len(path)
