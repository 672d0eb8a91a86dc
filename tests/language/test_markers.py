"""A reference in Python text survives joining; whatever else happens to the text is an error, never silently wrong."""

from __future__ import annotations

import base64
import html
import json
import re
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder import ConfigError
from cdktf_coder.language.expr import AnyExpr, BoolExpr, ListExpr, NumberExpr, TextExpr, when
from cdktf_coder.language.markers import find_remains, spelled
from cdktf_coder.language.spelling import has_reference, template

name = TextExpr("data.coder_workspace.me.name")
cores = NumberExpr("var.cores")
zones = ListExpr("var.zones")
there = BoolExpr("var.there")
unknown = AnyExpr("module.a.b")


@pytest.mark.parametrize(
    "text",
    [
        f"{name}-home",
        "{}-home".format(name),  # noqa: UP032
        "%s-home" % name,  # noqa: UP031
        str(name) + "-home",
        "".join([str(name), "-home"]),
        "-".join((str(name), "home")),
        textwrap.dedent(f"  {name}-home").lstrip(),
        "-home".rjust(5).replace("-home", f"{name}-home"),
    ],
)
def test_joining_keeps_the_reference(text: str) -> None:
    assert template(text) == "${data.coder_workspace.me.name}-home"


CHANGES: list[Callable[[str], str]] = [
    str.upper, str.lower, str.title, str.capitalize, str.swapcase, str.casefold,
    lambda text: text[::-1],
    lambda text: text[::2], lambda text: text.replace("-", "_"), lambda text: text.replace("/", "-"),
    lambda text: text.replace("_", "-"), lambda text: text.replace(".", ""),
    lambda text: text.split("/")[0], lambda text: text.split(":")[-1], lambda text: text.partition(".")[2],
    lambda text: re.sub(r"[^a-z0-9]", "-", text), lambda text: re.sub(r"\W", "", text), shlex.quote, html.escape,
    lambda text: json.dumps(text, ensure_ascii=False), lambda text: json.dumps(text), repr, ascii,
    lambda text: text.encode("unicode_escape").decode(), lambda text: text.expandtabs().replace("&", "and"),
    lambda text: text.translate({ord("e"): "3"}),
]  # fmt: skip


AT_ITS_END: list[Callable[[str], str]] = [
    lambda text: text[1:], lambda text: text[:-1], lambda text: text[:3], lambda text: text[-3:],
    lambda text: text.split("-")[0], lambda text: text.removesuffix(text[-1]),
]  # fmt: skip


@pytest.mark.parametrize("change", AT_ITS_END)
def test_a_marker_that_is_cut_is_seen(change: Callable[[str], str]) -> None:
    with pytest.raises(ConfigError, match="holds a reference that was changed or cut apart in Python"):
        template(change(f"{name}"))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("text", [f"{name}", f"a-{name}", f"{name}/b.c", f"x{name}{cores}y"])
def test_whatever_else_is_done_to_the_text_is_seen(change: Callable[[str], str], text: str) -> None:
    changed = change(text)
    if find_remains(changed) and not has_reference(changed):
        return  # It is found in the finished file.
    with pytest.raises(ConfigError, match="holds a reference that was changed or cut apart in Python"):
        template(changed)


@pytest.mark.parametrize(
    "encode",
    [
        quote,
        lambda text: json.dumps(text),
        ascii,
        html.escape,
        lambda text: text.encode("ascii", "xmlcharrefreplace").decode(),
        lambda text: text.encode().hex(),
        lambda text: base64.b64encode(text.encode()).decode(),
        lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
    ],
)
@given(before=st.text(alphabet="abcdefghi -", max_size=7), after=st.text(alphabet="abcdefghi -", max_size=7))
def test_a_marker_is_found_in_every_encoding_and_at_every_place(
    encode: Callable[[str], str], before: str, after: str
) -> None:
    assert find_remains(encode(f"{before}{name}{after}"))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufdd0\ufdd1")))
def test_text_without_a_reference_has_no_remains(text: str) -> None:
    assert not find_remains(text)
    assert not has_reference(text) or "TfToken" in text


def test_markers_are_the_same_on_every_run() -> None:
    program = "from cdktf_coder import expr; print(ascii(str(expr('var.b')) + str(expr('var.a'))))"
    runs = {
        subprocess.run([sys.executable, "-c", program], env=dict(_env(seed)), capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def _env(seed: str) -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONHASHSEED": seed}


def test_markers_can_be_spelled_in_another_way_to_see_what_depends_on_them() -> None:
    usual = str(name)
    with spelled(1):
        other = str(name)
    assert len(usual) != len(other)
    assert template(usual) == template(other) == "${data.coder_workspace.me.name}"


DECISIONS: list[Callable[[], object]] = [
    lambda: (name == "a") and (cores == 2),
    lambda: (name == name) or there,
    lambda: not there,
    lambda: not (cores > 2),
    lambda: "yes" if name == TextExpr(name.code) else "no",
    lambda: "yes" if there else "no",
    lambda: 1 < cores < 4,
    lambda: "a" in name + "b",
    lambda: "a" in zones,
    lambda: name in [TextExpr("a.b"), "x"],
    lambda: (name + "-1").startswith("a"),
    lambda: name.replace("a", "b"),
    lambda: len(name + "x"),
    lambda: len(zones),
    lambda: (name + "x")[0],
    lambda: (name + "-1") == "x" or True,
    lambda: list(zones),
    lambda: int(cores),
    lambda: float(cores),
    lambda: range(cores),  # type: ignore[call-overload]
    lambda: round(cores),
    lambda: f"{cores:03d}",
    lambda: unknown.strip(),
    lambda: all([there, there]),
]


@pytest.mark.parametrize("decision", DECISIONS)
def test_python_decides_on_no_reference(decision: Callable[[], object]) -> None:
    with pytest.raises(ConfigError, match="which has no value at synth; "):
        decision()


def test_conditions_are_joined_by_terraforms_operators() -> None:
    condition = (name == "a") & (cores == 2) | ~there
    assert when(condition, 1, 2).code == ('data.coder_workspace.me.name == "a" && var.cores == 2 || !var.there ? 1 : 2')
