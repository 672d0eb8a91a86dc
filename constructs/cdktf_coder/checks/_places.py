"""Where in a document Terraform reads a string as a template or as an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..language._expressions import Traversal, has_template, read_template, traversals
from ._document import Body, address_of, bodies, labelled, step, typed

_NOTHING: frozenset[str] = frozenset()


class Place(NamedTuple):
    """A string of the document that refers to something, or may."""

    address: str
    trail: str
    text: str
    bare: str = ""
    """What kind of a bare address it is, as in ``depends_on``, or an empty string for a template."""
    bound: frozenset[str] = _NOTHING
    """Names that a ``dynamic`` block around it binds."""

    def traversals(self) -> Iterable[Traversal]:
        """What it refers to."""
        if self.bare:
            return traversals(self.text) if self.bare != "provider" else ()
        found = read_template(self.text).traversals
        return [steps for steps in found if steps[0] not in self.bound] if self.bound else found


def places(document: Body) -> list[Place]:
    """Every string that Terraform reads as a template or as an address, and no other."""
    collect = _Collector()
    for kind in ("resource", "data", "ephemeral"):
        for type_, name, body in typed(document, kind):
            collect.block(address_of(kind, type_, name), body)
    for name, body in labelled(document, "module"):
        for providers in bodies(body.get("providers")):
            for key, value in providers.items():
                if isinstance(value, str):
                    collect.found.append(Place(f"module.{name}", step("providers", key), value, "provider"))
        collect.block(f"module.{name}", body, ("source", "version", "providers"))
    for name, body in labelled(document, "provider"):
        alias = body.get("alias")
        collect.block(f"provider.{name}.{alias}" if alias else f"provider.{name}", body, ("alias", "version"))
    for name, body in labelled(document, "variable"):
        collect.value(f"var.{name}", "validation", body.get("validation"), _NOTHING)
    for name, body in labelled(document, "output"):
        collect.block(f"output.{name}", body, ("description",))
    for group in bodies(document.get("locals")):
        for name, value in group.items():
            if name != "//":
                collect.value(f"local.{name}", "", value, _NOTHING)
    for name, body in labelled(document, "check"):
        collect.value(f"check.{name}", "assert", body.get("assert"), _NOTHING)
        for type_, inner, data in typed(body, "data"):
            collect.block(address_of("data", type_, inner), data)
    return collect.found


class _Collector:
    def __init__(self) -> None:
        self.found: list[Place] = []

    def block(self, address: str, body: Body, literal: Iterable[str] = ()) -> None:
        """A whole block; ``literal`` are the arguments that Terraform reads as they stand."""
        for key, value in body.items():
            if key in literal or key == "//":
                continue
            if key == "depends_on":
                self.bare(address, key, value, key)
            elif key == "provider":
                if isinstance(value, str):
                    self.found.append(Place(address, key, value, "provider"))
            elif key == "lifecycle":
                for lifecycle in bodies(value):
                    triggers = lifecycle.get("replace_triggered_by")
                    self.bare(address, "lifecycle.replace_triggered_by", triggers, "replace_triggered_by")
                    for name in ("precondition", "postcondition"):
                        self.value(address, f"lifecycle.{name}", lifecycle.get(name), _NOTHING)
            else:
                self.item(address, "", key, value, _NOTHING)

    def bare(self, address: str, trail: str, value: Any, bare: str) -> None:
        if isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                if isinstance(item, str):
                    self.found.append(Place(address, f"{trail}[{index}]", item, bare))

    def item(self, address: str, trail: str, key: str, value: Any, bound: frozenset[str]) -> None:
        """One key of an object and what it holds."""
        if isinstance(value, str):
            if "{" in value and has_template(value):
                self.found.append(Place(address, step(trail, key), value, "", bound))
        elif key == "dynamic":
            self.dynamic(address, step(trail, key), value, bound)
        elif isinstance(value, (Mapping, list, tuple)):
            self.value(address, step(trail, key), value, bound)

    def value(self, address: str, trail: str, value: Any, bound: frozenset[str]) -> None:
        """A value however deep, object keys included."""
        if isinstance(value, str):
            if "{" in value and has_template(value):
                self.found.append(Place(address, trail, value, "", bound))
        elif isinstance(value, Mapping):
            for key, item in value.items():
                if key == "//":
                    continue
                if "{" in key and has_template(key):
                    self.found.append(Place(address, step(trail, key), key, "", bound))
                self.item(address, trail, key, item, bound)
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                self.value(address, f"{trail}[{index}]", item, bound)

    def dynamic(self, address: str, trail: str, value: Any, bound: frozenset[str]) -> None:
        specs = [(name, spec) for group in bodies(value) for name, some in group.items() for spec in bodies(some)]
        if not any("content" in spec for _, spec in specs):
            self.value(address, trail, value, bound)  # an attribute that happens to have this name
            return
        for name, spec in specs:
            iterator = spec.get("iterator")
            inside = bound | {iterator if isinstance(iterator, str) else name}
            here = step(trail, name)
            for key, item in spec.items():
                if key not in ("iterator", "//"):
                    self.value(address, step(here, key), item, bound if key == "for_each" else inside)
