package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * SDMX-JSON 2.0.0 in one pass: values get their index as they appear, and the structures that list
 * them come last (the order of members is free). A missing value is null.
 */
public final class SdmxJsonEncoder implements DataEncoder {
    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json";

    private final Dataflow flow;
    private final Dsd dsd;
    private final Parts parts;
    private final MessageHeader header;
    private final int[][] codeIndexes;
    private final ValueNumbers[] codes;
    private final PeriodNumbers periods = new PeriodNumbers();
    private final ValueNumbers[] seriesValues;
    private final ValueNumbers[] observationValues;
    private final ByteSink uniform = new ByteSink(64);
    private boolean any;

    public SdmxJsonEncoder(Message message) {
        this.flow = message.content().flow();
        this.dsd = flow.structure();
        this.parts = message.content().parts();
        this.header = message.header();
        int dimensions = dsd.dimensions().size();
        this.codeIndexes = new int[dimensions][];
        this.codes = numbers(dimensions);
        this.seriesValues = numbers(parts.seriesAttributes().size());
        this.observationValues =
                parts.observationAttributes().stream()
                        .map(a -> dsd.observationAttributes().get(a).codelist())
                        .map(codelist -> new ValueNumbers(codelist == null))
                        .toArray(ValueNumbers[]::new);
    }

    private static ValueNumbers[] numbers(int count) {
        return Stream.generate(() -> new ValueNumbers(false))
                .limit(count)
                .toArray(ValueNumbers[]::new);
    }

    @Override
    public void start(ByteSink out) {
        out.put("{\"meta\":{\"schema\":\"" + SCHEMA + "\",\"id\":").jsonString(header.id());
        out.put(",\"test\":false,\"prepared\":\"")
                .put(header.prepared().truncatedTo(ChronoUnit.SECONDS).toString());
        out.put("\",\"contentLanguages\":[");
        for (int i = 0; i < header.languages().size(); i++) {
            out.put(i == 0 ? "" : ",").jsonString(header.languages().get(i));
        }
        out.put("],\"sender\":{\"id\":").jsonString(flow.id().agency());
        out.put(",\"name\":\"Shared Growth Observatory\"}},\"data\":{\"dataSets\":[");
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        out.put("{\"structure\":0,\"action\":");
        out.jsonString(parts.complete() ? "Replace" : "Information");
        if (head.validFrom() != null) {
            out.put(",\"validFrom\":").jsonString(head.validFrom().toString());
        }
        if (head.validTo() != null) {
            out.put(",\"validTo\":").jsonString(head.validTo().toString());
        }
        out.put(",\"links\":[{\"rel\":\"dataflow\",\"urn\":");
        out.jsonString(SdmxJsonStructure.urn(flow)).put("}],\"series\":{");
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        out.put(any ? ",\"" : "\"");
        any = true;
        for (int d = 0; d < codes.length; d++) {
            if (d > 0) {
                out.put(':');
            }
            out.integer(codeIndex(view, d));
        }
        out.put("\":{\"attributes\":[");
        PackedSeries series = view.series();
        List<Integer> attributes = parts.seriesAttributes();
        for (int a = 0; a < attributes.size(); a++) {
            if (a > 0) {
                out.put(',');
            }
            index(seriesValues[a], series.seriesAttribute(attributes.get(a)), out);
        }
        out.put(']');
        if (!parts.keysOnly()) {
            observations(view, series, out);
        }
        out.put('}');
    }

    /** Position of the series' code among those that have appeared in the dimension. */
    private int codeIndex(SeriesView view, int dimension) {
        int[] indexes = codeIndexes[dimension];
        if (indexes == null) {
            indexes = new int[view.snapshot().codes(dimension).size()];
            Arrays.fill(indexes, -1);
            codeIndexes[dimension] = indexes;
        }
        int number = view.codeNumber(dimension);
        if (indexes[number] < 0) {
            indexes[number] = codes[dimension].number(view.code(dimension));
        }
        return indexes[number];
    }

    private void observations(SeriesView view, PackedSeries series, ByteSink out) {
        out.put(",\"observations\":{");
        boolean allUniform = uniformAttributes(series);
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            out.put(i == 0 ? "\"" : ",\"");
            out.integer(periods.number(series.frequency(), series.period(row)));
            out.put("\":[");
            if (parts.measure()) {
                if (series.isMissing(row)) {
                    out.put("null");
                } else {
                    out.value(series, row);
                }
            }
            if (allUniform) {
                out.put(uniform);
            } else {
                attributes(series, row, out);
            }
            out.put(']');
        }
        out.put('}');
    }

    /** Prepares the attributes of every observation of the series if they are all the same. */
    private boolean uniformAttributes(PackedSeries series) {
        for (int a : parts.observationAttributes()) {
            if (!series.isUniform(a)) {
                return false;
            }
        }
        uniform.clear();
        attributes(series, 0, uniform);
        return true;
    }

    private void attributes(PackedSeries series, int row, ByteSink out) {
        List<Integer> attributes = parts.observationAttributes();
        for (int a = 0; a < attributes.size(); a++) {
            if (a > 0 || parts.measure()) {
                out.put(',');
            }
            index(observationValues[a], series.observationAttribute(attributes.get(a), row), out);
        }
    }

    private static void index(ValueNumbers numbers, @Nullable String text, ByteSink out) {
        if (text == null) {
            out.put("null");
        } else {
            out.integer(numbers.number(text));
        }
    }

    @Override
    public void end(ByteSink out) {
        out.put("}}],\"structures\":[");
        new SdmxJsonStructure(flow, parts, header.languages())
                .write(codes, periods.periods(), seriesValues, observationValues, out);
        out.put("]}}");
    }
}
