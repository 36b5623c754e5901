#!/bin/sh
# Measures signing in by telephone (benchmarks/README.md) on a quiet machine, with a server of its own:
#   sh benchmarks/signin.sh [rings] [codes]  waits for the ring and for the home page; 200 and 60 unless told
#   sh benchmarks/signin.sh twins [n]  whether the time of an answer tells known names from unknown ones; 10,000 unless
#   told, a tenth of it recoveries
# Codes are listened to on four telephones at a time, each with a trunk that carries one call.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
TRUSTLINE_HOME=$work/home TRUSTLINE_PORT_OFFSET=${TRUSTLINE_PORT_OFFSET:-300}
export TRUSTLINE_HOME TRUSTLINE_PORT_OFFSET
# One person signs in hundreds of times here.
for key in TRIES_PER_ACCOUNT_AND_ADDRESS TRIES_PER_ADDRESS TRIES_PER_ACCOUNT \
  CALLS_PER_ACCOUNT CALLS_PER_NUMBER CALLS_PER_ADDRESS CALLS_PER_BROWSER CALLS_PER_KNOWN_BROWSER CALLS_PER_SERVICE \
  CALLS_PER_PREFIX CALLS_PER_MINUTE CALLS_PER_DAY; do
  export "TRUSTLINE_PORTAL_$key=1000000"
done
export TRUSTLINE_PORTAL_RECOVERIES_PER_NAME=1000000 TRUSTLINE_PORTAL_CALL_PRICE=0 TRUSTLINE_PORTAL_UNVERIFIED_PERCENT=0
export TRUSTLINE_SIP_CALLS_PER_NUMBER_AND_HOUR=1000000 TRUSTLINE_SIP_CALLS_PER_MINUTE=1000000
phones=''
# shellcheck disable=SC2086 # each is a process
trap './trustline stop >/dev/null 2>&1 || true; [ -z "$phones" ] || kill $phones || true; rm -rf "$work"' EXIT INT TERM

./mvnw -q package -pl simulators -am -DskipTests
./mvnw -q test-compile dependency:build-classpath -pl sip-gateway -am -Dmdep.outputFile=target/classpath.txt \
  -Dmdep.includeScope=test
classes=sip-gateway/target/classes:$(cat sip-gateway/target/classpath.txt)
mkdir "$work/classes"
javac -proc:none -d "$work/classes" -cp "$classes" benchmarks/signin/*.java
# The hash would drown what is looked for, so it is small while twins are compared.
[ "${1:-}" != twins ] || export TRUSTLINE_PORTAL_ARGON2_MEMORY_KIB=64 TRUSTLINE_PORTAL_ARGON2_PASSES=1
base=http://localhost:$((8080 + TRUSTLINE_PORT_OFFSET))
phone=http://localhost:$((8090 + TRUSTLINE_PORT_OFFSET))
mkdir "$TRUSTLINE_HOME"
{
  printf 'demo.%s\n' host=127.0.0.1 port=5070 caller-number=+861088880000 calls-per-second=1000 calls-at-once=1
  for more in 1 2 3; do
    printf "more$more.%s\n" host=127.0.0.1 "port=$((5090 + more + TRUSTLINE_PORT_OFFSET))" \
      caller-number=+861088880000 calls-per-second=1000 calls-at-once=1
  done
} >"$TRUSTLINE_HOME/trunks.properties"
for more in 1 2 3; do
  web=$((8100 + more + TRUSTLINE_PORT_OFFSET))
  java -Xmx96m -XX:TieredStopAtLevel=1 -cp simulators/target/simulators.jar io.trustline.simulators.PhoneProgram \
    --sip-port "$((5090 + more + TRUSTLINE_PORT_OFFSET))" --port "$web" >"$work/phone$more.log" 2>&1 &
  phones="$phones $!" phone="$phone,http://localhost:$web"
done
./trustline start

demo() { sed -n "s/^customer\.$1=//p" "$TRUSTLINE_HOME/demo-accounts.properties"; }
echo "machine: $(getconf _NPROCESSORS_ONLN) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 1p), $(uname -sr)"
if [ "${1:-}" = twins ]; then
  # Recoveries of the known name ring; nobody has to wait for that.
  for one in $(echo "$phone" | tr , ' '); do curl -sS -X POST "$one/manner?busy"; done
  twins() { java -cp "$work/classes:$classes" TwinTimes "$base" "$(demo name)" "$1" "$2" "$3"; }
  twins "${2:-10000}" signin 2
  # Each is answered after a set time, so there are fewer, and more at once.
  twins "$((${2:-10000} / 10))" recover 8
else
  java -cp "$work/classes:$classes" SignInDelay "$base" "$phone" "$(demo name)" "$(demo password)" "${1:-200}" "${2:-60}"
fi
echo "load at the end: $(cut -d ' ' -f 1 /proc/loadavg)"
