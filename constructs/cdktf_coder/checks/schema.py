"""Hold a finished document against what the providers accept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from .._errors import Problem
from ..language._expressions import has_template, read_template
from ..schemas import Block, Kind, NestedBlock, Type, TypeSchema, load_schema
from ._document import Body, address_of, bodies, labelled, shorten, step, suggestion, typed


def check_document(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Every resource, data source and provider of a known type against its schema.

    ``path_of`` gives the construct's path of a Terraform address (``docker_container.workspace``,
    ``data.coder_parameter.cpu``, ``provider.docker``). Of a type that the library has no schema of, only the
    meta-arguments are looked at.
    """
    problems: list[Problem] = []
    providers = Providers(document)
    for kind in ("resource", "data"):
        for type_, name, body in typed(document, kind):
            address = address_of(kind, type_, name)
            check = _Check(address, path_of, problems, kind, type_, providers.schema(kind, type_, body))
            check.whole(body, _META[kind])
    for name, body in labelled(document, "provider"):
        alias = body.get("alias")
        address = f"provider.{name}.{alias}" if alias else f"provider.{name}"
        check = _Check(address, path_of, problems, "provider", name, providers.schema("provider", name, body))
        check.whole(body, _META["provider"])
    return problems


_META: dict[str, frozenset[str]] = {
    "resource": frozenset(
        ("count", "for_each", "depends_on", "provider", "lifecycle", "connection", "provisioner", "dynamic", "//")
    ),
    "data": frozenset(("count", "for_each", "depends_on", "provider", "lifecycle", "dynamic", "//")),
    "provider": frozenset(("alias", "version", "dynamic", "//")),
}
_LIFECYCLE = {
    "resource": (
        "create_before_destroy",
        "prevent_destroy",
        "ignore_changes",
        "replace_triggered_by",
        "precondition",
        "postcondition",
    ),
    "data": ("precondition", "postcondition"),
}
# Blocks that say something by being empty: "from and to anywhere".
_MEANT_EMPTY = frozenset(
    {("kubernetes_network_policy_v1", "spec.ingress"), ("kubernetes_network_policy_v1", "spec.egress")}
)
_TRANSPARENT = frozenset(("//", "dynamic"))


@dataclass(frozen=True)
class Known:
    """A type's schema and the versions of it that a document may meet."""

    schema: TypeSchema
    versions: tuple[str, ...]
    exact: bool
    """Whether ``versions`` are those the document's own range admits. If it admits none of the pinned ones, they are
    all that is known about its neighbourhood, and only what is wrong in each of them is wrong."""

    @property
    def root(self) -> Block:
        """The type's own body."""
        return self.schema["blocks"][-1]

    def spec(self, block: Block, name: str) -> tuple[str, Type | None] | None:
        """``(flag, type)`` of an attribute; None if no version knows it."""
        if name in (optional := block.get("optional", {})):
            return "optional", optional[name]
        if name in (required := block.get("required", {})):
            return "required", required[name]
        if name in block.get("computed", ()):
            return "computed", None
        specs = [spec for v, spec in block.get("varying", {}).get(name, {}).items() if v in self.versions]
        if not specs:
            return None
        flags = [flag for flag, _ in specs]
        # Whatever one version demands or refuses, a document that must fit all of them can't do otherwise.
        for flag in ("computed", "required"):
            if flag in flags and (self.exact or len(set(flags)) == 1):
                return flag, specs[-1][1]
        return next(((flag, type_) for flag, type_ in reversed(specs) if flag != "computed"), None)

    def strangers(self, known_to: Iterable[str]) -> list[str]:
        """The versions to fit that are not among ``known_to``."""
        unknown = [version for version in self.versions if version not in known_to]
        return unknown if self.exact or len(unknown) == len(self.versions) else []

    def names(self, block: Block) -> list[str]:
        """Everything that may be set in a block."""
        varying = [name for name in block.get("varying", {}) if self.spec(block, name)]
        return [*block.get("required", ()), *block.get("optional", ()), *block.get("blocks", ()), *varying]


class Providers:
    """Which provider, in which versions, a document's types belong to."""

    def __init__(self, document: Body) -> None:
        self._needs: dict[str, tuple[str, str]] = {}
        self._known: dict[tuple[str, str, str], Known | None] = {}
        for settings in bodies(document.get("terraform")):
            for needs in bodies(settings.get("required_providers")):
                for name, need in needs.items():
                    if isinstance(need, str):
                        self._needs[name] = ("", need)
                    elif isinstance(need, Mapping):
                        self._needs[name] = (str(need.get("source") or ""), str(need.get("version") or ""))

    def schema(self, kind: str, type_: str, body: Body) -> Known | None:
        """The schema a block must fit, or None if the library has none for it."""
        own = body.get("provider") if kind != "provider" else None
        local = own.partition(".")[0] if isinstance(own, str) else type_.partition("_")[0]
        key = (kind, type_, local)
        if key not in self._known:
            self._known[key] = self._find(kind, type_, local)
        return self._known[key]

    def _find(self, kind: str, type_: str, local: str) -> Known | None:
        source, constraint = self._needs.get(local, ("", ""))
        # The host in front of namespace/name makes no other provider of it.
        source = "/".join(source.split("/")[-2:])
        name = type_
        if kind == "provider" and source:
            name = source.rpartition("/")[2]
        schema = load_schema(cast(Kind, kind), name)
        if schema is None or (source and source != schema["provider"]):
            return None
        admitted = tuple(version for version in schema["versions"] if admits(constraint, version))
        return Known(schema, admitted or tuple(schema["versions"]), bool(admitted))


_CONSTRAINT = re.compile(r"\s*(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+)*)\S*\s*")


def admits(constraint: str, version: str) -> bool:
    """Whether a version constraint such as ``>= 3.6.2, < 5.0.0`` admits a version; what can't be read admits all."""
    have = _numbers(version)
    for condition in constraint.split(","):
        match = _CONSTRAINT.fullmatch(condition)
        if match is None:
            continue
        operator, text = match.group(1) or "=", match.group(2)
        want = _numbers(text)
        fixed = text.count(".")  # "~> 4.5": all but the last number stand
        admitted = {
            "=": have == want,
            "!=": have != want,
            ">": have > want,
            ">=": have >= want,
            "<": have < want,
            "<=": have <= want,
            "~>": have >= want and have[:fixed] == want[:fixed],
        }[operator]
        if not admitted:
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (3 - len(numbers)))


class _Check:
    """The check of one resource, data source or provider."""

    def __init__(
        self,
        address: str,
        path_of: Callable[[str], str],
        problems: list[Problem],
        kind: str,
        type_: str,
        known: Known | None,
    ) -> None:
        self._address, self._path_of, self._problems = address, path_of, problems
        self._kind, self._type, self._known = kind, type_, known
        self._meta: frozenset[str] = frozenset()

    def _report(self, trail: str, message: str, hint: str = "") -> None:
        attribute = f"{self._address}: {trail}" if trail else self._address
        self._problems.append(Problem(self._path_of(self._address), message, hint, attribute))

    def whole(self, body: Body, meta: frozenset[str]) -> None:
        """Check the outermost body."""
        self._meta = meta
        self._meta_arguments(body)
        known = self._known
        if known is None:
            return
        if "only" in known.schema and (strangers := known.strangers(known.schema["only"])):
            self._unknown_to("", strangers, known.schema["only"])
            return
        self._body(body, known.root, "", in_list=False)

    # Attributes and blocks

    def _body(self, body: Body, block: Block, trail: str, *, in_list: bool) -> None:
        assert self._known is not None
        optional, required = block.get("optional", {}), block.get("required", {})
        blocks = block.get("blocks", {})
        meta = self._meta if not trail else _TRANSPARENT
        for name, value in body.items():
            if value is None:
                continue
            if name in optional:
                self._value(value, optional[name], trail, name)
            elif name in blocks:
                self._nested(value, blocks[name], step(trail, name))
            elif name in required:
                self._value(value, required[name], trail, name)
            elif name not in meta:
                self._other(name, value, block, trail)
        for name, kind in required.items():
            if body.get(name) is None:
                self._missing(name, kind, trail, in_list)
        for name in block.get("varying", ()):
            spec = self._known.spec(block, name)
            if spec and spec[0] == "required" and spec[1] is not None and body.get(name) is None:
                self._missing(name, spec[1], trail, in_list)
        made = self._dynamic(body, block, trail) if "dynamic" in body and "dynamic" in meta else ()
        for name, nested in blocks.items():
            least = nested.get("min", 0)
            if (least or body.get(name) is not None) and name not in made:
                self._count(sum(1 for _ in _items(body.get(name))), nested, step(trail, name), in_list)

    def _other(self, name: str, value: Any, block: Block, trail: str) -> None:
        """An attribute that isn't simply one to be set."""
        assert self._known is not None
        here = step(trail, name)
        spec = self._known.spec(block, name)
        if spec is not None:
            strangers = self._known.strangers(block.get("varying", {}).get(name, self._known.versions))
            if strangers:
                self._unknown_to(here, strangers, block["varying"][name])
            elif spec[0] == "computed" or spec[1] is None:
                self._report(here, "can't be set, the provider decides it", "leave it out")
            else:
                self._value(value, spec[1], trail, name)
            return
        if name in block.get("varying", {}):
            self._unknown_to(here, list(self._known.versions), block["varying"][name])
            return
        names = self._known.names(block)
        meant = suggestion(name, names)
        if meant:
            hint = f"did you mean `{meant}`?"
        elif names and len(names) <= 8:
            hint = f"known here: {', '.join(f'`{known}`' for known in names)}"
        else:
            hint = f"the documentation of {self._known.schema['provider']} lists what `{self._type}` takes"
        self._report(here, "unknown attribute", hint)

    def _unknown_to(self, trail: str, strangers: Sequence[str], known_to: Iterable[str]) -> None:
        assert self._known is not None
        provider, known = self._known.schema["provider"], sorted(known_to, key=_numbers)
        admitted = ", which the template's version range admits," if self._known.exact else ""
        message = f"{provider} {' and '.join(strangers)}{admitted} doesn't know it"
        if all(_numbers(version) < _numbers(known[0]) for version in strangers):
            hint = f'leave it out, or require version ">= {known[0]}" of the provider'
        elif all(_numbers(version) > _numbers(known[-1]) for version in strangers):
            hint = f'leave it out, or require version "< {strangers[0]}" of the provider'
        else:
            hint = "leave it out"
        self._report(trail, message, hint)

    def _missing(self, name: str, kind: Type, trail: str, in_list: bool) -> None:
        hint = f"set it to {_describe(kind)}"
        if in_list and "_" in name:
            hint += f"; {self._dropped(trail)}"
        self._report(step(trail, name), "required, but not set", hint)

    def _dropped(self, trail: str) -> str:
        """What to do when CDKTF may have dropped the keys of a dict in a list."""
        blocks = [part.partition("[")[0] for part in trail.split(".")]
        blocks = [part for part in blocks if part not in ("dynamic", "content")]
        say = "CDKTF drops the snake_case keys of a dict in a list: "
        override = f'`add_override("{blocks[0]}", …)`'
        struct = self._struct(blocks)
        return say + (f"use `{struct}(…)` or {override}" if struct else f"use {override}")

    def _struct(self, blocks: Sequence[str]) -> str:
        """The name of CDKTF's struct class for a block."""
        assert self._known is not None
        if self._known.schema["provider"] == "mingfang/k8s":
            return ""  # there are no bindings of it
        name = self._type.partition("_")[2]
        prefix = {"resource": _pascal(name), "data": f"Data{_pascal(self._type)}"}.get(
            self._kind, f"{_pascal(self._type)}Provider"
        )
        return prefix + "".join(map(_pascal, blocks))

    def _nested(self, value: Any, nested: NestedBlock, trail: str) -> None:
        """One or more blocks of a type."""
        assert self._known is not None
        if "only" in nested and (strangers := self._known.strangers(nested["only"])):
            self._unknown_to(trail, strangers, nested["only"])
            return
        block = self._known.schema["blocks"][nested["block"]]
        if nested["nesting"] == "map" and isinstance(value, Mapping):
            for label, body in value.items():
                self._nested_body(body, nested, block, step(trail, label), in_list=False)
        elif isinstance(value, (list, tuple)):
            for index, body in enumerate(value):
                if body is not None:
                    self._nested_body(body, nested, block, f"{trail}[{index}]", in_list=True)
        else:
            self._nested_body(value, nested, block, trail, in_list=False)

    def _nested_body(self, value: Any, nested: NestedBlock, block: Block, trail: str, *, in_list: bool) -> None:
        if not isinstance(value, Mapping):
            if isinstance(value, (list, tuple)):
                for index, body in enumerate(value):
                    self._nested_body(body, nested, block, f"{trail}[{index}]", in_list=True)
            elif isinstance(value, str) and has_template(value):
                self._report(trail, "a block can't be an expression", "write a `dynamic` block")
            else:
                self._report(trail, f"wants a block, not {_name(value)}", "give it an object of the block's attributes")
            return
        if not any(value[key] is not None for key in value if key != "//") and self._lost(nested, block, trail):
            self._report(trail, "the block is empty", self._dropped(trail))
            return
        self._body(value, block, trail, in_list=in_list)

    def _lost(self, nested: NestedBlock, block: Block, trail: str) -> bool:
        """Whether an empty block must have lost its content: one is as good as none, or something is required."""
        if any(inner.get("min") for inner in block.get("blocks", {}).values()) or block.get("required"):
            return True
        if nested["nesting"] in ("single", "group", "map") or nested.get("max") == 1:
            return False
        return (self._type, re.sub(r"\[\d+\]", "", trail)) not in _MEANT_EMPTY

    def _count(self, number: int, nested: NestedBlock, trail: str, in_list: bool) -> None:
        assert self._known is not None
        if "only" in nested and self._known.strangers(nested["only"]):
            return
        least, most = nested.get("min", 0), nested.get("max")
        if nested["nesting"] in ("single", "group"):
            most = 1
        if number < least:
            if number == 0:
                name = trail.rpartition(".")[2]
                drop = f"; {self._dropped(trail.rpartition('.')[0])}" if in_list and "_" in name else ""
                self._report(trail, "required block, but not there", f"add it{drop}")
            else:
                self._report(trail, f"{_blocks(number)}, but at least {least} are needed", "add the missing ones")
        elif most is not None and number > most:
            self._report(trail, f"{_blocks(number)}, but at most {most} may be", "leave the others out")

    def _dynamic(self, body: Body, block: Block, trail: str) -> set[str]:
        """Check ``dynamic`` blocks and tell which block types they may make."""
        made: set[str] = set()
        blocks = block.get("blocks", {})
        here = step(trail, "dynamic")
        self._must_be_block(here, body["dynamic"])
        for group in bodies(body["dynamic"]):
            for name, specs in group.items():
                here = step(step(trail, "dynamic"), name)
                if name not in blocks:
                    meant = suggestion(name, blocks)
                    known = name in (self._known.names(block) if self._known else ())
                    message = "an attribute can't be dynamic" if known else "unknown block"
                    fix = "give it a `[for …]` or `{for …}` expression" if known else ""
                    self._report(here, message, f"did you mean `{meant}`?" if meant else fix)
                    continue
                made.add(name)
                self._must_be_block(here, specs)
                for spec in bodies(specs):
                    if spec.get("for_each") is None:
                        self._report(step(here, "for_each"), "required, but not set", "give it a list, a set or a map")
                    contents = list(bodies(spec.get("content")))
                    if len(contents) != 1:
                        count = "no `content`" if not contents else f"{len(contents)} times `content`"
                        self._report(here, count, "a dynamic block has exactly one `content`")
                    for content in contents:
                        self._nested(content, blocks[name], step(here, "content"))
        return made

    # Values

    def _value(self, value: Any, kind: Type, trail: str, name: str) -> None:
        # Decided here for the cases that make up almost every document.
        if kind == "string" and value.__class__ is str:
            return
        self._typed(value, kind, trail, name)

    def _typed(self, value: Any, kind: Type, trail: str, name: str) -> None:
        wrong = _mismatch(value, kind)
        if wrong is not None:
            where, culprit, wanted = wrong
            here = step(trail, name) + where
            self._report(here, f"wants {_describe(wanted)}, not {_name(culprit)}", _instead(culprit, wanted))

    # Meta-arguments

    def _must_be_block(self, trail: str, value: Any) -> None:
        if value is not None and not isinstance(value, Mapping) and not _is_list_of(value, Mapping):
            self._report(trail, f"wants a block, not {_name(value)}", "give it an object")

    def _meta_arguments(self, body: Body) -> None:
        if self._kind == "provider":
            alias = body.get("alias")
            if alias is not None and (not isinstance(alias, str) or has_template(alias)):
                self._report("alias", f"wants a name, not {_name(alias)}", 'write it out, as in "east"')
            return
        count, for_each = body.get("count"), body.get("for_each")
        if count is not None:
            if for_each is not None:
                self._report("", "`count` and `for_each` exclude each other", "keep one of them")
            self._typed(count, "number", "", "count")
        if isinstance(for_each, (list, tuple)):
            self._report("for_each", "wants a map or a set, not a list", 'write "${toset([…])}" or an object')
        elif isinstance(for_each, (bool, int, float)) or (isinstance(for_each, str) and not has_template(for_each)):
            self._report("for_each", f"wants a map or a set, not {_name(for_each)}", "give it a reference or an object")
        depends_on = body.get("depends_on")
        if depends_on is not None and not _is_list_of(depends_on, str):
            self._report(
                "depends_on", f"wants a list of addresses, not {_name(depends_on)}", 'as in ["docker_volume.home"]'
            )
        provider = body.get("provider")
        if provider is not None and not isinstance(provider, str):
            self._report(
                "provider", f"wants a provider's name, not {_name(provider)}", 'as in "docker" or "docker.east"'
            )
        for name in ("connection", "provisioner", "lifecycle"):
            if name in self._meta:
                self._must_be_block(name, body.get(name))
        number = sum(1 for _ in bodies(body.get("lifecycle")))
        if number > 1:
            self._report("lifecycle", f"{_blocks(number)}, but at most 1 may be", "make them one")
        for lifecycle in bodies(body.get("lifecycle")):
            for name, value in lifecycle.items():
                if name not in _LIFECYCLE[self._kind] and name != "//" and value is not None:
                    meant = suggestion(name, _LIFECYCLE[self._kind])
                    fix = f"did you mean `{meant}`?" if meant else f"known here: {', '.join(_LIFECYCLE[self._kind])}"
                    self._report(f"lifecycle.{name}", "unknown argument", fix)
            ignored = lifecycle.get("ignore_changes")
            if ignored is not None and ignored != "all" and not _is_list_of(ignored, str):
                self._report(
                    "lifecycle.ignore_changes",
                    f'wants a list of attributes or "all", not {_name(ignored)}',
                    'as in ["image"]',
                )


def _items(value: Any) -> Iterator[Any]:
    """The blocks of a block type, however deep in lists; what isn't one was reported where it stands."""
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _items(item)
    elif value is not None:
        yield value


def _is_list_of(value: Any, kind: type) -> bool:
    return isinstance(value, (list, tuple)) and all(isinstance(item, kind) for item in value)


_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def _mismatch(value: Any, kind: Type) -> tuple[str, Any, Type] | None:
    """Where a value doesn't convert to a type (``where, what stands there, the type wanted``), or None."""
    if value is None or kind == "dynamic":
        return None
    if isinstance(value, str):
        return _text_mismatch(value, kind)
    if isinstance(kind, str):
        fits = {"string": (str, int, float), "number": (int, float), "bool": (bool,)}[kind]
        if isinstance(value, fits) and not (kind == "number" and isinstance(value, bool)):
            return None
        return "", value, kind
    shape, inner = kind[0], kind[1]
    if shape in ("list", "set"):
        if not isinstance(value, (list, tuple)):
            return "", value, kind
        return _first((f"[{index}]", _mismatch(item, inner)) for index, item in enumerate(value))
    if not isinstance(value, Mapping):
        return "", value, kind
    if shape == "map":
        return _first((_dotted(key), _mismatch(item, inner)) for key, item in value.items())
    # An object; a member that it doesn't have would be dropped by Terraform without a word.
    for key in value:
        if key not in inner:
            return _dotted(key), value[key], ["nothing", sorted(inner)]
    return _first((_dotted(key), _mismatch(item, inner[key])) for key, item in value.items())


def _dotted(key: str) -> str:
    return step("x", key)[1:]


def _first(found: Iterator[tuple[str, tuple[str, Any, Type] | None]]) -> tuple[str, Any, Type] | None:
    for where, wrong in found:
        if wrong is not None:
            return where + wrong[0], wrong[1], wrong[2]
    return None


def _text_mismatch(value: str, kind: Type) -> tuple[str, Any, Type] | None:
    if kind == "string":
        return None
    if has_template(value):
        template = read_template(value)
        # One expression may be of any type, text with expressions in it is text. It may be that of a number.
        if template.is_expression or template.error:
            return None
        if isinstance(kind, str) and any(part[0] != "text" for part in template.parts):
            return None
        literal = "".join(text for _, text in template.parts)
    else:
        literal = value
    if kind == "number" and _NUMBER.fullmatch(literal):
        return None
    if kind == "bool" and literal in ("true", "false", "1", "0"):
        return None
    return "", value, kind


_PRIMITIVES = {"string": "a string", "number": "a number", "bool": "true or false", "dynamic": "anything"}
_PLURALS = {"string": "strings", "number": "numbers", "bool": "true and false"}


def _describe(kind: Type) -> str:
    if isinstance(kind, str):
        return _PRIMITIVES[kind]
    shape, inner = kind[0], kind[1]
    if shape == "nothing":
        return f"nothing here, only {', '.join(inner)}"
    if shape == "object":
        return f"an object of {', '.join(sorted(inner))}"
    of = f" of {_PLURALS[inner]}" if isinstance(inner, str) and inner in _PLURALS else ""
    return f"a map{of}" if shape == "map" else f"a list{of}"


def _name(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{shorten(value)}"'
    if isinstance(value, Mapping):
        return "a map"
    if isinstance(value, (list, tuple)):
        return "a list"
    return str(value)


def _instead(value: Any, kind: Type) -> str:
    if kind == "bool":
        return "write true or false, without quotes or as a reference"
    if kind == "number":
        return "write digits, or a reference to a number"
    if kind == "string":
        return "join the list to one string" if isinstance(value, (list, tuple)) else "give it one string"
    shape = kind[0]
    if shape in ("list", "set"):
        if isinstance(value, (Mapping, list, tuple)):
            return 'write a list, as in ["a", "b"]'
        return f'write ["{shorten(value)}"]' if isinstance(value, str) else f"write [{_name(value)}]"
    if shape == "nothing":
        return "leave it out"
    return 'write an object, as in {"key": "value"}'


def _blocks(number: int) -> str:
    return f"{number} block{'' if number == 1 else 's'}"


def _pascal(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))
