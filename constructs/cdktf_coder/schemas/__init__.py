"""What the supported providers accept, as data: one small file a resource type, read when that type first occurs.

The files are written by ``.ci/shrink_schemas.py`` from ``terraform providers schema -json``, and those of other providers, in the
folder ``schemas`` of a project, by ``cdktf-coder schema add``. All pinned versions of a provider stand in one file, and only where
they differ it says so. A file holds

- ``provider``: the provider's source, ``namespace/name``; ``versions``: the pinned versions, ascending;
- ``only``: the versions that know this type, if not all of them do;
- ``blocks``: every distinct block, the type's own body last. A block holds ``required`` and ``optional`` (attribute →
  type in Terraform's JSON notation: ``"string"``, ``["map", "string"]``), ``computed`` (names nobody may set),
  ``sensitive`` (names whose values the provider keeps out of what is printed),
  ``varying`` (attribute → version → ``[flag, type]``) and ``blocks`` (nested block → its ``nesting``, ``min``, ``max``,
  ``only`` and the number of its ``block``).
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypedDict, cast

from .._errors import CoderError
from .._program import folders

Kind = Literal["resource", "data", "provider"]
Type = str | list[Any]
"""A Terraform type in JSON notation, as ``terraform providers schema -json`` writes it."""


class NestedBlock(TypedDict, total=False):
    """How one block type may stand in another: ``block`` is its number in ``TypeSchema.blocks``."""

    nesting: Literal["single", "group", "list", "set", "map"]
    block: int
    min: int
    max: int
    only: list[str]


class Block(TypedDict, total=False):
    """The attributes and nested blocks of one block."""

    required: dict[str, Type]
    optional: dict[str, Type]
    computed: list[str]
    sensitive: list[str]
    varying: dict[str, dict[str, tuple[Literal["required", "optional", "computed"], Type | None]]]
    blocks: dict[str, NestedBlock]


class TypeSchema(TypedDict, total=False):
    """One resource type, data source or provider configuration; ``blocks[-1]`` is its body."""

    provider: str
    versions: list[str]
    only: list[str]
    blocks: list[Block]
    of_project: bool
    """Whether the project has it, and not this library. No file says so."""


_HERE = os.path.dirname(os.path.abspath(__file__))
# A type comes from a user's document, so it must not be able to name a file elsewhere; lower case, because some file
# systems would find docker_volume.json under the name of Docker_Volume too.
_NAME = re.compile(r"[a-z0-9_]+")


FOLDER = "schemas"
"""The project's own schemas, in the folder of cdktf.json or beside the program."""


def load_schema(kind: Kind, name: str, source: str = "") -> TypeSchema | None:
    """The schema of one type (``load_schema("resource", "docker_volume")``): this library's, else the project's, else None.

    ``source`` is the provider that it must be of; by default any. Raises ``CoderError`` if the project's file holds no schema.
    """
    if not _NAME.fullmatch(name):
        return None
    found = (load(kind, name) for load in (shipped_schema, _project_schema))
    return next((schema for schema in found if schema and source in ("", schema["provider"])), None)


@cache
def shipped_schema(kind: Kind, name: str) -> TypeSchema | None:
    """The schema that this library has of a type."""
    try:
        with open(os.path.join(_HERE, kind, f"{name}.json"), "rb") as file:
            return cast(TypeSchema, json.loads(file.read()))
    except FileNotFoundError:
        return None


def _project_schema(kind: Kind, name: str) -> TypeSchema | None:
    for folder in folders():
        path = folder / FOLDER / kind / f"{name}.json"
        try:
            return _parsed(path.absolute(), path.stat().st_mtime_ns)
        except (FileNotFoundError, NotADirectoryError):
            continue
    return None


@cache
def _parsed(path: Path, modified: int) -> TypeSchema:
    """A file of the project's, read again when it was modified."""
    try:
        schema = json.loads(path.read_bytes())
        sound = isinstance(schema["provider"], str) and schema["versions"] and isinstance(schema["blocks"][-1], dict)
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        sound = False
    if not sound:
        raise CoderError(f"{path} holds no schema; write it anew: cdktf-coder schema add NAMESPACE/NAME {path.stem}")
    return cast(TypeSchema, {**schema, "of_project": True})
