package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.analysis.derived.LineageCodec;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.Publication.Change;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Computes a flow again and releases what changed. The figures are computed without a lock; they
 * are released only if no input can have changed since, so no figure is published that depends on a
 * withdrawn input. Nothing is stored before the release, so if a node fails, the computation starts
 * again on another node or after the restart. Blocking.
 */
@ApplicationScoped
class Recomputation {
    private static final Logger LOG = Logger.getLogger(Recomputation.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int SERVER_ERROR = 500;

    /** Whether there is a newer release of this flow or of a flow that is not derived. */
    private static final String CHANGED =
            """
            select exists (
                select from release r where r.id > $1 and (r.flow = $2 or not exists (
                    select from derived_flow d where d.data_key = r.flow))) as changed
            """;

    private static final String RECORD_OUTCOME =
            """
            update derived_flow set computed_release = $2, computed_structures = $3,
                method_version = $4, input_release = $5, reads = $6, lineage = $7, failure = $8,
                retry_at = null
            where code = $1
            """;

    private final Pool pool;
    private final DerivedFlows flows;
    private final DerivedMethods methods;
    private final SeriesStore store;
    private final Structures structures;
    private final Releases releases;
    private final Publication publication;

    Recomputation(
            Pool pool,
            DerivedFlows flows,
            DerivedMethods methods,
            SeriesStore store,
            Structures structures,
            Releases releases,
            Publication publication) {
        this.pool = pool;
        this.flows = flows;
        this.methods = methods;
        this.store = store;
        this.structures = structures;
        this.releases = releases;
        this.publication = publication;
    }

    /**
     * The result of a computation.
     *
     * @param began when the computation began, by {@link System#nanoTime}
     * @param structures the revision of the structures that was read
     * @param computation null if there is nothing to compute; {@code failure} then says why
     */
    private record Outcome(
            long began,
            DerivedMethod method,
            Dataflow dataflow,
            StoreState state,
            long structures,
            @Nullable Computation computation,
            @Nullable String failure) {
        /** The release as of which the flow was computed. */
        long release() {
            return state.release();
        }

        long millis() {
            return (System.nanoTime() - began) / 1_000_000;
        }

        int figures() {
            return computation == null ? 0 : computation.cells().size();
        }

        SortedMap<String, byte[]> packed() {
            return computation == null
                    ? new TreeMap<>()
                    : DerivedSeries.packed(dataflow.structure(), dataflow.id().id(), computation);
        }

        Set<String> reads() {
            Set<String> reads = new TreeSet<>();
            if (computation != null) {
                computation.lineage().inputs().stream()
                        .map(InputFigure::dataKey)
                        .forEach(reads::add);
            }
            return reads;
        }

        /** The newest public release of any input. */
        long inputRelease() {
            return reads().stream()
                    .mapToLong(dataKey -> state.publicRelease(dataKey, release()))
                    .max()
                    .orElse(0);
        }

        byte @Nullable [] lineage() {
            return computation == null ? null : LineageCodec.encode(computation.lineage());
        }
    }

    /** Computes a flow once. */
    void run(UUID id) {
        DerivedFlow flow = flows.get(id).await().atMost(TIMEOUT);
        Dataflow dataflow = structures.current().dataflow(flow.code());
        if (!flow.isOpen() || dataflow == null) {
            // The flow has ended, or this node has not loaded its structure yet.
            return;
        }
        Outcome outcome = compute(flow, dataflow);
        pool.withTransaction(transaction ->
                        releases.blockOthers(transaction)
                                .chain(head -> finish(transaction, head, flow, outcome)))
                .await()
                .atMost(TIMEOUT);
    }

    private Outcome compute(DerivedFlow flow, Dataflow dataflow) {
        DerivedMethod method = methods.get(flow.method());
        long began = System.nanoTime();
        long revision = structures.revision();
        StoreState state = store.state();
        try {
            Computation computation =
                    method.compute(flow.parameters().asOf(state.release())).await().atMost(TIMEOUT);
            return new Outcome(began, method, dataflow, state, revision, computation, null);
        } catch (Problem refused) {
            if (refused.status() >= SERVER_ERROR) {
                // The inputs are not the cause; the computation is retried later.
                throw refused;
            }
            return new Outcome(began, method, dataflow, state, revision, null, refused.detail());
        }
    }

    private Uni<Void> finish(
            SqlConnection transaction, long head, DerivedFlow flow, Outcome outcome) {
        return flows.lock(transaction, flow.code())
                .chain(locked ->
                        transaction
                                .preparedQuery(CHANGED)
                                .execute(Tuple.of(outcome.release(), flow.dataKey()))
                                .map(rows -> rows.iterator().next().getBoolean("changed"))
                                .chain(changed ->
                                        changed
                                                        || !locked.isOpen()
                                                        || locked.computedRelease()
                                                                > outcome.release()
                                                ? Uni.createFrom().voidItem()
                                                : release(transaction, head, locked, outcome)));
    }

    private Uni<Void> release(
            SqlConnection transaction, long head, DerivedFlow flow, Outcome outcome) {
        List<Change> changes = changes(outcome.state().flow(flow.dataKey()), outcome.packed());
        byte @Nullable [] lineage = outcome.lineage();
        Uni<Void> released =
                changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : publication
                                .publish(
                                        transaction,
                                        head,
                                        flow,
                                        outcome.dataflow().structure(),
                                        changes,
                                        provenance(flow, outcome),
                                        lineage,
                                        null)
                                .invoke(number ->
                                        LOG.infof(
                                                "derived flow computed flow=%s release=%d series=%d"
                                                        + " figures=%d ms=%d",
                                                flow.code(),
                                                number,
                                                changes.size(),
                                                outcome.figures(),
                                                outcome.millis()))
                                .replaceWithVoid();
        return released.chain(() ->
                        transaction
                                .preparedQuery(RECORD_OUTCOME)
                                .execute(
                                        Tuple.from(
                                                Arrays.asList(
                                                        flow.code(),
                                                        outcome.release(),
                                                        outcome.structures(),
                                                        outcome.method().method().version(),
                                                        outcome.inputRelease(),
                                                        outcome.reads().toArray(String[]::new),
                                                        lineage == null
                                                                ? null
                                                                : Buffer.buffer(lineage),
                                                        outcome.failure()))))
                .replaceWithVoid();
    }

    private static DerivedRelease provenance(DerivedFlow flow, Outcome outcome) {
        Computation computation = outcome.computation();
        return new DerivedRelease(
                0,
                DerivedRelease.Kind.COMPUTED,
                outcome.method().method().id(),
                outcome.method().method().version(),
                computation == null ? null : computation.definition(),
                flow.parameters(),
                computation == null ? null : computation.seed(),
                flow.parameters().flow(),
                outcome.inputRelease(),
                outcome.figures());
    }

    /** The series that differ from their newest versions; all newest versions are in memory. */
    private static List<Change> changes(FlowSnapshot before, SortedMap<String, byte[]> now) {
        List<Change> changes = new ArrayList<>();
        now.forEach((key, packed) -> {
            int ordinal = before.find(key);
            PackedVersion newest = ordinal < 0 ? null : before.inMemory(ordinal);
            if (newest == null || !Arrays.equals(newest.bytes(), packed)) {
                changes.add(
                        new Change(
                                key, packed, ordinal < 0 ? 0 : before.publicFingerprint(ordinal)));
            }
        });
        for (int ordinal = 0; ordinal < before.size(); ordinal++) {
            if (before.observations(ordinal) > 0 && !now.containsKey(before.key(ordinal))) {
                changes.add(
                        new Change(
                                before.key(ordinal),
                                SeriesCodec.tombstone(Frequency.A),
                                before.publicFingerprint(ordinal)));
            }
        }
        return changes;
    }
}
