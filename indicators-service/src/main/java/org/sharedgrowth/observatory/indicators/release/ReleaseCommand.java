package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to release the series versions of a submission.
 *
 * @param submission number of the submission, whose rows are in {@code series_version}
 * @param baseRelease the release its file was compared with, 0 for none
 * @param dataKey dataflow id and major version, {@code DF_DIGITAL:1}
 * @param provider the office that sent the submission
 * @param publishedAt the transaction time of backloaded history; null for now
 * @param reason why the figures change, in the office's words; null if it gave none
 */
public record ReleaseCommand(
        long submission,
        long baseRelease,
        String dataKey,
        String provider,
        Release.Counts counts,
        @Nullable Instant publishedAt,
        @Nullable String reason) {}
