"""For tests of templates: what a template would write, by Terraform address, without writing it."""

from .synthesized import Synthesized, SynthesizedApp, synth

__all__ = ["Synthesized", "SynthesizedApp", "synth"]
