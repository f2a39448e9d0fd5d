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
import org.sharedgrowth.observatory.indicators.exchange.structure.AvailabilityAnswers;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;

/** Availability in dialect 2.1; requests are parsed from the raw target. */
@Path("/sdmx/2.1/availableconstraint")
@Tag(name = "SDMX", description = "Data and structures in SDMX formats.")
public class Sdmx21AvailabilityResource extends SdmxResource {
    private final AvailabilityAnswers answers;
    private final Structures structures;
    private final CurrentCaller current;

    Sdmx21AvailabilityResource(
            AvailabilityAnswers answers,
            Structures structures,
            CurrentCaller current,
            HttpServerRequest request) {
        super(request, 3);
        this.answers = answers;
        this.structures = structures;
        this.current = current;
    }

    @GET
    @Path("{flow}/{key}/{provider}/{component}")
    @PermitAll
    @Operation(
            operationId = "getSdmx21Availability",
            summary = "Get the availability of data (SDMX-REST 1.5)",
            description =
                    "The codes and periods of the matching observations that you may see, with"
                            + " counts. With mode=available the filter on a dimension does not"
                            + " apply to that dimension itself. If nothing matches, the cube"
                            + " region of the constraint is empty.")
    @APIResponse(
            responseCode = "200",
            description = "The availability.",
            content = {
                @Content(mediaType = "application/vnd.sdmx.structure+xml;version=2.1"),
                @Content(mediaType = "application/vnd.sdmx.structure+json;version=1.0.0")
            })
    @APIResponse(responseCode = "404", description = "There is no such dataflow.")
    public Uni<Response> availability(
            @RestPath
                    @Parameter(
                            description =
                                    "The dataflow, as 'id', 'agency,id' or 'agency,id,version'.",
                            example = "DF_DIGITAL")
                    String flow,
            @RestPath
                    @Parameter(
                            description = "Codes by dimension, joined by dots, or 'all'.",
                            example = "all")
                    String key,
            @RestPath
                    @Parameter(
                            description = "Ids of providers joined by +, or 'all'.",
                            example = "all")
                    String provider,
            @RestPath @Parameter(description = "One dimension, or 'all'.", example = "REF_AREA")
                    String component) {
        return answer();
    }

    @Override
    protected Uni<Response> answer(SdmxRequest sdmxRequest) {
        return answers.answer(
                new AvailabilityReader21(structures.current(), current.caller(), Instant.now())
                        .read(sdmxRequest),
                sdmxRequest.conditions());
    }
}
