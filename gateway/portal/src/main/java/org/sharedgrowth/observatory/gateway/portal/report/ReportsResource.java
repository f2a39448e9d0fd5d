package org.sharedgrowth.observatory.gateway.portal.report;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Link;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Links;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.CitationForm;

/** Reports, whose numbers are linked to released figures. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
class ReportsResource {
    static final String REPORTS = "/api/reports/v1/reports";

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    ReportsResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context, @RestQuery @DefaultValue("1") String page) {
        Language language = shells.language(context);
        ReportText text = Texts.of(ReportText.class, language);
        Shell shell = shells.of(context, "reports", text.reports()).inLanguageOfFrame();
        return services.reports(
                        shells.requestContext(context),
                        Target.of(REPORTS).with("page", page).with("pageSize", 20).toString(),
                        Reports.Item.class)
                .map(list -> ReportsView.of(list, language))
                .map(view -> Page.ok(shell, Templates.reports(shell, text, view)));
    }

    /** One report: the sealed article, and separately the later changes to its numbers. */
    @PermitAll
    @GET
    @Path("{slug}")
    public Uni<Page> report(RoutingContext context, @RestPath String slug) {
        return page(context, slug, "");
    }

    /** A version of a report, at its permanent address. */
    @PermitAll
    @GET
    @Path("{slug}/versions/{version}")
    public Uni<Page> version(
            RoutingContext context, @RestPath String slug, @RestPath String version) {
        return page(context, slug, "/versions/" + Target.encode(version));
    }

    /**
     * @param versionPath path of the version below the report, such as /versions/2; empty for the
     *     newest
     */
    private Uni<Page> page(RoutingContext context, String slug, String versionPath) {
        RequestContext requestContext = shells.requestContext(context);
        String api = Target.of(REPORTS, slug).toString();
        return services.report(requestContext, api + versionPath, Reports.Report.class)
                .chain(report -> parts(requestContext, api, report))
                .chain(parts ->
                        threads.view(() -> ReportPage.of(parts, shells.language(context)))
                                .map(view ->
                                        page(context, view).linked(links(slug, parts.report()))));
    }

    /** The Link header, for programs; its cite-as is the permanent address of the version. */
    private String links(String slug, Reports.Report report) {
        String page = shells.address(Target.of("/reports", slug).toString()).toString();
        String version = "/versions/" + Target.encode(String.valueOf(report.version()));
        String api = shells.address(Target.of(REPORTS, slug) + version).toString();
        return new Links(
                        page,
                        List.of(
                                new Link("cite-as", page + version),
                                new Link("type", "https://schema.org/Report"),
                                new Link("collection", shells.address("/reports").toString()),
                                new Link("item", api + "/article", "text/html"),
                                new Link("describedby", api, "application/json"),
                                new Link(
                                        "describedby",
                                        api + "/citation?format=bibtex",
                                        CitationForm.BIBTEX.mediaType()),
                                new Link(
                                        "describedby",
                                        api + "/citation?format=csl",
                                        CitationForm.CSL.mediaType()),
                                new Link("latest-version", page)))
                .header();
    }

    private Uni<ReportPage.Parts> parts(
            RequestContext requestContext, String api, Reports.Report report) {
        String article =
                api + "/versions/" + Target.encode(String.valueOf(report.version())) + "/article";
        return Uni.combine()
                .all()
                .unis(services.article(requestContext, article), areas(requestContext))
                .with((html, areas) ->
                        new ReportPage.Parts(
                                report, api, html, areas, shells.address("").toString()));
    }

    /** All areas; none if they cannot be read, and then codes are shown instead of names. */
    private Uni<List<Area>> areas(RequestContext requestContext) {
        return services.allAreas(requestContext)
                .onFailure()
                .recoverWithItem(Listing.unavailable())
                .map(Listing::items);
    }

    private Page page(RoutingContext context, ReportView view) {
        Shell shell =
                shells.of(context, "reports", view.title())
                        .styled(PageStyle.REPORT)
                        .inLanguageOfFrame();
        ReportText text = Texts.of(ReportText.class, shell.language());
        return Page.ok(shell, Templates.report(shell, text, view)).styled(view.marks().toString());
    }
}
