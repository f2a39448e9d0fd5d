package org.sharedgrowth.observatory.indicators.observation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Reads one cell from the versions of its series, and finds out which release produced it. */
final class CellReader {
    private final String flow;
    private final FlowSnapshot snapshot;
    private final ReleaseLog log;
    private final RowReader rows;
    private final VisibleRows visible;
    private final PackedSeries series = new PackedSeries();
    private final PackedSeries older = new PackedSeries();

    CellReader(Dataflow flow, Audience audience, FlowSnapshot snapshot, ReleaseLog log) {
        this.flow = flow.id().id();
        this.snapshot = snapshot;
        this.log = log;
        this.rows = new RowReader(flow);
        this.visible = new VisibleRows(flow, audience);
    }

    /**
     * The cell, or null if there is no row that the audience may see.
     *
     * @param versions of the series up to the snapshot's release, oldest first
     */
    @Nullable CellView read(Cells.Located cell, List<byte[]> versions) {
        if (versions.isEmpty()) {
            return null;
        }
        String key = snapshot.key(cell.ordinal());
        String[] codes = key.split("\\.", -1);
        series.wrap(versions.getLast());
        int row = row(series, cell.period());
        if (row < 0 || !(visible.owns(codes) || visible.isFree(series, row))) {
            return null;
        }
        Release release = log.find(origin(cell, versions, row));
        return new CellView.Found(
                true,
                flow,
                key,
                cell.period().toString(),
                RowReader.value(series, row),
                rows.status(series, row),
                rows.unit(series),
                rows.unitMultiplier(series),
                rows.decimals(series),
                rows.source(series, row, codes),
                rows.comment(series, row),
                release == null ? 0 : release.id(),
                release == null ? 0 : release.submission());
    }

    private static int row(PackedSeries series, TimePeriod period) {
        return series.frequency() == period.frequency() ? series.indexOf(period.ordinal()) : -1;
    }

    /** The oldest release since which the cell has had this value and status without a break. */
    private long origin(Cells.Located cell, List<byte[]> versions, int row) {
        String value = RowReader.value(series, row);
        String status = rows.status(series, row);
        long[] releases = snapshot.versionReleases(cell.ordinal());
        int origin = releases.length - 1;
        for (int i = origin - 1; i >= 0; i--) {
            older.wrap(versions.get(i));
            int same = row(older, cell.period());
            if (same < 0
                    || !Objects.equals(value, RowReader.value(older, same))
                    || !Objects.equals(status, rows.status(older, same))) {
                break;
            }
            origin = i;
        }
        return releases[origin];
    }
}
