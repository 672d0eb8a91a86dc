"""Whether two templates are the same to Coder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ..document.read import DocumentError, read_directory
from .stacks import pushed_files


def same_template(one: Path, other: Path) -> bool:
    """Whether two templates are the same to Coder: Terraform reads the same in both, and all else is the same bytes."""
    files, others = pushed_files(one), pushed_files(other)
    if _plain(files) != _plain(others):
        return False
    try:
        return read_directory(one) == read_directory(other)
    except DocumentError:
        return {path: file.read_bytes() for path, file in files.items()} == {
            path: file.read_bytes() for path, file in others.items()
        }


def _plain(files: Mapping[str, Path]) -> dict[str, tuple[bytes, bool]]:
    """What is not read as Terraform, with whether it is executable."""
    return {
        path: (file.read_bytes(), os.access(file, os.X_OK))
        for path, file in files.items()
        if not path.endswith((".tf", ".tf.json"))
    }
