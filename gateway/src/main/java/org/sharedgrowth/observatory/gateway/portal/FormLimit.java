package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells people that their form holds more than forms may. The server would say so too, by a bare
 * status, to which browsers show nothing.
 */
@Singleton
class FormLimit {
    /** After the visitor is known and files are taken, before the server looks. */
    private static final int ORDER = -17_000;

    private final Refusal refusal;
    private final long limit;

    FormLimit(
            Refusal refusal,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.refusal = refusal;
        this.limit = limit.asLongValue();
    }

    void install(@Observes Router router) {
        router.post().order(ORDER).handler(this::look);
    }

    private void look(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            refusal.send(new TooLarge(limit), context);
        } else {
            context.next();
        }
    }
}
