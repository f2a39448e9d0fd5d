package org.sharedgrowth.observatory.gateway.portal.targets;

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
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Forecasts;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Targets;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.VintageText;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** The page of targets. */
@Path(TargetQuery.ADDRESS)
@Produces(MediaType.TEXT_HTML)
class TargetsResource {
    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    TargetsResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> targets(RoutingContext context) {
        RequestContext requestContext = shells.requestContext(context);
        TargetQuery query = TargetQuery.of(context.queryParams());
        Language language = shells.language(context);
        return Uni.combine()
                .all()
                .unis(services.allIndicators(requestContext), services.allAreas(requestContext))
                .asTuple()
                .chain(read ->
                        progress(
                                requestContext,
                                query,
                                IndicatorChoice.of(query.indicator(), read.getItem1().items()),
                                read.getItem2().items()))
                .chain(answers -> forecasts(requestContext, query, answers, language))
                .chain(answers ->
                        threads.view(() -> new TargetsPage(language, query, answers).view()))
                .map(view -> {
                    Shell shell =
                            shells.of(context, "indicators", view.title())
                                    .styled(PageStyle.LOG)
                                    .inLanguageOfFrame();
                    TargetText text = Texts.of(TargetText.class, language);
                    VintageText vintageText = Texts.of(VintageText.class, language);
                    return Page.ok(shell, Templates.targets(shell, text, vintageText, view))
                            .asOf(view.past());
                });
    }

    private Uni<TargetAnswers> progress(
            RequestContext requestContext,
            TargetQuery query,
            IndicatorChoice choice,
            List<Area> areas) {
        if (choice.found().isEmpty() || query.value(choice.found().get()).isEmpty()) {
            return Uni.createFrom().item(TargetAnswers.withoutTargets(choice, areas, ""));
        }
        Indicator indicator = choice.found().get();
        return services.indicator(
                        requestContext, query.allProgress(indicator).toString(), Targets.class)
                .map(targets -> new TargetAnswers(choice, areas, targets, "", Forecasts.NONE))
                .onFailure(ServiceRefused.class)
                .recoverWithItem(failure ->
                        TargetAnswers.withoutTargets(choice, areas, failure.forPeople()));
    }

    /** Adds the forecasts of the areas of the page; none if they cannot be read. */
    private Uni<TargetAnswers> forecasts(
            RequestContext requestContext,
            TargetQuery query,
            TargetAnswers answers,
            Language language) {
        List<Targets.Row> rows = answers.page(query.page(), NameOrder.of(language)).items();
        if (rows.isEmpty() || answers.indicator().found().isEmpty()) {
            return Uni.createFrom().item(answers);
        }
        List<String> areas = rows.stream().map(Targets.Row::area).toList();
        return services.indicator(
                        requestContext,
                        query.forecasts(
                                        answers.indicator().found().get(),
                                        areas,
                                        query.stepsToTarget(rows))
                                .toString(),
                        Forecasts.class)
                .map(answers::withForecasts)
                .onFailure()
                .recoverWithItem(answers);
    }
}
