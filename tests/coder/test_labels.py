"""Labels and annotations of a whole template or app, on both platforms, and Coder's own switched off one by one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    Ephemeral,
    Home,
    KubernetesConfigMap,
    KubernetesSecret,
    KubernetesWorkspace,
    Mount,
    Nfs,
    Persistent,
    Sidecar,
    TopologySpread,
    WorkspaceAgent,
)

MOUNTS = [
    Mount(volume=Persistent(name="data"), path="/data"),
    Mount(volume=Ephemeral(name="cache"), path="/cache"),
    Mount(volume=Nfs(server="nfs", path="/share"), path="/share"),
]
TEAM, COST = {"acme/team": "web"}, {"acme/cost": "42"}


def docker(app: CoderApp, *, labels: Any = None, annotations: Any = None, **options: Any) -> dict[str, dict[str, str]]:
    """The labels of everything that a template with a workspace on Docker makes."""
    template = CoderTemplate(app, "docker", labels=labels, annotations=annotations)
    agent, nesting = WorkspaceAgent(template, "main"), Sidecar(allow_host_root=True)
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", mounts=MOUNTS, nesting=nesting, **options)
    output = template.output()
    assert [problem for problem in output.problems if problem.severity == "error"] == []
    return {
        f"{type_}.{name}": {item["label"]: item["value"] for item in body["labels"]}
        for type_, blocks in output.whole["resource"].items()
        for name, body in blocks.items()
        if type_.startswith("docker")
    }


def kubernetes(app: CoderApp, *, labels: Any = None, annotations: Any = None, **options: Any) -> dict[str, Any]:
    """The metadata of everything that a template with a workspace in Kubernetes makes, a workload's pods under ``pods``."""
    template = CoderTemplate(app, "kubernetes", labels=labels, annotations=annotations)
    agent = WorkspaceAgent(template, "main")
    KubernetesSecret(template, "token", data={"a": "b"})
    KubernetesConfigMap(template, "settings", data={"a": "b"})
    KubernetesWorkspace(template, "workspace", agent=agent, image="example:1", **options)
    output = template.output()
    assert output.problems == ()
    written = output.whole["resource"]
    found = {
        f"{type_}.{name}": body["metadata"]
        for type_, blocks in written.items()
        for name, body in blocks.items()
        if "metadata" in body and type_ != "coder_agent"
    }
    for workload in ("kubernetes_deployment_v1", "kubernetes_stateful_set_v1"):
        if workload in written:
            spec = written[workload]["workspace"]["spec"]
            found["pods"] = spec["template"]["metadata"]
            found["selector"] = spec["selector"]["match_labels"]
    return found


def test_everything_on_docker_has_the_templates_labels(app: CoderApp) -> None:
    found = docker(app, labels=TEAM)
    assert {address.partition(".")[0] for address in found} == {"docker_container", "docker_volume", "docker_network"}
    assert len(found) >= 8
    for labels in found.values():
        assert labels["acme/team"] == "web"
        assert labels["coder.owner_id"] == "${data.coder_workspace_owner.me.id}"


def test_on_docker_annotations_are_labels(app: CoderApp) -> None:
    for labels in docker(app, labels=TEAM, annotations=COST).values():
        assert labels["acme/team"] == "web"
        assert labels["acme/cost"] == "42"


@pytest.mark.parametrize("workload", ["pod", "deployment", "stateful_set"])
def test_everything_in_kubernetes_has_the_templates_labels_and_annotations(app: CoderApp, workload: str) -> None:
    found = kubernetes(app, labels=TEAM, annotations=COST, workload=workload)
    selector = found.pop("selector", None)
    assert len(found) == (4 if workload == "pod" else 5)
    for metadata in found.values():
        assert metadata["labels"]["acme/team"] == "web"
        assert metadata["annotations"]["acme/cost"] == "42"
        assert "app.kubernetes.io/instance" in metadata["labels"]
    # A selector can't be changed: the labels of a template would replace the workload when they change.
    if selector is not None:
        assert "acme/team" not in selector
        assert selector.items() < found["pods"]["labels"].items()


def test_an_apps_labels_are_every_templates(tmp_path: Path) -> None:
    app = CoderApp(outdir=tmp_path, labels={**TEAM, "acme/stage": "live"}, annotations=COST)
    for labels in docker(app, labels={"acme/stage": "trial"}).values():
        assert (labels["acme/team"], labels["acme/cost"], labels["acme/stage"]) == ("web", "42", "trial")
    for metadata in kubernetes(app, labels={"acme/team": None}).values():
        assert "acme/team" not in metadata["labels"]
        assert metadata["labels"]["acme/stage"] == "live"
        assert metadata["annotations"]["acme/cost"] == "42"


def test_coders_own_labels_are_switched_off_one_by_one(app: CoderApp) -> None:
    for labels in docker(app, labels={"coder.owner": None}).values():
        assert "coder.owner" not in labels
        assert "coder.owner_id" in labels
    off = {"com.coder.user.username": None, "com.coder.workspace.name": None}
    for metadata in kubernetes(app, labels=off, annotations={"com.coder.user.email": None}).values():
        assert not {"com.coder.user.username", "com.coder.workspace.name"} & metadata["labels"].keys()
        assert "com.coder.user.id" in metadata["labels"]
        assert "annotations" not in metadata


def test_a_workspace_and_a_home_switch_off_theirs_alone(app: CoderApp) -> None:
    found = docker(app, labels=TEAM, home=Home(labels={"acme/team": None, "kind": "home"}))
    assert "acme/team" not in found["docker_volume.home"]
    assert found["docker_volume.home"]["kind"] == "home"
    assert found["docker_container.workspace"]["acme/team"] == "web"


def test_the_workspaces_own_labels_take_precedence(app: CoderApp) -> None:
    template = CoderTemplate(app, "own", labels={**TEAM, "coder.owner": None})
    agent = WorkspaceAgent(template, "main")
    labels = {"acme/team": "api", "coder.owner": "somebody", "coder.owner_id": None}
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1", labels=labels)
    written = {item["label"]: item["value"] for item in workspace.block.body["labels"]}
    assert written["acme/team"] == "api"
    assert written["coder.owner"] == "somebody"
    assert "coder.owner_id" not in written


def test_spreading_needs_the_label_it_counts_by(app: CoderApp) -> None:
    template = CoderTemplate(app, "spread", labels={"app.kubernetes.io/name": None})
    agent = WorkspaceAgent(template, "main")
    with pytest.raises(ConfigError, match=r"^spread/workspace: spread_over_nodes and topology_spread count the pods"):
        KubernetesWorkspace(template, "workspace", agent=agent, image="example:1", topology_spread=[TopologySpread()])


def test_what_is_no_label_is_refused(app: CoderApp) -> None:
    wrong: Any = {"team": 3}
    with pytest.raises(ConfigError, match=r"^dev: labels\['team'\]=3 is a number, not text"):
        CoderTemplate(app, "dev", labels=wrong)
    with pytest.raises(ConfigError, match=r"^CoderApp: annotations\['team'\]=3 is a number, not text"):
        CoderApp(annotations=wrong)
