"""The owner's credentials, which Coder gives to a template: where they leave what is the owner's alone."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Block, Body, Document, Expression, Reference
from . import sources as page
from .facts import expressions
from .handover import Handover

_OWNER = "data.coder_workspace_owner.me"
_SECRETS = ("session_token", "oidc_access_token", "ssh_private_key")
# Through these a value passes unchanged.
_CARRIERS = ("terraform_data", "null_resource", "time_", "random_", "local_", "data.null_data_source")
# What Coder hands to the agent alone, by its own connection.
_AGENT = ("coder_env", "coder_script", "coder_agent", "data.coder_workspace_tags")
_CARRIED = {"coder_env": ("value",), "coder_script": ("script",), "coder_agent": ("env", "startup_script")}
_SHOWN = ("metadata.",)
"""What the dashboard shows of an agent."""
_LABELS = ("labels", "annotations", "metadata", "name", "hostname")


def look_at_tokens(document: Document) -> Iterator[Handover]:
    """Where credentials of the owner's, or the agent's token as a label, go to somebody else."""
    carriers = _carriers(document)
    for module in document.root.walk():
        for block in module.blocks:
            if block.kind in ("local", "variable", "required_provider", "terraform"):
                continue
            agent = _type(block).startswith(_AGENT)
            if block.kind == "module" and block.name in module.children:
                continue
            for place, expression in _values(block.body):
                if not expression.rests_on or (agent and not place.startswith(_SHOWN)):
                    continue
                for reference in sorted(expression.rests_on, key=str):
                    said = _credential(reference, carriers)
                    if said:
                        what = f"the owner's {said}, to whoever can look there"
                        yield Handover(block.address, place, what, source=page.CODER_OWNER)
                        break
                    if _is_agent_token(reference) and place.split(".")[0].split("[")[0] in _LABELS:
                        what = "the agent's token, to whoever can list what runs"
                        yield Handover(block.address, place, what, source=page.CODER_OWNER)


def _type(block: Block) -> str:
    return f"data.{block.type}" if block.kind == "data" else block.type


def _steps(reference: Reference) -> tuple[str, ...]:
    return tuple(step.strip('["]') for step in reference.steps)


def _credential(reference: Reference, carriers: frozenset[str]) -> str:
    """The credential that a reference stands for; empty for another value."""
    steps = _steps(reference)
    if steps[0] == "data" and steps[1:2] == ("coder_workspace_owner",):
        rest = [step for step in steps[3:] if not step.isdigit() and step != "*"]
        return next((step for step in rest[:1] if step in _SECRETS), "" if rest else "session_token")
    if steps[0] == "data" and steps[1:2] == ("coder_external_auth",):
        return "access token of another service" if not steps[3:] or "access_token" in steps else ""
    address = reference.address
    type_ = steps[0]
    if address in carriers and (type_ not in _CARRIED or not steps[2:] or set(steps[2:]) & set(_CARRIED[type_])):
        return f"credentials, by {address}"
    return ""


def _carriers(document: Document) -> frozenset[str]:
    """The resources through which a credential passes."""
    found: frozenset[str] = frozenset()
    while True:
        more = frozenset(
            block.address
            for block in document.blocks()
            if _type(block).startswith((*_CARRIERS, *_CARRIED))
            and any(
                _credential(reference, found)
                for place, expression in _values(block.body)
                if block.type not in _CARRIED or place.split(".")[0] in _CARRIED[block.type]
                for reference in expression.rests_on
            )
        )
        if more <= found:
            return found
        found |= more


def _values(body: Body) -> Iterator[tuple[str, Expression]]:
    """What is handed on, and not read by Terraform alone."""
    return expressions(body, arguments_but=("depends_on", "provider", "providers"), blocks_but=("lifecycle",))


def _is_agent_token(reference: Reference) -> bool:
    steps = _steps(reference)
    return steps[0] == "coder_agent" and "token" in steps[2:]
