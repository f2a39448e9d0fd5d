package org.sharedgrowth.observatory.indicators.analysis.inequality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.inequality.Comparison;
import org.sharedgrowth.observatory.analysis.inequality.Gap;
import org.sharedgrowth.observatory.analysis.inequality.Group;
import org.sharedgrowth.observatory.analysis.inequality.Groups;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.analysis.inequality.Pair;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.inequality.InequalityTable.Row;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.MeasureIds;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Writes inequality between areas as a page of JSON or as CSV with all rows. */
final class InequalityAnswers {
    private final InequalityTable table;
    private final Languages languages;
    private final AreaNames names;

    InequalityAnswers(InequalityTable table, Languages languages) {
        this.table = table;
        this.languages = languages;
        this.names = new AreaNames(table.request().scope(), languages.preferred());
    }

    InequalityPage page(Paging paging) {
        List<Row> rows = table.rows();
        return new InequalityPage(
                paging.number(),
                paging.size(),
                rows.size(),
                table.request().weight(),
                table.unit().measure(),
                table.unit().power(),
                paging.items(rows).stream().map(this::view).toList(),
                basis());
    }

    private Basis basis() {
        Figures weights = table.weights();
        return Basis.of(Method.INEQUALITY, table.figures(), languages, List.of())
                .withInputsOf(weights == null ? List.of() : List.of(weights), languages);
    }

    private InequalityView view(Row row) {
        Groups groups = table.groups(row);
        return view(row, groups, measures(groups));
    }

    private InequalityView view(Row row, Groups groups, Map<String, EstimateView> measures) {
        List<String> missing =
                groups.all().stream()
                        .filter(area -> Double.isNaN(area.value()))
                        .map(Group::code)
                        .toList();
        Pair ends = Gap.pair(groups) instanceof Value<Pair>(Pair pair) ? pair : null;
        String code = row.group().code();
        return new InequalityView(
                code,
                names.of(code),
                String.valueOf(row.year()),
                groups.all().size(),
                groups.all().size() - missing.size(),
                missing,
                ends == null ? null : ends.first().code(),
                ends == null ? null : ends.second().code(),
                measures);
    }

    private Map<String, EstimateView> measures(Groups groups) {
        Map<String, EstimateView> measures = new LinkedHashMap<>();
        forEachMeasure(
                groups,
                (measure, result) -> measures.put(MeasureIds.of(measure), EstimateView.of(result)));
        return measures;
    }

    private void forEachMeasure(Groups groups, BiConsumer<Measure, Result<Estimate>> consumer) {
        Comparison comparison = new Comparison(groups, EstimateView.SEED);
        for (Measure measure : table.request().measures()) {
            consumer.accept(measure, comparison.of(measure));
        }
    }

    /** All rows. */
    CsvLines csv() {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "group",
                                "group_name",
                                "period",
                                "areas",
                                "used",
                                "missing",
                                "highest",
                                "lowest",
                                "unit",
                                "unit_multiplier"));
        for (Measure measure : table.request().measures()) {
            header.addAll(EstimateView.columns(MeasureIds.of(measure)));
        }
        CsvLines lines = new CsvLines(header.toArray(String[]::new));
        table.rows().forEach(row -> write(row, lines));
        return lines;
    }

    private void write(Row row, CsvLines to) {
        Groups groups = table.groups(row);
        InequalityView view = view(row, groups, Map.of());
        to.cell(view.group()).cell(view.groupName()).cell(view.period()).cell(view.areas());
        to.cell(view.used()).cell(view.missing()).cell(view.highest()).cell(view.lowest());
        to.cell(table.unit().measure()).cell(table.unit().power());
        forEachMeasure(groups, (_, measure) -> EstimateView.write(measure, to));
        to.endRow();
    }
}
