package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.service.problem.Problem;

/** How ranks are drawn, as sent; null if absent. Use it as a {@code @BeanParam}. */
record RankParameters(
        @RestQuery
                @Parameter(
                        description =
                                "Number of draws. For more than 1,000, start a run: POST"
                                        + " /index-runs.",
                        schema =
                                @Schema(
                                        type = SchemaType.INTEGER,
                                        minimum = "1",
                                        maximum = "1000",
                                        defaultValue = "1000"))
                @Nullable String draws,
        @RestQuery
                @Parameter(
                        description = "The same seed gives the same draws.",
                        schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
                @Nullable String seed,
        @RestQuery
                @Parameter(
                        description =
                                "By how much weights may differ: 0.25 means up to a quarter less"
                                        + " or more.",
                        schema =
                                @Schema(
                                        type = SchemaType.NUMBER,
                                        minimum = "0",
                                        maximum = "1",
                                        defaultValue = "0.25"))
                @Nullable String spread,
        @RestQuery
                @Parameter(
                        description =
                                "Which weights are drawn. near: weights near those of the index."
                                        + " any: all weights, equally likely.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"near", "any"},
                                        defaultValue = "near"))
                @Nullable String weighting,
        @RestQuery
                @Parameter(
                        description =
                                "Where the uncertainty of figures is taken from. errors: from"
                                        + " their standard errors, if they have one. revisions:"
                                        + " from past revisions of figures of the same status"
                                        + " and age, see /analysis/revisions.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"errors", "revisions"},
                                        defaultValue = "errors"))
                @Nullable String uncertainty) {
    /**
     * The source of the uncertainty of figures.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem 400 for an unknown name
     */
    FigureUncertainty figureUncertainty() {
        return FigureUncertainty.of(uncertainty, Problem::parameter);
    }
}
