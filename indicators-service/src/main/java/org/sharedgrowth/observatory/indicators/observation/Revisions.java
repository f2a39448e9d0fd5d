package org.sharedgrowth.observatory.indicators.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.observation.RevisionView.Change;
import org.sharedgrowth.observatory.indicators.observation.RevisionView.Kind;
import org.sharedgrowth.observatory.indicators.observation.RevisionView.State;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * Compares two versions of a series, cell by cell. Applying the changes to the older version gives
 * the newer one.
 */
final class Revisions {
    private Revisions() {}

    /** The changes from one version to the next, by period. */
    static List<Change> between(Map<TimePeriod, State> older, Map<TimePeriod, State> newer) {
        TreeSet<TimePeriod> periods = new TreeSet<>(older.keySet());
        periods.addAll(newer.keySet());
        List<Change> changes = new ArrayList<>();
        for (TimePeriod period : periods) {
            State before = older.get(period);
            State after = newer.get(period);
            Kind kind = kind(before, after);
            if (kind != null) {
                changes.add(new Change(period.toString(), kind, before, after));
            }
        }
        return changes;
    }

    private static @Nullable Kind kind(@Nullable State before, @Nullable State after) {
        if (before == null || after == null) {
            return before == null ? Kind.ADDED : Kind.DELETED;
        }
        if (!Objects.equals(before.value(), after.value())) {
            return Kind.REVISED;
        }
        return before.equals(after) ? null : Kind.STATUS;
    }
}
