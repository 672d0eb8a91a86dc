"""Modules: of Coder's registry by two words, of one's own folder, of anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.coder.parts import Dev, refusal

import cdktf_coder
from cdktf_coder import (
    ClaudeCode,
    CoderApp,
    CoderTemplate,
    CodeServer,
    Cursor,
    DevcontainersCli,
    Dotfiles,
    FileBrowser,
    GitClone,
    GitConfig,
    JetBrains,
    RegistryModule,
    Variable,
    VSCodeDesktop,
    WorkspaceAgent,
    expr,
)


def test_a_module_of_coders_registry(app: CoderApp) -> None:
    dev = Dev(app)
    RegistryModule(
        dev.template,
        "code",
        source="coder/code-server",
        version="~> 1.4",
        agent=dev.agent,
        inputs={
            "folder": "/home/${x}",
            "port": 8080,
            "offline": False,
            "settings": {"a": None, "b": [1]},
            "order": None,
        },
    )
    assert dev.written("module.code") == {
        "count": "${data.coder_workspace.me.start_count}",
        "source": "registry.coder.com/coder/code-server/coder",
        "version": "~> 1.4",
        "agent_id": "${coder_agent.main.id}",
        "folder": "/home/$${x}",
        "port": 8080,
        "offline": False,
        "settings": {"a": None, "b": [1]},
    }
    assert not dev.problems()


def test_a_module_without_an_agent_is_always_there(app: CoderApp) -> None:
    dev = Dev(app)
    region = RegistryModule(dev.template, "region", source="coder/aws-region", version="1.0.0")
    assert dev.written("module.region") == {"source": "registry.coder.com/coder/aws-region/coder", "version": "1.0.0"}
    assert region.output("value").code == "module.region.value"


def test_how_often_a_module_is_there(app: CoderApp) -> None:
    dev = Dev(app)
    wanted = Variable(dev.template, "asked_for", type="bool", default=True)
    counts: dict[str, Any] = {"always": True, "never": False, "wanted": wanted.value, "two": 2}
    for name, count in counts.items():
        RegistryModule(dev.template, name, source="coder/git-clone", version="~> 2.0", agent=dev.agent, count=count)
    assert "count" not in dev.written("module.always")
    assert dev.written("module.never")["count"] == 0
    assert dev.written("module.wanted")["count"] == "${var.asked_for ? data.coder_workspace.me.start_count : 0}"
    assert dev.written("module.two")["count"] == 2


def test_a_module_for_each_item(app: CoderApp) -> None:
    dev = Dev(app)
    clones = RegistryModule(
        dev.template,
        "clones",
        source="coder/git-clone",
        version="~> 2.0",
        agent=dev.agent,
        for_each=["https://a.example", "https://b.example"],
        inputs={"url": cdktf_coder.each.value},
    )
    assert dev.written("module.clones")["url"] == "${each.value}"
    assert refusal(lambda: clones.output("repo_dir")) == (
        "dev/clones: there is one module for each item; say which: expr('module.clones[\"…\"].repo_dir')"
    )


def test_outputs_of_what_comes_and_goes(app: CoderApp) -> None:
    dev = Dev(app)
    clone = RegistryModule(dev.template, "clone", source="coder/git-clone", version="~> 2.0", agent=dev.agent)
    RegistryModule(
        dev.template,
        "code",
        source="coder/code-server",
        version="~> 1.4",
        agent=dev.agent,
        inputs={"folder": clone.output("repo_dir")},
        depends_on=[clone, "docker_volume.home", dev.workspace.block],
        providers={"docker": "docker"},
    )
    body = dev.written("module.code")
    assert body["folder"] == "${module.clone[0].repo_dir}"
    assert body["depends_on"] == ["module.clone", "docker_volume.home", "docker_container.workspace"]
    assert body["providers"] == {"docker": "docker"}
    assert not dev.problems()


def test_a_module_that_asks_for_the_agents_name(app: CoderApp) -> None:
    dev = Dev(app)
    RegistryModule(dev.template, "f", source="coder/filebrowser", version="~> 1.1", agent=dev.agent, agent_name=True)
    assert dev.written("module.f")["agent_name"] == "main"


@pytest.mark.parametrize(
    "source",
    [
        "git::https://example.com/modules.git//tools?ref=v1",
        "git@example.com:modules.git",
        "github.com/example/module",
        "https://example.com/module.zip",
        "s3::https://bucket/module.zip",
    ],
)
def test_modules_of_anywhere(app: CoderApp, source: str) -> None:
    dev = Dev(app)
    RegistryModule(dev.template, "tools", source=source, agent=dev.agent)
    assert dev.written("module.tools")["source"] == source


@pytest.mark.parametrize(
    "source", ["hashicorp/consul/aws", "registry.coder.com/coder/cursor/coder", "example.com:8443/a/b/c//inner"]
)
def test_modules_of_other_registries(app: CoderApp, source: str) -> None:
    dev = Dev(app)
    RegistryModule(dev.template, "tools", source=source, version=">= 1.0, < 2.0, != 1.3.1")
    assert dev.written("module.tools") == {"source": source, "version": ">= 1.0, < 2.0, != 1.3.1"}


def test_a_folder_of_ones_own_is_shipped(app: CoderApp, tmp_path: Path) -> None:
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "main.tf").write_text('variable "agent_id" {}\n')
    dev = Dev(app)
    for name in ("one", "two"):
        RegistryModule(dev.template, name, source=folder, agent=dev.agent)
    app.synth()
    assert dev.written("module.one")["source"] == "./modules/tools"
    assert (tmp_path / "out/stacks/dev/modules/tools/main.tf").read_text() == 'variable "agent_id" {}\n'


def test_a_folder_that_is_not_shipped(app: CoderApp, tmp_path: Path) -> None:
    dev = Dev(app)
    RegistryModule(dev.template, "tools", source="./modules/tools")
    assert dev.problems() == [
        "dev/tools: module.tools: the folder ./modules/tools is not shipped with the template; give "
        "source=Path('./modules/tools'), or add it by template.add_file"
    ]
    (tmp_path / "main.tf").write_text("")
    dev.template.add_file(tmp_path / "main.tf", "modules/tools/main.tf")
    assert not dev.problems()


REFUSED: list[tuple[dict[str, Any], str]] = [
    (
        {"source": "code-server"},
        "'code-server' is no module's source; write 'namespace/name' for Coder's registry, a Path for a local folder, or the "
        "full address",
    ),
    (
        {"source": "registry.coder.com/modules/coder/jetbrains/coder"},
        "'registry.coder.com/modules/coder/jetbrains/coder' is no module's source; write 'namespace/name' for Coder's "
        "registry, a Path for a local folder, or the full address",
    ),
    (
        {"source": "../tools"},
        "'../tools' is outside of the template's directory, which is all that Coder gets; give "
        "source=Path('../tools'), which ships the folder",
    ),
    (
        {"source": expr("var.source")},
        'source is a reference, whose value is not known yet, not text or a path; write it in quotes, "…"',
    ),
    (
        {"source": "git::https://example.com/a.git", "version": "1.0"},
        "Terraform takes no version with the source 'git::https://example.com/a.git'; omit version, or name it in "
        "the source",
    ),
    (
        {"version": "latest"},
        "version='latest' is no version constraint; write it as in '~> 1.4' or '>= 1.2, < 2.0'",
    ),
    ({"version": "^1.4"}, "version='^1.4' is no version constraint; write it as in '~> 1.4' or '>= 1.2, < 2.0'"),
    (
        {"inputs": {"version": "1"}},
        "'version' is a word of Terraform's own, not an input of a module; give version=… beside inputs",
    ),
    (
        {"inputs": {"lifecycle": {}}},
        "'lifecycle' is a word of Terraform's own, not an input of a module; omit it",
    ),
    ({"inputs": {"a b": 1}}, "'a b' can't be an input's name; use letters, digits, - and _"),
    (
        {"inputs": {"agent_id": "x"}},
        "agent_id is given twice; take it out of inputs: agent=… gives it",
    ),
    (
        {"agent_name": True, "inputs": {"agent_name": "x"}},
        "agent_name is given twice; omit agent_name=True",
    ),
    ({"agent": None, "agent_name": True}, "agent_name=True without an agent; give agent=… too"),
    ({"agent": "main"}, 'agent is text, not a WorkspaceAgent; write WorkspaceAgent(template, "main")'),
    (
        {"depends_on": [5]},
        "depends_on[0] is a number, not a construct, a TerraformElement, a Block or text; give a construct of the template",
    ),
    ({"count": 1, "for_each": ["a"]}, "count and for_each exclude each other; keep one of them"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_terraform_refuses_of_a_module(app: CoderApp, arguments: dict[str, Any], message: str) -> None:
    dev = Dev(app)
    given = {"source": "coder/code-server", "version": "~> 1.4", "agent": dev.agent, **arguments}
    assert refusal(lambda: RegistryModule(dev.template, "m", **given)) == f"dev/m: {message}"


def test_another_templates_agent(app: CoderApp) -> None:
    dev = Dev(app)
    other = WorkspaceAgent(CoderTemplate(app, "other"), "main")
    assert refusal(lambda: CodeServer(dev.template, agent=other)) == (
        "dev/code-server: agent comes from other/main, which is another template's; give one of this template"
    )


def test_a_module_of_any_version_is_warned_of(app: CoderApp, capsys: pytest.CaptureFixture[str]) -> None:
    dev = Dev(app)
    RegistryModule(dev.template, "code", source="coder/code-server", agent=dev.agent)
    app.synth()
    assert (
        "warning: dev/code: the module has no version, so each push may use another; give one, such as version='~> 1.0'"
    ) in capsys.readouterr().err


# The catalogue --------------------------------------------------------------------------------------------------------


CATALOGUE: list[tuple[Any, str, dict[str, Any], dict[str, Any]]] = [
    (
        CodeServer,
        "code-server",
        {"extensions": ("a.b",), "machine_settings": {"x.y": True}, "share": "public", "port": 8080},
        {"extensions": ["a.b"], "machine-settings": {"x.y": True}, "share": "public", "port": 8080},
    ),
    (JetBrains, "jetbrains", {"folder": "/src", "default": ["GO"]}, {"folder": "/src", "default": ["GO"]}),
    (VSCodeDesktop, "vscode-desktop", {"open_recent": True}, {"open_recent": True}),
    (Cursor, "cursor", {"mcp": {"a": "${b}"}}, {"mcp": '{"a":"$${b}"}'}),
    (
        GitClone,
        "git-clone",
        {"url": "https://git.example.com/a", "git_providers": {"https://git.example.com/": "gitlab"}},
        {
            "url": "https://git.example.com/a",
            "git_providers": {"https://git.example.com/": {"provider": "gitlab"}},
        },
    ),
    (Dotfiles, "dotfiles", {"manual_update": True}, {"manual_update": True}),
    (GitConfig, "git-config", {"allow_email_change": True}, {"allow_email_change": True}),
    (ClaudeCode, "claude-code", {"workdir": "/src"}, {"workdir": "/src"}),
    (FileBrowser, "filebrowser", {"subdomain": False}, {"subdomain": False, "agent_name": "main"}),
    (DevcontainersCli, "devcontainers-cli", {"start_blocks_login": True}, {"start_blocks_login": True}),
]


@pytest.mark.parametrize(("cls", "name", "arguments", "inputs"), CATALOGUE, ids=[name for _, name, _, _ in CATALOGUE])
def test_a_module_of_the_catalogue(
    app: CoderApp, cls: Any, name: str, arguments: dict[str, Any], inputs: dict[str, Any]
) -> None:
    dev = Dev(app)
    module = cls(dev.template, agent=dev.agent, inputs={"newer": 1}, **arguments)
    body = dev.written(f"module.{name}")
    assert body.pop("version").startswith("~> ")
    assert body == {
        "count": "${data.coder_workspace.me.start_count}",
        "source": f"registry.coder.com/coder/{name}/coder",
        "agent_id": "${coder_agent.main.id}",
        **inputs,
        "newer": 1,
    }
    assert module.path == f"dev/{name}"
    assert not dev.problems()


def test_outputs_of_the_catalogue(app: CoderApp) -> None:
    dev = Dev(app)
    clone = GitClone(dev.template, agent=dev.agent, url="https://example.com/a")
    assert clone.folder_name.code == "module.git-clone[0].folder_name"
    assert clone.web_url.code == "module.git-clone[0].web_url"
    assert JetBrains(dev.template, agent=dev.agent, folder="/a").ide_metadata.code == "module.jetbrains[0].ide_metadata"


def test_a_version_and_an_id_of_ones_own(app: CoderApp) -> None:
    dev = Dev(app)
    CodeServer(dev.template, "editor", agent=dev.agent, version="1.5.2", count=True)
    assert dev.written("module.editor")["version"] == "1.5.2"


def test_servers_known_only_later_are_put_into_json_by_terraform(app: CoderApp) -> None:
    dev = Dev(app)
    token = Variable(dev.template, "token", sensitive=True)
    Cursor(dev.template, agent=dev.agent, mcp={"servers": [{"token": token.value}]})
    assert dev.written("module.cursor")["mcp"] == '${jsonencode({"servers" = [{"token" = var.token}]})}'


@pytest.mark.parametrize("make", [GitConfig, lambda scope, agent: RegistryModule(
    scope, "g", source="coder/git-config", version="~> 1.0", agent=agent)])  # fmt: skip
def test_gits_identity_is_said_once(app: CoderApp, make: Any) -> None:
    """What the agent sets itself, the module could not change."""
    dev = Dev(app, env={"EDITOR": "vim"})
    make(dev.template, agent=dev.agent)
    assert dev.written("coder_agent.main")["env"] == {"EDITOR": "vim"}


WRONG: list[tuple[Any, dict[str, Any], str]] = [
    (CodeServer, {"share": "all"}, "share='all' is not one of its values; use one of owner, authenticated, public"),
    (CodeServer, {"open_in": "x"}, "open_in='x' is not one of its values; use one of slim-window, tab"),
    (CodeServer, {"port": 70000}, "port is 70000, not a whole number from 1 to 65535; give a number"),
    (
        CodeServer,
        {"offline": True, "extensions": ["a.b"]},
        "offline=True loads no extensions; omit one of the two",
    ),
    (CodeServer, {"offline": True, "use_cached": True}, "offline and use_cached exclude each other; keep one of them"),
    (CodeServer, {"folder": "/a", "inputs": {"folder": "/b"}}, "folder is given twice; take it out of inputs"),
    (JetBrains, {"folder": "~/src"}, "the folder '~/src' is no absolute path; begin it with /, not with ~"),
    (
        JetBrains,
        {"folder": "/src", "options": ["VS"]},
        "options[0]='VS' is not one of its values; use one of CL, GO, IU, PS, PY, RD, RM, RR, WS",
    ),
    (
        JetBrains,
        {"folder": "/src", "channel": "beta"},
        "channel='beta' is not one of its values; use one of release, eap",
    ),
    (GitClone, {"url": ""}, "url is empty; give one, such as 'https://github.com/coder/coder'"),
    (
        GitClone,
        {"url": "a", "git_providers": {"https://a/": "gitea"}},
        "git_providers['https://a/']='gitea' is not one of its values; use one of github, gitlab",
    ),
    (
        Dotfiles,
        {"dotfiles_uri": "someone/dotfiles"},
        "the module refuses dotfiles_uri='someone/dotfiles'; write the address as in "
        "https://github.com/someone/dotfiles or git@github.com:someone/dotfiles",
    ),
    (
        ClaudeCode,
        {"enable_ai_gateway": True, "anthropic_api_key": "k"},
        "enable_ai_gateway authenticates through Coder; omit anthropic_api_key and claude_code_oauth_token",
    ),
    (
        ClaudeCode,
        {"claude_binary_path": "/opt"},
        "claude_binary_path is for a claude that is there already; give install_claude_code=False too",
    ),
    (
        FileBrowser,
        {"database_path": "/tmp/x.db"},
        "the module refuses database_path='/tmp/x.db'; end it with filebrowser.db",
    ),
]


@pytest.mark.parametrize(("cls", "arguments", "message"), WRONG)
def test_what_a_module_of_the_catalogue_refuses(
    app: CoderApp, cls: Any, arguments: dict[str, Any], message: str
) -> None:
    dev = Dev(app)
    assert refusal(lambda: cls(dev.template, "m", agent=dev.agent, **arguments)) == f"dev/m: {message}"


def test_a_key_that_is_a_reference_excludes_the_gateway_too(app: CoderApp) -> None:
    dev = Dev(app)
    with pytest.raises(ValueError, match="dev/m: enable_ai_gateway authenticates through Coder"):
        ClaudeCode(dev.template, "m", agent=dev.agent, enable_ai_gateway=True, anthropic_api_key=expr("var.key"))
