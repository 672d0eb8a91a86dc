"""References of this library in CDKTF's own classes: they arrive as what they are, or are refused with what to write."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import cdktf
import pytest
from cdktf_cdktf_provider_docker.container import Container, ContainerPorts, ContainerUpload
from cdktf_cdktf_provider_docker.provider import DockerProvider, DockerProviderRegistryAuth

from cdktf_coder import CoderApp, CoderTemplate, ConfigError, expr, raw
from cdktf_coder.language.expr import BoolExpr, ListExpr, NumberExpr, TextExpr
from cdktf_coder.testing import synth

text = TextExpr("var.text")
number = NumberExpr("tonumber(var.number)", plain="var.number")
items = ListExpr("var.items")
truth = BoolExpr("var.truth")


@pytest.fixture
def stack() -> cdktf.TerraformStack:
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
    DockerProvider(stack, "docker")
    return stack


def written(stack: cdktf.TerraformStack) -> Any:
    return json.loads(cdktf.Testing.synth(stack))


@pytest.mark.parametrize(
    ("value", "output"),
    [
        (text, "${var.text}"),
        (number, "${var.number}"),
        (number * 2 + 1, "${var.number * 2 + 1}"),
        (items, "${var.items}"),
        (truth, "${var.truth}"),
        (~truth, "${!var.truth}"),
        (expr("var.anything[0]"), "${var.anything[0]}"),
        (raw("a-${var.text}"), "a-${var.text}"),
        ({"deep": [text, {"down": [number, items, truth]}]},
         {"deep": ["${var.text}", {"down": ["${var.number}", "${var.items}", "${var.truth}"]}]}),
    ],
)  # fmt: skip
def test_an_output_of_any_kind(stack: cdktf.TerraformStack, value: Any, output: Any) -> None:
    cdktf.TerraformOutput(stack, "it", value=value)
    assert written(stack)["output"]["it"]["value"] == output


@pytest.mark.parametrize(
    ("call", "output"),
    [
        (lambda: cdktf.Fn.lower(text), "${lower(var.text)}"),
        (lambda: cdktf.Fn.lower(raw("a-${var.text}")), '${lower("a-${var.text}")}'),
        (lambda: cdktf.Fn.max([number, 3]), "${max(tonumber(var.number), 3)}"),
        (lambda: cdktf.Fn.join(",", items), '${join(",", var.items)}'),
        (lambda: cdktf.Op.mul(number + 1, 2), "${((var.number + 1) * 2)}"),
        (lambda: cdktf.Op.and_(truth | truth, truth), "${((var.truth || var.truth) && var.truth)}"),
    ],
)
def test_in_an_expression_of_cdktf_a_reference_is_code_and_not_text(
    stack: cdktf.TerraformStack, call: Callable[[], Any], output: str
) -> None:
    cdktf.TerraformOutput(stack, "it", value=call())
    assert written(stack)["output"]["it"]["value"] == output


def test_every_kind_of_argument_of_a_prebuilt_class(stack: cdktf.TerraformStack) -> None:
    container = Container(
        stack,
        "it",
        name=text,  # type: ignore[arg-type]
        image=expr("var.image"),  # type: ignore[arg-type]
        memory=number,  # type: ignore[arg-type]
        count=number,  # type: ignore[arg-type]
        dns=items,  # type: ignore[arg-type]
        command=["run", text],  # type: ignore[list-item]
        privileged=truth,  # type: ignore[arg-type]
        ports=[ContainerPorts(internal=number, external=number + 1, protocol=text)],  # type: ignore[arg-type]
        upload=[ContainerUpload(file="a", executable=truth)],  # type: ignore[arg-type]
    )
    container.cpu_shares = number  # type: ignore[assignment]
    container.must_run = ~truth  # type: ignore[assignment]
    container.add_override("wait_timeout", number)
    assert written(stack)["resource"]["docker_container"]["it"] == {
        "name": "${var.text}",
        "image": "${var.image}",
        "memory": "${var.number}",
        "count": "${var.number}",
        "dns": "${var.items}",
        "command": ["run", "${var.text}"],
        "privileged": "${var.truth}",
        "ports": [{"internal": "${var.number}", "external": "${var.number + 1}", "protocol": "${var.text}"}],
        "upload": [{"file": "a", "executable": "${var.truth}"}],
        "cpu_shares": "${var.number}",
        "must_run": "${!var.truth}",
        "wait_timeout": "${var.number}",
    }


def test_locals_providers_modules_and_iterators(stack: cdktf.TerraformStack) -> None:
    local = cdktf.TerraformLocal(stack, "local", {"memory": number * 2, "zones": items})
    DockerProvider(
        stack,
        "far",
        alias="far",
        host=text.as_token(),
        registry_auth=[DockerProviderRegistryAuth(address=text.as_token(), auth_disabled=truth.as_token())],
    )
    variables = {"name": text, "size": number, "on": truth, "zones": items, "tags": {"a": [text]}}
    cdktf.TerraformHclModule(stack, "module", source="acme/it/any", variables=variables)
    each = cdktf.TerraformIterator.from_list(items.as_token())
    Container(stack, "it", name=cdktf.Token.as_string(each.value), image="a", for_each=each)
    document = written(stack)
    assert document["locals"] == {"local": {"memory": "${var.number * 2}", "zones": "${var.items}"}}
    assert local.expression
    assert document["provider"]["docker"][1] == {
        "alias": "far",
        "host": "${var.text}",
        "registry_auth": [{"address": "${var.text}", "auth_disabled": "${var.truth}"}],
    }
    assert {key: document["module"]["module"][key] for key in variables} == {
        "name": "${var.text}", "size": "${var.number}", "on": "${var.truth}", "zones": "${var.items}",
        "tags": {"a": ["${var.text}"]},
    }  # fmt: skip
    assert document["resource"]["docker_container"]["it"]["for_each"] == "${toset(var.items)}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"name": number},
            r"the argument name takes text, and tonumber\(var.number\) is a number; convert it: fn.tostring",
        ),
        ({"memory": text}, "the argument memory takes a number, and var.text is text; convert it"),
        (
            {"memory": expr("var.any")},
            "the argument memory takes a number, and the kind of var.any is not known; say what it is",
        ),
        ({"dns": [number]}, "the argument dns takes a list.*, and a reference in it is of another kind"),
        ({"dns": text}, "the argument dns takes a list.*, and var.text is text"),
    ],
)
def test_a_reference_of_another_kind_is_refused(
    stack: cdktf.TerraformStack, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigError, match=message):
        Container(stack, "it", **{"name": "a", "image": "b", **arguments})


def test_what_holds_no_reference_is_checked_as_before(stack: cdktf.TerraformStack) -> None:
    with pytest.raises(TypeError, match="type of argument name must be str; got int instead"):
        Container(stack, "it", name=5, image="b")  # type: ignore[arg-type]


def test_in_a_template_they_arrive_beside_what_the_library_writes(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    cdktf.TerraformOutput(template, "owner", value=template.owner.name)
    cdktf.TerraformOutput(template, "home", value=f"/home/{template.owner.name}")
    cdktf.TerraformOutput(template, "running", value=template.workspace.start_count)
    document = synth(template).document
    assert {name: output["value"] for name, output in document["output"].items()} == {
        "owner": "${data.coder_workspace_owner.me.name}",
        "home": "/home/${data.coder_workspace_owner.me.name}",
        "running": "${data.coder_workspace.me.start_count}",
    }
