"""The folders in which files of a program are sought."""

from __future__ import annotations

import sys
from pathlib import Path


def folders() -> list[Path]:
    """The current folder, and that of the program which runs, if it is another one."""
    program = getattr(sys.modules.get("__main__"), "__file__", None)
    if program is None or Path(program).is_relative_to(sys.prefix):  # a command that is installed, such as pytest
        return [Path()]
    beside = Path(program).absolute().parent
    return [Path()] if beside == Path.cwd() else [Path(), beside]
