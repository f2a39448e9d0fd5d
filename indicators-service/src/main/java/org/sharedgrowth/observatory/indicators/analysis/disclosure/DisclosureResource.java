package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.disclosure.Rules;
import org.sharedgrowth.observatory.analysis.disclosure.Suppression;
import org.sharedgrowth.observatory.analysis.disclosure.Table;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;

/** Checks over HTTP whether tables are safe to publish. Nothing is stored. */
@Path("/api/indicators/v1/analysis/disclosure-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Submissions of an office: upload, check, release.")
class DisclosureResource {
    private static final String EXAMPLE =
            """
            {"cells": [
              {"key": ["NORTH", "F"], "value": 4},
              {"key": ["NORTH", "M"], "value": 30},
              {"key": ["SOUTH", "F"], "value": 40},
              {"key": ["SOUTH", "M"], "value": 55}],
             "rules": {"leastContributors": 10, "percent": 10}}
            """;

    // Blocking, because linear programs keep a thread busy.
    @POST
    @Blocking
    @RolesAllowed({"contributor", "reviewer", "steward"})
    @Operation(
            operationId = "checkDisclosure",
            summary = "Check whether a table is safe to publish",
            description =
                    "Finds the cells that reveal something about only a few people, and the cells"
                            + " that would let readers compute such a cell; and says what readers"
                            + " can still find out about each. The table is not stored.")
    @RequestBody(
            required = true,
            description = "The table and its rules",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DisclosureQuestion.class),
                            examples = @ExampleObject(name = "Four cells", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The cells.",
            content = @Content(schema = @Schema(implementation = DisclosureView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A sensitive cell cannot be protected by hiding other cells.")
    public DisclosureView check(@Nullable DisclosureQuestion question) {
        Table table = TableReader.read(question);
        Rules rules = TableReader.rules(question);
        return DisclosureView.of(Refusals.valueOf(Suppression.of(table, rules)));
    }
}
