"""What is written as HCL, read by Terraform itself: it formats nothing, and finds the same values as in JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cdktf_coder.language.template_string import TemplateStringError, parse
from cdktf_coder.output.companion_schema import COMPANION_SCHEMA
from cdktf_coder.output.hcl import COMPANION_TYPES, HclError, companion, render_block

# Each example is a batch of a few hundred strings, for starting Terraform is what costs; that is also why a failing batch
# isn't made smaller: the tests name what differs in it.
batches = settings(
    max_examples=5,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)

# Terraform's values, as its JSON syntax and as HCL find them.
LOCALS = {"v": "V", "n": 5, "l": ["a", "b"]}
FRAGMENTS = [
    *"$%}~#\\\"'`\n\t\r ", " \n  ", "\r\n", "x{", "//", "/*", "a", "é", "e\u0301", "😀", "\0", "\x7f", "\x85", "\u2028",
    "\u202e", "\ufeff", "\\n", "$${", "%%{", "$$${", "%%%{",
    "${local.v}", "${local.n}", "${ local.v }", "${~ local.v ~}", "${local.v ~}", "${~ local.n}",
    '${"}"}', '${"a${local.v}b"}', '${"$${x}"}', '${"\\"}"}', '${"\\r"}', '${"$"}',
    "${1+1}", "${-1}", "${!true}", "${local.n -1}", "${local.l[0]}", "${local.l.0}", "${[1,2,3][0]}",
    "${ {a=1}.a }", '${{for k,v in {a=1}:k=>v}["a"]}', '${join("",[for x in local.l:x])}', '${local.n>3?"y":"n"}',
    "${\n local.v\n}", "${local.v # }\n}", "${local.v // }\n}", "${local.v /* } */}", "${(\n1+\n2)}",
    '${[\n"x", # one\n"long" # two\n][0]}', "${ {\na=1\nbbb=2\n}.a }", "${<<EOT\nhi ${local.v} }\n x\nEOT\n}",
    "${<<-EOT\n    hi\n      ${local.v}$\n    EOT\n}",
    "%{if true}a%{else}b%{endif}", "%{ if local.n == 5 ~} \n a %{~ endif ~}", "%{ for x in local.l }[${x}]%{ endfor }",
]  # fmt: skip


def readable(text: str) -> bool:
    try:
        parse(text)
    except TemplateStringError:
        return False
    return True


texts = st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from('$%{}"\\\r\n~ a'))
templates = st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join).filter(readable)
keys = st.text(st.characters(exclude_categories=["Cs"]), max_size=4).map(lambda text: escaped(text))
values = st.recursive(
    templates | st.integers() | st.booleans() | st.none() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)


def escaped(text: str) -> str:
    """Literal text as a template string of Terraform's JSON syntax."""
    text = text.replace("${", "$${").replace("%{", "%%{")
    # Behind a carriage return without a line feed Terraform reads no sequence any more, not even an escaped one. And a
    # dollar sign right before a sequence would escape it, so such signs go inside.
    return re.sub(r"(\$*)\r(?!\n)", r'${"\1\\r"}', text)


def nfc(value: Any) -> Any:
    """Terraform's own normal form of text; JSON does not tell 1.0 from 1."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [nfc(item) for item in value]
    if isinstance(value, dict):
        return {nfc(key): nfc(item) for key, item in value.items()}
    return value


def outputs(terraform: Any, directory: Path, **files: str) -> dict[str, Any]:
    """The outputs of a configuration, given as the files' text by the name of each but for the suffix."""
    for stale in directory.glob("*"):
        stale.unlink()
    (directory / "locals.tf.json").write_text(json.dumps({"locals": LOCALS}))
    for name, text in files.items():
        suffix = ".tf.json" if name.startswith("json") else ".tf"
        (directory / f"{name}{suffix}").write_bytes(text.encode())
    terraform(directory, "apply", "-auto-approve", "-no-color")
    return {name: output["value"] for name, output in json.loads(terraform(directory, "output", "-json")).items()}


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("configuration")


@batches
@given(batch=st.lists(texts, min_size=200, max_size=300))
def test_any_text_arrives_unchanged(plain_terraform: Any, directory: Path, batch: list[str]) -> None:
    hcl = render_block("output", ["texts"], {"value": [escaped(text) for text in batch]}, {})
    found = outputs(plain_terraform, directory, hcl=hcl)["texts"]
    assert [(text, value) for text, value in zip(nfc(batch), found, strict=True) if text != value] == []


@batches
@given(batch=st.lists(templates, min_size=150, max_size=250))
def test_a_template_means_in_hcl_what_it_means_in_json(plain_terraform: Any, directory: Path, batch: list[str]) -> None:
    # Terraform drops a byte order mark at the beginning of a string in JSON; in HCL it is written as an escape.
    batch = [text.lstrip("\ufeff") for text in batch]
    hcl = render_block("output", ["hcl"], {"value": batch}, {})
    both = outputs(plain_terraform, directory, hcl=hcl, json=json.dumps({"output": {"json": {"value": batch}}}))
    results = zip(batch, both["hcl"], both["json"], strict=True)
    assert [result for result in results if result[1] != result[2]] == []


@batches
@given(batch=st.lists(values, min_size=40, max_size=60), key=keys)
def test_nothing_is_left_to_format(plain_terraform: Any, directory: Path, batch: list[Any], key: str) -> None:
    body = {
        **{f"attribute_{index}{'x' * (index % 7)}": value for index, value in enumerate(batch)},
        "option": [{"name": value, "x": 1, "other": {key: value, "y": 1}} for value in batch[:9]],
        "count": batch[0],
        "depends_on": ["data.a.b", "module.c"],
    }
    hcl = render_block("data", ["a", "b"], body, {"block_types": {"option": {"block": {}}}})
    assert plain_terraform(directory, "fmt", "-no-color", "-", stdin=hcl) == hcl


@pytest.mark.parametrize(
    ("json_string", "value"),
    [
        ("$${x}", "${x}"),
        ("$$${x}", "$${x}"),
        ("$$$${x}", "$$${x}"),
        ("%%{x}", "%{x}"),
        ("%%%{x}", "%%{x}"),
        ("$$", "$$"),
        ("cost: 5$", "cost: 5$"),
        ("\\n", "\\n"),
        ('${"$"}${local.v}', "$V"),
        ("%${local.v}", "%V"),
        ("$${local.v}", "${local.v}"),
        ("${local.v}$", "V$"),
        ('a\r${"b"}', 'a\r${"b"}'),
        ('a${"\\r"}${local.v}', "a\rV"),
        ("a\r\n${local.v}", "a\r\nV"),
        ("\ufeffx", "x"),
    ],
)
def test_how_terraform_reads_a_string_in_json(
    plain_terraform: Any, directory: Path, json_string: str, value: str
) -> None:
    document = json.dumps({"output": {"json": {"value": json_string}}})
    assert outputs(plain_terraform, directory, json=document)["json"] == value


HARD = '100 % of ${HOME}, a "quote", a back\\slash,\n\ttwo lines, %{ if }, é and 😀; $'

TEMPLATE: dict[str, Any] = {
    "terraform": {"required_providers": {"coder": {"source": "coder/coder"}}},
    "data": {
        "coder_workspace": {"me": {}},
        "coder_parameter": {
            "region": {
                "name": "region",
                "display_name": "Region",
                "description": escaped(HARD),
                "type": "string",
                "form_type": "dropdown",
                "default": "eu",
                "mutable": True,
                "option": [
                    {"name": "Europe", "value": "eu", "description": escaped(HARD), "icon": "/emojis/1f1ea-1f1fa.png"},
                    {"name": "America", "value": "us"},
                ],
            },
            "cpu": {
                "name": "cpu",
                "type": "number",
                "form_type": "slider",
                "default": "${local.n}",
                "order": 2,
                "validation": [{"min": 1, "max": 16, "monotonic": "increasing"}],
            },
            "branch": {
                "count": 1,
                "name": "branch",
                "type": "string",
                "default": "main",
                "validation": {"regex": "^[a-z\\d/-]+$", "error": 'no "${local.v}", please'},
            },
            "tools": {
                "name": "tools",
                "type": "list(string)",
                "form_type": "multi-select",
                "default": '${jsonencode(["git"])}',
                "dynamic": {
                    "option": {
                        "for_each": '${toset(["git","vim"])}',
                        "iterator": "tool",
                        "content": {"name": "${upper(tool.value)}", "value": "${tool.value}"},
                    }
                },
            },
            "once": {
                "name": "once",
                "type": "string",
                "default": "",
                "ephemeral": True,
                "mutable": True,
                "depends_on": ["data.coder_workspace.me"],
                "lifecycle": {"postcondition": [{"condition": '${self.name=="once"}', "error_message": "no"}]},
            },
        },
        "coder_workspace_tags": {
            "tags": {"tags": {"region": "${data.coder_parameter.region.value}", "a b": "c", "größe": "5"}}
        },
        "coder_workspace_preset": {
            "small": {
                "name": "small",
                "default": True,
                "parameters": {"cpu": "${local.n}", "region": "eu"},
                "prebuilds": {
                    "instances": 1,
                    "expiration_policy": {"ttl": 86400},
                    "scheduling": [
                        {
                            "timezone": "UTC",
                            "schedule": [
                                {"cron": "* 8-18 * * 1-5", "instances": 3},
                                {"cron": "* 8-14 * * 6", "instances": 1},
                            ],
                        }
                    ],
                },
            }
        },
    },
    "locals": LOCALS,
    "output": {
        "region": {"value": "${data.coder_parameter.region}"},
        "tools": {"value": "${data.coder_parameter.tools.option[*].name}"},
        "branch": {"value": "${data.coder_parameter.branch[0].validation[0]}"},
        "tags": {"value": "${data.coder_workspace_tags.tags.tags}"},
        "crons": {
            "value": "${[for s in tolist(data.coder_workspace_preset.small.prebuilds)[0].scheduling[0].schedule : s.cron]}"
        },
    },
}


def test_the_provider_takes_what_is_written(terraform: Any, tmp_path: Path) -> None:
    document, hcl = companion(TEMPLATE)
    assert hcl is not None
    (tmp_path / "cdk.tf.json").write_text(json.dumps(document))
    (tmp_path / "parameters.tf").write_text(hcl, encoding="utf-8")

    terraform(tmp_path, "fmt", "-check", "-diff", "-no-color")
    terraform(tmp_path, "init", "-no-color")
    terraform(tmp_path, "validate", "-no-color")
    terraform(tmp_path, "apply", "-auto-approve", "-no-color")

    found = {name: output["value"] for name, output in json.loads(terraform(tmp_path, "output", "-json")).items()}
    assert found["region"]["description"] == HARD
    assert [(option["name"], option["description"]) for option in found["region"]["option"]] == [
        ("Europe", HARD),
        ("America", ""),
    ]
    assert found["tools"] == ["GIT", "VIM"]
    assert (found["branch"]["regex"], found["branch"]["error"]) == ("^[a-z\\d/-]+$", 'no "V", please')
    assert found["tags"] == {"region": "eu", "a b": "c", "größe": "5"}
    assert found["crons"] == ["* 8-18 * * 1-5", "* 8-14 * * 6"]


def test_the_blocks_are_those_of_the_real_provider(terraform: Any, tmp_path: Path) -> None:
    (tmp_path / "main.tf.json").write_text(json.dumps({"terraform": TEMPLATE["terraform"]}))
    terraform(tmp_path, "init", "-no-color")
    schemas = json.loads(terraform(tmp_path, "providers", "schema", "-json"))["provider_schemas"]
    known = schemas["registry.terraform.io/coder/coder"]["data_source_schemas"]

    def nesting(block: dict[str, Any]) -> dict[str, Any]:
        inner = {name: {"block": nesting(nested["block"])} for name, nested in block.get("block_types", {}).items()}
        return {"block_types": inner} if inner else {}

    assert {name: nesting(known[name]["block"]) for name in COMPANION_TYPES} == COMPANION_SCHEMA


def test_what_terraform_can_not_read_either_is_refused(plain_terraform: Any, directory: Path) -> None:
    for text in (
        "${",
        "${}",
        "%{ if",
        "${ ( }",
        '${"}',
        "${a b",
        "${'a'}",
        "${a, b}",
        "${<<EOT\nEOT}",
        "${/*}",
        "%{ endif }",
        "%{ x }",
        "%{if true}%{else}%{else}%{endif}",
    ):
        with pytest.raises(HclError):
            render_block("output", ["x"], {"value": text}, {})
        with pytest.raises(AssertionError, match="Error"):
            outputs(plain_terraform, directory, json=json.dumps({"output": {"x": {"value": text}}}))
