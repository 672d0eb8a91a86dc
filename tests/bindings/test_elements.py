"""Elements of the generated classes behind blocks: they read as what is written, and what is set on them is written."""

from __future__ import annotations

import os
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cdktf
import pytest
from tests.bindings.walking import arguments, found, fresh, plain
from tests.test_gallery import STACKS

from cdktf_coder import CoderTemplate
from cdktf_coder.bindings.prebuilt import generated_class
from cdktf_coder.bindings.values import to_json
from cdktf_coder.language.block import Block
from cdktf_coder.testing import synth

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> dict[str, CoderTemplate]:
    """The gallery's templates, made in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CDKTF_OUTDIR", str(tmp_path_factory.mktemp("gallery")))
        app = runpy.run_path(os.fspath(ROOT / "main.py"))["app"]
    return {template.name: template for template in app.templates}


def elements(template: CoderTemplate) -> Iterator[tuple[Block, Any]]:
    """The elements behind a template's resources and data sources, and their blocks."""
    for construct in template.constructs:
        for block in construct.blocks:
            if block.kind in ("resource", "data") and block.written is not None:
                yield block, template.element(block, construct)


# Each of these brings a type, or a shape of one, that none before it has. The rest is for runs that take their time.
QUICK = ("docker-envbox", "kubernetes-sysbox", "kubernetes-sysbox-mingfang")
TEMPLATES = [name if name in QUICK else pytest.param(name, marks=pytest.mark.heavy) for name in STACKS]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_gallerys_elements_are_of_their_generated_classes(gallery: dict[str, CoderTemplate], name: str) -> None:
    for block, element in elements(gallery[name]):
        expected = generated_class(block.kind, block.type)
        if block.type.startswith("k8s_"):
            assert expected is None, "mingfang/k8s has no generated classes: its schema is the cluster's"
            expected = cdktf.TerraformResource
        assert isinstance(element, expected), block


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_input_is_what_will_be_written(gallery: dict[str, CoderTemplate], name: str) -> None:
    document = synth(gallery[name])
    seen = 0
    for block, element in elements(gallery[name]):
        body = document[block.address]
        assert element.to_terraform() == {block.kind: {block.type: {block.name: body}}}
        for argument in arguments(element):
            value = to_json(getattr(argument.owner, f"{argument.name}_input"))
            value = template_resolved(gallery[name], value)
            assert plain(value) == plain(found(body, argument.path)), (block, argument.path)
            seen += value is not None
    assert seen > 20 or "mingfang" in name


def template_resolved(template: CoderTemplate, value: Any) -> Any:
    return template._elements.resolve({"value": value})["value"]


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_argument_that_can_be_set_is_written(gallery: dict[str, CoderTemplate], name: str) -> None:
    expected: dict[tuple[str, ...], Any] = {}
    for block, element in elements(gallery[name]):
        for argument in arguments(element):
            if argument.settable:
                value = fresh(argument.kind(), argument.name)
                setattr(argument.owner, argument.name, value)
                expected[(block.kind, block.type, block.name, *argument.path)] = to_json(value)
    assert len(expected) > 20 or "mingfang" in name
    _written(gallery[name], expected)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_block_that_can_be_put_is_written_and_taken_away(gallery: dict[str, CoderTemplate], name: str) -> None:
    expected: dict[tuple[str, ...], Any] = {}
    for block, element in elements(gallery[name]):
        for argument in arguments(element, depth=0):
            if argument.put is not None:
                value = fresh(argument.kind(), argument.name)
                if isinstance(value, list):
                    argument.put(value)
                else:
                    argument.put(**value._values)
                expected[(block.kind, block.type, block.name, *argument.path)] = to_json(value)
    _written(gallery[name], expected)
    taken = []
    for block, element in elements(gallery[name]):
        for argument in arguments(element, depth=0):
            reset = getattr(element, f"reset_{argument.name}", None)
            if reset is not None:
                reset()
                taken.append((block.kind, block.type, block.name, *argument.path))
    _written(gallery[name], dict.fromkeys(taken))


def _written(template: CoderTemplate, expected: dict[tuple[str, ...], Any]) -> None:
    document = template.output().whole
    for path, value in expected.items():
        assert plain(found(document, path)) == plain(value), path
