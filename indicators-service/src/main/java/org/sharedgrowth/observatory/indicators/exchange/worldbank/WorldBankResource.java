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
 * Resources of the World Bank's dialect. Path templates are not used: requests are parsed from the
 * raw target. Every path also exists with a language: {@code /v2/fr/country}.
 */
@Path(WorldBankResource.ROOT)
@Tag(name = "World Bank", description = "Data in the World Bank's API v2.")
public class WorldBankResource {
    static final String ROOT = "/v2";

    private final WorldBankAnswers answers;

    WorldBankResource(WorldBankAnswers answers) {
        this.answers = answers;
    }

    /** Whether a path belongs to the World Bank's dialect. */
    static boolean owns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @GET
    @Path("country/{countries}/indicator/{indicators}")
    @PermitAll
    @Operation(
            operationId = "getWorldBankData",
            summary = "Values of indicators (World Bank API v2)",
            description =
                    "A page of values by area, newest period first. A code after the id of an"
                            + " indicator selects a breakdown: IT.NET.USER.ZS.F.")
    @Parameter(
            name = "date",
            in = ParameterIn.QUERY,
            description = "A period, or two periods joined by a colon: 2020:2023, 2020Q1:2020Q4.",
            example = "2020:2023")
    @Parameter(
            name = "mrv",
            in = ParameterIn.QUERY,
            description = "Only this many of the newest periods of each series.")
    @Parameter(
            name = "mrnev",
            in = ParameterIn.QUERY,
            description = "Only this many of the newest periods that have a value.")
    @Parameter(
            name = "gapfill",
            in = ParameterIn.QUERY,
            description =
                    "'Y' fills each missing value with the last value before it; only with"
                            + " 'mrv'.")
    @Parameter(
            name = "frequency",
            in = ParameterIn.QUERY,
            description = "Only values for years (Y), half-years (S), quarters (Q), months (M) …")
    @Parameter(
            name = "footnote",
            in = ParameterIn.QUERY,
            description = "'Y' adds the notes on the values.")
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description =
                    "Id of a source. By default, values come from the first source that has data"
                            + " for the area and the indicator.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description =
                    "The state that was public at this instant, or at the end (UTC) of this date.")
    public Uni<Response> data(
            @RestPath
                    @Parameter(
                            description = "ISO 3166 codes joined by semicolons, or 'all'.",
                            example = "BR;KE")
                    String countries,
            @RestPath
                    @Parameter(
                            description = "Ids of indicators joined by semicolons.",
                            example = "IT.NET.USER.ZS")
                    String indicators) {
        return answers.answer();
    }

    @GET
    @Path("country")
    @PermitAll
    @Operation(
            operationId = "listWorldBankCountries",
            summary = "Countries and groups of countries (World Bank API v2)",
            description = "Each country has its region, income level and lending type.")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "Only countries of these groups, joined by semicolons.",
            example = "EAS;SAS")
    @Parameter(
            name = "incomeLevel",
            in = ParameterIn.QUERY,
            description = "Only countries of these income levels.",
            example = "LIC;LMC")
    @Parameter(
            name = "lendingType",
            in = ParameterIn.QUERY,
            description = "Only countries of these lending types.",
            example = "IDX")
    public Uni<Response> countries() {
        return answers.answer();
    }

    @GET
    @Path("country/{countries}")
    @PermitAll
    @Operation(
            operationId = "getWorldBankCountries",
            summary = "Some countries or groups (World Bank API v2)",
            description = "Countries and groups with the given codes.")
    public Uni<Response> country(
            @RestPath
                    @Parameter(
                            description = "ISO 3166 codes joined by semicolons.",
                            example = "BR;KE")
                    String countries) {
        return answers.answer();
    }

    @GET
    @Path("indicator")
    @PermitAll
    @Operation(
            operationId = "listWorldBankIndicators",
            summary = "Indicators and their breakdowns (World Bank API v2)",
            description =
                    "Values can be queried by any of these ids. The breakdowns of an indicator"
                            + " follow it.")
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "Id of a source; only its indicators are listed.")
    public Uni<Response> indicators() {
        return answers.answer();
    }

    @GET
    @Path("indicator/{indicators}")
    @PermitAll
    @Operation(
            operationId = "getWorldBankIndicators",
            summary = "Some indicators (World Bank API v2)",
            description = "Indicators with the given ids.")
    public Uni<Response> indicator(
            @RestPath
                    @Parameter(
                            description = "Ids joined by semicolons.",
                            example = "IT.NET.USER.ZS")
                    String indicators) {
        return answers.answer();
    }

    @GET
    @Path("source")
    @PermitAll
    @Operation(
            operationId = "listWorldBankSources",
            summary = "Sources of data (World Bank API v2)",
            description =
                    "Source 2 combines all dataflows in order of preference; each other source is"
                            + " one dataflow.")
    public Uni<Response> sources() {
        return answers.answer();
    }

    @GET
    @Path("topic")
    @PermitAll
    @Operation(
            operationId = "listWorldBankTopics",
            summary = "Topics (World Bank API v2)",
            description = "The topics as a flat list.")
    public Uni<Response> topics() {
        return answers.answer();
    }

    @GET
    @Path("region")
    @PermitAll
    @Operation(
            operationId = "listWorldBankRegions",
            summary = "Regions and other groups (World Bank API v2)",
            description = "All groups of countries except income levels and lending types.")
    public Uni<Response> regions() {
        return answers.answer();
    }

    @GET
    @Path("incomelevel")
    @PermitAll
    @Operation(
            operationId = "listWorldBankIncomeLevels",
            summary = "Income levels (World Bank API v2)",
            description = "Groups of countries by income.")
    public Uni<Response> incomeLevels() {
        return answers.answer();
    }

    @GET
    @Path("lendingtype")
    @PermitAll
    @Operation(
            operationId = "listWorldBankLendingTypes",
            summary = "Lending types (World Bank API v2)",
            description = "Groups of countries by the type of World Bank lending.")
    public Uni<Response> lendingTypes() {
        return answers.answer();
    }

    @GET
    @Path("language")
    @PermitAll
    @Operation(
            operationId = "listWorldBankLanguages",
            summary = "Languages of names (World Bank API v2)",
            description = "The code of a language can follow /v2 in every path.")
    public Uni<Response> languages() {
        return answers.answer();
    }

    @GET
    @Path("topic/{topics}/indicator")
    @PermitAll
    @Operation(
            operationId = "listWorldBankTopicIndicators",
            summary = "Indicators of topics (World Bank API v2)",
            description = "Includes the indicators of subtopics.")
    public Uni<Response> topicIndicators(
            @RestPath
                    @Parameter(
                            description = "Ids of topics joined by semicolons.",
                            example = "CONNECTIVITY")
                    String topics) {
        return answers.answer();
    }

    /** Alternative paths, and paths that do not exist. */
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
