package org.sharedgrowth.observatory.indicators.submission.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * A page of a check's findings, with the sources that the figures will show.
 *
 * @param page 1-based number
 * @param pageSize maximum number of items on a page
 * @param total findings on all pages
 * @param items findings of this page; none beyond the last page
 * @param sources the same on every page; empty if the check found errors
 */
@Schema(name = "CheckReport", description = "A page of the findings of a check.")
public record CheckReportPage(
        @Schema(minimum = "1") int page,
        @Schema(minimum = "1", maximum = "1000") int pageSize,
        @Schema(minimum = "0") long total,
        List<FindingView> items,
        @Schema(
                        description =
                                "The source that each row will show once it is released; empty"
                                        + " while the file has errors.")
                List<ShownSourceView> sources)
        implements Paged {
    public CheckReportPage {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }
}
