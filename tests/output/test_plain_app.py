"""A plain ``cdktf.App`` writes in place by itself; what this library writes there leaves everything of others alone."""

from __future__ import annotations

from pathlib import Path

import cdktf
import pytest

from cdktf_coder import ChoiceParameter, CoderApp, CoderTemplate, DockerWorkspace, SynthError, WorkspaceAgent


def synth(out: Path, *, options: bool, ours: bool = False, image: str = "example:1") -> None:
    app = CoderApp(outdir=out) if ours else cdktf.App(outdir=str(out))
    for name in ("dev", "other"):
        template = CoderTemplate(app, name)
        if options:
            ChoiceParameter(template, "size", options=["s", "l"], default="s")
        agent = WorkspaceAgent(template, "main")
        DockerWorkspace(template, "workspace", agent=agent, image=image)
    app.synth()


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("ours", [False, True], ids=["cdktf.App before", "CoderApp before"])
@pytest.mark.parametrize("image", ["example:1", "example:2"])
def test_states_providers_and_foreign_files_stay_and_stale_ones_go(tmp_path: Path, ours: bool, image: str) -> None:
    out = tmp_path / "out"
    synth(out, options=True, ours=ours)
    dev = out / "stacks" / "dev"
    assert names(dev) == {"README.md", "cdk.tf.json", "parameters.tf"}
    others = {
        "terraform.tfstate",
        "terraform.tfstate.d/blue/terraform.tfstate",
        ".terraform/providers/coder",
        "notes",
        "folder/notes",
    }
    for path in others:
        (dev / path).parent.mkdir(parents=True, exist_ok=True)
        (dev / path).write_text("not ours")
    synth(out, options=False, image=image)
    assert names(dev) == {"README.md", "cdk.tf.json", *others}
    assert names(out / "stacks" / "other") == {"README.md", "cdk.tf.json"}
    assert image in (dev / "cdk.tf.json").read_text()
    assert {(dev / path).read_text() for path in others} == {"not ours"}
    assert {path.name for path in out.iterdir()} == {"manifest.json", "stacks", ".cdktf-coder.json"}


def test_a_foreign_terraform_file_is_refused_there_too(tmp_path: Path) -> None:
    out = tmp_path / "out"
    synth(out, options=False)
    (out / "stacks" / "dev" / "main.tf").write_text("")
    with pytest.raises((SynthError, RuntimeError), match=r"stacks/dev/main\.tf was not written by this app"):
        synth(out, options=False)
