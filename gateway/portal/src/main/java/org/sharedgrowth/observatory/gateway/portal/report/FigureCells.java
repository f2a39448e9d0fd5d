package org.sharedgrowth.observatory.gateway.portal.report;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Fact;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.report.ReportView.Figure;
import org.sharedgrowth.observatory.messages.Formats;

/** Makes the rows of the table that lists the cell of each bound value of a report. */
final class FigureCells {
    /** Positions in a key: frequency, area, indicator, sex and further breakdowns. */
    private static final int AREA = 1;

    private static final int INDICATOR = 2;
    private static final int SEX = 3;

    private final ReportText text;
    private final Formats formats;
    private final Map<String, String> names;

    FigureCells(ReportText text, Formats formats, List<Area> areas) {
        this.text = text;
        this.formats = formats;
        this.names =
                areas.stream()
                        .collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
    }

    Figure row(Fact fact) {
        String key = requireNonNullElse(fact.key(), "");
        String[] codes = key.split("\\.", -1);
        boolean hasPlace = codes.length > SEX;
        String area = hasPlace ? codes[AREA] : "";
        String code = requireNonNullElse(fact.code(), "");
        return new Figure(
                requireNonNullElse(fact.printed(), "–"),
                hasPlace ? address(codes) : "",
                hasPlace ? text.placeOf(names.getOrDefault(area, area), codes[SEX]) : "",
                formats.period(requireNonNullElse(fact.period(), "")),
                requireNonNullElse(fact.source(), ""),
                key.isEmpty() ? text.calculated() : key,
                code,
                Target.of("/v", code).toString());
    }

    /** The address of the page that shows the series over time. */
    private static String address(String[] codes) {
        Target target = OverTime.of(codes[INDICATOR], codes[AREA]);
        return (codes[SEX].startsWith("_") ? target : target.with("sex", codes[SEX])).toString();
    }
}
