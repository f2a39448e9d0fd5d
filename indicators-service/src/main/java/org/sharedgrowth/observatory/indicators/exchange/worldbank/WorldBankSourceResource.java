package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.exchange.http.Preflight;

/**
 * Queries of one source by its dimensions. As in {@link WorldBankResource}, requests are parsed
 * from the raw target.
 */
@Path(WorldBankResource.ROOT + "/sources/{source}")
@Tag(name = "World Bank", description = "Data in the World Bank's API v2.")
public class WorldBankSourceResource {
    private static final String SOURCE_DESCRIPTION = "Id of a source.";

    private final WorldBankAnswers answers;

    WorldBankSourceResource(WorldBankAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("concepts")
    @PermitAll
    @Operation(
            operationId = "listWorldBankConcepts",
            summary = "Dimensions of a source (World Bank API v2)",
            description =
                    "The dimensions are always country, series and time. Add /all to the name of"
                            + " a dimension to list its values: /v2/sources/2/time/all.")
    public Uni<Response> concepts(
            @RestPath @Parameter(description = SOURCE_DESCRIPTION, example = "2") String source) {
        return answers.answer();
    }

    @GET
    @Path("series/{series}/country/{countries}/time/{times}")
    @PermitAll
    @Operation(
            operationId = "getWorldBankSourceData",
            summary = "Values of one source (World Bank API v2)",
            description =
                    "A page of values, each with its country, series and time, newest period"
                            + " first. The dimensions may be given in any order.")
    @Parameter(
            name = "mrv",
            in = ParameterIn.QUERY,
            description = "Only this many of the newest periods of each series.")
    @Parameter(
            name = "mrnev",
            in = ParameterIn.QUERY,
            description = "Only this many of the newest periods that have a value.")
    public Uni<Response> data(
            @RestPath @Parameter(description = SOURCE_DESCRIPTION, example = "2") String source,
            @RestPath
                    @Parameter(
                            description = "Ids of indicators joined by semicolons.",
                            example = "IT.NET.USER.ZS")
                    String series,
            @RestPath
                    @Parameter(
                            description = "ISO 3166 codes joined by semicolons, or 'all'.",
                            example = "BRA;KEN")
                    String countries,
            @RestPath
                    @Parameter(
                            description = "Periods joined by semicolons, or 'all'.",
                            example = "YR2020;YR2022")
                    String times) {
        return answers.answer();
    }

    /** The source itself, values of its dimensions, and paths that do not exist. */
    @GET
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> otherPath() {
        return answers.answer();
    }

    /** CORS preflight. */
    @OPTIONS
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Response options() {
        return Preflight.answer();
    }
}
