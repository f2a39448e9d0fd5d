package org.sharedgrowth.observatory.indicators.observation;

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
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/** The feed of releases over HTTP: one answer after a wait, or a stream of events. */
@Path("/api/indicators/v1/changes")
@Tag(name = "Releases")
public class ChangesResource {
    private static final int LONGEST_WAIT = 25;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final SeriesStore store;

    ChangesResource(SeriesStore store) {
        this.store = store;
    }

    /** Releases after a cursor, as soon as there is one. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "Wait for releases after a cursor",
            description =
                    "Answers at once where there are releases after the cursor, else when there is"
                            + " one, at the latest when the wait is over. With Accept:"
                            + " text/event-stream the releases are sent as events, until the client"
                            + " goes away.")
    public Uni<ChangesView> list(
            @Parameter(
                            description = "Cursor of the last answer; 0 is the beginning.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            defaultValue = "0"))
                    @RestQuery
                    @Nullable String after,
            @Parameter(
                            description = "Longest wait in seconds.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "25",
                                            defaultValue = "0"))
                    @RestQuery
                    @Nullable String wait) {
        long cursor = whole("after", after, Long.MAX_VALUE);
        int seconds = (int) whole("wait", wait, LONGEST_WAIT);
        if (store.currentRelease() > cursor || seconds == 0) {
            return Uni.createFrom().item(view(cursor));
        }
        return isReleased(cursor, Duration.ofSeconds(seconds)).map(released -> view(cursor));
    }

    /** The same as events, with a comment every ten seconds to keep the connection open. */
    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @RestQuery @Nullable String after,
            @RestHeader("Last-Event-ID") @Nullable String lastEvent,
            @Context Sse sse) {
        AtomicLong cursor =
                new AtomicLong(
                        lastEvent != null && lastEvent.matches("[0-9]{1,18}")
                                ? Long.parseLong(lastEvent)
                                : whole("after", after, Long.MAX_VALUE));
        return Multi.createBy()
                .repeating()
                .uni(() -> next(cursor, sse))
                .indefinitely()
                .onItem()
                .transformToIterable(events -> events);
    }

    private Uni<List<OutboundSseEvent>> next(AtomicLong cursor, Sse sse) {
        return isReleased(cursor.get(), HEARTBEAT)
                .map(released -> released ? events(cursor, sse) : heartbeat(sse));
    }

    /** Whether there is a release behind the cursor, at the latest when the wait is over. */
    private Uni<Boolean> isReleased(long cursor, Duration wait) {
        if (store.currentRelease() > cursor) {
            return Uni.createFrom().item(true);
        }
        return store.awaitRelease(cursor + 1)
                .replaceWith(true)
                .ifNoItem()
                .after(wait)
                .recoverWithItem(false);
    }

    private static List<OutboundSseEvent> heartbeat(Sse sse) {
        return List.of(sse.newEventBuilder().comment("heartbeat").build());
    }

    private List<OutboundSseEvent> events(AtomicLong cursor, Sse sse) {
        ChangesView view = view(cursor.get());
        cursor.set(view.cursor());
        return view.releases().stream()
                .map(release ->
                        sse.newEventBuilder()
                                .name("release")
                                .id(Long.toString(release.id()))
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(ChangesView.ChangedFlow.class, release)
                                .build())
                .toList();
    }

    private ChangesView view(long cursor) {
        return ChangesView.after(cursor, store.state().log());
    }

    private static long whole(String name, @Nullable String text, long most) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (number < 0 || number > most) {
            throw Problem.parameter(
                    name,
                    text,
                    most == LONGEST_WAIT
                            ? "give seconds from 0 to " + LONGEST_WAIT + "."
                            : "give the cursor of an earlier answer, or 0.");
        }
        return number;
    }
}
