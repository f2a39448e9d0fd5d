package org.sharedgrowth.observatory.indicators.exchange.encoding.jsonstat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.CubeRefused;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.JsonStatUnit;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Writes one JSON-stat 2.0 cube. Its shape is known only after the last row, so nothing is written
 * before that; the limit on observations bounds the memory. For a mostly empty cube, only filled
 * cells are written.
 */
public final class JsonStatEncoder implements DataEncoder {
    private static final String INDICATOR = "INDICATOR";
    private static final String NORMAL = "A";

    private final Message message;
    private final Dsd dsd;
    private final List<String> languages;
    private final long maxObservations;
    private final long maxCells;
    private final int status;
    private final int note;
    private final JsonStatShape shape;
    private final JsonStatCells cells = new JsonStatCells();
    private final Map<Integer, JsonStatUnit> units = new LinkedHashMap<>();
    private @Nullable FlowSnapshot snapshot;
    private @Nullable Instant asOf;
    private boolean started;

    /**
     * @param maxObservations maximum number of rows
     * @param maxCells maximum number of cells, filled or not; less than 2³¹
     */
    public JsonStatEncoder(Message message, long maxObservations, long maxCells) {
        this.message = message;
        this.dsd = message.content().flow().structure();
        this.languages = message.header().languages();
        this.maxObservations = maxObservations;
        this.maxCells = maxCells;
        this.status = findAttribute("OBS_STATUS");
        this.note = findAttribute("COMMENT_OBS");
        this.shape = new JsonStatShape(dsd.dimensions().size());
    }

    private int findAttribute(String attribute) {
        int position = dsd.observationAttribute(attribute);
        return message.content().parts().observationAttributes().contains(position) ? position : -1;
    }

    @Override
    public void start(ByteSink out) {
        // Nothing can be written yet: the size, which is near the start, is not known.
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        if (started || head.action() == DataSet.Action.DELETE) {
            throw CubeRefused.severalDataSets(message.target());
        }
        started = true;
        asOf = head.validTo();
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        snapshot = view.snapshot();
        int[] numbers = new int[dsd.dimensions().size()];
        for (int d = 0; d < numbers.length; d++) {
            numbers[d] = view.codeNumber(d);
        }
        int number = shape.addSeries(numbers);
        PackedSeries series = view.series();
        boolean withValue = message.content().parts().measure();
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            int period = shape.addPeriod(series.frequency(), series.period(row));
            cells.add(number, period, series, row, withValue);
            cells.remark(status(series, row), text(series, note, row));
        }
        if (cells.size() > maxObservations) {
            throw CubeRefused.tooManyRows(cells.size(), maxObservations, message.target());
        }
        if (shape.cells() > maxCells) {
            throw CubeRefused.tooManyCells(shape.cells(), maxCells, message.target());
        }
        int indicator = dsd.dimension(INDICATOR);
        if (indicator >= 0) {
            units.merge(
                    numbers[indicator],
                    JsonStatUnit.of(series, dsd, languages),
                    JsonStatUnit::common);
        }
    }

    private @Nullable String status(PackedSeries series, int row) {
        String code = text(series, status, row);
        return NORMAL.equals(code) ? null : code;
    }

    private static @Nullable String text(PackedSeries series, int attribute, int row) {
        return attribute < 0 ? null : series.observationAttribute(attribute, row);
    }

    @Override
    public void end(ByteSink out) {
        List<TimePeriod> periods = shape.periods();
        out.put("{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":");
        out.jsonString(message.content().flow().names().in(languages));
        out.put(",\"source\":").jsonString(message.content().flow().id().agency());
        out.put(",\"updated\":").jsonString(message.header().prepared().toString());
        @Nullable String licence = message.content().flow().terms().address();
        if (licence != null) {
            out.put(",\"link\":{\"license\":[{\"href\":").jsonString(licence).put("}]}");
        }
        out.put(",\"id\":[");
        for (Dsd.Component dimension : dsd.dimensions()) {
            out.jsonString(dimension.id()).put(',');
        }
        out.jsonString(dsd.timeDimension().id()).put("],\"size\":[");
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            out.integer(shape.codes(d).length).put(',');
        }
        out.integer(periods.size()).put(']');
        roles(out);
        out.put(",\"dimension\":{");
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            dimension(d, out);
            out.put(',');
        }
        time(periods, out);
        out.put('}');
        long[] order = shape.layOut(cells);
        values(order, out);
        texts("status", order, cells.statuses(), out);
        extension(order, out);
        out.put('}');
    }

    private void roles(ByteSink out) {
        out.put(",\"role\":{\"time\":[").jsonString(dsd.timeDimension().id()).put(']');
        if (dsd.dimension(Dsd.AREA) >= 0) {
            out.put(",\"geo\":[\"" + Dsd.AREA + "\"]");
        }
        if (dsd.dimension(INDICATOR) >= 0) {
            out.put(",\"metric\":[\"" + INDICATOR + "\"]");
        }
        out.put('}');
    }

    private void dimension(int d, ByteSink out) {
        Dsd.Component dimension = dsd.dimensions().get(d);
        int[] numbers = shape.codes(d);
        List<String> codes = new ArrayList<>();
        for (int number : numbers) {
            codes.add(snapshot == null ? "" : snapshot.codes(d).get(number));
        }
        category(dimension, codes, out);
        if (d == dsd.dimension(INDICATOR)) {
            units(numbers, codes, out);
        }
        out.put("}}");
    }

    private void time(List<TimePeriod> periods, ByteSink out) {
        category(dsd.timeDimension(), periods.stream().map(TimePeriod::toString).toList(), out);
        out.put("}}");
    }

    /** Opens a dimension and writes its codes, leaving both objects open. */
    private void category(Dsd.Component dimension, List<String> codes, ByteSink out) {
        out.jsonString(dimension.id()).put(":{\"label\":");
        out.jsonString(dimension.names().in(languages)).put(",\"category\":{\"index\":[");
        for (int i = 0; i < codes.size(); i++) {
            out.put(i == 0 ? "" : ",").jsonString(codes.get(i));
        }
        out.put("],\"label\":{");
        for (int i = 0; i < codes.size(); i++) {
            out.put(i == 0 ? "" : ",").jsonString(codes.get(i)).put(':');
            out.jsonString(name(dimension.codelist(), codes.get(i)));
        }
        out.put('}');
    }

    private String name(@Nullable Codelist codelist, String code) {
        Item item = codelist == null ? null : codelist.find(code);
        return item == null ? code : item.names().in(languages);
    }

    private void units(int[] numbers, List<String> codes, ByteSink out) {
        String separator = ",\"unit\":{";
        for (int i = 0; i < numbers.length; i++) {
            JsonStatUnit unit = units.get(numbers[i]);
            if (unit != null && unit.isKnown()) {
                out.put(separator).jsonString(codes.get(i)).put(':');
                unit.write(out);
                separator = ",";
            }
        }
        out.put(separator.equals(",") ? "}" : "");
    }

    /**
     * Writes the values as a list if at least half of the cells have a row, otherwise as an object
     * by position.
     */
    private void values(long[] order, ByteSink out) {
        if (order.length * 2L >= shape.cells()) {
            writeEveryCell(order, out);
        } else {
            writeFilledCells(order, out);
        }
    }

    private void writeEveryCell(long[] order, ByteSink out) {
        out.put(",\"value\":[");
        int next = 0;
        for (int cell = 0; cell < shape.cells(); cell++) {
            out.put(cell == 0 ? "" : ",");
            if (next < order.length && JsonStatShape.cell(order[next]) == cell) {
                cells.value(JsonStatShape.row(order[next++]), out);
            } else {
                out.put("null");
            }
        }
        out.put(']');
    }

    private void writeFilledCells(long[] order, ByteSink out) {
        out.put(",\"value\":{");
        for (int i = 0; i < order.length; i++) {
            out.put(i == 0 ? "\"" : ",\"").integer(JsonStatShape.cell(order[i])).put("\":");
            cells.value(JsonStatShape.row(order[i]), out);
        }
        out.put('}');
    }

    /** Writes texts as an object by position; omitted if there are none. */
    private static void texts(String name, long[] order, Map<Integer, String> byRow, ByteSink out) {
        if (byRow.isEmpty()) {
            return;
        }
        out.put(",\"" + name + "\":{");
        boolean first = true;
        for (long packedCell : order) {
            String text = byRow.get(JsonStatShape.row(packedCell));
            if (text != null) {
                out.put(first ? "\"" : ",\"").integer(JsonStatShape.cell(packedCell)).put("\":");
                out.jsonString(text);
                first = false;
            }
        }
        out.put('}');
    }

    /** The target without a separator of parameters at its end. */
    private static String withoutFinalSeparator(String target) {
        boolean hasSeparator = target.endsWith("&") || target.endsWith("?");
        return hasSeparator ? target.substring(0, target.length() - 1) : target;
    }

    private void extension(long[] order, ByteSink out) {
        out.put(",\"extension\":{\"dataflow\":");
        out.jsonString(
                "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow="
                        + message.content().flow().id());
        out.put(",\"asOf\":");
        if (asOf == null) {
            out.put("null");
        } else {
            out.jsonString(asOf.toString());
        }
        if (!message.target().isEmpty()) {
            out.put(",\"query\":").jsonString(withoutFinalSeparator(message.target()));
        }
        texts("notes", order, cells.notes(), out);
        out.put('}');
    }
}
