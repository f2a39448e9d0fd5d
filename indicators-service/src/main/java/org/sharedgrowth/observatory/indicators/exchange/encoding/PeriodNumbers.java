package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;

/** Numbers periods from 0 in order of appearance, without an object for each time one is asked. */
final class PeriodNumbers {
    private final List<TimePeriod> periods = new ArrayList<>();
    private int[] slots = new int[256];

    PeriodNumbers() {
        Arrays.fill(slots, -1);
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

    List<TimePeriod> periods() {
        return periods;
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
