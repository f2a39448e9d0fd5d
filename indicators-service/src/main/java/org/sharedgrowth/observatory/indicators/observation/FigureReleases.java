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
 * Finds the release that published each figure: the first one since which its value and its status
 * have been the same. A later release that changed only other figures of the series does not count.
 */
final class FigureReleases {
    private final FlowSnapshot snapshot;
    private final RowReader reader;
    private final VisibleRows visible;

    /** The figures whose release is not found yet, by series. */
    private final Map<Integer, List<Figure>> open = new LinkedHashMap<>();

    private final PackedSeries earlier = new PackedSeries();

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
        long before(int steps) {
            return releases[releases.length - 1 - steps];
        }
    }

    /** Receives the release that published a figure. */
    @FunctionalInterface
    interface Found {
        void release(int item, long release);
    }

    FigureReleases(FlowSnapshot snapshot, Dataflow flow, Audience audience) {
        this.snapshot = snapshot;
        this.reader = new RowReader(flow);
        this.visible = new VisibleRows(flow, audience);
    }

    /**
     * Adds a figure.
     *
     * @param item number by which {@link Found} names the figure
     * @param index index of its row in the view
     */
    void add(int item, SeriesView view, int index) {
        long[] releases = snapshot.versionReleases(view.ordinal());
        if (releases.length > 1) {
            PackedSeries series = view.series();
            int row = view.row(index);
            open.computeIfAbsent(view.ordinal(), _ -> new ArrayList<>())
                    .add(
                            new Figure(
                                    item,
                                    releases,
                                    series.period(row),
                                    RowReader.value(series, row),
                                    reader.status(series, row)));
        }
    }

    /** Finds the releases of all added figures, reading ever earlier versions. */
    Uni<Void> find(Found found) {
        return find(1, found);
    }

    /** Compares the open figures with the version this many versions before the current one. */
    private Uni<Void> find(int steps, Found found) {
        open.values()
                .forEach(figures ->
                        close(figures, figure -> figure.releases.length == steps, steps, found));
        open.values().removeIf(List::isEmpty);
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int[] ordinals = open.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] releases =
                open.values().stream()
                        .mapToLong(figures -> figures.getFirst().before(steps))
                        .toArray();
        return snapshot.versions(i -> ordinals[i], releases)
                .invoke(versions -> {
                    int next = 0;
                    for (Map.Entry<Integer, List<Figure>> entry : open.entrySet()) {
                        compare(
                                entry.getKey(),
                                entry.getValue(),
                                versions.get(next++),
                                steps,
                                found);
                    }
                })
                .chain(() -> find(steps + 1, found));
    }

    private void compare(
            int ordinal,
            List<Figure> figures,
            @Nullable PackedVersion version,
            int steps,
            Found found) {
        boolean isOwner = visible.owns(snapshot.key(ordinal).split("\\.", -1));
        if (version != null) {
            earlier.wrap(version);
        }
        close(figures, figure -> version == null || !isSame(figure, isOwner), steps, found);
    }

    /**
     * Removes the figures that the version this many steps before the newest lacks or has with
     * another value or status, and reports the release of the next newer version, which published
     * them.
     */
    private static void close(
            List<Figure> figures, Predicate<Figure> isFound, int steps, Found found) {
        figures.removeIf(figure -> {
            boolean matches = isFound.test(figure);
            if (matches) {
                found.release(figure.item, figure.before(steps - 1));
            }
            return matches;
        });
    }

    private boolean isSame(Figure figure, boolean isOwner) {
        int row = earlier.indexOf(figure.period);
        return row >= 0
                && (isOwner || visible.isFree(earlier, row))
                && Objects.equals(RowReader.value(earlier, row), figure.value)
                && Objects.equals(reader.status(earlier, row), figure.status);
    }
}
