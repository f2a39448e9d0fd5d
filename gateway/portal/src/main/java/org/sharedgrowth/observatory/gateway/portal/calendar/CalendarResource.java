package org.sharedgrowth.observatory.gateway.portal.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.PageNumber;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The page of planned and past releases. */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
class CalendarResource {
    private static final int MAX_PLANNED = 50;
    private static final int MAX_PAST = 10;
    private static final Target RELEASES =
            Target.of("/api/indicators/v1/releases").with("open", 1).with("pageSize", MAX_PAST);

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    CalendarResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context, @RestQuery @DefaultValue("1") String page) {
        RequestContext requestContext = shells.requestContext(context);
        String number = PageNumber.of(page, "1");
        return Uni.combine()
                .all()
                .unis(
                        reader.announced(requestContext, number, MAX_PLANNED)
                                .onFailure()
                                .recoverWithItem(Listing.unavailable()),
                        reader.releases(requestContext, RELEASES)
                                .onFailure()
                                .recoverWithItem(Listing.unavailable()),
                        reader.names(requestContext))
                .with(CalendarPage.Parts::new)
                .chain(parts ->
                        threads.view(() -> CalendarPage.of(parts, shells.language(context))))
                .map(view -> page(context, view));
    }

    private Page page(RoutingContext context, CalendarView view) {
        CalendarText text = Texts.of(CalendarText.class, shells.language(context));
        Shell shell =
                shells.of(context, "calendar", text.title())
                        .styled(PageStyle.LOG)
                        .inLanguageOfFrame();
        return Page.ok(shell, Templates.calendar(shell, text, view));
    }
}
