"""Every command: help with an example, exit codes, and no traceback for wrong input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cdktf_coder.cli.commands import COMMANDS

from .conftest import Coder, Project


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_an_example_and_its_exit_codes(project: Project, command: str) -> None:
    out = project(command, "--help").stdout
    assert f"Example: cdktf-coder {command}" in out or f'Example: eval "$(cdktf-coder {command}' in out
    assert "Exit codes: 0 " in out


def test_the_help_of_the_whole_lists_every_command(project: Project) -> None:
    out = project("--help").stdout
    assert all(f"\n    {command}" in out for command in COMMANDS)


def test_the_version_is_printed(project: Project) -> None:
    assert project("--version").stdout.startswith("cdktf-coder ")


@pytest.mark.parametrize(
    "words", [[], ["nothing"], ["push", "--nothing"], ["push", "--jobs", "0"], ["completion"], ["completion", "tcsh"]]
)
def test_wrong_usage_ends_with_1(project: Project, words: list[str]) -> None:
    assert project(*words, code=1).stdout == ""


@pytest.mark.parametrize("text", ["{", "[]", '{"app": 3}', '{"app": "true", "context": 1}', "\udcff"])
@pytest.mark.parametrize("command", ["synth", "push", "drift", "check"])
def test_a_wrong_cdktf_json_is_a_sentence(project: Project, command: str, text: str) -> None:
    (project.folder / "cdktf.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert project(command, code=1).stderr.startswith("error: ")


@pytest.mark.parametrize("command", ["synth", "push", "drift", "check"])
def test_outside_of_a_project_the_command_says_so(project: Project, command: str) -> None:
    (project.folder / "cdktf.json").unlink()
    assert "there is no cdktf.json with an `app` here" in project(command, code=1).stderr


def test_a_program_that_writes_nothing_is_an_error(project: Project) -> None:
    project.write("main.py", "")
    assert "it must call synth() of its app" in project("push", code=1).stderr


def test_a_missing_coder_command_is_a_sentence(project: Project) -> None:
    error = project("push", "--coder", "no-such-coder", code=1).stderr
    assert "there is no command 'no-such-coder'; install Coder's command line, or name it by --coder" in error


def test_the_table_for_machines(project: Project) -> None:
    project("synth")
    rows = json.loads(project("table", "--json").stdout)
    assert [row["name"] for row in rows] == ["one", "two"]
    assert rows[0]["push"][:4] == ["coder", "templates", "push", "one"]


# check ---------------------------------------------------------------------------------------------------------------


def test_check_finds_nothing_wrong_with_good_templates(project: Project) -> None:
    assert "2 templates checked" in project("check", "--no-terraform").stdout


def test_check_finds_what_terraform_would_refuse(project: Project) -> None:
    project.write("by-hand/main.tf", 'resource "docker_volume" "a" {}\nresource "docker_volume" "a" {}\n')
    done = project("check", "by-hand", "--no-terraform", code=2)
    assert "by-hand/main.tf:2: docker_volume.a: docker_volume.a is defined a second time" in done.stdout
    found = json.loads(project("check", "by-hand", "--no-terraform", "--json", code=2).stdout)["findings"]
    assert (found[0]["file"], found[0]["line"]) == ("main.tf", 2)
    github = project("check", "by-hand", "--no-terraform", "--format", "github", code=2).stdout
    assert github.startswith("::error file=by-hand/main.tf,line=2,title=template::")


def test_check_holds_a_template_of_anybody_against_the_schemas(project: Project) -> None:
    project.write(
        "by-hand/main.tf", 'resource "docker_container" "a" {\n  image = var.b\n  name = "a"\n  colour = "red"\n}\n'
    )
    out = project("check", "by-hand", "--no-terraform", code=2).stdout
    assert "docker_container.a: colour" in out
    assert "var.b" in out


def test_check_finds_an_unreadable_file_and_one_that_is_too_big(project: Project) -> None:
    project.write("by-hand/main.tf", "resource {")
    assert "by-hand/main.tf:1" in project("check", "by-hand", "--no-terraform", code=2).stdout
    project.write("by-hand/main.tf", "")
    project.write("by-hand/data", "x" * (1 << 20))
    assert "Coder takes 1,048,576" in project("check", "by-hand", "--no-terraform", code=2).stdout


# doctor --------------------------------------------------------------------------------------------------------------

SYSBOX = {"resource": {"docker_container": {"workspace": {"image": "a", "name": "b", "runtime": "sysbox-runc"}}}}
POD = {
    "resource": {
        "kubernetes_pod_v1": {
            "workspace": {
                "metadata": {"name": "a"},
                "spec": {
                    "runtime_class_name": "sysbox-runc",
                    "container": [{"name": "a", "resources": {"limits": {"github.com/fuse": "1", "cpu": "1"}}}],
                },
            }
        }
    }
}


def command(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def doctor(project: Project, folder: Path, code: int) -> dict[str, str]:
    changes = {"PATH": f"{folder}:{project.environment['PATH']}"}
    found = json.loads(project("doctor", "--json", code=code, changes=changes).stdout)
    return {one["what"]: f"{one['state']}: {one['detail']}" for one in found}


def test_doctor_looks_at_the_machine_and_the_login(project: Project, tmp_path: Path) -> None:
    found = doctor(project, tmp_path / "bin", 0)
    assert found["login"] == "ok: admin at https://coder.example"
    assert found["permission"] == "ok: Template Admin"
    assert found["Node"].startswith("ok: v")


@pytest.mark.parametrize(
    ("toolkit", "said"),
    [
        ("cdktf", "ok       cdktf: 0.21.0\n"),
        ("cdktn", "advice   cdktn: this package is not tested with 0.25.1; pip install 'cdktn<0.25,>=0.24'\n"),
        ("pulumi", "missing  pulumi: not installed in this Python; CDKTF_CODER_TOOLKIT is cdktf or cdktn\n"),
    ],
)
def test_doctor_knows_the_toolkit_and_what_versions_are_tested(
    project: Project, tmp_path: Path, toolkit: str, said: str
) -> None:
    for package, needs in {
        "cdktf-0.21.0": "",
        "cdktn-0.25.1": "",
        "cdktf_coder-9": 'Requires-Dist: cdktf<0.22,>=0.21\nRequires-Dist: cdktn<0.25,>=0.24; extra == "cdktn"\n',
    }.items():
        (tmp_path / "site" / f"{package}.dist-info").mkdir(parents=True)
        name, version = package.split("-")
        (tmp_path / "site" / f"{package}.dist-info/METADATA").write_text(f"Name: {name}\nVersion: {version}\n{needs}")
    path = f"{tmp_path / 'site'}:{project.environment.get('PYTHONPATH', '')}"
    changes = {"PYTHONPATH": path, "CDKTF_CODER_TOOLKIT": toolkit}
    assert said in project("doctor", code=2 if toolkit == "pulumi" else 0, changes=changes).stdout


def test_doctor_says_what_is_missing_and_how_to_get_it(project: Project, coder: Coder) -> None:
    (coder.home / "roles.json").write_text("[]")
    out = project("doctor", code=2).stdout
    assert (
        "missing  permission: none of the roles lets you push templates: none; ask for the role Template Admin" in out
    )
    out = project("doctor", code=2, changes={"CODER_SESSION_TOKEN": ""}).stdout
    assert "missing  login: You are not logged in." in out
    assert "missing  Coder's command" in project("doctor", "--coder", "nothing", code=2).stdout


def test_doctor_looks_for_what_the_templates_ask_of_their_target(project: Project, tmp_path: Path) -> None:
    project.write("templates.json", json.dumps({"one": {"cdk.tf.json": SYSBOX}, "two": {"cdk.tf.json": POD}}))
    project("synth")
    command(tmp_path / "bin", "docker", """echo '{"runc": {}}'""")
    command(
        tmp_path / "bin",
        "kubectl",
        'case "$2" in nodes) echo \'{"items": [{"status": {"allocatable": {"cpu": "4"}}}]}\';; *) echo \'{"items": []}\';; esac',
    )
    found = doctor(project, tmp_path / "bin", 2)
    assert found["runtime sysbox-runc"].startswith("missing: ")
    assert found["RuntimeClass sysbox-runc"].startswith("missing: ")
    assert found["device github.com/fuse"].startswith("missing: ")
    command(tmp_path / "bin", "docker", """echo '{"runc": {}, "sysbox-runc": {}}'""")
    command(
        tmp_path / "bin",
        "kubectl",
        'case "$2" in nodes) echo \'{"items": [{"status": {"allocatable": {"github.com/fuse": "9"}}}]}\';; '
        '*) echo \'{"items": [{"metadata": {"name": "sysbox-runc"}}]}\';; esac',
    )
    found = doctor(project, tmp_path / "bin", 0)
    assert found["device github.com/fuse"] == "ok: offered by a node"


# completion ----------------------------------------------------------------------------------------------------------


def answers(project: Project, *words: str) -> list[str]:
    return project("completion", "--answer", "--", *words).stdout.split()


def test_completion_knows_commands_options_templates_and_environments(project: Project) -> None:
    project("synth")
    project.write("environments/staging.toml", "")
    assert answers(project, "pu") == ["push"]
    assert answers(project, "push", "--act") == ["--activate"]
    assert answers(project, "push", "t") == ["two"]
    assert answers(project, "push", "--environment", "") == ["staging"]
    assert answers(project, "drift", "--format", "m") == ["markdown"]
    assert answers(project, "nothing", "") == []


def test_bash_completes_by_the_script(project: Project) -> None:
    script = project("completion", "bash").stdout
    folder = project.folder / "bin"
    command(folder, "cdktf-coder", f'exec {sys.executable} -m cdktf_coder.cli "$@"')
    line = f'{script}\nCOMP_WORDS=(cdktf-coder dri); COMP_CWORD=1; _cdktf_coder; echo "${{COMPREPLY[@]}}"'
    environment = {**project.environment, "PATH": f"{folder}:{project.environment['PATH']}"}
    done = subprocess.run(["bash", "-c", line], env=environment, capture_output=True, text=True, timeout=60)
    assert done.stdout == "drift\n"


# init ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "method"),
    [("docker", "sysbox"), ("kubernetes", "envbox"), ("docker", "socket"), ("kubernetes", "podman")],
)
def test_a_new_project_works_at_once(tmp_path: Path, coder: Coder, platform: str, method: str) -> None:
    folder = tmp_path / "new"
    new = Project(tmp_path, coder.environment)
    new("init", "new", "--platform", platform, "--method", method)
    new.folder = folder
    assert f"{platform}-{method}" in new("synth", "--app", f"{sys.executable} main.py").stdout
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=folder,
        env=coder.environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout
    new("push", "-e", "production", "--app", f"{sys.executable} main.py")
    assert coder.names == [f"{platform}-{method}"]


def test_init_never_writes_over_a_file(project: Project) -> None:
    before = (project.folder / "main.py").read_text()
    error = project("init", code=1).stderr
    assert "nothing was written: cdktf.json, main.py would be overwritten" in error
    assert (project.folder / "main.py").read_text() == before
    assert not (project.folder / "pyproject.toml").exists()


def test_init_refuses_what_can_not_be(project: Project) -> None:
    assert (
        "socket is not offered on kubernetes"
        in project("init", "x", "--platform", "kubernetes", "--method", "socket", code=1).stderr
    )
    assert "can't be a template's name" in project("init", "x", "--name", "a_b", code=1).stderr
    assert not (project.folder / "x").exists()


def test_init_makes_a_project_for_every_method(tmp_path: Path) -> None:
    from cdktf_coder.cli.scaffold import METHODS, Choice, files

    for name, method in METHODS.items():
        for platform in method.platforms:
            made = files(Choice(platform, name, "x", "gitlab"), "Our Templates!")
            compile(made["main.py"], "main.py", "exec")
            assert 'name = "our-templates"' in made["pyproject.toml"]
