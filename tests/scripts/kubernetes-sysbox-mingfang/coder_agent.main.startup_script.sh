as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }
if docker info >/dev/null 2>&1; then
  echo "Docker is running already."
  exit
elif [ -d /run/systemd/system ]; then
  # An image with an init of its own: two daemons would be in each other's way.
  as_root systemctl start docker || true
  log() { as_root journalctl --no-pager --lines 20 --unit docker; }
elif command -v dockerd >/dev/null 2>&1; then
  # A daemon that was killed leaves numbers behind, which other processes may have by now: the next one would not start.
  as_root rm -f /var/run/docker.pid /var/run/docker/containerd/containerd.pid
  as_root sh -c 'nohup dockerd >/var/log/dockerd.log 2>&1 &'
  log() { as_root tail -n 20 /var/log/dockerd.log; }
else
  echo "There is no dockerd in this image: install Docker in it, or choose another image." >&2
  exit 1
fi
waited=0
until docker info >/dev/null 2>&1; do
  waited=$((waited + 1))
  if [ "$waited" -ge 60 ]; then
    echo "dockerd did not come up in 60 s. The end of its log:" >&2
    log >&2
    exit 1
  fi
  sleep 1
done
echo "Docker is running."
