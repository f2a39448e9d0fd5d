package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.PublicationTime;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ScheduleTime;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Releasing submissions over HTTP, now or at a planned time. */
@Path(SubmissionView.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Submissions of an office: upload, check, release.")
class SubmissionReleaseResource {
    private static final String TAG = "Entity tag of the submission when it was read.";

    private final CurrentCaller current;
    private final ReleaseDesk desk;
    private final ReleaseSchedule schedule;

    SubmissionReleaseResource(CurrentCaller current, ReleaseDesk desk, ReleaseSchedule schedule) {
        this.current = current;
        this.desk = desk;
        this.schedule = schedule;
    }

    @POST
    @Path("release")
    @RolesAllowed({"reviewer", "steward"})
    @Operation(
            operationId = "releaseSubmission",
            summary = "Release a submission",
            description =
                    "Makes a checked submission public, now or at a planned time. Only a"
                            + " reviewer of the same office can do this, but not the person who"
                            + " sent it. The answer is sent once the release can be read, or is"
                            + " planned. A planned release is visible only to the office until"
                            + " its time, unless it is announced. If another release changes the"
                            + " same series before then, the submission is not released and"
                            + " returns to the office, because nobody has reviewed the combined"
                            + " result. For history sent by the observatory's own office, a"
                            + " steward sets the date of publication, which must be later than"
                            + " the newest release of its dataflow and not in the future."
                            + " Queries as of that time or later then include it. Submissions of"
                            + " any other office can be released only by its own reviewer.")
    @APIResponse(responseCode = "200", description = "The submission is public.")
    @APIResponse(
            responseCode = "202",
            description = "The submission will become public at 'releaseAt'.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The submission's state does not allow this, another release changed the"
                            + " same series, or 'publishedAt' is not between the dataflow's"
                            + " newest release and now.")
    @APIResponse(responseCode = "422", description = "'releaseAt' is in the past or too far ahead.")
    public Uni<RestResponse<SubmissionView>> release(
            @RestPath String id,
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @Parameter(
                            description =
                                    "The time from which the submission counts as published: an"
                                            + " instant, or a date, which stands for its"
                                            + " beginning (UTC). For stewards only, and only for"
                                            + " submissions of the observatory's own office.",
                            example = "2018-08-01T00:00:00Z")
                    @RestQuery
                    @Nullable String publishedAt,
            @Parameter(
                            description =
                                    "When to release the submission: an instant with its offset"
                                            + " from UTC, in the future and within the limit at"
                                            + " /limits. For reviewers only; by default, now.",
                            example = "2027-03-01T09:00:00Z")
                    @RestQuery
                    @Nullable String releaseAt,
            @Parameter(
                            description =
                                    "Whether the public calendar announces a planned release.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    @Nullable String announce) {
        Caller caller = current.strongCaller();
        Instant published = PublicationTime.of(caller, publishedAt);
        Instant planned = ScheduleTime.of(releaseAt);
        boolean isAnnounced = ScheduleTime.isAnnounced(announce, planned != null);
        if (planned != null && published != null) {
            throw Problem.parameter(
                    ScheduleTime.PARAMETER,
                    planned.toString(),
                    SubmissionText.localized(SubmissionText::planHasNoDate));
        }
        Uni<Answer<SubmissionView>> done =
                planned == null
                        ? desk.release(Submissions.id(id), caller, key, published)
                        : schedule.set(
                                Submissions.id(id),
                                caller,
                                key,
                                new ReleaseSchedule.Plan(planned, isAnnounced));
        return done.map(answer -> SubmissionResource.tagged(answer).build());
    }

    @PUT
    @Path("schedule")
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "moveRelease",
            summary = "Move a planned release",
            description =
                    "Changes the time of a planned release, or whether the calendar announces"
                            + " it, until it is due. Only a reviewer of the same office can do"
                            + " this, but not the person who sent the file.")
    @APIResponse(responseCode = "200", description = "The new time is set.")
    @APIResponse(
            responseCode = "409",
            description = "No release is planned, or it has already been made.")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "422", description = "The time is in the past or too far ahead.")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<SubmissionView>> move(
            @RestPath String id,
            @Parameter(description = TAG, example = "\"3\"", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Parameter(
                            description =
                                    "When to release the submission: an instant with its offset"
                                            + " from UTC, in the future and within the limit at"
                                            + " /limits.",
                            required = true,
                            example = "2027-03-01T09:00:00Z")
                    @RestQuery
                    @Nullable String releaseAt,
            @Parameter(
                            description =
                                    "Whether the public calendar announces the planned release.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    @Nullable String announce) {
        Caller caller = current.strongCaller();
        ReleaseSchedule.Plan plan =
                new ReleaseSchedule.Plan(
                        ScheduleTime.required(releaseAt), ScheduleTime.isAnnounced(announce, true));
        return schedule.move(Submissions.id(id), caller, ifMatch, plan)
                .map(view -> SubmissionResource.tagged(Answer.first(200, view)).build());
    }

    @DELETE
    @Path("schedule")
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "cancelRelease",
            summary = "Cancel a planned release",
            description =
                    "Cancels a planned release; the submission is READY again. Repeating the"
                            + " request is not an error. It requires no second factor, because"
                            + " nothing becomes public.")
    @APIResponse(responseCode = "200", description = "No release is planned.")
    @APIResponse(
            responseCode = "409",
            description = "The submission may already have been released.")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<SubmissionView>> cancel(
            @RestPath String id,
            @Parameter(description = TAG, example = "\"3\"", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        return schedule.cancel(Submissions.id(id), current.caller(), ifMatch)
                .map(view -> SubmissionResource.tagged(Answer.first(200, view)).build());
    }
}
