"""Arguments that hold several values: one place turns sequences into tuples, and refuses text and items of a wrong type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from .._errors import ConfigError
from ..language.expr import Expr, lift

TEXT: Final = (str, Expr)
"""The types of an item that is text, or a reference."""

_EXAMPLES = {
    "Container": 'Container(name="db", image="postgres:17")',
    "Device": 'Device(host="/dev/kvm")',
    "Mount": 'Mount(volume=Persistent(name="data"), path="/data")',
    "Port": "Port(internal=8080)",
    "RegistryAuth": 'RegistryAuth(address="registry.example")',
    "Toleration": 'Toleration(key="gpu")',
    "TopologySpread": "TopologySpread()",
    "Ulimit": 'Ulimit(name="nofile", soft=1024, hard=4096)',
}


def items(where: str, argument: str, value: Any, kind: type | tuple[type, ...]) -> tuple[Any, ...]:
    """A sequence of values of a kind, as a tuple.

    ``where`` says what the argument belongs to. Raises ``ConfigError`` for text, which Python would take apart into its
    characters, for what is no sequence, and for an item of another type.
    """
    prefix = f"{where}: " if where else ""
    if isinstance(value, str):
        raise ConfigError("", f"{prefix}{argument}={value!r} is text, not a list", f"write {argument}=[{value!r}]")
    if isinstance(value, (Expr, Mapping, bytes)) or not isinstance(value, Iterable):
        raise ConfigError("", f"{prefix}{argument}={value!r} is not a list", f"write {argument}=[…]")
    found = tuple(value)
    for item in found:
        if not isinstance(lift(item), kind) or (isinstance(item, bool) and kind is int):
            names = "text" if isinstance(kind, tuple) else "a number" if kind is int else f"a {kind.__name__}"
            example = _EXAMPLES.get(getattr(kind, "__name__", ""), "")
            hint = f"write {argument}=[{example}]" if example else f"give {names}"
            raise ConfigError("", f"{prefix}{argument} holds {item!r}, which is not {names}", hint)
    return found


def tuples(value: Any, where: str, /, **kinds: type | tuple[type, ...]) -> None:
    """Make tuples of the sequences in a frozen value's fields, each of items of a kind. ``None`` stays ``None``."""
    for name, kind in kinds.items():
        given = getattr(value, name)
        if given is not None:
            object.__setattr__(value, name, items(where, name, given, kind))
