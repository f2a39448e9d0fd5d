package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ReasonText;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.upload.Upload;
import org.sharedgrowth.observatory.indicators.submission.upload.UploadExamples;
import org.sharedgrowth.observatory.indicators.submission.upload.UploadHeaders;
import org.sharedgrowth.observatory.indicators.submission.upload.UploadTypes;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/** Submissions over HTTP; releasing them is in {@link SubmissionReleaseResource}. */
@Path(SubmissionView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Submissions of an office: upload, check, release.")
class SubmissionResource {

    private final CurrentCaller current;
    private final UploadIntake intake;
    private final Submissions submissions;

    SubmissionResource(CurrentCaller current, UploadIntake intake, Submissions submissions) {
        this.current = current;
        this.intake = intake;
        this.submissions = submissions;
    }

    @POST
    @Consumes({
        UploadTypes.CSV,
        UploadTypes.SDMX_CSV,
        UploadTypes.GENERIC,
        UploadTypes.SPECIFIC,
        UploadTypes.GENERIC_TIME,
        UploadTypes.SPECIFIC_TIME,
        UploadTypes.SDMX_XML,
        UploadTypes.XML,
        UploadTypes.SDMX_JSON,
        UploadTypes.XLSX,
        UploadTypes.GZIP,
        UploadTypes.ZIP,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @RolesAllowed("contributor")
    @Operation(
            operationId = "submitData",
            summary = "Submit a data file",
            description = UploadTypes.DESCRIPTION)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = UploadTypes.CSV,
                        examples = @ExampleObject(name = "Long CSV", value = UploadExamples.LONG)),
                @Content(
                        mediaType = UploadTypes.SDMX_CSV,
                        examples =
                                @ExampleObject(
                                        name = "SDMX-CSV 2.0",
                                        value = UploadExamples.SDMX_CSV)),
                @Content(
                        mediaType = UploadTypes.GENERIC,
                        examples =
                                @ExampleObject(
                                        name = "Generic SDMX-ML",
                                        value = UploadExamples.GENERIC)),
                @Content(
                        mediaType = UploadTypes.SPECIFIC,
                        examples =
                                @ExampleObject(
                                        name = "Structure-specific SDMX-ML",
                                        value = UploadExamples.SPECIFIC)),
                @Content(
                        mediaType = UploadTypes.GENERIC_TIME,
                        examples =
                                @ExampleObject(
                                        name = "Generic SDMX-ML of time series",
                                        value = UploadExamples.GENERIC_TIME)),
                @Content(
                        mediaType = UploadTypes.SPECIFIC_TIME,
                        examples =
                                @ExampleObject(
                                        name = "Structure-specific SDMX-ML of time series",
                                        value = UploadExamples.SPECIFIC_TIME)),
                @Content(
                        mediaType = UploadTypes.SDMX_XML,
                        examples =
                                @ExampleObject(
                                        name = "SDMX-ML 3.0",
                                        value = UploadExamples.SDMX_XML)),
                @Content(
                        mediaType = UploadTypes.XML,
                        examples =
                                @ExampleObject(
                                        name = "Structure-specific SDMX-ML",
                                        value = UploadExamples.SPECIFIC)),
                @Content(
                        mediaType = UploadTypes.SDMX_JSON,
                        examples =
                                @ExampleObject(
                                        name = "SDMX-JSON 2.0",
                                        value = UploadExamples.JSON)),
                @Content(mediaType = UploadTypes.XLSX),
                @Content(mediaType = UploadTypes.GZIP),
                @Content(mediaType = UploadTypes.ZIP),
                @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM)
            })
    @APIResponse(
            responseCode = "201",
            description = "The file was received and checked; the submission is READY or REJECTED.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The file was received; its check is still running.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The submission that the file is to replace needs no correction, or another"
                            + " file already replaces it.")
    @APIResponse(responseCode = "413", description = "The file is too large.")
    @APIResponse(responseCode = "422", description = "The file as a whole cannot be read.")
    public Uni<RestResponse<SubmissionView>> submit(
            @Parameter(
                            description = "Id of the dataflow that the data belongs to.",
                            required = true,
                            example = "DF_DIGITAL")
                    @RestQuery
                    @Nullable String flow,
            @Parameter(
                            description =
                                    "Whether rows with unknown codes are skipped and reported,"
                                            + " instead of being errors.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    @Nullable String skipUnknown,
            @Parameter(
                            description =
                                    "Why the figures change, in one line of at most 500"
                                            + " characters; published with the release, next to"
                                            + " every revision.",
                            example = "Recount after the census of 2022")
                    @RestQuery
                    @Nullable String reason,
            @Parameter(
                            description =
                                    "Id of the office's rejected or withdrawn submission that"
                                            + " this file corrects. That submission then counts"
                                            + " as replaced.",
                            example = "0f8fad5b-d9cb-469f-a165-70867728950e")
                    @RestQuery
                    @Nullable String replaces,
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @Parameter(
                            description = "How long to wait for the check to finish.",
                            example = "wait=5")
                    @RestHeader("Prefer")
                    @Nullable String prefer,
            @Parameter(description = "May give the file's name.") @RestHeader("Content-Disposition")
                    @Nullable String disposition,
            @Context HttpServerRequest body) {
        return Uni.createFrom()
                .deferred(() ->
                        intake.receive(
                                new UploadIntake.UploadRequest(
                                        current.caller(),
                                        UploadParameters.flow(flow),
                                        UploadParameters.skipUnknown(skipUnknown),
                                        UploadHeaders.fileName(disposition),
                                        ReasonText.read(reason),
                                        UploadParameters.replaces(replaces),
                                        key,
                                        UploadHeaders.maxWait(prefer)),
                                body))
                .onFailure()
                .invoke(() -> Upload.discard(body))
                .map(SubmissionResource::answerCreated);
    }

    @GET
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "listSubmissions",
            summary = "List the office's submissions",
            description = "The submissions of the caller's office, newest first.")
    public Uni<Page<SubmissionView>> list(
            @Parameter(
                            description =
                                    "Only submissions in this state. SCHEDULED selects those"
                                            + " whose release is planned; READY leaves them out.",
                            example = "READY")
                    @RestQuery
                    @Nullable String state,
            @BeanParam Paging paging) {
        return submissions.list(current.caller(), SubmissionState.named(state), paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "getSubmission",
            summary = "Read a submission",
            description = "The current state of a submission of the caller's office.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The submission; its entity tag is required to withdraw it and to move or"
                            + " cancel its release.")
    public Uni<RestResponse<SubmissionView>> get(@RestPath String id) {
        return submissions
                .view(Submissions.id(id), current.caller())
                .map(view -> tagged(Answer.first(200, view)).build());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("contributor")
    @Operation(
            operationId = "withdrawSubmission",
            summary = "Withdraw a submission",
            description =
                    "Withdraws a submission that is not released. Repeating the request is not an"
                            + " error. A submission whose check had ended can be restored for 30"
                            + " days.")
    @APIResponse(responseCode = "200", description = "The submission is withdrawn.")
    @APIResponse(responseCode = "409", description = "The submission has already been released.")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<SubmissionView>> withdraw(
            @RestPath String id,
            @Parameter(
                            description = "Entity tag of the submission when it was read.",
                            required = true,
                            example = "\"2\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        return submissions
                .withdraw(Submissions.id(id), current.caller(), EntityTag.requirePresent(ifMatch))
                .map(view -> tagged(Answer.first(200, view)).build());
    }

    private static RestResponse<SubmissionView> answerCreated(Answer<SubmissionView> answer) {
        String self = SubmissionView.PATH + "/" + answer.body().id();
        return tagged(answer).location(URI.create(self)).build();
    }

    static RestResponse.ResponseBuilder<SubmissionView> tagged(Answer<SubmissionView> answer) {
        return answer.toResponse().header(HttpHeaders.ETAG, EntityTag.of(answer.body().revision()));
    }
}
