"""Killed at any moment, a synth leaves the old output or the new; the next one needs no help, and no state is lost."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.output.kills import synth, tree

from cdktf_coder.output.files import File

STATES = {b"state of dev", b"backup of dev", b"state of dev in workspace blue", b"state of old"}


def output(version: int, *templates: str) -> dict[str, File]:
    """What an app writes: each version has other content, and an own file."""
    files = {"manifest.json": File(f"{version}: {templates}".encode())}
    for name in templates:
        files[f"stacks/{name}/cdk.tf.json"] = File(f"{name} {version}".encode())
        files[f"stacks/{name}/README.md"] = File(b"always the same")
        files[f"stacks/{name}/build/run.sh"] = File(b"#!/bin/sh\n", executable=True)
        files[f"stacks/{name}/v{version}/extra"] = File(b"of one version")
    return files


def trial(out: Path) -> None:
    """What a trial leaves in the directories, and what people put there."""
    assert not synth(out, output(1, "dev", "old"))
    dev, old = out / "stacks" / "dev", out / "stacks" / "old"
    (dev / "terraform.tfstate").write_bytes(b"state of dev")
    (dev / "terraform.tfstate.backup").write_bytes(b"backup of dev")
    (dev / "terraform.tfstate.d" / "blue").mkdir(parents=True)
    (dev / "terraform.tfstate.d" / "blue" / "terraform.tfstate").write_bytes(b"state of dev in workspace blue")
    (dev / ".terraform" / "providers").mkdir(parents=True)
    (dev / ".terraform" / "providers" / "coder").symlink_to("/usr/lib/coder")
    (dev / ".terraform" / "modules" / "empty").mkdir(parents=True)
    (dev / ".terraform" / "modules").chmod(0o555)
    (old / "terraform.tfstate").write_bytes(b"state of old")
    (out / os.fsdecode(b"notes \xff")).write_bytes(b"not UTF-8")


@dataclass(frozen=True)
class Story:
    before: Callable[[Path], None]
    files: Mapping[str, File]
    for_cli: bool = False


STORIES = {
    "a first synth": Story(lambda out: None, output(2, "dev", "old")),
    "a second synth": Story(trial, output(2, "dev", "old")),
    "a template removed": Story(trial, output(2, "dev")),
    "a template removed under cdktf synth": Story(trial, output(2, "dev"), for_cli=True),
}


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A directory in memory where there is one: the same directory is made several hundred times."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(dir=memory))
    yield folder
    shutil.rmtree(folder)


def states(out: Path) -> set[object]:
    return {content for path, (_, content) in tree(out).items() if "terraform.tfstate" in Path(path).name and content}


@pytest.mark.parametrize("busy", [False, True], ids=["exchanged", "by journal"])
@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_every_change_of_the_file_system_can_be_the_last(
    quick: Path, story: Story, busy: bool, record_property: Callable[[str, object], None]
) -> None:
    start, place = quick / "start", quick / "place"
    start.mkdir()
    story.before(start / "cdktf.out")
    old = tree(start / "cdktf.out")

    def run(kill_at: int = 0) -> bool:
        return synth(place / "cdktf.out", story.files, kill_at=kill_at, busy=busy, for_cli=story.for_cli)

    def again() -> None:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(start, place, symlinks=True)

    again()
    assert not run()
    new = tree(place / "cdktf.out")
    kept = states(place / "cdktf.out")
    assert kept == (STATES if old else set())
    kills = 0
    while True:
        again()
        if not run(kills + 1):
            break
        kills += 1
        seen = tree(place / "cdktf.out")
        assert states(place / "cdktf.out") == kept, f"a state is missing after kill {kills}"
        assert busy or seen in (old, new), f"kill {kills} left a mixture"
        assert not run()
        assert tree(place / "cdktf.out") == new, f"the synth after kill {kills} did not repair it"
        assert os.listdir(place) == ["cdktf.out"], f"kill {kills} left something over"
    record_property("kills", kills)
    print(f"{kills} kills")
    assert kills > 30
