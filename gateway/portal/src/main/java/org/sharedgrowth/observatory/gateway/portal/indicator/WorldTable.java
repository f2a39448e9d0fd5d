package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies.Economy;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldQuery.View;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Row;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Table;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.SourceLetters;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Writes the figures of all economies as a table, each with the letter of its source.
 *
 * @param ofWorld whether the figure of the whole world is its first row
 * @param lineage address of the page that explains a figure; empty if it is not a computed one
 */
record WorldTable(
        WorldText text,
        Language language,
        Formats formats,
        Printer printer,
        Economies economies,
        View view,
        boolean ofWorld,
        Function<Economy, String> lineage) {
    /** Longer tables are collapsed at first. */
    private static final int MAX_OPEN_ROWS = 15;

    /** The table under this title. */
    Table of(String title) {
        // Links and comments would make the pages of the map and of the ranking too large. The rows
        // of the ranking itself have links.
        boolean linked = view == View.TABLE;
        SourceLetters letters = new SourceLetters();
        WorldComments comments = new WorldComments(text, linked);
        List<Row> rows = new ArrayList<>();
        Stream.concat(
                        ofWorld ? economies.world().stream() : Stream.of(),
                        economies.measured().stream())
                .forEach(one ->
                        rows.add(
                                new Row(
                                        one.name(),
                                        linked ? Regions.page(one.area()) : "",
                                        printer.inList(one.value()),
                                        linked ? lineage.apply(one) : "",
                                        formats.period(one.period()),
                                        Status.words(one.note(), language),
                                        letters.of(one.source()),
                                        comments.number(one.comment()))));
        return new Table(
                text.caption(title, printer.unit()),
                text.sameAsTable(rows.size()),
                rows.size() <= MAX_OPEN_ROWS || view == View.TABLE,
                rows,
                letters.sources(),
                comments.shown(),
                comments.more());
    }
}
