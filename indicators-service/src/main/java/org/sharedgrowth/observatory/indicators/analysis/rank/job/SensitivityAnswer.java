package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.draws.Sobol;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexStamp;

/**
 * Which parts matter for ranks.
 *
 * @param draws number of base draws; 0 for leave-one-out, which has none
 * @param items one for each part
 * @param reason why there is no sensitivity, for example because no weight changes a rank; null if
 *     there is a result
 */
@Schema(name = "IndexSensitivity", description = "Which parts of an index matter for its ranks.")
record SensitivityAnswer(
        IndexStamp index,
        Basis basis,
        @Schema(examples = "2021") String period,
        @Schema(minimum = "0", examples = "1000") long draws,
        @Schema(examples = "1") long seed,
        @Schema(minimum = "0", maximum = "1", examples = "0.25") double spread,
        @Schema(minimum = "0", examples = "191") int ranked,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView reason) {

    /**
     * How much a part matters: either shares with their intervals, or, for leave-one-out, the mean
     * rank change; the fields of the other kind are null.
     *
     * @param first share of the variance of the mean rank change that the weight of the part
     *     explains alone
     * @param firstLow lower end of the 95 % interval of {@code first}, by resampling the draws
     * @param firstHigh upper end of that interval
     * @param total share of that variance that the weight explains alone and together with other
     *     weights
     * @param totalLow lower end of the 95 % interval of {@code total}
     * @param totalHigh upper end of that interval
     * @param meanRankChange mean over the areas of the number of places that each moves if the part
     *     is left out
     */
    @Schema(name = "IndexPartSensitivity")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(examples = "LEI") String part,
            @Schema(examples = "0.41") @Nullable Double first,
            @Schema(examples = "0.38") @Nullable Double firstLow,
            @Schema(examples = "0.44") @Nullable Double firstHigh,
            @Schema(examples = "0.45") @Nullable Double total,
            @Schema(examples = "0.43") @Nullable Double totalLow,
            @Schema(examples = "0.47") @Nullable Double totalHigh,
            @Schema(examples = "3.2") @Nullable Double meanRankChange,
            @Nullable RefusalView reason) {

        static Item of(String part, Sobol.Interval found) {
            return new Item(
                    part,
                    found.index().first(),
                    found.firstLow(),
                    found.firstHigh(),
                    found.index().total(),
                    found.totalLow(),
                    found.totalHigh(),
                    null,
                    null);
        }

        /**
         * How much the ranks change without a part.
         *
         * @param change mean rank change if the part is left out; null if there is a reason
         */
        static Item ofLeftOutPart(
                String part, @Nullable Double change, @Nullable RefusalView reason) {
            return new Item(part, null, null, null, null, null, null, change, reason);
        }
    }
}
