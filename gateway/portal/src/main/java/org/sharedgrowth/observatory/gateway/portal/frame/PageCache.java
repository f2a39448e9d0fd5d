package org.sharedgrowth.observatory.gateway.portal.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.PromiseInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.edge.PageTurns;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.frame.Rendering.Outcome;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/**
 * Keeps the pages of guests until their data must be requested again, after a second at most, and
 * lets one request render a page for all simultaneous requests. Shortly before a kept page becomes
 * outdated, one request renders it again while the others still get it; if no page is kept, they
 * wait for that request. It is created on first use, because {@code PageFilter} is created before
 * the settings are known.
 */
@ApplicationScoped
class PageCache {
    /** The handler runs after the visitor was looked up, before all handlers of Quarkus. */
    private static final int ORDER = -18_500;

    private static final String RENDERING = PageCache.class.getName();

    /**
     * Maximum number of requests that wait for a page of another request; further ones render the
     * page themselves.
     */
    private static final int MAX_WAITING = 1_000;

    private final Visitors visitors;
    private final PublicData data;
    private final PageTurns turns;
    private final PageThreads threads;
    private final Vertx vertx;
    private final Cache<CachedPage.Key, CachedPage> pages;
    private final ConcurrentMap<CachedPage.Key, Rendering> running = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param size memory for all kept pages
     */
    PageCache(
            Visitors visitors,
            PublicData data,
            PageTurns turns,
            PageThreads threads,
            Vertx vertx,
            @ConfigProperty(name = "gateway.portal.kept", defaultValue = "16M") MemorySize size) {
        this.visitors = visitors;
        this.data = data;
        this.turns = turns;
        this.threads = threads;
        this.vertx = vertx;
        this.pages =
                Caffeine.newBuilder()
                        .maximumWeight(size.asLongValue())
                        .weigher((CachedPage.Key key, CachedPage cached) -> cached.weight(key))
                        .executor(Runnable::run)
                        .build();
    }

    void install(@Observes Router router) {
        router.get().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        Visitor visitor = visitors.of(context);
        boolean personal = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        if (personal || visitor.signedIn() || !visitor.signInKnown()) {
            context.next();
            return;
        }
        GuestRequest request = new GuestRequest(context, System.nanoTime(), context::next);
        answer(request, CachedPage.Key.of(context.request()));
    }

    /**
     * A guest's request.
     *
     * @param arrived when it arrived, in the time of {@link System#nanoTime()}
     * @param render renders the page for this request
     */
    private record GuestRequest(RoutingContext context, long arrived, Runnable render) {
        boolean hasEnded() {
            return context.response().ended() || context.response().closed();
        }
    }

    private void answer(GuestRequest request, CachedPage.Key key) {
        long now = System.nanoTime();
        @Nullable CachedPage cached = pages.getIfPresent(key);
        boolean fresh = cached != null && cached.isFresh(data, now);
        if (cached != null
                && fresh
                && !(cached.isDueForRenewal(now) && threads.hasSpareCapacity())) {
            cached.send(request.context().request());
            return;
        }
        Rendering rendering = Rendering.of(key, data.mark());
        @Nullable Rendering inProgress = register(rendering);
        if (inProgress == null) {
            renderShared(request, rendering, fresh);
        } else if (cached != null && fresh) {
            cached.send(request.context().request());
        } else if (waiting.get() < MAX_WAITING) {
            await(request, inProgress);
        } else {
            request.render().run();
        }
    }

    /**
     * Registers a rendering. Returns null if it may start, because no other is in progress or the
     * other one began before something was published; otherwise returns the one in progress, to
     * wait for.
     */
    private @Nullable Rendering register(Rendering rendering) {
        @Nullable Rendering inProgress = running.putIfAbsent(rendering.key(), rendering);
        if (inProgress == null || data.isUnchangedSince(inProgress.startMark())) {
            return inProgress;
        }
        // The other rendering began before something was published, so it may show old figures.
        return running.replace(rendering.key(), inProgress, rendering) ? null : register(rendering);
    }

    private void renderShared(GuestRequest request, Rendering rendering, boolean early) {
        RoutingContext context = request.context();
        context.put(RENDERING, rendering);
        if (early) {
            PageLife.of(context).renew();
        }
        // An answer that starts before a page is kept cannot be shared, so other requests need not
        // wait until it has been sent; it may be a large file.
        context.addHeadersEndHandler(_ -> finish(rendering, new Outcome.NotShared()));
        context.addEndHandler(_ -> finish(rendering, new Outcome.ClientDisconnected()));
        request.render().run();
    }

    /**
     * Sends the page that another request renders, if its data were still fresh when this request
     * arrived: this request would have used the same data.
     */
    private void await(GuestRequest request, Rendering inProgress) {
        RoutingContext context = request.context();
        turns.leave(context);
        waiting.incrementAndGet();
        PromiseInternal<Outcome> here = ((ContextInternal) vertx.getOrCreateContext()).promise();
        inProgress.completion().onComplete(here);
        here.future()
                .onSuccess(outcome -> {
                    waiting.decrementAndGet();
                    GuestRequest again =
                            new GuestRequest(
                                    context, request.arrived(), () -> turns.resume(context));
                    if (!request.hasEnded()) {
                        useOutcome(again, inProgress.key(), outcome);
                    }
                });
    }

    private void useOutcome(GuestRequest request, CachedPage.Key key, Outcome outcome) {
        switch (outcome) {
            case Outcome.SharedPage finished
                    when finished.page().isFresh(data, request.arrived()) ->
                    finished.page().send(request.context().request());
            case Outcome.SharedPage _ -> answer(request, key);
            case Outcome.ClientDisconnected _ -> answer(request, key);
            case Outcome.NotShared _ -> request.render().run();
        }
    }

    /** Keeps a page that was rendered for the request, if it is for everybody. */
    void keep(RoutingContext context, RenderedPage page) {
        @Nullable Rendering rendering = context.get(RENDERING);
        if (rendering == null) {
            return;
        }
        CachedPage cached =
                CachedPage.of(page, rendering.startMark(), PageLife.of(context).freshUntil());
        // Data that just became outdated were still fresh for requests that arrived earlier.
        if (page.isForEverybody() && cached.isFresh(data, rendering.startMark().nanos())) {
            pages.put(rendering.key(), cached);
            finish(rendering, new Outcome.SharedPage(cached));
        } else {
            pages.invalidate(rendering.key());
            finish(rendering, new Outcome.NotShared());
        }
    }

    private void finish(Rendering rendering, Outcome outcome) {
        running.remove(rendering.key(), rendering);
        rendering.outcome().tryComplete(outcome);
    }
}
