"""The gallery as it is written: every file of every template, and the one thing that each template is about.

The snapshots are the templates themselves, one folder each, as `make drift` compares them. In ``cdk.tf.json`` a script is one long
line, so each script also stands in a file of its own below ``tests/scripts``, where a change is a diff of its lines. Both are
rewritten by `pytest tests/test_gallery.py --snapshot-update`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.data import Snapshot, SnapshotCollection
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from tests.kubernetes_api import check, pods

from cdktf_coder.document import read_directory

ROOT = Path(__file__).parent.parent
CLAIM = "kubernetes_persistent_volume_claim_v1"
SNAPSHOTS = Path(__file__).parent / "snapshots"
SCRIPTS = Path(__file__).parent / "scripts"
STACKS = [
    "docker-sysbox",
    "docker-systemd",
    "docker-envbox",
    "docker-podman",
    "docker-sidecar",
    "docker-socket",
    "kubernetes-sysbox",
    "kubernetes-systemd",
    "kubernetes-envbox",
    "kubernetes-podman",
    "kubernetes-sidecar",
    "kubernetes-sysbox-mingfang",
    "kubernetes-systemd-mingfang",
    "kubernetes-sidecar-mingfang",
]


class TemplateFile(SingleFileSnapshotExtension):
    """A snapshot that is named by its path below ``tests/snapshots`` and holds the file as it is."""

    _write_mode = WriteMode.TEXT
    file_extension = ""
    folder = SNAPSHOTS

    @classmethod
    def dirname(cls, *, test_location: Any) -> str:
        return str(cls.folder)

    @classmethod
    def get_snapshot_name(cls, *, test_location: Any, index: Any = 0) -> str:
        return str(index)

    def read_snapshot_collection(self, *, snapshot_location: str) -> SnapshotCollection:
        collection = SnapshotCollection(location=snapshot_location)
        collection.add(Snapshot(name=Path(snapshot_location).relative_to(self.folder).as_posix()))
        return collection


class ScriptFile(TemplateFile):
    """The same, below ``tests/scripts``."""

    folder = SCRIPTS


def scripts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every text of several lines in a JSON value, by its place: ``coder_agent.main.startup_script``."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from scripts(f"{name}.{key}" if name else key, item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from scripts(f"{name}.{index}", item)
    elif isinstance(value, str) and "\n" in value:
        yield name, value


@pytest.fixture(scope="session")
def stacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What main.py writes, by a Python of its own in a folder of its own."""
    out = tmp_path_factory.mktemp("gallery")
    removed = ("CDKTF_CONTEXT_JSON", "SYNTH_HCL_OUTPUT")
    env = {name: value for name, value in os.environ.items() if name not in removed}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        cwd=out,
        env={**env, "CDKTF_OUTDIR": str(out / "cdktf.out"), "PYTHONPATH": str(ROOT / "constructs")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out / "cdktf.out" / "stacks"


def document(stacks: Path, name: str) -> Any:
    return json.loads((stacks / name / "cdk.tf.json").read_text(encoding="utf-8"))


def container(stacks: Path, name: str) -> Any:
    """The container or the pod's spec that the agent runs in."""
    resources = document(stacks, name)["resource"]
    if name.startswith("docker"):
        return resources["docker_container"]["workspace"]
    return resources["k8s_core_v1_pod" if name.endswith("mingfang") else "kubernetes_pod_v1"]["workspace"]["spec"]


def test_fourteen_templates(stacks: Path) -> None:
    assert sorted(folder.name for folder in stacks.iterdir()) == sorted(STACKS)


@pytest.mark.filterwarnings("ignore:[\\s\\S]*Can not relate snapshot")  # by its name to this test: it is the template's
@pytest.mark.parametrize("name", STACKS)
def test_a_template_is_what_it_was(stacks: Path, name: str, snapshot: SnapshotAssertion) -> None:
    same = snapshot.use_extension(TemplateFile)
    files = sorted(path for path in (stacks / name).rglob("*") if path.is_file())
    assert files
    for path in files:
        assert path.read_text(encoding="utf-8") == same(name=path.relative_to(stacks).as_posix())


def test_no_snapshot_is_of_a_file_that_is_no_more(stacks: Path) -> None:
    def below(folder: Path) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    assert below(SNAPSHOTS) == below(stacks)


def written_out(stacks: Path, name: str) -> dict[str, str]:
    """The scripts of a template by their files below ``tests/scripts``, each with a line break at its end."""
    found = scripts("", document(stacks, name).get("resource", {}))
    return {f"{name}/{place}.sh": text.removesuffix("\n") + "\n" for place, text in found}


@pytest.mark.filterwarnings("ignore:[\\s\\S]*Can not relate snapshot")
@pytest.mark.parametrize("name", STACKS)
def test_a_script_is_what_it_was_line_by_line(stacks: Path, name: str, snapshot: SnapshotAssertion) -> None:
    same = snapshot.use_extension(ScriptFile)
    found = written_out(stacks, name)
    assert found, "every template of the gallery starts something"
    for file, text in found.items():
        assert text == same(name=file)


def test_no_file_is_of_a_script_that_is_no_more(stacks: Path) -> None:
    files = {path.relative_to(SCRIPTS).as_posix() for path in SCRIPTS.rglob("*") if path.is_file()}
    assert files == {file for name in STACKS for file in written_out(stacks, name)}


@pytest.mark.parametrize("name", [name for name in STACKS if name.startswith("kubernetes")])
def test_kubernetes_would_take_the_pod(stacks: Path, name: str) -> None:
    (pod,) = pods(document(stacks, name))
    check(pod)


# What each is about ----------------------------------------------------------------------------------------------------


def test_sysbox_is_a_runtime(stacks: Path) -> None:
    assert container(stacks, "docker-sysbox")["runtime"] == "sysbox-runc"
    assert container(stacks, "kubernetes-sysbox")["runtime_class_name"] == "sysbox-runc"


def test_by_mingfang_sysbox_has_kubernetes_own_user_namespace(stacks: Path) -> None:
    spec = container(stacks, "kubernetes-sysbox-mingfang")
    assert spec["runtime_class_name"] == "sysbox-runc"
    assert spec["host_users"] is False


@pytest.mark.parametrize("name", ["docker-systemd", "kubernetes-systemd", "kubernetes-systemd-mingfang"])
def test_systemd_is_the_workspaces_init(stacks: Path, name: str) -> None:
    body = container(stacks, name)
    command = (
        body["entrypoint"] if name.startswith("docker") else (body.get("container") or body["containers"])[0]["command"]
    )
    assert command[2].endswith("exec /sbin/init\n")
    assert "startup_script" not in document(stacks, name)["resource"]["coder_agent"]["main"]


def test_systemd_on_docker_is_roots_and_nothing_privileged(stacks: Path) -> None:
    body = container(stacks, "docker-systemd")
    assert body["user"] == "root"
    assert "privileged" not in body


def test_systemd_in_kubernetes_is_roots(stacks: Path) -> None:
    assert container(stacks, "kubernetes-systemd")["security_context"] == {"run_as_user": 0, "fs_group": 0}
    assert container(stacks, "kubernetes-systemd-mingfang")["security_context"] == {"run_asuser": 0, "fsgroup": 0}


def test_envbox_is_privileged_around_the_workspaces_image(stacks: Path) -> None:
    docker = container(stacks, "docker-envbox")
    (kubernetes,) = container(stacks, "kubernetes-envbox")["container"]
    assert docker["privileged"] is kubernetes["security_context"]["privileged"] is True
    assert docker["image"] == kubernetes["image"] == "ghcr.io/coder/envbox:latest"
    assert docker["entrypoint"] == kubernetes["command"] == ["/envbox", "docker"]
    assert "CODER_INNER_IMAGE=${data.coder_parameter.image.value}" in docker["env"]
    assert {"name": "CODER_INNER_IMAGE", "value": "${data.coder_parameter.image.value}"} in kubernetes["env"]


def test_envbox_in_kubernetes_keeps_home_and_caches_on_one_claim(stacks: Path) -> None:
    (claim,) = document(stacks, "kubernetes-envbox")["resource"]["kubernetes_persistent_volume_claim_v1"]
    assert claim == "home"
    (outer,) = container(stacks, "kubernetes-envbox")["container"]
    mounts = {mount["mount_path"]: mount.get("sub_path") for mount in outer["volume_mount"] if mount["name"] == "home"}
    assert mounts == {
        "/home/coder": "home",
        "/var/lib/coder/docker": "cache/docker",
        "/var/lib/coder/containers": "cache/containers",
        "/var/lib/docker": "envbox/docker",
        "/var/lib/containers": "envbox/containers",
    }


def test_podman_needs_a_device_and_no_privileges(stacks: Path) -> None:
    docker = container(stacks, "docker-podman")
    (kubernetes,) = container(stacks, "kubernetes-podman")["container"]
    assert docker["devices"] == [{"host_path": "/dev/fuse"}]
    assert docker["user"] == "podman"
    assert kubernetes["resources"]["limits"]["github.com/fuse"] == "1"
    assert "privileged" not in docker
    assert "privileged" not in kubernetes["security_context"]


def test_the_sidecar_alone_is_privileged_and_goes_with_the_workspace(stacks: Path) -> None:
    containers = document(stacks, "docker-sidecar")["resource"]["docker_container"]
    assert set(containers) == {"workspace", "dind"}
    assert containers["dind"]["privileged"] is True
    assert "privileged" not in containers["workspace"]
    assert all(body["count"] == "${data.coder_workspace.me.start_count}" for body in containers.values())
    assert "DOCKER_HOST=tcp://docker:2376" in containers["workspace"]["env"]


@pytest.mark.parametrize(
    ("name", "containers"),
    [("kubernetes-sidecar", "container"), ("kubernetes-sidecar-mingfang", "containers")],
)
def test_in_a_pod_the_sidecar_is_the_second_container(stacks: Path, name: str, containers: str) -> None:
    workspace, dind = container(stacks, name)[containers]
    assert {"name": "DOCKER_HOST", "value": "tcp://localhost:2375"} in workspace["env"]
    assert "privileged" not in workspace["security_context"]
    assert dind["security_context"]["privileged"] is True
    assert dind["args"] == ["dockerd", "-H", "tcp://127.0.0.1:2375", "--tls=false"]


def test_the_socket_is_the_hosts(stacks: Path) -> None:
    body = container(stacks, "docker-socket")
    (socket,) = [volume for volume in body["volumes"] if "host_path" in volume]
    assert socket["container_path"] == "/var/run/docker.sock"
    assert body["group_add"] == ["${var.docker_group}"]


@pytest.mark.parametrize("name", STACKS)
def test_every_template_asks_for_its_size_and_serves_vs_code(stacks: Path, name: str) -> None:
    found = read_directory(stacks / name).by_address
    assert {"data.coder_parameter.cpu", "data.coder_parameter.memory"} <= set(found)
    assert {"data.coder_workspace_preset.standard", "data.coder_workspace_preset.large"} <= set(found)
    assert {"coder_script.code_server", "coder_app.code-server"} <= set(found)
    agent = document(stacks, name)["resource"]["coder_agent"]["main"]
    assert len(agent["metadata"]) == 7
    assert "GIT_AUTHOR_EMAIL" in agent["env"]


@pytest.mark.parametrize("name", [name for name in STACKS if name.startswith("kubernetes")])
def test_a_home_in_kubernetes_can_only_grow(stacks: Path, name: str) -> None:
    assert 'monotonic = "increasing"' in (stacks / name / "parameters.tf").read_text(encoding="utf-8")
    claims = "k8s_core_v1_persistent_volume_claim" if name.endswith("mingfang") else CLAIM
    size = document(stacks, name)["resource"][claims]["home"]["spec"]["resources"]["requests"]["storage"]
    assert size == "${data.coder_parameter.home_size.value}Gi"
