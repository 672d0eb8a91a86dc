"""What the library's reader takes for an expression or a template, Terraform's own parser does, and nothing else.

Thousands of strings are made from Terraform's grammar, most of them damaged afterwards; one run of ``terraform fmt``, which
parses and looks no further, judges them all.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.language.grammar import strings
from tests.terraform.conftest import Terraform

from cdktf_coder.language.reader import parse_template
from cdktf_coder.language.template_string import TemplateStringError

COUNT = 3000
SEED = 7


def read(text: str) -> bool:
    try:
        parse_template(text)
    except TemplateStringError:
        return False
    return True


def test_what_terraform_can_parse_is_read_and_nothing_else(plain_terraform: Terraform, tmp_path: Path) -> None:
    texts = strings(SEED, COUNT)
    for number, text in enumerate(texts):
        (tmp_path / f"f{number}.tf").write_text(f"a = <<LAST\n{text}\nLAST\n", encoding="utf-8", newline="")
    done = subprocess.run(
        ["terraform", "fmt", "-check", "-list=false", "-no-color", str(tmp_path)],
        env=plain_terraform.env,
        capture_output=True,
        check=False,
    )
    refused = {int(number) for number in re.findall(r"on \S*?f(\d+)\.tf line", done.stderr.decode())}
    differing = [
        (text, "read" if read(text) else "refused")
        for number, text in enumerate(texts)
        if read(text) == (number in refused)
    ]
    assert differing == []
    # Neither everything nor nothing is well formed.
    assert COUNT / 5 < len(refused) < COUNT * 4 / 5
