"""References of this library in every argument of every generated class that the gallery uses, and CDKTF's tokens in ours."""

from __future__ import annotations

import inspect
import json
import re
import typing
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import cdktf
import pytest
from tests.bindings.walking import found, plain

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    DockerImage,
    DockerWorkspace,
    ExternalAuth,
    HealthCheck,
    Home,
    KubernetesConfigMap,
    KubernetesSecret,
    KubernetesWorkspace,
    ResourceMetadata,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceScript,
)
from cdktf_coder.bindings.prebuilt import generated_class
from cdktf_coder.bindings.values import terraform_name, to_json
from cdktf_coder.language.expr import BoolExpr, NumberExpr, TextExpr
from cdktf_coder.testing import synth

SNAPSHOTS = Path(__file__).parents[1] / "snapshots"
USED = sorted(
    {
        type_
        for file in SNAPSHOTS.glob("*/cdk.tf.json")
        for type_ in json.loads(file.read_text())["resource"]
        if not type_.startswith("k8s_")
    }
)
PROVIDERS = sorted({type_.partition("_")[0] for type_ in USED})
META = {"connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioners"}


def reference(kind: Any, name: str) -> Any:
    """A reference for an argument of a kind: in the texts of a list, in every field of a struct."""
    options = typing.get_args(kind) if typing.get_origin(kind) is typing.Union else (kind,)
    for option in options:
        origin, of = typing.get_origin(option), typing.get_args(option)
        if hasattr(option, "__jsii_name_mapping__"):
            return option(**referring(option))
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {"key": reference(of[1], name)}
        if isinstance(origin, type) and issubclass(origin, Sequence):
            return [reference(of[0], name)]
        for plain_kind, expression in ((str, TextExpr), (bool, BoolExpr), (int, NumberExpr)):
            if option is plain_kind:
                return expression(f"var.{name}")
    raise AssertionError(f"{name} is of no kind that a test knows: {kind}")


def referring(kind: Any) -> dict[str, Any]:
    """A reference for every argument of a class or struct."""
    hints = typing.get_type_hints(kind.__init__)
    names = [p.name for p in inspect.signature(kind.__init__).parameters.values() if p.kind is p.KEYWORD_ONLY]
    meta = META if hasattr(kind, "TF_RESOURCE_TYPE") else ()
    return {name: reference(hints[name], name) for name in names if name not in meta}


def provider(stack: cdktf.TerraformStack, name: str) -> None:
    cdktf.TerraformProvider(
        stack,
        name,
        terraform_resource_type=name,
        terraform_generator_metadata=cdktf.TerraformProviderGeneratorMetadata(provider_name=name),
    )


def test_the_gallery_uses_classes_of_every_provider() -> None:
    assert PROVIDERS == ["coder", "docker", "kubernetes"]


@pytest.mark.parametrize("type_", USED)
def test_our_references_in_every_argument_of_a_generated_class(type_: str) -> None:
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
    provider(stack, type_.partition("_")[0])
    given = referring(generated_class("resource", type_))
    assert given
    generated_class("resource", type_)(stack, "it", **given)
    written = json.loads(cdktf.Testing.synth(stack))["resource"][type_]["it"]
    for name, value in given.items():
        assert plain(found(written, (terraform_name(name),))) == plain(to_json(value)), name


@pytest.mark.parametrize("type_", USED)
def test_our_references_are_set_on_every_argument_of_an_element(type_: str) -> None:
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
    provider(stack, type_.partition("_")[0])
    cls = generated_class("resource", type_)
    given = referring(cls)
    element = cls(stack, "it", **given)
    for name, value in given.items():
        member = getattr(cls, name)
        if member.fset is not None:
            setattr(element, name, value)
        elif isinstance(value, list):
            getattr(element, f"put_{name}")(value)
        else:
            getattr(element, f"put_{name}")(**value._values)
    written = json.loads(cdktf.Testing.synth(stack))["resource"][type_]["it"]
    for name, value in given.items():
        assert plain(found(written, (terraform_name(name),))) == plain(to_json(value)), name


# What our arguments say that they take, and what CDKTF has for it: a token of text, of a number, a resolvable object.
KINDS = {"TextLike": "text", "NumberLike": "number", "BoolLike": "truth"}
OURS: tuple[tuple[Any, dict[str, Any]], ...] = (
    (DockerWorkspace, {"image": "example:1"}),
    (KubernetesWorkspace, {"image": "example:1"}),
    (WorkspaceAgent, {}),
    (WorkspaceApp, {"url": "http://localhost"}),
    (WorkspaceScript, {"script": "true", "run_on_start": True}),
    (DockerImage, {"name": "example:1"}),
    (KubernetesSecret, {"data": {}}),
    (KubernetesConfigMap, {"data": {}}),
    (ExternalAuth, {}),
)


def arguments(function: Any) -> list[tuple[str, str]]:
    """The arguments that take one text, number or truth value, and which."""
    return [
        (parameter.name, KINDS[kind[0]])
        for parameter in inspect.signature(function).parameters.values()
        if (kind := re.findall(r"\b(?:Text|Number|Bool)Like\b", re.sub(r"\w+\[.*\]", "", str(parameter.annotation))))
    ]


TRIED = [(cls, given, name, kind) for cls, given in OURS for name, kind in arguments(cls.__init__)]


@pytest.mark.parametrize(
    ("cls", "given", "name", "kind"), TRIED, ids=[f"{cls.__name__}-{name}" for cls, _, name, _ in TRIED]
)
def test_tokens_of_cdktf_in_every_argument_of_ours(
    app: CoderApp, cls: Any, given: dict[str, Any], name: str, kind: str
) -> None:
    from cdktf_cdktf_provider_docker.container import Container

    template = CoderTemplate(app, "dev")
    other = Container(template, "other", name="other", image="example:1")
    token = {"text": other.domainname, "number": other.memory, "truth": other.must_run}[kind]
    agent = (
        {}
        if cls in (WorkspaceAgent, DockerImage, KubernetesSecret, KubernetesConfigMap, ExternalAuth)
        else {"agent": WorkspaceAgent(template, "main")}
    )
    if (cls, name) == (WorkspaceApp, "command"):
        given = {}
    construct = cls(template, "it", **{**given, **agent, name: token})
    source = {
        "text": "docker_container.other.domainname",
        "number": "docker_container.other.memory",
        "truth": "docker_container.other.must_run",
    }[kind]
    assert source in json.dumps(synth(template)[construct.block.address])


def test_there_is_something_to_try() -> None:
    assert {kind for _, _, _, kind in TRIED} == {"text", "number", "truth"}
    assert len(TRIED) > 50


@pytest.mark.parametrize("type_", USED)
def test_a_token_of_every_generated_class_in_an_argument_of_ours(app: CoderApp, type_: str) -> None:
    template = CoderTemplate(app, "dev")
    cls = generated_class("resource", type_)
    required = {
        name: value
        for name, value in referring(cls).items()
        if inspect.signature(cls.__init__).parameters[name].default is inspect.Parameter.empty
    }
    other = cls(template, "other", **required)
    agent = WorkspaceAgent(
        template,
        "main",
        env={"ID": other.id, "TEXT": f"<{other.id}>"},
    )
    home = Home(storage_class=other.id)
    workspace = KubernetesWorkspace(template, "workspace", agent=agent, image=other.id, home=home)
    WorkspaceApp(template, "app", agent=agent, url=other.id, healthcheck=HealthCheck(url=other.id))
    ResourceMetadata(template, "about", resource=workspace, items={"id": other.id})
    written = synth(template)
    reference = f"${{{type_}.other.id}}"
    assert written["coder_agent.main"]["env"] == {
        **written["coder_agent.main"]["env"],
        "ID": reference,
        "TEXT": f"<{reference}>",
    }
    assert written["kubernetes_pod_v1.workspace"]["spec"]["container"][0]["image"] == reference
    assert written["kubernetes_persistent_volume_claim_v1.home"]["spec"]["storage_class_name"] == reference
    assert written["coder_app.app"]["url"] == reference
