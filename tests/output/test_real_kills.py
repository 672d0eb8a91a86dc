"""Kills by the system itself: SIGKILL at every system call that changes the file system, by strace, and real mounts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.output.kills import tree
from tests.output.test_kills import STORIES, Place, Story, both_ways, every_story

pytestmark = pytest.mark.heavy
ROOT = Path(__file__).parent.parent.parent
CALLS = (
    "mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmod,fchmodat,"
    "chown,fchown,lchown,fchownat,setxattr,lsetxattr,fsetxattr,truncate,ftruncate,utimensat,creat,write,pwrite64,fsync"
)
SYNTH = """
import os, sys
sys.dont_write_bytecode = True
import ctypes, fcntl
from pathlib import Path
from tests.output.test_kills import STORIES
from tests.output.kills import interrupted
from cdktf_coder.output.transaction.write import write_output
story, place, busy = STORIES[sys.argv[1]], Path(sys.argv[2]), sys.argv[3] == "True"
os.truncate(sys.argv[2] + ".start", 0)
if busy:
    with interrupted(0, busy=True):
        write_output(place, story.files, for_cli=story.for_cli)
else:
    write_output(place, story.files, for_cli=story.for_cli)
"""


def traced(name: str, place: Path, busy: bool, *options: str) -> int:
    """Run one story's synth under strace; its exit code."""
    mark = Path(f"{place}.start")
    mark.write_text("")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'constructs'}"}
    command = [
        "strace",
        "-qq",
        "-e",
        f"trace={CALLS}",
        *options,
        sys.executable,
        "-c",
        SYNTH,
        name,
        str(place),
        str(busy),
    ]
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    mark.unlink()
    return done.returncode


def calls(log: Path) -> list[tuple[str, int]]:
    """The calls after the synth began, each with its number among those of its name."""
    seen: Counter[str] = Counter()
    found: list[tuple[str, int]] = []
    begun = False
    for line in log.read_text().splitlines():
        call = re.match(r"(\w+)\(", line)
        if call is None:
            continue
        seen[call[1]] += 1
        if begun:
            found.append((call[1], seen[call[1]]))
        begun = begun or (call[1] == "truncate" and ".start" in line)
    assert begun
    return found


@both_ways
@every_story
def test_a_kill_at_every_system_call_that_changes_the_file_system(
    tmp_path: Path, story: Story, busy: bool, record_property: Callable[[str, object], None]
) -> None:
    [name] = [name for name, each in STORIES.items() if each is story]
    place = Place(tmp_path, story, busy)
    place.again()
    log = tmp_path / "log"
    assert traced(name, place.out, busy, "-o", str(log)) == 0
    assert tree(place.out) == place.new
    found = calls(log)
    for call, number in found:
        place.again()
        options = ("-o", str(log), "-e", f"inject={call}:signal=KILL:when={number}")
        assert traced(name, place.out, busy, *options) in (-9, 137)
        place.check(f"a kill at {call} {number}")
    record_property("kills", len(found))
    print(f"{len(found)} kills: {dict(Counter(call for call, _ in found))}")
    assert len(found) > 20
    assert busy or story is STORIES["a first synth"] or ("renameat2", 1) in found
