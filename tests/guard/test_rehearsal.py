"""Real Terraform and providers say the same as the rules, or the table says why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terraform.conftest import mirror as mirror
from tests.terraform.conftest import terraform_env as terraform_env

from cdktf_coder.guard import Consequence, worst
from cdktf_coder.guard.rehearsal import CannotRehearse, Given, Rehearsal

from .mutations import MUTATIONS, Files, Mutation
from .test_mutations import versions

pytestmark = pytest.mark.heavy
NAMESPACE = Given(variables={"namespace": "workspaces"})
Workspaces = Callable[[Files], Rehearsal]


def written(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(autouse=True)
def providers(terraform_env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TF_CLI_CONFIG_FILE", terraform_env["TF_CLI_CONFIG_FILE"])


@pytest.fixture(scope="session")
def workspaces(tmp_path_factory: pytest.TempPathFactory) -> Workspaces:
    """A workspace of each older version, made once."""
    made: dict[tuple[tuple[str, bytes], ...], Rehearsal] = {}

    def of(files: Files) -> Rehearsal:
        key = tuple(sorted(files.items()))
        if key not in made:
            place = tmp_path_factory.mktemp("workspace")
            (place / "scratch").mkdir()
            made[key] = Rehearsal(written(place / "template", files), place / "scratch", NAMESPACE)
        return made[key]

    return of


@pytest.mark.parametrize(
    "mutation", [m for m in MUTATIONS if "mingfang" not in m.base], ids=lambda mutation: mutation.name
)
def test_the_rehearsal_agrees_or_the_table_says_why(mutation: Mutation, workspaces: Workspaces, tmp_path: Path) -> None:
    before, after = versions(mutation)
    try:
        seen = str(worst(workspaces(before).update(written(tmp_path, after))))
    except CannotRehearse as error:
        seen = f"can't be rehearsed: {error}"
    # What values and trust are worth, Terraform doesn't say.
    agrees = (
        (mutation.expected,) if mutation.expected in ("harmless", "restart", "data loss") else ("harmless", "restart")
    )
    if mutation.differs:
        assert seen not in agrees, "they agree: omit `differs` in the table"
    else:
        assert seen in agrees, seen


def test_what_changes_each_time_cannot_be_rehearsed(tmp_path: Path) -> None:
    files: Files = {
        "main.tf": b"""\
terraform {
  required_providers {
    docker = { source = "kreuzwerker/docker" }
  }
}

resource "docker_volume" "home" {
  name = "home-${formatdate("hhmmss", timestamp())}-${uuid()}"
}
"""
    }
    with pytest.raises(CannotRehearse, match=r"again and again: docker_volume\.home"):
        Rehearsal(written(tmp_path / "template", files), tmp_path)


def test_the_answer_names_the_attribute(workspaces: Workspaces, tmp_path: Path) -> None:
    mutation = next(m for m in MUTATIONS if m.name == "an unprotected claim gets other access modes")
    before, after = versions(mutation)
    verdict = workspaces(before).update(written(tmp_path, after))[0]
    assert (verdict.consequence, verdict.address, verdict.attribute) == (
        Consequence.DATA_LOSS,
        "kubernetes_persistent_volume_claim_v1.home",
        "spec.access_modes",
    )
