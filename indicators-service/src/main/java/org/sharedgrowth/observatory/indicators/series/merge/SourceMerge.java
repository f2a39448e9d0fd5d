package org.sharedgrowth.observatory.indicators.series.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Makes of what several offices have sent of a series the one that is shown. Of each cell the row
 * of the first office that has one is shown, but a row that everybody may see comes before one that
 * is hidden: hidden rows neither replace nor move anything that others see. The attributes of the
 * series are those of the first office of which everybody may see a row; who measures in another
 * unit than it, or has another source or comment for the whole series, shows nothing beside it,
 * since one series has one of each. Pure.
 */
public final class SourceMerge {
    private final Confidentiality confidentiality;
    private final Dsd dsd;

    public SourceMerge(Dsd dsd) {
        this.confidentiality = new Confidentiality(dsd);
        this.dsd = dsd;
    }

    /** A row of one of several contents. */
    private record Place(int source, int row) {}

    /**
     * The packed series to show, without rows if no office has any.
     *
     * @param inOrder packed, at least one, whose rows to show first at the beginning
     */
    public byte[] merge(List<byte[]> inOrder) {
        List<SeriesContent> contents = inOrder.stream().map(SeriesCodec::decode).toList();
        NavigableMap<Integer, Place> shown = shown(contents);
        if (shown.isEmpty()) {
            return SeriesCodec.tombstone(contents.getFirst().frequency());
        }
        int lead = lead(contents);
        boolean alone = shown.values().stream().allMatch(place -> place.source == lead);
        return alone ? inOrder.get(lead) : SeriesCodec.encode(content(contents, lead, shown));
    }

    /**
     * Which of the contents shows its row of a period; -1 if there is no row.
     *
     * @param inOrder as above
     */
    public int shownAt(List<byte[]> inOrder, TimePeriod period) {
        List<SeriesContent> contents = inOrder.stream().map(SeriesCodec::decode).toList();
        Place place = shown(contents).get(period.ordinal());
        return place == null || contents.get(place.source).frequency() != period.frequency()
                ? -1
                : place.source;
    }

    /** By period, ascending, the row that is shown. */
    private NavigableMap<Integer, Place> shown(List<SeriesContent> contents) {
        NavigableMap<Integer, Place> shown = new TreeMap<>();
        int lead = lead(contents);
        if (lead < 0) {
            return shown;
        }
        for (boolean free : new boolean[] {true, false}) {
            for (int source = 0; source < contents.size(); source++) {
                SeriesContent content = contents.get(source);
                boolean fits = goesWith(contents.get(lead), content);
                for (int row = 0; fits && row < content.size(); row++) {
                    if (isFree(content, row) == free) {
                        shown.putIfAbsent(content.periods()[row], new Place(source, row));
                    }
                }
            }
        }
        return shown;
    }

    /** The first with a row that everybody may see, else the first with a row, else -1. */
    private int lead(List<SeriesContent> contents) {
        return IntStream.range(0, contents.size())
                .filter(i -> hasFreeRow(contents.get(i)))
                .findFirst()
                .orElseGet(() ->
                        IntStream.range(0, contents.size())
                                .filter(i -> contents.get(i).size() > 0)
                                .findFirst()
                                .orElse(-1));
    }

    private boolean hasFreeRow(SeriesContent content) {
        return IntStream.range(0, content.size()).anyMatch(row -> isFree(content, row));
    }

    private boolean isFree(SeriesContent content, int row) {
        return confidentiality.isFree(content, row);
    }

    private boolean goesWith(SeriesContent lead, SeriesContent other) {
        return other.frequency() == lead.frequency()
                && MeasureUnit.of(dsd, other.seriesAttributes())
                        .isSameAs(MeasureUnit.of(dsd, lead.seriesAttributes()))
                && IntStream.range(0, dsd.seriesAttributes().size())
                        .filter(a ->
                                NamedAttributes.isStatement(dsd.seriesAttributes().get(a).id()))
                        .allMatch(a -> Objects.equals(ofSeries(lead, a), ofSeries(other, a)));
    }

    private static @Nullable String ofSeries(SeriesContent content, int attribute) {
        List<@Nullable String> values = content.seriesAttributes();
        return attribute < values.size() ? values.get(attribute) : null;
    }

    private static SeriesContent content(
            List<SeriesContent> contents, int lead, Map<Integer, Place> shown) {
        List<Place> places = List.copyOf(shown.values());
        Decimals.Builder values = new Decimals.Builder(places.size());
        int columns = 0;
        for (Place place : places) {
            SeriesContent source = contents.get(place.source);
            values.add(source.values(), place.row);
            columns = Math.max(columns, source.observationAttributes().size());
        }
        List<AttributeColumn> attributes = new ArrayList<>();
        for (int a = 0; a < columns; a++) {
            int attribute = a;
            @Nullable String[] texts = new @Nullable String[places.size()];
            Arrays.setAll(texts, i -> text(contents, places.get(i), attribute));
            attributes.add(new AttributeColumn.Each(texts));
        }
        return new SeriesContent(
                contents.get(lead).frequency(),
                shown.keySet().stream().mapToInt(Integer::intValue).toArray(),
                values.build(),
                contents.get(lead).seriesAttributes(),
                attributes);
    }

    private static @Nullable String text(List<SeriesContent> contents, Place place, int attribute) {
        List<AttributeColumn> columns = contents.get(place.source).observationAttributes();
        return attribute < columns.size() ? columns.get(attribute).at(place.row) : null;
    }
}
