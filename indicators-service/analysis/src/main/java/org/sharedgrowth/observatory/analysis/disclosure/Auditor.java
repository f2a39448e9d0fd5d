package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Decides whether the sum of some cells may be revealed, given everything that is published and all
 * earlier answers. A refusal has no detail: it is the same for every cause.
 */
public final class Auditor {
    private static final Detail SAME_FOR_ALL = Detail.NONE;

    private final Suppression suppression;
    private final Knowledge knowledge;
    private final List<SortedSet<String>> answered;

    private Auditor(
            Suppression suppression, Knowledge knowledge, List<SortedSet<String>> answered) {
        this.suppression = suppression;
        this.knowledge = knowledge;
        this.answered = answered;
    }

    /** An auditor that has given no answer yet. */
    public static Auditor of(Suppression suppression) {
        return new Auditor(suppression, suppression.knowledge(), List.of());
    }

    /**
     * An answer.
     *
     * @param next the auditor for the next question; it takes this answer into account
     * @param value the sum of the cells
     */
    public record Answer(double value, Auditor next) {}

    /**
     * The sum of some cells.
     *
     * @param cells codes, of hidden and shown cells alike
     * @return refused with {@code DISCLOSURE_RISK} if a protected cell could be estimated too
     *     closely afterwards, or if the cells, or the cells in which this question differs from an
     *     earlier one, have too few contributors
     */
    public Result<Answer> ask(Collection<String> cells) {
        TreeSet<String> asked = new TreeSet<>(cells);
        if (hasTooFewContributors(asked)) {
            return Result.refused(Reason.DISCLOSURE_RISK, SAME_FOR_ALL);
        }
        double sum = asked.stream().mapToDouble(suppression.table()::value).sum();
        Knowledge afterwards = knowledge.with(Relation.known(asked, sum));
        if (!suppression.protects(afterwards)) {
            return Result.refused(Reason.DISCLOSURE_RISK, SAME_FOR_ALL);
        }
        List<SortedSet<String>> all = new ArrayList<>(answered);
        all.add(asked);
        return Result.of(new Answer(sum, new Auditor(suppression, afterwards, List.copyOf(all))));
    }

    /**
     * The interval in which the sum of some cells must lie. It is computed only from public
     * knowledge and the earlier answers, and so reveals nothing more: this is how hidden cells
     * enter an aggregate that must not be exact.
     *
     * @return refused with {@code DISCLOSURE_RISK} if the interval cannot be computed
     */
    public Result<Interval> interval(Collection<String> cells) {
        TreeMap<String, Double> sum = new TreeMap<>();
        cells.forEach(cell -> sum.put(cell, 1.0));
        Interval interval = knowledge.interval(sum);
        return interval == null
                ? Result.refused(Reason.DISCLOSURE_RISK, SAME_FOR_ALL)
                : Result.of(interval);
    }

    private boolean hasTooFewContributors(SortedSet<String> asked) {
        if (contributors(asked) < suppression.rules().leastContributors()) {
            return true;
        }
        return answered.stream()
                .filter(other -> !other.equals(asked))
                .anyMatch(other ->
                        contributors(difference(asked, other))
                                < suppression.rules().leastContributors());
    }

    private static SortedSet<String> difference(SortedSet<String> one, SortedSet<String> other) {
        TreeSet<String> difference = new TreeSet<>(one);
        difference.removeAll(other);
        TreeSet<String> reverse = new TreeSet<>(other);
        reverse.removeAll(one);
        difference.addAll(reverse);
        return difference;
    }

    private long contributors(SortedSet<String> cells) {
        return cells.stream()
                .mapToLong(code -> {
                    Cell cell = suppression.table().cells().get(code);
                    return cell == null ? 0 : cell.contributors();
                })
                .sum();
    }
}
