package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

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

/** Structures in dialect 3.0; requests are parsed from the raw target. */
@Path("/sdmx/3.0/structure")
@Tag(name = "SDMX", description = "Data and structures in SDMX formats.")
public class Sdmx30StructureResource extends SdmxResource {
    private final StructureAnswers answers;
    private final CurrentCaller current;

    Sdmx30StructureResource(
            StructureAnswers answers, CurrentCaller current, HttpServerRequest request) {
        super(request, 3);
        this.answers = answers;
        this.current = current;
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}")
    @PermitAll
    @Operation(
            operationId = "getSdmx30Structure",
            summary = "Get structures (SDMX-REST 2.2)",
            description =
                    "Codelists, data structures, dataflows and the other types of structure in"
                            + " the observatory. Trailing parts of the path can be omitted; each"
                            + " part can list several values joined by commas, or be * for any."
                            + " If wildcards match nothing, the answer is 204.")
    @APIResponse(
            responseCode = "200",
            description = "The structures.",
            content = {
                @Content(mediaType = "application/vnd.sdmx.structure+json;version=2.0.0"),
                @Content(mediaType = "application/vnd.sdmx.structure+json;version=2.1.0"),
                @Content(mediaType = "application/vnd.sdmx.structure+xml;version=3.0.0")
            })
    @APIResponse(responseCode = "204", description = "Wildcards were used, and nothing matches.")
    @APIResponse(responseCode = "404", description = "There is no such structure.")
    @APIResponse(
            responseCode = "501",
            description = "The observatory does not have structures of this type.")
    public Uni<Response> structures(
            @RestPath @Parameter(description = "The type of structure, or *.", example = "codelist")
                    String type,
            @RestPath
                    @Parameter(description = "Agencies joined by commas, or *.", example = "DIGOBS")
                    String agency,
            @RestPath @Parameter(description = "Ids joined by commas, or *.", example = "CL_SEX")
                    String id,
            @RestPath
                    @Parameter(
                            description =
                                    "Versions joined by commas; + for the latest stable one, ~"
                                            + " for the latest, * for all.",
                            example = "+")
                    String version) {
        return answer();
    }

    @Override
    protected Uni<Response> answer(SdmxRequest sdmxRequest) {
        return answers.answer(
                StructureReader30.read(sdmxRequest, Instant.now()),
                sdmxRequest.conditions(),
                current.caller());
    }
}
