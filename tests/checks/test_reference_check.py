"""Whatever a finished template refers to must be there."""

from __future__ import annotations

from typing import Any

import pytest
from tests.checks import finished
from tests.checks.finished import found

from cdktf_coder.checks.references import check_references
from cdktf_coder.checks.runner import CHECKS, Check


def with_container(**arguments: Any) -> finished.Document:
    """The Docker template with further arguments of its container."""
    document = finished.docker()
    document["resource"]["docker_container"]["workspace"].update(arguments)
    return document


def about(text: str) -> list[str]:
    """What is found in one string of the Docker template's container, ``domainname``."""
    place = "docker_container.workspace: domainname: "
    problems = found(check_references, with_container(domainname=text))
    assert all(problem.startswith(place) for problem in problems)
    return [problem.removeprefix(place) for problem in problems]


@pytest.mark.parametrize("template", [finished.docker, finished.kubernetes, finished.mingfang])
@pytest.mark.parametrize("check", CHECKS)
def test_templates_in_the_shape_of_coders_own_have_no_findings(template: Any, check: Check) -> None:
    assert found(check, template()) == []


@pytest.mark.parametrize(
    ("reference", "hint"),
    [
        ("coder_agent.mian.token", "did you mean `coder_agent.main`?"),
        ("coder_agnt.main.token", "did you mean `coder_agent.main`?"),
        ("coder_workspace.me.id", "did you mean `data.coder_workspace.me`?"),
        ("data.docker_volume.home.name", "did you mean `docker_volume.home`?"),
        ("data.coder_parameter.cpus.value", "did you mean `data.coder_parameter.cpu`?"),
        ("docker_network.private.id", "add the resource to the template"),
        ("data.coder_external_auth.git.access_token", "add the data source to the template"),
        ("var.zon", "did you mean `var.zone`?"),
        ("var.region", "add the variable to the template"),
        ("local.zone", "did you mean `var.zone`?"),
        ("local.region", "add the local to the template"),
        ("module.jetbrain.folder", "did you mean `module.jetbrains`?"),
        ("module.dotfiles.uri", "add the module to the template"),
    ],
)
def test_what_is_not_declared_comes_with_what_was_meant(reference: str, hint: str) -> None:
    address = ".".join(reference.split(".")[: 3 if reference.startswith("data.") else 2])
    assert about(f"x ${{{reference}}}") == [f"`{address}` is not declared; {hint}"]
    assert about(f'${{upper("${{{reference}}}")}}') == [f"`{address}` is not declared; {hint}"]


@pytest.mark.parametrize(
    "text",
    [
        "${each.key}${count.index}${self.id}${path.module}${terraform.workspace}",
        "${resource.docker_volume.home.name}",
        "${one(module.jetbrains[*].folder)}",
        "${length(module.jetbrains)}",
        "${local.hosts.gateway}${local.hosts[0]}${var.zone[0]}",
        "${docker_volume.home[*].name}",
        "${data.coder_workspace.me}",
        "$${HOME} %%{http_code}",
    ],
)
def test_what_is_there_is_found(text: str) -> None:
    assert about(text) == []


def test_a_shells_variable_is_not_taken_for_what_it_is_not() -> None:
    assert about("cd ${HOME}") == [
        "Terraform takes `HOME` for a reference; write `$${HOME}` if it is literal text, or the address in full"
    ]
    assert about("${HOME:-/root}") == ["Terraform can't read `${HOME:-/root}`; write `$${` where `${` is literal text"]
    assert about('curl -w "%{http_code}"') == [
        "Terraform can't read `%{http_code}`; write `%%{` where `%{` is literal text"
    ]
    assert about("a ${b.c") == [
        "Terraform can't read `${b.c`, the `${` is never closed; write `$${` where `${` is literal text"
    ]


def test_half_an_address_names_nothing() -> None:
    full = "write the address in full, as in `data.type.name.attribute`"
    assert about("${data.coder_workspace}") == [f"`data.coder_workspace` is not an address; {full}"]
    assert about("${docker_volume[0].name}") == [f"`docker_volume[0].name` is not an address; {full}"]


def test_a_counted_resource_needs_an_index() -> None:
    document = finished.docker()
    document["output"]["id"] = {"value": "${docker_container.workspace.id}"}
    document["output"]["folder"] = {"value": "${module.jetbrains.folder}"}
    document["resource"]["docker_network"] = {"n": {"for_each": {"a": 1}, "name": "${each.key}"}}
    document["output"]["network"] = {"value": "${docker_network.n.name}"}
    assert found(check_references, document) == [
        "output.id: value: `docker_container.workspace` has `count`, so `.id` needs an index; "
        "write `docker_container.workspace[0].id`, or `one(docker_container.workspace[*].id)` if there may be none",
        "output.folder: value: `module.jetbrains` has `count`, so `.folder` needs an index; "
        "write `module.jetbrains[0].folder`, or `one(module.jetbrains[*].folder)` if there may be none",
        "output.network: value: `docker_network.n` has `for_each`, so `.name` needs an index; "
        'write `docker_network.n["key"].name`',
    ]


def test_any_other_resource_has_no_index() -> None:
    assert about("${docker_volume.home[0].name}") == [
        "`docker_volume.home` has neither `count` nor `for_each`, so `[0]` is invalid; write `docker_volume.home.name`"
    ]
    assert about('${docker_volume.home["name"]}') == [
        '`docker_volume.home` has neither `count` nor `for_each`, so `["name"]` is invalid; '
        "write `docker_volume.home.name`"
    ]


def test_a_resource_of_a_known_type_has_only_its_attributes() -> None:
    assert about("${coder_agent.main.init_scrip}") == [
        "`coder_agent.main` has no attribute `init_scrip`; did you mean `init_script`?"
    ]
    assert about("${docker_volume.home.zzz}") == [
        "`docker_volume.home` has no attribute `zzz`; the documentation of kreuzwerker/docker lists what it has"
    ]
    document = finished.docker()
    document["resource"]["null_resource"] = {"x": {"triggers": {"a": "${null_resource.y.zzz}"}}, "y": {}}
    assert found(check_references, document) == []


def test_nothing_refers_to_itself() -> None:
    assert about("${docker_container.workspace[0].name}") == [
        "`docker_container.workspace` can't refer to itself; "
        "in a provisioner or a postcondition write `self`, elsewhere refer to what the value comes from"
    ]


def test_references_are_found_at_any_depth_and_in_keys() -> None:
    document = finished.kubernetes()
    spec = document["resource"]["kubernetes_deployment_v1"]["workspace"]["spec"][0]["template"][0]["spec"][0]
    spec["container"][0]["env"][0]["value"] = "${coder_agent.dev.token}"
    spec["node_selector"] = {"${var.pool}": "true", "a.b/c": "${var.node}"}
    inside = "kubernetes_deployment_v1.workspace: spec[0].template[0].spec[0]"
    assert found(check_references, document) == [
        f"{inside}.container[0].env[0].value: `coder_agent.dev` is not declared; did you mean `coder_agent.main`?",
        f'{inside}.node_selector["${{var.pool}}"]: `var.pool` is not declared; add the variable to the template',
        f'{inside}.node_selector["a.b/c"]: `var.node` is not declared; add the variable to the template',
    ]


def test_a_dynamic_block_binds_its_iterator() -> None:
    ports = {"for_each": "${ports.value}", "content": {"internal": "${ports.value}", "ip": "${port.value}"}}
    named = {"for_each": [1], "iterator": "port", "content": [{"internal": "${port.value}", "ip": "${port.key}"}]}
    assert found(check_references, with_container(dynamic=[{"ports": ports}])) == [
        "docker_container.workspace: dynamic.ports.for_each: "
        "`ports.value` is not declared; add the resource to the template",
        "docker_container.workspace: dynamic.ports.content.ip: "
        "`port.value` is not declared; add the resource to the template",
    ]
    assert found(check_references, with_container(dynamic={"ports": [named]})) == []


def test_addresses_that_stand_bare_are_read_as_such() -> None:
    depends_on = ["docker_volume.home", "docker_volume.hom", "docker_volume.home.id", "${var.zone}", "home"]
    triggers = ["docker_volume.home.id", "docker_volume.data.id"]
    document = with_container(depends_on=depends_on, lifecycle={"replace_triggered_by": triggers})
    place = "docker_container.workspace:"
    assert found(check_references, document) == [
        f"{place} depends_on[1]: `docker_volume.hom` is not declared; did you mean `docker_volume.home`?",
        f"{place} depends_on[2]: must be a whole resource, not `docker_volume.home.id`; write `docker_volume.home`",
        f"{place} depends_on[3]: must be a bare address, not `${{var.zone}}`; write it without `${{` and `}}`",
        f"{place} depends_on[4]: `home` is not an address; write the address in full, as in `docker_volume.home`",
        f"{place} lifecycle.replace_triggered_by[1]: `docker_volume.data` is not declared; "
        "did you mean `docker_volume.home`?",
    ]


def test_a_provider_must_be_declared_under_its_alias() -> None:
    document = with_container(provider="docker.eastt")
    document["module"]["jetbrains"]["providers"] = {"docker": "docker.west"}
    assert found(check_references, document) == [
        "docker_container.workspace: provider: no provider `docker.eastt` is declared; "
        'add a provider "docker" with `alias = "eastt"`',
        "module.jetbrains: providers.docker: no provider `docker.west` is declared; "
        'add a provider "docker" with `alias = "west"`',
    ]
    document["provider"]["docker"] += [{"alias": "east"}, {"alias": "west"}]
    assert found(check_references, document) == [
        "docker_container.workspace: provider: no provider `docker.eastt` is declared; did you mean `docker.east`?"
    ]
    assert found(check_references, with_container(provider="${docker.east}")) == [
        "docker_container.workspace: provider: must be a provider's name, not `${docker.east}`; "
        'write it bare, as in "docker.east"'
    ]


def test_what_terraform_does_not_read_as_a_template_is_left_alone() -> None:
    literal = "${a.b} ${HOME} %{x"
    document = with_container(lifecycle={"ignore_changes": ["image"]}, **{"//": literal})
    document["variable"]["zone"].update(default=literal, description=literal)
    document["module"]["jetbrains"].update(source=literal, version=literal)
    document["output"]["container"]["description"] = literal
    document["terraform"]["backend"] = {"local": {"path": literal}}
    document["moved"] = [{"from": "a.b", "to": "c.d"}]
    assert found(check_references, document) == []


def test_what_it_does_read_is_not() -> None:
    document = finished.docker()
    document["variable"]["zone"]["validation"] = [{"condition": "${var.zone != var.zon}", "error_message": "no"}]
    document["locals"]["a"] = ["${local.b}"]
    document["provider"]["docker"][0]["host"] = "${var.host}"
    document["check"] = {"up": {"data": {"http": {"x": {"url": "u"}}}, "assert": {"condition": "${data.http.y.ok}"}}}
    missing = "is not declared; add the"
    assert found(check_references, document) == [
        f"provider.docker: host: `var.host` {missing} variable to the template",
        "var.zone: validation[0].condition: `var.zon` is not declared; did you mean `var.zone`?",
        "check.up: assert.condition: `data.http.y` is not declared; did you mean `data.http.x`?",
        f"local.a: [0]: `local.b` {missing} local to the template",
    ]
