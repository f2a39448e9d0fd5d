package org.sharedgrowth.observatory.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Fact;

/**
 * A published figure as it would be with newer data. Has no side effects.
 *
 * @param state how it differs from the published figure
 * @param printed as it would be printed; empty text if it has no value
 * @param fact the fact computed from the newer data
 * @param changed cells of the published figure whose value or unit differs, in the order of {@link
 *     Fact#cells()}
 */
public record FigureToday(State state, String printed, Fact fact, List<CellKey> changed) {
    /** How a published figure differs with newer data. */
    public enum State {
        /** It would be printed in the same way, even if digits that are not printed changed. */
        CURRENT,
        /** It would be printed differently. */
        REVISED,
        /** It had a value, and has none now. */
        WITHDRAWN
    }

    public FigureToday {
        changed = List.copyOf(changed);
    }

    /**
     * Compares a published figure with what it would be with newer data.
     *
     * @param published the text and the data with which it was published
     * @param name name of its value binding
     * @param cells the newer data; a cell that is missing no longer exists
     * @return empty if there is no value binding of that name
     */
    public static Optional<FigureToday> of(
            Edition published, String name, Map<CellRef, Cell> cells) {
        Edition now = Edition.of(published.draft(), cells);
        return published
                .resolution()
                .fact(name)
                .flatMap(before ->
                        now.resolution()
                                .fact(name)
                                .map(after -> compare(published, now, before, after)));
    }

    private static FigureToday compare(Edition published, Edition now, Fact before, Fact after) {
        String printed = after.isPresent() ? now.prose().value(after.name(), false) : "";
        State state = State.CURRENT;
        if (before.isPresent() && !after.isPresent()) {
            state = State.WITHDRAWN;
        } else if (after.isPresent()
                && !printed.equals(published.prose().value(before.name(), false))) {
            state = State.REVISED;
        }
        return new FigureToday(state, printed, after, changed(published, now, before));
    }

    private static List<CellKey> changed(Edition published, Edition now, Fact figure) {
        List<CellKey> changed = new ArrayList<>();
        for (CellRef ref : figure.cells()) {
            Optional<Cell> before = published.resolution().cell(ref);
            Optional<Cell> after = now.resolution().cell(ref);
            if (before.isPresent() && !isSame(before.get(), after)) {
                changed.add(before.get().key());
            }
        }
        return changed;
    }

    private static boolean isSame(Cell before, Optional<Cell> after) {
        return after.isPresent()
                && before.unit().code().equals(after.get().unit().code())
                && before.figure().isPresent() == after.get().figure().isPresent()
                && before.figure()
                        .map(value -> value.compareTo(after.get().figure().orElse(value)) == 0)
                        .orElse(true);
    }
}
