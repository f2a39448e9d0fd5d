package org.sharedgrowth.observatory.indicators.submission.upload;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** Entity tags of submissions: a change requires the tag of the current state. */
public final class Tags {
    private Tags() {}

    public static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The tag sent with a change.
     *
     * @throws Problem 428 if it was left out
     */
    public static String required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the submission's entity tag, as GET answered it.");
        }
        return ifMatch;
    }

    /**
     * Compares a tag with the current submission.
     *
     * @throws Problem 412 if it belongs to another state
     */
    public static void require(String ifMatch, UUID id, int revision) {
        String current = etag(revision);
        boolean matches =
                Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw new Problem(
                            ProblemType.PRECONDITION_FAILED,
                            "Submission "
                                    + id
                                    + " has the entity tag "
                                    + current
                                    + ", not "
                                    + Problem.shown(ifMatch)
                                    + ". Read it again and try again.")
                    .header("ETag", current);
        }
    }
}
