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
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Writes SDMX-ML 2.1 generic data, in which every value is written with the id of its component. A
 * missing value is {@code NaN}, because some readers drop rows without a value.
 */
public final class GenericEncoder implements DataEncoder {
    private static final byte[] NOT_A_NUMBER = bytes("NaN");
    private static final byte[] VALUE_END = bytes("\"/>");
    private static final byte[] OBS = bytes("<gen:Obs><gen:ObsDimension id=\"");
    private static final byte[] OBS_END = bytes("</gen:Obs>\n");
    private static final byte[] OBS_VALUE = bytes("<gen:ObsValue value=\"");

    private final Layout layout;
    private final MlHeader header;
    private final String root;
    private final List<Content> contents;
    private final ByteSink key = new ByteSink(512);
    private final ByteSink tail = new ByteSink(256);
    private Dsd dsd;
    private Parts parts;
    private byte[][] dimensions;
    private byte[] observationDimension;
    private List<Integer> atSeries = List.of();
    private List<Integer> atObservations = List.of();
    private boolean deletes;
    private boolean open;

    /**
     * @param timeSeriesOnly whether to write the variant of the format for time series only
     */
    public GenericEncoder(Message message, boolean timeSeriesOnly) {
        this.layout = message.layout();
        this.contents = message.contents();
        this.header = new MlHeader(message, false, MlVersion.V2_1);
        this.root = timeSeriesOnly ? "GenericTimeSeriesData" : "GenericData";
        this.dsd = message.content().flow().structure();
        this.parts = message.content().parts();
        this.dimensions = dimensions(dsd);
        this.observationDimension = new byte[0];
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] opening(Dsd.Component component) {
        return bytes("<gen:Value id=\"" + component.id() + "\" value=\"");
    }

    private static byte[][] dimensions(Dsd dsd) {
        return dsd.dimensions().stream().map(GenericEncoder::opening).toArray(byte[][]::new);
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
        dimensions = dimensions(dsd);
        observationDimension =
                bytes(layout.isFlat() ? dsd.timeDimension().id() : layout.dimension());
        atSeries = parts.atSeries(dsd, layout);
        atObservations = parts.atObservations(dsd, layout);
        deletes = head.action() == DataSet.Action.DELETE;
        out.put(open ? "</mes:DataSet>\n" : "");
        open = true;
        out.put("<mes:DataSet structureRef=\"").xml(header.structureId(head.content()));
        out.put("\" action=\"").put(MlHeader.action(head.action()));
        instant("validFromDate", head.validFrom(), out);
        instant("validToDate", head.validTo(), out);
        out.put("\">\n");
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
        if (layout.isFlat()) {
            flat(view, series, out);
            return;
        }
        out.put("<gen:Series><gen:SeriesKey>").put(key).put("</gen:SeriesKey>");
        seriesAttributes(series, out);
        boolean uniform = prepareTail(series);
        for (int i = 0; i < view.size() && !parts.seriesOnly(); i++) {
            int row = view.row(i);
            out.put(OBS).put(observationDimension).put("\" value=\"");
            out.period(series.frequency(), series.period(row)).put(VALUE_END);
            valueAndAttributes(series, row, uniform, out);
        }
        out.put("</gen:Series>\n");
    }

    private void flat(SeriesView view, PackedSeries series, ByteSink out) {
        boolean uniform = prepareTail(series);
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            out.put("<gen:Obs><gen:ObsKey>").put(key);
            time(series.frequency(), series.period(row), out);
            out.put("</gen:ObsKey>");
            valueAndAttributes(series, row, uniform, out);
        }
    }

    private void time(Frequency frequency, int period, ByteSink out) {
        out.put("<gen:Value id=\"").put(dsd.timeDimension().id()).put("\" value=\"");
        out.period(frequency, period).put(VALUE_END);
    }

    @Override
    public void section(SectionView view, ByteSink out) {
        int across = dsd.dimension(layout.dimension());
        out.put("<gen:Series><gen:SeriesKey>");
        codes(view.snapshot(), view.ordinal(0), across, out);
        time(view.frequency(), view.period(), out);
        out.put("</gen:SeriesKey>");
        seriesAttributes(view.series(0), out);
        for (int i = 0; i < view.size(); i++) {
            out.put(OBS).put(observationDimension).put("\" value=\"");
            out.xml(view.code(i, across)).put(VALUE_END);
            valueAndAttributes(view.series(i), view.row(i), false, out);
        }
        out.put("</gen:Series>\n");
    }

    private void codes(FlowSnapshot snapshot, int ordinal, int omitted, ByteSink out) {
        for (int d = 0; d < dimensions.length; d++) {
            if (d != omitted) {
                out.put(dimensions[d]).xml(snapshot.code(ordinal, d)).put(VALUE_END);
            }
        }
    }

    private void seriesAttributes(PackedSeries series, ByteSink out) {
        if (!deletes) {
            close(seriesAttributes(atSeries, series, out), out);
        }
    }

    /**
     * Prepares the part that follows each value of the series; returns false if that part is not
     * the same for all values.
     */
    private boolean prepareTail(PackedSeries series) {
        for (int a : parts.observationAttributes()) {
            if (!series.isUniform(a)) {
                return false;
            }
        }
        tail.clear();
        attributes(series, 0, tail);
        return true;
    }

    private void valueAndAttributes(PackedSeries series, int row, boolean uniform, ByteSink out) {
        if (!deletes) {
            if (parts.measure()) {
                out.put(OBS_VALUE);
                if (series.isMissing(row)) {
                    out.put(NOT_A_NUMBER);
                } else {
                    out.value(series, row);
                }
                out.put(VALUE_END);
            }
            if (uniform) {
                out.put(tail);
            } else {
                attributes(series, row, out);
            }
        }
        out.put(OBS_END);
    }

    /** The attributes written at an observation. */
    private void attributes(PackedSeries series, int row, ByteSink out) {
        boolean any = seriesAttributes(atObservations, series, out);
        for (int a : parts.observationAttributes()) {
            String text = series.observationAttribute(a, row);
            any |= attribute(dsd.observationAttributes().get(a), text, any, out);
        }
        close(any, out);
    }

    private boolean seriesAttributes(List<Integer> positions, PackedSeries series, ByteSink out) {
        boolean any = false;
        for (int a : positions) {
            any |= attribute(dsd.seriesAttributes().get(a), series.seriesAttribute(a), any, out);
        }
        return any;
    }

    private static void close(boolean any, ByteSink out) {
        out.put(any ? "</gen:Attributes>" : "");
    }

    private static boolean attribute(
            Dsd.Component component, @Nullable String text, boolean any, ByteSink out) {
        if (text == null) {
            return false;
        }
        out.put(any ? "" : "<gen:Attributes>");
        out.put("<gen:Value id=\"").put(component.id()).put("\" value=\"").xml(text).put(VALUE_END);
        return true;
    }

    @Override
    public void end(ByteSink out) {
        out.put(open ? "</mes:DataSet>\n" : "").put("</mes:").put(root).put(">\n");
    }
}
