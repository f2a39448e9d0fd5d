package org.sharedgrowth.observatory.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

/**
 * When the public figures of an indicator, area or dataflow last changed.
 *
 * @param release number of the release; 0 if there has never been a public figure
 * @param at when the release could first be read, which is after its publication date if it is
 *     history that was loaded later; null for release 0
 */
@Schema(
        name = "LastChange",
        description =
                "The release that last changed public figures. Release 0, without an instant,"
                        + " means that there has never been a public figure.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LastChange(@Schema(minimum = "0", examples = "17") long release, @Nullable Instant at) {
    static LastChange of(long id, ReleaseLog log) {
        Release release = log.find(id);
        return release == null ? new LastChange(0, null) : new LastChange(id, release.recordedAt());
    }
}
