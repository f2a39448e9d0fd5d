package org.sharedgrowth.observatory.reports.authoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.access.ProblemType;
import org.sharedgrowth.observatory.reports.access.Refused;

/** Entity tags of drafts. */
final class Tags {
    private Tags() {}

    static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    /** Refuses when the tag sent is not the current one. */
    static void require(String ifMatch, int revision) {
        boolean matches =
                Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag(revision)));
        if (!matches) {
            throw new Refused(
                    ProblemType.PRECONDITION_FAILED,
                    "If-Match is "
                            + ifMatch
                            + ", the draft is at "
                            + etag(revision)
                            + "; read it again.");
        }
    }

    /** Like {@link #require}, for operations where the tag may be left out. */
    static void requireIfSent(@Nullable String ifMatch, int revision) {
        if (ifMatch != null) {
            require(ifMatch, revision);
        }
    }
}
