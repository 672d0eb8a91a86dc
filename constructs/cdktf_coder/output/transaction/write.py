"""One synth is one transaction: whenever it is killed, the output directory holds the old output or the new."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from ..._errors import ConfigError, SynthError
from ..files import File
from .claim import claimed
from .entries import shown
from .exchange import CannotExchangeError, exchange, recover_exchange
from .journal import put_in_place, recover_journal
from .plan import STAGE, Plan, Wanted, make_plan

RECEIPT = "CDKTF_CODER_RECEIPT"
"""The variable by which a command that runs the program names a file, to be told each directory that was written."""


def write_output(target: Path, files: Mapping[str, File], *, for_cli: bool = False) -> list[tuple[str, str]]:
    """Make ``files`` (by their path) what this library has in the directory ``target``, and keep everything else in it.

    Gives what the user should know, each with the template it is about. Raises ``SynthError`` if something stands there
    that can't be kept and would change a template, or a Terraform is at work there; ``ConfigError`` if the directory
    can't be written, or another synth is writing it. Nothing has changed then.

    :param for_cli: leave ``stacks/`` folders that are no longer written empty, for ``cdktf synth`` to delete.
    """
    return _write(Wanted(Path(os.path.realpath(target)), str(target), files, for_cli), exchanged=True)


def write_template(target: Path, template: str, files: Mapping[str, File]) -> list[tuple[str, str]]:
    """The same for the files of one template, in a directory that CDKTF itself writes to, and by the journal."""
    return _write(Wanted(Path(os.path.realpath(target)), str(target), files, template=template), exchanged=False)


def _write(wanted: Wanted, *, exchanged: bool) -> list[tuple[str, str]]:
    notices = _put(wanted, exchanged=exchanged)
    receipt = os.environ.get(RECEIPT)
    if receipt:
        with suppress(OSError), open(receipt, "a", encoding="utf-8", errors="surrogateescape") as file:
            file.write(f"{wanted.place}\0")
    return notices


def _put(wanted: Wanted, *, exchanged: bool) -> list[tuple[str, str]]:
    place = wanted.place
    work = place.with_name(f".{place.name}.cdktf-coder")
    try:
        if os.path.lexists(place) and not place.is_dir():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        os.makedirs(place.parent, exist_ok=True)
        with ExitStack() as held:
            try:
                held.enter_context(claimed(work))
                _recover(work, place)
            except OSError:
                exchanged = False
            if exchanged:
                plan = _plan(wanted)
                with suppress(CannotExchangeError):
                    exchange(plan, work)
                    return plan.notices
            return _write_inside(wanted)
    except OSError as error:
        named = f" ({shown(os.fsdecode(error.filename))})" if error.filename else ""
        raise ConfigError(
            shown(wanted.name), f"this can't be the output directory: {error.strerror}{named}", "name another by outdir"
        ) from None


def _plan(wanted: Wanted) -> Plan:
    plan = make_plan(wanted)
    if plan.problems:
        raise SynthError(plan.problems)
    return plan


def _recover(work: Path, place: Path) -> None:
    if not recover_exchange(work, place):
        raise ConfigError(
            shown(str(place)),
            f"Terraform was started there while it was replaced, and is still at work in {shown(str(work))}",
            "wait until it is done, then synthesize again",
        )
    stage = place / STAGE
    if os.path.isdir(stage):
        with claimed(stage):
            recover_journal(stage, place)


def _write_inside(wanted: Wanted) -> list[tuple[str, str]]:
    os.makedirs(wanted.place, exist_ok=True)
    with claimed(wanted.place / STAGE) as stage:
        recover_journal(stage, wanted.place)
        plan = _plan(wanted)
        put_in_place(plan, stage)
        return plan.notices
