package org.sharedgrowth.observatory.reports.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.reports.document.binding.Bindings;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Statement;
import org.sharedgrowth.observatory.reports.document.language.Language;

/**
 * One line of the list of sources, generated from the bindings.
 *
 * @param what indicator, area, slice and period in words
 * @param source survey, register or publication as the office named it; may be empty
 * @param address dataflow, series key and period, for looking it up
 */
public record SourceEntry(String what, String source, String address) {
    /** A line for every cell that a value or a word uses, in the order of the bindings. */
    public static List<SourceEntry> of(Edition edition) {
        Set<SourceEntry> entries = new LinkedHashSet<>();
        Bindings bindings = edition.bindings();
        for (Statement statement : bindings.statements().values()) {
            if (statement instanceof Statement.Let || statement instanceof Statement.Word) {
                for (CellRef ref : bindings.cellsUsedBy(statement.name())) {
                    edition.resolution()
                            .cell(ref)
                            .ifPresent(c -> entries.add(entry(ref, c, edition)));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static SourceEntry entry(CellRef ref, Cell cell, Edition edition) {
        StringBuilder what = new StringBuilder(cell.labels().indicator());
        what.append(", ").append(cell.labels().area());
        Language language = edition.draft().language();
        ref.slice().forEach((dim, code) -> what.append(", ").append(language.slice(dim, code)));
        what.append(", ").append(language.period(ref.period()));
        String address = cell.key().flow() + " " + cell.key().key() + " " + cell.key().period();
        return new SourceEntry(what.toString(), cell.source(), address);
    }
}
