package org.sharedgrowth.observatory.gateway.route.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.route.capacity.Work;

/** Forwards a service's response to a client that may disconnect before the response ends. */
class DownloadTest {
    private final Map<String, Handler<@Nullable Object>> service = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private boolean closed;

    private final HttpClientResponse from =
            stub(
                    HttpClientResponse.class,
                    (method, arguments) -> {
                        @SuppressWarnings("unchecked")
                        Handler<@Nullable Object> handler =
                                (Handler<@Nullable Object>) arguments[0];
                        service.put(method, handler);
                        return false;
                    });

    /** Like Vert.x: a closed response throws on write. */
    private final HttpServerResponse to =
            stub(
                    HttpServerResponse.class,
                    (method, arguments) -> {
                        if (method.equals("write") || method.equals("end")) {
                            if (closed) {
                                throw new IllegalStateException("Response is closed");
                            }
                            written.add(method.equals("end") ? "end" : arguments[0].toString());
                        }
                        return method.equals("closed") && closed;
                    });

    @Test
    void theWholeAnswerIsForwarded() {
        Future<Void> done = new Download(from, to, Optional.empty(), new Work(null, null)).run();
        fire("handler", Buffer.buffer("a"));
        fire("handler", Buffer.buffer("b"));
        fire("endHandler", null);

        assertEquals(List.of("a", "b", "end"), written);
        assertTrue(done.succeeded());
    }

    @Test
    void bytesAfterADisconnectAreDropped() {
        Future<Void> done = new Download(from, to, Optional.empty(), new Work(null, null)).run();
        fire("handler", Buffer.buffer("a"));
        closed = true;
        fire("handler", Buffer.buffer("b"));

        assertEquals(List.of("a"), written);
        assertTrue(done.failed());
    }

    @Test
    void anAnswerEndingAfterADisconnectCausesNoError() {
        Future<Void> done = new Download(from, to, Optional.empty(), new Work(null, null)).run();
        assertFalse(done.isComplete());
        closed = true;
        fire("endHandler", null);

        assertEquals(List.of(), written);
        assertTrue(done.succeeded());
    }

    private void fire(String handler, @Nullable Object event) {
        Handler<@Nullable Object> eventHandler = service.get(handler);
        assertTrue(eventHandler != null, handler);
        eventHandler.handle(event);
    }

    private interface Behaviour {
        boolean of(String method, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Behaviour behaviour) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                answer(
                                        method,
                                        behaviour.of(
                                                method.getName(),
                                                arguments == null ? new Object[0] : arguments))));
    }

    private static @Nullable Object answer(Method method, boolean value) {
        return method.getReturnType() == boolean.class ? value : null;
    }
}
