"""Ours, in a process like the peers' own: times and quantities are always read together, as the bars want."""

import sys
from pathlib import Path

from serve import serve

from variorum.claims import find_attributions
from variorum.language import parse
from variorum.model import Document, Published, Reading
from variorum.normalise import find_names, find_places, find_quantities, find_times

sys.path.insert(0, str(Path(__file__).parents[2]))


def values(document):
    day = (document.get("dct") or "")[:10]
    published = Published(edtf=day, lower=day, upper=day, basis="stated") if day else Published()
    times = find_times(document["text"], published)
    return times, find_quantities(document["text"], times)


def show_times(document, found):
    return [
        {"start": time.start, "end": time.end, "value": time.timex, "type": time.kind.upper()}
        for time in found[0]
        if time.timex
    ]


def show_quantities(document, found):
    from quantity.gold_units import unit_of

    shown = []
    for quantity in found[1]:
        low, high = quantity.lower, quantity.upper
        line = {"value": low if low is not None else high, "unit": unit_of(quantity)}
        if low is not None and high is not None and low != high:
            line["value2"] = high
        shown.append(line)
    return shown


def places(document):
    made = Document(id="d", uri="d", text=document["text"], sha256="", language="en", supported=True)
    reading = parse([made], processes=1)[0]
    return find_places(Reading(document=made, doc=reading.doc, names=tuple(find_names(reading))))


def show_places(document, found):
    return [{"start": place.start, "end": place.end, "lat": place.lat, "lon": place.lon} for place in found]


def attributions(document):
    made = Document(id="d", uri="d", text=document["text"], sha256="", language="en", supported=True)
    reading = parse([made], processes=1)[0]
    return find_attributions(Reading(document=made, doc=reading.doc, names=tuple(find_names(reading))))


def show_attributions(document, found):
    return [{"source": each.source, "cue": each.cue, "content": each.content} for each in found]


if sys.argv[1] == "times":
    serve(values, show_times)
elif sys.argv[1] == "quantities":
    serve(values, show_quantities)
elif sys.argv[1] == "attributions":
    serve(attributions, show_attributions)
else:
    serve(places, show_places)
