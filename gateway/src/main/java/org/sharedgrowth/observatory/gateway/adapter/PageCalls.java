package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.portal.edge.Change;
import org.sharedgrowth.observatory.gateway.portal.edge.Service;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceCalls;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.session.FreshTokens;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/** Sends requests to services on behalf of pages, with the visitor's access token. */
@Singleton
record PageCalls(CachedCalls calls, Upstreams upstreams, FreshTokens tokens, Changes changes)
        implements ServiceCalls {
    @Override
    public Future<ServiceAnswer> get(
            Service service, Visitor visitor, String target, MultiMap headers, boolean lasting) {
        return withToken(visitor, headers)
                .compose(ready ->
                        calls.get(upstream(service), target, ready, lasting)
                                .map(answer -> answer(answer, calls.freshUntil(target, ready))));
    }

    @Override
    public Future<ServiceAnswer> change(
            Visitor visitor, Change change, String target, MultiMap headers) {
        org.sharedgrowth.observatory.gateway.change.Change known =
                changes.of(change.caller(), change.method(), change.path());
        return withToken(visitor, headers)
                .compose(ready ->
                        PageSlots.sendInSlot(
                                upstreams.indicators(),
                                known.operation().priority(),
                                () -> changes.make(known, () -> send(known, target, ready))))
                .map(answer -> new ServiceAnswer(answer.status(), answer.body()));
    }

    private Future<Answer> send(
            org.sharedgrowth.observatory.gateway.change.Change change,
            String target,
            MultiMap headers) {
        return calls.send(upstreams.indicators(), change, target, headers);
    }

    private Upstream upstream(Service service) {
        return switch (service) {
            case INDICATORS -> upstreams.indicators();
            case REPORTS -> upstreams.reports();
        };
    }

    private Future<MultiMap> withToken(Visitor visitor, MultiMap headers) {
        Optional<Session> session = SessionVisitor.session(visitor);
        return session.isEmpty()
                ? Future.succeededFuture(headers)
                : tokens.of(session.get())
                        .map(token -> headers.set("Authorization", "Bearer " + token));
    }

    private static ServiceAnswer answer(Answer answer, long freshUntil) {
        return new ServiceAnswer(answer.status(), answer.body(), freshUntil);
    }
}
