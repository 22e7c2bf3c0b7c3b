#!/usr/bin/env bash
# Takes the disk away under a desk at work, in every way a disk can go, and looks whether anything that was reported as saved is
# lost. Needs root and loop devices. Arguments: the folder with the program's jars, the test classes, rounds of each power cut.
set -euo pipefail

jars=$1 tests=$2 rounds=${3:-4}
here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" != 0 ] || ! losetup -f >/dev/null 2>&1 || ! command -v mkfs.ext4 >/dev/null; then
  echo "nothing-lost: left out, since this machine gives no loop devices (or is not root's)"
  exit 0
fi
work=$(mktemp -d)
disk=$work/disk
mkdir "$disk" "$work/store"
java=(java -XX:TieredStopAtLevel=1 -cp "$tests:$jars/*" org.gatehouse.book.Survival)
desk=
cleanup() {
  [ -z "$desk" ] || kill -9 "$desk" 2>/dev/null || true
  umount -l "$disk" 2>/dev/null || true
  umount -l "$work/store" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
failed=0

fresh() { # fresh MEGABYTES HOW: a new disk with a file on it
  truncate -s "$1M" "$work/store/image"
  mkfs.ext4 -q -F "$work/store/image"
  mount -o loop "$work/store/image" "$disk"
  "${java[@]}" "$2" "$disk"
  sync -f "$disk"
}
work() { # work KIND: a desk at work in the background
  : > "$work/said"
  "${java[@]}" work "$disk" "$1" > "$work/said" 2> "$work/told" &
  desk=$!
}
said_at_least() { # said_at_least LINES: waits until the desk has said so many acts
  for _ in $(seq 600); do
    [ "$(wc -l < "$work/said")" -lt "$1" ] || return 0
    sleep 0.05
  done
  echo "the desk did not get to work: $(tail -3 "$work/told")" >&2
  exit 1
}
over() { # over: the desk has ended, or is ended
  kill -9 "$desk" 2>/dev/null || true
  wait "$desk" 2>/dev/null || true
  desk=
}
ended() { # ended: the desk ends by itself, with a sentence, within 30 seconds
  for _ in $(seq 300); do
    kill -0 "$desk" 2>/dev/null || break
    sleep 0.1
  done
  if kill -0 "$desk" 2>/dev/null; then echo "the desk went on" >&2; failed=1; fi
  over
}
sentence() { # sentence WORDS: what the person was told
  grep -qE "$1" "$work/told" || { echo "not told \"$1\" but: $(tail -3 "$work/told")" >&2; failed=1; }
  ! grep -q '^	at ' "$work/told" || { echo "told a stack trace" >&2; failed=1; }
}
check() { # check WHAT
  local found
  if found=$("${java[@]}" check "$disk" "$work/said"); then echo "$1: $found"; else echo "$1: $found" >&2; failed=1; fi
}
cut_power() { python3 "$here/cut-power.py" "$disk"; }

for kind in acts imports backups; do
  for round in $(seq "$rounds"); do
    fresh 96 make
    work "$kind"
    said_at_least $((2 + round * 3))
    cut_power
    over
    umount "$disk"
    mount -o loop "$work/store/image" "$disk"
    check "power cut in $kind, round $round"
    umount "$disk"
  done
done

# In the middle of bringing an old file up to date: at any moment of the second that it takes.
for round in $(seq "$rounds"); do
  fresh 96 make-old
  work migrations
  sleep "$(printf '0.%02d' $((45 + round * 73 % 55)))"
  cut_power
  over
  umount "$disk"
  mount -o loop "$work/store/image" "$disk"
  check "power cut in a migration, round $round"
  umount "$disk"
done
for round in $(seq "$rounds"); do
  fresh 96 make-old
  work migrations
  sleep "$(printf '0.%02d' $((45 + round * 37 % 55)))"
  over
  check "process killed in a migration, round $round"
  umount "$disk"
done

fresh 12 make
work imports
ended
sentence 'full|No copy of the file could be made|cannot be reached'
rm -rf "$disk/school-backups"
check "disk full"
umount "$disk"

# A disk whose own store is full answers a write with an I/O error.
mount -t tmpfs -o size=14M none "$work/store"
fresh 64 make
work imports
ended
sentence 'cannot be reached|full|read but not written|No copy of the file could be made|no longer there'
umount -l "$disk"
mount -o remount,size=80M "$work/store"
mount -o loop "$work/store/image" "$disk"
check "I/O errors"
umount "$disk"
umount "$work/store"

# A drive that gives itself up and may only be read from that moment on, and a share that may only be read.
fresh 64 make
work acts
said_at_least 5
mount -o remount,abort "$disk"
ended
sentence 'read but not written|cannot be reached|full'
umount "$disk" 2>/dev/null || umount -l "$disk"
mount -o loop "$work/store/image" "$disk"
check "drive that became read-only"
umount "$disk"
mount -o loop,ro "$work/store/image" "$disk"
work acts
ended
sentence 'read but not written'
umount "$disk"

fresh 64 make
work acts
said_at_least 5
umount -l "$disk"
# Whoever has the file open may go on with it there: nothing of that is lost either, once the share is back.
sleep 1
over
mount -o loop "$work/store/image" "$disk"
check "share that vanished"

: > "$work/said"
python3 "$here/hold-lock.py" "$disk/school.gatehouse" &
holder=$!
sleep 1
work acts
ended
sentence 'Another desk is saving'
kill "$holder" 2>/dev/null || true
wait "$holder" 2>/dev/null || true
check "file locked by something else"

[ "$failed" = 0 ] || { echo "nothing-lost: FAILED" >&2; exit 1; }
echo "Nothing that was reported as saved was lost."
