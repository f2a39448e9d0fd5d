package org.sharedgrowth.observatory.reports.figure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.reports.document.Staleness;
import org.sharedgrowth.observatory.reports.document.Verdict;
import org.sharedgrowth.observatory.reports.indicators.Answers;
import org.sharedgrowth.observatory.reports.indicators.Indicators;
import org.sharedgrowth.observatory.reports.indicators.IndicatorsUnavailable;

/**
 * Follows the change feed and assesses every published version at each release. It starts from the
 * stored cursor and queries the feed, which answers at once if there is something new and otherwise
 * after a while. While the data cannot be queried, no report is shown as current.
 */
@ApplicationScoped
public class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final Indicators indicators;
    private final Resolver resolver;
    private final Assessments assessments;
    private final SealedEditions editions;
    private final FollowerConfig config;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock assessmentLock = new ReentrantLock();
    private volatile boolean stopped;
    private volatile boolean reachable;
    private volatile long assessedRelease;
    private final AtomicInteger toAssess = new AtomicInteger();

    /**
     * Whether a version was published since the follower last began to assess. Set before {@link
     * #reachable} is read, so that either the publishing thread or the follower assesses it.
     */
    private final AtomicBoolean publishedMeanwhile = new AtomicBoolean();

    Follower(
            Indicators indicators,
            Resolver resolver,
            Assessments assessments,
            SealedEditions editions,
            FollowerConfig config) {
        this.indicators = indicators;
        this.resolver = resolver;
        this.assessments = assessments;
        this.editions = editions;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            threads.execute(this::follow);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Whether the last query for data was answered. */
    public boolean isReachable() {
        return reachable;
    }

    /** The release up to which all published versions were assessed; 0 before the first. */
    public long release() {
        return assessedRelease;
    }

    /** Number of published versions that the current run still has to assess. */
    public int toAssess() {
        return toAssess.get();
    }

    /** Assesses a newly published version without waiting for the next release. */
    public void assessSoon() {
        publishedMeanwhile.set(true);
        if (!reachable) {
            return; // Everything pending is assessed once the feed works again.
        }
        threads.execute(() -> {
            try {
                assess(assessedRelease);
            } catch (RuntimeException e) {
                LOG.warnf("event=assess-after-publish-failed reason=%s", e.toString());
            }
        });
    }

    private void follow() {
        Duration pause = config.pause();
        boolean first = true;
        while (!stopped) {
            try {
                long wait = first ? 0 : config.timeout().toSeconds();
                long cursor = first ? assessments.cursor() : assessedRelease;
                Answers.Changes changes = indicators.changes(cursor, (int) wait);
                handleAnswer(changes.cursor(), first);
                if (!first) {
                    // The first query asks for an answer at once; only a later one shows that
                    // the feed works.
                    pause = config.pause();
                }
                first = false;
            } catch (RuntimeException e) {
                first = true;
                handleFailure(e);
                pause = sleep(pause);
            }
        }
    }

    /**
     * Versions are assessed before the data counts as reachable, so that a report that is out of
     * date is never shown as current.
     */
    private void handleAnswer(long cursor, boolean first) {
        publishedMeanwhile.set(false);
        // This is done even without a new release, because a replica may have crashed right after
        // publishing a version.
        assess(cursor);
        if (cursor > assessedRelease || first) {
            assessments.moveCursor(cursor);
            assessedRelease = cursor;
            LOG.infof("event=release-assessed release=%d", cursor);
        }
        reachable = true;
        if (publishedMeanwhile.getAndSet(false)) {
            assess(cursor);
        }
    }

    private void handleFailure(RuntimeException e) {
        boolean expected = e instanceof IndicatorsUnavailable;
        if (reachable || !expected) {
            LOG.warnf("event=feed-lost reason=%s", e.toString());
        }
        reachable = false;
    }

    private Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            stopped = true;
        }
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(config.longestPause()) > 0 ? config.longestPause() : twice;
    }

    private void assess(long release) {
        assessmentLock.lock();
        try {
            List<SealedEdition> pending = editions.notAssessedAt(release);
            toAssess.set(pending.size());
            for (SealedEdition sealed : pending) {
                List<Verdict> verdicts =
                        Staleness.assess(
                                sealed.edition(),
                                resolver.refresh(sealed.edition().resolution().cells(), release));
                assessments.store(sealed.publication(), release, verdicts);
                toAssess.decrementAndGet();
            }
        } finally {
            toAssess.set(0);
            assessmentLock.unlock();
        }
    }
}
