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

/**
 * Carries out changes in the right order: write to the audit log, send the request, invalidate the
 * cache.
 */
@Singleton
public class Changes {
    /**
     * Used instead of a status if there was no answer: the change may or may not have been made.
     */
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
     * Makes a change in the right order. Fails with {@link AuditFailed} if the audit log was
     * required but not available.
     *
     * @param act sends the request to the service; not called in case of {@link AuditFailed}
     */
    public Future<Answer> make(Change change, Supplier<Future<Answer>> act) {
        return recordAllowed(change)
                .compose(written -> act.get())
                .onComplete(done -> afterAnswer(change.operation(), status(done)));
    }

    private static int status(AsyncResult<Answer> done) {
        return done.succeeded() ? done.result().status() : UNKNOWN;
    }

    /**
     * Writes an allowed change to the audit log. The entry of a change that cannot be undone is on
     * disk when the future completes; otherwise the future fails with {@link AuditFailed}. Entries
     * of other changes are written soon afterwards. Completes on the calling context.
     */
    public Future<Void> recordAllowed(Change change) {
        Operation operation = change.operation();
        Caller caller = change.caller();
        Decision decision =
                Decision.allowed(caller.subject(), caller.name(), operation.id(), change.path());
        if (!operation.releases()) {
            audit.note(decision);
            return Future.succeededFuture();
        }
        // The log's own future completes on whatever thread the database answers.
        PromiseInternal<Void> promise = ((ContextInternal) vertx.getOrCreateContext()).promise();
        audit.require(decision).onComplete(promise);
        return promise.future().recover(failure -> Future.failedFuture(new AuditFailed(failure)));
    }

    /**
     * Counts a refused change, and writes it to the audit log if the caller is known. Refusals of
     * guests and of callers over their limit are not logged, because they could fill the log.
     */
    public void recordRefused(Change change, Problem problem) {
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
     * Invalidates cached answers after a change. Does nothing if the change failed or is not
     * visible to guests. If there was no answer, the change may have been made, so the answers are
     * revalidated.
     */
    public void afterAnswer(Operation operation, int status) {
        if (operation.invisibleToGuests()) {
            return;
        }
        if (status < 400) {
            cache.beginGeneration();
        } else if (status == 502 || status == UNKNOWN) {
            cache.revalidateAll();
        }
    }
}
