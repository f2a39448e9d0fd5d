package org.sharedgrowth.observatory.indicators.structure.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.SessionIdempotency;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader.PlacedArtefact;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.service.problem.Translation;

/** Registers structure messages, each completely or not at all. */
@ApplicationScoped
public class Registration {
    private static final Logger LOG = Logger.getLogger(Registration.class);

    private final ArtefactStore store;
    private final Structures structures;
    private final SessionIdempotency idempotency;
    private final ObjectMapper json;
    private final MarkupMessages markupMessages;

    Registration(
            ArtefactStore store,
            Structures structures,
            SessionIdempotency idempotency,
            ObjectMapper json,
            MarkupMessages markupMessages) {
        this.store = store;
        this.structures = structures;
        this.idempotency = idempotency;
        this.json = json;
        this.markupMessages = markupMessages;
    }

    /**
     * Registers a structure message, SDMX-JSON 2.0 or 1.0 or SDMX-ML 3.0 or 2.1, once. Afterwards
     * this node serves it; other nodes follow.
     *
     * @param message UTF-8
     * @param markup whether it is SDMX-ML
     * @param ifMatch entity tags of the drafts it changes, joined by commas; null if none are sent
     * @param by the user to record
     * @throws Problem 400 if it is not JSON or XML as declared, 422 with all errors, 409 if a
     *     released version has other content, 428 if it changes drafts without tags, 412 if their
     *     tags have changed
     */
    public Uni<Answer<Registered>> register(
            KeyedRequest request,
            byte[] message,
            boolean markup,
            @Nullable String ifMatch,
            String by) {
        AtomicReference<@Nullable Snapshot> created = new AtomicReference<>();
        return VertxContextSupport.executeBlocking(() -> read(message, markup, ifMatch))
                .chain(parsed ->
                        idempotency.once(
                                request,
                                parsed.payload(message),
                                Registered.class,
                                session -> answer(register(session, parsed, by), created)))
                .invoke(() -> {
                    Snapshot committed = created.get();
                    if (committed != null) {
                        structures.offer(committed);
                    }
                });
    }

    /**
     * Registers artefacts in the caller's transaction; call {@link #serve} after its commit.
     *
     * @param artefacts computed from those registered so far
     * @return fails with a problem, as for a message
     */
    public Uni<Snapshot> register(
            Mutiny.Session session, Function<Registry, List<Artefact>> artefacts, String by) {
        return store.lockAndLoad(session, structures::snapshot)
                .chain(before -> {
                    List<PlacedArtefact> placed =
                            artefacts.apply(before.registry()).stream()
                                    .map(artefact -> new PlacedArtefact(artefact, ""))
                                    .toList();
                    return carryOut(
                            session, before, new ParsedMessage(placed, new Faults(), null), by);
                })
                .map(Outcome::snapshot);
    }

    /** Makes this node serve the committed structures; other nodes follow. */
    public void serve(Snapshot committed) {
        structures.offer(committed);
    }

    private static Uni<Answer<Registered>> answer(
            Uni<Outcome> work, AtomicReference<@Nullable Snapshot> created) {
        return work.invoke(done -> created.set(done.snapshot()))
                .map(done -> Answer.first(200, done.view()));
    }

    private Uni<Outcome> register(Mutiny.Session session, ParsedMessage parsed, String by) {
        return store.lockAndLoad(session, structures::snapshot)
                .chain(before -> carryOut(session, before, parsed, by));
    }

    private Uni<Outcome> carryOut(
            Mutiny.Session session, Snapshot before, ParsedMessage parsed, String by) {
        Decision decision =
                Decision.on(
                        parsed.artefacts(),
                        parsed.faults(),
                        before.registry(),
                        before.openDrafts(),
                        parsed.ifMatch());
        // Truncated to the precision of the column.
        Instant at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        return switch (decision) {
            case Decision.Refused refused -> throw refusal(refused.faults());
            case Decision.Conflict conflict -> throw conflict(conflict.faults());
            case Decision.Unseen unseen -> throw unseen(unseen.faults(), parsed.ifMatch());
            case Decision.Accepted accepted when accepted.added().isEmpty() ->
                    Uni.createFrom()
                            .item(new Outcome(before, new Registered(0, accepted.unchanged())));
            case Decision.Accepted accepted ->
                    store.add(session, accepted.added(), by, at)
                            .map(last -> outcome(before, last, at, accepted, by));
        };
    }

    private static Outcome outcome(
            Snapshot before, long last, Instant at, Decision.Accepted accepted, String by) {
        int added = accepted.added().size();
        LOG.infof("structures registered added=%d by=%s registration=%d", added, by, last);
        return new Outcome(
                before.plus(last, accepted.added(), at),
                new Registered(added, accepted.unchanged()));
    }

    private ParsedMessage read(byte[] message, boolean markup, @Nullable String ifMatch) {
        Faults faults = new Faults();
        try {
            JsonNode tree = markup ? markupMessages.read(message, faults) : json.readTree(message);
            return new ParsedMessage(MessageReader.read(tree, faults), faults, ifMatch);
        } catch (JsonProcessingException e) {
            throw Translation.ofJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem refusal(List<Fault> faults) {
        return new Problem(
                ProblemType.INVALID_STRUCTURE,
                RefusalText.localized(t -> t.nothingRegistered(faults.size())),
                faults);
    }

    private static Problem conflict(List<Fault> faults) {
        return new Problem(
                ProblemType.STRUCTURE_EXISTS,
                RefusalText.localized(t -> t.nothingRegistered(faults.size())),
                faults);
    }

    static Problem unseen(List<Fault> faults, @Nullable String ifMatch) {
        return ifMatch == null
                ? new Problem(
                        ProblemType.PRECONDITION_REQUIRED,
                        RefusalText.localized(RefusalText::draftsNeedTags),
                        faults)
                : new Problem(
                        ProblemType.PRECONDITION_FAILED,
                        RefusalText.localized(RefusalText::draftChanged),
                        faults);
    }

    /** A parsed message with its request parameters. */
    private record ParsedMessage(
            List<PlacedArtefact> artefacts, Faults faults, @Nullable String ifMatch) {
        /** The complete request for idempotency checks. */
        byte[] payload(byte[] message) {
            if (ifMatch == null) {
                return message;
            }
            byte[] tags = ifMatch.getBytes(UTF_8);
            byte[] all = Arrays.copyOf(message, message.length + tags.length);
            System.arraycopy(tags, 0, all, message.length, tags.length);
            return all;
        }
    }

    private record Outcome(Snapshot snapshot, Registered view) {}

    /**
     * The outcome of a registration.
     *
     * @param added number of artefacts that are new or changed
     * @param unchanged number of artefacts already registered with the same content
     */
    @Schema(name = "Registered", description = "The outcome of a registration.")
    public record Registered(
            @Schema(minimum = "0", examples = "12") int added,
            @Schema(minimum = "0", examples = "0") int unchanged) {}
}
