package org.sharedgrowth.observatory.indicators.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.submission.Changes.ChangedSeries;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.report.CellDiff;
import org.sharedgrowth.observatory.indicators.submission.report.ChangeView;

/**
 * Finds one page of the changed cells of many series, in order of key and period. A new series
 * consists only of changes, so it is counted without being read, and read only if it is on the
 * page.
 */
final class ChangeWalk {
    private final Dsd dsd;
    private final History released;
    private final List<String> languages;
    private final long from;
    private final long to;
    private final Map<Long, byte[]> contents = new HashMap<>();
    private final Map<String, byte[]> before = new HashMap<>();
    private final List<ChangedSeries> onPage = new ArrayList<>();
    private long firstOnPage;
    private long total;

    ChangeWalk(Dsd dsd, History released, List<String> languages, long offset, int size) {
        this.dsd = dsd;
        this.released = released;
        this.languages = languages;
        this.from = offset;
        this.to = offset + size;
    }

    boolean isRevised(ChangedSeries series) {
        return released.find(series.key()) >= 0;
    }

    /** Counts all changes, given the contents of the revised series. */
    void count(List<ChangedSeries> changed, Map<Long, byte[]> revisedContents) {
        contents.putAll(revisedContents);
        readBefore(changed.stream().filter(this::isRevised).toList());
        for (ChangedSeries series : changed) {
            int changes = isRevised(series) ? changes(series).size() : series.observations();
            if (total < to && total + changes > from) {
                if (onPage.isEmpty()) {
                    firstOnPage = total;
                }
                onPage.add(series);
            }
            total += changes;
        }
    }

    /** Total number of changes. */
    long total() {
        return total;
    }

    /** The series with changes on the page. */
    List<ChangedSeries> onPage() {
        return onPage;
    }

    /** The page, given the contents of the new series on it. */
    List<ChangeView> page(Map<Long, byte[]> newContents) {
        contents.putAll(newContents);
        List<ChangeView> page = new ArrayList<>();
        long position = firstOnPage;
        for (ChangedSeries series : onPage) {
            for (CellDiff.Change change : changes(series)) {
                if (position >= from && position < to) {
                    page.add(view(series.key(), change));
                }
                position++;
            }
        }
        return page;
    }

    private List<CellDiff.Change> changes(ChangedSeries series) {
        byte[] old = before.get(series.key());
        return CellDiff.of(
                dsd,
                old == null ? null : SeriesCodec.decode(old),
                SeriesCodec.decode(Objects.requireNonNull(contents.get(series.id()))));
    }

    private void readBefore(List<ChangedSeries> revised) {
        int[] ordinals = revised.stream().mapToInt(s -> released.find(s.key())).toArray();
        byte[] @Nullable [] packed = released.packed(ordinals);
        for (int i = 0; i < ordinals.length; i++) {
            byte[] content = packed[i];
            if (content != null) {
                before.put(revised.get(i).key(), content);
            }
        }
    }

    private ChangeView view(String key, CellDiff.Change change) {
        String[] codes = key.split("\\.", -1);
        String area = code(codes, Dsd.AREA);
        return new ChangeView(
                key,
                code(codes, "INDICATOR"),
                area,
                area == null ? null : areaName(area),
                change.period().toString(),
                change.kind(),
                ChangeView.Side.of(change.previous()),
                ChangeView.Side.of(change.current()));
    }

    private @Nullable String code(String[] codes, String dimension) {
        int position = dsd.dimension(dimension);
        return position < 0 ? null : codes[position];
    }

    private @Nullable String areaName(String area) {
        Codelist areas = dsd.dimensions().get(dsd.dimension(Dsd.AREA)).codelist();
        Item item = areas == null ? null : areas.find(area);
        return item == null ? null : item.names().in(languages);
    }
}
