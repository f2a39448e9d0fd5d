package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;

/**
 * What SDMX-JSON says of a period: id, name, first and last second. Half of a short series' answer,
 * so that it is made once for every year, half-year, quarter and month of three centuries; others
 * are written anew each time.
 */
final class PeriodLabels {
    private static final int FIRST_YEAR = 1850;
    private static final int YEARS = 300;
    private static final Map<Frequency, AtomicReferenceArray<byte[]>> KNOWN =
            new EnumMap<>(Frequency.class);

    static {
        for (Frequency frequency :
                new Frequency[] {Frequency.A, Frequency.S, Frequency.Q, Frequency.M}) {
            KNOWN.put(frequency, new AtomicReferenceArray<>(YEARS * frequency.perYear()));
        }
    }

    private PeriodLabels() {}

    static void write(TimePeriod period, ByteSink out) {
        AtomicReferenceArray<byte[]> known = KNOWN.get(period.frequency());
        int index = period.ordinal() - FIRST_YEAR * period.frequency().perYear();
        if (known == null || index < 0 || index >= known.length()) {
            out.put(label(period));
            return;
        }
        byte[] label = known.get(index);
        if (label == null) {
            label = label(period);
            known.set(index, label);
        }
        out.put(label);
    }

    private static byte[] label(TimePeriod period) {
        ByteSink out = new ByteSink(128);
        out.put("{\"id\":\"").period(period.frequency(), period.ordinal()).put("\",\"name\":\"");
        out.period(period.frequency(), period.ordinal()).put("\",\"start\":\"");
        out.day(period.firstDay()).put("T00:00:00Z\",\"end\":\"");
        out.day(period.lastDay()).put("T23:59:59Z\"}");
        return out.take();
    }
}
