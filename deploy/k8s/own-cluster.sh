# Sourced by conform and quick-start, which make a cluster on the local machine: installs what the observatory needs there,
# and writes its overlay. The scripts set "work" (a directory), "context" (of kubectl) and "host" (the public host name).
CNPG=1.28.0
BARMAN=0.14.0
CERT_MANAGER=1.19.1
parts=(gateway indicators-service reports-service keycloak)

k() { kubectl --context "$context" "$@"; }
ours() { k --namespace observatory "$@"; }

# The tars of deploy/images/build, in the directory "images": ends the script with status 2 where one is missing.
require_tars() {
  local part
  for part in "${parts[@]}"; do
    if [ ! -f "$images/$part.tar" ]; then
      printf '%s: %s is missing; build it: deploy/images/build\n' "${0##*/}" "$images/$part.tar" >&2
      exit 2
    fi
  done
}

# The name of the image in a tar, such as observatory/gateway:1.0.0.
name_in() { tar -xOf "$images/$1.tar" manifest.json | jq -er '.[0].RepoTags[0]'; }

label() { k label namespace "$1" "observatory.sharedgrowth.org/$2=true" --overwrite; }

# cert-manager with an issuer of self-signed certificates, and CloudNativePG.
install_operators() {
  k apply -f "https://github.com/cert-manager/cert-manager/releases/download/v$CERT_MANAGER/cert-manager.yaml"
  k apply --server-side -f "https://github.com/cloudnative-pg/cloudnative-pg/releases/download/v$CNPG/cnpg-$CNPG.yaml"
  k wait --for=condition=Available deployment --all --namespace cert-manager --timeout=5m
  k wait --for=condition=Available deployment --all --namespace cnpg-system --timeout=5m
  label cnpg-system postgres-operator
  printf '%s\n' 'apiVersion: cert-manager.io/v1' 'kind: ClusterIssuer' 'metadata: {name: letsencrypt}' 'spec: {selfSigned: {}}' | k apply -f -
}

# Uses the values that components/ingress/traefik.yaml sets for the Traefik of k3s, for Traefik's own chart.
install_traefik() { # [helm's options]
  sed -n '/valuesContent/,$ s/^    //p' "$here/components/ingress/traefik.yaml" > "$work/traefik.yaml"
  helm --kube-context "$context" upgrade --install traefik traefik --repo https://traefik.github.io/charts --namespace edge --create-namespace \
    --values "$work/traefik.yaml" --wait "$@"
  label edge edge
}

# write_overlay FORM [COMPONENT...]: a form with this cluster's host and images, in $work/deploy/k8s/overlays/here; more lines of
# its kustomization.yaml come from standard input.
write_overlay() {
  local form=$1 tree=$work/deploy/k8s part name
  shift
  rm -rf "$tree" "$work/auth"
  mkdir -p "$tree/overlays/here" "$work/auth"
  cp -r "$here/base" "$here/components" "$tree/"
  cp -r "$here/overlays/$form" "$tree/overlays/$form"
  cp -r "$here/../../auth/realm" "$work/auth/realm"
  sed -i "s#observatory\.example\.org#$host#" "$tree/overlays/$form/settings/settings.env"
  {
    printf '%s\n' 'apiVersion: kustomize.config.k8s.io/v1beta1' 'kind: Kustomization' "resources: [../$form]"
    [ $# = 0 ] || printf '%s\n' 'components:' "${@/#/  - ../../components/}"
    echo 'images:'
    for part in "${parts[@]}"; do
      name=${REGISTRY:+$REGISTRY/$part:$TAG}
      [ -n "$name" ] || name=$(name_in "$part") || return 1
      printf '  - {name: registry.example.org/observatory/%s, newName: "%s", newTag: "%s"}\n' "$part" "${name%:*}" "${name##*:}"
    done
    cat
  } > "$tree/overlays/here/kustomization.yaml"
}

make_secrets() { # DIRECTORY
  k apply -f "$here/base/namespace.yaml"
  "$here/first-secrets" "$1" observatory
}
