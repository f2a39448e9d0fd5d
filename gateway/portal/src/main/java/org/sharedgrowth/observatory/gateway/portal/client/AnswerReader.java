package org.sharedgrowth.observatory.gateway.portal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/**
 * Reads the JSON of answers. A large list that is used for all guests is read once: its items are
 * used again with the same body.
 */
@Singleton
class AnswerReader {
    private static final int NO_CONTENT = 204;

    /** Answers of fewer bytes are read at once, because changing threads would take longer. */
    private static final int LARGE = 16 * 1024;

    /**
     * Limit for the bodies of the answers whose objects are kept; objects take about four times.
     */
    private static final long MAX_BYTES = 3L * 1024 * 1024;

    private final ObjectMapper mapper;
    private final PageThreads threads;
    private final Cache<Buffer, Content<?>> contents =
            Caffeine.newBuilder()
                    .weakKeys()
                    .maximumWeight(MAX_BYTES)
                    .weigher((Buffer body, Content<?> content) -> body.length())
                    .build();

    private record Content<T>(Class<T> type, Listing<T> list) {
        @SuppressWarnings("unchecked") // The items are of this type.
        <S> @Nullable Listing<S> of(Class<S> other) {
            return type.equals(other) ? (Listing<S>) list : null;
        }
    }

    AnswerReader(ObjectMapper mapper, PageThreads threads) {
        this.mapper = mapper;
        this.threads = threads;
    }

    /** Reads one object. */
    <T> Future<T> one(ServiceAnswer answer, Class<T> type) {
        return onSuitableThread(answer.body(), () -> object(answer, type));
    }

    /** Reads a list. */
    <T> Future<Listing<T>> list(ServiceAnswer answer, Class<T> type) {
        Content<?> content = contents.getIfPresent(answer.body());
        Listing<T> known = content == null ? null : content.of(type);
        return known == null
                ? onSuitableThread(answer.body(), () -> parsed(answer, type))
                : Future.succeededFuture(known);
    }

    private <T> Future<T> onSuitableThread(Buffer body, Supplier<T> reading) {
        return body.length() < LARGE
                ? Future.succeededFuture(reading.get())
                : threads.make(reading);
    }

    private <T> Listing<T> parsed(ServiceAnswer answer, Class<T> type) {
        Buffer body = answer.body();
        Listing<T> list = listing(body, type);
        if (body.length() >= LARGE && answer.freshUntil() - System.nanoTime() > 0) {
            contents.put(body, new Content<>(type, list));
        }
        return list;
    }

    /** An answer that says that it has no content is an object without fields. */
    private <T> T object(ServiceAnswer answer, Class<T> type) {
        try {
            boolean isEmpty = answer.status() == NO_CONTENT;
            return mapper.readValue(isEmpty ? "{}" : text(answer.body()), type);
        } catch (JsonProcessingException e) {
            throw mismatch(e);
        }
    }

    private <T> Listing<T> listing(Buffer body, Class<T> type) {
        JavaType listing = mapper.getTypeFactory().constructParametricType(Listing.class, type);
        try {
            return mapper.readValue(text(body), listing);
        } catch (JsonProcessingException e) {
            throw mismatch(e);
        }
    }

    private static String text(Buffer body) {
        return body.toString(StandardCharsets.UTF_8);
    }

    private static IllegalStateException mismatch(JsonProcessingException e) {
        return new IllegalStateException("A service's answer does not match the contract", e);
    }
}
