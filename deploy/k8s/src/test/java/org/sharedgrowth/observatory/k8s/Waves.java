package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Argo CD syncs in waves. If a resource waits for one of a later wave, it is degraded and the whole
 * sync fails: for example an autoscaler without its Deployment, or a certificate or address that is
 * ready only when the ingress works. Those come after the services.
 */
final class Waves implements Rule {
    private static final String WAVE = "argocd.argoproj.io/sync-wave";
    private static final Set<String> LAST =
            Set.of("HorizontalPodAutoscaler", "Certificate", "Gateway", "HTTPRoute", "Ingress");

    @Override
    public Stream<String> findings(List<Resource> installation) {
        int services =
                installation.stream()
                        .filter(r -> r.is("Deployment") || r.is("StatefulSet"))
                        .mapToInt(Waves::wave)
                        .max()
                        .orElse(0);
        return installation.stream()
                .filter(r -> LAST.contains(r.kind()) && wave(r) <= services)
                .map(r -> r.id() + ": is synced before what it waits for");
    }

    private static int wave(Resource resource) {
        JsonNode wave = resource.at("/metadata/annotations").path(WAVE);
        return wave.isMissingNode() ? 0 : Integer.parseInt(wave.asText());
    }
}
