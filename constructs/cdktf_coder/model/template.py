"""What a template holds, as a plain record: the constructs fill it, the output reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .._errors import Problem
from ..language.block import Block
from ..language.expr import TextLike
from ..language.spelling import require_literal
from .checked import checked
from .resources import Labels
from .trust import Trust


@checked
@dataclass(frozen=True)
class RequiredProvider:
    """An entry of ``required_providers``.

    :param name: the provider's local name, which is also the prefix of its resources.
    :param source: where a registry has it, ``hashicorp/random`` for example.
    :param version: the versions it may have, ``"~> 3.6"`` for example.
    """

    name: str
    source: str
    version: str

    def __post_init__(self) -> None:
        for argument in ("name", "source", "version"):
            require_literal("", f"the {argument} of a provider", getattr(self, argument))

    def narrowed(self, other: RequiredProvider) -> RequiredProvider:
        """The same provider in versions that fit both."""
        conditions = [part.strip() for part in f"{self.version},{other.version}".split(",")]
        return replace(self, version=", ".join(dict.fromkeys(filter(None, conditions))))


@dataclass(frozen=True)
class ShippedFile:
    """A file or folder that goes beside the template; ``path`` is that of the construct that ships it."""

    source: Path
    destination: str
    path: str


@dataclass(frozen=True)
class TrustClaim:
    """What a construct says that it hands over: its ``path``, the level, and what it is."""

    path: str
    trust: Trust
    what: str


@dataclass(frozen=True)
class NestingNote:
    """What the README says of a nesting method: its title, its level, what must be there, and what it hands over."""

    title: str
    trust: Trust
    prerequisites: tuple[str, ...]
    handed_over: str


@dataclass(frozen=True)
class Override:
    """A value that takes an argument's place: the ``address`` of the block, the argument's ``path`` in it, the ``value`` as a
    construct would give it (``None`` takes the argument away), and the ``construct`` to name if that can't be."""

    address: str
    path: str
    value: Any
    construct: str


@dataclass(kw_only=True)
class TemplateRecord:
    """Everything that a template's constructs have said, in the order in which they said it."""

    name: str
    display_name: str
    description: str = ""
    icon: str | None = None
    tags: tuple[str, ...] = ()
    labels: Labels = field(default_factory=dict)
    annotations: Labels = field(default_factory=dict)
    """Those of everything that the template makes and that can have some; ``None`` takes a usual one away."""
    readme: str | None = None
    lock_file: Path | None = None
    blocks: list[Block] = field(default_factory=list)
    requirements: dict[str, RequiredProvider] = field(default_factory=dict)
    provider_bodies: dict[str, Any] = field(default_factory=dict)
    """The providers' configurations by their local names, in Terraform's spelling; a list for several with aliases."""
    provider_aliases: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Further configurations, each with its ``alias``."""
    overrides: list[tuple[str, Any]] = field(default_factory=list)
    """Values by their dotted paths in the whole document, in Terraform's spelling."""
    argument_overrides: list[Override] = field(default_factory=list)
    """The same for arguments of single blocks."""
    dependencies: dict[str, list[str]] = field(default_factory=dict)
    """The addresses that the block at an address waits for, besides its own ``depends_on``."""
    unordered: list[Problem] = field(default_factory=list)
    """What should wait for something and can't."""
    problems: list[Problem] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """Construct paths with what is worth a warning there."""
    files: list[ShippedFile] = field(default_factory=list)
    claims: list[TrustClaim] = field(default_factory=list)
    nestings: list[NestingNote] = field(default_factory=list)
    prerequisites: list[str] = field(default_factory=list)
    """What must be there for the template, whatever runs Docker inside: sentences of the README."""
    sections: dict[str, list[str]] = field(default_factory=dict)
    """Titles of the README's further sections with their paragraphs."""
    own_sections: dict[str, list[str]] = field(default_factory=dict)
    """Those of them that the program itself added."""
    moved: list[tuple[str, str]] = field(default_factory=list)
    """Addresses of an earlier version of the template with what they are called now."""
    prebuilt: bool = False
    """Whether workspaces are built ahead, for an owner who is not known yet."""
    docker_socket: TextLike = ""
    """The path of the Docker host's socket, once a Docker host is settled."""

    def block(self, address: str) -> Block | None:
        """The block at an address, if there is one."""
        return next((block for block in self.blocks if block.address == address), None)

    def add_section(self, title: str, text: str) -> None:
        """Add a paragraph to a section of the README."""
        self.sections.setdefault(title, []).append(text)

    def of_kind(self, kind: str) -> Iterator[Block]:
        """The blocks of a kind: ``resource``, ``module``…"""
        return (block for block in self.blocks if block.kind == kind)
