package org.sharedgrowth.observatory.reports.document.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.reports.document.Fault;

/**
 * All bindings with their outcomes at one state of the data.
 *
 * @param facts value bindings by name, in the order written
 * @param words word bindings by name
 * @param failedChecks names of the checks that did not come out; a check without its operands fails
 * @param cells what the data said, by cell
 * @param faults expressions that cannot be calculated: units or breaks that do not go together
 */
public record Resolution(
        Map<String, Fact> facts,
        Map<String, WordOutcome> words,
        Set<String> failedChecks,
        Map<CellRef, Cell> cells,
        List<Fault> faults) {
    /** The value binding of that name. */
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The word binding of that name. */
    public Optional<WordOutcome> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** What the data said about a cell. */
    public Optional<Cell> cell(CellRef ref) {
        return Optional.ofNullable(cells.get(ref));
    }
}
