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
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** The list of indicators. */
@Path("/indicators")
@Produces(MediaType.TEXT_HTML)
class IndicatorsResource {
    private static final int ROWS = 25;

    private final Services services;
    private final Shells shells;

    IndicatorsResource(Services services, Shells shells) {
        this.services = services;
        this.shells = shells;
    }

    @PermitAll
    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String topic,
            @RestQuery @DefaultValue("1") String page) {
        Asked asked = shells.asked(context);
        Target filters = Target.of("").with("q", q).with("topic", topic);
        Target api =
                new Target("/api/indicators/v1/indicators", filters.query())
                        .with("page", page)
                        .with("pageSize", ROWS);
        Target self = new Target("/indicators", filters.query());
        Shell shell = shells.of(context, "indicators", "Indicators");
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(asked, api.toString(), Indicator.class),
                        services.indicator(asked, "/api/indicators/v1/topics", Topic[].class)
                                .map(List::of))
                .with((list, topics) ->
                        new IndicatorsView(
                                q,
                                topic,
                                IndicatorsView.choices(topics, topic),
                                list,
                                Pager.of(list, self)))
                .map(view -> Page.ok(shell, Templates.indicators(shell, view)));
    }
}
