"""What an update puts out of sight: storage that stays and is mounted elsewhere, in part, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .meaning import same
from .mounts import Shown
from .verdict import Consequence, Verdict


def out_of_sight(before: list[Shown], after: list[Shown], passes: Callable[[str], bool]) -> Iterator[Verdict]:
    """``passes`` says of storage, by its newer address, that it needs no look: it is gone anyway, or never lasted."""
    said: set[tuple[str, str]] = set()
    agents = {item.agent for item in after}
    for item in before:
        if item.source is None or (item.storage and passes(item.storage)):
            continue
        address = item.storage or item.workload
        found = _verdict(
            item, [other for other in after if _same_storage(item, other) and _as_visible(item, other, agents)]
        )
        if found is None:
            found = _hidden(item, before, after)
        if found is not None and (address, found[0]) not in said:
            said.add((address, found[0]))
            message, hint = found
            yield Verdict(Consequence.DATA_LOSS, address, message, hint)


def _as_visible(one: Shown, other: Shown, agents: set[str]) -> bool:
    """Whether users see the one where they saw the other: what an agent's container shows must be in that agent's."""
    return not one.agent or (other.agent == one.agent if one.agent in agents else bool(other.agent))


def _same_storage(one: Shown, other: Shown) -> bool:
    if one.storage or other.storage:
        return one.storage == other.storage
    return other.source is not None and same(one.source, other.source)


def _verdict(item: Shown, candidates: list[Shown]) -> tuple[str, str] | None:
    at_path = [other for other in candidates if _same_path(item, other)]
    if any(same(item.sub_path, other.sub_path) and (other.certain or not item.certain) for other in at_path):
        return None
    if any(same(item.sub_path, other.sub_path) for other in at_path):
        return (
            f"mounted at {item.where} on a condition only, and its files are out of sight without it",
            "mount it always",
        )
    if at_path:
        was, is_ = (
            f"its folder {_spelled(of)}" if of.sub_path is not None else "all of it" for of in (item, at_path[0])
        )
        message = f"at {item.where}, {is_} is mounted instead of {was}: the files that users have are out of sight"
        return message, "mount the same part of it, or move the files first"
    what = "" if item.storage else "what the workspace keeps there is "
    if candidates:
        message = f"{what}mounted at {candidates[0].where} instead of {item.where}: the files are not where they were"
        return message, f"mount it at {item.where}, for the home: Home(path={item.where!r})"
    return f"{what}no longer mounted at {item.where}: the files are out of sight", f"mount it at {item.where}"


def _same_path(one: Shown, other: Shown) -> bool:
    return one.known_path == other.known_path or same(one.path, other.path)


def _spelled(item: Shown) -> str:
    value = item.sub_path.value if item.sub_path is not None else None
    return repr(value) if isinstance(value, str) else "of its own"


def _hidden(item: Shown, before: list[Shown], after: list[Shown]) -> tuple[str, str] | None:
    """Another volume over a folder of it."""
    below = f"{item.known_path}/"
    known = {other.known_path for other in before}
    over = next((o for o in after if o.known_path.startswith(below) and o.known_path not in known), None)
    if over is None:
        return None
    message = f"something else is mounted at {over.where}, over what users have there in {item.where}"
    return message, f"mount it outside of {item.where}"
