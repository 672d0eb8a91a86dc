"""Which nodes a pod runs on: tolerations, affinity and topology spread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._errors import ConfigError
from ..language.expr import TextLike
from ..model.checked import checked
from .base import some
from .kubernetes_labels import EVERY_WORKSPACE

_COUNTED = "app.kubernetes.io/name"


@checked
@dataclass(frozen=True, kw_only=True)
class Toleration:
    """A taint of nodes that a pod tolerates (``toleration``).

    :param key: the taint's key; by default all. :param operator: ``Equal`` (the default) or ``Exists``.
    :param value: the taint's value. :param effect: the taint's effect; by default all.
    :param seconds: how long the pod stays after a ``NoExecute``; by default for ever.
    """

    key: str | None = None
    operator: Literal["Exists", "Equal"] | None = None
    value: TextLike | None = None
    effect: Literal["NoSchedule", "PreferNoSchedule", "NoExecute"] | None = None
    seconds: int | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class TopologySpread:
    """How workspaces spread over zones or nodes (``topology_spread_constraint``), counted over all of Coder's pods.

    :param topology_key: the node label whose values are the zones. :param max_skew: by how many pods zones may differ.
    :param when_unsatisfiable: what happens to a pod that would break it.
    """

    topology_key: str = "topology.kubernetes.io/zone"
    max_skew: int = 1
    when_unsatisfiable: Literal["DoNotSchedule", "ScheduleAnyway"] = "ScheduleAnyway"


def toleration_block(toleration: Toleration) -> dict[str, Any]:
    """``toleration``."""
    return some(
        key=toleration.key,
        operator=toleration.operator,
        value=toleration.value,
        effect=toleration.effect,
        toleration_seconds=None if toleration.seconds is None else str(toleration.seconds),
    )


def spread_block(spread: TopologySpread) -> dict[str, Any]:
    """``topology_spread_constraint``."""
    return {
        "topology_key": spread.topology_key,
        "max_skew": spread.max_skew,
        "when_unsatisfiable": spread.when_unsatisfiable,
        "label_selector": {"match_labels": {_COUNTED: EVERY_WORKSPACE}},
    }


def check_spread(labels: Mapping[str, Any]) -> None:
    """Raise ``ConfigError`` unless a pod has the label by which it would be counted."""
    if labels.get(_COUNTED) != EVERY_WORKSPACE:
        raise ConfigError(
            "",
            f"spread_over_nodes and topology_spread count the pods whose label {_COUNTED} is {EVERY_WORKSPACE}, and this one's "
            "is not",
            "omit them, or leave the label as Coder's templates have it",
        )


_PREFERRED = "preferred_during_scheduling_ignored_during_execution"


def affinity_block(affinity: Mapping[str, Any] | None, *, spread_over_nodes: bool) -> dict[str, Any] | None:
    """``affinity``, with a preference for nodes without another workspace among the template's own."""
    block = dict(affinity or {})
    if spread_over_nodes:
        expression = {"key": _COUNTED, "operator": "In", "values": [EVERY_WORKSPACE]}
        term = {"topology_key": "kubernetes.io/hostname", "label_selector": {"match_expressions": [expression]}}
        own = block.get("pod_anti_affinity") or {}
        if not isinstance(own, Mapping):
            raise ConfigError(
                "",
                "spread_over_nodes adds to pod_anti_affinity, which is given as a list in affinity",
                "give affinity's pod_anti_affinity as one mapping",
            )
        preferred = own.get(_PREFERRED) or []
        terms = [preferred] if isinstance(preferred, Mapping) else list(preferred)
        block["pod_anti_affinity"] = {**own, _PREFERRED: [*terms, {"weight": 1, "pod_affinity_term": term}]}
    return block or None
