package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.tokens.ProofRules;

/**
 * Who issues tokens for the two services (RFC 9728). The address for assistants has no such
 * document, because nobody signs in there.
 */
@Path("/.well-known/oauth-protected-resource/api")
class ProtectedResource {
    private static final String INDICATORS = "/api/indicators/v1";
    private static final String REPORTS = "/api/reports/v1";

    private static final Pattern SPACE = Pattern.compile(" ");

    private final OpenDocument indicators;
    private final OpenDocument reports;

    ProtectedResource(
            @ConfigProperty(name = "observatory.public-origin") String origin,
            @ConfigProperty(name = "observatory.issuer") String issuer) {
        indicators = document(origin, INDICATORS, "Indicators", issuer);
        reports = document(origin, REPORTS, "Reports", issuer);
    }

    private static OpenDocument document(String origin, String path, String name, String issuer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("resource", origin + path);
        json.putArray("authorization_servers").add(issuer);
        json.putArray("bearer_methods_supported").add("header");
        ArrayNode algorithms = json.putArray("dpop_signing_alg_values_supported");
        SPACE.splitAsStream(ProofRules.ALGORITHMS).forEach(algorithms::add);
        json.put("resource_name", "Shared Growth Observatory: " + name);
        json.put("resource_documentation", origin + "/docs");
        return OpenDocument.fixed(MediaType.APPLICATION_JSON, json.toPrettyString());
    }

    /** For indicators, figures and submissions. */
    @PermitAll
    @GET
    @Path("indicators/v1")
    public RestResponse<byte[]> indicators(@Context HttpHeaders sent) {
        return indicators.answer(OpenDocument.RequestHeaders.of(sent));
    }

    /** For reports. */
    @PermitAll
    @GET
    @Path("reports/v1")
    public RestResponse<byte[]> reports(@Context HttpHeaders sent) {
        return reports.answer(OpenDocument.RequestHeaders.of(sent));
    }
}
