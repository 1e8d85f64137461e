# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by packaging/run and packaging/test: installs what is missing, configures and builds. Quiet, takes no questions,
# says in one line what it is doing, and does nothing twice.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
# Lets clones in different folders share one compiler cache.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1

# What a build needs, and what only tests need. Debian 12 package names.
build_packages=(build-essential cmake ninja-build ccache git
  qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-httpserver-dev
  qt6-websockets-dev qt6-svg-dev libqscintilla2-qt6-dev qtkeychain-qt6-dev libsimdjson-dev libcli11-dev libsqlite3-dev
  libyaml-dev libzstd-dev zlib1g-dev libgl-dev libqt6svg6 qt6-qpa-plugins qt6-translations-l10n
  libqscintilla2-qt6-l10n fonts-dejavu-core)
test_packages=(clang clang-format libclang-rt-14-dev libbenchmark-dev xvfb openbox openssl jq desktop-file-utils appstream
  at-spi2-core dbus python3-pyatspi)

say() { printf '== %s\n' "$*"; }

install_missing() {
  local missing=() package
  for package in "$@"; do
    case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) in
      "install ok installed") ;;
      *) missing+=("$package") ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "installing: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Please install as root: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
  fi
  export DEBIAN_FRONTEND=noninteractive
  local log
  log=$(mktemp)
  # The package list may be stale or absent on a fresh machine: refresh it once, then install.
  if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
}

# build PRESET TARGET...: configures once, builds with both cores; shows the compiler's output only when something fails or is new.
build() {
  local preset=$1
  shift
  if [ ! -f ".build/$preset/build.ninja" ]; then
    say "configuring ($preset)"
    local log
    log=$(mktemp)
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
    rm -f "$log"
  fi
  say "building ($preset)"
  cmake --build ".build/$preset" --parallel "$(nproc)" --target "$@" -- --quiet
}
