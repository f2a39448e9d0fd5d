package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding.Severity;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * Collects the findings of a check. The first ten thousand findings are kept one by one; further
 * ones are counted by (rule, column, value), and beyond ten thousand such groups by rule alone.
 * Totals are always exact.
 */
public final class Findings {
    private static final int MAX_LISTED = 10_000;
    private static final int MAX_GROUPS = 10_000;

    private final List<Finding> listed = new ArrayList<>();
    private final Map<Group, CountedDraft> groups = new LinkedHashMap<>();
    private @Nullable Finding fileError;
    private long errors;
    private long warnings;

    /** Adds an error; {@code ruleArguments} are the further arguments of the rule's texts. */
    public void error(Rule rule, long row, String column, String value, Object... ruleArguments) {
        errors++;
        add(Severity.ERROR, rule, row, column, value, 1, ruleArguments);
    }

    public void warning(Rule rule, long row, String column, String value, Object... ruleArguments) {
        warnings++;
        add(Severity.WARNING, rule, row, column, value, 1, ruleArguments);
    }

    /** Adds a warning that occurred several times. */
    public void warnings(
            long times, Rule rule, long row, String column, String value, Object... ruleArguments) {
        warnings += times;
        add(Severity.WARNING, rule, row, column, value, times, ruleArguments);
    }

    /** Adds the finding that the whole file is refused. */
    public void unreadable(UnreadableFile refusal) {
        errors++;
        fileError = Finding.error(refusal.row(), refusal.code(), refusal.wording());
    }

    /** Total number of errors. */
    public long errors() {
        return errors;
    }

    /** Total number of warnings. */
    public long warnings() {
        return warnings;
    }

    /**
     * The report: single findings, then groups, each in order of appearance, and at the end the
     * reason why the whole file is refused.
     */
    public List<Finding> report() {
        List<Finding> report = new ArrayList<>(listed);
        groups.forEach((group, countedDraft) ->
                report.add(countedDraft.first.occurring(countedDraft.times)));
        if (fileError != null) {
            report.add(fileError);
        }
        return report;
    }

    private void add(
            Severity severity,
            Rule rule,
            long row,
            String column,
            String value,
            long times,
            Object[] ruleArguments) {
        if (listed.size() < MAX_LISTED) {
            listed.add(
                    new Draft(severity, rule, row, column, value, ruleArguments).occurring(times));
            return;
        }
        Group group = new Group(severity, rule, column, value);
        CountedDraft countedDraft = groups.get(group);
        if (countedDraft == null && groups.size() >= MAX_GROUPS) {
            group = new Group(severity, rule, "", "…");
            countedDraft = groups.get(group);
        }
        if (countedDraft == null) {
            Draft first = new Draft(severity, rule, row, column, group.value, ruleArguments);
            groups.put(group, new CountedDraft(first, times));
        } else {
            countedDraft.times += times;
        }
    }

    private record Group(Severity severity, Rule rule, String column, String value) {}

    /** A finding without the number of its occurrences. */
    private record Draft(
            Severity severity,
            Rule rule,
            long row,
            String column,
            String value,
            Object[] ruleArguments) {
        Finding occurring(long times) {
            String shown = Excerpt.of(value);
            Object[] arguments = new Object[ruleArguments.length + 1];
            arguments[0] = shown;
            System.arraycopy(ruleArguments, 0, arguments, 1, ruleArguments.length);
            return Finding.of(
                    severity,
                    row,
                    Excerpt.of(column),
                    shown,
                    rule.code(),
                    rule.wording(arguments),
                    times);
        }
    }

    private static final class CountedDraft {
        final Draft first;
        long times;

        CountedDraft(Draft first, long times) {
            this.first = first;
            this.times = times;
        }
    }
}
