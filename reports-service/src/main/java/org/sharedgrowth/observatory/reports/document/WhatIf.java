package org.sharedgrowth.observatory.reports.document;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;

/** Determines which sentences a release would put out of date, before the release takes place. */
public final class WhatIf {
    /**
     * A cell as a release would leave it.
     *
     * @param value empty if there would be none
     * @param status code of the observation status; empty if the cell would not exist
     */
    public record ChangedCell(Optional<BigDecimal> value, String status) {}

    private WhatIf() {}

    /**
     * Verdicts on the sentences that the changes would put out of date: those that would read
     * differently, or use a cell that is removed or redefined.
     *
     * @param published the published text and the data that it was based on
     * @param changes cells as they would be; all other cells stay as they were published
     */
    public static List<Verdict> assess(Edition published, Map<CellKey, ChangedCell> changes) {
        Map<CellRef, Cell> afterwards = new LinkedHashMap<>();
        published
                .resolution()
                .cells()
                .forEach((ref, cell) -> {
                    ChangedCell changed =
                            changes.getOrDefault(
                                    cell.key(), new ChangedCell(cell.value(), cell.status()));
                    if (!changed.status().isEmpty()) {
                        afterwards.put(ref, changed(cell, changed, latestBreak(cell, changes)));
                    }
                });
        return Staleness.assess(published, afterwards).stream()
                .filter(verdict -> verdict.kind().isAlarm())
                .toList();
    }

    /** The latest break up to the cell: a new one, or one that does not change. */
    private static Optional<String> latestBreak(Cell cell, Map<CellKey, ChangedCell> changes) {
        CellKey key = cell.key();
        Stream<String> newBreaks =
                changes.entrySet().stream()
                        .filter(change -> change.getValue().status().equals(Cell.BREAK))
                        .map(Map.Entry::getKey)
                        .filter(c -> c.flow().equals(key.flow()) && c.key().equals(key.key()))
                        .map(CellKey::period)
                        .filter(period -> period.compareTo(key.period()) <= 0);
        Optional<String> unchanged =
                cell.latestBreak()
                        .filter(p -> !changes.containsKey(new CellKey(key.flow(), key.key(), p)));
        return Stream.concat(newBreaks, unchanged.stream()).max(Comparator.naturalOrder());
    }

    private static Cell changed(Cell cell, ChangedCell changed, Optional<String> latestBreak) {
        return new Cell(
                cell.key(),
                changed.value(),
                changed.status(),
                cell.unit(),
                cell.multiplier(),
                cell.source(),
                latestBreak,
                cell.release(),
                cell.submission(),
                cell.labels());
    }
}
