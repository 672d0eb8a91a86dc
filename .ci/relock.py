"""Takes the address of the package index out of Pipfile.lock: packages come from wherever pip is set up to find them."""

import json
from pathlib import Path

path = Path("Pipfile.lock")
lock = json.loads(path.read_text())
lock["_meta"]["sources"] = []
for group in ("default", "develop"):
    for package in lock[group].values():
        package.pop("index", None)
path.write_text(json.dumps(lock, indent=4) + "\n")
