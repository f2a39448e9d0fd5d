package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain of everything made public.
 *
 * @param id 1, 2, 3 and so on without gaps
 * @param submission number of the submission that it made public
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
     * How much a release changed.
     *
     * @param seriesAdded series that had no version before
     * @param seriesRevised series that had one
     * @param observations in all their new versions together
     */
    public record Counts(int seriesAdded, int seriesRevised, long observations) {}

    /** The dataflow's id without the version. */
    public String flow() {
        return dataKey.substring(0, dataKey.lastIndexOf(':'));
    }
}
