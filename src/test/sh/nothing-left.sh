#!/usr/bin/env bash
# Cleans a folder in which every hiding place of every container holds a person and a place, and lets exiftool and mat2 look at
# what comes out. Arguments: the program, the folder with its jars, the test classes.
set -euo pipefail

gatehouse=$1 jars=$2 tests=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java -cp "$tests:$jars/*" org.gatehouse.photos.HidingPlaces "$work/planted"
"$gatehouse" clean "$work/planted" --out "$work/clean" --faces ignore > "$work/told.jsonl"

planted=$(find "$work/planted" -type f | wc -l)
clean=$(find "$work/clean" -type f | wc -l)
[ "$planted" = "$clean" ] || { echo "$planted pictures were planted, $clean came out" >&2; exit 1; }

# The file's own structure is no metadata.
left=$(exiftool -q -G0 -s -ee -U -r "$work/clean" | awk '{print $1}' | grep -vE '^\[(File|JFIF|PNG|ExifTool|Composite)\]$' | sort -u || true)
[ -z "$left" ] || { echo "exiftool found in clean pictures: $left" >&2; exit 1; }
left=$(exiftool -q -G0 -s -ee -U -r "$work/clean" | grep -E '^\[PNG\]' | awk '{print $2}' \
  | grep -vE '^(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette|Transparency)$' | sort -u || true)
[ -z "$left" ] || { echo "exiftool found in clean PNG: $left" >&2; exit 1; }

left=$(mat2 --show "$work"/clean/* 2>&1 | grep -vE 'No metadata found in|^ *$' || true)
[ -z "$left" ] || { echo "mat2 found in clean pictures: $left" >&2; exit 1; }

! grep -aqE 'Ferncombe|Adaeze' "$work"/clean/* || { echo "a planted word left with a picture" >&2; exit 1; }
echo "$clean clean pictures: exiftool and mat2 find nothing in them."
