"""Terraform's type constraints, the language of a variable's ``type``: ``map(object({port = optional(number, 22)}))``."""

from __future__ import annotations

from typing import Any

from .template_string import (
    CLOSE_QUOTE,
    COMMENT,
    IDENTIFIER,
    NEWLINE,
    OPEN_QUOTE,
    QUOTED,
    HclError,
    Sequence,
    Token,
    parse,
)

Type = str | list[Any]
"""A type in Terraform's JSON notation: ``"string"``, ``["map", "number"]``, ``["tuple", ["string"]]``,
``["object", {"name": "string", "port": "number"}, ["port"]]`` with the attributes that may be missing; any is ``dynamic``."""

_PRIMITIVES = ("string", "number", "bool")
_EXAMPLES = {"object": "object({name = string})", "tuple": "tuple([string])"}


class TypeConstraintError(ValueError):
    """A text that is no type constraint: what is wrong with it."""


def read_type(text: str) -> Type:
    """Read a type constraint. Raises ``TypeConstraintError``."""
    if not text.strip():
        raise TypeConstraintError("it is empty")
    try:
        parts = parse(f"${{{text}}}").parts
    except HclError:
        raise TypeConstraintError("a bracket or a quote in it is not closed") from None
    if len(parts) != 1 or not isinstance(parts[0], Sequence):
        raise TypeConstraintError("it is more than one expression")
    # A comment may end a line.
    tokens = (Token(NEWLINE, "") if token.text.endswith("\n") else token for token in parts[0].tokens)
    reader = _Reader([token for token in tokens if token.kind != COMMENT])
    found = reader.type()
    reader.newlines()
    if reader.kind:
        raise TypeConstraintError(f"{reader.text!r} stands behind the type")
    return found


class _Reader:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens, self._at = tokens, 0

    @property
    def kind(self) -> str:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else ""

    @property
    def text(self) -> str:
        return self._tokens[self._at].text if self._at < len(self._tokens) else "the end"

    def newlines(self) -> None:
        while self.kind == NEWLINE:
            self._at += 1

    def _take(self, kind: str) -> str:
        self.newlines()
        if self.kind != kind:
            raise TypeConstraintError(f"{self.text!r} stands where {kind!r} belongs")
        self._at += 1
        return self._tokens[self._at - 1].text

    def type(self) -> Type:
        name = self._take(IDENTIFIER)
        if name == "any" or name in _PRIMITIVES:
            return name.replace("any", "dynamic")
        if name not in ("list", "set", "map", "object", "tuple"):
            raise TypeConstraintError(f"there is no type {name!r}")
        if self.kind != "(" and name in ("list", "map"):
            return [name, "dynamic"]  # as Terraform 0.11 wrote them
        if self.kind != "(":
            raise TypeConstraintError(f"{name} doesn't say of what, as {_EXAMPLES.get(name, f'{name}(string)')} does")
        self._take("(")
        inner = self._attributes() if name == "object" else [self._items() if name == "tuple" else self.type()]
        self._take(")")
        return [name, *inner]

    def _items(self) -> list[Type]:
        self._take("[")
        found: list[Type] = []
        while not self._ends("]"):
            found.append(self.type())
            self._separator("]")
        return found

    def _attributes(self) -> list[Any]:
        self._take("{")
        found: dict[str, Type] = {}
        optional: list[str] = []
        while not self._ends("}"):
            name = self._name()
            self.newlines()
            self._take("=" if self.kind == "=" else ":")
            self.newlines()
            if name in found:
                raise TypeConstraintError(f"the attribute {name!r} is there twice")
            if (self.kind, self.text) == (IDENTIFIER, "optional"):
                optional.append(name)
                found[name] = self._optional()
            else:
                found[name] = self.type()
            self._separator("}")
        return [found, optional] if optional else [found]

    def _name(self) -> str:
        if self.kind != OPEN_QUOTE:
            return self._take(IDENTIFIER)
        self._take(OPEN_QUOTE)
        name = self._take(QUOTED)
        self._take(CLOSE_QUOTE)
        return name

    def _optional(self) -> Type:
        self._at += 1
        self._take("(")
        found = self.type()
        self.newlines()
        if self.kind == ",":
            self._default()
        self._take(")")
        return found

    def _default(self) -> None:
        """An optional attribute's default, which may be any constant."""
        depth = 0
        while self.kind and (depth or self.kind != ")"):
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(self.kind, 0)
            self._at += 1

    def _ends(self, closing: str) -> bool:
        self.newlines()
        if self.kind != closing:
            return False
        self._at += 1
        return True

    def _separator(self, closing: str) -> None:
        line = self.kind == NEWLINE and closing == "}"
        self.newlines()
        if self.kind == ",":
            self._at += 1
        elif self.kind != closing and not line:
            raise TypeConstraintError(f"{self.text!r} stands where ',' or {closing!r} belongs")
