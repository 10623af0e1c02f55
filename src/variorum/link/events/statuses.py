"""Whether an event happened, is planned or possible, or is denied, and in whose words."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Answer, Claim, Value
from ..answers import give_answer
from ..classes import event_classes, hosts, of_phrase
from ..page import Page
from ..things.entities import Things
from .gatherings import Gathering
from .mentions import Mention, Voice

_STATUS = {"happened": "happened", "planned": "planned", "possible": "possible", "ordered": "ordered"}


def answer_status(about: str, gathering: Gathering, things: Things, same: dict[str, str]) -> Iterator[Answer]:
    """Answers to "has it happened": one for each claim that says so in its verb, and one for each denial.

    A bare noun ("the deployment of X") presumes more than it says: it counts only where the report has no verb
    for the event. Capability and comment are no status.

    Args:
        about: the event.
        gathering: its happenings.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
    """
    if gathering.type in ("killing", "injury") and not gathering.roles.get("patient"):
        return  # harm to nobody named is a toll
    found = list(_answers(about, gathering, things, same))
    info = event_classes()[gathering.type]
    # Nobody asks whether the quake of which all tell took place.
    if not (info.voice == "nominal" and info.of_place) or any(answer.value.status != "happened" for answer in found):
        yield from found


def _answers(about: str, gathering: Gathering, things: Things, same: dict[str, str]) -> Iterator[Answer]:
    for part in gathering.parts:
        page = things.pages[part.document]
        firm: list[Answer] = []
        presumed: list[Answer] = []
        for mention in part.mentions:
            premises = {e for es in mention.participants.values() for e in es if same.get(e, e) != e}
            for voice in mention.voices:
                for answer in _of_voice(page, about, mention, voice, premises):
                    weak = mention.noun and not voice.hosted and answer.value.status == "happened"
                    (presumed if weak else firm).append(answer)
        presumed.sort(key=lambda answer: (-len(answer.span.quote), answer.span.start))
        yield from firm or presumed[:1]


def _of_voice(page: Page, about: str, mention: Mention, voice: Voice, premises: set[str]) -> Iterator[Answer]:
    claim = voice.claim
    status = _STATUS.get(claim.modality)
    if status is None or not voice.asserts or (voice.hosted and claim.head == "attribute"):
        return
    if status == "happened" and not claim.checkable and claim.polarity == "affirmed":
        return
    denial = next((link for link in claim.attribution if link.stance == "denies"), None)
    assertion = next((link for link in claim.attribution if link.stance != "denies" and link.start is not None), None)
    if denial is not None and _refused(mention, denial.cue):
        return
    if claim.polarity == "denied" and denial is None and "“no”" in claim.reasons:
        return  # "no shots were fired when he was caught": asked as an occurrence, of its own time
    start, end = (mention.start, mention.end) if voice.hosted and voice.tells else _words(page, claim, mention)
    if claim.polarity == "denied" or (denial is not None and assertion is None):
        if denial is not None and denial.start is not None and denial.end is not None:
            start, end = _denial(page, denial.start, denial.end, denial.cue)
        value = Value(text=page.text[start:end], status="denied", label="denied")
        yield from give_answer(page, about, "status", "status", value, start, end, claim, premises, polarity="denied")
        return
    value = Value(text=page.text[start:end], status=status, label=status)
    yield from give_answer(page, about, "status", "status", value, start, end, claim, premises)
    if denial is not None and denial.start is not None and denial.end is not None:
        # One source says so, another denies it: both are answers to one question.
        first, last = _denial(page, denial.start, denial.end, denial.cue)
        value = Value(text=page.text[first:last], status="denied", label="denied")
        yield from give_answer(page, about, "status", "status", value, first, last, claim, premises, polarity="denied")


def _refused(mention: Mention, cue: str | None) -> bool:
    """Whether a deed is turned down rather than denied: "rejected the veto" says that there was one."""
    words = [word.rstrip(".,;:") for word in (cue or "").casefold().split()]
    return mention.noun and any(word.startswith(verb.rstrip("e")) for word in words for verb in hosts("refusing"))


def status_words(page: Page, claim: Claim) -> tuple[int, int]:
    """The verb with its auxiliaries ("has not been deployed"); an event's noun with what it is on."""
    token = page.token_at(claim.predicate_start)
    start, end = claim.predicate_start, claim.predicate_end
    if claim.head == "noun":
        phrase = of_phrase(page.text[end : end + 30])
        return (start, end + phrase[1] + len(phrase[2])) if phrase else (start, end)
    if token is not None:
        for child in token.children:
            if child.dep_ in ("aux", "auxpass", "neg", "prt") and abs(child.i - token.i) <= 6:
                start, end = min(start, child.idx), max(end, child.idx + len(child))
    return start, end


def _words(page: Page, claim: Claim, mention: Mention) -> tuple[int, int]:
    """The words that state it, with the event's noun where it stands beside."""
    start, end = status_words(page, claim)
    if claim.head == "noun":
        return start, end
    if mention.start < start and start - mention.start <= 80:
        start = mention.start
    elif mention.end > end and mention.end - end <= 80:
        end = mention.end
    return start, end


def _denial(page: Page, start: int, end: int, cue: str | None) -> tuple[int, int]:
    """The source and the verb of denying, where they stand together; else the source alone."""
    if cue:
        at = page.text.find(cue, max(0, start - 120), min(len(page.text), end + 120))
        if at >= 0:
            first, last = min(start, at), max(end, at + len(cue))
            if last - first <= 120:
                return first, last
    return start, end
