package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxResource;
import org.sharedgrowth.observatory.indicators.exchange.structure.SchemaAnswers;
import org.sharedgrowth.observatory.indicators.exchange.structure.SchemaReader;
import org.sharedgrowth.observatory.indicators.exchange.structure.SchemaRequest;

/** Schemas in dialect 3.0; requests are parsed from the raw target. */
@Path("/sdmx/3.0/schema")
@Tag(name = "SDMX", description = "Data and structures in SDMX formats.")
public class Sdmx30SchemaResource extends SdmxResource {
    private final SchemaAnswers answers;

    Sdmx30SchemaResource(SchemaAnswers answers, HttpServerRequest request) {
        super(request, 3);
        this.answers = answers;
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}")
    @PermitAll
    @Operation(
            operationId = "getSdmx30Schema",
            summary = "Get a schema of data (SDMX-REST 2.2)",
            description =
                    "The structures that describe the data, or an XML schema for data messages;"
                            + " codelists contain only the codes that the constraints allow.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content = {
                @Content(mediaType = "application/vnd.sdmx.structure+json;version=2.0.0"),
                @Content(mediaType = "application/vnd.sdmx.structure+json;version=2.1.0"),
                @Content(mediaType = "application/vnd.sdmx.structure+xml;version=3.0.0"),
                @Content(mediaType = "application/vnd.sdmx.schema+xml;version=3.0.0")
            })
    @APIResponse(responseCode = "404", description = "There is no such artefact.")
    @APIResponse(responseCode = "501", description = "Explicit measures are not supported.")
    public Uni<Response> schema(
            @RestPath
                    @Parameter(
                            description = "datastructure, dataflow or provisionagreement.",
                            example = "dataflow")
                    String context,
            @RestPath @Parameter(description = "Agency of the artefact.", example = "DIGOBS")
                    String agency,
            @RestPath @Parameter(description = "Id of the artefact.", example = "DF_DIGITAL")
                    String id,
            @RestPath @Parameter(description = "Version of the artefact.", example = "1.0.0")
                    String version) {
        return answer();
    }

    @Override
    protected Uni<Response> answer(SdmxRequest sdmxRequest) {
        SchemaRequest schema = SchemaReader.SDMX_30.read(sdmxRequest);
        return Uni.createFrom().item(answers.answer(schema, sdmxRequest.conditions()));
    }
}
