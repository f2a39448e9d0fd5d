package org.sharedgrowth.observatory.gateway.portal.lineage;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.PageNumber;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The pages of computed series and of what their figures were computed from. */
@Path(LineagePage.PATH)
@Produces(MediaType.TEXT_HTML)
class LineageResource {
    private static final int PAGE_SIZE = 100;
    private static final int MAX_SERIES = 1000;

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    LineageResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context) {
        return services.indicators(
                        shells.requestContext(context),
                        Target.of(DerivedFlows.API).with("pageSize", MAX_SERIES).toString(),
                        DerivedFlows.Flow.class)
                .map(flows -> page(context).list(flows))
                .map(view -> {
                    LineageText text = text(context);
                    Shell shell = shell(context, text.computedSeries());
                    return Page.ok(shell, Templates.series(shell, text, view));
                });
    }

    /** The figures of a series; with an area and a year, what that figure was computed from. */
    @PermitAll
    @GET
    @Path("{code}")
    public Uni<Page> series(RoutingContext context, @RestPath String code) {
        RequestContext requestContext = shells.requestContext(context);
        String area = query(context, "area");
        String period = query(context, "period");
        Target api = Target.of(DerivedFlows.API, code);
        return services.indicator(requestContext, api.toString(), DerivedFlows.Flow.class)
                .chain(flow ->
                        area.isEmpty() || period.isEmpty()
                                ? figures(context, requestContext, flow)
                                : lineage(context, requestContext, flow, area, period));
    }

    private Uni<Page> figures(
            RoutingContext context, RequestContext requestContext, DerivedFlows.Flow flow) {
        return services.indicators(
                        requestContext,
                        Target.of("/api/indicators/v1/observations")
                                .with("flow", flow.code())
                                .with("pageSize", PAGE_SIZE)
                                .with("page", PageNumber.of(query(context, "page"), "1"))
                                .toString(),
                        DerivedFlows.Figure.class)
                .chain(figures -> threads.view(() -> page(context).figures(flow, figures)))
                .map(view -> {
                    Shell shell = shell(context, view.title());
                    return Page.ok(shell, Templates.figures(shell, text(context), view));
                });
    }

    private Uni<Page> lineage(
            RoutingContext context,
            RequestContext requestContext,
            DerivedFlows.Flow flow,
            String area,
            String period) {
        return services.indicator(
                        requestContext,
                        Target.of(Target.of(DerivedFlows.API, flow.code()) + "/lineage")
                                .with("area", area)
                                .with("period", period)
                                .with("asOf", query(context, "asOf"))
                                .with("release", query(context, "release"))
                                .toString(),
                        DerivedFlows.Lineage.class)
                .chain(lineage ->
                        brokenDownIndicators(requestContext, lineage)
                                .chain(indicators ->
                                        threads.view(() -> page(context).of(lineage, indicators))))
                .onFailure(ServiceRefused.class)
                .recoverWithItem(failure -> page(context).none(flow, failure.forPeople()))
                .map(view -> {
                    Shell shell = shell(context, view.title());
                    return Page.ok(shell, Templates.lineage(shell, text(context), view));
                });
    }

    /**
     * The indicators of those inputs that are about groups of people, by code; they contain the
     * names of the groups.
     */
    private Uni<Map<String, Indicator>> brokenDownIndicators(
            RequestContext requestContext, DerivedFlows.Lineage lineage) {
        Set<String> codes = new TreeSet<>();
        lineage.figures().stream()
                .filter(input -> !input.parts().isEmpty())
                .forEach(input -> codes.add(input.indicator()));
        return Multi.createFrom()
                .iterable(codes)
                .onItem()
                .transformToUniAndConcatenate(code ->
                        services.indicator(
                                requestContext,
                                Target.of("/api/indicators/v1/indicators", code).toString(),
                                Indicator.class))
                .collect()
                .asMap(Indicator::code)
                .onFailure()
                .recoverWithItem(Map.of());
    }

    private static String query(RoutingContext context, String name) {
        return requireNonNullElse(context.queryParams().get(name), "").strip();
    }

    private LineagePage page(RoutingContext context) {
        return new LineagePage(shells.language(context));
    }

    private LineageText text(RoutingContext context) {
        return Texts.of(LineageText.class, shells.language(context));
    }

    private Shell shell(RoutingContext context, String title) {
        return shells.of(context, "indices", title).inLanguageOfFrame();
    }
}
