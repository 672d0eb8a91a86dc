"""Text is literal: whatever is given as a script, a name or a description, Terraform evaluates it back to the same text.

A thousand texts a side are collected first and then evaluated in a few runs, for starting Terraform is what costs.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import cdktf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cdktf_coder import (
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    Option,
    TextParameter,
    WorkspaceAgent,
)

COUNT = 1000
BATCH = 250

FRAGMENTS = [
    "${HOME}", "%{if}", "%{ endif ~}", "$${x}", "$$${", "%%{", "%%%{", "$", "%", "{", "}", "\\", '"', "'", "`", "\n", "\r\n", "\r",
    "\t", "<<EOT", "EOT", "#", "//", "/*", "é", "e\u0301", "😀", "\ufdd2", "\ufffe", "\u2028", "\0", "\x7f", "\x85", " ", "a",
]  # fmt: skip
# Two characters that Unicode keeps out of all text are the ends of a reference's marker: text of a user's is refused with them.
any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufdd0\ufdd1"), max_size=40)
nasty_text = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join)


def collected(strategy: st.SearchStrategy[str]) -> list[str]:
    """As many different texts as the strategy gives in a thousand and more tries."""
    found: dict[str, None] = {}

    @settings(
        max_examples=3 * COUNT,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
    )
    @given(strategy)
    def collect(text: str) -> None:
        found.setdefault(text)

    collect()
    assert len(found) >= COUNT
    return list(found)[:COUNT]


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def key_of(text: str) -> str:
    """A map key as strange as the text, without the two characters that no environment variable's name can hold."""
    return "k" + text.replace("=", "").replace("\0", "")


def batches(texts: list[str]) -> list[list[str]]:
    return [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]


def planned(terraform: Any, directory: Path) -> Any:
    """What Terraform makes of a template: planned resources, and the data sources it read."""
    terraform(directory, "init", "-input=false", "-no-color")
    terraform(directory, "plan", "-input=false", "-no-color", "-out=plan")
    return json.loads(terraform(directory, "show", "-json", "plan"))


def differing(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(given, got) for given, got in pairs if nfc(given) != got]


@pytest.mark.parametrize("strategy", [any_text, nasty_text], ids=["any", "nasty"])
def test_scripts_arrive_unchanged(terraform: Any, tmp_path: Path, strategy: st.SearchStrategy[str]) -> None:
    texts = [text for text in collected(strategy | st.just("x")) if not text.startswith("\ufeff")]
    app = CoderApp(outdir=tmp_path)
    for number, batch in enumerate(batches(texts)):
        template = CoderTemplate(app, f"scripts-{number}", readme="")
        agents = [
            WorkspaceAgent(
                template, f"a{i}", arch="amd64", git_identity=False, startup_script=text, env={key_of(text): text}
            )
            for i, text in enumerate(batch)
        ]
        use = cdktf.TerraformResource(template, "use", terraform_resource_type="terraform_data")
        use.add_override("input", [str(agent.token) for agent in agents])
    app.synth()
    pairs: list[tuple[str, str]] = []
    for number, batch in enumerate(batches(texts)):
        root = planned(terraform, tmp_path / "stacks" / f"scripts-{number}")["planned_values"]["root_module"]
        values = {resource["name"]: resource["values"] for resource in root["resources"]}
        for i, text in enumerate(batch):
            [(key, value)] = values[f"a{i}"]["env"].items()
            # An empty script is none for the provider.
            pairs += [(text, values[f"a{i}"]["startup_script"] or ""), (key_of(text), key), (text, value)]
    assert len(pairs) >= 3 * (COUNT - 5)
    assert differing(pairs) == []


@pytest.mark.parametrize("strategy", [any_text, nasty_text], ids=["any", "nasty"])
def test_parameters_arrive_unchanged(terraform: Any, tmp_path: Path, strategy: st.SearchStrategy[str]) -> None:
    texts = [text for text in collected(strategy) if text.strip() and not text.startswith("\ufeff")]
    app = CoderApp(outdir=tmp_path)
    for number, batch in enumerate(batches(texts)):
        template = CoderTemplate(app, f"texts-{number}", readme="")
        for i, text in enumerate(batch):
            TextParameter(template, f"t{i}", description=text, default=text)
            ChoiceParameter(
                template, f"c{i}", options=[Option(name=text, value=text), Option(name="other", value="other")]
            )
    app.synth()
    pairs: list[tuple[str, str]] = []
    for number, batch in enumerate(batches(texts)):
        directory = tmp_path / "stacks" / f"texts-{number}"
        assert "coder_parameter" not in (directory / "cdk.tf.json").read_text()
        terraform(directory, "fmt", "-check", "-diff", "parameters.tf")
        root = planned(terraform, directory)["prior_state"]["values"]["root_module"]
        values = {resource["name"]: resource["values"] for resource in root["resources"]}
        for i, text in enumerate(batch):
            option = values[f"c{i}"]["option"][0]
            pairs += [(text, values[f"t{i}"][key]) for key in ("description", "default")]
            pairs += [(text, option["name"]), (text, option["value"])]
    assert len(pairs) >= 3 * COUNT
    assert differing(pairs) == []
