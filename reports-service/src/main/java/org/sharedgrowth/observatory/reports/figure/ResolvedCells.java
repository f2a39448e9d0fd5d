package org.sharedgrowth.observatory.reports.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;

/**
 * The data of a draft's cells.
 *
 * @param release number of the release that the pin resolved to
 * @param at when that release was made
 * @param cells the data of each cell, by the author's notation
 * @param faults cells that match no observation or several, or a pin to an unknown release
 */
public record ResolvedCells(
        long release, Instant at, Map<CellRef, Cell> cells, List<Fault> faults) {}
