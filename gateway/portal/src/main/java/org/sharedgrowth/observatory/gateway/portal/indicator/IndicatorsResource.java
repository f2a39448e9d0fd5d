package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The list of indicators. */
@Path("/indicators")
@Produces(MediaType.TEXT_HTML)
class IndicatorsResource {
    /** The maximum page size of the service, which is larger than the catalogue. */
    private static final int MAX_PAGE_SIZE = 1000;

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    IndicatorsResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String topic,
            @RestQuery @DefaultValue("1") String page) {
        RequestContext requestContext = shells.requestContext(context);
        Language language = shells.language(context);
        Target api =
                Target.of("/api/indicators/v1/indicators")
                        .with("q", q)
                        .with("topic", topic)
                        .with("pageSize", MAX_PAGE_SIZE);
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(requestContext, api.toString(), Indicator.class),
                        services.indicator(
                                        requestContext, "/api/indicators/v1/topics", Topic[].class)
                                .map(List::of))
                .with((list, topics) -> new IndicatorsPage.Parts(q, topic, page, list, topics))
                .chain(parts -> threads.view(() -> IndicatorsPage.of(parts, language)))
                .map(view -> page(context, view));
    }

    private Page page(RoutingContext context, IndicatorsView view) {
        IndicatorsText text = Texts.of(IndicatorsText.class, shells.language(context));
        Shell shell = shells.of(context, "indicators", text.title()).inLanguageOfFrame();
        return Page.ok(shell, Templates.indicators(shell, text, view));
    }
}
