"""Parameters: what is written for each kind, what their values are, and every rule with the words it is refused in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder import (
    CheckboxParameter,
    ChoiceParameter,
    CoderTemplate,
    ConfigError,
    DynamicOptions,
    MultiSelectParameter,
    NumberParameter,
    Option,
    Parameter,
    SliderParameter,
    Styling,
    SwitchParameter,
    TagsParameter,
    TextAreaParameter,
    TextParameter,
    Variable,
    WorkspaceTags,
    expr,
    when,
)
from cdktf_coder.coder.parameters.regex import regex_matches, regex_problem
from cdktf_coder.coder.parameters.rules import FORMS
from cdktf_coder.testing import synth


@pytest.fixture
def template(app: Any) -> CoderTemplate:
    return CoderTemplate(app, "t")


def body(template: CoderTemplate, name: str) -> Any:
    return synth(template)[f"data.coder_parameter.{name}"]


def refusal(make: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(ConfigError) as error:
        make(*args, **kwargs)
    return str(error.value)


def found(template: CoderTemplate) -> list[str]:
    return [str(problem) for problem in synth(template).problems]


# What is written -------------------------------------------------------------------------------------------------------


def test_each_kind_is_written_as_coder_names_it(template: CoderTemplate) -> None:
    made = {
        "text": TextParameter(template, "text", default=""),
        "area": TextAreaParameter(template, "area", default=""),
        "number": NumberParameter(template, "number", default=1),
        "slider": SliderParameter(template, "slider", min=1, max=2, default=1),
        "radio": ChoiceParameter(template, "radio", options=["a"], default="a"),
        "dropdown": ChoiceParameter(template, "dropdown", options=[1], form_type="dropdown", default=1),
        "select": MultiSelectParameter(template, "select", options=["a"], default=["a"]),
        "tags": TagsParameter(template, "tags", default=["a"]),
        "checkbox": CheckboxParameter(template, "checkbox", default=True),
        "switch": SwitchParameter(template, "switch", default=False),
    }
    document = synth(template).document["data"]["coder_parameter"]
    written = {name: (block.get("type"), block.get("form_type"), block["default"]) for name, block in document.items()}
    # What is Coder's own default anyway is left out, as Coder's templates do.
    assert written == {
        "text": (None, None, ""),
        "area": (None, "textarea", ""),
        "number": ("number", None, "1"),
        "slider": ("number", "slider", "1"),
        "radio": (None, None, "a"),
        "dropdown": ("number", "dropdown", "1"),
        "select": ("list(string)", "multi-select", '["a"]'),
        "tags": ("list(string)", None, '["a"]'),
        "checkbox": ("bool", None, "true"),
        "switch": ("bool", "switch", "false"),
    }
    assert made["radio"].form_type == "radio"
    assert made["number"].form_type == "input"
    assert made["slider"].type == "number"


def test_all_arguments_arrive(template: CoderTemplate) -> None:
    TextParameter(
        template,
        "repo",
        name="Repository",
        display_name="Git repository",
        description="Where ${HOME} gets its code.",
        icon="/icon/git.svg",
        default="https://example.com/a.git",
        mutable=True,
        ephemeral=True,
        order=3,
        regex="^https://",
        error="begin with https, not {value}",
        styling=Styling(placeholder="https://…", mask_input=False, other={"rows": 3}),
    )
    assert body(template, "repo") == {
        "name": "Repository",
        "display_name": "Git repository",
        "description": "Where $${HOME} gets its code.",
        "default": "https://example.com/a.git",
        "mutable": True,
        "ephemeral": True,
        "icon": "/icon/git.svg",
        "order": 3,
        "styling": '{"placeholder":"https://…","mask_input":false,"rows":3}',
        "validation": {"regex": "^https://", "error": "begin with https, not {value}"},
    }


def test_a_parameter_may_be_masked_by_anothers_value(template: CoderTemplate) -> None:
    shown = NumberParameter(template, "shown", default=0)
    TextParameter(template, "key", default="", styling=Styling(mask_input=shown.value == 0))
    assert body(template, "key")["styling"] == (
        '${jsonencode({"mask_input" = tonumber(data.coder_parameter.shown.value) == 0})}'
    )


def test_options_are_written_in_their_order_however_they_are_given(template: CoderTemplate) -> None:
    ChoiceParameter(template, "names", options={"eu": "Europe", "us": "America"})
    ChoiceParameter(template, "plain", options=["eu", "us"])
    ChoiceParameter(
        template, "full", options=[Option(value="eu", name="Europe", description="near", icon="/icon/eu.svg")]
    )
    assert body(template, "names")["option"] == [
        {"name": "Europe", "value": "eu"},
        {"name": "America", "value": "us"},
    ]
    assert body(template, "plain")["option"] == [{"name": "eu", "value": "eu"}, {"name": "us", "value": "us"}]
    assert body(template, "full")["option"] == [
        {"name": "Europe", "value": "eu", "description": "near", "icon": "/icon/eu.svg"}
    ]


@pytest.mark.parametrize(
    ("options", "type", "values"),
    [
        (["a", "b"], "string", ["a", "b"]),
        ([1, 2.5], "number", ["1", "2.5"]),
        ({True: "yes", False: "no"}, "bool", ["true", "false"]),
        ([Option(value=["a", "b"], name="both"), Option(value=[], name="none")], "list(string)", ['["a","b"]', "[]"]),
    ],
)
def test_the_options_tell_the_type_of_a_choice(template: CoderTemplate, options: Any, type: str, values: Any) -> None:
    assert ChoiceParameter(template, "choice", options=options).type == type
    assert [option["value"] for option in body(template, "choice")["option"]] == values


def test_options_that_may_be_absent_keep_their_place(template: CoderTemplate) -> None:
    ChoiceParameter(
        template,
        "size",
        options=[
            "small",
            Option(value="large", when=template.owner.groups.contains("builders")),
            "huge",
            Option(value="never", when=False),
        ],
    )
    written = body(template, "size")
    assert written["option"] == [{"name": "small", "value": "small"}]
    assert written["dynamic"]["option"] == [
        {
            "for_each": '${contains(data.coder_workspace_owner.me.groups, "builders") ? [1] : []}',
            "content": {"name": "large", "value": "large"},
        },
        {"for_each": [1], "content": {"name": "huge", "value": "huge"}},
    ]
    assert found(template) == []


def test_options_can_come_from_another_parameter(template: CoderTemplate) -> None:
    tools = MultiSelectParameter(template, "tools", options=["go", "rust"], default=["go"])
    ChoiceParameter(template, "first", options_from=tools.value)
    item = DynamicOptions.ITEM
    images = Variable(template, "images", type="any", default=[{"id": "a", "title": "A"}])
    ChoiceParameter(
        template,
        "image",
        options_from=DynamicOptions(items=images.value, value=expr("option.value.id"), name=f"Image {item}"),
    )
    assert body(template, "first")["dynamic"]["option"] == [
        {
            "for_each": "${jsondecode(data.coder_parameter.tools.value)}",
            "content": {"name": "${option.value}", "value": "${option.value}"},
        }
    ]
    assert body(template, "image")["dynamic"]["option"] == [
        {
            "for_each": "${var.images}",
            "content": {"name": "Image ${option.value}", "value": "${option.value.id}"},
        }
    ]
    assert found(template) == []


def test_presence_and_values_follow_other_parameters(template: CoderTemplate) -> None:
    gpu = SwitchParameter(template, "gpu", default=False)
    model = ChoiceParameter(template, "model", options=["t4", "l4"], default="t4", when=gpu.value)
    NumberParameter(
        template, "cpu", default=when(gpu.value, 8, 2), min=when(gpu.value, 4, 1), max=16, when=model.text == "l4"
    )
    TagsParameter(template, "words", default=["a", model.value], styling=Styling(disabled=~gpu.value))
    assert body(template, "model")["count"] == "${data.coder_parameter.gpu.value ? 1 : 0}"
    cpu = body(template, "cpu")
    assert cpu["count"] == '${data.coder_parameter.model[0].value == "l4" ? 1 : 0}'
    assert cpu["default"] == "${tobool(data.coder_parameter.gpu.value) ? 8 : 2}"
    assert cpu["validation"] == {"min": "${tobool(data.coder_parameter.gpu.value) ? 4 : 1}", "max": 16}
    words = body(template, "words")
    assert words["default"] == '${jsonencode(["a", data.coder_parameter.model[0].value])}'
    assert words["styling"] == '${jsonencode({"disabled" = !tobool(data.coder_parameter.gpu.value)})}'
    assert found(template) == []


def test_a_condition_known_now_is_decided_now(template: CoderTemplate) -> None:
    TextParameter(template, "here", default="", when=True)
    TextParameter(template, "gone", default="", when=False)
    assert "count" not in body(template, "here")
    assert body(template, "gone")["count"] == 0


def test_for_each_makes_a_parameter_for_each_item(template: CoderTemplate) -> None:
    tools = MultiSelectParameter(template, "tools", options=["go", "rust"], default=[])
    one = TextParameter(template, "one", for_each=tools.value, name=expr("each.key"), default="")
    two = NumberParameter(template, "two", for_each=["a", "b"], name=f"n_{expr('each.key')}", default=1)
    TextParameter(template, "three", for_each={"a": "A"}, name=expr("each.key"), default="")
    assert body(template, "one")["for_each"] == "${toset(jsondecode(data.coder_parameter.tools.value))}"
    assert body(template, "two")["for_each"] == '${toset(["a", "b"])}'
    assert body(template, "two")["name"] == "n_${each.key}"
    assert body(template, "three")["for_each"] == {"a": "A"}
    assert one.value_of("go").code == 'data.coder_parameter.one["go"].value'
    assert two.values.code == "{ for key, one in data.coder_parameter.two : key => tonumber(one.value) }"
    assert refusal(lambda: one.value) == (
        't/one: for_each makes several of this parameter, so it has no one value; use value_of("key") or values'
    )
    assert refusal(tools.value_of, "a") == "t/tools: this parameter isn't repeated, so it has no keys; use value"
    assert found(template) == []


def test_the_cdktf_element_is_made_only_when_asked_for(template: CoderTemplate) -> None:
    text = TextParameter(template, "text", default="")
    assert not template.has_foreign_elements()
    assert text.resource.terraform_resource_type == "coder_parameter"
    assert template.has_foreign_elements()
    assert text.block.text("name").code == "data.coder_parameter.text.name"


# Values ------------------------------------------------------------------------------------------------------------------


def test_values_are_of_their_types_and_read_well(template: CoderTemplate) -> None:
    cpu = NumberParameter(template, "cpu", default=1)
    gpu = CheckboxParameter(template, "gpu", default=True)
    nick = TextParameter(template, "nick", default="")
    words = TagsParameter(template, "words", default=[])
    size = ChoiceParameter(template, "size", options=[1, 2], default=1)
    assert (cpu.value * 1024).code == "data.coder_parameter.cpu.value * 1024"
    assert (cpu.value == 2).code == "tonumber(data.coder_parameter.cpu.value) == 2"
    assert (~gpu.value).code == "!tobool(data.coder_parameter.gpu.value)"
    assert nick.value.upper().code == "upper(data.coder_parameter.nick.value)"
    assert (words.value + words.value).length().code.startswith("length(concat(jsondecode(")
    assert (size.value + 1).code == "data.coder_parameter.size.value + 1"
    assert cpu.value.plain == cpu.text.code == "data.coder_parameter.cpu.value"


def test_a_required_number_does_not_keep_the_template_from_being_pushed(template: CoderTemplate) -> None:
    """While Coder reads a pushed template every required value is empty, which Terraform can't read as a number."""
    cpu = NumberParameter(template, "cpu")
    gpu = CheckboxParameter(template, "gpu")
    words = TagsParameter(template, "words")
    assert cpu.required
    assert cpu.value.code == "try(tonumber(data.coder_parameter.cpu.value), 0)"
    assert gpu.value.code == "try(tobool(data.coder_parameter.gpu.value), false)"
    assert words.value.code == "try(jsondecode(data.coder_parameter.words.value), [])"


def test_value_or_stands_in_where_the_parameter_is_absent(template: CoderTemplate) -> None:
    gpu = SwitchParameter(template, "gpu", default=False)
    cpu = NumberParameter(template, "cpu", default=4, when=gpu.value)
    nick = TextParameter(template, "nick", default="", when=gpu.value)
    assert cpu.value.code == "tonumber(data.coder_parameter.cpu[0].value)"
    assert (cpu.value_or(2) * 2).code == "try(tonumber(data.coder_parameter.cpu[0].value), 2) * 2"
    assert nick.value_or("a").code == 'try(data.coder_parameter.nick[0].value, "a")'
    assert cpu.conditional


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_lists_are_stored_as_json_and_come_back(items: list[str]) -> None:
    from cdktf_coder.coder.parameters.rules import spell

    assert json.loads(str(spell("list(string)", items, "the value"))) == items


# What is refused ---------------------------------------------------------------------------------------------------------

PAIRS = [
    ("string", False, "slider", "a parameter of type string can't be shown as slider; use input or textarea"),
    ("string", False, "radio", "a parameter shown as radio needs options; give options, or use input or textarea"),
    ("string", False, "dropdown", "a parameter shown as dropdown needs options; give options, or use input or textarea"),
    ("string", True, "input", "a parameter shown as input has no options; omit the options, or use radio or dropdown"),
    ("string", True, "multi-select", "a parameter of type string can't be shown as multi-select; use radio or dropdown"),
    ("number", False, "textarea", "a parameter of type number can't be shown as textarea; use input or slider"),
    ("number", True, "slider", "a parameter shown as slider has no options; omit the options, or use radio or dropdown"),
    ("bool", False, "input", "a parameter of type bool can't be shown as input; use checkbox or switch"),
    ("bool", True, "switch", "a parameter shown as switch has no options; omit the options, or use radio or dropdown"),
    ("list(string)", False, "multi-select", "a parameter shown as multi-select needs options; give options, or use tag-select"),
    (
        "list(string)",
        True,
        "tag-select",
        "a parameter shown as tag-select has no options; omit the options, or use radio or multi-select",
    ),
    ("list(string)", True, "dropdown", "a parameter of type list(string) can't be shown as dropdown; use radio or multi-select"),
    (
        "string",
        False,
        "password",
        "form_type='password' is not one of its values; use one of input, textarea, radio, dropdown, slider, checkbox, switch, "
        "multi-select, tag-select",
    ),
    ("int", False, None, "type='int' is not one of its values; use one of string, number, bool, list(string)"),
]  # fmt: skip
AN_OPTION: dict[str, Any] = {"string": "a", "number": 1, "bool": True, "list(string)": ["a"]}


@pytest.mark.parametrize(("type", "options", "form", "text"), PAIRS)
def test_a_pair_of_type_and_form_that_coder_refuses(
    template: CoderTemplate, type: Any, options: bool, form: Any, text: str
) -> None:
    offered = [AN_OPTION[type]] if options else []
    assert refusal(Parameter, template, "p", type=type, form_type=form, options=offered) == f"t/p: {text}"


def test_every_pair_that_coder_takes_is_taken(template: CoderTemplate) -> None:
    for type, (with_options, without) in FORMS.items():
        for form in with_options:
            offered = ["a"] if form == "multi-select" else [AN_OPTION[type]]
            made: Any = Parameter(
                template, f"{form}_{len(template.constructs)}", type=type, form_type=form, options=offered
            )  # type: ignore[arg-type]
            assert made.form_type == form
        for form in without:
            ends: dict[str, Any] = {"min": 0, "max": 9, "default": 1} if form == "slider" else {}
            made = Parameter(template, f"{form}_{len(template.constructs)}", type=type, form_type=form, **ends)  # type: ignore[arg-type]
            assert made.form_type == form
        assert Parameter(template, f"d_{len(template.constructs)}", type=type).form_type == without[0]  # type: ignore[arg-type]
    assert found(template) == []


A, B = Option(value="a", name="A"), Option(value="b", name="B")
REFUSED: dict[str, tuple[Any, dict[str, Any], str]] = {
    "no options": (
        ChoiceParameter, {},
        "a parameter shown as radio needs options; give options, or use input or textarea",
    ),
    "default outside the options": (
        ChoiceParameter, {"options": [A, B], "default": "c"},
        "the default 'c' is none of the options; use one of a, b, or add an option",
    ),
    "default of another type than the options": (
        ChoiceParameter, {"options": [2, 4], "default": "2"},
        "the default '2' is not a number; this parameter is a number: write 2 or 0.5, without quotes",
    ),
    "default partly outside the options": (
        MultiSelectParameter, {"options": ["a", "b"], "default": ["a", "c"]},
        "the default 'c' is none of the options; use one of a, b, or add an option",
    ),
    "list default outside the lists": (
        ChoiceParameter, {"options": [["a"], ["b"]], "default": ["a", "b"]},
        """the default '["a","b"]' is none of the options; use one of ["a"], ["b"], or add an option""",
    ),
    "options of two types": (
        ChoiceParameter, {"options": ["a", 1]},
        "the options mix a number and text; give values of one type",
    ),
    "two options of one name": (
        ChoiceParameter, {"options": [A, Option(value="b", name="A")]},
        "two options have the name 'A'; give each its own name",
    ),
    "two options of one value": (
        ChoiceParameter, {"options": [A, Option(value="a", name="B")]},
        "two options have the value 'a'; give each its own value",
    ),
    "an option without a name": (
        ChoiceParameter, {"options": [Option(value="a", name="")]},
        "an option has no name; give it a name that people can read",
    ),
    "an empty option": (
        ChoiceParameter, {"options": [""]},
        "an option has no name; give it a name that people can read",
    ),
    "an option out of bounds": (
        Parameter, {"type": "number", "options": [1, 9], "max": 8, "default": 1},
        "the option 9 is above max=8; use 8 or less",
    ),
    "options that are text": (
        ChoiceParameter, {"options": "abc"},
        "options is one text, not a list; write a list: [an Option, text, a number, True or False or a list, …]",
    ),
    "options from text": (
        ChoiceParameter, {"options_from": "abc"},
        "options_from='abc' is one text, not a list; write a list: ['abc']",
    ),
    "an option that is no text": (
        MultiSelectParameter, {"options": [1]},
        "options[0] is a number, not an Option or text; write Option(value=…)",
    ),
    "default below": (
        NumberParameter, {"min": 1, "default": 0}, "the default 0 is below min=1; use 1 or more",
    ),
    "default above": (
        SliderParameter, {"min": 1, "max": 8, "default": 9}, "the default 9 is above max=8; use 8 or less",
    ),
    "a broken default": (
        NumberParameter, {"min": 1, "default": 2.5},
        "the default 2.5 isn't a whole number, as min, max and monotonic want; give a whole number",
    ),
    "min above max": (
        NumberParameter, {"min": 8, "max": 1, "default": 2}, "min=8 is above max=1; exchange the two",
    ),
    "a broken bound": (
        NumberParameter, {"min": 0.5, "default": 1},
        "min=0.5 is not a whole number; Coder compares whole numbers only: round min",
    ),
    "a slider without ends": (
        SliderParameter, {"default": 1}, "a slider needs both its ends; give min and max",
    ),
    "a slider with one end": (
        SliderParameter, {"default": 1, "max": 2}, "a slider needs both its ends; give min and max",
    ),
    "an unknown direction": (
        NumberParameter, {"monotonic": "up", "default": 1},
        "monotonic='up' is not one of its values; use one of increasing, decreasing",
    ),
    "bounds of text": (
        Parameter, {"min": 1, "default": "a"}, "min is a rule for numbers, this parameter is text; omit min",
    ),
    "a direction of a bool": (
        Parameter, {"type": "bool", "monotonic": "increasing", "default": True},
        "monotonic is a rule for numbers, this parameter is true or false; omit monotonic",
    ),
    "a regex of a number": (
        Parameter, {"type": "number", "regex": "1", "error": "e", "default": 1},
        "regex is a rule for text, this parameter is a number; omit regex",
    ),
    "a default that doesn't match": (
        TextParameter, {"regex": "^[a-z]+$", "error": "letters", "default": "A1"},
        "the default 'A1' doesn't match the regex '^[a-z]+$'; change one of the two",
    ),
    "a regex without an error": (
        TextParameter, {"regex": "^a$", "default": "a"},
        "a regex needs an error message; say in error what a value should look like",
    ),
    "an error without a regex": (
        TextParameter, {"error": "letters"},
        "the error message stands without a rule; give a regex with it, or omit it",
    ),
    "an error without bounds": (
        NumberParameter, {"error": "more"},
        "the error message stands without a rule; give min or max with it, or omit it",
    ),
    "an empty regex": (TextParameter, {"regex": "", "error": "e"}, "the regex is empty; omit it"),
    "a regex that looks ahead": (
        TextParameter, {"regex": "a(?=b)", "error": "e", "default": "ab"},
        "the regex 'a(?=b)' looks around with (?=…), which Go's expressions can't; write it in Go's syntax (RE2)",
    ),
    "an ephemeral immutable": (
        TextParameter, {"ephemeral": True, "default": ""},
        "an ephemeral parameter can't be immutable; add mutable=True, or omit ephemeral",
    ),
    "an ephemeral without default": (
        TextParameter, {"ephemeral": True, "mutable": True},
        "an ephemeral parameter needs a default; give the value that holds when nobody gives one",
    ),
    "a required bounded number": (
        SliderParameter, {"min": 1, "max": 8},
        "without a default Coder refuses the template when it is pushed, as nobody has given a value then and the empty text is "
        "no number; give a default",
    ),
    "a required text with a regex": (
        TextParameter, {"regex": "^a+$", "error": "e"},
        "without a default Coder refuses the template when it is pushed, as nobody has given a value then and the empty text "
        "doesn't match the regex '^a+$'; give a default",
    ),
    "a required choice with a direction": (
        ChoiceParameter, {"options": [10, 20], "monotonic": "increasing"},
        "without a default Coder refuses the template when it is pushed, as nobody has given a value then and the empty text is "
        "no number; give a default",
    ),
    "no name": (TextParameter, {"name": " "}, "the parameter has no name; omit name, and it is called by its construct id"),
    "a broken icon": (
        TextParameter, {"icon": "/icon/%zz.svg"},
        "icon '/icon/%zz.svg' is not a path or URL; use one as in /icon/docker.svg or https://example.com/a.svg",
    ),
    "a broken icon of an option": (
        ChoiceParameter, {"options": [Option(value="a", icon="http://a b/c.svg")]},
        "the option's icon 'http://a b/c.svg' is not a path or URL; use one as in /icon/docker.svg or https://example.com/a.svg",
    ),
    "a broken order": (TextParameter, {"order": 1.5}, "order=1.5 is not a whole number; give a whole number"),
    "text for a number": (
        NumberParameter, {"default": "2"},
        "default='2' is text, not a number; write it as in 2 or 0.5, without quotes",
    ),
    "a bool for a number": (
        NumberParameter, {"default": True},
        "default is True, not a number; write it as in 2 or 0.5, without quotes",
    ),
    "no finite number": (
        NumberParameter, {"default": float("inf")}, "default is inf, not a number; write it as in 2 or 0.5, without quotes",
    ),
    "text for a bool": (
        SwitchParameter, {"default": "true"},
        "default='true' is text, not True or False; write True or False",
    ),
    "text for a list": (
        TagsParameter, {"default": "a"},
        'default=\'a\' is one text, not a list; write a list: [\'a\']',
    ),
    "a list of numbers": (
        TagsParameter, {"default": ["a", 1]}, "default[1]=1 is a number, not text; write '1'",
    ),
    "a condition that is none": (
        TextParameter, {"when": "yes"}, "when='yes' is text, not True or False; write True or False",
    ),
    "a styling that is none": (
        TextParameter,
        {"default": "", "styling": "bold"},
        "styling is text, not a Styling; write Styling()",
    ),
    "when and for_each": (
        TextParameter, {"when": expr("var.x"), "for_each": ["a"], "name": expr("each.key")},
        "a parameter can't have both when and for_each; give for_each fewer items instead",
    ),
    "for_each under one name": (
        TextParameter, {"for_each": ["a"]},
        'for_each makes several parameters, all named \'p\'; name them by their keys: name=expr("each.key")',
    ),
    "for_each of text": (
        TextParameter, {"for_each": "abc", "name": expr("each.key")},
        "for_each='abc' is one text, not a list; write a list: ['abc']",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_coder_would_refuse_is_refused_where_it_is_written(template: CoderTemplate, case: str) -> None:
    make, arguments, text = REFUSED[case]
    assert refusal(make, template, "p", **arguments) == f"t/p: {text}"


def test_a_list_can_not_be_the_default_of_text(template: CoderTemplate) -> None:
    words = TagsParameter(template, "words", default=[])
    assert refusal(TextParameter, template, "p", default=words.value) == (
        "t/p: the default is a list, this parameter is text; use fn.join(…), or an item of it"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        {"type": "number", "default": 2.5},
        {"type": "number", "min": 1, "default": expr("var.x")},
        {"type": "number", "min": expr("var.x"), "max": 1, "default": 0},
        {"regex": "^$|^a", "error": "e"},
        {"regex": expr("var.x"), "error": "e", "default": "a"},
        {"regex": r"\p{Greek}", "error": "e", "default": "a"},
        {"default": f"a{expr('var.x')}", "options": ["a"]},
        {"options": ["a"], "options_from": expr("var.x"), "default": "b"},
        {"options": [Option(value=expr("var.x"))], "default": "b"},
        {"type": "number", "form_type": "slider", "min": 1, "max": 2, "when": expr("var.y")},
        {"icon": "https://example.com/a%20b.svg?x=1:2"},
        {"ephemeral": True, "mutable": True, "default": ""},
    ],
)
def test_what_can_not_be_known_yet_is_let_through(template: CoderTemplate, arguments: dict[str, Any]) -> None:
    Parameter(template, "p", **arguments)


# Neighbours ----------------------------------------------------------------------------------------------------------------


def test_two_parameters_of_one_name(template: CoderTemplate) -> None:
    TextParameter(template, "one", name="Size", default="")
    TextParameter(template, "two", name="Size", default="")
    assert found(template) == ["t/two: t/one is named 'Size' as well, Coder refuses two of one name; give each its own"]


def test_two_parameters_of_one_order(template: CoderTemplate) -> None:
    TextParameter(template, "one", order=2, default="")
    TextParameter(template, "two", order=2, default="")
    TextParameter(template, "three", default="")
    assert found(template) == ["t/two: t/one has order=2 as well, so their order is undefined; give each its own"]


def test_parameters_that_never_meet_may_share_name_and_order(template: CoderTemplate) -> None:
    admin = template.owner.groups.contains("admins")
    SliderParameter(template, "many", name="cpu", min=1, max=64, default=8, order=1, when=admin)
    SliderParameter(template, "few", name="cpu", min=1, max=4, default=2, order=1, when=~admin)
    TextParameter(template, "gone", name="cpu", order=1, when=False)
    assert found(template) == []
    TextParameter(template, "third", name="cpu", default="", when=admin)
    assert found(template) == [
        "t/third: t/many is named 'cpu' as well, Coder refuses two of one name; give each its own"
    ]


# Regular expressions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("(", "has a bracket that is not closed"),
        (")", "closes a bracket that is not open"),
        ("[a", "has a [ that is not closed"),
        ("[z-a]", "has the range z-a, which goes backwards"),
        ("[[:letter:]]", "has an unknown character class [:letter:]"),
        ("*a", "has nothing that * could repeat"),
        ("a**", "repeats a repetition with *"),
        ("a++", "repeats a repetition with +"),
        ("a{3,1}", "has {3,1}, which counts backwards"),
        ("a{1001}", "repeats more than 1000 times in {1001}"),
        (r"(a)\1", r"refers back with \1, which Go's expressions can't"),
        (r"a\Z", r"has \Z, which Go's expressions don't know"),
        (r"\pX", r"has \p without the name of a Unicode class, as in \p{Greek}"),
        ("a\\", "ends with a backslash"),
        ("(?<!a)b", "looks around with (?<!…), which Go's expressions can't"),
        ("(?>a)", "has (?>…, which Go's expressions don't know"),
        ("(?P<n>a)(?P<n>b)", "has two groups named 'n'"),
        (r"\x{110000}", r"has \x{110000}, which is no character"),
        (r"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", None),
        (r"(?i)^https?://[^\s/$.?#].[^\s]*$", None),
        (r"\Qa.b\E|[[:alpha:]]\pL\z{,2}", None),
    ],
)
def test_expressions_are_read_as_go_reads_them(pattern: str, problem: str | None) -> None:
    assert regex_problem(pattern) == problem


@pytest.mark.parametrize(
    ("pattern", "text", "answer"),
    [
        ("^a+$", "aaa", True),
        ("^a+$", "b", False),
        ("a", "bab", True),
        (r"^\d$", "٣", False),
        ("^a$", "a\n", None),
        (r"^\pL$", "a", None),
        ("a(?i)b", "AB", None),
        ("(?i)k", "\u212a", None),
        (r"\B", "", None),
        ("(a+)+$", "a" * 40 + "!", None),
    ],
)
def test_a_match_is_told_only_where_it_is_certain(pattern: str, text: str, answer: bool | None) -> None:
    assert regex_matches(pattern, text) is answer


@given(st.text(st.sampled_from("ab1-.^$|()[]{}?*+\\:idPQE<>,="), max_size=12), st.text(max_size=6))
def test_any_text_can_be_held_against_the_rules(pattern: str, text: str) -> None:
    assert regex_problem(pattern) is None or regex_matches(pattern, text) is None


# Tags ----------------------------------------------------------------------------------------------------------------------


def test_tags_are_what_the_server_can_read_by_itself(template: CoderTemplate) -> None:
    zone = Variable(template, "zone", default="north")
    cpu = NumberParameter(template, "cpu", default=2)
    gpu = SwitchParameter(template, "gpu", default=False)
    WorkspaceTags(
        template,
        "tags",
        tags={
            "cluster": "dev",
            "zone": zone,
            "cpu": cpu,
            "cpus": cpu.value,
            "label": f"cpu-{cpu.value}",
            "pool": when(gpu.text == "true", "gpu", "cpu"),
            "large": True,
            "level": 3,
        },
    )
    assert synth(template)["data.coder_workspace_tags.tags"]["tags"] == {
        "cluster": "dev",
        "zone": "${var.zone}",
        "cpu": "${data.coder_parameter.cpu.value}",
        "cpus": "${data.coder_parameter.cpu.value}",
        "label": "cpu-${data.coder_parameter.cpu.value}",
        "pool": '${data.coder_parameter.gpu.value == "true" ? "gpu" : "cpu"}',
        "large": "true",
        "level": "3",
    }
    assert found(template) == []
    assert "coder_workspace_tags" not in json.dumps(synth(template).cdk_tf_json)


@pytest.mark.parametrize(
    ("tags", "text"),
    [
        ({}, 'there are no tags; give names and values, as in tags={"cluster": "developers"}'),
        (
            ["a"],
            "tags is a list, not a dict; write a dict: {text: text, a Parameter, a Variable, a whole number or True or False}",
        ),
        ({"": "a"}, "a tag can't be named ''; give it a name"),
        ({"a": " "}, "the tag 'a' is empty; give it a value, or leave it out"),
        (
            {"a": ["b"]},
            "tags['a'] is a list, not text, a Parameter, a Variable, a whole number or True or False; "
            'write it in quotes, "…"',
        ),
        (
            {f"{expr('var.x')}": "a"},
            "a tag's name is made of a reference, and Coder reads names as they stand; write the name out",
        ),
    ],
)
def test_tags_that_are_wrong_by_themselves(template: CoderTemplate, tags: Any, text: str) -> None:
    assert refusal(WorkspaceTags, template, "tags", tags=tags) == f"t/tags: {text}"


def test_tags_of_a_parameter_that_may_be_absent(template: CoderTemplate) -> None:
    gpu = SwitchParameter(template, "gpu", default=False)
    model = TextParameter(template, "model", default="t4", when=gpu.value)
    assert refusal(WorkspaceTags, template, "tags", tags={"gpu": model}) == (
        "t/tags: the tag 'gpu' is the parameter t/model, of which there may be none or several; "
        "use a parameter without when and for_each"
    )
    WorkspaceTags(template, "later", tags={"gpu": model.value})
    assert found(template) == [
        "t/later: data.coder_workspace_tags.later: the tag 'gpu' uses the parameter t/model, of which there may be none or "
        "several; use a parameter without when and for_each"
    ]


def test_tags_of_a_default_that_the_server_can_not_read(template: CoderTemplate) -> None:
    gpu = SwitchParameter(template, "gpu", default=False)
    zone = Variable(template, "zone", default="north")
    fine = TextParameter(template, "fine", default=f"{zone.value} (data.x)")
    cpu = NumberParameter(template, "cpu", default=when(gpu.value, 8, 2))
    WorkspaceTags(template, "tags", tags={"cpu": cpu, "fine": fine})
    assert found(template) == [
        "t/tags: data.coder_workspace_tags.tags: the tag 'cpu' uses the parameter t/cpu, whose default Coder can't read before "
        "Terraform runs; write that default out, or make it a variable"
    ]


def test_one_tag_in_two_places(template: CoderTemplate) -> None:
    WorkspaceTags(template, "one", tags={"zone": "a"})
    WorkspaceTags(template, "two", tags={"zone": "b"})
    assert found(template) == ["t/two: t/one has the tag 'zone' as well; keep one of the two"]
