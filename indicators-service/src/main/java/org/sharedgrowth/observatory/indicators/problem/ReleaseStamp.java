package org.sharedgrowth.observatory.indicators.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The release that an answer is based on.
 *
 * @param id number of the release in the whole observatory; 0 before anything was released
 * @param publishedAt when the release was published; null for release 0
 */
@Schema(name = "ReleaseStamp", description = "The release that an answer is based on.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseStamp(
        @Schema(minimum = "0", examples = "17") long id, @Nullable Instant publishedAt) {
    /** Stands for the time before anything was released. */
    public static final ReleaseStamp NONE = new ReleaseStamp(0, null);
}
