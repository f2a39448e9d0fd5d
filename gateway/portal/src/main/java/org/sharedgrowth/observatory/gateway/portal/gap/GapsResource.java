package org.sharedgrowth.observatory.gateway.portal.gap;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.UnaryOperator;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The page of the differences between women and men, and between town and country. */
@Path("/gaps")
@Produces(MediaType.TEXT_HTML)
class GapsResource {
    private static final String API = "/api/indicators/v1/";

    /** The maximum page size of the service. */
    private static final int ALL = 1000;

    /**
     * Number of the newest periods that are read, to find one in which both groups have a figure.
     */
    private static final int PERIODS = 2;

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
        Asked asked = shells.asked(context);
        GapQuery query = GapQuery.of(context.queryParams());
        Language language = shells.language(context);
        String origin = shells.address("").toString();
        return answers(asked, query)
                .chain(answers -> threads.view(() -> GapsPage.of(query, answers, language, origin)))
                .map(view -> {
                    Shell shell =
                            shells.of(context, "gaps", view.title())
                                    .styled(PageStyle.GAPS)
                                    .inOneLanguage();
                    GapText text = Texts.of(GapText.class, shell.language());
                    return Page.ok(shell, Templates.gaps(shell, text, view));
                });
    }

    private Uni<GapAnswers> answers(Asked asked, GapQuery query) {
        Divide divide = query.divide();
        return Uni.combine()
                .all()
                .unis(
                        ofIndicator(
                                asked,
                                query.code(),
                                of ->
                                        of.with(divide.parameter(), divide.codes())
                                                .with("latest", PERIODS)),
                        orNone(read(asked, all(Divide.WOMEN_MEN))),
                        orNone(read(asked, all(Divide.URBAN_RURAL))),
                        ofIndicator(asked, query.code(), of -> of.with("latest", 1)),
                        orNone(
                                read(
                                        asked,
                                        figures()
                                                .with("indicator", "SP_POP_TOTL")
                                                .with("latest", 1))),
                        services.indicators(
                                asked, API + "indicators?pageSize=" + ALL, Indicator.class),
                        services.indicators(asked, API + "areas?pageSize=" + ALL, Area.class))
                .with((figures, women, rural, totals, population, indicators, areas) ->
                        new GapAnswers(
                                figures,
                                women.items(),
                                rural.items(),
                                totals.items(),
                                population.items(),
                                indicators.items(),
                                areas.items()));
    }

    private static Target figures() {
        return Target.of(API + "observations");
    }

    /** The newest figures of both groups, of all indicators. */
    private static Target all(Divide divide) {
        return figures().with(divide.parameter(), divide.codes()).with("latest", 1);
    }

    /** Figures of the indicator, or of internet use if there is no such indicator. */
    private Uni<Listing<Observation>> ofIndicator(
            Asked asked, String code, UnaryOperator<Target> slice) {
        return orNone(
                read(asked, slice.apply(figures().with("indicator", code)))
                        .onFailure(ServiceRefused::isUnknownCode)
                        .recoverWithUni(() ->
                                read(
                                        asked,
                                        slice.apply(
                                                figures().with("indicator", GapQuery.INTERNET)))));
    }

    private Uni<Listing<Observation>> read(Asked asked, Target target) {
        return services.indicators(
                asked, target.with("pageSize", ALL).toString(), Observation.class);
    }

    /** A part that cannot be read is empty; the rest of the page is shown. */
    private static Uni<Listing<Observation>> orNone(Uni<Listing<Observation>> answer) {
        return answer.onFailure().recoverWithItem(Listing.none());
    }
}
