"""Strings made from Terraform's grammar, most of them damaged afterwards."""

from __future__ import annotations

import random

# What stands for what: words in capitals are rules, tried at random; every other word is a token.
GRAMMAR = {
    "EXPRESSION": ["TERM", "TERM", "REFERENCE", "TERM OPERATOR TERM", "TERM OPERATOR EXPRESSION", "TERM ? EXPRESSION : EXPRESSION"],
    "OPERATOR": ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||"],
    "TERM": [
        "REFERENCE", "NUMBER", "true", "null", "( EXPRESSION )", "- TERM", "! TERM", "CALL", "TUPLE", "OBJECT", "QUOTED",
        "CALL STEP", "( EXPRESSION ) STEP", "TUPLE STEP STEP", "HEREDOC",
    ],
    "REFERENCE": ["var . a", "local . b-c STEP", "x . y STEP STEP", "each . key", "for"],
    "STEP": [". name", "[ EXPRESSION ]", "[ * ]", ". *", ". 0", ". for"],
    "NUMBER": ["0", "1.5", "2e3", "1E-2"],
    "CALL": ["f ( )", "f ( EXPRESSION )", "f ( EXPRESSION , EXPRESSION )", "f ( EXPRESSION , )", "a :: b ( EXPRESSION ... )"],
    "TUPLE": ["[ ]", "[ EXPRESSION ]", "[ EXPRESSION , EXPRESSION , ]", "[ for v in EXPRESSION : EXPRESSION ]",
              "[ for k , v in EXPRESSION : EXPRESSION if EXPRESSION ]"],
    "OBJECT": ["{ }", "{ KEY = EXPRESSION }", "{ KEY : EXPRESSION , KEY = EXPRESSION , }", "{ NEWLINE KEY = EXPRESSION NEWLINE }",
               "{ for k , v in EXPRESSION : EXPRESSION => EXPRESSION }",
               "{ for k , v in EXPRESSION : EXPRESSION => EXPRESSION ... if EXPRESSION }"],
    "KEY": ["a", "\"b c\"", "( EXPRESSION )", "1", "for-x"],
    "QUOTED": ['" text "', '" \\n \\u00e9 "', '" $${ "', '" ${ EXPRESSION } "', '" %{ if EXPRESSION } a %{ else } b %{ endif } "',
               '" %{ for v in EXPRESSION ~} ${ v } %{ endfor } "', '" "'],
    "HEREDOC": ["<<E NEWLINE text ${ EXPRESSION } NEWLINE E NEWLINE", "<<-E NEWLINE a NEWLINE E NEWLINE"],
    "TEMPLATE": ["${ EXPRESSION }", "${ EXPRESSION }", "a ${ EXPRESSION } b ${~ EXPRESSION ~} c", "$${ a", "%%{ a", "$ { a }",
                 "%{ if EXPRESSION } a %{ endif }", "%{ if EXPRESSION ~} a %{~ else } ${ EXPRESSION } %{ endif }",
                 "%{ for k , v in EXPRESSION } ${ k } %{ endfor }"],
}  # fmt: skip
OTHERS = [
    "'", ";", "&", "|", "`", "~", "@", "#", "//", "/*", "*/", "**", "!", "=", "=>", "...", "..", "?", ":", "::", "\\", "\\q",
    "\\u12", "\\U0011ffff", "é", "😀", "0x1", "1.2.3", "1.", "_a", "-", "if", "in", "endif", "else", "%{", "${", "${~", "~}", "}",
    "{", "NEWLINE", "<<", "$", "%", "\t", "\u00a0", "\u2028",
]  # fmt: skip


def made(chance: random.Random, rule: str, depth: int = 0) -> list[str]:
    """The tokens of something that follows a rule."""
    if rule not in GRAMMAR:
        return [rule]
    options = GRAMMAR[rule] if depth < 7 or rule not in ("EXPRESSION", "TERM") else ["x . y", "1", "true"]
    return [token for word in chance.choice(options).split(" ") for token in made(chance, word, depth + 1)]


def damaged(chance: random.Random, tokens: list[str]) -> list[str]:
    """The same with one to three tokens lost, doubled, exchanged, or put in."""
    tokens = list(tokens)
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        at = chance.randrange(len(tokens)) if tokens else 0
        what = chance.randrange(4)
        if what == 0 and tokens:
            del tokens[at]
        elif what == 1 and tokens:
            tokens.insert(at, tokens[at])
        elif what == 2 and tokens:
            other = chance.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        else:
            tokens.insert(at, chance.choice(OTHERS))
    return tokens


def strings(seed: int, count: int) -> list[str]:
    """Different template strings, most of them damaged."""
    chance = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        tokens = damaged(chance, made(chance, "TEMPLATE"))
        glue = chance.choice(("", " ", " "))
        text = glue.join(tokens).replace("NEWLINE", "\n")
        if len(text) < 600:
            found.setdefault(text)
    return list(found)
