package org.sharedgrowth.observatory.indicators.source;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.source.Reordering.ReorderedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Changes the order of preference. The resulting series are computed from the newest release while
 * other releases are blocked, and are committed together with the order and its release.
 */
@ApplicationScoped
class PreferenceDesk {
    private static final Logger LOG = Logger.getLogger(PreferenceDesk.class);

    /** How long to wait, while other releases are blocked, until this node serves the newest. */
    private static final Duration TIMEOUT_BEFORE = Duration.ofSeconds(2);

    /** How long to wait until this node serves the change. */
    private static final Duration TIMEOUT_AFTER = Duration.ofSeconds(5);

    /**
     * Assigns a submission number, which every release has, even one that only changes the order.
     */
    private static final String NEXT_NUMBER =
            "select nextval(pg_get_serial_sequence('submission', 'number')) as number";

    private static final String INSERT_PREFERENCE =
            """
            insert into source_preference (submission, flow, providers, changed_by)
            values ($1, $2, $3, $4)
            """;

    private static final String INSERT_VERSION =
            """
            insert into series_version (series_id, submission, observation_count, content_hash,
                observations, public_print)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private final Idempotency idempotency;
    private final Releases releases;
    private final SeriesStore store;

    PreferenceDesk(Idempotency idempotency, Releases releases, SeriesStore store) {
        this.idempotency = idempotency;
        this.releases = releases;
        this.store = store;
    }

    /** The order in force as of a release. */
    static PreferenceView view(StoreState state, Dataflow flow, long release) {
        var sources = state.sources(flow.dataKey());
        long since = sources.declaringRelease(release);
        return new PreferenceView(
                flow.id().id(), sources.declaredOrder(release), state.log().stamp(since));
    }

    /**
     * Sets an order; completes when this node uses it, at the latest {@link #TIMEOUT_AFTER} later.
     */
    Uni<Answer<PreferenceView>> change(
            Dataflow flow, List<String> providers, Caller caller, @Nullable String key) {
        KeyedRequest request = KeyedRequest.of(caller, "POST preference release", key);
        String payload = flow.dataKey() + " " + String.join(",", providers);
        return idempotency
                .once(
                        request,
                        ContentHash.of(payload.getBytes(StandardCharsets.UTF_8)),
                        PreferenceView.class,
                        transaction ->
                                releases.blockOthers(transaction)
                                        .call(head -> awaitServed(head, TIMEOUT_BEFORE))
                                        .chain(head ->
                                                change(transaction, head, flow, providers, caller)))
                .call(answer -> awaitServed(answer.body().release().id(), TIMEOUT_AFTER));
    }

    private Uni<Answer<PreferenceView>> change(
            SqlConnection transaction,
            long head,
            Dataflow flow,
            List<String> providers,
            Caller caller) {
        StoreState state = store.state();
        if (state.release() < head) {
            return Uni.createFrom().failure(busy());
        }
        if (state.sources(flow.dataKey()).declaredOrder(head).equals(providers)) {
            return Uni.createFrom().failure(unchangedOrder(flow));
        }
        List<ReorderedSeries> shown = new Reordering(state, flow).changedSeries(providers);
        return transaction
                .preparedQuery(NEXT_NUMBER)
                .execute()
                .map(rows -> rows.iterator().next().getLong("number"))
                .call(number ->
                        transaction
                                .preparedQuery(INSERT_PREFERENCE)
                                .execute(
                                        Tuple.of(
                                                number,
                                                flow.dataKey(),
                                                String.join(",", providers),
                                                caller.name())))
                .call(number -> insertVersions(transaction, number, shown))
                .chain(number -> releases.release(transaction, command(number, head, flow, shown)))
                .map(outcome -> answer(outcome, flow, providers));
    }

    private static Uni<Void> insertVersions(
            SqlConnection transaction, long number, List<ReorderedSeries> shown) {
        if (shown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows =
                shown.stream()
                        .map(each ->
                                Tuple.of(
                                        each.seriesId(),
                                        number,
                                        each.observations(),
                                        Buffer.buffer(each.hash()),
                                        Buffer.buffer(each.packed()),
                                        each.publicRows().fingerprint()))
                        .toList();
        return transaction.preparedQuery(INSERT_VERSION).executeBatch(rows).replaceWithVoid();
    }

    private static ReleaseCommand command(
            long number, long head, Dataflow flow, List<ReorderedSeries> shown) {
        Release.Counts counts = Release.Counts.NONE;
        for (ReorderedSeries each : shown) {
            counts = each.publicRows().countedAfter(each.fingerprintBefore(), counts);
        }
        return new ReleaseCommand(
                number, head, flow.dataKey(), flow.id().agency(), counts, null, null);
    }

    private static Answer<PreferenceView> answer(
            ReleaseOutcome outcome, Dataflow flow, List<String> providers) {
        if (!(outcome instanceof ReleaseOutcome.Released(Release release))) {
            throw new IllegalStateException("unexpected release outcome: " + outcome);
        }
        ReleaseStamp vintage = new ReleaseStamp(release.id(), release.publishedAt());
        return Answer.first(200, new PreferenceView(flow.id().id(), providers, vintage));
    }

    private Uni<Void> awaitServed(long release, Duration timeout) {
        return store.awaitRelease(release)
                .ifNoItem()
                .after(timeout)
                .recoverWithUni(() -> {
                    LOG.warnf("release=%d is not served here yet", release);
                    return Uni.createFrom().voidItem();
                });
    }

    private static Problem busy() {
        return new Problem(ProblemType.UNAVAILABLE, RefusalText.localized(RefusalText::nodeBehind))
                .header("Retry-After", "5");
    }

    private static Problem unchangedOrder(Dataflow flow) {
        return new Problem(
                ProblemType.PREFERENCE_IN_FORCE,
                RefusalText.localized(t -> t.preferenceInForce(flow.id().id())));
    }
}
