"""Which forms of a document name one person: surnames, particles, initials, family names that stand first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ...reference import load, load_words
from .forms import is_regnal, particles, parts, plain, surname
from .found import Found
from .lexicon import given_names, given_names_of
from .namesakes import same_person, spelling
from .persons import is_title, role_before
from .text import Text
from .words import written

#: The Arabic article that later mentions leave out: "Bashar al-Halabi", then "Halabi".
_ARTICLE = re.compile(r"^(?:al|el|ul)[- ]", re.IGNORECASE)
#: A given name alone stands for the person named in full where it does so at least this often, and none of these
#: introduces it.
_FAMILIAR = 2
#: Where a text has more people of one surname, their given names are compared letter by letter only.
_NAMESAKES = 40
#: So many forms of one person are compared with a further one.
_FORMS = 8
_INTRODUCING = frozenset({"named", "called", "a", "an", "nicknamed"})


def people(text: Text, items: list[Found]) -> dict[Found, str]:
    """The fullest form that the document has for each person named in it.

    Args:
        text: the text.
        items: its persons.

    Returns:
        For each item the form. A surname, also of two words or with particles ("von der Heide"), joins the one full
        name that ends so, a family name that stands first ("Xi") the one that begins with it. Where two people of the
        document share it, it stays alone. A father and a son told apart by "Jr." are two. "Tom" in "Tom and Anna
        Berger" bears the surname too.
    """
    forms = {item: plain(text, item) for item in items}
    pairs = _coordinated(text, items, forms)
    forms.update(pairs)
    counts = Counter(forms.values())
    full = sorted(name for name in counts if len(parts(name)[0]) > 1 or is_regnal(name))
    # "Okafor Lund" and "von der Heide" are no persons beside the ones whose names end so.
    tails = _tails(full)
    persons = _persons([name for name in full if name not in tails])
    best = {
        name: min(person, key=lambda name: (-len(parts(name)[0]), -counts[name], -len(name), name))
        for person in persons
        for name in person
    }
    ends: dict[str, set[str]] = defaultdict(set)
    begins: dict[str, set[str]] = defaultdict(set)
    for form in sorted(set(best.values())):
        words, suffix = parts(form)
        for at in range(1, len(words)):
            ends[_key(words[at:], suffix)].add(form)
            ends[_ARTICLE.sub("", _key(words[at:], suffix))].add(form)
            ends[spelling(_key(words[at:], suffix))].add(form)
            if suffix:
                ends[_key(words[at:], "")].add(form)
        if len(words) == 1:
            ends[_key(words, "")].add(form)
        begins[words[0].casefold()].add(form)
    kin = _introduced_as_kin(text, items, forms, best)
    alone: dict[str, list[Found]] = defaultdict(list)
    for item, name in forms.items():
        alone[name].append(item)
    titles = {
        name: frozenset(filter(None, (_address(text, item) for item in alone[name])))
        for name in counts
        if name not in best
    }
    joined: dict[Found, str] = {}
    for item, name in forms.items():
        if name in best:
            joined[item] = best[name]
            continue
        words, suffix = parts(name)
        key = _key(words, suffix)
        owners = ends.get(key) or ends.get(_ARTICLE.sub("", key)) or ends.get(spelling(key))
        if not owners and len(words) == 1 and not suffix:
            first = begins.get(words[0].casefold(), set())
            if words[0] in written("family_first"):
                # "Kim" is a family name where the person is not called by the last word as well.
                owners = {form for form in first if surname(form) not in counts and len(parts(form)[0]) <= 3}
            elif len(first) == 1 and _familiar(text, alone[name]):
                owners = first
        owners = {owner for owner in owners or () if _may_bear(_address(text, item), titles[name], owner, kin)}
        joined[item] = next(iter(owners)) if len(owners) == 1 else name
    return joined


def _introduced_as_kin(text: Text, items: list[Found], forms: dict[Found, str], best: dict[str, str]) -> frozenset[str]:
    """Persons of whom the text first tells whose kin they are: "the president's daughter Ivana Holt"."""
    first: dict[str, Found] = {}
    for item in sorted(items, key=lambda item: item.start):
        if forms[item] in best:
            first.setdefault(best[forms[item]], item)
    found: set[str] = set()
    for form, item in first.items():
        at = text.word_at(item.start) - 1
        if at >= 0 and text.gap(at) in (" ", ", ") and text.words[at].text.casefold() in load_words("titles", "kin"):
            found.add(form)
    return frozenset(found)


def _address(text: Text, item: Found) -> str:
    """The form of address or title right before a name, empty where there is none."""
    at = text.word_at(item.start) - 1
    if at < 0 or text.gap(at) not in (" ", ". ", " . "):
        return ""
    word = text.words[at].text
    return word if word in load("titles")["address"] or (word[0].isupper() and is_title(word)) else ""


def _may_bear(own: str, titles: frozenset[str], owner: str, kin: frozenset[str]) -> bool:
    """Whether the forms of address before a short form suit the person: "Mr. Keller" is not Joan Keller.

    Args:
        own: the one before this mention, or an empty word.
        titles: those before all mentions of the same short form.
        owner: the full name.
        kin: full names of those who are introduced as somebody's kin.
    """
    given = parts(owner)[0][0]
    if own in ("Mr", "Sir") and given in given_names_of("women"):
        return False
    if own in ("Mrs", "Ms", "Miss", "Madame", "Dame", "Lady") and given in given_names_of("men"):
        return False
    if owner not in kin:
        return True
    # The surname of one who is only somebody's kin is somebody else's too: "President Holt" is not the daughter.
    women = {"Mrs", "Ms", "Miss"}
    suits = titles & (women if given in given_names_of("women") else {"Mr"})
    return not titles or (bool(suits) and not titles - women - {"Mr"})


def _key(words: Sequence[str], suffix: str) -> str:
    return " ".join([*words, suffix]).strip().casefold().replace("-", " ")


def _tails(full: list[str]) -> frozenset[str]:
    """Those of the names that end a longer one and are surnames by themselves: "Okafor Lund"."""
    longer: dict[str, int] = {}
    for name in full:
        words, suffix = parts(name)
        for at in range(1, len(words) - 1):
            key = _key(words[at:], suffix)
            longer[key] = max(longer.get(key, 0), len(words))
    found: set[str] = set()
    for name in full:
        words, suffix = parts(name)
        length = longer.get(_key(words, suffix), 0)
        # "Ana Silva" ends "Maria Ana Silva" and is a person's full name all the same.
        if length and (
            words[0].casefold() in particles() or words[0] not in given_names() or length == 3 == len(words) + 1
        ):
            found.add(name)
    return frozenset(found)


def _coordinated(text: Text, items: list[Found], forms: dict[Found, str]) -> dict[Found, str]:
    """Given names that share the surname behind "and": "Tom and Anna Berger"."""
    found: dict[Found, str] = {}
    starts = {item.start: item for item in items}
    for item in items:
        if " " in forms[item] or forms[item] not in given_names() or text.text[item.end : item.end + 5] != " and ":
            continue
        other = starts.get(item.end + 5)
        if other and len(parts(forms[other])[0]) == 2 and parts(forms[other])[0][0] in given_names():
            found[item] = f"{forms[item]} {surname(forms[other])}"
    return found


def _familiar(text: Text, alone: list[Found]) -> bool:
    """Whether the given name alone is the text's usual short form: more than once, never introduced."""
    if len(alone) < _FAMILIAR and not any(role_before(text, item.start) for item in alone):
        return False
    before = [text.word_at(item.start) - 1 for item in alone]
    return not any(at >= 0 and text.words[at].text.casefold() in _INTRODUCING for at in before)


def _persons(full: list[str]) -> list[list[str]]:
    """Full names grouped into people: one surname and suffix, the same, abbreviated or differently spelt given name.

    A form that fits two of the people ("J. Smith" beside John and Jane Smith) stays alone.
    """
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in full:
        words, suffix = parts(name)
        by_surname[_key([spelling(_ARTICLE.sub("", words[-1]))], suffix)].append(name)
    people: list[list[str]] = []
    for names in by_surname.values():
        of_surname: list[list[str]] = []
        by_given: dict[tuple[str, ...], list[str]] = {}
        for name in sorted(names, key=_plainness):
            given = parts(name)[0][:-1]
            owner = by_given.get(given)
            if owner is None and len(of_surname) <= _NAMESAKES:
                fitting = [person for person in of_surname if all(same_person(one, name) for one in person[:_FORMS])]
                owner = fitting[0] if len(fitting) == 1 else None
            if owner is None:
                owner = []
                of_surname.append(owner)
            owner.append(name)
            by_given.setdefault(given, owner)
        people += of_surname
    return people


def _plainness(name: str) -> tuple[bool, int, str]:
    """Order in which forms look for their person: whole given names first, longer forms before shorter ones."""
    words = parts(name)[0]
    return len(words[0]) == 1, -len(words), name
