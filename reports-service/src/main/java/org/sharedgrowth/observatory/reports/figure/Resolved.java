package org.sharedgrowth.observatory.reports.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;

/**
 * What the data says about a draft's cells.
 *
 * @param release number of the release the pin came to
 * @param at when that was released
 * @param cells by what the author wrote
 * @param faults cells that match no observation or several, a pin that names no release
 */
public record Resolved(long release, Instant at, Map<CellRef, Cell> cells, List<Fault> faults) {}
