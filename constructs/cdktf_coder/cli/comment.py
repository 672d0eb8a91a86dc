"""`cdktf-coder comment`: a report where people read it, from a pipeline."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .._errors import CoderError
from ..ship.forge import NotAllowed, forge, prepared

DESCRIPTION = """\
Writes a report as a comment on the pull request or merge request that a pipeline runs for, and updates that comment the next time.
With --issue the report becomes an issue instead, which --close closes again. GitHub needs GITHUB_TOKEN, GitLab GITLAB_TOKEN."""
EXAMPLE = "cdktf-coder comment drift.md"
EXIT_CODES = "Exit codes: 0 written, or the token may not comment (a pull request of a fork), 1 error."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `comment`."""
    command.add_argument("file", type=Path, metavar="FILE", help="the report, in Markdown")
    command.add_argument("--issue", metavar="TITLE", help="open or update an issue instead")
    command.add_argument("--close", action="store_true", help="close that issue, if it is open")


def run(options: argparse.Namespace) -> int:
    """Write the comment or the issue."""
    if options.close and not options.issue:
        raise CoderError("--close closes an issue; name it by --issue")
    text = prepared(options.file.read_text(encoding="utf-8"))
    where = forge()
    try:
        if options.close:
            where.close()
        elif options.issue:
            where.issue(options.issue, text)
        else:
            where.comment(text)
    except NotAllowed as error:
        if options.issue:
            raise
        print(f"no comment was written: {error}; a pull request of a fork has no token that may", file=sys.stderr)
    return 0
