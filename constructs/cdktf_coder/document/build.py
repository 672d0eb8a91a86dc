"""From what a file holds, in either syntax, to blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..language.code import ReadError
from ..language.nodes import WRITTEN_OUT, Node, constant, fold, is_text
from ..language.places import Spelling
from ..language.reader import parse_expression, parse_template, read_template
from ..language.template_string import TemplateStringError
from .blocks import Block, Body, Dynamic, Expression, Origin, Scope
from .hcl_body import RawArgument, RawBlock, RawBody
from .json_text import JsonObject, JsonValue
from .shape import ESCAPE, Shape, shape_of

Refine = Callable[[str, tuple[str, ...], Shape], Shape]


class Builder:
    """Builds the blocks of one file. ``scope`` is the module it belongs to, ``path`` that module's calls."""

    def __init__(self, file: str, scope: Scope | None, path: tuple[str, ...], refine: Refine = shape_of) -> None:
        self._file = file
        self._scope = scope
        self._path = path
        self._refine = refine

    def _origin(self, line: int) -> Origin:
        return Origin(self._file, line, self._path)

    def _expression(self, node: Node, source: str | None, line: int) -> Expression:
        return Expression(node, source, self._origin(line), self._scope)

    # From HCL.

    def from_hcl(self, raw: RawBody, shape: Shape) -> Body:
        """A body in native syntax."""
        arguments = {argument.name: self._argument(argument, shape) for argument in raw.arguments}
        return _unescaped(arguments, [self._block(block, shape) for block in raw.blocks], shape)

    def _argument(self, raw: RawArgument, shape: Shape) -> Expression:
        node = raw.node
        if shape.spelling(raw.name) is Spelling.ADDRESS:
            node = self._addresses(node, raw.line)
        return self._expression(node, raw.source, raw.line)

    def _block(self, raw: RawBlock, shape: Shape) -> Block:
        origin = self._origin(raw.line)
        if raw.kind == "dynamic" and len(raw.labels) == 1 and not shape.closed:
            return self._dynamic(raw, shape, origin)
        known = shape.block(raw.kind)
        inner = self._refine(raw.kind, raw.labels, known[1]) if known else Shape(closed=False)
        return Block(raw.kind, raw.labels, self.from_hcl(raw.body, inner), origin)

    def _dynamic(self, raw: RawBlock, shape: Shape, origin: Origin) -> Block:
        name = raw.labels[0]
        known = shape.block(name)
        own = self.from_hcl(raw.body, Shape({"content": known or (0, Shape(closed=False))}))
        content = next((block.body for block in own.blocks if block.kind == "content"), None)
        iterator = own.get("iterator")
        dynamic = Dynamic(own.get("for_each"), iterator.normal if iterator else name, own.get("labels"))
        return Block(name, (), content or Body({}, (), Shape(closed=False)), origin, dynamic=dynamic)

    def _addresses(self, node: Node, line: int) -> Node:
        """Text that stands for an address, as older templates and JSON have it, becomes that address."""

        def read(at: Node, parts: list[Node]) -> Node:
            if is_text(at) and at.value:
                return self._address(at.value, line)
            if at.kind == "object":
                parts[::2] = at.parts[::2]  # keys stay text
            return Node(at.kind, at.value, tuple(parts)) if at.kind in WRITTEN_OUT else at

        return fold(node, read, WRITTEN_OUT)

    def _address(self, text: str, line: int) -> Node:
        try:
            return parse_expression(text)
        except TemplateStringError as error:
            raise ReadError(self._file, line, f"{text!r} is no address: {error.problem.message}") from None

    # From JSON.

    def from_json(self, value: JsonValue, shape: Shape, line: int) -> Body:
        """A body in JSON: an object, or several that together are one."""
        arguments: dict[str, Expression] = {}
        blocks: list[Block] = []
        for key, item, at in self._entries(value, line):
            if key == "//":
                continue
            if key == "dynamic" and not shape.closed and (made := self._json_dynamic(item, shape, at)) is not None:
                blocks += made
                continue
            known = shape.block(key)
            if known is not None and _may_be_blocks(item, known[0]):
                for labels, body, where in self._labelled(item, known[0], key, at):
                    inner = self._refine(key, labels, known[1])
                    blocks.append(Block(key, labels, self.from_json(body, inner, where), self._origin(where)))
                continue
            if key in arguments:
                first = arguments[key].origin.line
                raise ReadError(self._file, at, f"{key!r} is set a second time, first in line {first}", "set it once")
            arguments[key] = self._json_argument(item, shape.spelling(key), at)
        return _unescaped(arguments, blocks, shape)

    def _entries(self, value: JsonValue, line: int) -> Iterator[tuple[str, JsonValue, int]]:
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, JsonObject):
                raise ReadError(self._file, line, f"{_short(item)} stands where an object should", "write an object")
            yield from item.entries

    def _labelled(
        self, value: JsonValue, labels: int, kind: str, line: int
    ) -> Iterator[tuple[tuple[str, ...], JsonValue, int]]:
        """The blocks a value stands for, each with its labels: one, none or a list at every level."""
        waiting: list[tuple[tuple[str, ...], JsonValue, int]] = [((), value, line)]
        while waiting:
            have, item, at = waiting.pop()
            if item is None:
                continue
            if isinstance(item, list):
                lines = [part.line if isinstance(part, JsonObject) else at for part in item]
                waiting.extend((have, part, where) for part, where in reversed(list(zip(item, lines, strict=True))))
            elif not isinstance(item, JsonObject):
                raise ReadError(self._file, at, f"{_short(item)} stands where a {kind} block should", "write an object")
            elif len(have) == labels:
                yield have, item, at if labels else item.line if isinstance(value, list) else line
            else:
                named = [((*have, name), inner, where) for name, inner, where in item.entries if name != "//"]
                waiting.extend(reversed(named))

    def _json_dynamic(self, value: JsonValue, shape: Shape, line: int) -> list[Block] | None:
        """The ``dynamic`` blocks of a body, or None if this is an argument that happens to have this name."""
        found: list[Block] = []
        try:
            generators = list(self._labelled(value, 1, "dynamic", line))
        except ReadError:
            return None
        for (name,), generator, at in generators:
            known = shape.block(name) or (0, Shape(closed=False))
            own = self.from_json(generator, Shape({"content": known}), at)
            contents = [block for block in own.blocks if block.kind == "content"]
            iterator = own.literal("iterator", name)
            dynamic = Dynamic(own.get("for_each"), str(iterator), own.get("labels"))
            if not contents:
                return None
            found += [Block(name, (), content.body, self._origin(at), dynamic=dynamic) for content in contents]
        return found

    def _json_argument(self, value: JsonValue, spelling: Spelling, line: int) -> Expression:
        node = self._json_node(value, spelling, line)
        if spelling is Spelling.ADDRESS:
            node = self._addresses(node, line)
        return self._expression(node, value if isinstance(value, str) else None, line)

    def _json_node(self, value: JsonValue, spelling: Spelling, line: int) -> Node:
        """A value's tree. What waits for its parts stands on a stack of its own."""
        if not isinstance(value, (JsonObject, list)):
            return self._scalar(value, spelling, line)
        results: list[Node] = []
        waiting: list[tuple[Any, int, int]] = [(value, line, -1)]
        while waiting:
            item, at, count = waiting.pop()
            if count >= 0:
                parts = results[len(results) - count :] if count else []
                del results[len(results) - count :]
                results.append(Node("object" if isinstance(item, JsonObject) else "tuple", None, tuple(parts)))
            elif isinstance(item, JsonObject):
                self._check_keys(item)
                waiting.append((item, at, 2 * len(item.entries)))
                for key, inner, where in reversed(item.entries):
                    waiting += [(inner, where, -1), (key, where, -1)]
            elif isinstance(item, list):
                waiting.append((item, at, len(item)))
                waiting.extend((inner, at, -1) for inner in reversed(item))
            else:
                results.append(self._scalar(item, spelling, at))
        return results[0]

    def _scalar(self, value: Any, spelling: Spelling, line: int) -> Node:
        return (
            self._template(value, line) if isinstance(value, str) and spelling is Spelling.TEMPLATE else constant(value)
        )

    def _check_keys(self, value: JsonObject) -> None:
        seen: set[str] = set()
        for key, _, line in value.entries:
            if key in seen:
                raise ReadError(self._file, line, f"the key {key!r} stands twice in one object", "write it once")
            seen.add(key)

    def _template(self, text: str, line: int) -> Node:
        read = read_template(text)
        if not read.error:
            return read.node
        try:
            return parse_template(text)
        except TemplateStringError as error:
            raise ReadError(self._file, line, error.problem.message, error.problem.hint) from None


def _unescaped(arguments: dict[str, Expression], blocks: list[Block], shape: Shape) -> Body:
    """A body with what its ``_`` block holds."""
    if shape.escapes:
        for inner in [block for block in blocks if block.kind == ESCAPE]:
            arguments |= inner.body.arguments
            blocks = [*(block for block in blocks if block is not inner), *inner.body.blocks]
    return Body(arguments, tuple(blocks), shape)


def _may_be_blocks(value: JsonValue, labels: int) -> bool:
    """Whether a value is spelled as blocks are: an argument of the same name may hold an expression in their place."""
    if isinstance(value, list):
        return all(isinstance(item, JsonObject) for item in value)
    return value is None or isinstance(value, JsonObject) or labels > 0


def _short(value: JsonValue) -> str:
    return "a list" if isinstance(value, list) else "an object" if isinstance(value, JsonObject) else repr(value)[:40]
