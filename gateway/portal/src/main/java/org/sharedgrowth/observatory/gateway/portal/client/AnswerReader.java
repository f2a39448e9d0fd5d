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
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/**
 * Reads the JSON of answers. A large answer that is used for all guests is read once: its objects
 * are used again with the same body.
 */
@Singleton
class AnswerReader {
    /** Answers of fewer bytes are read at once, because changing threads would take longer. */
    private static final int LARGE = 16 * 1024;

    /**
     * Limit for the bodies of the answers whose objects are kept; objects take about four times.
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

    private record Content(JavaType type, Object object) {}

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

    private <T> Future<T> read(ServiceAnswer answer, JavaType type) {
        Buffer body = answer.body();
        if (body.length() < LARGE) {
            return Future.succeededFuture(parse(body, type));
        }
        Content content = contents.getIfPresent(body);
        if (content != null && content.type().equals(type)) {
            return Future.succeededFuture(object(content));
        }
        return threads.make(() -> {
            T object = parse(body, type);
            if (answer.freshUntil() - System.nanoTime() > 0) {
                contents.put(body, new Content(type, object));
            }
            return object;
        });
    }

    @SuppressWarnings("unchecked") // It was read as this type.
    private static <T> T object(Content content) {
        return (T) content.object();
    }

    private <T> T parse(Buffer body, JavaType type) {
        try {
            return mapper.readValue(body.toString(StandardCharsets.UTF_8), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A service's answer does not match the contract", e);
        }
    }
}
