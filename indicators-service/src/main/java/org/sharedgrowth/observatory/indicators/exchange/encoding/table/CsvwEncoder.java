package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import java.util.regex.Pattern;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.query.SeriesView;

/**
 * Writes the description, without rows, of the table that is found at the same address with {@code
 * format=csvdata} instead of {@code format=csvw}.
 */
public final class CsvwEncoder implements DataEncoder {
    private static final Pattern FORMAT = Pattern.compile("(?<=[?&]format=)csvw(?=&|$)");
    private static final Pattern TABLE = Pattern.compile("(?<=[?&]format=)csvdata(?=&|$)");

    private final Message message;
    private final String origin;

    /**
     * @param message a message with one content
     * @param origin public address of the observatory, such as {@code https://data.example.org}
     */
    public CsvwEncoder(Message message, String origin) {
        this.message = message;
        this.origin = origin;
    }

    /**
     * The target of the description of a table; empty if the target does not itself request the
     * format {@code csvdata}.
     *
     * @param target the target of the table
     */
    public static String descriptionOf(String target) {
        return TABLE.matcher(target).find() ? TABLE.matcher(target).replaceFirst("csvw") : "";
    }

    @Override
    public void start(ByteSink out) {
        String target = message.target().replaceFirst("[?&]$", "");
        out.put(
                new Csvw(
                                origin + FORMAT.matcher(target).replaceFirst("csvdata"),
                                message.content(),
                                message.table(),
                                message.header().languages())
                        .json());
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        // Rows are in the table.
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        // Rows are in the table.
    }

    @Override
    public void end(ByteSink out) {
        // Everything is written at the start.
    }
}
