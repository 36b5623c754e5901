#!/bin/sh
# Measures the sound of many calls at once (benchmarks/README.md) on a quiet machine: sh benchmarks/sound.sh [seconds]
# Needs python3 and what ./mvnw package made. Takes about a minute and a half for each count of calls.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-30}
shift $(( $# > 0 ? 1 : 0 ))
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
classes=sip-gateway/target/classes:resources/target/classes:ejb-modules/shared-kernel/target/classes
javac -proc:none -d "$work" -cp "$classes" benchmarks/sound/SpeakingLines.java
echo "machine: $(getconf _NPROCESSORS_ONLN) cores, $(java -version 2>&1 | sed -n 1p), $(uname -sr)"
for lines in ${*:-300 500}; do
  port=$((30000 + lines))
  echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
  python3 benchmarks/sound/sink.py "$port" "$seconds" &
  sink=$!
  java -cp "$work:$classes" SpeakingLines "$lines" "$seconds" "$port"
  wait "$sink"
done
