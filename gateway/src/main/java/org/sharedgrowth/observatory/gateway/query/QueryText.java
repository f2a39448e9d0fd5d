package org.sharedgrowth.observatory.gateway.query;

import java.util.Optional;
import org.sharedgrowth.observatory.gateway.problem.NameRules;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.QueryProblems;
import org.sharedgrowth.observatory.gateway.problem.Refused;

/**
 * The name and the view of a saved query, as its owner chose them.
 *
 * @param name up to 120 characters
 * @param view path and parameters of a public page of this site
 */
record QueryText(String name, String view) {
    private static final int MAX_NAME_LENGTH = 120;

    /** Checks the name and the view; throws {@link Refused} if one of them is not valid. */
    static QueryText of(String name, String view) {
        String plain = name.strip();
        refuse(NameRules.fault(plain, MAX_NAME_LENGTH));
        if (view.length() > ViewAddress.MAX_LENGTH) {
            throw new Refused(QueryProblems.viewTooLong(view, ViewAddress.MAX_LENGTH));
        }
        if (!ViewAddress.isPublicPage(view)) {
            throw new Refused(QueryProblems.notOurView(view));
        }
        return new QueryText(plain, view);
    }

    private static void refuse(Optional<Problem> fault) {
        fault.ifPresent(problem -> {
            throw new Refused(problem);
        });
    }
}
