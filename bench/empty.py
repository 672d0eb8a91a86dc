"""The least a CDKTF program in Python can do."""

from cdktf import App

App().synth()
