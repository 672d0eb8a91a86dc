"""The output directory with the real ``cdktf synth``, the real Terraform and real mounts."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.output.kills import tree

from cdktf_coder._errors import SynthError
from cdktf_coder.output.files import File
from cdktf_coder.output.transaction.listing import LISTING
from cdktf_coder.output.transaction.write import write_output

ROOT = Path(__file__).parent.parent.parent


def files(value: str) -> dict[str, File]:
    document = {"resource": {"terraform_data": {"a": {"input": value}}}}
    return {"manifest.json": File(value.encode()), "stacks/dev/cdk.tf.json": File(json.dumps(document).encode())}


def terraform(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["terraform", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_trial_goes_on_after_a_synth_in_each_of_its_workspaces(tmp_path: Path) -> None:
    out = tmp_path / "cdktf.out"
    dev = out / "stacks" / "dev"
    write_output(out, files("one"))
    terraform(dev, "init")
    terraform(dev, "apply", "-auto-approve")
    terraform(dev, "workspace", "new", "blue")
    terraform(dev, "apply", "-auto-approve")
    for value in ("two", "three"):
        write_output(out, files(value))
        # Neither needs another init, and each finds what it made.
        assert terraform(dev, "workspace", "show").strip() == "blue"
        for workspace in ("default", "blue"):
            terraform(dev, "workspace", "select", workspace)
            plan = terraform(dev, "plan")
            assert "0 to add, 1 to change, 0 to destroy" in plan


def test_while_terraform_waits_for_an_answer_its_directory_is_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "cdktf.out"
    write_output(out, files("one"))
    dev = out / "stacks" / "dev"
    terraform(dev, "init")
    apply = subprocess.Popen(["terraform", "apply"], cwd=dev, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert apply.stdin and apply.stdout
    while "Enter a value" not in (read := os.read(apply.stdout.fileno(), 65536).decode()):
        assert read, "terraform has ended"
    before = tree(out)
    with pytest.raises(SynthError, match=rf"dev: Terraform is at work in {dev} \(process {apply.pid} has locked its"):
        write_output(out, files("two"))
    assert tree(out) == before
    apply.communicate("yes\n")
    assert apply.returncode == 0
    write_output(out, files("two"))
    assert "1 to change" in terraform(dev, "plan")


PROGRAM = """
import os
from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, WorkspaceAgent
app = CoderApp()
for name in os.environ["NAMES"].split():
    template = CoderTemplate(app, name)
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image=os.environ.get("IMAGE", "a:1"))
app.synth()
"""


def project(folder: Path) -> dict[str, str]:
    """A project of CDKTF's, and the environment to run it in."""
    (folder / "main.py").write_text(PROGRAM)
    settings = {"language": "python", "app": f"{shlex.quote(sys.executable)} main.py", "projectId": "x"}
    (folder / "cdktf.json").write_text(json.dumps({**settings, "sendCrashReports": "false"}))
    own = {"PYTHONPATH": str(ROOT / "constructs"), "CI": "true", "CHECKPOINT_DISABLE": "1"}
    return {**{name: value for name, value in os.environ.items() if not name.startswith("CDKTF_OUT")}, **own}


@pytest.mark.heavy
def test_cdktf_synth_deletes_neither_states_of_removed_templates_nor_foreign_folders(tmp_path: Path) -> None:
    env = project(tmp_path)

    def synth(names: str) -> str:
        command = [str(ROOT / "node_modules" / ".bin" / "cdktf"), "synth"]
        done = subprocess.run(
            command, cwd=tmp_path, env={**env, "NAMES": names}, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    stacks, kept = tmp_path / "cdktf.out" / "stacks", tmp_path / "cdktf.out" / "kept"
    synth("dev old gone")
    (stacks / "old" / "terraform.tfstate").write_text("state of old")
    (stacks / "dev" / "terraform.tfstate").write_text("state of dev")
    (stacks / "mine").mkdir()
    (stacks / "mine" / "main.tf").write_text("mine")
    (stacks / "empty").mkdir()
    said = synth("dev")
    assert "cdktf.out/stacks/old was moved to cdktf.out/kept/old" in said
    assert sorted(os.listdir(stacks)) == ["dev"]
    assert (stacks / "dev" / "terraform.tfstate").read_text() == "state of dev"
    assert (kept / "old" / "terraform.tfstate").read_text() == "state of old"
    assert (kept / "mine" / "main.tf").read_text() == "mine"
    assert sorted(os.listdir(kept)) == ["mine", "old"]
    assert set(os.listdir(tmp_path)) == {"cdktf.json", "cdktf.out", "main.py"}


@pytest.mark.heavy
def test_cdktf_synth_says_a_warning_once_and_calls_it_no_error(tmp_path: Path) -> None:
    env = project(tmp_path)
    program = (tmp_path / "main.py").read_text().replace("image=", "nesting=Sidecar(allow_host_root=True), image=")
    (tmp_path / "main.py").write_text(program.replace("WorkspaceAgent\n", "Sidecar, WorkspaceAgent\n"))
    command = [str(ROOT / "node_modules" / ".bin" / "cdktf"), "synth"]
    done = subprocess.run(
        command, cwd=tmp_path, env={**env, "NAMES": "dev"}, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert said.count("dev/workspace") == 1, said
    assert "ERROR" not in said


ENDED = """
import os, sys
count, begun = 0, False
def changes(event, given):
    global count, begun
    if event == "open":
        changing = isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    else:
        changing = event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.link", "ctypes.call_function")
    begun = begun or (changing and ".cdktf.out.cdktf-coder" in repr(given))
    count += begun and bool(changing)
    if count == int(os.environ.get("END_AT", -1)):
        count += 1
        os.kill(os.getpid(), int(os.environ["SIGNAL"]))
sys.addaudithook(changes)
"""


@pytest.mark.heavy
@pytest.mark.parametrize("which", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda which: which.name)
def test_a_whole_program_ended_by_a_signal_at_any_time(tmp_path: Path, which: signal.Signals) -> None:
    """Twelve programs, each ended by itself at one of its changes, from the first to the last."""
    env = {**project(tmp_path), "NAMES": " ".join(f"t{number}" for number in range(30)), "TMPDIR": str(tmp_path)}
    (tmp_path / "main.py").write_text(f"{ENDED}{PROGRAM}print(count)\n")
    out = tmp_path / "cdktf.out"

    def run(image: str, at: int = -1) -> tuple[int, str]:
        """Run the program, ended at one of its changes; its exit code, and how many changes it made."""
        done = subprocess.run(
            [sys.executable, "main.py"],
            cwd=tmp_path,
            env={**env, "IMAGE": image, "END_AT": str(at), "SIGNAL": str(int(which))},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        return done.returncode, done.stdout

    assert run("a:1")[0] == 0
    state = out / "stacks" / "t7" / "terraform.tfstate"
    state.write_text("precious")
    one = tree(out)
    code, said = run("b:2")
    assert code == 0
    two = tree(out)
    changes = int(said.split()[-1])
    assert changes > 30
    for number in range(12):
        before, after, image = (two, one, "a:1") if number % 2 == 0 else (one, two, "b:2")
        assert run(image, at=1 + number * (changes - 1) // 11)[0] != 0
        assert tree(out) in (before, after)
        assert run(image)[0] == 0
        assert tree(out) == after
        assert not [name for name in os.listdir(tmp_path) if name.startswith((".cdktf", "cdktf-coder", ".cdktf-coder"))]


MOUNTED = """
set -e
mkdir -p out elsewhere
{mount}
"$PYTHON" -c "$SYNTH" out 1
echo state > out/stacks/dev/terraform.tfstate
"$PYTHON" -c "$SYNTH" out 2
cat out/manifest.json out/stacks/dev/terraform.tfstate
ls -A . out
"""
SYNTH = """
import sys
from pathlib import Path
from tests.output.test_real_tools import files
from cdktf_coder.output.transaction.write import write_output
write_output(Path(sys.argv[1]), files(sys.argv[2]))
"""


@pytest.mark.heavy
@pytest.mark.parametrize(
    "mount",
    [
        "mount -t tmpfs none out",
        "mount --bind elsewhere out",
        "mkdir -p out/stacks/dev/.terraform; mount -t tmpfs none out/stacks/dev/.terraform",
    ],
)
def test_an_output_directory_that_is_a_mount_point_or_holds_one(tmp_path: Path, mount: str) -> None:
    env = {**os.environ, "PYTHON": sys.executable, "SYNTH": SYNTH, "PYTHONPATH": f"{ROOT}:{ROOT / 'constructs'}"}
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", MOUNTED.format(mount=mount)],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2state", ".:", "elsewhere", "out", "out:", LISTING, "manifest.json", "stacks"]


@pytest.mark.heavy
def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """A file system of 64 KiB, with the output directory in it, and then as it."""
    script = """
set -e
mkdir disk
mount -t tmpfs -o size=64k none disk
for out in disk/out disk; do
  "$PYTHON" -c "$SYNTH" $out 1
  echo state > $out/stacks/dev/terraform.tfstate
  cat /dev/zero > disk/full 2>/dev/null || true
  "$PYTHON" -c "$SYNTH" $out $(printf %05000d 2) && exit 1
  cat $out/manifest.json $out/stacks/dev/terraform.tfstate
  rm disk/full
  "$PYTHON" -c "$SYNTH" $out 2
  cat $out/manifest.json $out/stacks/dev/terraform.tfstate
  ls -A $out
  rm -r disk/out || true
done
"""
    env = {**os.environ, "PYTHON": sys.executable, "SYNTH": SYNTH, "PYTHONPATH": f"{ROOT}:{ROOT / 'constructs'}"}
    done = subprocess.run(["unshare", "-rm", "sh", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split() == ["1state", "2state", LISTING, "manifest.json", "stacks"] * 2
    assert done.stderr.count("this can't be the output directory: No space left on device") == 2
