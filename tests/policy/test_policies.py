"""An organisation's own rules: each looks at the finished directory, and what it finds is an error like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    CodeServer,
    Container,
    DockerImage,
    DockerWorkspace,
    Envbox,
    KubernetesWorkspace,
    Mount,
    Persistent,
    Podman,
    Resource,
    Sidecar,
    SynthError,
    Sysbox,
    TextParameter,
    Variable,
    WorkspaceAgent,
)
from cdktf_coder.policies import (
    Finding,
    Finished,
    Policy,
    images_from,
    labels_on_everything,
    limits_on_every_container,
    no_latest,
    only_methods,
    refuse_not_visible,
)
from cdktf_coder.policy.images import parse_image
from cdktf_coder.testing import synth

STORAGE = ("docker_volume", "kubernetes_persistent_volume_claim_v1")
IMAGE = "registry.example.com/team/image:1.2"


def template(tmp_path: Path, *policies: Policy) -> CoderTemplate:
    return CoderTemplate(CoderApp(outdir=tmp_path / "out", policies=policies), "dev")


def docker(template: CoderTemplate, **options: Any) -> DockerWorkspace:
    agent = WorkspaceAgent(template, "main")
    return DockerWorkspace(template, "workspace", **{"agent": agent, "image": IMAGE, **options})


def kubernetes(template: CoderTemplate, **options: Any) -> KubernetesWorkspace:
    agent = WorkspaceAgent(template, "main")
    return KubernetesWorkspace(template, "workspace", **{"agent": agent, "image": IMAGE, **options})


def said(template: CoderTemplate) -> list[str]:
    return [str(problem) for problem in synth(template).problems]


def test_a_rule_of_ones_own_stops_synth_and_names_the_construct(tmp_path: Path) -> None:
    def no_docker(finished: Finished) -> Iterator[Finding]:
        assert finished.name == "dev"
        for block in finished.document.blocks("resource", "docker_container"):
            yield Finding(block.address, "image", "no Docker here", "use Kubernetes")

    made = template(tmp_path, no_docker)
    docker(made)
    with pytest.raises(SynthError, match=r"docker_container\.workspace: image: no Docker here; use Kubernetes"):
        made.app.synth()  # type: ignore[union-attr]
    assert not (tmp_path / "out").exists()


def test_a_rule_may_only_warn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = template(tmp_path, lambda finished: [Finding("", "", "this one is old", "make a new one", "warning")])
    docker(made)
    made.app.synth()  # type: ignore[union-attr]
    assert capsys.readouterr().err == "warning: dev: this one is old; make a new one\n"


def test_a_rule_sees_files_beside_the_template(tmp_path: Path) -> None:
    made = template(tmp_path, images_from("registry.example.com"))
    docker(made)
    (tmp_path / "zz_override.tf").write_text('resource "docker_container" "workspace" {\n  image = "evil/image:1"\n}\n')
    made.add_file(tmp_path / "zz_override.tf")
    assert said(made) == [
        "dev/workspace: docker_container.workspace: image: the image evil/image:1 comes from docker.io; "
        "use one of registry.example.com"
    ]


@pytest.mark.parametrize("make", [docker, kubernetes])
def test_every_container_has_limits(tmp_path: Path, make: Any) -> None:
    made = template(tmp_path, limits_on_every_container())
    make(made, cpu=2, memory=4, sidecars=[Container(name="db", image=IMAGE, cpu=1)])
    (message,) = said(made)
    assert "the container has no limit of memory" in message


def test_init_containers_have_limits_too(tmp_path: Path) -> None:
    made = template(tmp_path, limits_on_every_container(cpu=False))
    kubernetes(made, memory=4, init_containers=[Container(name="first", image=IMAGE)])
    assert ["init_container" in message for message in said(made)] == [True]


def test_a_limit_by_a_parameter_is_a_limit(tmp_path: Path) -> None:
    made = template(tmp_path, limits_on_every_container(memory=False))
    docker(made, cpu=Variable(made, "cores", type="number", default=2).value)
    assert said(made) == []


@pytest.mark.parametrize(
    ("image", "allowed"),
    [
        ("registry.example.com/a:1", True),
        ("registry.example.com.evil/a:1", False),
        ("REGISTRY.example.com/a:1", True),
        ("ghcr.io/coder/envbox", True),
        ("ghcr.io/coderevil/envbox", False),
        ("ghcr.io/other", False),
        ("ubuntu", False),
    ],
)
def test_images_come_from_these_registries(tmp_path: Path, image: str, allowed: bool) -> None:
    made = template(tmp_path, images_from("registry.example.com", "ghcr.io/coder"))
    docker(made, image=image)
    assert (said(made) == []) is allowed


def test_an_image_that_a_push_or_a_user_decides_is_refused(tmp_path: Path) -> None:
    made = template(tmp_path, images_from("registry.example.com"))
    docker(made, image=Variable(made, "image", default=IMAGE).value)
    assert "the image is decided elsewhere, by var.image" in said(made)[0]
    made = template(tmp_path, images_from("registry.example.com", variables=True))
    docker(made, image=Variable(made, "image", default=IMAGE).value)
    assert said(made) == []
    docker_by_user = template(tmp_path, images_from("registry.example.com", variables=True))
    docker(docker_by_user, image=TextParameter(docker_by_user, "image", default=IMAGE).value)
    assert "by data.coder_parameter.image" in said(docker_by_user)[0]


def test_an_image_that_the_template_pulls_is_looked_at_there(tmp_path: Path) -> None:
    made = template(tmp_path, images_from("registry.example.com"))
    docker(made, image=DockerImage(made, "image", name="ubuntu:24.04").value)
    assert said(made)[0].startswith("dev/image: docker_image.image: name: the image ubuntu:24.04 comes from docker.io")


def test_what_envbox_runs_inside_counts(tmp_path: Path) -> None:
    made = template(tmp_path, images_from("ghcr.io/coder"))
    docker(made, image="evil/image", nesting=Envbox())
    assert [message.split(": ")[2] for message in said(made)] == ["env"]


def test_no_image_is_latest(tmp_path: Path) -> None:
    made = template(tmp_path, no_latest())
    docker(
        made,
        image="a",
        sidecars=[Container(name="b", image="b:latest"), Container(name="c", image=f"c@sha256:{'0' * 64}")],
    )
    assert sorted(message.split("the image ")[1].split(" ")[0] for message in said(made)) == ["a", "b:latest"]


@pytest.mark.parametrize("make", [docker, kubernetes])
def test_labels_on_everything(tmp_path: Path, make: Any) -> None:
    policy = labels_on_everything({"team": None, "cost": str.isdigit}, but=STORAGE)
    made = template(tmp_path, policy)
    make(made, labels={"team": "x", "cost": "12"}, mounts=[Mount(volume=Persistent(name="d"), path="/d")])
    assert said(made) == []
    made = template(tmp_path, policy)
    make(made, labels={"team": "x", "cost": "much"})
    assert any("the label 'cost' is 'much', which the policy refuses" in message for message in said(made))
    made = template(tmp_path, labels_on_everything({"team": "y"}, but=STORAGE))
    make(made, labels={"team": "x"})
    assert said(made) and all("the label 'team' is not 'y'" in message for message in said(made)), said(made)


def test_the_pods_of_a_deployment_have_labels_too(tmp_path: Path) -> None:
    made = template(tmp_path, labels_on_everything({"team": None}, but=STORAGE))
    body = {
        "metadata": {"name": "d", "labels": {"team": "x"}},
        "spec": {
            "selector": {"match_labels": {"a": "b"}},
            "template": {"metadata": {"labels": {"a": "b"}}, "spec": {"container": [{"name": "c", "image": IMAGE}]}},
        },
    }
    kubernetes(made, labels={"team": "x"})
    Resource(made, "d", type="kubernetes_deployment_v1", body=body)
    assert [message.split(": ")[2] for message in said(made)] == ["spec.template.metadata.labels"]


def test_only_these_methods(tmp_path: Path) -> None:
    made = template(tmp_path, only_methods(Sysbox, Podman))
    docker(made, nesting=Sysbox())
    assert said(made) == []
    made = template(tmp_path, only_methods(Sysbox, Podman))
    docker(made, nesting=Sidecar(allow_host_root=True))
    assert any(
        "Privileged sidecar is not one of the methods allowed here; use one of Sysbox, Podman" in m for m in said(made)
    )
    made = template(tmp_path, only_methods(Envbox))
    docker(made, privileged=True)
    assert any(
        "hands over every power of root on the host, by true, beyond Envbox" in message for message in said(made)
    )


def test_what_is_not_visible_can_be_refused(tmp_path: Path) -> None:
    made = template(tmp_path, refuse_not_visible())
    docker(made)
    CodeServer(made, "ide", agent=made.agents[0])
    assert "module.ide: not visible here: what the module from" in said(made)[0]
    made = template(tmp_path, refuse_not_visible(modules=("registry.coder.com/coder/",)))
    docker(made)
    CodeServer(made, "ide", agent=made.agents[0])
    assert said(made) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ubuntu", ("docker.io", "docker.io/library/ubuntu", "", "")),
        ("coder/base:1", ("docker.io", "docker.io/coder/base", "1", "")),
        ("localhost/x", ("localhost", "localhost/x", "", "")),
        ("h:5000/x/y:2@sha256:ab", ("h:5000", "h:5000/x/y", "2", "sha256:ab")),
    ],
)
def test_an_images_name_is_taken_apart_as_docker_does(name: str, expected: tuple[str, ...]) -> None:
    assert tuple(parse_image(name)) == expected
