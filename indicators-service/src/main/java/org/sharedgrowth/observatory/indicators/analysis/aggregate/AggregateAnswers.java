package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.aggregate.Aggregate;
import org.sharedgrowth.observatory.analysis.aggregate.Presence;
import org.sharedgrowth.observatory.analysis.unit.Units.Conversion;
import org.sharedgrowth.observatory.indicators.analysis.aggregate.AggregateTable.Row;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/** Writes figures of groups as a page of JSON or as CSV with all rows. */
final class AggregateAnswers {
    private final AggregateTable table;
    private final Languages languages;
    private final AreaNames names;
    private final MeasureUnit unit;
    private final Conversion conversion;

    AggregateAnswers(AggregateTable table, Languages languages) {
        this.table = table;
        this.languages = languages;
        this.names = new AreaNames(table.request().scope(), languages.preferred());
        MeasureUnit columnUnit = Refusals.valueOf(table.column().unit(table.figures().areas()));
        this.unit = table.request().unit().completedFrom(columnUnit);
        this.conversion =
                Refusals.inUnit(
                        table.request().unit(), table.request().unit().conversion(columnUnit));
    }

    AggregatePage page(Paging paging) {
        List<Row> rows = table.rows();
        return new AggregatePage(
                paging.number(),
                paging.size(),
                rows.size(),
                table.request().rule().code(),
                table.request().weight(),
                unit.measure(),
                unit.power(),
                paging.items(rows).stream().map(this::view).toList(),
                basis());
    }

    private Basis basis() {
        Figures weights = table.weights();
        return Basis.of(Method.AGGREGATE, table.figures(), languages, List.of())
                .withInputsOf(weights == null ? List.of() : List.of(weights), languages);
    }

    private AggregateView view(Row row) {
        String code = row.group().code();
        String name = names.of(code);
        String year = String.valueOf(row.year());
        return switch (row.result()) {
            case Value<Aggregate>(Aggregate found) ->
                    new AggregateView(
                            code,
                            name,
                            year,
                            converted(found.value()),
                            converted(row.published()),
                            found.expected(),
                            found.used(),
                            found.missing(),
                            found.coverageCount(),
                            found.coverageWeight(),
                            found.unweighted(),
                            found.imputedShare(),
                            converted(found.expectedError()),
                            converted(found.worstCase()),
                            found.partial(),
                            null);
            case Refused<Aggregate> refused -> refused(row, refused);
        };
    }

    /** Even a refused figure states which members have figures. */
    private AggregateView refused(Row row, Refused<Aggregate> refused) {
        Presence members = row.presence();
        return new AggregateView(
                row.group().code(),
                names.of(row.group().code()),
                String.valueOf(row.year()),
                null,
                converted(row.published()),
                members == null ? null : (Integer) members.expected(),
                members == null ? null : (Integer) members.used(),
                members == null ? refused.detail().missing() : members.missing(),
                members == null ? null : members.coverageCount(),
                members == null ? null : members.coverageWeight(),
                members == null ? List.of() : members.unweighted(),
                null,
                null,
                null,
                false,
                Refusals.view(refused, languages.language()));
    }

    private @Nullable Double converted(@Nullable Double value) {
        return value == null ? null : conversion.apply(value);
    }

    CsvLines csv() {
        CsvLines lines =
                new CsvLines(
                        "group",
                        "group_name",
                        "period",
                        "value",
                        "unit",
                        "unit_multiplier",
                        "published",
                        "rule",
                        "weight",
                        "expected",
                        "used",
                        "missing",
                        "coverage_count",
                        "coverage_weight",
                        "unweighted",
                        "imputed_share",
                        "expected_error",
                        "worst_case",
                        "partial",
                        "reason");
        for (Row row : table.rows()) {
            AggregateView view = view(row);
            lines.row(
                    view.group(),
                    view.groupName(),
                    view.period(),
                    view.value(),
                    unit.measure(),
                    unit.power(),
                    view.published(),
                    table.request().rule().code(),
                    table.request().weight(),
                    view.expected(),
                    view.used(),
                    view.missing(),
                    view.coverageCount(),
                    view.coverageWeight(),
                    view.unweighted(),
                    view.imputedShare(),
                    view.expectedError(),
                    view.worstCase(),
                    view.partial(),
                    view.refusal() == null ? null : view.refusal().reason());
        }
        return lines;
    }
}
