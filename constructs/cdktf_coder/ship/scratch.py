"""Temporary folders of the commands."""

from __future__ import annotations

from tempfile import TemporaryDirectory


def scratch_folder() -> TemporaryDirectory[str]:
    """One, gone at the end of its ``with``. Programs that run meanwhile clean up after others of the prefix ``cdktf-coder-``."""
    return TemporaryDirectory(prefix="commands-of-cdktf-coder-")
