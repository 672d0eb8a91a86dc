"""Whatever a finished template refers to must be there, its agents must run, and Coder must know its tags."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit import finished

from cdktf_coder._errors import Problem
from cdktf_coder.checks.references import check_agents, check_references, check_tags
from cdktf_coder.language._expressions import expressions, read_template, traversals

Check = Callable[[Any, Callable[[str], str]], list[Problem]]


def found(check: Check, document: finished.Document) -> list[str]:
    """Every finding as it is printed, without the construct's path."""
    return [str(problem).removeprefix(f"{problem.path}: ") for problem in check(document, finished.path_of)]


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


# Expressions


@pytest.mark.parametrize(
    ("template", "content"),
    [
        ("plain", []),
        ("a ${b.c} d ${e.f}", ["b.c", "e.f"]),
        ("${~ b.c ~}", ["b.c"]),
        ("$${literal} %%{literal} $$${literal}", []),
        ("%${b.c} $%{ if b.c }x%{ endif }", ["b.c", "if b.c", "endif"]),
        ('${"}"}${b.c}', ['"}"', "b.c"]),
        ('${"a ${"b ${c.d}"}"} x', ['"a ${"b ${c.d}"}"']),
        ('${"\\"}"}', ['"\\"}"']),
        ("${{a = {b = 1}}.a}", ["{a = {b = 1}}.a"]),
        ("${1 /* } */}", ["1 /* } */"]),
        ("${1 # }\n}", ["1 # }"]),
        ('${<<EOT\n}"\nEOT\n}', ['<<EOT\n}"\nEOT']),
    ],
)
def test_expressions_end_where_terraform_ends_them(template: str, content: list[str]) -> None:
    assert list(expressions(template)) == content


@pytest.mark.parametrize(
    ("expression", "names"),
    [
        ("a.b.c", [("a", "b", "c")]),
        ("a.b-c.d", [("a", "b-c", "d")]),
        ("a.b - c.d", [("a", "b"), ("c", "d")]),
        ("a.b[0].c", [("a", "b", "[0]", "c")]),
        ("a.b.0.c", [("a", "b", "[0]", "c")]),
        ("a.b.0.1.c", [("a", "b", "[0]", "[1]", "c")]),
        ("a.b[*].c", [("a", "b", "[*]", "c")]),
        ("a.b.*.c", [("a", "b", "[*]", "c")]),
        ('a.b["k"].c', [("a", "b", '["k"]', "c")]),
        ("a.b[c.d].e", [("c", "d"), ("a", "b", "[]", "e")]),
        ("f(a.b, g(c.d)...)[0].e", [("a", "b"), ("c", "d")]),
        ("provider::p::f(a.b)", [("a", "b")]),
        ("(a.b).c.d", [("a", "b")]),
        ("a.b ? c.d : e.f", [("a", "b"), ("c", "d"), ("e", "f")]),
        ("{a = b.c, d : e.f, (g.h) = 1}", [("b", "c"), ("e", "f"), ("g", "h")]),
        ("{\n a = b.c ? d.e : f.g\n h = i.j\n}", [("b", "c"), ("d", "e"), ("f", "g"), ("i", "j")]),
        ("[for x in a.b : x.c if x.d]", [("a", "b")]),
        ("[for x in x.y : x.z]", [("x", "y")]),
        ("{for k, v in a.b ? c.d : e.f : k => v.x...}", [("a", "b"), ("c", "d"), ("e", "f")]),
        ("[for x in a.b : [for y in x.c : y.d + x.e + z.f]]", [("a", "b"), ("z", "f")]),
        ('"text a.b ${c.d} $${e.f}"', [("c", "d")]),
        ('[for x in a.b : "${x.y}${c.d}"]', [("a", "b"), ("c", "d")]),
        ("<<EOT\ntext ${a.b}\nEOT\n", [("a", "b")]),
        ("1 + 2.5e3 // a.b", []),
        ("true && !false || null == 1", []),
    ],
)
def test_references_are_told_from_keys_functions_attributes_and_bound_names(
    expression: str, names: list[tuple[str, ...]]
) -> None:
    assert list(traversals(expression)) == names


def test_a_directive_binds_its_names_until_it_ends() -> None:
    template = read_template("%{ for i, x in a.b ~}${x.c}${d.e}%{ endfor }${x.f}")
    assert template.traversals == (("a", "b"), ("d", "e"), ("x", "f"))


@pytest.mark.parametrize(
    "template",
    ["${a.b", '${"a}', "%{ if a.b", "%{http_code}", "${HOME:-/root}", "${names[@]}", "${#names}", "${}", "${'a'}"],
)
def test_what_terraform_can_not_read_is_kept_as_the_error(template: str) -> None:
    assert read_template(f"before {template}").error == template


def test_strings_in_strings_without_end_are_an_error_and_not_a_crash() -> None:
    assert read_template('${"' * 5000).error
    assert read_template('${"' * 5000 + '"}' * 5000).error


@given(st.text(alphabet='${}%"\\ab.:[]()#/*<\n-=?,', max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    template = read_template(text)
    if "${" not in text and "%{" not in text:
        assert (template.traversals, template.error) == ((), "")


# References


@pytest.mark.parametrize("template", [finished.docker, finished.kubernetes, finished.mingfang])
@pytest.mark.parametrize("check", [check_references, check_agents, check_tags])
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
    assert about("${data.coder_workspace}") == [f"`data.coder_workspace` names nothing; {full}"]
    assert about("${docker_volume[0].name}") == [f"`docker_volume[0].name` names nothing; {full}"]


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
        "`docker_volume.home` has neither `count` nor `for_each`, so `[0]` finds nothing; "
        "write `docker_volume.home.name`"
    ]
    assert about('${docker_volume.home["name"]}') == [
        '`docker_volume.home` has neither `count` nor `for_each`, so `["name"]` finds nothing; '
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
        f"{place} depends_on[2]: wants a whole resource, not `docker_volume.home.id`; write `docker_volume.home`",
        f"{place} depends_on[3]: wants a bare address, not `${{var.zone}}`; write it without `${{` and `}}`",
        f"{place} depends_on[4]: `home` names nothing; write the address in full, as in `docker_volume.home`",
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
        "docker_container.workspace: provider: wants a provider's name, not `${docker.east}`; "
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
        f"local.a: [0]: `local.b` {missing} local to the template",
        "check.up: assert.condition: `data.http.y` is not declared; did you mean `data.http.x`?",
    ]


# Agents

UNUSED = (
    "coder_agent.main: no resource uses the agent, so it would never start; let a container or pod run "
    "`coder_agent.main.init_script` with the environment variable CODER_AGENT_TOKEN set to `coder_agent.main.token`"
)


def agent(**rest: Any) -> finished.Document:
    resources = {"coder_agent": {"main": {"os": "linux", "arch": "amd64"}}, **rest.pop("resource", {})}
    return {"resource": resources, **rest}


@pytest.mark.parametrize(
    "document",
    [
        agent(),
        agent(resource={"coder_app": {"a": {"agent_id": "${coder_agent.main.id}"}}}),
        agent(resource={"coder_env": {"a": {"value": "${coder_agent.main.token}"}}}),
        agent(resource={"docker_container": {"a": {"env": ["ID=${coder_agent.main.id}"]}}}),
        agent(resource={"docker_container": {"a": {"env": ["TOKEN=$${coder_agent.main.token}"]}}}),
        agent(resource={"docker_container": {"a": {"depends_on": ["coder_agent.main"]}}}),
        agent(locals={"token": "${coder_agent.main.token}"}),
        agent(output={"token": {"value": "${coder_agent.main.token}"}}),
    ],
    ids=str,
)
def test_an_agent_that_nothing_runs_is_found(document: finished.Document) -> None:
    assert found(check_agents, document) == [UNUSED]


@pytest.mark.parametrize(
    "document",
    [
        agent(resource={"docker_container": {"a": {"env": ["TOKEN=${coder_agent.main.token}"]}}}),
        agent(resource={"docker_container": {"a": {"command": ["${base64encode(coder_agent.main.init_script)}"]}}}),
        agent(resource={"kubernetes_secret_v1": {"a": {"data": {"token": "${coder_agent.main[0].token}"}}}}),
        agent(resource={"docker_container": {"a": {"env": ["${coder_agent.main[*].token}"]}}}),
        agent(resource={"null_resource": {"a": {"triggers": {"a": "${jsonencode(coder_agent.main)}"}}}}),
        agent(
            resource={"docker_container": {"a": {"env": ["${local.env}"]}}},
            locals={"env": "TOKEN=${local.token}", "token": "${coder_agent.main.token}"},
        ),
        agent(
            resource={"aws_instance": {"a": {"user_data": "${data.cloudinit_config.a.rendered}"}}},
            data={"cloudinit_config": {"a": {"part": [{"content": "${coder_agent.main.init_script}"}]}}},
        ),
        agent(module={"pod": {"source": "./pod", "token": "${coder_agent.main.token}"}}),
        agent(resource={"coder_external_agent": {"a": {"agent_id": "${coder_agent.main.id}"}}}),
        {"resource": {"docker_container": {"a": {}}}},
    ],
    ids=str,
)
def test_an_agent_that_something_runs_is_not(document: finished.Document) -> None:
    assert found(check_agents, document) == []


def test_each_agent_is_looked_at_by_itself() -> None:
    document = finished.docker()
    document["resource"]["coder_agent"]["second"] = {"os": "linux", "arch": "amd64"}
    assert found(check_agents, document) == [UNUSED.replace("coder_agent.main", "coder_agent.second")]


# Tags


def tags(tags: Any, **rest: Any) -> list[str]:
    document = {"data": {"coder_workspace_tags": {"t": {"tags": tags}}, **rest.pop("data", {})}, **rest}
    place = "data.coder_workspace_tags.t: "
    problems = found(check_tags, document)
    assert all(problem.startswith(place) for problem in problems)
    return [problem.removeprefix(place) for problem in problems]


PARAMETERS = {"coder_parameter": {"zone": {"default": "north"}, "free": {}, "blank": {"default": ""}}}
VARIABLES = {"zone": {"default": "north"}, "free": {}, "blank": {"default": ""}}


@pytest.mark.parametrize(
    "value",
    [
        "developers",
        True,
        4,
        None,
        "${var.zone}",
        "${data.coder_parameter.zone.value}",
        "zone-${data.coder_parameter.zone.value}",
        "zone-${data.coder_parameter.free.value}",
        '${data.coder_parameter.zone.value == "north" ? "cold" : "warm"}',
    ],
)
def test_tags_may_be_text_a_variable_or_made_of_parameters(value: Any) -> None:
    assert tags({"t": value}, variable=VARIABLES, data=PARAMETERS) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (
            "${lower(var.zone)}",
            "a tag can't call a function, as `lower()` here; "
            "refer to a variable or a parameter whose value is right as it is",
        ),
        (
            "${data.coder_workspace_owner.me.name}",
            "a tag can't refer to `data.coder_workspace_owner.me.name`; "
            "only `var.*` and `data.coder_parameter.*` are known before Terraform runs",
        ),
        (
            "${local.zone}",
            "a tag can't refer to `local.zone`; "
            "only `var.*` and `data.coder_parameter.*` are known before Terraform runs",
        ),
        (
            "zone-${var.zone}",
            "`var.zone` must be the whole tag, Coder can't make it part of a longer one; "
            "put all of it in the variable, or use a parameter's value",
        ),
        (
            '${var.zone == "north" ? "a" : "b"}',
            "`var.zone` must be the whole tag, Coder can't make it part of a longer one; "
            "put all of it in the variable, or use a parameter's value",
        ),
        ("", "the tag is empty; give it a value, or leave it out"),
        (" ", "the tag is empty; give it a value, or leave it out"),
        ("${var.free}", "the tag is empty, as `var.free` has no default; give `var.free` a default"),
        ("${var.blank}", "the tag is empty, as `var.blank` has no default; give `var.blank` a default"),
        (
            "${data.coder_parameter.free.value}",
            "the tag is empty, as `data.coder_parameter.free` has no default; "
            "give `data.coder_parameter.free` a default",
        ),
        (
            "${data.coder_parameter.blank.value}",
            "the tag is empty, as `data.coder_parameter.blank` has no default; "
            "give `data.coder_parameter.blank` a default",
        ),
    ],
)
def test_a_tag_that_coder_can_not_evaluate_is_found(value: str, text: str) -> None:
    assert tags({"t": value}, variable=VARIABLES, data=PARAMETERS) == [f"tags.t: {text}"]


def test_the_tags_themselves_are_written_out() -> None:
    assert tags("${var.tags}") == [
        "tags: Coder reads the tags before Terraform runs, so they can't be an expression; write out each tag"
    ]
    assert tags({"${var.name}": "x"}) == ["tags[\"${var.name}\"]: a tag's name can't be an expression; write it out"]


def test_a_tag_that_a_condition_can_make_empty() -> None:
    value = '${data.coder_parameter.zone.value == "north" ? "cold" : ""}'
    assert tags({"t": value}, variable=VARIABLES, data=PARAMETERS) == [
        'tags.t: `data.coder_parameter.zone.value == "north" ? "cold" : ""` can make the tag empty; '
        "give it a value in every case"
    ]


def test_a_variable_that_is_no_text_is_no_tag() -> None:
    variables = {"zones": {"type": "list(string)", "default": ["a"]}}
    assert tags({"t": "${var.zones}"}, variable=variables) == [
        "tags.t: `var.zones` is no text; use a variable of type string"
    ]
