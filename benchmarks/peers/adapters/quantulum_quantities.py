"""Quantities as quantulum3 reads them; a range is its value with an uncertainty."""

from quantulum3 import parser
from serve import serve


def read(document):
    return parser.parse(document["text"])


def show(document, found):
    shown = []
    for quantity in found:
        line = {"value": quantity.value, "unit": quantity.unit.name}
        if quantity.uncertainty:
            line["value"] = quantity.value - quantity.uncertainty
            line["value2"] = quantity.value + quantity.uncertainty
        shown.append(line)
    return shown


serve(read, show)
