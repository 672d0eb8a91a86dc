"""The pipelines: their steps are run as the shell would run them, on a scaffolded project, against stand-ins."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from cdktf_coder.cli import scaffold_ci
from cdktf_coder.ship.forge import MARKER, prepared

from .conftest import ROOT, Coder, Project

TOKEN = "planted-forge-token"
WORKFLOWS = sorted(ROOT.glob(".github/workflows/*.yml"))


class Forge(HTTPServer):
    """A stand-in for the REST APIs of GitHub and GitLab: lists, POST, PATCH and PUT."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.kept: dict[str, list[dict[str, Any]]] = {}
        self.refuse = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Forge

    def log_message(self, *words: Any) -> None:
        pass

    def _answer(self, code: int, body: Any) -> None:
        data = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self) -> None:
        assert TOKEN in (self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or "")
        found = self.server.kept.get(self.path.partition("?")[0], [])
        open_only = "state=open" in self.path
        self._answer(200, [one for one in found if not (open_only and (one.get("state") or one.get("state_event")))])

    def _body(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return read

    def do_POST(self) -> None:
        body = self._body()
        if self.server.refuse:
            self._answer(self.server.refuse, {})
            return
        many = self.server.kept.setdefault(self.path, [])
        number = sum(map(len, self.server.kept.values())) + 1
        many.append({"id": number, "number": number, "iid": number, **body})
        self._answer(201, {})

    def _change(self) -> None:
        number = int(self.path.rpartition("/")[2])
        body = self._body()
        for many in self.server.kept.values():
            for one in many:
                if one["id"] == number:
                    one.update(body)
        self._answer(200, {})

    do_PATCH = do_PUT = _change


@pytest.fixture
def forge() -> Iterator[Forge]:
    server = Forge()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def github(forge: Forge, tmp_path: Path) -> dict[str, str]:
    event = tmp_path / "event.json"
    event.write_text('{"pull_request": {"number": 7}}')
    (tmp_path / "runner").mkdir()
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_API_URL": forge.url,
        "GITHUB_REPOSITORY": "team/templates",
        "GITHUB_EVENT_PATH": str(event),
        "GITHUB_TOKEN": TOKEN,
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "GITHUB_PATH": str(tmp_path / "path"),
        "RUNNER_TEMP": str(tmp_path / "runner"),
    }


@pytest.fixture
def gitlab(forge: Forge) -> dict[str, str]:
    return {
        "GITLAB_CI": "true",
        "CI_API_V4_URL": f"{forge.url}/api/v4",
        "CI_PROJECT_ID": "12",
        "CI_MERGE_REQUEST_IID": "3",
        "GITLAB_TOKEN": TOKEN,
    }


@pytest.fixture
def scaffolded(tmp_path: Path, coder: Coder) -> Project:
    """A new project with the commands on its PATH that `pip install` would put there."""
    project = Project(tmp_path, coder.environment)
    project("init", "new", "--platform", "docker", "--method", "sysbox")
    binaries = tmp_path / "bin"
    binaries.mkdir()
    for name, module in (("cdktf-coder", "-m cdktf_coder.cli"), ("python", "")):
        (binaries / name).write_text(f'#!/bin/sh\nexec {sys.executable} {module} "$@"\n')
        (binaries / name).chmod(0o755)
    environment = {**coder.environment, "PATH": f"{binaries}:{coder.environment['PATH']}", "LOSS_ACCEPTED": "false"}
    made = Project(tmp_path / "new", environment)
    # What a pull request's checkout looks like: a merge whose first parent is the branch that it goes to.
    made.git("init", "--quiet")
    commit(made)
    commit(made)
    return made


def commit(project: Project) -> None:
    project.git("add", ".")
    project.git("commit", "--quiet", "--allow-empty", "-m", "A change")


def shell(project: Project, script: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """One step as GitHub's runner runs it."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=project.folder,
        env={**project.environment, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        stdin=subprocess.DEVNULL,
    )


def steps(text: str, job: str) -> dict[str, dict[str, Any]]:
    return {step["name"]: step for step in yaml.safe_load(text)["jobs"][job]["steps"] if "name" in step}


def run_step(project: Project, job: str, name: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A step of the scaffolded workflow. Expressions stand in its environment only, which ``environment`` gives."""
    step = steps((project.folder / ".github/workflows/templates.yml").read_text(), job)[name]
    assert "${{" not in step["run"]
    assert set(step.get("env", {})) <= {*environment, *project.environment}
    return shell(project, step["run"], environment)


# The comment ---------------------------------------------------------------------------------------------------------


def test_one_comment_is_written_and_then_updated_in_place(
    project: Project, forge: Forge, github: dict[str, str]
) -> None:
    for text in ("first", "second"):
        project.write("drift.md", text)
        project("comment", "drift.md", changes=github)
    (comment,) = forge.kept["/repos/team/templates/issues/7/comments"]
    assert comment["body"] == f"{MARKER}\nsecond"


def test_an_issue_is_opened_updated_closed_and_opened_anew(
    project: Project, forge: Forge, github: dict[str, str]
) -> None:
    project.write("drift.md", "text")
    for more in ((), (), ("--close",), ()):
        project("comment", "drift.md", "--issue", "They differ", *more, changes=github)
    states = [issue.get("state") for issue in forge.kept["/repos/team/templates/issues"]]
    assert states == ["closed", None]


def test_gitlab_gets_a_note_and_an_issue(project: Project, forge: Forge, gitlab: dict[str, str]) -> None:
    project.write("drift.md", "text")
    for _ in range(2):
        project("comment", "drift.md", changes=gitlab)
        project("comment", "drift.md", "--issue", "They differ", changes=gitlab)
    assert len(forge.kept["/api/v4/projects/12/merge_requests/3/notes"]) == 1
    (issue,) = forge.kept["/api/v4/projects/12/issues"]
    assert issue["description"].startswith(MARKER)
    project("comment", "drift.md", "--issue", "They differ", "--close", changes=gitlab)
    assert issue["state_event"] == "close"


def test_a_token_that_may_not_comment_is_no_failure(project: Project, forge: Forge, github: dict[str, str]) -> None:
    forge.refuse = 403
    project.write("drift.md", "text")
    done = project("comment", "drift.md", changes=github)
    assert "no comment was written" in done.stderr
    assert TOKEN not in done.stderr
    assert "HTTP 403" in project("comment", "drift.md", "--issue", "x", code=1, changes=github).stderr


@pytest.mark.parametrize("missing", ["GITHUB_ACTIONS", "GITHUB_TOKEN", "GITHUB_EVENT_PATH"])
def test_outside_of_a_pipeline_the_command_says_so(project: Project, github: dict[str, str], missing: str) -> None:
    project.write("drift.md", "text")
    assert project("comment", "drift.md", code=1, changes={**github, missing: ""}).stderr.startswith("error: ")


def test_a_forge_that_does_not_answer_is_a_sentence(project: Project, github: dict[str, str]) -> None:
    project.write("drift.md", "text")
    done = project("comment", "drift.md", code=1, changes={**github, "GITHUB_API_URL": "http://127.0.0.1:9"})
    assert done.stderr.startswith("error: GET /issues/7/comments")


def test_a_long_report_is_cut_and_its_blocks_are_closed() -> None:
    text = prepared("<details><summary>x</summary>\n\n```diff\n" + "+ line\n" * 20_000)
    assert len(text) < 65_536
    assert text.rstrip().endswith("</details>\n\nThe rest is in the log of the job.")


# GitHub --------------------------------------------------------------------------------------------------------------


def test_a_pull_request_without_drift_gets_a_comment_that_says_so(
    scaffolded: Project, forge: Forge, github: dict[str, str], tmp_path: Path
) -> None:
    for name in ("Check", "Test", "Compare with what is committed"):
        done = run_step(scaffolded, "review", name, github)
        assert done.returncode == 0, done.stdout + done.stderr
    (comment,) = forge.kept["/repos/team/templates/issues/7/comments"]
    assert "### Templates: no drift" in comment["body"]
    assert "no drift" in (tmp_path / "summary.md").read_text()


def test_a_pull_request_whose_templates_are_not_committed_fails_with_the_differences_in_its_comment(
    scaffolded: Project, forge: Forge, github: dict[str, str]
) -> None:
    main = scaffolded.folder / "main.py"
    main.write_text(main.read_text().replace("memory=4", "memory=8"))
    done = run_step(scaffolded, "review", "Compare with what is committed", github)
    assert done.returncode == 2
    (comment,) = forge.kept["/repos/team/templates/issues/7/comments"]
    assert "- docker_container.workspace.memory: 4096" in comment["body"]
    assert "+ docker_container.workspace.memory: 8192" in comment["body"]


def test_a_pull_request_that_would_destroy_homes_fails_until_its_label_accepts_that(
    scaffolded: Project, forge: Forge, github: dict[str, str]
) -> None:
    main = scaffolded.folder / "main.py"
    main.write_text(main.read_text().replace('    "workspace",\n', '    "workspace",\n    home=None,\n'))
    scaffolded("drift", "source", "--accept")
    commit(scaffolded)
    done = run_step(scaffolded, "review", "Compare with what is committed", github)
    assert done.returncode == 2, done.stdout + done.stderr
    (comment,) = forge.kept["/repos/team/templates/issues/7/comments"]
    assert "### Templates: no drift" in comment["body"]
    assert "### What this does to running workspaces: data loss" in comment["body"]
    assert "| data loss | `docker_volume.home` |" in comment["body"]
    scaffolded.git("worktree", "remove", "--force", f"{github['RUNNER_TEMP']}/base")
    accepted = {**github, "LOSS_ACCEPTED": "true"}
    assert run_step(scaffolded, "review", "Compare with what is committed", accepted).returncode == 0


def test_a_program_that_fails_fails_the_pull_request_and_writes_no_comment(
    scaffolded: Project, forge: Forge, github: dict[str, str]
) -> None:
    scaffolded.write("main.py", "raise SystemExit('broken')")
    assert run_step(scaffolded, "review", "Compare with what is committed", github).returncode == 1
    assert forge.kept == {}


def test_main_pushes_and_the_night_finds_what_someone_changed_by_hand(
    scaffolded: Project, coder: Coder, forge: Forge, github: dict[str, str], tmp_path: Path
) -> None:
    secrets = {**github, "CDKTF_CODER_KEY": "planted-key"}
    done = run_step(scaffolded, "push", "Push", secrets)
    assert done.returncode == 0, done.stdout + done.stderr
    assert coder.names == ["docker-sysbox"]
    assert run_step(scaffolded, "nightly", "Compare with what is deployed", github).returncode == 0
    assert forge.kept == {}

    coder("templates", "pull", "docker-sysbox", str(tmp_path / "pulled"))
    document = tmp_path / "pulled" / "cdk.tf.json"
    document.write_text(document.read_text().replace("sysbox-runc", "runc"))
    coder("templates", "push", "docker-sysbox", "-d", str(tmp_path / "pulled"), "--yes")
    done = run_step(scaffolded, "nightly", "Compare with what is deployed", github)
    assert done.returncode == 2
    (issue,) = forge.kept["/repos/team/templates/issues"]
    assert '+ docker_container.workspace.runtime: "sysbox-runc"' in issue["body"]
    assert all(
        secret not in issue["body"] + done.stdout + done.stderr for secret in (TOKEN, "standin-token", "planted-key")
    )

    run_step(scaffolded, "push", "Push", secrets)
    assert run_step(scaffolded, "nightly", "Compare with what is deployed", github).returncode == 0
    assert issue["state"] == "closed"


def test_coders_command_is_fetched_from_the_server(scaffolded: Project, github: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "server/bin").mkdir(parents=True)
    (tmp_path / "server/bin/coder-linux-amd64").write_text("#!/bin/sh\necho fetched\n")
    environment = {**github, "CODER_URL": f"file://{tmp_path}/server"}
    done = run_step(scaffolded, "push", "Install Coder's command", environment)
    assert done.returncode == 0, done.stderr
    folder = (tmp_path / "path").read_text().strip()
    assert subprocess.run([f"{folder}/coder"], capture_output=True, text=True, check=True).stdout == "fetched\n"


@pytest.mark.parametrize("text", [scaffold_ci.GITHUB, scaffold_ci.REUSABLE], ids=["scaffolded", "reusable"])
def test_permissions_are_the_least(text: str) -> None:
    read = yaml.safe_load(text)
    assert read["permissions"] == {}
    assert {name: job["permissions"] for name, job in read["jobs"].items()} == {
        "review": {"contents": "read", "pull-requests": "write"},
        "push": {"contents": "read"},
        "nightly": {"contents": "read", "issues": "write"},
    }
    assert len(actions(read)) == 9


def actions(workflow: dict[str, Any]) -> list[str]:
    return [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]


@pytest.mark.parametrize("text", [scaffold_ci.GITHUB, *(path.read_text() for path in WORKFLOWS)])
def test_a_workflow_runs_pinned_actions_and_nothing_that_an_event_can_put_into_a_script(text: str) -> None:
    read = yaml.safe_load(text)
    assert read["permissions"] == {}
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action) for action in actions(read))
    for job in read["jobs"].values():
        assert all("${{" not in step.get("run", "") for step in job["steps"])
        assert job["permissions"]["contents"] == "read"


def test_the_files_of_this_repository_are_those_of_the_package() -> None:
    """To write them anew: python tests/cli/test_ci.py"""
    for path, text in FILES.items():
        assert (ROOT / path).read_text() == text, path


def test_the_composite_action_runs_a_command(scaffolded: Project) -> None:
    read = yaml.safe_load(scaffold_ci.ACTION)
    run = next(step for step in read["runs"]["steps"] if step.get("name") == "Run")
    done = shell(scaffolded, run["run"], {"COMMAND": "check --no-terraform"})
    assert "1 template checked" in done.stdout


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    actionlint = shutil.which("actionlint") or os.environ.get("ACTIONLINT")
    if not actionlint:
        assert not os.environ.get("CI"), (
            "actionlint is missing: go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.7"
        )
        pytest.skip("actionlint is missing: go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.7")
    (tmp_path / "templates.yml").write_text(scaffold_ci.GITHUB)
    files = [str(tmp_path / "templates.yml"), *map(str, WORKFLOWS)]
    done = subprocess.run([actionlint, *files], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


# GitLab and pre-commit -----------------------------------------------------------------------------------------------


def gitlab_job(project: Project, job: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A job's script in one shell, as GitLab's runner runs it."""
    script = "\n".join(yaml.safe_load(scaffold_ci.GITLAB)[job]["script"])
    return shell(project, script, environment)


def test_a_merge_request_and_the_nightly_pipeline_of_gitlab(
    scaffolded: Project, coder: Coder, forge: Forge, gitlab: dict[str, str]
) -> None:
    scaffolded.git("remote", "add", "origin", str(scaffolded.folder))
    branch = scaffolded.git("branch", "--show-current")
    gitlab = {**gitlab, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": branch}
    done = gitlab_job(scaffolded, "review", gitlab)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(forge.kept["/api/v4/projects/12/merge_requests/3/notes"]) == 1
    assert gitlab_job(scaffolded, "nightly", gitlab).returncode == 2
    (issue,) = forge.kept["/api/v4/projects/12/issues"]
    assert "not in Coder yet" in issue["description"]
    assert gitlab_job(scaffolded, "push", gitlab).returncode == 0
    assert coder.names == ["docker-sysbox"]
    assert gitlab_job(scaffolded, "nightly", gitlab).returncode == 0
    assert issue["state_event"] == "close"


def test_the_pre_commit_hooks_run(scaffolded: Project) -> None:
    hooks = yaml.safe_load((scaffolded.folder / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    hooks += yaml.safe_load(scaffold_ci.PRE_COMMIT_HOOKS)
    for hook in hooks:
        done = shell(scaffolded, hook["entry"], {})
        assert done.returncode == 0, done.stdout + done.stderr


FILES = {
    ".github/workflows/coder-templates.yml": scaffold_ci.REUSABLE,
    ".github/actions/cdktf-coder/action.yml": scaffold_ci.ACTION,
    ".pre-commit-hooks.yaml": scaffold_ci.PRE_COMMIT_HOOKS,
}

if __name__ == "__main__":
    for name, content in FILES.items():
        (ROOT / name).write_text(content)
