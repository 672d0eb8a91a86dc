"""Whether Coder can tell a template's parameters apart, those included that modules of Coder's registry ask for by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..language.reader import has_template
from .exclusive import together
from .finding import Finding
from .index import Block, Index


class _Asked(NamedTuple):
    """A parameter of a module: its name, the input that decides whether it is asked for, the values by which it is (``None`` is an
    input that is not given), and what to write to have it not asked for."""

    name: str
    input: str
    values: tuple[Any, ...]
    instead: str


_ASKED = {
    "dotfiles": (
        _Asked("dotfiles_uri", "dotfiles_uri", (None,), "the value of a parameter of your own as dotfiles_uri"),
    ),
    "git-config": (
        _Asked("username", "allow_username_change", (None, True), "allow_username_change=False"),
        _Asked("user_email", "allow_email_change", (True,), "allow_email_change=False"),
    ),
    "jetbrains": (_Asked("jetbrains_ides", "default", (None, []), "the choice of editors as default"),),
}


def check_module_parameters(index: Index) -> Iterator[Finding]:
    """Modules that ask for a parameter of a name that the template has already."""
    seen: dict[str, Block] = {}
    for block in index.of("data", "coder_parameter"):
        name = block.body.get("name")
        if isinstance(name, str) and not has_template(name):
            seen.setdefault(name, block)
    for block in index.of("module"):
        for asked in _ASKED.get(registry_module(block), ()):
            if block.body.get(asked.input) not in asked.values:
                continue
            other = seen.setdefault(asked.name, block)
            if other.address != block.address and together(other, block):
                yield Finding(
                    block.address,
                    "",
                    f"the module asks for the parameter {asked.name!r}, as {other.address} does, and Coder refuses two of one name",
                    f"give {asked.instead}",
                )


def registry_module(block: Block) -> str:
    """The name of a module in the namespace ``coder`` of Coder's registry; of any other it is empty."""
    parts = str(block.body.get("source", "")).split("/")
    return parts[2] if parts[:2] == ["registry.coder.com", "coder"] and len(parts) == 4 else ""
