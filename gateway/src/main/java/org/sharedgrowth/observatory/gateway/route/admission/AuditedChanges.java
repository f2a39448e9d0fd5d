package org.sharedgrowth.observatory.gateway.route.admission;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.route.forward.Forwarder;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Forwards requests that change something: they bypass the cache. Each change is written to the
 * audit log first; its outcome decides whether cached answers stay valid.
 */
@Singleton
record AuditedChanges(Changes changes, Forwarder forwarder) {
    /** Writes an allowed change to the audit log, then forwards it. */
    void forward(Request request, Operation operation, Admission.Granted granted) {
        Future<Void> entry =
                changes.recordAllowed(new Change(operation, granted.caller(), request.path()));
        if (entry.succeeded()) {
            send(request, operation, granted);
            return;
        }
        request.http().pause();
        entry.onComplete(written -> {
            request.http().resume();
            if (written.succeeded()) {
                request.guard(() -> send(request, operation, granted));
            } else {
                request.refuse(Outages.auditUnavailable());
            }
        });
    }

    private void send(Request request, Operation operation, Admission.Granted granted) {
        forwarder.forward(
                request.withAnswerListener(status -> changes.afterAnswer(operation, status)),
                granted);
    }

    /** Writes a refused change to the audit log. */
    void recordRefusal(Request request, Operation operation, Caller caller, Problem problem) {
        changes.recordRefused(new Change(operation, caller, request.path()), problem);
    }
}
