"""Documents that use Terraform's language without any provider, and the many ways to get them wrong, from a seed.

Every name of a document ends in ``_`` and its number, so that many of them can stand in one directory.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

Document = dict[str, Any]

# What may stand where, right or wrong: ``$END`` is the end of the document's names, ``$N`` its number.
_PIECES = json.loads((Path(__file__).parent / "mutations.json").read_text(encoding="utf-8"))


class Writer:
    """Writes one document; most of what it writes is right."""

    def __init__(self, seed: int, number: int) -> None:
        self.random = random.Random(f"{seed}/{number}")
        self.end = f"_{number}"
        self.numbers = [f"var.n{self.end}", f"local.two{self.end}"]
        self.texts = [f"var.s{self.end}", f"local.text{self.end}", f"terraform_data.one{self.end}.id", "path.module"]
        self.lists = [f"var.l{self.end}", f"local.list{self.end}"]

    def piece(self, name: str) -> Any:
        """One of the pieces of a name."""
        text = json.dumps(self.random.choice(_PIECES[name]))
        return json.loads(text.replace("$END", self.end).replace("$N", self.end[1:]))

    def text(self, depth: int = 2) -> str:
        """An expression that gives text."""
        pick = self.random.choice
        if depth == 0:
            return pick([*self.texts, '"a"', '"x-${' + pick(self.texts) + '}"', "terraform.workspace"])
        return pick(
            [
                lambda: f"lower({self.text(depth - 1)})",
                lambda: f'replace({self.text(depth - 1)}, "/a.b/", "c")',
                lambda: f'format("%s-%d", {self.text(depth - 1)}, floor({self.number(depth - 1)}))',
                lambda: f'join("-", {self.list(depth - 1)})',
                lambda: f"({self.boolean(depth - 1)} ? {self.text(depth - 1)} : {self.text(depth - 1)})",
                lambda: f'"%{{ if {self.boolean(depth - 1)} }}yes%{{ else }}${{{self.text(0)}}}%{{ endif }}"',
                lambda: f'"%{{ for x in {self.list(depth - 1)} }}${{x}},%{{ endfor }}"',
                lambda: f"coalesce({self.text(depth - 1)}, null, {self.text(0)})",
                lambda: f"try({self.text(depth - 1)}, {self.text(0)})",
                lambda: f"jsonencode({{ a = {self.number(depth - 1)}, (local.text{self.end}) = {self.list(0)} }})",
                lambda: f"substr({self.text(depth - 1)}, 0, 2)",
                lambda: f"{{ a = {self.text(depth - 1)}, b: 1 }}.a",
                lambda: f"{self.list(depth - 1)}[0]",
                lambda: self.text(0),
            ]
        )()

    def number(self, depth: int = 2) -> str:
        """An expression that gives a number."""
        pick = self.random.choice
        if depth == 0:
            return pick([*self.numbers, "1", "2.5", "1e3"])
        return pick(
            [
                lambda: f"{self.number(depth - 1)} + {self.number(depth - 1)}",
                lambda: f"-{self.number(0)}",
                lambda: f"({self.number(depth - 1)} * 2) % 7",
                lambda: f"length({self.list(depth - 1)})",
                lambda: f"max({self.number(depth - 1)}, 3, [for i, x in {self.list(0)} : i]...)",
                lambda: f"tonumber(var.n{self.end})",
                lambda: f"floor({self.number(depth - 1)})",
                lambda: f"core::abs({self.number(0)})",
                lambda: self.number(0),
            ]
        )()

    def boolean(self, depth: int = 1) -> str:
        """An expression that gives true or false."""
        pick = self.random.choice
        return pick(
            [
                lambda: f"{self.number(0)} >= {self.number(0)}",
                lambda: f"{self.text(0)} == {self.text(0)}",
                lambda: f"!contains({self.list(0)}, {self.text(0)})",
                lambda: f"can({self.text(0)}) || true && var.b{self.end}",
                lambda: f'startswith({self.text(0)}, "a")',
            ]
        )()

    def list(self, depth: int = 1) -> str:
        """An expression that gives a list of text."""
        pick = self.random.choice
        if depth == 0:
            return pick([*self.lists, '["a", "b"]', f"terraform_data.many{self.end}[*].id"])
        return pick(
            [
                lambda: f'split(",", {self.text(depth - 1)})',
                lambda: f"[for x in {self.list(depth - 1)} : upper(x) if x != {self.text(0)}]",
                lambda: f'keys({{ for k, v in var.m{self.end} : k => "${{v}}-${{k}}" }})',
                lambda: f"concat({self.list(0)}, [{self.text(0)}])",
                lambda: f'[{self.text(0)}, "${{{self.text(0)}}}"]',
                lambda: f"values({{ for x in {self.list(0)} : x => x... }})[0]",
                lambda: self.list(0),
            ]
        )()

    def document(self) -> Document:
        """A whole document."""
        end, pick = self.end, self.random.choice
        each = pick([{"for_each": {"a": 1}}, {"for_each": f"${{toset({self.list(0)})}}"}])
        return {
            "variable": {
                f"n{end}": {"type": "number", "default": pick([1, "2", 3.5])},
                f"s{end}": {"type": "string", "default": pick(["s", 5, True, "${not.a.template}"]), "description": "$"},
                f"b{end}": {"type": "bool", "default": pick([True, "false"])},
                f"l{end}": {"type": "list(string)", "default": ["a", 1]},
                f"m{end}": {"type": "map(string)", "default": {"k": "v"}, "nullable": False},
                f"z{end}": {
                    "type": self.piece("types"),
                    "validation": {"condition": f"${{length([var.z{end}]) > 0}}", "error_message": "no"},
                },
            },
            "locals": {
                f"two{end}": 2,
                f"text{end}": "some text, $${literal}",
                f"list{end}": ["a", f"${{var.s{end}}}"],
                f"a{end}": f"${{{self.text()}}}",
                f"b{end}": {"x": f"n: ${{{self.number()}}}", f"${{var.s{end}}}": [f"${{{self.list()}}}"]},
                f"c{end}": [f"${{{self.boolean()}}}"],
            },
            "resource": {
                "terraform_data": {
                    f"one{end}": {"input": {"a": [1, {"b": f"${{var.s{end}}}"}]}},
                    f"many{end}": {
                        "count": pick([2, f"${{{self.number(0)} > 1 ? 1 : 0}}"]),
                        "input": f"${{count.index}}-${{{self.text()}}}",
                        "lifecycle": {"ignore_changes": pick([["input"], "all"]), "create_before_destroy": True},
                    },
                    f"each{end}": {
                        **each,
                        "input": "${each.key}-${each.value}",
                        "triggers_replace": [f"${{{self.text()}}}"],
                        "depends_on": [f"terraform_data.one{end}"],
                        "lifecycle": {
                            "replace_triggered_by": [f"terraform_data.one{end}.id"],
                            "precondition": {"condition": f"${{{self.boolean()}}}", "error_message": "no"},
                            "postcondition": [{"condition": '${self.id != ""}', "error_message": "no"}],
                        },
                    },
                }
            },
            "output": {
                f"o{end}": {"value": f"${{{self.text()}}}", "description": "${not.a.template}"},
                f"p{end}": {
                    "value": [
                        f"${{one(terraform_data.many{end}[*].id)}}",
                        f'${{terraform_data.each{end}["a"].output}}',
                    ],
                    "sensitive": True,
                },
            },
        }


def mutated(seed: int, number: int) -> Document:
    """One document, in nine of ten cases with one thing wrong, or two."""
    writer = Writer(seed, number)
    document = writer.document()
    for _ in range(writer.random.choice([0, 1, 1, 1, 1, 1, 1, 1, 1, 2])):
        writer.random.choice(MUTATIONS)(writer, document)
    if writer.random.random() < 0.05:
        _value(writer, document)
    return document


Mutation = Callable[[Writer, Document], None]
MUTATIONS: list[Mutation] = []


def mutation(function: Mutation) -> Mutation:
    """Have this among the ways to go wrong."""
    MUTATIONS.append(function)
    return function


def _templates(value: Any) -> list[tuple[Any, Any]]:
    """Every place that holds an expression, as what holds it and the key."""
    found: list[tuple[Any, Any]] = []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        if isinstance(item, str):
            if "${" in item:
                found.append((value, key))
        else:
            found += _templates(item)
    return found


def _edit(writer: Writer, document: Document, change: Callable[[str], str]) -> None:
    holder, key = writer.random.choice(_templates(document))
    holder[key] = change(holder[key])


@mutation
def _typo(writer: Writer, document: Document) -> None:
    def change(text: str) -> str:
        at = writer.random.randrange(text.index("${"), len(text))
        return text[:at] + writer.random.choice('abxz._[]()${}" ,:?=0+*') + text[at + writer.random.choice([0, 1]) :]

    _edit(writer, document, change)


@mutation
def _cut(writer: Writer, document: Document) -> None:
    def change(text: str) -> str:
        at = writer.random.randrange(text.index("${"), len(text))
        return text[:at] + text[at + writer.random.randrange(1, 6) :]

    _edit(writer, document, change)


@mutation
@mutation
@mutation
def _expression(writer: Writer, document: Document) -> None:
    text = writer.piece(writer.random.choice(["function_typo", "arguments", "words", "reference", "operators"]))
    input_ = document["resource"]["terraform_data"][f"one{writer.end}"]["input"]
    places = [document["locals"], document["output"], *([input_] if isinstance(input_, dict) else [])]
    place = writer.random.choice(places)
    value = f"${{{text}}}" if writer.random.random() < 0.7 else f"x ${{{text}}}"
    place[f"added{writer.end}"] = {"value": value} if place is document["output"] else value


@mutation
def _variable(writer: Writer, document: Document) -> None:
    body = document["variable"][f"z{writer.end}"]
    body["type"] = writer.piece(writer.random.choice(["types", "types", "wrong_types"]))
    if writer.random.random() < 0.7:
        body["default"] = writer.piece("values")
    if writer.random.random() < 0.2:
        body["nullable"] = writer.random.choice([True, False, "no", "false", None, 1])


@mutation
def _argument(writer: Writer, document: Document) -> None:
    kind = writer.random.choice(["variable", "output", "one", "many", "each"])
    end = writer.end
    if kind in ("variable", "output"):
        body = document[kind][f"{'z' if kind == 'variable' else 'p'}{end}"]
        name, value = writer.piece(f"{kind}_shape")
    else:
        body = document["resource"]["terraform_data"][f"{kind}{end}"]
        name, value = writer.piece("resource_shape")
    body[name] = value
    if kind == "output" and writer.random.random() < 0.2:
        body.pop("value", None)


@mutation
def _name(writer: Writer, document: Document) -> None:
    name = writer.piece("name")
    reserved = ("source", "version", "count", "for_each", "providers", "depends_on", "lifecycle")
    kind = writer.random.choice(["variable", "locals", "output", "terraform_data"])
    if kind != "variable" or name not in reserved:
        name += writer.end
    holder = document["resource"][kind] if kind == "terraform_data" else document[kind]
    holder[name] = {"variable": {"type": "string"}, "locals": "x", "output": {"value": 1}, "terraform_data": {}}[kind]


@mutation
def _top(writer: Writer, document: Document) -> None:
    key, value = writer.piece("top")
    document[key] = value


@mutation
def _circle(writer: Writer, document: Document) -> None:
    end, pick = writer.end, writer.random.choice
    data = document["resource"]["terraform_data"]
    pick(
        [
            lambda: document["locals"].update({f"text{end}": f"${{local.text{end}}}"}),
            lambda: document["locals"].update(
                {f"text{end}": f"${{local.d{end}}}", f"d{end}": f"x ${{local.text{end}}}"}
            ),
            lambda: (
                document["locals"].update({f"d{end}": f"${{terraform_data.one{end}.id}}"})
                or data[f"one{end}"].update(input=f"${{local.d{end}}}")
            ),
            lambda: data[f"one{end}"].update(input=f"${{terraform_data.one{end}.id}}"),
            lambda: data[f"many{end}"].update(input=f"${{terraform_data.many{end}[0].id}}"),
            lambda: data[f"one{end}"].update(depends_on=[f"terraform_data.each{end}"]),
            lambda: data[f"one{end}"].update(depends_on=[f"terraform_data.one{end}"]),
            lambda: data[f"one{end}"].update(lifecycle={"replace_triggered_by": [f"terraform_data.one{end}"]}),
            lambda: data[f"one{end}"].update(lifecycle={"replace_triggered_by": [f"terraform_data.each{end}"]}),
            lambda: (
                document["variable"][f"s{end}"].update(
                    validation={"condition": f"${{var.s{end} != local.text{end}}}", "error_message": "x"}
                )
                or document["locals"].update({f"text{end}": f"${{var.s{end}}}"})
            ),
        ]
    )()


@mutation
def _keys(writer: Writer, document: Document) -> None:
    pair = writer.random.choice([("é", "e\u0301"), ("a", "a "), ("Å", "\u212b"), ("é", "è"), ("ñx", "n\u0303x")])
    target = writer.random.choice(["local", "input", "locals", "default"])
    value = dict.fromkeys(pair, "x")
    if target == "local":
        document["locals"][f"keys{writer.end}"] = value
    elif target == "input":
        document["resource"]["terraform_data"][f"one{writer.end}"]["input"] = [value]
    elif target == "default":
        document["variable"][f"m{writer.end}"]["default"] = value
    else:
        document["locals"].update({f"{key}{writer.end}": "x" for key in pair if " " not in key})


def _value(writer: Writer, document: Document) -> None:
    """A value of another kind where one stands."""
    kind = writer.random.choice(["variable", "locals", "output", "resource"])
    holder = document["resource"]["terraform_data"] if kind == "resource" else document[kind]
    holder[writer.random.choice(list(holder))] = writer.random.choice(["x", 5, None, [], {}, ["a"], True, [{}], [[]]])
