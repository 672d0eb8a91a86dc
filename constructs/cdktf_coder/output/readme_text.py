"""Text of a template in Markdown: on one line, as code, in a cell of a table."""

from __future__ import annotations


def meant(text: object) -> str:
    """Text of the document without Terraform's escapes, in one line."""
    return one_line(str(text).replace("$${", "${").replace("%%{", "%{"))


def one_line(text: str) -> str:
    """Text without line breaks."""
    return " ".join(text.split())


def sentence(text: object) -> str:
    """A description on one line, with an end."""
    line = meant(text or "")
    return line if not line or line[-1] in ".!?:)" else f"{line}."


def code(value: object) -> str:
    """A value in backticks, whatever is in it."""
    text = str(value)
    if not text:
        return "(empty)"
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}"


def cell(text: str) -> str:
    """Text in a cell of a table."""
    return one_line(text.replace("|", "\\|"))
