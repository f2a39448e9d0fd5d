# Sourced by deploy/up and deploy/test: points JAVA_HOME at a JDK that is new enough, or ends with an error message.

min_jdk=25

jdk_major() { # the major version of the JDK in $1; nothing if the directory has none
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/java" -version 2>&1 | sed -n '/version/{s/^[^"]*"\([0-9]*\).*/\1/p;q;}'
}

find_jdk() { # the first JDK that is new enough
  local candidates=() candidate major on_path
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  if on_path=$(command -v javac); then
    on_path=$(readlink -f "$on_path" 2> /dev/null || printf '%s' "$on_path")
    candidates+=("${on_path%/bin/javac}")
  fi
  candidates+=(/usr/lib/jvm/* "${SDKMAN_DIR:-${HOME:-/nonexistent}/.sdkman}"/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home)
  for candidate in "${candidates[@]}"; do
    major=$(jdk_major "$candidate")
    if [ -n "$major" ] && [ "$major" -ge "$min_jdk" ]; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  printf 'No JDK %s or newer found: install one (Debian: apt install openjdk-25-jdk-headless) or point JAVA_HOME at it.\n' \
    "$min_jdk" >&2
  exit 1
fi
export JAVA_HOME
