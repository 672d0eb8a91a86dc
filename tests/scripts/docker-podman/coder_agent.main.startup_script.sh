if ! command -v podman >/dev/null 2>&1; then
  echo "There is no podman in this image: install Podman in it, or choose another image." >&2
  exit 1
fi
settings=$${XDG_CONFIG_HOME:-$HOME/.config}/containers/containers.conf.d
mkdir -p "$settings"
{
  echo "# Written when the workspace starts."
  echo "[containers]"
  # Where a container's /proc is masked, as Docker and Kubernetes do it, the kernel forbids a new one inside.
  if ! unshare --user --map-root-user --pid --fork --mount-proc true 2>/dev/null; then echo 'pidns = "host"'; fi
  # A network of a container's own takes the TUN device.
  if [ ! -c /dev/net/tun ]; then echo 'netns = "host"'; fi
} >"$settings/workspace.conf"
echo "Podman is ready."
