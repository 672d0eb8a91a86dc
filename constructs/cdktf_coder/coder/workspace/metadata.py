"""What the dashboard shows beside a resource, and what the resource costs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from ...bindings.toolkit import Construct
from ...language.block import Block
from ...language.expr import AnyExpr, BoolLike, Expr, NumberLike, TextLike, lift
from ...model.checked import checked
from ...model.workspace_data import workspace
from ..arguments import check_icon, not_empty, whole
from ..base import BlockConstruct, CoderConstruct, ElementBehind
from ..meta import Meta
from ..repeat import Count, repeated

if TYPE_CHECKING:
    from ...bindings.coder.metadata import Metadata

_ADDRESS = re.compile(r"[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*")


@checked
@dataclass(frozen=True, kw_only=True)
class ResourceMetadataItem:
    """A line beside a resource (``item``).

    :param key: what the line is called. :param value: its text, which may hold Markdown links; ``None`` shows the key alone.
    :param sensitive: hide the value until someone clicks. That is no protection: a secret does not belong here.
    """

    key: str
    value: TextLike | NumberLike | BoolLike | None = None
    sensitive: BoolLike | None = None


class HasBlock(Protocol):
    """A construct that stands for one block: a workspace, for instance."""

    @property
    def block(self) -> Block:
        """The block."""
        ...


class ResourceMetadata(BlockConstruct):
    """``coder_metadata``: what the dashboard shows beside a resource, and its daily cost.

    :param resource: what it belongs to: a workspace, a block, an address (``"docker_volume.home"``) or a CDKTF resource.
        If that is only there while the workspace runs, so is this.
    :param items: the lines, as ``{"image": "ubuntu"}`` or as :class:`ResourceMetadataItem`.
    :param hide: leave the resource out of the dashboard. :param icon: path or URL of an icon.
    :param daily_cost: what it costs every 24 hours, in the smallest unit of your currency (such as cents). It counts against
        the owner's quota.
    :param count: how many there are, if not as ``resource`` says. Coder takes one for each resource.

    Source: provider coder/coder, ``coder_metadata``. Raises ``ConfigError`` for a key given twice or a negative cost.
    """

    resource: ElementBehind[Metadata] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        resource: HasBlock | Block | TextLike | Construct,
        items: Mapping[str, TextLike | NumberLike | BoolLike | None] | Sequence[ResourceMetadataItem] = (),
        hide: BoolLike | None = None,
        icon: TextLike | None = None,
        daily_cost: NumberLike | None = None,
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        self._target = resource
        self._repeat = repeated(self, count)
        whole(self, "daily_cost", daily_cost, 0, unit="the smallest unit of your currency")
        check_icon(self, icon)
        self._rest = {"hide": hide, "icon": icon, "daily_cost": daily_cost, "item": self._lines(items)}
        self._check_target()
        self._block = self._add("resource", "coder_metadata", id, self._body)

    def _lines(self, items: Any) -> list[dict[str, Any]] | None:
        if isinstance(items, Mapping):
            items = [ResourceMetadataItem(key=key, value=value) for key, value in items.items()]
        keys = [item.key for item in items]
        for key in keys:
            not_empty(self, "the key of an item", key, "image")
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            raise self.problem(f"two items have the key {key!r}", "give each its own key")
        return [{"key": item.key, "value": item.value, "sensitive": item.sensitive} for item in items] or None

    def _check_target(self) -> None:
        if isinstance(self._target, CoderConstruct):
            block = getattr(self._target, "block", None)
            if not isinstance(block, Block) or block.kind != "resource":
                raise self.problem(
                    f"the construct {self._target.path} is not a single resource", "name an address instead"
                )
            self._target = block
        target = self._target
        if isinstance(target, Expr):
            return
        address = target if isinstance(target, str) else _address(target)
        if not _ADDRESS.fullmatch(address.partition("[")[0]):
            raise self.problem(
                f"{address or target!r} is not a resource",
                "give a workspace, a block, or an address, as in resource='docker_volume.home'",
            )
        if address.startswith("coder_"):
            raise self.problem(
                f"Coder shows nothing beside {address}, a resource of its own",
                "attach it to the workspace's container or pod; an agent has metadata= of its own",
            )

    def _body(self) -> dict[str, Any]:
        target = self._target
        if isinstance(target, Expr):
            return {**self._repeat, "resource_id": target, **self._rest}
        address = target if isinstance(target, str) else _address(target)
        bare, bracket, _ = address.partition("[")
        own = self._repetition(bare)
        if "for_each" in own and not bracket:
            raise self.problem(
                f"{bare} is made for each of several items, and Coder takes one metadata for each resource",
                f"name one of them, as in resource='{bare}[\"first\"]'",
            )
        repeat = self._repeat
        if "count" in own:
            address = address if bracket else f"{bare}[0]"
            repeat = repeat or {"count": _once(own["count"])}
        return {**repeat, "resource_id": AnyExpr(f"{address}.id"), **self._rest}

    def _repetition(self, address: str) -> dict[str, Any]:
        """How the resource is repeated."""
        for block in self._template.record.blocks:
            if block.address == address:
                body = block.body
                return {key: body[key] for key in ("count", "for_each") if body.get(key) is not None}
        count, for_each = getattr(self._target, "count", None), getattr(self._target, "for_each", None)
        if isinstance(self._target, (str, Block)) or (count is None and for_each is None):
            return {}
        return {"for_each": for_each} if for_each is not None else {"count": lift(count)}


def _address(target: Any) -> str:
    if isinstance(target, Block):
        return target.address
    type_, name = getattr(target, "terraform_resource_type", None), getattr(target, "friendly_unique_id", None)
    return f"{type_}.{name}" if isinstance(type_, str) and isinstance(name, str) else ""


def _once(count: Any) -> Any:
    """A count of one where there may be several, for Coder takes one metadata for each resource."""
    if isinstance(count, Expr):
        return count if count.code == workspace.start_count.code else AnyExpr(f"min({count.code}, 1)")
    return min(int(count), 1)
