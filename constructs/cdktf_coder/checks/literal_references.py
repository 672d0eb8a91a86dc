"""Whether text looks like Terraform code that was pasted into Python, where text is literal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .finding import Finding
from .index import Index
from .places import Place

_ESCAPED = re.compile(r"\$\$\{([^}]*)\}")
_REFERENCE = re.compile(
    r"\$\{\s*((?:(?:var|local|module)\.[\w-]+|data\.\w+\.[\w-]+\.\w|path\.(?:module|root|cwd)\b|each\.(?:key|value)\b|count\.index\b"
    r"|\w+\.[\w-]+\.\w)[^{}]*)\}"
)


def check_literal_references(index: Index) -> Iterator[Finding]:
    """Literal text such as ``${var.image}`` and ``$${HOME}``: a warning for each place."""
    for place in index.places:
        found = _told(place, index) if not place.bare and "$${" in place.text else None
        if found:
            yield Finding(place.address, place.trail, *found, "warning")
    for variable in index.of("variable"):
        default = variable.body.get("default")
        reference = _REFERENCE.search(default) if isinstance(default, str) else None
        if reference:
            message = f"`{reference[0]}` is literal text here, not a reference"
            source = reference[1].strip()
            hint = f"a variable's default can't refer to anything: use a Local, or `expr('{source}')` where it is used"
            yield Finding(variable.address, "default", message, hint, "warning")


def _told(place: Place, index: Index) -> tuple[str, str] | None:
    for kind, text in place.template.parts:
        if kind != "text":
            continue
        escaped = _ESCAPED.search(text)
        if escaped:
            inside = escaped[1]
            return (
                f"`$${{{inside}}}` is written with both `$`: text is literal, Terraform's escapes don't apply",
                f"write `${{{inside}}}`, or `raw('${{\"$$\"}}{{{inside}}}')` if two are meant",
            )
        for reference in _REFERENCE.finditer(text):
            inside = reference[1].strip()
            steps = inside.split(".")
            if (
                steps[0] in ("var", "local", "module", "data", "path", "each", "count")
                or ".".join(steps[:2]) in index.at
            ):
                return (
                    f"`${{{inside}}}` is literal text here, not a reference",
                    f"write `expr('{inside}')` for the reference, or `raw('${{\"$\"}}{{{inside}}}')` if the text is meant",
                )
    return None
