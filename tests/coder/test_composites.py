"""Constructs of a user's own that wrap this library's stand several times in one template."""

from __future__ import annotations

import string
from typing import Any

import pytest
from constructs import Construct
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    CodeServer,
    Composite,
    ConfigError,
    DockerImage,
    DockerWorkspace,
    Dotfiles,
    KubernetesSecret,
    KubernetesWorkspace,
    Local,
    Mount,
    NumberParameter,
    Output,
    Persistent,
    Preset,
    Provider,
    Resource,
    Sidecar,
    SliderParameter,
    TextParameter,
    Variable,
    VSCodeDesktop,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceScript,
)


class Team(Composite):
    """A workspace with all its parts."""

    def __init__(self, scope: Construct, id: str, *, prefix: str | None = None) -> None:
        super().__init__(scope, id, prefix=prefix)
        self.agent = WorkspaceAgent(self, "main")
        self.workspace = DockerWorkspace(self, "workspace", agent=self.agent, image="example:1")


@pytest.fixture
def template(app: CoderApp) -> CoderTemplate:
    return CoderTemplate(app, "dev")


def problems(template: CoderTemplate) -> list[str]:
    return [str(problem) for problem in template.output().problems]


def addresses(template: CoderTemplate, *but: str) -> list[str]:
    return [
        block.address for block in template.record.blocks if block.path != "dev" and not block.address.startswith(but)
    ]


def refusal(make: Any) -> str:
    with pytest.raises(ConfigError) as caught:
        make()
    return str(caught.value)


def test_what_stands_in_a_composite_begins_with_its_id(template: CoderTemplate) -> None:
    Team(template, "frontend")
    Team(template, "back_end")
    assert problems(template) == []
    assert addresses(template, "coder_env", "var") == [
        "coder_agent.frontend-main", "docker_volume.frontend_home", "docker_container.frontend_workspace",
        "coder_agent.back-end-main", "docker_volume.back_end_home", "docker_container.back_end_workspace",
    ]  # fmt: skip
    written = template.output().whole["resource"]
    container, volume = written["docker_container"]["back_end_workspace"], written["docker_volume"]["back_end_home"]
    assert container["name"].endswith("-back-end")
    assert volume["name"].endswith("-back-end-home")
    assert container["volumes"][0]["volume_name"] == "${docker_volume.back_end_home.name}"
    assert "CODER_AGENT_TOKEN=${coder_agent.back-end-main.token}" in container["env"]


def test_composites_in_composites_add_up(template: CoderTemplate) -> None:
    outer = Composite(template, "frontend")
    team = Team(outer, "api")
    beside = WorkspaceScript(Construct(team, "tools"), "clone", agent=team.agent, script="true", run_on_start=True)
    assert team.inside == ("frontend", "api")
    assert "docker_volume.frontend_api_home" in addresses(template)
    assert team.agent.name == "frontend-api-main"
    assert beside.block.address == "coder_script.frontend_api_clone"
    assert problems(template) == []


def test_a_composite_without_a_prefix_keeps_the_addresses_a_template_has(template: CoderTemplate) -> None:
    Team(template, "first", prefix="")
    Team(template, "second")
    found = addresses(template)
    assert {"coder_agent.main", "docker_volume.home", "docker_container.workspace"} <= set(found)
    assert "docker_volume.second_home" in found
    assert problems(template) == []


def test_names_in_coder_and_on_the_platform_differ_by_themselves(template: CoderTemplate) -> None:
    for id in ("frontend", "backend"):
        team = Team(template, id)
        cores = NumberParameter(team, "cores", default=2)
        Preset(team, "small", parameters={cores: 2})
        WorkspaceApp(team, "web_ui", agent=team.agent, url="http://localhost:3000")
        CodeServer(team, agent=team.agent)
        DockerImage(team, "image", name=Variable(team, "image", default="example:1").value)
        Output(team, "told", value=Local(team, "long", value="x").value)
        Provider(team, "random", source="hashicorp/random", version="~> 3.6")
        Resource(team, "id", type="random_id", body={"byte_length": 4})
    whole = template.output().whole
    assert problems(template) == []
    assert whole["resource"]["coder_app"]["frontend_web_ui"]["slug"] == "frontend-web-ui"
    assert whole["module"]["backend_code-server"]["slug"] == "backend-code-server"
    assert whole["data"]["coder_parameter"]["frontend_cores"]["name"] == "frontend_cores"
    assert whole["data"]["coder_workspace_preset"]["backend_small"]["parameters"] == {"backend_cores": "2"}
    assert whole["output"]["frontend_told"]["value"] == "${local.frontend_long}"
    assert whole["locals"]["backend_long"] == "x"
    assert whole["resource"]["docker_image"]["backend_image"]["name"] == "${var.backend_image}"
    assert set(whole["resource"]["random_id"]) == {"frontend_id", "backend_id"}


def test_everything_beside_a_workspace_begins_with_the_id_too(template: CoderTemplate) -> None:
    for id in ("frontend", "backend"):
        composite = Composite(template, id)
        mounts = [Mount(volume=Persistent(name="data"), path="/data")]
        agent, nesting = WorkspaceAgent(composite, "main"), Sidecar(allow_host_root=True)
        DockerWorkspace(composite, "dev", agent=agent, image="example:1", nesting=nesting, mounts=mounts)
    assert problems(template) == []
    found = addresses(template, "coder", "var")
    assert sorted(address for address in found if "backend" in address) == [
        "docker_container.backend_dev", "docker_container.backend_dev_dind", "docker_network.backend_dev_docker",
        "docker_volume.backend_dev_data", "docker_volume.backend_dev_docker", "docker_volume.backend_dev_docker_certs",
        "docker_volume.backend_dev_home",
    ]  # fmt: skip


def test_in_kubernetes_too(template: CoderTemplate) -> None:
    for id in ("frontend", "backend"):
        composite = Composite(template, id)
        secret = KubernetesSecret(composite, "token", data={"value": "x"})
        agent = WorkspaceAgent(composite, "main")
        KubernetesWorkspace(composite, "workspace", agent=agent, image="example:1")
        assert secret.block.address == f"kubernetes_secret_v1.{id}_token"
    assert problems(template) == []
    written = template.output().whole["resource"]
    pods, claims = written["kubernetes_pod_v1"], written["kubernetes_persistent_volume_claim_v1"]
    assert set(pods) == {"frontend_workspace", "backend_workspace"}
    assert set(claims) == {"frontend_home", "backend_home"}
    labels = pods["frontend_workspace"]["metadata"]["labels"]
    assert labels["app.kubernetes.io/instance"] == "coder-workspace-${data.coder_workspace.me.id}-frontend"
    assert written["kubernetes_secret_v1"]["backend_token"]["metadata"]["name"].endswith("-backend-token")
    assert set(template.output().whole["variable"]) == {"namespace", "use_kubeconfig"}


def test_text_is_named_by_the_composite_when_it_is_asked(template: CoderTemplate) -> None:
    team = Team(template, "back_end")
    assert team.name("web", "-") == "back-end-web"
    assert team.address("docker_volume.home") == "docker_volume.back_end_home"
    assert team.address("coder_agent.main") == "coder_agent.back-end-main"
    assert team.workspace.resource_of(team.address("docker_volume.home")) is not None


def test_what_modules_fix_is_refused_with_what_to_write(template: CoderTemplate) -> None:
    for id in ("frontend", "backend"):
        team = Team(template, id)
        Dotfiles(team, agent=team.agent)
        VSCodeDesktop(team, agent=team.agent)
        WorkspaceApp(team, "web", agent=team.agent, slug="web", url="http://localhost:3000")
    assert problems(template) == [
        "dev/backend/dotfiles: module.backend_dotfiles: the module asks for the parameter 'dotfiles_uri', as "
        "module.frontend_dotfiles does, and Coder refuses two of one name; give the value of a parameter of your own as "
        "dotfiles_uri",
        "dev/backend/vscode-desktop: module.backend_vscode-desktop: slug: module.frontend_vscode-desktop has the slug "
        "'vscode' too, and Coder allows each slug once in a template; keep one of the two, the module takes no other",
        "dev/backend/web: coder_app.backend_web: slug: coder_app.frontend_web has the slug 'web' too, and Coder allows each "
        "slug once in a template; give one of the two another slug",
    ]


def test_one_parameter_serves_the_modules_of_all(template: CoderTemplate) -> None:
    repository = TextParameter(template, "dotfiles_uri", default="")
    for id in ("frontend", "backend"):
        team = Team(template, id)
        Dotfiles(team, agent=team.agent, dotfiles_uri=repository.value)
    assert problems(template) == []


def test_a_plain_construct_adds_nothing_and_a_collision_says_what_does(template: CoderTemplate) -> None:
    for id in ("frontend", "backend"):
        WorkspaceAgent(Construct(template, id), "main")
    assert (
        "dev/backend/main: coder_agent.main is already made by dev/frontend/main; give one of the two another id, or make them "
        "in a Composite, whose id its names begin with" in problems(template)
    )


def test_an_agent_and_a_workspace_may_have_one_name(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(template, "main")
    workspace = DockerWorkspace(template, "main", agent=agent, image="example:1")
    image = Resource(template, "main", type="docker_image", body={"name": "example:1"})
    network = Resource(template, "main", type="docker_network", body={"name": "example"})
    assert [block.block.address for block in (agent, workspace, image, network)] == [
        "coder_agent.main", "docker_container.main", "docker_image.main", "docker_network.main",
    ]  # fmt: skip
    assert [item.path for item in (agent, workspace, image, network)] == [
        "dev/main", "dev/main (DockerWorkspace)", "dev/main (Resource 3)", "dev/main (Resource 4)",
    ]  # fmt: skip
    assert problems(template) == []
    assert workspace.container.friendly_unique_id == "main"
    assert len(template.places()) == len(template.constructs) + 1


def test_two_of_one_address_are_refused_where_the_second_is_made(template: CoderTemplate) -> None:
    there = "there is already a {} 'main' in 'dev'; give this one another id, or make it inside a Composite, whose id its " \
        "address then begins with"  # fmt: skip
    agent = WorkspaceAgent(template, "main")
    NumberParameter(template, "main", default=2)
    DockerWorkspace(template, "main", agent=agent, image="example:1")
    Resource(template, "main", type="docker_network", body={"name": "example"})
    Composite(template, "main")
    for make, kind in (
        (lambda: WorkspaceAgent(template, "main"), "WorkspaceAgent"),
        (lambda: SliderParameter(template, "main", default=1, min=1, max=2), "NumberParameter"),
        (lambda: Resource(template, "main", type="docker_network", body={"name": "x"}), "Resource"),
        (lambda: Team(template, "main"), "WorkspaceAgent"),
    ):
        assert refusal(make) == f"dev/main: {there.format(kind)}"


@pytest.mark.parametrize("id", ["1st", "-", "a--b", "a__b", "ä", "a.b", "a_"])
def test_a_prefix_that_no_agent_can_have_is_refused(template: CoderTemplate, id: str) -> None:
    hint = "begin with a letter; use letters, digits, and single - or _ between them"
    assert (
        refusal(lambda: Team(template, id)) == f"dev/{id}: {id!r} can't begin the names of what is made in it; {hint}"
    )
    Team(template, "good", prefix="a")
    assert "prefix" in refusal(lambda: Team(template, "bad", prefix=3))  # type: ignore[arg-type]


IDS = st.text(string.ascii_lowercase + string.digits + "-_", min_size=1, max_size=8)


@given(st.lists(IDS, min_size=1, max_size=4, unique_by=lambda id: id.replace("_", "-")))
def test_any_composite_that_is_accepted_gives_a_valid_template(ids: list[str]) -> None:
    template = CoderTemplate(CoderApp(), "dev")
    made = 0
    for id in ids:
        try:
            Team(template, id)
        except ConfigError:
            continue
        made += 1
    assert len([block for block in template.record.blocks if block.type == "coder_agent"]) == made
    assert [problem for problem in problems(template) if "coder_agent" in problem or "already made" in problem] == []
