"""What a program does to an element behind a block arrives in the output, or is refused with what to write."""

from __future__ import annotations

from typing import Any

import cdktf
import jsii
import pytest
from cdktf_cdktf_provider_docker.container import Container, ContainerHealthcheck, ContainerLabels, ContainerPorts
from cdktf_cdktf_provider_docker.image import Image
from cdktf_cdktf_provider_docker.network import Network
from cdktf_cdktf_provider_docker.volume import Volume
from cdktf_cdktf_provider_kubernetes.pod_v1 import PodV1, PodV1SpecContainerEnv

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerImage,
    DockerWorkspace,
    KubernetesWorkspace,
    Resource,
    Variable,
    WorkspaceAgent,
)
from cdktf_coder.bindings import elements, prebuilt
from cdktf_coder.testing import synth

ADDRESS = "docker_container.workspace"


@pytest.fixture
def template(app: CoderApp) -> CoderTemplate:
    return CoderTemplate(app, "dev")


@pytest.fixture
def docker(template: CoderTemplate) -> DockerWorkspace:
    return DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1", cpu=2)


def kubernetes(template: CoderTemplate, **options: Any) -> KubernetesWorkspace:
    return KubernetesWorkspace(
        template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1", **options
    )


def container(template: CoderTemplate) -> Any:
    written = synth(template)
    assert written.problems == ()
    return written[ADDRESS]


def test_the_value_is_the_input_and_the_attribute_a_reference(template: CoderTemplate, docker: DockerWorkspace) -> None:
    element = docker.container
    assert element.image_input == "example:1"
    assert element.cpus_input == "2"
    assert element.network_mode_input is None
    assert element.volumes_input[0].container_path == "/home/coder"  # type: ignore[index]
    cdktf.TerraformOutput(template, "image", value=element.image)
    cdktf.TerraformOutput(template, "ip", value=element.network_data.get(0).ip_address)
    cdktf.TerraformOutput(template, "home", value=docker.home_volume.mountpoint)
    assert {name: output["value"] for name, output in synth(template).document["output"].items()} == {
        "image": "${docker_container.workspace[0].image}",
        "ip": "${docker_container.workspace[0].network_data[0].ip_address}",
        "home": "${docker_volume.home.mountpoint}",
    }


def test_what_is_set_is_written_and_read_back(template: CoderTemplate, docker: DockerWorkspace) -> None:
    element = docker.container
    element.network_mode = "host"
    element.memory = 512
    element.put_healthcheck(test=["CMD", "true"], interval="5s")
    element.healthcheck.retries = 3
    element.labels.get(0).value = "someone"
    assert element.network_mode_input == "host"
    assert element.healthcheck_input == ContainerHealthcheck(test=["CMD", "true"], interval="5s", retries=3)
    written = container(template)
    assert (written["network_mode"], written["memory"]) == ("host", 512)
    assert written["healthcheck"] == {"test": ["CMD", "true"], "interval": "5s", "retries": 3}
    assert written["labels"][0] == {"label": "coder.owner", "value": "someone"}
    assert len(written["labels"]) == 4


def test_what_the_construct_says_later_arrives_as_well(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(template, "main")
    agent.resource.dir = "/work"
    agent.add_env(GREETING="hello")
    assert agent.resource.env_input["GREETING"] == "hello"
    written = synth(template)["coder_agent.main"]
    assert (written["dir"], written["env"]["GREETING"]) == ("/work", "hello")


def test_a_list_is_extended_by_what_it_was(template: CoderTemplate, docker: DockerWorkspace) -> None:
    element = docker.container
    labels: Any = element.labels_input
    element.put_labels([*labels, ContainerLabels(label="team", value="backend")])
    element.env = [*(element.env_input or []), "GREETING=hello"]
    written = container(template)
    assert [label["label"] for label in written["labels"]][-2:] == ["coder.workspace_name", "team"]
    assert written["env"] == ["CODER_AGENT_TOKEN=${coder_agent.main.token}", "GREETING=hello"]


def test_none_and_reset_take_an_argument_away(template: CoderTemplate, docker: DockerWorkspace) -> None:
    docker.container.hostname = None  # type: ignore[assignment]
    docker.container.reset_host()
    docker.container.reset_cpus()
    assert docker.container.cpus_input is None
    assert not {"hostname", "host", "cpus"} & container(template).keys()


def test_what_the_provider_needs_can_not_be_taken_away(docker: DockerWorkspace) -> None:
    with pytest.raises(ConfigError, match=r"image can't be taken away, since docker_container needs it"):
        docker.container.image = None  # type: ignore[assignment]


def test_dicts_inside_lists_keep_their_keys(template: CoderTemplate, docker: DockerWorkspace) -> None:
    docker.container.put_ports([{"internal": 80, "external": 8080}, ContainerPorts(internal=81)])
    assert container(template)["ports"] == [{"internal": 80, "external": 8080}, {"internal": 81}]


def test_references_of_ours_and_of_cdktf_are_set(template: CoderTemplate, docker: DockerWorkspace) -> None:
    memory = Variable(template, "memory", type="number", default=512)
    network = Network(template, "backend", name="backend")
    docker.container.memory = memory.value.as_token()
    docker.container.domainname = network.name
    written = container(template)
    assert written["memory"] == "${var.memory}"
    assert written["domainname"] == "${docker_network.backend.name}"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda c: setattr(c, "netmode", "host"), r"dev/workspace: docker_container.workspace has no netmode"),
        (lambda c: setattr(c, "network_mod", "host"), "has no network_mod; did you mean network_mode?"),
        (lambda c: c.network_mod, "has no network_mod; did you mean network_mode?"),
        (lambda c: setattr(c.labels.get(0), "valu", "x"), r"workspace.labels\[0\] has no valu; did you mean value\?"),
        (lambda c: setattr(c.labels.get(9), "value", "x"), r"labels\[9\] is not there to be changed; give the whole"),
        (lambda c: setattr(c, "memory", "much"), r"memory: .*must be one of \(int, float\); got str instead"),
        (lambda c: c.put_healthcheck(tests=["a"]), "healthcheck: .*unexpected keyword argument 'tests'"),
        (lambda c: setattr(c, "healthcheck", None), r"healthcheck can't be set; use put_healthcheck\(…\)"),
        (lambda c: setattr(c, "exit_code", 1), "exit_code can't be set; it is the provider's own"),
        (lambda c: c.override_logical_id("other"), "override_logical_id would give it another address"),
        (lambda c: c.move_to_id("docker_container.other"), r"another address .*; use template.moved\(old, new\)"),
        (lambda c: c.add_override("", 1), "the path of the argument is empty"),
        (lambda c: c.add_override("hostname", {1}), "a value of type set can't be written"),
    ],
)
def test_what_can_not_arrive_is_refused(docker: DockerWorkspace, change: Any, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        change(docker.container)


@pytest.mark.parametrize(
    "change",
    [
        lambda c, value: setattr(c, "hostname", value),
        lambda c, value: setattr(c, "hostname", f"<{value}>"),
        lambda c, value: c.put_labels([ContainerLabels(label="a", value=value)]),
        lambda c, value: c.put_healthcheck(test=[value]),
        lambda c, value: c.add_override("labels.0.value", [value]),
    ],
)
def test_a_reference_of_another_template_is_refused(app: CoderApp, docker: DockerWorkspace, change: Any) -> None:
    other = Variable(CoderTemplate(app, "other"), "image", default="example:1")
    with pytest.raises(ConfigError, match="the value comes from other/image, which is another template's"):
        change(docker.container, other.value)


def test_python_can_ask_whether_there_is_an_attribute(docker: DockerWorkspace) -> None:
    assert hasattr(docker.container, "network_mode")
    assert not hasattr(docker.container, "network_mod")


def test_meta_arguments_of_cdktf(template: CoderTemplate, docker: DockerWorkspace) -> None:
    network = Network(template, "backend", name="backend")
    element = docker.container
    element.lifecycle = cdktf.TerraformResourceLifecycle(prevent_destroy=True)
    element.depends_on = [network.fqn]
    element.node.add_dependency(docker.home_volume)
    element.connection = cdktf.SSHProvisionerConnection(type="ssh", host="docker.example")
    element.provisioners = [cdktf.LocalExecProvisioner(type="local-exec", command="date")]
    written = container(template)
    assert written["count"] == "${data.coder_workspace.me.start_count}"
    assert written["lifecycle"] == {"prevent_destroy": True}
    assert written["depends_on"] == ["docker_network.backend", "docker_volume.home"]
    assert written["connection"] == {"type": "ssh", "host": "docker.example"}
    assert written["provisioner"] == [{"local-exec": {"command": "date"}}]


def test_a_lifecycle_stands_beside_that_of_the_construct(template: CoderTemplate, docker: DockerWorkspace) -> None:
    volume = docker.home_volume
    assert volume.lifecycle.ignore_changes == "all"  # type: ignore[union-attr]
    volume.lifecycle = cdktf.TerraformResourceLifecycle(prevent_destroy=True)
    assert synth(template)["docker_volume.home"]["lifecycle"] == {"ignore_changes": "all", "prevent_destroy": True}


def test_a_meta_argument_is_taken_away_and_given_again(template: CoderTemplate, docker: DockerWorkspace) -> None:
    docker.container.count = None
    assert "count" not in synth(template)[ADDRESS]
    docker.container.count = 1
    assert container(template)["count"] == 1


def test_what_exists_is_imported(template: CoderTemplate, docker: DockerWorkspace) -> None:
    docker.home_volume.import_from("home-of-before")
    written = synth(template)
    assert written.problems == ()
    assert written.document["import"] == [{"id": "home-of-before", "to": "docker_volume.home"}]


def test_a_variable_is_changed_as_well(template: CoderTemplate) -> None:
    Variable(template, "zone", default="a").resource.add_override("description", "Where it runs.")
    assert synth(template)["var.zone"]["description"] == "Where it runs."


def test_others_depend_on_an_element(template: CoderTemplate, docker: DockerWorkspace) -> None:
    Network(template, "after", name="after", depends_on=[docker.container])
    written = synth(template)
    assert written.problems == ()
    assert written["docker_network.after"]["depends_on"] == ["docker_container.workspace[0]"]


def test_overrides_and_setters_take_effect_in_the_order_they_are_written(
    template: CoderTemplate, docker: DockerWorkspace
) -> None:
    element = docker.container
    element.add_override("hostname", "first")
    element.hostname = "second"
    element.cpu_set = "0"
    element.add_override("cpu_set", None)
    element.add_override("healthcheck.test", ["NONE"])
    assert element.to_terraform()["resource"]["docker_container"]["workspace"]["hostname"] == "second"
    written = container(template)
    assert written["hostname"] == "second"
    assert "cpu_set" not in written
    assert written["healthcheck"] == {"test": ["NONE"]}


def test_a_pod_and_what_makes_pods_are_each_of_their_own_class(app: CoderApp) -> None:
    for workload in ("pod", "deployment", "stateful_set"):
        template = CoderTemplate(app, workload.replace("_", "-"))
        workspace = kubernetes(template, workload=workload)
        element = getattr(workspace, workload)
        assert type(element).__mro__[1].__name__ == {"pod": "PodV1", "deployment": "DeploymentV1"}.get(
            workload, "StatefulSetV1"
        )
        others = {"pod", "deployment", "stateful_set"} - {workload}
        for other in others:
            with pytest.raises(ConfigError, match=f"the workload is a {workload}, not a {other}; use .{workload}"):
                getattr(workspace, other)
        workspace.pod_spec.host_network = True
        workspace.pod_spec.container.get(0).image = "example:2"
        written = synth(template)
        assert written.problems == ()
        spec = written[workspace.block.address]["spec"]
        spec = spec if workload == "pod" else spec["template"]["spec"]
        assert (spec["host_network"], spec["container"][0]["image"]) == (True, "example:2")


def test_variables_that_are_given_take_the_place_of_a_map_of_them(template: CoderTemplate) -> None:
    workspace = kubernetes(template, env=Variable(template, "env", type="map(string)").value)
    pod: PodV1 = workspace.pod
    first = pod.spec.container.get(0)
    assert "dynamic" in pod.to_terraform()["resource"]["kubernetes_pod_v1"]["workspace"]["spec"]["container"][0]
    first.put_env([PodV1SpecContainerEnv(name="A", value="b")])
    written = synth(template)["kubernetes_pod_v1.workspace"]["spec"]["container"][0]
    assert written["env"] == [{"name": "A", "value": "b"}]
    assert "dynamic" not in written


def test_the_home_and_every_other_block(template: CoderTemplate, docker: DockerWorkspace) -> None:
    assert isinstance(docker.home_volume, Volume)
    assert docker.resource_of("docker_volume.home", Volume) is docker.home_volume
    with pytest.raises(ConfigError, match=r"docker_volume\.home is a Volume, not a Container"):
        docker.resource_of("docker_volume.home", Container)
    with pytest.raises(ConfigError, match=r"there is no docker_volume\.work here; this workspace writes docker_volume"):
        docker.resource_of("docker_volume.work")
    image = DockerImage(template, "image", name="example:1")
    assert isinstance(image.resource, Image)
    image.resource.force_remove = True
    assert synth(template)["docker_image.image"]["force_remove"] is True


def test_a_workspace_without_a_home_says_so(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(template, "main")
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1", home=None)
    with pytest.raises(ConfigError, match="this workspace has no home that stays"):
        _ = workspace.home_volume


def test_an_adopted_home_is_found(template: CoderTemplate) -> None:
    from cdktf_coder import Home

    agent = WorkspaceAgent(template, "main")
    home = Home(address="docker_volume.home_volume")
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1", home=home)
    workspace.home_volume.driver = "local"
    assert synth(template)["docker_volume.home_volume"]["driver"] == "local"


def test_a_resource_of_a_provider_without_classes_is_a_plain_one(template: CoderTemplate) -> None:
    resource = Resource(template, "it", type="docker_network", body={"name": "it"})
    assert isinstance(resource.resource, Network)
    pod = kubernetes(template, provider="mingfang").pod
    assert type(pod).__mro__[1] is cdktf.TerraformResource
    with pytest.raises(ConfigError, match=r"k8s_core_v1_pod.workspace has no spec; use override\(…\)"):
        _ = pod.spec


def test_without_the_prebuilt_classes_a_sentence_names_the_extra(
    template: CoderTemplate, docker: DockerWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elements, "generated_class", lambda kind, type: None)
    monkeypatch.setattr(prebuilt, "_installed", lambda package: False)
    element = docker.container
    assert isinstance(element, cdktf.TerraformResource)
    element.add_override("hostname", "host")
    message = r"is a plain TerraformResource, .*has no network_mode; .*pip install \"cdktf-coder\[.*docker\]\""
    with pytest.raises(ConfigError, match=message):
        element.network_mode = "host"
    assert container(template)["hostname"] == "host"


@jsii.implements(cdktf.IAspect)
class Team:
    """Labels every container and pod, and reads what it says."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def visit(self, node: Any) -> None:
        if isinstance(node, Container):
            self.seen.append(str(node.image_input))
            node.put_labels([*node.labels_input, ContainerLabels(label="team", value="backend")])  # type: ignore[misc]
        if isinstance(node, PodV1):
            self.seen.append(node.spec.container.get(0).image_input or "")
            node.metadata.labels = {**(node.metadata.labels_input or {}), "team": "backend"}
            self.seen.append(node.to_terraform()["resource"]["kubernetes_pod_v1"]["workspace"]["metadata"]["namespace"])


def test_an_aspect_of_a_template_sees_and_changes_what_will_be_written(
    template: CoderTemplate, docker: DockerWorkspace
) -> None:
    team = Team()
    cdktf.Aspects.of(template).add(team)
    labels = {item["label"]: item["value"] for item in container(template)["labels"]}
    assert labels.keys() >= {"coder.owner", "coder.workspace_id", "team"}
    assert team.seen == ["example:1"]


def test_an_aspect_of_the_app_does_so_in_every_template(app: CoderApp) -> None:
    team = Team()
    cdktf.Aspects.of(app).add(team)
    first, second = CoderTemplate(app, "first"), CoderTemplate(app, "second")
    DockerWorkspace(first, "workspace", agent=WorkspaceAgent(first, "main"), image="example:1")
    kubernetes(second, namespace="work")
    written = synth(app)
    labels = written["second"]["kubernetes_pod_v1.workspace"]["metadata"]["labels"]
    assert labels["team"] == "backend"
    assert "com.coder.workspace.id" in labels
    assert team.seen == ["example:1", "example:1", "work"]
