"""The README that Coder's dashboard shows for a template, made from what the template says of itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..document.secrets import DocumentSecrets
from ..model.template import TemplateRecord
from ..model.trust import Trust
from ..policy import Handover
from .readme_inputs import parameters, presets, variables
from .readme_text import code


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
    asked = data.get("coder_parameter", {})
    parts += parameters(asked, secrets)
    parts += presets(data.get("coder_workspace_preset", {}), asked, secrets)
    parts += variables(document.get("variable", {}), secrets)
    return secrets.told.mask("\n\n".join(parts) + "\n")


def own_readme(record: TemplateRecord, text: str) -> str:
    """A template's own README with what else the template says of itself: front matter before, unless it has one, and sections
    behind."""
    parts = [_front_matter(record)] if _said(record) and not text.startswith("---\n") else []
    if parts or record.own_sections:
        parts.append(text.strip("\n"))
    for title, texts in record.own_sections.items():
        parts += [f"## {title}", *texts]
    return "\n\n".join(parts) + "\n" if parts else text


def unsaid(record: TemplateRecord) -> str:
    """What the template says of itself and a front matter of its README's own doesn't; empty if nothing."""
    if record.readme is None or not record.readme.startswith("---\n"):
        return ""
    front = record.readme.partition("\n---\n")[0]
    return " and ".join(name for name, texts in _said(record).items() if not all(text in front for text in texts))


def _said(record: TemplateRecord) -> dict[str, tuple[str, ...]]:
    by_default = record.name.replace("-", " ").capitalize()
    named = record.display_name if record.display_name != by_default else ""
    said = {
        "display_name": (named,),
        "description": (record.description,),
        "icon": (record.icon or "",),
        "tags": record.tags,
    }
    return {name: texts for name, texts in said.items() if any(texts)}


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
    needs = [*record.prerequisites, *(line for note in record.nestings for line in note.prerequisites)]
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
        lines.append(f"- {alarm}{code(item.address)}: {item.sentence}.")
    if lines:
        parts += ["## Trust", "\n".join(dict.fromkeys(lines))]
    return parts


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
