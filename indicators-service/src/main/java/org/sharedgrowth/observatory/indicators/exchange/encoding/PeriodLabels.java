package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * The labels of periods in SDMX-JSON: id, name, first and last second. They make up half of a short
 * answer, so those of every year, half-year, quarter and month of three centuries are prepared
 * once, in contiguous arrays; others are written each time.
 */
final class PeriodLabels {
    private static final int FIRST_YEAR = 1850;
    private static final int YEARS = 300;
    private static final Map<Frequency, PeriodLabels> KNOWN = new EnumMap<>(Frequency.class);

    static {
        for (Frequency frequency :
                new Frequency[] {Frequency.A, Frequency.S, Frequency.Q, Frequency.M}) {
            KNOWN.put(frequency, new PeriodLabels(frequency));
        }
    }

    private final int first;
    private final int[] starts;
    private final byte[] labels;

    private PeriodLabels(Frequency frequency) {
        first = FIRST_YEAR * frequency.perYear();
        starts = new int[YEARS * frequency.perYear() + 1];
        ByteSink out = new ByteSink(1 << 15);
        for (int i = 0; i + 1 < starts.length; i++) {
            label(new TimePeriod(frequency, first + i), out);
            out.put(',');
            starts[i + 1] = out.size();
        }
        labels = out.take();
    }

    /** Writes labels of periods that follow each other, comma-separated. */
    static void write(Frequency frequency, int ordinal, int count, ByteSink out) {
        @Nullable PeriodLabels known = KNOWN.get(frequency);
        if (known != null && known.contains(ordinal, count)) {
            int from = known.starts[ordinal - known.first];
            int to = known.starts[ordinal - known.first + count];
            out.put(known.labels, from, Math.max(0, to - from - 1));
            return;
        }
        for (int i = 0; i < count; i++) {
            out.put(i == 0 ? "" : ",");
            label(new TimePeriod(frequency, ordinal + i), out);
        }
    }

    private boolean contains(int ordinal, int count) {
        return ordinal >= first && ordinal - first + count < starts.length;
    }

    private static void label(TimePeriod period, ByteSink out) {
        out.put("{\"id\":\"").period(period.frequency(), period.ordinal()).put("\",\"name\":\"");
        out.period(period.frequency(), period.ordinal()).put("\",\"start\":\"");
        out.day(period.firstDay()).put("T00:00:00Z\",\"end\":\"");
        out.day(period.lastDay()).put("T23:59:59Z\"}");
    }
}
