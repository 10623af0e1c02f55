"""Run in a process of its own: reads broken inputs one after another and prints what came of each, a line of JSON each.

Arguments: seed, first number, number behind the last. The operating system ends the process when one input takes more
than :data:`LONGEST` seconds of processor time; who started it sees at which input.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from typing import Any

from mutations import broken_file

from variorum.model import Problem
from variorum.sources.drafts import Part
from variorum.sources.unpacking import Content, read_content

#: Seconds of processor time that an input may take.
LONGEST = 5.0


def read_one(seed: int, number: int) -> dict[str, Any]:
    """Read one broken input and check what must hold of whatever comes of it."""
    name, data = broken_file(seed, number)
    started = time.process_time()
    items = list(read_content(Part(name, data), in_folder=False))
    seconds = time.process_time() - started
    wrong: list[str] = []
    for item in items:
        if isinstance(item, Problem):
            _check_problem(item, wrong)
        else:
            _check_content(item, wrong)
    if not items:
        wrong.append("not listed")
    codes = sorted({item.code for item in items if isinstance(item, Problem)})
    documents = sum(isinstance(item, Content) for item in items)
    return {"number": number, "name": name, "codes": codes, "documents": documents, "seconds": seconds, "wrong": wrong}


def _check_problem(problem: Problem, wrong: list[str]) -> None:
    if problem.code == "E015":
        wrong.append(problem.message)  # a reader's own bug
    if not problem.message or not problem.remedy or any(ord(mark) < 32 for mark in problem.source + problem.message):
        wrong.append(f"{problem.code} is not fit to be shown")


def _check_content(content: Content, wrong: list[str]) -> None:
    draft = content.draft
    for words in (draft.text, draft.title, draft.publisher, draft.uri, *draft.authors, content.name):
        try:
            (words or "").encode()
        except UnicodeEncodeError:
            wrong.append("a text that cannot be written")
    if "\0" in draft.text or ("\r" in draft.text.replace("\r\n", "") and content.media_type != "application/jsonl"):
        wrong.append("a text with control characters")
    last = 0
    for page in draft.pages:
        if not last <= page.start < page.end <= len(draft.text):
            wrong.append("pages out of order")
        last = page.end


def main(seed: int, first: int, behind: int) -> None:
    """Read inputs and print what came of each."""
    for number in range(first, behind):
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, LONGEST)
        print(json.dumps(read_one(seed, number)), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
