package org.sharedgrowth.observatory.indicators.analysis.rank;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * How many draws of ranks are made, and how the weights vary between them.
 *
 * @param draws number of draws
 * @param seed the same seed gives the same draws
 * @param spread by how much weights may differ, from 0 to 1: 0.25 means up to a quarter less or
 *     more
 * @param allWeightsEquallyLikely whether all weights are equally likely, whatever the index says
 */
public record RankSettings(
        int draws,
        long seed,
        double spread,
        @JsonProperty("anyWeights") boolean allWeightsEquallyLikely) {
    /** Maximum number of draws made while the caller waits. */
    public static final int MAX_AT_ONCE = 1_000;

    /** Maximum number of draws of a run. */
    public static final int MAX_PER_RUN = 100_000;

    /** The settings of a request that states none. */
    public static final RankSettings DEFAULT = new RankSettings(MAX_AT_ONCE, 1, 0.25, false);

    static RankSettings of(RankParameters sent) {
        return of(
                sent.draws(),
                sent.seed(),
                sent.spread(),
                sent.weighting(),
                MAX_AT_ONCE,
                Problem::parameter);
    }

    /**
     * Creates the problem of an invalid value from the name of its parameter or field, the value,
     * and what to give instead.
     */
    public interface Refusal {
        /** The problem. */
        Problem of(String name, String value, LocalizedText hint);
    }

    /**
     * Reads the settings of a request; null means the default.
     *
     * @throws Problem for a value outside its bounds, naming the bounds
     */
    public static RankSettings of(
            @Nullable String draws,
            @Nullable String seed,
            @Nullable String spread,
            @Nullable String weighting,
            int maxDraws,
            Refusal refusal) {
        return new RankSettings(
                (int) number("draws", draws, 1, maxDraws, DEFAULT.draws, refusal),
                number("seed", seed, 0, 999_999_999, DEFAULT.seed, refusal),
                spread(spread, refusal),
                isAny(weighting, refusal));
    }

    private static long number(
            String name,
            @Nullable String text,
            long min,
            long max,
            long defaultValue,
            Refusal refusal) {
        if (text == null || text.isEmpty()) {
            return defaultValue;
        }
        if (!text.matches("[0-9]{1,18}")
                || Long.parseLong(text) < min
                || Long.parseLong(text) > max) {
            throw refusal.of(
                    name,
                    text,
                    RefusalText.localized(
                            t -> t.wholeNumberBetween(String.valueOf(min), String.valueOf(max))));
        }
        return Long.parseLong(text);
    }

    private static double spread(@Nullable String text, Refusal refusal) {
        if (text == null || text.isEmpty()) {
            return DEFAULT.spread;
        }
        if (!text.matches("0([.][0-9]{1,9})?|1([.]0{1,9})?")) {
            throw refusal.of("spread", text, RankText.localized(RankText::shareFromZeroToOne));
        }
        return Double.parseDouble(text);
    }

    private static boolean isAny(@Nullable String text, Refusal refusal) {
        if (text == null || text.isEmpty() || text.equals("near")) {
            return DEFAULT.allWeightsEquallyLikely;
        }
        if (!text.equals("any")) {
            throw refusal.of(
                    "weighting", text, RefusalText.localized(t -> t.giveOneOf("near, any")));
        }
        return true;
    }
}
