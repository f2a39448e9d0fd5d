package org.sharedgrowth.observatory.indicators.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a follower.
 *
 * @param cursor what to send as {@code after} next time: the newest release the answer knows
 * @param releases after the cursor that was sent, oldest first; at most a thousand at once
 */
@Schema(name = "Changes", description = "Releases after a cursor, oldest first.")
record ChangesView(@Schema(examples = "17") long cursor, List<ReleaseView> releases) {}
