package org.sharedgrowth.observatory.reports.document.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;

/** Breaks in a series between periods that are combined. */
public final class Breaks {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private Breaks() {}

    /**
     * A break.
     *
     * @param period the first period that is not comparable with those before it
     * @param cell the cell at this period or after it
     */
    private record Break(String period, CellRef cell) {}

    /** Whether a series has a break after the earliest and up to the latest period used from it. */
    public static boolean separate(Set<CellRef> refs, Map<CellRef, Cell> cells) {
        return find(refs, cells).isPresent();
    }

    /** Fails if {@link #separate}. */
    static void check(Set<CellRef> refs, Map<CellRef, Cell> cells) throws UncalculableException {
        Optional<Break> found = find(refs, cells);
        if (found.isPresent()) {
            throw new UncalculableException(
                    TEXT.seriesBreaks(found.get().period(), found.get().cell().toString()));
        }
    }

    private static Optional<Break> find(Set<CellRef> refs, Map<CellRef, Cell> cells) {
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
            String earliest = periods.getFirst().period().text();
            for (CellRef later : periods.subList(1, periods.size())) {
                Optional<String> latest =
                        Optional.ofNullable(cells.get(later)).flatMap(Cell::latestBreak);
                if (latest.isPresent() && latest.get().compareTo(earliest) > 0) {
                    return Optional.of(new Break(latest.get(), later));
                }
            }
        }
        return Optional.empty();
    }
}
