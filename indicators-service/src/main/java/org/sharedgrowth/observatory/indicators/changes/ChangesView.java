package org.sharedgrowth.observatory.indicators.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a follower.
 *
 * @param cursor value for {@code after} in the next request: the id of the newest release in the
 *     answer, or of the newest of all if the answer has none
 * @param releases the releases after the cursor that was sent, oldest first; at most a thousand
 */
@Schema(name = "Changes", description = "Releases after a cursor, oldest first.")
record ChangesView(@Schema(examples = "17") long cursor, List<ReleaseView> releases) {}
