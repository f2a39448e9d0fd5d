package org.sharedgrowth.observatory.indicators.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.problem.Paged;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/**
 * One page of the differences.
 *
 * @param total number of changed cells on all pages
 * @param totals number of changed cells on all pages by kind, and number of their series
 * @param series the numbers for each series with cells on this page, including its cells on other
 *     pages, in key order
 * @param from newest release of the flow in the earlier vintage
 * @param to newest release of the flow in the later vintage
 */
@Schema(name = "RevisionPage", description = "Cells that differ between two vintages of a flow.")
record RevisionPage(
        @Schema(minimum = "1") int page,
        @Schema(minimum = "1", maximum = "1000") int pageSize,
        @Schema(minimum = "0") long total,
        Totals totals,
        List<SeriesTotals> series,
        ReleaseStamp from,
        ReleaseStamp to,
        List<CellChange> items)
        implements Paged {

    /** Number of changed cells by kind, and number of their series. */
    @Schema(name = "RevisionTotals")
    record Totals(long added, long revised, long removed, long status, int series) {}

    /** Number of changed cells of a series by kind. */
    @Schema(name = "RevisionSeriesTotals")
    record SeriesTotals(
            @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") String key,
            int added,
            int revised,
            int removed,
            int status) {}
}
