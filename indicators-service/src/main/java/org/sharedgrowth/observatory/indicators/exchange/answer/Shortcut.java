package org.sharedgrowth.observatory.indicators.exchange.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.http.CompressedAnswers;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.ExchangeHeaders;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.KeyPlace;
import org.sharedgrowth.observatory.indicators.link.DataLinks;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.Labels;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Answers data requests of guests that differ from earlier requests only in their key. It runs
 * before Jakarta REST and reuses what was parsed for the earlier request. Unusual cases (no
 * results, too large, errors) are left to Jakarta REST. The answers are the same, byte for byte, as
 * those of Jakarta REST.
 */
@ApplicationScoped
public class Shortcut {
    private static final Logger LOG = Logger.getLogger(Shortcut.class);
    private static final int BEFORE_REST = 20_000;
    private static final int MAX_KNOWN = 2_000;
    private static final int MAX_TARGET_LENGTH = 4_096;

    // Prepared once, so that names are not hashed and encoded for each answer.
    private static final AsciiString CONTENT_DISPOSITION =
            AsciiString.cached("Content-Disposition");
    private static final AsciiString LINK = AsciiString.cached("Link");
    private static final Map<AsciiString, AsciiString> GUEST_HEADERS =
            ExchangeHeaders.GUEST_HEADERS.entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    header -> AsciiString.cached(header.getKey()),
                                    header -> AsciiString.cached(header.getValue())));

    private final DataAnswers answers;
    private final CompressedAnswers compressed;
    private final Structures structures;
    private final LongAdder answered = new LongAdder();

    /** Revision of the structures with which the known requests were parsed. */
    private volatile long structuresRevision;

    private final Cache<Shape, ParsedRequest> known =
            Caffeine.newBuilder()
                    .maximumSize(MAX_KNOWN)
                    // Run on the calling thread: waking another one would take longer than the work
                    // itself.
                    .executor(Runnable::run)
                    .build();

    /** Identifies requests that differ only in their keys. */
    private record Shape(
            String before, String after, @Nullable String accept, @Nullable String languages) {}

    /**
     * A parsed request, and the key reader of its dialect.
     *
     * @param route the path template under which the request is counted; null if it is not known
     */
    private record ParsedRequest(DataRequest request, KeyReader keys, @Nullable String route) {}

    /** Reads the key of a dialect's data query, percent-decoded. */
    public interface KeyReader {
        List<KeyPattern> read(String text, Dsd dsd);
    }

    Shortcut(DataAnswers answers, CompressedAnswers compressed, Structures structures) {
        this.answers = answers;
        this.compressed = compressed;
        this.structures = structures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_REST);
    }

    /** The number of requests answered here instead of by Jakarta REST. */
    long answeredRequests() {
        return answered.sum();
    }

    /** Stores a request that Jakarta REST parsed, if it can be reused for similar requests. */
    public void store(DataRequest request, HttpServerRequest from, KeyReader keys, Instant now) {
        KeyPlace place = KeyPlace.in(from.uri());
        if (place != null
                && isFromGuest(from)
                && isLasting(request, now)
                && request.queries().size() == 1
                && request.ignored().isEmpty()
                && !request.changes().areRequested()
                && request.limit() == Long.MAX_VALUE) {
            if (request.structures() != structuresRevision) {
                // The entries are no longer of use and would keep the previous structures in
                // memory.
                known.invalidateAll();
                structuresRevision = request.structures();
            }
            known.put(shape(from, place), new ParsedRequest(request, keys, Labels.route()));
        }
    }

    /** Whether the request will still mean the same when it is sent again. */
    private static boolean isLasting(DataRequest request, Instant now) {
        return !(request.first().query().vintage() instanceof Vintage.At(Instant instant))
                || instant.isBefore(now);
    }

    private static boolean isFromGuest(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains("X-API-Key");
    }

    private static Shape shape(HttpServerRequest request, KeyPlace place) {
        String target = request.uri();
        return new Shape(
                target.substring(0, place.from()),
                target.substring(place.to()),
                Offers.accepted(request),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String target = request.uri();
        @Nullable KeyPlace place = target.length() > MAX_TARGET_LENGTH ? null : KeyPlace.in(target);
        @Nullable ParsedRequest similar =
                place == null || !isFromGuest(request)
                        ? null
                        : known.getIfPresent(shape(request, place));
        if (place == null
                || similar == null
                || similar.request.structures() != structures.revision()) {
            context.next();
            return;
        }
        if (similar.route != null) {
            Labels.storeTemplate(request, similar.route);
        }
        try {
            Dsd dsd = similar.request.first().query().flow().structure();
            List<KeyPattern> keys = similar.keys.read(RawTarget.segment(place.of(target)), dsd);
            if (keys.isEmpty()) {
                context.next();
            } else {
                DataRequest requested = similar.request.withKeys(keys);
                answer(context, answers.plan(requested), Conditions.of(request));
            }
        } catch (Problem e) {
            context.next();
        }
    }

    private void answer(RoutingContext context, DataPlan plan, Conditions conditions) {
        if (plan.isEmpty() || plan.isProbablyLong() || !answers.admits(plan, conditions)) {
            context.next();
            return;
        }
        if (plan.isKnown(conditions)) {
            head(context, 304, plan).end();
            return;
        }
        CompressedAnswers.@Nullable Key zipped = compressedKey(context.request(), plan);
        byte[] known = zipped == null ? null : compressed.find(zipped);
        if (known != null) {
            send(context, plan, BufferImpl.buffer(Unpooled.wrappedBuffer(known)), true);
            return;
        }
        AnswerStream answer = DataAnswers.stream(plan, conditions);
        @Nullable Uni<AnswerStream> rest = answer.fillWithoutWaiting();
        if (rest == null) {
            send(context, plan, answer, zipped);
            return;
        }
        Context home = Vertx.currentContext();
        rest.subscribe()
                .with(
                        stream -> onLoop(home, () -> send(context, plan, stream, zipped)),
                        failure -> {
                            LOG.debugf(failure, "request left to Jakarta REST");
                            onLoop(home, context::next);
                        });
    }

    /** The cache key of the compressed answer; null if the answer must not be compressed. */
    private static CompressedAnswers.@Nullable Key compressedKey(
            HttpServerRequest request, DataPlan plan) {
        return CompressedAnswers.key(
                request,
                request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                plan.version().tag(),
                DataAnswerHeaders.mediaType(plan.request()));
    }

    private static void onLoop(Context home, Runnable work) {
        if (home.equals(Vertx.currentContext())) {
            work.run();
        } else {
            home.runOnContext(done -> work.run());
        }
    }

    private void send(
            RoutingContext context,
            DataPlan plan,
            AnswerStream stream,
            CompressedAnswers.@Nullable Key zipped) {
        if (!stream.isDone() || stream.rows() == 0) {
            context.next();
            return;
        }
        ByteSink whole = stream.whole();
        // An array on the heap, which need not be released.
        Buffer body =
                zipped == null
                        ? BufferImpl.buffer(Unpooled.wrappedBuffer(whole.array(), 0, whole.size()))
                        : Buffer.buffer(compressed.of(zipped, whole.array(), whole.size()));
        send(context, plan, body, zipped != null);
    }

    private void send(RoutingContext context, DataPlan plan, Buffer body, boolean zipped) {
        HttpServerResponse response = head(context, 200, plan);
        response.headers()
                .set(HttpHeaders.CONTENT_TYPE, DataAnswerHeaders.mediaType(plan.request()));
        response.headers()
                .set(CONTENT_DISPOSITION, FileName.disposition(plan.request(), plan.version()));
        if (zipped) {
            response.headers().set(HttpHeaders.CONTENT_ENCODING, CompressedAnswers.GZIP);
        }
        response.end(body);
    }

    private HttpServerResponse head(RoutingContext context, int status, DataPlan plan) {
        answered.increment();
        HttpServerResponse response = context.response().setStatusCode(status);
        MultiMap headers = response.headers();
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.set(HttpHeaders.ETAG, plan.version().tag());
        headers.set(HttpHeaders.LAST_MODIFIED, plan.version().httpDate());
        headers.set(HttpHeaders.CACHE_CONTROL, DataAnswerHeaders.caching(plan.request(), true));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, plan.request().languages().getFirst());
        String links = DataAnswerHeaders.links(plan.request(), context.request().uri());
        if (!links.isEmpty()) {
            headers.set(LINK, links);
        }
        if (DataAnswerHeaders.isPast(plan.request())) {
            headers.set(DataLinks.MEMENTO_DATETIME, plan.version().httpDate());
        }
        GUEST_HEADERS.forEach(headers::set);
        return response;
    }
}
