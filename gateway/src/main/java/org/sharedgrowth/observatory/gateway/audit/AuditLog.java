package org.sharedgrowth.observatory.gateway.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.problem.Outages;

/**
 * This gateway's chain. Entries are written in batches, so that many simultaneous requests cost one
 * round trip; entries that a request waits for come first, refusals last. A batch that fails is
 * retried unchanged until the database has it.
 */
@Singleton
public class AuditLog {
    private static final Logger LOG = Logger.getLogger(AuditLog.class);
    private static final int BATCH = 200;
    private static final long PAUSE_MILLIS = 1_000;

    /**
     * Each kind has its own queue, so that one kind cannot crowd out another; the kinds are written
     * in this order.
     */
    private enum Kind {
        RELEASE,
        CHANGE,
        REFUSAL
    }

    /** An entry that is not yet written; a caller that needs it waits for the promise. */
    private record PendingEntry(
            Kind kind, Decision decision, boolean needed, Promise<Void> written) {
        static PendingEntry unneeded(Kind kind, Decision decision) {
            return new PendingEntry(kind, decision, false, Promise.promise());
        }

        /** Whether its caller has already been told that it was not written. */
        boolean hasFailed() {
            return written.future().failed();
        }
    }

    private static final class EntryQueue {
        private final Deque<PendingEntry> entries = new ArrayDeque<>();
        private final int capacity;
        private final Counter dropped;

        EntryQueue(int capacity, Counter dropped) {
            this.capacity = capacity;
            this.dropped = dropped;
        }
    }

    private record Batch(List<PendingEntry> entries, List<Link> links) {}

    private final AuditStore store;
    private final AuditConfig config;
    private final Breaks breaks;
    private final Vertx vertx;
    private final Map<Kind, EntryQueue> queues = new EnumMap<>(Kind.class);
    private final UUID chain = UUID.randomUUID();
    private boolean writing;
    private long seq;
    private String previous = Link.BEGINNING;

    AuditLog(
            AuditStore store,
            AuditConfig config,
            Breaks breaks,
            Vertx vertx,
            MeterRegistry registry) {
        this.store = store;
        this.breaks = breaks;
        this.config = config;
        this.vertx = vertx;
        addQueue(Kind.RELEASE, config.maxWaitingReleases(), registry);
        addQueue(Kind.CHANGE, config.maxWaitingChanges(), registry);
        addQueue(Kind.REFUSAL, config.maxWaitingRefusals(), registry);
    }

    private void addQueue(Kind kind, int capacity, MeterRegistry registry) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        queues.put(
                kind,
                new EntryQueue(capacity, registry.counter("gateway.audit.lost", "kind", name)));
    }

    /** Writes the decision as soon as possible, without waiting; drops it if its queue is full. */
    public void note(Decision decision) {
        add(PendingEntry.unneeded(decision.isAllowed() ? Kind.CHANGE : Kind.REFUSAL, decision));
    }

    /** Writes the decision; fails if it cannot be written in time. */
    public Future<Void> require(Decision decision) {
        PendingEntry entry = new PendingEntry(Kind.RELEASE, decision, true, Promise.promise());
        long timeout =
                vertx.setTimer(
                        config.timeout().toMillis(),
                        id -> entry.written().tryFail("the audit log was not written in time"));
        add(entry);
        return entry.written().future().onComplete(done -> vertx.cancelTimer(timeout));
    }

    /** Stores the last entry of another chain in this chain. */
    void remember(Head other) {
        add(PendingEntry.unneeded(Kind.CHANGE, other.toDecision()));
    }

    /** The last entry of this gateway's chain that is known to be written. */
    synchronized Head end() {
        return new Head(chain, seq, previous);
    }

    /**
     * How many entries are in the queues; those of the batch that is being written are not counted.
     */
    public synchronized int waiting() {
        return queues.values().stream().mapToInt(queue -> queue.entries.size()).sum();
    }

    private void add(PendingEntry entry) {
        EntryQueue queue = Objects.requireNonNull(queues.get(entry.kind()));
        boolean full;
        synchronized (this) {
            full = queue.entries.size() >= queue.capacity;
            if (!full) {
                queue.entries.add(entry);
            }
        }
        if (full) {
            queue.dropped.increment();
            entry.written().tryFail("the audit log is full");
        }
        write();
    }

    private void write() {
        Batch batch;
        synchronized (this) {
            if (writing) {
                return;
            }
            List<PendingEntry> entries = new ArrayList<>();
            queues.values().forEach(queue -> take(queue.entries, entries));
            if (entries.isEmpty()) {
                return;
            }
            writing = true;
            batch = link(entries);
        }
        append(batch);
    }

    private static void take(Deque<PendingEntry> queue, List<PendingEntry> entries) {
        while (entries.size() < BATCH && !queue.isEmpty()) {
            PendingEntry entry = queue.poll();
            boolean late = entry.needed() && entry.hasFailed();
            entries.add(late ? refusalEntry(entry.decision()) : entry);
        }
    }

    private static PendingEntry refusalEntry(Decision late) {
        String slug = Outages.auditUnavailable().slug();
        return PendingEntry.unneeded(Kind.RELEASE, late.withVerdict(slug));
    }

    private synchronized Batch link(List<PendingEntry> entries) {
        List<Link> links = new ArrayList<>();
        String last = previous;
        for (PendingEntry entry : entries) {
            Link link = Link.after(chain, seq + links.size() + 1, last, entry.decision());
            last = link.hash();
            links.add(link);
        }
        return new Batch(entries, links);
    }

    private void append(Batch batch) {
        store.append(batch.links())
                .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(done -> complete(batch))
                .onFailure(failure -> failCallers(batch, failure));
    }

    private void complete(Batch batch) {
        synchronized (this) {
            writing = false;
            seq = batch.links().getLast().seq();
            previous = batch.links().getLast().hash();
        }
        for (PendingEntry entry : batch.entries()) {
            boolean inTime = entry.written().tryComplete();
            if (entry.needed() && !inTime) {
                add(
                        PendingEntry.unneeded(
                                Kind.RELEASE, entry.decision().withVerdict(Decision.NOT_SENT)));
            }
        }
        write();
    }

    /** Fails the callers at once; whether the batch was written after all is checked later. */
    private void failCallers(Batch batch, Throwable failure) {
        LOG.errorf("The audit log cannot be written: %s", failure.getMessage());
        for (PendingEntry entry : batch.entries()) {
            if (entry.needed()) {
                entry.written().tryFail(failure);
            }
        }
        vertx.setTimer(PAUSE_MILLIS, id -> settle(batch));
    }

    /**
     * Finds out whether a failed batch was written: if the connection was dropped after the commit,
     * the same rows must not be written again.
     */
    private void settle(Batch batch) {
        store.last(chain)
                .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(last -> completeSettled(batch, last))
                .onFailure(failure -> failCallers(batch, failure));
    }

    private void completeSettled(Batch batch, Optional<Link> last) {
        String end = last.map(Link::hash).orElse(Link.BEGINNING);
        if (end.equals(batch.links().getLast().hash())) {
            complete(batch);
        } else {
            append(continueChain(batch, last, end));
        }
    }

    /**
     * Returns the batch unchanged if the database ends with the last entry that this gateway wrote;
     * otherwise reports a break, and links the batch to the last entry in the database.
     */
    private synchronized Batch continueChain(Batch batch, Optional<Link> last, String end) {
        if (end.equals(previous)) {
            return batch;
        }
        LOG.errorf(
                "The audit chain %s is broken at entry %d: its last entry is not the one this"
                        + " gateway wrote",
                chain, seq);
        breaks.record(Breaks.Source.WRITING, 1);
        seq = last.map(Link::seq).orElse(0L);
        previous = end;
        return link(batch.entries());
    }
}
