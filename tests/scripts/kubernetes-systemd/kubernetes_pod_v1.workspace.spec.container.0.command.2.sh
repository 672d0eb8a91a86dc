(
  until systemctl is-system-running 2>/dev/null | grep -qxE 'running|degraded'; do sleep 1; done
  chown coder: /home/coder
  exec sudo -u coder --preserve-env=CODER_AGENT_TOKEN -nH sh -c "$1"
) &
exec /sbin/init
