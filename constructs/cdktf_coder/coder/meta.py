"""Terraform's own arguments of a block, whatever its type: what it waits for, its life, its provider, how many there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ..bindings.elements import address_of
from ..bindings.toolkit import cdktf
from ..language.block import Block, Body
from ..language.expr import AnyExpr, BoolLike, TextLike
from ..language.spelling import address as spelled_address
from ..model.checked import checked
from .base import CoderConstruct
from .repeat import Count, ForEach, repeated

Dependency = CoderConstruct | cdktf.TerraformElement | Block | AnyExpr | str
"""What can be waited for: a construct, a block, an element of CDKTF's, or an address."""

_PROVIDER = re.compile(r"[A-Za-z][\w-]*(\.[A-Za-z_][\w-]*)?")
_WAITED_FOR = ("resource", "data", "module")


@checked
@dataclass(frozen=True, kw_only=True)
class Condition:
    """What must hold before or after a block is made (``precondition``, ``postcondition``).

    :param condition: what must hold, a reference such as ``template.owner.name != "root"``.
    :param error_message: what is said when it does not; a sentence.
    """

    condition: BoolLike
    error_message: TextLike


@checked
@dataclass(frozen=True, kw_only=True)
class Lifecycle:
    """How Terraform treats a block over its changes (``lifecycle``).

    :param ignore_changes: arguments whose changes are ignored, as in ``"labels"`` or ``"spec[0].node_selector"``; ``"all"``
        ignores every change. Those that this library ignores itself stay ignored.
    :param create_before_destroy: make the new one before the old one is destroyed; Terraform's default is the other order.
    :param prevent_destroy: refuse every plan that destroys it; by default none is refused. What stops with the workspace is
        destroyed at each stop.
    :param replace_triggered_by: constructs, blocks or addresses (with an attribute or not) whose change replaces it.
    :param preconditions: what must hold before it is made. :param postconditions: what must hold afterwards.
    """

    ignore_changes: Sequence[str] | Literal["all"] = ()
    create_before_destroy: bool | None = None
    prevent_destroy: bool | None = None
    replace_triggered_by: Sequence[Dependency] = ()
    preconditions: Sequence[Condition] = ()
    postconditions: Sequence[Condition] = ()

    def onto(self, before: Mapping[str, Any], construct: CoderConstruct) -> dict[str, Any]:
        """The block ``lifecycle`` in Terraform's spelling, on top of one that is there."""
        there = before.get("ignore_changes", ())
        ignored: Any = "all"
        if self.ignore_changes != "all" and there != "all":
            ignored = list(dict.fromkeys([*there, *self.ignore_changes]))
        triggers = [address for item in self.replace_triggered_by for address in addresses_of(item, construct)]
        own = {
            "create_before_destroy": self.create_before_destroy,
            "prevent_destroy": self.prevent_destroy,
            "ignore_changes": ignored or None,
            "replace_triggered_by": triggers or None,
            "precondition": [dict(vars(item)) for item in self.preconditions] or None,
            "postcondition": [dict(vars(item)) for item in self.postconditions] or None,
        }
        return {**before, **{name: value for name, value in own.items() if value is not None}}


@checked
@dataclass(frozen=True, kw_only=True)
class Meta:
    """Terraform's own arguments of the block that a construct stands for.

    :param depends_on: what it waits for, besides what it refers to: constructs, blocks, elements of CDKTF's, or addresses. A
        :class:`Composite` is everything in it.
    :param lifecycle: how Terraform treats it over its changes.
    :param provider: the provider's configuration that it and its parts are made by: ``"docker.east"``, a :class:`DockerHost`,
        :class:`KubernetesCluster` or :class:`Provider`, or one of CDKTF's. By default the one without an alias.
    :param count: how many there are, as everywhere in this library: a number, or a condition that holds while the workspace
        runs. A workspace takes a condition; its home stays. Where a construct has ``count`` itself, this is the same.
    :param for_each: make one for each item; see ``each``.
    """

    depends_on: Sequence[Dependency] = ()
    lifecycle: Lifecycle | None = None
    provider: str | CoderConstruct | cdktf.TerraformProvider | None = None
    count: Count = None
    for_each: ForEach = None

    def check(self, construct: CoderConstruct, kind: str) -> None:
        """Raise ``ConfigError`` for what a block of that kind can't have."""
        if kind == "module" and self.lifecycle is not None:
            raise construct.problem("Terraform has no lifecycle of modules", "omit lifecycle")
        if kind == "module" and self.provider is not None:
            raise construct.problem(
                "a module is given its providers by their names", 'write providers={"docker": "docker.east"}'
            )
        provider = self.provider_of(construct)
        if provider is not None and not _PROVIDER.fullmatch(provider):
            raise construct.problem(
                f"provider={provider!r} is no provider's configuration", 'write it as in "docker.east"'
            )

    def provider_of(self, construct: CoderConstruct) -> str | None:
        """The address of the provider's configuration."""
        if self.provider is None or isinstance(self.provider, str):
            return self.provider
        own = getattr(self.provider, "provider_address", None)
        if own is None and isinstance(self.provider, cdktf.TerraformProvider):
            own = str(self.provider.fqn)
        if not isinstance(own, str):
            kind = type(self.provider).__name__
            raise construct.problem(
                f"the {kind} is no provider", "give a DockerHost, a KubernetesCluster or a Provider"
            )
        return own

    def around(self, construct: CoderConstruct, kind: str, type: str, body: Body, *, main: bool) -> Body:
        """A block's body with these arguments. ``main`` says that the construct stands for the block; its others have the
        provider alone, if it is theirs."""
        provider = self.provider_of(construct)
        if main:
            self.check(construct, kind)
            return _Extended(body, lambda written: self._extend(written, construct, provider))
        if provider is None or provider.partition(".")[0] != type.partition("_")[0]:
            return body
        return _Extended(body, lambda written: {**written, "provider": provider})

    def _extend(self, written: Mapping[str, Any], construct: CoderConstruct, provider: str | None) -> dict[str, Any]:
        extended = dict(written)
        if "count" not in written and "for_each" not in written and (self.count, self.for_each) != (None, None):
            extended = {**repeated(construct, None), **written}
        needed = [address for item in self.depends_on for address in addresses_of(item, construct)]
        if needed:
            extended["depends_on"] = list(dict.fromkeys([*(written.get("depends_on") or ()), *needed]))
        if provider is not None:
            extended["provider"] = provider
        if self.lifecycle is not None:
            extended["lifecycle"] = self.lifecycle.onto(written.get("lifecycle") or {}, construct)
        return extended


class _Extended:
    """A body that is extended whenever it is asked for: what it waits for may be made after it."""

    def __init__(self, body: Body, extend: Callable[[Mapping[str, Any]], dict[str, Any]]) -> None:
        self._body, self._extend = body, extend

    def __call__(self) -> dict[str, Any] | None:
        written = self._body() if callable(self._body) else self._body
        return None if written is None else self._extend(written)


def addresses_of(item: Any, construct: CoderConstruct) -> Iterator[str]:
    """The addresses of what a construct waits for. Raises ``ConfigError`` for what nothing can wait for."""
    if isinstance(item, (str, AnyExpr)):
        yield str(spelled_address(item))
        return
    block = item if isinstance(item, Block) else getattr(item, "block", None)
    if isinstance(block, Block):
        blocks = [block]
    elif isinstance(item, CoderConstruct):
        below = [other for other in construct.template.constructs if other.path.startswith(f"{item.path}/")]
        blocks = [block for other in (item, *below) if other is not construct for block in other.blocks]
        blocks = [block for block in blocks if block.kind in ("resource", "module") and block.written is not None]
    elif address := address_of(item):
        yield address
        return
    else:
        blocks = []
    if not blocks or any(block.kind not in _WAITED_FOR for block in blocks):
        path = getattr(item, "path", "") or getattr(getattr(item, "node", None), "path", item)
        raise construct.problem(
            f"nothing can wait for {path}", "give a resource, a data source, a module or an address"
        )
    yield from (block.address for block in blocks)
