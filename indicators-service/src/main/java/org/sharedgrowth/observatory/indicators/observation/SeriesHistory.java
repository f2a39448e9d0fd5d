package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.indicators.observation.RevisionView.Change;
import org.sharedgrowth.observatory.indicators.observation.RevisionView.State;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * The history of a series as seen by an audience. Releases that changed nothing visible to it are
 * left out.
 */
final class SeriesHistory {
    private final ReleaseLog log;
    private final RowReader reader;
    private final VisibleRows visibleRows;

    SeriesHistory(ReleaseLog log, Dataflow flow, Audience audience) {
        this.log = log;
        this.reader = new RowReader(flow);
        this.visibleRows = new VisibleRows(flow, audience);
    }

    /** The changes of each release, newest first. */
    Uni<List<RevisionView>> of(FlowSnapshot snapshot, int ordinal) {
        long[] releases = snapshot.versionReleases(ordinal);
        boolean isOwner = visibleRows.owns(snapshot.key(ordinal).split("\\.", -1));
        return snapshot.versions(_ -> ordinal, releases)
                .map(versions -> revisions(releases, versions, isOwner));
    }

    private List<RevisionView> revisions(
            long[] releases, List<PackedVersion> versions, boolean isOwner) {
        List<RevisionView> revisions = new ArrayList<>();
        Map<TimePeriod, State> before = new TreeMap<>();
        for (int i = 0; i < releases.length; i++) {
            Map<TimePeriod, State> after = states(versions.get(i), isOwner);
            List<Change> changes = Revisions.between(before, after);
            Release release = log.find(releases[i]);
            if (!changes.isEmpty() && release != null) {
                revisions.add(
                        new RevisionView(
                                release.id(),
                                release.publishedAt(),
                                release.id(),
                                release.provider(),
                                release.reason(),
                                changes));
            }
            before = after;
        }
        return revisions.reversed();
    }

    private Map<TimePeriod, State> states(PackedVersion packed, boolean isOwner) {
        PackedSeries series = new PackedSeries().wrap(packed);
        Map<TimePeriod, State> states = new TreeMap<>();
        for (int row = 0; row < series.size(); row++) {
            if (isOwner || visibleRows.isPublic(series, row)) {
                states.put(
                        new TimePeriod(series.frequency(), series.period(row)),
                        new State(
                                RowReader.value(series, row),
                                reader.status(series, row),
                                reader.unit(series),
                                reader.unitMultiplier(series)));
            }
        }
        return states;
    }
}
