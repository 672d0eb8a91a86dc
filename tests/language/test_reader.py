"""Where Terraform's expressions end, and what they refer to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder.language.nodes import spell
from cdktf_coder.language.reader import parse_expression, read_template, traversals
from cdktf_coder.language.template_string import TemplateStringError


@pytest.mark.parametrize(
    ("template", "content"),
    [
        ("plain", []),
        ("a ${b.c} d ${e.f}", ["b.c", "e.f"]),
        ("${~ b.c ~}", ["b.c"]),
        ("$${literal} %%{literal} $$${literal}", []),
        ("%${b.c} $%{ if b.c }x%{ endif }", ["b.c", "if b.c", "endif"]),
        ('${"}"}${b.c}', ['"}"', "b.c"]),
        ('${"a ${"b ${c.d}"}"} x', ['"a ${"b ${c.d}"}"']),
        ('${"\\"}"}', ['"\\"}"']),
        ("${{a = {b = 1}}.a}", ["{a = {b = 1}}.a"]),
        ("${1 /* } */}", ["1 /* } */"]),
        ("${1 # }\n}", ["1 # }"]),
        ('${<<EOT\n}"\nEOT\n}', ['<<EOT\n}"\nEOT']),
    ],
)
def test_expressions_end_where_terraform_ends_them(template: str, content: list[str]) -> None:
    assert [text for kind, text in read_template(template).parts if kind != "text"] == content


@pytest.mark.parametrize(
    ("expression", "names"),
    [
        ("a.b.c", [("a", "b", "c")]),
        ("a.b-c.d", [("a", "b-c", "d")]),
        ("a.b - c.d", [("a", "b"), ("c", "d")]),
        ("a.b[0].c", [("a", "b", "[0]", "c")]),
        ("a.b.0.c", [("a", "b", "[0]", "c")]),
        ("a.b[*].c", [("a", "b", "[*]", "c")]),
        ("a.b.*.c", [("a", "b", "[*]", "c")]),
        ('a.b["k"].c', [("a", "b", '["k"]', "c")]),
        ("a.b[c.d].e", [("a", "b", "[]", "e"), ("c", "d")]),
        ("f(a.b, g(c.d)...)[0].e", [("a", "b"), ("c", "d")]),
        ("provider::p::f(a.b)", [("a", "b")]),
        ("(a.b).c.d", [("a", "b", "c", "d")]),
        ("a.b ? c.d : e.f", [("a", "b"), ("c", "d"), ("e", "f")]),
        ("{a = b.c, d : e.f, (g.h) = 1}", [("b", "c"), ("e", "f"), ("g", "h")]),
        ("{\n a = b.c ? d.e : f.g\n h = i.j\n}", [("b", "c"), ("d", "e"), ("f", "g"), ("i", "j")]),
        ("[for x in a.b : x.c if x.d]", [("a", "b")]),
        ("[for x in x.y : x.z]", [("x", "y")]),
        ("{for k, v in a.b ? c.d : e.f : k => v.x...}", [("a", "b"), ("c", "d"), ("e", "f")]),
        ("[for x in a.b : [for y in x.c : y.d + x.e + z.f]]", [("a", "b"), ("z", "f")]),
        ('"text a.b ${c.d} $${e.f}"', [("c", "d")]),
        ('[for x in a.b : "${x.y}${c.d}"]', [("a", "b"), ("c", "d")]),
        ("<<EOT\ntext ${a.b}\nEOT\n", [("a", "b")]),
        ("1 + 2.5e3 // a.b", []),
        ("true && !false || null == 1", []),
    ],
)
def test_references_are_told_from_keys_functions_attributes_and_bound_names(
    expression: str, names: list[tuple[str, ...]]
) -> None:
    assert list(traversals(expression)) == names


def test_a_directive_binds_its_names_until_it_ends() -> None:
    template = read_template("%{ for i, x in a.b ~}${x.c}${d.e}%{ endfor }${x.f}")
    assert template.traversals == (("a", "b"), ("d", "e"), ("x", "f"))


@pytest.mark.parametrize(
    "template",
    ["${a.b", '${"a}', "%{ if a.b", "%{http_code}", "${HOME:-/root}", "${names[@]}", "${#names}", "${}", "${'a'}"],
)
def test_what_terraform_can_not_read_is_kept_as_the_error(template: str) -> None:
    assert read_template(f"before {template}").error


def test_strings_in_strings_without_end_are_an_error_and_not_a_crash() -> None:
    assert read_template('${"' * 5000).error
    assert read_template('${"' * 5000 + '"}' * 5000).error


@given(st.text(alphabet='${}%"\\ab.:[]()#/*<\n-=?,', max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    template = read_template(text)
    if "${" not in text and "%{" not in text:
        assert (template.traversals, template.error) == ((), "")


@pytest.mark.parametrize(
    ("source", "spelled"),
    [
        ("(-a).b", "(-a).b"),
        ("(!a)[*].b", "(!a)[*].b"),
        ("a[null].b[true]", "a[null].b[true]"),
        ("[(for)]", "[(for)]"),
        ("a.*.b[*].c", "(a[*].b)[*].c"),
        ("(f\n(a))", "f(a)"),
        ("(a[\n*\n])", "a[*]"),
        ("a.2e3", "a[2000]"),
    ],
)
def test_what_is_spelled_anew_means_the_same(source: str, spelled: str) -> None:
    assert spell(parse_expression(source)) == spelled
    assert spell(parse_expression(spelled)) == spelled


@pytest.mark.parametrize("source", ["a.*.*", "a.0.1", "😀", "a\u00a0+ 1", "a\u2028", "f\n(a)\nb"])
def test_what_terraform_has_no_meaning_for_is_refused(source: str) -> None:
    with pytest.raises(TemplateStringError):
        parse_expression(source)
