"""Every labelled change is told for what it is, and never for something milder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdktf_coder.document import read_files
from cdktf_coder.guard import judge, worst

from .mutations import MUTATIONS, Files, Mutation, answered

SNAPSHOTS = Path(__file__).resolve().parent.parent / "snapshots"


def versions(mutation: Mutation) -> tuple[Files, Files]:
    """The files before and after."""
    before = answered(SNAPSHOTS / mutation.base)
    mutation.before(before)
    after = dict(before)
    mutation.change(after)
    return before, after


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_each_change_has_its_class(mutation: Mutation) -> None:
    before, after = versions(mutation)
    verdicts = judge(read_files(before), read_files(after))
    assert str(worst(verdicts)) == mutation.expected, "\n".join(f"{v.consequence}: {v}" for v in verdicts)


def test_there_are_enough_of_them_and_each_has_a_name_of_its_own() -> None:
    assert len({mutation.name for mutation in MUTATIONS}) == len(MUTATIONS) >= 80
