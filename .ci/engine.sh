#!/usr/bin/env bash
# A Docker engine of its own, for tests: `engine.sh start DIR` and `engine.sh stop DIR`.
#
# Everything it has lives in DIR (socket, images, containers, log), so it never meets the machine's own engine.
# `start` prints the DOCKER_HOST to use and does nothing else if that engine already answers. It needs root.
#
# Both its runtimes, `shim` (the default) and `sysbox-runc`, are runc behind `oci-shim`: the second carries Sysbox's name
# so that `docker inspect` shows what a template asked for. That proves the wiring, not Sysbox's isolation.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command=${1:-}
[[ ($command == start || $command == stop) && -n ${2:-} ]] || { echo "usage: engine.sh start|stop DIR" >&2; exit 1; }
mkdir -p "$2"
dir=$(cd "$2" && pwd)
socket=$dir/docker.sock

# A name and a network per DIR, so that engines in two directories can live side by side.
number=$(printf %s "$dir" | cksum | cut -d' ' -f1)
bridge=coder$((number % 100000))
address=10.$((200 + number % 50)).$((number / 50 % 250)).1/24

answers() { DOCKER_HOST=unix://$socket docker version >/dev/null 2>&1; }
alive() { [[ -s $dir/docker.pid ]] && kill -0 "$(<"$dir/docker.pid")" 2>/dev/null; }

start() {
  for tool in dockerd docker runc iptables ip python3; do
    command -v "$tool" >/dev/null || { echo "engine.sh: $tool is missing; apt-get install docker.io iptables iproute2 python3" >&2; exit 1; }
  done
  if ! answers; then
    # The socket's path may be 108 bytes long at most.
    ((${#socket} < 100)) || { echo "engine.sh: choose a shorter directory than $dir" >&2; exit 1; }
    alive || rm -f "$dir/docker.pid" "$socket"
    ip link show "$bridge" >/dev/null 2>&1 || ip link add "$bridge" type bridge
    ip addr replace "$address" dev "$bridge"
    ip link set "$bridge" up
    # Its own configuration: the machine's /etc/docker/daemon.json may name a default runtime too, and dockerd takes no setting twice.
    echo '{}' >"$dir/daemon.json"
    # The shim's `python3` is the real interpreter, not a version manager's stand-in that costs 0.1 s a call.
    PATH=$(dirname "$(python3 -c 'import sys; print(sys.executable)')"):$PATH \
      setsid dockerd --config-file "$dir/daemon.json" --host "unix://$socket" --group "$(id -gn)" --bridge "$bridge" \
      --data-root "$dir/data" --exec-root "$dir/exec" --pidfile "$dir/docker.pid" \
      --add-runtime "shim=$here/oci-shim" --add-runtime "sysbox-runc=$here/oci-shim" --default-runtime shim \
      >"$dir/dockerd.log" 2>&1 </dev/null &
    for _ in $(seq 120); do
      answers && break
      kill -0 $! 2>/dev/null || break
      sleep 0.5
    done
    answers || { echo "engine.sh: dockerd did not start; the end of $dir/dockerd.log:" >&2; tail -n 20 "$dir/dockerd.log" >&2; exit 1; }
  fi
  echo "DOCKER_HOST=unix://$socket"
}

stop() {
  if alive; then
    pid=$(<"$dir/docker.pid")
    if answers; then
      DOCKER_HOST=unix://$socket docker ps -aq | DOCKER_HOST=unix://$socket xargs -r docker rm -fv >/dev/null
    fi
    kill "$pid"
    for _ in $(seq 60); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.5
    done
    ! kill -0 "$pid" 2>/dev/null || { echo "engine.sh: dockerd (pid $pid) does not stop" >&2; exit 1; }
  fi
  ! ip link show "$bridge" >/dev/null 2>&1 || ip link delete "$bridge"
}

"$command"
