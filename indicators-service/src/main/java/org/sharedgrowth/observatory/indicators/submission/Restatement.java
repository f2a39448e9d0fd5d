package org.sharedgrowth.observatory.indicators.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * What a submission changes, written as a file of SDMX-CSV that states just that: cells that differ
 * from what its own file was compared with. So the changes that a second person saw and approved
 * can be checked again against what is public now, on any node, long after the file is gone. A
 * series that is new, or whose own attributes change, is stated whole; each row names these
 * attributes as the submission has them, so that values never end up in another unit.
 */
final class Restatement {
    private static final String STATE = "R";
    private static final String DELETE = "D";

    private final Writer out;
    private final Dsd dsd;
    private final String flow;

    /** Begins the file. */
    Restatement(Writer out, Dataflow flow) {
        this.out = out;
        this.dsd = flow.structure();
        this.flow = flow.id().agency() + ":" + flow.id().id() + "(" + flow.id().version() + ")";
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        dsd.dimensions().forEach(dimension -> header.add(dimension.id()));
        header.add(dsd.timeDimension().id());
        header.add(dsd.measure().id());
        dsd.seriesAttributes().forEach(attribute -> header.add(attribute.id()));
        dsd.observationAttributes().forEach(attribute -> header.add(attribute.id()));
        write(header);
    }

    /**
     * States a series.
     *
     * @param key codes of all its dimensions, joined by points
     * @param from what the submission's file was compared with, null if there was none
     * @param to what the submission makes of it; empty if it deletes it
     */
    void add(String key, @Nullable SeriesContent from, SeriesContent to) {
        boolean isNew = from == null || from.size() == 0;
        boolean whole = isNew || (to.size() > 0 && !attributes(from).equals(attributes(to)));
        int f = 0;
        int fromSize = from == null ? 0 : from.size();
        int t = 0;
        while (f < fromSize || t < to.size()) {
            int before = from == null || f == fromSize ? Integer.MAX_VALUE : from.periods()[f];
            int after = t == to.size() ? Integer.MAX_VALUE : to.periods()[t];
            String period = new TimePeriod(to.frequency(), Math.min(before, after)).toString();
            if (after > before) {
                write(row(DELETE, key, period, null, attributes(null), cells(null, 0)));
            } else if (whole || before > after || !same(Objects.requireNonNull(from), f, to, t)) {
                BigDecimal value = to.values().value(t);
                write(row(STATE, key, period, value, attributes(to), cells(to, t)));
            }
            f += before <= after ? 1 : 0;
            t += after <= before ? 1 : 0;
        }
    }

    private boolean same(SeriesContent from, int f, SeriesContent to, int t) {
        // By digits: 14.5 and 14.50 are different statements of precision.
        String was = String.valueOf(from.values().value(f));
        return was.equals(String.valueOf(to.values().value(t)))
                && cells(from, f).equals(cells(to, t));
    }

    private List<String> row(
            String action,
            String key,
            String period,
            @Nullable BigDecimal value,
            List<String> seriesAttributes,
            List<String> attributes) {
        List<String> row = new ArrayList<>(List.of("dataflow", flow, action));
        row.addAll(List.of(key.split("\\.", -1)));
        row.add(period);
        row.add(value == null ? "" : value.toPlainString());
        row.addAll(seriesAttributes);
        row.addAll(attributes);
        return row;
    }

    /** A series' own attributes; empty texts where it has none, or where there is no series. */
    private List<String> attributes(@Nullable SeriesContent series) {
        List<@Nullable String> known = series == null ? List.of() : series.seriesAttributes();
        List<String> values = new ArrayList<>();
        for (int a = 0; a < dsd.seriesAttributes().size(); a++) {
            values.add(a < known.size() ? text(known.get(a)) : "");
        }
        return values;
    }

    /** Attributes of an observation, likewise. */
    private List<String> cells(@Nullable SeriesContent series, int index) {
        List<AttributeColumn> columns = series == null ? List.of() : series.observationAttributes();
        List<String> values = new ArrayList<>();
        for (int a = 0; a < dsd.observationAttributes().size(); a++) {
            values.add(a < columns.size() ? text(columns.get(a).at(index)) : "");
        }
        return values;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void write(List<String> cells) {
        try {
            String separator = "";
            for (String cell : cells) {
                out.write(separator);
                out.write(quoted(cell));
                separator = ",";
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        && cell.equals(cell.strip());
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
