#!/bin/sh
# Measures the verification API (benchmarks/README.md) on a quiet machine, with a server of its own:
#   sh benchmarks/verify.sh [connections] [seconds]
# Each verification is a start and a check over HTTPS that stays open. Real ones end at a busy telephone, so their check
# is of a wrong code, which costs what a right one costs; those of the sandbox pass.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
TRUSTLINE_HOME=$work/home TRUSTLINE_PORT_OFFSET=${TRUSTLINE_PORT_OFFSET:-500}
export TRUSTLINE_HOME TRUSTLINE_PORT_OFFSET
# What guards a real house would end the measuring after some seconds.
for key in CALLS_PER_SERVICE CALLS_PER_PREFIX CALLS_PER_NUMBER CALL_SPEND_PER_DAY; do
  export "TRUSTLINE_PORTAL_$key=1000000000"
done
export TRUSTLINE_PORTAL_CALL_PRICE=0 TRUSTLINE_PORTAL_UNVERIFIED_PERCENT=0
export TRUSTLINE_SIP_CALLS_PER_MINUTE=10000000 TRUSTLINE_SIP_SPEND_PER_DAY=1000000000
export TRUSTLINE_SIP_CALLS_AT_ONCE=5000 TRUSTLINE_SIP_REQUESTS_PER_SECOND=100000
trap './trustline stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT INT TERM

mkdir "$work/classes"
javac -proc:none -d "$work/classes" benchmarks/verify/*.java
./trustline start >/dev/null
curl -sS -X POST "http://localhost:$((8090 + TRUSTLINE_PORT_OFFSET))/manner?busy"
demo() { sed -n "s/^company\.$1=//p" "$TRUSTLINE_HOME/demo-accounts.properties"; }
load() {
  SN=$(demo service) K1=$(demo key) java -cp "$work/classes" VerifyLoad \
    "https://localhost:$((8443 + TRUSTLINE_PORT_OFFSET))" "$TRUSTLINE_HOME" "$@"
}

echo "machine: $(getconf _NPROCESSORS_ONLN) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 1p), $(uname -sr)"
echo "database: ${TRUSTLINE_DB_DRIVER:-h2}"
load sandbox basic "${1:-8}" 10 >/dev/null
for who in basic signed; do
  load sandbox "$who" "${1:-8}" "${2:-30}"
  load real "$who" "${1:-8}" "${2:-30}"
done
