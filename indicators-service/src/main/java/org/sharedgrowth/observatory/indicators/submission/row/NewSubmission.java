package org.sharedgrowth.observatory.indicators.submission.row;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Provider;

/**
 * A submission that is being recorded.
 *
 * @param skipUnknown whether rows with unknown codes are skipped
 * @param replaces id of the submission that the file corrects; null for none
 * @param node the node that stores the file until it is checked
 */
public record NewSubmission(
        UUID id,
        String flow,
        Provider office,
        boolean skipUnknown,
        String node,
        Submission.Sender sender,
        @Nullable String fileName,
        @Nullable String reason,
        @Nullable UUID replaces) {}
