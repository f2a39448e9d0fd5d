package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One release, a link in the hash chain.
 *
 * @param id 1, 2, 3 and so on without gaps
 * @param submission number of the submission that it made public; not shown outside the store,
 *     because it reveals how many submissions there are
 * @param dataKey dataflow id and major version, {@code DF_DIGITAL:1}
 * @param provider the office that sent the submission
 * @param publishedAt its transaction time, in microseconds: queries as of this instant or later
 *     include it; strictly increasing with the id within a flow, not across flows
 * @param recordedAt when it was appended, by the database's clock, in microseconds; strictly
 *     increasing with the id; the same as {@code publishedAt} unless a steward backloaded history
 * @param previousHash hash of the previous release; 32 zero bytes for the first
 * @param hash SHA-256 of the release, see {@link HashChain}
 * @param reason why the figures change, in the office's words; null if it gave none
 */
public record Release(
        long id,
        long submission,
        String dataKey,
        String provider,
        Instant publishedAt,
        Instant recordedAt,
        Counts counts,
        byte[] previousHash,
        byte[] hash,
        @Nullable String reason) {

    /**
     * The public changes of a release; confidential series and rows are not counted.
     *
     * @param seriesAdded series without public observations before
     * @param seriesRevised other changed series, including withdrawn ones
     * @param observations public observations in all these series
     */
    public record Counts(int seriesAdded, int seriesRevised, long observations) {
        /** The counts of a release without public changes. */
        public static final Counts NONE = new Counts(0, 0, 0);

        /**
         * Adds one series.
         *
         * @param isKnown whether it had public observations before
         * @param rows number of public rows in its new version
         */
        public Counts withSeries(boolean isKnown, int rows) {
            return new Counts(
                    seriesAdded + (isKnown ? 0 : 1),
                    seriesRevised + (isKnown ? 1 : 0),
                    observations + rows);
        }
    }

    /** Whether it changed anything that everybody may see. */
    public boolean isPublic() {
        return counts.seriesAdded() + counts.seriesRevised() > 0;
    }

    /** The dataflow's id without the version. */
    public String flow() {
        return dataKey.substring(0, dataKey.lastIndexOf(':'));
    }
}
