#!/bin/sh
# Measures the telephone gateway beside SIPp (benchmarks/README.md) on a quiet machine:
#   sh benchmarks/telephone.sh                              calls a second, delays
#   sh benchmarks/telephone.sh soak [minutes] [calls/s]     whether anything grows; 30 minutes at 5 calls/s unless told
# Needs sipp and root or user namespaces: everything happens in a network of its own.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

./mvnw -q test-compile dependency:build-classpath -pl sip-gateway -am -Dmdep.outputFile=target/classpath.txt \
  -Dmdep.includeScope=test
classes=sip-gateway/target/test-classes:sip-gateway/target/classes:$(cat sip-gateway/target/classpath.txt)
javac -proc:none -d "$work" -cp "$classes" benchmarks/telephone/*.java
load() { TRUSTLINE_REAL_JAVA=java sip-gateway/src/test/network/bin/java -Xmx512m -cp "$work:$classes" "$@"; }

echo "machine: $(getconf _NPROCESSORS_ONLN) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 1p), $(uname -sr)"
if [ "${1:-}" = soak ]; then
  minutes=${2:-30}
  mkdir -p benchmarks/target
  samples=benchmarks/target/soak-$(date +%Y%m%d-%H%M%S).csv
  echo "samples: $samples"
  load CallSoak "$minutes" "${3:-5}" "$samples" "$work"
else
  load CallDelay 200
  load CallRate 6
fi
