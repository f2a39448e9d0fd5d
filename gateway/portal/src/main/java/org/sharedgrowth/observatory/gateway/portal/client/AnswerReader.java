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
 * Parses the JSON of answers. A large answer that all guests share is parsed once: the objects are
 * cached with its body, so nobody may modify them.
 */
@Singleton
class AnswerReader {
    private static final int NO_CONTENT = 204;

    /**
     * Answers of fewer bytes are parsed on the calling thread, because changing threads would take
     * longer.
     */
    private static final int MIN_LARGE_BYTES = 16 * 1024;

    /**
     * Maximum total size of the bodies whose objects are cached; the objects take about four times
     * as much memory.
     */
    private static final long MAX_BYTES = 3L * 1024 * 1024;

    private final ObjectMapper mapper;
    private final PageThreads threads;
    private final Cache<Buffer, Content> contents =
            Caffeine.newBuilder()
                    .weakKeys()
                    .maximumWeight(MAX_BYTES)
                    .weigher((Buffer body, Content content) -> body.length())
                    .build();

    /** The object parsed from a body, and its type. */
    private record Content(JavaType type, Object value) {}

    AnswerReader(ObjectMapper mapper, PageThreads threads) {
        this.mapper = mapper;
        this.threads = threads;
    }

    /** Reads one object. */
    <T> Future<T> one(ServiceAnswer answer, Class<T> type) {
        return read(answer, mapper.constructType(type));
    }

    /** Reads a list. */
    <T> Future<Listing<T>> list(ServiceAnswer answer, Class<T> type) {
        return read(answer, mapper.getTypeFactory().constructParametricType(Listing.class, type));
    }

    @SuppressWarnings("unchecked") // A value parsed as a type is of this type.
    private <T> Future<T> read(ServiceAnswer answer, JavaType type) {
        @Nullable Content known = contents.getIfPresent(answer.body());
        Object value = known != null && known.type().equals(type) ? known.value() : null;
        return value == null
                ? onSuitableThread(answer.body(), () -> parse(answer, type)).map(read -> (T) read)
                : Future.succeededFuture((T) value);
    }

    private <T> Future<T> onSuitableThread(Buffer body, Supplier<T> parser) {
        return body.length() < MIN_LARGE_BYTES
                ? Future.succeededFuture(parser.get())
                : threads.run(parser);
    }

    /** Parses an answer; one without content (204) is treated as an empty object. */
    private Object parse(ServiceAnswer answer, JavaType type) {
        Buffer body = answer.body();
        try {
            boolean isEmpty = answer.status() == NO_CONTENT;
            Object value = mapper.readValue(isEmpty ? "{}" : text(body), type);
            if (body.length() >= MIN_LARGE_BYTES && answer.freshUntil() - System.nanoTime() > 0) {
                contents.put(body, new Content(type, value));
            }
            return value;
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
