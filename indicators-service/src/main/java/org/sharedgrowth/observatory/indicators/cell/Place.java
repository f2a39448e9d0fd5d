package org.sharedgrowth.observatory.indicators.cell;

import org.sharedgrowth.observatory.indicators.cell.CellAnswer.Cell;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * The position of a requested cell in a snapshot.
 *
 * @param index position in the list of the request
 * @param ordinal index of the series, or -1 if the dataflow shows no series with the key
 */
record Place(int index, int ordinal, String key, TimePeriod period) {
    Cell absent(String flow, String reason) {
        return Cell.absent(flow, key, period.toString(), reason);
    }
}
