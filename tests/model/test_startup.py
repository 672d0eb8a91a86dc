"""Pieces of a start-up script, run by real shells: each as a script of its own, none at the expense of the next."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from cdktf_coder import Fragment
from cdktf_coder.model.startup import compose

SHELLS = [[shell] for shell in ("sh", "dash", "bash") if shutil.which(shell)]
SHELLS += [["busybox", "sh"]] if shutil.which("busybox") else []


def script(*pieces: str | Fragment) -> str:
    made = [Fragment(name=f"Piece {n}", script=p) if isinstance(p, str) else p for n, p in enumerate(pieces)]
    text = compose(made)
    assert isinstance(text, str)
    return text


@pytest.fixture(params=SHELLS, ids="-".join)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Shell:
    return Shell(request.param, tmp_path)


class Shell:
    """A shell that runs a script as Coder's agent does, by ``-c``, with a folder for temporary files of its own."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.command, self.folder = command, folder

    def run(self, text: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.command, "-c", text],
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": "/usr/bin:/bin", "TMPDIR": str(self.folder), "HOME": str(self.folder), **env},
        )


@pytest.fixture
def folder(shell: Shell) -> Path:
    return shell.folder


def test_a_command_that_reads_its_input_does_not_eat_the_rest(shell: Shell) -> None:
    done = shell.run(script("cat >/dev/null\necho one", "read line || true\necho two", "cat\necho three"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "one\ntwo\nthree\n", "")


def test_a_piece_has_the_standard_input_that_the_script_has(shell: Shell) -> None:
    done = shell.run(script("head -n 1 >/dev/null", "true"), "a\nb\n")
    assert done.returncode == 0
    assert shell.run(script("true", "cat"), "input\n").stdout == "input\n"


@pytest.mark.parametrize("failure", ["exit 7", "(exit 7)\necho not reached", "#!/bin/sh\nexit 7"])
def test_the_first_piece_that_fails_ends_the_start_up_with_its_exit_code(shell: Shell, failure: str) -> None:
    done = shell.run(script("echo before", failure, "echo after"))
    assert (done.returncode, done.stdout) == (7, "before\n")


def test_pieces_do_not_see_each_others_variables(shell: Shell) -> None:
    done = shell.run(script("a=1\nexport a\npiece=x\ncd /", 'echo "${a-unset}"'))
    assert done.stdout == "unset\n"


def test_a_piece_may_name_its_program(shell: Shell) -> None:
    done = shell.run(script("#!/usr/bin/env -S cat\nas it is $HOME", "echo two"))
    assert done.stdout == "#!/usr/bin/env -S cat\nas it is $HOME\ntwo\n"


def test_text_arrives_as_it_is(shell: Shell) -> None:
    done = shell.run(script("printf '%s\\n' '`a` \\\\ $b \"c\" é'", "cat <<'END_OF_PIECE'\nx\nEND_OF_PIECE\necho y"))
    assert done.stdout == '`a` \\\\ $b "c" é\nx\ny\n'


def test_nothing_is_left_behind(shell: Shell, folder: Path) -> None:
    shell.run(script("true", "exit 3", "true"))
    assert list(folder.iterdir()) == []


def test_without_a_folder_for_temporary_files_there_is_the_home(shell: Shell) -> None:
    done = shell.run(script("echo one", "echo two"), TMPDIR="/proc/nowhere")
    assert (done.returncode, done.stdout) == (0, "one\ntwo\n")


def test_a_name_of_several_lines_stays_a_comment(shell: Shell) -> None:
    done = shell.run(script(Fragment(name="a\necho no", script="echo one"), "echo two"))
    assert done.stdout == "one\ntwo\n"


def test_a_single_piece_is_left_alone() -> None:
    assert script("echo $HOME") == "echo $HOME"
    assert compose([]) is None


def test_a_phase_that_there_is_not() -> None:
    with pytest.raises(
        ValueError, match="Fragment 'a': phase='last' is not one of its values; use one of install, wait, start"
    ):
        Fragment(name="a", script="b", phase="last")  # type: ignore[arg-type]
