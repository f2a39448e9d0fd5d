package org.sharedgrowth.observatory.gateway.portal.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.PromiseInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.messages.LanguageChoice;

/**
 * Keeps the pages of guests for as long as their data need not be asked for again, which is a
 * second at most, so that a page that many people open at once is rendered once. When it is over,
 * one request renders the page anew and the others wait for it. It is created on first use, because
 * {@code PageFilter} is created before the settings are known.
 */
@ApplicationScoped
class KeptPages {
    /** After the visitor was looked up, before all handlers of Quarkus. */
    private static final int ORDER = -18_500;

    private static final String REQUESTED = KeptPages.class.getName();
    private static final int OVERHEAD = 1_000;

    /** Everything on which the answer depends; the caller is always a guest. */
    private record Key(
            String target, @Nullable String accept, LanguageChoice language, boolean gzip) {}

    private record Kept(RenderedPage page, PublicData.Mark mark, long freshUntil) {}

    /** A request that is rendering a page, and the requests that wait for the result. */
    private record Rendering(
            Key key, PublicData.Mark begun, PromiseInternal<Optional<Kept>> outcome) {}

    private final Visitors visitors;
    private final PublicData data;
    private final Vertx vertx;
    private final Cache<Key, Kept> pages;
    private final ConcurrentMap<Key, Rendering> running = new ConcurrentHashMap<>();

    /**
     * @param size memory for all kept pages
     */
    KeptPages(
            Visitors visitors,
            PublicData data,
            Vertx vertx,
            @ConfigProperty(name = "gateway.portal.kept", defaultValue = "16M") MemorySize size) {
        this.visitors = visitors;
        this.data = data;
        this.vertx = vertx;
        this.pages =
                Caffeine.newBuilder()
                        .maximumWeight(size.asLongValue())
                        .weigher((Key key, Kept kept) -> weight(key, kept.page()))
                        .executor(Runnable::run)
                        .build();
    }

    private static int weight(Key key, RenderedPage page) {
        int accept = key.accept() == null ? 0 : key.accept().length();
        return OVERHEAD + key.target().length() + accept + page.body().length;
    }

    void install(@Observes Router router) {
        router.get().order(ORDER).handler(this::look);
    }

    private void look(RoutingContext context) {
        Visitor visitor = visitors.of(context);
        if (visitor.signedIn() || !visitor.known()) {
            context.next();
            return;
        }
        Key key = key(context.request());
        Kept kept = pages.getIfPresent(key);
        if (kept != null && isFresh(kept, System.nanoTime())) {
            send(context, kept);
            return;
        }
        Rendering own = new Rendering(key, data.mark(), promise());
        // A file of any size may be behind an address that was never a page: it is not waited for.
        Rendering other = kept == null ? null : running.putIfAbsent(key, own);
        if (other != null && data.isUnchangedSince(other.begun())) {
            await(context, other, own.begun().nanos());
            return;
        }
        context.put(REQUESTED, own);
        context.addEndHandler(ended -> finish(own, Optional.empty()));
        context.next();
    }

    private Key key(HttpServerRequest request) {
        return new Key(
                request.uri(),
                request.getHeader("Accept"),
                LanguageCookie.choice(request),
                Gzip.isAccepted(request.getHeader("Accept-Encoding")));
    }

    private <T> PromiseInternal<T> promise() {
        return ((ContextInternal) vertx.getOrCreateContext()).promise();
    }

    /**
     * Sends the page that another request renders, if its data were still fresh when this request
     * came; they would have been used for a page of its own, too.
     */
    private void await(RoutingContext context, Rendering other, long came) {
        PromiseInternal<Optional<Kept>> here = promise();
        other.outcome().future().onComplete(here);
        here.future()
                .onSuccess(outcome ->
                        outcome.filter(kept -> isFresh(kept, came))
                                .ifPresentOrElse(kept -> send(context, kept), context::next));
    }

    private boolean isFresh(Kept kept, long nanos) {
        return kept.freshUntil() - nanos > 0 && data.isUnchangedSince(kept.mark());
    }

    private static void send(RoutingContext context, Kept kept) {
        HttpServerRequest request = context.request();
        LanguageCookie.remember(request)
                .ifPresent(cookie -> context.response().putHeader("Set-Cookie", cookie));
        context.response().putHeader("Age", "0");
        kept.page().forCopies(request.getHeader("If-None-Match")).send(context.response());
    }

    /** Keeps a page that was rendered for the request, if it is for everybody. */
    void keep(RoutingContext context, RenderedPage page) {
        @Nullable Rendering own = context.get(REQUESTED);
        if (own == null) {
            return;
        }
        long freshUntil = PageLife.of(context).freshUntil();
        Kept kept = new Kept(page, own.begun(), freshUntil);
        // Kept even if it has just become outdated, so that the next requests wait for one of them.
        if (page.isForEverybody() && isFresh(kept, own.begun().nanos())) {
            pages.put(own.key(), kept);
            finish(own, Optional.of(kept));
        } else {
            pages.invalidate(own.key());
            finish(own, Optional.empty());
        }
    }

    private void finish(Rendering own, Optional<Kept> outcome) {
        running.remove(own.key(), own);
        own.outcome().tryComplete(outcome);
    }
}
