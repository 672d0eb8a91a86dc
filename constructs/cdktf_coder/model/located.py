"""Files that a program names: where they are sought."""

from __future__ import annotations

import os
from pathlib import Path

from .._program import folders


def located(path: str | os.PathLike[str]) -> Path:
    """Where a file is: a relative path is sought in the current folder, then beside the program that runs."""
    given = Path(path)
    return next((folder / given for folder in folders() if (folder / given).exists()), given)


def sought(path: str | os.PathLike[str]) -> str:
    """Where a file that is not there was sought, for a message; nothing for an absolute path."""
    if Path(path).is_absolute():
        return ""
    here, *beside = folders()
    also = "".join(f", then beside the program in {folder}" for folder in beside)
    return f", sought in {here.absolute()}{also}"
