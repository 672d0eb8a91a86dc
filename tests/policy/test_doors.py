"""Whatever door a danger comes through, it stands in the finished directory and is seen there."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import jsii
import pytest
from constructs import Construct, IConstruct

from cdktf_coder import (
    Build,
    CoderApp,
    CoderTemplate,
    Container,
    Device,
    DockerImage,
    DockerWorkspace,
    Envbox,
    Ephemeral,
    Existing,
    Home,
    HostPath,
    KubernetesWorkspace,
    Local,
    Mount,
    Nesting,
    Persistent,
    Podman,
    Resource,
    Sidecar,
    Socket,
    SynthError,
    Sysbox,
    Systemd,
    TextParameter,
    Trust,
    Variable,
    WorkspaceAgent,
    raw,
)
from cdktf_coder.bindings.toolkit import cdktf
from cdktf_coder.testing import synth

IMAGE = "codercom/enterprise-base:ubuntu"


def refusals(template: CoderTemplate, limit: Trust) -> list[str]:
    """What an app with this limit says against its template."""
    template.app._max_trust = limit  # type: ignore[union-attr]
    return [str(problem) for problem in synth(template).problems]


@pytest.fixture
def template(tmp_path: Path) -> CoderTemplate:
    return CoderTemplate(CoderApp(outdir=tmp_path / "out"), "dev")


def docker(template: CoderTemplate, **options: Any) -> DockerWorkspace:
    agent = WorkspaceAgent(template, "main")
    return DockerWorkspace(template, "workspace", **{"agent": agent, "image": IMAGE, **options})


def kubernetes(template: CoderTemplate, **options: Any) -> KubernetesWorkspace:
    agent = WorkspaceAgent(template, "main")
    return KubernetesWorkspace(template, "workspace", **{"agent": agent, "image": IMAGE, **options})


@jsii.implements(cdktf.IAspect)
class MakePrivileged:
    def visit(self, node: IConstruct) -> None:
        if hasattr(node, "add_override") and getattr(node, "terraform_resource_type", "") == "docker_container":
            node.add_override("privileged", True)


@dataclass(frozen=True, kw_only=True)
class Sly(Nesting):
    """Says that it is harmless, and is not."""

    title: ClassVar[str] = "Sly"
    trust: ClassVar[Trust] = Trust.UNPRIVILEGED

    def apply(self, workspace: Any) -> Any:
        return self.enter(workspace).with_container(privileged=True)

    def prerequisites(self, platform: Any) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True, kw_only=True)
class Honest(Nesting):
    """Says that it is dangerous, though nothing in the directory is."""

    title: ClassVar[str] = "Honest"
    trust: ClassVar[Trust] = Trust.HOST_ROOT

    def apply(self, workspace: Any) -> Any:
        return self.enter(workspace)

    def prerequisites(self, platform: Any) -> tuple[str, ...]:
        return ()


def by_an_override_of_the_template(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    template.add_override("resource.docker_container.workspace.privileged", True)


def by_an_override_of_the_element(template: CoderTemplate, folder: Path) -> None:
    docker(template).container.add_override("pid_mode", "host")


def by_an_override_of_nested_blocks(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    template.add_override("resource.docker_container.workspace.volumes.0.host_path", "/")


def by_an_aspect(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    cdktf.Aspects.of(template).add(MakePrivileged())


def by_a_prebuilt_class(template: CoderTemplate, folder: Path) -> None:
    from cdktf_cdktf_provider_docker.container import Container as Prebuilt

    docker(template)
    Prebuilt(template, "other", name="other", image=IMAGE, privileged=True)


def by_a_generic_resource(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    Resource(template, "other", type="docker_container", body={"name": "x", "image": IMAGE, "privileged": True})


def by_a_raw_element(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    other = cdktf.TerraformResource(template, "other", terraform_resource_type="docker_container")
    for name, value in {"name": "x", "image": IMAGE, "userns_mode": "host"}.items():
        other.add_override(name, value)


def by_a_method_that_lies(template: CoderTemplate, folder: Path) -> None:
    docker(template, nesting=Sly())


def by_a_method_that_admits_it(template: CoderTemplate, folder: Path) -> None:
    docker(template, nesting=Honest())


def by_an_override_file_in_json(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    (folder / "zz_override.tf.json").write_text(
        json.dumps({"resource": {"docker_container": {"workspace": {"privileged": True}}}})
    )
    template.add_file(folder / "zz_override.tf.json")


def by_an_override_file(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    (folder / "override.tf").write_text('resource "docker_container" "workspace" {\n  ipc_mode = "host"\n}\n')
    template.add_file(folder / "override.tf")


def by_a_local_module(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    (folder / "m").mkdir()
    (folder / "m" / "main.tf").write_text(
        'variable "p" {}\nresource "docker_container" "c" {\n  name = "c"\n  image = "i"\n  privileged = var.p\n}\n'
    )
    template.add_file(folder / "m")
    (folder / "call.tf").write_text('module "m" {\n  source = "./m"\n  p = true\n}\n')
    template.add_file(folder / "call.tf")


def by_a_module_below_a_module(template: CoderTemplate, folder: Path) -> None:
    docker(template)
    (folder / "m" / "n").mkdir(parents=True)
    (folder / "m" / "main.tf").write_text('module "n" {\n  source = "./n"\n}\n')
    (folder / "m" / "n" / "main.tf.json").write_text('{"data": {"external": {"e": {"program": ["id"]}}}}')
    template.add_file(folder / "m")
    (folder / "call.tf.json").write_text('{"module": {"m": {"source": "./m"}}}')
    template.add_file(folder / "call.tf.json")


def by_an_existing_volume_that_is_a_path(template: CoderTemplate, folder: Path) -> None:
    docker(template, mounts=[Mount(volume=Existing(claim="/"), path="/host")])


def by_a_path_in_terraforms_own_spelling(template: CoderTemplate, folder: Path) -> None:
    docker(template, mounts=[Mount(volume=HostPath(path=raw("${local.p}")), path="/host")])
    Local(template, "p", value="/")


def by_a_parameter(template: CoderTemplate, folder: Path) -> None:
    path = TextParameter(template, "path", default="/usr/src")
    docker(template, mounts=[Mount(volume=HostPath(path=path.value), path="/host")])


def by_a_capability(template: CoderTemplate, folder: Path) -> None:
    docker(template, capabilities=("SYS_ADMIN",))


def by_a_device(template: CoderTemplate, folder: Path) -> None:
    docker(template, devices=[Device(host="/dev/sda")])


def by_a_sidecar_of_ones_own(template: CoderTemplate, folder: Path) -> None:
    docker(template, sidecars=[Container(name="s", image="i", privileged=True)])


def by_a_pods_sidecar(template: CoderTemplate, folder: Path) -> None:
    kubernetes(template, sidecars=[Container(name="s", image="i", capabilities=("ALL",))])


def by_the_nodes_path(template: CoderTemplate, folder: Path) -> None:
    kubernetes(template, mounts=[Mount(volume=HostPath(path="/var/lib/kubelet"), path="/k")])


def by_another_spelling_of_a_field(template: CoderTemplate, folder: Path) -> None:
    kubernetes(template)
    body = {"manifest": {"kind": "Pod", "spec": {"hostNetwork": True, "host_network": False}}}
    Resource(template, "m", type="kubernetes_manifest", body=body)


def by_a_build_of_the_machines_files(template: CoderTemplate, folder: Path) -> None:
    image = DockerImage(template, "image", build=Build(context=raw("/root")))
    docker(template, image=image.value)


DOORS = [value for name, value in list(globals().items()) if name.startswith("by_")]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_a_door_is_watched(door: Callable[..., None], template: CoderTemplate, tmp_path: Path) -> None:
    door(template, tmp_path)
    found = refusals(template, Trust.PRIVILEGED_OUTER)
    assert found
    assert all("trust level HOST_ROOT, this app allows PRIVILEGED_OUTER at most" in message for message in found), found


def test_templates_at_any_depth_are_looked_at(tmp_path: Path) -> None:
    app = CoderApp(outdir=tmp_path / "out", max_trust=Trust.UNPRIVILEGED)
    below = CoderTemplate(Construct(app, "team"), "x")
    docker(below, privileged=True)
    inside = CoderTemplate(below, "y")
    docker(inside, pid_mode="host")
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert {problem.path.split("/")[0] for problem in caught.value.problems} == {"x", "y"}


METHODS = {
    "sysbox": Sysbox(),
    "systemd": Systemd(),
    "podman": Podman(),
    "envbox": Envbox(),
    "sidecar": Sidecar(allow_host_root=True),
    "socket": Socket(allow_host_root=True, group="999"),
}


@pytest.mark.parametrize(
    ("make", "method"),
    [(make, name) for make in (docker, kubernetes) for name in METHODS if (make, name) != (kubernetes, "socket")],
)
def test_what_a_template_computes_to_agrees_with_what_its_method_says(
    template: CoderTemplate, make: Callable[..., Any], method: str
) -> None:
    nesting = METHODS[method]
    home = Home(path="/home/podman", user="podman") if method == "podman" else Home()
    make(template, nesting=nesting, home=home)
    found = max((item.level for _, item in template.output().handed_over), default=Trust.UNPRIVILEGED)
    assert found == nesting.trust


# Envbox ---------------------------------------------------------------------------------------------------------------

ROOT = HostPath(path="/")
VOLUME = Persistent(name="tools")
OFFICIAL = "ghcr.io/coder/envbox:0.6.4"
ENVBOXES: dict[str, dict[str, Any]] = {
    "the host's root outside and inside": {
        "nesting": Envbox(outer_mounts=(Mount(volume=ROOT, path="/host"),), inner_mounts=("/host:/host",))
    },
    "the host's root outside": {"nesting": Envbox(outer_mounts=(Mount(volume=ROOT, path="/host"),))},
    "the host's modules to be written to": {
        "nesting": Envbox(outer_mounts=(Mount(volume=HostPath(path="/lib/modules"), path="/m"),))
    },
    "the outer container's root inside": {"nesting": Envbox(inner_mounts=("/:/outer",))},
    "the outer container's Docker inside": {"nesting": Envbox(inner_mounts=("/var/lib/docker:/d",))},
    "the outer container's socket inside": {"nesting": Envbox(inner_mounts=("/var/run/docker.sock:/s",))},
    "a way up": {"nesting": Envbox(inner_mounts=("/home/coder/../../:/s",))},
    "mounts by a reference": {"nesting": Envbox(inner_mounts=(raw("${data.coder_workspace.me.name}"),))},
    "another image": {"nesting": Envbox(envbox_image="evil/envbox")},
    "an image that looks like it": {"nesting": Envbox(envbox_image="ghcr.io/coder/envbox-evil")},
    "an image by a reference": {"nesting": Envbox(envbox_image=raw("${data.coder_workspace.me.name}"))},
    "programs of the user's": {
        "nesting": Envbox(), "mounts": [Mount(volume=VOLUME, path="/usr/local/bin")],
    },
    "settings of the user's": {"nesting": Envbox(), "mounts": [Mount(volume=VOLUME, path="/etc")]},
    "the linker's variable": {"nesting": Envbox(), "env": {"LD_PRELOAD": "/home/coder/evil.so"}},
    "the search path": {"nesting": Envbox(), "env": {"PATH": "/home/coder/bin"}},
    "a variable of envbox that is not known": {"nesting": Envbox(), "env": {"CODER_NEW": "x"}},
    "envbox's own storage, written to by the user": {
        "nesting": Envbox(outer_mounts=(Mount(volume=VOLUME, path="/var/lib/sysbox/x"),)),
        "mounts": [Mount(volume=VOLUME, path="/opt/x")],
    },
    "the home of root": {"nesting": Envbox(), "home": Home(path="/root", user="root")},
    "nothing inside": {"nesting": Envbox(inner_image="")},
}  # fmt: skip


@pytest.mark.parametrize("make", [docker, kubernetes])
@pytest.mark.parametrize("name", ENVBOXES)
def test_a_privileged_container_that_only_looks_like_envbox_is_root_on_the_host(
    template: CoderTemplate, make: Callable[..., Any], name: str
) -> None:
    make(template, **ENVBOXES[name])
    found = refusals(template, Trust.PRIVILEGED_OUTER)
    assert any("trust level HOST_ROOT" in message for message in found), found


BOXED: dict[str, dict[str, Any]] = {
    "plain": {},
    "a version": {"nesting": Envbox(envbox_image=OFFICIAL)},
    "volumes": {
        "mounts": [
            Mount(volume=VOLUME, path="/opt/tools"),
            Mount(volume=Ephemeral(name="scratch"), path="/scratch"),
            Mount(volume=Persistent(name="inner"), path="/var/lib/docker"),
        ]
    },
    "variables and limits": {"env": {"TEAM": "x"}, "cpu": 2, "memory": 4},
    "devices": {"nesting": Envbox(add_tun=True, add_fuse=True, add_gpu=True)},
    "mounts passed on": {"nesting": Envbox(inner_mounts=("/home/coder/data:/data:ro",))},
}


@pytest.mark.parametrize("make", [docker, kubernetes])
@pytest.mark.parametrize("name", BOXED)
def test_envbox_around_the_workspace_is_no_more_than_that(
    template: CoderTemplate, make: Callable[..., Any], name: str
) -> None:
    make(template, **{"nesting": Envbox(), **BOXED[name]})
    assert refusals(template, Trust.PRIVILEGED_OUTER) == []
    assert any("PRIVILEGED_OUTER" in message for message in refusals(template, Trust.UNPRIVILEGED))


def test_a_mirror_of_envbox_is_named_by_the_app(tmp_path: Path) -> None:
    app = CoderApp(
        outdir=tmp_path / "out", max_trust=Trust.PRIVILEGED_OUTER, envbox_images=["registry.example.com/envbox"]
    )
    docker(CoderTemplate(app, "dev"), nesting=Envbox(envbox_image="registry.example.com/envbox:1"))
    app.synth()


def test_variables_of_the_library_are_no_danger(template: CoderTemplate) -> None:
    image = Variable(template, "image", default=IMAGE)
    docker(template, image=image.value, nesting=replace(Sysbox(), keep_docker_data=True))
    assert refusals(template, Trust.UNPRIVILEGED) == []
