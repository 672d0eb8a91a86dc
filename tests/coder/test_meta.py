"""Terraform's own arguments on every construct: what a block waits for, its life, its provider, how many there are."""

from __future__ import annotations

import inspect
from typing import Any

import cdktf
import pytest
from cdktf_cdktf_provider_docker.network import Network as DockerNetwork
from cdktf_cdktf_provider_docker.provider import DockerProvider
from constructs import Construct, DependencyGroup

import cdktf_coder
from cdktf_coder import (
    AgentEnv,
    CoderApp,
    CoderTemplate,
    CodeServer,
    Composite,
    Condition,
    ConfigError,
    Data,
    Devcontainer,
    DockerHost,
    DockerImage,
    DockerWorkspace,
    ExternalAuth,
    GitClone,
    KubernetesCluster,
    KubernetesSecret,
    KubernetesWorkspace,
    Lifecycle,
    Meta,
    NumberParameter,
    Prebuilds,
    Preset,
    Provider,
    RegistryModule,
    Resource,
    ResourceMetadata,
    Sidecar,
    Socket,
    SwitchParameter,
    Variable,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceScript,
    each,
)
from cdktf_coder.coder.base import CoderConstruct
from cdktf_coder.coder.parameters.parameter import Parameter

START = "data.coder_workspace.me.start_count"
# They are read before anything is built, or are no block of their own.
WITHOUT = {
    "Composite", "DockerHost", "KubernetesCluster", "Local", "Output", "Preset", "Provider", "Variable", "WorkspaceTags",
}  # fmt: skip
CONSTRUCTS = [
    item
    for name in cdktf_coder.__all__
    if isinstance(item := getattr(cdktf_coder, name), type) and issubclass(item, CoderConstruct)
]


@pytest.fixture
def template(app: CoderApp) -> CoderTemplate:
    return CoderTemplate(app, "dev")


@pytest.fixture
def agent(template: CoderTemplate) -> WorkspaceAgent:
    return WorkspaceAgent(template, "main")


def written(template: CoderTemplate, address: str) -> Any:
    output = template.output()
    assert [str(problem) for problem in output.problems if problem.severity == "error"] == []
    place: Any = output.whole
    kind, *rest = address.split(".")
    for step in (kind, *rest) if kind in ("data", "module", "provider") else ("resource", kind, *rest):
        place = place[step]
    return place


def refusal(make: Any) -> str:
    with pytest.raises(ConfigError) as caught:
        make()
    return str(caught.value)


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_every_construct_that_is_a_block_takes_them(construct: type[CoderConstruct]) -> None:
    taken = "meta" in inspect.signature(construct).parameters
    assert taken is not (construct.__name__ in WITHOUT or issubclass(construct, Parameter))
    if taken:
        assert ":param meta: Terraform's own arguments" in (inspect.getdoc(construct) or "")


# What it waits for --------------------------------------------------------------------------------------------------------


def test_a_workspace_waits_for_whatever_is_named(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    network = Resource(template, "proxy", type="docker_network", body={"name": "proxy"})
    raw = DockerNetwork(template, "raw", name="raw")
    image = DockerImage(template, "image", name="example:1")
    clone = GitClone(template, agent=agent, url="https://github.com/coder/coder")
    meta = Meta(depends_on=[network, raw, image.block, clone, agent, "data.coder_workspace.me"])
    DockerWorkspace(
        template, "workspace", agent=agent, image="example:1", nesting=Sidecar(allow_host_root=True), meta=meta
    )
    assert written(template, "docker_container.workspace")["depends_on"] == [
        "docker_container.dind", "docker_network.proxy", "docker_network.raw", "docker_image.image", "module.git-clone",
        "coder_agent.main", "data.coder_workspace.me",
    ]  # fmt: skip
    assert "depends_on" not in written(template, "docker_volume.home")


def test_a_composite_is_everything_in_it_even_what_comes_later(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    services = Composite(template, "services")
    script = WorkspaceScript(
        template, "seed", agent=agent, script="true", run_on_start=True, meta=Meta(depends_on=[services])
    )
    Resource(services, "db", type="docker_container", body={"name": "db", "image": "postgres:17"})
    Resource(services, "net", type="docker_network", body={"name": "net"})
    NumberParameter(services, "cores", default=2)
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    assert script.block.body["depends_on"] == ["docker_container.services_db", "docker_network.services_net"]
    assert written(template, "coder_script.seed")["depends_on"] == script.block.body["depends_on"]


def test_a_modules_own_argument_and_meta_add_up(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    first = Resource(template, "a", type="docker_network", body={"name": "a"})
    other = Resource(template, "b", type="docker_network", body={"name": "b"})
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    RegistryModule(
        template, "m", source="coder/x", version="~> 1.0", depends_on=[first], meta=Meta(depends_on=[first, other])
    )
    assert written(template, "module.m")["depends_on"] == ["docker_network.a", "docker_network.b"]


@pytest.mark.parametrize(
    "make", [lambda t: Variable(t, "x"), lambda t: Composite(t, "x"), lambda t: DockerHost(t, "x")]
)
def test_what_nothing_can_wait_for_is_told(template: CoderTemplate, agent: WorkspaceAgent, make: Any) -> None:
    item = make(template)
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", meta=Meta(depends_on=[item]))
    problems = [str(problem) for problem in template.output().problems]
    assert (
        "dev/workspace: docker_container.workspace: nothing can wait for dev/x; give a resource, a data source, a module or an "
        "address" in problems
    )


def test_what_belongs_to_another_template_is_refused(app: CoderApp, template: CoderTemplate) -> None:
    other = WorkspaceAgent(CoderTemplate(app, "other"), "main")
    message = refusal(lambda: DockerImage(template, "image", name="x:1", meta=Meta(depends_on=[other])))
    assert message == "dev/image: meta comes from other/main, which is another template's; give one of this template"


# node.add_dependency ------------------------------------------------------------------------------------------------------


def test_node_add_dependency_is_honoured(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    network = Resource(template, "proxy", type="docker_network", body={"name": "proxy"})
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    workspace.node.add_dependency(network)
    for address in ("docker_container.workspace", "docker_volume.home"):
        assert written(template, address)["depends_on"] == ["docker_network.proxy"]
    assert written(template, "docker_container.workspace")["depends_on"] == ["docker_network.proxy"]
    assert "depends_on" not in written(template, "coder_agent.main")


def test_it_adds_to_what_is_there_and_takes_several(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    first, second = (Resource(template, id, type="docker_network", body={"name": id}) for id in "ab")
    workspace = DockerWorkspace(
        template, "workspace", agent=agent, image="example:1", nesting=Sidecar(allow_host_root=True)
    )
    workspace.node.add_dependency(DependencyGroup(first, second))
    workspace.node.add_dependency(first)
    assert written(template, "docker_container.workspace")["depends_on"] == [
        "docker_container.dind", "docker_network.a", "docker_network.b",
    ]  # fmt: skip


def test_scopes_and_elements_of_cdktf_take_part(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    box, team = Construct(template, "box"), Composite(template, "team")
    DockerNetwork(box, "net", name="net")
    image = DockerImage(box, "image", name="example:1")
    ExternalAuth(team, "github")
    inner = Resource(team, "net", type="docker_network", body={"name": "team"})
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    box.node.add_dependency(team)
    needed = ["data.coder_external_auth.team_github", "docker_network.team_net"]
    output = template.output()
    assert output.problems == ()
    (name,) = set(output.whole["resource"]["docker_network"]) - {"team_net"}
    assert output.whole["resource"]["docker_network"][name]["depends_on"] == needed
    assert written(template, "docker_image.image")["depends_on"] == needed
    assert image.block.body.get("depends_on") is None and inner.block.body.get("depends_on") is None


def test_a_scope_does_not_wait_for_itself(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    team = Composite(template, "team")
    first = Resource(team, "a", type="docker_network", body={"name": "a"})
    Resource(team, "b", type="docker_network", body={"name": "b"})
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    team.node.add_dependency(first)
    assert template.output().problems == ()
    assert "depends_on" not in written(template, "docker_network.team_a")


def test_what_can_not_be_ordered_is_an_error(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    cores = NumberParameter(template, "cores", default=2)
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    cores.node.add_dependency(workspace)
    workspace.node.add_dependency(cores)
    hint = "; give a construct that makes a resource or a module; parameters and variables are read before"
    assert [str(problem) for problem in template.output().problems] == [
        f"dev/cores: node.add_dependency: nothing in dev/cores can wait for anything{hint}",
        f"dev/workspace: node.add_dependency: nothing in dev/cores can be waited for{hint}",
    ]


def test_elements_behind_constructs_take_part(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    network = Resource(template, "proxy", type="docker_network", body={"name": "proxy"})
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    workspace.container.node.add_dependency(network.resource)
    assert written(template, "docker_container.workspace")["depends_on"] == ["docker_network.proxy"]
    assert "depends_on" not in written(template, "docker_volume.home")


def test_another_templates_construct_can_not_be_waited_for(app: CoderApp, template: CoderTemplate) -> None:
    other = Resource(CoderTemplate(app, "other"), "net", type="docker_network", body={"name": "net"})
    image = DockerImage(template, "image", name="example:1")
    image.node.add_dependency(other)
    image.node.add_dependency(DependencyGroup())
    assert [str(problem) for problem in template.output().problems] == [
        "dev/image: node.add_dependency: other/net is another template's; give one of this template"
    ]


# Its life -----------------------------------------------------------------------------------------------------------------


def test_a_lifecycle_is_typed(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    network = Resource(template, "proxy", type="docker_network", body={"name": "proxy"})
    condition = Condition(condition=template.owner.name != "root", error_message="Not as ${root}.")
    lifecycle = Lifecycle(
        ignore_changes=["image", "env"],
        create_before_destroy=True,
        replace_triggered_by=[network, "docker_network.proxy.driver"],
        preconditions=[condition],
        postconditions=[condition],
    )
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", meta=Meta(lifecycle=lifecycle))
    rule = {"condition": '${data.coder_workspace_owner.me.name != "root"}', "error_message": "Not as $${root}."}
    assert written(template, "docker_container.workspace")["lifecycle"] == {
        "ignore_changes": ["image", "env"],
        "create_before_destroy": True,
        "replace_triggered_by": ["docker_network.proxy", "docker_network.proxy.driver"],
        "precondition": [rule],
        "postcondition": [rule],
    }


def test_what_this_library_ignores_stays_ignored(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    Preset(template, "ready", prebuilds=Prebuilds(instances=1))
    meta = Meta(lifecycle=Lifecycle(ignore_changes=["image"]))
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", meta=meta)
    assert written(template, "docker_container.workspace")["lifecycle"]["ignore_changes"] == [
        "name", "hostname", "labels", "image",
    ]  # fmt: skip
    everything = Meta(lifecycle=Lifecycle(ignore_changes="all"))
    Resource(template, "net", type="docker_network", body={"name": "x"}, meta=everything)
    assert written(template, "docker_network.net")["lifecycle"] == {"ignore_changes": "all"}


# Its provider -------------------------------------------------------------------------------------------------------------


def test_a_workspace_runs_on_another_host_with_all_its_parts(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    east = DockerHost(template, "east", alias="east", host="ssh://coder@east.example", socket="/run/docker.sock")
    nesting = Socket(allow_host_root=True, group="999")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", nesting=nesting, meta=Meta(provider=east))
    DockerWorkspace(template, "near", agent=WorkspaceAgent(template, "near"), image="example:1")
    assert written(template, "provider.docker") == [
        {"host": '${var.docker_socket != "" ? var.docker_socket : null}'},
        {"alias": "east", "host": "ssh://coder@east.example"},
    ]
    for address in ("docker_container.workspace", "docker_volume.home"):
        assert written(template, address)["provider"] == "docker.east"
    assert "provider" not in written(template, "docker_container.near")
    volumes = written(template, "docker_container.workspace")["volumes"]
    assert "/run/docker.sock" in [volume.get("host_path") for volume in volumes]


def test_a_workspace_runs_in_another_cluster(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    KubernetesCluster(template, "cluster", config_path="~/.kube/config")
    east = KubernetesCluster(template, "east", alias="east", config_path="~/.kube/east")
    secret = KubernetesSecret(template, "token", data={"a": "b"}, meta=Meta(provider="kubernetes.east"))
    KubernetesWorkspace(template, "workspace", agent=agent, image="example:1", meta=Meta(provider=east))
    assert secret.block.body["provider"] == "kubernetes.east"
    assert written(template, "kubernetes_persistent_volume_claim_v1.home")["provider"] == "kubernetes.east"
    assert [body["config_path"] for body in written(template, "provider.kubernetes")] == [
        "~/.kube/config", "~/.kube/east",
    ]  # fmt: skip


def test_providers_of_cdktfs_and_of_any_other_source(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    raw = DockerProvider(template, "raw", alias="raw", host="tcp://raw.example:2376")
    random = Provider(template, "random", source="hashicorp/random", version="~> 3.6", config=[{}, {"alias": "two"}])
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", meta=Meta(provider=raw))
    Resource(template, "one", type="random_id", body={"byte_length": 4}, meta=Meta(provider=random))
    Resource(template, "two", type="random_id", body={"byte_length": 4}, meta=Meta(provider="random.two"))
    assert written(template, "docker_volume.home")["provider"] == "docker.raw"
    assert written(template, "random_id.one")["provider"] == "random"
    assert written(template, "random_id.two")["provider"] == "random.two"


def test_a_provider_that_is_none_is_refused(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    def image(provider: Any) -> Any:
        return lambda: DockerImage(template, f"i{id(provider)}", name="x:1", meta=Meta(provider=provider))

    assert 'is no provider\'s configuration; write it as in "docker.east"' in refusal(image("docker east"))
    assert "the WorkspaceAgent is no provider; give a DockerHost, a KubernetesCluster or a Provider" in refusal(
        image(agent)
    )
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", meta=Meta(provider="docker.west"))
    assert any("docker.west" in str(problem) for problem in template.output().problems)
    DockerHost(template, "east", alias="east")
    assert "the template has a provider docker.east already" in refusal(lambda: DockerHost(template, "e", alias="east"))
    assert "is no name" in refusal(lambda: DockerHost(template, "f", alias="far east"))


# How many -----------------------------------------------------------------------------------------------------------------


def test_a_workspace_is_there_on_a_condition_and_its_home_stays(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    wanted = SwitchParameter(template, "gpu", default=False, mutable=True)
    nesting = Sidecar(allow_host_root=True)
    workspace = DockerWorkspace(
        template, "workspace", agent=agent, image="example:1", nesting=nesting, meta=Meta(count=wanted.value)
    )
    ResourceMetadata(template, "about", resource=workspace, items={"a": "b"})
    count = f"${{tobool(data.coder_parameter.gpu.value) ? {START} : 0}}"
    assert written(template, "docker_container.workspace")["count"] == count
    assert written(template, "docker_container.dind")["count"] == count
    assert "count" not in written(template, "docker_volume.home")
    assert written(template, "coder_metadata.about")["resource_id"] == "${docker_container.workspace[0].id}"


@pytest.mark.parametrize(("count", "expected"), [(True, f"${{{START}}}"), (1, f"${{{START}}}"), (False, 0), (0, 0)])
def test_a_workspace_that_is_always_or_never_there(
    template: CoderTemplate, agent: WorkspaceAgent, count: Any, expected: Any
) -> None:
    KubernetesWorkspace(template, "workspace", agent=agent, image="example:1", meta=Meta(count=count))
    pod = template.output().whole["resource"]["kubernetes_pod_v1"]["workspace"]
    assert pod["count"] == expected


def test_several_workspaces_of_one_name_are_refused(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    def workspace(id: str, meta: Meta) -> Any:
        return lambda: DockerWorkspace(template, id, agent=agent, image="example:1", meta=meta)

    assert refusal(workspace("a", Meta(count=2))).startswith("dev/a: a workspace is one, not 2")
    assert refusal(workspace("b", Meta(for_each=["x"]))).startswith("dev/b: a workspace is one, and for_each")


def test_count_and_for_each_work_where_a_construct_has_no_such_argument(template: CoderTemplate) -> None:
    image = DockerImage(template, "image", name="example:1", meta=Meta(count=2))
    names = KubernetesSecret(template, "token", data={"a": each.key}, name=each.key, meta=Meta(for_each=["a", "b"]))
    assert image.block.body["count"] == 2
    assert str(image.value.code) == "docker_image.image[0].image_id"
    assert names.block.body["for_each"].code == 'toset(["a", "b"])'
    assert refusal(lambda: names.name) == (
        "dev/token: there is one kubernetes_secret_v1.token for each item; say which: "
        "expr('kubernetes_secret_v1.token[\"…\"].metadata[0].name')"
    )


def test_they_are_the_constructs_own_arguments(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    meta = Meta(count=2)
    for block in (
        AgentEnv(template, "a", agent=agent, name="A", meta=meta),
        WorkspaceApp(template, "b", agent=agent, command="true", meta=meta),
        Devcontainer(template, "c", agent=agent, workspace_folder="/x", meta=meta),
        CodeServer(template, "d", agent=agent, meta=meta),
        WorkspaceAgent(template, "e", meta=meta),
        Data(template, "f", type="docker_network", body={"name": "x"}, meta=meta),
    ):
        assert block.block.body["count"] == 2
    some = Meta(for_each={"a": 1})
    assert "count" not in CodeServer(template, "g", agent=agent, meta=some).block.body
    assert refusal(lambda: AgentEnv(template, "h", agent=agent, name="A", count=1, meta=meta)) == (
        "dev/h: count or for_each is given twice; keep that in meta, or the argument beside it"
    )
    assert "exclude each other" in refusal(
        lambda: AgentEnv(template, "i", agent=agent, name="A", meta=Meta(count=1, for_each=["a"]))
    )


def test_what_terraform_has_not_for_a_module_is_refused(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    assert "Terraform has no lifecycle of modules" in refusal(
        lambda: CodeServer(template, "a", agent=agent, meta=Meta(lifecycle=Lifecycle(prevent_destroy=True)))
    )
    assert "a module is given its providers by their names" in refusal(
        lambda: CodeServer(template, "b", agent=agent, meta=Meta(provider="docker.east"))
    )


def test_a_misspelled_argument_is_told() -> None:
    anything: Any = Meta
    assert refusal(lambda: anything(depend_on=[])) == "Meta: Meta has no argument 'depend_on'; did you mean depends_on?"
    assert "Lifecycle" in refusal(lambda: anything(lifecycle={"prevent_destroy": True}))


def test_an_element_of_cdktf_keeps_them(template: CoderTemplate, agent: WorkspaceAgent) -> None:
    meta = Meta(depends_on=[agent], lifecycle=Lifecycle(ignore_changes=["image"]))
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1", meta=meta)
    assert isinstance(workspace.container, cdktf.TerraformResource)
    assert written(template, "docker_container.workspace")["lifecycle"] == {"ignore_changes": ["image"]}
    assert written(template, "docker_container.workspace")["depends_on"] == ["coder_agent.main"]
