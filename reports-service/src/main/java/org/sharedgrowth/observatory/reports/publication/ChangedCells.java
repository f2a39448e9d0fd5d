package org.sharedgrowth.observatory.reports.publication;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.reports.document.WhatIf;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads, from a request's parameters, the cells that a release would change. */
final class ChangedCells {
    static final int MAX_CELLS = 50;

    private static final String NAME = "cell";
    private static final String FORM = "DATAFLOW,KEY,PERIOD,VALUE,STATUS";
    private static final Pattern CELL =
            Pattern.compile(
                    "([^,]{1,64}),([^,]{1,255}),([^,]{4,20}),(-?\\d{1,30}(?:\\.\\d{1,30})?)?,"
                            + "([A-Z]?)");

    private ChangedCells() {}

    /**
     * The cells by their address, as the release would leave them.
     *
     * @throws Problem with 400 if there are none or too many, or if one is malformed
     */
    static Map<CellKey, WhatIf.ChangedCell> read(List<String> cells) {
        if (cells.isEmpty()) {
            throw Problem.parameter(NAME, "", FORM);
        }
        if (cells.size() > MAX_CELLS) {
            throw Problem.parameter(NAME, "× " + cells.size(), "1–" + MAX_CELLS);
        }
        Map<CellKey, WhatIf.ChangedCell> changes = new LinkedHashMap<>();
        for (String cell : cells) {
            Matcher parts = CELL.matcher(cell);
            if (!parts.matches()) {
                throw Problem.parameter(NAME, cell, FORM);
            }
            changes.put(
                    new CellKey(parts.group(1), parts.group(2), parts.group(3)),
                    new WhatIf.ChangedCell(
                            Optional.ofNullable(parts.group(4)).map(BigDecimal::new),
                            parts.group(5)));
        }
        return changes;
    }
}
