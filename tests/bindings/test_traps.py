"""What silently goes wrong in plain CDKTF: each test shows the trap on CDKTF itself, then that it is closed here."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cdktf
import pytest
from cdktf_cdktf_provider_docker.container import Container
from cdktf_cdktf_provider_docker.provider import DockerProvider
from cdktf_cdktf_provider_docker.volume import Volume
from cdktf_cdktf_provider_kubernetes.pod_v1 import PodV1
from cdktf_cdktf_provider_kubernetes.provider import KubernetesProvider

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    SynthError,
    Variable,
    WorkspaceAgent,
    fn,
    override,
)


def plain(build: Callable[[cdktf.TerraformStack], Any]) -> Any:
    """What plain CDKTF writes for a stack."""
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "plain")
    build(stack)
    return json.loads(cdktf.Testing.synth(stack))


def template(app: CoderApp) -> CoderTemplate:
    made = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(made, "main")
    DockerWorkspace(made, "workspace", agent=agent, image="example:1")
    return made


def container(scope: Any) -> Any:
    return Container(scope, "c", name="c", image="i", volumes=[{"container_path": "/a"}])


def test_a_dict_in_a_list_is_dropped(app: CoderApp) -> None:
    assert plain(container)["resource"]["docker_container"]["c"]["volumes"] == [{}]
    container(template(app))
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert "dev/c: docker_container.c: volumes[0]: " in str(caught.value)


def pod(scope: Any) -> Any:
    return PodV1(
        scope,
        "p",
        metadata={"name": "p"},
        spec={"container": [{"name": "c", "image": "i", "image_pull_policy": "Always"}]},
    )


def test_a_dict_in_a_list_loses_some_of_its_keys_and_override_keeps_them(
    app: CoderApp, written: Callable[..., Any]
) -> None:
    assert plain(pod)["resource"]["kubernetes_pod_v1"]["p"]["spec"]["container"] == [{"name": "c", "image": "i"}]
    made = template(app)
    KubernetesProvider(made, "kubernetes", config_path="~/.kube/config")
    element = PodV1(made, "p", metadata={"name": "p"}, spec={})
    override(element, "spec.container", [{"name": "c", "image": "i", "image_pull_policy": "Always", "args": ["${X}"]}])
    app.synth()
    assert written("dev")["resource"]["kubernetes_pod_v1"]["p"]["spec"]["container"] == [
        {"name": "c", "image": "i", "image_pull_policy": "Always", "args": ["$${X}"]}
    ]


def test_text_is_taken_for_references(app: CoderApp, written: Callable[..., Any]) -> None:
    script = "echo ${HOME} %{if}"
    resource = plain(lambda stack: Container(stack, "c", name="c", image="i", command=[script]))["resource"]
    assert resource["docker_container"]["c"]["command"] == [script]
    made = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(made, "main", startup_script=script)
    DockerWorkspace(made, "workspace", agent=agent, image="example:1")
    app.synth()
    assert written("dev")["resource"]["coder_agent"]["main"]["startup_script"] == "echo $${HOME} %%{if}"


def test_providers_are_pinned_to_one_version_and_named_without_a_namespace(
    app: CoderApp, written: Callable[..., Any]
) -> None:
    needs = plain(lambda stack: DockerProvider(stack, "docker"))["terraform"]["required_providers"]["docker"]
    assert re.fullmatch(r"[\d.]+", needs["version"])
    template(app)
    app.synth()
    assert written("dev")["terraform"]["required_providers"]["docker"] == {
        "source": "kreuzwerker/docker",
        "version": ">= 3.6.2, < 5.0.0",
    }


def test_a_backend_with_an_absolute_path(app: CoderApp, written: Callable[..., Any], tmp_path: Path) -> None:
    other = cdktf.App(outdir=str(tmp_path / "plain"))
    cdktf.TerraformStack(other, "dev")
    other.synth()
    text = (tmp_path / "plain" / "stacks" / "dev" / "cdk.tf.json").read_text()
    assert json.loads(text)["terraform"]["backend"]["local"]["path"].startswith("/")
    template(app)
    app.synth()
    assert "backend" not in written("dev")["terraform"]


def test_two_resources_of_one_address_are_merged(app: CoderApp) -> None:
    def twice(scope: Any) -> None:
        for name in ("one", "two"):
            volume = Volume(scope, name, labels=[])
            volume.add_override("labels", [{"label": name, "value": name}])
            volume.override_logical_id("same")

    assert len(plain(twice)["resource"]["docker_volume"]["same"]["labels"]) == 2
    twice(template(app))
    with pytest.raises(SynthError, match=r"dev/two: docker_volume\.same is already made by dev/one"):
        app.synth()


def test_arithmetic_on_a_number_token(app: CoderApp, written: Callable[..., Any]) -> None:
    def wrong(stack: cdktf.TerraformStack) -> None:
        size = cdktf.TerraformVariable(stack, "size", type="number")
        Container(stack, "c", name="c", image="i", memory=size.number_value * 1024)

    assert plain(wrong)["resource"]["docker_container"]["c"]["memory"] < -1e300
    made = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(made, "main")
    token = cdktf.TerraformVariable(made, "token", type="number").number_value
    with pytest.raises(ConfigError, match="CDKTF number token; calculate with the library's own references"):
        DockerWorkspace(made, "wrong", agent=agent, image="example:1", memory=token * 1024)
    size = Variable(made, "size", type="number", default=2)
    DockerWorkspace(made, "workspace", agent=agent, image="example:1", memory=size.value * 2 + 1)
    app.synth()
    assert written("dev")["resource"]["docker_container"]["workspace"]["memory"] == "${(var.size * 2 + 1) * 1024}"


def test_a_dollar_sign_before_a_reference(app: CoderApp, written: Callable[..., Any]) -> None:
    def wrong(stack: cdktf.TerraformStack) -> None:
        price = cdktf.TerraformVariable(stack, "price", type="string").string_value
        Container(stack, "c", name="c", image="i", env=[f"PRICE=${price}"])

    assert plain(wrong)["resource"]["docker_container"]["c"]["env"] == ["PRICE=$${var.price}"]
    made = CoderTemplate(app, "dev")
    price = Variable(made, "price", default="5")
    agent = WorkspaceAgent(made, "main", env={"PRICE": f"${price.value}"})
    DockerWorkspace(made, "workspace", agent=agent, image="example:1")
    app.synth()
    assert written("dev")["resource"]["coder_agent"]["main"]["env"]["PRICE"] == '${"$"}${var.price}'


def test_a_default_is_no_template_and_a_key_is_one(app: CoderApp, written: Callable[..., Any]) -> None:
    made = CoderTemplate(app, "dev")
    Variable(made, "greeting", default="${HOME}", description="%{x} and ${y}")
    agent = WorkspaceAgent(made, "main", env={"A${B}": "1"})
    DockerWorkspace(made, "workspace", agent=agent, image="example:1")
    app.synth()
    document = written("dev")
    assert document["variable"]["greeting"] == {"type": "string", "description": "%{x} and ${y}", "default": "${HOME}"}
    assert "A$${B}" in document["resource"]["coder_agent"]["main"]["env"]


def test_backslashes_inside_an_expression(app: CoderApp) -> None:
    pattern = r"/127\.0\.0\.1/"
    wrong = plain(lambda stack: cdktf.TerraformLocal(stack, "l", cdktf.Fn.replace("x", pattern, "y")))
    assert r'"/127\.0\.0\.1/"' in wrong["locals"]["l"]
    assert fn.replace("x", pattern, "y").code == r'replace("x", "/127\\.0\\.0\\.1/", "y")'


def test_warnings_do_not_change_from_run_to_run(app: CoderApp, tmp_path: Path) -> None:
    cdktf.Annotations.of(template(app)).add_warning("mind this")
    app.synth()
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    [annotation] = manifest["stacks"]["dev"]["annotations"]
    assert annotation["message"] == "mind this"
    assert "stacktrace" not in annotation or not annotation["stacktrace"]


PLAIN_ERROR = """
import cdktf, sys
class Stack(cdktf.TerraformStack):
    def to_terraform(self):
        raise KeyError("mine")
app = cdktf.App(outdir=sys.argv[1])
cdktf.TerraformStack(app, "earlier")
Stack(app, "broken")
app.synth()
"""


def test_an_exception_arrives_as_a_javascript_trace_and_leaves_half_an_output(app: CoderApp, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PLAIN_ERROR, str(tmp_path / "plain")], capture_output=True, text=True, env=os.environ
    )
    assert "JavaScriptError" in done.stderr
    assert (tmp_path / "plain" / "stacks" / "earlier").exists()

    class Broken(CoderTemplate):
        def output(self) -> Any:
            raise KeyError("mine")

    template(app)
    Broken(app, "broken")
    with pytest.raises(KeyError, match="mine"):
        app.synth()
    assert not (tmp_path / "out").exists()
