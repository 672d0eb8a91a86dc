"""What Terraform refuses without looking at a provider is refused at synth, in a sentence that says what to write."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks import finished
from tests.checks.finished import found

from cdktf_coder.checks.cycles import check_cycles
from cdktf_coder.checks.declarations import check_declarations
from cdktf_coder.checks.functions import check_functions
from cdktf_coder.checks.meta_arguments import check_meta_arguments
from cdktf_coder.checks.names import check_names
from cdktf_coder.checks.references import check_references
from cdktf_coder.checks.runner import CHECKS, check
from cdktf_coder.checks.schema import check_schema
from cdktf_coder.checks.scopes import check_scopes
from cdktf_coder.language.reader import Call, read_template


def data(**body: Any) -> finished.Document:
    """A document with one resource that no provider's schema says anything about."""
    return {"resource": {"terraform_data": {"x": body}}}


# Functions


@pytest.mark.parametrize(
    ("template", "read"),
    [
        ('${lower("a")}', [Call("lower", 1)]),
        ("${max(1, [2, 3], {a = 1, b = 2}, (4))}", [Call("max", 4)]),
        ("${timestamp()}", [Call("timestamp", 0)]),
        ("${f(1,)}", [Call("f", 1)]),
        ("${f(x...)}", [Call("f", None)]),
        ('x ${"a${f("b", g())}"} %{ if h(1) }', []),
        ('x ${"a${f("b", g())}"} %{ if h(1) }%{ endif }', [Call("f", 2), Call("g", 0), Call("h", 1)]),
        ("${provider::time::now(1)} ${core::abs(1)}", [Call("provider::time::now", 1), Call("core::abs", 1)]),
        ("$${f(1)} ${a.f}", []),
    ],
)
def test_calls_are_found_with_their_arguments(template: str, read: list[Call]) -> None:
    assert list(read_template(template).calls) == read


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ('uper("a")', "there is no function `uper()`; did you mean `upper()`?"),
        ('core::lowr("a")', "there is no function `core::lowr()`; did you mean `core::lower()`?"),
        (
            "frobnicate(1)",
            "there is no function `frobnicate()`; Terraform's documentation lists the functions that it has",
        ),
        ('upper("a", "b")', "`upper()` takes 1 argument, not 2; remove the others"),
        ('replace("a", "b")', "`replace()` takes 3 arguments, not 2; add the missing ones"),
        ("uuid(1)", "`uuid()` takes 0 arguments, not 1; remove the others"),
        ("range(1, 2, 3, 4)", "`range()` takes 1 to 3 arguments, not 4; remove the others"),
        ("coalesce()", "`coalesce()` takes at least 1 argument, not 0; add the missing ones"),
    ],
)
def test_a_function_that_is_not_there_or_takes_other_arguments(expression: str, text: str) -> None:
    assert found(check_functions, data(input=[{"a": f"x ${{{expression}}}"}])) == [
        f"terraform_data.x: input[0].a: {text}"
    ]


def test_functions_of_terraform_and_of_providers_pass() -> None:
    right = ['${core::lower("a")}', "${provider::time::rfc3339_parse(1, 2, 3)}", "${max([1]...)}", '${try(var.x, "")}']
    assert found(check_functions, data(input=right)) == []


# Names that Terraform gives


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            {"input": "${each.key}"},
            "input: `each.key` is only known with `for_each`; give the block `for_each`, or write the value out",
        ),
        (
            {"input": "${each.value.a}", "count": 1},
            "input: `each.value` is only known with `for_each`; give the block `for_each`, or write the value out",
        ),
        (
            {"input": "${count.index}"},
            "input: `count.index` is only known with `count`; give the block `count`, or write the value out",
        ),
        (
            {"input": "${count.indx}", "count": 1},
            "input: `count.indx` doesn't exist; did you mean `count.index`?",
        ),
        (
            {"count": "${count.index}"},
            "count: `count` can't use what it makes itself, `count.index`; write the value out",
        ),
        (
            {"input": "${self.id}"},
            "input: `self` is only known in a provisioner, a connection or a postcondition; refer to the block by its address",
        ),
        (
            {"input": "${path.modul}"},
            "input: `path.modul` doesn't exist; did you mean `path.module`?",
        ),
        (
            {"input": "${path}"},
            "input: `path` doesn't exist; known are `path.module`, `path.root`, `path.cwd`",
        ),
        (
            {"input": "${terraform.env}"},
            "input: `terraform.env` doesn't exist; known are `terraform.workspace`, `terraform.applying`",
        ),
    ],
)
def test_a_name_where_it_means_nothing(body: dict[str, Any], text: str) -> None:
    assert found(check_scopes, data(**body)) == [f"terraform_data.x: {text}"]


def test_an_output_is_made_once() -> None:
    assert found(check_scopes, {"output": {"o": {"value": "${each.key}"}}}) == [
        "output.o: value: `each.key` is only known in a block with `for_each`; refer to the block that has it"
    ]


def test_names_where_they_mean_something() -> None:
    body = {
        "for_each": "${toset([terraform.workspace])}",
        "input": "${each.key} ${each.value} ${path.module} ${[for self in [1] : self]}",
        "lifecycle": {"postcondition": {"condition": "${self.id != null}", "error_message": "${self.input}"}},
        "provisioner": {"local-exec": {"command": "echo ${self.id}"}},
    }
    assert found(check_scopes, data(**body)) == []


def test_a_for_expressions_names_end_with_it() -> None:
    assert found(check_references, data(input="${[for x in [1] : y.z]}")) == [
        "terraform_data.x: input: `y.z` is not declared; add the resource to the template"
    ]


# Circles


@pytest.mark.parametrize(
    ("document", "text"),
    [
        (
            {"locals": {"a": "${local.b}", "b": "x ${local.c}", "c": "${local.a}"}},
            "local.a: depends on itself: `local.a` → `local.b` → `local.c` → `local.a`; remove one of these references",
        ),
        (
            {"resource": {"x_y": {"a": {"in": "${local.l}"}}}, "locals": {"l": "${x_y.b.id}", "n": "${local.l}"}}
            | {"resource": {"x_y": {"a": {"in": "${local.l}"}, "b": {"depends_on": ["x_y.a"]}}}},
            "local.l: depends on itself: `local.l` → `x_y.b` → `x_y.a` → `local.l`; remove one of these references",
        ),
        (
            {"provider": {"docker": {"host": "${docker_network.n.id}"}}, "resource": {"docker_network": {"n": {}}}},
            "docker_network.n: depends on itself: `docker_network.n` → `provider.docker` → `docker_network.n`; "
            "remove one of these references",
        ),
    ],
)
def test_a_circle_is_one_finding_with_the_whole_way(document: finished.Document, text: str) -> None:
    assert found(check_cycles, document) == [text]


def test_what_goes_through_a_module_may_be_no_circle() -> None:
    document = {"module": {"m": {"source": "./m", "in": "${local.a}"}}, "locals": {"a": "${module.m.name}"}}
    assert found(check_cycles, document) == []


def test_a_reference_to_itself_is_found_even_where_others_may_refer_to_it() -> None:
    document = {"locals": {"a": "${local.b}", "b": "${local.b}"}}
    assert found(check_references, document) == [
        "local.b: `local.b` can't refer to itself; in a provisioner or a postcondition write `self`, "
        "elsewhere refer to what the value comes from"
    ]


# Names and keys


@pytest.mark.parametrize("name", ["a b", "1a", "-a", "a.b", "a$", "${x}", ""])
def test_a_name_that_is_none(name: str) -> None:
    assert found(check_names, {"locals": {name: 1}}) == [
        f"local.{name}: {name or ' '!r} can't be a Terraform name; begin with a letter; use letters, digits, - and _"
    ]


@pytest.mark.parametrize("name", ["a", "_a", "a-b", "é", "e\u0301", "日本", "each"])
def test_a_name_that_is_one(name: str) -> None:
    assert found(check_names, {"locals": {name: 1}, "resource": {"terraform_data": {name: {}}}}) == []


def test_names_that_terraform_keeps_and_provider_names() -> None:
    assert found(check_names, {"variable": {"count": {}}, "provider": {"my_cloud": {}}}) == [
        "provider.my_cloud: 'my_cloud' can't be a provider's name; use small letters and digits, joined by single -",
        "var.count: the variable name 'count' is reserved by Terraform; choose another",
    ]


def test_keys_that_are_the_same_in_normal_form() -> None:
    twins = {"é": 1, "e\u0301": 2}
    keep = "keep one of them: Terraform reads all text in Unicode's normal form NFC"
    same = f"another key beside it is the same to Terraform, spelled in other characters; {keep}"
    assert found(check_names, data(input=[{"env": twins}])) == [f"terraform_data.x: input[0].env.e\u0301: {same}"]
    assert found(check_names, {"variable": {"v": {"default": {"a": twins}}}}) == [f"var.v: default.a.e\u0301: {same}"]
    assert found(check_names, {"locals": twins}) == [
        f"local.e\u0301: another block has the same name, spelled in other characters; {keep}"
    ]


# Arguments


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ({"resources": {}}, "resources: unknown block; did you mean `resource`?"),
        ({"variable": {"v": {"descripton": "x"}}}, "var.v: descripton: unknown argument; did you mean `description`?"),
        (
            {"variable": {"v": {"sensitive": "yes"}}},
            'var.v: sensitive: must be true or false, not "yes"; write true or false, without quotes or as a reference',
        ),
        ({"output": {"o": {}}}, "output.o: value: required, but not set; add it"),
        (
            {"output": {"o": {"value": 1, "description": ["x"]}}},
            "output.o: description: must be a string, not a list; join the list to one string",
        ),
        ({"check": {"c": {}}}, "check.c: assert: required, but not set; add it"),
        ({"module": {"m": {}}}, "module.m: source: required, but not set; add it"),
        (
            {"module": {"m": {"source": "${var.s}"}}},
            "module.m: source: Terraform takes a module's source as it stands; write it out",
        ),
        ({"variable": {"v": {"validation": "x"}}}, 'var.v: validation: must be a block, not "x"; give it an object'),
        (
            {"variable": {"v": {"validation": {"condition": "${var.v != 1}"}}}},
            "var.v: validation.error_message: required, but not set; add it",
        ),
        (
            {"output": {"o": {"value": 1, "precondition": {"condition": True, "error_message": "x"}}}},
            'output.o: precondition.condition: true is always the same; refer to something, as in "${var.zone != …}"',
        ),
        (
            data(lifecycle={"precondition": {"condition": "${1 == 1}", "error_message": "x"}}),
            "terraform_data.x: lifecycle.precondition.condition: the condition refers to nothing, "
            "so it checks nothing; refer to what it is about",
        ),
        (
            {"resource": {"terraform_data": {"x": "y"}}},
            'resource.terraform_data.x: must be a block, not "y"; give it an object of the block\'s arguments',
        ),
        ({"data": {"http": {}}}, "data.http: there is no block; give it an object of the block's arguments"),
        (
            {"moved": {"from": "a b", "to": "a.b"}},
            'moved: from: must be an address, not "a b"; write it as in `docker_volume.home`',
        ),
        ({"moved": {"from": "a.b"}}, "moved: to: required, but not set; add it"),
    ],
)
def test_arguments_that_terraform_does_not_know_or_wants(document: finished.Document, text: str) -> None:
    assert found(check_declarations, document) == [text]


def test_count_and_for_each_exclude_each_other_everywhere() -> None:
    module = {"module": {"m": {"source": "./m", "count": 1, "for_each": {}}}}
    assert found(check_meta_arguments, module) == [
        "module.m: `count` and `for_each` exclude each other; keep one of them"
    ]
    assert found(check_meta_arguments, data(lifecycle={"prevent_destroy": "${var.keep}"})) == [
        'terraform_data.x: lifecycle.prevent_destroy: must be true or false, not "${var.keep}"; '
        "write true or false, without quotes or as a reference"
    ]


def test_ignored_changes_are_names_of_attributes() -> None:
    document = finished.docker()
    document["resource"]["docker_volume"]["home"]["lifecycle"] = {"ignore_changes": ["lables", "labels", "id", "a b"]}
    assert found(check_schema, document) == [
        "docker_volume.home: lifecycle.ignore_changes[0]: unknown attribute `lables`; did you mean `labels`?"
    ]
    assert found(check_meta_arguments, document) == [
        'docker_volume.home: lifecycle.ignore_changes[3]: must be an attribute, not "a b"; write its name alone'
    ]


def test_only_a_resource_triggers_a_replacement() -> None:
    document = {**data(lifecycle={"replace_triggered_by": ["var.v"]}), "variable": {"v": {}}}
    assert found(check_references, document) == [
        "terraform_data.x: lifecycle.replace_triggered_by[0]: only a resource can be a trigger, not `var.v`; "
        "write the address of a resource, with an attribute or without"
    ]


# Whatever stands there


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["", "x", "${a.b}", "${var.x}", "${f(1)}", "e\u0301", "é"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["x", "count", "type", "default", "value", "lifecycle", "é", "e\u0301", "//"]), inner
        )
    ),
    max_leaves=8,
)
kinds = ["resource", "data", "variable", "locals", "output", "module", "check", "provider", "moved", "terraform", "x"]


@given(st.dictionaries(st.sampled_from(kinds), json_values))
def test_no_document_makes_a_check_itself_fail(document: finished.Document) -> None:
    assert len(CHECKS) > 10
    for problem in check(document, finished.path_of):
        assert problem.message
