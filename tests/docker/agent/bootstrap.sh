#!/usr/bin/env sh
# Stands in for the script by which Coder starts an agent: fetch the agent from the access URL, become it.
# Coder's provider fills in the access URL and the kind of authentication, and nothing else.
set -eu
directory=${BINARY_DIR:-$(mktemp -d -t coder.XXXXXX)}
cd "$directory"
url="${ACCESS_URL}bin/coder-linux"
answer=$(curl --silent --show-error --retry 8 --retry-connrefused --output coder --write-out '%{http_code}' "$url") || true
if [ "$answer" != 200 ]; then
  echo "no agent at $url: $answer" >&2
  exit 1
fi
chmod +x coder
export CODER_AGENT_AUTH="${AUTH_TYPE}" CODER_AGENT_URL="${ACCESS_URL}"
# Whatever quotes, escapes or templates a template puts this script through, it must come out as it went in.
export CODER_TEST_TEXT='"double" $dollar ${brace} $${two} %{percent} %%{two} \back `tick` ünïcode'
exec ./coder agent
