set -eu
curl -fsSL https://code-server.dev/install.sh -o /tmp/install-code-server.sh
sh /tmp/install-code-server.sh --method=standalone --prefix=/tmp/code-server
/tmp/code-server/bin/code-server --auth none --port 13337 >/tmp/code-server.log 2>&1 &
