#!/usr/bin/env bash
# How long the program takes to its sign-in window, beside an empty JavaFX window, in turn.
# start.sh [TIMES [PROGRAM]]: without a program, target/gatehouse, for which an archive of classes is made as the installers make
# theirs (NO_ARCHIVE=1: without). Needs `mvn -DskipTests package` and, without a display, xvfb.
set -euo pipefail
cd "$(dirname "$0")/../../.."
display=()
[ -n "${DISPLAY:-}" ] || display=(xvfb-run -a -s '-screen 0 1366x768x24')

home=$PWD/target/gatehouse
archive=$home/start.jsa
rm -f "$archive"
if [ $# -lt 2 ] && [ -z "${NO_ARCHIVE:-}" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  GATEHOUSE_DESK=$work/desk "$home/bin/gatehouse" demo "$work/school.gatehouse" >"$work/said.txt" 2>&1
  GATEHOUSE_DESK=$work/desk GATEHOUSE_JAVA_OPTIONS="-XX:DumpLoadedClassList=$work/start.classes -Dgatehouse.start.mark=$work/mark" \
    "${display[@]}" "$home/bin/gatehouse" "$work/school.gatehouse" >"$work/said.txt" 2>&1
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xshare:dump -XX:SharedClassListFile="$work/start.classes" -XX:SharedArchiveFile="$archive" \
    -XX:+UseSerialGC -cp "$home/lib/*" >"$work/said.txt" 2>&1
fi
"${display[@]}" java -cp "target/test-classes:target/classes:target/gatehouse/lib/*" \
  org.gatehouse.desk.StartBenchmark "${1:-9}" "${2:-target/gatehouse/bin/gatehouse}"
