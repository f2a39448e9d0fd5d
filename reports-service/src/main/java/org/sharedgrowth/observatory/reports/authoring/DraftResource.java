package org.sharedgrowth.observatory.reports.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LanguageChoice;
import org.sharedgrowth.observatory.reports.VirtualThreads;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Drafts over HTTP. */
@Path("/api/reports/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class DraftResource {
    private final Drafts drafts;
    private final Approvals approvals;
    private final CurrentCaller current;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final VirtualThreads virtualThreads;

    DraftResource(
            Drafts drafts,
            Approvals approvals,
            CurrentCaller current,
            ObjectMapper json,
            HttpHeaders headers,
            VirtualThreads virtualThreads) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.current = current;
        this.json = json;
        this.headers = headers;
        this.virtualThreads = virtualThreads;
    }

    @POST
    @RolesAllowed("author")
    @Operation(
            operationId = "createReport",
            summary = "Create a report with its first draft",
            description =
                    "Stores the bindings and the text of the draft, even if they have errors,"
                            + " and lists the errors that can be found without data. The caller"
                            + " becomes the author.")
    @APIResponse(
            responseCode = "201",
            description = "The draft was stored.",
            content = @Content(schema = @Schema(implementation = Views.Saved.class)))
    public Uni<Response> create(
            @RestHeader("Idempotency-Key") @Nullable String key, @Nullable DraftInput input) {
        DraftInput.Checked checked = requireBody(input).check(null, callersLanguage());
        String payload = write(requireBody(input));
        Caller caller = current.caller();
        return drafts.create(
                caller, checked, KeyedRequest.of(caller, "createReport", key), payload);
    }

    @GET
    @Path("/{slug}/draft")
    @RolesAllowed({"author", "publisher"})
    @Operation(
            operationId = "getDraft",
            summary = "Read the draft of a report",
            description =
                    "Available to its author and to publishers. To change the draft, send the"
                            + " entity tag of this answer in If-Match.")
    @APIResponse(responseCode = "200", description = "The draft.")
    public Uni<RestResponse<Views.Stored>> get(@PathParam("slug") String slug) {
        Language reader = callersLanguage();
        return drafts.get(current.caller(), slug)
                .chain(draft -> virtualThreads.call(() -> toStored(draft, reader)))
                .map(view -> withTag(RestResponse.Status.OK, view, view.revision()));
    }

    private static Views.Stored toStored(DraftSnapshot draft, Language reader) {
        return new Views.Stored(
                draft.slug(),
                draft.state(),
                draft.revision(),
                draft.nextVersion(),
                draft.author().name(),
                draft.changedAt(),
                draft.language(),
                draft.bindings(),
                draft.text(),
                draft.allowedWithoutValue(),
                FaultView.of(Drafts.read(draft).faults(), draft.language(), reader));
    }

    @PUT
    @Path("/{slug}/draft")
    @RolesAllowed("author")
    @Operation(
            operationId = "putDraft",
            summary = "Change the draft of a report",
            description =
                    "The author of a draft changes it by sending its entity tag in If-Match. An"
                            + " author starts the draft of the next version of a published report"
                            + " by sending If-None-Match: *.")
    @APIResponse(responseCode = "200", description = "The draft was stored.")
    @APIResponse(
            responseCode = "201",
            description = "The draft of the next version was started.",
            content = @Content(schema = @Schema(implementation = Views.Saved.class)))
    public Uni<RestResponse<Views.Saved>> put(
            @PathParam("slug") String slug,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable DraftInput input) {
        DraftInput.Checked checked = requireBody(input).check(slug, callersLanguage());
        boolean startsNext = "*".equals(ifNoneMatch);
        if (ifMatch == null && !startsNext) {
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    ReportText.localized(ReportText::sendDraftTag));
        }
        Caller caller = current.caller();
        return (ifMatch == null
                        ? drafts.startNext(caller, checked)
                        : drafts.revise(caller, checked, ifMatch))
                .map(saved ->
                        withTag(
                                ifMatch == null
                                        ? RestResponse.Status.CREATED
                                        : RestResponse.Status.OK,
                                saved,
                                saved.draft().revision()));
    }

    @POST
    @Path("/{slug}/draft/check")
    @RolesAllowed({"author", "publisher"})
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(200)
    @Operation(
            operationId = "checkDraft",
            summary = "Check a draft against its data",
            description =
                    "Reads every cell at the pinned release and returns all errors, the"
                            + " literals to review, and a preview. Changes nothing.")
    @APIResponse(responseCode = "200", description = "Errors and preview.")
    public Uni<Views.Check> check(@PathParam("slug") String slug) {
        return approvals.check(current.caller(), slug, callersLanguage());
    }

    @POST
    @Path("/{slug}/draft/approve")
    @RolesAllowed("publisher")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(200)
    @Operation(
            operationId = "approveDraft",
            summary = "Approve and seal a draft",
            description =
                    "Only for publishers other than the author. Reads every cell at the pinned"
                            + " release; refuses a draft with errors, otherwise renders and"
                            + " seals it. If-Match must be the entity tag of the draft that the"
                            + " publisher read.")
    @APIResponse(responseCode = "200", description = "The edition is approved.")
    public Uni<Views.Approval> approve(
            @PathParam("slug") String slug, @RestHeader("If-Match") @Nullable String ifMatch) {
        String tag = EntityTag.requirePresent(ifMatch);
        return approvals.approve(current.caller(), slug, tag);
    }

    @POST
    @Path("/{slug}/draft/revoke")
    @RolesAllowed("publisher")
    @ResponseStatus(200)
    @Operation(
            operationId = "revokeApproval",
            summary = "Return an approved edition to its author",
            description =
                    "Only for publishers other than the author, and only before the edition is"
                            + " published.")
    @APIResponse(responseCode = "200", description = "The edition is a draft again.")
    public Uni<Views.Saved> revoke(
            @PathParam("slug") String slug,
            @RestHeader("If-Match") @Nullable String ifMatch,
            Views.@Nullable Revocation revocation) {
        String tag = EntityTag.requirePresent(ifMatch);
        String reason =
                revocation == null || revocation.reason() == null ? "" : revocation.reason();
        return approvals.revoke(current.caller(), slug, tag, reason);
    }

    /** The language in which the caller gets the faults of a draft. */
    private Language callersLanguage() {
        return LanguageChoice.of(null, null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .language();
    }

    private static DraftInput requireBody(@Nullable DraftInput input) {
        if (input == null) {
            throw new Problem(
                    ProblemType.MALFORMED_BODY, ReportText.localized(ReportText::emptyBody));
        }
        return input;
    }

    private String write(DraftInput input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the draft input cannot be written as JSON", e);
        }
    }

    private static <T> RestResponse<T> withTag(RestResponse.Status status, T view, int revision) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, EntityTag.of(revision))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
