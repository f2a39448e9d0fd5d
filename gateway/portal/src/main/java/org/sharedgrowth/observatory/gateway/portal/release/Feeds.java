package org.sharedgrowth.observatory.gateway.portal.release;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.gateway.portal.xml.AtomFeed;
import org.sharedgrowth.observatory.messages.Language;

/** Makes feeds of releases, as a guest sees them. */
@Singleton
class Feeds {
    private static final int MAX_ENTRIES = 100;

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    Feeds(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    /**
     * The feed of the releases that match. Refuses a code that does not exist: if it were ignored,
     * subscribers would get the feed of all releases and might not notice for years.
     */
    Uni<TextFile> matching(RoutingContext context, ReleasesQuery query) {
        Language language = shells.language(context);
        RequestContext requestContext = shells.guestRequestContext(context);
        return reader.list(requestContext, query, MAX_ENTRIES)
                .chain(parts ->
                        parts.query().equals(query)
                                ? threads.view(() -> file(parts, language))
                                : reader.refusal(requestContext, query));
    }

    /** The feed of one subject; fails with a {@link NotFoundException} if it does not exist. */
    Uni<TextFile> of(RoutingContext context, ReleasesQuery subject) {
        Language language = shells.language(context);
        return reader.list(shells.guestRequestContext(context), subject, MAX_ENTRIES)
                .chain(parts -> {
                    if (!parts.query().equals(subject)) {
                        throw new NotFoundException();
                    }
                    return threads.view(() -> file(parts, language));
                });
    }

    private TextFile file(ReleasesPage.Parts parts, Language language) {
        AtomFeed feed = new Feed(parts, language, shells.address("").toString()).atom();
        return new TextFile(language, AtomFeed.TYPE, feed.xml(), feed.updated(), null);
    }
}
