"""Storage that holds users' data stays while the workspace does, and prebuilt workspaces survive being claimed."""

from __future__ import annotations

from typing import Any

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    Envbox,
    Home,
    KubernetesWorkspace,
    NumberParameter,
    Prebuilds,
    Preset,
    Resource,
    SliderParameter,
    Variable,
    WorkspaceAgent,
    expr,
    fn,
)
from cdktf_coder.model.workspace_data import owner, workspace
from cdktf_coder.testing import Synthesized, synth

LOST = "a smaller claim is replaced by an empty one"


def template(app: CoderApp, name: str = "dev") -> CoderTemplate:
    return CoderTemplate(app, name)


def kubernetes(found: CoderTemplate, size: Any, **home: Any) -> Synthesized:
    agent = WorkspaceAgent(found, "main")
    KubernetesWorkspace(found, "workspace", agent=agent, image="example:1", home=Home(size=size, **home))
    return synth(found)


def slider(found: CoderTemplate, **options: Any) -> Any:
    return SliderParameter(found, "gib", default=10, min=10, max=100, **options).value


GROWING = {
    "a constant": lambda t: 20,
    "an immutable parameter": lambda t: slider(t, mutable=False),
    "an increasing parameter": lambda t: slider(t, mutable=True, monotonic="increasing"),
    "a sum": lambda t: slider(t, mutable=True, monotonic="increasing") + 5,
    "a product": lambda t: 2 * slider(t, mutable=True, monotonic="increasing"),
    "the greater of two": lambda t: fn.max(slider(t, mutable=True, monotonic="increasing"), 20),
    "less a constant": lambda t: slider(t, mutable=True, monotonic="increasing") - 1,
    "a choice by what never changes": lambda t: expr(
        f"{NumberParameter(t, 'team', default=1).value} > 1 ? 100 : {slider(t, mutable=True, monotonic='increasing')}"
    ),
}


@pytest.mark.parametrize("size", GROWING)
def test_a_size_that_only_grows_is_written(app: CoderApp, size: str) -> None:
    found = template(app)
    assert [str(problem) for problem in kubernetes(found, GROWING[size](found)).problems] == []


SHRINKING = {
    "a mutable slider": lambda t: slider(t, mutable=True),
    "a decreasing one": lambda t: slider(t, mutable=True, monotonic="decreasing"),
    "a difference": lambda t: 200 - slider(t, mutable=True, monotonic="increasing"),
    "a quotient": lambda t: 200 / slider(t, mutable=True, monotonic="increasing"),
    "a negative product": lambda t: 1000 + slider(t, mutable=True, monotonic="increasing") * -1,
    "a choice by what changes": lambda t: expr(f"{slider(t, mutable=True, monotonic='increasing')} > 20 ? 1 : 50"),
    "what cycles": lambda t: slider(t, mutable=True, monotonic="increasing") % 7 + 1,
    "behind a local": lambda t: expr("local.size"),
    "the owner's groups": lambda t: expr("length(data.coder_workspace_owner.me.groups)"),
}


@pytest.mark.parametrize("size", SHRINKING)
def test_a_size_that_may_shrink_is_refused(app: CoderApp, size: str) -> None:
    found = template(app)
    value = SHRINKING[size](found)
    if size == "behind a local":
        found.add_override("locals.size", f"${{{slider(found, mutable=True).plain} + 1}}")
    [problem] = kubernetes(found, value).problems
    assert LOST in problem.message
    assert 'mutable=False, or monotonic="increasing"' in problem.hint
    assert problem.path == "dev/workspace"


def test_what_a_push_decides_is_said_to_be_unknown(app: CoderApp) -> None:
    found = template(app)
    size = Variable(found, "size", type="number", default=10).value
    result = kubernetes(found, size)
    assert result.problems == ()
    assert any("can't be told" in message and LOST in message for _, message in result.warnings)


def test_a_claim_keeps_what_would_replace_it_and_may_grow(app: CoderApp) -> None:
    claim = kubernetes(template(app), 10)["kubernetes_persistent_volume_claim_v1.home"]
    kept = claim["lifecycle"]["ignore_changes"]
    assert "spec[0].storage_class_name" in kept
    assert not any("requests" in path for path in kept)


REPLACED = {
    "name": lambda: f"{owner.name}-home",
    "labels": lambda: [{"label": "owner", "value": workspace.name}],
    "driver_opts": lambda: {"device": f"/srv/{owner.email}"},
}


@pytest.mark.parametrize("argument", REPLACED)
def test_storage_by_another_construct_is_held_to_the_same(app: CoderApp, argument: str) -> None:
    found = template(app)
    agent = WorkspaceAgent(found, "main")
    DockerWorkspace(found, "workspace", agent=agent, image="example:1")
    body = {"name": "cache", argument: REPLACED[argument]()}
    Resource(found, "cache", type="docker_volume", body=body)
    [problem] = synth(found).problems
    assert f"a change of {argument} replaces the storage by an empty one" in problem.message
    body["name"] = f"{owner.name}-kept" if argument == "name" else "kept"
    Resource(found, "kept", type="docker_volume", body={**body, "lifecycle": {"ignore_changes": "all"}})
    assert len(synth(found).problems) == 1


@pytest.mark.parametrize("call", ["timestamp()", "uuid()"])
def test_what_is_another_each_time_replaces_storage(app: CoderApp, call: str) -> None:
    found = template(app)
    DockerWorkspace(found, "workspace", agent=WorkspaceAgent(found, "main"), image="example:1")
    Resource(found, "cache", type="docker_volume", body={"name": expr(call)})
    assert "gives another answer each time" in synth(found).problems[0].message


# Homes that exist already -------------------------------------------------------------------------------------------------


def test_a_home_of_another_address_is_adopted_on_docker(app: CoderApp) -> None:
    found = template(app)
    home = Home(address="docker_volume.home_volume", labels={"team": "a"})
    DockerWorkspace(found, "workspace", agent=WorkspaceAgent(found, "main"), image="example:1", home=home)
    result = synth(found)
    assert result.problems == ()
    assert result["docker_volume.home_volume"]["lifecycle"] == {"ignore_changes": "all"}
    assert "docker_volume.home" not in result.addresses
    assert result["docker_container.workspace"]["volumes"][0]["volume_name"] == "${docker_volume.home_volume.name}"


def test_a_claim_of_another_type_is_adopted(app: CoderApp) -> None:
    result = kubernetes(
        template(app), 10, address="kubernetes_persistent_volume_claim.home", name=f"coder-{workspace.id}-home"
    )
    assert result.problems == ()
    claim = "kubernetes_persistent_volume_claim.home"
    assert result[claim]["metadata"]["name"] == "coder-${data.coder_workspace.me.id}-home"
    volumes = result["kubernetes_pod_v1.workspace"]["spec"]["volume"]
    assert volumes[0]["persistent_volume_claim"]["claim_name"] == f"${{{claim}.metadata[0].name}}"
    assert result["kubernetes_pod_v1.workspace"]["depends_on"] == [claim]


@pytest.mark.parametrize(
    "address", ["home", "docker_volume.home[0]", "docker_container.home", "module.a.docker_volume.b"]
)
def test_what_can_not_be_adopted_is_refused(app: CoderApp, address: str) -> None:
    found = template(app)
    with pytest.raises(ConfigError, match=r"no address of storage that can be adopted here; .*docker_volume.home"):
        DockerWorkspace(
            found, "workspace", agent=WorkspaceAgent(found, "main"), image="example:1", home=Home(address=address)
        )


def test_a_renamed_home_is_moved(app: CoderApp) -> None:
    found = template(app)
    DockerWorkspace(found, "workspace", agent=WorkspaceAgent(found, "main"), image="example:1")
    found.moved("docker_volume.home_volume", "docker_volume.home")
    assert synth(found).document["moved"] == [{"from": "docker_volume.home_volume", "to": "docker_volume.home"}]
    with pytest.raises(ConfigError, match=r"can't move .* of another type; adopt it: Home\(address="):
        found.moved("kubernetes_persistent_volume_claim.home", "kubernetes_persistent_volume_claim_v1.home")
    with pytest.raises(ConfigError, match="is no address of a resource"):
        found.moved("home", "docker_volume.home")


# Prebuilt workspaces --------------------------------------------------------------------------------------------------------


def prebuilt(app: CoderApp, **options: Any) -> CoderTemplate:
    found = template(app)
    Preset(found, "ahead", prebuilds=Prebuilds(instances=1))
    agent = WorkspaceAgent(found, "main", env=options.pop("agent_env", None))
    DockerWorkspace(found, "workspace", agent=agent, image="example:1", **options)
    return found


def test_nothing_of_the_owner_replaces_a_prebuilt_workspace(app: CoderApp) -> None:
    result = synth(prebuilt(app))
    assert result.problems == ()
    assert "env" not in result["coder_agent.main"]
    assert result["docker_container.workspace"]["lifecycle"] == {"ignore_changes": ["name", "hostname", "labels"]}
    names = {result[f"coder_env.{name}"]["name"] for name in ("main_git_author_name", "main_git_committer_email")}
    assert names == {"GIT_AUTHOR_NAME", "GIT_COMMITTER_EMAIL"}


def test_without_prebuilds_an_update_renames_and_the_agent_says_who_commits(app: CoderApp) -> None:
    found = template(app)
    DockerWorkspace(found, "workspace", agent=WorkspaceAgent(found, "main"), image="example:1")
    result = synth(found)
    assert "lifecycle" not in result["docker_container.workspace"]
    assert "GIT_AUTHOR_NAME" in result["coder_agent.main"]["env"]
    assert not any(address.startswith("coder_env") for address in result.addresses)


@pytest.mark.parametrize(
    "options",
    [
        {"agent_env": {"WHO": owner.name}},
        {"env": {"WHO": owner.email}},
        {"env": {"WHERE": workspace.name}},
        {"nesting": Envbox()},
    ],
)
def test_what_would_throw_a_prebuilt_workspace_away_is_an_error(app: CoderApp, options: Any) -> None:
    problems = synth(prebuilt(app, **options)).problems
    assert problems
    assert all("changes when a prebuilt workspace is claimed" in problem.message for problem in problems)


def test_prebuilds_have_one_agent(app: CoderApp) -> None:
    found = prebuilt(app)
    second = WorkspaceAgent(found, "second")
    DockerWorkspace(found, "other", agent=second, image="example:1")
    assert any("coder/coder #17388" in problem.message for problem in synth(found).problems)
