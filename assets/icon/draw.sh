#!/usr/bin/env bash
# Draws every size of the icons from their SVG. Debian: apt-get install librsvg2-bin icoutils icnsutils
set -euo pipefail
cd "$(dirname "$0")"
for name in gatehouse gatehouse-file; do
  for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert -w "$size" -h "$size" "$name.svg" -o "$name-$size.png"
  done
  icotool -c -o "$name.ico" "$name"-{16,24,32,48,64}.png -r "$name-256.png"
  png2icns "$name.icns" "$name"-{16,32,48,128,256,512}.png >/dev/null
done
