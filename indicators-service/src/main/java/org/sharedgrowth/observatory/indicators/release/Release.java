package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain of everything made public.
 *
 * @param id 1, 2, 3 and so on without gaps
 * @param submission number of the submission that it made public; for the store alone, since it
 *     tells how many others there are
 * @param dataKey dataflow id and major version, {@code DF_DIGITAL:1}
 * @param provider the office that sent it
 * @param publishedAt its transaction time, in microseconds: whoever asks as of this instant or
 *     later is shown it; strictly increasing with the id within a flow, not across flows
 * @param recordedAt when it was appended, by the database's clock, in microseconds; strictly
 *     increasing with the id; the same as {@code publishedAt} unless a steward backloaded history
 * @param previousHash hash of the release before; 32 zeros for the first
 * @param hash SHA-256 over all this, see {@link HashChain}
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
     * How much a release changed of what everybody may see: neither series nor rows that are hidden
     * from the public count.
     *
     * @param seriesAdded series of which nothing was to be seen before
     * @param seriesRevised series that look other than before, withdrawn ones included
     * @param observations that everybody may see in all of these together
     */
    public record Counts(int seriesAdded, int seriesRevised, long observations) {
        /** Of a release of which the public sees nothing. */
        public static final Counts NONE = new Counts(0, 0, 0);

        /**
         * These and one more series.
         *
         * @param isKnown whether everybody saw something of it before
         * @param rows of its new version that everybody may see
         */
        public Counts with(boolean isKnown, int rows) {
            return new Counts(
                    seriesAdded + (isKnown ? 0 : 1),
                    seriesRevised + (isKnown ? 1 : 0),
                    observations + rows);
        }
    }

    /** The dataflow's id without the version. */
    public String flow() {
        return dataKey.substring(0, dataKey.lastIndexOf(':'));
    }
}
