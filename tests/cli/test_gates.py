"""Nothing is pushed that the environment's policy or the guard refuses."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from cdktf_coder.cli.__main__ import main

from .conftest import Coder, Project, stack

PRIVILEGED = stack()
PRIVILEGED["cdk.tf.json"] = {
    **PRIVILEGED["cdk.tf.json"],
    "resource": {"docker_container": {"workspace": {"image": "base", "name": "workspace", "privileged": True}}},
}


def templates(project: Project, **made: Any) -> None:
    project.write("templates.json", json.dumps(made))


# Policy --------------------------------------------------------------------------------------------------------------


def test_what_hands_over_more_than_the_environment_allows_is_refused_and_the_rest_is_pushed(
    project: Project, coder: Coder
) -> None:
    project.write("environments/staging.toml", '[policy]\nmax_trust = "unprivileged"\n')
    templates(project, one=PRIVILEGED, two=stack())
    out = project("push", "-e", "staging", code=2).stdout
    assert "REFUSED" in out
    assert "one: docker_container.workspace: privileged: hands over" in out
    assert coder.names == ["two"]
    assert "refused: one: docker_container.workspace" in project("push", "-e", "staging", "--dry-run", code=2).stdout
    project.write("environments/dev.toml", '[policy]\nmax_trust = "host_root"\n')
    project("push", "-e", "dev")
    assert coder.names == ["one", "two"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'max_trust = "low"',
            "policy.max_trust: 'low' is no level; there are UNPRIVILEGED, PRIVILEGED_OUTER, HOST_ROOT",
        ),
        ("max_trust = 1", "policy.max_trust: 1 is no level"),
        ("limits = true", "policy.limits: there is no such setting; there is max_trust"),
    ],
)
def test_a_wrong_policy_is_an_error(project: Project, text: str, message: str) -> None:
    project.write("environments/staging.toml", f"[policy]\n{text}\n")
    assert message in project("push", "-e", "staging", code=1).stderr


# Guard ---------------------------------------------------------------------------------------------------------------


class FakeGuard:
    """Refuses an update that takes `docker_volume.home` away, whatever it sees else."""

    def __init__(self) -> None:
        self.asked: list[tuple[list[str], str]] = []

    def refusals(self, before: Sequence[Path], after: Path, *, allow: Collection[str]) -> list[str]:
        self.asked.append((sorted(path.name for path in before), after.name))
        lost = any("docker_volume" in (path / "cdk.tf.json").read_text() for path in before)
        gone = "docker_volume" not in (after / "cdk.tf.json").read_text()
        refused = lost and gone and "docker_volume.home" not in allow
        return ["docker_volume.home would be destroyed in running workspaces; data loss"] if refused else []

    def judge(self, before: Any, after: Any) -> list[Any]:
        lost = [address for address in before.resources if address not in after.resources]
        return [SimpleNamespace(address=a, new_address="", attribute="", consequence=Loss()) for a in lost]


class Loss:
    def __str__(self) -> str:
        return "data loss"


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch, project: Project) -> FakeGuard:
    """A guard of the test's own; the command runs in this process then."""
    fake = FakeGuard()
    module = ModuleType("cdktf_coder.guard")
    module.refusals = fake.refusals  # type: ignore[attr-defined]
    module.judge = fake.judge  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "cdktf_coder.guard", module)
    monkeypatch.chdir(project.folder)
    for name, value in project.environment.items():
        monkeypatch.setenv(name, value)
    return fake


def test_an_update_that_would_destroy_homes_is_refused_until_its_address_is_named(
    project: Project, coder: Coder, guard: FakeGuard, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["push"]) == 0
    assert guard.asked == []
    first = coder.active("one")["name"]
    coder("create", "dev", "--template", "one", "--yes")
    templates(project, one=stack("second"), two=stack())
    assert main(["push"]) == 0
    assert guard.asked == [([first], "one")]
    coder("create", "newer", "--template", "one", "--yes")
    changed = stack("third")
    del changed["cdk.tf.json"]["resource"]["docker_volume"]
    templates(project, one=changed, two=changed)
    capfd.readouterr()
    assert main(["push"]) == 2
    out = capfd.readouterr().out
    assert "one: docker_volume.home would be destroyed in running workspaces" in out
    # Every version that a workspace still uses was looked at; `two` has no workspace.
    assert guard.asked[-1] == (sorted([first, coder.active("one")["name"]]), "one")
    assert len(coder.template("one")["versions"]) == 2
    assert len(coder.template("two")["versions"]) == 2
    assert main(["push", "--allow", "docker_volume.home"]) == 0
    assert len(coder.template("one")["versions"]) == 3


def test_an_environment_can_accept_a_loss(project: Project, coder: Coder, guard: FakeGuard) -> None:
    file = project.write("environments/staging.toml", "")
    assert main(["push", "-e", "staging"]) == 0
    coder("create", "dev", "--template", "one", "--yes")
    changed = stack("other")
    del changed["cdk.tf.json"]["resource"]["docker_volume"]
    templates(project, one=changed, two=stack())
    assert main(["push", "-e", "staging"]) == 2
    file.write_text('allow = ["docker_volume.home"]\n')
    assert main(["push", "-e", "staging"]) == 0


def test_the_guards_class_stands_beside_each_difference(
    project: Project, guard: FakeGuard, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["drift", "source", "--accept"]) == 0
    changed = stack("other")
    del changed["cdk.tf.json"]["resource"]["docker_volume"]
    templates(project, one=changed, two=stack())
    capfd.readouterr()
    assert main(["drift", "source"]) == 2
    out = capfd.readouterr().out
    assert '~ docker_container.workspace.image: "base" → "other"  [harmless]' in out
    assert "- docker_volume.home  [data loss]" in out


def test_a_guard_that_can_not_be_loaded_is_no_missing_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    import cdktf_coder.ship.gates as gates

    def broken(name: str) -> ModuleType:
        raise ModuleNotFoundError("No module named 'something'", name="something")

    monkeypatch.setattr(gates, "import_module", broken)
    with pytest.raises(ModuleNotFoundError):
        gates.installed_guard()
