"""The way around a construct's own arguments: any argument of its block, in Terraform's own spelling, as a whole."""

from __future__ import annotations

from typing import Any

from .._errors import ConfigError
from ..bindings.elements import address_of
from ..language.block import Block
from ..language.spelling import require_literal
from ..model.template import Override
from ..model.told import given
from .base import CoderConstruct, template_of


def override(target: Any, path: str, value: Any) -> None:
    """Set an argument by its path, in Terraform's spelling.

    :param target: a construct that stands for one block, or an element of CDKTF's classes: one of your own, or that behind any
        block of a workspace, ``workspace.resource_of("docker_volume.home")``.
    :param path: the argument's path, as Terraform prints it or with dots: ``spec[0].container[0].image``,
        ``spec.container.0.image``, ``labels["a.b"]``.
    :param value: the whole new value; ``None`` takes the argument away, ``None`` inside of it is ``null``. Text in it is literal,
        references are interpolated.

    CDKTF's own ``add_override`` merges dicts and knows no way to take an argument away; here the value takes the place of what
    stood there. Raises ``ConfigError`` for a target that is no single block.
    """
    construct = getattr(getattr(target, "node", None), "path", "")
    template = template_of(target)
    if isinstance(target, CoderConstruct):
        construct, block = target.path, getattr(target, "block", None)
        address = block.address if isinstance(block, Block) else ""
    else:
        address = address_of(target)
    if template is None or not address:
        raise ConfigError(
            construct,
            f"{type(target).__name__} is no single block of a template",
            "give a construct or element that is one",
        )
    if not isinstance(path, str):
        raise ConfigError(
            construct, f"the path of an override is {given(path)}, not text", 'write it as in "spec[0].image"'
        )
    require_literal(construct, "the path of an override", path)
    template.record.argument_overrides.append(Override(address, path, value, construct))
