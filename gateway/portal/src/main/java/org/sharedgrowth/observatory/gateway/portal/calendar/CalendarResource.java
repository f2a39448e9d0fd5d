package org.sharedgrowth.observatory.gateway.portal.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** The page of announced releases. */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
class CalendarResource {
    private static final String API = "/api/indicators/v1/calendar";

    private final Services services;
    private final Shells shells;

    CalendarResource(Services services, Shells shells) {
        this.services = services;
        this.shells = shells;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context, @RestQuery @DefaultValue("1") String page) {
        Shell shell = shells.of(context, "calendar", "Announced releases");
        return services.indicators(
                        shells.asked(context),
                        Target.of(API).with("page", page).with("pageSize", 50).toString(),
                        Releases.Announced.class)
                .map(list -> new CalendarView(list, Pager.of(list, Target.of("/calendar"))))
                .map(view -> Page.ok(shell, Templates.calendar(shell, view)));
    }
}
