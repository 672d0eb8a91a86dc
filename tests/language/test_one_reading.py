"""No part of the library reads a text differently from another: what one refuses all refuse, and what it means is one thing."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.language.grammar import strings

from cdktf_coder import ConfigError, expr, raw
from cdktf_coder.document import DocumentError, read_files
from cdktf_coder.language.nodes import Node, spell
from cdktf_coder.language.reader import has_template, parse_template, read_template
from cdktf_coder.language.spelling import code, json_value
from cdktf_coder.language.template_string import TemplateStringError
from cdktf_coder.output.hcl import HclError, companion

TEXTS = strings(3, 600)


def bare(node: Node) -> str:
    # A directive alone is text, with quotes around it or without.
    return spell(node).replace('"${', "").replace('}"', "")


def by_values(text: str) -> Node | None:
    """As a program's own ``raw()``, which is spelled in JSON and as an expression."""
    try:
        value = raw(text)
    except ConfigError:
        return None
    assert json_value(value) == text
    node = parse_template(f"${{{code(value)}}}")
    assert bare(parse_template(text)) == bare(node)
    return parse_template(text)


def by_checks(text: str) -> Node | None:
    """As the checks read a finished document."""
    found = read_template(text)
    return None if found.error else found.node


def by_files(text: str) -> Node | None:
    """As a finished directory is read, from JSON."""
    try:
        document = read_files({"a.tf.json": json.dumps({"locals": {"a": text}}).encode()})
    except DocumentError:
        return None
    return document.root.locals["a"].node


def by_hcl(text: str) -> Node | None:
    """As it is written for Coder in HCL, and read from there."""
    try:
        _, written = companion({"data": {"coder_parameter": {"a": {"default": text}}}})
        document = read_files({"a.tf": (written or "").encode()})
    except (HclError, DocumentError):
        return None
    value = document.blocks("data", "coder_parameter")[0].get("default")
    return None if value is None else value.node


def meaning(node: Node | None) -> str | None:
    return None if node is None else spell(node)


def test_an_index_behind_an_index_is_refused_in_hcl_where_its_space_would_be_lost() -> None:
    assert by_checks("${a.b.0 . 1}") is not None
    with pytest.raises(HclError, match=r"an index follows another one as \.0\.0; write \[0\] for each index"):
        companion({"data": {"coder_parameter": {"a": {"default": "${a.b.0 . 1}"}}}})


@pytest.mark.parametrize("text", [text for text in TEXTS if not re.search(r"\d ?\. \d|\d \. ?\d", text)])
def test_strings_of_terraforms_grammar(text: str) -> None:
    one = meaning(by_checks(text))
    assert [meaning(by_values(text)), meaning(by_files(text)), meaning(by_hcl(text))] == [one] * 3


def test_some_of_them_are_read_and_some_refused() -> None:
    read = sum(by_checks(text) is not None for text in TEXTS)
    assert len(TEXTS) / 5 < read < len(TEXTS) * 4 / 5


@given(st.text(st.sampled_from('${}%~"\\(a.b\n#/*<E-:,')))
def test_any_text(text: str) -> None:
    one = meaning(by_checks(text))
    assert [meaning(by_values(text)), meaning(by_files(text)), meaning(by_hcl(text))] == [one] * 3


@given(st.text(st.sampled_from('ab.0[]()"${}? :+-,*!=\nf')))
def test_an_expression_is_one_as_a_value_and_in_braces(source: str) -> None:
    try:
        parts = read_template(f"${{{source}}}")
        alone = parts.is_expression and parts.parts[0][1].strip() == source.strip()
        in_braces = meaning(parts.node) if alone and not parts.error else None
    except TemplateStringError:
        in_braces = None
    try:
        value = expr(source)
    except ConfigError:
        assert in_braces is None
        return
    assert meaning(parse_template(f"${{{value.code}}}")) == in_braces


@pytest.mark.parametrize(
    "wrong", ["${[data…}", "%{ if true }x", "${a.b, 1}", "${a.b c}", "%{ endif }", "${😀}", "${a.*.*}"]
)
def test_what_terraform_refuses_is_refused_where_it_is_made(wrong: str) -> None:
    with pytest.raises(ConfigError, match="can't be read by Terraform"):
        raw(wrong)
    if has_template(wrong) and wrong.startswith("${"):
        with pytest.raises(ConfigError, match="can't be read by Terraform"):
            expr(wrong[2:-1])
