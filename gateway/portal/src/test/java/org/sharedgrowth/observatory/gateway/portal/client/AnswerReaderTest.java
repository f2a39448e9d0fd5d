package org.sharedgrowth.observatory.gateway.portal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

class AnswerReaderTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Vertx vertx = Vertx.vertx();
    private final AnswerReader reader =
            new AnswerReader(new ObjectMapper(), new PageThreads(vertx, 1, 10));
    private final Buffer large = body(2000);

    @AfterEach
    void close() throws Exception {
        get(vertx.close());
    }

    @Test
    void parsesACacheableListOnce() throws Exception {
        ServiceAnswer first = cached(large);
        Listing<Code> list = get(reader.list(first, Code.class));
        assertEquals(2000, list.items().size());
        assertSame(list, get(reader.list(cached(large), Code.class)));
    }

    @Test
    void parsesALargeCacheableObjectOnce() throws Exception {
        Map<?, ?> object = get(reader.one(cached(large), Map.class));
        assertEquals(2000, object.get("total"));
        assertSame(object, get(reader.one(cached(large), Map.class)));
        Buffer small = body(1);
        assertNotSame(
                get(reader.one(cached(small), Map.class)),
                get(reader.one(cached(small), Map.class)));
    }

    @Test
    void cachesByIdentityOfTheBody() throws Exception {
        Listing<Code> list = get(reader.list(cached(large), Code.class));
        assertNotSame(list, get(reader.list(cached(large.copy()), Code.class)));
    }

    @Test
    void doesNotCacheAnAnswerForOneCaller() throws Exception {
        ServiceAnswer privateAnswer = new ServiceAnswer(200, large);
        assertNotSame(
                get(reader.list(privateAnswer, Code.class)),
                get(reader.list(privateAnswer, Code.class)));
    }

    @Test
    void parsesACachedBodyAgainForAnotherType() throws Exception {
        get(reader.list(cached(large), Named.class));
        assertEquals("C0", get(reader.list(cached(large), Code.class)).items().getFirst().code());
    }

    @Test
    void readsAnAnswerWithoutContentAsAnObjectWithoutFields() throws Exception {
        ServiceAnswer none = new ServiceAnswer(204, Buffer.buffer());
        assertEquals(new MaybeCoded(null), get(reader.one(none, MaybeCoded.class)));
    }

    private record MaybeCoded(@Nullable String code) {}

    private record Named(String code, String name) {}

    private static ServiceAnswer cached(Buffer body) {
        return new ServiceAnswer(200, body, System.nanoTime() + MINUTE);
    }

    private static Buffer body(int items) {
        return Buffer.buffer(
                IntStream.range(0, items)
                        .mapToObj(i -> "{\"code\":\"C%d\",\"name\":\"Code %d\"}".formatted(i, i))
                        .collect(
                                Collectors.joining(
                                        ",",
                                        "{\"page\":1,\"pageSize\":2000,\"total\":2000,\"items\":[",
                                        "]}")));
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
