package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxResource;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureAnswers;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;

/**
 * Structures in dialect 2.1. Requests are parsed from the raw target; the path templates only
 * describe them.
 */
@Path("/sdmx/2.1")
@Tag(name = "SDMX", description = "Data and structures in SDMX formats.")
public class Sdmx21StructureResource extends SdmxResource {
    private final StructureAnswers answers;
    private final CurrentCaller current;

    Sdmx21StructureResource(
            StructureAnswers answers, CurrentCaller current, HttpServerRequest request) {
        super(request, 2);
        this.answers = answers;
        this.current = current;
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}")
    @PermitAll
    @Operation(
            operationId = "getSdmx21Structure",
            summary = "Get structures (SDMX-REST 1.5)",
            description =
                    "Codelists, data structures, dataflows and the other types of structure in"
                            + " the observatory. Trailing parts of the path can be omitted, and"
                            + " each part except the type can list several values joined by +."
                            + " If nothing is found, the answer is 404.")
    @APIResponse(
            responseCode = "200",
            description = "The structures.",
            content = @Content(mediaType = "application/vnd.sdmx.structure+xml;version=2.1"))
    @APIResponse(responseCode = "404", description = "There is no such structure.")
    @APIResponse(
            responseCode = "501",
            description = "The observatory does not have structures of this type.")
    public Uni<Response> structures(
            @RestPath
                    @Parameter(
                            description = "The type of structure; 'structure' for every type.",
                            example = "codelist")
                    String type,
            @RestPath
                    @Parameter(description = "Agencies joined by +, or 'all'.", example = "DIGOBS")
                    String agency,
            @RestPath @Parameter(description = "Ids joined by +, or 'all'.", example = "CL_SEX")
                    String id,
            @RestPath
                    @Parameter(
                            description = "Versions joined by +, 'latest' or 'all'.",
                            example = "latest")
                    String version) {
        return answer();
    }

    @Override
    protected Uni<Response> answer(SdmxRequest sdmxRequest) {
        return answers.answer(
                StructureReader21.read(sdmxRequest, Instant.now()),
                sdmxRequest.conditions(),
                current.caller());
    }
}
