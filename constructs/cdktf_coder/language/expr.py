"""References with operators: what a program calculates with before anything has a value.

A value such as a parameter's or the workspace's name does not exist at synth. It is an ``Expr``: a piece of Terraform's
expression language that knows arithmetic, comparison and text. Everything else that a user hands over is literal, so
text is escaped on its way out and only an ``Expr`` (or one of CDKTF's tokens) becomes an interpolation.
"""

from __future__ import annotations

from typing import Any, TypeVar, cast, overload

from .._errors import ConfigError
from .code import ReadError
from .markers import has_marker, split
from .nodes import Node, spell
from .reader import parse_source, parse_template
from .reference import ADD, AND, ATOM, CMP, COND, EQ, MUL, OR, POSTFIX, UNARY, Reference
from .spelling import code, interpolation, template
from .template_string import TemplateStringError
from .toolkit_tokens import token_source


class Expr(Reference):
    """An expression of Terraform's, evaluated when Coder builds the workspace.

    Compare with ``==``, ``<`` and so on: the answer is a ``BoolExpr``, to be used with :func:`when`, not in a Python ``if``.
    One whose kind is not known says what it is by :meth:`as_text`, :meth:`as_number`, :meth:`as_bool` or :meth:`as_list`.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> BoolExpr:  # type: ignore[override]
        return _comparison(self, "==", other)

    def __ne__(self, other: object) -> BoolExpr:  # type: ignore[override]
        return _comparison(self, "!=", other)

    __hash__ = Reference.__hash__

    def attr(self, name: str) -> AnyExpr:
        """An attribute of the value: ``expr.attr("name")`` is ``expr.name``."""
        return AnyExpr(f"{self.as_operand(ATOM)}.{name}").reading(self)

    def at(self, key: int | str | Expr) -> AnyExpr:
        """An item of a list or map: ``expr.at(0)`` is ``expr[0]``."""
        return AnyExpr(f"{self.as_operand(ATOM)}[{code(key)}]").reading(self, key)

    def as_text(self) -> TextExpr:
        """The same value, known to be text."""
        return self._as(TextExpr)

    def as_number(self) -> NumberExpr:
        """The same value, known to be a number."""
        return self._as(NumberExpr)

    def as_bool(self) -> BoolExpr:
        """The same value, known to be true or false."""
        return self._as(BoolExpr)

    def as_list(self) -> ListExpr:
        """The same value, known to be a list."""
        return self._as(ListExpr)

    def as_token(self) -> Any:
        """The same reference, declared as what CDKTF's classes take in its place: ``str``, ``float``, ``bool`` or ``list[str]``.

        They take it as it is; a type checker, which knows their declarations alone, takes it so.
        """
        return self

    def _as(self, cls: type[_E]) -> _E:
        return cls(self.code, plain=self.plain, binding=self.binding).reading(self)


_E = TypeVar("_E", bound=Expr)


class BoolExpr(Expr):
    """A true-or-false expression. ``&``, ``|`` and ``~`` are Terraform's and, or and not."""

    __slots__ = ()
    kind = "bool"

    def as_token(self) -> bool:
        """See :meth:`Expr.as_token`."""
        return cast(bool, self)

    def __and__(self, other: BoolLike) -> BoolExpr:
        return BoolExpr(f"{_operand(self, AND)} && {_operand(other, AND)}", binding=AND).reading(self, other)

    def __or__(self, other: BoolLike) -> BoolExpr:
        return BoolExpr(f"{_operand(self, OR)} || {_operand(other, OR)}", binding=OR).reading(self, other)

    def __invert__(self) -> BoolExpr:
        return BoolExpr(f"!{self.as_operand(UNARY)}", binding=UNARY).reading(self)

    __rand__, __ror__ = __and__, __or__


class _Arithmetic(Expr):
    __slots__ = ()

    def __add__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "+", other, ADD)

    def __radd__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "+", self, ADD)

    def __sub__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "-", other, ADD)

    def __rsub__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "-", self, ADD)

    def __mul__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "*", other, MUL)

    def __rmul__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "*", self, MUL)

    def __truediv__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "/", other, MUL)

    def __rtruediv__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "/", self, MUL)

    def __mod__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "%", other, MUL)

    def __neg__(self) -> NumberExpr:
        return NumberExpr(f"-{self.as_operand(UNARY + 1, plain=True)}", binding=UNARY).reading(self)

    def __lt__(self, other: NumberLike) -> BoolExpr:
        return _order(self, "<", other)

    def __le__(self, other: NumberLike) -> BoolExpr:
        return _order(self, "<=", other)

    def __gt__(self, other: NumberLike) -> BoolExpr:
        return _order(self, ">", other)

    def __ge__(self, other: NumberLike) -> BoolExpr:
        return _order(self, ">=", other)


class NumberExpr(_Arithmetic):
    """A number known when the workspace is built: ``cores.value * 1024``, ``gib.value + 1``, ``cores.value > 4``."""

    __slots__ = ()
    kind = "number"

    def as_token(self) -> float:
        """See :meth:`Expr.as_token`."""
        return cast(float, self)


class TextExpr(Expr):
    """Text known when the workspace is built. ``+`` joins it with other text; so does an f-string.

    What Python does to text is not done to the value, so methods such as ``.replace()`` raise ``ConfigError`` and name
    Terraform's function for it.
    """

    __slots__ = ()
    kind = "text"

    def as_token(self) -> str:
        """See :meth:`Expr.as_token`."""
        return cast(str, self)

    def __add__(self, other: TextLike) -> TextExpr:
        return _joined(self, other)

    def __radd__(self, other: TextLike) -> TextExpr:
        return _joined(other, self)

    def lower(self) -> TextExpr:
        """In small letters."""
        return TextExpr(f"lower({self.code})").reading(self)

    def upper(self) -> TextExpr:
        """In capitals."""
        return TextExpr(f"upper({self.code})").reading(self)


class ListExpr(Expr):
    """A list known when the workspace is built. ``+`` joins it with another list."""

    __slots__ = ()
    kind = "list"

    def as_token(self) -> list[str]:
        """See :meth:`Expr.as_token`."""
        return cast("list[str]", self)

    def __add__(self, other: Any) -> ListExpr:
        return ListExpr(f"concat({self.code}, {code(other)})").reading(self, other)

    def __radd__(self, other: Any) -> ListExpr:
        return ListExpr(f"concat({code(other)}, {self.code})").reading(self, other)

    def contains(self, value: Any) -> BoolExpr:
        """Whether the list holds the value."""
        return BoolExpr(f"contains({self.code}, {code(value)})").reading(self, value)

    def length(self) -> NumberExpr:
        """How many items there are."""
        return NumberExpr(f"length({self.code})").reading(self)


class AnyExpr(_Arithmetic, TextExpr, ListExpr, BoolExpr):  # type: ignore[misc]
    """A reference whose kind is not known here; taken for whatever the place it is used in asks for."""

    __slots__ = ()
    kind = "any"

    def as_token(self) -> Any:
        """See :meth:`Expr.as_token`."""
        return self


# Behind the classes, so that the names in them can be read at run time.
TextLike = str | Expr
NumberLike = int | float | NumberExpr | AnyExpr
BoolLike = bool | BoolExpr | AnyExpr


class _Text(TextExpr):
    """Text in Terraform's own template spelling."""

    __slots__ = ("_template",)

    def __init__(self, spelled: str, node: Node) -> None:
        source = spell(node if node.kind in ("text", "constant") else Node("text", None, (node,)))
        super().__init__(source)
        self._template = spelled

    @property
    def template(self) -> str:
        """The text as Terraform's JSON syntax holds it."""
        return self._template


# From Terraform's own spelling ----------------------------------------------------------------------------------------------


def raw(spelled: str) -> TextExpr:
    """Text in Terraform's own template spelling: ``raw("${var.prefix}-home")``. Nothing in it is escaped.

    References of this library may stand in it, beside the sequences and inside of them.

    :param spelled: the text as it would stand between the quotes in HCL.

    Raises ``ConfigError`` for what Terraform could not read.
    """
    if not isinstance(spelled, str):
        raise ConfigError("", f"raw() takes text, not {type(spelled).__name__}", 'write raw("${var.prefix}-home")')
    ways = [spelled]
    if has_marker(spelled):
        pieces = list(split(spelled))
        ways = [
            "".join(text + ("" if found is None else how(found)) for text, found in pieces)
            for how in (interpolation, lambda found: found.as_operand(ATOM))
        ]
    for way in ways:
        try:
            return _Text(way, parse_template(way)).reading(spelled)
        except (TemplateStringError, ReadError) as error:
            wrong = error.problem
    raise ConfigError("", f"raw({spelled[:60]!r}) can't be read by Terraform: {wrong.message}", wrong.hint)


def expr(source: str) -> AnyExpr:
    """Any expression of Terraform's, as it would stand in HCL: ``expr("length(var.zones)")``.

    References of this library may stand in it: ``expr(f"[for zone in {zones.value} : upper(zone)]")``.

    :param source: the expression in HCL.

    Raises ``ConfigError`` for what Terraform could not read.
    """
    if not isinstance(source, str):
        raise ConfigError("", f"expr() takes text, not {type(source).__name__}", 'write expr("length(var.zones)")')
    text = source
    if has_marker(source):
        text = "".join(piece + ("" if found is None else found.as_operand(ATOM)) for piece, found in split(source))
    try:
        read = parse_source(text)
    except (TemplateStringError, ReadError) as error:
        shown = error.problem
        raise ConfigError("", f"expr({text[:60]!r}) can't be read by Terraform: {shown.message}", shown.hint) from None
    return AnyExpr(
        text.strip() if read.one_line else spell(read.node), binding=ATOM if read.wrapped else _binding(read.node)
    ).reading(source)


_BINDINGS = {
    "||": OR, "&&": AND, "==": EQ, "!=": EQ, "<": CMP, ">": CMP, "<=": CMP, ">=": CMP, "+": ADD, "-": ADD,
    "*": MUL, "/": MUL, "%": MUL,
}  # fmt: skip


def _binding(node: Node) -> int:
    if node.kind == "condition":
        return COND
    if node.kind == "operation":
        return _BINDINGS[node.value] if len(node.parts) == 2 else UNARY
    if node.kind == "constant" and isinstance(node.value, (int, float)) and node.value < 0:
        return UNARY
    return POSTFIX if node.kind == "splat" else ATOM


# Choice ---------------------------------------------------------------------------------------------------------------------


@overload
def when(  # type: ignore[overload-overlap]
    condition: BoolLike, then: bool | BoolExpr, otherwise: bool | BoolExpr
) -> BoolExpr | bool: ...
@overload
def when(
    condition: BoolLike, then: int | float | NumberExpr, otherwise: int | float | NumberExpr
) -> NumberExpr | int | float: ...
@overload
def when(condition: BoolLike, then: str | TextExpr, otherwise: str | TextExpr) -> TextExpr | str: ...
@overload
def when(
    condition: BoolLike, then: list[Any] | tuple[Any, ...] | ListExpr, otherwise: list[Any] | tuple[Any, ...] | ListExpr
) -> ListExpr | list[Any] | tuple[Any, ...]: ...
@overload
def when(condition: BoolLike, then: Any, otherwise: Any) -> Any: ...
def when(condition: BoolLike, then: Any, otherwise: Any) -> Any:
    """``condition ? then : otherwise``, decided when the workspace is built. A condition known at synth decides here.

    :param condition: ``True`` or ``False``, or a reference to a condition.
    :param then: the value if it holds.
    :param otherwise: the value if not.

    The answer is of the kind that both values have, and of unknown kind if they differ or one is ``None``.
    """
    if isinstance(condition, bool):
        return then if condition else otherwise
    if not isinstance(condition, Expr):
        raise ConfigError(
            "", f"when() takes a condition, not {condition!r}", "compare a reference, as in cores.value > 4"
        )
    kinds = {_kind_of(value) for value in (then, otherwise) if value is not None}
    cls = _CLASSES[kinds.pop()] if len(kinds) == 1 else AnyExpr
    return cls(
        f"{_operand(condition, COND + 1)} ? {_operand(then, COND + 1)} : {_operand(otherwise, COND)}", binding=COND
    ).reading(condition, then, otherwise)


def _kind_of(value: Any) -> str:
    if isinstance(value, Expr):
        return value.kind
    for type_, kind in ((bool, "bool"), ((int, float), "number"), (str, "text"), ((list, tuple), "list")):
        if isinstance(value, type_):
            return kind
    return "any"


_CLASSES: dict[str, type[Expr]] = {
    "bool": BoolExpr, "number": NumberExpr, "text": TextExpr, "list": ListExpr, "any": AnyExpr,
}  # fmt: skip


# Operators ------------------------------------------------------------------------------------------------------------------


def lift(value: Any) -> Any:
    """CDKTF's number tokens and resolvable objects as an ``Expr``; everything else as it is."""
    source = None if isinstance(value, (str, Expr)) else token_source(value)
    return value if source is None else AnyExpr(source)


def _operand(value: object, binding: int) -> str:
    return value.as_operand(binding) if isinstance(value, Expr) else code(value)


def _number_operand(value: object, binding: int, operator: str) -> str:
    value = lift(value)
    if isinstance(value, Expr) and value.kind in ("number", "any"):
        return value.as_operand(binding, plain=True)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return code(value)
    raise ConfigError("", f"{operator} wants a number, not {value!r}", "use fn.tonumber(…) on text that holds a number")


def _arithmetic(left: object, operator: str, right: object, binding: int) -> NumberExpr:
    # The right operand binds tighter by one, so that a - (b - c) keeps its parentheses.
    source = f"{_number_operand(left, binding, operator)} {operator} {_number_operand(right, binding + 1, operator)}"
    return NumberExpr(source, binding=binding).reading(left, right)


def _order(left: object, operator: str, right: object) -> BoolExpr:
    source = f"{_number_operand(left, ADD, operator)} {operator} {_number_operand(right, ADD, operator)}"
    return BoolExpr(source, binding=CMP).reading(left, right)


def _comparison(left: Expr, operator: str, right: object) -> BoolExpr:
    return BoolExpr(f"{_operand(left, CMP)} {operator} {_operand(lift(right), CMP)}", binding=EQ).reading(left, right)


def _joined(left: object, right: object) -> TextExpr:
    for value in (left, right):
        if not isinstance(value, (str, Expr)):
            raise ConfigError("", f"+ joins text, not {value!r}", "write it as text, or use an f-string")
    spelled = template(f"{left}{right}")
    return _Text(spelled, parse_template(spelled)).reading(left, right)
