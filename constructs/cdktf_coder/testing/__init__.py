"""For tests of templates: what a template would write, by Terraform address, without writing it."""

from .references import check_references
from .synthesized import Synthesized, SynthesizedApp, synth

__all__ = ["Synthesized", "SynthesizedApp", "check_references", "synth"]
