"""The app checks everything first, reports all at once, and writes all or nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cdktf
import jsii
import pytest
from cdktf_cdktf_provider_docker.network import Network
from cdktf_cdktf_provider_docker.provider import DockerProvider
from cdktf_cdktf_provider_docker.volume import Volume
from constructs import Construct, IValidation

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    Home,
    HostPath,
    KubernetesWorkspace,
    Mount,
    Persistent,
    SynthError,
    Sysbox,
    TextParameter,
    Trust,
    Variable,
    WorkspaceAgent,
    override,
)
from cdktf_coder.model.quantity import docker_cpus
from cdktf_coder.testing import synth

ROOT = Path(__file__).parents[2]


def docker_template(app: cdktf.App, name: str = "dev", **options: Any) -> CoderTemplate:
    template = CoderTemplate(app, name)
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", **options)
    return template


# What can be seen where it is made ------------------------------------------------------------------------------------


@pytest.mark.parametrize("image", ["", "  "])
def test_an_empty_image(app: CoderApp, image: Any) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    with pytest.raises(ConfigError) as caught:
        DockerWorkspace(template, "workspace", agent=agent, image=image)
    assert str(caught.value) == "dev/workspace: the image is empty; name one, such as codercom/enterprise-base:ubuntu"


def test_a_workspace_without_an_agent(app: CoderApp) -> None:
    with pytest.raises(ConfigError) as caught:
        DockerWorkspace(CoderTemplate(app, "dev"), "workspace", agent=None, image="example:1")  # type: ignore[arg-type]
    assert str(caught.value) == (
        'dev/workspace: agent is None, not a WorkspaceAgent; write WorkspaceAgent(template, "main")'
    )


@pytest.mark.parametrize("workspace", [DockerWorkspace, KubernetesWorkspace])
def test_two_homes_at_one_mount_path(app: CoderApp, workspace: Any) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    other = Mount(volume=Persistent(name="other"), path="/home/coder/")
    with pytest.raises(ConfigError) as caught:
        workspace(template, "workspace", agent=agent, image="example:1", mounts=[other])
    assert "dev/workspace: the container " in str(caught.value)
    assert "mounts two volumes at /home/coder; give each volume a path of its own" in str(caught.value)


@pytest.mark.parametrize("argument", ["cpu", "memory"])
@pytest.mark.parametrize("workspace", [DockerWorkspace, KubernetesWorkspace])
def test_cpu_and_memory_that_are_no_quantity(app: CoderApp, workspace: Any, argument: str) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    with pytest.raises(ConfigError) as caught:
        workspace(template, "workspace", agent=agent, image="example:1", **{argument: "lots"})
    assert str(caught.value) == (
        f"dev/workspace: {argument}='lots' is text, not a number; write it as in 2 or 0.5, without quotes"
    )


def test_an_arch_coder_does_not_know(app: CoderApp) -> None:
    with pytest.raises(ConfigError) as caught:
        WorkspaceAgent(CoderTemplate(app, "dev"), "main", arch="riscv64")  # type: ignore[arg-type]
    assert str(caught.value) == "dev/main: arch='riscv64' is not one of its values; use one of amd64, arm64, armv7"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "my_template",
            "Coder refuses the template name 'my_template'; use letters and digits in words joined by single dashes",
        ),
        ("a--b", "Coder refuses the template name 'a--b'; use letters and digits in words joined by single dashes"),
        ("new", "Coder keeps the template name 'new' for itself; choose another"),
        ("a" * 32, "the template name has 32 characters, Coder takes fewer than 32; shorten it"),
    ],
)
def test_names_coder_refuses(app: CoderApp, name: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        CoderTemplate(app, name)
    assert str(caught.value) == f"{name}: {message}"


def test_a_construct_id_given_twice(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    WorkspaceAgent(template, "main")
    with pytest.raises(ConfigError) as caught:
        WorkspaceAgent(template, "main")
    assert str(caught.value) == (
        "dev/main: there is already a WorkspaceAgent 'main' in 'dev'; "
        "give this one another id, or make it inside a Composite, whose id its address then begins with"
    )


# What needs the whole tree ----------------------------------------------------------------------------------------------


def test_everything_found_in_every_template_is_reported_at_once(app: CoderApp, tmp_path: Path) -> None:
    first = docker_template(app, "first")
    WorkspaceAgent(first, "idle")
    second = docker_template(app, "second")
    second.add_override("resource.docker_container.workspace.imge", "typo")
    second.add_override("resource.docker_container.workspace.env", ["A=${var.gone}"])
    with pytest.raises(SynthError) as caught:
        app.synth()
    text = str(caught.value)
    assert "first/idle: coder_agent.idle: no resource uses the agent" in text
    assert "second/workspace: docker_container.workspace: imge: unknown attribute" in text
    assert "var.gone" in text
    assert not (tmp_path / "out").exists()


def test_two_blocks_of_one_address(app: CoderApp) -> None:
    template = docker_template(app)
    box = Construct(template, "box")
    WorkspaceAgent(box, "main")
    Network(template, "net", name="n").override_logical_id("same")
    Network(template, "net2", name="n").override_logical_id("same")
    Volume(template, "volume").override_logical_id("home")
    with pytest.raises(SynthError) as caught:
        app.synth()
    text = str(caught.value)
    assert "dev/box/main: coder_agent.main is already made by dev/main; give one of the two another id" in text
    assert "dev/net2: docker_network.same is already made by dev/net; give one of the two another id" in text
    assert "dev/volume: docker_volume.home is already made by dev/workspace; give one of the two another id" in text


def test_a_variable_that_refers_to_something(app: CoderApp) -> None:
    template = docker_template(app)
    Variable(template, "owners", type="any", default={"a": [f"{template.owner.name}"]})
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert str(caught.value).splitlines()[1:] == [
        "  - dev/owners: var.owners: a variable's default must be known when the template is synthesized, and holds a "
        "reference; use a local, or a parameter"
    ]


def test_a_backend_is_refused(app: CoderApp) -> None:
    template = docker_template(app)
    cdktf.S3Backend(template, bucket="b", key="k", region="r")
    with pytest.raises(
        SynthError, match="the template has a backend, so Coder would lose the workspace's state; take the backend away"
    ):
        app.synth()


def test_a_reference_into_another_template(app: CoderApp) -> None:
    network = Network(docker_template(app, "first"), "net", name="n")
    docker_template(app, "second", networks=[network.id])
    Network(app.templates[1], "net", name=network.id)
    with pytest.raises(ConfigError) as caught:
        app.synth()
    assert str(caught.value) == (
        "second: a reference leads into the template 'first', which a Coder template can't read; "
        "make what it needs part of this template, or pass it as a variable"
    )


def test_a_construct_may_be_called_backend(app: CoderApp, written: Callable[..., Any]) -> None:
    Network(docker_template(app), "backend", name="n")
    app.synth()
    assert written("dev")["resource"]["docker_network"] == {"backend": {"name": "n"}}
    assert "backend" not in written("dev")["terraform"]


def test_hcl_output_is_refused(app: CoderApp, monkeypatch: pytest.MonkeyPatch) -> None:
    docker_template(app)
    monkeypatch.setenv("SYNTH_HCL_OUTPUT", "true")
    with pytest.raises(SynthError, match="cdktf synth --hcl can't write a Coder template"):
        app.synth()


def test_an_exception_of_the_users_own_comes_out_as_it_is(app: CoderApp) -> None:
    @jsii.implements(cdktf.IAspect)
    class Broken:
        def visit(self, node: Any) -> None:
            raise KeyError("mine")

    template = docker_template(app)
    cdktf.Aspects.of(template).add(Broken())
    with pytest.raises(KeyError, match="mine"):
        app.synth()


def test_a_failed_validation_of_the_users_own_is_reported_with_the_rest(app: CoderApp) -> None:
    @jsii.implements(IValidation)
    class Never:
        def validate(self) -> list[str]:
            return ["never good"]

    template = docker_template(app)
    template.node.add_validation(Never())
    WorkspaceAgent(template, "idle")
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert "never good" in str(caught.value)
    assert "no resource uses the agent" in str(caught.value)
    assert "at " not in str(caught.value).split("never good")[1].split("\n")[0]


# All or nothing -----------------------------------------------------------------------------------------------------------


def test_a_failed_synth_leaves_the_earlier_output_and_a_good_one_leaves_nothing_stale(tmp_path: Path) -> None:
    out = tmp_path / "out"
    app = CoderApp(outdir=out)
    docker_template(app, "one")
    docker_template(app, "two")
    app.synth()
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert {path.name for path in (out / "stacks").iterdir()} == {"one", "two"}

    broken = CoderApp(outdir=out)
    docker_template(broken, "one", cpu=2)
    WorkspaceAgent(docker_template(broken, "three"), "idle")
    with pytest.raises(SynthError):
        broken.synth()
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before

    good = CoderApp(outdir=out)
    docker_template(good, "one")
    good.synth()
    assert {path.name for path in (out / "stacks").iterdir()} == {"one"}
    assert {path.name for path in out.iterdir()} == {"manifest.json", "stacks", ".cdktf-coder.json"}


# Beside CDKTF ---------------------------------------------------------------------------------------------------------------


def test_raw_bindings_and_tokens_join_a_template(app: CoderApp, written: Callable[..., Any]) -> None:
    template = CoderTemplate(app, "dev")
    size = cdktf.TerraformVariable(template, "size", type="number", default=2)
    agent = WorkspaceAgent(template, "main", env={"PRICE": f"${size.string_value} ${{HOME}}"})
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1", memory=size.number_value)
    network = Network(template, "net", name=f"net-{template.workspace.id}")
    workspace.container.add_override("networks_advanced", [{"name": network.name}])
    app.synth()
    resources = written("dev")["resource"]
    assert resources["docker_network"]["net"]["name"] == "net-${data.coder_workspace.me.id}"
    container = resources["docker_container"]["workspace"]
    assert container["networks_advanced"] == [{"name": "${docker_network.net.name}"}]
    assert container["memory"] == '${"${var.size}" * 1024}'
    assert resources["coder_agent"]["main"]["env"]["PRICE"] == '${"$"}${var.size} $${HOME}'


def test_a_provider_that_the_user_configures_replaces_the_default(app: CoderApp, written: Callable[..., Any]) -> None:
    template = docker_template(app)
    DockerProvider(template, "docker", host="tcp://192.0.2.1:2376", cert_path="certs")
    app.synth()
    document = written("dev")
    assert document["provider"]["docker"] == [{"cert_path": "certs", "host": "tcp://192.0.2.1:2376"}]
    assert document["terraform"]["required_providers"]["docker"]["version"] == ">= 3.6.2, < 5.0.0"


def test_arithmetic_on_cdktfs_number_tokens_is_an_error(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    size = cdktf.TerraformVariable(template, "size", type="number", default=2)
    agent = WorkspaceAgent(template, "main")
    with pytest.raises(ConfigError, match="is what Python's arithmetic makes of a CDKTF number token"):
        DockerWorkspace(template, "workspace", agent=agent, image="example:1", memory=size.number_value * 1024)


def test_aspects_of_the_app_visit_every_resource(app: CoderApp, written: Callable[..., Any]) -> None:
    @jsii.implements(cdktf.IAspect)
    class Restart:
        def visit(self, node: Any) -> None:
            if isinstance(node, cdktf.TerraformResource) and node.terraform_resource_type == "docker_container":
                node.add_override("restart", "unless-stopped")

    docker_template(app)
    cdktf.Aspects.of(app).add(Restart())
    app.synth()
    assert written("dev")["resource"]["docker_container"]["workspace"]["restart"] == "unless-stopped"


def test_a_plain_cdktf_app_writes_the_same_template(tmp_path: Path, app: CoderApp, written: Callable[..., Any]) -> None:
    docker_template(app, nesting=Sysbox())
    app.synth()
    plain = cdktf.App(outdir=str(tmp_path / "plain"))
    docker_template(plain, nesting=Sysbox())
    plain.synth()
    folder = tmp_path / "plain" / "stacks" / "dev"
    assert json.loads((folder / "cdk.tf.json").read_text()) == written("dev")
    assert (folder / "README.md").read_text() == written("dev", "README.md")


def test_no_backend_no_path_no_hash(app: CoderApp, written: Callable[..., Any], tmp_path: Path) -> None:
    template = docker_template(app, nesting=Sysbox(keep_docker_data=True))
    Variable(template, "team", default="a")
    app.synth()
    document = written("dev")
    assert "backend" not in document["terraform"]
    assert document["//"] == {"metadata": {"stackName": "dev", "version": "0.21.0"}, "outputs": {}}
    assert str(tmp_path) not in json.dumps(document)
    assert set(document["resource"]["docker_volume"]) == {"home", "docker"}


PROGRAM = """
from cdktf_coder import *
app = CoderApp()
template = CoderTemplate(app, "dev", description="Ünïcode")
agent = WorkspaceAgent(template, "main", env={"B": "2", "A": "1"})
DockerWorkspace(template, "workspace", agent=agent, image="example:1", nesting=Sysbox(keep_docker_data=True), home=Home(size=3))
app.synth()
"""


def test_output_is_the_same_under_any_hash_seed_folder_time_zone_and_locale(tmp_path: Path) -> None:
    trees = []
    for seed, zone, locale in (("1", "UTC", "C"), ("2", "Asia/Tokyo", "de_DE.UTF-8")):
        folder = tmp_path / f"run-{seed}"
        folder.mkdir()
        env = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONPATH": str(ROOT / "constructs"),
        }
        env.pop("CDKTF_OUTDIR", None)
        subprocess.run([sys.executable, "-c", PROGRAM], cwd=folder, env=env, check=True)
        trees.append({p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()})
    assert len(trees[0]) == 4
    assert trees[0] == trees[1]


def test_an_error_is_a_sentence_and_the_users_own_line(tmp_path: Path) -> None:
    program = tmp_path / "main.py"
    program.write_text(PROGRAM.replace('"example:1"', '""'))
    env = {**os.environ, "PYTHONPATH": str(ROOT / "constructs"), "NO_COLOR": "1"}
    done = subprocess.run([sys.executable, "main.py"], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("error: dev/workspace: the image is empty; name one")
    assert "main.py:6" in done.stderr
    assert "Traceback" not in done.stderr and "jsii" not in done.stderr


def test_the_home_can_be_left_away_and_sized(app: CoderApp, written: Callable[..., Any]) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    KubernetesWorkspace(
        template, "workspace", agent=agent, image="example:1", home=Home(size=25), workload="deployment"
    )
    app.synth()
    resources = written("dev")["resource"]
    claim = resources["kubernetes_persistent_volume_claim_v1"]["home"]
    assert claim["wait_until_bound"] is False
    assert claim["spec"]["resources"]["requests"]["storage"] == "25Gi"
    deployment = resources["kubernetes_deployment_v1"]["workspace"]
    assert deployment["wait_for_rollout"] is False
    assert deployment["spec"]["strategy"] == {"type": "Recreate"}


# Found by trying to break it ------------------------------------------------------------------------------------------------


def test_an_output_directory_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    app = CoderApp(outdir=tmp_path / "out")
    docker_template(app)
    with pytest.raises(
        ConfigError, match=r"out: this can't be the output directory: File exists; name another by outdir"
    ):
        app.synth()


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ({"privileged": True}, "privileged: hands over every power of root on the host, by true"),
        (
            {"pid_mode": "host"},
            "pid_mode: hands over the host's processes, by which other containers and the host are reached, by 'host'",
        ),
        (
            {"mounts": [Mount(volume=HostPath(path="/var/run/docker.sock"), path="/s")]},
            "volumes[1].host_path: hands over the host's sockets, by which its daemons take orders, by its path "
            "'/var/run/docker.sock'",
        ),
        (
            {"mounts": [Mount(volume=HostPath(path="/"), path="/host")]},
            "volumes[1].host_path: hands over every file of the host, by its path '/'",
        ),
    ],
)
def test_danger_without_a_nesting_method_counts_too(app: CoderApp, options: Any, what: str) -> None:
    template = docker_template(app, nesting=Sysbox(), **options)
    app._max_trust = Trust.PRIVILEGED_OUTER
    found = synth(template)
    assert found.warnings == (("dev/workspace", f"docker_container.workspace: {what}"),)
    assert f"- **Warning:** `docker_container.workspace`: {what}." in found.files["README.md"]
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert f"dev/workspace: docker_container.workspace: {what}, which asks for trust level HOST_ROOT" in str(
        caught.value
    )


@pytest.mark.parametrize("path", ["terraform.backend.local.path", "terraform.cloud.organization"])
def test_a_backend_by_override(app: CoderApp, path: str) -> None:
    docker_template(app).add_override(path, "x")
    with pytest.raises(SynthError, match="the template has a backend, so Coder would lose"):
        app.synth()


def test_an_argument_is_taken_away_by_an_override(app: CoderApp, written: Callable[..., Any]) -> None:
    template = docker_template(app)
    [workspace] = [construct for construct in template.constructs if isinstance(construct, DockerWorkspace)]
    workspace.container.add_override("hostname", None)
    workspace.container.add_override("host.0.ip", None)
    workspace.container.add_override("host.0.ip", "192.0.2.1")
    override(workspace, "labels", [{"label": "a", "value": "${b}"}])
    app.synth()
    container = written("dev")["resource"]["docker_container"]["workspace"]
    assert "hostname" not in container
    assert container["labels"][-1] == {"label": "a", "value": "$${b}"}


def test_two_different_volumes_of_one_name(app: CoderApp) -> None:
    with pytest.raises(ConfigError) as caught:
        docker_template(app, mounts=[Mount(volume=Persistent(name="home", size=500), path="/d")])
    assert str(caught.value).startswith(
        "dev/workspace: two different volumes are called 'home'; give each a name of its own"
    )


@pytest.mark.parametrize("path", ["/home/./coder//", "/home//coder", "/home/x/../coder"])
def test_one_mount_path_in_other_words(app: CoderApp, path: str) -> None:
    with pytest.raises(ConfigError, match="mounts two volumes at /home/coder"):
        docker_template(app, mounts=[Mount(volume=Persistent(name="d"), path=path)])


def test_a_number_token_inside_text(app: CoderApp, written: Callable[..., Any]) -> None:
    template = CoderTemplate(app, "dev")
    size = cdktf.TerraformVariable(template, "size", type="number", default=2)
    agent = WorkspaceAgent(template, "main", env={"N": f"n={size.number_value}"})
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    app.synth()
    assert written("dev")["resource"]["coder_agent"]["main"]["env"]["N"] == "n=${var.size}"


@pytest.mark.parametrize(
    ("env", "message"),
    [
        (
            {"N": 5},
            "env['N'] is a number, not text, a SecretKey, a ConfigMapKey, a FieldRef or a ResourceRef; write '5'",
        ),
        ({"A B": "x"}, "'A B' can't be an environment variable's name; use letters, digits and _"),
        ({"": "x"}, "'' can't be an environment variable's name; use letters, digits and _"),
        (
            ["A=b"],
            "env is a list, not a dict; write a dict: {text: text, a SecretKey, a ConfigMapKey, a FieldRef or a ResourceRef}",
        ),
    ],
)
def test_an_environment_that_is_none(app: CoderApp, env: Any, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        docker_template(app, env=env)
    assert str(caught.value) == f"dev/workspace: {message}"


def test_quantities_that_would_come_out_as_none_at_all(app: CoderApp) -> None:
    with pytest.raises(ConfigError, match=r"memory=0\.0004 is less than 1 MiB"):
        docker_template(app, memory=0.0004)
    assert docker_cpus(1234567.25) == "1234567.25"


@pytest.mark.parametrize("options", [{"home": "/home/coder"}, {"mounts": ["/a:/b"]}])
def test_arguments_of_the_wrong_kind(app: CoderApp, options: Any) -> None:
    with pytest.raises(ConfigError, match=r"dev/workspace: .* is text, not a (Home|Mount); write "):
        docker_template(app, **options)


@pytest.mark.parametrize("value", ["\ud800", "\ufeffx"])
def test_a_variables_text_that_would_not_arrive(app: CoderApp, value: str) -> None:
    Variable(docker_template(app), "v", default=value)
    with pytest.raises(SynthError, match=r"this text (holds half a character|begins with a byte order mark)"):
        app.synth()


def test_a_plain_app_leaves_nothing_stale_either(tmp_path: Path) -> None:
    for parameter in (True, False):
        plain = cdktf.App(outdir=str(tmp_path / "plain"))
        template = docker_template(plain)
        if parameter:
            TextParameter(template, "p", default="x")
        plain.synth()
        assert (tmp_path / "plain" / "stacks" / "dev" / "parameters.tf").exists() is parameter


@pytest.mark.parametrize("level", ["x", "UNPRIVILEGED", 0, None, True])
def test_a_level_of_trust_that_is_none_is_refused(level: Any) -> None:
    with pytest.raises(ConfigError, match=r"is no level; give Trust\.UNPRIVILEGED"):
        CoderApp(max_trust=level)
