"""What a pod hands over as a whole: by its tables, and by what only several of its fields together say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..model.trust import Trust
from . import sources as page
from .envbox import Outer, OuterMount, looks_like_envbox, why_not_envbox
from .facts import Open, blocks_of, squash, squashed
from .handover import Handover
from .paths import harmless_path
from .reach import only_names_of
from .rules import by, off, places, seen_by, shown

_FUSE = re.compile(r"(.+/)?fuse")
_CONFINED = frozenset(map(squash, ("name", "image", "image_pull_policy", "command", "env", "resources", "security_context",
                                   "volume_mount", "port", "stdin", "tty", "working_dir", "termination_message_path",
                                   "termination_message_policy")))  # fmt: skip


def pods_of(kind: str, values: Any, trail: str = "") -> Iterator[tuple[str, Any, Any]]:
    """The pods of a workload: where its spec stands, that, and its metadata."""
    path = {"pod": ("",), "cronjob": ("spec", "job_template", "spec", "template"), "podtemplate": ("template",)}
    at = [(trail, values)]
    for step in path.get(kind, ("spec", "template")):
        if step:
            at = [inner for place, value in at for inner in places(value, step, place)]
    for place, value in at:
        metadata = places(value, "metadata", place)
        for spec_place, spec in places(value, "spec", place):
            yield spec_place, spec, metadata[0] if metadata else ("", {})


class PodRules:
    """The pods of one template, with what one of them says of another."""

    def __init__(self, images: Sequence[str]) -> None:
        self._images = images
        self._mounts: list[tuple[str, OuterMount]] = []

    def learn(self, address: str, spec: Any) -> None:
        """Take note of the volumes of a pod that is looked at later."""
        for place, container in _containers(spec, ""):
            self._mounts += [(f"{address}:{place}", mount) for mount in _mounts(address, spec, container)]

    def judge(
        self, address: str, place: str, spec: Any, metadata: tuple[str, Any], found: list[Handover]
    ) -> Iterator[Handover]:
        """What was found by the tables, seen in its context, and what the context adds."""
        if not isinstance(spec, dict):
            yield from found
            return
        softened: dict[str, Handover] = {}
        containers = list(_containers(spec, place))
        inside = self._inside(address, spec, containers, place)
        for item in found:
            softened_item = self._softened(item, spec, metadata, containers, inside)
            if softened_item is not None:
                softened[f"{item.attribute}|{item.what}"] = softened_item
        yield from softened.values()
        yield from _account(address, place, spec)
        yield from _writable(address, place, spec, containers)

    def _inside(self, address: str, spec: Any, containers: list[tuple[str, Any]], place: str) -> dict[str, str]:
        """Of each container that looks like envbox why it isn't, by its place; empty text if it is."""
        found: dict[str, str] = {}
        for at, container in containers:
            outer = _outer(address, spec, container)
            if outer is not None:
                others = [
                    mount for where, mount in self._mounts if where != f"{address}:{at.removeprefix(place).lstrip('.')}"
                ]
                why = why_not_envbox(outer, others, self._images)
                if not why and not off(squashed(spec).get("shareprocessnamespace", False)):
                    why = "the pod's containers see each other's processes"
                found[at] = why
        return found

    def _softened(
        self,
        item: Handover,
        spec: Any,
        metadata: tuple[str, Any],
        containers: list[tuple[str, Any]],
        inside: dict[str, str],
    ) -> Handover | None:
        if item.attribute.endswith(".privileged"):
            for at, why in inside.items():
                if item.attribute.startswith(f"{at}."):
                    if why:
                        return replace(item, what=f"{item.what}; it is not Envbox with the workspace inside: {why}")
                    return replace(item, level=Trust.PRIVILEGED_OUTER, what=PRIVILEGED_OUTER, source=page.ENVBOX)
        prefix = "['container.apparmor.security.beta.kubernetes.io/"
        if item.attribute.startswith(f"{metadata[0]}.annotations{prefix}"):
            name = item.attribute.partition(prefix)[2].rstrip("']")
            if any(_rootless(spec, container) for _, container in containers if container.get("name") == name):
                return None
        return item


PRIVILEGED_OUTER = "a privileged container, around the workspace, which is not privileged itself"


def _containers(spec: Any, place: str) -> Iterator[tuple[str, Any]]:
    for name in ("container", "init_container", "ephemeral_container"):
        for at, container in places(spec, name, place):
            if isinstance(container, dict):
                yield at, container


def _first(values: Any, name: str) -> Any:
    found = places(values, name, "")
    return found[0][1] if found else None


def _rootless(spec: Any, container: Any) -> bool:
    """Rootless Podman's container: an ordinary user with the FUSE device and nothing else, which AppArmor would keep from
    mounting in a user namespace of its own."""
    context = squashed(_first(container, "security_context") or {})
    pod = squashed(_first(spec, "security_context") or {})
    user = context.get("runasuser", pod.get("runasuser"))
    limits = squashed(_first(container, "resources") or {}).get("limits") or {}
    limits = limits[0] if isinstance(limits, list) and limits else limits
    return (
        isinstance(user, (int, str)) and not isinstance(user, bool) and str(user).isdigit() and int(user) > 0
        and isinstance(limits, dict) and any(_FUSE.fullmatch(name) for name in limits)
        and off(context.get("privileged", False)) and not _adds(_first(context, "capabilities"))
    )  # fmt: skip


def _account(address: str, place: str, spec: Any) -> Iterator[Handover]:
    """The service account whose token is in the pod."""
    values = squashed(spec)
    for field in ("service_account_name", "service_account"):
        account = values.get(squash(field))
        if account in (None, "", "default"):
            continue
        own = isinstance(account, Open) and only_names_of(account, *_ACCOUNTS)
        tokens = not off(values.get("automountserviceaccounttoken", True)) or _projected(spec)
        if tokens and not own:
            said = by(account) if isinstance(account, Open) else shown(account)
            what = f"whatever the service account {said} may do in the cluster, by its token in the pod"
            yield Handover(address, f"{place}.{field}", what, seen=seen_by(account), source=page.SERVICE_ACCOUNT)


_ACCOUNTS = ("kubernetes_service_account", "kubernetes_service_account_v1", "k8s_core_v1_service_account")


def _projected(spec: Any) -> bool:
    for _, volume in places(spec, "volume", ""):
        for _, projected in places(volume, "projected", ""):
            for _, source in places(projected, "sources", ""):
                if not isinstance(source, dict) or "serviceaccounttoken" in squashed(source):
                    return True
    return False


def _writable(address: str, place: str, spec: Any, containers: list[tuple[str, Any]]) -> Iterator[Handover]:
    """A path of the node that is harmless to read only, mounted to be written to."""
    for at, volume in places(spec, "volume", place):
        for _, path in places(volume, "host_path", at):
            name, where = volume.get("name"), path.get("path") if isinstance(path, dict) else None
            if not harmless_path(where, True):
                continue
            for inside, container in containers:
                for mount_at, mount in places(container, "volume_mount", inside):
                    values = squashed(mount) if isinstance(mount, dict) else {}
                    its = values.get("name") in (name, None) or isinstance(values.get("name"), Open)
                    if its and values.get("readonly") not in (True, "true"):
                        what = f"the node's {where} to be written to; mount it read-only"
                        yield Handover(address, mount_at, what, source=page.PSS)


def _outer(address: str, spec: Any, container: Any) -> Outer | None:
    values = squashed(container)
    outer = Outer(
        values.get("image"), values.get("command"), _env(values.get("env")), _mounts(address, spec, container)
    )
    if not looks_like_envbox(outer):
        return None
    strange = sorted(set(values) - _CONFINED)
    return replace(outer, strange=strange[0] if strange else "")


def _env(value: Any) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    for item in blocks_of(value):
        name = item.get("name") if isinstance(item, dict) else None
        if not isinstance(name, str):
            return None
        found[name] = item.get("value", item.get("value_from", item.get("valueFrom", True)))
    return found


def _mounts(address: str, spec: Any, container: Any) -> list[OuterMount]:
    sources: dict[Any, tuple[str, bool]] = {}
    for _, volume in places(spec, "volume", ""):
        if isinstance(volume, dict) and isinstance(volume.get("name"), str):
            kinds = squashed(volume)
            claim = _first(volume, "persistent_volume_claim")
            claimed = squashed(claim).get("claimname") if isinstance(claim, dict) else None
            source = f"claim {claimed}" if claimed is not None else f"{address} {volume['name']}"
            sources[volume["name"]] = (source, bool({"hostpath", "configmap", "secret", "downwardapi"} & set(kinds)))
    found = []
    for _, mount in places(container, "volume_mount", ""):
        values = squashed(mount) if isinstance(mount, dict) else {}
        name = values.get("name")
        source, constant = sources.get(name, (f"{name}", False)) if isinstance(name, str) else (f"{name}", False)
        found.append(
            OuterMount(
                values.get("mountpath"),
                source,
                values.get("subpath"),
                values.get("readonly") in (True, "true"),
                constant,
            )
        )
    return found


def _adds(capabilities: Any) -> bool:
    return bool(squashed(capabilities).get("add")) if isinstance(capabilities, dict) else capabilities is not None
