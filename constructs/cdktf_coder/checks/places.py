"""Where in a block Terraform reads a string as a template or as an address."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..language.places import Spelling, spelling
from ..language.reader import Template, Traversal, has_template, read_template, traversals
from .wording import step

Body = Mapping[str, Any]
_NOTHING: frozenset[str] = frozenset()
# Blocks of Terraform's own that stand where an argument could.
_RULES = {"variable": "validation", "check": "assert"}


class Place(NamedTuple):
    """A string of the document that refers to something, or may."""

    address: str
    trail: str
    text: str
    bare: str = ""
    """What kind of a bare address it is, as in ``depends_on``, or an empty string for a template."""
    bound: frozenset[str] = _NOTHING
    """Names that a ``dynamic`` block around it binds."""

    @property
    def template(self) -> Template:
        """The text as Terraform reads it."""
        return read_template(self.text)

    def traversals(self) -> Iterable[Traversal]:
        """What it refers to."""
        if self.bare:
            return traversals(self.text) if self.bare != "provider" else ()
        found = self.template.traversals
        return [steps for steps in found if steps[0] not in self.bound] if self.bound else found


def bodies(value: Any) -> Iterator[Body]:
    """The blocks a value stands for: one object, or a list of them."""
    if isinstance(value, Mapping):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from bodies(item)


def is_block(value: Any) -> bool:
    """Whether a value can stand for blocks."""
    return isinstance(value, Mapping) or (isinstance(value, (list, tuple)) and all(map(is_block, value)))


class Collector:
    """Collects the places of one block, and the keys that are the same to Terraform as another one beside them."""

    def __init__(self, address: str, found: list[Place], twins: list[tuple[str, str]]) -> None:
        self._address, self._found, self._twins = address, found, twins

    def block(self, kind: str, body: Body) -> None:
        """A whole block."""
        if kind == "local":
            self._value("", body["value"], _NOTHING)
            return
        if kind == "variable":
            self._keys("default", body.get("default"))
        if kind in _RULES:
            self._value(_RULES[kind], body.get(_RULES[kind]), _NOTHING)
            return
        for key, value in body.items():
            how = spelling(kind, key)
            if key == "//" or how is Spelling.LITERAL:
                continue
            if how is Spelling.ADDRESS:
                self._addresses(key, value)
            elif key == "lifecycle" and kind in ("resource", "data", "ephemeral"):
                for lifecycle in bodies(value):
                    triggers = lifecycle.get("replace_triggered_by")
                    self._list("lifecycle.replace_triggered_by", triggers, "replace_triggered_by")
                    for name in ("precondition", "postcondition"):
                        self._value(f"lifecycle.{name}", lifecycle.get(name), _NOTHING)
            else:
                self._item("", key, value, _NOTHING)

    def _addresses(self, key: str, value: Any) -> None:
        if key == "providers":
            for providers in bodies(value):
                for name, item in providers.items():
                    self._bare(step(key, name), item, "provider")
        elif key == "provider":
            self._bare(key, value, key)
        else:
            self._list(key, value, key)

    def _list(self, trail: str, value: Any, bare: str) -> None:
        if isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                self._bare(f"{trail}[{index}]", item, bare)

    def _bare(self, trail: str, value: Any, bare: str) -> None:
        if isinstance(value, str):
            self._found.append(Place(self._address, trail, value, bare))

    def _item(self, trail: str, key: str, value: Any, bound: frozenset[str]) -> None:
        """One key of an object and what it holds."""
        if isinstance(value, str):
            if "{" in value and has_template(value):
                self._found.append(Place(self._address, step(trail, key), value, "", bound))
        elif key == "dynamic":
            self._dynamic(step(trail, key), value, bound)
        elif isinstance(value, (Mapping, list, tuple)):
            self._value(step(trail, key), value, bound)

    def _value(self, trail: str, value: Any, bound: frozenset[str]) -> None:
        """A value however deep, object keys included."""
        if isinstance(value, str):
            if "{" in value and has_template(value):
                self._found.append(Place(self._address, trail, value, "", bound))
        elif isinstance(value, Mapping):
            if any(not key.isascii() for key in value):
                self._twin_keys(trail, value)
            for key, item in value.items():
                if key == "//":
                    continue
                if "{" in key and has_template(key):
                    self._found.append(Place(self._address, step(trail, key), key, "", bound))
                self._item(trail, key, item, bound)
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                self._value(f"{trail}[{index}]", item, bound)

    def _keys(self, trail: str, value: Any) -> None:
        """The keys of a value that holds no templates."""
        if isinstance(value, Mapping):
            self._twin_keys(trail, value)
            for key, item in value.items():
                self._keys(step(trail, key), item)
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                self._keys(f"{trail}[{index}]", item)

    def _twin_keys(self, trail: str, value: Body) -> None:
        seen: set[str] = set()
        for key in value:
            normal = unicodedata.normalize("NFC", key)
            if normal in seen:
                self._twins.append((self._address, step(trail, key)))
            seen.add(normal)

    def _dynamic(self, trail: str, value: Any, bound: frozenset[str]) -> None:
        specs = [(name, spec) for group in bodies(value) for name, some in group.items() for spec in bodies(some)]
        if not any("content" in spec for _, spec in specs):
            self._value(trail, value, bound)  # an attribute that happens to have this name
            return
        for name, spec in specs:
            iterator = spec.get("iterator")
            inside = bound | {iterator if isinstance(iterator, str) else name}
            here = step(trail, name)
            for key, item in spec.items():
                if key not in ("iterator", "//"):
                    self._value(step(here, key), item, bound if key == "for_each" else inside)
