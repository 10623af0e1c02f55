"""Turns of phrase that tell a town's land in another clause: "Y, where X lies", "no other city in Y", "X alone"."""

from __future__ import annotations

from functools import cache

from .place_pairs import DIRECTION, WINDS, words


@cache
def clause_patterns() -> tuple[str, ...]:
    """Patterns over a sentence with its towns as ``⟦T0⟧`` and its lands as ``⟦L0⟧`` or, by adjective, ``⟦D0⟧``."""
    noun = words("place_nouns")
    part = r"(?:\s+(?:part|half|corner|tip|edge))?(?:\s+of)?"
    own = rf"(?:['’]s?\s+(?:far\s+)?(?P<own>{WINDS})\b)?"
    land = rf"(?:the\s+)?(?:(?:far\s+|extreme\s+|deep\s+)?{DIRECTION}{part}\s+(?:the\s+)?)?⟦L(?P<land>\d+)⟧{own}"
    the = r"(?:the\s+(?:(?:[\w-]+\s+){0,3}?of\s+)?)?"
    seat, town = rf"{the}⟦T(?P<town>\d+)⟧", rf"(?:(?:in|around|near|at|from|to)\s+)?{the}⟦T(?P<town>\d+)⟧"
    some = rf"(?:[a-z][\w-]*\s+){{0,3}}?(?:{noun}|cit(?:y|ie)|place|communitie)s?"
    that = r"(?:that|this|the\s+same)\s+(?:part|region|area|country|state|corner|province|land)"
    site = rf"(?:{words('sites')})"
    # Words by which a clause begins to tell of something else than what happens there.
    here = r"(?:(?!\b(?:that|who|which|whose|about|than|after|before|from|of|against|and|but)\b)[^⟦.;])"
    done = (
        r"(?:\w+ed|\w+ing|born|held|built|found|caught|trial|court|custody|prison|jail|hospital|exile|hiding|home|house"
        r"|flat|office|shop|camp|treatment|training|holiday|life|work|works|lives|stands|sits)"
    )
    return (
        # in the north of Y, where the city of X lies; Y, the country in which X is located
        rf"{land},?\s+(?:the\s+(?:country|land|state|region|province|area)\s+)?(?:in\s+which|where)\s+{seat}\s+(?:lies|stands|sits|is\s+(?:located|situated|found)|is(?=\s*[,.;:)]))",
        # moved to Y, where a hospital in X admitted her; flown to Y, where he is to stand trial in X
        rf"\b(?:to|in|into|for|from|reach\w*|visit\w*)\s+{land},\s+where\s+(?:an?|the|some|two|three|several)\s+(?:[\w-]+\s+){{0,2}}?{site}s?\s+(?:in|at|near)\s+{seat}",
        rf"\b(?:to|in|into|for|reach\w*|visit\w*)\s+{land},\s+where\s+{here}{{1,60}}?\b{done}\s+(?:in|at|near)\s+{seat}",
        # hospitals in X, as elsewhere in Y; X, like every other city in Y; no other city in Y made X a better offer
        rf"⟦T(?P<town>\d+)⟧(?:,?\s+(?:just\s+)?(?:as|like)|[^⟦.;,]{{0,40}}\band|[^⟦.;]{{0,80}}\bthan)\s+elsewhere\s+in\s+{land}",
        rf"⟦T(?P<town>\d+)⟧[^⟦.;]{{0,110}}\b(?:every|any|no|each|all)\s+other\s+{some}\s+(?:in|of)\s+{land}",
        rf"\b(?:every|any|no|each|all)\s+other\s+{some}\s+(?:in|of)\s+{land}[^⟦.;,]{{0,60}}\b(?:as|than|like|but|except)\s+{town}",
        # nowhere in Y was it colder than in X; in X, as in the rest of Y; X and the rest of Y
        rf"\bnowhere\s+(?:else\s+)?in\s+{land}[^⟦.;]{{1,60}}\b(?:than|as)\s+{town}",
        rf"⟦T(?P<town>\d+)⟧(?:,?\s+(?:just\s+)?as\s+(?:in|throughout|across|all\s+over)|\s+and|\s+than)\s+(?:in\s+)?(?:the\s+rest|all|much|most|many\s+parts|other\s+parts|large\s+parts)\s+of\s+{land}",
        rf"\b(?:more|better|less|faster|higher|earlier|older|larger|bigger)\b[^⟦.;]{{0,20}}\s+in\s+{seat}\s+than\s+(?:(?:anywhere|somewhere|everywhere)\s+)?(?:else\s+)?in\s+(?:the\s+rest\s+of\s+|all\s+of\s+)?{land}",
        # streets in Y: in the city of X alone; Y had floods, in X alone 200 people
        rf"{land}[^⟦.]{{0,60}}[:;,–—]\s+(?:\w+\s+)?in\s+{seat}\s+alone\b",
        # will produce in Y: the new factory is to be built in X; Y will host it: the jury has chosen X as the venue
        rf"\bin\s+{land}[^⟦.;:]{{0,50}}[:;–—]\s+(?:the|its|their|this)\s+(?:[\w-]+\s+){{0,2}}?{site}\b{here}{{0,50}}\bin\s+{seat}",
        rf"\bin\s+{land}[^⟦.]{{0,60}}[:;,–—]\s+{here}{{0,60}}\b(?:chosen|picked|selected|named|chose|picks|chooses|settled\s+on|opted\s+for|voted\s+for|decided\s+on|awarded\s+(?:it\s+)?to)\s+{seat}(?:\s+as\b|\s*[.,;]|$)",
        # bound for Y, the plane landed in X, its destination
        rf"\b(?:bound|heading|headed|flight|on\s+(?:its|the|their)\s+way|flying|sailing)\s+(?:for|to)\s+{land},?\s+[^⟦.;]{{1,60}}\b(?:in|at)\s+{seat},\s+(?:its|their|the)\s+destination",
        # Venue: X (Y); the worst-hit city, X in Y,; born in X, Y, and trained
        r"(?::|\b(?:city|town|port|venue|village)\s+of|\b(?:city|town|port|venue|village),)\s+⟦T(?P<town>\d+)⟧\s+\(⟦L(?P<land>\d+)⟧\)",
        rf"\b(?:{noun}|venue),\s+⟦T(?P<town>\d+)⟧\s+in\s+{land}(?=\s*[,.;)])",
        r"\b(?:born|raised|educated|baptised|baptized|buried|married)\s+(?:and\s+\w+\s+)?(?:in|at|near)\s+⟦T(?P<town>\d+)⟧,\s+⟦L(?P<land>\d+)⟧,\s+and\s+[a-z]",
        # X, until now one of the quieter cities in Y
        rf"⟦T(?P<town>\d+)⟧(?:['’]s(?:\s+[a-z-]+){{1,3}}?)?,?\s+(?:[a-z-]+\s+){{0,6}}?(?:one\s+of|among)\s+the\s+(?:[\w-]+\s+){{0,3}}?(?:{noun}|cities|places|destinations|communities|[a-z]+est)s?\s+(?:in|of)\s+{land}",
        # those heading for the south of Y should not miss X
        rf"\b(?:visitors?|travell?ers?|tourists?|guests?|those|anyone|everyone|whoever|holidaymakers)\s+(?:(?!from\b)[a-z’'-]+\s+){{0,4}}?(?:to|for|through|of|across|visit|visiting|touring|exploring|see|know|discover|experience|the\s+real)\s+{land}\s+(?:should|must|can|will|may|ought\s+to|would\s+do\s+well\s+to|had\s+better)\s+(?:not\s+|also\s+|certainly\s+|certainly\s+not\s+)*(?:miss|see|visit|know|allow|spend|plan|skip|include|set\s+aside|leave\s+out|take\s+in|try|reserve|stop|go\s+to|travel\s+to)\s+[^⟦.;]{{0,40}}?{seat}",
        # In southern Y, rockets hit the city of X
        rf"(?:^|[.“\"]\s*)In\s+(?!the\s+(?:war|case|match))(?=(?:the\s+)?(?:far\s+)?(?:north|south|east|west)|⟦L){land}(?:\s+[^⟦,.;]{{1,25}})?,\s+[^⟦.;,]{{1,50}}\b(?:{words('impacts')}|reached|entered|took|captured|besieged|cut\s+off)\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+|(?:central|downtown)\s+)?⟦T(?P<town>\d+)⟧",
        rf"(?:^|[.“\"]\s*)In\s+(?=the\s+(?:far\s+)?(?:north|south|east|west)|(?:north|south|east|west)){land},\s+[^⟦.;,]{{1,40}}\b(?:{words('impacts')})\s+(?:[\w’'-]+\s+){{0,4}}?(?:in|near)\s+{seat}",
        # felt across northern Y, did most damage in X, a city in that part of the country
        rf"{land}[^⟦.;]{{0,110}}\s{town},\s+(?:an?|the|one)\b[^⟦.;,]{{0,50}}\b(?:in|of)\s+{that}\b",
        rf"{land}[^⟦.;]{{0,110}}\b{some}\s+(?:in|of)\s+{that},\s+⟦T(?P<town>\d+)⟧",
        # its only shop in Y is in X; the first stop in Y is X; only one port in Y: X; held in Y, in a prison in X
        rf"\b(?:only|first|last|new|main|one|[a-z]+est)\s+(?:[\w-]+\s+){{0,3}}?in\s+{land}\s+(?:is|was|will\s+be|stands|lies|opened|is\s+to\s+be)\s+(?:(?:located|built|opened|situated|based)\s+)?in\s+{seat}",
        rf"\b(?:only|first|last|next|final|one|two|three|[a-z]+est)\s+(?:{some}|stop|station|destination)\s+in\s+{land}(?::|\s+is|\s+was|\s+will\s+be)\s+{seat}(?=\s*[,.;]|$)",
        rf"\bin\s+{land},\s+in\s+an?\s+(?:[\w-]+\s+){{0,2}}?{site}\s+in\s+{seat}",
        rf"\bfrom\s+{land},\s+from\s+{seat}",
        # Y will stage it, with the final to be played in X; the west of Y has much to offer: X, for example
        rf"{land}\s+(?:will\s+|is\s+to\s+|would\s+)?(?:host|stage)s?\s+[^⟦.]{{1,50}},\s+with\s+{here}{{1,50}}\bin\s+{seat}",
        rf"{land}[^⟦.]{{1,50}}[:;,–—]\s+(?:in\s+)?{seat},\s+for\s+(?:example|instance)\b",
        # Y, where the city of X was hit
        rf"{land},\s+where\s+{seat}\s+(?:was|were|is|has\s+been|had\s+been|came|remained)\s+(?:\w+ly\s+|again\s+|also\s+)*(?:{words('impacts')}|under\s+fire|without|cut\s+off|evacuated|shelled|surrounded|besieged|declared|bombed|worst)\b",
    )  # fmt: skip
