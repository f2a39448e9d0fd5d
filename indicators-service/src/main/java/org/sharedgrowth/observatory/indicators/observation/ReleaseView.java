package org.sharedgrowth.observatory.indicators.observation;

import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.release.Release;

/**
 * One link of the chain of releases.
 *
 * @param submission number of the submission that it made public
 * @param previousHash of the release before, 64 hexadecimal digits
 * @param hash SHA-256 over the previous hash, id, instant, flow, provider and all contents
 */
@Schema(name = "Release", description = "What a submission made public, chained to all before.")
record ReleaseView(
        @Schema(minimum = "1", examples = "17") long id,
        Instant publishedAt,
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "NSO_KEN") String provider,
        long submission,
        int seriesAdded,
        int seriesRevised,
        long observations,
        String previousHash,
        String hash) {
    static ReleaseView of(Release release) {
        HexFormat hex = HexFormat.of();
        return new ReleaseView(
                release.id(),
                release.publishedAt(),
                release.flow(),
                release.provider(),
                release.submission(),
                release.counts().seriesAdded(),
                release.counts().seriesRevised(),
                release.counts().observations(),
                hex.formatHex(release.previousHash()),
                hex.formatHex(release.hash()));
    }
}
