package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.access.CurrentCaller;
import org.sharedgrowth.observatory.indicators.exchange.http.Preflight;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.AvailabilityAnswers;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/** What there is, in dialect 2.1; requests are read from the target as it came. */
@Path("/sdmx/2.1/availableconstraint")
@Tag(name = "SDMX", description = "Data for programs that speak SDMX.")
public class Sdmx21AvailabilityResource {
    private static final int SEGMENTS_BEFORE = 3;

    private final AvailabilityAnswers answers;
    private final Structures structures;
    private final CurrentCaller current;
    private final HttpServerRequest request;

    Sdmx21AvailabilityResource(
            AvailabilityAnswers answers,
            Structures structures,
            CurrentCaller current,
            HttpServerRequest request) {
        this.answers = answers;
        this.structures = structures;
        this.current = current;
        this.request = request;
    }

    /** Codes and time that the data has. */
    @GET
    @Path("{flow}/{key}/{provider}/{component}")
    @PermitAll
    @Operation(
            operationId = "getSdmx21Availability",
            summary = "What data there is (SDMX-REST 1.5)",
            description =
                    "Codes and time of the observations that match and that you may see, with"
                            + " counts. With mode=available each dimension's own filter is lifted."
                            + " What matches nothing is an empty region.")
    @APIResponse(
            responseCode = "200",
            description = "What there is.",
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.structure+xml;version=2.1",
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.sdmx.structure+json;version=1.0.0",
                        schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "Your copy is still good.")
    @APIResponse(responseCode = "400", description = "A part or a parameter cannot be read.")
    @APIResponse(responseCode = "404", description = "There is no such dataflow.")
    @APIResponse(responseCode = "406", description = "The representation is not offered.")
    public Uni<Response> availability(
            @RestPath
                    @Parameter(
                            description = "Dataflow: id, or agency,id, or agency,id,version.",
                            example = "DF_DIGITAL")
                    String flow,
            @RestPath
                    @Parameter(
                            description = "Codes by dimension joined by points, or all.",
                            example = "all")
                    String key,
            @RestPath @Parameter(description = "Providers joined by +, or all.", example = "all")
                    String provider,
            @RestPath @Parameter(description = "One dimension, or all.", example = "REF_AREA")
                    String component) {
        return answer();
    }

    /** Shorter paths, whose missing parts stand for everything. */
    @GET
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> anything() {
        return answer();
    }

    /** Tells browsers on other sites that they may ask. */
    @OPTIONS
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Response options() {
        return Preflight.answer();
    }

    private Uni<Response> answer() {
        SdmxRequest asked = SdmxRequest.of(request, SEGMENTS_BEFORE);
        return answers.answer(
                new AvailabilityReader21(structures.current(), current.caller(), Instant.now())
                        .read(asked.path(), asked.parameters(), asked.accept(), asked.languages()),
                asked.conditions());
    }
}
