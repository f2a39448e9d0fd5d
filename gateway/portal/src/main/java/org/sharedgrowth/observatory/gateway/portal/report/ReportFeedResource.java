package org.sharedgrowth.observatory.gateway.portal.report;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.gateway.portal.xml.AtomFeed;
import org.sharedgrowth.observatory.messages.Language;

/** The newest reports as an Atom feed. */
@Path(ReportFeed.PATH)
class ReportFeedResource {
    private static final Target NEWEST_REPORTS =
            Target.of(ReportsResource.REPORTS).with("pageSize", 100);

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    ReportFeedResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    // No media type is declared, because feed readers send all kinds of Accept headers.

    /** The feed. */
    @PermitAll
    @GET
    public Uni<TextFile> feed(RoutingContext context) {
        Language language = shells.language(context);
        String origin = shells.address("").toString();
        return services.reports(
                        shells.guestRequestContext(context),
                        NEWEST_REPORTS.toString(),
                        Reports.Item.class)
                .chain(list ->
                        threads.view(() ->
                                file(
                                        new ReportFeed(list.items(), language, origin).atom(),
                                        language)));
    }

    private static TextFile file(AtomFeed feed, Language language) {
        return new TextFile(language, AtomFeed.TYPE, feed.xml(), feed.updated(), null);
    }
}
