package org.sharedgrowth.observatory.gateway.portal.gap;

import static org.sharedgrowth.observatory.gateway.portal.gap.Divide.URBAN_RURAL;
import static org.sharedgrowth.observatory.gateway.portal.gap.Divide.WOMEN_MEN;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Gaps;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.NewestFigures;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.gateway.portal.part.VintageText;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The page of the differences between women and men, and between town and country. */
@Path("/gaps")
@Produces(MediaType.TEXT_HTML)
class GapsResource {
    private static final String API = "/api/indicators/v1/";

    /** The maximum page size of the service. */
    private static final int MAX_PAGE_SIZE = 1000;

    private static final String POPULATION = "SP_POP_TOTL";

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    GapsResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> gaps(RoutingContext context) {
        RequestContext requestContext = shells.requestContext(context);
        GapQuery query = GapQuery.of(context.queryParams());
        Language language = shells.language(context);
        String origin = shells.address("").toString();
        return answers(requestContext, query)
                .onFailure(failure -> isRefused(query, failure))
                .recoverWithUni(() ->
                        answers(requestContext, query.at(Vintage.TODAY))
                                .map(answers -> answers.withRefusedState(query.vintage())))
                .chain(answers -> threads.view(() -> view(query, answers, language, origin)))
                .map(view -> {
                    Shell shell =
                            shells.of(context, "gaps", view.title())
                                    .styled(PageStyle.GAPS)
                                    .inLanguageOfFrame();
                    GapText text = Texts.of(GapText.class, shell.language());
                    VintageText state = Texts.of(VintageText.class, shell.language());
                    return Page.ok(shell, Templates.gaps(shell, text, state, view))
                            .asOf(view.past());
                });
    }

    /** Whether the state of an address does not exist: then today's figures are shown. */
    private static boolean isRefused(GapQuery query, Throwable failure) {
        return failure instanceof ServiceRefused && !query.vintage().isToday();
    }

    private static GapsView view(
            GapQuery query, GapAnswers answers, Language language, String origin) {
        GapQuery shown = answers.refused().isToday() ? query : query.at(Vintage.TODAY);
        return GapsPage.of(shown, answers, language, origin);
    }

    private Uni<GapAnswers> answers(RequestContext requestContext, GapQuery query) {
        Vintage vintage = query.vintage();
        Divide divide = query.divide();
        return Uni.combine()
                .all()
                .unis(
                        figures(requestContext, query, WOMEN_MEN),
                        figures(requestContext, query, URBAN_RURAL),
                        orNone(
                                read(
                                        requestContext,
                                        EconomyGaps.figures(figures(), divide, vintage))),
                        orNone(
                                ofIndicator(
                                        requestContext,
                                        query,
                                        request -> NewestFigures.newest(request, 1, vintage))),
                        orNone(
                                read(
                                        requestContext,
                                        NewestFigures.ofIndicators(POPULATION, vintage))),
                        services.allIndicators(requestContext),
                        services.allAreas(requestContext),
                        computedGaps(requestContext, query))
                .with((women, rural, all, totals, population, indicators, areas, measured) ->
                        new GapAnswers(
                                Map.of(WOMEN_MEN, women, URBAN_RURAL, rural),
                                all.items(),
                                totals.items(),
                                population.items(),
                                indicators.items(),
                                areas.items(),
                                measured,
                                Vintage.TODAY));
    }

    /** The gaps as the service computes them; none if they cannot be read. */
    private Uni<Gaps> computedGaps(RequestContext requestContext, GapQuery query) {
        return computedGaps(requestContext, query, query.code())
                .onFailure(failure ->
                        ServiceRefused.isUnknownCode(failure, !query.vintage().isToday()))
                .recoverWithUni(() -> computedGaps(requestContext, query, GapQuery.INTERNET))
                .onFailure()
                .recoverWithItem(Gaps.NONE);
    }

    private Uni<Gaps> computedGaps(RequestContext requestContext, GapQuery query, String code) {
        return services.indicator(
                requestContext,
                query.newestGaps(code).with("pageSize", MAX_PAGE_SIZE).toString(),
                Gaps.class);
    }

    private static Target figures() {
        return Target.of(API + "observations");
    }

    /**
     * Figures of a pair of groups; none if they cannot be read. Fails for the chosen pair if the
     * service refuses the state of the address.
     */
    private Uni<Listing<Observation>> figures(
            RequestContext requestContext, GapQuery query, Divide divide) {
        boolean isChosen = divide == query.divide();
        return ofIndicator(
                        requestContext,
                        query,
                        request -> EconomyGaps.figures(request, divide, query.vintage()))
                .onFailure(failure -> !isChosen || !isRefused(query, failure))
                .recoverWithItem(Listing.unavailable());
    }

    /** Figures of the indicator, or of internet use if there is no such indicator. */
    private Uni<Listing<Observation>> ofIndicator(
            RequestContext requestContext, GapQuery query, UnaryOperator<Target> slice) {
        return read(requestContext, slice.apply(figures().with("indicator", query.code())))
                .onFailure(failure ->
                        ServiceRefused.isUnknownCode(failure, !query.vintage().isToday()))
                .recoverWithUni(() ->
                        read(
                                requestContext,
                                slice.apply(figures().with("indicator", GapQuery.INTERNET))));
    }

    private Uni<Listing<Observation>> read(RequestContext requestContext, Target target) {
        return services.indicators(requestContext, target.toString(), Observation.class);
    }

    /** A part that cannot be read is empty; the rest of the page is shown. */
    private static Uni<Listing<Observation>> orNone(Uni<Listing<Observation>> answer) {
        return answer.onFailure().recoverWithItem(Listing.unavailable());
    }
}
