"""Hold a finished document against what the providers accept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..language.reader import has_template, traversals
from ..schemas import Block as Schema
from ..schemas import NestedBlock, Type
from . import wording
from .finding import Finding
from .index import Block, Index
from .meta_arguments import META
from .places import Body, bodies, is_block
from .provider_versions import Known, numbers
from .struct_hint import struct_hint
from .values import describe, type_finding
from .wording import show, step, suggestion

# Blocks that say something by being empty: "from and to anywhere".
_MEANT_EMPTY = frozenset(
    {("kubernetes_network_policy_v1", "spec.ingress"), ("kubernetes_network_policy_v1", "spec.egress")}
)
# Providers all of whose numbers are whole; the schema doesn't say so, the providers' own validation does.
_WHOLE = frozenset(("coder/coder", "kreuzwerker/docker", "hashicorp/kubernetes"))
_TRANSPARENT = frozenset(("//", "dynamic"))


def check_schema(index: Index) -> Iterator[Finding]:
    """Every resource, data source and provider of a known type against its schema."""
    for kind in META:
        for block in index.of(kind):
            known = index.schema(block)
            if known is not None:
                yield from _Check(block, known).whole()


class _Check:
    """The check of one resource, data source or provider."""

    def __init__(self, block: Block, known: Known) -> None:
        self._found: list[Finding] = []
        self._of, self._known = block, known
        self._type = block.type or block.name

    def _report(self, trail: str, message: str, hint: str = "") -> None:
        self._found.append(Finding(self._of.address, trail, message, hint))

    def whole(self) -> list[Finding]:
        """Check the outermost body."""
        only = self._known.schema.get("only")
        if only is not None and (strangers := self._known.strangers(only)):
            self._unknown_to("", strangers, only)
        else:
            self._body(self._of.body, self._known.root, "", in_list=False)
            self._ignored()
        return self._found

    def _ignored(self) -> None:
        """The attributes whose changes are ignored."""
        root = self._known.root
        for lifecycle in bodies(self._of.body.get("lifecycle")):
            ignored = lifecycle.get("ignore_changes")
            for at, name in enumerate(ignored if isinstance(ignored, (list, tuple)) else ()):
                steps = next(traversals(name), ()) if isinstance(name, str) and name != "all" else ()
                known = (*self._known.names(root), *root.get("computed", ()))
                if steps and steps[0] not in known:
                    meant = suggestion(steps[0], known)
                    hint = f"did you mean `{meant}`?" if meant else f"`{self._type}` has no such attribute"
                    self._report(f"lifecycle.ignore_changes[{at}]", f"unknown attribute `{steps[0]}`", hint)

    # Attributes and blocks

    def _body(self, body: Body, block: Schema, trail: str, *, in_list: bool) -> None:
        optional, required = block.get("optional", {}), block.get("required", {})
        blocks = block.get("blocks", {})
        meta = META[self._of.kind] if not trail else _TRANSPARENT
        for name, value in body.items():
            if value is None:
                continue
            if name in optional:
                self._value(value, optional[name], trail, name)
            elif name in blocks:
                self._nested(value, blocks[name], step(trail, name))
            elif name in required:
                self._value(value, required[name], trail, name)
            elif name not in meta:
                self._other(name, value, block, trail)
        for name, kind in required.items():
            if body.get(name) is None:
                self._missing(name, kind, trail, in_list)
        for name in block.get("varying", ()):
            spec = self._known.spec(block, name)
            if spec and spec[0] == "required" and spec[1] is not None and body.get(name) is None:
                self._missing(name, spec[1], trail, in_list)
        made = self._dynamic(body, block, trail) if "dynamic" in body and "dynamic" in meta else ()
        for name, nested in blocks.items():
            least = nested.get("min", 0)
            if (least or body.get(name) is not None) and name not in made:
                self._count(sum(1 for _ in _items(body.get(name))), nested, step(trail, name), in_list)

    def _other(self, name: str, value: Any, block: Schema, trail: str) -> None:
        """An attribute that isn't simply one to be set."""
        here = step(trail, name)
        spec = self._known.spec(block, name)
        if spec is not None:
            strangers = self._known.strangers(block.get("varying", {}).get(name, self._known.versions))
            if strangers:
                self._unknown_to(here, strangers, block["varying"][name])
            elif spec[0] == "computed" or spec[1] is None:
                self._report(here, "can't be set, the provider decides it", "omit it")
            else:
                self._value(value, spec[1], trail, name)
            return
        if name in block.get("varying", {}):
            self._unknown_to(here, list(self._known.versions), block["varying"][name])
            return
        names = self._known.names(block)
        meant = suggestion(name, names)
        if meant:
            hint = f"did you mean `{meant}`?"
        elif names and len(names) <= 8:
            hint = f"known here: {', '.join(f'`{known}`' for known in names)}"
        else:
            hint = f"the documentation of {self._known.schema['provider']} lists what `{self._type}` takes"
        self._report(here, "unknown attribute", hint)

    def _unknown_to(self, trail: str, strangers: Sequence[str], known_to: Iterable[str]) -> None:
        provider, known = self._known.schema["provider"], sorted(known_to, key=numbers)
        admitted = ", which the template's version range admits," if self._known.exact else ""
        message = f"{provider} {' and '.join(strangers)}{admitted} doesn't know it"
        if all(numbers(version) < numbers(known[0]) for version in strangers):
            hint = f'omit it, or require version ">= {known[0]}" of the provider'
        elif all(numbers(version) > numbers(known[-1]) for version in strangers):
            hint = f'omit it, or require version "< {strangers[0]}" of the provider'
        else:
            hint = "omit it"
        self._report(trail, message, hint)

    def _missing(self, name: str, kind: Type, trail: str, in_list: bool) -> None:
        hint = f"set it to {describe(kind)}"
        if in_list and "_" in name:
            hint += f"; {self._dropped(trail)}"
        self._report(step(trail, name), "required, but not set", hint)

    def _dropped(self, trail: str) -> str:
        return struct_hint(self._of, self._known.schema["provider"], trail)

    def _nested(self, value: Any, nested: NestedBlock, trail: str) -> None:
        """One or more blocks of a type."""
        if "only" in nested and (strangers := self._known.strangers(nested["only"])):
            self._unknown_to(trail, strangers, nested["only"])
            return
        block = self._known.schema["blocks"][nested["block"]]
        if nested["nesting"] == "map" and isinstance(value, Mapping):
            for label, body in value.items():
                self._nested_body(body, nested, block, step(trail, label), in_list=False)
        elif isinstance(value, (list, tuple)):
            for index, body in enumerate(value):
                if body is not None:
                    self._nested_body(body, nested, block, f"{trail}[{index}]", in_list=True)
        else:
            self._nested_body(value, nested, block, trail, in_list=False)

    def _nested_body(self, value: Any, nested: NestedBlock, block: Schema, trail: str, *, in_list: bool) -> None:
        if not isinstance(value, Mapping):
            if isinstance(value, (list, tuple)):
                for index, body in enumerate(value):
                    self._nested_body(body, nested, block, f"{trail}[{index}]", in_list=True)
            elif isinstance(value, str) and has_template(value):
                self._report(trail, "a block can't be an expression", "write a `dynamic` block")
            else:
                self._report(
                    trail, f"must be a block, not {show(value)}", "give it an object of the block's attributes"
                )
            return
        if not any(value[key] is not None for key in value if key != "//") and self._lost(nested, block, trail):
            self._report(trail, "the block is empty", self._dropped(trail))
            return
        self._body(value, block, trail, in_list=in_list)

    def _lost(self, nested: NestedBlock, block: Schema, trail: str) -> bool:
        """Whether an empty block must have lost its content: one is as good as none, or something is required."""
        if any(inner.get("min") for inner in block.get("blocks", {}).values()) or block.get("required"):
            return True
        if (
            self._known.schema.get("of_project")
            or nested["nesting"] in ("single", "group", "map")
            or nested.get("max") == 1
        ):
            return False
        return (self._type, re.sub(r"\[\d+\]", "", trail)) not in _MEANT_EMPTY

    def _count(self, number: int, nested: NestedBlock, trail: str, in_list: bool) -> None:
        if "only" in nested and self._known.strangers(nested["only"]):
            return
        least, most = nested.get("min", 0), nested.get("max")
        if nested["nesting"] in ("single", "group"):
            most = 1
        if number < least:
            if number == 0:
                name = trail.rpartition(".")[2]
                drop = f"; {self._dropped(trail.rpartition('.')[0])}" if in_list and "_" in name else ""
                self._report(trail, "required block is missing", f"add it{drop}")
            else:
                self._report(
                    trail, f"{wording.blocks(number)}, but at least {least} are needed", "add the missing ones"
                )
        elif most is not None and number > most:
            self._report(trail, f"{wording.blocks(number)}, but at most {most} is allowed", "remove the others")

    def _dynamic(self, body: Body, block: Schema, trail: str) -> set[str]:
        """Check ``dynamic`` blocks and tell which block types they may make."""
        made: set[str] = set()
        blocks = block.get("blocks", {})
        here = step(trail, "dynamic")
        self._must_be_block(here, body["dynamic"])
        for group in bodies(body["dynamic"]):
            for name, specs in group.items():
                place = step(here, name)
                if name in blocks:
                    made.add(name)
                    self._must_be_block(place, specs)
                    for spec in bodies(specs):
                        self._dynamic_block(spec, blocks[name], place)
                    continue
                meant = suggestion(name, blocks)
                known = name in self._known.names(block)
                message = "an attribute can't be dynamic" if known else "unknown block"
                fix = "give it a `[for …]` or `{for …}` expression" if known else ""
                self._report(place, message, f"did you mean `{meant}`?" if meant else fix)
        return made

    def _dynamic_block(self, spec: Body, nested: NestedBlock, trail: str) -> None:
        if spec.get("for_each") is None:
            self._report(step(trail, "for_each"), "required, but not set", "give it a list, a set or a map")
        contents = list(bodies(spec.get("content")))
        if len(contents) != 1:
            count = "no `content`" if not contents else f"{len(contents)} times `content`"
            self._report(trail, count, "a dynamic block has exactly one `content`")
        for content in contents:
            self._nested(content, nested, step(trail, "content"))

    def _must_be_block(self, trail: str, value: Any) -> None:
        if value is not None and not is_block(value):
            self._report(trail, f"must be a block, not {show(value)}", "give it an object")

    # Values

    def _value(self, value: Any, kind: Type, trail: str, name: str) -> None:
        # Decided here for the cases that make up almost every document.
        if kind == "string" and value.__class__ is str:
            return
        wrong = list(type_finding(self._of.address, step(trail, name), value, kind))
        self._found += wrong
        if kind == "number" and not wrong and self._known.schema["provider"] in _WHOLE and _is_fraction(value):
            self._report(step(trail, name), f"must be a whole number, not {value}", "round it")


def _is_fraction(value: Any) -> bool:
    text = value if isinstance(value, str) else repr(value)
    return not has_template(text) and not float(text).is_integer()


def _items(value: Any) -> Iterator[Any]:
    """The blocks of a block type, however deep in lists; what isn't one was reported where it stands."""
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _items(item)
    elif value is not None:
        yield value
