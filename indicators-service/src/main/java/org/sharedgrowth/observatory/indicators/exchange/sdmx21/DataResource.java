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
import org.sharedgrowth.observatory.indicators.exchange.answer.DataAnswers;
import org.sharedgrowth.observatory.indicators.exchange.answer.Shortcut;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxResource;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;

/**
 * Data in dialect 2.1. Requests are parsed from the raw target; the path templates only describe
 * them.
 */
@Path("/sdmx/2.1/data")
@Tag(name = "SDMX", description = "Data and structures in SDMX formats.")
public class DataResource extends SdmxResource {
    private final CurrentCaller current;
    private final Structures structures;
    private final DataAnswers answers;
    private final Shortcut shortcut;
    private final HttpServerRequest request;

    DataResource(
            CurrentCaller current,
            Structures structures,
            DataAnswers answers,
            Shortcut shortcut,
            HttpServerRequest request) {
        super(request, 3);
        this.current = current;
        this.structures = structures;
        this.answers = answers;
        this.shortcut = shortcut;
        this.request = request;
    }

    @GET
    @Path("{flow}/{key}/{provider}")
    @PermitAll
    @Operation(
            operationId = "getSdmx21Data",
            summary = "Get the data of a dataflow (SDMX-REST 1.x)",
            description =
                    "Answers in SDMX-ML 2.1 unless the header Accept or the parameter format"
                            + " chooses another format. More parameters: startPeriod, endPeriod,"
                            + " firstNObservations, lastNObservations, detail,"
                            + " dimensionAtObservation, updatedAfter, includeHistory, asOf,"
                            + " format. Any other parameter is refused if it looks like a"
                            + " misspelling of one of these; otherwise it is ignored and listed"
                            + " in the header Ignored-Parameters. CSV for programs (csvdata)"
                            + " contains texts exactly as they were sent, so that they can be"
                            + " submitted again; in CSV for people (csvfilewithlabels), a text"
                            + " that a spreadsheet would take for a formula is preceded by an"
                            + " apostrophe. CSV 1.0 shows changes in additional last columns:"
                            + " ACTION, VALID_FROM and VALID_TO. If no row matches, the answer"
                            + " is 404 with code 100.")
    @APIResponse(
            responseCode = "200",
            description = "The data.",
            content = {
                @Content(mediaType = "application/vnd.sdmx.genericdata+xml;version=2.1"),
                @Content(mediaType = "application/vnd.sdmx.structurespecificdata+xml;version=2.1"),
                @Content(mediaType = "application/vnd.sdmx.data+json;version=2.0.0"),
                @Content(mediaType = "application/vnd.sdmx.data+csv;version=1.0.0")
            })
    @APIResponse(responseCode = "400", description = "The key or a parameter is not valid.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such dataflow, or no matching row that you may see.")
    @APIResponse(
            responseCode = "413",
            description = "Too many observations; the Link headers give smaller queries.")
    public Uni<Response> data(
            @RestPath
                    @Parameter(
                            description =
                                    "The dataflow, as 'id', 'agency,id' or 'agency,id,version'.",
                            example = "DF_DIGITAL")
                    String flow,
            @RestPath
                    @Parameter(
                            description =
                                    "One position for each dimension, joined by dots: a code,"
                                            + " several codes joined by +, or nothing for every"
                                            + " code. 'all' matches every series.",
                            example = "A.KEN.IT_NET_USER_ZS.....")
                    String key,
            @RestPath
                    @Parameter(
                            description = "Ids of providers joined by +, or 'all'.",
                            example = "all")
                    String provider) {
        return answer();
    }

    @Override
    protected Uni<Response> answer(SdmxRequest sdmxRequest) {
        Instant now = Instant.now();
        DataRequest data =
                new DataRequestReader21(
                                structures.current(), structures.revision(), current.caller(), now)
                        .read(sdmxRequest);
        shortcut.store(data, request, KeyReader21::read, now);
        return answers.answer(data, sdmxRequest.conditions());
    }
}
