package org.sharedgrowth.observatory.reports.rendering;

import org.sharedgrowth.observatory.reports.document.chart.Drawing;
import org.sharedgrowth.observatory.reports.document.chart.FigureView;
import org.sharedgrowth.observatory.reports.document.language.Language;
import org.sharedgrowth.observatory.reports.document.language.Language.Texts;

/** A figure in HTML: description, table, then the drawing. */
final class FigureHtml {
    private final Markup out;
    private final Language language;
    private final Texts texts;

    FigureHtml(Markup out, Language language) {
        this.out = out;
        this.language = language;
        this.texts = language.texts();
    }

    void write(FigureView figure) {
        out.open("figure", "id", "figure-" + figure.name().replace('.', '-')).line();
        out.open("figcaption").open("span", "id", figure.sentenceId());
        out.text(figure.description()).close("span").close("figcaption").line();
        writeTable(figure);
        out.svg(Drawing.of(figure, texts.missing(), language::axisBeginsAt)).line();
        out.close("figure").line();
    }

    private void writeTable(FigureView figure) {
        boolean flagged =
                figure.rows().stream().anyMatch(row -> !language.status(row.status()).isEmpty());
        out.open("table").line().element("caption", figure.title()).line();
        out.open("thead").open("tr");
        out.element("th", texts.what(), "scope", "col");
        out.element("th", texts.value(), "scope", "col");
        if (flagged) {
            out.element("th", texts.status(), "scope", "col");
        }
        out.close("tr").close("thead").line().open("tbody").line();
        for (FigureView.Row row : figure.rows()) {
            out.open("tr").element("th", row.label(), "scope", "row").open("td");
            out.element("data", row.printed(), "value", row.exact(), "data-name", row.name());
            out.close("td");
            if (flagged) {
                out.element("td", language.status(row.status()));
            }
            out.close("tr").line();
        }
        out.close("tbody").close("table").line();
    }
}
