package org.sharedgrowth.observatory.analysis.vintage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Everything that happened to one cell.
 *
 * @param area code
 * @param indicator code
 * @param operations in the order in which they happened, so their dates never descend
 */
public record History(String area, String indicator, List<Operation> operations) {
    /**
     * @throws IllegalArgumentException if a date is earlier than the previous one
     */
    public History {
        operations = List.copyOf(operations);
        for (int i = 1; i < operations.size(); i++) {
            if (operations.get(i).date().isBefore(operations.get(i - 1).date())) {
                throw new IllegalArgumentException(
                        "dates descend: "
                                + operations.get(i).date()
                                + " after "
                                + operations.get(i - 1).date());
            }
        }
    }

    /**
     * A cell was published, replaced or deleted.
     *
     * @param value the value from that date on; null if it is no longer published
     */
    public record Operation(LocalDate date, @Nullable Double value) {}

    /**
     * The value as of a date, at the end of that day.
     *
     * @return refused with UNKNOWN_AT_DATE if the cell was not yet published, or had been deleted
     */
    public Result<Double> asOf(LocalDate date) {
        int count = count(date);
        Double value = count == 0 ? null : operations.get(count - 1).value();
        return value == null
                ? Result.refused(Reason.UNKNOWN_AT_DATE, Detail.area(area).withIndicator(indicator))
                : Result.of(value);
    }

    /** How many operations there were up to a date. */
    public int count(LocalDate date) {
        int count = 0;
        while (count < operations.size() && !operations.get(count).date().isAfter(date)) {
            count++;
        }
        return count;
    }
}
