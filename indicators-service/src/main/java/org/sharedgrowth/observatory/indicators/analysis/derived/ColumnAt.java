package org.sharedgrowth.observatory.indicators.analysis.derived;

import org.sharedgrowth.observatory.indicators.analysis.input.Column;

/** A cell of a column. */
public record ColumnAt(Column column, int cell) {
    /** Whether the cell has a value. */
    public boolean hasValue() {
        return !Double.isNaN(column.values()[cell]);
    }
}
