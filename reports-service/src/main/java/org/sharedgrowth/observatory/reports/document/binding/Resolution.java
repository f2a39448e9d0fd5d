package org.sharedgrowth.observatory.reports.document.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.reports.document.Fault;

/**
 * All bindings with their results at one state of the data.
 *
 * @param facts value bindings by name, in the order written
 * @param words word bindings by name
 * @param failedChecks names of the checks that failed; a check whose operands have no value fails
 * @param cells the data, by cell
 * @param faults expressions that cannot be calculated because of units or breaks
 */
public record Resolution(
        Map<String, Fact> facts,
        Map<String, WordOutcome> words,
        Set<String> failedChecks,
        Map<CellRef, Cell> cells,
        List<Fault> faults) {
    /** The value binding with that name. */
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The word binding with that name. */
    public Optional<WordOutcome> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** The data of a cell. */
    public Optional<Cell> cell(CellRef ref) {
        return Optional.ofNullable(cells.get(ref));
    }
}
