"""What every construct of this library has in common: a place in a template, a path for messages, and blocks."""

from __future__ import annotations

import re
from typing import Any

import cdktf
from constructs import Construct

from .._errors import ConfigError
from ..language.block import Block, Body

_TERRAFORM_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


class CoderConstruct(Construct):
    """A construct inside a :class:`CoderTemplate`.

    Raises ``ConfigError`` if ``scope`` is in no template or already holds a construct of that id.
    """

    def __init__(self, scope: Construct, id: str) -> None:
        from ..template import CoderTemplate

        template = template_of(scope)
        if not isinstance(template, CoderTemplate):
            raise ConfigError(
                id,
                "this construct stands in no CoderTemplate",
                "give a CoderTemplate, or a construct inside one, as scope",
            )
        parent = scope.path if isinstance(scope, (CoderConstruct, CoderTemplate)) else scope.node.path
        self._path = f"{parent}/{id}"
        if not isinstance(id, str) or not id or "/" in id:
            raise ConfigError(self._path, f"the construct id {id!r} is not a name", "use letters, digits, - and _")
        try:
            super().__init__(scope, id)
        except RuntimeError as error:
            first = str(error).splitlines()[0]
            if "already a Construct" in first:
                raise ConfigError(
                    self._path,
                    f"there is already a construct {id!r} in {parent!r}",
                    "give this one another id, or make it inside a Construct of its own",
                ) from None
            raise ConfigError(self._path, first) from None
        self._template = template
        self._blocks: list[Block] = []
        template._join(self)

    def as_value(self) -> Any:
        """Refuse to stand where a value belongs: Python would write the object's address into the template."""
        value = "write its .value" if hasattr(type(self), "value") else "write one of its references"
        raise ConfigError(self._path, f"the {type(self).__name__} itself stands where a value belongs", value)

    def __str__(self) -> str:
        return str(self.as_value())

    def __format__(self, spec: str) -> str:
        return str(self.as_value())

    @property
    def template(self) -> Any:
        """The template this construct is part of."""
        return self._template

    @property
    def path(self) -> str:
        """Where the construct stands, as messages name it: ``docker-sysbox/workspace``."""
        return self._path

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The Terraform blocks this construct writes."""
        return tuple(self._blocks)

    def _add(self, kind: str, type: str, name: str, body: Body) -> Block:
        if not _TERRAFORM_NAME.fullmatch(name):
            raise self.problem(
                f"{name!r} can't be a Terraform name", "begin with a letter; use letters, digits, - and _"
            )
        block = Block(kind, type, name, body, path=self._path)
        self._blocks.append(block)
        self._template._register(block, self)
        return block

    def _element(self, block: Block) -> Any:
        """The CDKTF element behind a block, made when it is first asked for."""
        return self._template._element(block, self)

    def problem(self, message: str, hint: str = "") -> ConfigError:
        """The error to raise for something that is wrong with this construct: its path, what is wrong, what to write."""
        return ConfigError(self._path, message, hint)


def template_of(scope: Any) -> Any:
    """The stack a scope stands in, or None; no round trip to CDKTF for our own constructs."""
    if isinstance(scope, CoderConstruct):
        return scope._template
    if isinstance(scope, cdktf.TerraformStack):
        return scope
    if not isinstance(scope, Construct):
        return None
    try:
        return cdktf.TerraformStack.of(scope)
    except RuntimeError:
        return None
