"""What Terraform refuses without looking at a provider is refused at synth: thousands of documents, most of them with
something wrong, held against the real Terraform.

``GAPS`` is what Terraform refuses and the checks let pass, ``STRICTER`` what they refuse and ``terraform validate`` lets
pass; whatever is not in these tables fails the test.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.checks.mutations import mutated
from tests.checks.validating import refused
from tests.terraform.conftest import Terraform

from cdktf_coder.checks.runner import check

SEED = 1
BATCH = 250

EVALUATED = "Terraform evaluates the expression; the checks know no types and values of expressions"
BUILT_IN = "arguments of what is built into Terraform: provisioners, terraform_data, terraform_remote_state"
GAPS = {
    "Error in function call": EVALUATED,
    "Incorrect key type": EVALUATED,
    "Invalid default value for optional attribute": "a default inside a type is not looked at",
    "Invalid for_each argument": EVALUATED,
    "Invalid function argument": EVALUATED,
    "Invalid index": EVALUATED,
    "Invalid operand": EVALUATED,
    "Invalid template interpolation value": EVALUATED,
    "Invalid variable validation result": EVALUATED,
    "Iteration over non-iterable value": EVALUATED,
    "Unsupported attribute": EVALUATED,
    "Invalid module source address": "what a source may look like is for Terraform's downloader to say",
    "Duplicate output definition": "two documents of the test have an output of one name",
    "Extraneous JSON object property": BUILT_IN,
    "Invalid reference from destroy provisioner": BUILT_IN,
    "Invalid \"when\" keyword": BUILT_IN,
    "Missing required argument": BUILT_IN,
    "Missing required provisioner plugin": BUILT_IN,
    "Missing block label": "an empty `dynamic`",
}  # fmt: skip
STRICTER = {
    r"can't refer to itself": "the plan refuses it",
    r"there is no function `nofunction\(\)`": "`try()` hides a function that isn't there",
    r"another block has the same name": "Terraform takes both, and finds one of them by either name",
    r"has `count`, so `\.id` needs an index": "`replace_triggered_by` takes all instances",
    r"^unknown attribute$": "Terraform drops an attribute that the type doesn't have",
    r"is not a Terraform type": "Terraform reads a type in quotes inside the text",
}


def _differences(terraform: Terraform, directory: Path, count: int) -> tuple[Counter[str], Counter[str], int]:
    """Gaps by Terraform's summary, what only the checks refuse by message, and how many both refuse."""

    def run(where: Path, *arguments: str) -> str:
        done = subprocess.run(["terraform", *arguments], cwd=where, env=terraform.env, capture_output=True, check=False)
        return done.stdout.decode()

    gaps: Counter[str] = Counter()
    stricter: Counter[str] = Counter()
    both = 0
    for start in range(0, count, BATCH):
        documents = {number: mutated(SEED, number) for number in range(start, min(start + BATCH, count))}
        theirs = refused(documents, _folder(directory, str(start)), run)
        for number, document in documents.items():
            found = check(document, lambda address: "")
            ours = [problem.message for problem in found if problem.severity == "error"]
            if not ours:
                gaps.update([theirs[number].partition(":")[0]] if number in theirs else [])
            elif number in theirs:
                both += 1
            elif number not in refused({number: document}, _folder(directory, f"alone-{number}"), run):
                stricter.update(ours)
    return gaps, stricter, both


def _folder(directory: Path, name: str) -> Path:
    folder = directory / name
    folder.mkdir()
    return folder


def _held(differences: tuple[Counter[str], Counter[str], int], at_least: float) -> dict[str, Any]:
    gaps, stricter, both = differences
    assert not {summary for summary in gaps if summary not in GAPS}
    assert not [message for message in stricter if not any(re.search(pattern, message) for pattern in STRICTER)]
    share = both / (both + sum(gaps.values()))
    assert share >= at_least, gaps
    return {"both refuse": both, "gaps": dict(gaps.most_common()), "stricter": sum(stricter.values())}


def test_what_terraform_refuses_is_refused_here(plain_terraform: Terraform, tmp_path: Path) -> None:
    _held(_differences(plain_terraform, tmp_path, 500), 0.93)


@pytest.mark.heavy
def test_what_terraform_refuses_is_refused_here_in_five_thousand_documents(
    plain_terraform: Terraform, tmp_path: Path
) -> None:
    print(_held(_differences(plain_terraform, tmp_path, 5000), 0.95))
