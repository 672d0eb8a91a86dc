"""What is hardly meant gets the sentence it deserves: pasted Terraform code, providers nobody names, agents started twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.checks import finished
from tests.checks.finished import found, with_resources

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    Provider,
    RequiredProvider,
    Resource,
    SynthError,
    WorkspaceAgent,
    expr,
    raw,
)
from cdktf_coder.checks.agent_starts import check_agent_starts
from cdktf_coder.checks.literal_references import check_literal_references
from cdktf_coder.checks.lock_file import check_lock_file
from cdktf_coder.checks.required_providers import check_required_providers
from cdktf_coder.checks.schema import check_schema
from cdktf_coder.testing import synth


def dev(app: CoderApp, name: str = "dev", **agent: Any) -> CoderTemplate:
    template = CoderTemplate(app, name)
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main", **agent), image="example:1")
    return template


# Terraform code in Python's text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "echo ${var.image}",
            "`${var.image}` is literal text here, not a reference; "
            "write `expr('var.image')` for the reference, or `raw('${\"$\"}{var.image}')` if the text is meant",
        ),
        (
            "x ${ data.coder_workspace.me.name }-home",
            "`${data.coder_workspace.me.name}` is literal text here, not a reference; "
            "write `expr('data.coder_workspace.me.name')` for the reference, "
            "or `raw('${\"$\"}{data.coder_workspace.me.name}')` if the text is meant",
        ),
        (
            "cd $${HOME} && ls $${PWD}",
            "`$${HOME}` is written with both `$`: text is literal, Terraform's escapes don't apply; "
            "write `${HOME}`, or `raw('${\"$$\"}{HOME}')` if two are meant",
        ),
    ],
)
def test_terraform_code_in_text_is_a_warning_once_a_place(app: CoderApp, text: str, said: str) -> None:
    result = synth(dev(app, startup_script=f"{text}\n{text}"))
    assert result.problems == ()
    assert result.warnings == (("dev/main", f"coder_agent.main: startup_script: {said}"),)


def test_an_app_prints_the_warning_and_writes(app: CoderApp, capsys: pytest.CaptureFixture[str]) -> None:
    dev(app, startup_script="echo ${var.image}")
    app.synth()
    assert (
        "warning: dev/main: coder_agent.main: startup_script: `${var.image}` is literal text" in capsys.readouterr().err
    )
    assert (app.directory / "stacks/dev/cdk.tf.json").is_file()


@pytest.mark.parametrize(
    "text",
    [
        "echo ${HOME} ${#names} $$ ${1}",
        "curl -w '%{http_code}'",
        "${a.b.c}",
        "`${user.name.first}`",
        "$$(id) ${x:-$$}",
        "$${",
    ],
)
def test_a_shells_own_variables_are_no_mistake(app: CoderApp, text: str) -> None:
    assert synth(dev(app, startup_script=text)).warnings == ()


def test_both_spellings_on_purpose_are_silent(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    template.variable("image", default="example:1")
    reference, text, two = expr("var.image"), raw('${"$"}{var.image}'), raw('${"$$"}{HOME}')
    script = f"{reference} {text} {two}"
    agent = WorkspaceAgent(template, "main", startup_script=script)
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    result = synth(template)
    assert (result.problems, result.warnings) == ((), ())
    assert result["coder_agent.main"]["startup_script"] == '${var.image} ${"$"}{var.image} ${"$$"}{HOME}'


def test_an_address_of_the_template_counts_as_a_reference() -> None:
    document = finished.docker()
    document["resource"]["docker_container"]["workspace"]["domainname"] = "$${docker_volume.home.name}"
    assert len(found(check_literal_references, document)) == 1
    document["resource"]["docker_container"]["workspace"]["domainname"] = "$${docker_volume.other.name}"
    assert found(check_literal_references, document) == []


# Providers


def test_a_provider_that_nobody_requires(app: CoderApp) -> None:
    template = dev(app)
    Resource(template, "name", type="random_pet")
    Resource(template, "other", type="random_id", body={"byte_length": 8})
    (problem,) = synth(template).problems
    assert str(problem) == (
        "dev/name: random_pet.name: the template doesn't require the provider 'random', so Terraform would take "
        'hashicorp/random; make a Provider(template, "random", source="…/random", version="…")'
    )


def test_what_is_built_into_terraform_needs_no_provider(app: CoderApp) -> None:
    template = dev(app)
    Resource(template, "it", type="terraform_data", body={"input": 1})
    assert synth(template).problems == ()


def test_two_ranges_of_one_provider_hold_both(app: CoderApp) -> None:
    template = dev(app)
    for number, version in enumerate(("~> 3.6", "~> 3.6, != 3.6.1", ">= 3.5")):
        requirement = RequiredProvider("random", "hashicorp/random", version)
        Resource(template, f"pet{number}", type="random_pet", provider=requirement)
    result = synth(template)
    assert result.problems == ()
    assert result.document["terraform"]["required_providers"]["random"]["version"] == "~> 3.6, != 3.6.1, >= 3.5"


def test_ranges_that_exclude_each_other(app: CoderApp) -> None:
    template = dev(app)
    Provider(template, "docker", source="kreuzwerker/docker", version="~> 2.0")
    (problem,) = synth(template).problems
    assert problem.path == "dev"
    assert "required_providers.docker: no version can be >= 3.6.2 and < 5.0.0 and ~> 2.0" in str(problem)


def test_two_sources_of_one_provider(app: CoderApp) -> None:
    template = dev(app)
    with pytest.raises(ConfigError, match="is kreuzwerker/docker"):
        Provider(template, "docker", source="acme/docker", version="~> 1.0")
    with pytest.raises(ConfigError, match="is kreuzwerker/docker already, and can't be acme/docker too"):
        template.require_provider(RequiredProvider("docker", "acme/docker", "~> 1.0"))


def test_two_configurations_of_one_provider(app: CoderApp) -> None:
    template = dev(app)
    requirement = RequiredProvider("random", "hashicorp/random", "~> 3.6")
    template.require_provider(requirement, {"a": 1})
    template.require_provider(requirement, {"a": 1})
    template.require_provider(requirement)
    with pytest.raises(ConfigError, match="'random' is configured already, in another way"):
        template.require_provider(requirement, {"a": 2})


@pytest.mark.parametrize(
    ("need", "said"),
    [
        ({"source": "a/b/c/d"}, "'a/b/c/d' is no provider's source; write it as in \"hashicorp/random\""),
        ({"version": "latest"}, "'latest' is no version constraint; write it as in \">= 3.6.2, < 5.0.0\" or \"~> 4.5\""),
        ({"version": "> 3, < 3.0.0"}, "no version can be > 3 and < 3.0.0; make the ranges overlap: "
         "each place that requires it gave one"),
    ],
)  # fmt: skip
def test_a_requirement_that_nothing_fulfils(need: dict[str, str], said: str) -> None:
    document = {"terraform": {"required_providers": {"x": {"source": "acme/x", **need}}}}
    assert found(check_required_providers, document) == [f"terraform: required_providers.x: {said}"]


@pytest.mark.parametrize(
    "version", ["", "1", "= 1.2.3", "> 1.0, < 1.0.2", "~> 3.0, != 3.0.0", "< 5", "!= 1.0", ">= 1.0.0-beta1"]
)
def test_ranges_that_something_fits(version: str) -> None:
    assert found(check_required_providers, {"terraform": {"required_providers": {"x": {"version": version}}}}) == []


LOCK = """\
provider "registry.example/coder/coder" {
  version     = "2.20.0"
  constraints = ">= 2.20.0, < 3.0.0"
}

provider "registry.example/kreuzwerker/docker" {
  version = "%s"
}
"""


def lock(app: CoderApp, folder: Path, text: str) -> Any:
    (folder / "lock").write_text(text)
    template = CoderTemplate(app, "dev", lock_file=folder / "lock")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")
    return synth(template)


def test_a_lock_file_that_fits(app: CoderApp, tmp_path: Path) -> None:
    result = lock(app, tmp_path, LOCK % "4.5.0")
    assert (result.problems, result.warnings) == ((), ())


def test_a_lock_file_that_lacks_a_provider(app: CoderApp, tmp_path: Path) -> None:
    result = lock(app, tmp_path, LOCK[: LOCK.index("\n\n")])
    assert result.problems == ()
    assert result.warnings == (
        (
            "dev",
            "terraform: required_providers.docker: the lock file has no kreuzwerker/docker, so each build selects a version "
            "by itself; make the lock file again with `cdktf-coder lock`",
        ),
    )


def test_a_lock_file_of_a_version_that_the_template_excludes(app: CoderApp, tmp_path: Path) -> None:
    (problem,) = lock(app, tmp_path, LOCK % "3.0.2").problems
    assert "the lock file has kreuzwerker/docker 3.0.2, which '>= 3.6.2, < 5.0.0' excludes" in str(problem)


def test_a_lock_file_that_is_no_text(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"\xff\xfe")
    template = CoderTemplate(app, "dev", lock_file=tmp_path / "lock")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")
    (problem,) = synth(template).problems
    assert "can't be read" in problem.message


def test_a_source_without_a_namespace_is_hashicorps() -> None:
    document = {"terraform": {"required_providers": {"random": {"version": "~> 3.6"}, "x": "1.0"}}}
    entry = 'provider "registry.example/hashicorp/%s" {\n  version = "3.6.0"\n}\n'
    assert list(check_lock_file(document, entry % "random" + entry % "x")) != []
    assert len(list(check_lock_file(document, entry % "random"))) == 1


# Agents and templates


def test_two_workspaces_on_one_agent(app: CoderApp) -> None:
    template = dev(app)
    start = expr("coder_agent.main.init_script")
    body = {"name": "second", "image": "example:1", "entrypoint": ["sh", "-c", start]}
    Resource(template, "second", type="docker_container", body=body)
    (problem,) = synth(template).problems
    assert str(problem) == (
        "dev/second: docker_container.second: starts coder_agent.main, which docker_container.workspace starts too; "
        "an agent runs in one place; make an agent for each of them, or let their counts exclude each other"
    )


def test_workspaces_that_exclude_each_other_share_an_agent() -> None:
    start = "${coder_agent.main.init_script}"
    one = {"command": [start], "count": "${var.gpu ? 1 : 0}"}
    other = {"command": [start], "count": "${var.gpu ? 0 : 1}"}
    agent = {"coder_agent": {"main": {}}}
    assert found(check_agent_starts, with_resources(agent, docker_container={"one": one, "other": other})) == []
    assert len(found(check_agent_starts, with_resources(agent, docker_container={"one": one, "other": one}))) == 1


def test_a_secret_or_a_sidecar_with_the_token_starts_no_agent() -> None:
    start, token = "${coder_agent.main.init_script}", "${coder_agent.main.token}"
    pods = {"one": {"spec": start}, "two": {"spec": token}}
    document = with_resources(
        {"coder_agent": {"main": {}}}, kubernetes_pod_v1=pods, kubernetes_secret_v1={"s": {"data": {"start": start}}}
    )
    assert found(check_agent_starts, document) == []


def test_templates_that_differ_in_capitals_only(app: CoderApp) -> None:
    dev(app, "dev")
    dev(app, "Dev")
    with pytest.raises(SynthError, match="Dev: the template 'dev' has the same name but for capitals"):
        app.synth()


# Whole numbers


@pytest.mark.parametrize("value", [1.5, "1.5", "1e-1"])
def test_a_fraction_where_the_provider_wants_a_whole_number(value: Any) -> None:
    document = finished.docker()
    document["data"]["coder_parameter"]["cpu"]["order"] = value
    assert found(check_schema, document) == [
        f"data.coder_parameter.cpu: order: must be a whole number, not {value}; round it"
    ]


@pytest.mark.parametrize("value", [1.0, "2", "2.0", "1e3", "${1 / 2}"])
def test_a_whole_number_however_it_is_spelled(value: Any) -> None:
    document = finished.docker()
    document["data"]["coder_parameter"]["cpu"]["order"] = value
    assert found(check_schema, document) == []


def test_a_reference_in_a_variables_default_is_told_to_be_text() -> None:
    (finding,) = found(check_literal_references, {"variable": {"image": {"default": "${var.other}"}}})
    assert finding == (
        "var.image: default: `${var.other}` is literal text here, not a reference; a variable's default can't refer to "
        "anything: use a Local, or `expr('var.other')` where it is used"
    )
