package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;

/** Appends a submission to the chain and marks its row, on the connection of whoever decided it. */
@ApplicationScoped
class Publishing {
    private static final String MARK =
            """
            update submission
            set state = 'RELEASED', version = version + 1, released_by = $3, released_at = $4,
                release_id = $5
            where id = $1 and version = $2
            """;

    private final Releases releases;

    Publishing(Releases releases) {
        this.releases = releases;
    }

    /**
     * Makes a submission public when the transaction commits; its last step. The transaction must
     * hold the submission's row: all who release take the row before the chain, since two in
     * opposite order would wait for each other.
     *
     * @param releasedBy name of who decided it
     * @param publishedAt as of when it counts as published; null is now
     * @return why not, nothing having been written; or the release
     */
    Uni<ReleaseOutcome> publish(
            SqlConnection transaction,
            Candidate candidate,
            String releasedBy,
            @Nullable Instant publishedAt) {
        return counts(transaction, candidate)
                .map(counts ->
                        new ReleaseCommand(
                                candidate.number(),
                                candidate.baseRelease(),
                                candidate.dataKey(),
                                candidate.provider(),
                                counts,
                                publishedAt,
                                candidate.reason()))
                .chain(command -> releases.release(transaction, command))
                .call(outcome ->
                        outcome instanceof ReleaseOutcome.Released(Release release)
                                ? mark(transaction, candidate, releasedBy, release)
                                : Uni.createFrom().voidItem());
    }

    /** A release that changes the counts while they are read is a conflict, so they hold. */
    private static Uni<Release.Counts> counts(SqlConnection transaction, Candidate candidate) {
        Release.Counts counts = candidate.counts();
        return counts == null
                ? PublicCounts.of(transaction, candidate.number())
                : Uni.createFrom().item(counts);
    }

    private static Uni<Void> mark(
            SqlConnection transaction, Candidate candidate, String releasedBy, Release release) {
        return transaction
                .preparedQuery(MARK)
                .execute(
                        Tuple.of(
                                candidate.id(),
                                candidate.version(),
                                releasedBy,
                                release.recordedAt().atOffset(ZoneOffset.UTC),
                                release.id()))
                .invoke(updated -> {
                    if (updated.rowCount() != 1) {
                        throw Submissions.changedMeanwhile(candidate.id());
                    }
                })
                .replaceWithVoid();
    }
}
