# Sourced by the scripts in this directory.

# need COMMAND...: ends the script with status 2 unless each is installed ("docker|podman": one of the two); each one that
# is missing is named on its own line, with its source.
need() {
  local command missing=0
  for command in "$@"; do
    is_installed "$command" && continue
    printf '%s: %s is not installed: %s\n' "${0##*/}" "${command//|/ or }" "$(source_of "$command")" >&2
    missing=2
  done
  [ "$missing" = 0 ] || exit "$missing"
}

is_installed() { # COMMAND or COMMAND|COMMAND
  local name
  for name in ${1//|/ }; do
    if command -v "$name" > /dev/null; then return 0; fi
  done
  return 1
}

source_of() {
  case $1 in
    kubectl) echo "https://kubernetes.io/docs/tasks/tools, or apt-get install kubectl" ;;
    kind) echo "https://kind.sigs.k8s.io/docs/user/quick-start" ;;
    *k3d*) echo "https://k3d.io, https://kind.sigs.k8s.io/docs/user/quick-start" ;;
    helm) echo "https://helm.sh/docs/intro/install" ;;
    docker*) echo "https://docs.docker.com/engine/install, or apt-get install podman" ;;
    *) echo "apt-get install ${1%%|*}" ;;
  esac
}
