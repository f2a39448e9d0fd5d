package org.sharedgrowth.observatory.indicators.analysis.rank;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaName;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexStamp;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/**
 * Why ranks differ between two states of an index.
 *
 * @param factors the possible causes of changes, in the order of the columns in CSV
 * @param items ordered by the later rank
 * @param refused areas with a rank in both states whose change cannot be decomposed
 * @param arrived areas with a rank only in the later state
 * @param departed areas with a rank only in the earlier state
 */
@Schema(name = "IndexRankChanges", description = "Why ranks differ between two states.")
record RankChangeAnswer(
        State from,
        State to,
        Basis basis,
        @Schema(examples = "[\"new-data\"]") List<String> factors,
        List<Item> items,
        List<RefusalView> refused,
        List<AreaName> arrived,
        List<AreaName> departed) {

    /** One of the two states. */
    @Schema(name = "IndexState")
    record State(
            IndexStamp index, @Schema(examples = "2020") String period, ReleaseStamp release) {}

    /**
     * The change of an area.
     *
     * @param sentence the change and its causes in words
     * @param causes the largest first; they sum to the changes of rank and score
     */
    @Schema(name = "IndexRankChange")
    record Item(
            @Schema(examples = "KEN") String area,
            @Schema(examples = "Kenya") String areaName,
            @Schema(minimum = "1", examples = "152") int rankFrom,
            @Schema(minimum = "1", examples = "150") int rankTo,
            @Schema(examples = "0.574") double scoreFrom,
            @Schema(examples = "0.575") double scoreTo,
            @Schema(examples = "Kenya rose from rank 152 to rank 150: new figures +2.0.")
                    String sentence,
            List<Cause> causes) {}

    /**
     * What a factor contributes.
     *
     * @param rank contribution to the change of rank, in places; positive means up, towards rank 1
     * @param score contribution to the change of score, in the unit of the score
     */
    @Schema(name = "IndexCause")
    record Cause(
            @Schema(examples = "new-data") String factor,
            @Schema(examples = "new figures") String name,
            @Schema(examples = "2.0") double rank,
            @Schema(examples = "0.001") double score) {}
}
