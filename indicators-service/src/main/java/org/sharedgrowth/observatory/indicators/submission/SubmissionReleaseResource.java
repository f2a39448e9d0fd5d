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
import org.sharedgrowth.observatory.indicators.access.CurrentCaller;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.KeyedRequest;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.PublicationTime;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ScheduleTime;

/** How a second person of an office releases a submission over HTTP: now, or at an instant. */
@Path(SubmissionView.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "An office's contributions: upload, check, release.")
class SubmissionReleaseResource {
    private static final String TAG = "The submission's entity tag as it was read.";

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
                    "Makes a checked submission public, now or at an instant to come. Only a"
                            + " reviewer of the same office may, and never who sent it. Answers"
                            + " when the release can be read, or is planned: until its instant"
                            + " nobody but the office knows of it, unless it is announced. Should"
                            + " another release touch the same series by then, it goes back to"
                            + " the office instead, since nobody has seen what both make together."
                            + " History that the observatory's own office sent is dated by a"
                            + " steward: later than the newest release of its flow, and not in"
                            + " the future. Queries as of that instant or later are then answered"
                            + " with it. What any other office sent is released by its own"
                            + " reviewer alone, whatever its date.")
    @APIResponse(
            responseCode = "200",
            description = "It is public.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It will be, at releaseAt.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Its state is wrong, another release touched the same series, or publishedAt is"
                            + " not between the flow's newest release and now.")
    @APIResponse(responseCode = "422", description = "releaseAt is past, or too far.")
    public Uni<RestResponse<SubmissionView>> release(
            @RestPath String id,
            @Parameter(description = "Makes repeating the request harmless.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @Parameter(
                            description =
                                    "As of when it counts as published: an instant, or a date for"
                                            + " its beginning in UTC. Stewards only, and only of what"
                                            + " the observatory itself sent.",
                            example = "2018-08-01T00:00:00Z")
                    @RestQuery
                    @Nullable String publishedAt,
            @Parameter(
                            description =
                                    "When to release it: an instant with its distance from UTC, in"
                                            + " the future and not farther than /limits says."
                                            + " Reviewers only; without it, now.",
                            example = "2027-03-01T09:00:00Z")
                    @RestQuery
                    @Nullable String releaseAt,
            @Parameter(
                            description =
                                    "Whether the public calendar lists what is released later.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    @Nullable String announce) {
        Caller caller = current.strongCaller();
        Instant published = PublicationTime.of(caller, publishedAt);
        Instant later = ScheduleTime.of(releaseAt);
        boolean announced = ScheduleTime.isAnnounced(announce, later != null);
        if (later != null && published != null) {
            throw Problem.parameter(
                    ScheduleTime.PARAMETER,
                    later.toString(),
                    "what is to come has no publishedAt.");
        }
        Uni<Answer<SubmissionView>> done =
                later == null
                        ? desk.release(Submissions.id(id), caller, key, published)
                        : schedule.set(
                                Submissions.id(id),
                                caller,
                                key,
                                new ReleaseSchedule.Plan(later, announced));
        return done.map(answer -> SubmissionResource.tagged(answer).build());
    }

    @PUT
    @Path("schedule")
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "moveRelease",
            summary = "Move a release that is to come",
            description =
                    "Sets another instant, or whether the calendar announces it, as long as it has"
                            + " not come. Only a reviewer of the same office may, and never who sent"
                            + " the file.")
    @APIResponse(
            responseCode = "200",
            description = "The instant holds.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "Nothing is planned, or it was released.")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "422", description = "The instant is past, or too far.")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<SubmissionView>> move(
            @RestPath String id,
            @Parameter(description = TAG, example = "\"3\"", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Parameter(
                            description =
                                    "When to release it: an instant with its distance from UTC, in"
                                            + " the future and not farther than /limits says.",
                            required = true,
                            example = "2027-03-01T09:00:00Z")
                    @RestQuery
                    @Nullable String releaseAt,
            @Parameter(
                            description = "Whether the public calendar lists it.",
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
            summary = "Cancel a release that is to come",
            description =
                    "The submission is READY as before. Again is no error. Needs no second factor:"
                            + " nothing becomes public by it.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing is planned.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "Its state is wrong; it may be released.")
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
