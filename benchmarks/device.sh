#!/bin/sh
# Measures device trust (benchmarks/README.md) on a quiet machine: sh benchmarks/device.sh [rows of the list]
# Takes about fifteen minutes. Uses a data folder of its own and a port offset of 900; stops what it starts.
# For PostgreSQL set TRUSTLINE_DB_DRIVER, TRUSTLINE_DB_URL and so on before (docs/configuration.md).
set -eu
cd "$(dirname "$0")/.."
rows=${1:-1000000}
cores=$(getconf _NPROCESSORS_ONLN)
work=$(mktemp -d)
TRUSTLINE_HOME=$work/home
TRUSTLINE_PORT_OFFSET=900
export TRUSTLINE_HOME TRUSTLINE_PORT_OFFSET
trap './trustline stop >/dev/null 2>&1; rm -rf "$work"' EXIT INT TERM

echo "machine: $cores cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 1p), $(uname -sr)"
echo "database: ${TRUSTLINE_DB_DRIVER:-h2}"
./trustline start >/dev/null

# The bare operation by JMH, which is fetched for this and belongs to no build.
for artifact in org.openjdk.jmh:jmh-core:1.37 org.openjdk.jmh:jmh-generator-annprocess:1.37 \
  net.sf.jopt-simple:jopt-simple:5.0.4 org.apache.commons:commons-math3:3.6.1; do
  ./mvnw -q -N dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work/jmh"
done
mkdir "$work/bare" "$work/load"
javac -d "$work/bare" -cp "$work/jmh/*" benchmarks/device/bare/*.java
lib=$(printf '%s:' ear/target/trustline/lib/device-sdk*.jar ear/target/trustline/lib/nimbus-jose-jwt*.jar \
  ear/target/trustline/lib/bcprov*.jar)
javac -proc:none -d "$work/load" -cp "$lib$work/bare:$work/jmh/*" benchmarks/device/*.java
load() { java -cp "$work/load:$work/bare:$lib$work/jmh/*" "$@"; }

java -cp "$work/bare:$work/jmh/*" org.openjdk.jmh.Main -v SILENT -rf text -rff "$work/jmh.txt"
cat "$work/jmh.txt"
load Bare

pid=$(./trustline status | sed -n 's/.*pid \([0-9]*\).*/\1/p')
https=https://localhost:$((8443 + TRUSTLINE_PORT_OFFSET))
http=http://localhost:$((8080 + TRUSTLINE_PORT_OFFSET))
operator() { sed -n "s/^operator\.$1=//p" "$TRUSTLINE_HOME/demo-accounts.properties"; }

for key in RSA P-256 X25519; do
  load DeviceLoad negotiate "$https" "$TRUSTLINE_HOME" "$pid" "$key" $((cores * 2)) 20
done
load DeviceLoad access "$https" "$TRUSTLINE_HOME" "$pid" 2000 $((cores * 2)) 30

load MakersList "$work/list.csv" "$rows" 1
load DeskLoad import "$http" "$(operator name)" "$(operator password)" "$work/list.csv" "$pid" bench
middle=$(printf 'BENCH1-%08d' $((rows / 2)))
load DeskLoad search "$http" "$(operator name)" "$(operator password)" 200 "$middle" "${middle%??}" +8617112345678 \
  bench-nobody 00000000-0000-7000-8000-000000000000
