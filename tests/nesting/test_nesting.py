"""Each way to run Docker inside a workspace, as what it is: a function from a model to a model."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import FrozenInstanceError, fields, replace
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    ConfigError,
    Container,
    Device,
    Envbox,
    Ephemeral,
    HostPath,
    Mount,
    Persistent,
    Podman,
    ResourceRef,
    SecretKey,
    Sidecar,
    Socket,
    Sysbox,
    Systemd,
    expr,
)
from cdktf_coder.language.expr import NumberExpr, TextExpr
from cdktf_coder.language.spelling import json_value
from cdktf_coder.model.containers import Network
from cdktf_coder.model.platform import Platform
from cdktf_coder.model.trust import Trust
from cdktf_coder.model.workspace import WorkspaceModel
from cdktf_coder.nesting import METHODS, alternatives
from cdktf_coder.nesting.base import Nesting
from cdktf_coder.render.docker import DockerPlatform
from cdktf_coder.render.kubernetes import KubernetesPlatform
from cdktf_coder.render.platforms import PLATFORMS

TOKEN = TextExpr("coder_agent.main.token")
SCRIPT = TextExpr("coder_agent.main.init_script")
HOME = Mount(volume=Persistent(name="home"), path="/home/coder")

DOCKER, KUBERNETES = DockerPlatform(), KubernetesPlatform()


def made(method: type[Nesting]) -> Nesting:
    """A method as a template writes it: the dangerous ones by their keyword."""
    words = {field.name for field in fields(method)}  # type: ignore[arg-type]
    return method(**({"allow_host_root": True} if "allow_host_root" in words else {}))


EVERY = [made(method) for method in METHODS]
SAFE = [method for method in EVERY if not method.handed_over()]
DANGEROUS = [method for method in EVERY if method.handed_over()]
EACH = [
    pytest.param(method, platform(), id=f"{type(method).__name__}-{platform.__name__}")
    for method in EVERY
    for platform in PLATFORMS
    if not method.missing(platform)
]


def workspace(platform: Platform, **container: Any) -> WorkspaceModel:
    """A workspace as its construct makes it, before its method."""
    kubernetes = isinstance(platform, KubernetesPlatform)
    options: dict[str, Any] = {
        "name": platform.main_container,
        "image": "example:1",
        "command": ("sh", "-c", SCRIPT),
        "env": {"CODER_AGENT_TOKEN": TOKEN},
        "mounts": (HOME,),
        "user": 1000 if kubernetes else None,
        **container,
    }
    return WorkspaceModel(
        platform=platform,
        container=Container(**options),
        agent_command=SCRIPT,
        agent_token=TOKEN,
        agent_url=TextExpr("data.coder_workspace.me.access_url"),
        name=TextExpr("data.coder_workspace.me.name"),
        docker_socket="" if kubernetes else "/var/run/docker.sock",
        run_as_user=1000 if kubernetes else None,
        fs_group=1000 if kubernetes else None,
        run_as_non_root=True if kubernetes else None,
    )


def script(result: WorkspaceModel) -> str:
    """The one piece of start-up that a method adds."""
    (fragment,) = result.startup
    return str(fragment.script)


def env(result: WorkspaceModel) -> dict[str, Any]:
    from_kubernetes = (ResourceRef, SecretKey)
    return {
        name: value if isinstance(value, from_kubernetes) else json_value(value)
        for name, value in result.container.env.items()
    }


def paths(container: Container) -> list[str]:
    return [str(mount.path) for mount in container.mounts]


# All of them ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS)
def test_a_method_is_a_frozen_value_with_keywords_only(method: type[Nesting]) -> None:
    assert all(field.kw_only for field in fields(method))  # type: ignore[arg-type]
    value = made(method)
    with pytest.raises(FrozenInstanceError):
        value.title = "x"  # type: ignore[misc]


@pytest.mark.parametrize(("method", "platform"), EACH)
def test_a_method_leaves_what_is_the_templates_alone(method: Nesting, platform: Platform) -> None:
    before = workspace(platform)
    after = method.apply(before)
    assert (after.user, after.uid, after.home, after.labels) == (before.user, before.uid, before.home, before.labels)
    assert after.container.name == before.container.name
    assert after.home_mount is not None
    assert after.home_mount.volume == HOME.volume, "the home stays the same volume"
    assert "CODER_AGENT_TOKEN" in after.container.env


@pytest.mark.parametrize(("method", "platform"), EACH)
def test_the_agent_is_started_by_its_own_script(method: Nesting, platform: Platform) -> None:
    """A reference, so that Coder finds the agent's resource; and no text pasted around it."""
    after = method.apply(workspace(platform))
    words = [*(after.container.command or ()), *after.container.env.values()]
    assert any(word is SCRIPT for word in words)
    assert any(value is TOKEN for value in after.container.env.values())


@pytest.mark.parametrize(("method", "platform"), EACH)
def test_one_workspace_has_room_for_one_method(method: Nesting, platform: Platform) -> None:
    once = method.apply(workspace(platform))
    for other in EVERY:
        with pytest.raises(ConfigError, match=f"{other.title} can't be combined with {method.title}"):
            other.apply(once)


@pytest.mark.parametrize(("method", "platform"), EACH)
def test_the_readme_says_what_a_method_needs(method: Nesting, platform: Platform) -> None:
    needs = method.prerequisites(platform)
    assert any("image" in need for need in needs)
    assert all(text.endswith((".", "`")) for text in (*needs, *method.notes(platform)))


@pytest.mark.parametrize(("method", "platform"), EACH)
def test_the_start_up_is_shell_that_any_shell_reads(method: Nesting, platform: Platform) -> None:
    for fragment in method.apply(workspace(platform)).startup:
        for shell in ("sh", "bash"):
            subprocess.run([shell, "-n"], input=str(fragment.script), text=True, check=True)


def test_where_a_method_makes_no_sense_there_are_others() -> None:
    assert alternatives(DockerPlatform) == [method.__name__ for method in METHODS]
    assert alternatives(KubernetesPlatform) == [method.__name__ for method in METHODS if method is not Socket]


# Trust ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "trust"),
    [
        (Sysbox, Trust.UNPRIVILEGED),
        (Systemd, Trust.UNPRIVILEGED),
        (Envbox, Trust.PRIVILEGED_OUTER),
        (Podman, Trust.UNPRIVILEGED),
        (Sidecar, Trust.HOST_ROOT),
        (Socket, Trust.HOST_ROOT),
    ],
)
def test_how_far_each_method_lets_a_user_reach(method: type[Nesting], trust: Trust) -> None:
    assert method.trust is trust


def test_what_gives_root_on_the_host_is_a_dangerous_method() -> None:
    assert [method for method in EVERY if method.trust is Trust.HOST_ROOT] == DANGEROUS


@pytest.mark.parametrize("method", [Sidecar, Socket])
@pytest.mark.parametrize("options", [{}, {"allow_host_root": False}])
def test_root_on_the_host_must_be_asked_for(method: Any, options: dict[str, Any]) -> None:
    with pytest.raises(ConfigError) as caught:
        method(**options)
    assert "can become root" in str(caught.value)
    assert str(caught.value).endswith(f"write {method.__name__}(allow_host_root=True) if that is meant")


@pytest.mark.parametrize("method", [Sidecar, Socket])
@pytest.mark.parametrize("value", ["yes", 1])
def test_nothing_but_true_asks_for_root_on_the_host(method: Any, value: object) -> None:
    with pytest.raises(ConfigError, match=r"allow_host_root=.* is .*, not True or False; write True or False"):
        method(allow_host_root=value)


@pytest.mark.parametrize("method", DANGEROUS, ids=lambda method: type(method).__name__)
def test_a_dangerous_method_says_what_it_hands_over(method: Nesting) -> None:
    assert "can become root" in method.handed_over()


@pytest.mark.parametrize("method", SAFE, ids=lambda method: type(method).__name__)
@pytest.mark.parametrize("platform", [DOCKER, KUBERNETES])
def test_a_safe_method_runs_the_workspace_without_privileges(method: Nesting, platform: Platform) -> None:
    after = method.apply(workspace(platform))
    assert not method.handed_over()
    assert not after.container.capabilities
    assert after.container.privileged is (method.trust is Trust.PRIVILEGED_OUTER)
    assert not after.sidecars


# Sysbox ---------------------------------------------------------------------------------------------------------------


def test_sysbox_on_docker_is_a_runtime() -> None:
    after = Sysbox().apply(workspace(DOCKER))
    assert after.runtime == "sysbox-runc"
    assert not after.annotations


def test_sysbox_in_kubernetes_is_a_runtime_class_and_a_user_namespace() -> None:
    after = Sysbox().apply(workspace(KUBERNETES))
    assert after.runtime == "sysbox-runc"
    assert after.annotations == {"io.kubernetes.cri-o.userns-mode": "auto:size=65536"}
    assert (after.run_as_user, after.fs_group, after.host_users) == (1000, 1000, None)


@pytest.mark.parametrize("method", [Sysbox(host_users=False), Systemd(host_users=False)])
def test_kubernetes_own_user_namespaces_take_the_annotations_place(method: Nesting) -> None:
    after = method.apply(workspace(KUBERNETES))
    assert after.host_users is False
    assert not after.annotations


@pytest.mark.parametrize("method", [Sysbox(keep_docker_data=True), Systemd(keep_docker_data=True)])
@pytest.mark.parametrize("platform", [DOCKER, KUBERNETES])
def test_the_inner_dockers_data_can_outlive_a_stop(method: Nesting, platform: Platform) -> None:
    *_, data = method.apply(workspace(platform)).container.mounts
    assert data == Mount(volume=Persistent(name="docker", size=20), path="/var/lib/docker")


# systemd --------------------------------------------------------------------------------------------------------------


def test_systemd_is_the_containers_init_as_root() -> None:
    docker, kubernetes = Systemd().apply(workspace(DOCKER)), Systemd().apply(workspace(KUBERNETES))
    assert docker.container.user == "root"
    assert kubernetes.container.user == 0
    assert (kubernetes.run_as_user, kubernetes.fs_group, kubernetes.run_as_non_root) == (0, 0, None)
    for after in (docker, kubernetes):
        assert after.runtime == "sysbox-runc"
        assert after.container.command is not None
        assert str(after.container.command[2]).endswith("\nexec /sbin/init\n")


def test_systemd_has_nothing_to_start() -> None:
    assert not Systemd().apply(workspace(DOCKER)).startup


def test_the_agent_comes_as_an_argument_so_that_no_shell_reads_it() -> None:
    command = Systemd().apply(workspace(DOCKER)).container.command
    assert command is not None
    assert [command[0], command[1], command[3]] == ["sh", "-c", "sh"]
    assert command[4] is SCRIPT


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A place with a systemctl, sudo and the like that do nothing but tell."""
    programs = {
        # Twice it is starting; only a system without a failed unit is a success to systemctl.
        "systemctl": """
            n=$(cat asked 2>/dev/null || echo 0)
            echo $((n + 1)) >asked
            if [ "$n" -lt 2 ]; then echo starting; else echo "$STATE"; fi
            [ "$n" -ge 2 ] && [ "$STATE" = running ]""",
        "sleep": ":",
        "chown": 'echo "chown $*" >>log',
        "init": "while [ ! -e started ]; do /bin/sleep 0.05; done",
        "sudo": 'echo "sudo $*" >>log\nwhile [ "$1" != sh ]; do shift; done\nexec "$@"',
    }
    for name, text in programs.items():
        file = tmp_path / name
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("state", ["running", "degraded"])
def test_the_agent_starts_once_systemd_is_up_even_if_something_failed(machine: Path, state: str) -> None:
    home = {"env": {"CODER_AGENT_TOKEN": TOKEN, "LANG": "de_DE.UTF-8"}}
    command = Systemd().apply(workspace(DOCKER, **home)).container.command
    assert command is not None
    init = "echo \"it's $1 ${STATE}\" '`x`' >>log; touch started"
    text = str(command[2]).replace("/sbin/init", f"{machine}/init")
    path = f"{machine}:/usr/bin:/bin"
    subprocess.run(
        ["sh", "-c", text, "sh", init], cwd=machine, env={"PATH": path, "STATE": state}, check=True, timeout=30
    )
    assert (machine / "log").read_text().splitlines() == [
        "chown coder: /home/coder",
        f"sudo -u coder --preserve-env=CODER_AGENT_TOKEN,LANG -nH sh -c {init}",
        f"it's  {state} `x`",
    ]
    assert (machine / "asked").read_text() == "3\n", "it asked until systemd was up"


def test_the_agent_starts_as_whoever_the_home_belongs_to() -> None:
    home = Mount(volume=Persistent(name="home"), path="/home/ada l")
    model = replace(workspace(DOCKER, mounts=(home,)), user="ada", home="/home/ada l")
    command = Systemd().apply(model).container.command
    assert command is not None
    assert "sudo -u ada " in str(command[2])
    assert "chown ada: '/home/ada l'" in str(command[2])


def test_a_home_without_a_volume_is_the_images_and_stays_as_it_is() -> None:
    command = Systemd().apply(workspace(DOCKER, mounts=())).container.command
    assert command is not None
    assert "chown" not in str(command[2])


# Envbox ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", [DOCKER, KUBERNETES])
def test_envbox_is_the_outer_container_and_the_workspace_the_inner(platform: Platform) -> None:
    after = Envbox().apply(workspace(platform))
    assert after.container.image == "ghcr.io/coder/envbox:latest"
    assert after.container.command == ("/envbox", "docker")
    assert after.container.privileged
    assert after.container.user is None, "envbox runs as root, the user is the inner container's"
    assert (after.run_as_user, after.fs_group, after.run_as_non_root) == (None, None, None)
    variables = env(after)
    assert variables["CODER_INNER_IMAGE"] == "example:1"
    assert variables["CODER_INNER_USERNAME"] == "coder"
    assert variables["CODER_INNER_HOSTNAME"] == "${data.coder_workspace.me.name}"
    assert variables["CODER_AGENT_URL"] == "${data.coder_workspace.me.access_url}"
    assert variables["CODER_BOOTSTRAP_SCRIPT"] == "${coder_agent.main.init_script}"
    assert variables["CODER_MOUNTS"] == "/home/coder:/home/coder"


@pytest.mark.parametrize("platform", [DOCKER, KUBERNETES])
def test_envbox_reads_its_hosts_kernel_and_keeps_its_caches(platform: Platform) -> None:
    mounts = {str(mount.path): mount for mount in Envbox().apply(workspace(platform)).container.mounts}
    for path in ("/usr/src", "/lib/modules"):
        assert mounts[path].volume == HostPath(path=path)
        assert mounts[path].read_only
    for path in ("/var/lib/coder/docker", "/var/lib/coder/containers", "/var/lib/docker", "/var/lib/containers"):
        assert isinstance(mounts[path].volume, Persistent)
    assert isinstance(mounts["/var/lib/sysbox"].volume, Ephemeral)


def test_on_docker_each_cache_is_a_volume() -> None:
    volumes = [mount.volume for mount in Envbox().apply(workspace(DOCKER)).container.mounts]
    names = [volume.name for volume in volumes if isinstance(volume, Persistent)]
    assert names == ["home", "cache_docker", "cache_containers", "envbox_docker", "envbox_containers"]


def test_in_kubernetes_the_caches_share_a_claim_of_their_own() -> None:
    home, *rest = Envbox(cache_size=50).apply(workspace(KUBERNETES)).container.mounts
    assert home == HOME, "no home moves when the method changes"
    caches = [mount for mount in rest if isinstance(mount.volume, Persistent)]
    assert all(mount.volume == Persistent(name="cache", size=50) for mount in caches)
    assert [mount.sub_path for mount in caches] == [
        "cache/docker",
        "cache/containers",
        "envbox/docker",
        "envbox/containers",
    ]


def test_in_kubernetes_home_and_caches_can_share_the_homes_claim() -> None:
    home, *rest = Envbox(caches="home").apply(workspace(KUBERNETES)).container.mounts
    assert home == replace(HOME, sub_path="home")
    shared = [mount for mount in rest if isinstance(mount.volume, Persistent)]
    assert [mount.sub_path for mount in shared] == [
        "cache/docker",
        "cache/containers",
        "envbox/docker",
        "envbox/containers",
    ]
    assert all(mount.volume is HOME.volume for mount in shared)


def test_without_a_home_the_caches_still_have_a_claim() -> None:
    after = Envbox(caches="home").apply(workspace(KUBERNETES, mounts=()))
    assert "CODER_MOUNTS" not in env(after)
    assert any(mount.volume == Persistent(name="cache", size=30) for mount in after.container.mounts)


def test_in_kubernetes_the_inner_container_gets_the_pods_limits_by_the_downward_api() -> None:
    variables = env(Envbox().apply(workspace(KUBERNETES, cpu=2, memory=4)))
    assert variables["CODER_CPUS"] == ResourceRef(resource="limits.cpu")
    assert variables["CODER_MEMORY"] == ResourceRef(resource="limits.memory")


@pytest.mark.parametrize(
    ("cpu", "memory", "cpus", "bytes_"),
    [
        (2, 4, "2", "4294967296"),
        (0.5, 0.5, "1", "536870912"),
        (NumberExpr("var.cpu"), NumberExpr("var.gib"), "${ceil(var.cpu)}", "${floor(var.gib * 1073741824)}"),
    ],
)
def test_on_docker_the_inner_container_gets_the_containers_limits(
    cpu: Any, memory: Any, cpus: str, bytes_: str
) -> None:
    variables = env(Envbox().apply(workspace(DOCKER, cpu=cpu, memory=memory)))
    assert (variables["CODER_CPUS"], variables["CODER_MEMORY"]) == (cpus, bytes_)


def test_on_docker_without_limits_the_inner_container_has_none() -> None:
    assert not {"CODER_CPUS", "CODER_MEMORY"} & set(env(Envbox().apply(workspace(DOCKER))))


def test_every_variable_of_envbox_has_an_option() -> None:
    method = Envbox(
        inner_image="inner:1",
        inner_username="ada",
        inner_hostname="desk",
        inner_work_dir="/src",
        inner_envs=("KUBERNETES_*",),
        image_pull_secret=SecretKey(secret="regcred", key=".dockerconfigjson"),
        docker_bridge_cidr="172.19.0.1/30",
        bootstrap_script="exec agent",
        inner_mounts=("/certs:/certs:ro",),
        add_tun=True,
        add_fuse=True,
        add_gpu=True,
        usr_lib_dir="/usr/lib/host",
        inner_usr_lib_dir="/usr/lib/x86_64-linux-gnu",
        cpus=4,
        memory=8,
        disable_idmapped_mount=True,
        extra_certs_path="/certs",
    )
    after = method.apply(workspace(KUBERNETES))
    assert env(after) == {
        "CODER_AGENT_TOKEN": "${coder_agent.main.token}",
        "CODER_AGENT_URL": "${data.coder_workspace.me.access_url}",
        "CODER_INNER_IMAGE": "inner:1",
        "CODER_INNER_USERNAME": "ada",
        "CODER_INNER_HOSTNAME": "desk",
        "CODER_INNER_WORK_DIR": "/src",
        "CODER_INNER_ENVS": "KUBERNETES_*",
        "CODER_BOOTSTRAP_SCRIPT": "exec agent",
        "CODER_MOUNTS": "/home/coder:/home/coder,/certs:/certs:ro",
        "CODER_IMAGE_PULL_SECRET": SecretKey(secret="regcred", key=".dockerconfigjson"),
        "CODER_DOCKER_BRIDGE_CIDR": "172.19.0.1/30",
        "CODER_ADD_TUN": "true",
        "CODER_ADD_FUSE": "true",
        "CODER_ADD_GPU": "true",
        "CODER_USR_LIB_DIR": "/usr/lib/host",
        "CODER_INNER_USR_LIB_DIR": "/usr/lib/x86_64-linux-gnu",
        "CODER_CPUS": "4",
        "CODER_MEMORY": "8589934592",
        "CODER_DISABLE_IDMAPPED_MOUNT": "true",
        "CODER_EXTRA_CERTS_PATH": "/certs",
    }
    assert Mount(volume=HostPath(path="/usr/lib"), path="/usr/lib/host", read_only=True) in after.container.mounts


def test_a_gpu_on_docker_is_the_containers_too() -> None:
    assert Envbox(add_gpu=True).apply(workspace(DOCKER)).container.gpus == "all"
    assert Envbox(add_gpu=True).apply(workspace(KUBERNETES)).container.gpus is None


def test_what_the_template_gives_the_workspace_reaches_the_inner_container() -> None:
    tools = Mount(volume=Persistent(name="tools"), path="/opt/tools", read_only=True)
    model = workspace(
        DOCKER, env={"CODER_AGENT_TOKEN": TOKEN, "A": "1", "B": "2"}, mounts=(HOME, tools), working_dir="/src"
    )
    after = Envbox(inner_envs=("C",)).apply(model)
    variables = env(after)
    assert variables["CODER_INNER_ENVS"] == "A,B,C"
    assert (variables["A"], variables["B"]) == ("1", "2")
    assert variables["CODER_MOUNTS"] == "/home/coder:/home/coder,/opt/tools:/opt/tools:ro"
    assert variables["CODER_INNER_WORK_DIR"] == "/src"
    assert after.container.working_dir is None


def test_a_volume_for_the_inner_dockers_data_takes_the_caches_place() -> None:
    """What the same line of a template means under Sysbox, it means here."""
    data = Mount(volume=Persistent(name="images"), path="/var/lib/docker")
    after = Envbox().apply(workspace(DOCKER, mounts=(HOME, data)))
    places = {mount.path: mount.volume for mount in after.container.mounts}
    assert places["/var/lib/coder/docker"] == Persistent(name="images")
    assert places["/var/lib/docker"] == Persistent(name="envbox_docker")
    assert env(after)["CODER_MOUNTS"] == "/home/coder:/home/coder"


def test_a_home_elsewhere_is_mounted_where_envbox_gives_it_to_the_user() -> None:
    home = Mount(volume=Persistent(name="home"), path="/data/people/ada")
    model = replace(workspace(DOCKER, mounts=(home,)), home="/data/people/ada", user="ada")
    after = Envbox().apply(model)
    assert after.container.mounts[0].path == "/home/ada"
    assert env(after)["CODER_MOUNTS"] == "/home/ada:/data/people/ada"


@pytest.mark.parametrize("path", ["/a:b", "/a,b"])
def test_a_path_that_envbox_would_take_apart_is_refused(path: str) -> None:
    mount = Mount(volume=Persistent(name="x"), path=path)
    with pytest.raises(ConfigError, match="envbox can't mount"):
        Envbox().apply(workspace(DOCKER, mounts=(mount,)))


def test_a_variable_that_the_template_sets_has_the_last_word() -> None:
    model = workspace(DOCKER, env={"CODER_AGENT_TOKEN": TOKEN, "CODER_INNER_HOSTNAME": "desk"})
    assert env(Envbox().apply(model))["CODER_INNER_HOSTNAME"] == "desk"


def test_extra_certificates_are_mounted_in_the_outer_container_alone() -> None:
    certs = Mount(volume=HostPath(path="/etc/ssl/corp"), path="/certs", read_only=True)
    after = Envbox(extra_certs_path="/certs", outer_mounts=(certs,)).apply(workspace(DOCKER))
    assert certs in after.container.mounts
    assert "/certs" not in env(after)["CODER_MOUNTS"]


# Podman ---------------------------------------------------------------------------------------------------------------


def test_podman_on_docker_gets_the_fuse_device_and_an_ordinary_user() -> None:
    after = Podman().apply(replace(workspace(DOCKER), user="podman"))
    assert after.container.devices == (Device(host="/dev/fuse"),)
    assert after.container.user == "podman"
    assert after.container.security_options == ("seccomp=unconfined", "apparmor=unconfined")


def test_podman_in_kubernetes_asks_the_device_plugin() -> None:
    after = Podman().apply(workspace(KUBERNETES, limits={"nvidia.com/gpu": 1}))
    assert after.container.limits == {"nvidia.com/gpu": 1, "github.com/fuse": 1}
    assert after.annotations == {"container.apparmor.security.beta.kubernetes.io/dev": "unconfined"}
    assert (after.run_as_user, after.fs_group, after.run_as_non_root) == (1000, 1000, True)


def test_podmans_options() -> None:
    method = Podman(
        user="ada", device_plugin="smarter-devices/fuse", apparmor_unconfined=False, seccomp_unconfined=False
    )
    docker = method.apply(workspace(DOCKER))
    kubernetes = replace(method, user=2000).apply(workspace(KUBERNETES))
    assert (docker.container.user, docker.container.security_options) == ("ada", ())
    assert kubernetes.container.user == 2000
    assert kubernetes.container.limits == {"smarter-devices/fuse": 1}
    assert not kubernetes.annotations


def test_a_pod_takes_no_user_by_name() -> None:
    with pytest.raises(ConfigError, match="Kubernetes takes users by number, not 'ada'"):
        Podman(user="ada").apply(workspace(KUBERNETES))


def test_podmans_readme_says_what_stands_in_for_docker() -> None:
    (note,) = Podman().notes(DOCKER)
    assert "`podman`" in note
    assert "alias docker=podman" in note


def test_podmans_settings_leave_the_users_alone(tmp_path: Path) -> None:
    podman = tmp_path / "bin" / "podman"
    podman.parent.mkdir()
    podman.write_text("#!/bin/sh\n")
    podman.chmod(0o755)
    theirs = tmp_path / ".config" / "containers" / "containers.conf"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("[engine]\n")
    variables = {"PATH": f"{podman.parent}:/usr/bin:/bin", "HOME": str(tmp_path)}
    text = script(Podman().apply(workspace(DOCKER)))
    for _ in range(2):
        subprocess.run(["sh", "-e", "-s"], input=text, text=True, env=variables, check=True)
    assert theirs.read_text() == "[engine]\n"
    ours = (theirs.parent / "containers.conf.d" / "workspace.conf").read_text()
    assert ours.splitlines()[1] == "[containers]"
    assert set(ours.splitlines()[2:]) <= {'pidns = "host"', 'netns = "host"'}


# Privileged sidecar ---------------------------------------------------------------------------------------------------


def test_on_docker_the_sidecar_speaks_tls_on_a_private_network() -> None:
    after = Sidecar(allow_host_root=True).apply(workspace(DOCKER))
    (dind,) = after.sidecars
    assert (dind.name, dind.image, dind.privileged) == ("dind", "docker:dind", True)
    assert after.networks == (Network(name="docker"),)
    # The image's entry point writes the names `docker` and `localhost` into the certificate, and the host's.
    assert dind.aliases == ("docker",)
    assert dind.env == {"DOCKER_TLS_CERTDIR": "/certs"}
    assert env(after) == {
        "CODER_AGENT_TOKEN": "${coder_agent.main.token}",
        "DOCKER_HOST": "tcp://docker:2376",
        "DOCKER_TLS_VERIFY": "1",
        "DOCKER_CERT_PATH": "/certs/client",
    }
    assert not after.container.privileged


def test_on_docker_only_the_clients_certificates_are_shared_and_go_with_the_workspace() -> None:
    after = Sidecar(allow_host_root=True).apply(workspace(DOCKER))
    certs = Ephemeral(name="docker_certs")
    assert Mount(volume=certs, path="/certs/client") in after.sidecars[0].mounts
    assert Mount(volume=certs, path="/certs/client", read_only=True) in after.container.mounts
    assert "/certs" not in paths(after.sidecars[0])


def test_in_kubernetes_the_sidecar_listens_on_the_pods_loopback_and_does_not_dawdle() -> None:
    after = Sidecar(allow_host_root=True).apply(workspace(KUBERNETES))
    (dind,) = after.sidecars
    assert dind.args == ("dockerd", "-H", "tcp://127.0.0.1:2375", "--tls=false")
    assert dind.command is None, "the image's entry point prepares cgroups for nested containers"
    assert env(after)["DOCKER_HOST"] == "tcp://localhost:2375"
    assert not after.networks


def test_in_kubernetes_the_sidecar_is_root_and_the_workspace_is_not() -> None:
    after = Sidecar(allow_host_root=True).apply(workspace(KUBERNETES))
    (dind,) = after.sidecars
    assert (dind.user, dind.privileged, dind.run_as_non_root) == (0, True, False)
    assert (after.run_as_user, after.run_as_non_root, after.container.user) == (1000, True, 1000)


@pytest.mark.parametrize("platform", [DOCKER, KUBERNETES])
def test_the_sidecars_data_lies_on_a_volume_that_can_outlive_a_stop(platform: Platform) -> None:
    gone = Sidecar(allow_host_root=True).apply(workspace(platform)).sidecars[0].mounts[0]
    kept = Sidecar(allow_host_root=True, keep_docker_data=True).apply(workspace(platform)).sidecars[0].mounts[0]
    assert gone == Mount(volume=Ephemeral(name="docker"), path="/var/lib/docker")
    assert kept == Mount(volume=Persistent(name="docker", size=20), path="/var/lib/docker")


@pytest.mark.parametrize("platform", [DOCKER, KUBERNETES])
def test_bind_mounts_out_of_the_home_find_it_in_the_sidecar(platform: Platform) -> None:
    shared = Sidecar(allow_host_root=True).apply(workspace(platform))
    assert HOME in shared.sidecars[0].mounts
    alone = Sidecar(allow_host_root=True, share_home=False).apply(workspace(platform))
    assert HOME not in alone.sidecars[0].mounts


def test_the_sidecars_options() -> None:
    method = Sidecar(
        allow_host_root=True,
        dind_image="docker:28-dind",
        dockerd_args=("--mtu=1400",),
        cpu=2,
        memory=4,
        start_timeout=7,
    )
    docker, kubernetes = method.apply(workspace(DOCKER)), method.apply(workspace(KUBERNETES))
    assert docker.sidecars[0].args == ("--mtu=1400",)
    assert kubernetes.sidecars[0].args is not None
    assert kubernetes.sidecars[0].args[-1] == "--mtu=1400"
    assert (docker.sidecars[0].image, docker.sidecars[0].cpu, docker.sidecars[0].memory) == ("docker:28-dind", 2, 4)
    assert "did not answer in 7 s" in script(docker)


def test_other_sidecars_stay() -> None:
    other = Container(name="db", image="postgres:17")
    after = Sidecar(allow_host_root=True).apply(replace(workspace(DOCKER), sidecars=(other,)))
    assert [sidecar.name for sidecar in after.sidecars] == ["db", "dind"]


# Shared socket --------------------------------------------------------------------------------------------------------


def test_the_socket_is_mounted_and_its_group_added() -> None:
    after = Socket(allow_host_root=True, group=998).apply(workspace(DOCKER))
    assert after.container.mounts[-1] == Mount(
        volume=HostPath(path="/var/run/docker.sock"), path="/var/run/docker.sock"
    )
    assert after.groups == ("998",)
    assert not after.container.privileged


def test_the_socket_may_lie_elsewhere_on_the_host() -> None:
    after = Socket(allow_host_root=True, path="/run/user/1000/docker.sock").apply(workspace(DOCKER))
    assert after.container.mounts[-1].volume == HostPath(path="/run/user/1000/docker.sock")
    assert after.container.mounts[-1].path == "/var/run/docker.sock"
    assert after.groups == ()


def test_the_group_may_be_known_later() -> None:
    group = expr("var.docker_group")
    assert Socket(allow_host_root=True, group=group).apply(workspace(DOCKER)).groups[0] is group


@pytest.mark.parametrize(
    ("change", "culprit"),
    [
        ({"sidecars": (Container(name="dind", image="docker:dind", privileged=True),)}, "the container dind"),
        (
            {
                "sidecars": (
                    Container(name="d", image="d", mounts=(Mount(volume=Ephemeral(name="d"), path="/var/lib/docker"),)),
                )
            },
            "the container d",
        ),
        ({"runtime": "sysbox-runc"}, "the runtime sysbox-runc"),
    ],
)
def test_the_socket_refuses_a_workspace_with_a_daemon_of_its_own(change: dict[str, Any], culprit: str) -> None:
    with pytest.raises(ConfigError, match=f"exclude each other: {culprit}"):
        Socket(allow_host_root=True).apply(replace(workspace(DOCKER), **change))


@pytest.mark.parametrize(
    ("container", "culprit"),
    [
        ({"env": {"DOCKER_HOST": "tcp://docker:2375"}}, "the variable DOCKER_HOST"),
        ({"mounts": (Mount(volume=Persistent(name="d"), path="/var/lib/docker/"),)}, "the mount at /var/lib/docker"),
        ({"mounts": (Mount(volume=HostPath(path="/x"), path="/run/docker.sock"),)}, "the mount at /run/docker.sock"),
    ],
)
def test_the_socket_refuses_what_leads_to_another_daemon(container: dict[str, Any], culprit: str) -> None:
    with pytest.raises(ConfigError, match=culprit):
        Socket(allow_host_root=True).apply(workspace(DOCKER, **container))


# Start-up, run for real -----------------------------------------------------------------------------------------------


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A PATH with nothing but a shell's necessities, into which tests put a docker of their own."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "id", "rm", "cat", "touch", "nohup", "tail", "stat", "true"):
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    program(folder, "sleep", ":")
    program(folder, "sudo", '[ "$1" = -n ] && shift\nexec "$@"')
    return folder


def program(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)


def run(text: str, bench: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(bench / "sh"), "-e", "-s"],
        input=text.replace("/var/log/", f"{bench}/").replace("/var/run/docker", f"{bench}/docker"),
        text=True,
        capture_output=True,
        cwd=bench,
        env={"PATH": str(bench)},
        timeout=60,
        check=False,
    )


def start(seconds: int = 60) -> str:
    return script(Sysbox(start_timeout=seconds).apply(workspace(DOCKER)))


def test_a_daemon_that_runs_is_left_alone(bench: Path) -> None:
    program(bench, "docker", "exit 0")
    program(bench, "dockerd", "touch started")
    done = run(start(), bench)
    assert done.returncode == 0, done.stderr
    assert "already" in done.stdout
    assert not (bench / "started").exists()


def test_a_daemon_is_started_and_waited_for(bench: Path) -> None:
    (bench / "docker.pid").write_text("1234")
    program(bench, "docker", "test -e up")
    program(bench, "dockerd", "test -e docker.pid || touch up")
    program(bench, "sleep", "/bin/sleep 0.1")
    done = run(start(600), bench)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Docker is running.\n"


def test_a_daemon_that_does_not_come_up_is_quoted(bench: Path) -> None:
    program(bench, "docker", "exit 1")
    program(bench, "dockerd", "echo no iptables here")
    program(bench, "sleep", "until test -s dockerd.log; do /bin/sleep 0.01; done")
    done = run(start(3), bench)
    assert done.returncode == 1
    assert "dockerd did not come up in 3 s" in done.stderr
    assert "no iptables here" in done.stderr


def test_an_image_without_docker_is_told_apart(bench: Path) -> None:
    done = run(start(), bench)
    assert done.returncode == 1
    assert "no dockerd in this image" in done.stderr


def test_an_image_with_an_init_of_its_own_starts_docker_by_it(bench: Path) -> None:
    (bench / "systemd").mkdir()
    program(bench, "docker", "test -e up")
    program(bench, "dockerd", "touch wrong")
    program(bench, "systemctl", 'test "$*" = "start docker" && touch up')
    done = run(start().replace("/run/systemd/system", str(bench / "systemd")), bench)
    assert done.returncode == 0, done.stderr
    assert not (bench / "wrong").exists()


def test_a_daemon_elsewhere_is_waited_for(bench: Path) -> None:
    program(bench, "docker", "test -e up || { touch up; exit 1; }")
    done = run(script(Sidecar(allow_host_root=True).apply(workspace(DOCKER))), bench)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Docker answers at ")


def test_a_daemon_elsewhere_that_never_answers_is_an_error(bench: Path) -> None:
    program(bench, "docker", "echo permission denied; exit 1")
    done = run(script(Socket(allow_host_root=True, start_timeout=2).apply(workspace(DOCKER))), bench)
    assert done.returncode == 1
    assert "did not answer in 2 s" in done.stderr
    assert "permission denied" in done.stderr
    assert "The socket belongs to the group" in done.stderr
