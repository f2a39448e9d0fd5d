package org.sharedgrowth.observatory.indicators.changes;

import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;

/**
 * A release as the public sees it.
 *
 * @param publishedAt the time of publication; earlier than {@code recordedAt} if a steward loaded
 *     history later
 * @param recordedAt when it was appended to the chain
 * @param submission the same as {@code id}; it used to be the number of the submission, which
 *     revealed how many submissions there are
 * @param seriesAdded series that have public observations for the first time
 * @param seriesRevised series whose public observations changed
 * @param observations public observations in all these series
 * @param previousHash hash of the release before, in hexadecimal; zeros for the first
 * @param hash SHA-256 over the previous hash and the content of this release, in hexadecimal
 * @param reason why the figures change, in the office's words; null if it gave no reason
 */
@Schema(name = "Release", description = "One release: data that an office published at one time.")
record ReleaseView(
        @Schema(examples = "17") long id,
        Instant publishedAt,
        Instant recordedAt,
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "NSO_KEN") String provider,
        @Schema(
                        description = "Same as 'id'; kept for older programs.",
                        deprecated = true,
                        examples = "17")
                long submission,
        int seriesAdded,
        int seriesRevised,
        long observations,
        @Schema(examples = "41b7d90c2e6f85a3917d0c4be8a2f6537c10e9d4ab5826f3d70c1e94b5a8f260")
                String previousHash,
        @Schema(examples = "9f2c4a7be0d15386a4c8f19d7b3e60254c1d8a9be7f03562d1c4b8a70e95f316")
                String hash,
        @Schema(examples = "Recount after the census of 2022") @Nullable String reason) {
    static ReleaseView of(Release release) {
        HexFormat hex = HexFormat.of();
        return new ReleaseView(
                release.id(),
                release.publishedAt(),
                release.recordedAt(),
                release.flow(),
                release.provider(),
                release.id(),
                release.counts().seriesAdded(),
                release.counts().seriesRevised(),
                release.counts().observations(),
                hex.formatHex(release.previousHash()),
                hex.formatHex(release.hash()),
                release.reason());
    }
}
