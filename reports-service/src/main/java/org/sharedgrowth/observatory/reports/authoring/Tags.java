package org.sharedgrowth.observatory.reports.authoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.reports.access.Refused;

/** Entity tags of drafts. */
final class Tags {
    private Tags() {}

    static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    /** Refuses a tag that is not the current one. */
    static void require(String ifMatch, int revision) {
        boolean matches =
                Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag(revision)));
        if (!matches) {
            throw Refused.stale(
                    "If-Match is "
                            + ifMatch
                            + ", the draft is at "
                            + etag(revision)
                            + "; read it again.",
                    etag(revision));
        }
    }

    /** The tag sent; refuses if it is missing. */
    static String sent(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the draft's entity tag.");
        }
        return ifMatch;
    }
}
