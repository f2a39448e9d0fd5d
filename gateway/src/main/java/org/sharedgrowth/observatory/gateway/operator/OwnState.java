package org.sharedgrowth.observatory.gateway.operator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.sharedgrowth.observatory.gateway.audit.AuditLog;
import org.sharedgrowth.observatory.gateway.portal.operator.GatewayState;
import org.sharedgrowth.observatory.gateway.portal.operator.WorkQueue;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.quota.TierUse;
import org.sharedgrowth.observatory.gateway.upstream.NodeState;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;
import org.sharedgrowth.observatory.operation.Node;

/** The state of this gateway. */
@Singleton
record OwnState(
        AuditLog audit, Upstreams upstreams, Quotas quotas, MeterRegistry registry, Node node) {
    private static final String TOO_MANY = "429";

    GatewayState now() {
        return new GatewayState(
                node.name(),
                node.version(),
                node.startedAt(),
                List.of(new WorkQueue("audit", audit.waiting(), 0)),
                upstreams.all().stream()
                        .flatMap(server -> server.states().stream())
                        .map(OwnState::breaker)
                        .toList(),
                quotas.uses().stream().map(this::count).toList());
    }

    private static GatewayState.Breaker breaker(NodeState node) {
        return new GatewayState.Breaker(
                node.server(), node.host(), node.port(), node.open(), node.failures());
    }

    private GatewayState.TierCount count(TierUse use) {
        Collection<Timer> timers =
                registry.find("http.server.requests").tag("tier", use.tier()).timers();
        return new GatewayState.TierCount(
                new GatewayState.TierUse(use.tier(), use.callers(), use.highestUsePercent()),
                timers.stream().mapToLong(Timer::count).sum(),
                timers.stream()
                        .filter(timer -> TOO_MANY.equals(timer.getId().getTag("status")))
                        .mapToLong(Timer::count)
                        .sum());
    }
}
