package org.sharedgrowth.observatory.indicators.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.stream.ReconnectEvent;
import org.sharedgrowth.observatory.operation.Draining;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The change feed: followers are notified of a release as soon as this node serves it. */
@Path("/api/indicators/v1/changes")
@Tag(name = "Releases")
class ChangesResource {
    private static final int MAX_RELEASES = 1000;
    private static final int MAX_WAIT_SECONDS = 25;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final SeriesStore store;
    private final Draining draining;

    ChangesResource(SeriesStore store, Draining draining) {
        this.store = store;
        this.draining = draining;
    }

    @GET
    @Produces("application/json")
    @PermitAll
    @Operation(
            operationId = "getChanges",
            summary = "Wait for releases",
            description =
                    "Answers immediately if there are releases after the cursor; otherwise waits"
                            + " for the next one, at most for the time that 'wait' gives. With"
                            + " Accept: text/event-stream, releases arrive as events named"
                            + " 'release', whose ids are cursors.")
    public Uni<ChangesView> poll(
            @Parameter(
                            description =
                                    "The cursor from the previous answer; 0 for all releases.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @RestQuery
                    @Nullable String after,
            @Parameter(
                            description = "Maximum wait in seconds.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "25",
                                            defaultValue = "0"))
                    @RestQuery
                    @Nullable String wait) {
        long cursor = number("after", after, Long.MAX_VALUE);
        long seconds = number("wait", wait, MAX_WAIT_SECONDS);
        if (seconds == 0 || store.currentRelease() > cursor) {
            return Uni.createFrom().item(changes(cursor));
        }
        return awaitNewer(cursor, Duration.ofSeconds(seconds)).map(ignored -> changes(cursor));
    }

    /**
     * The feed as server-sent events, with a comment every ten seconds to keep it open. It ends
     * when the node starts to shut down.
     */
    @GET
    @Produces("text/event-stream;qs=0.5")
    @PermitAll
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(@RestQuery @Nullable String after, @Context Sse sse) {
        long[] cursor = {number("after", after, Long.MAX_VALUE)};
        return Multi.createBy()
                .repeating()
                .uni(() -> awaitNewer(cursor[0], HEARTBEAT).map(ignored -> advance(cursor, sse)))
                .whilst(ignored -> !draining.hasBegun())
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onCompletion()
                .continueWith(() -> ReconnectEvent.onDraining(draining, sse));
    }

    private List<OutboundSseEvent> advance(long[] cursor, Sse sse) {
        ChangesView changes = changes(cursor[0]);
        if (changes.releases().isEmpty()) {
            return List.of(sse.newEventBuilder().comment("still here").build());
        }
        cursor[0] = changes.cursor();
        return changes.releases().stream().map(release -> event(release, sse)).toList();
    }

    private static OutboundSseEvent event(ReleaseView release, Sse sse) {
        return sse.newEventBuilder()
                .name("release")
                .id(Long.toString(release.id()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ReleaseView.class, release)
                .build();
    }

    /**
     * Completes when there is a release after the cursor, when the time is up, or when the node
     * starts to shut down.
     */
    private Uni<Boolean> awaitNewer(long cursor, Duration max) {
        if (store.currentRelease() > cursor) {
            return Uni.createFrom().item(true);
        }
        return Uni.combine()
                .any()
                .of(
                        store.awaitRelease(cursor + 1).replaceWith(true),
                        draining.whenBegun().replaceWith(false))
                .ifNoItem()
                .after(max)
                .recoverWithItem(false);
    }

    private ChangesView changes(long after) {
        ReleaseLog log = store.state().log();
        int from = (int) Math.min(after, log.last());
        List<ReleaseView> releases =
                log.releases().subList(from, (int) log.last()).stream()
                        .limit(MAX_RELEASES)
                        .map(ReleaseView::of)
                        .toList();
        long cursor = releases.isEmpty() ? log.last() : releases.getLast().id();
        return new ChangesView(cursor, releases);
    }

    private static long number(String name, @Nullable String text, long max) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (text.matches("[0-9]{1,18}") && Long.parseLong(text) <= max) {
            return Long.parseLong(text);
        }
        throw Problem.parameter(
                name,
                text,
                RefusalText.localized(t ->
                        max == Long.MAX_VALUE
                                ? t.wholeNumberFrom("0")
                                : t.wholeNumberBetween("0", String.valueOf(max))));
    }
}
