package org.sharedgrowth.observatory.gateway.change;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.PromiseInternal;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.sharedgrowth.observatory.gateway.audit.AuditLog;
import org.sharedgrowth.observatory.gateway.audit.Decision;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.identity.Caller;

/** The order in which everything is changed: write it down, do it, renew what is kept. */
@Singleton
public class Changes {
    /** In the place of a status where no answer came: it may have been done or not. */
    public static final int UNKNOWN = 504;

    private static final int TOO_MANY_REQUESTS = 429;

    private final Operations operations;
    private final AuditLog audit;
    private final AnswerCache cache;
    private final MeterRegistry registry;
    private final Vertx vertx;

    Changes(
            Operations operations,
            AuditLog audit,
            AnswerCache cache,
            MeterRegistry registry,
            Vertx vertx) {
        this.operations = operations;
        this.audit = audit;
        this.cache = cache;
        this.registry = registry;
        this.vertx = vertx;
    }

    /**
     * The change that a request to a service would make.
     *
     * @throws IllegalArgumentException if the contract has no such operation
     */
    public Change of(Caller caller, HttpMethod method, String path) {
        if (operations.find(method, path) instanceof Operations.Found.One one) {
            return new Change(one.operation(), caller, path);
        }
        throw new IllegalArgumentException("The contract does not have " + method + " " + path);
    }

    /**
     * Makes a change in the right order.
     *
     * @param act asks the service; not called when the change had to be written down and was not,
     *     of which the result tells by {@link NotWrittenDown}
     */
    public Future<Answer> make(Change change, Supplier<Future<Answer>> act) {
        return writtenDown(change)
                .compose(written -> act.get())
                .onComplete(done -> answered(change.operation(), status(done)));
    }

    private static int status(AsyncResult<Answer> done) {
        return done.succeeded() ? done.result().status() : UNKNOWN;
    }

    /**
     * Writes an allowed change down: at once and surely, if it cannot be taken back; else soon.
     * Fails with {@link NotWrittenDown}; completes where it was called.
     */
    public Future<Void> writtenDown(Change change) {
        Operation operation = change.operation();
        Caller caller = change.caller();
        Decision decision =
                Decision.allowed(caller.subject(), caller.name(), operation.id(), change.path());
        if (!operation.releases()) {
            audit.note(decision);
            return Future.succeededFuture();
        }
        // The log's own future completes on whatever thread the database answers.
        PromiseInternal<Void> here = ((ContextInternal) vertx.getOrCreateContext()).promise();
        audit.require(decision).onComplete(here);
        return here.future().recover(failure -> Future.failedFuture(new NotWrittenDown(failure)));
    }

    /**
     * Counts that a change was refused here, and writes it down of who is known. Guests could fill
     * the log, as could whoever asks too often.
     */
    public void refused(Change change, Problem problem) {
        registry.counter("gateway.changes.refused", "problem", problem.slug()).increment();
        Caller caller = change.caller();
        if (caller.isGuest() || problem.status() == TOO_MANY_REQUESTS) {
            return;
        }
        audit.note(
                Decision.refused(
                        caller.subject(),
                        caller.name(),
                        change.operation().id(),
                        change.path(),
                        problem.slug()));
    }

    /**
     * Tells how the service answered to a change. One that failed leaves everything as it was, as
     * does one of which guests see nothing; of one without an answer nobody knows.
     */
    public void answered(Operation operation, int status) {
        if (operation.hidden()) {
            return;
        }
        if (status < 400) {
            cache.changed();
        } else if (status == 502 || status == UNKNOWN) {
            cache.doubted();
        }
    }
}
