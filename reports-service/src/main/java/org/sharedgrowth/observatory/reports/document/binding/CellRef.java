package org.sharedgrowth.observatory.reports.document.binding;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cell in the authors' notation: {@code FIBRE_COVER[CHN, 2020-05, URBANISATION=R]}. A dimension
 * that is left out means its total, or "not applicable" where the indicator has none.
 *
 * @param indicator code of the indicator
 * @param area code of the area
 * @param period the period, whose form gives the frequency
 * @param slice code by dimension, sorted; never contains {@code FLOW}
 * @param flow the dataflow named with {@code FLOW=…}; empty for the indicator's preferred one
 */
public record CellRef(
        String indicator,
        String area,
        Period period,
        SortedMap<String, String> slice,
        Optional<String> flow) {
    public CellRef {
        slice = Collections.unmodifiableSortedMap(new TreeMap<>(slice));
    }

    /** The cell in the authors' notation. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(indicator).append('[').append(area);
        text.append(", ").append(period);
        for (Map.Entry<String, String> dim : slice.entrySet()) {
            text.append(", ").append(dim.getKey()).append('=').append(dim.getValue());
        }
        flow.ifPresent(f -> text.append(", FLOW=").append(f));
        return text.append(']').toString();
    }
}
