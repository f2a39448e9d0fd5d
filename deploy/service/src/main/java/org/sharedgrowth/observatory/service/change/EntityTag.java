package org.sharedgrowth.observatory.service.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.service.problem.ServiceText;

/** Entity tags of objects that can change: a change requires the tag of the current state. */
public final class EntityTag {
    private EntityTag() {}

    /** The tag of a revision. */
    public static String of(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Returns the tag sent with a change.
     *
     * @throws Problem 428 if it was left out
     */
    public static String requirePresent(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    ServiceText.localized(ServiceText::sendIfMatch));
        }
        return ifMatch;
    }

    /**
     * Requires the header to contain the tag of the current state or {@code *}.
     *
     * @throws Problem 412 if it contains neither
     */
    public static void requireMatch(String ifMatch, int revision) {
        String current = of(revision);
        boolean matches =
                Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw new Problem(
                            ProblemType.PRECONDITION_FAILED,
                            ServiceText.localized(
                                    t -> t.otherState(current, Problem.shown(ifMatch))))
                    .header("ETag", current);
        }
    }
}
