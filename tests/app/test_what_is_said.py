"""What a program says to whoever runs it: what it wrote, where an error was made, where a file was sought."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    KubernetesWorkspace,
    SynthError,
    WorkspaceAgent,
)
from cdktf_coder.cli.__main__ import main

START = """
from pathlib import Path
import cdktf
from cdktf_coder import *
app = {app}
template = CoderTemplate(app, "dev")
agent = WorkspaceAgent(template, "main")
"""
WORKSPACE = 'DockerWorkspace(template, "workspace", agent=agent, image="example:1", memory=8192)\n'
SYNTH = "app.synth()\n"


def run(folder: Path, program: str, app: str = "CoderApp()", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program that lies in the folder ``sub``."""
    (folder / "sub").mkdir(exist_ok=True)
    (folder / "sub" / "main.py").write_text(START.format(app=app) + program)
    env = {key: value for key, value in os.environ.items() if key != "CDKTF_OUTDIR"} | environment
    return subprocess.run([sys.executable, "sub/main.py"], cwd=folder, env=env, capture_output=True, text=True)


def test_a_line_a_template_says_what_was_written(tmp_path: Path) -> None:
    done = run(tmp_path, WORKSPACE + SYNTH)
    assert done.stdout == "dev: README.md, cdk.tf.json in cdktf.out/stacks/dev\n"
    # A command that asked for a directory says it by itself.
    assert run(tmp_path, WORKSPACE + SYNTH, CDKTF_OUTDIR="out").stdout == ""


@pytest.mark.parametrize("app", ["CoderApp()", "cdktf.App()"])
def test_warnings_are_printed_by_a_plain_app_too(tmp_path: Path, app: str) -> None:
    done = run(tmp_path, WORKSPACE + SYNTH, app)
    assert done.returncode == 0, done.stderr
    assert "warning: dev/workspace: the container workspace: memory=8192 means 8192 GiB" in done.stderr


@pytest.mark.parametrize("app", ["CoderApp()", "cdktf.App()"])
def test_below_cdktfs_own_command_a_warning_is_no_error_and_is_said_once(tmp_path: Path, app: str) -> None:
    """That command logs a program's standard error as errors, passes its standard output on, and lists what the manifest holds."""
    below = {"CDKTF_OUTDIR": str(tmp_path / "out"), "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS": "true"}
    done = run(tmp_path, WORKSPACE + SYNTH, app, **below)
    assert done.stderr == ""
    assert done.stdout.startswith("warning: dev/workspace: the container workspace: memory=8192 means 8192 GiB")
    assert done.stdout.count("\n") == 1
    assert json.loads((tmp_path / "out" / "manifest.json").read_text())["stacks"]["dev"]["annotations"] == []


def test_an_error_found_at_synth_names_the_line_that_made_the_construct(tmp_path: Path) -> None:
    wrong = 'Resource(\n    template, "data", type="docker_volume", body={"nam": 1}\n)\n'
    done = run(tmp_path, WORKSPACE + wrong + SYNTH)
    assert done.returncode == 1
    assert done.stderr.endswith(
        "  - dev/data: docker_volume.data: nam: unknown attribute; did you mean `name`?\n    at sub/main.py:9\n"
    ), done.stderr
    assert "Traceback" not in done.stderr


def test_without_node_a_sentence_says_which_to_take(tmp_path: Path) -> None:
    program = tmp_path / "main.py"
    program.write_text("from cdktf_coder import CoderApp\nCoderApp()\n")
    done = subprocess.run(
        [sys.executable, program],
        cwd=tmp_path,
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "error: CDKTF runs on Node.js, and there is no node on the PATH; install Node.js 22 or 24, or name its program by "
        "JSII_NODE\n  at main.py:1: from cdktf_coder import CoderApp\n"
    )


def test_a_node_that_does_not_run_is_a_sentence_too(tmp_path: Path) -> None:
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\nexit 3\n")
    node.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", "from cdktf_coder import CoderApp"],
        env={**os.environ, "JSII_NODE": str(node)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(
        "error: CDKTF runs on Node.js, and the node that was found doesn't run it; install Node.js"
    )


def test_a_relative_path_is_sought_beside_the_program_too(tmp_path: Path) -> None:
    (tmp_path / "sub" / "context").mkdir(parents=True)
    (tmp_path / "sub" / "context" / "notes.txt").write_text("kept")
    (tmp_path / "sub" / "about.md").write_text("# About\n")
    files = 'template.add_file("context")\nother = CoderTemplate(app, "other", readme=Path("about.md"))\n'
    agent = 'DockerWorkspace(other, "w", agent=WorkspaceAgent(other, "main"), image="example:1")\n'
    done = run(tmp_path, files + agent + WORKSPACE + SYNTH)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "cdktf.out/stacks/dev/context/notes.txt").read_text() == "kept"
    assert (tmp_path / "cdktf.out/stacks/other/README.md").read_text() == "# About\n"
    # The current folder comes first.
    (tmp_path / "context").mkdir()
    (tmp_path / "context" / "notes.txt").write_text("nearer")
    run(tmp_path, files + agent + WORKSPACE + SYNTH)
    assert (tmp_path / "cdktf.out/stacks/dev/context/notes.txt").read_text() == "nearer"


def test_a_missing_file_is_told_with_the_places_where_it_was_sought(tmp_path: Path) -> None:
    done = run(tmp_path, 'template.add_file("nowhere")\n' + WORKSPACE + SYNTH)
    folder = tmp_path.resolve()
    assert (
        f"there is no file or folder nowhere, sought in {folder}, then beside the program in {folder / 'sub'}; "
        in done.stderr
    )


def test_what_does_the_work_of_a_dockerignore_is_said(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "image").mkdir()
    (tmp_path / "image" / ".dockerignore").write_text("*.log\n")
    template = CoderTemplate(app, "dev")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")
    template.add_file(tmp_path / "image")
    with pytest.raises(SynthError, match=r"image/\.dockerignore: hidden .* name it Dockerfile\.dockerignore"):
        app.synth()


def test_who_made_a_variable_is_said(app: CoderApp) -> None:
    from cdktf_coder import Variable

    template = CoderTemplate(app, "dev")
    KubernetesWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")
    with pytest.raises(ConfigError) as caught:
        Variable(template, "namespace", default="coder")
    assert str(caught.value) == (
        "dev/namespace: dev/workspace has made the Variable 'namespace' for itself, since there was none; "
        "make yours before dev/workspace, which then takes it"
    )
    template.variable("own")
    with pytest.raises(ConfigError, match=r"^dev/own: there is already a Variable 'own' in 'dev'"):
        Variable(template, "own")


def test_a_variable_made_before_is_taken(app: CoderApp) -> None:
    from cdktf_coder import Variable

    template = CoderTemplate(app, "dev")
    Variable(template, "namespace", default="coder")
    KubernetesWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")
    assert template.output().whole["variable"]["namespace"]["default"] == "coder"


def test_a_value_that_would_join_the_equals_sign_is_refused(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    with pytest.raises(
        ConfigError, match=r"the value of KEY begins with U\+0338, which Terraform joins with the = of KEY"
    ):
        DockerWorkspace(template, "workspace", agent=agent, image="example:1", env={"KEY": "\u0338x"})
        app.synth()


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("", "it must call synth() of its app"),
        ("CoderApp(outdir='elsewhere').synth()\n", "elsewhere instead of written; give its app no outdir"),
    ],
)
def test_synth_does_not_list_what_an_earlier_run_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], program: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    main_py = Path("main.py")
    main_py.write_text(START.format(app="CoderApp()") + WORKSPACE + SYNTH)
    settings = {"app": f"{sys.executable} main.py", "output": "written"}
    Path("cdktf.json").write_text(json.dumps(settings))
    assert main(["synth"]) == 0
    # Again, with nothing to change, it is written all the same.
    assert main(["synth"]) == 0
    capfd.readouterr()
    main_py.write_text(START.format(app="CoderApp()") + WORKSPACE + program)
    assert main(["synth"]) == 1
    told = capfd.readouterr()
    assert said in told.err
    assert told.out == ""


def test_synth_runs_a_program_of_a_plain_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for program in (WORKSPACE, "cdktf.TerraformStack(app, 'plain')\n"):
        Path("main.py").write_text(START.format(app="cdktf.App(outdir=os.path.abspath('written'))") + program + SYNTH)
        text = Path("main.py").read_text().replace("import cdktf\n", "import os\nimport cdktf\n")
        if program != WORKSPACE:
            text = f"import os\nimport cdktf\napp = cdktf.App(outdir=os.path.abspath('written'))\n{program}{SYNTH}"
        Path("main.py").write_text(text)
        Path("cdktf.json").write_text(json.dumps({"app": f"{sys.executable} main.py", "output": "written"}))
        assert main(["synth"]) == 0
