"""Static word vectors, where a package that carries them is installed: how near two words are in meaning.

The vectors are those of ``wordllama``, whose weights come with the package; nothing is fetched. Loading waits for the
first word. Without it every likeness is 0 and the model in use is the one that was trained without them.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

#: Numbers in a vector.
SIZE = 256
_PACKAGE = "wordllama"
#: What must lie in the package for it to be of use.
_FILES = ("weights/l2_supercat_256.safetensors", "tokenizers/l2_supercat_tokenizer_config.json")


@cache
def _folder() -> Path | None:
    """Where the package lies; None where it is not there, or came without its weights."""
    spec = importlib.util.find_spec(_PACKAGE)
    for place in (spec.submodule_search_locations if spec is not None else None) or ():
        if all((Path(place) / name).is_file() for name in _FILES):
            return Path(place)
    return None


def installed() -> bool:
    """Whether a package with word vectors is there; looking does not load it."""
    return _folder() is not None


@cache
def _table() -> Any:
    module = importlib.import_module(_PACKAGE)
    return module.WordLlama.load(cache_dir=_folder(), disable_download=True)


def word_vectors(words: Sequence[str]) -> np.ndarray:
    """Unit vectors of words or short phrases.

    Args:
        words: words, lower case.

    Returns:
        Float32 array of ``len(words)`` rows and :data:`SIZE` columns; zeros where no package is installed and for an
        empty word.
    """
    rows = np.zeros((len(words), SIZE), dtype=np.float32)
    if not installed():
        return rows
    asked = sorted({word for word in words if word.strip()})
    if asked:
        found = dict(zip(asked, _table().embed(asked, norm=True), strict=True))
        for number, word in enumerate(words):
            if word in found:
                rows[number] = found[word]
    return rows
