package org.sharedgrowth.observatory.reports.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The words that a list of reports is searched for. */
final class ReportWords {
    private static final int MAX_LENGTH = 200;

    private ReportWords() {}

    /**
     * The words in lower case; none if nothing was sent.
     *
     * @throws Problem 400 for a text that is too long
     */
    static List<String> of(@Nullable String query) {
        if (query == null) {
            return List.of();
        }
        if (query.length() > MAX_LENGTH) {
            String shown = Problem.shown(query);
            LocalizedText what = ReportText.localized(t -> t.wordsTooLong(MAX_LENGTH));
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    what,
                    List.of(Fault.ofParameter("q", shown, what)));
        }
        return Arrays.stream(query.toLowerCase(Locale.ROOT).split("[\\s\\p{Punct}\\p{Cntrl}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
