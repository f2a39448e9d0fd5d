package org.sharedgrowth.observatory.gateway.portal.aggregate;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.choice.IndicatorChoice;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Aggregates;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.VintageText;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The page of figures of groups of countries. */
@Path(AggregateQuery.ADDRESS)
@Produces(MediaType.TEXT_HTML)
class AggregatesResource {
    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    AggregatesResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> figures(RoutingContext context) {
        RequestContext requestContext = shells.requestContext(context);
        AggregateQuery query = AggregateQuery.of(context.queryParams());
        Language language = shells.language(context);
        return Uni.combine()
                .all()
                .unis(services.allIndicators(requestContext), services.allAreas(requestContext))
                .asTuple()
                .chain(lists ->
                        answers(
                                requestContext,
                                query,
                                lists.getItem1().items(),
                                lists.getItem2().items(),
                                language))
                .chain(answers ->
                        threads.view(() -> new AggregatesPage(language, query, answers).view()))
                .map(view -> {
                    Shell shell =
                            shells.of(context, "countries", view.title())
                                    .styled(PageStyle.LINES)
                                    .inLanguageOfFrame();
                    AggregateText text = Texts.of(AggregateText.class, language);
                    VintageText state = Texts.of(VintageText.class, language);
                    return Page.ok(shell, Templates.aggregates(shell, text, state, view))
                            .asOf(view.past());
                });
    }

    private Uni<AggregateAnswers> answers(
            RequestContext requestContext,
            AggregateQuery query,
            List<Indicator> indicators,
            List<Area> areas,
            Language language) {
        IndicatorChoice choice = IndicatorChoice.of(query.indicator(), indicators);
        AggregateAnswers none = new AggregateAnswers(choice, indicators, areas, null, "");
        return choice.found()
                .map(indicator ->
                        services.indicator(
                                        requestContext,
                                        query.allFigures(indicator).toString(),
                                        Aggregates.class)
                                .map(figures ->
                                        new AggregateAnswers(
                                                choice, indicators, areas, figures, ""))
                                .onFailure(ServiceRefused.class)
                                .recoverWithItem(failure ->
                                        new AggregateAnswers(
                                                choice,
                                                indicators,
                                                areas,
                                                null,
                                                refusal(failure, indicator, language))))
                .orElseGet(() -> Uni.createFrom().item(none));
    }

    /**
     * What readers are told if the service refuses to compute. If it asks for a rule, the indicator
     * does not declare one, because the page never sends a rule.
     */
    private static String refusal(ServiceRefused failure, Indicator indicator, Language language) {
        return failure.names("rule")
                ? Texts.of(AggregateText.class, language).noRule(indicator.shortName())
                : failure.forPeople();
    }
}
