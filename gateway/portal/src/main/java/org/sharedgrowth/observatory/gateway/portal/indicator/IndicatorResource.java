package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
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
import org.sharedgrowth.observatory.gateway.portal.query.SaveForm;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** One indicator in the whole world, and the way to chosen areas over time. */
@Path("/indicators/{code}")
@Produces(MediaType.TEXT_HTML)
class IndicatorResource {
    private static final int MAX_FIGURES = 1000;
    private static final int CHANGED_BY = 5;
    private static final Listing<Observation> NONE = Listing.none();

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
    public Uni<RestResponse<Page>> indicator(RoutingContext context, @RestPath String code) {
        MultiMap query = context.queryParams();
        Selection selection = Selection.of(code, query);
        WorldQuery world = WorldQuery.of(selection, query);
        return selection.ofWorld()
                ? world(context, shells.asked(context), world).map(RestResponse::ok)
                : Uni.createFrom().item(shells.moved(context, world.comparison()));
    }

    private Uni<Page> world(RoutingContext context, Asked asked, WorldQuery query) {
        return Uni.combine()
                .all()
                .unis(
                        readIndicator(asked, query.selection().indicator()),
                        figures(asked, query.figures()),
                        figures(asked, query.figuresBy("SEX")).onFailure().recoverWithItem(NONE),
                        figures(asked, query.figuresBy("URBANISATION"))
                                .onFailure()
                                .recoverWithItem(NONE),
                        areas(asked),
                        changedBy(asked, query.selection().indicator()))
                .with((indicator, figures, sexes, places, areas, releases) ->
                        new WorldPage.Parts(
                                query,
                                indicator,
                                figures,
                                new TreeMap<>(Map.of("SEX", sexes, "URBANISATION", places)),
                                areas,
                                releases,
                                shells.address("").toString()))
                .chain(parts -> threads.view(() -> WorldPage.of(parts, shells.language(context))))
                .map(view -> world(context, view, query.view()));
    }

    private Page world(RoutingContext context, WorldView view, WorldQuery.View drawn) {
        Shell shell =
                shells.of(context, "indicators", view.title()).styled(style(drawn)).inOneLanguage();
        WorldText text = Texts.of(WorldText.class, shell.language());
        return Page.ok(
                shell,
                Templates.world(shell, text, view, SaveForm.of(shell, shell.view(), view.title())));
    }

    private static PageStyle style(WorldQuery.View view) {
        return switch (view) {
            case MAP -> PageStyle.MAP;
            case RANKING -> PageStyle.RANKING;
            case TABLE -> PageStyle.PLAIN;
        };
    }

    private Uni<Listing<Observation>> figures(Asked asked, Target target) {
        return services.indicators(
                asked, target.with("pageSize", MAX_FIGURES).toString(), Observation.class);
    }

    private Uni<Indicator> readIndicator(Asked asked, String code) {
        return services.indicator(
                asked,
                Target.of("/api/indicators/v1/indicators", code).toString(),
                Indicator.class);
    }

    private Uni<Listing<Area>> areas(Asked asked) {
        return services.indicators(asked, "/api/indicators/v1/areas?pageSize=1000", Area.class);
    }

    /** The newest releases that changed an indicator; the page does without if they fail. */
    private Uni<Listing<Releases.Item>> changedBy(Asked asked, String code) {
        Target target =
                Target.of("/api/indicators/v1/releases")
                        .with("indicator", code)
                        .with("pageSize", CHANGED_BY);
        return services.indicators(asked, target.toString(), Releases.Item.class)
                .onFailure()
                .recoverWithItem(Listing.none());
    }
}
