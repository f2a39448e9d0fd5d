package org.sharedgrowth.observatory.gateway.portal.report;

import io.quarkus.qute.RawString;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Reports, whose numbers are bound to data. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
class ReportsResource {
    private static final String REPORTS = "/api/reports/v1/reports";

    private final Services services;
    private final Shells shells;

    ReportsResource(Services services, Shells shells) {
        this.services = services;
        this.shells = shells;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context, @RestQuery @DefaultValue("1") String page) {
        Shell shell = shells.of(context, "reports", "Reports");
        return services.reports(
                        shells.asked(context),
                        Target.of(REPORTS).with("page", page).with("pageSize", 20).toString(),
                        Reports.Item.class)
                .map(list -> new ReportsView(list, Pager.of(list, Target.of("/reports"))))
                .map(view -> Page.ok(shell, Templates.reports(shell, view)));
    }

    /** One report: the sealed article, and separately the later changes of its numbers. */
    @PermitAll
    @GET
    @Path("{slug}")
    public Uni<Page> report(RoutingContext context, @RestPath String slug) {
        Asked asked = shells.asked(context);
        String target = Target.of(REPORTS, slug).toString();
        return services.report(asked, target, Reports.Report.class)
                .chain(report -> withArticle(asked, target, report))
                .map(view -> {
                    Shell shell =
                            shells.of(context, "reports", view.report().heading())
                                    .styled(PageStyle.REPORT);
                    return Page.ok(shell, Templates.report(shell, view));
                });
    }

    private Uni<ReportView> withArticle(Asked asked, String target, Reports.Report report) {
        String article =
                target
                        + "/versions/"
                        + Target.encoded(String.valueOf(report.version()))
                        + "/article";
        return services.article(asked, article)
                .map(html ->
                        new ReportView(report, new RawString(html), report.overtaken(), article));
    }
}
