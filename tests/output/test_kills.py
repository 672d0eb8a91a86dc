"""Killed at any moment, a synth leaves the old output or the new; the next one needs no help, and no state is lost."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.output.kills import interrupted, synth, tree

from cdktf_coder._errors import ConfigError
from cdktf_coder.output.files import File
from cdktf_coder.output.transaction.write import write_output

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


class Place:
    """A story's directory, made anew as often as it is asked for."""

    def __init__(self, folder: Path, story: Story, busy: bool) -> None:
        self.start, self.parent, self.out = folder / "start", folder / "place", folder / "place" / "cdktf.out"
        self.story, self.busy = story, busy
        self.start.mkdir()
        story.before(self.start / "cdktf.out")
        self.old = tree(self.start / "cdktf.out")
        self.again()
        assert not self.synth()
        self.new = tree(self.out)
        assert states(self.out) == (STATES if self.old else set())

    def again(self) -> None:
        shutil.rmtree(self.parent, ignore_errors=True)
        shutil.copytree(self.start, self.parent, symlinks=True)

    def synth(self, kill_at: int = 0) -> bool:
        return synth(self.out, self.story.files, kill_at=kill_at, busy=self.busy, for_cli=self.story.for_cli)

    def check(self, what: str) -> None:
        """What a reader finds, and what the next synth makes of it."""
        assert states(self.out) == (STATES if self.old else set()), f"a state is missing after {what}"
        assert self.busy or tree(self.out) in (self.old, self.new), f"{what} left a mixture"
        assert not self.synth()
        assert tree(self.out) == self.new, f"the synth after {what} did not repair it"
        assert os.listdir(self.parent) == ["cdktf.out"], f"{what} left something over"


every_story = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
both_ways = pytest.mark.parametrize("busy", [False, True], ids=["exchanged", "by journal"])


@both_ways
@every_story
def test_every_change_of_the_file_system_can_be_the_last(
    quick: Path, story: Story, busy: bool, record_property: Callable[[str, object], None]
) -> None:
    place = Place(quick, story, busy)
    kills = 0
    while True:
        place.again()
        if not place.synth(kills + 1):
            break
        kills += 1
        place.check(f"kill {kills}")
    record_property("kills", kills)
    print(f"{kills} kills")
    assert kills > 30


@pytest.mark.heavy
@both_ways
@every_story
def test_the_repair_can_be_killed_too(
    quick: Path, story: Story, busy: bool, record_property: Callable[[str, object], None]
) -> None:
    place = Place(quick, story, busy)
    first, pairs = 1, 0
    while True:
        second = 1
        while True:
            place.again()
            killed = place.synth(first)
            if not killed or not place.synth(second):
                break
            pairs += 1
            place.check(f"kill {first} and then kill {second}")
            second += 7  # The pairs are many.
        if not killed:
            break
        first += 1
    record_property("kills", pairs)
    print(f"{pairs} pairs of kills")
    assert pairs > 100


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()], ids=repr)
@pytest.mark.parametrize("name", ["a first synth", "a template removed"])
@both_ways
def test_a_full_disk_or_ctrl_c_at_any_change_leaves_the_old_output_or_the_new(
    quick: Path, name: str, busy: bool, error: BaseException
) -> None:
    place = Place(quick, STORIES[name], busy)
    number = 0
    while True:
        number += 1
        place.again()
        with interrupted(number, error, busy=busy) as count, suppress(ConfigError, KeyboardInterrupt):
            write_output(place.out, place.story.files)
        if count() < number:
            break
        place.check(f"change {number}")
    assert number > 30
