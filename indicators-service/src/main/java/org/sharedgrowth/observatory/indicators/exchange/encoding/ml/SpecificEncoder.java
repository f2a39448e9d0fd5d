package org.sharedgrowth.observatory.indicators.exchange.encoding.ml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.query.SectionView;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Writes structure-specific data of SDMX-ML 2.1 or 3.0: components are XML attributes named by
 * their ids, dimensions first. The elements {@code Series} and {@code Obs} have no namespace;
 * attributes of the data set have the namespace of the standard. In 2.1 the measure has a fixed
 * name; in 3.0 it is named by its id.
 */
public final class SpecificEncoder implements DataEncoder {
    private static final byte[] NOT_A_NUMBER = bytes("NaN");
    private static final byte[] OBS = bytes("<Obs");
    private static final byte[] OBS_END = bytes("/>\n");
    private static final byte[] SERIES = bytes("<Series");
    private static final byte[] SERIES_END = bytes("</Series>\n");

    private final Layout layout;
    private final MlVersion version;
    private final MlHeader header;
    private final String root;
    private final List<Content> contents;
    private final ByteSink key = new ByteSink(256);
    private final ByteSink tail = new ByteSink(128);
    private Dsd dsd;
    private Parts parts;
    private Names names;
    private List<Integer> atSeries = List.of();
    private List<Integer> atObservations = List.of();
    private boolean deletes;
    private boolean open;

    /** The openings of the XML attributes for components. */
    private record Names(
            byte[][] dimensions, byte[] time, byte[] measure, byte[][] ofSeries, byte[][] ofRows) {
        static Names of(Dsd dsd, MlVersion version) {
            return new Names(
                    opening(dsd.dimensions()),
                    opening(dsd.timeDimension().id()),
                    opening(version == MlVersion.V2_1 ? Dsd.PRIMARY_MEASURE : dsd.measure().id()),
                    opening(dsd.seriesAttributes()),
                    opening(dsd.observationAttributes()));
        }

        private static byte[][] opening(List<Dsd.Component> components) {
            return components.stream()
                    .map(Dsd.Component::id)
                    .map(Names::opening)
                    .toArray(byte[][]::new);
        }

        private static byte[] opening(String component) {
            return bytes(" " + component + "=\"");
        }
    }

    /**
     * An encoder of SDMX-ML 2.1.
     *
     * @param timeSeriesOnly whether to write the variant of the format for time series only
     */
    public static SpecificEncoder of21(Message message, boolean timeSeriesOnly) {
        return new SpecificEncoder(
                message,
                MlVersion.V2_1,
                timeSeriesOnly ? "StructureSpecificTimeSeriesData" : "StructureSpecificData");
    }

    /** An encoder of SDMX-ML 3.0, which has no variant for time series only. */
    public static SpecificEncoder of30(Message message) {
        return new SpecificEncoder(message, MlVersion.V3_0, "StructureSpecificData");
    }

    private SpecificEncoder(Message message, MlVersion version, String root) {
        this.layout = message.layout();
        this.version = version;
        this.contents = message.contents();
        this.header = new MlHeader(message, true, version);
        this.root = root;
        this.dsd = message.content().flow().structure();
        this.parts = message.content().parts();
        this.names = Names.of(dsd, version);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void start(ByteSink out) {
        header.write(root, out);
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        Content content = contents.get(head.content());
        dsd = content.flow().structure();
        parts = content.parts();
        names = Names.of(dsd, version);
        atSeries = parts.atSeries(dsd, layout);
        atObservations = parts.atObservations(dsd, layout);
        deletes = head.action() == DataSet.Action.DELETE;
        out.put(open ? "</mes:DataSet>\n" : "");
        open = true;
        out.put("<mes:DataSet ss:structureRef=\"").xml(header.structureId(head.content()));
        out.put(version == MlVersion.V2_1 ? "\" ss:dataScope=\"DataStructure" : "");
        out.put("\" ss:action=\"");
        out.put(MlHeader.action(head.action()));
        instant("ss:validFromDate", head.validFrom(), out);
        instant("ss:validToDate", head.validTo(), out);
        out.put("\" xsi:type=\"").put(MlHeader.prefix(head.content())).put(":DataSetType\">\n");
    }

    private static void instant(String name, @Nullable Instant instant, ByteSink out) {
        if (instant != null) {
            out.put("\" ").put(name).put("=\"").put(instant.toString());
        }
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        PackedSeries series = view.series();
        key.clear();
        codes(view.snapshot(), view.ordinal(), -1, key);
        if (!layout.isFlat()) {
            out.put(SERIES).put(key);
            seriesAttributes(atSeries, series, out);
            out.put('>');
            key.clear();
        }
        boolean uniform = prepareTail(series);
        for (int i = 0; i < view.size() && !parts.seriesOnly(); i++) {
            int row = view.row(i);
            out.put(OBS).put(key).put(names.time);
            out.period(series.frequency(), series.period(row)).put('"');
            value(series, row, out);
            if (uniform) {
                out.put(tail);
            } else {
                tail(series, row, out);
            }
            out.put(OBS_END);
        }
        if (!layout.isFlat()) {
            out.put(SERIES_END);
        }
    }

    @Override
    public void section(SectionView view, ByteSink out) {
        int across = dsd.dimension(layout.dimension());
        out.put(SERIES);
        codes(view.snapshot(), view.ordinal(0), across, out);
        out.put(names.time).period(view.frequency(), view.period()).put('"');
        seriesAttributes(atSeries, view.series(0), out);
        out.put('>');
        for (int i = 0; i < view.size(); i++) {
            out.put(OBS).put(names.dimensions[across]).xml(view.code(i, across)).put('"');
            value(view.series(i), view.row(i), out);
            tail(view.series(i), view.row(i), out);
            out.put(OBS_END);
        }
        out.put(SERIES_END);
    }

    private void codes(FlowSnapshot snapshot, int ordinal, int omitted, ByteSink out) {
        for (int d = 0; d < names.dimensions.length; d++) {
            if (d != omitted) {
                out.put(names.dimensions[d]).xml(snapshot.code(ordinal, d)).put('"');
            }
        }
    }

    private void value(PackedSeries series, int row, ByteSink out) {
        if (deletes || !parts.measure()) {
            return;
        }
        out.put(names.measure);
        if (series.isMissing(row)) {
            out.put(NOT_A_NUMBER);
        } else {
            out.value(series, row);
        }
        out.put('"');
    }

    private boolean prepareTail(PackedSeries series) {
        for (int a : parts.observationAttributes()) {
            if (!series.isUniform(a)) {
                return false;
            }
        }
        tail.clear();
        tail(series, 0, tail);
        return true;
    }

    /** Writes the part after a value: the attributes at the observation. */
    private void tail(PackedSeries series, int row, ByteSink out) {
        if (deletes) {
            return;
        }
        seriesAttributes(atObservations, series, out);
        for (int a : parts.observationAttributes()) {
            attribute(names.ofRows[a], series.observationAttribute(a, row), out);
        }
    }

    private void seriesAttributes(List<Integer> positions, PackedSeries series, ByteSink out) {
        for (int a : positions) {
            attribute(names.ofSeries[a], deletes ? null : series.seriesAttribute(a), out);
        }
    }

    private static void attribute(byte[] opening, @Nullable String text, ByteSink out) {
        if (text != null) {
            out.put(opening).xml(text).put('"');
        }
    }

    @Override
    public void end(ByteSink out) {
        out.put(open ? "</mes:DataSet>\n" : "").put("</mes:").put(root).put(">\n");
    }
}
