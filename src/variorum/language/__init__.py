"""Language: one place that loads the pipeline and runs only the parts that are asked for.

Comes in: documents. Goes out: readings with a parse. Doors: :func:`identify` and :func:`parse`.
"""

from .identification import identify
from .pipeline import SUPPORTED, ModelMissingError, load_pipeline, model_names, parse

__all__ = ["SUPPORTED", "ModelMissingError", "identify", "load_pipeline", "model_names", "parse"]
