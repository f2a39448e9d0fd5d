package org.sharedgrowth.observatory.reports.publication;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.reports.idempotency.Idempotency;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/** Publishing over HTTP. */
@Path("/api/reports/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publication")
class PublishResource {
    private final Publications publications;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    PublishResource(Publications publications, Idempotency idempotency, CurrentCaller current) {
        this.publications = publications;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @Path("/{slug}/publish")
    @RolesAllowed("publisher")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "publishReport",
            summary = "Publish the approved edition of a report",
            description =
                    "Only for publishers other than the author. The sealed edition permanently"
                            + " becomes the next version and supersedes the previous one.")
    @APIResponse(
            responseCode = "201",
            description = "The version is published.",
            content = @Content(schema = @Schema(implementation = Views.Published.class)))
    public Uni<Response> publish(
            @PathParam("slug") String slug, @RestHeader("Idempotency-Key") @Nullable String key) {
        Caller caller = current.strongCaller();
        return idempotency
                .run(
                        KeyedRequest.of(caller, "publishReport", key),
                        slug,
                        session -> publications.publish(session, caller, slug))
                .map(publications::startAssessment);
    }
}
