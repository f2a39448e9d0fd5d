package org.sharedgrowth.observatory.gateway.portal.country;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Names;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** The list of countries. */
@Path("/countries")
@Produces(MediaType.TEXT_HTML)
class CountriesResource {
    private static final String AREAS = "/api/indicators/v1/areas";
    private static final int ROWS = 60;

    /** More than the number of areas, and the maximum page size of the service. */
    private static final int ALL = 1000;

    private final Services services;
    private final Shells shells;

    CountriesResource(Services services, Shells shells) {
        this.services = services;
        this.shells = shells;
    }

    /** All countries, or those of a group, or those whose name matches. */
    @PermitAll
    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String group,
            @RestQuery @DefaultValue("1") String page) {
        Asked asked = shells.asked(context);
        Target filters = Target.of("").with("q", q).with("group", group);
        Target countries =
                new Target(AREAS, filters.query()).with("kind", "country").with("pageSize", ALL);
        Target self = new Target("/countries", filters.query());
        Shell shell = shells.of(context, "countries", "Countries");
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(asked, countries.toString(), Area.class),
                        services.indicators(asked, AREAS + "?kind=group&pageSize=1000", Area.class))
                .with((all, groups) -> {
                    Listing<Area> list = byName(all).page(page, ROWS);
                    return new CountriesView(
                            q, group, choices(groups, group), list, Pager.of(list, self));
                })
                .map(view -> Page.ok(shell, Templates.countries(shell, view)));
    }

    /** The service lists areas by code. */
    private static Listing<Area> byName(Listing<Area> areas) {
        return areas.sorted(Comparator.comparing(Area::name, Names.ORDER));
    }

    private static List<Choice> choices(Listing<Area> groups, String chosen) {
        return byName(groups).items().stream()
                .map(group -> new Choice(group.code(), group.name(), group.code().equals(chosen)))
                .toList();
    }
}
