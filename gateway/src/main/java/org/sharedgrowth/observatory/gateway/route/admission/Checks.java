package org.sharedgrowth.observatory.gateway.route.admission;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.monitoring.Labels;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.RequestRules;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.quota.Quota;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;
import org.sharedgrowth.observatory.gateway.route.capacity.Accounts;
import org.sharedgrowth.observatory.gateway.route.forward.CachedReads;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.OwnLoop;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.route.request.Tarpit;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;

/**
 * Checks an authenticated request before it is forwarded: the quota of its caller, the required
 * role, and the rules of the contract. For our own pages and the sign-in server only the quota is
 * checked.
 */
@Singleton
public class Checks {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Quotas quotas;
    private final Tarpit tarpit;
    private final CachedReads reads;
    private final AuditedChanges changes;
    private final Accounts accounts;

    /** Maximum time for which a page waits for its reader's turn. */
    private final Duration pageTurnTimeout;

    Checks(
            Quotas quotas,
            Tarpit tarpit,
            CachedReads reads,
            AuditedChanges changes,
            Accounts accounts,
            RouteConfig config) {
        this.quotas = quotas;
        this.tarpit = tarpit;
        this.reads = reads;
        this.changes = changes;
        this.accounts = accounts;
        this.pageTurnTimeout = config.readTimeout();
    }

    /**
     * Counts a request to one of our pages or to the sign-in server, and continues if the quota
     * allows.
     *
     * @param caller a guest if the sender has not been identified
     */
    public void countPage(HttpServerRequest request, Caller caller, Runnable next) {
        accounts.watchForReset(request);
        if (!quotas.mayAdmit(false)) {
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
     * Does the same as {@link #countPage}, but GET requests wait for their caller's turn, and the
     * time that their pages take is charged too.
     *
     * @param caller a guest if the sender has not been identified
     */
    public void countPageInTurn(RoutingContext context, Caller caller) {
        HttpServerRequest request = context.request();
        countPage(
                request,
                caller,
                () -> {
                    if (request.method().equals(HttpMethod.GET)) {
                        awaitTurn(context, caller, turn -> showPage(context, caller, turn));
                    } else {
                        context.next();
                    }
                });
    }

    /** Ends the turn of a page that waits for the page of another request; no time is charged. */
    public void leavePageTurn(RoutingContext context) {
        accounts.leaveTurn(context);
    }

    /** Continues a page that gave up its turn, once its reader has another turn. */
    public void resumePage(RoutingContext context) {
        accounts.reader(context)
                .ifPresentOrElse(
                        reader ->
                                awaitTurn(
                                        context,
                                        reader,
                                        turn -> {
                                            accounts.resumeTurn(context, turn);
                                            context.next();
                                        }),
                        context::next);
    }

    private void awaitTurn(RoutingContext context, Caller caller, Consumer<Turn> next) {
        String account = accounts.pageAccountId(context.request(), caller);
        Turn turn = accounts.pageTurns().take(account);
        if (turn != null) {
            next.accept(turn);
            return;
        }
        accounts.awaitTurn(accounts.pageTurns(), account, pageTurnTimeout)
                .ifPresentOrElse(
                        pending ->
                                OwnLoop.onComplete(
                                        pending,
                                        ended -> continueWithTurn(context, ended.result(), next)),
                        () -> refuseToWait(context.request()));
    }

    private void continueWithTurn(
            RoutingContext context, @Nullable Turn turn, Consumer<Turn> next) {
        boolean closed = context.response().ended() || context.response().closed();
        if (turn == null) {
            if (!closed) {
                refuseToWait(context.request());
            }
        } else if (closed) {
            turn.end(0);
        } else {
            next.accept(turn);
        }
    }

    private void showPage(RoutingContext context, Caller caller, Turn turn) {
        accounts.chargeAtEnd(context, caller, turn);
        context.next();
    }

    private void refuseToWait(HttpServerRequest request) {
        tarpit.send(request, Problems.tooManyQueued(accounts.maxWaiting()));
    }

    /** Checks a request for a service, and forwards it if it is valid. */
    public void checkAndForward(Request request, Admission admission) {
        check(request, admission, granted -> forward(request, granted));
    }

    /**
     * Checks a request, and answers it with the problem if there is one.
     *
     * @param then called if the request passed all checks
     */
    public void check(Request request, Admission admission, Consumer<Admission.Granted> then) {
        accounts.watchForReset(request.http());
        Operation operation = request.operation().orElseThrow();
        switch (admission) {
            case Admission.Denied denied ->
                    refuse(
                            request,
                            operation,
                            denied.caller(),
                            takeQuota(request, operation, Caller.GUEST).orElse(denied.problem()));
            case Admission.Granted granted -> checkGranted(request, operation, granted, then);
        }
    }

    private void checkGranted(
            Request request,
            Operation operation,
            Admission.Granted granted,
            Consumer<Admission.Granted> then) {
        Optional<Problem> refusal =
                takeQuota(request, operation, granted.counted())
                        .or(() -> findMissingRole(operation, granted.caller()))
                        .or(() ->
                                RequestRules.fault(
                                        request.http(), operation, !request.size().isZero()));
        if (refusal.isPresent()) {
            refuse(request, operation, granted.caller(), refusal.get());
        } else {
            then.accept(granted);
        }
    }

    private void forward(Request request, Admission.Granted granted) {
        Operation operation = request.operation().orElseThrow();
        if (operation.writes()) {
            changes.forward(request, operation, granted);
        } else {
            reads.serve(request, granted);
        }
    }

    private void refuse(Request request, Operation operation, Caller caller, Problem problem) {
        if (operation.writes()) {
            changes.recordRefusal(request, operation, caller, problem);
        }
        if (problem.status() == TOO_MANY_REQUESTS) {
            tarpit.send(request, problem);
        } else {
            request.refuse(problem);
        }
    }

    /** Takes one request from the caller's quota; returns the problem if that is not possible. */
    private Optional<Problem> takeQuota(Request request, Operation operation, Caller caller) {
        if (!quotas.mayAdmit(operation.writes())) {
            return Optional.of(Outages.quotaUnknown());
        }
        Quota quota =
                request.route()
                        .metering()
                        .quotas()
                        .take(caller, accounts.address(request.http()), operation.structures());
        Labels.note(request.http(), operation.id(), quota.tier());
        if (!quota.granted()) {
            return Optional.of(quota.problem());
        }
        quota.addHeaders(request.response().headers());
        return Optional.empty();
    }

    private static Optional<Problem> findMissingRole(Operation operation, Caller caller) {
        Set<Role> roles = operation.roles();
        if (roles.isEmpty() || roles.stream().anyMatch(caller::hasRole)) {
            return Optional.empty();
        }
        return Optional.of(Problems.roleMissing(roles.stream().map(Role::claim).sorted().toList()));
    }
}
