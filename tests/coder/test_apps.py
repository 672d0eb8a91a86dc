"""Apps: what the dashboard opens, and what Coder's provider and server would refuse."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.coder.parts import Dev, refusal

from cdktf_coder import (
    AiTask,
    CoderApp,
    CoderTemplate,
    CodeServer,
    Cursor,
    Devcontainer,
    HealthCheck,
    RegistryModule,
    Variable,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceTask,
    each,
    expr,
    when,
)
from cdktf_coder.coder.agent.apps import _SLUG

URL = "http://localhost:3000"


def test_an_app_by_its_address_in_the_workspace(app: CoderApp) -> None:
    dev = Dev(app)
    WorkspaceApp(dev.template, "preview", agent=dev.agent, url=URL)
    assert dev.written("coder_app.preview") == {"agent_id": "${coder_agent.main.id}", "slug": "preview", "url": URL}
    assert not dev.problems()


def test_the_slug_follows_the_id(app: CoderApp) -> None:
    dev = Dev(app)
    WorkspaceApp(dev.template, "Live_Preview", agent=dev.agent, url=URL)
    assert dev.written("coder_app.Live_Preview")["slug"] == "live-preview"


def test_a_health_check_asks_the_app_itself_unless_told_otherwise(app: CoderApp) -> None:
    dev = Dev(app)
    WorkspaceApp(dev.template, "a", agent=dev.agent, url=URL, healthcheck=HealthCheck())
    WorkspaceApp(dev.template, "b", agent=dev.agent, url=URL, healthcheck=HealthCheck(url=f"{URL}/healthz", interval=9))
    assert dev.written("coder_app.a")["healthcheck"] == {"url": URL, "interval": 5, "threshold": 6}
    assert dev.written("coder_app.b")["healthcheck"] == {"url": f"{URL}/healthz", "interval": 9, "threshold": 6}


def test_a_port_from_a_parameter(app: CoderApp) -> None:
    dev = Dev(app)
    port = Variable(dev.template, "port", type="number", default=3000)
    WorkspaceApp(dev.template, "a", agent=dev.agent, url=f"http://localhost:{port.value}", healthcheck=HealthCheck())
    assert dev.written("coder_app.a")["url"] == "http://localhost:${var.port}"


def test_an_external_app_says_nothing_that_excludes_it(app: CoderApp) -> None:
    dev = Dev(app)
    WorkspaceApp(dev.template, "docs", agent=dev.agent, url="https://example.com/docs", external=True, subdomain=False)
    WorkspaceApp(dev.template, "top", agent=dev.agent, command="htop", subdomain=False)
    # The provider refuses external beside share and subdomain even where they are false.
    assert set(dev.written("coder_app.docs")) == {"agent_id", "slug", "url", "external"}
    assert set(dev.written("coder_app.top")) == {"agent_id", "slug", "command"}


@pytest.mark.parametrize(
    "url", ["vscode://coder.coder-remote/open?token=$SESSION_TOKEN", "jetbrains-gateway://connect#a=b", "a.b://c"]
)
def test_an_external_app_may_open_any_program(app: CoderApp, url: str) -> None:
    dev = Dev(app)
    WorkspaceApp(dev.template, "ide", agent=dev.agent, url=url, external=True)
    assert dev.written("coder_app.ide")["url"] == url


def test_an_app_under_a_condition(app: CoderApp) -> None:
    dev = Dev(app)
    wanted = Variable(dev.template, "wanted", type="bool", default=True)
    WorkspaceApp(dev.template, "a", agent=dev.agent, url=URL, count=wanted.value)
    WorkspaceApp(dev.template, "b", agent=dev.agent, url=URL, count=dev.template.workspace.start_count)
    WorkspaceApp(dev.template, "c", agent=dev.agent, url=URL, count=False)
    WorkspaceApp(dev.template, "d", agent=dev.agent, url=URL, count=when(wanted.value, 1, 0))
    assert dev.written("coder_app.a")["count"] == "${var.wanted ? data.coder_workspace.me.start_count : 0}"
    assert dev.written("coder_app.b")["count"] == "${data.coder_workspace.me.start_count}"
    assert dev.written("coder_app.c")["count"] == 0
    assert dev.written("coder_app.d")["count"] == "${var.wanted ? 1 : 0}"


def test_an_app_for_each_item(app: CoderApp) -> None:
    dev = Dev(app)
    for name, items in (("list", ["a", "b"]), ("map", {"a": 1}), ("later", expr("var.ports"))):
        WorkspaceApp(
            dev.template, name, agent=dev.agent, url=f"http://localhost:{each.value}", slug=each.key, for_each=items
        )
    assert dev.written("coder_app.list")["for_each"] == '${toset(["a", "b"])}'
    assert dev.written("coder_app.list")["slug"] == "${each.key}"
    assert dev.written("coder_app.map")["for_each"] == {"a": 1}
    assert dev.written("coder_app.later")["for_each"] == "${var.ports}"


def test_an_app_in_a_dev_container_comes_and_goes_with_it(app: CoderApp) -> None:
    dev = Dev(app)
    inner = Devcontainer(dev.template, "dev", agent=dev.agent, workspace_folder="/home/coder/src")
    WorkspaceApp(dev.template, "site", agent=inner, url=URL)
    body = dev.written("coder_app.site")
    assert body["agent_id"] == "${coder_devcontainer.dev[0].subagent_id}"
    assert body["count"] == "${data.coder_workspace.me.start_count}"
    assert not dev.problems()


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({}, "the app opens nothing; give url='http://localhost:8080', or a command"),
    ({"url": URL, "command": "htop"}, "the app has a url and a command; keep one of them"),
    ({"external": True}, "an external app needs a url; give url='https://…', or omit external"),
    ({"url": ""}, "url is empty; give one, such as 'http://localhost:8080'"),
    ({"command": " "}, "command is empty; give one, such as 'htop'"),
    (
        {"url": "localhost:3000"},
        "Coder can't forward the url 'localhost:3000'; write it as http://localhost:PORT, or give external=True if the "
        "browser is to open it",
    ),
    (
        {"url": "vscode://x/y"},
        "Coder can't forward the url 'vscode://x/y'; write it as http://localhost:PORT, or give external=True if the "
        "browser is to open it",
    ),
    (
        {"url": "/some/path", "external": True},
        "the external url '/some/path' can't be opened: it has no scheme such as https://; write all of it, as in "
        "https://…",
    ),
    (
        {"url": "https://", "external": True},
        "the external url 'https://' can't be opened: it names no host; write all of it, as in https://…",
    ),
    (
        {"url": "mailto:a@example.com", "external": True},
        "the external url 'mailto:a@example.com' can't be opened: it names no host; write all of it, as in https://…",
    ),
    ({"command": "htop", "subdomain": True}, "command and subdomain exclude each other; keep one of them"),
    (
        {"command": "htop", "healthcheck": HealthCheck(url=URL)},
        "command and healthcheck exclude each other; keep one of them",
    ),
    (
        {"url": "https://a", "external": True, "subdomain": True},
        "external and subdomain exclude each other; keep one of them",
    ),
    (
        {"url": "https://a", "external": True, "share": "owner"},
        "external and share exclude each other; keep one of them",
    ),
    (
        {"url": "https://a", "external": True, "healthcheck": HealthCheck()},
        "external and healthcheck exclude each other; keep one of them",
    ),
    ({"url": URL, "share": "team"}, "share='team' is not one of its values; use one of owner, authenticated, public"),
    ({"url": URL, "open_in": "window"}, "open_in='window' is not one of its values; use one of slim-window, tab"),
    (
        {"url": URL, "healthcheck": HealthCheck(interval=0)},
        "the interval of the healthcheck is 0, not a whole number of 1 or more; give seconds",
    ),
    (
        {"url": URL, "healthcheck": HealthCheck(threshold=0)},
        "the threshold of the healthcheck is 0, not a whole number of 1 or more; give how many failures it takes",
    ),
    (
        {"url": URL, "healthcheck": HealthCheck(url="/healthz")},
        "Coder can't ask the healthcheck url '/healthz'; write it as http://localhost:PORT/…",
    ),
    ({"url": URL, "display_name": "n" * 65}, "display_name has 65 bytes, Coder takes 64 at most; shorten it"),
    ({"url": URL, "display_name": "ü" * 33}, "display_name has 66 bytes, Coder takes 64 at most; shorten it"),
    ({"url": URL, "group": "g" * 65}, "group has 65 bytes, Coder takes 64 at most; shorten it"),
    ({"url": URL, "tooltip": "t" * 2049}, "tooltip has 2049 bytes, Coder takes 2048 at most; shorten it"),
    (
        {"url": URL, "icon": "/icon/\n"},
        "icon '/icon/\\n' is not a path or URL; use one as in /icon/docker.svg or https://example.com/a.svg",
    ),
    (
        {"url": URL, "icon": "/icon/50%.svg"},
        "icon '/icon/50%.svg' is not a path or URL; use one as in /icon/docker.svg or https://example.com/a.svg",
    ),
    (
        {"url": URL, "slug": "My App"},
        "Coder refuses the slug 'My App', which becomes part of a host name; use small letters, digits and single "
        "dashes, as in 'my-app'",
    ),
    ({"url": URL, "count": 1, "for_each": ["a"]}, "count and for_each exclude each other; keep one of them"),
    (
        {"url": URL, "for_each": "abc"},
        "for_each='abc' is one text, not a list; write a list: ['abc']",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_coder_refuses_of_an_app(app: CoderApp, arguments: dict[str, Any], message: str) -> None:
    dev = Dev(app)
    assert refusal(lambda: WorkspaceApp(dev.template, "a", agent=dev.agent, **arguments)) == f"dev/a: {message}"


def test_an_id_that_makes_no_slug(app: CoderApp) -> None:
    dev = Dev(app)
    assert refusal(lambda: WorkspaceApp(dev.template, "a--b", agent=dev.agent, url=URL)) == (
        "dev/a--b: Coder refuses the slug 'a--b', which becomes part of a host name; use small letters, digits and "
        "single dashes, as in slug='a-b'"
    )


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
def test_words_joined_by_dashes_are_slugs(text: str) -> None:
    # The provider writes it another way: ^[a-z0-9](-?[a-z0-9])*$
    assert _SLUG.fullmatch(text)


def test_no_agent_and_another_templates_agent(app: CoderApp) -> None:
    dev = Dev(app)
    other = WorkspaceAgent(CoderTemplate(app, "other"), "main")
    assert refusal(lambda: WorkspaceApp(dev.template, "a", agent="main", url=URL)) == (  # type: ignore[arg-type]
        'dev/a: agent is text, not a WorkspaceAgent or a Devcontainer; write WorkspaceAgent(template, "main")'
    )
    assert refusal(lambda: WorkspaceApp(dev.template, "b", agent=other, url=URL)) == (
        "dev/b: agent comes from other/main, which is another template's; give one of this template"
    )


def test_a_hidden_app_needs_no_looks(app: CoderApp, capsys: pytest.CaptureFixture[str]) -> None:
    dev = Dev(app)
    WorkspaceApp(dev.template, "a", agent=dev.agent, url=URL, hidden=True, order=1)
    app.synth()
    assert "dev/a: the app is hidden, so nobody sees its display_name, icon or order" in capsys.readouterr().err


# What only the whole template shows -----------------------------------------------------------------------------------


def test_two_apps_of_one_slug(app: CoderApp) -> None:
    dev = Dev(app)
    WorkspaceApp(dev.template, "a", agent=dev.agent, url=URL, slug="site")
    WorkspaceApp(dev.template, "b", agent=dev.agent, url=URL, slug="site", count=dev.template.workspace.start_count)
    assert dev.problems() == [
        "dev/b: coder_app.b: slug: coder_app.a has the slug 'site' too, and Coder allows each slug once in a template; "
        "give one of the two another slug"
    ]


def test_apps_of_one_slug_that_exclude_each_other(app: CoderApp) -> None:
    dev = Dev(app)
    dark = Variable(dev.template, "dark", type="bool", default=True)
    for name, wanted in (("a", dark.value), ("b", ~dark.value)):
        WorkspaceApp(dev.template, name, agent=dev.agent, url=URL, slug="site", count=wanted)
    assert not dev.problems()


def test_an_app_with_the_slug_of_a_module(app: CoderApp) -> None:
    dev = Dev(app)
    CodeServer(dev.template, agent=dev.agent)
    Cursor(dev.template, agent=dev.agent, slug="code-server")
    RegistryModule(dev.template, "own", source="example/cursor", version="1.0.0", agent=dev.agent)
    assert dev.problems() == [
        "dev/cursor: module.cursor: slug: module.code-server has the slug 'code-server' too, and Coder allows each slug "
        "once in a template; give one of the two another slug"
    ]


def test_an_app_that_outlives_what_it_refers_to(app: CoderApp) -> None:
    dev = Dev(app)
    clone = RegistryModule(dev.template, "clone", source="coder/git-clone", version="~> 2.0", agent=dev.agent)
    WorkspaceApp(dev.template, "a", agent=dev.agent, url=URL, display_name=clone.output("folder_name"))
    WorkspaceApp(
        dev.template,
        "b",
        agent=dev.agent,
        url=URL,
        display_name=clone.output("folder_name"),
        count=dev.template.workspace.start_count,
    )
    WorkspaceApp(
        dev.template, "c", agent=dev.agent, url=URL, display_name=expr('try(module.clone[0].folder_name, "none")')
    )
    assert dev.problems() == [
        "dev/a: coder_app.a: display_name: module.clone is gone while the workspace is stopped, so it could not be "
        "stopped; give this count=template.workspace.start_count too"
    ]


# Tasks ----------------------------------------------------------------------------------------------------------------


def test_a_task_comes_and_goes_with_its_app(app: CoderApp) -> None:
    dev = Dev(app)
    mine = WorkspaceTask(dev.template)
    assistant = WorkspaceApp(dev.template, "assistant", agent=dev.agent, url=URL, count=mine.enabled)
    AiTask(dev.template, "task", app=assistant)
    assert dev.written("coder_ai_task.task") == {
        "count": "${data.coder_task.me.enabled ? data.coder_workspace.me.start_count : 0}",
        "app_id": "${coder_app.assistant[0].id}",
    }
    assert mine.prompt.code == "data.coder_task.me.prompt"
    assert not dev.problems()


def test_a_task_by_a_modules_output(app: CoderApp) -> None:
    dev = Dev(app)
    AiTask(dev.template, "task", app=expr("module.x[0].task_app_id"), count=dev.template.workspace.start_count)
    assert dev.written("coder_ai_task.task")["app_id"] == "${module.x[0].task_app_id}"


def test_a_second_task(app: CoderApp) -> None:
    dev = Dev(app)
    assistant = WorkspaceApp(dev.template, "assistant", agent=dev.agent, url=URL)
    AiTask(dev.template, "one", app=assistant)
    AiTask(dev.template, "two", app=assistant)
    assert dev.problems() == [
        "dev/two: coder_ai_task.two: coder_ai_task.one is there too, and a workspace can be made for one task only; "
        "keep one of them"
    ]


def test_a_task_without_an_app(app: CoderApp) -> None:
    dev = Dev(app)
    assert refusal(lambda: AiTask(dev.template, "task", app="preview")) == (  # type: ignore[arg-type]
        'dev/task: app is text, not a WorkspaceApp; write WorkspaceApp(template, "…", agent=…)'
    )


def test_tasks_are_deprecated(app: CoderApp, capsys: pytest.CaptureFixture[str]) -> None:
    dev = Dev(app)
    WorkspaceTask(dev.template)
    app.synth()
    assert "warning: dev/me: Coder Tasks are deprecated since Coder 2.34" in capsys.readouterr().err
