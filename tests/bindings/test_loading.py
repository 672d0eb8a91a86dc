"""What a program that asks for elements loads, and that one which asks for none loads nothing more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAD = """
import sys
from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, KubernetesWorkspace, WorkspaceAgent
app = CoderApp()
docker, kubernetes = CoderTemplate(app, "docker"), CoderTemplate(app, "kubernetes")
container = DockerWorkspace(docker, "workspace", agent=WorkspaceAgent(docker, "main"), image="example:1")
pod = KubernetesWorkspace(kubernetes, "workspace", agent=WorkspaceAgent(kubernetes, "main"), image="example:1")
"""
TAIL = """
app.synth()
names = {name.partition("_provider_")[2] for name in sys.modules if "_provider_" in name}
print(*sorted(name for name in names if not name.endswith("._private")))
"""


def loaded(tmp_path: Path, lines: str) -> list[str]:
    """The modules of prebuilt packages that a program has loaded at its end."""
    program = tmp_path / "program.py"
    program.write_text(f"{HEAD}{lines}{TAIL}")
    done = subprocess.run([sys.executable, program], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()


def test_no_element_no_class(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(f"{HEAD}{TAIL}")
    done = subprocess.run([sys.executable, program], cwd=tmp_path, capture_output=True, text=True)
    assert (done.stdout.splitlines()[-1], done.stderr) == ("", "")


def test_an_element_loads_its_own_class_and_no_other(tmp_path: Path) -> None:
    assert loaded(tmp_path, 'container.container.network_mode = "bridge"') == [
        "docker",
        "docker._jsii",
        "docker.container",
    ]


def test_the_rest_of_a_package_is_there_when_it_is_asked_for(tmp_path: Path) -> None:
    lines = """
element = container.container
import cdktf_cdktf_provider_docker
from cdktf_cdktf_provider_docker import volume
from cdktf_cdktf_provider_docker.container import Container
assert isinstance(element, Container)
cdktf_cdktf_provider_docker.network.Network(docker, "backend", name="backend")
assert "image" in cdktf_cdktf_provider_docker.__all__ and "_jsii" not in cdktf_cdktf_provider_docker.__all__
assert not hasattr(cdktf_cdktf_provider_docker, "networks")
"""
    assert {"docker.network", "docker.volume"} <= set(loaded(tmp_path, lines))


def test_a_package_that_the_program_has_loaded_is_used_as_it_is(tmp_path: Path) -> None:
    lines = """
from cdktf_cdktf_provider_docker.volume import Volume
from cdktf_cdktf_provider_docker.container import Container
assert isinstance(container.container, Container) and isinstance(container.home_volume, Volume)
"""
    assert {"docker.container", "docker.volume"} <= set(loaded(tmp_path, lines))
