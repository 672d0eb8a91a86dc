"""Which versions of which provider a document's types belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from ..schemas import Block, Kind, Type, TypeSchema, load_schema
from .places import Body, bodies


@dataclass(frozen=True)
class Known:
    """A type's schema and the versions of it that a document may meet."""

    schema: TypeSchema
    versions: tuple[str, ...]
    exact: bool
    """Whether ``versions`` are those the document's own range admits. If it admits none of the pinned ones, they are
    all that is known about its neighbourhood, and only what is wrong in each of them is wrong."""

    @property
    def root(self) -> Block:
        """The type's own body."""
        return self.schema["blocks"][-1]

    def spec(self, block: Block, name: str) -> tuple[str, Type | None] | None:
        """``(flag, type)`` of an attribute; None if no version knows it."""
        if name in (optional := block.get("optional", {})):
            return "optional", optional[name]
        if name in (required := block.get("required", {})):
            return "required", required[name]
        if name in block.get("computed", ()):
            return "computed", None
        specs = [spec for v, spec in block.get("varying", {}).get(name, {}).items() if v in self.versions]
        if not specs:
            return None
        flags = [flag for flag, _ in specs]
        # Whatever one version demands or refuses, a document that must fit all of them can't do otherwise.
        for flag in ("computed", "required"):
            if flag in flags and (self.exact or len(set(flags)) == 1):
                return flag, specs[-1][1]
        return next(((flag, type_) for flag, type_ in reversed(specs) if flag != "computed"), None)

    def strangers(self, known_to: Iterable[str]) -> list[str]:
        """The versions to fit that are not among ``known_to``."""
        unknown = [version for version in self.versions if version not in known_to]
        return unknown if self.exact or len(unknown) == len(self.versions) else []

    def names(self, block: Block) -> list[str]:
        """Everything that may be set in a block."""
        varying = [name for name in block.get("varying", {}) if self.spec(block, name)]
        return [*block.get("required", ()), *block.get("optional", ()), *block.get("blocks", ()), *varying]


class Providers:
    """Which provider, in which versions, a document's types belong to."""

    def __init__(self, document: Body) -> None:
        self.needs: dict[str, tuple[str, str]] = {}
        """Source and version constraint by local name."""
        self._known: dict[tuple[str, str, str], Known | None] = {}
        for settings in bodies(document.get("terraform")):
            for needs in bodies(settings.get("required_providers")):
                for name, need in needs.items():
                    if isinstance(need, str):
                        self.needs[name] = ("", need)
                    elif isinstance(need, Mapping):
                        self.needs[name] = (str(need.get("source") or ""), str(need.get("version") or ""))

    def schema(self, kind: str, type_: str, body: Body) -> Known | None:
        """The schema a block must fit, or None if the library has none for it."""
        own = body.get("provider") if kind != "provider" else None
        local = own.partition(".")[0] if isinstance(own, str) else type_.partition("_")[0]
        key = (kind, type_, local)
        if key not in self._known:
            self._known[key] = self._find(kind, type_, local)
        return self._known[key]

    def _find(self, kind: str, type_: str, local: str) -> Known | None:
        source, constraint = self.needs.get(local, ("", ""))
        # The host in front of namespace/name makes no other provider of it.
        source = "/".join(source.split("/")[-2:])
        name = type_
        if kind == "provider" and source:
            name = source.rpartition("/")[2]
        schema = load_schema(cast(Kind, kind), name, source)
        if schema is None:
            return None
        admitted = tuple(version for version in schema["versions"] if admits(constraint, version))
        return Known(schema, admitted or tuple(schema["versions"]), bool(admitted))


CONSTRAINT = re.compile(r"\s*(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+)*)\S*\s*")
"""One condition: its operator and its version."""


@lru_cache(maxsize=1024)
def admits(constraint: str, version: str) -> bool:
    """Whether a version constraint such as ``>= 3.6.2, < 5.0.0`` admits a version; what can't be read admits all."""
    have = numbers(version)
    for condition in constraint.split(","):
        match = CONSTRAINT.fullmatch(condition)
        if match is None:
            continue
        operator, text = match.group(1) or "=", match.group(2)
        want = numbers(text)
        fixed = text.count(".")  # "~> 4.5": all but the last number stand
        admitted = {
            "=": have == want,
            "!=": have != want,
            ">": have > want,
            ">=": have >= want,
            "<": have < want,
            "<=": have <= want,
            "~>": have >= want and have[:fixed] == want[:fixed],
        }[operator]
        if not admitted:
            return False
    return True


def numbers(version: str) -> tuple[int, ...]:
    """A version's numbers, three at least, to be compared."""
    parts = [int(part) for part in version.split(".")]
    return tuple(parts + [0] * (3 - len(parts)))
