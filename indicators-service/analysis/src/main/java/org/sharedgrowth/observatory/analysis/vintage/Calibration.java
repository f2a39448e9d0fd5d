package org.sharedgrowth.observatory.analysis.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Statistics of the revisions in an archive of vintages: for figures of each indicator, flag and
 * age, last value minus first value.
 */
public final class Calibration {
    /** The smallest number of revisions that a kind needs; with fewer, a wider kind is used. */
    public static final int MIN_REVISIONS = 30;

    private final Map<Kind, Revisions> kinds;

    private record Kind(String indicator, @Nullable String flag, @Nullable Age age) {}

    private Calibration(Map<Kind, Revisions> kinds) {
        this.kinds = kinds;
    }

    /**
     * Learns from an archive.
     *
     * @param cells in any order, split at series breaks: versions from before and after a break are
     *     separate cells. A cell counts if at least two of the vintages used contain it
     * @param until vintages after this day are not used
     */
    public static Calibration learn(List<FlaggedCell> cells, LocalDate until) {
        Map<Kind, List<Double>> revisions = new HashMap<>();
        cells.stream()
                .sorted(
                        Comparator.comparing(FlaggedCell::area)
                                .thenComparing(FlaggedCell::indicator)
                                .thenComparingInt(FlaggedCell::year))
                .forEach(cell -> add(revisions, cell, cell.until(until)));
        Map<Kind, Revisions> kinds = new HashMap<>();
        revisions.forEach((kind, all) ->
                kinds.put(
                        kind,
                        Revisions.of(
                                kind.indicator(),
                                kind.flag(),
                                kind.age(),
                                all.stream().mapToDouble(Double::doubleValue).toArray())));
        return new Calibration(kinds);
    }

    private static void add(
            Map<Kind, List<Double>> revisions,
            FlaggedCell cell,
            List<FlaggedCell.Version> versions) {
        if (versions.size() < 2) {
            return;
        }
        FlaggedCell.Version first = versions.getFirst();
        double revision = versions.getLast().value() - first.value();
        Age age = cell.ageAt(first.date());
        for (Kind kind : kinds(cell.indicator(), first.flag(), age)) {
            revisions.computeIfAbsent(kind, _ -> new ArrayList<>()).add(revision);
        }
    }

    /** The kinds that a figure belongs to, the narrowest first. */
    private static List<Kind> kinds(String indicator, String flag, @Nullable Age age) {
        return List.of(
                new Kind(indicator, flag, age),
                new Kind(indicator, flag, null),
                new Kind(indicator, null, null));
    }

    /**
     * A kind of figures of which at least one was revised or confirmed.
     *
     * @param flag flag of the first value
     * @param age age at the first value; null for all ages together
     * @param n number of figures with at least two versions
     */
    public record ObservedKind(String indicator, String flag, @Nullable Age age, int n) {}

    /** The narrowest kinds, in the order of indicator, flag and age. */
    public List<ObservedKind> observed() {
        return observed(true);
    }

    /** The kinds of all ages together, in the order of indicator and flag. */
    public List<ObservedKind> observedFlags() {
        return observed(false);
    }

    private List<ObservedKind> observed(boolean byAge) {
        List<ObservedKind> observed = new ArrayList<>();
        kinds.forEach((kind, revisions) -> {
            if (kind.flag() != null && byAge == (kind.age() != null)) {
                observed.add(
                        new ObservedKind(kind.indicator(), kind.flag(), kind.age(), revisions.n()));
            }
        });
        observed.sort(
                Comparator.comparing(ObservedKind::indicator)
                        .thenComparing(ObservedKind::flag)
                        .thenComparing(
                                ObservedKind::age,
                                Comparator.nullsFirst(Comparator.naturalOrder())));
        return observed;
    }

    /**
     * The revisions of the narrowest kind that has enough of them: of the same flag and age, else
     * of the same flag, else of the same indicator.
     *
     * @param age null for all ages together
     * @return refused with TOO_FEW_REVISIONS if the indicator has fewer than 30
     */
    public Result<Revisions> of(String indicator, String flag, @Nullable Age age) {
        int largest = 0;
        for (Kind kind : kinds(indicator, flag, age)) {
            Revisions revisions = kinds.get(kind);
            int count = revisions == null ? 0 : revisions.n();
            if (revisions != null && count >= MIN_REVISIONS) {
                return Result.of(revisions);
            }
            largest = Math.max(largest, count);
        }
        return Result.refused(
                Reason.TOO_FEW_REVISIONS,
                Detail.count(largest, MIN_REVISIONS).withIndicator(indicator));
    }
}
