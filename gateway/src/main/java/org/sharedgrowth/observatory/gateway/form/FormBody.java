package org.sharedgrowth.observatory.gateway.form;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.gateway.portal.fault.TooLarge;
import org.sharedgrowth.observatory.gateway.portal.fault.TooSlow;
import org.sharedgrowth.observatory.gateway.server.BodyPace;
import org.sharedgrowth.observatory.gateway.server.HeldRequests;

/**
 * Reads the body of requests to the gateway's own pages before they are handled. The framework
 * would notice too late that a body without a length is too large and report it as an internal
 * error, and it has no limit for a body that arrives slowly.
 */
@Singleton
class FormBody {
    /**
     * After the handlers that look up the visitor and forward files, before the framework reads the
     * body.
     */
    private static final int ORDER = -17_000;

    private final Vertx vertx;
    private final Refusal refusal;
    private final BodyPace.Rules rules;
    private final long limit;

    FormBody(
            Vertx vertx,
            Refusal refusal,
            BodyPace.Rules rules,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.vertx = vertx;
        this.refusal = refusal;
        this.rules = rules;
        this.limit = limit.asLongValue();
    }

    void install(@Observes Router router) {
        router.post().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            refusal.send(new TooLarge(limit), context);
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        read(request)
                .onSuccess(body -> {
                    ((RoutingContextInternal) context).setBody(body);
                    HeldRequests.markBodyRead(context);
                    context.next();
                })
                .onFailure(failure -> refusal.send(failure, context));
    }

    /**
     * The whole body, unless the client disconnects; fails with {@link TooLarge} or {@link
     * TooSlow}.
     */
    private Future<Buffer> read(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        BodyPace pace =
                BodyPace.watch(
                        vertx,
                        rules,
                        request::bytesRead,
                        () -> false,
                        late -> whole.tryFail(new TooSlow()));
        request.exceptionHandler(e -> pace.stop());
        request.handler(chunk -> {
            if (whole.future().isComplete()) {
                return; // the rest is read anyway, because otherwise the browser would not show the
                // answer
            }
            if (body.length() + chunk.length() > limit) {
                whole.fail(new TooLarge(limit));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> whole.tryComplete(body));
        return whole.future().onComplete(over -> pace.stop());
    }
}
