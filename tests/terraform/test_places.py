"""How Terraform reads a string in JSON, asked place by place: the library's table says the same."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.terraform.conftest import Terraform

from cdktf_coder.language.places import PLACES, Spelling, spelling

TEMPLATE, LITERAL, ADDRESS = Spelling.TEMPLATE, Spelling.LITERAL, Spelling.ADDRESS
Document = dict[str, Any]


def resource(**arguments: Any) -> Document:
    return {"resource": {"terraform_data": {"x": arguments}}}


def lifecycle(**arguments: Any) -> Document:
    return resource(lifecycle=arguments)


def local_exec(**arguments: Any) -> Document:
    return resource(provisioner={"local-exec": {"command": "true", **arguments}})


def state(**arguments: Any) -> Document:
    return {"data": {"terraform_remote_state": {"x": {"backend": "local", **arguments}}}}


def module(**arguments: Any) -> Document:
    return {**resource(), "module": {"m": {"source": "./m", **arguments}}}


def settings(**arguments: Any) -> Document:
    return {"terraform": arguments}


def imported(**arguments: Any) -> Document:
    return {**resource(), "import": {"to": "terraform_data.x", "id": "a", **arguments}}


def assertion(**arguments: Any) -> Document:
    rule = {"condition": '${path.module != ""}', "error_message": "no", **arguments}
    return {"check": {"c": {"assert": rule}}}


CODER = settings(required_providers={"coder": {"source": "coder/coder"}})


def coder(**arguments: Any) -> Document:
    return {**CODER, "provider": {"coder": arguments}, "data": {"coder_workspace": {"me": {}}}}


# The block and the argument, or "*" for one of the others; a document with the string there; of an address a right one,
# with spaces where only what is parsed may have them.
TEMPLATES: list[tuple[str, str, Callable[[str], Document]]] = [
    ("resource", "*", lambda v: resource(input=v)),
    ("resource", "count", lambda v: resource(count=v)),
    ("resource", "for_each", lambda v: resource(for_each={"a": v})),
    ("resource", "a key", lambda v: resource(input={v: 1})),
    ("resource", "a key of for_each", lambda v: resource(for_each={v: 1})),
    ("data", "*", lambda v: state(config={"path": v})),
    ("provider", "*", lambda v: coder(url=v)),
    ("lifecycle", "a condition", lambda v: lifecycle(precondition={"condition": v, "error_message": "no"})),
    ("lifecycle", "a message", lambda v: lifecycle(postcondition={"condition": "${self.id == 1}", "error_message": v})),
    ("provisioner", "*", lambda v: local_exec(environment={"A": v})),
    ("module", "*", lambda v: module(a=v)),
    ("module", "count", lambda v: module(count=v)),
    ("output", "*", lambda v: {"output": {"x": {"value": v}}}),
    ("locals", "*", lambda v: {"locals": {"x": v}}),
    ("import", "*", lambda v: imported(id=v)),
    ("check", "a condition", lambda v: assertion(condition=v)),
    ("check", "a message", lambda v: assertion(error_message=v)),
    (
        "variable",
        "validation",
        lambda v: {"variable": {"x": {"validation": {"condition": '${var.x != ""}', "error_message": v}}}},
    ),
]
LITERALS: list[tuple[str, str, Callable[[str], Document]]] = [
    ("lifecycle", "create_before_destroy", lambda v: lifecycle(create_before_destroy=v)),
    ("lifecycle", "prevent_destroy", lambda v: lifecycle(prevent_destroy=v)),
    ("lifecycle", "destroy", lambda v: {"removed": {"from": "terraform_data.y", "lifecycle": {"destroy": v}}}),
    ("provider", "alias", lambda v: coder(alias=v)),
    ("provider", "version", lambda v: coder(version=v)),
    ("module", "source", lambda v: module(source=v)),
    ("module", "version", lambda v: module(source="a/b/c", version=v)),
    ("variable", "*", lambda v: {"variable": {"x": {"default": v}}}),
    ("variable", "description", lambda v: {"variable": {"x": {"description": v}}}),
    ("variable", "sensitive", lambda v: {"variable": {"x": {"sensitive": v}}}),
    ("variable", "nullable", lambda v: {"variable": {"x": {"nullable": v}}}),
    ("output", "description", lambda v: {"output": {"x": {"value": 1, "description": v}}}),
    ("output", "sensitive", lambda v: {"output": {"x": {"value": 1, "sensitive": v}}}),
    ("output", "ephemeral", lambda v: {"output": {"x": {"value": 1, "ephemeral": v}}}),
    ("terraform", "*", lambda v: settings(required_version=v)),
    ("required_providers", "*", lambda v: settings(required_providers={"x": {"source": "a/b", "version": v}})),
]
ADDRESSES: list[tuple[str, str, Callable[[str], Document], str]] = [
    ("resource", "provider", lambda v: resource(provider=v), " terraform "),
    ("resource", "depends_on", lambda v: {**resource(), **state(depends_on=[v])}, "terraform_data . x"),
    ("data", "depends_on", lambda v: {**resource(), **state(depends_on=[v])}, "terraform_data . x"),
    ("data", "provider", lambda v: state(provider=v), " terraform "),
    ("lifecycle", "ignore_changes", lambda v: lifecycle(ignore_changes=[v]), " input "),
    ("lifecycle", "replace_triggered_by", lambda v: lifecycle(replace_triggered_by=[v]), "terraform_data . y"),
    ("provisioner", "when", lambda v: local_exec(when=v), " destroy "),
    ("provisioner", "on_failure", lambda v: local_exec(on_failure=v), " continue "),
    ("module", "providers", lambda v: {**CODER, **module(providers={"coder": v})}, " coder "),
    ("module", "depends_on", lambda v: module(depends_on=[v]), "terraform_data . x"),
    ("variable", "type", lambda v: {"variable": {"x": {"type": v}}}, "list ( string )"),
    ("output", "depends_on", lambda v: {**resource(), "output": {"x": {"value": 1, "depends_on": [v]}}}, "terraform_data . x"),
    ("moved", "from", lambda v: {"moved": {"from": v, "to": "terraform_data.y"}}, "terraform_data . x"),
    ("moved", "to", lambda v: {"moved": {"from": "terraform_data.y", "to": v}}, "terraform_data . x"),
    ("removed", "from", lambda v: {"removed": {"from": v, "lifecycle": {"destroy": False}}}, "terraform_data . x"),
    ("import", "to", lambda v: imported(to=v), "terraform_data . x"),
    ("import", "provider", lambda v: imported(to="terraform_data.y", provider=v), " terraform "),
]  # fmt: skip
UNTRIED = {
    ("terraform", "experiments"): "this version of Terraform takes none",
    ("ephemeral", "*"): "no provider of the mirror has one; Terraform decodes it by the code of resources",
    ("ephemeral", "provider"): "the same",
    ("ephemeral", "depends_on"): "the same",
    ("moved", "*"): "it has no other argument",
    ("removed", "*"): "the same",
    ("lifecycle", "*"): "the same",
    ("cloud", "*"): "it asks its server; Terraform decodes it by the code of backends",
    ("backend", "*"): "tried below",
}

UNDECLARED = "Reference to undeclared resource"


def said(terraform: Terraform, directory: Path, document: Document) -> list[str]:
    """The summaries of what Terraform finds wrong."""
    directory.mkdir()
    (directory / "main.tf.json").write_text(json.dumps(document))
    (directory / "m").mkdir()
    (directory / "m" / "main.tf.json").write_text(json.dumps({**CODER, "variable": {"a": {"default": ""}}}))

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["terraform", *arguments], cwd=directory, env=terraform.env, capture_output=True, check=False
        )
        return done.stdout.decode()

    if "module" in document or "terraform" in document:
        lines = map(json.loads, run("init", "-backend=false", "-json").splitlines())
        wrong = [line["diagnostic"]["summary"] for line in lines if line.get("@level") == "error"]
        if wrong:
            return wrong
    found = json.loads(run("validate", "-json"))["diagnostics"]
    return [item["summary"] for item in found if item["severity"] == "error"]


def named(rows: list[Any]) -> list[str]:
    return [f"{row[0]}: {row[1]}" for row in rows]


@pytest.mark.parametrize(("block", "argument", "document"), TEMPLATES, ids=named(TEMPLATES))
def test_a_template(
    terraform: Terraform, tmp_path: Path, block: str, argument: str, document: Callable[[str], Document]
) -> None:
    assert UNDECLARED in said(terraform, tmp_path / "in braces", document("${terraform_data.nope.id}"))
    assert UNDECLARED not in said(terraform, tmp_path / "bare", document("terraform_data.nope.id"))
    assert spelling(block, argument) is TEMPLATE or (block, argument) == ("variable", "validation")


@pytest.mark.parametrize(("block", "argument", "document"), LITERALS, ids=named(LITERALS))
def test_a_literal(
    terraform: Terraform, tmp_path: Path, block: str, argument: str, document: Callable[[str], Document]
) -> None:
    texts = ("${true}", "${", "terraform_data.nope", "a b")
    found = [said(terraform, tmp_path / str(number), document(text)) for number, text in enumerate(texts)]
    assert found == [found[0]] * len(texts)
    assert spelling(block, argument) is LITERAL


@pytest.mark.parametrize(("block", "argument", "document", "right"), ADDRESSES, ids=named(ADDRESSES))
def test_an_address(
    terraform: Terraform, tmp_path: Path, block: str, argument: str, document: Callable[[str], Document], right: str
) -> None:
    assert said(terraform, tmp_path / "right", document(right)) == []
    wrong = said(terraform, tmp_path / "wrong", document(f"${{{right.strip()}}}"))
    assert wrong and UNDECLARED not in wrong
    assert spelling(block, argument) is ADDRESS


def test_a_backend_is_literal(plain_terraform: Terraform, tmp_path: Path) -> None:
    document = settings(backend={"local": {"path": "${terraform_data.nope.id}"}})
    (tmp_path / "main.tf.json").write_text(json.dumps(document))
    plain_terraform(tmp_path, "init")
    kept = json.loads((tmp_path / ".terraform" / "terraform.tfstate").read_text())
    assert kept["backend"]["config"]["path"] == "${terraform_data.nope.id}"
    assert spelling("backend") is LITERAL


def test_every_place_of_the_table_is_tried() -> None:
    tried = {(row[0], row[1]) for row in (*TEMPLATES, *LITERALS, *ADDRESSES)}
    assert {(block, argument) for block, places in PLACES.items() for argument in places} - tried == set(UNTRIED)
