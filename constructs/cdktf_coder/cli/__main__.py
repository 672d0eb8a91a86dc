"""`cdktf-coder`, or `python -m cdktf_coder.cli`.

Exit codes: 0 for success, 1 for an error (wrong usage included), 2 where a comparison found differences or a check refused
something, 130 when interrupted. Only the module of the command that is run gets loaded.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from .._errors import CoderError
from .commands import COMMANDS, command_module
from .terminal import prepare_streams

_EXIT_CODES = "Exit codes: 0 success, 1 error, 2 differences or a refusal, 130 interrupted."


class _Parser(argparse.ArgumentParser):
    """argparse, but wrong usage exits with 1: 2 says that something differs."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(1, f"error: {message}\n")


class _Version(argparse.Action):
    """`--version`, looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("cdktf-coder")
        except PackageNotFoundError:
            number = "0 (not installed)"
        print(f"cdktf-coder {number}")
        parser.exit(0)


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of the whole command line, or with the arguments of one command only."""
    top = _Parser(
        prog="cdktf-coder",
        description="Synthesizes, checks, compares and pushes Coder workspace templates written with CDKTF.",
        epilog=f"Example: cdktf-coder push --dry-run\n\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    for name, summary in COMMANDS.items():
        if only is not None and name != only:
            commands.add_parser(name, help=summary, add_help=False)
            continue
        module = command_module(name)
        command = commands.add_parser(
            name,
            help=summary,
            description=module.DESCRIPTION,
            epilog=f"Example: {module.EXAMPLE}\n\n{module.EXIT_CODES}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit code."""
    prepare_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    named = next((word for word in words if not word.startswith("-")), "")
    try:
        options = parser(named).parse_args(words)
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except (CoderError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            # Whoever read the output has seen enough; the interpreter must not complain when it flushes.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
