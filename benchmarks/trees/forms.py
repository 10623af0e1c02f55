"""Forms that offices fill in: two of them are alike word for word, and neither is taken from the other."""

from __future__ import annotations

from random import Random

_FORMS = (
    (
        "{name} declares dividend",
        "{name} said its board declared a regular quarterly dividend of {a} cents a share on its common stock.",
        "The dividend is payable {month} {b} to shareholders of record at the close of business on {month} {c}.",
        "The company, based in {town}, had {d},000 shares outstanding at the end of its last fiscal quarter.",
        "A year ago it paid {e} cents a share for the same period, when it had earnings of {f} million dollars.",
    ),
    (
        "{town} livestock estimate",
        "Slaughter estimates for {town} on {month} {b} were as follows, according to the local inspection office.",
        "Cattle were estimated at {d} head against {e} a week ago and {f} in the same week of last year.",
        "Hogs were estimated at {a} thousand head, and the average price stood at {c} dollars a hundredweight at noon.",
        "Receipts at the {name} yards were put at {f} head, with steady demand for all weights from {e} pounds up.",
    ),
)
_NAMES = ("Arbell", "Corvex", "Dunmore", "Estrada", "Fenwick", "Gallard", "Hexham", "Irvale", "Jessop", "Kestrel")


def filled_forms(chance: Random) -> list[tuple[str, list[str]]]:
    """Three to five forms of one kind, filled in: a title and the lines of each."""
    form = chance.choice(_FORMS)
    names = chance.sample(_NAMES, 10)
    found: list[tuple[str, list[str]]] = []
    for number in range(chance.choice([3, 4, 5])):
        values = {letter: chance.randrange(11, 99) for letter in "abcdef"}
        filled = [
            line.format(name=f"{names[number]} Inc", town=f"{names[-1 - number]} Falls", month="March", **values)
            for line in form
        ]
        found.append((filled[0], filled[1:]))
    return found
