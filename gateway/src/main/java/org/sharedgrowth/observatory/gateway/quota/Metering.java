package org.sharedgrowth.observatory.gateway.quota;

import jakarta.inject.Singleton;

/**
 * Where requests are counted and charged: their callers' budgets, or, for requests that the gateway
 * sends itself while it warms up, budgets that nobody sees.
 */
@Singleton
public record Metering(Quotas quotas, Costs costs) {
    /** A copy with budgets of its own, which have no limit and are told to nobody. */
    public Metering detached() {
        Quotas unlimited = quotas.detached();
        return new Metering(unlimited, costs.detached(unlimited));
    }
}
