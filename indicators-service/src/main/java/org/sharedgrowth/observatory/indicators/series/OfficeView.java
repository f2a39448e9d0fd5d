package org.sharedgrowth.observatory.indicators.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.merge.Source;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;

/**
 * Derives the state of one office from a flow's state: series that only this office has sent are
 * unchanged; for other series, its own versions are used.
 */
final class OfficeView {
    private final FlowState shownState;
    private final String provider;
    private final ReleaseLog log;

    /**
     * A series of the office.
     *
     * @param ordinal its ordinal in the shown state
     * @param source null if no other office has sent it
     */
    private record OwnSeries(int ordinal, @Nullable Source source) {}

    OfficeView(FlowState shownState, String provider, ReleaseLog log) {
        this.shownState = shownState;
        this.provider = provider;
        this.log = log;
    }

    FlowState state() {
        List<OwnSeries> officeSeries = ownSeries();
        KeyIndexBuilder builder =
                new KeyIndexBuilder(shownState.keys().dataKey(), shownState.dsd());
        for (OwnSeries series : officeSeries) {
            builder.add(id(series.ordinal), shownState.keys().key(series.ordinal));
        }
        KeyIndex keys = builder.build();
        PackedVersion[] newest = new PackedVersion[keys.size()];
        long[] attributes = new long[keys.size()];
        RoaringBitmap restricted = new RoaringBitmap();
        Confidentiality confidentiality = new Confidentiality(shownState.dsd());
        PackedSeries rows = new PackedSeries();
        for (OwnSeries series : officeSeries) {
            int ordinal = keys.findId(id(series.ordinal));
            newest[ordinal] =
                    series.source == null
                            ? shownState.newest(series.ordinal)
                            : series.source.newest();
            rows.wrap(newest[ordinal]);
            attributes[ordinal] = confidentiality.publicAttributes(rows);
            if (confidentiality.restricts(rows)) {
                restricted.add(ordinal);
            }
        }
        return new FlowState(
                keys,
                shownState.dsd(),
                VersionTable.EMPTY.with(keys, old -> old, versions(officeSeries)),
                newest,
                0,
                restricted,
                attributes,
                null);
    }

    private long id(int ordinal) {
        return shownState.keys().id(ordinal);
    }

    private List<OwnSeries> ownSeries() {
        List<OwnSeries> officeSeries = new ArrayList<>();
        for (int ordinal = 0; ordinal < shownState.keys().size(); ordinal++) {
            List<Source> sources = shownState.sources().of(id(ordinal));
            for (Source source : sources) {
                if (source.provider().equals(provider)) {
                    officeSeries.add(new OwnSeries(ordinal, source));
                }
            }
            if (sources.isEmpty() && isSender(ordinal)) {
                officeSeries.add(new OwnSeries(ordinal, null));
            }
        }
        return officeSeries;
    }

    /** Whether this office sent a series that only one office has sent. */
    private boolean isSender(int ordinal) {
        int newest = shownState.versions().to(ordinal) - 1;
        Release release = log.find(shownState.versions().release(newest));
        return Objects.requireNonNull(release).provider().equals(provider);
    }

    private FlowChanges versions(List<OwnSeries> officeSeries) {
        FlowChanges versions = new FlowChanges();
        VersionTable table = shownState.versions();
        for (OwnSeries series : officeSeries) {
            Source source = series.source;
            long id = id(series.ordinal);
            for (int i = 0; source != null && i < source.releases().length; i++) {
                versions.addVersion(
                        id,
                        source.releases()[i],
                        source.observations()[i],
                        source.fingerprints()[i]);
            }
            int from = source == null ? table.from(series.ordinal) : table.to(series.ordinal);
            for (int v = from; v < table.to(series.ordinal); v++) {
                versions.addVersion(
                        id, table.release(v), table.observations(v), table.fingerprint(v));
            }
        }
        return versions;
    }
}
