package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * Finds the release that published each figure: the first release since which its value and status
 * have not changed. A later release that changed only other figures of the series does not count.
 */
final class FigureReleases {
    private final FlowSnapshot snapshot;
    private final RowReader reader;
    private final VisibleRows visibleRows;

    /** The figures whose release has not been found yet, by series. */
    private final Map<Integer, List<Figure>> unresolved = new LinkedHashMap<>();

    private final PackedSeries earlierVersion = new PackedSeries();

    /**
     * A figure of a series that has earlier versions.
     *
     * @param releases the releases of the versions, oldest first
     */
    private record Figure(
            int item,
            long[] releases,
            int period,
            @Nullable String value,
            @Nullable String status) {
        /** The release of the version that is this many versions before the newest. */
        long releaseBefore(int steps) {
            return releases[releases.length - 1 - steps];
        }
    }

    /** Receives the release that published a figure. */
    @FunctionalInterface
    interface ReleaseConsumer {
        void release(int item, long release);
    }

    FigureReleases(FlowSnapshot snapshot, Dataflow flow, Audience audience) {
        this.snapshot = snapshot;
        this.reader = new RowReader(flow);
        this.visibleRows = new VisibleRows(flow, audience);
    }

    /**
     * Adds a figure.
     *
     * @param item number that identifies the figure to the {@link ReleaseConsumer}
     * @param index index of its row in the view
     */
    void add(int item, SeriesView view, int index) {
        long[] releases = snapshot.versionReleases(view.ordinal());
        if (releases.length > 1) {
            PackedSeries series = view.series();
            int row = view.row(index);
            unresolved
                    .computeIfAbsent(view.ordinal(), _ -> new ArrayList<>())
                    .add(
                            new Figure(
                                    item,
                                    releases,
                                    series.period(row),
                                    RowReader.value(series, row),
                                    reader.status(series, row)));
        }
    }

    /**
     * Finds the releases of all added figures, reading one earlier version after another. A figure
     * whose series has only one version is not reported; its release is that of the series.
     */
    Uni<Void> find(ReleaseConsumer consumer) {
        return find(1, consumer);
    }

    /**
     * Compares the unresolved figures with the version this many versions before the current one.
     */
    private Uni<Void> find(int steps, ReleaseConsumer consumer) {
        unresolved
                .values()
                .forEach(figures ->
                        resolve(
                                figures,
                                figure -> figure.releases.length == steps,
                                steps,
                                consumer));
        unresolved.values().removeIf(List::isEmpty);
        if (unresolved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int[] ordinals = unresolved.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] releases =
                unresolved.values().stream()
                        .mapToLong(figures -> figures.getFirst().releaseBefore(steps))
                        .toArray();
        return snapshot.versions(i -> ordinals[i], releases)
                .invoke(versions -> {
                    int next = 0;
                    for (Map.Entry<Integer, List<Figure>> entry : unresolved.entrySet()) {
                        compare(
                                entry.getKey(),
                                entry.getValue(),
                                versions.get(next++),
                                steps,
                                consumer);
                    }
                })
                .chain(() -> find(steps + 1, consumer));
    }

    private void compare(
            int ordinal,
            List<Figure> figures,
            @Nullable PackedVersion version,
            int steps,
            ReleaseConsumer consumer) {
        boolean isOwner = visibleRows.owns(snapshot.key(ordinal).split("\\.", -1));
        if (version != null) {
            earlierVersion.wrap(version);
        }
        resolve(figures, figure -> version == null || !isSame(figure, isOwner), steps, consumer);
    }

    /**
     * Removes the figures that match. The version this many steps before the newest lacks them or
     * has a different value or status; so the next newer version published them, and its release is
     * reported.
     */
    private static void resolve(
            List<Figure> figures,
            Predicate<Figure> isResolved,
            int steps,
            ReleaseConsumer consumer) {
        figures.removeIf(figure -> {
            boolean matches = isResolved.test(figure);
            if (matches) {
                consumer.release(figure.item, figure.releaseBefore(steps - 1));
            }
            return matches;
        });
    }

    private boolean isSame(Figure figure, boolean isOwner) {
        int row = earlierVersion.indexOf(figure.period);
        return row >= 0
                && (isOwner || visibleRows.isPublic(earlierVersion, row))
                && Objects.equals(RowReader.value(earlierVersion, row), figure.value)
                && Objects.equals(reader.status(earlierVersion, row), figure.status);
    }
}
