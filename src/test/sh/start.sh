#!/usr/bin/env bash
# How long the program takes to its sign-in window, beside an empty JavaFX window, in turn.
# start.sh [TIMES [PROGRAM]]: without a program, target/gatehouse. Needs `mvn -DskipTests package` and, without a display, xvfb.
set -euo pipefail
cd "$(dirname "$0")/../../.."
display=()
[ -n "${DISPLAY:-}" ] || display=(xvfb-run -a -s '-screen 0 1366x768x24')
exec "${display[@]}" java -cp "target/test-classes:target/classes:target/gatehouse/lib/*" \
  org.gatehouse.desk.StartBenchmark "${1:-9}" "${2:-target/gatehouse/bin/gatehouse}"
