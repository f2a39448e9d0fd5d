package org.sharedgrowth.observatory.gateway.portal.release;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;

/** Releases as an Atom feed: all, or those of an office, data set, indicator or country. */
@Path("/releases.atom")
class FeedResource {
    private static final int ENTRIES = 50;

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    FeedResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    // No media type is declared, because readers of feeds send all kinds of Accept headers.
    @PermitAll
    @GET
    public Uni<TextFile> feed(RoutingContext context) {
        ReleasesQuery query = ReleasesQuery.of(context.queryParams()).undated();
        Language language = shells.language(context);
        boolean shared = !shells.visitor(context).signedIn();
        return reader.list(shells.asked(context), query, ENTRIES)
                .chain(parts ->
                        threads.view(() -> {
                            Feed feed = new Feed(parts, language, shells.address("").toString());
                            return new TextFile(
                                    language,
                                    "application/atom+xml",
                                    feed.xml(),
                                    feed.updated(),
                                    null,
                                    shared);
                        }));
    }
}
