package org.sharedgrowth.observatory.reports.publication;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.reports.access.Paging;
import org.sharedgrowth.observatory.reports.figure.Follower;

/**
 * The list of reports. Callers who may not see drafts do not find them in the list or in the count.
 */
@ApplicationScoped
class ReportList {
    private static final String QUERY =
            """
            with visible as (
            select r.slug, p.title, p.summary, p.version, p.published_at, p.release_id,
                p.release_at, jsonb_array_length(a.stale), e.state,
                coalesce(p.published_at, r.created_at) as newest
            from report r
            left join lateral (select * from publication x where x.report_id = r.id
                order by x.minor desc limit 1) p on true
            left join assessment a on a.publication_id = p.id
            left join edition e on e.report_id = r.id and e.state in ('DRAFT', 'APPROVED')
                and ($1 or e.author_subject = $2)
            where (p.id is not null or e.id is not null)
                and not exists (select from unnest($5::text[]) word
                    where position(word in lower(concat_ws(' ', r.slug, p.title, p.summary))) = 0))
            select v.*, c.total from (select count(*) as total from visible) c
            left join (select * from visible order by newest desc, slug limit $3 offset $4) v
                on true
            order by v.newest desc, v.slug
            """;

    private final Pool pool;
    private final Follower follower;

    ReportList(Pool pool, Follower follower) {
        this.pool = pool;
        this.follower = follower;
    }

    /**
     * A page of reports, newest first.
     *
     * @param words each must occur in the slug, title or summary of a report; in lower case
     */
    Uni<Views.Page> page(Caller caller, List<String> words, Paging paging) {
        // Nobody has the empty subject, so guests and readers without the author role see no
        // drafts.
        String author = caller.hasRole(Role.AUTHOR) ? caller.subject() : "";
        return pool.preparedQuery(QUERY)
                .execute(
                        Tuple.of(
                                caller.hasRole(Role.PUBLISHER),
                                author,
                                paging.pageSize(),
                                paging.offset(),
                                words.toArray(String[]::new)))
                .map(rows -> page(rows, paging));
    }

    private Views.Page page(RowSet<Row> rows, Paging paging) {
        List<Views.Item> items = new ArrayList<>();
        long total = 0;
        for (Row row : rows) {
            total = row.getLong(10);
            if (row.getString(0) != null) {
                items.add(item(row));
            }
        }
        return new Views.Page(paging.page(), paging.pageSize(), total, List.copyOf(items));
    }

    private Views.Item item(Row row) {
        String slug = row.getString(0);
        @Nullable String version = row.getString(3);
        @Nullable String draft = row.getString(8);
        if (version == null) {
            String state = draft == null ? "DRAFT" : draft;
            return new Views.Item(slug, slug, "", null, state, null, null, null, draft);
        }
        OffsetDateTime published = row.getOffsetDateTime(4);
        return new Views.Item(
                slug,
                row.getString(1),
                row.getString(2),
                version,
                "PUBLISHED",
                published.toInstant(),
                new Views.Release(row.getLong(5), row.getOffsetDateTime(6).toInstant()),
                follower.isReachable() ? row.getInteger(7) : null,
                draft);
    }
}
