package org.sharedgrowth.observatory.indicators.submission.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * Announced releases, soonest first.
     *
     * @param flow a dataflow, or null for all
     */
    Uni<Page<AnnouncedRelease>> list(@Nullable String flow, Paging paging) {
        return rows.announced(flow, paging.size(), paging.offset())
                .map(Calendar::views)
                .chain(items ->
                        rows.countAnnounced(flow).map(total -> paging.of(items, total, null)));
    }

    private static List<AnnouncedRelease> views(List<ScheduledRows.Announced> announced) {
        return announced.stream()
                .map(row -> new AnnouncedRelease(row.flow(), row.provider(), row.releaseAt()))
                .toList();
    }
}
