package org.sharedgrowth.observatory.indicators.observation;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filter parameters, as sent; null if absent. Lists are joined by commas. */
record ObservationFilter(
        @RestQuery
                @Parameter(
                        description =
                                "Indicators by code, World Bank id or former code; all by default.",
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description =
                                "Areas by code, ISO alpha-2, World Bank id or former code; all"
                                        + " by default.",
                        example = "KEN,BRA")
                @Nullable String area,
        @RestQuery @Parameter(description = "Groups whose member countries are included.")
                @Nullable String group,
        @RestQuery @Parameter(description = "First period.", example = "2020")
                @Nullable String from,
        @RestQuery @Parameter(description = "Last period.", example = "2023") @Nullable String to,
        @RestQuery @Parameter(description = "Only this many of the newest periods of each series.")
                @Nullable String latest,
        @RestQuery
                @Parameter(
                        description =
                                "Only this many of the newest periods of each series that have a"
                                        + " value. For a series without any value, the newest"
                                        + " periods are returned; their status gives the reason."
                                        + " Cannot be combined with 'latest'.",
                        example = "1")
                @Nullable String latestValues,
        @RestQuery
                @Parameter(
                        description =
                                "Id of the dataflow. By default, rows come from the first"
                                        + " dataflow that has data for the area and the"
                                        + " indicator.")
                @Nullable String flow,
        @RestQuery
                @Parameter(
                        description =
                                "Codes of the dimension SEX; '*' selects all. By default, only"
                                        + " the total is included.")
                @Nullable String sex,
        @RestQuery
                @Parameter(
                        description =
                                "Codes of the dimension AGE; '*' selects all. By default, only"
                                        + " the total is included.")
                @Nullable String age,
        @RestQuery
                @Parameter(
                        description =
                                "Codes of the dimension URBANISATION; '*' selects all. By"
                                        + " default, only the total is included.")
                @Nullable String urbanisation,
        @RestQuery
                @Parameter(
                        description =
                                "Codes of the dimension INCOME; '*' selects all. By default,"
                                        + " only the total is included.")
                @Nullable String income,
        @RestQuery
                @Parameter(
                        description =
                                "Codes of the dimension DISABILITY; '*' selects all. By default,"
                                        + " only the total is included.")
                @Nullable String disability,
        @RestQuery
                @Parameter(
                        description =
                                "The state that was public at this instant, or at the end (UTC) of"
                                        + " this date.")
                @Nullable String asOf,
        @RestQuery @Parameter(description = "The state after the release with this number.")
                @Nullable String release) {

    /** The parameter for a breakdown dimension, or null. */
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
