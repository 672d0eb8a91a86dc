"""The stand-in for Coder's command keeps to Coder's own rules."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .conftest import Coder

VARIABLES = {"variable": {"namespace": {"type": "string"}, "image": {"type": "string", "default": "base"}}}


def template(folder: Path, document: object = None, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cdk.tf.json").write_text(json.dumps(document or {}))
    for path, text in files.items():
        (folder / path).write_text(text)
    return folder


def push(coder: Coder, name: str, folder: Path, *more: str, check: bool = True) -> str:
    done = coder("templates", "push", name, "-d", str(folder), "--yes", *more, check=check)
    return done.stdout + done.stderr if check else done.stderr


def test_without_a_session_nothing_works(coder: Coder) -> None:
    done = coder("templates", "list", check=False, CODER_SESSION_TOKEN="")
    assert done.returncode == 1
    assert "error: You are not logged in. Try logging in using 'coder login <url>'." in done.stderr
    assert "signed out" in coder("whoami", check=False, CODER_SESSION_TOKEN="wrong").stderr


def test_a_login_is_remembered(coder: Coder) -> None:
    coder("login", "https://coder.example", "--token", "standin-token", CODER_URL="", CODER_SESSION_TOKEN="")
    row = json.loads(coder("whoami", "-o", "json", CODER_URL="", CODER_SESSION_TOKEN="").stdout)[0]
    assert (row["url"], row["username"], row["roles"]) == ("https://coder.example", "admin", {"*": ["Template Admin"]})


@pytest.mark.parametrize("name", ["new", "create", "a_b", "-a", "a--b", "a" * 32])
def test_a_name_that_coder_refuses_is_refused(coder: Coder, tmp_path: Path, name: str) -> None:
    template(tmp_path / "t")
    assert coder("templates", "push", "-y", "-d", str(tmp_path / "t"), "--", name, check=False).returncode == 1
    assert coder.names == []


def test_hidden_files_state_and_variable_files_stay_behind(coder: Coder, tmp_path: Path) -> None:
    folder = template(
        tmp_path / "t",
        **{
            ".hidden": "",
            ".terraform.lock.hcl": "",
            "terraform.tfstate.backup": "",
            "terraform.tfvars.json": "{}",
            "x.auto.tfvars": "",
            "start.sh": "echo",
        },
    )
    (folder / "start.sh").chmod(0o755)
    (folder / "sub").mkdir()
    (folder / "sub" / "terraform.tfvars").write_text("only the one at the top is left out")
    push(coder, "demo", folder)
    coder("templates", "pull", "demo", str(tmp_path / "pulled"))
    pulled = {
        path.relative_to(tmp_path / "pulled").as_posix() for path in (tmp_path / "pulled").rglob("*") if path.is_file()
    }
    assert pulled == {"cdk.tf.json", ".terraform.lock.hcl", "start.sh", "sub/terraform.tfvars"}
    assert os.access(tmp_path / "pulled" / "start.sh", os.X_OK)


def test_an_archive_of_a_mebibyte_is_too_big(coder: Coder, tmp_path: Path) -> None:
    folder = template(tmp_path / "t", data="x" * ((1 << 20) - 4 * 512))
    assert "Archive too big. Must be <= 1048576 bytes" in push(coder, "demo", folder, check=False)
    (folder / "data").write_text("x" * ((1 << 20) - 10 * 512))
    push(coder, "demo", folder)


def test_a_directory_without_terraform_is_no_template(coder: Coder, tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    assert "is not a valid template since it has no [.tf .tf.json] files" in push(
        coder, "demo", tmp_path / "t", check=False
    )


def test_a_required_variable_must_have_a_value_once_and_is_then_handed_on(coder: Coder, tmp_path: Path) -> None:
    folder = template(tmp_path / "t", VARIABLES)
    assert "namespace" in push(coder, "demo", folder, check=False)
    values = tmp_path / "values.yaml"
    values.write_text('{"namespace": "coder", "image": "other"}')
    push(coder, "demo", folder, "--variables-file", str(values))
    push(coder, "demo", folder, "--variable", "image=third")
    assert coder.active("demo")["variables"] == {"namespace": "coder", "image": "third"}


def test_provisioner_tags_are_handed_on_until_they_are_cleared(coder: Coder, tmp_path: Path) -> None:
    folder = template(tmp_path / "t")
    push(coder, "demo", folder, "--provisioner-tag", "cluster=a")
    push(coder, "demo", folder)
    assert coder.active("demo")["job"]["tags"]["cluster"] == "a"
    push(coder, "demo", folder, "--provisioner-tag=-")
    assert "cluster" not in coder.active("demo")["job"]["tags"]
    assert "must be key=value" in push(coder, "demo", folder, "--provisioner-tag", "cluster", check=False)


def test_the_first_version_is_always_active_a_later_one_when_it_is_asked_for(coder: Coder, tmp_path: Path) -> None:
    folder = template(tmp_path / "t")
    push(coder, "demo", folder, "--name", "v1", "--activate=false")
    push(coder, "demo", folder, "--name", "v2", "--activate=false")
    assert coder.active("demo")["name"] == "v1"
    coder("templates", "versions", "promote", "--template", "demo", "--template-version", "v2")
    assert coder.active("demo")["name"] == "v2"
    listed = json.loads(coder("templates", "versions", "list", "demo", "-o", "json").stdout)
    assert [row["TemplateVersion"]["name"] for row in listed] == ["v1", "v2"]


def test_a_failed_version_keeps_its_name_and_is_never_active(coder: Coder, tmp_path: Path) -> None:
    push(coder, "demo", template(tmp_path / "t"), "--name", "v1")
    coder.faults(push={"demo": "terraform plan: exit status 1"})
    assert "terraform plan" in push(coder, "demo", tmp_path / "t", "--name", "v2", check=False)
    coder.faults()
    assert 'version with name "v2" already exists' in push(coder, "demo", tmp_path / "t", "--name", "v2", check=False)
    assert coder.active("demo")["name"] == "v1"
    assert (
        "can be promoted"
        in coder(
            "templates", "versions", "promote", "--template", "demo", "--template-version", "v2", check=False
        ).stderr
    )


def test_a_workspace_is_made_listed_shown_and_deleted(coder: Coder, tmp_path: Path) -> None:
    push(coder, "demo", template(tmp_path / "t"))
    coder("create", "try", "--template", "demo", "--yes")
    found = json.loads(coder("list", "--all", "-o", "json").stdout)
    agents = found[0]["latest_build"]["resources"][0]["agents"]
    assert (found[0]["template_name"], agents[0]["lifecycle_state"]) == ("demo", "ready")
    assert "main" in coder("show", "try").stdout
    assert coder("create", "try", "--template", "demo", "--yes", check=False).returncode == 1
    coder("delete", "try", "--yes")
    assert coder.workspaces() == []


def test_a_parameter_without_a_default_must_be_given(coder: Coder, tmp_path: Path) -> None:
    parameters = 'data "coder_parameter" "region" {\n  name = "region"\n}\n'
    preset = 'data "coder_workspace_preset" "eu" {\n  name       = "Europe"\n  parameters = { region = "eu" }\n}\n'
    push(coder, "demo", template(tmp_path / "t", **{"parameters.tf": parameters + preset}))
    assert coder("create", "a", "--template", "demo", "--yes", check=False).returncode == 1
    assert coder("create", "a", "--template", "demo", "--yes", "--preset", "Asia", check=False).returncode == 1
    coder("create", "a", "--template", "demo", "--yes", "--preset", "Europe")
    coder("create", "b", "--template", "demo", "--yes", "--parameter", "region=eu")


def test_an_unknown_flag_is_an_error(coder: Coder) -> None:
    done = coder("templates", "push", "demo", "--activated", check=False)
    assert (done.returncode, "unknown flag: --activated" in done.stderr) == (1, True)
