package org.sharedgrowth.observatory.gateway.quota;

import jakarta.inject.Singleton;

/**
 * The quotas and costs that requests are charged to. Requests that the gateway sends to itself
 * during warm-up are charged to separate ones.
 */
@Singleton
public record Metering(Quotas quotas, Costs costs) {
    /** A copy with unlimited, unreported quotas. */
    public Metering unlimitedCopy() {
        Quotas unlimited = quotas.unlimitedCopy();
        return new Metering(unlimited, costs.withQuotas(unlimited));
    }
}
