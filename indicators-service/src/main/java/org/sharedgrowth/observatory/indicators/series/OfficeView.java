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
 * unchanged; for others its own versions are used.
 */
final class OfficeView {
    private final FlowState shown;
    private final String provider;
    private final ReleaseLog log;

    /**
     * A series of the office.
     *
     * @param ordinal its number in the shown state
     * @param source null if no other office has sent it
     */
    private record Own(int ordinal, @Nullable Source source) {}

    OfficeView(FlowState shown, String provider, ReleaseLog log) {
        this.shown = shown;
        this.provider = provider;
        this.log = log;
    }

    FlowState state() {
        List<Own> own = ownSeries();
        KeyIndexBuilder builder = new KeyIndexBuilder(shown.keys().dataKey(), shown.dsd());
        for (Own series : own) {
            builder.add(id(series.ordinal), shown.keys().key(series.ordinal));
        }
        KeyIndex keys = builder.build();
        PackedVersion[] newest = new PackedVersion[keys.size()];
        long[] attributes = new long[keys.size()];
        RoaringBitmap restricted = new RoaringBitmap();
        Confidentiality confidentiality = new Confidentiality(shown.dsd());
        PackedSeries rows = new PackedSeries();
        for (Own series : own) {
            int ordinal = keys.findId(id(series.ordinal));
            newest[ordinal] =
                    series.source == null ? shown.newest(series.ordinal) : series.source.newest();
            rows.wrap(newest[ordinal]);
            attributes[ordinal] = confidentiality.freeAttributes(rows);
            if (confidentiality.restricts(rows)) {
                restricted.add(ordinal);
            }
        }
        return new FlowState(
                keys,
                shown.dsd(),
                VersionTable.EMPTY.with(keys, old -> old, versions(own)),
                newest,
                0,
                restricted,
                attributes,
                null);
    }

    private long id(int ordinal) {
        return shown.keys().id(ordinal);
    }

    private List<Own> ownSeries() {
        List<Own> own = new ArrayList<>();
        for (int ordinal = 0; ordinal < shown.keys().size(); ordinal++) {
            List<Source> sources = shown.sources().of(id(ordinal));
            for (Source source : sources) {
                if (source.provider().equals(provider)) {
                    own.add(new Own(ordinal, source));
                }
            }
            if (sources.isEmpty() && isSender(ordinal)) {
                own.add(new Own(ordinal, null));
            }
        }
        return own;
    }

    /** Whether this office sent a series that only one office has sent. */
    private boolean isSender(int ordinal) {
        int newest = shown.versions().to(ordinal) - 1;
        Release release = log.find(shown.versions().release(newest));
        return Objects.requireNonNull(release).provider().equals(provider);
    }

    private FlowChanges versions(List<Own> own) {
        FlowChanges versions = new FlowChanges();
        VersionTable table = shown.versions();
        for (Own series : own) {
            Source source = series.source;
            long id = id(series.ordinal);
            for (int i = 0; source != null && i < source.releases().length; i++) {
                versions.addVersion(
                        id, source.releases()[i], source.observations()[i], source.prints()[i]);
            }
            int from = source == null ? table.from(series.ordinal) : table.to(series.ordinal);
            for (int v = from; v < table.to(series.ordinal); v++) {
                versions.addVersion(id, table.release(v), table.observations(v), table.print(v));
            }
        }
        return versions;
    }
}
