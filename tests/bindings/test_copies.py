"""A project's own `cdktf get` of coder/coder works beside this library, or says why it doesn't; nothing is dropped.

jsii loads an assembly once a process, so that each program here is one of its own.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder.bindings.choice import TOOLKIT

ROOT = Path(__file__).parents[2]
# Those of the toolkit that the tests run on.
CLASSES = ROOT / ("imports" if TOOLKIT == "cdktf" else f"toolkits/{TOOLKIT}/imports") / "coder"
Own = Callable[..., None]

TOP = """
from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, WorkspaceAgent
app = CoderApp(outdir="out")
template = CoderTemplate(app, "dev")
agent = WorkspaceAgent(template, "main")
workspace = DockerWorkspace(template, "workspace", agent=agent, image="x:1")
"""
OWN = """
own = Env(template, "own", agent_id=agent.resource.get_string_attribute("id"), name="OWN", value="1")
"""
OURS = """
ours = Ours(template, "ours", agent_id="x", name="OURS", value="2", merge_strategy="append")
"""


@pytest.fixture
def own(tmp_path: Path) -> Own:
    """Puts a copy of the bindings into a project; ``without`` are members that its assembly does not know."""

    def make(*without: str) -> None:
        folder = tmp_path / "imports" / "coder"
        shutil.copytree(CLASSES, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (archive,) = (folder / "_jsii").glob("*.tgz")
        with tarfile.open(archive) as packed:
            members = [(member, (packed.extractfile(member) or io.BytesIO()).read()) for member in packed.getmembers()]
        with tarfile.open(archive, "w:gz") as packed:
            for member, data in members:
                if member.name == "package/.jsii":
                    data = json.dumps(lacking(json.loads(data), without)).encode()
                    member.size = len(data)
                packed.addfile(member, io.BytesIO(data))

    return make


def lacking(described: dict[str, Any], without: tuple[str, ...]) -> dict[str, Any]:
    for name in without:
        for kind in described["types"].values():
            kind["properties"] = [one for one in kind.get("properties", ()) if one["name"] != name]
    return described


def program(folder: Path, *parts: str) -> tuple[int, str]:
    (folder / "main.py").write_text("\n".join(parts))
    # The tests' own environment, and the project's folder, which Python puts in front.
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "constructs"), os.environ.get("PYTHONPATH", "")))}
    done = subprocess.run([sys.executable, "main.py"], cwd=folder, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def envs(folder: Path) -> dict[str, Any]:
    document = json.loads((folder / "out/stacks/dev/cdk.tf.json").read_text())
    found: dict[str, Any] = document["resource"]["coder_env"]
    return found


FIRST = "from imports.coder.env import Env"
SECOND = "from cdktf_coder.bindings.coder.env import Env as Ours"


@pytest.mark.parametrize("imports", [(FIRST, SECOND), (SECOND, FIRST)])
def test_two_equal_copies_work_in_one_program(own: Own, tmp_path: Path, imports: tuple[str, str]) -> None:
    own()
    raw = "from cdktf_cdktf_provider_docker.network import Network"
    kind = "print(type(agent.resource).__module__)\nNetwork(template, 'n', name='n')"
    code, said = program(tmp_path, *imports, raw, TOP, OWN, OURS, kind, "app.synth()")
    assert code == 0, said
    assert "cdktf_coder.bindings.coder.agent" in said
    assert envs(tmp_path)["own"] == {"agent_id": "${coder_agent.main.id}", "name": "OWN", "value": "1"}
    assert envs(tmp_path)["ours"]["merge_strategy"] == "append"


def test_an_older_copy_beside_the_constructs_works_and_the_elements_are_of_cdktfs_own_class(
    own: Own, tmp_path: Path
) -> None:
    own("mergeStrategy")
    change = "agent.resource.add_override('motd_file', '/etc/motd')\nprint(type(agent.resource).__mro__[-1:], 'made')"
    code, said = program(tmp_path, FIRST, TOP, OWN, change, "app.synth()")
    assert code == 0, said
    assert envs(tmp_path)["own"]["name"] == "OWN"
    document = json.loads((tmp_path / "out/stacks/dev/cdk.tf.json").read_text())
    assert document["resource"]["coder_agent"]["main"]["motd_file"] == "/etc/motd"


def test_an_older_copy_that_is_loaded_last_works(own: Own, tmp_path: Path) -> None:
    own("mergeStrategy")
    code, said = program(tmp_path, SECOND, FIRST, TOP, OWN, OURS, "app.synth()")
    assert code == 0, said
    assert envs(tmp_path)["ours"]["merge_strategy"] == "append"


def test_what_the_older_copy_would_drop_is_said(own: Own, tmp_path: Path) -> None:
    own("mergeStrategy")
    code, said = program(tmp_path, FIRST, SECOND, TOP, OURS, "app.synth()")
    assert code == 1
    assert not (tmp_path / "out").exists()
    assert said.startswith(
        "error: cdktf_coder.bindings.coder and imports.coder are two copies of the classes of coder, and jsii takes the first "
        "for both: what only the second knows would be lost (env.Env.mergeStrategy, env.EnvConfig.mergeStrategy); use one of the "
        "two, or import cdktf_coder.bindings.coder first, which knows all that imports.coder does\n"
    )
    assert "Traceback" not in said


@pytest.mark.heavy
def test_what_cdktf_get_writes_for_a_project_works_beside_the_library(tmp_path: Path) -> None:
    assert os.environ.get("CDKTF_CODER_MIRROR"), "CDKTF_CODER_MIRROR names no mirror of providers (.ci/providers.sh)"
    config = tmp_path / "terraform.rc"
    mirror = Path(os.environ["CDKTF_CODER_MIRROR"]).resolve()
    config.write_text(f'provider_installation {{\n  filesystem_mirror {{\n    path = "{mirror}"\n  }}\n}}\n')
    env = {
        **os.environ, "CI": "true", "TF_CLI_CONFIG_FILE": str(config), "CHECKPOINT_DISABLE": "1",
        "PATH": f"{ROOT / '.cache/tools/bin'}:{os.environ['PATH']}",
    }  # fmt: skip
    command = [str(ROOT / "node_modules/.bin/cdktf"), "get", "--force", "--output", str(tmp_path / "imports")]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout + done.stderr
    code, said = program(tmp_path, FIRST, SECOND, TOP, OWN, OURS, "app.synth()")
    assert code == 0, said
    assert set(envs(tmp_path)) == {"own", "ours"}
