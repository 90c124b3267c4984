# Sourced by app/run and tests/run: installs the packages of app/packages.txt that are missing, and
# configures and builds a preset. Asks for sudo only when something is missing.

grappe_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# install_packages run [tests]
install_packages() {
  local section="" line missing=() wanted=()
  while read -r line; do
    case $line in
      ''|'#'*) ;;
      '['*']') section=${line:1:-1} ;;
      *) [[ " $* " == *" $section "* ]] && wanted+=("$line") ;;
    esac
  done <"$grappe_root/app/packages.txt"
  local installed
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null || true)
  for line in "${wanted[@]}"; do
    grep -qx "$line installed" <<<"$installed" && continue
    # Node may have come from elsewhere than Debian: what counts is that it is there.
    case $line in nodejs) command -v node >/dev/null && continue ;; npm) command -v npm >/dev/null && continue ;; esac
    missing+=("$line")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null; then
    echo "Grappe se construit sur Debian 12. Il manque : ${missing[*]}" >&2
    return 1
  fi
  echo "Installation de ${#missing[@]} paquets Debian : ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Il faut les droits d'administration : en root, lancez  apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build_preset NAME [TARGET…]: quiet when there is nothing to do, the compiler's own words when it fails.
build_preset() {
  cd "$grappe_root" || return 1
  # The same file compiled from another checkout is the same file.
  export CCACHE_BASEDIR=$grappe_root CCACHE_NOHASHDIR=1
  if [ ! -f "build/$1/build.ninja" ]; then
    cmake --preset "$1" >"/tmp/grappe-configure.$$" 2>&1 || { cat "/tmp/grappe-configure.$$" >&2; rm -f "/tmp/grappe-configure.$$"; return 1; }
    rm -f "/tmp/grappe-configure.$$"
  fi
  if [ -t 1 ]; then ninja -C "build/$@"; else ninja --quiet -C "build/$@" | { grep -v "^ninja: no work to do" || true; }; return "${PIPESTATUS[0]}"; fi
}
