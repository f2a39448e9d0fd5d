package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.submission.report.ChangeView;
import org.sharedgrowth.observatory.indicators.submission.report.CheckReportPage;
import org.sharedgrowth.observatory.indicators.submission.report.FileRowsView;
import org.sharedgrowth.observatory.indicators.submission.report.Reports;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;

/** Check reports, rows with findings, changes and progress of submissions over HTTP. */
@Path(SubmissionView.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Submissions of an office: upload, check, release.")
class CheckReportResource {
    private final CurrentCaller current;
    private final Submissions submissions;
    private final Reports reports;
    private final Changes changes;
    private final Events events;

    CheckReportResource(
            CurrentCaller current,
            Submissions submissions,
            Reports reports,
            Changes changes,
            Events events) {
        this.current = current;
        this.submissions = submissions;
        this.reports = reports;
        this.changes = changes;
        this.events = events;
    }

    @GET
    @Path("report")
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "getCheckReport",
            summary = "Read a check report",
            description =
                    "Every error and warning with its place, its reason and how to fix it. Up to"
                            + " ten thousand findings are listed one by one; beyond that they"
                            + " are grouped and counted. If there are no errors, the report also"
                            + " gives the source that each row will show. A text/csv answer"
                            + " contains the whole report.")
    public Uni<CheckReportPage> report(
            @RestPath String id, @BeanParam Paging paging, @BeanParam Languages languages) {
        Language language = languages.language();
        UUID submission = Submissions.id(id);
        return submissions
                .get(submission, current.caller())
                .chain(() -> reports.page(submission, paging, language));
    }

    @GET
    @Path("report")
    @Produces("text/csv")
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> reportAsCsv(
            @RestPath String id, @BeanParam Languages languages) {
        Language language = languages.language();
        UUID submission = Submissions.id(id);
        return submissions
                .get(submission, current.caller())
                .chain(() -> reports.csv(submission, language))
                .map(csv ->
                        ResponseBuilder.ok(csv)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"check-" + submission + ".csv\"")
                                .build());
    }

    @GET
    @Path("rows")
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "getFileRows",
            summary = "Read the rows of a file with findings",
            description =
                    "The first 30 rows of the file and the rows with findings: at most 200 rows,"
                            + " and 100 characters of each cell. Empty if there are no findings"
                            + " or the file could not be opened.")
    public Uni<FileRowsView> rows(@RestPath String id) {
        UUID submission = Submissions.id(id);
        return submissions.get(submission, current.caller()).chain(() -> reports.rows(submission));
    }

    @GET
    @Path("changes")
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "getSubmissionChanges",
            summary = "Read what a release would change",
            description = "Every cell whose content would change.")
    public Uni<Page<ChangeView>> changes(
            @RestPath String id, @BeanParam Paging paging, @BeanParam Languages languages) {
        List<String> preferred = languages.preferred();
        return submissions
                .get(Submissions.id(id), current.caller())
                .chain(submission -> changes.page(submission, paging, preferred));
    }

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "followSubmission",
            summary = "Follow a check",
            description =
                    "Server-sent events named 'progress' with the submission; they end when the"
                            + " check is done.")
    public Multi<OutboundSseEvent> events(@RestPath String id, @Context Sse sse) {
        return events.follow(Submissions.id(id), current.caller(), sse);
    }
}
