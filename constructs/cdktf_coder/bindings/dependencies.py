"""``construct.node.add_dependency(other)``: CDKTF makes nothing of it, so what is asked for is noted here."""

from __future__ import annotations

from functools import wraps
from typing import Any, Protocol, runtime_checkable

import constructs


@runtime_checkable
class Notes(Protocol):
    """A stack that wants to know what waits for what."""

    def depend(self, construct: constructs.IConstruct, on: tuple[constructs.IConstruct, ...]) -> None:
        """Note that everything in a construct waits for everything in others."""
        ...


def install() -> None:
    """Have every ``add_dependency`` in a stack of ours noted. It costs nothing where nobody calls it."""
    original = constructs.Node.add_dependency

    @wraps(original)
    def add_dependency(self: constructs.Node, *deps: Any) -> None:
        original(self, *deps)
        scopes = self.scopes
        on = tuple(root for dep in deps for root in _roots(dep))
        for scope in scopes:
            if isinstance(scope, Notes):
                scope.depend(scopes[-1], on)

    constructs.Node.add_dependency = add_dependency  # type: ignore[method-assign]


def _roots(dependable: Any) -> tuple[Any, ...]:
    """The constructs that a dependable stands for: itself, or those of a ``DependencyGroup``."""
    if isinstance(dependable, constructs.Construct):
        return (dependable,)
    return tuple(constructs.Dependable.of(dependable).dependency_roots)
