package org.sharedgrowth.observatory.indicators.observation;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for, as sent; null where a parameter is absent. Lists are joined by commas.
 */
record ObservationFilter(
        @RestQuery
                @Parameter(
                        description = "Indicators by code or World Bank id; all if absent.",
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description = "Areas by code, ISO alpha-2 or World Bank id; all if absent.",
                        example = "KEN,BRA")
                @Nullable String area,
        @RestQuery @Parameter(description = "Groups whose member countries are asked for too.")
                @Nullable String group,
        @RestQuery @Parameter(description = "First period.", example = "2020")
                @Nullable String from,
        @RestQuery @Parameter(description = "Last period.", example = "2023") @Nullable String to,
        @RestQuery @Parameter(description = "Only the newest so many periods of each series.")
                @Nullable String latest,
        @RestQuery
                @Parameter(
                        description =
                                "The dataflow; if absent, each area of an indicator is answered"
                                        + " from the first that has rows of it.")
                @Nullable String flow,
        @RestQuery @Parameter(description = "Codes of SEX; * is all. Totals if absent.")
                @Nullable String sex,
        @RestQuery @Parameter(description = "Codes of AGE; * is all. Totals if absent.")
                @Nullable String age,
        @RestQuery @Parameter(description = "Codes of URBANISATION; * is all. Totals if absent.")
                @Nullable String urbanisation,
        @RestQuery @Parameter(description = "Codes of INCOME; * is all. Totals if absent.")
                @Nullable String income,
        @RestQuery @Parameter(description = "Codes of DISABILITY; * is all. Totals if absent.")
                @Nullable String disability,
        @RestQuery
                @Parameter(
                        description =
                                "As public at this instant, or at the end (UTC) of this date.")
                @Nullable String asOf,
        @RestQuery @Parameter(description = "As left by the release of this number.")
                @Nullable String release) {

    /** What was sent for a breakdown dimension, or null. */
    @Nullable String breakdown(String dimension) {
        return switch (dimension) {
            case "SEX" -> sex;
            case "AGE" -> age;
            case "URBANISATION" -> urbanisation;
            case "INCOME" -> income;
            case "DISABILITY" -> disability;
            default -> null;
        };
    }
}
