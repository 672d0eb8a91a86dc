"""The generated README in plain words: what must be there, what is kept, what is asked for and in which range."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    Composite,
    DockerHost,
    DockerWorkspace,
    DynamicOptions,
    Home,
    KubernetesWorkspace,
    Mount,
    MultiSelectParameter,
    NumberParameter,
    Option,
    Parameter,
    Persistent,
    Prebuilds,
    Preset,
    SliderParameter,
    Styling,
    SwitchParameter,
    TagsParameter,
    TextParameter,
    Variable,
    WorkspaceAgent,
    when,
)


def readme(template: CoderTemplate) -> str:
    output = template.output()
    assert not output.problems, output.problems
    return output.files.text("README.md")


def asked(app: CoderApp, kind: type[Parameter[Any]], **arguments: Any) -> str:
    """What is said of a parameter ``x``: its item, and the options below it."""
    template = CoderTemplate(app, "dev")
    kind(template, "x", **arguments)
    section = readme(template).partition("## Parameters\n\nAsked of whoever makes a workspace.\n\n")[2]
    return section.partition("\n\n")[0].strip()


FIXED, LATER = "It is fixed once the workspace is made.", "It can be changed later."


@pytest.mark.parametrize(
    ("kind", "arguments", "said"),
    [
        (TextParameter, {}, f"Text. It must be given. {FIXED}"),
        (TextParameter, {"default": ""}, f"Text. Empty by default. {FIXED}"),
        (
            TextParameter,
            {"default": "main", "description": "The\n branch"},
            f"The branch. Text. main by default. {FIXED}",
        ),
        (
            TextParameter,
            {"default": "a", "regex": "^a|b$", "error": "no"},
            f"Text that matches `^a|b$`. a by default. {FIXED}",
        ),
        (
            TextParameter,
            {"default": "", "mutable": True, "ephemeral": True},
            "Text. Empty by default. It holds for one start.",
        ),
        (TextParameter, {"default": "$${x}", "mutable": True}, f"Text. $${{x}} by default. {LATER}"),
        (NumberParameter, {"default": 1.5}, f"A number. 1.5 by default. {FIXED}"),
        (NumberParameter, {"default": 3, "min": 2}, f"2 or more. 3 by default. {FIXED}"),
        (NumberParameter, {"default": 3, "max": 9}, f"9 at most. 3 by default. {FIXED}"),
        (
            SliderParameter,
            {"default": 10, "min": 10, "max": 200, "monotonic": "increasing", "mutable": True},
            f"From 10 to 200. It may only grow. 10 by default. {LATER}",
        ),
        (
            NumberParameter,
            {"default": 10, "monotonic": "decreasing"},
            f"A number. It may only shrink. 10 by default. {FIXED}",
        ),
        (SwitchParameter, {"default": False}, f"Yes or no. No by default. {FIXED}"),
        (SwitchParameter, {"default": True}, f"Yes or no. Yes by default. {FIXED}"),
        (TagsParameter, {"default": []}, f"A list of texts. Empty by default. {FIXED}"),
        (TagsParameter, {"default": ["a", "b"]}, f"A list of texts. `a`, `b` by default. {FIXED}"),
        (
            TextParameter,
            {"default": "hunter2", "styling": Styling(mask_input=True)},
            f"Text. (sensitive) by default. {FIXED}",
        ),
    ],
)
def test_a_parameter(app: CoderApp, kind: Any, arguments: dict[str, Any], said: str) -> None:
    assert asked(app, kind, **arguments) == f"- **x**: {said}"


def test_options_stand_below_with_what_they_are_for(app: CoderApp) -> None:
    options = [Option(value=1, name="one core"), Option(value=2, name="two | cores", description="For builds")]
    said = asked(app, ChoiceParameter, display_name="CPU", options=options, default=2, mutable=True)
    assert said.splitlines() == [
        f"- **CPU**: {LATER} One of these:",
        "  - one core",
        "  - two | cores (the default): For builds.",
    ]


def test_several_options_may_be_chosen(app: CoderApp) -> None:
    said = asked(app, MultiSelectParameter, options={"go": "Go", "rust": "Rust", "c": "C"}, default=["go", "c"])
    assert said.splitlines() == [
        f"- **x**: {FIXED} Any of these:",
        "  - Go (the default)",
        "  - Rust",
        "  - C (the default)",
    ]


def test_nothing_is_said_of_values_that_are_not_known_yet(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    most = Variable(template, "most", type="number", default=8)
    NumberParameter(
        template, "range", default=when(most.value > 4, 4, 2), min=1, max=most.value, mutable=most.value > 3
    )
    items = Variable(template, "items", type="list(string)", default=["a"])
    ChoiceParameter(template, "choice", options_from=DynamicOptions(items=items.value), default="a")
    text = readme(template)
    assert (
        "- **range**: A number in a range that depends on other values. The default depends on other values. "
        "Whether it can be changed later depends on other values.\n" in text
    )
    assert f"- **choice**: What there is to choose from depends on other values. a by default. {FIXED}\n" in text


def test_parameters_stand_in_the_order_of_the_form(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    for name, order in (("third", 20), ("second", 3), ("b", None), ("a", None)):
        TextParameter(template, name, default="", order=order)
    text = readme(template)
    places = [text.index(f"- **{name}**") for name in ("a", "b", "second", "third")]
    assert places == sorted(places)


def test_a_preset_names_parameters_and_options_as_the_form_does(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    cpu = ChoiceParameter(template, "cpu", display_name="CPU", options={2: "2 cores", 4: "4 cores"}, default=2)
    gpu = SwitchParameter(template, "gpu", display_name="GPU", default=False)
    Preset(template, "small", default=True, parameters={cpu: 2})
    Preset(
        template, "large", description="For builds", parameters={cpu: 4, gpu: True}, prebuilds=Prebuilds(instances=2)
    )
    lines = readme(template).partition("Values for several parameters under one name.\n\n")[2].splitlines()[:2]
    assert lines == [
        "- **small** (the default): CPU: 2 cores.",
        "- **large**: For builds. CPU: 4 cores; GPU: yes. 2 workspaces of it are kept ready.",
    ]


def test_variables_have_terraforms_values(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    Variable(template, "on", type="bool", default=True)
    Variable(template, "zones", type="list(string)", default=["a", "b"])
    Variable(template, "given", description="What must be said.")
    text = readme(template)
    assert "Set when the template is pushed, by `--variable name=value`." in text
    assert "| `on` | bool | `true` |  |" in text
    assert '| `zones` | list(string) | `["a", "b"]` |  |' in text
    assert "| `given` | string | (must be given) | What must be said. |" in text


def test_docker_needs_a_socket_that_coder_may_use(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="a:1", cpu=2)
    text = readme(template)
    assert "## Prerequisites\n\n- A Docker engine on the machine that runs Coder's provisioner" in text
    assert "`sudo adduser coder docker`" in text
    assert "Another engine is named by the variable `docker_socket`." in text
    assert "- As many cores of the Docker host as a workspace may be given" in text


def test_a_docker_host_elsewhere_is_reached_by_its_address(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    DockerHost(template, "host", host="ssh://coder@gpu.example")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="a:1")
    text = readme(template)
    assert "A Docker engine at the address that the template names" in text
    assert "adduser" not in text
    assert "As many cores" not in text


@pytest.mark.parametrize(
    ("workload", "objects"), [("pod", "pods"), ("deployment", "Deployments"), ("stateful_set", "StatefulSets")]
)
def test_kubernetes_needs_a_namespace_with_rights(app: CoderApp, workload: Any, objects: str) -> None:
    template = CoderTemplate(app, "dev")
    size = SliderParameter(template, "disk", default=10, min=10, max=20, mutable=True, monotonic="increasing")
    KubernetesWorkspace(
        template,
        "workspace",
        agent=WorkspaceAgent(template, "main"),
        image="a:1",
        workload=workload,
        home=Home(size=size.value),
    )
    text = readme(template)
    assert f"in which Coder may make and delete {objects} and persistent volume claims." in text
    assert "`allowVolumeExpansion: true`" in text


def test_what_is_kept_is_every_volume_of_the_workspace(app: CoderApp, tmp_path: Path) -> None:
    template = CoderTemplate(app, "dev")
    cache = Mount(volume=Persistent(name="cache"), path="/cache")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="a:1", mounts=[cache])
    DockerWorkspace(template, "bare", agent=WorkspaceAgent(template, "second"), image="a:1", home=None)
    text = readme(template)
    assert "and deleted with the workspace: `/home/coder`, `/cache`. Everything else begins anew" in text
    assert "`bare`: Nothing outlives a stop but what is kept outside of the workspace." in text


def test_a_path_that_depends_on_the_owner_is_shown_as_terraform_has_it(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    home = Mount(volume=Persistent(name="home"), path=f"/home/{template.owner.name}")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="a:1", home=None, mounts=[home])
    assert "`/home/${data.coder_workspace_owner.me.name}`" in readme(template)


def test_workspaces_of_composites_are_told_apart(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    for name in ("front", "back"):
        part = Composite(template, name)
        DockerWorkspace(part, "workspace", agent=WorkspaceAgent(part, "main"), image="a:1")
    text = readme(template)
    assert "`front_workspace`: Kept over a stop" in text
    assert "`back_workspace`: Kept over a stop" in text
