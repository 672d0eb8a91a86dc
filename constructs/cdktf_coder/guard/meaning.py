"""What an expression means in the life of a workspace, however it is written.

Locals, the arguments and outputs of local modules and the defaults of variables are put in; the data sources of coder/coder
go by what they say, not by their names in Terraform; a parameter goes by its name in Coder. Two expressions mean the same if
they are spelled the same then, or are worth the same for two different workspaces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from ..checks.index import Index
from ..document import UNKNOWN, Block, Document, Expression, holds_unknown
from ..document.as_json import as_json
from ..document.blocks import Scope
from ..document.evaluate import evaluate
from ..document.module import ModuleScope
from ..document.normal import normal
from ..language.nodes import Node, Steps, constant, is_text, pairs, spell, spell_step

_DEPTH = 40
# Which of several there is doesn't matter: they all say the same.
_SINGLE = frozenset(("coder_workspace", "coder_workspace_owner", "coder_provisioner"))
_TYPED_ROOTS = frozenset(("local", "var", "module", "data", "each", "count", "self", "path", "terraform", "ephemeral"))


class Workspace:
    """A workspace to evaluate for: what the data sources of coder/coder would say of it."""

    def __init__(self, letter: str, *, running: bool = True, parameters: Mapping[str, Any] | None = None) -> None:
        text = {name: f"{letter}-{name}" for name in ("id", "name", "template_id", "template_name", "access_url")}
        owner = ("id", "name", "email", "full_name", "session_token", "oidc_access_token", "ssh_public_key")
        life = {"start_count": int(running), "transition": "start" if running else "stop"}
        self._data: dict[str, dict[str, Any]] = {
            "coder_workspace": {"me": {**text, **life}},
            "coder_workspace_owner": {"me": {name: f"{letter}-owner-{name}" for name in owner}},
            "coder_provisioner": {"me": {"arch": "amd64", "os": "linux"}},
            "coder_parameter": {name: {"value": value} for name, value in (parameters or {}).items()},
        }

    def __call__(self, steps: Steps) -> Any:
        """The value of a reference's first two steps."""
        return self._data.get(steps[1], UNKNOWN) if steps[0] == "data" and len(steps) > 1 else UNKNOWN


RUNNING, OTHER, STOPPED = Workspace("a"), Workspace("b"), Workspace("a", running=False)


class Meanings:
    """What the expressions of one document mean. ``rename`` says what a resource is called in the newer one."""

    def __init__(self, document: Document, rename: Callable[[str], str] = str) -> None:
        self.document = document
        self._rename = rename
        self._bodies: dict[int, Node] = {}

    @cached_property
    def index(self) -> Index:
        """The document as the checks read it."""
        return Index(as_json(self.document))

    @cached_property
    def _by_address(self) -> Mapping[str, Block]:
        return self.document.by_address

    def of(self, value: Expression | None) -> Node | None:
        """An expression's meaning; None for what isn't set or null."""
        return None if value is None else present(self._resolved(value.node, value.scope, frozenset(), 0))

    def body(self, block: Block) -> Node:
        """A block's meaning: an object of everything that it sets."""
        if id(block) not in self._bodies:
            self._bodies[id(block)] = self._resolved(normal(block.body), scope_of(block), frozenset(), 0)
        return self._bodies[id(block)]

    def evaluate(self, value: Expression | None, workspace: Workspace) -> Any:
        """What an expression is worth in a workspace; `UNKNOWN` if that isn't certain."""
        meaning = self.of(value)
        return None if meaning is None else evaluate(meaning, workspace)

    def _resolved(self, node: Node, scope: Scope | None, bound: frozenset[str], depth: int) -> Node:
        if not node.parts or depth > _DEPTH:
            return node
        if node.kind == "get":
            return self._chain(node, scope, bound, depth)
        if node.kind == "for":
            bound |= {name for name in node.value[:2] if name}
        parts = tuple(self._resolved(part, scope, bound, depth + 1) for part in node.parts)
        return simplified(Node(node.kind, node.value, parts))

    def _chain(self, node: Node, scope: Scope | None, bound: frozenset[str], depth: int) -> Node:
        keys: list[Node] = []
        inner = node
        while inner.kind == "get":
            inner, key = inner.parts
            keys.insert(0, key)
        keys = [self._resolved(key, scope, bound, depth + 1) for key in keys]
        if inner.kind != "name" or inner.value in bound or not is_text(keys[0]):
            start = inner if inner.kind == "name" else self._resolved(inner, scope, bound, depth + 1)
            return _taken(start, keys)
        path = scope.path if isinstance(scope, ModuleScope) else ()
        if inner.value == "data" and len(keys) > 1 and is_text(keys[1]):
            return _taken(self._data(keys[0].value, keys[1].value, path), keys[2:])
        if inner.value not in _TYPED_ROOTS:
            address = "".join(f"module.{name}." for name in path) + f"{inner.value}.{keys[0].value}"
            keys = keys[2:] if self._is_only_instance(address, keys[1:]) else keys[1:]
            return _taken(Node("name", self._rename(address), ()), keys)
        if isinstance(scope, ModuleScope):
            count = 2 if inner.value == "module" else 1
            steps = (inner.value, *(spell_step(key.value) for key in keys[:count] if key.kind == "constant"))
            behind = scope.behind(steps) if len(steps) == count + 1 else None
            if behind is not None and len(behind) == 1:
                where, found = behind[0]
                return _taken(self._resolved(found, where, frozenset(), depth + 1), keys[count:])
            default = self._default(inner.value, keys[0].value, path)
            if default is not None:
                return _taken(default, keys[1:])
        return _taken(Node("name", inner.value, ()), keys)

    def _is_only_instance(self, address: str, keys: list[Node]) -> bool:
        """Whether the first key is that of the only instance there is: with it or without it, the same is meant."""
        block = self._by_address.get(address)
        if block is None or not block.counted or not keys or keys[0].kind != "constant":
            return False
        count, each = (self.evaluate(block.get(name), RUNNING) for name in ("count", "for_each"))
        return count == 1 or (isinstance(each, (dict, list)) and len(each) == 1)

    def _default(self, root: str, name: str, path: tuple[str, ...]) -> Node | None:
        if root != "var":
            return None
        prefix = "".join(f"module.{step}." for step in path)
        variable = self._by_address.get(f"{prefix}var.{name}")
        default = variable.get("default") if variable else None
        return None if default is None else default.node

    def _data(self, type_: str, name: str, path: tuple[str, ...]) -> Node:
        prefix = "".join(f"module.{step}." for step in path)
        if type_ in _SINGLE:
            prefix, name = "", "me"
        block = self._by_address.get(f"{prefix}data.{type_}.{name}")
        if type_ == "coder_parameter" and block is not None:
            called = block.get("name")
            value = called.evaluate(defaults=True) if called else None
            prefix, name = ("", value) if isinstance(value, str) else (prefix, name)
        data = Node("get", None, (Node("name", "data", ()), constant(type_)))
        return Node("get", None, (data, constant(f"{prefix}{name}")))


def scope_of(block: Block) -> Scope | None:
    """The scope of a block's expressions."""
    for value in block.body.arguments.values():
        return value.scope
    for inner in block.body.blocks:
        scope = inner.opaque.scope if inner.opaque else scope_of(inner)
        if scope is not None:
            return scope
    return None


def _taken(node: Node, keys: list[Node]) -> Node:
    """An element of an element… of a value."""
    for key in keys:
        found = _element(node, key)
        node = Node("get", None, (node, key)) if found is None else found
    return node


def _element(node: Node, key: Node) -> Node | None:
    if node.kind == "object" and is_text(key):
        return next((value for name, value in pairs(node) if is_text(name) and name.value == key.value), None)
    if node.kind == "tuple" and key.kind == "constant" and isinstance(key.value, int) and key.value < len(node.parts):
        return node.parts[key.value]
    return None


def _nowhere(steps: Steps) -> Any:
    return UNKNOWN


def simplified(node: Node) -> Node:
    """A node whose constants are worked out."""
    if node.kind == "condition":
        test = evaluate(node.parts[0], _nowhere)
        test = {"true": True, "false": False}.get(test, test) if isinstance(test, str) else test
        return node.parts[1 if test else 2] if isinstance(test, bool) else node
    if node.kind in ("text", "call", "operation") and all(part.kind in ("constant", "tuple") for part in node.parts):
        value = evaluate(node, _nowhere)
        if isinstance(value, (str, int, float)):
            return constant(value)
    return node


def present(node: Node | None) -> Node | None:
    """The node, or None if it is null."""
    return None if node is None or (node.kind == "constant" and node.value is None) else node


def same(one: Node | None, other: Node | None) -> bool:
    """Whether two meanings are the same."""
    one, other = present(one), present(other)
    if one is None or other is None:
        return one is other
    if spell(one) == spell(other):
        return True
    for workspace in (RUNNING, OTHER):
        values = [evaluate(node, workspace) for node in (one, other)]
        if any(holds_unknown(value) for value in values) or _plain(values[0]) != _plain(values[1]):
            return False
    return True


def _plain(value: Any) -> Any:
    """Terraform takes "2" for 2 and "true" for true wherever an attribute has a type."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float)) else value


def at(node: Node | None, path: str) -> Node | None:
    """What stands at a path of a block's meaning, ``spec.access_modes``; blocks there is one of are looked into."""
    for step in path.split("."):
        while node is not None and node.kind == "tuple" and len(node.parts) == 1:
            node = node.parts[0]
        if node is None or node.kind != "object":
            return None
        node = next((value for key, value in pairs(node) if is_text(key) and key.value == step), None)
    return present(node)
