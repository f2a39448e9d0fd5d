package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/** One indicator, of any areas, periods, breakdowns and vintage. */
@Path("/indicators/{code}")
@Produces(MediaType.TEXT_HTML)
class IndicatorResource {
    private static final int MAX_CELLS = 1000;

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    IndicatorResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> indicator(RoutingContext context, @RestPath String code) {
        Asked asked = shells.asked(context);
        MultiMap query = context.queryParams();
        Selection selection = Selection.of(code, query);
        return Uni.combine()
                .all()
                .unis(
                        services.indicator(
                                asked,
                                Target.of("/api/indicators/v1/indicators", code).toString(),
                                Indicator.class),
                        services.indicators(
                                asked, cells(selection, query.get("page")), Observation.class),
                        services.indicators(
                                asked, "/api/indicators/v1/areas?pageSize=1000", Area.class),
                        services.indicators(
                                        asked,
                                        "/api/indicators/v1/releases?pageSize=30",
                                        Releases.Item.class)
                                .onFailure()
                                .recoverWithItem(Listing.none()))
                .with((indicator, cells, areas, releases) ->
                        new IndicatorView.Parts(selection, indicator, cells, areas, releases))
                .chain(parts -> threads.view(() -> IndicatorView.of(parts)))
                .map(view -> page(context, view));
    }

    private static String cells(
            Selection selection, @org.jspecify.annotations.Nullable String page) {
        return selection.api().with("page", page).with("pageSize", MAX_CELLS).toString();
    }

    private Page page(RoutingContext context, IndicatorView view) {
        Shell shell = shells.of(context, "indicators", view.title()).styled(PageStyle.SERIES);
        return Page.ok(shell, Templates.indicator(shell, view));
    }
}
