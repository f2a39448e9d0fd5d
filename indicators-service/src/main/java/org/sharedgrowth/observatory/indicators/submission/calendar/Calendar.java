package org.sharedgrowth.observatory.indicators.submission.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.submission.row.ScheduledRows;

/** The public information about planned releases. */
@ApplicationScoped
class Calendar {
    private final ScheduledRows rows;

    Calendar(ScheduledRows rows) {
        this.rows = rows;
    }

    /** Announced releases, soonest first. */
    Uni<Page<AnnouncedRelease>> list(ScheduledRows.Filter filter, Paging paging) {
        return rows.announced(filter, paging.size(), paging.offset())
                .map(found -> found.stream().map(AnnouncedRelease::of).toList())
                .chain(items ->
                        rows.countAnnounced(filter).map(total -> paging.of(items, total, null)));
    }
}
