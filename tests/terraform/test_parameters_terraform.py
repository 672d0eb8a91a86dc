"""Parameters, presets and tags in front of the real Terraform and the real provider."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import cdktf
import pytest

from cdktf_coder import (
    CheckboxParameter,
    ChoiceParameter,
    CoderTemplate,
    DynamicOptions,
    MultiSelectParameter,
    NumberParameter,
    Option,
    Prebuilds,
    PrebuildSchedule,
    PrebuildScheduling,
    Preset,
    SliderParameter,
    Styling,
    SwitchParameter,
    TagsParameter,
    TextAreaParameter,
    TextParameter,
    Variable,
    WorkspaceTags,
    expr,
    fn,
    when,
)


def given(**values: str) -> dict[str, str]:
    """The environment in which Coder hands over parameters' values."""
    return {f"CODER_PARAMETER_{hashlib.sha256(name.encode()).hexdigest()}": value for name, value in values.items()}


def show(template: CoderTemplate, **values: Any) -> None:
    for name, value in values.items():
        cdktf.TerraformOutput(template, f"show_{name}", value=str(value)).override_logical_id(name)


def shown(terraform: Any, folder: Path, **values: str) -> dict[str, Any]:
    """What a template's outputs are once Coder has handed over these values."""
    env = given(**values)
    terraform(folder, "apply", "-auto-approve", "-no-color", env=env)
    return {name: output["value"] for name, output in json.loads(terraform(folder, "output", "-json")).items()}


@pytest.fixture
def everything(app: Any, tmp_path: Path, terraform: Any) -> Path:
    """A template with a parameter of each kind, presets with prebuilds, and tags, ready to be planned."""
    template = CoderTemplate(app, "everything")
    zone = Variable(template, "zone", default="north")
    region = ChoiceParameter(
        template,
        "region",
        form_type="dropdown",
        options={"eu": "Europe", "us": "United States"},
        default="eu",
        icon="/icon/globe.svg",
        order=1,
    )
    cpu = SliderParameter(
        template, "cpu", min=1, max=when(region.value == "eu", 8, 4), default=2, order=2, error="{value}?"
    )
    memory = NumberParameter(template, "memory", order=3)
    disk = ChoiceParameter(
        template,
        "disk",
        options=[Option(value=10, name="Small"), Option(value=50, name="Large", when=cpu.value > 2), 20],
        default=10,
        monotonic="increasing",
        mutable=True,
    )
    nick = TextParameter(
        template,
        "nick",
        default="anna",
        regex=r"^[a-z]{3,8}$",
        error="three to eight letters, not {value}",
        styling=Styling(placeholder='say "${name}"', disabled=region.value == "us"),
    )
    notes = TextAreaParameter(template, "notes", default="one\ntwo ${three}\n", mutable=True, ephemeral=True)
    tools = MultiSelectParameter(template, "tools", options=["go", "node", "rust"], default=["go"])
    words = TagsParameter(template, "words", default=["a", "b c"])
    gpu = SwitchParameter(template, "gpu", default=False)
    model = ChoiceParameter(template, "model", options=["t4", "l4"], default="t4", when=gpu.value)
    docs = CheckboxParameter(template, "docs", default=when(region.value == "eu", True, False))
    first = ChoiceParameter(
        template,
        "first",
        options_from=DynamicOptions(items=tools.value, name=f"Tool {DynamicOptions.ITEM}"),
        default="go",
    )
    version = TextParameter(
        template,
        "version",
        name=expr("each.key"),
        display_name=expr("each.value"),
        for_each={"v_go": "Go"},
        default="1",
    )
    Preset(
        template,
        "large",
        name="Large",
        default=True,
        description="For whole builds",
        parameters={cpu: 8, "memory": 32, tools: ["go", "rust"], gpu: True},
        prebuilds=Prebuilds(
            instances=1,
            expiration_ttl=86_400,
            scheduling=PrebuildScheduling(
                timezone="Europe/Berlin",
                schedules=[
                    PrebuildSchedule(cron="* 8-18 * * 1-5", instances=3),
                    PrebuildSchedule(cron="* 8-14 * * 6", instances=0),
                ],
            ),
        ),
    )
    WorkspaceTags(template, "tags", tags={"cluster": "dev", "zone": zone, "region": region, "cpu": cpu.value})
    show(
        template,
        region=region.value,
        cpu=cpu.value,
        mebibytes=memory.value * 1024,
        disk=disk.value + 0.5,
        nick=nick.value.upper(),
        notes=notes.value,
        tools=fn.call("concat", tools.value, ["more"]),
        words=words.value,
        gpu=gpu.value & docs.value,
        is_gpu=gpu.value == True,  # noqa: E712 - an expression of Terraform's
        model=model.value_or("none"),
        first=first.value,
        version=version.value_of("v_go"),
        versions=version.values,
    )
    app.synth()
    folder = tmp_path / "out" / "stacks" / "everything"
    terraform(folder, "init", "-no-color")
    return folder


def test_terraform_and_the_provider_accept_every_kind(everything: Path, terraform: Any) -> None:
    assert "Success" in terraform(everything, "validate", "-no-color")
    # What Coder runs when the template is pushed: nobody has given a value yet.
    terraform(everything, "plan", "-no-color")


def test_values_arrive_in_their_types(everything: Path, terraform: Any) -> None:
    assert shown(terraform, everything, memory="16") == {
        "region": "eu",
        "cpu": "2",
        "mebibytes": 16384,
        "disk": 10.5,
        "nick": "ANNA",
        "notes": "one\ntwo ${three}\n",
        "tools": ["go", "more"],
        "words": ["a", "b c"],
        "gpu": False,
        "is_gpu": False,
        "model": "none",
        "first": "go",
        "version": "1",
        "versions": {"v_go": "1"},
    }
    chosen = {
        "region": "us",
        "cpu": "4",
        "memory": "32",
        "disk": "50",
        "tools": '["node","rust"]',
        "words": "[]",
        "gpu": "true",
        "model": "l4",
        "docs": "true",
        "first": "rust",
        "v_go": "1.26",
    }
    assert shown(terraform, everything, **chosen) == {
        "region": "us",
        "cpu": "4",
        "mebibytes": 32768,
        "disk": 50.5,
        "nick": "ANNA",
        "notes": "one\ntwo ${three}\n",
        "tools": ["node", "rust", "more"],
        "words": [],
        "gpu": True,
        "is_gpu": True,
        "model": "l4",
        "first": "rust",
        "version": "1.26",
        "versions": {"v_go": "1.26"},
    }


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"cpu": "9"}, "9?"),
        ({"cpu": "6", "region": "us"}, "6?"),
        ({"nick": "B"}, "three to eight letters, not {value}"),
        ({"region": "mars"}, "must be a valid option"),
        ({"tools": '["cobol"]'}, "must be a valid option"),
        ({"disk": "50", "cpu": "2"}, "must be a valid option"),
    ],
)
def test_the_provider_holds_people_to_the_rules(
    everything: Path, terraform: Any, values: dict[str, str], said: str
) -> None:
    with pytest.raises(AssertionError) as refused:
        terraform(everything, "plan", "-no-color", env=given(**values))
    assert said in str(refused.value)


# The library refuses each of these where it is written; here is why.
REFUSED = {
    'type = "number"\n form_type = "dropdown"': "when options do not exist",
    'form_type = "input"\n option {\n name = "a"\n value = "a"\n }': "when options exist",
    'type = "bool"\n form_type = "slider"': '"form_type" attribute="slider" is not supported',
    'default = "c"\n option {\n name = "a"\n value = "a"\n }': "Default value must be a valid option",
    'option {\n name = "a"\n value = "a"\n }\n option {\n name = "a"\n value = "b"\n }': "Option names must be unique",
    'option {\n name = "a"\n value = "a"\n }\n option {\n name = "b"\n value = "a"\n }': "Option values must be unique",
    'type = "number"\n default = "0"\n validation {\n min = 1\n }': "value 0 is less than the minimum 1",
    'type = "number"\n default = "9"\n validation {\n max = 8\n }': "value 9 is more than the maximum 8",
    'type = "number"\n default = "2.5"\n validation {\n max = 8\n }': 'value "2.5" is not a number',
    'type = "number"\n validation {\n max = 8\n }': 'value "" is not a number',
    'type = "number"\n default = "1"\n validation {\n monotonic = "up"\n }': "number monotonicity can be either",
    'default = "a"\n validation {\n min = 1\n }': "a min cannot be specified for a string type",
    'default = "a"\n validation {\n regex = "b"\n error = "say b"\n }': "say b",
    'validation {\n regex = "b"\n error = "say b"\n }': "say b",
    'default = "b"\n validation {\n regex = "b"\n }': "an error must be specified with a regex validation",
    'default = "b"\n validation {\n regex = "(?=b)"\n error = "say b"\n }': "compile regex",
    'default = "b"\n ephemeral = true': "parameter can't be immutable and ephemeral",
    "mutable = true\n ephemeral = true": "ephemeral parameter requires the default property",
}


def test_what_the_library_refuses_the_provider_would_refuse(tmp_path: Path, terraform: Any) -> None:
    required = 'terraform {\n required_providers {\n coder = {\n source = "coder/coder"\n }\n }\n}\n'
    blocks = [
        f'data "coder_parameter" "p{index}" {{\n name = "p{index}"\n {body}\n}}\n' for index, body in enumerate(REFUSED)
    ]
    (tmp_path / "main.tf").write_text(required + "".join(blocks))
    terraform(tmp_path, "init", "-no-color")
    with pytest.raises(AssertionError) as refused:
        terraform(tmp_path, "plan", "-no-color")
    # Every finding ends with the address it is about.
    findings = " ".join(line.strip("│ ") for line in str(refused.value).splitlines()).split("Error: ")
    for index, said in enumerate(REFUSED.values()):
        about = next((text for text in findings if f'"p{index}"' in text), "nothing was found")
        assert said in about, f"p{index}"
