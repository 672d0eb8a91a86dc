#!/usr/bin/env bash
# Says in one sentence each what the machine lacks to run `make`, and how to get it. $1 is the Python to use.
set -u
python=${1:-python3}
missing=0
need() {
  echo "$1" >&2
  missing=1
}

if ! command -v "$python" >/dev/null; then
  need "$python is missing: install Python 3.10 or newer (Debian: apt-get install python3 python3-venv; macOS: brew install python), or name yours with make PYTHON=..."
elif ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))'; then
  need "$python is $("$python" --version 2>&1): Python 3.10 or newer is needed (Debian: apt-get install python3; macOS: brew install python), or name yours with make PYTHON=..."
elif ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
  need "$python can't make virtual environments: install its venv module (Debian: apt-get install python3-venv)."
fi
if ! command -v node >/dev/null; then
  need "node is missing: install Node.js 20 or newer (Debian: apt-get install nodejs npm, or nodejs.org; macOS: brew install node)."
elif ! node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)'; then
  need "node is $(node --version): Node.js 20 or newer is needed (nodejs.org; macOS: brew install node)."
fi
command -v npm >/dev/null || need "npm is missing: it comes with Node.js (Debian: apt-get install npm)."
exit $missing
