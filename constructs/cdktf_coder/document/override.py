"""Override files, merged as Terraform merges them.

An argument replaces the one of its name, nested blocks replace all of their type. Terraform's own arguments have rules of
their own; what it refuses there or passes over in silence (`replace_triggered_by`) is a finding and has no effect here either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .._errors import Problem
from .blocks import Block, Body

_NO_OVERRIDE = ("moved", "removed", "import", "check")
_NO_BASE_NEEDED = ("required_provider", "backend", "cloud")
_IGNORED = ("provider_meta",)
# The nested blocks that an override can't change, and of `lifecycle` the arguments that it can.
_KEPT_BLOCKS = {"variable": ("validation",), "output": ("precondition",)}
_LIFECYCLE = ("create_before_destroy", "prevent_destroy", "ignore_changes")


def override(base: list[Block], file: Iterable[Block], findings: list[Problem]) -> None:
    """Merge the elements of one override file into a module's."""
    elements = list(file)
    _versions(base, elements)
    seen_settings: set[str] = set()
    for element in elements:
        if element.kind == "terraform" or element.kind in _IGNORED:
            continue
        at = _index(base, element)
        if element.kind in _NO_OVERRIDE:
            _report(findings, element, f"a {element.kind} block in an override file", "move it to another file")
        elif element.kind in ("backend", "cloud"):
            if seen_settings & {element.kind}:
                _report(findings, element, f"a second {element.kind} in one override file", "keep one")
                continue
            seen_settings.add(element.kind)
            base[:] = [block for block in base if block.kind not in ("backend", "cloud")]
            base.append(element)
        elif at is not None:
            base[at] = _merged(base[at], element, findings)
        elif element.kind == "required_provider" or (element.kind == "provider" and not element.get("alias")):
            base.append(element)
        else:
            message = f"{element.address} is overridden, but nothing defines it"
            _report(findings, element, message, "define it in a file that is no override file")


def _versions(base: list[Block], elements: list[Block]) -> None:
    """The required versions of all files count together, unless an override file has some."""
    versions = [element for element in elements if _is_version(element)]
    if versions:
        base[:] = [block for block in base if not _is_version(block)]
        base.extend(versions)


def _is_version(block: Block) -> bool:
    return block.kind == "terraform" and block.name == "required_version"


def _index(base: list[Block], element: Block) -> int | None:
    return next((index for index, block in enumerate(base) if block.address == element.address), None)


def _report(findings: list[Problem], element: Block, message: str, hint: str) -> None:
    findings.append(Problem(str(element.origin), message, hint, element.address))


def _merged(base: Block, override: Block, findings: list[Problem]) -> Block:
    changed = (*base.overridden, override.origin)
    if base.kind in ("local", "required_provider"):
        return replace(override, overridden=changed)
    if override.get("depends_on"):
        _report(findings, override, "depends_on can't be overridden", "set it where the block is defined")
    kept = _KEPT_BLOCKS.get(base.kind, ())
    for name in _without_effect(override, kept):
        _report(findings, override, f"{name} can't be overridden", "set it where the block is defined")
    new_blocks = [block for block in override.body.blocks if block.kind not in (*kept, "lifecycle")]
    replaced = {block.kind for block in new_blocks}
    arguments = {name: value for name, value in base.body.arguments.items() if name not in replaced}
    overriding = {name: value for name, value in override.body.arguments.items() if name != "depends_on"}
    if base.kind == "module" and "providers" in overriding and not overriding["providers"].node.parts:
        del overriding["providers"]
    old_blocks = [
        block
        for block in base.body.blocks
        if block.kind not in replaced and (block.kind == "lifecycle" or block.kind not in overriding)
    ]
    blocks = (*(_lifecycle(block, override) for block in old_blocks), *new_blocks)
    if not any(block.kind == "lifecycle" for block in old_blocks):
        blocks += tuple(_allowed(block) for block in override.body.blocks if block.kind == "lifecycle")
    return replace(base, body=Body(arguments | overriding, blocks, base.body.shape), overridden=changed)


def _without_effect(override: Block, kept: tuple[str, ...]) -> Iterator[str]:
    """What an override file says in vain: Terraform refuses it, or passes over it in silence."""
    yield from dict.fromkeys(block.kind for block in override.body.blocks if block.kind in kept)
    for lifecycle in override.nested("lifecycle"):
        yield from (f"lifecycle.{name}" for name in lifecycle.body.names if name not in _LIFECYCLE)


def _allowed(lifecycle: Block) -> Block:
    arguments = {name: value for name, value in lifecycle.body.arguments.items() if name in _LIFECYCLE}
    return replace(lifecycle, body=Body(arguments, (), lifecycle.body.shape))


def _lifecycle(block: Block, override: Block) -> Block:
    if block.kind != "lifecycle":
        return block
    arguments = dict(block.body.arguments)
    for lifecycle in (nested for nested in override.body.blocks if nested.kind == "lifecycle"):
        for name, value in _allowed(lifecycle).body.arguments.items():
            if name == "ignore_changes" and (
                _ignores_all(arguments.get(name)) or not (value.node.parts or value.normal == "all")
            ):
                continue
            arguments[name] = value
    return replace(block, body=Body(arguments, block.body.blocks, block.body.shape))


def _ignores_all(value: object) -> bool:
    return getattr(value, "normal", "") == "all"
