package org.sharedgrowth.observatory.gateway.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.audit.Breaks.Source;

/**
 * Verifies the audit log: often the newest entries of this gateway's own chain, and now and then
 * all chains, including those of gateways that no longer exist. After each check of all chains, it
 * stores their last entries in its own chain, because entries cut off at the end of a chain would
 * leave no gap.
 */
@Singleton
class AuditCheck {
    private static final Logger LOG = Logger.getLogger(AuditCheck.class);

    /**
     * Maximum number of other chains whose last entries are stored in one run; the rest follow in
     * later runs.
     */
    private static final int MAX_REMEMBERED = 500;

    private final AuditStore store;
    private final AuditLog log;
    private final AuditConfig config;
    private final Breaks breaks;
    private final Vertx vertx;
    private final AtomicBoolean checkingAll = new AtomicBoolean();

    /** Hash of the last entry of this gateway's chain that was verified. */
    private String lastCheckedHash = Link.BEGINNING;

    /** Number of that entry; 0 if none was verified. */
    private long lastCheckedSeq;

    private volatile long frequentTimer;
    private volatile long rareTimer;

    AuditCheck(AuditStore store, AuditLog log, AuditConfig config, Breaks breaks, Vertx vertx) {
        this.store = store;
        this.log = log;
        this.config = config;
        this.breaks = breaks;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        frequentTimer = vertx.setPeriodic(config.check().toMillis(), id -> checkNewest());
        rareTimer = vertx.setPeriodic(1, config.checkAll().toMillis(), id -> checkAll());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(frequentTimer);
        vertx.cancelTimer(rareTimer);
    }

    /**
     * Verifies the entries added to this gateway's chain since the last run; returns the number of
     * the first broken entry, empty if there is none.
     */
    Future<OptionalLong> checkNewest() {
        Head end = log.end();
        long after;
        String before;
        synchronized (this) {
            after = lastCheckedSeq;
            before = lastCheckedHash;
        }
        return withTimeout(store.chain(end.chain(), after))
                .map(links -> findBreak(links, end, after, before))
                .onFailure(AuditCheck::logUnverified);
    }

    private OptionalLong findBreak(List<Link> links, Head end, long after, String before) {
        OptionalLong broken = firstBroken(links, before);
        long last = links.isEmpty() ? after : links.getLast().seq();
        if (broken.isEmpty() && last < end.seq()) {
            broken = OptionalLong.of(last + 1); // an entry that was written is missing
        }
        breaks.record(Source.NEWEST, broken.isPresent() ? 1 : 0);
        if (broken.isPresent()) {
            Breaks.log(end.chain(), broken.getAsLong());
        } else if (!links.isEmpty()) {
            synchronized (this) {
                lastCheckedHash = links.getLast().hash();
                lastCheckedSeq = last;
            }
        }
        return broken;
    }

    private static OptionalLong firstBroken(List<Link> links, String before) {
        return links.isEmpty() || links.getFirst().previous().equals(before)
                ? Link.firstBroken(links)
                : OptionalLong.of(links.getFirst().seq());
    }

    /**
     * Verifies all chains, page by page.
     *
     * @return the number of breaks
     */
    Future<Integer> checkAll() {
        if (!checkingAll.compareAndSet(false, true)) {
            return Future.failedFuture("the chains are already being verified");
        }
        Promise<Integer> done = Promise.promise();
        read(new Scan(), new AtomicInteger(), done);
        return done.future()
                .onSuccess(count -> breaks.record(Source.ALL, count))
                .compose(count -> rememberHeads().map(count))
                .onFailure(AuditCheck::logUnverified)
                .onComplete(isDone -> checkingAll.set(false));
    }

    private void read(Scan scan, AtomicInteger broken, Promise<Integer> done) {
        withTimeout(store.page(scan.last()))
                .compose(links -> {
                    Scan.Result seen = scan.next(links);
                    seen.broken().forEach(at -> Breaks.log(at.chain(), at.seq()));
                    broken.addAndGet(seen.broken().size());
                    return withTimeout(store.findLost(seen.remembered()))
                            .map(lost -> {
                                lost.forEach(Breaks::logLost);
                                broken.addAndGet(lost.size());
                                return links.isEmpty();
                            });
                })
                .onFailure(done::fail)
                .onSuccess(isDone -> {
                    if (isDone) {
                        done.complete(broken.get());
                    } else {
                        read(scan, broken, done);
                    }
                });
    }

    private Future<Void> rememberHeads() {
        return withTimeout(store.heads(log.end().chain(), MAX_REMEMBERED))
                .onSuccess(heads -> heads.forEach(log::remember))
                .mapEmpty();
    }

    private <T> Future<T> withTimeout(Future<T> future) {
        return future.timeout(config.checkTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void logUnverified(Throwable failure) {
        LOG.warnf("The audit log could not be verified: %s", failure.getMessage());
    }
}
