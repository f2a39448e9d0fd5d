package org.sharedgrowth.observatory.reports.document.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;

/**
 * Refuses expressions that combine a period marked as a break in its series with an earlier period
 * of the series. A break at a period that the expression does not use is not detected.
 */
final class Breaks {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private Breaks() {}

    /** Fails if a period used from a series, other than the earliest, is marked as a break. */
    static void check(Set<CellRef> refs, Map<CellRef, Cell> cells) throws UncalculableException {
        Map<String, List<CellRef>> series = new LinkedHashMap<>();
        for (CellRef ref : refs) {
            Cell cell = cells.get(ref);
            if (cell != null) {
                String id = cell.key().flow() + "/" + cell.key().key();
                series.computeIfAbsent(id, i -> new ArrayList<>()).add(ref);
            }
        }
        for (List<CellRef> periods : series.values()) {
            periods.sort(Comparator.comparing(ref -> ref.period().text()));
            for (CellRef later : periods.subList(1, periods.size())) {
                Cell cell = cells.get(later);
                if (cell != null && cell.isBreak()) {
                    throw new UncalculableException(
                            TEXT.seriesBreaks(later.period().toString(), later.toString()));
                }
            }
        }
    }
}
