"""The part of a template that Coder reads from HCL only, written from Terraform's JSON syntax.

Terraform itself tells a nested block from an argument by the provider's schema, so in JSON the two look the same. Coder
reads parameters, presets and tags without that schema: their nested blocks must be spelled as blocks, in HCL.
What is written is what ``terraform fmt`` would make of it.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .._errors import Problem
from ..language.places import Spelling, spellings
from ..language.reader import parse_template
from ..language.template_string import (
    CLOSE_QUOTE,
    COMMENT,
    IDENTIFIER,
    INTERPOLATION,
    NEWLINE,
    NUMBER,
    OPEN_QUOTE,
    QUOTED,
    SEQUENCE_END,
    HclError,
    Literal,
    Template,
    TemplateStringError,
    Token,
    parse,
)
from .companion_schema import COMPANION_SCHEMA
from .hcl_layout import STRING, layout

__all__ = [
    "COMPANION_TYPES",
    "HclError",
    "TemplateStringError",
    "check_hcl",
    "companion",
    "quoted",
    "render_block",
]

COMPANION_TYPES = ("coder_parameter", "coder_workspace_tags", "coder_workspace_preset")
"""The data sources that Coder reads without Terraform's help."""

Schema = Mapping[str, Any]
"""The ``block`` object of ``terraform providers schema -json``. Only ``block_types`` is looked at."""


def companion(
    document: Mapping[str, Any], block_schemas: Mapping[str, Schema] = COMPANION_SCHEMA
) -> tuple[dict[str, Any], str | None]:
    """Split a finished template into the document without what Coder wants in HCL, and that as ``parameters.tf``.

    The blocks keep their order. Without any of them, the second value is None. The given document is left as it is.

    Raises:
        HclError: a block can't be written; `check_hcl` finds all of them at once.
    """
    texts = []
    for address, result in _blocks(document, block_schemas):
        if isinstance(result, HclError):
            raise result.within(f"{address}: ")
        texts.append(result)
    return _without_companion(document), "\n".join(texts) if texts else None


def check_hcl(
    document: Mapping[str, Any],
    path_of: Callable[[str], str],
    block_schemas: Mapping[str, Schema] = COMPANION_SCHEMA,
) -> list[Problem]:
    """What keeps `companion` from writing a document: one problem a block. ``path_of`` gives an address's construct."""
    return [
        replace(result.within(f"{address}: ").problem, path=path_of(address))
        for address, result in _blocks(document, block_schemas)
        if isinstance(result, HclError)
    ]


def render_block(kind: str, labels: Sequence[str], body: Mapping[str, Any], schema: Schema) -> str:
    """One block as HCL: ``kind`` is ``data``, ``resource`` and so on, ``body`` is in Terraform's JSON syntax.

    An argument that is None is left out, as Terraform does; ``"//"`` is a comment and left out as well.

    Raises:
        HclError: something in it can't be written; its ``problem.attribute`` says where.
    """
    text = layout(_block(kind, labels, _all_sections(body, schema)))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise HclError(f"a text holds half a character ({error.reason})", "decode it from its bytes properly") from None
    return text


def quoted(text: str) -> str:
    """Literal text as a quoted HCL string."""
    return f'"{_escaped(text)}"'


def _blocks(document: Mapping[str, Any], schemas: Mapping[str, Schema]) -> Iterator[tuple[str, str | HclError]]:
    data = document.get("data")
    for type_, blocks in data.items() if isinstance(data, Mapping) else ():
        if type_ not in COMPANION_TYPES:
            continue
        for name, bodies in blocks.items():
            address = f"data.{type_}.{name}"
            try:
                for _, body in _instances(bodies, ""):
                    yield address, render_block("data", (type_, name), body, schemas.get(type_, {}))
            except HclError as error:
                yield address, error


def _without_companion(document: Mapping[str, Any]) -> dict[str, Any]:
    data = document.get("data")
    if not isinstance(data, Mapping):
        return dict(document)
    kept = {type_: blocks for type_, blocks in data.items() if blocks and type_ not in COMPANION_TYPES}
    return {key: kept if key == "data" else value for key, value in document.items() if key != "data" or kept}


# Blocks.

_Tokens = list[Token]
_END = Token(NEWLINE, "\n")
_SIGNS = {sign: Token(sign, sign) for sign in "{}[]()=,-"}
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")

# Arguments of every resource and data source; those that say how many there are stand first.
_FIRST = ("count", "for_each", "provider")
_META = frozenset((*_FIRST, "lifecycle", "depends_on"))
# Arguments that are addresses or names, not values: Terraform's JSON syntax spells them as plain strings.
_BARE_META, _BARE_LIFECYCLE = (
    frozenset(name for name, how in spellings(kind).items() if how is Spelling.ADDRESS)
    for kind in ("data", "lifecycle")
)
_BARE_DYNAMIC = frozenset(("iterator",))
_BARE_NONE: frozenset[str] = frozenset()
_LIFECYCLE: Schema = {"block_types": {"precondition": {"block": {}}, "postcondition": {"block": {}}}}


def _block(kind: str, labels: Sequence[str], sections: Iterable[_Tokens]) -> _Tokens:
    """A block around its sections, which are set off by blank lines."""
    tokens = [Token(IDENTIFIER, kind), *(Token(STRING, quoted(label)) for label in labels), _SIGNS["{"], _END]
    for index, section in enumerate(filter(None, sections)):
        if index:
            tokens.append(_END)
        tokens += section
    return [*tokens, _SIGNS["}"], _END]


def _all_sections(body: Mapping[str, Any], schema: Schema) -> list[_Tokens]:
    """The inside of a resource or data source, the arguments that every one of them has in their usual places."""
    first = [token for name in _FIRST for token in _argument(name, body.get(name), name, _BARE_META)]
    own = {name: value for name, value in body.items() if name not in _META}
    lifecycle = [
        _block("lifecycle", (), _sections(settings, _LIFECYCLE, place, _BARE_LIFECYCLE))
        for place, settings in _instances(body.get("lifecycle"), "lifecycle")
    ]
    depends_on = _argument("depends_on", body.get("depends_on"), "depends_on", _BARE_META)
    return [first, *_sections(own, schema, ""), *lifecycle, depends_on]


def _sections(body: Mapping[str, Any], schema: Schema, at: str, bare: frozenset[str] = _BARE_NONE) -> list[_Tokens]:
    """The inside of a block: its arguments in one section, then each nested block in one of its own."""
    block_types: Mapping[str, Any] = schema.get("block_types", {})
    arguments: _Tokens = []
    blocks: list[_Tokens] = []
    for name, value in body.items():
        place = f"{at}.{name}" if at else name
        if name == "//":
            continue
        if name == "dynamic":
            blocks += _dynamic(value, block_types, place)
        elif name in block_types:
            blocks += [
                _block(name, (), _sections(content, block_types[name]["block"], where))
                for where, content in _instances(value, place)
            ]
        else:
            arguments += _argument(name, value, place, bare)
    return [arguments, *blocks]


def _dynamic(value: Any, block_types: Mapping[str, Any], at: str) -> list[_Tokens]:
    blocks = []
    for where, generators in _instances(value, at):
        for name, bodies in generators.items():
            # What `content` holds is what the generated block would hold.
            schema = {"block_types": {"content": {"block": block_types.get(name, {}).get("block", {})}}}
            for place, body in _instances(bodies, f"{where}.{name}"):
                blocks.append(_block("dynamic", (name,), _sections(body, schema, place, _BARE_DYNAMIC)))
    return blocks


def _instances(value: Any, at: str) -> list[tuple[str, Mapping[str, Any]]]:
    """The blocks that a value stands for, each with its place: none, one or a list of them."""
    if value is None:
        return []
    if isinstance(value, Mapping):
        return [(at, value)]
    if isinstance(value, (list, tuple)) and all(isinstance(item, Mapping) for item in value):
        return [(f"{at}[{index}]", item) for index, item in enumerate(value)]
    raise HclError("this is a block, not an argument", "give an object, or a list of objects", at)


def _argument(name: str, value: Any, at: str, bare: frozenset[str]) -> _Tokens:
    if value is None:
        return []
    if not _NAME.fullmatch(name):
        raise HclError(f"{name!r} can't be the name of an argument", "use letters, digits and underscores", at)
    tokens = _addresses(value, at) if name in bare else _value(value, at)
    return [Token(IDENTIFIER, name), _SIGNS["="], *tokens, _END]


# Values.

# Words that mean something else in the place of a key.
_RESERVED = frozenset(("for", "null", "true", "false"))
_LIST_WIDTH = 80


def _value(value: Any, at: str) -> _Tokens:
    if isinstance(value, str):
        return _text(value, at)
    if value is None:
        return [Token(IDENTIFIER, "null")]
    if isinstance(value, bool):
        return [Token(IDENTIFIER, "true" if value else "false")]
    if isinstance(value, (int, float)):
        return _number(value, at)
    if isinstance(value, Mapping):
        return _object(value, at)
    if isinstance(value, (list, tuple)):
        return _list([_value(item, f"{at}[{index}]") for index, item in enumerate(value)])
    raise HclError(
        f"{value!r} can't be written to Terraform", "give text, a number, true or false, a list or a dict", at
    )


def _number(value: float, at: str) -> _Tokens:
    if not math.isfinite(value):
        raise HclError(f"{value!r} is no number for Terraform", "give a finite number", at)
    text = repr(value)
    return [_SIGNS["-"], Token(NUMBER, text[1:])] if text.startswith("-") else [Token(NUMBER, text)]


def _list(items: list[_Tokens]) -> _Tokens:
    flat = [token for item in items for token in item]
    width = sum(len(token.text) + 1 for token in flat)
    if width <= _LIST_WIDTH and not any("\n" in token.text for token in flat):
        separated = [token for item in items for token in (*item, _SIGNS[","])]
        return [_SIGNS["["], *separated[:-1], _SIGNS["]"]]
    lines = [token for item in items for token in (*item, _SIGNS[","], _END)]
    return [_SIGNS["["], _END, *lines, _SIGNS["]"]]


def _object(value: Mapping[str, Any], at: str) -> _Tokens:
    if not value:
        return [_SIGNS["{"], _SIGNS["}"]]
    lines: _Tokens = []
    for key, item in value.items():
        place = f"{at}[{quoted(str(key))}]"
        lines += [*_key(str(key), place), _SIGNS["="], *_value(item, place), _END]
    return [_SIGNS["{"], _END, *lines, _SIGNS["}"]]


def _key(key: str, at: str) -> _Tokens:
    if _NAME.fullmatch(key) and key not in _RESERVED:
        return [Token(IDENTIFIER, key)]
    template = _parsed(key, at)
    if template.expression is not None:
        return [_SIGNS["("], *template.expression, _SIGNS[")"]]
    return _quoted_template(template, key=True)


def _text(text: str, at: str) -> _Tokens:
    template = _parsed(text, at)
    if template.expression is None:
        return _quoted_template(template)
    tokens = [*template.expression]
    if not any("\n" in token.text for token in tokens):
        return tokens
    # Outside of a string, only brackets let an expression go on in the next line.
    return [_SIGNS["("], *tokens, _SIGNS[")"]]


def _quoted_template(template: Template, *, key: bool = False) -> _Tokens:
    parts = template.parts
    if all(isinstance(part, Literal) for part in parts):
        text = "".join(part.text for part in parts if isinstance(part, Literal))
        return [Token(STRING, f'"{_escaped(text, key=key)}"')]
    tokens: _Tokens = []
    for index, part in enumerate(parts):
        if not isinstance(part, Literal):
            tokens += [Token(part.kind, part.kind), *part.tokens, Token(SEQUENCE_END, "}")]
        elif part.text:
            following = parts[index + 1] if index + 1 < len(parts) else part
            sigil = "" if isinstance(following, Literal) else following.kind[0]
            tokens.append(Token(QUOTED, _escaped(part.text, before=sigil, key=key)))
        else:
            # A literal that was trimmed to nothing still makes the value text.
            tokens += [Token(INTERPOLATION, "${"), Token(STRING, '""'), Token(SEQUENCE_END, "}")]
    return [Token(OPEN_QUOTE, '"'), *tokens, Token(CLOSE_QUOTE, '"')]


def _addresses(value: Any, at: str) -> _Tokens:
    if isinstance(value, str):
        return _address(value, at)
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return _list([_address(item, f"{at}[{index}]") for index, item in enumerate(value)])
    raise HclError(f"{value!r} is no address", "give the address as text, as in data.coder_workspace.me", at)


def _address(text: str, at: str) -> _Tokens:
    """A reference, which Terraform's JSON syntax spells without ``${…}``; with it, it is understood as well."""
    template = _parsed(text if text.startswith("${") else f"${{{text}}}", at)
    if template.expression is None:
        raise TemplateStringError(f"{text!r} is no address", "give a plain address, as in data.coder_workspace.me", at)
    return [token for token in template.expression if token.kind not in (NEWLINE, COMMENT)]


def _parsed(text: str, at: str) -> Template:
    try:
        template = parse(text)
        parse_template(text)
    except TemplateStringError as error:
        raise error.within(at) from None
    for part in template.parts:
        kinds = [] if isinstance(part, Literal) else [token.kind for token in part.tokens]
        if any(kinds[number : number + 3] == [NUMBER, ".", NUMBER] for number in range(len(kinds))):
            # Without the space that JSON may have between them, the two would be one number.
            raise HclError("an index follows another one as .0.0", "write [0] for each index", at)
    return template


# Text.

_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
# Control characters, and what a reader would not see or would see in the wrong order: line separators, marks that turn
# the direction of writing, the byte order mark.
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ufeff]')
# Characters that stand in a column of their own whatever is beside them: letters, digits, signs, spaces.
_EVEN = frozenset(
    ("Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "So", "Zs")
)
# Some of these that do not: Hangul jamo, regional indicators, vowels and letters that lean on their neighbour.
_UNEVEN = re.compile(
    "[\u0e33\u0eb3\u0d4e\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\U0001f1e6-\U0001f1ff"
    "\U000111c2\U000111c3\U0001193f\U00011941\U00011a3a\U00011a84-\U00011a89\U00011d46\U00011f02]"
)
_SEQUENCE = re.compile(r"[$%](?=\{)")


def _escaped(text: str, *, before: str = "", key: bool = False) -> str:
    """Literal text as it stands inside quotes. ``before`` is the first character of a sequence that follows it."""
    if "{" in text:
        text = _SEQUENCE.sub(lambda found: found[0] * 2, text)
    dangling = before and text.endswith(before)
    text = _SPECIAL.sub(lambda found: _escape(found[0]), text)
    if key and not text.isascii():
        # The signs behind keys stand in columns, so a key must be as wide as its characters are many.
        text = "".join(
            character if character.isascii() or _even(character) else _escape(character) for character in text
        )
    if dangling:
        # Two of them would be the escape of a literal sequence.
        text = f"{text[:-1]}\\u{ord(before):04x}"
    return text


def _escape(character: str) -> str:
    code = ord(character)
    return _NAMED.get(character) or (f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")


def _even(character: str) -> bool:
    return unicodedata.category(character) in _EVEN and not _UNEVEN.match(character)
