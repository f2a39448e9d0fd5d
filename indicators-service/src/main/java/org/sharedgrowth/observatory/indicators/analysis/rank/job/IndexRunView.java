package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.rank.RankAnswer;
import org.sharedgrowth.observatory.indicators.analysis.run.Run;
import org.sharedgrowth.observatory.indicators.analysis.run.RunState;

/**
 * A run.
 *
 * @param version increases with each change of the state; in quotes, it is the entity tag for
 *     If-Match
 * @param release number of the release as of which figures are read
 * @param done number of completed units of work
 * @param total number of all units of work
 * @param failure why it has no result, in English; null unless it failed
 * @param ranks result of a run of kind {@code ranks}; null until it is done, and for other kinds
 * @param sensitivity result of a run of another kind; null until it is done, and for {@code ranks}
 */
@Schema(name = "IndexRun", description = "A long computation about an index.")
record IndexRunView(
        UUID id,
        @Schema(
                        enumeration = {"ranks", "sensitivity", "leave-one-out"},
                        examples = "ranks")
                String kind,
        RunState state,
        @Schema(minimum = "0", examples = "1") int version,
        @Schema(examples = "HDI") String index,
        @Schema(examples = "HDR2021-22") String indexVersion,
        @Schema(minimum = "0", examples = "17") long release,
        @Schema(minimum = "0", examples = "2000") long draws,
        @Schema(examples = "1") long seed,
        @Schema(examples = "[\"weight:LEI\"]") List<String> factors,
        @Schema(minimum = "0", examples = "1200") long done,
        @Schema(minimum = "0", examples = "2000") long total,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(examples = "a part of the computation failed 4 times")
                @Nullable String failure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RankAnswer ranks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SensitivityAnswer sensitivity,
        @Schema(examples = "/api/indicators/v1/index-runs/0f8fad5b-d9cb-469f-a165-70867728950e")
                String url) {

    static IndexRunView of(Run run, RunPlans plans) {
        RunPlan plan = plans.read(run.request());
        String result = run.result();
        boolean isRanks = run.kind().equals(RunType.RANKS.code());
        return new IndexRunView(
                run.id(),
                run.kind(),
                run.state(),
                run.version(),
                plan.index(),
                plan.version(),
                plan.release(),
                plan.settings().draws(),
                plan.settings().seed(),
                plan.factors(),
                run.done(),
                run.total(),
                run.createdAt(),
                run.startedAt(),
                run.endedAt(),
                run.failure(),
                result != null && isRanks ? plans.read(result, RankAnswer.class) : null,
                result != null && !isRanks ? plans.read(result, SensitivityAnswer.class) : null,
                IndexRunResource.PATH + "/" + run.id());
    }
}
