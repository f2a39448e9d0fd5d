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
import org.sharedgrowth.observatory.indicators.exchange.answer.DataAnswers;
import org.sharedgrowth.observatory.indicators.exchange.answer.Shortcut;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxResource;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Data in dialect 3.0. Requests are parsed from the raw target; the path templates only describe
 * them.
 */
@Path("/sdmx/3.0")
@Tag(name = "SDMX", description = "Data and structures in SDMX formats.")
public class Sdmx30Resource extends SdmxResource {
    private static final String CSV_TEXTS =
            " CSV for programs (csvdata) contains texts exactly as they were sent, so that they"
                    + " can be submitted again; in CSV for people (csvfilewithlabels), a text"
                    + " that a spreadsheet would take for a formula is preceded by an"
                    + " apostrophe.";

    private final CurrentCaller current;
    private final Structures structures;
    private final DataAnswers answers;
    private final Shortcut shortcut;
    private final HttpServerRequest request;

    Sdmx30Resource(
            CurrentCaller current,
            Structures structures,
            DataAnswers answers,
            Shortcut shortcut,
            HttpServerRequest request) {
        super(request, 2);
        this.current = current;
        this.structures = structures;
        this.answers = answers;
        this.shortcut = shortcut;
        this.request = request;
    }

    @GET
    @Path("data/{context}/{agency}/{id}/{version}/{key}")
    @PermitAll
    @Operation(
            operationId = "getSdmxData",
            summary = "Get the data of a dataflow (SDMX-REST 2.2)",
            description =
                    "Conditions on components are given as c[COMPONENT], such as"
                            + " c[TIME_PERIOD]=ge:2020+le:2023: a comma separates alternatives,"
                            + " a plus separates terms that must all hold (write a space as"
                            + " %20). A comma, plus, colon or backslash inside a value is"
                            + " escaped with a backslash: c[SOURCE]=ITU%5C, edition of 2021. A"
                            + " row without a value meets no condition on the measure except"
                            + " c[OBS_VALUE]=eq:NaN; ne:NaN selects rows with a value. More"
                            + " parameters: attributes, measures, dimensionAtObservation,"
                            + " firstNObservations, lastNObservations, updatedAfter,"
                            + " includeHistory, asOf, sort, offset, limit, format. Any other"
                            + " parameter is refused if it looks like a misspelling of one of"
                            + " these; otherwise it is ignored and listed in the header"
                            + " Ignored-Parameters."
                            + CSV_TEXTS
                            + " If no row matches, the answer is 204.")
    @APIResponse(
            responseCode = "200",
            description = "The data.",
            content = {
                @Content(mediaType = "application/vnd.sdmx.data+json;version=2.0.0"),
                @Content(mediaType = "application/vnd.sdmx.data+csv;version=2.0.0"),
                @Content(mediaType = "application/vnd.sdmx.data+xml;version=3.0.0")
            })
    @APIResponse(responseCode = "204", description = "There is no matching row that you may see.")
    @APIResponse(responseCode = "400", description = "The key or a parameter is not valid.")
    @APIResponse(responseCode = "404", description = "There is no such dataflow.")
    @APIResponse(
            responseCode = "413",
            description = "Too many observations; the Link headers give smaller queries.")
    public Uni<Response> data(
            @RestPath
                    @Parameter(
                            description =
                                    "dataflow, datastructure or provisionagreement; * means"
                                            + " dataflow.",
                            example = "dataflow")
                    String context,
            @RestPath
                    @Parameter(
                            description = "Agency that maintains the dataflow, or *.",
                            example = "DIGOBS")
                    String agency,
            @RestPath @Parameter(description = "Id of the dataflow, or *.", example = "DF_DIGITAL")
                    String id,
            @RestPath
                    @Parameter(
                            description =
                                    "Version of the dataflow; + or ~ for the latest version, *"
                                            + " for all.",
                            example = "1.0.0")
                    String version,
            @RestPath
                    @Parameter(
                            description =
                                    "A code for each dimension, joined by dots. Use * for any"
                                            + " code, + to join several codes, and a comma to"
                                            + " join several keys.",
                            example = "A.KEN.*")
                    String key) {
        return answer();
    }

    @Override
    protected Uni<Response> answer(SdmxRequest sdmxRequest) {
        String type = sdmxRequest.path().isEmpty() ? "" : sdmxRequest.path().getFirst();
        return switch (type) {
            case "data" -> data(sdmxRequest.afterFirst());
            case "metadata", "registration" ->
                    throw SdmxErrors.notOffered(
                            type, "Data, structures, availability and schemas are available.");
            default ->
                    throw Problem.notFound(
                            "resource",
                            type,
                            "Ask for /sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/*.");
        };
    }

    private Uni<Response> data(SdmxRequest sdmxRequest) {
        Instant now = Instant.now();
        DataRequest data =
                new DataRequestReader30(
                                structures.current(), structures.revision(), current.caller(), now)
                        .read(sdmxRequest);
        shortcut.store(data, request, KeyReader30::read, now);
        return answers.answer(data, sdmxRequest.conditions());
    }
}
