if ! command -v docker >/dev/null 2>&1; then
  echo "There is no docker command in this image: install Docker's client in it, or choose another image." >&2
  exit 1
fi
waited=0
until docker info >/dev/null 2>&1; do
  waited=$((waited + 1))
  if [ "$waited" -ge 120 ]; then
    echo "The Docker daemon at $${DOCKER_HOST:-/var/run/docker.sock} did not answer in 120 s:" >&2
    docker info >&2 || true
    exit 1
  fi
  sleep 1
done
echo "Docker answers at $${DOCKER_HOST:-/var/run/docker.sock}."
