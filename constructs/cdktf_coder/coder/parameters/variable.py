"""A template variable: what whoever pushes the template decides, once for all its workspaces."""

from __future__ import annotations

from typing import Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolExpr, Expr, ListExpr, NumberExpr, TextExpr
from ..base import BlockConstruct

_TYPES: dict[str, type[Expr]] = {"string": TextExpr, "number": NumberExpr, "bool": BoolExpr, "list(string)": ListExpr}


class Variable(BlockConstruct):
    """``variable``: named by its construct id.

    :param type: Terraform's type.
    :param default: the value if none is given at the push; without one it must be given.
    :param description: what it is for.
    :param sensitive: keep the value out of what Terraform prints.
    :param nullable: whether null may be given.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        type: Literal["string", "number", "bool", "list(string)", "map(string)", "any"] = "string",
        default: Any = None,
        description: str = "",
        sensitive: bool = False,
        nullable: bool | None = None,
    ) -> None:
        super().__init__(scope, id)
        self._cls = _TYPES.get(type, AnyExpr)
        body = {
            "type": type,
            "description": description or None,
            "default": default,
            "sensitive": sensitive or None,
            "nullable": nullable,
        }
        self._block = self._add("variable", "", id, body)

    @property
    def name(self) -> str:
        """The variable's name."""
        return self._block.name

    @property
    def value(self) -> Any:
        """``var.<id>``, of the variable's type."""
        return self._cls(f"var.{self._block.name}")
