"""The README that Coder's dashboard shows for a template, made from what the template says of itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..document.secrets import DocumentSecrets
from ..language.secret import MASK
from ..language.spelling import escape
from ..model.template import TemplateRecord
from ..model.trust import Trust
from ..policy import Handover


def readme(
    record: TemplateRecord, document: Mapping[str, Any], found: Sequence[Handover], secrets: DocumentSecrets
) -> str:
    """Purpose, prerequisites, trust level, parameters, presets and variables, with the front matter of Coder's registry."""
    parts = [_front_matter(record), f"# {' '.join(record.display_name.split())}"]
    if record.description:
        parts.append(record.description)
    parts += _nesting(record, found)
    for title, texts in record.sections.items():
        parts += [f"## {title}", *texts]
    data = document.get("data", {})
    parts += _parameters(data.get("coder_parameter", {}), secrets)
    parts += _presets(data.get("coder_workspace_preset", {}), secrets)
    parts += _variables(document.get("variable", {}), secrets)
    return secrets.told.mask("\n\n".join(parts) + "\n")


def _front_matter(record: TemplateRecord) -> str:
    lines = [f"display_name: {_yaml(record.display_name)}"]
    if record.description:
        lines.append(f"description: {_yaml(record.description)}")
    if record.icon:
        lines.append(f"icon: {_yaml(record.icon)}")
    if record.tags:
        lines.append(f"tags: [{', '.join(_yaml(tag) for tag in record.tags)}]")
    return "\n".join(["---", *lines, "---"])


def _yaml(text: str) -> str:
    # JSON's strings are YAML's.
    return json.dumps(text, ensure_ascii=False)


def _nesting(record: TemplateRecord, found: Sequence[Handover]) -> list[str]:
    parts: list[str] = []
    needs = [line for note in record.nestings for line in note.prerequisites]
    if needs:
        parts += ["## Prerequisites", "\n".join(f"- {line}" for line in dict.fromkeys(needs))]
    titles = {note.title for note in record.nestings}
    lines = [f"- {note.title}: {note.trust.sentence}" for note in record.nestings]
    lines += [f"- **Warning:** {_sentence(note.handed_over)}" for note in record.nestings if note.handed_over]
    for claim in record.claims:
        if claim.what not in titles:
            lines.append(f"- **Warning:** {_sentence(claim.what)} {claim.trust.sentence}")
    for item in found:
        alarm = "**Warning:** " if item.level is Trust.HOST_ROOT and not item.hidden else ""
        lines.append(f"- {alarm}{_code(item.address)}: {item.sentence}.")
    if lines:
        parts += ["## Trust", "\n".join(dict.fromkeys(lines))]
    return parts


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _parameters(parameters: Mapping[str, Any], secrets: DocumentSecrets) -> list[str]:
    rows = [
        (
            str(body.get("display_name") or body.get("name") or name),
            str(body.get("type", "string")),
            ""
            if body.get("default") is None
            else _told(body["default"], secrets, f"data.coder_parameter.{name}", "default"),
            ", ".join(str(option.get("name")) for option in _blocks(body.get("option"))),
            "at any time" if body.get("mutable") else "at creation",
            str(body.get("description", "")),
        )
        for name, body in parameters.items()
    ]
    return _section("Parameters", ("Name", "Type", "Default", "Options", "Can be set", "What it is for"), rows)


def _presets(presets: Mapping[str, Any], secrets: DocumentSecrets) -> list[str]:
    rows = [
        (
            str(body.get("name", name)),
            ", ".join(
                f"{key} = {_told(value, secrets, f'data.coder_workspace_preset.{name}', f'parameters.{key}')}"
                for key, value in (body.get("parameters") or {}).items()
            )
            if isinstance(body.get("parameters") or {}, dict)
            else str(body["parameters"]),
            ", ".join(str(prebuild.get("instances", "")) for prebuild in _blocks(body.get("prebuilds"))),
            str(body.get("description", "")),
        )
        for name, body in presets.items()
    ]
    return _section("Presets", ("Name", "Parameters", "Prebuilt", "What it is for"), rows)


def _variables(variables: Mapping[str, Any], secrets: DocumentSecrets) -> list[str]:
    rows = [
        (
            f"`{name}`",
            str(body.get("type", "any")),
            "(must be given)" if "default" not in body else _default(body["default"], secrets, f"var.{name}"),
            # Terraform reads a variable's texts as they stand; the escapes that _cell undoes were never made.
            escape(str(body.get("description", ""))),
        )
        for name, body in variables.items()
    ]
    return _section("Variables", ("Name", "Type", "Default", "What it is for"), rows)


def _told(value: Any, secrets: DocumentSecrets, address: str, path: str) -> str:
    return MASK if secrets.hides(address, path) else str(value)


def _default(value: Any, secrets: DocumentSecrets, address: str) -> str:
    return MASK if secrets.hides(address, "default") else _code(value)


def _blocks(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        return [value]
    return [item for item in value or [] if isinstance(item, Mapping)]


def _section(title: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    if not rows:
        return []
    used = [column for column in range(len(heads)) if column == 0 or any(row[column] for row in rows)]
    table = [[heads[column] for column in used], ["---"] * len(used)]
    table += [[_cell(row[column]) for column in used] for row in rows]
    return [f"## {title}", "\n".join("| " + " | ".join(cells) + " |" for cells in table)]


def _code(value: object) -> str:
    text = escape(str(value))
    if not text:
        return "(empty)"
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}"


def _cell(text: str) -> str:
    return " ".join(text.replace("$${", "${").replace("%%{", "%{").replace("|", "\\|").split())
