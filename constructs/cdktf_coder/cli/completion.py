"""`cdktf-coder completion`: completion for bash, zsh and fish, answered by the command itself."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .._errors import CoderError
from .commands import COMMANDS, command_module

DESCRIPTION = "Prints the completion script of a shell: commands, options, templates and environments."
EXAMPLE = 'eval "$(cdktf-coder completion bash)"'
EXIT_CODES = "Exit codes: 0 success, 1 error."

_SCRIPTS = {
    "bash": """\
_cdktf_coder() {
    local IFS=$'\\n'
    COMPREPLY=($(cdktf-coder completion --answer -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _cdktf_coder cdktf-coder
""",
    "zsh": """\
#compdef cdktf-coder
_cdktf_coder() {
    local -a found
    found=("${(@f)$(cdktf-coder completion --answer -- "${words[@]:1:$((CURRENT - 1))}" 2>/dev/null)}")
    if [[ -n "${found[*]}" ]]; then compadd -- "${found[@]}"; else _files; fi
}
compdef _cdktf_coder cdktf-coder
""",
    "fish": """\
function __cdktf_coder
    set -l words (commandline -opc) (commandline -ct)
    cdktf-coder completion --answer -- $words[2..-1] 2>/dev/null
end
complete -c cdktf-coder -a '(__cdktf_coder)'
""",
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `completion`."""
    command.add_argument("words", nargs="*", metavar="SHELL", help="the shell: bash, fish or zsh")
    command.add_argument("--answer", action="store_true", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Print a script, or what may stand where the last word is."""
    if options.answer:
        print("\n".join(answer(options.words)))
        return 0
    if len(options.words) != 1 or options.words[0] not in _SCRIPTS:
        raise CoderError(f"name one shell: {', '.join(sorted(_SCRIPTS))}")
    print(_SCRIPTS[options.words[0]], end="")
    return 0


class _Recorder(argparse.ArgumentParser):
    """Remembers the arguments of a command."""

    def __init__(self) -> None:
        self.added: list[argparse.Action] = []
        super().__init__()

    def add_argument(self, *names: Any, **settings: Any) -> argparse.Action:
        self.added.append(super().add_argument(*names, **settings))
        return self.added[-1]


def answer(words: list[str]) -> list[str]:
    """What may stand in place of the last word."""
    *before, last = words or [""]
    command = next((word for word in before if not word.startswith("-")), None)
    if command is None:
        return [word for word in (*COMMANDS, "--help", "--version") if word.startswith(last)]
    if command not in COMMANDS:
        return []
    recorder = _Recorder()
    command_module(command).add_arguments(recorder)
    taking = {option: action for action in recorder.added for option in action.option_strings}
    previous = taking.get(before[-1])
    if previous is not None and previous.nargs != 0:
        found = [str(choice) for choice in previous.choices or ()]
        found += _files(Path("environments"), "*.toml") if previous.dest == "environment" else []
    elif last.startswith("-"):
        shown = (action for action in recorder.added if action.help != argparse.SUPPRESS)
        found = [option for action in shown for option in action.option_strings]
    else:
        found = [
            str(choice) for action in recorder.added if not action.option_strings for choice in action.choices or ()
        ]
        found += sorted(_SCRIPTS) if command == "completion" else []
        found += _files(Path("cdktf.out/stacks"), "*") if command == "push" else []
    return sorted(word for word in found if word.startswith(last))


def _files(folder: Path, pattern: str) -> list[str]:
    return [path.stem for path in folder.glob(pattern)] if folder.is_dir() else []
