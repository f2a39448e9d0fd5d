package org.sharedgrowth.observatory.indicators.submission;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.stream.ReconnectEvent;
import org.sharedgrowth.observatory.operation.Draining;

/**
 * The progress of a check as events: one for every change, and at least one every ten seconds.
 * Reads the submission's row, so it does not matter which node checks the file.
 */
@ApplicationScoped
class Events {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MAX_UNCHANGED_POLLS = 50;

    private final Submissions submissions;
    private final Draining draining;

    Events(Submissions submissions, Draining draining) {
        this.submissions = submissions;
        this.draining = draining;
    }

    /**
     * The events until the check ends or the node shuts down; a single one if the check is already
     * done. The first read blocks, because after the stream has begun an error can no longer change
     * the HTTP status.
     */
    Multi<OutboundSseEvent> follow(UUID id, Caller caller, Sse sse) {
        requireVisible(id, caller);
        return Multi.createBy()
                .repeating()
                .uni(() -> submissions.view(id, caller))
                .withDelay(PAUSE)
                .whilst(view -> !view.state().isChecked() && !draining.hasBegun())
                .select()
                .where(new News())
                .map(view ->
                        sse.newEventBuilder()
                                .name("progress")
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(SubmissionView.class, view)
                                .build())
                .onCompletion()
                .continueWith(() -> ReconnectEvent.onDraining(draining, sse));
    }

    private void requireVisible(UUID id, Caller caller) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> submissions.get(id, caller));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read submission " + id, e);
        }
    }

    /**
     * Accepts views that differ from the last one accepted, and an unchanged one from time to time.
     */
    private static final class News implements Predicate<SubmissionView> {
        private @Nullable SubmissionView last;
        private int unchanged;

        @Override
        public boolean test(SubmissionView view) {
            boolean isNews = !view.equals(last) || ++unchanged >= MAX_UNCHANGED_POLLS;
            if (isNews) {
                last = view;
                unchanged = 0;
            }
            return isNews;
        }
    }
}
