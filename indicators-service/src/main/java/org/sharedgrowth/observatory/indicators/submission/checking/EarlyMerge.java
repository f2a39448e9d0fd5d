package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.PublicPrint;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Settles each series as soon as its rows are over, if nothing is to be said about it: a new one,
 * or one that stays as it was. All others wait for the end of the file with their cells. In a
 * sorted file, as most are, that leaves little to be kept.
 */
final class EarlyMerge implements CellTable.Runs {
    private final FileCells file;
    private final String dataKey;
    private final History history;
    private final Findings findings;
    private final SeriesAttributes seriesAttributes;
    private final StatedSeries stated;
    private final PublicPrint print;
    private final PackedSeries released = new PackedSeries();
    private final BitSet settled = new BitSet();
    private @Nullable SeriesVersion[] versions = new @Nullable SeriesVersion[64];

    EarlyMerge(FileCells file, Terms terms, History history, Findings findings) {
        Dsd dsd = terms.structure();
        this.file = file;
        this.dataKey = terms.flow().dataKey();
        this.history = history;
        this.findings = findings;
        this.seriesAttributes = new SeriesAttributes(file, dsd);
        this.stated = new StatedSeries(file, dsd);
        this.print = new PublicPrint(new Confidentiality(dsd));
    }

    @Override
    public boolean isSettled(int series) {
        return settled.get(series);
    }

    /** The new version of a settled series, or null if nothing changes. */
    @Nullable SeriesVersion version(int series) {
        return series < versions.length ? versions[series] : null;
    }

    @Override
    public boolean settle(CellRun run) {
        if (findings.errors() > 0 || run.has(CellRun.DELETED) || !run.isInOrder()) {
            return false;
        }
        int series = run.series;
        String key = file.key(series);
        int ordinal = history.find(key);
        byte[] existing = ordinal < 0 ? null : history.atHand(ordinal);
        if (ordinal >= 0 && existing == null) {
            return false;
        }
        List<@Nullable String> attributes =
                seriesAttributes.of(series, existing == null ? null : released.wrap(existing));
        if (existing == null && seriesAttributes.lacksAny(attributes)) {
            return false;
        }
        byte[] packed = stated.pack(run, file.series().frequency(series), attributes);
        if (existing == null) {
            keep(series, SeriesVersion.of(dataKey, key, packed, print, run.size, true));
        } else if (!Arrays.equals(packed, existing)) {
            return false;
        }
        settled.set(series);
        return true;
    }

    private void keep(int series, SeriesVersion version) {
        if (series >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(versions.length * 2, series + 1));
        }
        versions[series] = version;
    }
}
