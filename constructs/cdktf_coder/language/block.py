"""A Terraform block in plain Python: what every construct of this library is made of until it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .._errors import ConfigError
from .expr import AnyExpr, BoolExpr, Expr, ListExpr, NumberExpr, TextExpr
from .reference import Origin

Body = Mapping[str, Any] | Callable[[], Mapping[str, Any] | None]


class Block:
    """One block of a template, in Terraform's spelling.

    ``kind`` is ``resource``, ``data``, ``variable``, ``module``, ``locals`` or ``output``; ``type`` the resource type (empty where
    a kind has none); ``body`` the arguments, or a function that gives them when the template is written. Text in the
    body is literal, an ``Expr`` becomes an interpolation. ``path`` is that of the construct that writes it, ``template`` the
    name of its template, empty for what every template has.
    """

    __slots__ = ("_body", "kind", "name", "origin", "path", "type")

    def __init__(self, kind: str, type: str, name: str, body: Body, *, path: str = "", template: str = "") -> None:
        self.kind, self.type, self.name, self.path = kind, type, name, path
        self._body = body
        self.origin = Origin(template, path) if template else ()

    @property
    def body(self) -> Mapping[str, Any]:
        """The arguments as they are now."""
        return self.written or {}

    @property
    def written(self) -> Mapping[str, Any] | None:
        """The same, or ``None`` if the template does not have the block, which may be known only when it is written."""
        return self._body() if callable(self._body) else self._body

    @property
    def address(self) -> str:
        """The Terraform address, as in ``docker_volume.home`` or ``data.coder_workspace.me``."""
        prefix = {"resource": "", "data": "data.", "variable": "var.", "module": "module."}.get(
            self.kind, f"{self.kind}."
        )
        return f"{prefix}{self.type}.{self.name}" if self.type else f"{prefix}{self.name}"

    @property
    def counted(self) -> bool:
        """Whether there may be none or several of it, so that a reference needs an index."""
        return "count" in self.body or "for_each" in self.body

    def ref(self, attribute: str) -> AnyExpr:
        """An attribute of the block: ``volume.ref("name")``. Of a counted block, that of its first instance.

        Raises ``ConfigError`` if there is one of it for each item.
        """
        if "for_each" in self.body and self.kind != "variable":
            message = f"there is one {self.address} for each item"
            raise ConfigError(self.path, message, f"say which: expr('{self.address}[\"…\"].{attribute}')")
        return AnyExpr(f"{self.instance}.{attribute}").reading(self.origin)

    @property
    def instance(self) -> str:
        """The address of the one instance, with an index if the block is counted."""
        return f"{self.address}[0]" if self.kind != "variable" and self.counted else self.address

    def text(self, attribute: str) -> TextExpr:
        """Like :meth:`ref`, known to be text."""
        return self.ref(attribute).as_text()

    def number(self, attribute: str) -> NumberExpr:
        """Like :meth:`ref`, known to be a number."""
        return self.ref(attribute).as_number()

    def bool(self, attribute: str) -> BoolExpr:
        """Like :meth:`ref`, known to be true or false."""
        return self.ref(attribute).as_bool()

    def list(self, attribute: str) -> ListExpr:
        """Like :meth:`ref`, known to be a list."""
        return self.ref(attribute).as_list()

    def __repr__(self) -> str:
        return f"<Block {self.address}>"

    def __str__(self) -> str:
        raise ConfigError(self.path, f"the block {self.address} itself stands in a text", 'write .ref("…") or .address')


def reference(block: Block) -> Expr:
    """The block itself, as ``depends_on`` and the like want it."""
    return AnyExpr(block.address).reading(block.origin)
