package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ReasonText;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ReviewOutcome;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.StepView;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Steps;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reviewing and restoring submissions over HTTP, and their history. */
@Path(SubmissionView.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Submissions of an office: upload, check, release.")
class SubmissionReviewResource {
    private final CurrentCaller current;
    private final ReviewDesk desk;
    private final Restoring restoring;
    private final Submissions submissions;
    private final Steps steps;

    SubmissionReviewResource(
            CurrentCaller current,
            ReviewDesk desk,
            Restoring restoring,
            Submissions submissions,
            Steps steps) {
        this.current = current;
        this.desk = desk;
        this.restoring = restoring;
        this.submissions = submissions;
        this.steps = steps;
    }

    @POST
    @Path("review")
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "reviewSubmission",
            summary = "Return or refuse a submission",
            description =
                    "Ends a checked submission that should not be released as it is, whether its"
                            + " release is planned or not. Its state becomes REJECTED, and"
                            + " 'review' gives the decision and its reason. A submission never"
                            + " changes: corrected figures are sent as a new file. Only a"
                            + " reviewer of the same office can do this. It requires no second"
                            + " factor, because nothing becomes public.")
    @APIResponse(responseCode = "200", description = "The submission is returned or refused.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The submission has not been checked yet, or has already been rejected,"
                            + " released or withdrawn.")
    public Uni<RestResponse<SubmissionView>> review(
            @RestPath String id,
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @Parameter(
                            description =
                                    "'returned': the office should correct the file and send it"
                                            + " again. 'refused': these figures are not to be"
                                            + " released.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"returned", "refused"}),
                            example = "returned")
                    @RestQuery
                    @Nullable String outcome,
            @Parameter(
                            description =
                                    "The reason, in one line of at most 500 characters; visible"
                                            + " to the office only.",
                            required = true,
                            example = "The figure of 2022 lacks a decimal point")
                    @RestQuery
                    @Nullable String reason) {
        ReviewDesk.Review review =
                new ReviewDesk.Review(ReviewOutcome.named(outcome), requireReason(reason));
        return desk.decline(Submissions.id(id), current.caller(), key, review)
                .map(answer -> SubmissionResource.tagged(answer).build());
    }

    @POST
    @Path("restore")
    @RolesAllowed("contributor")
    @Operation(
            operationId = "restoreSubmission",
            summary = "Restore a withdrawn submission",
            description =
                    "Undoes the withdrawal of a submission, within 30 days. The submission is"
                            + " rejected or ready again, as before; a release that was planned"
                            + " is not planned again. A submission that was withdrawn before its"
                            + " check ended cannot be restored, because its file is not kept.")
    @APIResponse(responseCode = "200", description = "The submission is restored.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The submission is not withdrawn, its data is no longer kept, a corrected"
                            + " file has replaced it, or the same series have been released"
                            + " since it was checked.")
    public Uni<RestResponse<SubmissionView>> restore(
            @RestPath String id,
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key) {
        return restoring
                .restore(Submissions.id(id), current.caller(), key)
                .map(answer -> SubmissionResource.tagged(answer).build());
    }

    @GET
    @Path("history")
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "listSubmissionHistory",
            summary = "Read the history of a submission",
            description =
                    "Every step of a submission of the caller's office, oldest first: what was"
                            + " done, by whom, in which role, when and why.")
    public Uni<Page<StepView>> history(@RestPath String id, @BeanParam Paging paging) {
        UUID submission = Submissions.id(id);
        return submissions
                .get(submission, current.caller())
                .chain(() -> steps.page(submission, paging));
    }

    private static String requireReason(@Nullable String sent) {
        String reason = ReasonText.read(sent);
        if (reason == null) {
            throw Problem.parameter(
                    "reason", "", SubmissionText.localized(SubmissionText::giveReviewReason));
        }
        return reason;
    }
}
