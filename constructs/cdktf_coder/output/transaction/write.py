"""One synth is one transaction: whenever it is killed, the output directory holds the old output or the new."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from ..._errors import ConfigError, SynthError
from ..files import File
from .claim import claimed
from .entries import shown
from .exchange import CannotExchangeError, exchange, recover_exchange
from .journal import put_in_place, recover_journal
from .plan import STAGE, Plan, make_plan


def write_output(target: Path, files: Mapping[str, File], *, for_cli: bool = False) -> list[tuple[str, str]]:
    """Make ``files`` (by their path) what this library has in the directory ``target``, and keep everything else in it.

    Gives what the user should know, each with the template it is about. Raises ``SynthError`` if something stands there
    that can't be kept and would change a template, or a Terraform is at work there; ``ConfigError`` if the directory
    can't be written, or another synth is writing it. Nothing has changed then.

    :param for_cli: leave ``stacks/`` folders that are no longer written empty, for ``cdktf synth`` to delete.
    """
    place = Path(os.path.realpath(target))
    try:
        if os.path.lexists(place) and not place.is_dir():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        os.makedirs(place.parent, exist_ok=True)
        with ExitStack() as held:
            try:
                work = held.enter_context(claimed(place.with_name(f".{place.name}.cdktf-coder")))
            except OSError:
                return _write_inside(place, str(target), files, for_cli)
            _recover(work, place)
            plan = _plan(place, str(target), files, for_cli)
            if not plan.changes_nothing:
                try:
                    exchange(plan, work)
                except CannotExchangeError:
                    return _write_inside(place, str(target), files, for_cli)
            return plan.notices
    except OSError as error:
        named = f" ({shown(os.fsdecode(error.filename))})" if error.filename else ""
        raise ConfigError(
            shown(str(target)), f"this can't be the output directory: {error.strerror}{named}", "name another by outdir"
        ) from None


def _plan(place: Path, name: str, files: Mapping[str, File], for_cli: bool) -> Plan:
    plan = make_plan(place, name, files, for_cli=for_cli)
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


def _write_inside(place: Path, name: str, files: Mapping[str, File], for_cli: bool) -> list[tuple[str, str]]:
    os.makedirs(place, exist_ok=True)
    with claimed(place / STAGE) as stage:
        recover_journal(stage, place)
        plan = _plan(place, name, files, for_cli)
        if not plan.changes_nothing:
            put_in_place(plan, stage)
        return plan.notices
