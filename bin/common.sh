# Shared by the scripts beside it; bash 3.2 is enough.
jar=$PWD/node/target/wisp.jar

fail() {
  echo "$*" >&2
  exit 1
}

wrong_usage() {
  echo "$*" >&2
  exit 2
}

java_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_jdk_21() {
  [ -x "$1/bin/java" ] && [ "$(java_version "$1")" -ge 21 ] 2>/dev/null
}

path_java_home() {
  found=$(command -v java) || return
  while [ -L "$found" ]; do
    link=$(readlink "$found")
    case $link in
      /*) found=$link ;;
      *) found=$(dirname "$found")/$link ;;
    esac
  done
  dirname "$(dirname "$found")"
}

java_homes() {
  echo "${JAVA_HOME:-}"
  path_java_home
  ls -d /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* 2>/dev/null
  ls -d /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null
  ls -d "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null
  ls -d "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* 2>/dev/null
  ls -d /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home 2>/dev/null
}

find_java_home() {
  while IFS= read -r home; do
    if [ -n "$home" ] && is_jdk_21 "$home"; then
      echo "$home"
      return
    fi
  done <<EOF
$(java_homes)
EOF
}

need_java() {
  java_home=$(find_java_home)
  [ -n "$java_home" ] || fail "No JDK 21 or newer found: install one or point JAVA_HOME at it."
}

find_chrome() {
  [ -n "${CHROME:-}" ] && { echo "$CHROME"; return; }
  command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome-stable || command -v google-chrome
}

find_firefox() {
  [ -n "${FIREFOX:-}" ] && { echo "$FIREFOX"; return; }
  command -v firefox-esr || command -v firefox
}

install() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return
  echo "Installing $* ..." >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >/dev/null 2>&1
}

need_chrome() {
  command -v chromium-headless-shell >/dev/null || [ -n "${CHROME:-}" ] || install chromium-headless-shell fonts-dejavu-core ||
    [ -n "$(find_chrome)" ] || install chromium fonts-dejavu-core
  CHROME=$(find_chrome)
  [ -n "$CHROME" ] || fail "No Chromium found: install it or point CHROME at one."
  export CHROME PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

is_built() {
  [ -f "$jar" ] && [ -z "$(find pom.xml lib/pom.xml lib/src/main webclient/pom.xml webclient/package.json webclient/src/main node/pom.xml node/src/main -newer "$jar" -type f 2>/dev/null | head -n 1)" ]
}

build() {
  is_built && return
  command -v mvn >/dev/null || fail "Maven not found: install it (3.8 or newer) and try again."
  mkdir -p target
  echo "Building Wisp (the first time downloads what it needs; details in target/build.log) ..." >&2
  JAVA_HOME=$java_home mvn -B -ntp package -DskipTests 2>&1 | tee target/build.log |
    sed -n -e 's/^\[INFO\] Building \([a-z-]* .*\)/  \1/p' -e 's/^\[INFO\] --- \([a-z-]*\):[^:]*:\([a-zA-Z-]*\).*/    \1 \2/p' >&2
  is_built || { grep -E '^\[ERROR\]' target/build.log | head -n 5 >&2; fail "The build failed; see target/build.log."; }
}
