"""Presets and prebuilt workspaces: what is written, and every rule with the words it is refused in."""

from __future__ import annotations

from typing import Any

import cdktf
import pytest

from cdktf_coder import (
    ChoiceParameter,
    CoderTemplate,
    ConfigError,
    MultiSelectParameter,
    NumberParameter,
    Prebuilds,
    PrebuildSchedule,
    PrebuildScheduling,
    Preset,
    SliderParameter,
    SwitchParameter,
    TextParameter,
    expr,
)
from cdktf_coder.testing import synth


@pytest.fixture
def template(app: Any) -> CoderTemplate:
    return CoderTemplate(app, "t")


def body(template: CoderTemplate, name: str) -> Any:
    return synth(template)[f"data.coder_workspace_preset.{name}"]


def refusal(template: CoderTemplate, **arguments: Any) -> str:
    with pytest.raises(ConfigError) as error:
        Preset(template, "p", **arguments)
    return str(error.value)


def found(template: CoderTemplate) -> list[str]:
    return [str(problem) for problem in synth(template).problems]


def first(template: CoderTemplate) -> str:
    return found(template)[0]


def test_a_preset_gives_values_by_parameter_or_by_name(template: CoderTemplate) -> None:
    cpu = SliderParameter(template, "cpu", min=1, max=8, default=2)
    SwitchParameter(template, "gpu", name="Use a GPU", default=False)
    tools = MultiSelectParameter(template, "tools", options=["go", "rust"], default=[])
    image = TextParameter(template, "image", default="a")
    Preset(
        template,
        "large",
        name="Large",
        default=True,
        description="For whole builds.",
        icon="/icon/large.svg",
        parameters={cpu: 8, "Use a GPU": True, tools: ["go"], image: expr("var.default_image"), "later": "x"},
    )
    TextParameter(template, "later", default="")
    template.variable("default_image", default="b")
    assert body(template, "large") == {
        "name": "Large",
        "description": "For whole builds.",
        "icon": "/icon/large.svg",
        "default": True,
        "parameters": {
            "cpu": "8",
            "Use a GPU": "true",
            "tools": '["go"]',
            "image": "${var.default_image}",
            "later": "x",
        },
    }
    assert found(template) == []


def test_a_preset_may_be_nothing_but_a_name(template: CoderTemplate) -> None:
    Preset(template, "small")
    assert body(template, "small") == {"name": "small"}


def test_prebuilds_are_written_as_blocks(template: CoderTemplate) -> None:
    Preset(
        template,
        "large",
        prebuilds=Prebuilds(
            instances=1,
            expiration_ttl=86_400,
            scheduling=PrebuildScheduling(
                timezone="UTC",
                schedules=[
                    PrebuildSchedule(cron="* 8-18 * * 1-5", instances=3),
                    PrebuildSchedule(cron="* 8-14 * * 6", instances=0),
                ],
            ),
        ),
    )
    assert body(template, "large")["prebuilds"] == {
        "instances": 1,
        "expiration_policy": {"ttl": 86400},
        "scheduling": {
            "timezone": "UTC",
            "schedule": [
                {"cron": "* 8-18 * * 1-5", "instances": 3},
                {"cron": "* 8-14 * * 6", "instances": 0},
            ],
        },
    }
    text = synth(template).files["parameters.tf"]
    for block in ("prebuilds {", "expiration_policy {", "scheduling {", "schedule {"):
        assert block in text
    assert found(template) == []


def test_instances_can_follow_a_variable(template: CoderTemplate) -> None:
    count = template.variable("prebuilds", type="number", default=0)
    Preset(template, "p", prebuilds=Prebuilds(instances=count, expiration_ttl=0))
    assert body(template, "p")["prebuilds"] == {"instances": "${var.prebuilds}", "expiration_policy": {"ttl": 0}}


# What is refused -----------------------------------------------------------------------------------------------------------


def scheduled(*crons: str, timezone: str = "UTC", instances: Any = 1) -> Prebuilds:
    schedules = [PrebuildSchedule(cron=cron, instances=instances) for cron in crons]
    return Prebuilds(instances=0, scheduling=PrebuildScheduling(timezone=timezone, schedules=schedules))


FORMAT = 'write "* HOUR DAY-OF-MONTH MONTH DAY-OF-WEEK", as in "* 8-18 * * 1-5"'
REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no name": ({"name": ""}, "the preset has no name; omit name, and it is called by its construct id"),
    "a long description": (
        {"description": "é" * 65},
        "the description has 130 bytes, Coder takes 128 at most; shorten it",
    ),
    "a long icon": ({"icon": "/" + "a" * 256}, "the icon has 257 bytes, Coder takes 256 at most; shorten it"),
    "a broken icon": (
        {"icon": "a:b:\n"},
        "icon 'a:b:\\n' is not a path or URL; use one as in /icon/docker.svg or https://example.com/a.svg",
    ),
    "a list of parameters": (
        {"parameters": ["cpu"]},
        "parameters is a list, not a dict; write a dict: {a Parameter or text: a value for Terraform}",
    ),
    "prebuilds of a number": ({"prebuilds": 2}, "prebuilds is a number, not a Prebuilds; write Prebuilds(instances=…)"),
    "negative instances": (
        {"prebuilds": Prebuilds(instances=-1)},
        "instances is -1; give a whole number, 0 or more",
    ),
    "half an instance": (
        {"prebuilds": Prebuilds(instances=0.5)},
        "instances is 0.5; give a whole number, 0 or more",
    ),
    "a short life": (
        {"prebuilds": Prebuilds(instances=1, expiration_ttl=1800)},
        "expiration_ttl=1800 is out of Coder's range; use 0, or 3600 (an hour) to 31536000 (a year) seconds",
    ),
    "a long life": (
        {"prebuilds": Prebuilds(instances=1, expiration_ttl=31_536_001)},
        "expiration_ttl=31536001 is out of Coder's range; use 0, or 3600 (an hour) to 31536000 (a year) seconds",
    ),
    "no schedules": (
        {"prebuilds": scheduled()},
        "scheduling without schedules does nothing; give at least one PrebuildSchedule, or omit scheduling",
    ),
    "no time zone": (
        {"prebuilds": scheduled("* * * * *", timezone="Berlin time")},
        "'Berlin time' is no time zone; use a name of the IANA database, as in UTC or Europe/Berlin",
    ),
    "negative instances of a schedule": (
        {"prebuilds": scheduled("* * * * *", instances=-2)},
        "instances of a schedule is -2; give a whole number, 0 or more",
    ),
    "minutes": (
        {"prebuilds": scheduled("30 8 * * *")},
        f"the schedule '30 8 * * *' begins with '30', and schedules are of whole hours; {FORMAT}",
    ),
    "four fields": (
        {"prebuilds": scheduled("* 8 * *")},
        f"the schedule '* 8 * *' has 4 fields instead of 5; {FORMAT}",
    ),
    "an hour too late": (
        {"prebuilds": scheduled("* 8-24 * * *")},
        "the schedule '* 8-24 * * *' has the hour '8-24'; use 0 to 23, as in 0-4",
    ),
    "a day too late": (
        {"prebuilds": scheduled("* 8 0 * *")},
        "the schedule '* 8 0 * *' has the day of the month '0'; use 1 to 31, as in 1-5",
    ),
    "a month too late": (
        {"prebuilds": scheduled("* 8 * 13 *")},
        "the schedule '* 8 * 13 *' has the month '13'; use 1 to 12, as in 1-5",
    ),
    "a seventh day": (
        {"prebuilds": scheduled("* 8 * * 1-7")},
        "the schedule '* 8 * * 1-7' has the day of the week '1-7'; use 0 to 6, as in 0-4",
    ),
    "schedules that overlap": (
        {"prebuilds": scheduled("* 8-14 * * 1-5", "* 20 * * *", "* 12-18 * * 3")},
        "the schedules '* 8-14 * * 1-5' and '* 12-18 * * 3' overlap, so the number of instances is open; "
        "give them hours or days that differ",
    ),
    "schedules that can't be compared": (
        {"prebuilds": scheduled("* */2 * * *", "* 9 * * *")},
        "the schedule '* */2 * * *' has the hour '*/2', which Coder can't compare with the other schedules; "
        "write it in numbers from 0 to 23, with commas and dashes, or as *",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_coder_would_refuse_is_refused_where_it_is_written(template: CoderTemplate, case: str) -> None:
    arguments, text = REFUSED[case]
    assert refusal(template, **arguments) == f"t/p: {text}"


@pytest.mark.parametrize(
    "crons",
    [
        ("* 8-18 * * mon-fri",),
        ("* */2 ? JAN 0",),
        ("* 8-18 * * 1-5", "* 8-14 * * 6,0"),
        ("* 9-11,13-15 * * 1-5", "* 12,16-18 * * 1-5"),
        ("* * 1 * 1-3", "* * 2 * 4-5"),
        ("* * * 1-6 *", "* * * 7-12 *"),
    ],
)
def test_schedules_that_coder_takes(template: CoderTemplate, crons: tuple[str, ...]) -> None:
    Preset(template, "p", prebuilds=scheduled(*crons))
    assert found(template) == []


def test_values_are_held_against_their_parameters(template: CoderTemplate) -> None:
    cpu = SliderParameter(template, "cpu", min=1, max=8, default=2)
    region = ChoiceParameter(template, "region", options=["eu", "us"], default="eu")
    name = TextParameter(template, "name", name="Nick", default="a", regex="^[a-z]+$", error="letters")
    note = TextParameter(template, "note", default="")
    assert refusal(template, parameters={cpu: 9}) == ("t/p: cpu = 9 is above max=8; use 8 or less")
    assert Preset(template, "a").name == "a"
    with pytest.raises(ConfigError) as error:
        Preset(template, "b", parameters={region: "mars"})
    assert str(error.value) == ("t/b: region = 'mars' is none of the options; use one of eu, us, or add an option")
    with pytest.raises(ConfigError) as error:
        Preset(template, "c", parameters={name: "A"})
    assert str(error.value) == ("t/c: Nick = 'A' doesn't match the regex '^[a-z]+$'; change one of the two")
    with pytest.raises(ConfigError) as error:
        Preset(template, "d", parameters={note: ""})
    assert str(error.value) == (
        "t/d: note = '' is empty, which Coder refuses in a preset; leave the parameter out, its default holds then"
    )
    with pytest.raises(ConfigError) as error:
        Preset(template, "e", parameters={cpu: "8"})
    assert str(error.value) == (
        "t/e: cpu = '8' is not a number; this parameter is a number: write 2 or 0.5, without quotes"
    )
    # By name, a parameter may come later, so this is found at synth.
    Preset(template, "f", parameters={"cpu": 0})
    assert first(template) == ("t/f: data.coder_workspace_preset.f: cpu = 0 is below min=1; use 1 or more")


def test_a_preset_of_another_templates_parameter(app: Any, template: CoderTemplate) -> None:
    cpu = NumberParameter(CoderTemplate(app, "other"), "cpu", default=1)
    assert refusal(template, parameters={cpu: 2}) == (
        "t/p: parameters comes from other/cpu, which is another template's; give one of this template"
    )


def test_a_parameter_that_is_not_there(template: CoderTemplate) -> None:
    NumberParameter(template, "cpu", default=1)
    Preset(template, "p", parameters={"cpus": 2, "gpu": True})
    assert first(template) == (
        "t/p: data.coder_workspace_preset.p: the template has no parameter named 'cpus', 'gpu'; its parameters are: cpu"
    )


def test_parameters_may_come_from_where_the_library_does_not_look(template: CoderTemplate) -> None:
    Preset(template, "p", parameters={"jetbrains_ides": ["GO"], "count": 2, "gpu": False})
    cdktf.TerraformOutput(template, "anything", value="of CDKTF's own")
    assert body(template, "p")["parameters"] == {"jetbrains_ides": '["GO"]', "count": "2", "gpu": "false"}
    assert found(template) == []


def test_two_values_for_one_parameter(template: CoderTemplate) -> None:
    cpu = NumberParameter(template, "cpu", default=1)
    Preset(template, "p", parameters={cpu: 2, "cpu": 3})
    assert first(template) == (
        "t/p: data.coder_workspace_preset.p: the preset has two values for the parameter 'cpu'; keep one of them"
    )


def test_a_repeated_parameter_is_named_by_text(template: CoderTemplate) -> None:
    tools = TextParameter(template, "tool", for_each=["go"], name=expr("each.key"), default="1")
    assert refusal(template, parameters={tools: "2"}) == (
        "t/p: t/tool has a name that is known only in Coder; give the name that is meant, as text"
    )
    Preset(template, "q", parameters={"go": "2"})
    assert found(template) == []


def test_prebuilds_need_a_value_for_each_required_parameter(template: CoderTemplate) -> None:
    TextParameter(template, "repo")
    gpu = SwitchParameter(template, "gpu", default=False)
    TextParameter(template, "model", when=gpu.value)
    Preset(template, "asks", parameters={"gpu": True})
    Preset(template, "off", prebuilds=Prebuilds(instances=0))
    Preset(template, "given", parameters={"repo": "a"}, prebuilds=Prebuilds(instances=1))
    assert found(template) == []
    Preset(template, "ahead", prebuilds=Prebuilds(instances=1))
    assert first(template) == (
        "t/ahead: data.coder_workspace_preset.ahead: nobody is asked for 'repo' when a workspace is built ahead; "
        "give it a value in the preset, or a default"
    )


def test_two_presets_of_one_name_and_two_defaults(template: CoderTemplate) -> None:
    Preset(template, "one", name="Large", default=True)
    Preset(template, "two", name="Large")
    Preset(template, "three", default=True)
    assert found(template) == [
        "t/two: t/one is named 'Large' as well; give each its own name",
        "t/three: t/one is the default preset already, and there can be one; leave default=True to one",
    ]


def test_the_cdktf_element_is_made_only_when_asked_for(template: CoderTemplate) -> None:
    preset = Preset(template, "p")
    assert not template.has_foreign_elements()
    assert preset.resource.terraform_resource_type == "coder_workspace_preset"
    assert preset.block.address == "data.coder_workspace_preset.p"
