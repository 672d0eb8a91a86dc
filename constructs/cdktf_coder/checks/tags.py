"""Whether Coder's server can read the workspace tags by itself, before Terraform runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..language.reader import Template, Traversal, has_template, read_template, spell, traversals
from .finding import Finding
from .index import Index, split
from .wording import step


def check_tags(index: Index) -> Iterator[Finding]:
    """Every workspace tag that Coder's server can't read before Terraform runs."""
    for block in index.of("data", "coder_workspace_tags"):
        check = _Tags(index, block.address)
        check.check(block.body.get("tags"))
        yield from check.found


class _Tags:
    """The tags of one ``coder_workspace_tags``, as Coder's server evaluates them by itself."""

    def __init__(self, index: Index, address: str) -> None:
        self.found: list[Finding] = []
        self._index, self._address = index, address

    def _report(self, trail: str, message: str, hint: str) -> None:
        self.found.append(Finding(self._address, trail, message, hint))

    def check(self, tags: Any) -> None:
        if isinstance(tags, str):
            self._report(
                "tags",
                "Coder reads the tags before Terraform runs, so they can't be an expression",
                "write out each tag",
            )
        for name, value in tags.items() if isinstance(tags, Mapping) else ():
            if value is None:
                continue
            if has_template(name):
                self._report(step("tags", name), "a tag's name can't be an expression", "write it out")
            text = ("true" if value else "false") if isinstance(value, bool) else str(value)
            self._tag(step("tags", name), text)

    def _tag(self, trail: str, text: str) -> None:
        template = read_template(text)
        if template.error:
            return  # said where the references are checked
        if template.calls:
            self._report(
                trail,
                f"a tag can't call a function, as `{template.calls[0].name}()` here",
                "refer to a variable or a parameter whose value is right as it is",
            )
            return
        wrong = next((steps for steps in template.traversals if not _is_tag_source(steps)), None)
        if wrong is not None:
            self._report(
                trail,
                f"a tag can't refer to `{spell(wrong)}`",
                "only `var.*` and `data.coder_parameter.*` are known before Terraform runs",
            )
            return
        variable = next((steps for steps in template.traversals if steps[0] == "var"), None)
        if variable is not None and not (template.is_expression and template.parts[0][1] == spell(variable)):
            self._report(
                trail,
                f"`{spell(variable)}` must be the whole tag, Coder can't make it part of a longer one",
                "put all of it in the variable, or use a parameter's value",
            )
            return
        self._empty(trail, template)

    def _empty(self, trail: str, template: Template) -> None:
        text, blame = "", ""
        for kind, content in template.parts:
            if kind == "text":
                text += content
                continue
            found = list(traversals(content))
            if kind != "${" or len(found) != 1 or spell(found[0]) != content:
                if '""' in content:
                    self._report(trail, f"`{content}` can make the tag empty", "give it a value in every case")
                return  # more than a reference: what it gives is for Terraform to say
            value = self._default(found[0])
            if value is None:
                if found[0][0] == "var" and self._is_collection(found[0][1]):
                    self._report(trail, f"`{content}` is no text", "use a variable of type string")
                return
            text += value
            if not value.strip():
                blame = blame or spell(found[0][: 2 if found[0][0] == "var" else 3])
        if not text.strip():
            why = f", as `{blame}` has no default" if blame else ""
            hint = f"give `{blame}` a default" if blame else "give it a value, or omit it"
            self._report(trail, f"the tag is empty{why}", hint)

    def _is_collection(self, variable: str) -> bool:
        block = self._index.at.get(f"var.{variable}")
        return block is not None and isinstance(block.body.get("default"), (list, dict))

    def _default(self, steps: Traversal) -> str | None:
        """The text a reference has by default; None if that can't be told."""
        address, rest = split(steps)
        block = self._index.at.get(address)
        # What is undeclared is said elsewhere.
        if block is None or (block.kind == "data" and rest != ("value",)):
            return None
        default = block.body.get("default")
        if default is None:
            return ""
        if isinstance(default, (list, dict)):
            return None  # said where the tag is looked at
        if isinstance(default, str):
            return None if block.kind == "data" and has_template(default) else default
        return "true" if default is True else str(default)


def _is_tag_source(steps: Traversal) -> bool:
    return steps[0] == "var" or steps[:2] == ("data", "coder_parameter")
