"""Values of generated classes and of Terraform's JSON: structs and dicts, number tokens and text, one into the other."""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..language.spelling import spelled_value
from .toolkit import cdktf

# What CDKTF calls an argument whose own name would stand in its way, or in Python's.
_RENAMED = frozenset(("build", "node", "self", "software", "system"))


def terraform_name(name: str) -> str:
    """An argument's name in Terraform, by that of a generated class: ``build_attribute`` is ``build``."""
    plain = name.removesuffix("_attribute")
    return plain if plain in _RENAMED else name.rstrip("_")


def to_json(value: Any, look: Callable[[Any], None] = lambda value: None) -> Any:
    """A value given to a generated class, as Terraform's JSON has it. Text is a template already, as everywhere in CDKTF.

    ``look`` is shown every text and reference in it.
    """
    fields = getattr(type(value), "__jsii_name_mapping__", None)
    if fields is not None:
        given = {terraform_name(name): getattr(value, name) for name in fields}
        return {name: to_json(item, look) for name, item in given.items() if item is not None}
    if isinstance(value, Mapping):
        return {spelled_value(key): to_json(item, look) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_json(item, look) for item in value]
    look(value)
    return spelled_value(value)


def from_json(value: Any, kind: Any) -> Any:
    """A value of Terraform's JSON as what a generated class says it is: a struct, a list of them, a number's token."""
    options = [item for item in _options(kind) if item is not type(None)]
    if value is None or Any in options:
        return value
    if len(options) > 1:
        options = [item for item in options if _fits(value, item)] or options
    kind = options[0]
    origin, of = typing.get_origin(kind), typing.get_args(kind)
    if _is_a(origin, Mapping):
        return {key: from_json(item, of[1]) for key, item in value.items()} if isinstance(value, dict) else _text(value)
    if _is_a(origin, Sequence):
        if isinstance(value, str):
            return cdktf.Token.as_list(value)
        return [from_json(item, of[0]) for item in (value if isinstance(value, list) else [value])]
    fields = getattr(kind, "__jsii_name_mapping__", None)
    if fields is not None:
        return _struct(value, kind, fields)
    return _scalar(value, kind)


def _options(kind: Any) -> Sequence[Any]:
    if typing.get_origin(kind) is not typing.Union:
        return (kind,)
    return [option for item in typing.get_args(kind) for option in _options(item)]


def _is_a(origin: Any, kind: type) -> bool:
    return isinstance(origin, type) and issubclass(origin, kind)


def _fits(value: Any, kind: Any) -> bool:
    """Whether a value in JSON is of a kind: the one to choose where a class takes several."""
    origin = typing.get_origin(kind)
    if kind is cdktf.IResolvable:
        return isinstance(value, str)
    if isinstance(value, dict):
        return _is_a(origin, Mapping) or hasattr(kind, "__jsii_name_mapping__")
    if isinstance(value, list):
        return _is_a(origin, Sequence)
    return origin is None and isinstance(kind, type) and isinstance(value, kind)


def _struct(value: Any, kind: Any, fields: Mapping[str, str]) -> Any:
    body = value[0] if isinstance(value, list) and len(value) == 1 else value
    if not isinstance(body, dict):
        return _text(value)
    names = {terraform_name(name): name for name in fields}
    if not body.keys() <= names.keys():
        return body  # A newer version of the provider knows more than the class.
    kinds = typing.get_type_hints(kind.__init__)
    return kind(**{names[key]: from_json(item, kinds[names[key]]) for key, item in body.items() if item is not None})


def _scalar(value: Any, kind: Any) -> Any:
    if kind in (int, float) and isinstance(value, str):
        return cdktf.Token.as_number(_text(value))
    if kind in (bool, cdktf.IResolvable) and isinstance(value, str):
        return _text(value)
    if kind is str and isinstance(value, (bool, int, float)):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return value


def _text(value: Any) -> Any:
    """A reference in JSON as an object of CDKTF's that stands for it."""
    return cdktf.Token.as_any(value)
