package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.SessionIdempotency;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.registration.Registration;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Keeps computed series as dataflows (derived flows), and ends such flows. */
@ApplicationScoped
class DerivedDesk {
    private static final Duration COMPUTE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SERVE_TIMEOUT = Duration.ofSeconds(5);
    private static final int CREATED = 201;

    private static final String ADD =
            """
            insert into derived_flow (code, id, data_key, method, parameters, names, created_by)
            values (:code, :id, :dataKey, :method, :parameters, :names, :by)
            """;

    private static final String END =
            """
            update derived_flow set version = version + 1, ended_at = clock_timestamp(),
                ended_by = $2, lineage = null, reads = '{}', failure = null
            where code = $1
            """;

    private final DerivedMethods methods;
    private final DerivedFlows flows;
    private final FigureRemoval removal;
    private final DerivedBounds bounds;
    private final Registration registration;
    private final SessionIdempotency idempotency;
    private final Structures structures;
    private final Releases releases;
    private final SeriesStore store;
    private final Pool pool;

    DerivedDesk(
            DerivedMethods methods,
            DerivedFlows flows,
            FigureRemoval removal,
            DerivedBounds bounds,
            Registration registration,
            SessionIdempotency idempotency,
            Structures structures,
            Releases releases,
            SeriesStore store,
            Pool pool) {
        this.methods = methods;
        this.flows = flows;
        this.removal = removal;
        this.bounds = bounds;
        this.registration = registration;
        this.idempotency = idempotency;
        this.structures = structures;
        this.releases = releases;
        this.store = store;
        this.pool = pool;
    }

    /** The answer to a request to keep a series, stored in case the request is repeated. */
    record Kept(String code) {}

    /**
     * Keeps a series: registers its dataflow and its indicator. Its figures are released soon
     * afterwards by the queue; they are computed here only so that a series that cannot be computed
     * is refused.
     *
     * @return fails with 400 naming a faulty field, 404 for an unknown flow or index, 409 if the
     *     code is in use or there are too many flows, 422 if there is nothing to compute
     */
    Uni<Answer<Kept>> keep(Caller caller, @Nullable String key, DerivedFlowRequest sent) {
        KeyedRequest request = KeyedRequest.of(caller, "POST derived-flows", key);
        String code = sent.validCode();
        Names names = sent.validNames();
        DerivedMethod method = sent.validMethod(methods);
        DerivedParameters parameters = sent.validParameters(method);
        requireNotDerived(parameters);
        byte[] payload =
                String.join(
                                "\n",
                                code,
                                method.id(),
                                ParameterJson.write(names),
                                ParameterJson.write(parameters))
                        .getBytes(UTF_8);
        return idempotency
                .earlierAnswer(request, payload, Kept.class)
                .chain(earlier ->
                        earlier != null
                                ? Uni.createFrom().item(earlier)
                                : VertxContextSupport.executeBlocking(
                                                () -> compute(code, names, method, parameters))
                                        .chain(checked -> keep(request, payload, checked, caller)));
    }

    /** Registers and adds a series, or repeats the answer to the same request sent earlier. */
    private Uni<Answer<Kept>> keep(
            KeyedRequest request, byte[] payload, Series series, Caller caller) {
        AtomicReference<@Nullable Snapshot> registered = new AtomicReference<>();
        return idempotency
                .once(
                        request,
                        payload,
                        Kept.class,
                        session ->
                                register(session, series, caller)
                                        .invoke(registered::set)
                                        .chain(() ->
                                                bounds.requireRoom(session, series.parameters()))
                                        .chain(() -> add(session, series, caller))
                                        .replaceWith(
                                                Answer.first(CREATED, new Kept(series.code()))))
                .invoke(() -> {
                    Snapshot committed = registered.get();
                    if (committed != null) {
                        registration.serve(committed);
                    }
                });
    }

    /**
     * A series that passed all checks and can be kept.
     *
     * @param parameters those of the request, with values added for the omitted ones
     * @param first its figures as of now
     */
    private record Series(
            String code,
            Names names,
            DerivedMethod method,
            DerivedParameters parameters,
            Computation first) {}

    /** Completes the parameters and computes the series once; blocking. */
    private Series compute(String code, Names names, DerivedMethod method, DerivedParameters sent) {
        DerivedParameters complete = method.completed(sent).await().atMost(COMPUTE_TIMEOUT);
        Computation first = method.compute(complete).await().atMost(COMPUTE_TIMEOUT);
        requireFigures(first);
        return new Series(code, names, method, complete, first);
    }

    /** Refuses derived flows as inputs, because they would form a chain or a cycle. */
    private void requireNotDerived(DerivedParameters parameters) {
        Dataflow flow = Dataflows.named(parameters.flow(), structures.current());
        if (DerivedStructures.isDerived(flow.structure())) {
            throw derivedInput("flow", flow.id().id());
        }
        // The indicator of a derived flow has the code of the flow.
        String weight = parameters.get("weight");
        boolean isDerived =
                structures.current().everyDataflow().stream()
                        .filter(each -> DerivedStructures.isDerived(each.structure()))
                        .anyMatch(each -> each.id().id().equals(weight));
        if (weight != null && isDerived) {
            throw derivedInput("weight", weight);
        }
    }

    private static Problem derivedInput(String parameter, String flow) {
        return DerivedFlowRequest.inBody(
                "parameters/" + parameter, flow, DerivedText.localized(t -> t.notOfDerived(flow)));
    }

    /** Requires that there is a figure, and that no input is a figure of a derived flow. */
    private void requireFigures(Computation computation) {
        if (computation.cells().isEmpty()) {
            throw new Problem(
                    ProblemType.EMPTY_INPUT, DerivedText.localized(DerivedText::nothingComputed));
        }
        Catalogue catalogue = structures.current();
        computation.lineage().inputs().stream()
                .map(InputFigure::dataKey)
                .distinct()
                .flatMap(dataKey ->
                        catalogue.everyDataflow().stream()
                                .filter(flow -> flow.dataKey().equals(dataKey)))
                .filter(flow -> DerivedStructures.isDerived(flow.structure()))
                .findFirst()
                .ifPresent(flow -> {
                    throw derivedInput("flow", flow.id().id());
                });
    }

    private Uni<Snapshot> register(Mutiny.Session session, Series series, Caller caller) {
        return registration.register(
                session,
                registry ->
                        DerivedStructures.of(
                                registry, series.code(), series.names(), series.first()),
                caller.name());
    }

    private static Uni<Integer> add(Mutiny.Session session, Series series, Caller caller) {
        return session.createNativeQuery(ADD)
                .setParameter("code", series.code())
                .setParameter("id", UUID.randomUUID())
                .setParameter("dataKey", DerivedStructures.dataKey(series.code()))
                .setParameter("method", series.method().id())
                .setParameter("parameters", ParameterJson.write(series.parameters()))
                .setParameter("names", ParameterJson.write(series.names()))
                .setParameter("by", caller.name())
                .executeUpdate();
    }

    /**
     * Ends a flow: its figures are withdrawn in one release and are not computed again. They remain
     * readable as of earlier dates. Does nothing if the flow has already ended.
     *
     * @return fails with 404 for an unknown flow, 428 if {@code ifMatch} is missing, 412 if it does
     *     not name the version of the flow
     */
    Uni<DerivedFlow> end(String code, @Nullable String ifMatch, String by) {
        return pool.withTransaction(transaction ->
                        releases.blockOthers(transaction)
                                .chain(() -> flows.lock(transaction, code))
                                .chain(flow ->
                                        flow.isOpen()
                                                ? end(transaction, flow, ifMatch, by)
                                                : done()))
                .chain(() -> flows.releases(code, Long.MAX_VALUE, 1))
                .call(newest ->
                        newest.isEmpty() ? done() : awaitServed(newest.getFirst().release()))
                .chain(() -> flows.get(code));
    }

    /** Waits until this node serves a release, but no longer than the timeout. */
    private Uni<Void> awaitServed(long release) {
        return store.awaitRelease(release).ifNoItem().after(SERVE_TIMEOUT).recoverWithUni(done());
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> end(
            SqlConnection transaction, DerivedFlow flow, @Nullable String ifMatch, String by) {
        EntityTag.requireMatch(EntityTag.requirePresent(ifMatch), flow.version());
        return removal.remove(
                        transaction, flow, DerivedRelease.Kind.ENDED, null, (area, year) -> true)
                .chain(() -> transaction.preparedQuery(END).execute(Tuple.of(flow.code(), by)))
                .replaceWithVoid();
    }
}
