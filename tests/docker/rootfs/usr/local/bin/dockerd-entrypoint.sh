#!/bin/sh
# Stands in for the official `docker:dind` image's entrypoint, and keeps what templates rely on:
#
#   * no arguments, or options only: they are passed to dockerd, after the listening options below;
#   * anything else: is the command to run, so `dockerd -H …` listens where its own options say;
#   * DOCKER_TLS_CERTDIR=/certs (the image's default): ca, server and client certificates are made below it, dockerd
#     listens with --tlsverify on tcp 2376; the server's names are the host's, `docker`, `localhost` and DOCKER_TLS_SAN;
#   * DOCKER_TLS_CERTDIR empty: plain tcp 2375;
#   * the unix socket is always there.
set -eu

names() {
  {
    for address in $(hostname -I) 127.0.0.1; do echo "IP:$address"; done
    for name in "$(hostname)" docker localhost; do echo "DNS:$name"; done
    if [ -n "${DOCKER_TLS_SAN:-}" ]; then echo "$DOCKER_TLS_SAN"; fi
  } | sort -u | paste -sd, -
}

# certificate DIR ROLE EXTENSION: a key and a certificate signed by the authority of DIR, kept when already there.
certificate() {
  mkdir -p "$1/$2"
  [ -s "$1/$2/key.pem" ] || openssl genrsa -out "$1/$2/key.pem" 2048 2>/dev/null
  openssl req -new -key "$1/$2/key.pem" -subj "/CN=stand-in $2" -out "$1/$2/csr.pem"
  echo "$3" >"$1/$2/extensions.cnf"
  openssl x509 -req -in "$1/$2/csr.pem" -CA "$1/ca/cert.pem" -CAkey "$1/ca/key.pem" -CAcreateserial -days 30 \
    -extfile "$1/$2/extensions.cnf" -out "$1/$2/cert.pem" 2>/dev/null
  cp "$1/ca/cert.pem" "$1/$2/ca.pem"
}

certificates() {
  mkdir -p "$1/ca"
  [ -s "$1/ca/key.pem" ] || openssl genrsa -out "$1/ca/key.pem" 2048 2>/dev/null
  openssl req -new -x509 -key "$1/ca/key.pem" -subj "/CN=stand-in ca" -days 30 -out "$1/ca/cert.pem"
  certificate "$1" server "subjectAltName = $(names)"
  certificate "$1" client "extendedKeyUsage = clientAuth"
  chmod 0644 "$1/client/key.pem" # whoever mounts the folder must be able to read it
}

if [ $# -eq 0 ] || [ "${1#-}" != "$1" ]; then
  socket=unix:///var/run/docker.sock
  case ${DOCKER_HOST:-} in unix://*) socket=$DOCKER_HOST ;; esac
  if [ -n "${DOCKER_TLS_CERTDIR:-}" ]; then
    certificates "$DOCKER_TLS_CERTDIR"
    server=$DOCKER_TLS_CERTDIR/server
    set -- --host=tcp://0.0.0.0:2376 --tlsverify \
      --tlscacert "$server/ca.pem" --tlscert "$server/cert.pem" --tlskey "$server/key.pem" "$@"
  else
    set -- --host=tcp://0.0.0.0:2375 "$@"
  fi
  set -- dockerd --host="$socket" "$@"
fi

if [ "$1" = dockerd ]; then
  rm -f /var/run/docker.pid # of a daemon that was killed
fi
exec "$@"
