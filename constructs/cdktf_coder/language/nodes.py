"""Terraform's expressions as a tree: what JSON and HCL have in common once they are read.

A tree may be deeper than Python recurses (a JSON value of thousands of levels is no error for Terraform), so that
whatever walks over one does so with a stack of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any, Literal, TypeVar

Kind = Literal[
    "constant",  # value: text, number, bool or None
    "text",  # parts: the pieces of a template string, which together are text
    "name",  # value: the name a reference begins with
    "get",  # value: "[]" for a[b]; parts: of what, which key (a constant for a.b, a[0])
    "each",  # the element in the second part of a splat
    "splat",  # parts: of what, what of each element
    "call",  # value: the function's name; parts: its arguments
    "spread",  # parts: the last argument of a call, followed by ...
    "operation",  # value: the operator; parts: one or two operands
    "condition",  # parts: test, then, else
    "tuple",  # parts: the elements
    "object",  # parts: key, value, key, value, …
    "for",  # value: (key's name or "", value's name, form); parts: source, key, result, test ("nothing" if absent)
    "nothing",
]
FOR_TUPLE, FOR_OBJECT, FOR_GROUPS, FOR_TEXT = "tuple", "object", "groups", "text"

_Result = TypeVar("_Result")


@dataclass(frozen=True, eq=False)
class Node:
    """One expression; ``value`` and ``parts`` mean what `Kind` says of its kind."""

    __slots__ = ("kind", "parts", "value")
    kind: Kind
    value: Any
    parts: tuple[Node, ...]

    def __repr__(self) -> str:
        return f"<Node {self.kind}>"  # what it holds may be a secret


NOTHING = Node("nothing", None, ())
EACH = Node("each", None, ())


def constant(value: Any) -> Node:
    """A constant. Terraform holds every text in Unicode's form NFC."""
    return Node("constant", unicodedata.normalize("NFC", value) if isinstance(value, str) else value, ())


def text(parts: Sequence[Node]) -> Node:
    """A template string of these pieces; neighbouring constants are one."""
    joined: list[Node] = []
    for part in parts:
        if is_text(part) and joined and is_text(joined[-1]):
            joined[-1] = constant(joined[-1].value + part.value)
        elif not is_text(part) or part.value:
            joined.append(part)
    if not joined:
        return constant("")
    if len(joined) == 1 and (is_text(joined[0]) or joined[0].kind == "text"):
        return joined[0]
    return Node("text", None, tuple(joined))


def is_text(node: Node) -> bool:
    """Whether it is constant text."""
    return node.kind == "constant" and isinstance(node.value, str)


def get(source: Node, key: Node) -> Node:
    """``source.key``."""
    return Node("get", None, (source, key))


def element(source: Node, key: Node) -> Node:
    """``source[key]``, which for a resource is an instance and for everything else the same as ``source.key``."""
    return Node("get", "[]", (source, key))


def number(spelled: str) -> int | float | Decimal:
    """A number as Python has it: an int or a float where that is exact, and a Decimal else."""
    value = Decimal(spelled)
    if value.adjusted() < 300 and value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else value


def fold(node: Node, combine: Callable[[Node, list[_Result]], _Result], into: Container[str] | None = None) -> _Result:
    """``combine`` of a node and what it gave for its parts, from the leaves up.

    With ``into``, nodes of other kinds are leaves: their parts are not looked at.
    """
    if not node.parts:
        return combine(node, [])
    results: list[_Result] = []
    waiting: list[tuple[Node, bool]] = [(node, False)]
    while waiting:
        at, done = waiting.pop()
        whole = not at.parts or (into is not None and at.kind not in into)
        if done or whole:
            count = 0 if whole else len(at.parts)
            parts = results[len(results) - count :] if count else []
            if count:
                del results[len(results) - count :]
            results.append(combine(at, parts))
        else:
            waiting.append((at, True))
            waiting.extend((part, False) for part in reversed(at.parts))
    return results[0]


def walk(node: Node) -> Iterator[Node]:
    """A node and everything in it, in the order in which it is written."""
    waiting = [node]
    while waiting:
        at = waiting.pop()
        yield at
        waiting += reversed(at.parts)


WRITTEN_OUT = frozenset(("object", "tuple"))
"""The kinds of node whose parts are values of their own."""


def object_of(entries: Mapping[str, Node]) -> Node:
    """An object with constant keys."""
    return Node("object", None, tuple(part for key, value in entries.items() for part in (constant(key), value)))


def pairs(node: Node) -> Iterator[tuple[Node, Node]]:
    """The keys and values of an object."""
    return zip(node.parts[::2], node.parts[1::2], strict=True)


# References.

Steps = tuple[str, ...]
"""``("data", "coder_workspace", "me", "id")``; an index is a step in brackets: ``[0]``, ``["key"]``, ``[*]``, or ``[]``
for one that is an expression."""


def references(node: Node) -> list[Steps]:
    """Everything an expression refers to, in its order; not the names that its own ``for`` expressions bind."""
    found: list[Steps] = []
    if node.kind == "constant":
        return found
    waiting: list[tuple[Node, frozenset[str]]] = [(node, frozenset())]
    while waiting:
        at, bound = waiting.pop()
        if at.kind in ("name", "get"):
            inner, steps, keys = _chain(at)
            if inner.kind == "name":
                if inner.value not in bound:
                    found.append((inner.value, *steps))
            else:
                keys.insert(0, inner)
            waiting.extend((key, bound) for key in reversed(keys))
        elif at.kind == "splat":
            source, each = at.parts
            inner, steps, keys = _chain(source)
            if inner.kind == "name":
                if inner.value not in bound:
                    found.append((inner.value, *steps, "[*]", *_chain(each)[1]))
            else:
                keys.insert(0, inner)
            waiting.extend((key, bound) for key in reversed([*keys, *_chain(each)[2]]))
        elif at.kind == "for":
            names = {name for name in at.value[:2] if name}
            source, *inside = at.parts
            waiting.extend((part, bound | names) for part in reversed(inside))
            waiting.append((source, bound))
        else:
            waiting.extend([(part, bound) for part in reversed(at.parts) if part.kind != "constant"])
    return found


def _chain(node: Node) -> tuple[Node, list[str], list[Node]]:
    """Where a chain of steps begins, the steps, and the keys that are expressions."""
    steps: list[str] = []
    keys: list[Node] = []
    while node.kind == "get":
        bracketed = node.value is not None
        node, key = node.parts
        steps.append(_step(key, bracketed=bracketed))
        if key.kind != "constant":
            keys.append(key)
    return node, steps[::-1], keys[::-1]


_IDENTIFIER = re.compile(r"[^\W\d][\w-]*")


def _step(key: Node, *, bracketed: bool = False) -> str:
    return spell_step(key.value, bracketed=bracketed) if key.kind == "constant" else "[]"


def spell_step(key: Any, *, bracketed: bool = False) -> str:
    """One step: ``name``, ``["a key"]``, ``[0]``; ``bracketed`` if a name is not to be told from other keys."""
    if isinstance(key, str):
        return key if not bracketed and _IDENTIFIER.fullmatch(key) else f"[{_quoted(key)}]"
    return f"[{spell_constant(key)}]"


def spell_steps(steps: Steps) -> str:
    """A reference as one writes it."""
    return "".join(part if part.startswith("[") else f".{part}" for part in steps).removeprefix(".")


# How an expression is written.

_PLAIN_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]|[$%](?=\{)')


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in "$%":
        return character * 2
    return _PLAIN_ESCAPES.get(character) or f"\\u{ord(character):04x}"


def _quoted(value: str) -> str:
    return f'"{_TO_ESCAPE.sub(_escape, value)}"'


def _number(value: Any) -> str:
    if isinstance(value, int):
        return str(value)
    digits = Decimal(str(value)) if isinstance(value, float) else value
    return format(digits.normalize() if len(digits.as_tuple().digits) <= 28 else digits, "g")


def spell_constant(value: Any) -> str:
    """A constant as HCL spells it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else _number(value)


def spell(node: Node) -> str:
    """An expression in one normal form, which two expressions share if and only if they differ in formatting alone.

    It is HCL on one line: an object's keys are in alphabetical order, parentheses stand around every operation.
    """
    return fold(node, _spelled)


def fingerprints(node: Node) -> dict[int, str]:
    """Of an expression and everything in it, by its ``id()``, a short text that two share if and only if `spell` gives the
    same: in time that grows with their size and not with their depth.
    """
    found: dict[int, str] = {}

    def of(at: Node, parts: list[str]) -> str:
        spelled = _spelled(at, parts)
        if at.kind != "constant":
            spelled = f"<{sha256(spelled.encode('utf-8', 'surrogatepass')).hexdigest()}>"
        found[id(at)] = spelled
        return spelled

    fold(node, of)
    return found


def _spelled(node: Node, parts: list[str]) -> str:
    if node.kind == "constant":
        return spell_constant(node.value)
    if node.kind == "name":
        # Behind an opening bracket the bare word would begin a loop.
        return "(for)" if node.value == "for" else str(node.value)
    return _SPELLERS[node.kind](node, parts)


def _spelled_text(node: Node, parts: list[str]) -> str:
    spelled = (part[1:-1] if is_text(inner) else f"${{{part}}}" for inner, part in zip(node.parts, parts, strict=True))
    return f'"{"".join(spelled)}"'


def _whole(source: Node, spelled: str) -> str:
    """What a step is taken of. Behind parentheses it is taken of a splat's whole list, and of a sign's result."""
    return f"({spelled})" if source.kind == "splat" or spelled.startswith(("-", "!")) else spelled


def _spelled_get(node: Node, parts: list[str]) -> str:
    source, key = node.parts
    of = _whole(source, parts[0])
    if key.kind != "constant":
        return f"{of}[{parts[1]}]"
    step = _step(key)
    return f"{of}{step}" if step.startswith("[") else f"{of}.{step}"


def _spelled_object(node: Node, parts: list[str]) -> str:
    entries = sorted(
        f"{key} = {value}" for key, value in zip(map(_key, pairs(node), parts[::2]), parts[1::2], strict=True)
    )
    return f"{{ {', '.join(entries)} }}" if entries else "{}"


def _key(pair: tuple[Node, Node], spelled: str) -> str:
    key = pair[0]
    if key.kind != "constant":
        return f"({spelled})"
    return spelled if isinstance(key.value, str) else _quoted(spelled)


def _spelled_operation(node: Node, parts: list[str]) -> str:
    return f"({f' {node.value} '.join(parts)})" if len(parts) == 2 else f"{node.value}{parts[0]}"


def _spelled_for(node: Node, parts: list[str]) -> str:
    key_name, value_name, form = node.value
    names = f"{key_name}, {value_name}" if key_name else value_name
    source, key, result, test = parts
    if form == FOR_TEXT:
        return f'"%{{ for {names} in {source} }}${{{result}}}%{{ endfor }}"'
    condition = f" if {test}" if test else ""
    if form == FOR_TUPLE:
        return f"[for {names} in {source} : {result}{condition}]"
    return f"{{for {names} in {source} : {key} => {result}{'...' if form == FOR_GROUPS else ''}{condition}}}"


_SPELLERS: dict[str, Callable[[Node, list[str]], str]] = {
    "text": _spelled_text,
    "get": _spelled_get,
    "object": _spelled_object,
    "operation": _spelled_operation,
    "for": _spelled_for,
    "each": lambda node, parts: "",
    "nothing": lambda node, parts: "",
    "splat": lambda node, parts: f"{_whole(node.parts[0], parts[0])}[*]{parts[1]}",
    "call": lambda node, parts: f"{node.value}({', '.join(parts)})",
    "spread": lambda node, parts: f"{parts[0]}...",
    "condition": lambda node, parts: f"({parts[0]} ? {parts[1]} : {parts[2]})",
    "tuple": lambda node, parts: f"[{', '.join(parts)}]",
}
