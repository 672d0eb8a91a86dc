"""Amounts: processor cores, memory and disk, as numbers or as references to numbers."""

from __future__ import annotations

from typing import Any

from .._errors import ConfigError
from ..language.expr import Expr, NumberLike, TextLike, lift

_LEAST = {"cores": (0.001, "a thousandth of a core"), "GiB": (1 / 1024, "1 MiB")}
_WHAT = {"cores": "a number of processor cores, such as 2 or 0.5", "GiB": "a number of GiB, such as 8 or 0.5"}


def quantity(path: str, argument: str, value: Any, unit: str) -> NumberLike | None:
    """``value`` if it is an amount: a positive number or a reference to a number; ``None`` stays ``None``.

    Raises ``ConfigError`` for anything else.
    """
    if value is None:
        return None
    value = lift(value)
    if isinstance(value, Expr):
        if value.kind in ("number", "any"):
            return value  # type: ignore[return-value]
        raise ConfigError(
            path,
            f"{argument} is a reference to {value.kind}, not to a number",
            "use a number parameter, or fn.tonumber(…)",
        )
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ConfigError(
            path, f"{argument}={value!r} is not a quantity", f"give {_WHAT[unit]}, or a number parameter's value"
        )
    if not 0 < value < float("inf"):
        raise ConfigError(path, f"{argument}={value!r} is not a quantity", f"give {_WHAT[unit]}, above zero")
    least, name = _LEAST[unit]
    if value < least:
        raise ConfigError(path, f"{argument}={value!r} is less than {name}", f"give {_WHAT[unit]}")
    return value


def mebibytes(gib: NumberLike) -> NumberLike:
    """GiB as MiB, a whole number."""
    return gib * 1024 if isinstance(gib, Expr) else round(gib * 1024)


def kubernetes_memory(gib: NumberLike) -> str:
    """GiB in Kubernetes' spelling: ``4Gi``, ``512Mi``."""
    if isinstance(gib, Expr):
        return f"{gib}Gi"
    return f"{int(gib)}Gi" if float(gib).is_integer() else f"{round(gib * 1024)}Mi"


def kubernetes_cpu(cores: NumberLike) -> str:
    """Cores in Kubernetes' spelling: ``2``, ``500m``."""
    if isinstance(cores, Expr):
        return str(cores)
    return str(int(cores)) if float(cores).is_integer() else f"{round(cores * 1000)}m"


def docker_cpus(cores: NumberLike) -> TextLike:
    """Cores in Docker's spelling: ``2``, ``0.5``, in thousandths at the finest."""
    if isinstance(cores, Expr):
        return str(cores)
    return f"{cores:.3f}".rstrip("0").rstrip(".")
