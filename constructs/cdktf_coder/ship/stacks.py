"""Directories of templates, as the commands read them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .._errors import CoderError
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
