"""A template variable: what the person who pushes the template decides, once for all its workspaces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, overload

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolExpr, BoolLike, Expr, ListExpr, NumberExpr, TextExpr, TextLike
from ...language.secret import Secret
from ...model.checked import checked
from ..base import BlockConstruct
from .typed import V, VariableType, VariableValue

_KINDS: dict[str, type[Expr]] = {"string": TextExpr, "number": NumberExpr, "bool": BoolExpr, "list(string)": ListExpr}


@checked
@dataclass(frozen=True, kw_only=True)
class VariableValidation:
    """A rule that a variable's value must keep (``validation``); Terraform checks it before anything is built.

    :param condition: what must hold, with the variable in it: ``expr("length(var.region) > 2")``.
    :param error_message: what is said of a value that breaks it; a sentence.
    """

    condition: BoolLike
    error_message: TextLike


class Variable(BlockConstruct, Generic[V]):
    """``variable``: named by its construct id.

    :param type: Terraform's type constraint, by default ``string``: ``number``, ``bool``, ``list(string)``,
        ``object({name = string})`` and so on.
    :param default: the value if none is given when the template is pushed, of that type. Without it, one must be given.
    :param description: what it is for; shown to the person who pushes the template.
    :param sensitive: keep the value out of what Terraform and this library print; by default it may be printed, unless
        ``default`` is a :class:`Secret`.
    :param nullable: whether null may be given; Terraform's default is yes.
    :param validation: rules that a value must keep.

    Source: Terraform's ``variable`` block. Synth fails for an unknown type and for a default of another type.
    """

    value = VariableValue()

    @overload
    def __init__(
        self: Variable[V],
        scope: Construct,
        id: str,
        *,
        type: V = ...,
        default: Any = None,
        description: str = "",
        sensitive: bool = False,
        nullable: bool | None = None,
        validation: Sequence[VariableValidation] = (),
    ) -> None: ...
    @overload
    def __init__(
        self: Variable[Any],
        scope: Construct,
        id: str,
        *,
        type: str,
        default: Any = None,
        description: str = "",
        sensitive: bool = False,
        nullable: bool | None = None,
        validation: Sequence[VariableValidation] = (),
    ) -> None: ...
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        type: VariableType | str = "string",
        default: Any = None,
        description: str = "",
        sensitive: bool = False,
        nullable: bool | None = None,
        validation: Sequence[VariableValidation] = (),
    ) -> None:
        if isinstance(default, Secret):
            default, sensitive = default.reveal(), True
        super().__init__(scope, id)
        self._kind = _KINDS.get(type, AnyExpr)
        rules = [{"condition": rule.condition, "error_message": rule.error_message} for rule in validation]
        body = {
            "type": type,
            "description": description or None,
            "default": default,
            "sensitive": sensitive or None,
            "nullable": nullable,
            "validation": rules or None,
        }
        self._block = self._add("variable", "", id, body)

    @property
    def name(self) -> str:
        """The variable's name."""
        return self._block.name

    def read(self) -> Expr:
        """``var.<id>``: what ``value`` gives."""
        return self._kind(f"var.{self._block.name}").reading(self._block.origin)
