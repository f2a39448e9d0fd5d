package org.sharedgrowth.observatory.indicators.exchange.encoding.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.JsonStatUnit;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Writes the paragraph about one series. Among equal values, it names the earliest. */
final class TextSeries {
    private static final String NORMAL = "A";

    private final SeriesView view;
    private final PackedSeries series;
    private final Dsd dsd;
    private final List<String> languages;
    private final int status;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<String, List<Integer>> missing = new LinkedHashMap<>();
    private final Map<String, List<Integer>> remarks = new LinkedHashMap<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();
    private int values;
    private @Nullable Value lowest;
    private @Nullable Value highest;
    private @Nullable Value latest;
    private @Nullable Change change;

    private record Value(BigDecimal value, int period) {}

    private record Change(Value from, Value to) {
        BigDecimal size() {
            return to.value.subtract(from.value);
        }
    }

    TextSeries(SeriesView view, Dsd dsd, List<String> languages) {
        this.view = view;
        this.series = view.series();
        this.dsd = dsd;
        this.languages = languages;
        this.status = dsd.observationAttribute("OBS_STATUS");
        int source = dsd.observationAttribute("SOURCE");
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            addRow(row);
            for (int p = i == 0 ? Integer.MAX_VALUE : series.period(view.row(i - 1)) + 1;
                    p < series.period(row);
                    p++) {
                unknown.add(p);
            }
            String text = source < 0 ? null : series.observationAttribute(source, row);
            if (text != null && !text.isBlank()) {
                sources.add(text.strip().replaceAll("\\s+", " "));
            }
        }
    }

    private void addRow(int row) {
        int period = series.period(row);
        String code = status < 0 ? null : series.observationAttribute(status, row);
        BigDecimal number = series.value(row);
        if (number == null) {
            missing.computeIfAbsent(code == null ? "" : code, _ -> new ArrayList<>()).add(period);
            return;
        }
        values++;
        Value value = new Value(number, period);
        if (code != null && code.equals(NamedAttributes.BREAK)) {
            breaks.add(period);
        } else if (code != null && !code.equals(NORMAL)) {
            remarks.computeIfAbsent(code, _ -> new ArrayList<>()).add(period);
        }
        lowest = lowest == null || number.compareTo(lowest.value) < 0 ? value : lowest;
        highest = highest == null || number.compareTo(highest.value) > 0 ? value : highest;
        if (latest != null) {
            Change next = new Change(latest, value);
            boolean larger = change == null || next.size().abs().compareTo(change.size().abs()) > 0;
            change = larger ? next : change;
        }
        latest = value;
    }

    /** Number of rows with a value. */
    int values() {
        return values;
    }

    void write(ByteSink out) {
        String unit = JsonStatUnit.of(series, dsd, languages).label();
        line(TextWord.UNIT, unit, out);
        line(TextWord.VALUES, Integer.toString(values), out);
        int first = series.period(view.row(0));
        int last = series.period(view.row(view.size() - 1));
        line(TextWord.PERIODS, span(first, last), out);
        if (latest != null && lowest != null && highest != null) {
            line(TextWord.LATEST, text(latest), out);
            line(TextWord.LOWEST, text(lowest), out);
            line(TextWord.HIGHEST, text(highest), out);
        }
        if (change != null) {
            BigDecimal size = change.size();
            String sign = size.signum() > 0 ? "+" : "";
            line(
                    TextWord.CHANGE,
                    sign
                            + toPlainText(size)
                            + " ("
                            + span(change.from.period, change.to.period)
                            + ")",
                    out);
        }
        line(TextWord.MISSING, group(missing), out);
        line(TextWord.UNKNOWN, periods(unknown), out);
        line(TextWord.BREAKS, periods(breaks), out);
        line(TextWord.REMARKS, group(remarks), out);
        line(TextWord.SOURCES, String.join("; ", sources), out);
    }

    /** Writes a line unless its text is empty. */
    private void line(TextWord word, String text, ByteSink out) {
        if (!text.isEmpty()) {
            out.put(word.in(languages)).put(": ").put(text).put(".\n");
        }
    }

    private String text(Value value) {
        return toPlainText(value.value) + " (" + period(value.period) + ")";
    }

    private static String toPlainText(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String period(int ordinal) {
        return new TimePeriod(series.frequency(), ordinal).toString();
    }

    private String span(int first, int last) {
        return first == last ? period(first) : period(first) + " – " + period(last);
    }

    /** Periods as text, grouped by status, with the name of the status. */
    private String group(Map<String, List<Integer>> byStatus) {
        List<String> groups = new ArrayList<>();
        byStatus.forEach((code, itsPeriods) ->
                groups.add(periods(itsPeriods) + (code.isEmpty() ? "" : " (" + name(code) + ")")));
        return String.join("; ", groups);
    }

    /** Periods as text, with consecutive ones joined into ranges. */
    private String periods(List<Integer> ordinals) {
        List<String> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= ordinals.size(); i++) {
            if (i == ordinals.size() || ordinals.get(i) != ordinals.get(i - 1) + 1) {
                spans.add(span(ordinals.get(start), ordinals.get(i - 1)));
                start = i;
            }
        }
        return String.join(", ", spans);
    }

    private String name(String code) {
        Codelist codes = dsd.observationAttributes().get(status).codelist();
        Item item = codes == null ? null : codes.find(code);
        return item == null ? code : item.names().in(languages);
    }
}
