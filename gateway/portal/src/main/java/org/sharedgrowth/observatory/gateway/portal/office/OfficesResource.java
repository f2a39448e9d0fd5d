package org.sharedgrowth.observatory.gateway.portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices.Office;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The offices that send figures. */
@Path("/offices")
@Produces(MediaType.TEXT_HTML)
class OfficesResource {
    private static final int MAX_RELEASES = 20;
    private static final int MAX_PLANNED = 500;

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    OfficesResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context) {
        return reader.names(shells.requestContext(context))
                .chain(names ->
                        threads.view(() -> new OfficePages(shells.language(context), names).all()))
                .map(view -> {
                    OfficeText text = Texts.of(OfficeText.class, shells.language(context));
                    Shell shell = shell(context, text.offices());
                    return Page.ok(shell, Templates.offices(shell, text, view));
                });
    }

    @PermitAll
    @GET
    @Path("{id}")
    public Uni<Page> one(RoutingContext context, @RestPath String id) {
        RequestContext requestContext = shells.requestContext(context);
        Target releases =
                Target.of("/api/indicators/v1/releases")
                        .with("open", 1)
                        .with("provider", id)
                        .with("pageSize", MAX_RELEASES);
        return Uni.combine()
                .all()
                .unis(
                        reader.office(requestContext, id),
                        reader.names(requestContext),
                        reader.releases(requestContext, releases)
                                .onFailure()
                                .recoverWithItem(Listing.unavailable()),
                        reader.announced(requestContext, "1", MAX_PLANNED)
                                .onFailure()
                                .recoverWithItem(Listing.unavailable()))
                .asTuple()
                .chain(read ->
                        threads.view(() -> {
                            Office office = read.getItem1();
                            return new OfficePages(shells.language(context), read.getItem2())
                                    .one(office, read.getItem3(), read.getItem4());
                        }))
                .map(view -> {
                    OfficeText text = Texts.of(OfficeText.class, shells.language(context));
                    Shell shell = shell(context, view.name());
                    return Page.ok(shell, Templates.office(shell, text, view));
                });
    }

    private Shell shell(RoutingContext context, String title) {
        return shells.of(context, "releases", title).styled(PageStyle.LOG).inLanguageOfFrame();
    }
}
