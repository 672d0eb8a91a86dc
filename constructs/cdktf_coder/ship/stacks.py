"""Directories of templates, as the commands read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from .._errors import CoderError
from ..output.files import left_out

Level = Literal["nothing", "output", "templates", "template"]


def template_folders(parent: Path, *, hint: str) -> dict[str, Path]:
    """The templates in a directory by name, one a folder, sorted. ``hint`` says how to get what is missing."""
    if not parent.is_dir():
        raise CoderError(f"there is no directory {parent}; {hint}")
    level = level_of(parent)
    if level == "template":
        raise CoderError(
            f"{parent} is one template; a directory of templates is wanted: {_shown(parent.resolve().parent)}"
        )
    inside = _inside(parent) if level != "templates" else None
    if inside is not None:
        raise CoderError(f"{parent} is no directory of templates; give {inside}")
    if level != "templates":
        raise CoderError(f"{parent} holds no template; {hint}")
    return {
        entry.name: entry
        for entry in sorted(parent.iterdir())
        if entry.is_dir() and not entry.name.startswith((".", "_")) and not _has_backend(entry)
    }


def _has_backend(folder: Path) -> bool:
    """Whether a stack keeps a state of its own: a Coder template has no backend, a stack that publishes templates has one."""
    try:
        document = json.loads((folder / "cdk.tf.json").read_text(encoding="utf-8"))
        return bool(document["terraform"].get("backend") or document["terraform"].get("cloud"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False


def pushed_files(folder: Path) -> Mapping[str, Path]:
    """The files of a template that ``coder templates push`` sends, by their path inside it, sorted.

    A trial's state and a ``terraform init``'s downloads are not among them.
    """
    found = {entry.relative_to(folder).as_posix(): entry for entry in folder.rglob("*") if entry.is_file()}
    return {path: found[path] for path in sorted(found) if not left_out(path)}


def _inside(parent: Path) -> Path | None:
    """Where the templates are, if a parent folder was given."""
    places = (parent / "stacks", parent / "cdktf.out" / "stacks")
    return next((place for place in places if level_of(place) == "templates"), None)


def _shown(path: Path) -> Path:
    """A path as short as it can be written from here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def level_of(directory: Path) -> Level:
    """What a directory is: an output directory of CDKTF, a directory of templates, one template, or none of them."""
    if not directory.is_dir():
        return "nothing"
    if _is_template(directory):
        return "template"
    if (directory / "stacks").is_dir():
        return "output"
    if any(_is_template(entry) for entry in directory.iterdir() if entry.is_dir() and not entry.name.startswith(".")):
        return "templates"
    return "nothing"


def _is_template(directory: Path) -> bool:
    return any(entry.name.endswith((".tf", ".tf.json")) and entry.is_file() for entry in directory.iterdir())
