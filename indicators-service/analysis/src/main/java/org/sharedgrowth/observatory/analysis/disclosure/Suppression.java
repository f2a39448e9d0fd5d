package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Which cells are shown and which are not, so that nobody can estimate a sensitive one closely.
 *
 * @param table all cells, of all vintages
 * @param sensitive the cells that are protected
 * @param hidden the cells that are not shown: the sensitive ones and those that protect them
 * @param rules how wide the interval of a protected cell must be
 */
public record Suppression(
        Table table, SortedSet<String> sensitive, SortedSet<String> hidden, Rules rules) {
    public Suppression {
        sensitive = Collections.unmodifiableSortedSet(new TreeSet<>(sensitive));
        hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
    }

    /**
     * The cells of a table that must not be shown.
     *
     * @return refused with {@code DISCLOSURE_RISK} if a sensitive cell cannot be protected (the
     *     detail names it if a single cell is the cause), {@code BAD_DEFINITION} if a rule is out
     *     of range
     */
    public static Result<Suppression> of(Table table, Rules rules) {
        Table nothing = Table.of(List.of(), List.of());
        TreeSet<String> none = new TreeSet<>();
        return new Suppression(nothing, none, none, rules).next(table, List.of());
    }

    /**
     * The cells of the next vintage, or of another table, that must not be shown, so that the
     * sensitive cells of the earlier tables stay protected too. Cells of the earlier tables that
     * are already shown stay shown.
     *
     * @param next the added table, whose codes differ from those of the earlier tables
     * @param between how cells of the added table relate to earlier cells, as far as readers know;
     *     for example, that a cell was not revised
     */
    public Result<Suppression> next(Table next, List<Relation> between) {
        return rules.validate().then(_ -> protect(next, table.with(next, between)));
    }

    /** The public knowledge of the table. */
    Knowledge knowledge() {
        return Knowledge.of(table, hidden);
    }

    /**
     * The interval in which a cell must lie for readers of the shown cells.
     *
     * @return null if it cannot be computed because the numbers differ greatly in size
     */
    public @Nullable Interval interval(String code) {
        return knowledge().interval(code);
    }

    /** Whether nobody can estimate a sensitive cell more closely than the rules allow. */
    boolean isSafe() {
        return protects(knowledge());
    }

    /** Whether all sensitive cells are safe from somebody with this knowledge. */
    boolean protects(Knowledge knowledge) {
        return sensitive.stream().allMatch(code -> isSafe(knowledge, code));
    }

    private Result<Suppression> protect(Table next, Table all) {
        TreeSet<String> toProtect = new TreeSet<>(sensitive);
        next.cells().values().stream()
                .filter(cell -> rules.sensitivity(cell).isPresent())
                .map(Cell::code)
                .forEach(toProtect::add);
        TreeSet<String> mustHide = new TreeSet<>(hidden);
        mustHide.addAll(toProtect);
        TreeSet<String> others = new TreeSet<>();
        next.cells().values().stream()
                .filter(cell -> !cell.structuralZero())
                .map(Cell::code)
                .forEach(others::add);
        others.removeAll(mustHide);
        Suppression plan = new Suppression(all, toProtect, mustHide, rules);
        for (String code : toProtect) {
            if (!plan.isSafe(plan.knowledge(), code)) {
                Set<String> added = Deviation.cellsToHide(plan, code, others);
                if (added == null) {
                    return Result.refused(Reason.DISCLOSURE_RISK, Detail.area(code));
                }
                plan = plan.withHidden(added);
            }
        }
        return plan.withoutUnneededCells(mustHide);
    }

    private Suppression withHidden(Set<String> more) {
        TreeSet<String> all = new TreeSet<>(hidden);
        all.addAll(more);
        return new Suppression(table, sensitive, all, rules);
    }

    /**
     * Shows again the cells that need not be hidden, starting with those that carry the most
     * information.
     */
    private Result<Suppression> withoutUnneededCells(Set<String> mustHide) {
        Suppression plan = this;
        List<String> added =
                hidden.stream()
                        .filter(code -> !mustHide.contains(code))
                        .sorted(Deviation.byInformation(table).reversed())
                        .toList();
        for (String code : added) {
            TreeSet<String> fewer = new TreeSet<>(plan.hidden);
            fewer.remove(code);
            Suppression smaller = new Suppression(table, sensitive, fewer, rules);
            if (smaller.isSafe()) {
                plan = smaller;
            }
        }
        return plan.isSafe()
                ? Result.of(plan)
                : Result.refused(Reason.DISCLOSURE_RISK, Detail.NONE);
    }

    private boolean isSafe(Knowledge knowledge, String code) {
        Interval interval = knowledge.interval(code);
        if (interval == null) {
            return false;
        }
        double value = table.value(code);
        double slack = Deviation.TOLERANCE * Math.max(1, value);
        return interval.low() <= value - rules.below(value) + slack
                && (interval.high() == null
                        || interval.high() >= value + rules.above(value) - slack);
    }
}
