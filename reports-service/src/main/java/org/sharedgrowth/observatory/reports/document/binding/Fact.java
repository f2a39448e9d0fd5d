package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.DraftText;

/**
 * A value binding with its result.
 *
 * @param name name of the binding
 * @param exact the value before rounding; empty when an operand has none
 * @param rounded the value that is printed, a multiple of the step; empty when {@code exact} is
 * @param step the step it was rounded to
 * @param unit its unit
 * @param period the common period of all its cells; empty if they differ or there are none
 * @param cells the cells it uses
 * @param shownCell the cell whose value it shows; empty when it is calculated from cells
 * @param reason why there is no value, as a message of {@link DraftText}; empty when there is one
 */
public record Fact(
        String name,
        Optional<BigDecimal> exact,
        Optional<BigDecimal> rounded,
        BigDecimal step,
        Unit unit,
        Optional<Period> period,
        Set<CellRef> cells,
        Optional<CellRef> shownCell,
        Optional<Message> reason) {
    /** Whether there is a value to print. */
    public boolean isPresent() {
        return rounded.isPresent();
    }
}
