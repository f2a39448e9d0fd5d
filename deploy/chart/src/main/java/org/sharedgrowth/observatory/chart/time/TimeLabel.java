package org.sharedgrowth.observatory.chart.time;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.chart.PeriodPosition;

/**
 * A period that is written below the axis. The axis extends at least from the first label to the
 * last, and further if a line does.
 *
 * @param period in SDMX form
 * @param text in the reader's language
 */
public record TimeLabel(String period, String text) {
    private static final int MAX_STEPS = 4;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50);

    /** The years to write below an axis: the first, the last, and round years between them. */
    public static List<Integer> years(int first, int last) {
        int step =
                STEPS.stream()
                        .filter(one -> (last - first) / one <= MAX_STEPS)
                        .findFirst()
                        .orElse(100);
        List<Integer> years = new ArrayList<>();
        years.add(first);
        for (int year = first + 1; year < last; year++) {
            boolean hasRoom = 2 * (year - first) >= step && 2 * (last - year) > step;
            if (year % step == 0 && hasRoom) {
                years.add(year);
            }
        }
        if (last > first) {
            years.add(last);
        }
        return years;
    }

    double time() {
        return PeriodPosition.middle(period);
    }
}
