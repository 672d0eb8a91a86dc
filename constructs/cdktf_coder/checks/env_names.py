"""Whether an agent's environment variables are set once each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..language.reader import has_template
from .exclusive import together
from .finding import Finding
from .index import Block, Index


def check_env_names(index: Index) -> Iterator[Finding]:
    """Variables that the agent sets too, or that another ``coder_env`` sets and may not."""
    owners = {
        f"${{{agent.address}{instance}.id}}": agent
        for agent in index.of("resource", "coder_agent")
        for instance in ("", "[0]")
    }
    seen: dict[tuple[str, str], list[Block]] = {}
    for block in index.of("resource", "coder_env"):
        variable, agent = block.body.get("name"), str(block.body.get("agent_id"))
        if not isinstance(variable, str) or has_template(variable):
            continue
        owner = owners.get(agent)
        own = owner.body.get("env") if owner else None
        if owner and isinstance(own, Mapping) and variable in own:
            yield Finding(
                block.address,
                "name",
                f"{owner.address} sets {variable} itself, which this can't change",
                "remove it from the agent's env, or add it there",
            )
        for other in seen.setdefault((agent, variable), []):
            if "error" in (block.body.get("merge_strategy"), other.body.get("merge_strategy")) and together(
                other, block
            ):
                yield Finding(
                    block.address,
                    "merge_strategy",
                    f"{other.address} sets {variable} too, and merge_strategy 'error' makes the build fail",
                    "give one of the two another name, or both another strategy",
                )
        seen[agent, variable].append(block)
