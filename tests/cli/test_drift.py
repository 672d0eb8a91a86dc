"""`cdktf-coder drift`: each kind finds a seeded example, and not the same thing formatted otherwise."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from .conftest import ROOT, Coder, Project, stack

LOCK = """\
provider "registry.example/kreuzwerker/docker" {
  version     = "3.6.2"
  constraints = ">= 3.6.2, < 5.0.0"
  hashes = [
    "h1:aaaa",
    "h1:bbbb",
  ]
}
"""


def templates(project: Project, **made: Any) -> None:
    project.write("templates.json", json.dumps(made))


def bare(text: str) -> str:
    """What the command prints, without the guard's classes."""
    return re.sub(r"  \[[a-z ]+\]$", "", text, flags=re.MULTILINE)


# Source --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def accepted(project: Project) -> Project:
    project("drift", "source", "--accept")
    return project


def test_without_a_baseline_the_command_says_how_to_make_one(project: Project) -> None:
    assert "make one: cdktf-coder drift source --accept" in project("drift", "source", code=1).stderr


def test_an_accepted_source_has_no_drift(accepted: Project) -> None:
    assert accepted("drift", "source").stdout == "source: no drift\n"
    assert accepted("drift").stdout == "source: no drift\nbindings: no drift\nlock: no drift\n"


def test_a_changed_program_is_found(accepted: Project) -> None:
    templates(accepted, one=stack("new"), two=stack())
    out = accepted("drift", "source", code=2).stdout
    assert bare(out) == 'source: 1 difference\n  one\n    ~ docker_container.workspace.image: "base" → "new"\n'


def test_a_reformatted_baseline_is_no_drift(accepted: Project) -> None:
    main = accepted.folder / "templates/one/cdk.tf.json"
    main.write_text(json.dumps(json.loads(main.read_text()), sort_keys=True))
    assert accepted("drift", "source").stdout == "source: no drift\n"


def test_accepting_takes_away_what_is_no_longer_made_and_keeps_what_lies_beside(accepted: Project) -> None:
    accepted.write("templates/README.md", "ours")
    templates(accepted, two=stack("new"))
    accepted("drift", "source", "--accept")
    assert sorted(path.name for path in (accepted.folder / "templates").iterdir()) == ["README.md", "two"]


def test_a_removed_home_is_told_by_its_address(accepted: Project) -> None:
    changed = stack()
    del changed["cdk.tf.json"]["resource"]["docker_volume"]
    templates(accepted, one=changed, two=stack())
    assert "- docker_volume.home" in accepted("drift", "source", code=2).stdout


def test_json_markdown_and_annotations_tell_the_same(accepted: Project) -> None:
    templates(accepted, one=stack("new`\n"), two=stack())
    read = json.loads(accepted("drift", "source", "--json", code=2).stdout)
    change = read["kinds"]["source"][0]
    assert (read["drift"], change["subject"], change["sign"]) == (True, "one", "changed")
    assert (change["address"], change["attribute"]) == ("docker_container.workspace", "image")
    markdown = accepted("drift", "source", "--format", "markdown", code=2).stdout
    assert markdown.startswith("<!-- cdktf-coder drift -->\n### Templates: 1 difference\n")
    assert "```diff\n" in markdown
    github = accepted("drift", "source", "--format", "github", code=2).stdout
    assert github.startswith(
        "::error file=templates/one/cdk.tf.json,title=source drift::one: ~ docker_container.workspace.image"
    )
    assert len(github.splitlines()) == 1


def test_a_terminal_that_is_not_utf_8_is_no_error(accepted: Project) -> None:
    templates(accepted, one=stack("neu ü"), two=stack())
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = accepted("drift", "source", code=2, changes=ascii_only)
    assert '"base" -> "neu \\xfc"' in done.stdout


def test_nobody_reads_to_the_end(accepted: Project) -> None:
    """`drift | head` ends without a complaint."""
    import subprocess
    import sys

    templates(accepted, **{f"t{number}": stack() for number in range(200)})
    line = f"{sys.executable} -m cdktf_coder.cli drift source | head -1"
    done = subprocess.run(
        line, shell=True, cwd=accepted.folder, env=accepted.environment, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.startswith("source: ")
    assert done.stderr == ""


# Bindings ------------------------------------------------------------------------------------------------------------


BINDINGS = {"cdktf": ROOT / "imports", "cdktn": ROOT / "toolkits/cdktn/imports"}


@pytest.fixture(params=BINDINGS)
def toolkit(request: pytest.FixtureRequest) -> str:
    """The toolkit that the bindings are made for."""
    return str(request.param)


@pytest.fixture
def bound(project: Project, toolkit: str) -> Project:
    shutil.copytree(BINDINGS[toolkit], project.folder / "imports", ignore=shutil.ignore_patterns("__pycache__"))
    settings = json.loads((project.folder / "cdktf.json").read_text())
    project.write("cdktf.json", json.dumps({**settings, "terraformProviders": ["coder/coder@~> 2.20"]}))
    return project


def test_the_committed_bindings_have_no_drift(bound: Project) -> None:
    assert bound("drift", "bindings").stdout == "bindings: no drift\n"


def test_an_argument_taken_out_of_the_bindings_is_found(bound: Project) -> None:
    module = bound.folder / "imports/coder/agent/__init__.py"
    module.write_text(module.read_text().replace("motd_file: typing.Optional[builtins.str] = None,\n", ""))
    assert "- coder_agent.motd_file: missing in the bindings" in bound("drift", "bindings", code=2).stdout


def test_an_argument_of_a_nested_block_put_into_the_bindings_is_found(bound: Project) -> None:
    module = bound.folder / "imports/coder/app/__init__.py"
    module.write_text(module.read_text().replace("threshold: jsii.Number", "threshold: jsii.Number, extra: int"))
    assert "+ coder_app.healthcheck.extra: not in the schema" in bound("drift", "bindings", code=2).stdout


def test_bindings_formatted_otherwise_are_no_drift(bound: Project) -> None:
    import ast

    module = bound.folder / "imports/coder/agent/__init__.py"
    module.write_text(ast.unparse(ast.parse(module.read_text())))
    assert bound("drift", "bindings").stdout == "bindings: no drift\n"


def test_a_constraint_that_the_bindings_were_not_made_for_is_found(bound: Project, toolkit: str) -> None:
    settings = json.loads((bound.folder / "cdktf.json").read_text())
    bound.write(
        "cdktf.json", json.dumps({**settings, "terraformProviders": ["coder/coder@~> 2.21", "kreuzwerker/docker"]})
    )
    out = bound("drift", "bindings", code=2).stdout
    assert f"coder was made for coder/coder 2.20.0, cdktf.json asks for ~> 2.21; run {toolkit} get" in out
    assert f"cdktf.json names kreuzwerker/docker, and there is no imports/docker; run {toolkit} get" in out


def test_what_the_generator_writes_otherwise_is_found(bound: Project, toolkit: str) -> None:
    """A generator of the test's own: it writes the committed bindings, one of them changed."""
    generator = bound.write(
        f"node_modules/.bin/{toolkit}", f'#!/bin/sh\n[ "$1" = get ] && cp -r {BINDINGS[toolkit]} imports\n'
    )
    generator.chmod(0o755)
    assert bound("drift", "bindings", "--generate").stdout == "bindings: no drift\n"
    generator.write_text(generator.read_text() + "echo 'X = 1' >> imports/coder/env/__init__.py\n")
    out = bound("drift", "bindings", "--generate", code=2).stdout
    assert "~ coder/env/__init__.py: the generator writes it otherwise" in out


# Lock ----------------------------------------------------------------------------------------------------------------


def locked(text: str) -> dict[str, Any]:
    return {**stack(), ".terraform.lock.hcl": text}


def test_a_lock_that_fits_has_no_drift_however_it_is_formatted(project: Project) -> None:
    templates(project, one=locked(LOCK), two=locked("# comment\n" + LOCK.replace("  version     =", "    version =")))
    assert project("drift", "lock").stdout == "lock: no drift\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "kreuzwerker/docker is needed and not locked"),
        (
            LOCK.replace("3.6.2", "5.0.0", 1),
            "kreuzwerker/docker is locked at 5.0.0, the template needs >= 3.6.2, < 5.0.0",
        ),
        (LOCK.replace('    "h1:bbbb",\n', ""), "kreuzwerker/docker 3.6.2 has checksums of 1 of 2 platforms"),
        (LOCK + LOCK.replace("kreuzwerker/docker", "a/b"), "a/b 3.6.2 is locked and not needed"),
    ],
)
def test_a_lock_that_does_not_fit_is_found(project: Project, text: str, message: str) -> None:
    templates(project, one=locked(text))
    assert message in project("drift", "lock", code=2).stdout


# Deployed ------------------------------------------------------------------------------------------------------------


def test_what_was_pushed_has_no_drift(project: Project) -> None:
    project("push")
    assert project("drift", "deployed").stdout == "deployed: no drift\n"


def test_push_hand_edit_pull_drift_push_is_a_round_trip(project: Project, coder: Coder, tmp_path: Path) -> None:
    project("push")
    coder("templates", "pull", "one", str(tmp_path / "pulled"))
    main = tmp_path / "pulled" / "cdk.tf.json"
    main.write_text(main.read_text().replace('"base"', '"by-hand"'))
    coder("templates", "push", "one", "-d", str(tmp_path / "pulled"), "--yes")
    out = project("drift", "deployed", code=2).stdout
    assert bare(out) == 'deployed: 1 difference\n  one\n    ~ docker_container.workspace.image: "by-hand" → "base"\n'
    project("push")
    assert project("drift", "deployed").stdout == "deployed: no drift\n"


def test_a_reformatted_deployed_version_is_no_drift(project: Project, coder: Coder, tmp_path: Path) -> None:
    project("push")
    coder("templates", "pull", "one", str(tmp_path / "pulled"))
    main = tmp_path / "pulled" / "cdk.tf.json"
    main.write_text(json.dumps(json.loads(main.read_text()), sort_keys=True, indent=7))
    coder("templates", "push", "one", "-d", str(tmp_path / "pulled"), "--yes")
    assert project("drift", "deployed").stdout == "deployed: no drift\n"


def test_a_template_that_is_not_deployed_is_drift_in_its_environment(project: Project) -> None:
    project.write("environments/staging.toml", 'prefix = "staging-"\n')
    out = project("drift", "deployed", "-e", "staging", code=2).stdout
    assert "staging-one\n    + not in Coder yet" in out


def test_a_session_that_has_expired_is_an_error_without_the_token(project: Project) -> None:
    done = project("drift", "deployed", code=1, changes={"CODER_SESSION_TOKEN": "expired-session-token"})
    assert "signed out" in done.stderr
    assert "expired-session-token" not in done.stderr
