"""Deployed drift: what the program makes now, held against the active version in Coder."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..ship.coder_command import CoderCommand
from ..ship.environment import Environment
from ..ship.scratch import scratch_folder
from .change import Change
from .compare import compare_templates


def deployed_changes(
    coder: CoderCommand, environment: Environment, folders: Mapping[str, Path], jobs: int = 4
) -> list[Change]:
    """What differs between the templates and their active versions, by the names that they have in Coder.

    Old is what runs in Coder, new what the program makes: the changes are what a push would do.
    """
    names = {environment.deployed_name(template): folder for template, folder in folders.items()}
    deployed = coder.templates()

    def one(name: str) -> list[Change]:
        if name not in deployed:
            return [Change(name, "+", message="not in Coder yet")]
        with scratch_folder() as place:
            pulled = Path(place) / "pulled"
            coder.pull(name, pulled)
            return list(compare_templates(name, new=names[name], old=pulled))

    with ThreadPoolExecutor(jobs) as pool:
        return [change for changes in pool.map(one, names) for change in changes]
