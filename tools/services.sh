#!/usr/bin/env bash
# Start and stop a PostgreSQL, a Redis and an OpenSearch of our own, on free ports, with data in
# var/services. OpenSearch comes up in the background; who needs it waits for it.
# Usage: tools/services.sh start|stop. `start` prints the variables to export.
set -euo pipefail
cd "$(dirname "$0")/.."
home=$PWD/var/services
pg_port=${TEST_PG_PORT:-54329}
redis_port=${TEST_REDIS_PORT:-63799}
pg_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)

as_postgres() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start() {
  [ -n "$pg_bin" ] || { echo "PostgreSQL is not installed (Debian: postgresql)" >&2; exit 1; }
  command -v redis-server >/dev/null || { echo "Redis is not installed (Debian: redis-server)" >&2; exit 1; }
  # First, since it takes longest; its jars are brought and checked once.
  search_url=$(python3 tools/opensearch.py start)
  # The postgres user must be able to reach its data, so it lies outside private homes.
  data=${TEST_PG_DATA:-/tmp/fadaa-postgres-$pg_port}
  mkdir -p "$home"
  echo "$data" > "$home/pg_data"
  if [ ! -f "$data/PG_VERSION" ]; then
    mkdir -p "$data"
    [ "$(id -u)" != 0 ] || chown postgres "$data"
    as_postgres "$pg_bin/initdb" -D "$data" -U fadaa --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
  fi
  if ! as_postgres "$pg_bin/pg_ctl" -D "$data" status >/dev/null 2>&1; then
    as_postgres "$pg_bin/pg_ctl" -D "$data" -w -l "$data/log" \
      -o "-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off" start >/dev/null
  fi
  as_postgres "$pg_bin/psql" -h 127.0.0.1 -p "$pg_port" -U fadaa -d postgres -tAc \
    "SELECT 1 FROM pg_database WHERE datname='fadaa'" | grep -q 1 ||
    as_postgres "$pg_bin/createdb" -h 127.0.0.1 -p "$pg_port" -U fadaa fadaa
  if ! redis-cli -p "$redis_port" ping >/dev/null 2>&1; then
    redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --appendonly no --daemonize yes \
      --dir "$home" --pidfile "$home/redis.pid" >/dev/null
  fi
  echo "export TEST_DATABASE_URL=postgres://fadaa@127.0.0.1:$pg_port/fadaa"
  echo "export TEST_REDIS_URL=redis://127.0.0.1:$redis_port/0"
  echo "export TEST_ELASTICSEARCH_URL=$search_url"
}

stop() {
  python3 tools/opensearch.py stop
  redis-cli -p "$redis_port" shutdown nosave >/dev/null 2>&1 || true
  if [ -f "$home/pg_data" ]; then
    as_postgres "$pg_bin/pg_ctl" -D "$(cat "$home/pg_data")" -m fast stop >/dev/null 2>&1 || true
  fi
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "usage: tools/services.sh start|stop" >&2; exit 2 ;;
esac
