"""`cdktf-coder`, or `python -m cdktf_coder.cli`.

Exit codes: 0 for success, 1 for an error (wrong usage included), 2 where a comparison found differences.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from .._errors import CoderError
from . import drift, lock, synth, table


class _Parser(argparse.ArgumentParser):
    """argparse, but wrong usage exits with 1: 2 says that something differs."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(1, f"error: {message}\n")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = _Parser(
        prog="cdktf-coder",
        description="Looks after Coder workspace templates that CDKTF has written.",
        epilog="Exit codes: 0 success, 1 error, 2 differences found.",
    )
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in (synth, table, drift, lock):
        module.add_command(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit code."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (CoderError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
