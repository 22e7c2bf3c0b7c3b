#!/usr/bin/env bash
# What is large, under -Xmx512m: a roll of 50,000, a picture of 50 megapixels, a school's file of 400 MB copied, sealed and put
# back. Argument: the program.
set -euo pipefail

gatehouse=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GATEHOUSE_DESK=$work/desk GATEHOUSE_JAVA_OPTIONS=-Xmx512m

awk 'function letters(n,  word) { while (n > 0) { word = sprintf("%c", 97 + n % 26) word; n = int(n / 26) } return word }
BEGIN {
  print "Admission Number,Legal First Name,Legal Last Name,Date of Birth,Year group(s) this academic year,Registration form(s) this academic year"
  for (i = 1; i <= 50000; i++) printf "%06d,Ad%s,Quill%s,%02d/%02d/2016,Year %d,%dA\n", i, letters(i), letters(i), i % 28 + 1, i % 12 + 1, i % 6 + 1, i % 6 + 1
}' > roll.csv
"$gatehouse" roll roll.csv 2>told > read.jsonl || { tail -3 told >&2; exit 1; }
grep -q '"rows":50000.*"add":50000' read.jsonl
printf '%s\n' '{"id":"1","text":"Well done to Adcz Quillcz for a lovely poem."}' > text.jsonl
code=0
"$gatehouse" check --roll roll.csv text.jsonl > found.jsonl || code=$?
[ "$code" = 1 ] && grep -q '"rule":"TW-NAME"' found.jsonl
echo "a roll of 50,000: read and checked against"

ffmpeg -v error -f lavfi -i testsrc2=s=8660x5774 -frames:v 1 -q:v 3 IMG_0050.jpg
code=0
"$gatehouse" clean IMG_0050.jpg --out clean > cleaned.jsonl 2>told || code=$?
if grep -q 'OutOfMemory' told; then cat told >&2; exit 1; fi
case $code in
  0) echo "a picture of 50 megapixels: clean" ;;
  1) grep -q '"status":"refused"' cleaned.jsonl && echo "a picture of 50 megapixels: refused with a sentence" ;;
  *) cat told >&2; exit 1 ;;
esac

"$gatehouse" demo school.gatehouse > /dev/null
python3 - school.gatehouse <<'PY'
import hashlib, os, sqlite3, sys
file = sqlite3.connect(sys.argv[1])
for _ in range(100):
    picture = os.urandom(4_000_000)
    file.execute("INSERT INTO bytes (sha256, content) VALUES (?, ?)", (hashlib.sha256(picture).hexdigest(), picture))
file.commit()
PY
export GATEHOUSE_BACKUP_PASSPHRASE='three dull horses'
"$gatehouse" backup school.gatehouse copy.gatehouse-backup
"$gatehouse" restore copy.gatehouse-backup again.gatehouse
"$gatehouse" verify again.gatehouse > /dev/null
echo "a school's file of $(du -m school.gatehouse | cut -f1) MB: copied, sealed, read back and put back"
