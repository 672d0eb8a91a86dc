"""A program that a strict type checker takes: every value knows its kind."""

from cdktf_coder import (
    CheckboxParameter,
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    DockerWorkspace,
    ListExpr,
    MultiSelectParameter,
    NumberExpr,
    NumberParameter,
    Option,
    Parameter,
    SliderParameter,
    TagsParameter,
    TextExpr,
    TextParameter,
    Variable,
    VariableValidation,
    WorkspaceAgent,
    expr,
    when,
)

app = CoderApp()
template = CoderTemplate(app, "typed")
agent = WorkspaceAgent(template, "main")

image = Variable(template, "image", default="example:1")
cores = Variable(template, "cores", type="number", default=2)
zones = Variable(template, "zones", type="list(string)", default=["a"])
labels = Variable(template, "labels", type="map(string)", default={})
anything = Variable(
    template,
    "anything",
    type="object({name = string})",
    validation=[VariableValidation(condition=expr("var.anything.name != null"), error_message="Give a name.")],
)
memory = SliderParameter(template, "memory", min=1, max=16, default=4)
size = ChoiceParameter(template, "size", options=[2, 4], default=2)
region = ChoiceParameter(template, "region", options={"eu": "Europe", "us": "America"}, default="eu")
shape = ChoiceParameter(template, "shape", options=[Option(value=1, name="small"), Option(value=2)], default=1)
fast = CheckboxParameter(template, "fast", default=False)
tools = MultiSelectParameter(template, "tools", options=["go", "rust"], default=["go"])
words = TagsParameter(template, "words", default=[])
name = TextParameter(template, "name", default="x")
count = NumberParameter(template, "count", default=1)
plain = Parameter(template, "plain", type="number", form_type="dropdown", options_from=["1"])

text: TextExpr = image.value
number: NumberExpr = cores.value
many: ListExpr = zones.value
chosen: NumberExpr = size.value
word: TextExpr = region.value
given: NumberExpr = plain.value
other: NumberExpr = count.value_or(2)
listed: ListExpr = words.value + tools.value

DockerWorkspace(
    template,
    "workspace",
    agent=agent,
    image=image.value,
    cpu=size.value * shape.value + cores.value,
    memory=when(fast.value, memory.value, memory.value / 2),
    env={"REGION": region.value, "NAME": name.value, "ZONES": labels.value},
)
