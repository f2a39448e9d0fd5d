package org.sharedgrowth.observatory.gateway.portal.release;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;

/**
 * Releases as an Atom feed: all releases, or the releases of an office, data set, indicator or
 * country.
 */
@Path("/releases.atom")
class FeedResource {
    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    // No media type is declared, because feed readers send all kinds of Accept headers.
    @PermitAll
    @GET
    public Uni<TextFile> feed(RoutingContext context) {
        return feeds.matching(context, ReleasesQuery.of(context.queryParams()).withoutDays());
    }
}
