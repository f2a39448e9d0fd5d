package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Adds the address of the document that names the token issuer (RFC 9728, 5.1) to each 401 on a
 * service's paths, whether the gateway or the service sent it. Other paths have no such document.
 */
@Singleton
class ResourceMetadata {
    /** Before all handlers that may refuse the request. */
    private static final int ORDER = -20_500;

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String REALM = "realm=\"observatory\"";
    private static final String PARAMETER = ", resource_metadata=\"";
    private static final List<String> RESOURCES = List.of("/api/indicators/v1", "/api/reports/v1");

    private final String documents;

    ResourceMetadata(AccessConfig config) {
        documents = config.publicOrigin() + "/.well-known/oauth-protected-resource";
    }

    void install(@Observes Router router) {
        for (String resource : RESOURCES) {
            String realmWithDocument = REALM + PARAMETER + documents + resource + "\"";
            router.route(resource + "/*")
                    .order(ORDER)
                    .handler(context -> {
                        context.addHeadersEndHandler(done -> add(context, realmWithDocument));
                        context.next();
                    });
        }
    }

    /** Runs twice if the request is rerouted, so it adds the parameter only if it is missing. */
    private static void add(RoutingContext context, String realmWithDocument) {
        if (context.response().getStatusCode() != 401) {
            return;
        }
        MultiMap headers = context.response().headers();
        List<String> challenges =
                headers.getAll(CHALLENGE).stream()
                        .map(sent ->
                                sent.contains(PARAMETER)
                                        ? sent
                                        : sent.replace(REALM, realmWithDocument))
                        .toList();
        headers.set(CHALLENGE, challenges);
    }
}
