#!/usr/bin/env bash
# site.sh [DIR]: builds the documentation's site into DIR (site/ by default), strictly: a link or an anchor that leads nowhere, a page
# that is in no menu or an argument that is not there is an error. Its tools are set up in .cache/site when they are first asked for.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$(realpath -m "${1:-$top/site}")
tools=$top/.cache/site
ready=$tools/ready-$( (echo "$tools"; cat "$top/docs/requirements.txt") | cksum | cut -d' ' -f1)
if [[ ! -e $ready ]]; then
  rm -rf "$tools"
  "$top/.ci/quietly.sh" "$top/.cache/log/site.log" "${PYTHON:-python3}" -m venv "$tools"
  "$top/.ci/quietly.sh" "$top/.cache/log/site.log" "$tools/bin/python" -m pip install -r "$top/docs/requirements.txt"
  touch "$ready"
fi
cd "$top"
# The theme's notice about MkDocs' future is for whoever renews docs/requirements.txt.
NO_MKDOCS_2_WARNING=1 PYTHONDONTWRITEBYTECODE=1 exec "$tools/bin/mkdocs" build --quiet --strict --site-dir "$out"
