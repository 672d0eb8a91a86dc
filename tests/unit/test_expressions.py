"""References know arithmetic, comparison, text and escaping, and say so when Python is asked for what only Terraform knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder._errors import ConfigError
from cdktf_coder.language import functions as fn
from cdktf_coder.language.expr import AnyExpr, BoolExpr, NumberExpr, TextExpr, expr, json_value, raw, template, when
from cdktf_coder.model.quantity import kubernetes_cpu, kubernetes_memory, mebibytes, quantity

cores = NumberExpr("tonumber(data.coder_parameter.cores.value)", plain="data.coder_parameter.cores.value")
gib = NumberExpr("tonumber(data.coder_parameter.gib.value)", plain="data.coder_parameter.gib.value")
name = TextExpr("data.coder_workspace.me.name")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (cores, "${data.coder_parameter.cores.value}"),
        (cores * 1024, "${data.coder_parameter.cores.value * 1024}"),
        (1024 * cores + 2, "${1024 * data.coder_parameter.cores.value + 2}"),
        (cores * (2 + gib), "${data.coder_parameter.cores.value * (2 + data.coder_parameter.gib.value)}"),
        (cores - (gib - 1), "${data.coder_parameter.cores.value - (data.coder_parameter.gib.value - 1)}"),
        (10 - cores, "${10 - data.coder_parameter.cores.value}"),
        (cores / 2 % 3, "${data.coder_parameter.cores.value / 2 % 3}"),
        (-cores, "${-data.coder_parameter.cores.value}"),
        (cores > 4, "${data.coder_parameter.cores.value > 4}"),
        (cores == 2, "${tonumber(data.coder_parameter.cores.value) == 2}"),
        (name != "x", '${data.coder_workspace.me.name != "x"}'),
        (~(cores > 4) & (gib < 2) | (name == "a"), None),
        (when(cores > 4, "big", "small"), '${data.coder_parameter.cores.value > 4 ? "big" : "small"}'),
        (when(True, "here", "there"), "here"),
        (f"{name}-home", "${data.coder_workspace.me.name}-home"),
        ("home-" + name, "home-${data.coder_workspace.me.name}"),
        (name.lower(), "${lower(data.coder_workspace.me.name)}"),
        (f"{cores}Gi", "${data.coder_parameter.cores.value}Gi"),
        (fn.replace(name, r"/127\.0/", "x"), '${replace(data.coder_workspace.me.name, "/127\\\\.0/", "x")}'),
        (fn.join(",", [name, 'say "hi"\n']), '${join(",", [data.coder_workspace.me.name, "say \\"hi\\"\\n"])}'),
        (raw("${var.a}-$${b}"), "${var.a}-$${b}"),
        (expr("length(var.zones)") + 1, "${length(var.zones) + 1}"),
        (expr("var.a ? 1 : 2") * 3, "${(var.a ? 1 : 2) * 3}"),
        (1.0, 1),
        ({"a${b}": ["${c}", None]}, {"a$${b}": ["$${c}", None]}),
    ],
)
def test_a_value_is_written_as_terraform_reads_it(value: object, written: object) -> None:
    if written is None:
        written = (
            "${!(data.coder_parameter.cores.value > 4) && data.coder_parameter.gib.value < 2"
            ' || data.coder_workspace.me.name == "a"}'
        )
    assert json_value(value) == written


def test_a_dollar_sign_before_a_reference_stays_a_dollar_sign() -> None:
    assert template(f"costs ${name}") == 'costs ${"$"}${data.coder_workspace.me.name}'


def test_references_in_text_survive_changes_of_case() -> None:
    assert template(f"Home-{name}".upper()) == "HOME-${data.coder_workspace.me.name}"


def test_a_reference_that_was_cut_apart_is_an_error() -> None:
    with pytest.raises(ConfigError, match="a reference inside this text was cut apart; use fn"):
        template(f"{name}"[:-3])


def test_python_cannot_decide_on_a_reference() -> None:
    with pytest.raises(ConfigError, match="has no value at synth, so Python can't decide on it; choose with when"):
        if cores == 2:
            pass
    with pytest.raises(ConfigError, match="Python can't loop over it"):
        list(AnyExpr("var.zones"))


def test_references_can_be_keys_and_compared_with_each_other() -> None:
    assert {name: 1}[TextExpr(name.code)] == 1
    assert bool(name == TextExpr(name.code))
    assert not bool(name == gib)


def test_arithmetic_with_text_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"\* wants a number, not '2'; use fn.tonumber"):
        cores * "2"  # type: ignore[operator]


def test_text_that_begins_with_a_byte_order_mark_is_refused() -> None:
    with pytest.raises(ConfigError, match="byte order mark"):
        template("\ufeffhello")


def test_a_carriage_return_of_its_own_does_not_switch_escapes_off() -> None:
    """Behind it Terraform's JSON syntax would take ``$${`` as it stands."""
    assert template("a\r${x}\r\nb") == 'a${"\\r"}$${x}\r\nb'
    assert template("$$\r") == '${"$$\\r"}'
    assert template(f"\r{name}") == '${"\\r"}${data.coder_workspace.me.name}'


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_literal_text_never_opens_an_interpolation(text: str) -> None:
    if text.startswith("\ufeff"):
        return
    written = template(text)
    assert written.replace("$${", "${").replace("%%{", "%{") == text
    assert "${" not in written.replace("$${", "") and "%{" not in written.replace("%%{", "")


@pytest.mark.parametrize("value", ["2Gi", "two", 0, -1, True, float("nan"), float("inf"), [2]])
def test_what_is_not_a_quantity_is_refused(value: object) -> None:
    with pytest.raises(
        ConfigError, match=r"t/workspace: memory=.* is not a quantity; give a number of GiB, such as 8 or 0.5"
    ):
        quantity("t/workspace", "memory", value, "GiB")


def test_a_reference_to_text_is_no_quantity() -> None:
    with pytest.raises(ConfigError, match="memory is a reference to text, not to a number; use a number parameter"):
        quantity("t/workspace", "memory", name, "GiB")


def test_quantities_in_each_platforms_spelling() -> None:
    assert (mebibytes(1.5), kubernetes_memory(1.5), kubernetes_memory(4), kubernetes_cpu(0.5), kubernetes_cpu(2)) == (
        1536, "1536Mi", "4Gi", "500m", "2",
    )  # fmt: skip
    assert template(kubernetes_memory(gib + 1)) == "${data.coder_parameter.gib.value + 1}Gi"
    assert json_value(mebibytes(gib)) == "${data.coder_parameter.gib.value * 1024}"


def test_conditions_keep_their_type() -> None:
    assert isinstance(when(cores > 1, 2, 3), NumberExpr)
    assert isinstance(when(cores > 1, "a", name), TextExpr)
    assert isinstance(when(cores > 1, True, cores > 3), BoolExpr)
