#!/usr/bin/env bash
# The package on a Debian machine, as root: installed, started, used by somebody who may do nothing, and taken away again.
# installed.sh PACKAGE
set -euo pipefail
package=$(realpath "$1")
resources=$(realpath "$(dirname "$0")/../resources/org/gatehouse")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
people=$work/people
mkdir "$people"
chmod 777 "$people"

fail() {
  echo "$*" >&2
  exit 1
}
expect() { # expect EXIT-CODE COMMAND...
  local wanted=$1 got=0
  shift
  "$@" || got=$?
  [ "$got" = "$wanted" ] || fail "expected exit code $wanted, got $got: $*"
}
# Somebody with a home of their own, no display, and no rights.
nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups env -u DISPLAY HOME="$people/home" XDG_CONFIG_HOME="$people/home/.config" TMPDIR="$people/tmp" "$@"; }
mkdir -p -m 777 "$people/home" "$people/tmp"
chmod 777 "$people/home" "$people/tmp"
unset GATEHOUSE_DESK

says() { # says PATTERN COMMAND...: reads it whole, since a pipe cut short is a failure here
  local pattern=$1
  shift
  grep -q -- "$pattern" <<< "$("$@" 2>&1)"
}

listing() { (find /usr /etc /opt /var/cache /var/lib/xdg 2>/dev/null || true) | grep -i gatehouse | sort; }
[ -z "$(listing)" ] || fail "Gatehouse is on this machine already: $(listing | head -3)"

echo "Installing."
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" desktop-file-utils shared-mime-info libglib2.0-bin unzip >/dev/null

echo "The menu, the kind of file and its sign."
desktop-file-validate /usr/share/applications/gatehouse.desktop
grep -q '^Exec=/usr/bin/gatehouse %f$' /usr/share/applications/gatehouse.desktop
icon=$(sed -n 's/^Icon=//p' /usr/share/applications/gatehouse.desktop)
[ -s "$icon" ] || fail "no sign at $icon"
[ -s /usr/share/icons/hicolor/128x128/mimetypes/application-x-gatehouse.png ] || fail "no sign of a school's file"
cd "$people"
says 'gatehouse.desktop$' nobody gio mime application/x-gatehouse || fail "no program for a school's file"
says libgtk-3-0 dpkg-query -W -f '${Depends}' gatehouse || fail "GTK is not asked for"

echo "Only this system's native parts."
! says '\.\(dll\|dylib\|jnilib\)$' dpkg -L gatehouse || fail "native parts of another system"
for jar in /usr/lib/gatehouse/app/*.jar; do
  ! says '\.\(dll\|dylib\|jnilib\|so\)$' unzip -l "$jar" || fail "native parts inside $jar"
done

echo "The command line, for somebody without rights and without a display."
expect 0 nobody gatehouse --version
expect 2 nobody gatehouse --nonsense 2>/dev/null
expect 0 nobody gatehouse demo school.gatehouse >/dev/null
says application/x-gatehouse nobody gio info -a standard::content-type school.gatehouse || fail "a school's file is not known by its name"
expect 0 nobody gatehouse verify school.gatehouse
expect 2 nobody gatehouse verify gone.gatehouse 2>/dev/null
printf '%s\n' '{"id":"2","text":"Book fair in the hall on Friday, 3.30pm."}' > clear.jsonl
cp "$resources/roll/arbor.csv" "$resources/photos/phone.jpg" .
says '"verdict":"clear"' nobody gatehouse check --roll arbor.csv clear.jsonl || fail "the checks do not answer"
says '"faces":\[' nobody gatehouse clean phone.jpg --out "$people/clean" || fail "a picture is not cleaned"
says 'no display' nobody gatehouse school.gatehouse || fail "no sentence where there is no display"
# Which leaves a report: it says where, and not whose.
cat "$people"/home/.config/Gatehouse/reports/* | grep -q UnsupportedOperationException
! grep -qE "school.gatehouse|$people" "$people"/home/.config/Gatehouse/reports/* || fail "a report says too much"
left=$(find "$people/home" "$people/tmp" -name '*.so*')
[ -z "$left" ] || fail "unpacked into a person's own folders: $left"

echo "Quickly, and also without the archive of classes, or with one that does not fit."
archive=/var/cache/gatehouse/start.jsa
[ -s $archive ] || fail "no archive of classes"
says '^gatehouse' nobody env JAVA_TOOL_OPTIONS=-Xshare:on gatehouse --version || fail "the archive does not fit"
mv $archive "$work/start.jsa"
expect 0 nobody gatehouse --version
head -c 100000 /usr/bin/gatehouse > $archive
says '^gatehouse' nobody gatehouse --version || fail "an archive that does not fit stops it"
touch /usr/lib/gatehouse/app/picocli-*.jar
cp "$work/start.jsa" $archive
nobody gatehouse --version > said.txt
[ "$(wc -l < said.txt)" = 1 ] || fail "Java speaks where data goes: $(cat said.txt)"

echo "The window on a display, and a second start that finds it."
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3> display 2>/dev/null &
xvfb=$!
trap 'kill $xvfb 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 50); do [ -s display ] && break; sleep 0.1; done
export DISPLAY=:$(cat display)
person=(setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$people/home" XDG_CONFIG_HOME="$people/home/.config" TMPDIR="$people/tmp")
"${person[@]}" gatehouse school.gatehouse &
first=$!
for _ in $(seq 300); do [ -e "$people/home/.config/Gatehouse/window.address" ] && break; sleep 0.1; done
expect 0 timeout 60 "${person[@]}" gatehouse school.gatehouse
kill -0 $first || fail "the first window is gone"
kill -9 $first
wait $first || true
"${person[@]}" JAVA_TOOL_OPTIONS="-Dgatehouse.start.mark=$people/mark" timeout 90 gatehouse school.gatehouse 2>/dev/null
[ -s "$people/mark" ] || fail "after a crash the next start shows no sign-in"
expect 0 nobody gatehouse verify school.gatehouse

echo "Taking it away."
apt-get purge -y -qq gatehouse >/dev/null
[ -z "$(listing)" ] || fail "left behind: $(listing)"
! says application/x-gatehouse nobody gio info -a standard::content-type school.gatehouse || fail "the kind of file stayed"
[ -s school.gatehouse ] || fail "the school's file went with the program"
[ -d "$people/home/.config/Gatehouse" ] || fail "the person's own folder went with the program"
echo "The package came, did all that was asked of it, and went."
