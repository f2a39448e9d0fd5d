package org.sharedgrowth.observatory.indicators.analysis.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * One page of scores.
 *
 * @param total number of rows on all pages
 * @param coverage how many areas have a score, for each year of the answer
 * @param composition the parts of the index in the order of the definition; the index itself is
 *     last
 * @param items ordered by year, then by rank; in each year, areas without a score come last
 */
@Schema(name = "IndexScores", description = "Scores and ranks of areas in an index.")
record ScoreAnswer(
        @Schema(minimum = "1") int page,
        @Schema(minimum = "1", maximum = "1000") int pageSize,
        @Schema(minimum = "0") long total,
        IndexStamp index,
        Basis basis,
        List<Coverage> coverage,
        List<Part> composition,
        List<Item> items)
        implements Paged {

    /**
     * How many areas have a score.
     *
     * @param scored number of areas with a score; these are ranked
     * @param areas number of areas that were compared
     */
    @Schema(name = "IndexCoverage")
    record Coverage(
            @Schema(examples = "2021") String period,
            @Schema(minimum = "0", examples = "191") int scored,
            @Schema(minimum = "0", examples = "215") int areas) {}

    /**
     * A part of the index.
     *
     * @param of names of the parts from which it is computed
     * @param weights the weights of those parts, in their order; empty unless the operator is a
     *     weighted mean
     */
    @Schema(name = "IndexPart")
    record Part(
            @Schema(examples = "EI") String name,
            @Schema(examples = "Education index") @Nullable String label,
            @Schema(examples = "mean") String operator,
            @Schema(examples = "[\"EYSI\"]") List<String> of,
            List<Double> weights) {}

    /**
     * An area in a year.
     *
     * @param score unrounded; null if there is none
     * @param printed the score rounded to the decimals of the index; null if there is none
     * @param rank 1 is best, and areas with equal scores share the best of their ranks; null if
     *     there is no score
     * @param ranked number of areas that are ranked
     * @param parts values of the parts by name; null where a part has none
     * @param inputs figures by input; null where there is none
     */
    @Schema(name = "IndexScore")
    record Item(
            @Schema(examples = "KEN") String area,
            @Schema(examples = "Kenya") String areaName,
            @Schema(examples = "2021") String period,
            @Schema(examples = "0.57456") @Nullable Double score,
            @Schema(examples = "0.575") @Nullable Double printed,
            @Schema(examples = "152") @Nullable Integer rank,
            @Schema(minimum = "0", examples = "191") int ranked,
            @Schema(examples = "medium") @Nullable String band,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "Why there is no score.")
                    @Nullable RefusalView reason,
            Map<String, @Nullable Double> parts,
            Map<String, @Nullable Cell> inputs) {}

    /**
     * A figure that a score was computed from.
     *
     * @param value the value as published
     * @param period the period that stands for the year; null if the figure is annual
     * @param release the release that last changed the area's series
     */
    @Schema(name = "IndexFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @Schema(examples = "61.4") double value,
            @Schema(examples = "A") @Nullable String status,
            @Schema(examples = "2021-Q4") @Nullable String period,
            @Schema(minimum = "0", examples = "17") long release) {}
}
