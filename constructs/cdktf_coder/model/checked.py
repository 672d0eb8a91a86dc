"""Arguments held against their annotations where they are given, with one wording for every construct and every value."""

from __future__ import annotations

import difflib
import inspect
import typing
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar

from .._errors import ConfigError
from ..language.secret import is_secret_name, remember
from ..language.spelling import has_reference
from .shapes import Fault, Shape, shape_of
from .told import short

_C = TypeVar("_C", bound=type)
_F = TypeVar("_F", bound=Callable[..., Any])


class Arguments:
    """The arguments that a function takes, by its signature and its type hints."""

    def __init__(self, function: Callable[..., Any], title: str, *, unchecked: Sequence[str] = ()) -> None:
        self._function = function
        self._title = title
        self._parameters = dict(list(inspect.signature(function).parameters.items())[1:])
        kinds = {parameter.kind for parameter in self._parameters.values()}
        # What may have any name: ``**env``.
        self._rest = next((p.name for p in self._parameters.values() if p.kind == p.VAR_KEYWORD), "")
        self._open = inspect.Parameter.VAR_KEYWORD in kinds or inspect.Parameter.VAR_POSITIONAL in kinds
        self._positional = [p.name for p in self._parameters.values() if p.kind == p.POSITIONAL_OR_KEYWORD]
        self._required = [p.name for p in self._parameters.values() if p.default is p.empty and p.kind not in (2, 4)]
        self._unchecked = frozenset(unchecked)
        # A Kubernetes Secret is named by its argument ``secret``, and a name is no secret.
        self._secret = [name for name in self._parameters if is_secret_name(name) and name != "secret"]
        self._shapes: dict[str, Shape] | None = None

    def named(self, arguments: Sequence[Any], keywords: Mapping[str, Any]) -> dict[str, Any]:
        """The given arguments by their names."""
        return {**dict(zip(self._positional, arguments, strict=False)), **keywords}

    def problem(self, arguments: Sequence[Any], keywords: Mapping[str, Any], title: str = "") -> tuple[str, str] | None:
        """What is wrong with a call, and what to write instead; ``None`` if nothing is. ``title`` is what was called, by default
        what the arguments are those of."""
        self._notice(self.named(arguments, keywords))
        found = self._call(title or self._title, arguments, keywords)
        if found is not None:
            return found
        shapes = self.shapes()
        for name, value in self.named(arguments, keywords).items():
            known = name in self._parameters
            shape = shapes.get(name if known else self._rest)
            if shape is None or (known and value is self._parameters[name].default):
                continue
            for fault in shape.faults(name, value, 0):
                return _sentence(fault)
        return None

    def _notice(self, named: Mapping[str, Any]) -> None:
        """Let no message show what a call says is secret."""
        for name in self._secret:
            remember(named.get(name))
        if named.get("sensitive") is True or getattr(named.get("styling"), "masks", False):
            remember([named.get("default"), named.get("options"), named.get("value")])

    def shapes(self) -> dict[str, Shape]:
        """What each argument may be. A third-party class whose annotations can't be read is not checked."""
        if self._shapes is None:
            try:
                hints = typing.get_type_hints(self._function)
            except Exception:
                hints = {}
            self._shapes = {
                name: shape_of(hint)
                for name, hint in hints.items()
                if name in self._parameters and name not in self._unchecked and not (name == self._rest and hint is Any)
            }
        return self._shapes

    def _call(self, title: str, arguments: Sequence[Any], keywords: Mapping[str, Any]) -> tuple[str, str] | None:
        if self._open:
            return None
        names = list(self._parameters)
        for name in keywords:
            if name not in self._parameters:
                near = difflib.get_close_matches(name, names, 1, 0.6)
                hint = f"did you mean {near[0]}?" if near else f"its arguments are {', '.join(names)}"
                return f"{title} has no argument {name!r}", hint
        if len(arguments) > len(self._positional):
            named = [name for name in names if name not in self._positional]
            hint = f"write {named[0]}=…" if named else "omit it"
            return (
                f"{title} takes {', '.join(self._positional) or 'nothing'} by position and the rest by name",
                hint,
            )
        for name in self._positional[: len(arguments)]:
            if name in keywords:
                return f"{name} is given twice", "keep one of the two"
        given = self._positional[: len(arguments)]
        missing = [name for name in self._required if name not in keywords and name not in given]
        if missing:
            verb = "is" if len(missing) == 1 else "are"
            return f"{' and '.join(missing)} of the {title} {verb} missing", f"give {missing[0]}=…"
        return None


def _sentence(fault: Fault) -> tuple[str, str]:
    where, value = fault.where, fault.value
    if fault.misplaced:
        kind = type(value).__name__
        if "depends_on" in where and hasattr(value, "block"):
            return f"{where} is the {kind} itself", f"write its address, {value.block.address!r}"
        reference = "write its .value" if hasattr(type(value), "value") else "write one of its references"
        path = getattr(value, "path", None) or value.node.path
        return f"{where}: the {kind} {path} itself stands where a value belongs", reference
    told = fault.told and not (isinstance(value, str) and has_reference(value))
    return f"{where}={short(value)} {fault.wrong}" if told else f"{where} {fault.wrong}", fault.hint


class Signature:
    """The signature that ``help`` shows of a class; jsii's metaclass would hide it."""

    def __get__(self, instance: object, owner: type) -> inspect.Signature:
        signature = inspect.signature(owner.__init__)  # type: ignore[misc]
        return signature.replace(parameters=list(signature.parameters.values())[1:], return_annotation=owner)


def checked_constructor(
    init: Callable[..., None],
    title: str,
    place: Callable[[Mapping[str, Any]], str],
    *,
    unchecked: Sequence[str] = (),
    then: Callable[[Mapping[str, Any]], None] | None = None,
) -> Callable[..., None]:
    """A constructor that holds its arguments against their annotations first, so that nothing wrong goes further down.

    ``place`` makes the message's path of the arguments that were given; those of ``unchecked`` are left to the constructor.
    ``then`` looks at all of them by their names, once each is of its type.
    """
    arguments = Arguments(init, title, unchecked=unchecked)

    @wraps(init)
    def checked(self: Any, *given: Any, **named: Any) -> None:
        # The class that was called, which may have inherited this constructor.
        called = next(kind.__name__ for kind in type(self).__mro__ if kind.__init__ is checked)  # type: ignore[misc]
        wrong = arguments.problem(given, named, "" if called.startswith("_") else called)
        if wrong is not None:
            raise ConfigError(place(arguments.named(given, named)), *wrong)
        try:
            if then is not None:
                then(arguments.named(given, named))
            init(self, *given, **named)
        except ConfigError as error:
            if not error.problem.path:
                error.move_to(place(arguments.named(given, named)))
            raise
        except RuntimeError as error:
            # What CDKTF refuses comes with where in its JavaScript it does.
            if not type(error.__cause__).__module__.startswith("jsii"):
                raise
            raise ConfigError(place(arguments.named(given, named)), str(error).splitlines()[0]) from None

    return checked


def checked_method(function: _F) -> _F:
    """A method that holds its arguments against their annotations first; messages begin with the object's ``path``."""
    return _checked_method(function, ())


def checked_method_but(*unchecked: str) -> Callable[[_F], _F]:
    """The same, for all arguments but those that are named."""
    return lambda function: _checked_method(function, unchecked)


def _checked_method(function: _F, unchecked: Sequence[str]) -> _F:
    arguments = Arguments(function, f"{function.__name__}()", unchecked=unchecked)

    @wraps(function)
    def checked(self: Any, *given: Any, **named: Any) -> Any:
        wrong = arguments.problem(given, named)
        if wrong is not None:
            raise ConfigError(self.path, *wrong)
        return function(self, *given, **named)

    return typing.cast(_F, checked)


def checked(cls: _C) -> _C:
    """A frozen value whose arguments are held against the annotations of its fields; a list where a tuple is meant becomes one.

    Stands above ``@dataclass``. Raises ``ConfigError`` for a wrong type, an unknown argument or a missing one.
    """
    init: Callable[..., None] = cls.__init__  # type: ignore[misc]
    arguments = Arguments(init, cls.__name__)

    @wraps(init)
    def __init__(self: Any, *given: Any, **keywords: Any) -> None:
        wrong = arguments.problem(given, keywords)
        named = arguments.named(given, keywords)
        if wrong is not None:
            name = named.get("name")
            title = f"{cls.__name__} {name!r}" if isinstance(name, str) and not has_reference(name) else cls.__name__
            raise ConfigError("", f"{title}: {wrong[0]}", wrong[1])
        init(self, **{name: _frozen(value) for name, value in named.items()})

    cls.__init__ = __init__  # type: ignore[misc]
    cls.__str__ = _no_text  # type: ignore[method-assign,assignment]
    return cls


def _no_text(value: object) -> str:
    """What a value is as text: nothing that a template could mean."""
    name = type(value).__name__
    raise ConfigError(
        "", f"the {name} itself stands in a text", f"hand the {name} on as it is, or write what you need of it"
    )


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
