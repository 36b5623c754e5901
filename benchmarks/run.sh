#!/bin/sh
# Measures the figures of benchmarks/README.md on a quiet machine: sh benchmarks/run.sh
# Takes about five minutes. Uses a data folder of its own and a port offset of 900; stops what it starts.
set -eu
cd "$(dirname "$0")/.."
TRUSTLINE_HOME=$(mktemp -d)
TRUSTLINE_PORT_OFFSET=900
export TRUSTLINE_HOME TRUSTLINE_PORT_OFFSET
trap './trustline stop >/dev/null 2>&1; rm -rf "$TRUSTLINE_HOME"' EXIT INT TERM

now() { date +%s%N 2>/dev/null | sed 's/N$/000000000/'; }
cores=$(getconf _NPROCESSORS_ONLN)
echo "machine: $cores cores, $(java -version 2>&1 | sed -n 1p), $(uname -sr)"

./trustline start >/dev/null
./trustline stop >/dev/null
begin=$(now)
./trustline start >/dev/null
echo "warm ./trustline start until ready: $(( ($(now) - begin) / 1000000 )) ms"
grep -ho 'started in [0-9]*ms' "$TRUSTLINE_HOME"/server/log/server.log | tail -n 1 | sed 's/^/server /'

demo() { sed -n "s/^customer\.$1=//p" "$TRUSTLINE_HOME/demo-accounts.properties"; }
base="http://localhost:$((8080 + TRUSTLINE_PORT_OFFSET))"
pid=$(./trustline status | sed -n 's/.*pid \([0-9]*\).*/\1/p')
rss() { awk '/VmRSS/ {print int($2 / 1024) " MB"}' "/proc/$pid/status"; }
echo "resident memory after start: $(rss)"

java benchmarks/HttpLoad.java pages "$base" "$(demo name)" "$(demo password)" 50 30
java benchmarks/HttpLoad.java signins "$base" "$(demo name)" "$(demo password)" $((cores * 2)) 30
echo "resident memory after load: $(rss)"
./trustline stop >/dev/null
java -cp "$(ls ear/target/trustline/lib/bcprov*.jar)" benchmarks/Argon2Rate.java "$cores" 15
