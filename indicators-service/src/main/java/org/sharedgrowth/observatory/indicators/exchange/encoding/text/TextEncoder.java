package org.sharedgrowth.observatory.indicators.exchange.encoding.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Writes a description in words, for people who cannot see a chart or who use channels that only
 * carry text: the query, one paragraph for each series, and totals. Every figure in it is the value
 * of a cell, or the difference between two cells that the description names.
 */
public final class TextEncoder implements DataEncoder {
    private static final String TOTAL = "_T";
    private static final String NOT_APPLICABLE = "_Z";
    private static final String INDICATOR = "INDICATOR";

    private final Message message;
    private final List<String> languages;
    private final Dsd dsd;
    private long series;
    private long rows;
    private long values;
    private @Nullable Instant asOf;

    public TextEncoder(Message message) {
        this.message = message;
        this.languages = message.header().languages();
        this.dsd = message.content().flow().structure();
    }

    @Override
    public void start(ByteSink out) {
        out.put(message.content().flow().names().in(languages)).put('\n');
        if (!message.target().isEmpty()) {
            line(TextWord.QUERY, withoutFinalSeparator(message.target()), out);
        }
    }

    /** The target without a trailing {@code &} or {@code ?}. */
    private static String withoutFinalSeparator(String target) {
        boolean hasSeparator = target.endsWith("&") || target.endsWith("?");
        return hasSeparator ? target.substring(0, target.length() - 1) : target;
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        Instant shown = head.validTo() == null ? message.header().prepared() : head.validTo();
        if (!shown.equals(asOf)) {
            asOf = shown;
            line(TextWord.AS_OF, shown.toString(), out);
        }
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        out.put('\n').put(title(view)).put('\n');
        series++;
        if (message.content().parts().measure()) {
            TextSeries text = new TextSeries(view, dsd, languages);
            text.write(out);
            rows += view.size();
            values += text.values();
        }
    }

    /** The title of a series: indicator and area, then its breakdowns. */
    private String title(SeriesView view) {
        List<String> names = new ArrayList<>();
        int indicator = dsd.dimension(INDICATOR);
        int area = dsd.dimension(Dsd.AREA);
        for (int first : new int[] {indicator, area}) {
            if (first >= 0) {
                names.add(name(first, view.code(first)));
            }
        }
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            String code = view.code(d);
            boolean isLeftOut =
                    d == indicator
                            || d == area
                            || code.equals(TOTAL)
                            || code.equals(NOT_APPLICABLE)
                            || dsd.dimensions().get(d).id().equals(Dsd.FREQUENCY);
            if (!isLeftOut) {
                names.add(name(d, code));
            }
        }
        return String.join(", ", names);
    }

    private String name(int dimension, String code) {
        Codelist codes = dsd.dimensions().get(dimension).codelist();
        Item item = codes == null ? null : codes.find(code);
        return item == null ? code : item.names().in(languages);
    }

    @Override
    public void end(ByteSink out) {
        out.put('\n').put(TextWord.TOTAL.in(languages)).put(": ");
        out.put(Long.toString(series)).put(' ').put(TextWord.SERIES.in(languages));
        if (message.content().parts().measure()) {
            out.put(", ").put(Long.toString(rows)).put(' ').put(TextWord.ROWS.in(languages));
            out.put(", ").put(Long.toString(values)).put(' ');
            out.put(TextWord.WITH_VALUE.in(languages));
        }
        out.put(".\n");
    }

    private void line(TextWord word, String text, ByteSink out) {
        out.put(word.in(languages)).put(": ").put(text).put('\n');
    }
}
