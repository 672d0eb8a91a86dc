"""`cdktf-coder push`, from a project to the stand-in for Coder, as processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from .conftest import Coder, Project, stack

NAMESPACE = {"namespace": {"type": "string", "description": "Where workspaces run."}}
SECRET = "planted-secret-4711"


def variable(*names: str, **bodies: Any) -> dict[str, Any]:
    return stack(variable={**{name: {"type": "string"} for name in names}, **bodies})


def templates(project: Project, **made: Any) -> None:
    project.write("templates.json", json.dumps(made))


def test_the_first_push_makes_every_template_and_the_second_pushes_nothing(project: Project, coder: Coder) -> None:
    out = project("push").stdout
    assert coder.names == ["one", "two"]
    assert [line.split()[0] for line in out.splitlines()] == ["template", "one", "two"]
    coder.forget_calls()
    assert project("push").stdout == "2 templates are up to date\n"
    assert coder.called("templates", "push") == []


def test_of_fifty_templates_two_changed_are_two_pushes_and_one_read_of_each_other(
    project: Project, coder: Coder
) -> None:
    made = {f"t{number:02}": stack() for number in range(50)}
    templates(project, **made)
    project("push", "--jobs", "8")
    assert len(coder.names) == 50
    templates(project, **{**made, "t07": stack("new"), "t31": stack("new")})
    coder.forget_calls()
    out = project("push").stdout
    assert [call[2] for call in coder.called("templates", "push")] in (["t07", "t31"], ["t31", "t07"])
    reads = [call[3] for call in coder.called("templates", "versions", "list")] + [
        call[2] for call in coder.called("templates", "pull")
    ]
    assert sorted(reads) == sorted(made)
    assert [line.split()[0] for line in out.splitlines()] == ["template", "t07", "t31", "48"]


def test_a_dry_run_says_what_and_why_and_touches_nothing(project: Project, coder: Coder) -> None:
    project("push")
    templates(project, one=stack("new"), two=stack(), three=stack())
    coder.forget_calls()
    out = project("push", "--dry-run").stdout
    assert [line.split() for line in out.splitlines()] == [
        ["template", "would", "because", "of"],
        ["one", "push", "files"],
        ["three", "create", "new"],
        ["1", "template", "is", "up", "to", "date"],
    ]
    assert coder.called("templates", "push") == []


def test_chosen_templates_alone_are_pushed_and_unknown_ones_are_an_error(project: Project, coder: Coder) -> None:
    project("push", "two")
    assert coder.names == ["two"]
    error = project("push", "tow", code=1).stderr
    assert "the program makes no template 'tow'; it makes one, two" in error


def test_all_pushes_what_does_not_differ(project: Project, coder: Coder) -> None:
    project("push")
    out = project("push", "--all", "one").stdout
    assert "--all" in out
    assert len(coder.template("one")["versions"]) == 2


def test_name_and_message_come_from_git(project: Project, coder: Coder) -> None:
    project.write(".gitignore", "cdktf.out\n")
    project.git("init", "--quiet")
    project.git("add", ".")
    project.git("commit", "--quiet", "-m", "Bigger homes for the backend team")
    commit = project.git("rev-parse", "--short=12", "HEAD")
    project("push", "one")
    version = coder.active("one")
    assert version["name"] == commit
    assert version["message"].splitlines()[0] == f"Bigger homes for the backend team ({commit})"
    project("push", "one", "--all")
    assert coder.active("one")["name"] == f"{commit}-2"
    templates(project, one=stack("new"))
    project("push")
    assert coder.active("one")["name"] == f"{commit}-dirty"
    assert coder.active("one")["message"].startswith(f"Uncommitted changes on {commit}\n")


def test_what_someone_pushed_by_hand_is_pushed_over_and_said(project: Project, coder: Coder, tmp_path: Path) -> None:
    project("push")
    coder("templates", "pull", "one", str(tmp_path / "pulled"))
    main = tmp_path / "pulled" / "cdk.tf.json"
    main.write_text(main.read_text().replace('"base"', '"by-hand"'))
    coder("templates", "push", "one", "-d", str(tmp_path / "pulled"), "--yes")
    assert "files (the active version was pushed by other means)" in project("push").stdout
    coder("templates", "pull", "one", str(tmp_path / "again"))
    assert '"base"' in (tmp_path / "again" / "cdk.tf.json").read_text()


def test_the_same_files_pushed_by_hand_are_no_difference(project: Project, coder: Coder) -> None:
    project("synth")
    coder("templates", "push", "one", "-d", str(project.folder / "cdktf.out/stacks/one"), "--yes")
    coder("templates", "push", "two", "-d", str(project.folder / "cdktf.out/stacks/two"), "--yes")
    assert project("push").stdout == "2 templates are up to date\n"


def test_the_same_template_formatted_otherwise_by_hand_is_no_difference(project: Project, coder: Coder) -> None:
    project("push")
    folder = project.folder / "cdktf.out/stacks/one"
    main = folder / "cdk.tf.json"
    main.write_text(json.dumps(json.loads(main.read_text()), sort_keys=True))
    coder("templates", "push", "one", "-d", str(folder), "--yes")
    assert project("push").stdout == "2 templates are up to date\n"


def test_one_failure_hides_no_other_and_the_exit_code_tells(project: Project, coder: Coder) -> None:
    coder.faults(push={"one": "terraform plan: exit status 1"})
    done = project("push", code=1)
    assert coder.names == ["two"]
    assert "one       FAILED" in done.stdout
    assert "one: terraform plan: exit status 1" in done.stdout
    coder.faults()
    project("push")
    assert coder.names == ["one", "two"]


def test_a_failed_version_leaves_its_name_taken_and_the_next_push_finds_another(project: Project, coder: Coder) -> None:
    project.git("init", "--quiet")
    project.git("add", ".")
    project.git("commit", "--quiet", "-m", "First")
    project("push", "one")
    templates(project, one=stack("new"))
    coder.faults(push={"one": "broken"})
    project("push", "one", code=1)
    coder.faults()
    project("push", "one")
    assert [version["job"]["status"] for version in coder.template("one")["versions"]] == [
        "succeeded",
        "failed",
        "succeeded",
    ]


def test_a_template_that_is_no_longer_made_is_named_and_left_alone(
    project: Project, coder: Coder, tmp_path: Path
) -> None:
    project("push")
    other = tmp_path / "other"
    other.mkdir()
    (other / "main.tf").write_text("")
    coder("templates", "push", "somebody-elses", "-d", str(other), "--yes")
    templates(project, two=stack())
    out = project("push").stdout
    assert "one: still in Coder, the program no longer makes it" in out
    assert "somebody-elses" not in out
    assert coder.names == ["one", "somebody-elses", "two"]


def test_without_activation_a_version_waits_and_is_made_active_without_another_push(
    project: Project, coder: Coder
) -> None:
    project("push")
    first = coder.active("one")["name"]
    templates(project, one=stack("new"), two=stack())
    assert "pushed, not active" in project("push", "--no-activate").stdout
    assert coder.active("one")["name"] == first
    again = project("push", "--no-activate").stdout
    assert "is pushed already, and not active" in again
    assert "made active" in project("push").stdout
    assert len(coder.template("one")["versions"]) == 2
    assert coder.active("one")["name"] != first
    assert project("push").stdout == "2 templates are up to date\n"


def test_nothing_is_pushed_if_the_program_fails(project: Project, coder: Coder) -> None:
    project.write("main.py", "raise SystemExit(3)")
    assert "the program failed with exit code 3" in project("push", code=1).stderr
    assert coder.calls == []


# Environments --------------------------------------------------------------------------------------------------------


def test_an_environment_gives_prefix_variables_and_tags(project: Project, coder: Coder) -> None:
    templates(project, one=variable("namespace"), two=variable("namespace"))
    project.write(
        "environments/staging.toml",
        'prefix = "staging-"\n[variables]\nnamespace = "coder-staging"\n[provisioner_tags]\ncluster = "eu"\n'
        '[templates.two]\nname = "second"\n[templates.two.variables]\nnamespace = "own"\n',
    )
    assert "choose an environment by --environment: staging" in project("push", code=1).stderr
    project("push", "--environment", "staging")
    assert coder.names == ["second", "staging-one"]
    assert coder.active("staging-one")["variables"] == {"namespace": "coder-staging"}
    assert coder.active("second")["variables"] == {"namespace": "own"}
    assert coder.active("second")["job"]["tags"]["cluster"] == "eu"
    assert project("push", "-e", "staging").stdout == "2 templates are up to date in staging\n"


def test_a_changed_variable_is_pushed_though_no_file_differs(project: Project, coder: Coder) -> None:
    templates(project, one=variable("namespace"), two=stack())
    file = project.write("environments/staging.toml", '[variables]\nnamespace = "a"\n')
    project("push", "-e", "staging")
    file.write_text('[variables]\nnamespace = "b"\n')
    assert "variables (namespace)" in project("push", "-e", "staging", "--dry-run").stdout
    project("push", "-e", "staging")
    assert coder.active("one")["variables"] == {"namespace": "b"}


def test_a_changed_tag_is_pushed_and_a_removed_one_is_cleared(project: Project, coder: Coder) -> None:
    file = project.write("environments/staging.toml", '[provisioner_tags]\ncluster = "a"\n')
    project("push", "-e", "staging")
    assert project("push", "-e", "staging").stdout == "2 templates are up to date in staging\n"
    file.write_text("")
    assert "provisioner tags" in project("push", "-e", "staging").stdout
    assert "cluster" not in coder.active("one")["job"]["tags"]


def test_a_variable_that_is_no_longer_set_goes_back_to_its_default(project: Project, coder: Coder) -> None:
    templates(project, one=variable(image={"type": "string", "default": "base"}))
    file = project.write("environments/staging.toml", '[variables]\nimage = "special"\n')
    project("push", "-e", "staging")
    file.write_text("")
    assert "variables (image)" in project("push", "-e", "staging").stdout
    assert coder.active("one")["variables"] == {"image": "base"}
    assert "up to date" in project("push", "-e", "staging").stdout


def test_a_required_variable_without_a_value_is_said_before_anything_is_pushed(project: Project, coder: Coder) -> None:
    templates(project, one=stack(variable=NAMESPACE), two=stack())
    project.write("environments/staging.toml", "")
    out = project("push", "-e", "staging", code=1).stdout
    expected = "the variable namespace has no default and no value; set it in environments/staging.toml, or as TF_VAR_namespace"
    assert expected in out
    assert coder.names == ["two"]
    project("push", "-e", "staging", changes={"TF_VAR_namespace": "from-outside"})
    assert coder.active("one")["variables"] == {"namespace": "from-outside"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("prefx = 'a'", "environments/staging.toml: prefx: there is no such setting; there are prefix, url"),
        ("prefix = 'a_'", "prefix: 'a_' can't begin a template's name"),
        ("prefix = 3", "prefix: this must be a text"),
        ("allow = 'x'", 'allow: this must be a list of addresses, such as ["docker_volume.home"]'),
        ("[variables]\nx = 1979-05-27", "variables.x: this is no value for a variable"),
        ("[variables]\nx = 1", "variables.x: no template declares this variable; there are none"),
        ("[variables]\nx = {env = 3}", "variables.x: env must name an environment variable"),
        ("[variables]\nx = {env = 'NOT_SET'}", "variables.x: the environment variable NOT_SET is not set"),
        ("[provisioner_tags]\nx = 1", "provisioner_tags.x: a provisioner tag has a text for its value"),
        ("[templates.three]", "templates.three: the program makes no such template; it makes one, two"),
        ("[templates.one.variables]\nx = 1", "templates.one.variables.x: the template declares no such variable"),
        ("[templates.one]\nname = 'two'", "one and two would both be pushed as two"),
        ("prefix = 'a-very-long-prefix-of-a-team-at-work-'", "Coder takes 31"),
        ("x = ", "is not TOML"),
    ],
)
def test_a_wrong_environment_is_an_error_with_the_place(
    project: Project, coder: Coder, text: str, message: str
) -> None:
    project.write("environments/staging.toml", text)
    assert message in project("push", "-e", "staging", code=1).stderr
    assert coder.names == []


def test_an_unknown_environment_is_an_error(project: Project) -> None:
    assert "there is no environments/prod.toml; make it first" in project("push", "-e", "prod", code=1).stderr
    project.write("environments/staging.toml", "")
    assert "there are staging" in project("push", "-e", "prod", code=1).stderr


# Secrets -------------------------------------------------------------------------------------------------------------


def secret_project(project: Project) -> None:
    templates(project, one=variable("registry_password"), two=stack())
    project.write("environments/staging.toml", '[variables]\nregistry_password = { env = "REGISTRY_PASSWORD" }\n')


def everything_written(*folders: Path) -> bytes:
    return b"\n".join(path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file())


def test_a_secret_reaches_coder_and_nothing_else(project: Project, coder: Coder) -> None:
    secret_project(project)
    done = project("push", "-e", "staging", "--json", changes={"REGISTRY_PASSWORD": SECRET})
    assert coder.active("one")["variables"] == {"registry_password": SECRET}
    assert SECRET not in done.stdout + done.stderr
    assert SECRET not in json.dumps(coder.calls)
    assert SECRET not in coder.active("one")["message"]
    assert SECRET.encode() not in everything_written(project.folder)
    assert "up to date" in project("push", "-e", "staging", changes={"REGISTRY_PASSWORD": SECRET}).stdout


def test_a_changed_secret_is_pushed(project: Project, coder: Coder) -> None:
    secret_project(project)
    project("push", "-e", "staging", changes={"REGISTRY_PASSWORD": SECRET})
    out = project("push", "-e", "staging", changes={"REGISTRY_PASSWORD": "another-secret"}).stdout
    assert "variables (registry_password)" in out
    assert coder.active("one")["variables"] == {"registry_password": "another-secret"}


def test_with_another_key_a_secret_can_not_be_compared_and_is_pushed(project: Project, coder: Coder) -> None:
    secret_project(project)
    project("push", "-e", "staging", changes={"REGISTRY_PASSWORD": SECRET, "CDKTF_CODER_KEY": "a"})
    out = project("push", "-e", "staging", changes={"REGISTRY_PASSWORD": SECRET, "CDKTF_CODER_KEY": "b"}).stdout
    assert "pushed with another key" in out


def test_a_variable_marked_sensitive_is_kept_by_a_keyed_digest(project: Project, coder: Coder) -> None:
    templates(project, one=variable(token={"type": "string", "sensitive": True}))
    project.write("environments/staging.toml", '[variables]\ntoken = "weak"\n')
    project("push", "-e", "staging")
    record = json.loads(coder.active("one")["message"].splitlines()[-1].removeprefix("cdktf-coder: "))
    assert record["variables"]["token"].startswith("k:")


def test_what_coder_says_of_a_secret_is_masked(project: Project, coder: Coder) -> None:
    secret_project(project)
    coder.faults(push={"one": f"the registry refused {SECRET} and standin-token"})
    done = project("push", "-e", "staging", code=1, changes={"REGISTRY_PASSWORD": SECRET})
    assert "the registry refused (sensitive) and (sensitive)" in done.stdout
    assert SECRET not in done.stdout + done.stderr


def test_the_program_gets_neither_secrets_nor_the_session(project: Project, coder: Coder) -> None:
    secret_project(project)
    text = (project.folder / "main.py").read_text()
    project.write("main.py", text + "print(sorted(os.environ), os.environ['CDKTF_CONTEXT_JSON'])\n")
    done = project("push", "-e", "staging", changes={"REGISTRY_PASSWORD": SECRET, "CDKTF_CODER_KEY": "k"})
    for name in ("REGISTRY_PASSWORD", "CODER_SESSION_TOKEN", "CDKTF_CODER_KEY"):
        assert f"'{name}'" not in done.stderr
    assert '"environment": "staging"' in done.stderr


def test_a_secret_written_into_a_template_is_refused(project: Project, coder: Coder) -> None:
    secret_project(project)
    templates(project, one=variable("registry_password"), two=stack(SECRET))
    done = project("push", "-e", "staging", code=1, changes={"REGISTRY_PASSWORD": SECRET})
    assert "two: cdk.tf.json holds the value of a secret" in done.stderr
    assert SECRET not in done.stderr
    assert coder.names == []


def test_the_file_of_variables_is_readable_by_its_owner_alone_and_gone_afterwards(
    project: Project, coder: Coder, tmp_path: Path
) -> None:
    secret_project(project)
    wrapper = tmp_path / "bin" / "coder"
    wrapper.parent.mkdir()
    seen = tmp_path / "modes"
    real = Path(__file__).parents[1] / "coder_cli" / "coder"
    wrapper.write_text(
        f"#!{sys.executable}\nimport os, subprocess, sys\n"
        "words = sys.argv[1:]\n"
        "if '--variables-file' in words:\n"
        "    path = words[words.index('--variables-file') + 1]\n"
        f"    open({str(seen)!r}, 'a').write(f'{{os.stat(path).st_mode & 0o777:o}} {{path}}\\n')\n"
        f"sys.exit(subprocess.call([{str(real)!r}, *words]))\n"
    )
    wrapper.chmod(0o755)
    project("push", "-e", "staging", "--coder", str(wrapper), changes={"REGISTRY_PASSWORD": SECRET})
    mode, path = seen.read_text().split()
    assert mode == "600"
    assert not Path(path).exists()


@pytest.mark.parametrize(
    "value", ["a: b # c", "line\nbreak\r\n", '"quoted" \\ text', "\u0085\u2028\ufeff", "😀 é", "- x", "null", "01"]
)
def test_every_value_arrives_as_it_is(project: Project, coder: Coder, value: str) -> None:
    templates(project, one=variable("namespace"))
    project("push", changes={"TF_VAR_namespace": value})
    assert coder.active("one")["variables"] == {"namespace": value}


# Trying a version ----------------------------------------------------------------------------------------------------


def test_a_version_is_tried_with_a_workspace_before_it_is_active(project: Project, coder: Coder) -> None:
    project("push")
    templates(project, one=stack("new"), two=stack())
    coder.forget_calls()
    assert "pushed, active" in project("push", "--smoke").stdout
    order = [call[0] if call[0] != "templates" else call[1] for call in coder.calls]
    assert [word for word in order if word in ("push", "create", "delete", "versions")][-4:] == [
        "push",
        "create",
        "delete",
        "versions",
    ]
    create = coder.called("create")[0]
    assert create[create.index("--template-version") + 1] == coder.active("one")["name"]
    assert coder.workspaces() == []


def test_a_version_whose_workspace_does_not_start_is_never_active(project: Project, coder: Coder) -> None:
    project("push")
    first = coder.active("one")["name"]
    templates(project, one=stack("new"), two=stack())
    coder.faults(agent={"one": "start_error"})
    done = project("push", "--smoke", code=1)
    assert "ended in start_error" in done.stdout
    assert coder.active("one")["name"] == first
    assert coder.workspaces() == []


def test_a_new_template_is_tried_in_a_template_of_its_own(project: Project, coder: Coder) -> None:
    coder.faults(agent={"two": "start_error"})
    project("push", "one", "--smoke")
    assert coder.names == ["one"]
    assert coder.workspaces() == []
    created = coder.called("create")[0]
    assert created[created.index("--template") + 1].startswith("one-try-")


def test_a_workspace_that_can_not_be_deleted_is_said(project: Project, coder: Coder) -> None:
    project("push")
    templates(project, one=stack("new"), two=stack())
    coder.faults(delete={"one": "the provisioner is away"})
    out = project("push", "--smoke", code=1).stdout
    assert "cleaning up failed: the provisioner is away; do it by hand: coder delete try-" in out


def test_an_agent_that_never_starts_runs_into_the_time_limit(project: Project, coder: Coder) -> None:
    project("push")
    templates(project, one=stack("new"), two=stack())
    coder.faults(agent={"one": "never"})
    assert "give --smoke-timeout more" in project("push", "--smoke", "--smoke-timeout", "0", code=1).stdout
    assert coder.workspaces() == []


# Interrupts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_lets_pushes_under_way_end_and_says_what_was_pushed(
    project: Project, coder: Coder, number: signal.Signals
) -> None:
    templates(project, **{f"t{index}": stack() for index in range(4)})
    coder.faults(hold={"t0": True})
    process = subprocess.Popen(
        [sys.executable, "-m", "cdktf_coder.cli", "push", "--jobs", "1"],
        cwd=project.folder,
        env=coder.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not coder.called("templates", "push"):
        time.sleep(0.05)
        assert process.poll() is None
    os.kill(process.pid, number)
    coder.faults()
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    assert coder.names == ["t0"]
    assert "t0        pushed, active" in out
    assert out.count("not pushed (interrupted)") == 3
    assert coder.active("t0")["job"]["status"] == "succeeded"


def test_the_report_for_machines(project: Project, coder: Coder) -> None:
    project("push", "two")
    read = json.loads(project("push", "--json").stdout)
    assert [(entry["name"], entry["action"], entry.get("outcome")) for entry in read["templates"]] == [
        ("one", "create", "pushed"),
        ("two", "none", None),
    ]
    assert read["gone"] == []
