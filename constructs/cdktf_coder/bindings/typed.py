"""Elements of the generated classes behind blocks of ours: as in CDKTF ``x`` is the reference and ``x_input`` the value.

An element is an instance of its generated class, made with the least that class takes. What it knows of its arguments is not in
there: a subclass, made when the class is first needed, reads them off the block and lays what a program sets over it. The same
holds for every nested object that is reached through it.
"""

from __future__ import annotations

import difflib
import inspect
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import jsii

from .._errors import ConfigError
from .laid import Laid, Steps
from .tokens import resolve_tokens
from .toolkit import Construct, cdktf
from .values import from_json, terraform_name, to_json

_AT = "_laid_at"
_NESTED = (cdktf.ComplexObject, cdktf.ComplexList, cdktf.ComplexMap)
# A resource's meta-arguments, which CDKTF keeps itself, as Terraform names them.
_META = {
    name: name.removesuffix("s") if name == "provisioners" else name
    for name in ("connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioners")
}
# What gives an element another address, and what to do instead.
_FIXED = {
    **dict.fromkeys(("override_logical_id", "reset_override_logical_id"), "give the construct another id"),
    **dict.fromkeys(("add_move_target", "move_from_id", "move_to", "move_to_id"), "use template.moved(old, new)"),
}


class Misspelled(ConfigError, AttributeError):
    """An attribute that there is not; Python asks for an ``AttributeError`` there."""


def make(base: Any, scope: Construct, id: str, laid: Laid) -> Any:
    """An element of a generated class, or of CDKTF's own, behind a block."""
    element = base.__new__(base)
    jsii.create(base, element, [scope, id, _least(inspect.signature(base.__init__), base)])
    return over(element, laid)


def over(element: Any, laid: Laid) -> Any:
    """An element of CDKTF's, whose arguments are read off a block from now on."""
    counted = laid.block.kind in ("resource", "data") and "count" in laid.block.body
    element.override_logical_id(f"{laid.block.name}[0]" if counted else laid.block.name)
    return _placed(element, laid, ())


def laid_of(element: Any) -> Laid | None:
    """The changes laid over the block behind an element; ``None`` if it is no element of this library's."""
    at: tuple[Laid, Steps] | None = getattr(element, "__dict__", {}).get(_AT)
    return at[0] if at is not None else None


def _least(signature: inspect.Signature, base: Any) -> dict[str, Any]:
    """The arguments that a class can't be made without, with values that stand for nothing, by jsii's own names."""
    wanted = [p for p in signature.parameters.values() if p.kind is p.KEYWORD_ONLY and p.default is p.empty]
    hints = typing.get_type_hints(base.__init__) if wanted else {}
    return {_camel(parameter.name): _nothing(hints[parameter.name]) for parameter in wanted}


def _nothing(kind: Any) -> Any:
    options = typing.get_args(kind) if typing.get_origin(kind) is typing.Union else (kind,)
    for option in options:
        if hasattr(option, "__jsii_name_mapping__"):
            return _least(inspect.signature(option.__init__), option)
        if isinstance(origin := typing.get_origin(option), type):
            return {} if issubclass(origin, Mapping) else []
    return next(
        ({str: "", bool: False, int: 0, float: 0}[option] for option in options if option in (str, bool, int, float)),
        "",
    )


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def _placed(thing: Any, laid: Laid, steps: Steps) -> Any:
    if _AT not in thing.__dict__:
        thing.__dict__[_AT] = laid, steps
        kind: Any = type(thing)
        thing.__class__ = _laid_class(kind)
    return thing


def _at(thing: Any) -> tuple[Laid, Steps]:
    found: tuple[Laid, Steps] = thing.__dict__[_AT]
    return found


@cache
def _laid_class(base: Any) -> Any:
    """The subclass of a generated class whose arguments are a block's."""
    members: dict[str, Any] = {
        "__setattr__": _set_attribute,
        "__getattr__": _no_attribute,
        "__doc__": base.__doc__,
        "__module__": base.__module__,
    }
    for name, member in inspect.getmembers(base):
        if name.startswith("_"):
            continue
        if isinstance(member, property):
            if name in _META and not issubclass(base, _NESTED):
                members[name] = property(_meta_reader(name, member), _meta_writer(name, member))
            else:
                members[name] = _property(name, member, not hasattr(base, f"reset_{name}"))
        elif name.startswith("reset_") and name not in _FIXED:
            members[name] = _reset(name.removeprefix("reset_"))
        elif name.startswith("put_"):
            members[name] = _put(name.removeprefix("put_"), member)
    if issubclass(base, _NESTED):
        if hasattr(base, "get"):
            members["get"] = _get(base.get)
    else:
        members.update(
            add_override=_add_override, to_terraform=_to_terraform(base), **{name: _fixed(name) for name in _FIXED}
        )
    return type(base)(base.__name__, (base,), members)


def _property(name: str, member: Any, required: bool) -> Any:
    if name == "internal_value":
        return property(*_whole(member))
    if name.endswith("_input"):
        return property(_input_reader(terraform_name(name.removesuffix("_input")), member))
    if name == "friendly_unique_id":
        return property(lambda self: _at(self)[0].block.name)
    return property(_reader(terraform_name(name), member), member.fset and _writer(name, member, required))


def _reader(argument: str, member: Any) -> Callable[[Any], Any]:
    def read(self: Any) -> Any:
        value = member.fget(self)
        laid, steps = _at(self)
        return _placed(value, laid, (*steps, argument)) if isinstance(value, _NESTED) else value

    return read


def _input_reader(argument: str, member: Any) -> Callable[[Any], Any]:
    def read(self: Any) -> Any:
        laid, steps = _at(self)
        return from_json(laid.value((*steps, argument)), _kind(member))

    return read


@cache
def _kind(member: Any) -> Any:
    return typing.get_type_hints(member.fget)["return"]


def _writer(name: str, member: Any, required: bool) -> Callable[[Any, Any], None]:
    argument = terraform_name(name)

    def write(self: Any, value: Any) -> None:
        laid, steps = _at(self)
        if value is None:
            if required:
                raise _problem(
                    self, f"{name} can't be taken away, since {laid.block.type} needs it", "set another value"
                )
        else:
            _exist(self)
            _checked(self, name, lambda: member.fset(self, value))
        laid.set((*steps, argument), to_json(value, laid.at_home))

    return write


def _whole(member: Any) -> tuple[Callable[[Any], Any], Callable[[Any, Any], None]]:
    """A nested object itself."""

    def read(self: Any) -> Any:
        laid, steps = _at(self)
        return from_json(laid.value(steps), _kind(member))

    def write(self: Any, value: Any) -> None:
        laid, steps = _at(self)
        _exist(self)
        _checked(self, steps[-1], lambda: member.fset(self, value))
        laid.set(steps, to_json(value, laid.at_home))

    return read, write


def _reset(name: str) -> Callable[[Any], None]:
    def reset(self: Any) -> None:
        laid, steps = _at(self)
        laid.set((*steps, terraform_name(name)), None)

    return reset


def _put(name: str, method: Any) -> Callable[..., None]:
    alone = "value" in inspect.signature(method).parameters and len(inspect.signature(method).parameters) == 2

    def put(self: Any, *args: Any, **named: Any) -> None:
        laid, steps = _at(self)
        _exist(self)
        _checked(self, name, lambda: method(self, *args, **named))
        value = (
            (args or tuple(named.values()))[0]
            if alone
            else {terraform_name(key): item for key, item in named.items() if item is not None}
        )
        laid.set((*steps, terraform_name(name)), to_json(value, laid.at_home))

    put.__doc__, put.__name__ = method.__doc__, f"put_{name}"
    return put


def _get(method: Any) -> Callable[..., Any]:
    def get(self: Any, key: Any) -> Any:
        laid, steps = _at(self)
        return _placed(_checked(self, "get", lambda: method(self, key)), laid, (*steps, str(key)))

    return get


def _meta_reader(name: str, member: Any) -> Callable[[Any], Any]:
    def read(self: Any) -> Any:
        laid, _ = _at(self)
        if _META[name] in laid.meta or name not in ("count", "depends_on", "lifecycle"):
            return member.fget(self)
        return from_json(laid.value((_META[name],)), _kind(member))

    return read


def _meta_writer(name: str, member: Any) -> Callable[[Any, Any], None]:
    def write(self: Any, value: Any) -> None:
        laid, _ = _at(self)
        _checked(self, name, lambda: member.fset(self, value))
        (laid.reset_meta if value is None else laid.set_meta)(_META[name])

    return write


def _add_override(self: Any, path: str, value: Any) -> None:
    """As CDKTF's, and ``None`` removes what this library writes there."""
    try:
        _at(self)[0].override(path, value)
    except ConfigError as error:
        raise _problem(self, error.problem.message, error.problem.hint) from None


def _to_terraform(base: Any) -> Callable[[Any], Any]:
    def to_terraform(self: Any) -> Any:
        """What will be written, as it stands now."""
        laid, _ = _at(self)
        block, meta = laid.block, {}
        if laid.meta:
            raw = base.to_terraform(self)
            meta = next(iter(raw[block.kind][block.type].values()))
        body = resolve_tokens(cdktf.TerraformStack.of(self), laid.now(meta))
        return {block.kind: {block.type: {block.name: body}} if block.type else {block.name: body}}

    return to_terraform


def _fixed(name: str) -> Callable[..., None]:
    def refuse(self: Any, *_: Any, **__: Any) -> None:
        raise _problem(self, f"{name} would give it another address than references have", _FIXED[name])

    return refuse


def _set_attribute(self: Any, name: str, value: Any) -> None:
    member = getattr(type(self), name, None)
    if name.startswith("_"):
        object.__setattr__(self, name, value)
    elif isinstance(member, property) and member.fset is not None:
        member.fset(self, value)
    elif isinstance(member, property):
        put = f"put_{name}"
        hint = f"use {put}(…)" if hasattr(type(self), put) else "it is the provider's own"
        raise _problem(self, f"{name} can't be set", hint)
    else:
        raise _unknown(self, name)


def _no_attribute(self: Any, name: str) -> Any:
    if name.startswith("_"):
        raise AttributeError(name)
    raise _unknown(self, name)


def _unknown(self: Any, name: str) -> Misspelled:
    laid, steps = _at(self)
    what = type(self).__name__
    if laid.extra and not steps:
        hint = f'its class is not installed: pip install "cdktf-coder[{laid.extra}]", or use override(…)'
        return Misspelled(laid.block.path, f"{laid.block.address} is a plain {what}, which has no {name}", hint)
    known = [known for known in dir(type(self)) if not known.startswith("_")]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else "use override(…) for what the class lacks"
    return Misspelled(laid.block.path, f"{_named(self)} has no {name}", hint)


def _exist(self: Any) -> None:
    """Refuse to change an item of a list that is not there: nobody could tell what was meant to be before it."""
    laid, steps = _at(self)
    for number, step in enumerate(steps):
        if step.isdigit() and laid.value(steps[: number + 1]) is None:
            hint = f"give the whole list: put_{steps[number - 1]}([…])"
            raise ConfigError(laid.block.path, f"{_named(self)} is not there to be changed", hint)


def _checked(self: Any, name: str, call: Callable[[], Any]) -> Any:
    """Have the generated class check a value."""
    try:
        return call()
    except ConfigError as error:
        raise _problem(self, error.problem.message, error.problem.hint) from None
    except (TypeError, RuntimeError) as error:
        raise _problem(self, f"{name}: {str(error).splitlines()[0]}") from None


def _named(self: Any) -> str:
    laid, steps = _at(self)
    path = "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in steps)
    return f"{laid.block.address}{path}"


def _problem(self: Any, message: str, hint: str = "") -> ConfigError:
    return ConfigError(_at(self)[0].block.path, f"{_named(self)}: {message}", hint)
