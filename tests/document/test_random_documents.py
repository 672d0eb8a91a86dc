"""Random documents, written in JSON and in HCL, as `terraform fmt` leaves them and as nobody would write them."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from writers import as_json, json_value, read

from cdktf_coder.document import compare, read_files
from cdktf_coder.document.hcl_body import RawArgument, RawBlock, RawBody, read_hcl
from cdktf_coder.language.nodes import EACH, NOTHING, Node, constant, get, spell, text

NAMES = st.sampled_from(["a", "b", "value", "for_x", "ü-1"])
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8) | st.sampled_from(
    ["${x}", "%{ if }", "$${", "$", "%%", "a\nb\n", '"', "\\", "~", "e\u0301"]
)
CONSTANTS = st.builds(
    constant,
    st.none() | st.booleans() | st.integers() | st.sampled_from([0.1, 1.5, 1e-7]) | TEXTS,
)
NAME = st.builds(lambda name: Node("name", name, ()), st.sampled_from(["var", "local", "docker_volume", "x"]))


def expressions(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    def of(kind: str, value: Any = None, least: int = 0, most: int = 3) -> st.SearchStrategy[Node]:
        return st.lists(inner, min_size=least, max_size=most).map(lambda parts: Node(kind, value, tuple(parts)))  # type: ignore[arg-type]

    keys = st.lists(TEXTS, unique=True, max_size=3)
    objects = st.builds(
        lambda names, values: Node(
            "object",
            None,
            tuple(part for key, value in zip(names, values, strict=False) for part in (constant(key), value)),
        ),
        keys,
        st.lists(inner, min_size=3, max_size=3),
    )
    reference = st.builds(lambda name, step: get(name, constant(step)), NAME, NAMES)
    loops = st.builds(
        lambda parts, test: Node("for", ("k", "v", "tuple"), (parts[0], NOTHING, parts[1], test)),
        st.tuples(inner, inner),
        inner | st.just(NOTHING),
    )
    return st.one_of(
        of("tuple"),
        objects,
        reference,
        st.builds(lambda source, key: get(source, key), reference, st.just(constant(0)) | reference),
        st.builds(lambda source, step: Node("splat", None, (source, get(EACH, constant(step)))), reference, NAMES),
        st.lists(inner | CONSTANTS, min_size=1, max_size=3).map(
            lambda parts: text([constant(""), *parts, constant("!")])
        ),
        of("call", "join"),
        st.sampled_from(["+", "==", "&&", "||", "%"]).flatmap(lambda operator: of("operation", operator, 2, 2)),
        reference.map(lambda of_: Node("operation", "!", (of_,))),
        of("condition", None, 3, 3),
        loops,
    )


VALUES = st.recursive(CONSTANTS, expressions, max_leaves=6)


def body(names: list[str], values: list[Node], blocks: list[RawBlock]) -> RawBody:
    taken = {block.kind for block in blocks}
    given = {name: value for name, value in zip(names, values, strict=False) if name not in taken}
    return RawBody(tuple(RawArgument(name, value, "", 1) for name, value in given.items()), tuple(blocks))


BODIES: st.SearchStrategy[RawBody] = st.recursive(
    st.builds(body, st.lists(NAMES, max_size=3), st.lists(VALUES, min_size=3, max_size=3), st.just([])),
    lambda inner: st.builds(
        body,
        st.lists(NAMES, max_size=2),
        st.lists(VALUES, min_size=2, max_size=2),
        st.lists(
            st.builds(
                lambda kind, inside: RawBlock(kind, (), inside, 1), st.sampled_from(["mounts", "spec", "other"]), inner
            )
            | st.builds(
                lambda inside, each: RawBlock(
                    "dynamic",
                    ("ports",),
                    RawBody((RawArgument("for_each", each, "", 1),), (RawBlock("content", (), inside, 1),)),
                    1,
                ),
                inner,
                VALUES,
            ),
            max_size=3,
        ),
    ),
    max_leaves=4,
)
RESOURCES = st.builds(
    lambda type_, name, inside: RawBlock("resource", (type_, name), inside, 1),
    st.sampled_from(["docker_container", "unknown_type"]),
    NAMES,
    BODIES,
)
DOCUMENTS = st.builds(
    lambda resources, values: RawBody(
        (),
        (
            *{block.labels: block for block in resources}.values(),
            RawBlock("locals", (), RawBody(tuple(RawArgument(f"l{i}", v, "", 1) for i, v in enumerate(values)), ()), 1),
        ),
    ),
    st.lists(RESOURCES, max_size=2),
    st.lists(VALUES, max_size=3),
)


def as_text(raw: RawBody) -> str:
    arguments = "".join(f"{argument.name} = {spell(argument.node)}\n" for argument in raw.arguments)
    return arguments + "".join(
        f"{block.kind} {' '.join(json.dumps(label, ensure_ascii=False) for label in block.labels)} {{\n{as_text(block.body)}}}\n"
        for block in raw.blocks
    )


@settings(max_examples=150)
@given(DOCUMENTS)
def test_a_document_reads_the_same_in_json_and_in_hcl(raw: RawBody) -> None:
    hcl = read_files({"main.tf": as_text(raw).encode()})
    other = read_files({"main.tf.json": json.dumps(as_json(raw)).encode()})
    assert compare(hcl, other) == ()
    assert hcl == other
    assert hcl.by_address.keys() == other.by_address.keys()
    for address, block in hcl.by_address.items():
        for name in block.body.names:
            ours, theirs = block.get(name), other.by_address[address].get(name)
            if ours is not None and theirs is not None and ours.node.kind == "constant":
                assert ours.literal == theirs.literal


def test_a_document_reads_the_same_once_terraform_has_formatted_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Many documents in one run of the command."""
    root = tmp_path_factory.mktemp("formatted")
    texts: list[str] = []

    @settings(max_examples=100)
    @given(DOCUMENTS)
    def collect(raw: RawBody) -> None:
        texts.append(as_text(raw))

    collect()
    for number, content in enumerate(texts):
        read(root / f"{number}", {"main.tf": content})
        read(root / f"{number}-untouched", {"main.txt": content, "main.tf": "# nothing"})
    subprocess.run(["terraform", "fmt", "-recursive", str(root)], check=True, capture_output=True)
    for number, content in enumerate(texts):
        formatted = (root / f"{number}" / "main.tf").read_text(encoding="utf-8")
        before, after = (
            read(root / f"{number}-{name}", {"main.tf": each}) for name, each in (("b", content), ("a", formatted))
        )
        assert compare(before, after) == ()


@settings(max_examples=200)
@given(VALUES)
def test_the_normal_spelling_reads_as_what_it_spells(node: Node) -> None:
    (argument,) = read_hcl("x.tf", f"a = {spell(node)}\n").arguments
    assert spell(argument.node) == spell(node)
    values = [json.dumps(json_value(each), sort_keys=True) for each in (argument.node, node)]
    assert values[0] == values[1]
