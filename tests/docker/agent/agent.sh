#!/bin/sh
# Stands in for Coder's agent: it says who and where it is, then runs the scripts it is given, as the agent would: as its
# own user, in the home, by the user's shell. Its desk is a folder in the home:
#
#   proof           what it found when it started, a KEY=VALUE a line
#   jobs            a FIFO: a line is the name of a job
#   JOB.script      what to run, put there before the line is written
#   JOB.env         the environment to add, a KEY=VALUE a line
#   JOB.out         what it printed
#   JOB.status      its exit status, written last
set -eu
[ "${1:-}" = agent ]
desk=$HOME/.coder-stand-in
rm -rf "$desk"
mkdir "$desk"
mkfifo "$desk/jobs"
exec 3<>"$desk/jobs" # for reading and writing, so that neither opening nor the end of a line's writer blocks or ends it
trap 'exit 0' TERM INT

cat >"$desk/starting" <<PROOF
uid=$(id -u)
gid=$(id -g)
user=$(id -un)
groups=$(id -Gn)
home=$HOME
hostname=$(hostname)
token_sha256=$(printf %s "${CODER_AGENT_TOKEN:-}" | sha256sum | cut -d' ' -f1)
url=${CODER_AGENT_URL:-}
auth=${CODER_AGENT_AUTH:-}
text=${CODER_TEST_TEXT:-}
subsystem=${CODER_AGENT_SUBSYSTEM:-}
PROOF
mv "$desk/starting" "$desk/proof"

run() {
  cd "$HOME"
  while IFS= read -r line; do export "$line"; done <"$1.env"
  if [ "$(head -c 2 "$1.script")" = '#!' ]; then
    cp "$1.script" "$1.executable"
    chmod +x "$1.executable"
    exec "$1.executable"
  fi
  exec "$(getent passwd "$(id -u)" | cut -d: -f7)" -c "$(cat "$1.script")"
}

while read -r job <&3; do
  status=0
  (run "$desk/$job") >"$desk/$job.out" 2>&1 3<&- </dev/null || status=$?
  echo "$status" >"$desk/$job.done"
  mv "$desk/$job.done" "$desk/$job.status"
done
