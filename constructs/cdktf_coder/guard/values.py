"""Parameters and variables: values that exist already and no longer fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from ..document import UNKNOWN, Block, Document
from ..language.nodes import spell
from .meaning import STOPPED, Meanings, same
from .verdict import Consequence, Verdict


def broken_values(old: Meanings, new: Meanings) -> Iterator[Verdict]:
    """Every value that an older version's workspaces, or whoever pushes it, have given and that no longer fits."""
    yield from _parameters(old, new)
    yield from _variables(old, new)


def _broken(block: Block, message: str, hint: str = "", attribute: str = "") -> Verdict:
    return Verdict(Consequence.BROKEN_VALUES, block.address, message, hint, attribute)


def _named(document: Document) -> Mapping[str, Block]:
    """A document's parameters by their names in Coder."""
    found: dict[str, Block] = {}
    for block in document.blocks("data", "coder_parameter"):
        name = block.get("name")
        value = name.evaluate(defaults=True) if name else block.name
        found.setdefault(value if isinstance(value, str) else block.name, block)
    return found


def _parameters(old: Meanings, new: Meanings) -> Iterator[Verdict]:
    before, after = _named(old.document), _named(new.document)
    for name, block in before.items():
        if name in after:
            yield from _parameter(name, block, after[name], old, new)
            continue
        renamed = next(
            (other for other in after if after[other].address == block.address and other not in before), None
        )
        if renamed is None:
            yield _broken(
                block, f"the parameter {name!r} is gone, with the values that workspaces have for it", "keep it"
            )
        else:
            message = f"the parameter {name!r} is called {renamed!r} now, and workspaces' values for it are lost"
            yield _broken(block, message, f"keep name={name!r} and change display_name", "name")
    for name, block in after.items():
        if name not in before and _required(block):
            message = f"the new parameter {name!r} has no default, and running workspaces have no value for it"
            yield _broken(block, message, "give it a default", "default")


def _required(block: Block) -> bool:
    default = block.get("default")
    return default is None or default.literal is None


def _parameter(name: str, before: Block, after: Block, old: Meanings, new: Meanings) -> Iterator[Verdict]:
    types = [_text(block, "type", "string", meanings) for block, meanings in ((before, old), (after, new))]
    if types[0] != types[1]:
        yield _broken(
            after, f"{name!r} is of type {types[1]}, not {types[0]}, and values don't fit", "keep the type", "type"
        )
        return
    if _flag(before, "mutable") and not _flag(after, "mutable"):
        yield _broken(
            after, f"{name!r} is immutable now, and nobody can change its value any more", "mutable = true", "mutable"
        )
    if _flag(after, "ephemeral") and not _flag(before, "ephemeral"):
        yield _broken(
            after, f"{name!r} is ephemeral now, and the values that workspaces have are lost", "", "ephemeral"
        )
    if after.counted and not same(old.of(before.get("count")), new.of(after.get("count"))):
        count = new.evaluate(after.get("count"), STOPPED)
        if not isinstance(count, int) or count < 1:
            yield _broken(after, f"{name!r} is there on a condition only, and values are lost without it", "", "count")
    yield from _options(name, before, after, old, new)
    yield from _ranges(name, before, after, old, new)


def _flag(block: Block, name: str) -> bool:
    value = block.get(name)
    return value is not None and value.evaluate(defaults=True) not in (False, "false", None)


def _text(block: Block, name: str, default: str, meanings: Meanings) -> str:
    meaning = meanings.of(block.get(name))
    return default if meaning is None else str(meaning.value) if meaning.kind == "constant" else spell(meaning)


def _values(block: Block, meanings: Meanings) -> list[str] | None:
    """The values of a parameter's options; None if some can't be told."""
    found = []
    for option in block.nested("option"):
        value = (
            meanings.evaluate(option.get("value"), STOPPED)
            if option.opaque is None and option.dynamic is None
            else UNKNOWN
        )
        if value is UNKNOWN or value is None:
            return None
        found.append(("true" if value else "false") if isinstance(value, bool) else str(value))
    return found


def _options(name: str, before: Block, after: Block, old: Meanings, new: Meanings) -> Iterator[Verdict]:
    if not after.nested("option"):
        return
    was, is_ = _values(before, old), _values(after, new)
    if was is None or is_ is None:
        sides = [sorted(spell(m.body(o)) for o in b.nested("option")) for b, m in ((before, old), (after, new))]
        if sides[0] != sides[1]:
            yield _broken(after, f"nothing shows that {name!r} still offers every option it had", "keep them", "option")
    elif not before.nested("option"):
        message = f"{name!r} takes one of its options only now, and values that workspaces have may be others"
        yield _broken(after, message, "leave it without options, or take a new parameter", "option")
    else:
        gone = [value for value in was if value not in is_]
        if gone:
            message = f"{name!r} no longer offers {', '.join(map(repr, gone))}, which workspaces may have"
            yield _broken(after, message, "keep the option", "option")


def _ranges(name: str, before: Block, after: Block, old: Meanings, new: Meanings) -> Iterator[Verdict]:
    existing = _values(before, old) if before.nested("option") else None
    for limit, worse in (("min", "more"), ("max", "less")):
        was, is_ = _limit(before, limit, old), _limit(after, limit, new)
        if is_ is None or same_number(was, is_):
            continue
        bound = was if existing is None else _extreme(existing, limit)
        if (
            isinstance(bound, Decimal)
            and isinstance(is_, Decimal)
            and (is_ <= bound if limit == "min" else is_ >= bound)
        ):
            continue
        message = (
            f"the {limit}imum of {name!r} is {worse} than it was, and values that workspaces have may be beyond it"
        )
        yield _broken(
            after, message, f"keep {limit} = {was}" if was is not None else f"omit {limit}", f"validation.{limit}"
        )
    was, is_ = _limit(before, "regex", old), _limit(after, "regex", new)
    if is_ is not None and was != is_ and not (existing and isinstance(is_, str) and _all_match(is_, existing)):
        message = f"values that workspaces have for {name!r} may not match the pattern it asks for now"
        yield _broken(after, message, "keep the pattern, or one that takes more", "validation.regex")


def same_number(one: Any, other: Any) -> bool:
    """Whether two limits are known to be the same."""
    return one is not None and one == other


def _limit(block: Block, name: str, meanings: Meanings) -> Any:
    """A limit as a number, a pattern as text, None if there is none; text for what can't be told."""
    for rule in block.nested("validation"):
        meaning = meanings.of(rule.get(name))
        if meaning is None:
            continue
        if name == "regex" and meaning.kind == "constant":
            return meaning.value or None
        try:
            return Decimal(str(meaning.value)) if meaning.kind == "constant" else spell(meaning)
        except InvalidOperation:
            return spell(meaning)
    return None


def _extreme(values: list[str], limit: str) -> Decimal | None:
    try:
        numbers = [Decimal(value) for value in values]
    except InvalidOperation:
        return None
    return (min if limit == "min" else max)(numbers, default=None)


def _all_match(pattern: str, values: list[str]) -> bool:
    try:
        return all(re.search(pattern, value) for value in values)
    except re.error:
        return False


def _variables(old: Meanings, new: Meanings) -> Iterator[Verdict]:
    before, after = old.document.root.variables, new.document.root.variables
    for name, block in after.items():
        was = before.get(name)
        if (was is None or was.get("default") is not None) and block.get("default") is None:
            what = "the new variable" if was is None else "the variable"
            message = f"{what} {name!r} has no default: a push without a value for it fails"
            yield _broken(block, message, "give it one", "default")
        if was is None:
            continue
        spelled = ["any" if type_ is None else type_.normal for type_ in (was.get("type"), block.get("type"))]
        plain = spelled[1] == "string" and spelled[0] in ("number", "bool", "any")
        if spelled[0] != spelled[1] and spelled[1] != "any" and not plain:
            message = f"the variable {name!r} is of type {spelled[1]}, not {spelled[0]}: the value it is pushed with may not fit"
            yield _broken(block, message, "keep the type", "type")
        rules = [sorted(spell(m.body(rule)) for rule in b.nested("validation")) for b, m in ((was, old), (block, new))]
        if set(rules[1]) - set(rules[0]):
            yield _broken(
                block, f"the value that {name!r} was pushed with may not pass its new validation", "", "validation"
            )
