"""References know arithmetic, comparison, text and escaping, and say so when Python is asked for what only Terraform knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder._errors import ConfigError
from cdktf_coder.language import functions as fn
from cdktf_coder.language.expr import BoolExpr, ListExpr, NumberExpr, TextExpr, expr, raw, when
from cdktf_coder.language.spelling import code, json_value, keep_nulls, template
from cdktf_coder.model.quantity import kubernetes_cpu, kubernetes_memory, mebibytes, quantity
from cdktf_coder.model.trust import Trust

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
        (16 / expr("var.n*2"), "${16 / (var.n*2)}"),
        (expr("max(1,2)+max(3,4)") * 10, "${(max(1,2)+max(3,4)) * 10}"),
        (expr("(var.a + var.b)") * 2, "${(var.a + var.b) * 2}"),
        (~expr("a.x && b.x"), "${!(a.x && b.x)}"),
        (-expr("-1"), "${-(-1)}"),
        (expr("var.zones[*].id").at(0), "${(var.zones[*].id)[0]}"),
        (expr("var.a # how many"), "${var.a}"),
        (expr(f"[for zone in {expr('var.zones')} : upper(zone)]"), "${[for zone in var.zones : upper(zone)]}"),
        (raw(f"a-{name}-${{lower(var.b)}}"), "a-${data.coder_workspace.me.name}-${lower(var.b)}"),
        (raw(f"${{lower({name})}}"), "${lower(data.coder_workspace.me.name)}"),
        (name + "-home", "${data.coder_workspace.me.name}-home"),
        ("${HOME}-" + name, "$${HOME}-${data.coder_workspace.me.name}"),
        (fn.lower("a" + name), '${lower("a${data.coder_workspace.me.name}")}'),
        (Trust.HOST_ROOT, 2),
        (keep_nulls({"a": None, "b": [None]}), {"a": None, "b": [None]}),
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


@pytest.mark.parametrize(
    "source", ["a.b, 1", "", "a b", "1 +", "f(", '"${', "{a = 1", "%{ if true }", "a = 1", "[for x in]", "a ? b"]
)
def test_what_terraform_can_not_read_is_refused_where_it_is_written(source: str) -> None:
    with pytest.raises(ConfigError, match=r"expr\(.*can't be read by Terraform: "):
        expr(source)


@pytest.mark.parametrize(
    "source", ["${[data…}", "%{ if true }x", "${", "${a, b}", "${}", "%{ endif }", "%{ http_code }"]
)
def test_a_template_that_terraform_can_not_read_is_refused_where_it_is_written(source: str) -> None:
    with pytest.raises(ConfigError, match=r"raw\(.*can't be read by Terraform: "):
        raw(source)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), object(), {1, 2}, b"x", 1j, {(1, 2): 3}])
def test_what_terraform_has_no_value_for_is_refused(value: object) -> None:
    with pytest.raises(ConfigError, match="to Terraform; give"):
        json_value({"a": [value]})
    with pytest.raises(ConfigError, match="to Terraform; give"):
        code(value)


def test_keys_that_are_one_to_terraform_are_refused() -> None:
    with pytest.raises(ConfigError, match="are the same to Terraform"):
        json_value({"\u00e9": 1, "e\u0301": 2})
    with pytest.raises(ConfigError, match="two keys of this object are the same text"):
        json_value({1: "a", "1": "b"})


def test_the_kind_of_a_value_can_be_said() -> None:
    unknown = expr("module.a.b")
    assert [type(value) for value in (unknown.as_text(), unknown.as_number(), unknown.as_bool(), unknown.as_list())] == [
        TextExpr, NumberExpr, BoolExpr, ListExpr,
    ]  # fmt: skip
    assert json_value(unknown.as_number() * 2) == "${module.a.b * 2}"
