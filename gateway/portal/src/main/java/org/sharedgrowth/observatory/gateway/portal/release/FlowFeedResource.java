package org.sharedgrowth.observatory.gateway.portal.release;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;

/** The releases of a data set as an Atom feed. */
@Path("/flows/{flow}" + ReleasesQuery.FEED)
class FlowFeedResource {
    private final Feeds feeds;

    FlowFeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    /** The feed. */
    @PermitAll
    @GET
    public Uni<TextFile> feed(RoutingContext context, @RestPath String flow) {
        return feeds.of(context, ReleasesQuery.ofFlow(flow));
    }
}
