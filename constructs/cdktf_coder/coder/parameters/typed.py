"""How a type checker sees what a parameter or variable gives: text, a number, true or false, a list.

Nothing of this is seen at run time, where the value is made by the construct itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol, overload

from ...language.expr import AnyExpr, BoolExpr, Expr, ListExpr, NumberExpr, TextExpr

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from .choices import ChoiceParameter
    from .parameter import Parameter
    from .variable import Variable
else:
    from typing import TypeVar as _TypeVar

    def TypeVar(name: str, *, bound: Any, default: Any) -> Any:
        """A type variable without its default, which Python 3.10 doesn't know."""
        return _TypeVar(name, bound=bound)


Texts = Literal["string"]
Numbers = Literal["number"]
Bools = Literal["bool"]
Lists = Literal["list(string)"]
Others = Literal["any", "list(number)", "list(bool)", "set(string)", "map(string)", "map(number)", "map(bool)"]
ParameterType = Literal[Texts, Numbers, Bools, Lists]
VariableType = Literal[ParameterType, Others]
OptionValue = str | int | float | bool | Sequence[str] | Expr
"""What an option stands for: text, a number, true or false, a list of texts (for a list shown as radio buttons)."""

P = TypeVar("P", bound=ParameterType, default=Literal["string"])
V = TypeVar("V", bound=VariableType, default=Literal["string"])
O = TypeVar("O", bound=OptionValue, default=Any)  # noqa: E741


class HasValue(Protocol):
    """What has a value that is known when the workspace is built."""

    def read(self) -> Any:
        """The reference to the value."""
        ...


class _Read:
    """The value, of the type that the construct was given. It is read like an attribute."""

    def _of(self, instance: HasValue | None) -> Any:
        return self if instance is None else instance.read()


class ParameterValue(_Read):
    """The value of a parameter, of the parameter's type. Of one with ``when``, it must be there: see ``value_or``."""

    @overload
    def __get__(self, instance: None, owner: Any) -> ParameterValue: ...
    @overload
    def __get__(self, instance: Parameter[Texts], owner: Any) -> TextExpr: ...
    @overload
    def __get__(self, instance: Parameter[Numbers], owner: Any) -> NumberExpr: ...
    @overload
    def __get__(self, instance: Parameter[Bools], owner: Any) -> BoolExpr: ...
    @overload
    def __get__(self, instance: Parameter[Lists], owner: Any) -> ListExpr: ...
    def __get__(self, instance: Any, owner: Any) -> Any:
        return self._of(instance)


class ChosenValue(_Read):
    """The value of the option that is chosen: text, a number, true or false, or a list, as the options are."""

    @overload
    def __get__(self, instance: None, owner: Any) -> ChosenValue: ...
    @overload
    def __get__(self, instance: ChoiceParameter[str] | ChoiceParameter[TextExpr], owner: Any) -> TextExpr: ...
    @overload
    def __get__(self, instance: ChoiceParameter[bool] | ChoiceParameter[BoolExpr], owner: Any) -> BoolExpr: ...
    @overload
    def __get__(
        self, instance: ChoiceParameter[int] | ChoiceParameter[float] | ChoiceParameter[NumberExpr], owner: Any
    ) -> NumberExpr: ...
    @overload
    def __get__(
        self, instance: ChoiceParameter[list[str]] | ChoiceParameter[tuple[str, ...]], owner: Any
    ) -> ListExpr: ...
    def __get__(self, instance: Any, owner: Any) -> Any:
        return self._of(instance)


class VariableValue(_Read):
    """``var.<id>``, of the variable's type."""

    @overload
    def __get__(self, instance: None, owner: Any) -> VariableValue: ...
    @overload
    def __get__(self, instance: Variable[Texts], owner: Any) -> TextExpr: ...
    @overload
    def __get__(self, instance: Variable[Numbers], owner: Any) -> NumberExpr: ...
    @overload
    def __get__(self, instance: Variable[Bools], owner: Any) -> BoolExpr: ...
    @overload
    def __get__(self, instance: Variable[Lists], owner: Any) -> ListExpr: ...
    @overload
    def __get__(self, instance: Variable[Any], owner: Any) -> AnyExpr: ...
    def __get__(self, instance: Any, owner: Any) -> Any:
        return self._of(instance)
