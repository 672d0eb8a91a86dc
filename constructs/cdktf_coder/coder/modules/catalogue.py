"""What the most used modules of Coder's registry have in common: their variables are typed arguments.

An argument that is omitted is left to the module, with the module's default. ``version`` says by default which versions
are known to have these arguments; ``inputs`` takes what newer ones add.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, ListExpr, TextLike
from ..base import inside_of, joined, template_of
from .module import RegistryModule

Inputs = Mapping[str, Any] | None
TextList = Sequence[TextLike] | ListExpr | AnyExpr


class CatalogueModule(RegistryModule):
    """A module of the registry's namespace ``coder``, of its name there and the arguments that its class was given."""

    def __init__(self, scope: Construct, id: str, module: str, arguments: Mapping[str, object]) -> None:
        # They have been held against the annotations of the class they were given to.
        own: dict[str, Any] = {name: arguments[name] for name in ("agent", "version", "count", "meta")}
        own["agent_name"] = arguments.get("agent_name", False)
        inputs: Any = arguments["inputs"] or {}
        known = {name: value for name, value in arguments.items() if name not in (*own, "inputs")}
        given = {name: list(value) if isinstance(value, tuple) else value for name, value in known.items()}
        given = {name: value for name, value in given.items() if value is not None}
        template = template_of(scope)
        around = () if template is None else inside_of(scope, template)
        if around and "slug" in arguments:
            # The module's own slug is its name, and Coder takes each slug once in a template.
            given.setdefault("slug", joined(around, module, "-").lower())
        super().__init__(
            scope,
            id,
            source=f"coder/{module}",
            inputs={**given, **inputs},
            **own,
        )
        for name in inputs:
            if name in given:
                raise self.problem(f"{name} is given twice", "take it out of inputs")
