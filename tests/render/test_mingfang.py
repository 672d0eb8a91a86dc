"""Pods by the third-party provider mingfang/k8s: what hashicorp/kubernetes gets, under that provider's names."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from tests.kubernetes_api import check, pods

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    ConfigMapKey,
    ConfigMapVolume,
    Container,
    Envbox,
    Ephemeral,
    Existing,
    FieldRef,
    Home,
    HostPath,
    KubernetesWorkspace,
    Mount,
    Nfs,
    Persistent,
    Podman,
    Port,
    Probe,
    ResourceRef,
    SecretKey,
    SecretVolume,
    Sidecar,
    Sysbox,
    Systemd,
    Toleration,
    TopologySpread,
    WorkspaceAgent,
)
from cdktf_coder.render.kubernetes import KubernetesPlatform

EVERYTHING: dict[str, Any] = {
    "cpu": 2,
    "memory": 4,
    "limits": {"nvidia.com/gpu": 1},
    "env": {
        "PLAIN": "1",
        "PASSWORD": SecretKey(secret="passwords", key="mine", optional=True),
        "SETTING": ConfigMapKey(config_map="settings", key="colour"),
        "IP": FieldRef(field="status.podIP"),
        "CORES": ResourceRef(container="dev", resource="limits.cpu", divisor="1"),
    },
    "mounts": (
        Mount(volume=Persistent(name="tools", size=1, storage_class="fast"), path="/opt", sub_path="tools"),
        Mount(volume=Ephemeral(name="tmp", size=1, memory=True), path="/scratch"),
        Mount(volume=HostPath(path="/etc/machine-id", type="File"), path="/etc/machine-id", read_only=True),
        Mount(volume=Existing(claim="shared"), path="/shared"),
        Mount(volume=ConfigMapVolume(config_map="settings", items={"colour": "colour.txt"}), path="/etc/settings"),
        Mount(volume=SecretVolume(secret="passwords", mode="0400"), path="/etc/passwords"),
        Mount(volume=Nfs(server="nfs.example", path="/export"), path="/nfs"),
    ),
    # Labels and annotations are nobody's names but the template's own, even where a provider renames such a name.
    "labels": {"port": "a", "container": "b"},
    "annotations": {"volume": "c"},
    "node_selector": {"volume": "ssd"},
    "capabilities": ("SYS_PTRACE",),
    "dropped_capabilities": ("NET_RAW",),
    "ports": (Port(internal=8080, name="web"), Port(internal=53, external=5353, protocol="udp")),
    "init_containers": (Container(name="prepare", image="busybox", command=("true",), user=1000, group=1000),),
    "sidecars": (Container(name="db", image="postgres:17", run_as_non_root=True, read_only_root=True),),
    "service_account": "coder",
    "automount_service_account_token": False,
    "image_pull_secrets": ("regcred",),
    "affinity": {
        "pod_affinity": {
            "required_during_scheduling_ignored_during_execution": [
                {"topology_key": "zone", "label_selector": {"match_labels": {"volume": "d"}}}
            ]
        }
    },
    "priority_class": "high",
    "scheduler": "mine",
    "dns_policy": "Default",
    "termination_grace_period": 5,
    "restart_policy": "Never",
    "pull_policy": "Always",
    "liveness": Probe(command=("true",), initial_delay=5),
    "readiness": Probe(http_path="/healthz", port=8080, period=3),
    "startup_probe": Probe(port=8080, failure_threshold=9),
    "spread_over_nodes": True,
    "tolerations": (Toleration(key="gpu", operator="Exists", effect="NoExecute", seconds=60),),
    "topology_spread": (TopologySpread(),),
    "hosts": {"db.example": "10.0.0.7"},
    "groups": (27,),
    "sysctls": {"net.ipv4.ip_unprivileged_port_start": "0"},
    "dns": ("10.0.0.2",),
    "dns_search": ("example",),
    "hostname": "desk",
    "host_network": True,
    "enable_service_links": False,
}


def template(app: CoderApp, provider: Any, **options: Any) -> CoderTemplate:
    made = CoderTemplate(app, f"dev-{provider}")
    agent = WorkspaceAgent(made, "main")
    KubernetesWorkspace(made, "workspace", agent=agent, image="example:1", provider=provider, **options)
    return made


def whole(app: CoderApp, provider: Any, **options: Any) -> Any:
    output = template(app, provider, **options).output()
    assert not output.problems
    return output.whole


def test_the_addresses(app: CoderApp) -> None:
    resources = whole(app, "mingfang", nesting=Sysbox())["resource"]
    assert set(resources) == {"coder_agent", "k8s_core_v1_pod", "k8s_core_v1_persistent_volume_claim"}
    assert set(resources["k8s_core_v1_pod"]) == {"workspace"}
    assert set(resources["k8s_core_v1_persistent_volume_claim"]) == {"home"}


def test_the_names_are_that_providers(app: CoderApp) -> None:
    spec = whole(app, "mingfang", nesting=Sysbox())["resource"]["k8s_core_v1_pod"]["workspace"]["spec"]
    assert spec["security_context"] == {"run_asuser": 1000, "fsgroup": 1000, "run_asnon_root": True}
    assert spec["runtime_class_name"] == "sysbox-runc", "inside spec, not beside it"
    (container,) = spec["containers"]
    assert container["volume_mounts"][0]["mount_path"] == "/home/coder"
    assert spec["volumes"][0]["persistent_volume_claim"]["claim_name"] == (
        "${k8s_core_v1_persistent_volume_claim.home.metadata[0].name}"
    )


def test_the_pod_goes_with_the_workspace_and_the_home_does_not(app: CoderApp) -> None:
    resources = whole(app, "mingfang")["resource"]
    assert resources["k8s_core_v1_pod"]["workspace"]["count"] == "${data.coder_workspace.me.start_count}"
    claim = resources["k8s_core_v1_persistent_volume_claim"]["home"]
    assert "count" not in claim
    assert "wait_until_bound" not in claim, "that is the other provider's"
    assert resources["k8s_core_v1_pod"]["workspace"]["depends_on"] == ["k8s_core_v1_persistent_volume_claim.home"]


def test_both_providers_describe_the_same_pod_to_the_api(app: CoderApp) -> None:
    """Everything a pod can have here, by either provider: nothing is lost on the way, nothing is renamed that is a user's."""
    (ours,) = pods(whole(app, "mingfang", **EVERYTHING))
    (theirs,) = pods(whole(app, "hashicorp", **EVERYTHING))
    check(ours)
    assert ours == theirs


def test_everything_is_every_option() -> None:
    """The test above grows with the library."""
    fields = {field.name for field in dataclasses.fields(KubernetesPlatform)} - {"namespace", "workload"}
    assert not fields - set(EVERYTHING)


@pytest.mark.parametrize(
    "method", [Sysbox(), Systemd(), Envbox(), Envbox(caches="home"), Podman(), Sidecar(allow_host_root=True)]
)
def test_every_method_is_the_same_pod_by_both_providers(app: CoderApp, method: Any) -> None:
    (ours,) = pods(whole(app, "mingfang", nesting=method))
    (theirs,) = pods(whole(app, "hashicorp", nesting=method))
    check(ours)
    assert ours == theirs


def test_user_namespaces_are_what_the_other_provider_does_not_know(app: CoderApp) -> None:
    document = whole(app, "mingfang", nesting=Sysbox(host_users=False))
    (pod,) = pods(document)
    check(pod)
    assert pod["spec"]["hostUsers"] is False
    assert "io.kubernetes.cri-o.userns-mode" not in pod["metadata"]["annotations"]
    (problem,) = template(app, "hashicorp", nesting=Sysbox(host_users=False)).output().problems
    assert 'use provider="mingfang"' in problem.hint


@pytest.mark.parametrize("workload", ["deployment", "stateful_set"])
def test_pods_only(app: CoderApp, workload: Any) -> None:
    with pytest.raises(ConfigError) as caught:
        template(app, "mingfang", workload=workload)
    assert str(caught.value) == (
        f"dev-mingfang/workspace: the provider mingfang/k8s makes pods, not workload={workload!r}; "
        'omit workload, or use provider="hashicorp"'
    )


def test_the_readme_says_that_the_cluster_must_be_reached_at_plan_time(app: CoderApp) -> None:
    readme = template(app, "mingfang", home=Home(size=5)).output().files.text("README.md")
    assert "mingfang/k8s" in readme
    assert "whenever it plans" in readme


def test_text_arrives_unchanged_though_kubernetes_expands_variables(app: CoderApp) -> None:
    """Kubernetes replaces ``$(NAME)`` in variables and commands, and makes one ``$`` of two."""
    text = "$(HOME) $$ $(ls -l) ${HOME} $HOME $"
    for provider in ("mingfang", "hashicorp"):
        (pod,) = pods(whole(app, provider, env={"A": text}))
        value = pod["spec"]["containers"][0]["env"][1]["value"]
        assert value == "$$(HOME) $$$$ $(ls -l) ${HOME} $HOME $"
