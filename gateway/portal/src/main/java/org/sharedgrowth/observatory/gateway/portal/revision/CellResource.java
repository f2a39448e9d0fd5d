package org.sharedgrowth.observatory.gateway.portal.revision;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The permanent address of a figure. It redirects to the history of the figure, which shows every
 * value that it has had. Addresses may have the parameter {@code release}, which says which value
 * is meant; it does not change the redirect.
 */
@Path("/cells/{flow}/{key}/{period}")
class CellResource {
    private final Shells shells;

    CellResource(Shells shells) {
        this.shells = shells;
    }

    @PermitAll
    @GET
    public RestResponse<Void> cell(
            RoutingContext context,
            @RestPath String flow,
            @RestPath String key,
            @RestPath String period) {
        Target history =
                Target.of("/releases/history")
                        .with("flow", flow)
                        .with("key", key)
                        .with("period", period)
                        .with("lang", context.request().getParam("lang"));
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.TEMPORARY_REDIRECT)
                .location(shells.address(history.toString()))
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
