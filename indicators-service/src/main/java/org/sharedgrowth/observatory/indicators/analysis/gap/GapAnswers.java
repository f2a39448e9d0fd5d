package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.analysis.inequality.TotalOutsideParts;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis.WarningView;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.input.MeasureIds;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.messages.Texts;

/** Writes a table of gaps as a page of JSON or as CSV with all rows. */
final class GapAnswers {
    private static final int ROWS_PER_PART = 128;

    private final GapTable table;
    private final Languages languages;
    private final AreaNames names;
    private final GapRows rows;

    GapAnswers(GapTable table, Languages languages) {
        this.table = table;
        this.languages = languages;
        this.names = new AreaNames(table.request().scope(), languages.preferred());
        this.rows = new GapRows(table, names);
    }

    GapPage page(Paging paging) {
        int[] cells = table.rows();
        int from = (int) Math.min(paging.offset(), cells.length);
        int to = Math.min(from + paging.size(), cells.length);
        GapRequest request = table.request();
        return new GapPage(
                paging.number(),
                paging.size(),
                cells.length,
                request.by().name(),
                request.groups(),
                request.reference(),
                table.unit().measure(),
                table.unit().power(),
                Arrays.stream(cells, from, to).mapToObj(rows::at).toList(),
                Arrays.stream(table.worldRows()).mapToObj(rows::at).toList(),
                table.notReporting().stream().map(names::areaWithName).toList(),
                basis());
    }

    private Basis basis() {
        return Basis.of(Method.GAP, table.figures(), languages, warnings())
                .withInputsOf(table.weights().read(), languages);
    }

    /** The warnings about all rows, not only those of the page, ordered by area, then year. */
    private List<WarningView> warnings() {
        GapText text = Texts.of(GapText.class, languages.language());
        return Arrays.stream(table.rows())
                .sorted()
                .filter(cell -> table.totalOutsideParts(cell) != TotalOutsideParts.NONE)
                .mapToObj(cell -> warning(cell, text))
                .toList();
    }

    private WarningView warning(int cell, GapText text) {
        boolean above = table.totalOutsideParts(cell) == TotalOutsideParts.PARTS_ABOVE;
        String area = table.area(cell);
        String year = String.valueOf(table.year(cell));
        String name = names.of(area);
        return new WarningView(
                GapRows.ONE_SIDE,
                above ? text.allAboveTotal(name, year) : text.allBelowTotal(name, year),
                area,
                year);
    }

    /**
     * All rows, with those for the world last. Later rows are computed while earlier ones are being
     * sent.
     */
    CsvLines csv() {
        CsvLines lines = new CsvLines(header().toArray(String[]::new));
        int[] all =
                Stream.of(table.rows(), table.worldRows())
                        .flatMapToInt(Arrays::stream)
                        .distinct()
                        .toArray();
        for (int first = 0; first < all.length; first += ROWS_PER_PART) {
            int[] some =
                    Arrays.copyOfRange(all, first, Math.min(first + ROWS_PER_PART, all.length));
            lines.add(part -> {
                for (int cell : some) {
                    rows.write(cell, part);
                }
            });
        }
        return lines;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("area", "area_name", "period", "total"));
        for (String group : table.request().groups()) {
            for (String part : List.of("value", "status", "standard_error", "population")) {
                header.add(part + "_" + group);
            }
        }
        header.addAll(List.of("first", "second"));
        header.addAll(EstimateView.columns("difference"));
        header.addAll(EstimateView.columns("ratio"));
        header.addAll(EstimateView.columns("not_reached"));
        for (Measure measure : table.request().measures()) {
            header.addAll(EstimateView.columns(MeasureIds.of(measure)));
        }
        header.addAll(List.of("warnings", "unit", "unit_multiplier"));
        return header;
    }
}
