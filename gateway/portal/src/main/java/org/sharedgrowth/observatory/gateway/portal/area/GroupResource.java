package org.sharedgrowth.observatory.gateway.portal.area;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.NewestFigures;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** One group of countries, with its published totals and its members. */
@Path("/groups/{code}")
@Produces(MediaType.TEXT_HTML)
class GroupResource {
    private static final String API = "/api/indicators/v1/";
    private static final Listing<Observation> NONE = Listing.unavailable();

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    GroupResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<RestResponse<Page>> group(RoutingContext context, @RestPath String code) {
        RequestContext requestContext = shells.requestContext(context);
        return Uni.combine()
                .all()
                .unis(
                        services.indicator(
                                requestContext,
                                Target.of(API + "areas", code).toString(),
                                Area.class),
                        services.allAreas(requestContext),
                        services.allIndicators(requestContext),
                        newest(requestContext, NewestFigures.ofArea(code, Vintage.TODAY)),
                        newest(
                                requestContext,
                                NewestFigures.ofIndicators(
                                        GroupPage.MEMBER_INDICATOR, Vintage.TODAY)))
                .with((group, areas, indicators, totals, figures) ->
                        new GroupPage.Parts(
                                group, areas.items(), indicators.items(), totals, figures))
                .chain(parts ->
                        parts.group().isGroup() && parts.group().code().equals(code)
                                ? page(context, parts)
                                : redirect(context, parts.group()));
    }

    private Uni<Listing<Observation>> newest(RequestContext requestContext, Target target) {
        return services.indicators(requestContext, target.toString(), Observation.class)
                .onFailure()
                .recoverWithItem(NONE);
    }

    /** Redirects to the page of a country, or of the group under its current code. */
    private Uni<RestResponse<Page>> redirect(RoutingContext context, Area area) {
        return Uni.createFrom()
                .item(shells.redirectWithLanguage(context, Target.of(Regions.page(area))));
    }

    private Uni<RestResponse<Page>> page(RoutingContext context, GroupPage.Parts parts) {
        return threads.view(() -> GroupPage.of(parts, shells.language(context)))
                .map(view -> RestResponse.ok(page(context, view)));
    }

    private Page page(RoutingContext context, GroupView view) {
        Shell shell = shells.of(context, "countries", view.name()).inLanguageOfFrame();
        AreasText text = Texts.of(AreasText.class, shell.language());
        return Page.ok(shell, Templates.group(shell, text, view));
    }
}
