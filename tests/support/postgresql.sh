#!/usr/bin/env bash
# A private PostgreSQL 15 cluster for tests, in DIRECTORY, on a unix socket there and on no network port. Says "ready"
# when it answers, and stops and removes it some seconds after the last holder of DIRECTORY/users.lock is gone,
# however that ended. Whoever starts it holds start.lock meanwhile (tests/support/cluster.cpp).
set -euo pipefail
directory=$1
seconds_of_grace=15
programs=/usr/lib/postgresql/15/bin

if [ ! -x "$programs/postgres" ]; then
  echo "PostgreSQL 15 is needed for the tests: apt-get install postgresql-15"
  exit 1
fi

# The server refuses to run as root.
as_owner=()
if [ "$(id -u)" = 0 ]; then
  owner=$(getent passwd postgres >/dev/null && echo postgres || echo nobody)
  as_owner=(setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups)
  mkdir -p "$directory/cluster"
  chown "$owner" "$directory/cluster"
fi
mkdir -p "$directory/cluster"
# In memory where there is room: most of a test's time on PostgreSQL is copying the files of a database.
data=$directory/cluster/data
room_kibibytes=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1)
if [ "${room_kibibytes:-0}" -gt 4000000 ]; then data=/dev/shm/$(basename "$directory")/data; fi
exec 8>"$directory/start.lock" 9>"$directory/users.lock"

make_cluster() {
  rm -rf "$data"
  mkdir -p "$data"
  [ ${#as_owner[@]} -eq 0 ] || chown "$owner" "$data"
  "${as_owner[@]}" "$programs/initdb" --pgdata "$data" --username gandan --auth trust \
    --encoding UTF8 --no-locale --no-sync >"$directory/initdb.log" 2>&1
}

# Should this script be killed, the kernel tells the server to stop (SIGINT: fast shutdown).
start_server() {
  cd /
  "${as_owner[@]}" setpriv --pdeathsig INT "$programs/postgres" -D "$data" \
    -c listen_addresses= -c unix_socket_directories="$directory/cluster" -c max_connections=200 \
    -c shared_buffers=32MB -c fsync=off -c full_page_writes=off -c autovacuum=off -c wal_level=minimal \
    -c max_wal_senders=0 -c max_wal_size=128MB \
    >"$directory/server.log" 2>&1 8>&- 9>&- &
  server=$!
  until "$programs/pg_isready" --quiet --host "$directory/cluster" --username gandan --dbname postgres; do
    kill -0 "$server" 2>/dev/null || { echo "the server did not start; see $directory/server.log"; exit 1; }
    sleep 0.05
  done
}

wait_until_unused() {
  while :; do
    flock --exclusive 9
    flock --unlock 9
    sleep "$seconds_of_grace"
    if flock --exclusive --nonblock 8; then
      flock --exclusive --nonblock 9 && return
      flock --unlock 8
    fi
  done
}

make_cluster || { echo "initdb failed; see $directory/initdb.log"; exit 1; }
start_server
echo ready
exec >/dev/null 2>&1
wait_until_unused
kill -INT "$server"
wait "$server" || true
rm -rf "$directory/cluster" "$data"
