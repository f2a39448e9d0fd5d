package org.sharedgrowth.observatory.reports.publication;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.messages.citation.CitationForm;
import org.sharedgrowth.observatory.reports.access.Paging;
import org.sharedgrowth.observatory.reports.figure.StalenessView;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.citation.CitationAnswer;
import org.sharedgrowth.observatory.service.download.Disposition;

/** Published reports over HTTP; open to guests. */
@Path("/api/reports/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportResource {
    /**
     * For public content: caches revalidate after a second, and may serve it for ten minutes while
     * this service is down.
     */
    static final String PUBLIC = "public, max-age=1, stale-if-error=600";

    private final Publications publications;
    private final ReportList list;
    private final CurrentCaller current;
    private final ReportCitations citations;

    ReportResource(
            Publications publications,
            ReportList list,
            CurrentCaller current,
            ReportCitations citations) {
        this.publications = publications;
        this.list = list;
        this.citations = citations;
        this.current = current;
    }

    @PermitAll
    @GET
    @Operation(
            operationId = "listReports",
            summary = "List reports",
            description =
                    "Published reports, newest first. Authors also see their own"
                            + " drafts, publishers all drafts.")
    @APIResponse(responseCode = "200", description = "A page of reports.")
    public Uni<RestResponse<Views.Page>> list(
            @Parameter(
                            description =
                                    "Words that must all occur in the slug, title or summary.",
                            example = "digital")
                    @RestQuery
                    @Nullable String q,
            @Parameter(description = "Page number, starting at 1.") @RestQuery @DefaultValue("1")
                    int page,
            @Parameter(description = "Maximum number of items on a page, 1 to 1000.")
                    @RestQuery
                    @DefaultValue("50")
                    int pageSize) {
        Paging paging = new Paging(page, pageSize);
        Caller caller = current.caller();
        String words = q == null || q.isEmpty() ? "" : "q=" + encoded(q) + "&";
        return list.page(caller, ReportWords.of(q), paging)
                .map(found -> addLinks(found, "", words, paging, found.total()))
                .map(answer -> addCacheHeaders(answer, caller));
    }

    @PermitAll
    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getReport",
            summary = "Read the current version of a report",
            description =
                    "The facts and sentences of the current version, and which of its sentences"
                            + " later data has overtaken, checked against the newest release that"
                            + " the service has seen.")
    @APIResponse(responseCode = "200", description = "The current version.")
    public Uni<RestResponse<Views.Report>> get(@PathParam("slug") String slug) {
        return publications.view(slug, null).map(ReportResource::publicAnswer);
    }

    @PermitAll
    @GET
    @Path("/{slug}/staleness")
    @Operation(
            operationId = "getStaleness",
            summary = "List the overtaken sentences of a report",
            description =
                    "The current version, checked against the newest release that the service has"
                            + " seen. If the data is not available, bound sentences that are not"
                            + " known to be overtaken are listed as Unknown, never treated as"
                            + " current.")
    @APIResponse(responseCode = "200", description = "The sentences that need attention.")
    public Uni<RestResponse<StalenessView>> staleness(@PathParam("slug") String slug) {
        return publications.staleness(slug).map(ReportResource::publicAnswer);
    }

    @PermitAll
    @GET
    @Path("/{slug}/versions")
    @Operation(
            operationId = "listVersions",
            summary = "List the versions of a report",
            description = "Newest first. A version never changes and is never deleted.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Uni<RestResponse<Views.VersionPage>> versions(
            @PathParam("slug") String slug,
            @Parameter(description = "Page number, starting at 1.") @RestQuery @DefaultValue("1")
                    int page,
            @Parameter(description = "Maximum number of items on a page, 1 to 1000.")
                    @RestQuery
                    @DefaultValue("50")
                    int pageSize) {
        Paging paging = new Paging(page, pageSize);
        return publications
                .versions(slug, paging)
                .map(found -> addLinks(found, "/" + slug + "/versions", "", paging, found.total()))
                .map(answer -> addCacheHeaders(answer, Caller.GUEST));
    }

    @PermitAll
    @GET
    @Path("/{slug}/versions/{version}")
    @Operation(
            operationId = "getVersion",
            summary = "Read one version of a report",
            description =
                    "The same as for the current version; the state of an older version is"
                            + " SUPERSEDED.")
    @APIResponse(responseCode = "200", description = "The version.")
    public Uni<RestResponse<Views.Report>> version(
            @PathParam("slug") String slug, @PathParam("version") String version) {
        return publications.view(slug, version).map(ReportResource::publicAnswer);
    }

    @PermitAll
    @GET
    @Path("/{slug}/versions/{version}/article")
    @Produces({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "getArticle",
            summary = "Read the text of a version",
            description =
                    "The bytes sealed at approval: an HTML article to be embedded in a page, or"
                            + " plain text with one sentence on each line. The format is chosen by"
                            + " the Accept header or by the parameter 'format', which takes"
                            + " precedence.")
    @APIResponse(
            responseCode = "200",
            description = "The text.",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
            })
    public Uni<Response> article(
            @PathParam("slug") String slug,
            @PathParam("version") String version,
            @Parameter(description = "'html' or 'text'; takes precedence over the Accept header.")
                    @RestQuery
                    @Nullable String format,
            @Context HttpHeaders headers) {
        boolean text = ArticleFormat.isText(format, headers.getAcceptableMediaTypes());
        return publications.get(slug, version).map(found -> article(found, text, headers));
    }

    @PermitAll
    @GET
    @Path("/{slug}/versions/{version}/citation")
    @Produces({
        "text/plain",
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json"
    })
    @Operation(
            operationId = "citeVersion",
            summary = "Cite a version of a report",
            description = "The citation is in the language of the report.")
    @APIResponse(
            responseCode = "200",
            description = "The citation.",
            content = {
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "Shared Growth Observatory (2026). A digital engine. …"),
                @Content(
                        mediaType = "application/x-bibtex",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "@techreport{…}"),
                @Content(
                        mediaType = "application/x-research-info-systems",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "TY  - RPRT…"),
                @Content(
                        mediaType = "application/vnd.citationstyles.csl+json",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "[{…}]")
            })
    public Uni<Response> cite(
            @PathParam("slug") String slug,
            @PathParam("version") String version,
            @Parameter(description = "'text' (the default), 'bibtex', 'ris' or 'csl'.") @RestQuery
                    @Nullable String format) {
        CitationForm form = CitationAnswer.form(format);
        return publications.get(slug, version).map(found -> citations.answer(found, form));
    }

    /** The bytes never change, so clients can cache them. */
    private static Response article(PublicationEntity found, boolean text, HttpHeaders headers) {
        String etag = "\"" + found.seal.sha256() + (text ? "-text\"" : "-html\"");
        List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        boolean same = known != null && known.contains(etag);
        Response.ResponseBuilder answer =
                same
                        ? Response.notModified()
                        : Response.ok(text ? found.seal.plain() : found.seal.html());
        return answer.type(text ? "text/plain;charset=UTF-8" : "text/html;charset=UTF-8")
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_LANGUAGE, found.language)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header(HttpHeaders.CONTENT_DISPOSITION, fileName(found, text ? "txt" : "html"))
                .build();
    }

    /** Browsers show the text; if it is saved, the file name contains title, version and day. */
    private static String fileName(PublicationEntity found, String ending) {
        String day = LocalDate.ofInstant(found.publishedAt, ZoneOffset.UTC).toString();
        return Disposition.inline(
                List.of(found.slug, "version " + found.seal.version(), day),
                List.of(found.seal.title(), "version " + found.seal.version(), day),
                ending);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static <T> RestResponse<T> publicAnswer(T view) {
        return addCacheHeaders(RestResponse.ResponseBuilder.ok(view), Caller.GUEST);
    }

    private static <T> RestResponse.ResponseBuilder<T> addLinks(
            T view, String path, String query, Paging paging, long total) {
        RestResponse.ResponseBuilder<T> answer = RestResponse.ResponseBuilder.ok(view);
        String base =
                "</api/reports/v1/reports" + path + "?" + query + "pageSize=" + paging.pageSize();
        List<String> links = new ArrayList<>();
        if (paging.offset() + paging.pageSize() < total) {
            links.add(base + "&page=" + (paging.page() + 1) + ">; rel=\"next\"");
        }
        if (paging.page() > 1) {
            links.add(base + "&page=" + (paging.page() - 1) + ">; rel=\"prev\"");
        }
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, String.join(", ", links));
        }
        return answer;
    }

    /**
     * Answers to guests may be cached for everybody; answers that may contain drafts are private.
     */
    private static <T> RestResponse<T> addCacheHeaders(
            RestResponse.ResponseBuilder<T> answer, Caller caller) {
        return answer.header(HttpHeaders.CACHE_CONTROL, caller.isGuest() ? PUBLIC : "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
