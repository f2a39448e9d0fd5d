package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.reading.Header;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;

/**
 * Which column of a file holds what: each {@code int} is the position of a column, -1 if there is
 * none. Column names are case-insensitive; in long and wide files, short names stand for the ids of
 * components.
 */
public final class ColumnPlan {
    private static final Map<String, String> SHORT_NAMES =
            Map.of(
                    "indicator", "INDICATOR",
                    "area", Dsd.AREA,
                    "period", "TIME_PERIOD",
                    "value", "OBS_VALUE",
                    "status", "OBS_STATUS",
                    "comment", "COMMENT_OBS",
                    "unit", "UNIT_MEASURE",
                    "unitmultiplier", "UNIT_MULT",
                    "country code", Dsd.AREA,
                    "indicator code", "INDICATOR");

    private static final Set<String> NAMES_ONLY = Set.of("country name", "indicator name");
    private static final Set<String> IGNORED_COLUMNS =
            Set.of("structure_name", "series_key", "obs_key");

    public final Kind kind;
    private final boolean onlyDeletes;
    public final List<String> names;
    final int structure;
    final int structureId;
    final int action;
    final int[] dimensions;
    public final int period;
    public final int value;
    final int[] seriesAttributes;
    final int[] observationAttributes;

    /**
     * For each column, the period that its header names; null if it names none, and in files that
     * are not wide.
     */
    final @Nullable TimePeriod[] periods;

    /**
     * Whether cells contain names next to codes, such as the header {@code FREQ: Frequency} and the
     * cell {@code A: Annual}.
     */
    private boolean labelled;

    private boolean usable = true;
    private final Map<String, Integer> positions = new HashMap<>();

    private ColumnPlan(Header header, Dsd dsd, Findings findings) {
        kind = header.kind();
        onlyDeletes = header.onlyDeletes();
        names = header.columns();
        periods = new @Nullable TimePeriod[names.size()];
        for (int column = 0; column < names.size(); column++) {
            if (kind != Kind.SDMX_CSV || !holdsNames(column, dsd)) {
                assign(column, header, findings);
            }
        }
        structure = take("structure");
        int idColumn = take("structure_id");
        // SDMX-CSV 1.0 calls this column "dataflow"; in a message, it is an ordinary component.
        structureId = kind.isMessage() ? idColumn : Math.max(idColumn, take("dataflow"));
        action = take("action");
        dimensions = take(dsd.dimensions());
        period = take(dsd.timeDimension().id());
        value = measure(dsd);
        seriesAttributes = take(dsd.seriesAttributes());
        observationAttributes = take(dsd.observationAttributes());
    }

    /** The plan of a header; adds findings for errors. */
    public static ColumnPlan of(Header header, Dsd dsd, Findings findings) {
        ColumnPlan plan = new ColumnPlan(header, dsd, findings);
        for (int column : plan.positions.values().stream().sorted().toList()) {
            String name = plan.names.get(column);
            findings.error(Rule.UNKNOWN_COLUMN, header.row(), name, name);
        }
        plan.requireColumns(header.row(), dsd, findings);
        return plan;
    }

    /**
     * Whether rows can be read even though the header may have errors, because it lacks no column
     * of the key, the period or the value.
     */
    public boolean isUsable() {
        return usable;
    }

    boolean isLabelled() {
        return labelled;
    }

    /** The header of a column, or the component's id if there is no column. */
    String name(int column, String component) {
        return column < 0 ? component : names.get(column);
    }

    /**
     * Whether a column follows the column of a component and its header is the component's name in
     * any language: such columns of downloaded files contain readable names. A repeated header is
     * not a name.
     */
    private boolean holdsNames(int column, Dsd dsd) {
        if (column == 0) {
            return false;
        }
        String before = names.get(column - 1).strip();
        String heading = names.get(column).strip();
        if (heading.equals(before)) {
            return false;
        }
        return Stream.of(
                        dsd.dimensions(),
                        List.of(dsd.timeDimension(), dsd.measure()),
                        dsd.seriesAttributes(),
                        dsd.observationAttributes())
                .flatMap(List::stream)
                .filter(component -> component.id().equalsIgnoreCase(before))
                .anyMatch(component -> component.names().texts().containsValue(heading));
    }

    private void assign(int column, Header header, Findings findings) {
        String name = names.get(column).strip();
        String folded = name.toLowerCase(Locale.ROOT);
        if (kind == Kind.WIDE_CSV) {
            periods[column] = periodOf(name);
            boolean trailing = name.isEmpty() && column == names.size() - 1;
            if (periods[column] != null || trailing || NAMES_ONLY.contains(folded)) {
                return;
            }
        }
        if (kind == Kind.SDMX_CSV) {
            // A file with names in separate columns is written for people, like one with labels.
            labelled |= folded.equals("structure_name");
            if (IGNORED_COLUMNS.contains(folded)) {
                return;
            }
            folded = folded.startsWith("structure[") ? "structure" : folded;
            int label = folded.indexOf(':');
            if (label > 0) {
                labelled = true;
                folded = folded.substring(0, label);
            }
        } else if (!kind.isSdmx() && SHORT_NAMES.containsKey(folded)) {
            folded = SHORT_NAMES.get(folded).toLowerCase(Locale.ROOT);
        }
        if (positions.putIfAbsent(folded, column) != null) {
            findings.error(Rule.DUPLICATE_COLUMN, header.row(), name, name);
        }
    }

    /**
     * The period that a header names, such as {@code 2020} or, as DataBank writes it, {@code 2020
     * [YR2020]}; null if it names none.
     */
    private static @Nullable TimePeriod periodOf(String name) {
        int bracket = name.indexOf(" [YR");
        return TimePeriod.find(bracket < 0 ? name : name.substring(0, bracket));
    }

    private int take(String component) {
        Integer column = positions.remove(component.toLowerCase(Locale.ROOT));
        return column == null ? -1 : column;
    }

    /**
     * The column of the measure. In messages it may have the common name of primary measures
     * instead of the measure's id: SDMX-ML uses it always, and SDMX-JSON 1.0 names no measure.
     */
    private int measure(Dsd dsd) {
        int byId = take(dsd.measure().id());
        return byId < 0 && kind.isMessage() ? take(Dsd.PRIMARY_MEASURE) : byId;
    }

    private int[] take(List<Dsd.Component> components) {
        return components.stream().mapToInt(component -> take(component.id())).toArray();
    }

    private void requireColumns(long row, Dsd dsd, Findings findings) {
        List<String> missing = new ArrayList<>();
        if (kind == Kind.WIDE_CSV) {
            if (Arrays.stream(periods).allMatch(p -> p == null)) {
                findings.error(Rule.NO_PERIOD_COLUMN, row, "", "");
                usable = false;
            }
        } else {
            addIfMissing(missing, period, dsd.timeDimension());
            addIfMissing(missing, value, dsd.measure());
        }
        for (int i = 0; i < dimensions.length; i++) {
            Dsd.Component dimension = dsd.dimensions().get(i);
            if (!isOmissible(dimension)) {
                addIfMissing(missing, dimensions[i], dimension);
            }
        }
        usable &= missing.isEmpty();
        if (kind.isSdmx() && !onlyDeletes) {
            requireAttributes(missing, dsd.seriesAttributes(), seriesAttributes);
            requireAttributes(missing, dsd.observationAttributes(), observationAttributes);
        }
        missing.forEach(id -> findings.error(Rule.MISSING_COLUMN, row, id, id));
    }

    private boolean isOmissible(Dsd.Component dimension) {
        return !kind.isSdmx() && (dimension.id().equals(Dsd.FREQUENCY) || Totals.has(dimension));
    }

    private static void requireAttributes(
            List<String> missing, List<Dsd.Component> attributes, int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            if (attributes.get(i).mandatory()) {
                addIfMissing(missing, columns[i], attributes.get(i));
            }
        }
    }

    private static void addIfMissing(List<String> missing, int column, Dsd.Component component) {
        if (column < 0) {
            missing.add(component.id());
        }
    }
}
