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
 * The door of dialect C. What was matched by path templates is not used: requests are read from the
 * target as it came. Every path is also there with a language in front: {@code /v2/fr/country}.
 */
@Path(WorldBankResource.ROOT)
@Tag(name = "World Bank", description = "Data for programs that speak the World Bank's API v2.")
public class WorldBankResource {
    static final String ROOT = "/v2";

    private final WorldBankAnswers answers;

    WorldBankResource(WorldBankAnswers answers) {
        this.answers = answers;
    }

    /** Whether a path belongs to the dialect. */
    static boolean owns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Values. */
    @GET
    @Path("country/{countries}/indicator/{indicators}")
    @PermitAll
    @Operation(
            operationId = "getWorldBankData",
            summary = "Values of indicators (World Bank API v2)",
            description =
                    "A page of values by area, the newest period first. A code behind the id of an"
                            + " indicator asks for a breakdown: IT.NET.USER.ZS.F.")
    @Parameter(
            name = "date",
            in = ParameterIn.QUERY,
            description = "A period or two joined by a colon: 2020:2023, 2020Q1:2020Q4.",
            example = "2020:2023")
    @Parameter(
            name = "mrv",
            in = ParameterIn.QUERY,
            description = "Only the newest so many periods of each series.")
    @Parameter(
            name = "mrnev",
            in = ParameterIn.QUERY,
            description = "Only the newest so many periods with a value.")
    @Parameter(
            name = "gapfill",
            in = ParameterIn.QUERY,
            description = "Y repeats the last value where one is missing; goes with mrv.")
    @Parameter(
            name = "frequency",
            in = ParameterIn.QUERY,
            description = "Only values by year (Y), half-year (S), quarter (Q), month (M)…")
    @Parameter(
            name = "footnote",
            in = ParameterIn.QUERY,
            description = "Y adds the note on each value.")
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description =
                    "Id of a source; if absent, each area of an indicator is answered from the"
                            + " first that has rows of it.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "As public at this instant, or at the end (UTC) of this date.")
    public Uni<Response> data(
            @RestPath
                    @Parameter(
                            description = "ISO 3166 codes joined by semicolons, or all.",
                            example = "BR;KE")
                    String countries,
            @RestPath
                    @Parameter(
                            description = "Ids of indicators joined by semicolons.",
                            example = "IT.NET.USER.ZS")
                    String indicators) {
        return answers.answer();
    }

    /** Countries and groups. */
    @GET
    @Path("country")
    @PermitAll
    @Operation(
            operationId = "listWorldBankCountries",
            summary = "Countries and groups of countries (World Bank API v2)",
            description = "With the region, income level and lending type of each country.")
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

    /** Some countries. */
    @GET
    @Path("country/{countries}")
    @PermitAll
    @Operation(
            operationId = "getWorldBankCountries",
            summary = "Some countries or groups (World Bank API v2)",
            description = "By their codes.")
    public Uni<Response> country(
            @RestPath
                    @Parameter(
                            description = "ISO 3166 codes joined by semicolons.",
                            example = "BR;KE")
                    String countries) {
        return answers.answer();
    }

    /** Indicators and the breakdowns there is data of. */
    @GET
    @Path("indicator")
    @PermitAll
    @Operation(
            operationId = "listWorldBankIndicators",
            summary = "Indicators and their breakdowns (World Bank API v2)",
            description = "Every id can be asked for; breakdowns follow their indicator.")
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "Only the indicators of a source.")
    public Uni<Response> indicators() {
        return answers.answer();
    }

    /** Some indicators. */
    @GET
    @Path("indicator/{indicators}")
    @PermitAll
    @Operation(
            operationId = "getWorldBankIndicators",
            summary = "Some indicators (World Bank API v2)",
            description = "By their ids.")
    public Uni<Response> indicator(
            @RestPath
                    @Parameter(
                            description = "Ids joined by semicolons.",
                            example = "IT.NET.USER.ZS")
                    String indicators) {
        return answers.answer();
    }

    /** Dataflows. */
    @GET
    @Path("source")
    @PermitAll
    @Operation(
            operationId = "listWorldBankSources",
            summary = "Sources of data (World Bank API v2)",
            description = "2 is everything in the order of preference; others are dataflows.")
    public Uni<Response> sources() {
        return answers.answer();
    }

    /** Categories. */
    @GET
    @Path("topic")
    @PermitAll
    @Operation(
            operationId = "listWorldBankTopics",
            summary = "Topics (World Bank API v2)",
            description = "The table of contents as a flat list.")
    public Uni<Response> topics() {
        return answers.answer();
    }

    /** Groups of countries. */
    @GET
    @Path("region")
    @PermitAll
    @Operation(
            operationId = "listWorldBankRegions",
            summary = "Regions and other groups (World Bank API v2)",
            description = "All groups of countries but those by income.")
    public Uni<Response> regions() {
        return answers.answer();
    }

    /** Income levels. */
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

    /** Lending types. */
    @GET
    @Path("lendingtype")
    @PermitAll
    @Operation(
            operationId = "listWorldBankLendingTypes",
            summary = "Lending types (World Bank API v2)",
            description = "Groups of countries by what the World Bank lends them.")
    public Uni<Response> lendingTypes() {
        return answers.answer();
    }

    /** Languages. */
    @GET
    @Path("language")
    @PermitAll
    @Operation(
            operationId = "listWorldBankLanguages",
            summary = "Languages of names (World Bank API v2)",
            description = "Each can stand behind /v2 in every path.")
    public Uni<Response> languages() {
        return answers.answer();
    }

    /** Indicators of a topic. */
    @GET
    @Path("topic/{topics}/indicator")
    @PermitAll
    @Operation(
            operationId = "listWorldBankTopicIndicators",
            summary = "Indicators of topics (World Bank API v2)",
            description = "Those of the topics below as well.")
    public Uni<Response> topicIndicators(
            @RestPath
                    @Parameter(
                            description = "Ids of topics joined by semicolons.",
                            example = "CONNECTIVITY")
                    String topics) {
        return answers.answer();
    }

    /** The same in other words, and what does not exist. */
    @GET
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> anything() {
        return answers.answer();
    }

    /** Tells browsers on other sites that they may ask. */
    @OPTIONS
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Response options() {
        return Preflight.answer();
    }
}
