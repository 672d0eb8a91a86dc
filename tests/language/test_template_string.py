"""Terraform's template strings, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder._errors import ConfigError
from cdktf_coder.language.template_string import Literal, Sequence, TemplateStringError, parse


def pieces(text: str) -> list[str]:
    """The parts of a template, sequences with their tokens set apart by spaces."""
    return [
        part.text if isinstance(part, Literal) else f"<{part.kind} {' '.join(token.text for token in part.tokens)}>"
        for part in parse(text).parts
    ]


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("plain", "plain"),
        ("$${x}", "${x}"),
        ("$$${x}", "$${x}"),
        ("$$$${x}", "$$${x}"),
        ("%%{ if }", "%{ if }"),
        ("$${~ x", "${~ x"),
        ("$%%{", "$%{"),
        ("$", "$"),
        ("ends in $$", "ends in $$"),
        ('back\\slash and "quotes"', 'back\\slash and "quotes"'),
        ("a\rb", "a\rb"),
        ("a\r$${b}", "a\r${b}"),
    ],
)
def test_text_without_sequences_is_literal(text: str, literal: str) -> None:
    assert parse(text).parts == (Literal(literal),)


def test_an_empty_string_has_no_parts() -> None:
    assert parse("").parts == ()


def test_literals_and_sequences_take_turns() -> None:
    assert pieces("a ${b.c}$${d}%{ if e }f%{ endif }") == ["a ", "<${ b . c>", "${d}", "<%{ if e>", "f", "<%{ endif>"]


@pytest.mark.parametrize(
    "inside",
    [
        '{ a = "}" }.a',
        '"}"',
        '"\\"}"',
        '"${"${"}"}"}"',
        '"$${"',
        '"$"',
        "a # }\n",
        "a // }\n",
        "a /* } */",
        "<<EOT\n} ${b}\n  EOTS\n  EOT\n",
        "<<-EOT\n  }\n  EOT\n",
        "[for k, v in { a = 1 } : { (k) = v }]",
        "(\n1\n)",
    ],
)
def test_the_brace_that_closes_is_found(inside: str) -> None:
    [interpolation, rest] = parse("${" + inside + "} } rest").parts
    assert isinstance(interpolation, Sequence)
    assert rest == Literal(" } rest")


def test_only_a_string_that_is_one_interpolation_is_an_expression() -> None:
    assert parse("${a}").expression is not None
    assert parse("${~ a ~}").expression is not None
    for text in ("", "a", " ${a}", "${a}${b}", "%{ if a }%{ endif }", "$${a}", " ${~ a ~} "):
        assert parse(text).expression is None, text


def test_a_tilde_drops_the_whitespace_beside_it_up_to_the_end_of_the_line() -> None:
    assert pieces("a\n\n  ${~ b ~}  \n  c") == ["a\n\n", "<${ b>", "  c"]
    assert pieces("a ${~ b} c") == ["a", "<${ b>", " c"]
    assert pieces("%{ if a ~}\n  b\n%{~ endif }") == ["<%{ if a>", "  b", "<%{ endif>"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("echo ${HOME", "the sequence that begins with '${HOME' is not closed"),
        ("%{ if a", "is not closed"),
        ("${}", "the interpolation '${}' is empty"),
        ("${ # nothing\n}", "is empty"),
        ('${"a}', "the quotes that begin with '\"a}' are not closed"),
        ('${"a\nb"}', "a line ends inside the quotes"),
        ("${(a}", "'}' stands where ')' is missing"),
        ("${a)}", "')' closes nothing"),
        ("${a, b}", "more than one expression"),
        ("${a = b}", "more than one expression"),
        ("${'a'}", "\"'\" can't stand in an expression"),
        ("${a:-b; c}", "';' can't stand in an expression"),
        ("${a /* b}", "the comment that begins with '/* b}' is not closed"),
        ("${<<EOT\nEOT}", "the heredoc that begins with '<<EOT\\nEOT}' is not closed"),
        ("%{ if a }b", "%{ endif } is missing"),
        ("%{ for a in b }%{ else }", "follows no %{ if … }"),
        ("%{ endfor }", "follows no %{ for … }"),
        ("%{ while a }", "there is no directive 'while'"),
        ("a\r${b}", "behind a carriage return Terraform takes '${b}' for literal text"),
        ("a\r$$${b}", "behind a carriage return"),
    ],
)
def test_what_terraform_could_not_read_is_an_error(text: str, message: str) -> None:
    with pytest.raises(TemplateStringError) as caught:
        parse(text)
    assert message in caught.value.problem.message
    assert caught.value.problem.hint
    assert isinstance(caught.value, ConfigError)


@given(st.text(st.characters(exclude_characters="\r")))  # which needs more than this: see the tests of Terraform itself
def test_escaped_text_is_found_again(text: str) -> None:
    escaped = text.replace("${", "$${").replace("%{", "%%{")
    assert "".join(part.text for part in parse(escaped).parts if isinstance(part, Literal)) == text


@given(st.text(st.sampled_from('${}%~"\\(a \n#/*<E-')))
def test_any_string_is_read_or_refused(text: str) -> None:
    try:
        parse(text)
    except TemplateStringError as error:
        assert error.problem.message


@pytest.mark.parametrize("text", ["${" + "(" * 20_000, '${"' * 20_000, '${"' * 20_000 + "a" + '"}' * 20_000])
def test_nesting_may_be_deeper_than_python_recurses(text: str) -> None:
    try:
        parse(text)
    except TemplateStringError as error:
        assert len(str(error)) < 400  # it quotes the beginning, not all of it
