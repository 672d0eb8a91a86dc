"""Where in a document Terraform reads a string as a template or as an address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ._document import Body, address_of, bodies, labelled, step, typed
from ._expressions import Traversal, has_template, read_template, traversals


@dataclass(frozen=True)
class Place:
    """A string of the document that refers to something, or may."""

    address: str
    trail: str
    text: str
    bare: str = ""
    """What kind of a bare address it is, as in ``depends_on``, or an empty string for a template."""
    bound: frozenset[str] = frozenset()
    """Names that a ``dynamic`` block around it binds."""

    def traversals(self) -> Iterable[Traversal]:
        if self.bare:
            return traversals(self.text) if self.bare != "provider" else ()
        found = read_template(self.text).traversals
        return [steps for steps in found if steps[0] not in self.bound] if self.bound else found


def places(document: Body) -> Iterator[Place]:
    """Every string that Terraform reads as a template or as an address, and no other."""
    for kind in ("resource", "data", "ephemeral"):
        for type_, name, body in typed(document, kind):
            yield from _block(address_of(kind, type_, name), body)
    for name, body in labelled(document, "module"):
        address = f"module.{name}"
        rest = {key: value for key, value in body.items() if key not in ("source", "version", "providers")}
        for providers in bodies(body.get("providers")):
            for key, value in providers.items():
                if isinstance(value, str):
                    yield Place(address, step("providers", key), value, "provider")
        yield from _block(address, rest)
    for name, body in labelled(document, "provider"):
        alias = body.get("alias")
        address = f"provider.{name}.{alias}" if alias else f"provider.{name}"
        rest = {key: value for key, value in body.items() if key not in ("alias", "version")}
        yield from _strings(address, "", rest, frozenset())
    for name, body in labelled(document, "variable"):
        yield from _strings(f"var.{name}", "validation", body.get("validation"), frozenset())
    for name, body in labelled(document, "output"):
        yield from _block(f"output.{name}", {key: value for key, value in body.items() if key != "description"})
    for group in bodies(document.get("locals")):
        for name, value in group.items():
            if name != "//":
                yield from _strings(f"local.{name}", "", value, frozenset())
    for name, body in labelled(document, "check"):
        address = f"check.{name}"
        yield from _strings(address, "assert", body.get("assert"), frozenset())
        for type_, inner, data in typed(body, "data"):
            yield from _block(address, data, f"data.{type_}.{inner}")


def _block(address: str, body: Body, trail: str = "") -> Iterator[Place]:
    for key, value in body.items():
        here = step(trail, key)
        if key == "depends_on":
            yield from _bare(address, here, value, "depends_on")
        elif key == "provider":
            if isinstance(value, str):
                yield Place(address, here, value, "provider")
        elif key == "lifecycle":
            for lifecycle in bodies(value):
                yield from _bare(
                    address,
                    f"{here}.replace_triggered_by",
                    lifecycle.get("replace_triggered_by"),
                    "replace_triggered_by",
                )
                for name in ("precondition", "postcondition"):
                    yield from _strings(address, f"{here}.{name}", lifecycle.get(name), frozenset())
        elif key != "//":
            if key == "dynamic":
                yield from _dynamic(address, here, value, frozenset())
            else:
                yield from _strings(address, here, value, frozenset())


def _bare(address: str, trail: str, value: Any, bare: str) -> Iterator[Place]:
    if isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            if isinstance(item, str):
                yield Place(address, f"{trail}[{index}]", item, bare)


def _strings(address: str, trail: str, value: Any, bound: frozenset[str]) -> Iterator[Place]:
    if isinstance(value, str):
        if has_template(value):
            yield Place(address, trail, value, "", bound)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key == "//":
                continue
            here = step(trail, key)
            if has_template(key):
                yield Place(address, here, key, "", bound)
            if key == "dynamic":
                yield from _dynamic(address, here, item, bound)
            elif item.__class__ is not str or has_template(item):
                yield from _strings(address, here, item, bound)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _strings(address, f"{trail}[{index}]", item, bound)


def _dynamic(address: str, trail: str, value: Any, bound: frozenset[str]) -> Iterator[Place]:
    if not any("content" in spec for group in bodies(value) for specs in group.values() for spec in bodies(specs)):
        yield from _strings(address, trail, value, bound)  # an attribute that happens to have this name
        return
    for group in bodies(value):
        for name, specs in group.items():
            for spec in bodies(specs):
                iterator = spec.get("iterator")
                inside = bound | {iterator if isinstance(iterator, str) else name}
                for key, item in spec.items():
                    if key not in ("iterator", "//"):
                        here = step(step(trail, name), key)
                        yield from _strings(address, here, item, bound if key == "for_each" else inside)
