"""Behind every mount path stands exactly the volume that was asked for, whatever volumes, mounts, methods and platforms meet.

What is written is read here from the finished document alone, without anything of the renderers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    ConfigMapVolume,
    Container,
    DockerWorkspace,
    Ephemeral,
    Existing,
    HostPath,
    KubernetesWorkspace,
    Mount,
    Nfs,
    Persistent,
    SecretVolume,
    WorkspaceAgent,
    expr,
)
from cdktf_coder.nesting import METHODS
from cdktf_coder.testing import Synthesized, synth

# Names that meet once they are made names of volumes: in letters, in signs, in length, with the library's own names.
NAMES = ("a", "A", "a-b", "a_b", "a--b", "home", "docker", "cache", "nfs", "nfs_2", "secret", "x" * 70, "x" * 71)
PATHS = ("/a/b", "/a-b", "/a_b", "/home", "/docker", "/", "/nfs", "/" + "x" * 70)
OTHERS = (*NAMES, "a.b", "é", "-", "claim", "config-map", "host-path")
REFERENCES = (expr("var.one"), expr("var.other"))

persistent = st.builds(Persistent, name=st.sampled_from(NAMES), size=st.integers(1, 2))
ephemeral = st.builds(Ephemeral, name=st.sampled_from(NAMES), memory=st.booleans())
name = st.none() | st.sampled_from(OTHERS)
text = st.sampled_from((*OTHERS, *REFERENCES))
host_path = st.builds(HostPath, path=st.sampled_from((*PATHS, *REFERENCES)), name=name)
existing = st.builds(Existing, claim=text, name=name)
nfs = st.builds(
    Nfs, server=st.sampled_from(("one", "other")), path=st.sampled_from(PATHS), name=st.none() | st.sampled_from(NAMES)
)
items = st.sampled_from(({}, {"k": "p"}, {"k": "q"}))
config_map = st.builds(ConfigMapVolume, config_map=text, items=items, name=name)
secret = st.builds(SecretVolume, secret=text, items=items, mode=st.sampled_from((None, "0400")), name=name)
common = st.one_of(persistent, ephemeral, host_path, existing, nfs)
anywhere = {"docker": common, "kubernetes": st.one_of(common, config_map, secret)}


@dataclass(frozen=True)
class Case:
    """A workspace to make."""

    platform: str
    method: Any
    mounts: tuple[Mount, ...]
    sidecar: tuple[Mount, ...]


PLATFORMS: Mapping[str, Any] = {
    "docker": DockerWorkspace,
    "kubernetes": KubernetesWorkspace,
    "deployment": partial(KubernetesWorkspace, workload="deployment"),
    "mingfang": partial(KubernetesWorkspace, provider="mingfang"),
}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    platform = draw(st.just("docker") | st.sampled_from(tuple(PLATFORMS)))
    volumes = draw(st.lists(anywhere.get(platform, anywhere["kubernetes"]), min_size=1, max_size=6))
    return Case(platform, draw(st.sampled_from((None, *METHODS))), *(
        tuple(
            Mount(
                volume=volume,
                path=f"/mnt/{number}",
                read_only=draw(st.booleans()),
                sub_path=draw(st.sampled_from((None, None, "part"))),
            )
            for number, volume in enumerate(volumes)
            if draw(st.booleans())
        )
        for _ in range(2)
    ))  # fmt: skip


def made(case: Case) -> Synthesized | None:
    """What is written, or nothing if the case is refused with a sentence."""
    template = CoderTemplate(CoderApp(), "dev")
    agent = WorkspaceAgent(template, "main")
    template.variable("one")
    template.variable("other")
    try:
        nesting = None if case.method is None else case.method()
    except ConfigError:
        nesting = case.method(allow_host_root=True)
    beside = Container(name="beside", image="example:1", mounts=case.sidecar)
    try:
        PLATFORMS[case.platform](
            template,
            "workspace",
            agent=agent,
            image="example:1",
            nesting=nesting,
            mounts=case.mounts,
            sidecars=[beside],
        )
    except ConfigError as error:
        assert str(error).startswith("dev/workspace: ")
        return None
    found = synth(template)
    return None if found.problems else found


# Reading the document ---------------------------------------------------------------------------------------------------


def in_pod(found: Synthesized) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """The pod's containers by name, and its volumes."""
    [body] = [
        body
        for type_, blocks in found.document["resource"].items()
        for body in blocks.values()
        if type_.removeprefix("kubernetes_").removesuffix("_v1") in ("pod", "deployment") or type_ == "k8s_core_v1_pod"
    ]
    spec = body["spec"]
    spec = spec["template"]["spec"] if "template" in spec else spec
    containers = spec.get("container", spec.get("containers"))
    return {container["name"]: container for container in containers}, spec.get("volume", spec.get("volumes"))


def spelled(value: Any) -> str:
    return f"${{{value.code}}}" if hasattr(value, "code") else str(value)


def behind_in_pod(found: Synthesized, container: str, mount: Mount) -> tuple[str, Any]:
    """What identifies the volume behind a mount, and its source, out of a pod."""
    containers, volumes = in_pod(found)
    mounts = containers[container].get("volume_mount", containers[container].get("volume_mounts"))
    [entry] = [entry for entry in mounts if entry["mount_path"] == mount.path]
    assert (entry["read_only"], entry.get("sub_path")) == (mount.read_only, mount.sub_path)
    [volume] = [volume for volume in volumes if volume["name"] == entry["name"]]
    assert len(volume["name"]) <= 63
    assert volume["name"].replace("-", "").isalnum()
    assert volume["name"] == volume["name"].lower().strip("-")
    [source] = [(kind, body) for kind, body in volume.items() if kind != "name"]
    return volume["name"], source


def expected_in_pod(found: Synthesized, volume: Any, source: tuple[str, Any]) -> None:
    kind, body = source
    match volume:
        case Persistent():
            assert kind == "persistent_volume_claim"
            type_ = "kubernetes_persistent_volume_claim_v1"
            if f"{type_}.{volume.name}" not in found.addresses:
                type_ = "k8s_core_v1_persistent_volume_claim"
            assert body["claim_name"] == f"${{{type_}.{volume.name}.metadata[0].name}}"
            claim = found[f"{type_}.{volume.name}"]
            assert claim["spec"]["resources"]["requests"]["storage"] == f"{volume.size}Gi"
        case Existing():
            assert (kind, body["claim_name"]) == ("persistent_volume_claim", spelled(volume.claim))
        case Ephemeral():
            assert (kind, body.get("medium")) == ("empty_dir", "Memory" if volume.memory else None)
        case HostPath():
            assert (kind, body["path"]) == ("host_path", spelled(volume.path))
        case ConfigMapVolume():
            assert (kind, body["name"]) == ("config_map", spelled(volume.config_map))
            assert {item["key"]: item["path"] for item in body.get("items", ())} == volume.items
        case SecretVolume():
            assert (kind, body["secret_name"]) == ("secret", spelled(volume.secret))
            assert {item["key"]: item["path"] for item in body.get("items", ())} == volume.items
            mode = body.get("default_mode")
            assert volume.mode == (f"{mode:04o}" if isinstance(mode, int) else mode)
        case Nfs():
            assert (kind, body) == ("nfs", {"server": volume.server, "path": volume.path})
        case _:
            pytest.fail(f"{volume!r} is unknown here")


def behind_on_docker(found: Synthesized, container: str, mount: Mount) -> str:
    """What identifies the volume behind a mount of a container on Docker."""
    body = found[f"docker_container.{container}"]
    entries = [("volumes", entry) for entry in body.get("volumes", ()) if entry["container_path"] == mount.path]
    entries += [("mounts", entry) for entry in body.get("mounts", ()) if entry["target"] == mount.path]
    [(kind, entry)] = entries
    assert entry.get("read_only", False) == mount.read_only
    volume = mount.volume
    if isinstance(volume, Ephemeral) and volume.memory:
        assert (kind, entry["type"]) == ("mounts", "tmpfs")
        return f"tmpfs of {container} at {mount.path}"
    if isinstance(volume, HostPath):
        folder = spelled(volume.path)
        whole = folder if mount.sub_path is None else f"{folder.rstrip('/')}/{mount.sub_path}"
        assert entry["host_path"] == whole
        return f"host {folder}"
    name = entry["volume_name"] if kind == "volumes" else entry["source"]
    assert (kind == "mounts") == (mount.sub_path is not None)
    assert kind == "volumes" or entry["volume_options"] == {"subpath": mount.sub_path}
    return str(name)


def expected_on_docker(found: Synthesized, volume: Any, name: str) -> None:
    match volume:
        case Persistent():
            assert name == f"${{docker_volume.{volume.name}.name}}"
            assert "count" not in found[f"docker_volume.{volume.name}"]
        case Ephemeral(memory=False):
            assert name == f"${{docker_volume.{volume.name}[0].name}}"
            assert found[f"docker_volume.{volume.name}"]["count"] == "${data.coder_workspace.me.start_count}"
        case Existing():
            assert name == spelled(volume.claim)
        case Nfs():
            made = found[name.removeprefix("${").removesuffix(".name}")]
            options = {"type": "nfs", "o": f"addr={volume.server}", "device": f":{volume.path}"}
            assert made["driver_opts"] == options


def volumes_of_the_host(found: Synthesized) -> Iterator[str]:
    for body in found.document["resource"].get("docker_volume", {}).values():
        yield body["name"].lower()


def check(case: Case, found: Synthesized) -> None:
    names: dict[str, str] = {}
    container = "workspace" if case.platform == "docker" else "dev"
    for where, mounts in ((container, case.mounts), ("beside", case.sidecar)):
        for mount in mounts:
            if case.platform == "docker":
                identity = behind_on_docker(found, where, mount)
                expected_on_docker(found, mount.volume, identity)
            else:
                identity, source = behind_in_pod(found, where, mount)
                expected_in_pod(found, mount.volume, source)
            # One value is one volume, and what is made for two values is two.
            ours = repr(mount.volume)
            if isinstance(mount.volume, (Persistent, Ephemeral, Nfs)) or case.platform != "docker":
                assert names.setdefault(identity, ours) == ours
            alike = [other for other, volume in names.items() if volume == ours and not other.startswith("tmpfs")]
            assert len(alike) <= 1
    hosts = list(volumes_of_the_host(found))
    assert len(hosts) == len(set(hosts))


# Each case is a whole synth, so a case that fails is shown as it was drawn.
SLOW = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@SLOW
@given(cases())
def test_what_is_written_is_what_was_asked_for(case: Case) -> None:
    found = made(case)
    if found is not None:
        check(case, found)


def well_formed(case: Case) -> bool:
    """Names of the workspace's own volumes differ from each other and from those that the library gives."""
    own = ["home", "docker", "docker-certs", "cache", "sysbox"]
    own += [f"{place}-{kind}" for place in ("cache", "envbox") for kind in ("docker", "containers")]
    taken = dict.fromkeys(own, "")
    for mount in (*case.mounts, *case.sidecar):
        volume = mount.volume
        if isinstance(volume, (Persistent, Ephemeral, Nfs)) and volume.name is not None:
            key = volume.name.lower().replace("_", "-")
            if taken.setdefault(key, repr(volume)) != repr(volume):
                return False
        tmpfs = isinstance(volume, Ephemeral) and volume.memory
        known = not isinstance(volume, HostPath) or isinstance(volume.path, str)
        if case.platform == "docker" and mount.sub_path is not None and (tmpfs or not known):
            return False
    return case.method is None or case.platform == "docker" or case.method.__name__ != "Socket"


@SLOW
@given(cases())
def test_what_is_well_formed_is_not_refused(case: Case) -> None:
    assume(well_formed(case))
    found = made(case)
    assert found is not None
    check(case, found)
