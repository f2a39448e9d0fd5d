package org.sharedgrowth.observatory.gateway.portal;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.Services;

/** The home page, the help page, the pages of problem types, and the page for unknown addresses. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private static final Logger LOG = Logger.getLogger(HomeResource.class);

    private final Services services;
    private final Shells shells;
    private final ProblemTypes problems;

    HomeResource(Services services, Shells shells, ProblemTypes problems) {
        this.services = services;
        this.problems = problems;
        this.shells = shells;
    }

    /** The home page. It works even if a service is not available. */
    @PermitAll
    @GET
    public Uni<Page> home(RoutingContext context) {
        Shell shell = shells.of(context, "home", "Shared Growth Observatory");
        Asked asked = shells.asked(context);
        return Uni.combine()
                .all()
                .unis(
                        soft(
                                services.indicators(
                                        asked,
                                        "/api/indicators/v1/indicators?pageSize=1",
                                        Indicator.class)),
                        services.indicator(asked, "/api/indicators/v1/topics", Topic[].class)
                                .map(List::of)
                                .onFailure()
                                .recoverWithItem(List.of()),
                        soft(
                                services.reports(
                                        asked,
                                        "/api/reports/v1/reports?pageSize=5",
                                        Reports.Item.class)),
                        soft(
                                services.indicators(
                                        asked,
                                        "/api/indicators/v1/releases?pageSize=5",
                                        Releases.Item.class)))
                .with(HomeView::new)
                .map(view -> Page.ok(shell, Templates.home(shell, view)));
    }

    /** How to find, read, cite and contribute figures. */
    @PermitAll
    @GET
    @Path("help")
    public Page help(RoutingContext context) {
        Shell shell = shells.of(context, "help", "Help");
        return Page.ok(shell, Templates.help(shell));
    }

    /** The page of a type of problem; a type of version 1 redirects to its successor. */
    @PermitAll
    @GET
    @Path("problems/{type}")
    public RestResponse<Page> problem(RoutingContext context, @RestPath String type) {
        Optional<ProblemType> renamed = problems.findRenamed(type);
        if (renamed.isPresent()) {
            return ResponseBuilder.<Page>create(Status.PERMANENT_REDIRECT)
                    .location(shells.address(renamed.get().uri()))
                    .build();
        }
        ProblemView view = problems.find(type).orElseThrow(NotFoundException::new);
        Shell shell = shells.of(context, "help", view.title());
        return RestResponse.ok(Page.ok(shell, Templates.problem(shell, view)));
    }

    /** Answers all unknown addresses. */
    @PermitAll
    @GET
    @Path("{path:.+}")
    @Produces(MediaType.WILDCARD)
    public Page nothing(@RestPath String path) {
        throw new NotFoundException(path);
    }

    private static <T> Uni<Listing<T>> soft(Uni<Listing<T>> list) {
        return list.onFailure()
                .invoke(failure -> LOG.warnf("A part is missing: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(Listing.none());
    }
}
