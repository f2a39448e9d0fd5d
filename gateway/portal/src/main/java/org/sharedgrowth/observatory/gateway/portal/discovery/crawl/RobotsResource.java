package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;

/**
 * Tells robots what not to visit (RFC 9309): interfaces for programs, pages for signed-in people,
 * and pages of past states or with two or more parameters, of which there are endless combinations.
 * The rules are the same for all robots.
 */
@Path("/robots.txt")
class RobotsResource {
    private static final List<String> DISALLOWED =
            List.of(
                    "/api/",
                    "/sdmx/",
                    "/v2/",
                    "/mcp",
                    "/session/",
                    "/submissions",
                    "/operator",
                    "/*asOf=",
                    "/*?*&*=");

    private final OpenDocument rules;

    RobotsResource(@ConfigProperty(name = "observatory.public-origin") String origin) {
        rules = OpenDocument.fixed("text/plain;charset=utf-8", text(origin));
    }

    private static String text(String origin) {
        return DISALLOWED.stream()
                .map(path -> "Disallow: " + path + "\n")
                .collect(
                        Collectors.joining(
                                "",
                                "User-agent: *\n",
                                "\nSitemap: " + origin + SiteMapResource.INDEX + "\n"));
    }

    /** The rules. */
    @PermitAll
    @GET
    public RestResponse<byte[]> rules(@Context HttpHeaders sent) {
        return rules.answer(OpenDocument.RequestHeaders.of(sent));
    }
}
