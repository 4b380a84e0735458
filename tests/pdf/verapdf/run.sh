#!/bin/sh
# veraPDF's library from Maven Central, as a command: VERAPDF=tests/pdf/verapdf/run.sh npm test
# Needs mvn and a JDK of 17 or later.
set -e
here=$(cd "$(dirname "$0")" && pwd)
made="$here/../../../.cache/verapdf"
if [ ! -f "$made/VeraPdf.class" ]; then
  mkdir -p "$made"
  mvn -q -B -f "$here/pom.xml" dependency:build-classpath "-Dmdep.outputFile=$made/classpath" >&2
  javac -cp "$(cat "$made/classpath")" -d "$made" "$here/VeraPdf.java" >&2
fi
exec java -cp "$(cat "$made/classpath"):$made" VeraPdf "$@" 2>/dev/null
