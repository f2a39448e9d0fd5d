package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.sharedgrowth.observatory.indicators.release.Release;

/**
 * Counts the public changes of a submission in the database, if its check did not count them,
 * because it ran on a node of an older version.
 */
final class PublicCounts {
    /** A version written before fingerprints existed counts as public, unless it is empty. */
    private static final String FINGERPRINT =
            """
            coalesce(%1$s.public_print, case %1$s.observation_count when 0 then 0
                else ('x' || encode(substr(%1$s.content_hash, 1, 8), 'hex'))::bit(64)::bigint end)
            """;

    private static final String COUNT =
            """
            select cast(count(*) filter (where print <> before and before = 0) as integer)
                    as added,
                cast(count(*) filter (where print <> before and before <> 0) as integer)
                    as revised,
                cast(coalesce(sum(observation_count)
                    filter (where print <> before and print <> 0), 0) as bigint) as observations
            from (
                select m.observation_count, %s as print, coalesce((
                    select %s from series_version b
                    join release r on r.submission = b.submission
                    where b.series_id = m.series_id
                    order by r.id desc limit 1), 0) as before
                from series_version m where m.submission = $1) seen
            """
                    .formatted(FINGERPRINT.formatted("m"), FINGERPRINT.formatted("b"));

    private PublicCounts() {}

    /**
     * Counts for a submission that is not released yet.
     *
     * @param number number of the submission
     */
    static Uni<Release.Counts> of(SqlConnection transaction, long number) {
        return transaction
                .preparedQuery(COUNT)
                .execute(Tuple.of(number))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new Release.Counts(
                                row.getInteger("added"),
                                row.getInteger("revised"),
                                row.getLong("observations")));
    }
}
