package org.sharedgrowth.observatory.gateway.portal.release;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;

/** Atom feed of the releases that changed figures of a country or a group. */
@Path("/countries/{code}" + ReleasesQuery.FEED)
class AreaFeedResource {
    private final Feeds feeds;

    AreaFeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    /** The feed. */
    @PermitAll
    @GET
    public Uni<TextFile> feed(RoutingContext context, @RestPath String code) {
        return feeds.of(context, ReleasesQuery.ofArea(code));
    }
}
