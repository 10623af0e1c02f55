"""Microsoft's recognizers: times, or quantities from all its number models (a unit goes before a bare number)."""

import sys
from datetime import datetime

from recognizers_date_time import recognize_datetime
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension, recognize_temperature
from serve import serve

CULTURE = "en-us"
NUMBERS = (
    recognize_currency, recognize_percentage, recognize_age, recognize_temperature, recognize_dimension,
    recognize_number,
)  # fmt: skip


def times(document):
    day = document.get("dct")
    return recognize_datetime(document["text"], CULTURE, reference=datetime.fromisoformat(day[:10]) if day else None)


def show_times(document, found):
    return [
        {"start": item.start, "end": item.end + 1, "value": _timex((item.resolution or {}).get("values") or [{}])}
        for item in found
    ]


def _timex(values):
    """Its TIMEX3 value; where that is open, the past one of the days it offers."""
    timex = values[0].get("timex", "")
    return values[0].get("value", timex) if "XXXX" in timex else timex


def quantities(document):
    return [recognize(document["text"], CULTURE) for recognize in NUMBERS]


def show_quantities(document, found):
    shown, taken = [], set()
    for items in found:
        for item in items:
            cells = set(range(item.start, item.end + 1))
            value = (item.resolution or {}).get("value")
            if value is None or cells & taken:
                continue
            taken |= cells
            percent = value.endswith("%")
            unit = "percent" if percent else item.resolution.get("unit", "-")
            shown.append({"value": _number(value.rstrip("%")), "unit": unit})
    return shown


def _number(words):
    try:
        return float(words)
    except ValueError:
        return None


if sys.argv[1] == "times":
    serve(times, show_times)
else:
    serve(quantities, show_quantities)
