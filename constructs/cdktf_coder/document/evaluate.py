"""What an expression is worth, as far as that is certain: whatever isn't, is `UNKNOWN`, never a guess."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ..language.nodes import FOR_OBJECT, FOR_TEXT, FOR_TUPLE, Node, Steps, pairs
from .functions import FUNCTIONS, to_text
from .unknown import UNKNOWN, holds_unknown

Lookup = Callable[[Steps], Any]
"""The value of a reference; `UNKNOWN` where it isn't known."""

MAX_DEPTH = 60
"""What is nested deeper is not evaluated."""


_EACH = "*"
"""The element of a splat among the names; no identifier is spelled so."""


def evaluate(node: Node, lookup: Lookup) -> Any:
    """The value of an expression. Lists and objects may hold `UNKNOWN`."""
    try:
        return _Evaluator(lookup).value(node, {}, 0)
    except RecursionError:  # hundreds of locals that lead to each other
        return UNKNOWN


class _Evaluator:
    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def value(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        if node.kind == "constant":
            return node.value
        if depth > MAX_DEPTH:
            return UNKNOWN
        return getattr(self, f"_{node.kind}", self._other)(node, names, depth + 1)

    def _other(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        return UNKNOWN

    def _text(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        pieces = [to_text(self.value(part, names, depth)) for part in node.parts]
        return UNKNOWN if any(piece is UNKNOWN for piece in pieces) else "".join(pieces)

    def _tuple(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        return [self.value(part, names, depth) for part in node.parts]

    def _object(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        found: dict[str, Any] = {}
        for key, value in pairs(node):
            name = to_text(self.value(key, names, depth))
            if name is UNKNOWN:
                return UNKNOWN
            found[name] = self.value(value, names, depth)
        return found

    def _name(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        return names[node.value] if node.value in names else self._lookup((node.value,))

    def _get(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        keys: list[Any] = []
        inner = node
        while inner.kind == "get":
            inner, key = inner.parts
            keys.insert(0, self.value(key, names, depth))
        if inner.kind == "name" and inner.value not in names:
            if not keys or not isinstance(keys[0], str):
                return UNKNOWN
            # var.x, local.x; other roots are known to nobody.
            value, keys = self._lookup((inner.value, keys[0])), keys[1:]
        else:
            value = self.value(inner, names, depth)
        for key in keys:
            value = _element(value, key)
        return value

    def _splat(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        source, each = node.parts
        values = self.value(source, names, depth)
        if not isinstance(values, list):
            return UNKNOWN
        return [self.value(each, {**names, _EACH: value}, depth) for value in values]

    def _each(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        return names[_EACH]

    def _condition(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        test, then, other = (self.value(part, names, depth) for part in node.parts)
        if holds_unknown(then) and holds_unknown(other):
            return UNKNOWN
        same = _same(then, other)
        if same:
            return then
        test = {"true": True, "false": False}.get(test, test) if isinstance(test, str) else test
        if not isinstance(test, bool):
            return UNKNOWN
        chosen, left = (then, other) if test else (other, then)
        # Both get the type that they can both be converted to: a number beside text becomes text.
        return chosen if chosen is not UNKNOWN and _alike(chosen, left) else UNKNOWN

    def _operation(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        values = [self.value(part, names, depth) for part in node.parts]
        if node.value in ("&&", "||") and all(isinstance(value, bool) or value is UNKNOWN for value in values):
            # Terraform asks for both operands; one that is known may settle the result all the same.
            decisive = node.value == "||"
            if any(value is decisive for value in values):
                return decisive
            return UNKNOWN if any(value is UNKNOWN for value in values) else not decisive
        if any(holds_unknown(value) for value in values):
            return UNKNOWN
        if node.value in ("==", "!="):
            same = _same(*values)
            if same and isinstance(values[0], (list, dict)):
                return UNKNOWN  # a tuple is never equal to a list, an object never to a map
            return same is (node.value == "==")
        if node.value == "!":
            return not values[0] if isinstance(values[0], bool) else UNKNOWN
        if not all(isinstance(value, (int, float, Decimal)) and not isinstance(value, bool) for value in values):
            return UNKNOWN
        return _calculated(node.value, values)

    def _call(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        function = FUNCTIONS.get(node.value)
        if function is None or any(part.kind == "spread" for part in node.parts):
            return UNKNOWN
        values = [self.value(part, names, depth) for part in node.parts]
        if any(holds_unknown(value) for value in values):
            return UNKNOWN
        try:
            return function(*values)
        except (TypeError, ValueError, ArithmeticError, LookupError, RecursionError):
            return UNKNOWN  # Terraform would say what is wrong

    def _for(self, node: Node, names: Mapping[str, Any], depth: int) -> Any:
        key_name, value_name, form = node.value
        source, key, result, test = node.parts
        values = self.value(source, names, depth)
        if isinstance(values, dict):
            entries: list[tuple[Any, Any]] = sorted(values.items())
        elif isinstance(values, list):
            entries = list(enumerate(values))
        else:
            return UNKNOWN
        made: list[tuple[Any, Any]] = []
        for index, value in entries:
            inside = {**names, value_name: value} | ({key_name: index} if key_name else {})
            if test.kind != "nothing":
                wanted = self.value(test, inside, depth)
                if not isinstance(wanted, bool):
                    return UNKNOWN
                if not wanted:
                    continue
            name = to_text(self.value(key, inside, depth)) if key.kind != "nothing" else None
            made.append((name, self.value(result, inside, depth)))
        if form == FOR_TUPLE:
            return [value for _, value in made]
        if form == FOR_TEXT:
            pieces = [to_text(value) for _, value in made]
            return UNKNOWN if any(piece is UNKNOWN for piece in pieces) else "".join(pieces)
        if form != FOR_OBJECT or any(name is UNKNOWN for name, _ in made):
            return UNKNOWN
        return dict(made)


def _element(value: Any, key: Any) -> Any:
    if isinstance(value, dict) and isinstance(key, str):
        return value.get(key, UNKNOWN)
    if isinstance(value, list) and isinstance(key, int) and not isinstance(key, bool) and 0 <= key < len(value):
        return value[key]
    return UNKNOWN


def _same(one: Any, other: Any) -> bool:
    """Equal as Terraform sees it, where true is not 1 and "1" is not 1."""
    if one is UNKNOWN or other is UNKNOWN:
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return _leaf(one) == _leaf(other) and bool(one == other)


def _leaf(value: Any) -> str:
    if isinstance(value, bool):
        return "bool"
    return "number" if isinstance(value, (int, float, Decimal)) else type(value).__name__


def _alike(chosen: Any, other: Any) -> bool:
    """Whether the result of a condition keeps the type of what was chosen, whatever the other one is."""
    if other is UNKNOWN or holds_unknown(other):
        return isinstance(chosen, str)
    kinds = {kind for value in (chosen, other) for kind in _kinds(value)} - {"NoneType"}
    return len(kinds) <= 1 and (
        chosen is None or other is None or isinstance(chosen, (dict, list)) == isinstance(other, (dict, list))
    )


def _kinds(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {kind for item in value.values() for kind in _kinds(item)}
    if isinstance(value, list):
        return {kind for item in value for kind in _kinds(item)}
    return {_leaf(value)}


def _calculated(operator: str, values: list[Any]) -> Any:
    numbers = [Decimal(str(value)) for value in values]
    if len(numbers) == 1:
        return -values[0]
    one, other = numbers
    if operator in ("<", ">", "<=", ">="):
        return {"<": one < other, ">": one > other, "<=": one <= other, ">=": one >= other}[operator]
    if operator in ("/", "%") and (other == 0 or one % other != 0 or operator == "%"):
        return UNKNOWN  # Terraform counts in more digits than anyone would write here
    result = {"+": one + other, "-": one - other, "*": one * other}.get(operator)
    result = one / other if result is None else result
    return int(result) if result == result.to_integral_value() else float(result)
