"""Directories of templates, as the commands read them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from .._errors import CoderError
from ..document.read import DocumentError, read_directory
from ..output.files import left_out


def template_folders(parent: Path, *, hint: str) -> dict[str, Path]:
    """The templates in a directory by name, one a folder, sorted. ``hint`` says how to get what is missing."""
    if not parent.is_dir():
        raise CoderError(f"there is no directory {parent}; {hint}")
    folders = {
        entry.name: entry
        for entry in sorted(parent.iterdir())
        if entry.is_dir() and not entry.name.startswith((".", "_"))
    }
    if not folders:
        raise CoderError(f"{parent} holds no template; {hint}")
    return folders


def pushed_files(folder: Path) -> Mapping[str, Path]:
    """The files of a template that ``coder templates push`` sends, by their path inside it, sorted.

    A trial's state and a ``terraform init``'s downloads are not among them.
    """
    found = {entry.relative_to(folder).as_posix(): entry for entry in folder.rglob("*") if entry.is_file()}
    return {path: found[path] for path in sorted(found) if not left_out(path)}


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
