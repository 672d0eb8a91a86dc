"""A document is walked once, and the checks share what was found."""

from __future__ import annotations

from typing import Any

import pytest
from tests.checks import finished

from cdktf_coder.checks.index import Index, split
from cdktf_coder.checks.places import Collector
from cdktf_coder.checks.runner import check


def test_every_block_is_walked_once_for_all_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    walked: list[Any] = []
    walk = Collector.block
    monkeypatch.setattr(Collector, "block", lambda self, kind, body: (walked.append(body), walk(self, kind, body)))
    document = finished.docker()
    check(document, finished.path_of)
    assert len(walked) == len({id(body) for body in walked}) == len(Index(document).blocks) > 20


def test_blocks_are_found_by_kind_type_and_address() -> None:
    index = Index(finished.docker())
    assert [block.address for block in index.of("data", "coder_parameter")] == [
        "data.coder_parameter.image",
        "data.coder_parameter.cpu",
    ]
    assert index.at["docker_container.workspace"].repeated == "count"
    assert index.at["local.hosts"].body == {"value": {"gateway": "host-gateway"}}
    assert {block.kind for block in index.blocks} == {
        *("resource", "data", "module", "provider", "variable", "local", "output")
    }


def test_references_are_found_by_the_block_they_stand_in() -> None:
    references = Index(finished.docker()).references["output.names"]
    assert [(to, rest) for _, to, rest in references] == [("local.hosts", ()), ("var.zone", ())]


@pytest.mark.parametrize(
    ("steps", "address", "rest"),
    [
        (("var", "zone"), "var.zone", ()),
        (("data", "coder_workspace", "me", "id"), "data.coder_workspace.me", ("id",)),
        (("resource", "docker_volume", "home", "name"), "docker_volume.home", ("name",)),
        (("docker_container", "workspace", "[0]", "id"), "docker_container.workspace", ("[0]", "id")),
    ],
)
def test_a_reference_is_an_address_and_what_follows(
    steps: tuple[str, ...], address: str, rest: tuple[str, ...]
) -> None:
    assert split(steps) == (address, rest)
