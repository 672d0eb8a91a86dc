"""What the supported providers accept, as data: one small file a resource type, read when that type first occurs.

The files are written by ``.ci/shrink_schemas.py`` from ``terraform providers schema -json``; all pinned versions of a
provider stand in one file, and only where they differ it says so. A file holds

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
from typing import Any, Literal, TypedDict, cast

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


_HERE = os.path.dirname(os.path.abspath(__file__))
# A type comes from a user's document, so it must not be able to name a file elsewhere; lower case, because some file
# systems would find docker_volume.json under the name of Docker_Volume too.
_NAME = re.compile(r"[a-z0-9_]+")


@cache
def load_schema(kind: Kind, name: str) -> TypeSchema | None:
    """The schema of one type (``load_schema("resource", "docker_volume")``), or None if the package has none."""
    if not _NAME.fullmatch(name):
        return None
    try:
        with open(os.path.join(_HERE, kind, f"{name}.json"), "rb") as file:
            return cast(TypeSchema, json.loads(file.read()))
    except FileNotFoundError:
        return None
