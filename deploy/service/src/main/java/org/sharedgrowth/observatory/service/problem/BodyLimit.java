package org.sharedgrowth.observatory.service.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemLanguage;

/** Limits the size of request bodies by path: only the uploads of a service may be large. */
@ApplicationScoped
class BodyLimit {
    private static final int EARLY = 10_000;

    /** Runs after the server has set the limit for bodies of unknown length, at priority 2. */
    private static final int AFTER_THE_SERVER = 1;

    private final Optional<String> uploadPath;
    private final long usualLimit;
    private final long uploadLimit;

    BodyLimit(
            @ConfigProperty(name = "observatory.http.body-limit") MemorySize usualLimit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize uploadLimit,
            @ConfigProperty(name = "observatory.http.upload-path") Optional<String> uploadPath) {
        this.uploadPath = uploadPath;
        this.usualLimit = usualLimit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
        filters.register(this::limitUnknownLength, AFTER_THE_SERVER);
    }

    private long limitOf(RoutingContext request) {
        return uploadPath.isPresent() && uploadPath.get().equals(request.normalizedPath())
                ? uploadLimit
                : usualLimit;
    }

    private void limitUnknownLength(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(request));
        request.next();
    }

    private void check(RoutingContext request) {
        long limit = limitOf(request);
        @Nullable String length = request.request().getHeader("Content-Length");
        if (length == null || !length.matches("[0-9]{1,18}") || Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        request.response().putHeader("Connection", "close");
        ProblemLanguage.send(request, Translation.tooLarge(limit).document());
    }
}
