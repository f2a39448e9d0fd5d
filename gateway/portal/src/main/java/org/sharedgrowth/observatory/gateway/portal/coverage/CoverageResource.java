package org.sharedgrowth.observatory.gateway.portal.coverage;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sharedgrowth.observatory.gateway.portal.client.Coverage;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The page that shows for whom there are no figures. */
@Path(CoveragePage.ADDRESS)
@Produces(MediaType.TEXT_HTML)
class CoverageResource {
    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    CoverageResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> unmeasured(RoutingContext context) {
        RequestContext requestContext = shells.requestContext(context);
        CoverageQuery query = CoverageQuery.of(context.queryParams());
        return Uni.combine()
                .all()
                .unis(
                        services.indicator(requestContext, Coverage.API, Coverage.Summary.class),
                        services.indicators(
                                        requestContext,
                                        query.economies().toString(),
                                        Coverage.Economy.class)
                                .onFailure(ServiceRefused.class)
                                .recoverWithUni(() ->
                                        services.indicators(
                                                requestContext,
                                                CoverageQuery.all().toString(),
                                                Coverage.Economy.class)))
                .asTuple()
                .chain(read ->
                        threads.view(() ->
                                new CoveragePage(shells.language(context))
                                        .of(read.getItem1(), read.getItem2(), query)))
                .map(view -> {
                    CoverageText text = Texts.of(CoverageText.class, shells.language(context));
                    Shell shell =
                            shells.of(context, "indicators", text.title())
                                    .styled(PageStyle.LOG)
                                    .inLanguageOfFrame();
                    return Page.ok(shell, Templates.unmeasured(shell, text, view));
                });
    }
}
