"""What surrounds the library: lock files, bindings, the scripts of `.ci`."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from tests.processes import run

ROOT = Path(__file__).parents[1]


def read_json(name: str) -> Any:
    return json.loads((ROOT / name).read_text())


# -- one name, two things: the folder constructs/ and the package of that name --


def test_constructs_is_the_package_from_pypi_even_at_the_top_of_the_repository() -> None:
    code = "import constructs, cdktf_coder; print(constructs.Construct.__module__, constructs.__file__)"
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert out.startswith("constructs ")
    assert not out.split(" ", 1)[1].startswith(str(ROOT / "constructs"))
    assert not (ROOT / "constructs" / "__init__.py").exists()


def test_the_bindings_of_a_checkout_are_those_in_imports() -> None:
    import cdktf_coder.bindings

    spec = importlib.util.find_spec("cdktf_coder.bindings.coder")
    assert spec is not None
    assert spec.origin == str(ROOT / "imports" / "coder" / "__init__.py")
    assert not (Path(cdktf_coder.bindings.__file__).parent / "coder").exists()


# -- lock files --


def test_no_lock_file_names_where_packages_come_from() -> None:
    lock = read_json("Pipfile.lock")
    assert lock["_meta"]["sources"] == []
    assert not [name for group in ("default", "develop") for name, what in lock[group].items() if "index" in what]
    assert "[[source]]" not in re.sub("#.*", "", (ROOT / "Pipfile").read_text())
    for file in ("package-lock.json", "toolkits/cdktn/package-lock.json"):
        packages = read_json(file)["packages"]
        assert not [name for name, what in packages.items() if "resolved" in what]
        assert all("integrity" in what or "inBundle" in what for name, what in packages.items() if name)


def test_the_lock_file_serves_the_oldest_python_too() -> None:
    # pytest and hypothesis need these two on Python 3.10 only; a lock made by a newer one leaves them out.
    assert {"exceptiongroup", "tomli"} <= set(read_json("Pipfile.lock")["default"])


def test_the_command_line_of_cdktf_is_of_the_library_s_version() -> None:
    version = read_json("Pipfile.lock")["default"]["cdktf"]["version"].removeprefix("==")
    assert read_json("package.json")["devDependencies"]["cdktf-cli"] == version
    assert read_json("package-lock.json")["packages"]["node_modules/cdktf-cli"]["version"] == version
    assert read_json("imports/constraints.json")["cdktf"] == version


def test_cdktf_json_is_complete_so_that_cdktf_never_writes_it() -> None:
    settings = read_json("cdktf.json")
    assert settings["language"] == "python"
    assert settings["codeMakerOutput"] == "imports"
    assert settings["sendCrashReports"] == "false"
    assert str(uuid.UUID(settings["projectId"])) == settings["projectId"]
    assert settings["terraformProviders"] == ["coder/coder@~> 2.20"]
    assert read_json("imports/versions.json") == {"registry.terraform.io/coder/coder": "2.20.0"}


def test_both_toolkits_have_the_bindings_of_the_same_provider() -> None:
    command = read_json("toolkits/cdktn/package.json")["devDependencies"]["cdktn-cli"]
    assert read_json("toolkits/cdktn/imports/constraints.json")["cdktf"] == command == "0.24.0"
    assert read_json("toolkits/cdktn/cdktf.json")["terraformProviders"] == read_json("cdktf.json")["terraformProviders"]
    assert read_json("toolkits/cdktn/imports/versions.json") == read_json("imports/versions.json")
    ours, theirs = (
        {path.relative_to(ROOT / at).as_posix() for path in (ROOT / at).rglob("*") if path.suffix in (".py", ".tgz")}
        for at in ("imports", "toolkits/cdktn/imports")
    )
    assert ours == theirs
    assert not [name for name in theirs if b"import cdktf" in (ROOT / "toolkits/cdktn/imports" / name).read_bytes()]


# -- Python 3.10 --


def test_every_source_is_python_3_10() -> None:
    sources = [ROOT / "main.py", *(ROOT / "constructs").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    assert len(sources) > 20
    for source in sources:
        ast.parse(source.read_text(), str(source), feature_version=(3, 10))


# -- .ci/need.sh --


@pytest.fixture
def need(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run need.sh on a machine that has nothing but bash and the tools given as scripts."""

    def run(**tools: str) -> subprocess.CompletedProcess[str]:
        for name, script in tools.items():
            tool = tmp_path / name
            tool.write_text(f"#!/bin/sh\n{script}\n")
            tool.chmod(0o755)
        bash = shutil.which("bash")
        assert bash
        return subprocess.run(
            [bash, ROOT / ".ci" / "need.sh"], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
        )

    return run


def test_a_machine_with_everything_is_told_nothing(need: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    done = need(python3="exit 0", node="exit 0", npm="exit 0")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_each_missing_tool_is_named_in_one_sentence(need: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    done = need()
    assert done.returncode == 1
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["python3", "node", "npm"]
    assert all("install" in line for line in done.stderr.splitlines())


def test_an_old_version_is_named_with_the_one_needed(need: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    old_python = '[ "$1" = --version ] && echo Python 3.9.1 && exit; exit 1'
    done = need(python3=old_python, node='[ "$1" = --version ] && echo v18.0.0 && exit; exit 1', npm="exit 0")
    assert done.returncode == 1
    python, node = done.stderr.splitlines()
    assert python.startswith("python3 is Python 3.9.1: Python 3.10 or newer is needed")
    assert node.startswith("node is v18.0.0: Node.js 20 or newer is needed")


# -- .ci/oci-shim --


@pytest.fixture
def shim(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("oci_shim", str(ROOT / ".ci" / "oci-shim"))
    spec = importlib.util.spec_from_loader("oci_shim", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    monkeypatch.setattr(module, "lacking", lambda: {"CAP_SYS_RESOURCE"})
    monkeypatch.setattr(module.os, "execvp", lambda *_: None)
    return module


CAPABILITIES = {"bounding": ["CAP_CHOWN", "CAP_SYS_RESOURCE"], "ambient": None}


@pytest.mark.parametrize("arguments", [("--bundle", "{}"), ("--bundle={}",), ("-b", "{}")])
def test_the_shim_strikes_what_the_machine_lacks_from_a_new_container(
    shim: ModuleType, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    config = tmp_path / "config.json"
    config.write_text(json.dumps({"process": {"capabilities": CAPABILITIES}, "root": {}}))
    shim.main(["--root", "x", "create", *(word.format(tmp_path) for word in arguments), "id"])
    assert json.loads(config.read_text()) == {
        "process": {"capabilities": {"bounding": ["CAP_CHOWN"], "ambient": []}},
        "root": {},
    }


def test_the_shim_strikes_what_the_machine_lacks_from_an_exec(shim: ModuleType, tmp_path: Path) -> None:
    process = tmp_path / "process.json"
    process.write_text(json.dumps({"args": ["id"], "capabilities": CAPABILITIES}))
    shim.main(["exec", "--process", str(process), "id"])
    assert json.loads(process.read_text())["capabilities"]["bounding"] == ["CAP_CHOWN"]


def test_the_shim_leaves_a_request_alone_that_can_be_met(shim: ModuleType, tmp_path: Path) -> None:
    text = '{ "process": {"capabilities": {"bounding": ["CAP_CHOWN"]}} }'
    (tmp_path / "config.json").write_text(text)
    shim.main(["create", "--bundle", str(tmp_path), "id"])
    assert (tmp_path / "config.json").read_text() == text


def test_the_shim_reads_the_machine_s_own_capabilities() -> None:
    code = "import runpy, sys; print(*sorted(runpy.run_path(sys.argv[1])['lacking']()))"
    lacking = subprocess.run(
        [sys.executable, "-Bc", code, ROOT / ".ci" / "oci-shim"], check=True, capture_output=True, text=True
    ).stdout.split()
    bounding = int(re.findall(r"CapBnd:\s*(\S+)", Path("/proc/self/status").read_text())[0], 16)
    assert ("CAP_SYS_RESOURCE" in lacking) == (not bounding >> 24 & 1)
    assert ("CAP_CHOWN" in lacking) == (not bounding & 1)


# -- `make`, and the files for contributors --


def test_every_target_that_a_page_names_is_there_and_every_target_for_people_has_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    pages = "".join(page.read_text() for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md"))
    named = {
        word for line in re.findall(r"(?:`|^    )make ([a-z][a-z ]*)", pages, re.MULTILINE) for word in line.split()
    }
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert {"synth", "test", "check", "api", "wheel"} <= named <= targets
    described = set(re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE))
    assert targets - described == {"ready", "need"}, "no help is only for what other targets need"


def test_the_hooks_run_what_make_check_runs() -> None:
    (repo,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
    programs = {hook["entry"].split()[0].removeprefix(".venv/bin/") for hook in repo["hooks"]}
    checked = re.search(r"^check: .*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert checked
    assert programs == set(re.findall(r"\$\(BIN\)/(\S+)", checked[1]))


def test_the_issue_forms_are_forms() -> None:
    forms = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
    assert len(forms) == 2
    for form in forms:
        read = yaml.safe_load(form.read_text())
        assert read["name"] and read["description"]
        asked = [item for item in read["body"] if item["type"] != "markdown"]
        assert all(item["attributes"]["label"] for item in asked)
        assert len({item["id"] for item in asked}) == len(asked)
        assert any(item.get("validations", {}).get("required") for item in asked)


@pytest.mark.heavy
def test_a_second_make_synth_sets_nothing_up() -> None:
    run("make", "synth", cwd=ROOT)
    out = run("make", "synth", cwd=ROOT)
    assert "Setting up" not in out
    # Each warning once, then the table, which is the only list of the templates.
    assert out.count("docker-sidecar/workspace: ") == 1
    assert "docker-podman" not in out.partition("push it with")[0]
    assert out.splitlines()[-1].split(maxsplit=4)[-1].startswith("coder templates push ")


# -- OpenTofu --


@pytest.mark.heavy
@pytest.mark.parametrize("template", sorted(folder.name for folder in (ROOT / "tests" / "snapshots").glob("docker-*")))
def test_opentofu_takes_the_gallery_as_terraform_does(template: str, tmp_path: Path) -> None:
    tofu, mirror = os.environ.get("CDKTF_CODER_TOFU"), os.environ.get("CDKTF_CODER_MIRROR")
    if not tofu or not mirror:
        message = "CDKTF_CODER_TOFU and CDKTF_CODER_MIRROR name no OpenTofu (.ci/opentofu.sh) and mirror (.ci/providers.sh --tofu)"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    folder = tmp_path / template
    shutil.copytree(ROOT / "tests" / "snapshots" / template, folder)
    config = tmp_path / "tofu.rc"
    config.write_text(
        f'provider_installation {{\n  filesystem_mirror {{\n    path = "{Path(mirror).resolve()}"\n  }}\n}}\n'
    )
    env = {"TF_CLI_CONFIG_FILE": str(config), "CHECKPOINT_DISABLE": "1"}
    run(Path(tofu).resolve(), "init", "-input=false", "-no-color", cwd=folder, **env)
    assert "The configuration is valid" in run(Path(tofu).resolve(), "validate", "-no-color", cwd=folder, **env)
