package org.sharedgrowth.observatory.indicators.revision;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Chunks;
import org.sharedgrowth.observatory.indicators.structure.SpreadsheetText;

/**
 * All differences as CSV, one line for each cell; absent values are empty. The field {@code
 * attributes} lists the attributes that differ, each as {@code id=previous>current}; both texts are
 * quoted as in JSON, or null if absent. Series are compared only when it is their turn to be sent.
 * Not thread-safe.
 */
final class RevisionCsv implements Chunks {
    private static final String HEADER =
            "key,indicator,area,period,change,previousValue,previousStatus,currentValue,"
                    + "currentStatus,absolute,relative,release,publishedAt,provider,reason,attributes,previousUnit,previousUnitMultiplier,currentUnit,currentUnitMultiplier\n";
    private static final int CHUNK = 64 * 1024;
    private static final int BATCH = 64;

    private final Differences differences;
    private final int[] ordinals;
    private final StringBuilder text = new StringBuilder(HEADER);
    private List<CellChange> cells = List.of();
    private int nextCell;
    private int nextSeries;
    private long rows;

    /**
     * The differences of some series.
     *
     * @param ordinals in key order
     */
    RevisionCsv(Differences differences, int[] ordinals) {
        this.differences = differences;
        this.ordinals = ordinals;
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        if (nextCell < cells.size() || isDone()) {
            return null;
        }
        int end = Math.min(nextSeries + BATCH, ordinals.length);
        return differences
                .cells(ordinals, nextSeries, end, 0, Integer.MAX_VALUE)
                .invoke(found -> {
                    cells = found;
                    nextCell = 0;
                    nextSeries = end;
                })
                .replaceWithVoid();
    }

    @Override
    public void encode() {
        while (nextCell < cells.size() && text.length() < CHUNK) {
            line(cells.get(nextCell++));
            rows++;
        }
    }

    @Override
    public boolean isDone() {
        return nextSeries >= ordinals.length && nextCell >= cells.size();
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public byte[] take() {
        byte[] taken = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return taken;
    }

    private void line(CellChange cell) {
        CellChange.State before = cell.previous();
        CellChange.State after = cell.current();
        text.append(cell.key());
        field(cell.indicator());
        field(cell.area());
        field(cell.period());
        field(cell.change().code());
        field(before == null ? null : before.value());
        field(before == null ? null : before.status());
        field(after == null ? null : after.value());
        field(after == null ? null : after.status());
        field(cell.absolute());
        field(cell.relative());
        field(cell.release());
        field(cell.publishedAt());
        field(cell.provider());
        text.append(',');
        if (cell.reason() != null) {
            quote(SpreadsheetText.escapeFormula(cell.reason()));
        }
        text.append(',');
        if (!cell.attributes().isEmpty()) {
            attributes(cell.attributes());
        }
        field(before == null ? null : before.unit());
        field(before == null ? null : before.unitMultiplier());
        field(after == null ? null : after.unit());
        field(after == null ? null : after.unitMultiplier());
        text.append('\n');
    }

    /** Writes a code, number, period or instant, none of which contains a comma or a quote. */
    private void field(@Nullable Object value) {
        text.append(',');
        if (value != null) {
            text.append(value);
        }
    }

    private void attributes(List<CellChange.AttributeChange> changes) {
        StringBuilder written = new StringBuilder();
        for (CellChange.AttributeChange change : changes) {
            written.append(written.isEmpty() ? "" : " ").append(change.id()).append('=');
            writeQuoted(written, change.previous());
            writeQuoted(written.append('>'), change.current());
        }
        quote(written.toString());
    }

    private void quote(String value) {
        text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }

    private static void writeQuoted(StringBuilder out, @Nullable String value) {
        if (value == null) {
            out.append("null");
        } else {
            out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(value));
            out.append('"');
        }
    }
}
