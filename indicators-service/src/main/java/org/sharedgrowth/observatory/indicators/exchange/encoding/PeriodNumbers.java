package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * Numbers periods from 0 in order of appearance. They are mostly consecutive, so a single run is
 * stored by its first period and its length, without an object for each period.
 */
public final class PeriodNumbers {
    private Frequency frequency = Frequency.A;
    private int first;
    private int count;
    private @Nullable Scattered scattered;

    public int number(Frequency frequencyOfPeriod, int ordinal) {
        if (scattered == null) {
            if (count == 0) {
                frequency = frequencyOfPeriod;
                first = ordinal;
            }
            int index = ordinal - first;
            if (frequencyOfPeriod == frequency && index >= 0 && index <= count) {
                count += index == count ? 1 : 0;
                return index;
            }
            scattered = new Scattered(frequency, first, count);
        }
        return scattered.number(frequencyOfPeriod, ordinal);
    }

    public int size() {
        return scattered == null ? count : scattered.periods.size();
    }

    public List<TimePeriod> periods() {
        return (scattered == null ? new Scattered(frequency, first, count) : scattered).periods;
    }

    /** The periods as listed in SDMX-JSON, in order, comma-separated. */
    public void writeLabels(ByteSink out) {
        if (scattered == null) {
            PeriodLabels.write(frequency, first, count, out);
            return;
        }
        for (int i = 0; i < scattered.periods.size(); i++) {
            TimePeriod period = scattered.periods.get(i);
            out.put(i == 0 ? "" : ",");
            PeriodLabels.write(period.frequency(), period.ordinal(), 1, out);
        }
    }

    /** Numbers of periods that do not form a single run. */
    private static final class Scattered {
        private final List<TimePeriod> periods = new ArrayList<>();
        private int[] slots = new int[256];

        Scattered(Frequency frequency, int first, int count) {
            Arrays.fill(slots, -1);
            for (int i = 0; i < count; i++) {
                number(frequency, first + i);
            }
        }

        int number(Frequency frequency, int ordinal) {
            int slot = slot(frequency, ordinal);
            if (slots[slot] >= 0) {
                return slots[slot];
            }
            slots[slot] = periods.size();
            periods.add(new TimePeriod(frequency, ordinal));
            if (periods.size() * 2 > slots.length) {
                grow();
            }
            return periods.size() - 1;
        }

        private int slot(Frequency frequency, int ordinal) {
            int mask = slots.length - 1;
            int slot = (ordinal * 31 + frequency.perYear()) & mask;
            while (slots[slot] >= 0 && !isAt(slots[slot], frequency, ordinal)) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private boolean isAt(int number, Frequency frequency, int ordinal) {
            TimePeriod period = periods.get(number);
            return period.ordinal() == ordinal && period.frequency() == frequency;
        }

        private void grow() {
            slots = new int[slots.length * 2];
            Arrays.fill(slots, -1);
            for (int i = 0; i < periods.size(); i++) {
                slots[slot(periods.get(i).frequency(), periods.get(i).ordinal())] = i;
            }
        }
    }
}
