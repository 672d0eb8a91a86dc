"""What this library did not write stays, moves to ``kept/``, or is refused by name; and the directory may be of any kind."""

from __future__ import annotations

import fcntl
import json
import multiprocessing
import os
import signal
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.output.kills import tree

from cdktf_coder._errors import ConfigError, SynthError
from cdktf_coder.output.files import File
from cdktf_coder.output.transaction import claim, exchange
from cdktf_coder.output.transaction.listing import LISTING
from cdktf_coder.output.transaction.rename import exchange_paths
from cdktf_coder.output.transaction.write import write_output


def files(content: str = "1", *templates: str, **more: str) -> dict[str, File]:
    made = {"manifest.json": File(content.encode())}
    for name in templates or ("dev",):
        made[f"stacks/{name}/cdk.tf.json"] = File(f"{name} {content}".encode())
    return {**made, **{f"stacks/dev/{path}": File(text.encode()) for path, text in more.items()}}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    place = tmp_path / "cdktf.out"
    write_output(place, files())
    return place


@pytest.fixture(params=["exchanged", "by journal"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "by journal":
        monkeypatch.setattr(exchange, "_obstacle", lambda plan: "a test wants it")
    return str(request.param)


def as_nobody(act: Callable[[], None]) -> None:
    """Call a function as a user who is not root, in a process of its own if this one is root's."""
    if os.geteuid() != 0:
        act()
        return
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            act()
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


# What others wrote -----------------------------------------------------------------------------------------------------------


def test_files_of_others_stay_and_what_the_push_would_send_is_named(out: Path, way: str) -> None:
    (out / "notes").write_text("mine")
    (out / "stacks" / "dev" / "terraform.tfvars").write_text("x = 1")
    (out / "stacks" / "dev" / ".terraform.lock.hcl").write_text("# locked")
    (out / "stacks" / "dev" / "modules" / "a").mkdir(parents=True)
    (out / "stacks" / "dev" / "modules" / "a" / "main.tf").write_text("")
    (out / "stacks" / "dev" / "modules" / "a" / "other.tf").write_text("")
    before = tree(out)
    notices = write_output(out, files("2"))
    after = tree(out)
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert changed == {LISTING, "manifest.json", "stacks/dev/cdk.tf.json"}
    dev = out / "stacks" / "dev"
    assert notices == [
        (
            "dev",
            f"terraform init wrote {dev}/.terraform.lock.hcl, and coder templates push sends it: give it as lock_file, "
            "or delete it",
        ),
        ("dev", f"this app did not write {dev}/modules, and coder templates push sends it: move it elsewhere"),
    ]


@pytest.mark.parametrize("name", ["main.tf", "x_override.tf.json", "a.tofu", "cdk.tf"])
def test_a_foreign_terraform_file_in_a_template_is_refused_by_name(out: Path, way: str, name: str) -> None:
    (out / "stacks" / "dev" / name).write_text("")
    before = tree(out)
    with pytest.raises(SynthError) as caught:
        write_output(out, files("2"))
    assert f"dev: {out}/stacks/dev/{name} was not written by this app and would change the template" in str(
        caught.value
    )
    assert tree(out) == before


def test_what_an_earlier_synth_wrote_goes_unless_it_was_changed_since(out: Path, way: str) -> None:
    write_output(out, files("1", **{"a/plain": "1", "a/edited": "1", "parameters.tf": "1"}))
    (out / "stacks" / "dev" / "a" / "edited").write_text("by hand")
    (out / "stacks" / "dev" / "cdk.tf.json").write_text("by hand, but written anew")
    [(template, message)] = write_output(out, files("1"))
    assert {path.name for path in (out / "stacks" / "dev").iterdir()} == {"cdk.tf.json"}
    assert (out / "stacks" / "dev" / "cdk.tf.json").read_text() == "dev 1"
    assert (out / "kept" / "dev" / "a" / "edited").read_text() == "by hand"
    assert template == "dev"
    assert f"moved to {out}/kept/dev/a/edited: an earlier synth wrote it, this one does not" in message


def test_a_foreign_file_makes_room_for_one_of_ours(out: Path, way: str) -> None:
    dev = out / "stacks" / "dev"
    (dev / "Dockerfile").write_text("FROM mine")
    (dev / "same").write_text("ours")
    (dev / "folder").mkdir()
    (dev / "folder" / "file").write_text("mine")
    (dev / "build").write_text("a file where a folder goes")
    wanted = {"Dockerfile": "FROM ours", "same": "ours", "folder": "now a file", "build/x": "in a folder"}
    notices = write_output(out, files("1", **wanted))
    assert {path: (dev / path).read_text() for path in wanted} == wanted
    kept = out / "kept" / "dev"
    assert (kept / "Dockerfile").read_text() == "FROM mine"
    assert (kept / "folder" / "file").read_text() == "mine"
    assert (kept / "build").read_text() == "a file where a folder goes"
    assert len(notices) == 3
    # Another one of the same name finds its place taken.
    write_output(out, files())
    (dev / "Dockerfile").write_text("FROM another")
    write_output(out, files("1", **wanted))
    assert (kept / "Dockerfile").read_text() == "FROM mine"
    assert (out / "kept" / "dev-2" / "Dockerfile").read_text() == "FROM another"


def test_removed_templates_and_foreign_folders_move_to_kept(out: Path, way: str) -> None:
    write_output(out, files("1", "dev", "old", "gone"))
    (out / "stacks" / "old" / "terraform.tfstate").write_text("state")
    (out / "stacks" / "mine").mkdir()
    (out / "stacks" / "mine" / "main.tf").write_text("mine")
    (out / "kept" / "mine").mkdir(parents=True)
    notices = write_output(out, files("1"))
    assert [template for template, _ in notices] == ["mine", "old"]
    assert os.listdir(out / "stacks") == ["dev"]
    assert sorted(os.listdir(out / "kept")) == ["mine", "mine-2", "old"]
    assert (out / "kept" / "mine-2" / "main.tf").read_text() == "mine"
    assert sorted(os.listdir(out / "kept" / "old")) == ["cdk.tf.json", "terraform.tfstate"]


def test_under_cdktf_synth_folders_are_left_empty_for_it_to_delete(out: Path, way: str) -> None:
    write_output(out, files("1", "dev", "old", "gone"))
    (out / "stacks" / "old" / "terraform.tfstate").write_text("state")
    write_output(out, files("1"), for_cli=True)
    assert sorted(os.listdir(out / "stacks")) == ["dev", "gone", "old"]
    assert os.listdir(out / "stacks" / "old") == os.listdir(out / "stacks" / "gone") == []
    assert (out / "kept" / "old" / "terraform.tfstate").read_text() == "state"
    write_output(out, files("1"))
    assert os.listdir(out / "stacks") == ["dev"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"files": 1}', b'{"files": {"../../victim": "", "notes": ""}}']
)
def test_a_damaged_list_makes_nothing_ours(out: Path, content: bytes) -> None:
    (out.parent / "victim").write_text("")
    (out / "notes").write_text("mine")
    (out / LISTING).write_bytes(content)
    write_output(out, files("2"))
    assert (out.parent / "victim").exists() and (out / "notes").read_text() == "mine"
    assert set(json.loads((out / LISTING).read_text())["files"]) == {"manifest.json", "stacks/dev/cdk.tf.json"}


def test_a_file_that_comes_at_the_last_moment_is_brought_over(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(prepared: Path, place: Path) -> None:
        (out / "stacks" / "dev" / "terraform.tfstate").write_text("late")
        (out / "stacks" / "new").mkdir()
        (out / "stacks" / "new" / "file").write_text("late")
        (out / "fresh").write_text("replaced")
        (out / "fresh").rename(out / "notes")
        exchange_paths(prepared, place)

    (out / "notes").write_text("mine")
    monkeypatch.setattr(exchange, "exchange_paths", late)
    write_output(out, files("2"))
    assert (out / "stacks" / "dev" / "terraform.tfstate").read_text() == "late"
    assert (out / "stacks" / "new" / "file").read_text() == "late"
    assert (out / "manifest.json").read_text() == "2"
    assert (out / "notes").read_text() == "mine"
    assert (out / "kept" / "notes").read_text() == "replaced"
    assert os.listdir(out.parent) == ["cdktf.out"]


def test_a_synth_that_changes_nothing_touches_nothing(out: Path, way: str) -> None:
    before = out.stat().st_ino, out.stat().st_ctime_ns, (out / "manifest.json").stat().st_ctime_ns
    write_output(out, files())
    assert (out.stat().st_ino, out.stat().st_ctime_ns, (out / "manifest.json").stat().st_ctime_ns) == before


# Locks -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["terraform.tfstate", "terraform.tfstate.d/blue/terraform.tfstate"])
def test_a_template_that_a_running_terraform_has_locked_is_left_alone(out: Path, way: str, state: str) -> None:
    path = out / "stacks" / "dev" / state
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    (path.parent / ".terraform.tfstate.lock.info").write_text("{}")
    ready, done = multiprocessing.Pipe()
    holder = multiprocessing.get_context("fork").Process(target=hold, args=(path, done))
    holder.start()
    ready.recv()
    before = tree(out)
    try:
        with pytest.raises(SynthError) as caught:
            write_output(out, files("2"))
    finally:
        holder.kill()
        holder.join()
    told = (
        f"dev: Terraform is at work in {out}/stacks/dev (process {holder.pid} has locked its state); wait until it is"
    )
    assert told in str(caught.value)
    assert tree(out) == before
    # It was killed, and left its note behind.
    write_output(out, files("2"))
    assert (out / "manifest.json").read_text() == "2"


def hold(path: Path, done: multiprocessing.connection.Connection) -> None:
    with path.open("r+") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        done.send(None)
        signal.pause()


def test_a_second_synth_waits_for_the_first_and_says_so_if_that_takes_too_long(
    out: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim, "PATIENCE", 0.1)
    with (
        claim.claimed(out.with_name(".cdktf.out.cdktf-coder")),
        pytest.raises(ConfigError, match="another synth is writing this output directory; wait until it is done"),
    ):
        write_output(out, files("2"))
    write_output(out, files("2"))
    assert (out / "manifest.json").read_text() == "2"


def test_of_synths_at_once_one_is_written_last_and_wholly(out: Path) -> None:
    (out / "stacks" / "dev" / "terraform.tfstate").write_text("state")
    context = multiprocessing.get_context("fork")
    synths = [context.Process(target=write_output, args=(out, files(str(number)))) for number in range(12)]
    for each in synths:
        each.start()
    for each in synths:
        each.join()
    assert [each.exitcode for each in synths] == [0] * 12
    version = (out / "manifest.json").read_text()
    assert (out / "stacks" / "dev" / "cdk.tf.json").read_text() == f"dev {version}"
    assert (out / "stacks" / "dev" / "terraform.tfstate").read_text() == "state"
    assert os.listdir(out.parent) == ["cdktf.out"]


@pytest.mark.parametrize("which", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_the_exchange_waits_for_its_end(
    out: Path, monkeypatch: pytest.MonkeyPatch, which: signal.Signals
) -> None:
    def signalled(prepared: Path, place: Path) -> None:
        os.kill(os.getpid(), which)
        exchange_paths(prepared, place)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(which, stop)
    monkeypatch.setattr(exchange, "exchange_paths", signalled)
    try:
        with pytest.raises(KeyboardInterrupt):
            write_output(out, files("2"))
    finally:
        signal.signal(which, before)
    assert (out / "manifest.json").read_text() == "2"
    assert os.listdir(out.parent) == ["cdktf.out"]


# Kinds of directories --------------------------------------------------------------------------------------------------------


def test_modes_follow_the_umask_and_folders_keep_theirs(tmp_path: Path, way: str) -> None:
    out = tmp_path / "cdktf.out"
    script = {"stacks/dev/run.sh": File(b"", executable=True)}
    umask = os.umask(0o027)
    try:
        write_output(out, {**files(), **script})
        out.chmod(0o2770)
        (out / "stacks" / "dev").chmod(0o705)
        write_output(out, {**files("2"), **script})
    finally:
        os.umask(umask)
    modes = {
        path: stat.S_IMODE((out / path).lstat().st_mode) for path in ("", "stacks", "stacks/dev", *files(), *script)
    }
    assert modes == {
        "": 0o2770,
        "stacks": 0o750,
        "stacks/dev": 0o705,
        "manifest.json": 0o640,
        "stacks/dev/cdk.tf.json": 0o640,
        "stacks/dev/run.sh": 0o750,
    }


@pytest.mark.parametrize("there", [True, False])
def test_an_output_directory_that_is_a_symbolic_link_stays_one(tmp_path: Path, way: str, there: bool) -> None:
    real = tmp_path / "elsewhere" / "real"
    if there:
        real.mkdir(parents=True)
        (real / "notes").write_text("mine")
    link = tmp_path / "cdktf.out"
    link.symlink_to("elsewhere/real")
    write_output(link, files())
    write_output(link, files("2"))
    assert link.is_symlink() and (real / "manifest.json").read_text() == "2"
    assert (real / "notes").exists() == there
    assert os.listdir(real.parent) == ["real"]


def test_links_in_it_are_replaced_where_ours_go_and_kept_elsewhere(out: Path, way: str) -> None:
    target = out.parent / "target"
    target.write_text("not ours")
    dev = out / "stacks" / "dev"
    (dev / "cdk.tf.json").unlink()
    (dev / "cdk.tf.json").symlink_to(target)
    (dev / "terraform.tfstate").symlink_to("../../../target")
    (out / "stacks" / "other").symlink_to("dev")
    write_output(out, files("2"))
    assert not (dev / "cdk.tf.json").is_symlink() and (dev / "cdk.tf.json").read_text() == "dev 2"
    assert os.readlink(dev / "terraform.tfstate") == "../../../target"
    assert os.readlink(out / "stacks" / "other") == "dev"
    assert target.read_text() == "not ours"


def test_names_that_are_not_utf8_or_hold_control_characters(out: Path, way: str) -> None:
    names = [b"\xff\xfe", b"a\nb\x1b[31m", "\N{RIGHT-TO-LEFT OVERRIDE}".encode()]
    for number, name in enumerate(names):
        folder = out / "stacks" / os.fsdecode(name)
        folder.mkdir()
        (folder / os.fsdecode(name)).write_text(str(number))
    notices = write_output(out, files("2"))
    assert {os.fsencode(path.name) for path in (out / "kept").iterdir()} == set(names)
    text = "".join(message for _, message in notices)
    assert "\\xff\\xfe" in text and "a\\nb\\x1b[31m" in text and "\\u202e" in text
    assert text.isprintable()


def test_a_directory_beside_which_nothing_can_be_made(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    parent = tmp_path / "parent"
    out = parent / "cdktf.out"
    write_output(out, files())
    if os.geteuid() == 0:
        for path in (out, *out.rglob("*")):
            os.chown(path, 65534, 65534)
    parent.chmod(0o555)
    for above in tmp_path.parents:
        if above.stat().st_uid == os.geteuid() and above != Path("/"):
            above.chmod(above.stat().st_mode | 0o111)
    as_nobody(lambda: write_output(out, files("2")) and None)
    parent.chmod(0o755)
    assert (out / "manifest.json").read_text() == "2"
    assert os.listdir(parent) == ["cdktf.out"] and sorted(os.listdir(out)) == [LISTING, "manifest.json", "stacks"]


def test_a_directory_that_can_not_be_written_is_an_error_of_one_sentence(tmp_path: Path) -> None:
    parent = tmp_path / "parent"
    out = parent / "cdktf.out"
    write_output(out, files())
    before = tree(out)
    for path in (parent, out, out / "stacks", out / "stacks" / "dev"):
        path.chmod(0o555)
    for above in tmp_path.parents:
        if above.stat().st_uid == os.geteuid() and above != Path("/"):
            above.chmod(above.stat().st_mode | 0o111)
    tmp_path.chmod(0o755)

    def act() -> None:
        with pytest.raises(ConfigError, match="this can't be the output directory: Permission denied"):
            write_output(out, files("2"))

    as_nobody(act)
    for path in (parent, out, out / "stacks", out / "stacks" / "dev"):
        path.chmod(0o755)
    assert {path: content for path, (_, content) in tree(out).items()} == {
        path: content for path, (_, content) in before.items()
    }


def test_a_directory_in_which_the_program_runs_keeps_its_identity(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(out / "stacks" / "dev")
    write_output(out, files("2"))
    assert Path("cdk.tf.json").read_text() == "dev 2"


def test_the_number_of_the_system_call_is_right_where_the_c_library_lacks_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ctypes

    class Old:
        """A C library before renameat2."""

        def __init__(self, *arguments: object, **options: bool) -> None:
            self._library = library(*arguments, **options)

        def __getattr__(self, name: str) -> object:
            if name == "renameat2":
                raise AttributeError(name)
            return getattr(self._library, name)

    library = ctypes.CDLL
    monkeypatch.setattr(ctypes, "CDLL", Old)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_text("")
    exchange_paths(tmp_path / "a", tmp_path / "b")
    assert os.listdir(tmp_path / "a") == ["b"] and os.listdir(tmp_path / "b") == ["a"]
