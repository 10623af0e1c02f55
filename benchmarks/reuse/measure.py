"""Rewrites: is this text written from that one, and how freely."""

from reuse.rewrites import NEEDS, measure

__all__ = ["NEEDS", "measure"]
