package org.sharedgrowth.observatory.gateway.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.problem.Outages;

/**
 * This gateway's chain. Entries are written one batch after another, those of what was allowed
 * first, so that many requests at once cost one round trip. A batch that failed is tried again as
 * it is, until the database has it.
 */
@Singleton
public class AuditLog {
    private static final Logger LOG = Logger.getLogger(AuditLog.class);
    private static final int BATCH = 200;
    private static final long PAUSE_MILLIS = 1_000;

    /** Not yet written; whoever needs it written waits for the promise. */
    private record Waiting(Decision decision, boolean needed, Promise<Void> written) {
        /** Whoever needed it has been told that it was not written. */
        boolean givenUp() {
            return written.future().failed();
        }
    }

    private record Batch(List<Waiting> entries, List<Link> links) {}

    private final AuditStore store;
    private final AuditConfig config;
    private final Vertx vertx;
    private final Counter lost;
    private final Counter lostRefusals;
    private final UUID chain = UUID.randomUUID();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Waiting> refusals = new ArrayDeque<>();
    private boolean writing;
    private long seq;
    private String previous = Link.BEGINNING;
    private String checked = Link.BEGINNING;
    private long checkedTo;
    private volatile long timer;

    AuditLog(AuditStore store, AuditConfig config, Vertx vertx, MeterRegistry registry) {
        this.store = store;
        this.config = config;
        this.vertx = vertx;
        this.lost = registry.counter("gateway.audit.lost", "kind", "allowed");
        this.lostRefusals = registry.counter("gateway.audit.lost", "kind", "refused");
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.check().toMillis(), id -> check());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    /** Writes it down as soon as it can be. */
    public void note(Decision decision) {
        add(new Waiting(decision, false, Promise.promise()));
    }

    /** Writes it down; fails when that cannot be done in time. */
    public Future<Void> require(Decision decision) {
        Waiting entry = new Waiting(decision, true, Promise.promise());
        long patience =
                vertx.setTimer(
                        config.patience().toMillis(),
                        id -> entry.written().tryFail("the audit log was not written in time"));
        add(entry);
        return entry.written().future().onComplete(done -> vertx.cancelTimer(patience));
    }

    /** How many entries are not yet written. */
    public synchronized int waiting() {
        return waiting.size() + refusals.size();
    }

    private void add(Waiting entry) {
        boolean allowed = entry.decision().isAllowed();
        boolean full;
        synchronized (this) {
            Deque<Waiting> queue = allowed ? waiting : refusals;
            full = queue.size() >= (allowed ? config.waiting() : config.refusals());
            if (!full) {
                queue.add(entry);
            }
        }
        if (full) {
            (allowed ? lost : lostRefusals).increment();
            entry.written().tryFail("the audit log is full");
        }
        write();
    }

    private void write() {
        Batch batch;
        synchronized (this) {
            if (writing || (waiting.isEmpty() && refusals.isEmpty())) {
                return;
            }
            writing = true;
            List<Waiting> entries = new ArrayList<>();
            take(waiting, entries);
            take(refusals, entries);
            batch = linked(entries);
        }
        append(batch);
    }

    private static void take(Deque<Waiting> queue, List<Waiting> entries) {
        while (entries.size() < BATCH && !queue.isEmpty()) {
            Waiting entry = queue.poll();
            boolean late = entry.needed() && entry.givenUp();
            entries.add(late ? refused(entry.decision()) : entry);
        }
    }

    private static Waiting refused(Decision late) {
        String told = Outages.auditUnavailable().slug();
        return new Waiting(late.but(told), false, Promise.promise());
    }

    private synchronized Batch linked(List<Waiting> entries) {
        List<Link> links = new ArrayList<>();
        String last = previous;
        for (Waiting entry : entries) {
            Link link = Link.after(chain, seq + links.size() + 1, last, entry.decision());
            last = link.hash();
            links.add(link);
        }
        return new Batch(entries, links);
    }

    private void append(Batch batch) {
        store.append(batch.links())
                .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(done -> written(batch))
                .onFailure(failure -> inDoubt(batch, failure));
    }

    private void written(Batch batch) {
        synchronized (this) {
            writing = false;
            seq = batch.links().getLast().seq();
            previous = batch.links().getLast().hash();
        }
        for (Waiting entry : batch.entries()) {
            boolean inTime = entry.written().tryComplete();
            if (entry.needed() && !inTime) {
                note(entry.decision().but(Decision.NOT_SENT));
            }
        }
        write();
    }

    /** Who needs it is told at once; whether it was written after all is asked later. */
    private void inDoubt(Batch batch, Throwable failure) {
        LOG.errorf("The audit log cannot be written: %s", failure.getMessage());
        for (Waiting entry : batch.entries()) {
            if (entry.needed()) {
                entry.written().tryFail(failure);
            }
        }
        vertx.setTimer(PAUSE_MILLIS, id -> settle(batch));
    }

    /** A connection may be lost after the commit: then the same rows must not be written again. */
    private void settle(Batch batch) {
        store.last(chain)
                .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(last -> settled(batch, last))
                .onFailure(failure -> inDoubt(batch, failure));
    }

    private void settled(Batch batch, Optional<Link> last) {
        String end = last.map(Link::hash).orElse(Link.BEGINNING);
        if (end.equals(batch.links().getLast().hash())) {
            written(batch);
        } else {
            append(following(batch, last, end));
        }
    }

    private synchronized Batch following(Batch batch, Optional<Link> last, String end) {
        if (end.equals(previous)) {
            return batch;
        }
        LOG.errorf("The audit chain %s has an entry that this gateway did not write", chain);
        seq = last.map(Link::seq).orElse(0L);
        previous = end;
        return linked(batch.entries());
    }

    /** Reads back what was written since the last time. */
    Future<OptionalLong> check() {
        long after;
        String before;
        synchronized (this) {
            after = checkedTo;
            before = checked;
        }
        return store.chain(chain, after)
                .map(links -> judged(links, before))
                .onFailure(failure ->
                        LOG.warnf("The audit log was not read: %s", failure.getMessage()));
    }

    private OptionalLong judged(List<Link> links, String before) {
        boolean follows = links.isEmpty() || links.getFirst().previous().equals(before);
        OptionalLong broken =
                follows ? Link.firstBroken(links) : OptionalLong.of(links.getFirst().seq());
        if (broken.isPresent()) {
            LOG.errorf("The audit chain %s is broken at entry %d", chain, broken.getAsLong());
        } else if (!links.isEmpty()) {
            synchronized (this) {
                checked = links.getLast().hash();
                checkedTo = links.getLast().seq();
            }
        }
        return broken;
    }
}
