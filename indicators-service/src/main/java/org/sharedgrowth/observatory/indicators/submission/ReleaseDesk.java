package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.idempotency.KeyedRequest;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.ContentHash;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.submission.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.Lifecycle.Decision;

/**
 * Releases submissions on behalf of a second person. The submission's row, the key of the request
 * and the link of the chain commit together, on one connection.
 */
@ApplicationScoped
class ReleaseDesk {
    private static final Logger LOG = Logger.getLogger(ReleaseDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String OBSERVATIONS =
            """
            select coalesce(sum(observation_count), 0)::bigint from series_version
            where submission = $1
            """;

    private static final String MARK =
            """
            update submission
            set state = $3, version = version + 1, released_by = $4, released_at = $5,
                release_id = $6
            where id = $1 and version = $2
            """;

    private final Submissions submissions;
    private final Idempotency idempotency;
    private final Releases releases;
    private final SeriesStore store;

    ReleaseDesk(
            Submissions submissions,
            Idempotency idempotency,
            Releases releases,
            SeriesStore store) {
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.releases = releases;
        this.store = store;
    }

    /**
     * Releases a submission; completes when this node serves what it made public.
     *
     * @param publishedAt null for now; if given, the submission may be of any office
     */
    Uni<Answer<SubmissionView>> release(
            UUID id, Caller caller, @Nullable String key, @Nullable Instant publishedAt) {
        KeyedRequest request = KeyedRequest.of(caller, "POST submissions release", key);
        String said = id + (publishedAt == null ? "" : " " + publishedAt);
        byte[] payload = ContentHash.of(said.getBytes(StandardCharsets.UTF_8));
        return idempotency
                .once(
                        request,
                        payload,
                        SubmissionView.class,
                        transaction ->
                                (publishedAt == null
                                                ? submissions.get(id, caller)
                                                : submissions.ofAnyOffice(id))
                                        .chain(entity ->
                                                release(transaction, entity, caller, publishedAt)))
                .call(answer -> awaitServed(answer.body()));
    }

    private Uni<Answer<SubmissionView>> release(
            SqlConnection transaction,
            SubmissionEntity entity,
            Caller caller,
            @Nullable Instant publishedAt) {
        Command command = new Command.Release(caller.subject(), entity.submittedBy);
        return switch (Lifecycle.decide(entity.state, command)) {
            case Decision.Moved(SubmissionState to) -> {
                requireChanges(entity);
                yield append(transaction, entity, publishedAt)
                        .chain(release -> mark(transaction, entity, to, caller, release));
            }
            case Decision.SamePerson ignored ->
                    Uni.createFrom().failure(samePerson(entity.submittedName));
            case Decision.WrongState ignored ->
                    Uni.createFrom().failure(Submissions.wrongState(entity, "released"));
            case Decision.Unchanged ignored ->
                    throw new IllegalStateException("a release always changes something");
        };
    }

    private Uni<Release> append(
            SqlConnection transaction, SubmissionEntity entity, @Nullable Instant publishedAt) {
        return transaction
                .preparedQuery(OBSERVATIONS)
                .execute(Tuple.of(entity.number))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(observations ->
                        releases.release(
                                transaction,
                                new ReleaseCommand(
                                        entity.number,
                                        Objects.requireNonNullElse(entity.baseRelease, 0L),
                                        Objects.requireNonNull(entity.dataKey),
                                        entity.provider,
                                        new Release.Counts(
                                                entity.seriesAdded,
                                                entity.seriesRevised,
                                                observations),
                                        publishedAt)))
                .map(outcome ->
                        switch (outcome) {
                            case ReleaseOutcome.Released(Release release) -> release;
                            case ReleaseOutcome.Conflict(List<String> keys) ->
                                    throw conflict(entity.id, keys);
                            case ReleaseOutcome.InFuture future ->
                                    throw PublicationTime.refused(future);
                            case ReleaseOutcome.TooEarly early ->
                                    throw PublicationTime.refused(early);
                        });
    }

    private static Uni<Answer<SubmissionView>> mark(
            SqlConnection transaction,
            SubmissionEntity entity,
            SubmissionState to,
            Caller caller,
            Release release) {
        return transaction
                .preparedQuery(MARK)
                .execute(
                        Tuple.of(
                                entity.id,
                                entity.version,
                                to.name(),
                                caller.name(),
                                release.recordedAt().atOffset(ZoneOffset.UTC),
                                release.id()))
                .map(updated -> {
                    if (updated.rowCount() != 1) {
                        throw Submissions.changedMeanwhile(entity.id);
                    }
                    entity.state = to;
                    entity.version++;
                    entity.releaseId = release.id();
                    return Answer.first(200, SubmissionView.of(entity, null));
                });
    }

    private Uni<Void> awaitServed(SubmissionView view) {
        return store.awaitRelease(Objects.requireNonNull(view.release()))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithUni(() -> {
                    LOG.warnf("release=%d is not served here yet", view.release());
                    return Uni.createFrom().voidItem();
                });
    }

    private static void requireChanges(SubmissionEntity entity) {
        if (entity.seriesAdded + entity.seriesRevised == 0) {
            throw new Problem(
                    409,
                    "nothing-to-release",
                    "The submission changes nothing",
                    "Every series of submission "
                            + entity.id
                            + " is released with the same content. Withdraw it.",
                    List.of());
        }
    }

    private static Problem samePerson(String name) {
        return Problem.forbidden(
                "'"
                        + name
                        + "' sent this submission. Another person of the office must release it.");
    }

    private static Problem conflict(UUID id, List<String> keys) {
        return new Problem(
                409,
                "release-conflict",
                "Another release touched the same series",
                "Since submission "
                        + id
                        + " was checked, these series were released anew: "
                        + String.join(", ", keys)
                        + ". Send the file again, so that it is compared with them.",
                List.of());
    }
}
