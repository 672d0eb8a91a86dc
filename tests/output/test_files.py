"""What stands beside cdk.tf.json, and what of it Coder would leave out or refuse."""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, SynthError, Sysbox, Variable, WorkspaceAgent
from cdktf_coder.output.files import LIMIT, archive_size, left_out


def template(app: CoderApp, name: str = "dev", **options: Any) -> CoderTemplate:
    made = CoderTemplate(app, name, **options)
    agent = WorkspaceAgent(made, "main")
    DockerWorkspace(made, "workspace", agent=agent, image="example:1", nesting=Sysbox())
    return made


def failure(app: CoderApp) -> str:
    with pytest.raises(SynthError) as caught:
        app.synth()
    return str(caught.value)


def test_a_folder_and_a_file_are_shipped(app: CoderApp, tmp_path: Path, written: Callable[..., str]) -> None:
    build = tmp_path / "build"
    (build / "etc").mkdir(parents=True)
    (build / "Dockerfile").write_text("FROM example:1\n")
    (build / "etc" / "run.sh").write_text("#!/bin/sh\n")
    (build / "etc" / "run.sh").chmod(0o755)
    (build / "link").symlink_to("Dockerfile")
    made = template(app)
    path = made.add_file(build)
    made.add_file(build / "Dockerfile", "other/Dockerfile")
    app.synth()
    folder = tmp_path / "out" / "stacks" / "dev"
    assert {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} == {
        "README.md", "build/Dockerfile", "build/etc/run.sh", "build/link", "cdk.tf.json", "other/Dockerfile",
    }  # fmt: skip
    assert not (folder / "build" / "link").is_symlink()
    assert os.access(folder / "build" / "etc" / "run.sh", os.X_OK)
    assert path.code == '"${path.module}/build"'


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (".env", "hidden files are not pushed"),
        ("terraform.tfstate.backup", "state is not pushed"),
        ("terraform.tfvars", "variable files are not pushed"),
        ("a.auto.tfvars.json", "variable files are not pushed"),
    ],
)
def test_what_coder_leaves_out(app: CoderApp, tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / name).write_text("x")
    template(app).add_file(tmp_path / name)
    assert f"dev: Coder leaves out {name}: {why}; rename it, or omit it" in failure(app)


def test_a_file_name_that_is_not_utf8(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / os.fsdecode(b"a\xff")).write_text("x")
    (tmp_path / "build" / "ünïcode").write_text("x")
    template(app).add_file(tmp_path / "build")
    assert "dev: the file name build/a\\xff is not UTF-8; rename it" in failure(app)


def test_a_link_that_leaves_its_folder(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "stolen").symlink_to(tmp_path / "secret")
    template(app).add_file(tmp_path / "build")
    text = failure(app)
    assert f"the symbolic link {tmp_path}/build/stolen leads out of {tmp_path}/build; put the file itself" in text


@pytest.mark.parametrize("destination", ["../up", "/etc/passwd", "a/../../b"])
def test_a_destination_outside_of_the_template(app: CoderApp, tmp_path: Path, destination: str) -> None:
    (tmp_path / "f").write_text("x")
    template(app).add_file(tmp_path / "f", destination)
    assert f"dev: {destination!r} is outside of the template's directory; give a relative path without .." in failure(
        app
    )


def test_a_file_that_is_not_there_or_there_already(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("x")
    made = template(app, lock_file=tmp_path / "gone.lock.hcl")
    made.add_file(tmp_path / "gone")
    made.add_file(tmp_path / "README.md")
    text = failure(app)
    assert f"dev: there is no file or folder {tmp_path}/gone; give a path that exists" in text
    assert "dev: README.md is already in the template's directory; choose another destination" in text
    assert f"dev: there is no lock file {tmp_path}/gone.lock.hcl; make one with `cdktf-coder lock`" in text


def test_a_lock_file_is_shipped(app: CoderApp, tmp_path: Path, written: Callable[..., str]) -> None:
    (tmp_path / "dev.lock.hcl").write_text("# locked\n")
    template(app, lock_file=tmp_path / "dev.lock.hcl")
    app.synth()
    assert written("dev", ".terraform.lock.hcl") == "# locked\n"


def test_a_template_too_big_to_push_names_its_biggest_files(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "big.bin").write_bytes(b"x" * (LIMIT - 100))
    template(app).add_file(tmp_path / "big.bin")
    text = failure(app)
    assert "dev: the template is an archive of 1," in text
    assert "Coder takes 1,048,576; the biggest files are big.bin (1,048,476 bytes), cdk.tf.json (" in text


@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,12}(/[a-z]{1,90}){0,2}", fullmatch=True), st.integers(0, 5000), min_size=1)
)
def test_the_measure_is_the_size_of_a_real_archive(sizes: dict[str, int]) -> None:
    folders = {parent.as_posix() for path in sizes for parent in Path(path).parents if str(parent) != "."}
    sizes = {path: size for path, size in sizes.items() if path not in folders}
    folders = {parent.as_posix() for path in sizes for parent in Path(path).parents if str(parent) != "."}
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for folder in folders:
            entry = tarfile.TarInfo(folder + "/")
            entry.type = tarfile.DIRTYPE
            archive.addfile(entry)
        for path, size in sizes.items():
            entry = tarfile.TarInfo(path)
            entry.size = size
            archive.addfile(entry, io.BytesIO(b"x" * size))
    real = len(buffer.getvalue())
    # Python pads the archive to whole records of 10 KiB, Go does not.
    assert real - tarfile.RECORDSIZE < archive_size(sizes) <= real


def test_what_is_pushed() -> None:
    assert left_out(".terraform.lock.hcl") == ""
    assert left_out("build/.hidden/x") != ""
    assert left_out("main.tf") == ""


def test_the_readme_says_what_a_template_is_for_and_needs(app: CoderApp, written: Callable[..., str]) -> None:
    made = template(
        app, display_name="Our dev box", description="For our team.", icon="/icon/docker.svg", tags=["docker"]
    )
    Variable(made, "team", default="a|b", description="Which team.")
    made.add_readme_section("Support", "Ask in #platform.")
    app.synth()
    text = written("dev", "README.md")
    assert text.startswith(
        '---\ndisplay_name: "Our dev box"\ndescription: "For our team."\nicon: "/icon/docker.svg"\ntags: ["docker"]\n---\n'
    )
    assert "## Prerequisites\n\n- A Docker engine " in text
    assert "\n- The Docker host has [Sysbox]" in text
    assert "## Trust\n\n- Sysbox: Nothing runs privileged on the host." in text
    assert "| `team` | string | `a\\|b` | Which team. |" in text
    assert "## Support\n\nAsk in #platform." in text


def test_a_readme_of_the_users_own(app: CoderApp, written: Callable[..., str]) -> None:
    CoderTemplate(app, "dev", readme="# Mine\n")
    app.synth()
    assert written("dev", "README.md") == "# Mine\n"


def test_a_file_can_not_take_the_templates_own_place(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "f").write_text("{}")
    made = template(app)
    made.add_file(tmp_path / "f", "./cdk.tf.json")
    made.add_file(tmp_path / "f", "x//y")
    made.add_file(tmp_path / "f", "x/y")
    made.add_file(tmp_path / "f", "x/y/z")
    text = failure(app)
    assert "dev: cdk.tf.json is already in the template's directory; choose another destination" in text
    assert "dev: x/y is already in the template's directory; choose another destination" in text
    assert "dev: x/y/z and x/y can't both be in a directory; choose another destination" in text


def test_links_that_lead_nowhere_and_things_that_are_no_files(app: CoderApp, tmp_path: Path) -> None:
    build = tmp_path / "build"
    build.mkdir()
    (build / "dangling").symlink_to("gone")
    (build / "loop").symlink_to("loop")
    os.mkfifo(build / "pipe")
    template(app).add_file(build)
    text = failure(app)
    assert f"dev: the symbolic link {build}/dangling points to nothing; correct it, or remove it" in text
    assert f"dev: the symbolic link {build}/loop points to nothing; correct it, or remove it" in text
    assert f"dev: {build}/pipe is neither a file nor a folder; ship files only" in text


def test_the_readme_shows_a_variable_as_it_is(app: CoderApp, written: Callable[..., str]) -> None:
    Variable(template(app), "v", default="$${x} `y`", description="$${x}")
    app.synth()
    assert "| `v` | string | `` $${x} `y` `` | $${x} |" in written("dev", "README.md")


def test_a_terraform_file_that_makes_what_is_there_already(app: CoderApp, tmp_path: Path) -> None:
    (tmp_path / "more.tf").write_text('resource "coder_agent" "main" {\n}\nresource "null_resource" "x" {}\n')
    template(app).add_file(tmp_path / "more.tf")
    (said,) = failure(app).splitlines()[1:]
    assert said.startswith(
        "  - dev: coder_agent.main: more.tf:1: coder_agent.main is defined a second time, first in cdk.tf.json:"
    )
    assert said.endswith("; keep one")
