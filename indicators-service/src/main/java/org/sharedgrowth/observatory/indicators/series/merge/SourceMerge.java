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
 * Merges the series of several offices into the one that is shown. For each cell, the row of the
 * first office that has one is shown. Public rows take precedence over confidential ones, so that
 * confidential rows do not affect what others see. The attributes of the series are those of the
 * first office with a public row, or with any row if none is public. Rows of offices with a
 * different unit, or with a different source or comment for the whole series, are not shown,
 * because a series has only one of each. Pure.
 */
public final class SourceMerge {
    private final Confidentiality confidentiality;
    private final Dsd dsd;

    public SourceMerge(Dsd dsd) {
        this.confidentiality = new Confidentiality(dsd);
        this.dsd = dsd;
    }

    /** A row, by the index of its content and its position in that content. */
    private record Place(int source, int row) {}

    /**
     * The packed series to show, without rows if no office has any.
     *
     * @param inOrder packed series in order of preference, at least one
     */
    public byte[] merge(List<byte[]> inOrder) {
        List<SeriesContent> contents = inOrder.stream().map(SeriesCodec::decode).toList();
        NavigableMap<Integer, Place> shown = mergeRows(contents);
        if (shown.isEmpty()) {
            return SeriesCodec.tombstone(contents.getFirst().frequency());
        }
        int lead = lead(contents);
        boolean isAllFromLead = shown.values().stream().allMatch(place -> place.source == lead);
        return isAllFromLead
                ? inOrder.get(lead)
                : SeriesCodec.encode(content(contents, lead, shown));
    }

    /**
     * Index of the content whose row of a period is shown; -1 if there is no row.
     *
     * @param inOrder packed series in order of preference, at least one
     */
    public int indexOfSourceAt(List<byte[]> inOrder, TimePeriod period) {
        List<SeriesContent> contents = inOrder.stream().map(SeriesCodec::decode).toList();
        Place place = mergeRows(contents).get(period.ordinal());
        return place == null || contents.get(place.source).frequency() != period.frequency()
                ? -1
                : place.source;
    }

    /** The shown rows by period, ascending. */
    private NavigableMap<Integer, Place> mergeRows(List<SeriesContent> contents) {
        NavigableMap<Integer, Place> shown = new TreeMap<>();
        int lead = lead(contents);
        if (lead < 0) {
            return shown;
        }
        for (boolean isPublic : new boolean[] {true, false}) {
            for (int source = 0; source < contents.size(); source++) {
                SeriesContent content = contents.get(source);
                boolean isCompatible = isCompatible(contents.get(lead), content);
                for (int row = 0; isCompatible && row < content.size(); row++) {
                    if (isPublic(content, row) == isPublic) {
                        shown.putIfAbsent(content.periods()[row], new Place(source, row));
                    }
                }
            }
        }
        return shown;
    }

    /** The index of the first content with a public row, else with any row, else -1. */
    private int lead(List<SeriesContent> contents) {
        return IntStream.range(0, contents.size())
                .filter(i -> hasPublicRow(contents.get(i)))
                .findFirst()
                .orElseGet(() ->
                        IntStream.range(0, contents.size())
                                .filter(i -> contents.get(i).size() > 0)
                                .findFirst()
                                .orElse(-1));
    }

    private boolean hasPublicRow(SeriesContent content) {
        return IntStream.range(0, content.size()).anyMatch(row -> isPublic(content, row));
    }

    private boolean isPublic(SeriesContent content, int row) {
        return confidentiality.isPublic(content, row);
    }

    private boolean isCompatible(SeriesContent lead, SeriesContent other) {
        return other.frequency() == lead.frequency()
                && MeasureUnit.of(dsd, other.seriesAttributes())
                        .isSameAs(MeasureUnit.of(dsd, lead.seriesAttributes()))
                && IntStream.range(0, dsd.seriesAttributes().size())
                        .filter(a ->
                                NamedAttributes.isStatement(dsd.seriesAttributes().get(a).id()))
                        .allMatch(a ->
                                Objects.equals(
                                        seriesAttribute(lead, a), seriesAttribute(other, a)));
    }

    private static @Nullable String seriesAttribute(SeriesContent content, int attribute) {
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
