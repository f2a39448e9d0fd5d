package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** The public values of inputs as of a release. */
final class InputValues {
    private final Map<String, Figures> byFlow;

    private InputValues(Map<String, Figures> byFlow) {
        this.byFlow = byFlow;
    }

    /**
     * An input as of a release.
     *
     * @param value null if there is none
     * @param standardError null if there is none
     * @param period null if the figure is annual
     * @param release the release that last changed the area's series; 0 if there is none
     */
    record Cell(
            @Nullable Double value,
            @Nullable Double standardError,
            @Nullable String status,
            @Nullable String period,
            @Nullable MeasureUnit unit,
            long release) {
        private static final Cell NONE = new Cell(null, null, null, null, null, 0);
    }

    /** Reads the values of inputs; an input from a flow that no longer exists has no value. */
    static Uni<InputValues> read(
            Inputs inputs,
            List<InputFigure> figures,
            Catalogue catalogue,
            StoreState state,
            Vintage vintage) {
        Map<String, List<InputFigure>> figuresByFlow = new LinkedHashMap<>();
        figures.forEach(figure ->
                figuresByFlow
                        .computeIfAbsent(figure.dataKey(), _ -> new ArrayList<>())
                        .add(figure));
        Map<String, Figures> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(figuresByFlow.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> {
                    Dataflow flow = flow(catalogue, entry.getKey());
                    return flow == null
                            ? Uni.createFrom().voidItem()
                            : inputs.read(
                                            scope(
                                                    entry.getValue(),
                                                    catalogue,
                                                    flow,
                                                    state,
                                                    vintage),
                                            keys(entry.getValue()))
                                    .invoke(read -> found.put(entry.getKey(), read))
                                    .replaceWithVoid();
                })
                .collect()
                .last()
                .replaceWith(() -> new InputValues(found));
    }

    /**
     * The newest version of the dataflow whose data has this key in the store; null if there is
     * none.
     */
    static @Nullable Dataflow flow(Catalogue catalogue, String dataKey) {
        return catalogue.everyDataflow().stream()
                .filter(flow -> !flow.isView() && flow.dataKey().equals(dataKey))
                .findFirst()
                .orElse(null);
    }

    private static List<ColumnKey> keys(List<InputFigure> figures) {
        return figures.stream().map(InputFigure::key).distinct().toList();
    }

    private static Scope scope(
            List<InputFigure> figures,
            Catalogue catalogue,
            Dataflow flow,
            StoreState state,
            Vintage vintage) {
        TreeSet<Integer> years = new TreeSet<>();
        figures.forEach(figure -> years.add(figure.year()));
        return new Scope(
                catalogue,
                flow,
                figures.stream().map(InputFigure::area).distinct().toList(),
                years.first(),
                years.last(),
                vintage,
                Caller.GUEST,
                state);
    }

    /** The value of an input with its error, status, period, unit and release. */
    Cell of(InputFigure input) {
        Figures figures = byFlow.get(input.dataKey());
        int area = figures == null ? -1 : figures.areaPosition(input.area());
        int year = figures == null ? -1 : figures.yearPosition(input.year());
        if (figures == null || area < 0 || year < 0) {
            return Cell.NONE;
        }
        Column column = figures.column(input.key());
        int cell = figures.cell(area, year);
        double value = column.values()[cell];
        return new Cell(
                number(value),
                number(column.standardError(cell)),
                column.statuses()[cell],
                column.period(cell),
                column.units()[area],
                column.releases()[area]);
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
