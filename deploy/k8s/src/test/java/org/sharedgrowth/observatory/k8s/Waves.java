package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requires that no resource is synced before what it waits for. Argo CD syncs in waves; a resource
 * that waits for a resource of a later wave stays degraded, and the whole sync fails. So
 * autoscalers, which wait for their Deployments, and certificates and addresses, which are ready
 * only when the ingress works, come after the services.
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
