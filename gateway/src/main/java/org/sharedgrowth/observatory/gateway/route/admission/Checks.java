package org.sharedgrowth.observatory.gateway.route.admission;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.monitoring.Labels;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.RequestRules;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.quota.Quota;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;
import org.sharedgrowth.observatory.gateway.route.forward.Accounts;
import org.sharedgrowth.observatory.gateway.route.forward.CachedReads;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.OwnLoop;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.Tarpit;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;

/**
 * What stands between a caller who is known and the service: may they call this operation, is the
 * request what the contract describes, and have they asked too much.
 */
@Singleton
public class Checks {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Quotas quotas;
    private final Tarpit tarpit;
    private final CachedReads cached;
    private final Changes changes;
    private final Accounts accounts;

    Checks(Quotas quotas, Tarpit tarpit, CachedReads cached, Changes changes, Accounts accounts) {
        this.quotas = quotas;
        this.tarpit = tarpit;
        this.cached = cached;
        this.changes = changes;
        this.accounts = accounts;
    }

    /**
     * Goes on unless somebody asks too much of our pages or of the sign-in server.
     *
     * @param caller a guest where nobody has looked who it is
     */
    public void counted(HttpServerRequest request, Caller caller, Runnable next) {
        accounts.watchForReset(request);
        if (!quotas.available(false)) {
            Outages.quotaUnknown().send(request);
            return;
        }
        Quota quota = quotas.takePage(caller, accounts.address(request));
        if (quota.granted()) {
            next.run();
        } else {
            tarpit.send(request, quota.problem());
        }
    }

    /**
     * Goes on to one of our pages in its reader's turn. Its time is charged too.
     *
     * @param patience of a reader whose turn has not come
     */
    public void countedPage(RoutingContext context, Caller caller, Duration patience) {
        HttpServerRequest request = context.request();
        counted(
                request,
                caller,
                () -> {
                    if (request.method().equals(HttpMethod.GET)) {
                        inTurn(context, caller, patience);
                    } else {
                        context.next();
                    }
                });
    }

    private void inTurn(RoutingContext context, Caller caller, Duration patience) {
        String line = accounts.countedPages(context.request(), caller);
        Turn turn = accounts.turns().take(line);
        if (turn != null) {
            goesOn(context, caller, turn);
            return;
        }
        accounts.coming(line, patience)
                .ifPresentOrElse(
                        coming ->
                                OwnLoop.then(coming, come -> come(context, caller, come.result())),
                        () -> tooManyAtOnce(context.request()));
    }

    private void come(RoutingContext context, Caller caller, @Nullable Turn turn) {
        boolean gone = context.response().ended() || context.response().closed();
        if (turn == null) {
            if (!gone) {
                tooManyAtOnce(context.request());
            }
        } else if (gone) {
            turn.end(0);
        } else {
            goesOn(context, caller, turn);
        }
    }

    private void goesOn(RoutingContext context, Caller caller, Turn turn) {
        accounts.chargeAtEnd(context, caller, turn);
        context.next();
    }

    private void tooManyAtOnce(HttpServerRequest request) {
        tarpit.send(request, Problems.tooManyAtOnce(accounts.mostWaiting()));
    }

    public void admitted(Request request, Admission admission) {
        judged(request, admission, granted -> goesOn(request, granted));
    }

    /** Refuses, or leaves the rest to somebody else. */
    public void judged(Request request, Admission admission, Consumer<Admission.Granted> then) {
        accounts.watchForReset(request.http());
        switch (admission) {
            case Admission.Denied denied ->
                    refuse(
                            request,
                            denied.caller(),
                            quota(request, request.operation().orElseThrow(), Caller.GUEST)
                                    .orElse(denied.problem()));
            case Admission.Granted granted -> known(request, granted, then);
        }
    }

    private void known(
            Request request, Admission.Granted granted, Consumer<Admission.Granted> then) {
        Operation operation = request.operation().orElseThrow();
        Optional<Problem> refusal =
                quota(request, operation, granted.counted())
                        .or(() -> role(operation, granted.caller()))
                        .or(() ->
                                RequestRules.fault(
                                        request.http(), operation, !request.size().none()));
        if (refusal.isPresent()) {
            refuse(request, granted.caller(), refusal.get());
        } else {
            then.accept(granted);
        }
    }

    private void goesOn(Request request, Admission.Granted granted) {
        Operation operation = request.operation().orElseThrow();
        if (operation.writes()) {
            onceWrittenDown(
                    request, new Change(operation, granted.caller(), request.path()), granted);
        } else {
            passed(request, granted);
        }
    }

    private void refuse(Request request, Caller caller, Problem problem) {
        request.operation()
                .filter(Operation::writes)
                .ifPresent(operation ->
                        changes.refused(new Change(operation, caller, request.path()), problem));
        if (problem.status() == TOO_MANY_REQUESTS) {
            tarpit.send(request, problem);
        } else {
            request.refuse(problem);
        }
    }

    /** What cannot be taken back leaves a trace first. */
    private void onceWrittenDown(Request request, Change change, Admission.Granted granted) {
        Future<Void> trace = changes.writtenDown(change);
        if (trace.succeeded()) {
            passed(request, granted);
            return;
        }
        request.http().pause();
        trace.onComplete(written -> {
            request.http().resume();
            if (written.succeeded()) {
                request.guarded(() -> passed(request, granted));
            } else {
                request.refuse(Outages.auditUnavailable());
            }
        });
    }

    public void passed(Request request, Admission.Granted granted) {
        cached.serve(request, granted);
    }

    private Optional<Problem> quota(Request request, Operation operation, Caller caller) {
        if (!quotas.available(operation.writes())) {
            return Optional.of(Outages.quotaUnknown());
        }
        Quota quota = taken(request, operation, caller);
        if (!quota.granted()) {
            return Optional.of(quota.problem());
        }
        quota.tell(request.response().headers());
        return Optional.empty();
    }

    private Quota taken(Request request, Operation operation, Caller caller) {
        if (request.route().rehearsal()) {
            Labels.rehearsed(request.http());
            return quotas.rehearse(operation.structures());
        }
        Quota quota = quotas.take(caller, accounts.address(request.http()), operation.structures());
        Labels.note(request.http(), operation.id(), quota.tier());
        return quota;
    }

    private static Optional<Problem> role(Operation operation, Caller caller) {
        Set<Role> roles = operation.roles();
        if (roles.isEmpty() || roles.stream().anyMatch(caller::is)) {
            return Optional.empty();
        }
        return Optional.of(Problems.roleMissing(roles.stream().map(Role::claim).sorted().toList()));
    }
}
