package org.sharedgrowth.observatory.indicators.exchange.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends an answer chunk by chunk, as fast as the client takes it: encoding pauses while the
 * connection's queue is full. Worker threads encode chunks of different answers in turn, so that
 * the event loops are free for short answers. A failure after the first byte resets the connection,
 * so that a truncated answer is never mistaken for a complete one.
 */
@Provider
public class StreamedAnswerWriter implements ServerMessageBodyWriter<StreamedAnswer> {
    private static final Logger LOG = Logger.getLogger(StreamedAnswerWriter.class);

    private final Workers workers;

    StreamedAnswerWriter(Workers workers) {
        this.workers = workers;
    }

    @Override
    public boolean isWriteable(
            Class<?> type,
            Type genericType,
            ResteasyReactiveResourceInfo target,
            MediaType mediaType) {
        return type == StreamedAnswer.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == StreamedAnswer.class;
    }

    @Override
    public void writeResponse(
            StreamedAnswer answer, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        ServerHttpResponse response = context.serverResponse();
        response.setChunked(true);
        Pump pump = new Pump(answer.stream(), request, response, workers);
        response.addCloseHandler(pump);
        request.getContextExecutor().execute(pump);
    }

    @Override
    public void writeTo(
            StreamedAnswer answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException, WebApplicationException {
        throw new IllegalStateException("streamed answers can be written only by writeResponse");
    }

    /** Moves chunks from the encoder to the connection, on the connection's event loop. */
    private static final class Pump implements Runnable {
        private final Chunks stream;
        private final ResteasyReactiveRequestContext request;
        private final ServerHttpResponse response;
        private final Workers workers;
        private boolean waiting;
        private boolean finished;

        Pump(
                Chunks stream,
                ResteasyReactiveRequestContext request,
                ServerHttpResponse response,
                Workers workers) {
            this.workers = workers;
            this.stream = stream;
            this.request = request;
            this.response = response;
        }

        /**
         * Sends the next chunk unless the pump is waiting for data or for a worker, or has
         * finished. It is also called whenever the connection drains or closes, whatever the state.
         */
        @Override
        public void run() {
            if (waiting || finished) {
                return;
            }
            try {
                if (response.isWriteQueueFull() && !response.closed()) {
                    response.addDrainHandler(this);
                    return;
                }
                // Prevents reentry: if the connection drains during a write, it calls this method
                // again.
                waiting = true;
                byte[] chunk = stream.take();
                if (chunk.length > 0 && !response.closed()) {
                    response.write(chunk, Pump::ignore);
                }
                if (stream.isDone() || response.closed()) {
                    finish();
                    response.end();
                    request.resume();
                    return;
                }
                Uni<Void> wait = stream.prepare();
                if (wait != null) {
                    wait.subscribe().with(ready -> onEventLoop(this::resume), this::fail);
                } else {
                    workers.execute(this::encode);
                }
            } catch (RuntimeException e) {
                abort(e);
            }
        }

        /** Runs on a worker thread; meanwhile the event loop does not touch the stream. */
        private void encode() {
            try {
                if (!response.closed()) {
                    stream.encode();
                }
                onEventLoop(this::resume);
            } catch (RuntimeException e) {
                fail(e);
            } catch (Error e) {
                // Fail the answer, because otherwise the client would wait forever; then rethrow
                // the error.
                fail(e);
                throw e;
            }
        }

        private void resume() {
            waiting = false;
            run();
        }

        private void fail(Throwable failure) {
            onEventLoop(() -> abort(failure));
        }

        private void onEventLoop(Runnable work) {
            request.getContextExecutor().execute(work);
        }

        /** Stops the stream once, even if ending the answer fails. */
        private void finish() {
            if (finished) {
                return;
            }
            finished = true;
            if (!stream.isDone()) {
                stream.stop();
            }
        }

        private void abort(Throwable failure) {
            finish();
            LOG.errorf(failure, "answer aborted rows=%d", stream.rows());
            request.unwrap(HttpServerResponse.class).reset();
        }

        private static void ignore(Throwable failure) {
            // The client disconnected, which closed() detects.
        }
    }
}
