package org.sharedgrowth.observatory.indicators.analysis.rank;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexStamp;

/**
 * Ranks with their intervals.
 *
 * @param figuresWithErrors number of figures whose standard error was used
 * @param revisions for each input, how its figures may still be revised; null if standard errors
 *     are used
 * @param ranked number of areas that are ranked
 * @param items ordered by rank
 * @param unranked areas without a score, ordered by code, with the reason
 */
@Schema(name = "IndexRanks", description = "How certain the ranks of an index are.")
public record RankAnswer(
        IndexStamp index,
        Basis basis,
        @Schema(examples = "2021") String period,
        @Schema(minimum = "1", examples = "1000") long draws,
        @Schema(examples = "1") long seed,
        @Schema(minimum = "0", maximum = "1", examples = "0.25") double spread,
        @Schema(enumeration = {"near", "any"}) String weighting,
        @Schema(minimum = "0", examples = "0") int figuresWithErrors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RevisedInput> revisions,
        @Schema(minimum = "0", examples = "191") int ranked,
        List<Item> items,
        List<RefusalView> unranked) {

    /**
     * How an input of the index may still be revised.
     *
     * @param revised number of figures that are revised in the draws
     * @param exact number of figures that are not revised, for example because too few revisions of
     *     their kind are known
     * @param refusal why some figures are not revised; null if all are
     * @param coverage share of the later figures, held out for this test, that lie within the 80 %
     *     interval predicted for them; null if it could not be determined
     * @param coverageOf number of figures held out; 0 if the coverage could not be determined
     */
    @Schema(name = "RevisedInput", description = "How an input of the index may be revised.")
    public record RevisedInput(
            @Schema(examples = "LE") String input,
            @Schema(examples = "HDR_LE") String indicator,
            @Schema(minimum = "0", examples = "190") int revised,
            @Schema(minimum = "0", examples = "1") int exact,
            @Nullable RefusalView refusal,
            @Schema(minimum = "0", maximum = "1", examples = "0.82") @Nullable Double coverage,
            @Schema(minimum = "0", examples = "390") int coverageOf) {}

    /**
     * The ranks of an area.
     *
     * @param rank the rank with unchanged weights and figures; 1 is best
     * @param low 5th percentile of the ranks in the draws
     * @param high 95th percentile of the ranks in the draws
     * @param shares share of the draws by rank
     * @param indistinguishable areas that it is ahead of in at least 5 % and at most 95 % of the
     *     draws
     * @param aheadUnderEveryWeight areas that it is ahead of whatever the weights are
     * @param ahead by area, the probability of being ahead of that area, where ties count half;
     *     null unless the request names areas
     */
    @Schema(name = "IndexRank")
    public record Item(
            @Schema(examples = "KEN") String area,
            @Schema(examples = "Kenya") String areaName,
            @Schema(examples = "0.575") double printed,
            @Schema(minimum = "1", examples = "152") int rank,
            @Schema(examples = "150") double low,
            @Schema(examples = "152") double median,
            @Schema(examples = "154") double high,
            @Schema(examples = "152.1") double mean,
            Map<String, Double> shares,
            @Schema(examples = "[\"GHA\"]") List<String> indistinguishable,
            @Schema(examples = "[\"TCD\"]") List<String> aheadUnderEveryWeight,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Double> ahead) {}
}
