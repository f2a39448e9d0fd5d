package org.sharedgrowth.observatory.gateway.audit;

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
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * This gateway's chain. Entries are written one batch after another, in the order they came, so
 * that many requests at once cost one round trip.
 */
@Singleton
public class AuditLog {
    private static final Logger LOG = Logger.getLogger(AuditLog.class);
    private static final int BATCH = 200;
    private static final long PAUSE_MILLIS = 1_000;

    /** Not yet written; whoever needs it written waits for the promise. */
    private record Waiting(Decision decision, boolean needed, Promise<Void> written) {}

    private final AuditStore store;
    private final AuditConfig config;
    private final Vertx vertx;
    private final UUID chain = UUID.randomUUID();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;
    private long seq;
    private String previous = Link.BEGINNING;
    private String checked = Link.BEGINNING;
    private long checkedTo;
    private long lost;
    private volatile long timer;

    AuditLog(AuditStore store, AuditConfig config, Vertx vertx) {
        this.store = store;
        this.config = config;
        this.vertx = vertx;
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
        add(entry);
        return entry.written()
                .future()
                .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void add(Waiting entry) {
        boolean full;
        synchronized (this) {
            full = waiting.size() >= config.waiting();
            if (full) {
                lost++;
            } else {
                waiting.add(entry);
            }
        }
        if (full) {
            entry.written().tryFail("the audit log is full");
        }
        write();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        synchronized (this) {
            if (writing || waiting.isEmpty()) {
                return;
            }
            writing = true;
            String last = previous;
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                Waiting entry = waiting.poll();
                Link link = Link.after(chain, seq + batch.size() + 1, last, entry.decision());
                last = link.hash();
                batch.add(entry);
                links.add(link);
            }
        }
        store.append(links)
                .onSuccess(done -> written(batch, links))
                .onFailure(failure -> notWritten(batch, failure));
    }

    private void written(List<Waiting> batch, List<Link> links) {
        synchronized (this) {
            writing = false;
            seq += links.size();
            previous = links.getLast().hash();
        }
        batch.forEach(entry -> entry.written().tryComplete());
        write();
    }

    /** Who needs it is told so; the rest waits for better times. */
    private void notWritten(List<Waiting> batch, Throwable failure) {
        long lostSoFar;
        synchronized (this) {
            writing = false;
            lostSoFar = lost;
            for (Waiting entry : batch.reversed()) {
                if (!entry.needed()) {
                    waiting.addFirst(entry);
                }
            }
        }
        LOG.errorf(
                "The audit log cannot be written (%d lost): %s", lostSoFar, failure.getMessage());
        batch.stream().filter(Waiting::needed).forEach(entry -> entry.written().tryFail(failure));
        vertx.setTimer(PAUSE_MILLIS, id -> write());
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
