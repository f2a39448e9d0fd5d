package org.sharedgrowth.observatory.gateway.portal.home;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;

/** The home page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private static final Logger LOG = Logger.getLogger(HomeResource.class);

    private final Services services;
    private final Shells shells;

    HomeResource(Services services, Shells shells) {
        this.services = services;
        this.shells = shells;
    }

    /** The home page. It works even if a service is not available. */
    @PermitAll
    @GET
    public Uni<Page> home(RoutingContext context) {
        Shell shell = shells.of(context, "home", "Shared Growth Observatory");
        Asked asked = shells.asked(context);
        return Uni.combine()
                .all()
                .unis(
                        soft(
                                services.indicators(
                                        asked,
                                        "/api/indicators/v1/indicators?pageSize=1",
                                        Indicator.class)),
                        services.indicator(asked, "/api/indicators/v1/topics", Topic[].class)
                                .map(List::of)
                                .onFailure()
                                .recoverWithItem(List.of()),
                        soft(
                                services.reports(
                                        asked,
                                        "/api/reports/v1/reports?pageSize=5",
                                        Reports.Item.class)),
                        soft(
                                services.indicators(
                                        asked,
                                        "/api/indicators/v1/releases?pageSize=5",
                                        Releases.Item.class)))
                .with(HomeView::new)
                .map(view -> Page.ok(shell, Templates.home(shell, view)));
    }

    private static <T> Uni<Listing<T>> soft(Uni<Listing<T>> list) {
        return list.onFailure()
                .invoke(failure -> LOG.warnf("A part is missing: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(Listing.none());
    }
}
