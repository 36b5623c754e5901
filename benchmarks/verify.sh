#!/bin/sh
# Measures the verification API (benchmarks/README.md) on a quiet machine, with a server of its own:
#   sh benchmarks/verify.sh [connections] [seconds] [seconds of warm-up]
# 8, 30 and 60 unless told. Each verification is a start and a check over HTTPS that stays open. Real ones are called
# over a null trunk, SIPp that is engaged at once for every number (without SIPp the demonstration's telephone, whose
# own work then counts, too), so their check is of a wrong code, which costs what a right one costs; those of the
# sandbox pass.
set -eu
cd "$(dirname "$0")/.."
connections=${1:-8} seconds=${2:-30} warm=${3:-60}
work=$(mktemp -d)
TRUSTLINE_HOME=$work/home TRUSTLINE_PORT_OFFSET=${TRUSTLINE_PORT_OFFSET:-500}
export TRUSTLINE_HOME TRUSTLINE_PORT_OFFSET
# What guards a real house would end the measuring after some seconds.
for key in CALLS_PER_SERVICE CALLS_PER_PREFIX CALLS_PER_NUMBER CALL_SPEND_PER_DAY; do
  export "TRUSTLINE_PORTAL_$key=1000000000"
done
export TRUSTLINE_PORTAL_CALL_PRICE=0 TRUSTLINE_PORTAL_UNVERIFIED_PERCENT=0
export TRUSTLINE_SIP_CALLS_PER_MINUTE=10000000 TRUSTLINE_SIP_SPEND_PER_DAY=1000000000
export TRUSTLINE_SIP_CALLS_AT_ONCE=5000 TRUSTLINE_SIP_REQUESTS_PER_SECOND=100000 TRUSTLINE_SIP_COUNTRIES='*'
trunk=''
trap './trustline stop >/dev/null 2>&1 || true; [ -z "$trunk" ] || kill "$trunk" || true; rm -rf "$work"' EXIT INT TERM

mkdir "$work/classes"
javac -proc:none -d "$work/classes" benchmarks/verify/*.java
if command -v sipp >/dev/null; then
  port=$((5071 + TRUSTLINE_PORT_OFFSET))
  sipp -sf benchmarks/verify/engaged.xml -i 127.0.0.1 -p "$port" -nostdin >/dev/null 2>&1 &
  trunk=$!
  printf '%s\n' null.host=127.0.0.1 "null.port=$port" null.caller-number=+861088880000 null.calls-per-second=10000 \
    null.calls-at-once=5000 >"$work/trunks.properties"
  export TRUSTLINE_SIP_TRUNKS_FILE="$work/trunks.properties"
fi
./trustline start >/dev/null
[ -n "$trunk" ] || curl -sS -X POST "http://localhost:$((8090 + TRUSTLINE_PORT_OFFSET))/manner?busy"
demo() { sed -n "s/^company\.$1=//p" "$TRUSTLINE_HOME/demo-accounts.properties"; }
load() {
  SN=$(demo service) K1=$(demo key) java -XX:TieredStopAtLevel=1 -cp "$work/classes" VerifyLoad \
    "https://localhost:$((8443 + TRUSTLINE_PORT_OFFSET))" "$TRUSTLINE_HOME" "$(cut -d ' ' -f 1 "$TRUSTLINE_HOME/trustline.run")" "$@"
}

echo "machine: $(getconf _NPROCESSORS_ONLN) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 1p), $(uname -sr)"
echo "database: ${TRUSTLINE_DB_DRIVER:-h2}, trunk: $([ -n "$trunk" ] && echo SIPp || echo "the demonstration's telephone")"
load real basic "$connections" "$warm" >/dev/null
for who in basic signed; do
  load sandbox "$who" "$connections" "$seconds"
  load real "$who" "$connections" "$seconds"
done
echo "load at the end: $(cut -d ' ' -f 1 /proc/loadavg)"
