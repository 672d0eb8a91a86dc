"""Files that a program names: where they are sought."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def located(path: str | os.PathLike[str]) -> Path:
    """Where a file is: a relative path is sought in the current folder, then beside the program that runs."""
    given = Path(path)
    return next((folder / given for folder in _folders() if (folder / given).exists()), given)


def sought(path: str | os.PathLike[str]) -> str:
    """Where a file that is not there was sought, for a message; nothing for an absolute path."""
    if Path(path).is_absolute():
        return ""
    here, *beside = _folders()
    also = "".join(f", then beside the program in {folder}" for folder in beside)
    return f", sought in {here.absolute()}{also}"


def _folders() -> list[Path]:
    program = getattr(sys.modules.get("__main__"), "__file__", None)
    if program is None or Path(program).is_relative_to(sys.prefix):  # a command that is installed, such as pytest
        return [Path()]
    beside = Path(program).absolute().parent
    return [Path()] if beside == Path.cwd() else [Path(), beside]
