"""The session token, secret variables and the key appear in nothing that is printed, written or logged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import TOKEN, Coder, Project, stack

PASSWORD = "planted-registry-password"
WEAK = "planted-weak"
KEY = "planted-key-of-digests"
MULTILINE = "-----BEGIN KEY-----\nplanted-line-of-a-key\n-----END KEY-----\n"
PLANTED = (TOKEN, PASSWORD, WEAK, KEY, "planted-line-of-a-key", "planted-from-tf-var")


@pytest.fixture
def planted(project: Project) -> Project:
    variables = {
        "password": {"type": "string"},
        "key": {"type": "string"},
        "weak": {"type": "string", "sensitive": True},
        "outer": {"type": "string"},
    }
    project.write("templates.json", json.dumps({"one": stack(variable=variables), "two": stack()}))
    project.write(
        "environments/staging.toml",
        '[variables]\npassword = { env = "REGISTRY_PASSWORD" }\nkey = { env = "DEPLOY_KEY" }\nweak = "planted-weak"\n',
    )
    secrets = {
        "REGISTRY_PASSWORD": PASSWORD,
        "DEPLOY_KEY": MULTILINE,
        "CDKTF_CODER_KEY": KEY,
        "TF_VAR_outer": "planted-from-tf-var",
    }
    return Project(project.folder, {**project.environment, **secrets})


def shown(project: Project, *words: str, code: int | None = 0) -> str:
    done = project(*words, code=code)
    return done.stdout + done.stderr


def clean(text: str) -> None:
    for secret in PLANTED:
        assert secret not in text, f"{secret} in: {text}"


ENVIRONMENT = ("-e", "staging")


def test_no_command_shows_a_secret(planted: Project, coder: Coder, tmp_path: Path) -> None:
    for words in (
        ("push", *ENVIRONMENT, "--dry-run"),
        ("push", *ENVIRONMENT, "--smoke"),
        ("push", *ENVIRONMENT, "--json", "--all"),
        ("drift", "deployed", *ENVIRONMENT),
        ("drift", "deployed", *ENVIRONMENT, "--json"),
        ("drift", "source", "--accept"),
        ("check", "--no-terraform"),
        ("table",),
        ("doctor",),
        ("doctor", "--json"),
        ("completion", "--answer", "--", "push", "-e", ""),
    ):
        clean(shown(planted, *words))
    assert coder.active("one")["variables"]["key"] == MULTILINE
    clean(json.dumps(coder.calls))
    clean(json.dumps([version["message"] for version in coder.template("one")["versions"]]))
    kept = [path for path in planted.folder.rglob("*") if path.is_file() and path.name != "staging.toml"]
    clean("".join(path.read_text(errors="replace") for path in kept))


def test_failures_show_no_secret(planted: Project, coder: Coder) -> None:
    said = f"terraform: {PASSWORD} {WEAK} planted-line-of-a-key {TOKEN} planted-from-tf-var {json.dumps(MULTILINE)}"
    coder.faults(push={"one": said, "two": said})
    text = shown(planted, "push", *ENVIRONMENT, code=1)
    assert "terraform: (sensitive) (sensitive)" in text
    clean(text)
    coder.faults()
    shown(planted, "push", *ENVIRONMENT)
    coder.faults(agent={"one": "start_error"}, delete={"one": said}, create={"two": said})
    clean(shown(planted, "push", *ENVIRONMENT, "--all", "--smoke", code=1))
    (coder.home / "token").write_text("another")
    clean(shown(planted, "push", *ENVIRONMENT, code=1))
    clean(shown(planted, "drift", "deployed", *ENVIRONMENT, code=1))
    clean(shown(planted, "doctor", code=2))


def test_nothing_of_a_push_is_left_in_temporary_folders(planted: Project, coder: Coder, tmp_path: Path) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    Project(planted.folder, {**planted.environment, "TMPDIR": str(place)})("push", *ENVIRONMENT)
    assert list(place.iterdir()) == []


def test_the_key_of_a_machine_is_readable_by_its_owner_alone(planted: Project, tmp_path: Path) -> None:
    environment = {name: value for name, value in planted.environment.items() if name != "CDKTF_CODER_KEY"}
    Project(planted.folder, environment)("push", *ENVIRONMENT)
    key = tmp_path / "home/.local/state/cdktf-coder/key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert len(key.read_bytes()) == 32


def test_values_are_in_no_repr() -> None:
    from cdktf_coder.language.secret import Secrets
    from cdktf_coder.ship.environment import Environment, Value

    environment = Environment("staging", variables={"password": Value(PASSWORD, secret=True)})
    clean(f"{environment!r} {Secrets([PASSWORD])!r}")
