package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.rank.RankSettings;

/**
 * A checked request with everything that its result depends on. Equal plans have equal results.
 *
 * @param method version of the method
 * @param release number of the release as of which figures are read
 * @param weights the request's own weights; empty if it has none
 * @param factors parts whose weights are uncertain (sensitivity) or that are left out
 *     (leave-one-out); empty for ranks
 * @param language the language of the answer
 * @param revisions whether the draws revise figures instead of using their standard errors
 */
record RunPlan(
        String method,
        String index,
        String version,
        String flow,
        @Nullable String group,
        @Nullable String period,
        long release,
        String weights,
        RankSettings settings,
        List<String> factors,
        String language,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean revisions) {}
