package org.sharedgrowth.observatory.gateway.portal.agent.guide;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Serves the guide to reading figures to clients that open its address themselves. */
@Path("/help/reading-figures")
class GuideResource {
    private final Guides guides;

    GuideResource(Guides guides) {
        this.guides = guides;
    }

    /** How to read and quote figures, in Markdown. */
    @PermitAll
    @GET
    @Produces(MediaType.WILDCARD)
    public RestResponse<String> reading() {
        return ResponseBuilder.ok(guides.reading(), Guides.MARKDOWN + ";charset=utf-8")
                .header("Cache-Control", "public, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
