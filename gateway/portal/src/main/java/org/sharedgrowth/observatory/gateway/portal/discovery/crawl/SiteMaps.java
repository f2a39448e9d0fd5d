package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshots;

/**
 * Caches the sitemaps until something is released, but for a minute at most. They are first made
 * when the gateway has started, because reading all pages for the first time is slow.
 */
@Singleton
class SiteMaps {
    private static final Logger LOG = Logger.getLogger(SiteMaps.class);

    /**
     * A page that is added without a release, such as an office's, is listed after this time at the
     * latest.
     */
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final SiteReader reader;
    private final Vertx vertx;
    private final SiteMap writer;
    private final AsyncCache<String, SiteMapDocuments> cache =
            Caffeine.newBuilder()
                    .maximumSize(1)
                    .expireAfterWrite(MAX_AGE)
                    .executor(Runnable::run)
                    .buildAsync();

    SiteMaps(
            SiteReader reader,
            Vertx vertx,
            @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.reader = reader;
        this.vertx = vertx;
        this.writer = new SiteMap(origin);
    }

    void prepare(@Observes Snapshots ready) {
        vertx.runOnContext(_ ->
                newest().subscribe()
                        .with(
                                _ -> {},
                                failure ->
                                        LOG.debugf(
                                                "The sitemaps were not made at startup: %s",
                                                failure.getMessage())));
    }

    /** The newest sitemaps, emitted on the caller's context. */
    Uni<SiteMapDocuments> newest() {
        Context caller = vertx.getOrCreateContext();
        return reader.version()
                .chain(version ->
                        Uni.createFrom()
                                .completionStage(() ->
                                        cache.get(
                                                version,
                                                (_, _) -> make().subscribeAsCompletionStage())))
                .emitOn(task -> caller.runOnContext(_ -> task.run()));
    }

    private Uni<SiteMapDocuments> make() {
        return reader.pagesByKind().map(pages -> new SiteMapDocuments(writer, pages));
    }
}
