package org.sharedgrowth.observatory.indicators.revision;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.revision.CellChange.Kind;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Compares the series of a query between two vintages, batch by batch. Not thread-safe. */
final class Differences {
    private static final int BATCH = 512;

    private final RevisionRequest request;
    private final FlowSnapshot later;
    private final Comparison comparison;
    private final VisibleRows visibleRows;
    private final PackedSeries decoded = new PackedSeries();
    private final KeyNames names;

    /** Receives the versions of a series from the earlier to the later vintage. */
    private interface SeriesSink {
        void accept(int index, @Nullable PackedVersion[] versions);
    }

    Differences(RevisionRequest request, List<String> languages) {
        this.request = request;
        this.later = request.laterSnapshot();
        this.visibleRows = request.visibleRows();
        this.comparison = new Comparison(request.query().flow(), visibleRows);
        this.names = new KeyNames(request.query().flow().structure(), languages);
    }

    /** Counts the changed cells of each series. */
    Uni<Counts> count(int[] ordinals) {
        Counts.Builder counts = new Counts.Builder(later, ordinals);
        return walk(
                        ordinals,
                        0,
                        ordinals.length,
                        (index, versions) ->
                                differences(
                                        ordinals[index],
                                        versions,
                                        (kind, before, after) -> counts.add(index, kind)))
                .map(done -> counts.build());
    }

    /**
     * The changed cells of some series, in order of key and period.
     *
     * @param from index of the first of these series in the ordinals
     * @param to index after the last of them
     * @param skip number of cells of the first series to skip
     * @param limit maximum number of cells
     */
    Uni<List<CellChange>> cells(int[] ordinals, int from, int to, int skip, int limit) {
        List<CellChange> cells = new ArrayList<>();
        int[] left = {skip};
        return walk(
                        ordinals,
                        from,
                        to,
                        (index, versions) ->
                                differences(
                                        ordinals[index],
                                        versions,
                                        (kind, before, after) -> {
                                            if (left[0] > 0) {
                                                left[0]--;
                                            } else if (cells.size() < limit) {
                                                cells.add(
                                                        cell(
                                                                ordinals[index],
                                                                versions,
                                                                kind,
                                                                before,
                                                                after));
                                            }
                                        }))
                .replaceWith(cells);
    }

    private Uni<Void> walk(int[] ordinals, int from, int to, SeriesSink sink) {
        if (from >= to) {
            return Uni.createFrom().voidItem();
        }
        int end = Math.min(from + BATCH, to);
        return later.versionsSince(ordinals, from, end, request.from())
                .invoke(versions -> {
                    for (int i = 0; i < versions.length; i++) {
                        sink.accept(from + i, versions[i]);
                    }
                })
                .chain(() -> walk(ordinals, end, to, sink));
    }

    private void differences(
            int ordinal, @Nullable PackedVersion[] versions, Comparison.Sink sink) {
        PackedVersion newest = versions[versions.length - 1];
        if (newest == null) {
            throw new IllegalStateException("a stored version is missing");
        }
        comparison.differences(
                versions[0],
                newest,
                owns(ordinal),
                (kind, before, after) -> {
                    if (!comparison.hasSameUnit()
                            || request.minimumChange()
                                    .admits(
                                            kind,
                                            before < 0 ? null : comparison.before().value(before),
                                            after < 0 ? null : comparison.after().value(after))) {
                        sink.accept(kind, before, after);
                    }
                });
    }

    private boolean owns(int ordinal) {
        return visibleRows.owns(later.key(ordinal).split("\\.", -1));
    }

    private CellChange cell(
            int ordinal, @Nullable PackedVersion[] versions, Kind kind, int before, int after) {
        PackedSeries older = comparison.before();
        PackedSeries newer = comparison.after();
        var valueBefore = before < 0 ? null : older.value(before);
        var valueAfter = after < 0 ? null : newer.value(after);
        boolean isComparable = comparison.hasSameUnit();
        PackedSeries present = after < 0 ? older : newer;
        int period = present.period(after < 0 ? before : after);
        String[] codes = later.key(ordinal).split("\\.", -1);
        Release release = request.log().find(release(ordinal, versions, period));
        return new CellChange(
                later.key(ordinal),
                names.code(codes, Dsd.INDICATOR),
                names.code(codes, Dsd.AREA),
                new TimePeriod(present.frequency(), period).toString(),
                names.name(codes, Dsd.INDICATOR),
                names.name(codes, Dsd.AREA),
                names.breakdown(codes),
                names.decimals(present),
                kind,
                before < 0 ? null : state(older, before, comparison.unitBefore()),
                after < 0 ? null : state(newer, after, comparison.unitAfter()),
                after < 0 ? List.of() : comparison.attributes(before, after),
                isComparable ? CellChange.absolute(valueBefore, valueAfter) : null,
                isComparable ? CellChange.relative(valueBefore, valueAfter) : null,
                release == null ? 0 : release.id(),
                release == null ? null : release.publishedAt(),
                release == null ? null : release.provider(),
                release == null ? null : release.reason());
    }

    private CellChange.State state(PackedSeries series, int row, MeasureUnit unit) {
        var value = series.value(row);
        return new CellChange.State(
                value == null ? null : value.toPlainString(),
                comparison.status(series, row),
                unit.measure(),
                unit.power());
    }

    /** The newest release in which the period differed from the previous version. */
    private long release(int ordinal, @Nullable PackedVersion[] versions, int period) {
        long[] releases = later.versionReleases(ordinal);
        boolean isOwner = owns(ordinal);
        int newer = versions.length - 1;
        @Nullable List<@Nullable Object> shown = contentOf(versions[newer], period, isOwner);
        while (newer > 1) {
            @Nullable List<@Nullable Object> earlier =
                    contentOf(versions[newer - 1], period, isOwner);
            if (!Objects.equals(earlier, shown)) {
                break;
            }
            newer--;
        }
        return releases[releases.length - versions.length + newer];
    }

    private @Nullable List<@Nullable Object> contentOf(
            @Nullable PackedVersion version, int period, boolean isOwner) {
        if (version == null) {
            return null;
        }
        decoded.wrap(version);
        int row = decoded.indexOf(period);
        return row < 0 || !(isOwner || visibleRows.isPublic(decoded, row))
                ? null
                : comparison.contentOf(decoded, row);
    }
}
