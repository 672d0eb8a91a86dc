"""Storage: what holds users' data, what replaces it, and what protects it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..checks.precious import REPLACING
from ..document import Block, Document, Expression
from ..language.nodes import Node, is_text, pairs
from .meaning import Meanings, at, same

_STATELESS = re.compile(
    r"coder_\w+|null_resource|terraform_data|time_\w+|random_\w+|local_(sensitive_)?file|tls_\w+|envbuilder_\w+|http"
    r"|docker_(container|image|network|registry_image|tag|config|secret|service|buildx_builder|plugin)"
    r"|(kubernetes|k8s_\w+)_(pod|deployment|daemon_?set|stateful_?set|replica_?set|replication_controller|job|cron_?job|service"
    r"|endpoints|ingress|ingress_class|config_?map|config_map_v1_data|secret|service_?account|role|role_?binding|cluster_?role"
    r"|cluster_?role_?binding|network_?policy|limit_?range|resource_?quota|pod_?disruption_?budget|horizontal_?pod_?autoscaler"
    r"|priority_?class|runtime_?class|labels|annotations|node_taint|env|default_service_account|token_request)"
    r"(_v\d+\w*)?(_data)?"
)
_CLAIM_KIND = "PersistentVolumeClaim"
# Changes of these never replace anything, in any provider that is known.
_DESCRIPTIVE = frozenset(("tags", "tags_all", "labels", "annotations", "description", "timeouts", "volume_tags"))
_META = frozenset(("lifecycle", "count", "for_each", "depends_on", "provider", "provisioner", "connection", "//"))
# The provider takes what it made for what it is asked for if nothing is written: omitting these changes nothing.
_KEPT_IF_OMITTED = frozenset(
    ("driver", "spec.storage_class_name", "spec.volume_name", "spec.volume_mode", "metadata.name", "name")
)
_DEFAULTS = {"driver": "local", "metadata.namespace": "default", "spec.volume_mode": "Filesystem"}


def is_known_storage(block: Block) -> bool:
    """Whether it is storage of a type whose rules are known here."""
    return block.type in REPLACING


def may_hold_data(block: Block) -> bool:
    """Whether a resource holds data, or nobody knows that it doesn't."""
    if block.type == "kubernetes_manifest":
        manifest = block.get("manifest")
        kind = (manifest.fields() if manifest else {}).get("kind")
        return kind is None or kind.evaluate(defaults=True) not in _STATELESS_KINDS
    return not stateless(block.type)


def stateless(type_: str) -> bool:
    """Whether resources of a type are known to hold no data that must last."""
    return _STATELESS.fullmatch(type_) is not None


_STATELESS_KINDS = frozenset(
    ("Pod", "Deployment", "DaemonSet", "StatefulSet", "ReplicaSet", "Job", "CronJob", "Service", "Ingress", "ConfigMap", "Secret",
     "ServiceAccount", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding", "NetworkPolicy", "LimitRange", "ResourceQuota")
)  # fmt: skip


def ignores(block: Block, field: str) -> bool:
    """Whether changes of an attribute are ignored, it or all around it."""
    return any(item == "all" or f"{field}.".startswith(f"{item}.") for item in map(_plain, block.ignore_changes))


def _plain(path: str) -> str:
    return re.sub(r'\["([^"]*)"\]', r".\1", path).replace("[0]", "").replace(".0.", ".").strip('"')


@dataclass(frozen=True)
class Replaced:
    """An attribute whose change replaces storage; ``certain`` if the provider is known to do so."""

    field: str
    certain: bool


def replaced_by(before: Block, after: Block, old: Meanings, new: Meanings) -> Iterator[Replaced]:
    """The attributes that differ and make Terraform replace the storage, those left out that ``after`` ignores."""
    was, is_ = old.body(before), new.body(after)
    if is_known_storage(before):
        for field in REPLACING[before.type]:
            if not ignores(after, field) and not _unchanged(field, at(was, field), at(is_, field)):
                yield Replaced(field, True)
        return
    entries, others = ({k.value: v for k, v in pairs(node) if is_text(k)} for node in (was, is_))
    for name in sorted(entries.keys() | others.keys()):
        skipped = name in _META or name in _DESCRIPTIVE or ignores(after, name)
        if not skipped and not same(entries.get(name), others.get(name)):
            yield Replaced(name, False)


def _unchanged(field: str, was: Node | None, is_: Node | None) -> bool:
    if is_ is None and field in _KEPT_IF_OMITTED:
        return True
    if field in _DEFAULTS:
        default = Node("constant", _DEFAULTS[field], ())
        was, is_ = was or default, is_ or default
    return same(was, is_)


def protection_lost(before: Block, after: Block) -> Iterator[str]:
    """What protected storage from being replaced, and no longer does: arguments that were ignored, or ``prevent_destroy``."""
    known = REPLACING.get(before.type, ())
    lost = [field for field in known if ignores(before, field) and not ignores(after, field)]
    if not known and "all" in before.ignore_changes and "all" not in after.ignore_changes:
        lost = ["all"]
    if lost:
        yield f"ignore_changes of {', '.join(lost)}"
    if before.lifecycle.literal("prevent_destroy") is True and after.lifecycle.literal("prevent_destroy") is not True:
        yield "prevent_destroy"


def provider_of(block: Block, document: Document) -> tuple[str, str, str]:
    """The local name of a resource's provider, its alias, and the provider's source."""
    asked = block.get("provider")
    name, _, alias = (asked.normal.strip('"') if asked else block.type.partition("_")[0]).partition(".")
    required = document.root.required_providers.get(name)
    source = (required.fields() if required else {}).get("source")
    spelled = source.literal if source else None
    text = spelled if isinstance(spelled, str) else f"hashicorp/{name}"
    return name, alias, "/".join(text.lower().split("/")[-2:])


_REACHES = ("host", "context", "config_path", "config_paths", "config_context", "config_context_cluster", "cluster", "region",
            "project", "zone", "subscription_id", "endpoint", "account_id", "profile")  # fmt: skip


def reach_of(block: Block, document: Document) -> dict[str, Block]:
    """The provider configuration that a resource uses, if there is one, under ``provider``."""
    name, alias, _ = provider_of(block, document)
    found = document.by_address.get(f"provider.{name}.{alias}" if alias else f"provider.{name}")
    return {"provider": found} if found else {}


def elsewhere(before: Block, after: Block, old: Meanings, new: Meanings) -> str:
    """Why a resource would be looked for elsewhere: another provider, or another host or cluster; empty if it isn't."""
    one, other = provider_of(before, old.document), provider_of(after, new.document)
    if one[2] != other[2]:
        return f"its provider is {other[2]}, not {one[2]}"
    was, is_ = reach_of(before, old.document).get("provider"), reach_of(after, new.document).get("provider")
    differing = [
        name
        for name in _REACHES
        if not same(at(old.body(was), name) if was else None, at(new.body(is_), name) if is_ else None)
    ]
    return (
        f"its provider's {' and '.join(differing)} changed, which leads to another host or cluster" if differing else ""
    )


def replacing_expressions(block: Block) -> Iterator[tuple[str, Expression]]:
    """What is written in the attributes that replace storage, those left out that are ignored."""
    for field in REPLACING.get(block.type, ()):
        if not ignores(block, field):
            bodies = [block.body]
            *around, last = field.split(".")
            for step in around:
                bodies = [inner.body for body in bodies for inner in body.nested(step)]
            for body in bodies:
                value = body.get(last)
                yield from [(field, value)] if value is not None else ()
