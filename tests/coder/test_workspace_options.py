"""Every option of a workspace on each platform: what it becomes, and that the provider's schema takes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    Build,
    CoderApp,
    CoderTemplate,
    ConfigError,
    ConfigMapKey,
    ConfigMapVolume,
    Container,
    Device,
    DockerHost,
    DockerImage,
    DockerWorkspace,
    Envbox,
    Ephemeral,
    ExecLogin,
    Existing,
    FieldRef,
    Home,
    HostPath,
    KubernetesCluster,
    KubernetesConfigMap,
    KubernetesSecret,
    KubernetesWorkspace,
    Mount,
    Nfs,
    Persistent,
    Port,
    Probe,
    RegistryAuth,
    ResourceRef,
    SecretKey,
    SecretVolume,
    SynthError,
    Toleration,
    TopologySpread,
    Ulimit,
    Variable,
    WorkspaceAgent,
    expr,
    when,
)
from cdktf_coder.testing import Synthesized, synth


def docker(app: CoderApp, **options: Any) -> Synthesized:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", **options)
    return synth(template)


def kubernetes(app: CoderApp, **options: Any) -> Synthesized:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    KubernetesWorkspace(template, "workspace", agent=agent, image="example:1", **options)
    return synth(template)


DOCKER_OPTIONS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"cpu": 1.5, "memory": 0.5}, {"cpus": "1.5", "memory": 512}),
    ({"user": "root", "privileged": True}, {"user": "root", "privileged": True}),
    ({"working_dir": "/src"}, {"working_dir": "/src"}),
    ({"capabilities": ["NET_ADMIN"], "dropped_capabilities": ["ALL"]}, {"capabilities": {"add": ["NET_ADMIN"], "drop": ["ALL"]}}),
    (
        {"devices": [Device(host="/dev/kvm"), Device(host="/dev/a", container="/dev/b", permissions="r")]},
        {
            "devices": [
                {"host_path": "/dev/kvm"},
                {"host_path": "/dev/a", "container_path": "/dev/b", "permissions": "r"},
            ]
        },
    ),
    (
        {"ports": [Port(internal=80), Port(internal=53, external=5353, ip="127.0.0.1", protocol="udp")]},
        {"ports": [{"internal": 80}, {"internal": 53, "external": 5353, "ip": "127.0.0.1", "protocol": "udp"}]},
    ),
    ({"ulimits": [Ulimit(name="nofile", soft=1, hard=2)]}, {"ulimit": [{"name": "nofile", "soft": 1, "hard": 2}]}),
    ({"gpus": "all", "shm_size": 2}, {"gpus": "all", "shm_size": 2048}),
    ({"dns": ["192.0.2.1"], "dns_search": ["corp.example"]}, {"dns": ["192.0.2.1"], "dns_search": ["corp.example"]}),
    ({"networks": ["backend"]}, {"networks_advanced": [{"name": "backend"}]}),
    ({"groups": ["999"], "restart": "unless-stopped"}, {"group_add": ["999"], "restart": "unless-stopped"}),
    ({"sysctls": {"net.core.somaxconn": "1"}, "init": True}, {"sysctls": {"net.core.somaxconn": "1"}, "init": True}),
    ({"log_driver": "local", "log_options": {"max-size": "1m"}}, {"log_driver": "local", "log_opts": {"max-size": "1m"}}),
    ({"security_options": ["seccomp=unconfined"]}, {"security_opts": ["seccomp=unconfined"]}),
    ({"hostname": "box", "stop_timeout": 5}, {"hostname": "box", "stop_timeout": 5}),
    ({"command": ["/init"], "args": ["a"]}, {"entrypoint": ["/init"], "command": ["a"]}),
]  # fmt: skip


@pytest.mark.parametrize(("options", "arguments"), DOCKER_OPTIONS, ids=lambda value: "-".join(value))
def test_an_option_of_a_container(app: CoderApp, options: Any, arguments: dict[str, Any]) -> None:
    found = docker(app, **options)
    assert found.problems == ()
    container = found["docker_container.workspace"]
    assert {key: container[key] for key in arguments} == arguments


def test_hosts_are_added_to_the_gateway(app: CoderApp) -> None:
    container = docker(app, hosts={"db": "192.0.2.7"})["docker_container.workspace"]
    assert container["host"] == [
        {"host": "host.docker.internal", "ip": "host-gateway"},
        {"host": "db", "ip": "192.0.2.7"},
    ]


def test_volumes_of_a_container(app: CoderApp) -> None:
    mounts = [
        Mount(volume=Persistent(name="cache"), path="/cache"),
        Mount(volume=Ephemeral(name="scratch"), path="/scratch"),
        Mount(volume=Ephemeral(name="ram", memory=True, size=0.5), path="/ram"),
        Mount(volume=HostPath(path="/srv"), path="/srv", read_only=True),
        Mount(volume=Existing(claim="shared"), path="/shared"),
        Mount(volume=Existing(claim="shared"), path="/part", sub_path="a/b"),
        Mount(volume=Nfs(server="192.0.2.9", path="/export"), path="/nfs"),
    ]
    found = docker(app, mounts=mounts)
    assert found.problems == ()
    container = found["docker_container.workspace"]
    assert [(v["container_path"], v.get("volume_name", v.get("host_path"))) for v in container["volumes"]] == [
        ("/home/coder", "${docker_volume.home.name}"),
        ("/cache", "${docker_volume.cache.name}"),
        ("/scratch", "${docker_volume.scratch[0].name}"),
        ("/srv", "/srv"),
        ("/shared", "shared"),
        ("/nfs", "${docker_volume.nfs.name}"),
    ]
    assert [mount["type"] for mount in container["mounts"]] == ["tmpfs", "volume"]
    assert found["docker_volume.cache"]["lifecycle"] == {"ignore_changes": "all"}
    assert found["docker_volume.scratch"]["count"] == "${data.coder_workspace.me.start_count}"
    assert found["docker_volume.nfs"]["driver_opts"]["device"] == ":/export"


def test_a_container_beside_the_workspace_comes_and_goes_with_it(app: CoderApp) -> None:
    database = Container(name="db", image="postgres:17", env={"POSTGRES_PASSWORD": "x"})
    found = docker(app, sidecars=[database])
    assert found["docker_container.db"]["count"] == "${data.coder_workspace.me.start_count}"
    assert found["docker_container.workspace"]["depends_on"] == ["docker_container.db"]


def test_what_only_kubernetes_has_is_refused_on_docker(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(
        template,
        "workspace",
        agent=agent,
        image="example:1",
        env={"A": SecretKey(secret="s", key="k")},
        mounts=[Mount(volume=ConfigMapVolume(config_map="c"), path="/c")],
    )
    with pytest.raises(SynthError) as caught:
        app.synth()
    text = str(caught.value)
    assert text.splitlines()[1:] == [
        "  - dev/workspace: the container workspace, the mount at /c, the volume is a ConfigMapVolume, which a Docker host "
        "does not have; use HostPath or Persistent",
        "  - dev/workspace: the container workspace, the variable A is a SecretKey, which a Docker host does not have; give its "
        "value, from a sensitive Variable",
    ]


KUBERNETES_OPTIONS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"service_account": "dev", "automount_service_account_token": False},
     {"service_account_name": "dev", "automount_service_account_token": False}),
    ({"image_pull_secrets": ["registry"]}, {"image_pull_secrets": [{"name": "registry"}]}),
    ({"node_selector": {"pool": "dev"}}, {"node_selector": {"pool": "dev"}}),
    ({"tolerations": [Toleration(key="a", operator="Exists", effect="NoExecute", seconds=5)]},
     {"toleration": [{"key": "a", "operator": "Exists", "effect": "NoExecute", "toleration_seconds": "5"}]}),
    ({"topology_spread": [TopologySpread()]},
     {"topology_spread_constraint": [{
         "topology_key": "topology.kubernetes.io/zone", "max_skew": 1, "when_unsatisfiable": "ScheduleAnyway",
         "label_selector": {"match_labels": {"app.kubernetes.io/name": "coder-workspace"}}}]}),
    ({"hosts": {"db": "192.0.2.7"}}, {"host_aliases": [{"ip": "192.0.2.7", "hostnames": ["db"]}]}),
    ({"dns": ["192.0.2.1"], "dns_search": ["corp.example"], "dns_policy": "None"},
     {"dns_config": {"nameservers": ["192.0.2.1"], "searches": ["corp.example"]}, "dns_policy": "None"}),
    ({"groups": [44], "sysctls": {"a": "b"}},
     {"security_context": {"run_as_user": 1000, "fs_group": 1000, "run_as_non_root": True,
                           "supplemental_groups": [44], "sysctl": [{"name": "a", "value": "b"}]}}),
    ({"priority_class": "low", "scheduler": "s", "termination_grace_period": 5, "restart_policy": "Never"},
     {"priority_class_name": "low", "scheduler_name": "s", "termination_grace_period_seconds": 5, "restart_policy": "Never"}),
    ({"user": 0}, {"security_context": {"run_as_user": 0, "fs_group": 1000}}),
    ({"user": "image", "run_as_non_root": True, "seccomp_profile": "RuntimeDefault"},
     {"security_context": {"run_as_non_root": True, "seccomp_profile": {"type": "RuntimeDefault"}}}),
    ({"hostname": "box", "host_network": True, "enable_service_links": False},
     {"hostname": "box", "host_network": True, "enable_service_links": False}),
]  # fmt: skip


@pytest.mark.parametrize(("options", "arguments"), KUBERNETES_OPTIONS, ids=lambda value: "-".join(value))
@pytest.mark.parametrize("workload", ["pod", "deployment", "stateful_set"])
def test_an_option_of_a_pod(app: CoderApp, options: Any, arguments: dict[str, Any], workload: str) -> None:
    found = kubernetes(app, workload=workload, **options)
    assert found.problems == ()
    spec = found[f"kubernetes_{workload}_v1.workspace"]["spec"]
    if workload != "pod":
        spec = spec["template"]["spec"]
    assert {key: spec[key] for key in arguments} == arguments


def test_workspaces_spread_over_nodes(app: CoderApp) -> None:
    found = kubernetes(app, spread_over_nodes=True)
    assert found.problems == ()
    affinity = found["kubernetes_pod_v1.workspace"]["spec"]["affinity"]
    [preferred] = affinity["pod_anti_affinity"]["preferred_during_scheduling_ignored_during_execution"]
    assert preferred["pod_affinity_term"]["topology_key"] == "kubernetes.io/hostname"


def test_containers_of_a_pod(app: CoderApp) -> None:
    proxy = Container(name="proxy", image="proxy:1", ports=(Port(internal=8080, name="http"),))
    init = Container(name="chown", image="busybox:1", command=("chown", "1000", "/home/coder"), user=0)
    found = kubernetes(
        app,
        sidecars=[proxy],
        init_containers=[init],
        limits={"nvidia.com/gpu": 1},
        pull_policy="Always",
        liveness=Probe(http_path="/healthz", port=80, period=5),
        readiness=Probe(command=("true",)),
        startup_probe=Probe(port=80),
        env={
            "S": SecretKey(secret="s", key="k"),
            "C": ConfigMapKey(config_map="c", key="k", optional=True),
            "F": FieldRef(field="status.podIP"),
            "R": ResourceRef(resource="limits.cpu", divisor="1m"),
        },
    )
    assert found.problems == ()
    spec = found["kubernetes_pod_v1.workspace"]["spec"]
    main, beside = spec["container"]
    assert beside["port"] == [{"container_port": 8080, "name": "http", "protocol": "TCP"}]
    assert spec["init_container"][0]["security_context"] == {"run_as_user": 0}
    assert main["resources"]["limits"] == {"nvidia.com/gpu": "1"}
    assert main["liveness_probe"] == {"period_seconds": 5, "http_get": {"path": "/healthz", "port": "80"}}
    assert [entry["name"] for entry in main["env"]] == ["CODER_AGENT_TOKEN", "S", "C", "F", "R"]
    assert main["env"][4]["value_from"] == {"resource_field_ref": {"resource": "limits.cpu", "divisor": "1m"}}


def test_volumes_of_a_pod(app: CoderApp) -> None:
    mounts = [
        Mount(volume=Persistent(name="cache", size=5, storage_class="fast"), path="/cache"),
        Mount(volume=Ephemeral(name="scratch", size=1, memory=True), path="/scratch"),
        Mount(volume=HostPath(path="/srv/data", type="Directory"), path="/srv", read_only=True),
        Mount(volume=Existing(claim="shared"), path="/shared", sub_path="a"),
        Mount(volume=ConfigMapVolume(config_map="c", items={"k": "p"}), path="/c"),
        Mount(volume=SecretVolume(secret="s", mode="0400"), path="/s"),
        Mount(volume=Nfs(server="192.0.2.9", path="/export"), path="/nfs"),
    ]
    found = kubernetes(app, mounts=mounts)
    assert found.problems == ()
    volumes = found["kubernetes_pod_v1.workspace"]["spec"]["volume"]
    assert {next(key for key in volume if key != "name"): volume["name"] for volume in volumes[2:]} == {
        "empty_dir": "scratch", "host_path": "srv-data", "persistent_volume_claim": "shared", "config_map": "c", "secret": "s",
        "nfs": "nfs",
    }  # fmt: skip
    assert found["kubernetes_persistent_volume_claim_v1.cache"]["spec"]["storage_class_name"] == "fast"


def test_secrets_and_config_maps_of_the_templates_own(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    secret = KubernetesSecret(template, "login", data={"password": "p${x}"})
    config = KubernetesConfigMap(template, "settings", data={"a.conf": "b"})
    KubernetesWorkspace(
        template,
        "workspace",
        agent=agent,
        image="example:1",
        env={"P": SecretKey(secret=secret.name, key="password")},
        mounts=[Mount(volume=ConfigMapVolume(config_map=config.name, name="settings"), path="/etc/app")],
    )
    found = synth(template)
    assert found.problems == ()
    assert found["kubernetes_secret_v1.login"]["data"] == {"password": "p$${x}"}
    assert found["kubernetes_secret_v1.login"]["metadata"]["name"] == "coder-${data.coder_workspace.me.id}-login"


def test_a_cluster_and_a_host_of_the_users_own(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    token = Variable(template, "token", sensitive=True)
    KubernetesCluster(template, "cluster", host="https://192.0.2.1", token=token.value, exec=ExecLogin(command="login"))
    DockerHost(
        template,
        "host",
        host="unix:///run/docker.sock",
        registry_auth=[RegistryAuth(address="registry.example", username="u", password=token.value)],
    )
    agent, other = WorkspaceAgent(template, "main"), WorkspaceAgent(template, "other")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    KubernetesWorkspace(template, "pod", agent=other, image="example:1", namespace="dev")
    found = synth(template)
    assert found.problems == ()
    assert found["provider.kubernetes"]["token"] == "${var.token}"
    assert found["provider.docker"]["registry_auth"][0]["password"] == "${var.token}"
    assert "var.docker_socket" not in found.addresses
    assert "var.use_kubeconfig" not in found.addresses


def test_a_host_that_comes_too_late(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    with pytest.raises(ConfigError) as caught:
        DockerHost(template, "host", host="tcp://192.0.2.1:2376")
    assert (
        str(caught.value)
        == "dev/host: the template's Docker host is settled already; make the DockerHost before its workspaces"
    )


def test_an_image_that_the_template_builds(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "Dockerfile").write_text("FROM example:1\n")
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    image = DockerImage(template, "image", build=Build(context=tmp_path / "build", args={"USER": template.owner.name}))
    DockerWorkspace(template, "workspace", agent=agent, image=image.value)
    found = synth(template)
    assert found.problems == ()
    built = found["docker_image.image"]
    assert (
        built["build"]["context"] == "${path.module}/build" or built["build"]["context"] == '${"${path.module}/build"}'
    )
    assert 'fileset(path.module, "build/**")' in built["triggers"]["context"]
    assert found["docker_container.workspace"]["image"] == "${docker_image.image.image_id}"


def test_an_image_that_is_pulled_when_its_digest_changes(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    image = DockerImage(template, "image", name="example:1", pull_triggers=["2026-11"])
    DockerWorkspace(template, "workspace", agent=agent, image=image.value)
    found = synth(template)
    assert found.problems == ()
    assert found["docker_image.image"] == {"name": "example:1", "pull_triggers": ["2026-11"], "keep_locally": True}
    with pytest.raises(ConfigError, match="dev/other: an image needs a name to pull, or a build"):
        DockerImage(template, "other")


def test_a_second_workspace_takes_its_id_as_its_name(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    for name in ("main", "second"):
        WorkspaceAgent(template, name)
    first, second = template.agents
    DockerWorkspace(template, "workspace", agent=first, image="example:1")
    DockerWorkspace(template, "gpu", agent=second, image="example:1")
    found = synth(template)
    assert found.problems == ()
    assert {"docker_volume.home", "docker_volume.gpu_home", "docker_container.gpu"} <= set(found.addresses)
    assert found["docker_container.gpu"]["name"].endswith("-gpu")
    assert found["docker_volume.gpu_home"]["name"] == "coder-${data.coder_workspace.me.id}-gpu-home"


def test_the_third_party_provider_takes_the_same_options(app: CoderApp) -> None:
    """Everything at once, for what matters is that nothing is left in the other provider's spelling."""
    options = {key: value for given, _ in KUBERNETES_OPTIONS for key, value in given.items()}
    found = kubernetes(
        app,
        provider="mingfang",
        spread_over_nodes=True,
        init_containers=[Container(name="i", image="b", ports=(Port(internal=1),), capabilities=("NET_ADMIN",))],
        liveness=Probe(port=80),
        readiness=Probe(http_path="/", port=80),
        startup_probe=Probe(command=("true",)),
        env={"S": SecretKey(secret="s", key="k"), "R": ResourceRef(resource="limits.cpu"), "F": FieldRef(field="a")},
        mounts=[
            Mount(volume=SecretVolume(secret="s", items={"a": "b"}, mode="0400"), path="/s"),
            Mount(volume=ConfigMapVolume(config_map="c"), path="/c"),
            Mount(volume=Ephemeral(name="e", memory=True), path="/e"),
            Mount(volume=HostPath(path="/h"), path="/h"),
            Mount(volume=Nfs(server="a", path="/b"), path="/n"),
        ],
        **options,
    )
    assert found.problems == ()
    assert "containers" in found["k8s_core_v1_pod.workspace"]["spec"]


def test_an_image_that_starts_by_itself(app: CoderApp) -> None:
    assert "entrypoint" not in docker(app, command=())["docker_container.workspace"]


@pytest.mark.parametrize("provider", ["hashicorp", "mingfang"])
def test_a_cluster_that_assigns_users(app: CoderApp, provider: str) -> None:
    found = kubernetes(
        app,
        provider=provider,
        user="image",
        run_as_non_root=True,
        seccomp_profile="RuntimeDefault",
        command=(),
        args=["sh", "-c", "true"],
        allow_privilege_escalation=False,
        read_only_root=True,
        dropped_capabilities=["ALL"],
    )
    assert [problem for problem in found.problems if "no resource uses the agent" not in problem.message] == []
    kind, containers = (
        ("kubernetes_pod_v1", "container") if provider == "hashicorp" else ("k8s_core_v1_pod", "containers")
    )
    [container] = found[f"{kind}.workspace"]["spec"][containers]
    assert "command" not in container
    assert container["args"] == ["sh", "-c", "true"]
    assert container["security_context"] == {
        "allow_privilege_escalation": False,
        "read_only_root_filesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }


def test_variables_that_are_only_known_later(app: CoderApp) -> None:
    later = expr("var.more")
    found = docker(app, env=later)
    assert found["docker_container.workspace"]["env"] == (
        '${[for name, value in merge(var.more, {"CODER_AGENT_TOKEN" = coder_agent.main.token}) : "${name}=${value}"]}'
    )


def test_variables_that_are_only_known_later_in_a_pod(app: CoderApp) -> None:
    found = kubernetes(app, env=when(expr("var.cond"), expr("var.more"), expr("var.other")))
    [container] = found["kubernetes_pod_v1.workspace"]["spec"]["container"]
    assert [entry["name"] for entry in container["env"]] == ["CODER_AGENT_TOKEN"]
    assert container["dynamic"]["env"]["for_each"] == (
        "${nonsensitive({for name, value in (var.cond ? var.more : var.other) : name => value"
        ' if !contains(["CODER_AGENT_TOKEN"], name)})}'
    )


def test_root_that_may_not_be(app: CoderApp) -> None:
    with pytest.raises(ConfigError) as caught:
        kubernetes(app, user=0, run_as_non_root=True)
    assert str(caught.value) == "dev/workspace: the user 0 is root, which run_as_non_root forbids; omit one of the two"


def test_a_command_that_a_method_would_replace(app: CoderApp) -> None:
    with pytest.raises(ConfigError) as caught:
        docker(app, command=(), nesting=Envbox())
    assert str(caught.value).endswith("Envbox starts the container by a command of its own; omit command and args")


def test_variables_that_a_method_must_know(app: CoderApp) -> None:
    with pytest.raises(ConfigError) as caught:
        docker(app, env=expr("var.more"), nesting=Envbox())
    assert str(caught.value).endswith(
        "Envbox must know the names of the variables, and env is only known later; give env as a dict"
    )


def test_a_home_as_large_as_a_parameter_says(app: CoderApp) -> None:
    found = kubernetes(app, home=Home(size=expr("var.size")))
    claim = found["kubernetes_persistent_volume_claim_v1.home"]
    assert claim["spec"]["resources"]["requests"]["storage"] == "${var.size}Gi"


LISTS: list[tuple[Any, str]] = [
    *((docker, name) for name in (
        "command", "args", "mounts", "capabilities", "dropped_capabilities", "devices", "ports", "ulimits", "sidecars",
        "security_options", "networks", "groups", "dns", "dns_search", "dns_options",
    )),
    *((kubernetes, name) for name in (
        "command", "args", "mounts", "capabilities", "ports", "sidecars", "init_containers", "image_pull_secrets",
        "tolerations", "topology_spread", "groups", "dns", "dns_search",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("make", "name"), LISTS)
def test_text_where_a_list_is_meant_is_not_taken_apart(app: CoderApp, make: Any, name: str) -> None:
    with pytest.raises(ConfigError) as caught:
        make(app, **{name: "bash"})
    assert str(caught.value).startswith(f"dev/workspace: {name}")
    assert "is one text, not a list; write a list: [" in str(caught.value)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: Container(name="a", image="b", command="bash"),
            "Container 'a': command='bash' is one text, not a list",
        ),
        (lambda: Container(name="a", image="b", ports=8080), "Container 'a': ports is a number, not a list"),  # type: ignore[arg-type]
        (
            lambda: Persistent(name="a", access_modes="ReadWriteOnce"),
            "Persistent 'a': access_modes='ReadWriteOnce' is one",
        ),
        (lambda: Home(access_modes="ReadWriteOnce"), "Home: access_modes='ReadWriteOnce' is one text, not a list"),
        (lambda: Probe(command="true"), "Probe: command='true' is one text, not a list"),
        (lambda: Mount(volume="data", path="/data"), "Mount: volume is text, not a Persistent, "),  # type: ignore[arg-type]
        (lambda: Port(internal="80"), "Port: internal='80' is text, not a number"),  # type: ignore[arg-type]
        (lambda: Build(context=".", tags="latest"), "Build: tags='latest' is one text, not a list"),
        (lambda: ExecLogin(command="aws", args="eks"), "ExecLogin: args='eks' is one text, not a list"),
    ],
)
def test_values_of_the_model_refuse_it_too(make: Any, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        make()
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"ports": [8080]}, "dev/workspace: ports[0] is a number, not a Port; write Port(internal=…)"),
        ({"mounts": ["x"]}, "dev/workspace: mounts[0] is text, not a Mount; write Mount(volume=…, path=…)"),
    ],
)
def test_items_of_another_kind(app: CoderApp, options: Any, message: str) -> None:
    for make in (docker, kubernetes):
        with pytest.raises(ConfigError) as caught:
            make(CoderApp(), **options)
        assert str(caught.value) == message


def test_versions_of_the_providers(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    DockerHost(template, "host", version="~> 4.5")
    KubernetesCluster(template, "cluster", version="~> 3.0")
    needs = synth(template).document["terraform"]["required_providers"]
    assert "~> 4.5" in needs["docker"]["version"]
    assert "~> 3.0" in needs["kubernetes"]["version"]


def test_an_image_that_is_built_goes_with_its_workspace_and_one_that_is_pulled_stays(app: CoderApp) -> None:
    """Other workspaces may use an image that is pulled, and to remove it then would fail."""
    template = CoderTemplate(app, "dev")
    folder = expr("var.folder")
    template.variable("folder")
    DockerImage(template, "built", build=Build(context=folder))
    DockerImage(template, "kept", build=Build(context=folder), keep_locally=True)
    DockerImage(template, "pulled", name="example:1")
    DockerImage(template, "gone", name="example:1", keep_locally=False)
    found = synth(template)
    kept = {name: found[f"docker_image.{name}"].get("keep_locally") for name in ("built", "kept", "pulled", "gone")}
    assert kept == {"built": None, "kept": True, "pulled": True, "gone": False}


@pytest.mark.parametrize(
    ("make", "options", "warning"),
    [
        (
            docker,
            {"memory": 8192},
            "the container workspace: memory=8192 means 8192 GiB; if MiB are meant, write memory=8",
        ),
        (docker, {"shm_size": 2048}, "shm_size=2048 means 2048 GiB; if MiB are meant, write shm_size=2"),
        (
            kubernetes,
            {"memory_request": 1536, "memory": 1536},
            "the container dev: memory_request=1536 means 1536 GiB; if MiB are meant, write memory_request=1.5",
        ),
    ],
)
def test_memory_that_looks_like_mib(app: CoderApp, make: Any, options: Any, warning: str) -> None:
    assert ("dev/workspace", warning) in make(app, **options).warnings


def test_an_image_written_as_a_reference_of_terraforms(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    with pytest.raises(ConfigError) as caught:
        DockerWorkspace(template, "workspace", agent=agent, image="${var.image}")
    assert str(caught.value) == (
        "dev/workspace: the image '${var.image}' is not the name of an image: text is literal here, so ${…} is no reference; "
        'give a reference such as Variable(template, "image").value or expr("var.image")'
    )
