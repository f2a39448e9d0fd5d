package org.sharedgrowth.observatory.indicators.revision;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The minimum change of a value that is shown; if {@code limit} is null, every change is shown. */
record MinimumChange(@Nullable BigDecimal limit, boolean relative) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static MinimumChange read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new MinimumChange(null, false);
        }
        boolean relative = text.endsWith("%");
        BigDecimal number =
                Condition.number(relative ? text.substring(0, text.length() - 1) : text);
        if (number == null || number.signum() < 0) {
            throw Problem.parameter(
                    "minChange", text, RefusalText.localized(RefusalText::leastChange));
        }
        return new MinimumChange(number, relative);
    }

    /**
     * Whether a change is shown. With a limit, a change of the status or another attribute alone is
     * not; a change is always shown if only one side has a value.
     */
    boolean admits(CellChange.Kind kind, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (limit == null || kind == CellChange.Kind.ADDED || kind == CellChange.Kind.REMOVED) {
            return true;
        }
        if (kind == CellChange.Kind.STATUS) {
            return false;
        }
        if (before == null || after == null) {
            return true;
        }
        BigDecimal change = after.subtract(before).abs();
        if (!relative) {
            return change.compareTo(limit) >= 0;
        }
        return before.signum() == 0
                ? change.signum() != 0
                : change.multiply(HUNDRED)
                                .divide(before.abs(), MathContext.DECIMAL64)
                                .compareTo(limit)
                        >= 0;
    }
}
